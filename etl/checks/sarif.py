"""The answers of all checks for code hosts that read SARIF 2.1.0."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from etl.model.claims import DATASETS, Scalar
from etl.model.findings import CheckResult, Finding, Rule, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_HEADER = 1
"""Lines before the first row of a CSV."""


def sarif(results: Sequence[CheckResult]) -> dict[str, Any]:
    """One run with a rule for each check and a result for each offending row that is shown."""
    rules = [result.rule for result in results]
    places = {rule.check: number for number, rule in enumerate(rules)}
    broken = [result.finding for result in results if result.finding is not None]
    driver = {
        "name": "diaba",
        "informationUri": "https://github.com/diaba-vn/diaba",
        "rules": [_rule(rule) for rule in rules],
    }
    found = [entry for finding in broken for entry in _results(finding, places[finding.check])]
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": found}]}


def _rule(rule: Rule) -> dict[str, Any]:
    told = {
        "id": rule.check,
        "shortDescription": {"text": rule.title},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"source": rule.source, "title_vi": rule.title_vi},
    }
    return told | ({"fullDescription": {"text": rule.why}} if rule.why else {})


def _results(finding: Finding, number: int) -> Iterator[dict[str, Any]]:
    for row in finding.rows or ({},):
        words = "; ".join(f"{name}={value}" for name, value in row.items() if value is not None)
        yield {
            "ruleId": finding.check,
            "ruleIndex": number,
            "level": _LEVELS[finding.severity],
            "message": {"text": f"{finding.message}\n{words}" if words else finding.message},
            "locations": [_location(finding, row)],
            **({"suppressions": [{"kind": "external", "justification": finding.waiver}]} if finding.waiver else {}),
        }


def _location(finding: Finding, row: Mapping[str, Scalar]) -> dict[str, Any]:
    """The file of the packages that holds the row, and its line where it is known."""
    number = row.get("row_number")
    region = {"region": {"startLine": number + _HEADER}} if isinstance(number, int) and number > 0 else {}
    return {"physicalLocation": {"artifactLocation": {"uri": _file(finding)}, **region}}


def _file(finding: Finding) -> str:
    parts = finding.check.split(".")
    if parts[0] == "packages":
        return f"packages/{parts[1]}/{parts[2]}.csv" if len(parts) > 3 else f"packages/{parts[1]}/datapackage.json"
    table = finding.table or ""
    for dataset in DATASETS:
        if table in (dataset, f"{dataset.removesuffix('s')}_claims", f"{dataset}_claims"):
            return f"packages/{dataset}/{'claims' if table.endswith('_claims') else dataset}.csv"
    return f"packages/wards/{table}.csv" if table == "documents" else "warehouse.duckdb"
