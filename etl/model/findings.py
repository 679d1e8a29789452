"""What a check has to say, in one form whoever found it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from etl.model.claims import Scalar


class Severity(StrEnum):
    """An error closes the gate; a warning and an information do not."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that did not hold, with the rows that broke it."""

    source: str
    """`frictionless`, `great_expectations`, `sql`, `grounding`, `extraction`, `run` or `curation`."""
    check: str
    """Stable name of the rule, e.g. `wards.density_is_plausible`."""
    severity: Severity
    table: str | None
    message: str
    """One sentence for people."""
    count: int = 1
    """How many rows broke the rule."""
    rows: tuple[Mapping[str, Scalar], ...] = field(default_factory=tuple)
    """The first of them (at most 20), with what an editor needs to find the place."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One rule that was asked, whether it held or not."""

    source: str
    check: str
    table: str | None
    severity: Severity
    title: str
    """What is expected, in English."""
    title_vi: str
    """The same in Vietnamese, the language of the report."""
    passed: bool
    checked: int
    """How many rows were looked at."""
    finding: Finding | None = None
