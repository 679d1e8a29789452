"""The answers of all checks for CI systems that read JUnit's XML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from etl.model.claims import Scalar
from etl.model.findings import CheckResult, Severity

_NOT_XML = dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF])
"""Control characters that XML 1.0 forbids; a quote of a paper may hold them."""


def junit(results: Sequence[CheckResult]) -> bytes:
    """One test case a check. Only errors are failures; the rest is told in the output of its case."""
    root = ET.Element("testsuites", name="diaba")
    for source in sorted({result.rule.source for result in results}):
        cases = [result for result in results if result.rule.source == source]
        failures = sum(not case.passed and case.severity is Severity.ERROR for case in cases)
        skipped = sum(case.not_asked is not None for case in cases)
        suite = ET.SubElement(
            root, "testsuite", name=source, tests=str(len(cases)), failures=str(failures), skipped=str(skipped)
        )
        for case in cases:
            _case(ET.SubElement(suite, "testcase", classname=case.rule.table or source, name=case.check), case)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _case(node: ET.Element, case: CheckResult) -> None:
    if case.not_asked is not None:
        ET.SubElement(node, "skipped", message=case.not_asked)
    if case.finding is None:
        return
    is_failure = case.severity is Severity.ERROR
    told = ET.SubElement(node, "failure" if is_failure else "system-out")
    if is_failure:
        told.set("message", case.finding.message.translate(_NOT_XML))
    lines = [case.finding.message, case.rule.why, *map(_line, case.finding.rows)]
    told.text = "\n".join(lines).translate(_NOT_XML)


def _line(row: Mapping[str, Scalar]) -> str:
    return "; ".join(f"{name}={value}" for name, value in row.items())
