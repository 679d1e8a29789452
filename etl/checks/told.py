"""What earlier stages of a run found, told like the answers of checks: `expectations/shared/run.yaml` says why."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from etl.model.errors import ConfigurationError
from etl.model.findings import CheckResult, Finding, Rule, Severity
from etl.resources import resource


def told(finding: Finding) -> CheckResult:
    """A finding as the answer of the check that it names."""
    return CheckResult(rule_told(finding.source, finding.check, finding.table, finding.severity), False, 0, finding)


def rule_told(source: str, check: str, table: str | None, severity: Severity) -> Rule:
    """The rule of a name, in the words of the file.

    Raises:
        ConfigurationError: The file does not know it.
    """
    words = _words().get(check)
    if words is None:
        raise ConfigurationError(f"Nothing says what “{check}” expects.", where="expectations/shared/run.yaml")
    return Rule(source, check, table, severity, *(words[k] for k in ("title_en", "title_vi", "why_en", "why_vi")))


@cache
def _words() -> Mapping[str, Any]:
    raw = yaml.safe_load(resource("expectations", "shared", "run.yaml").read_text("utf-8"))
    assert isinstance(raw, dict)
    return raw
