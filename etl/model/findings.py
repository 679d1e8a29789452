"""What a check has to say, in one form whoever found it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from etl.model.claims import Scalar

SAMPLE = 20
"""How many offending rows a finding shows."""
_NAMED = 3
"""How many columns of the first of them its message names."""


class Severity(StrEnum):
    """An error closes the gate; a warning and an information do not."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that did not hold, with the rows that broke it."""

    source: str
    """`frictionless`, `great_expectations`, `sql`, `files`, `gates`, `extraction`, `run` or `curation`."""
    check: str
    """Stable name of the rule, e.g. `wards.density_is_plausible`."""
    severity: Severity
    table: str | None
    message: str
    """One sentence for people."""
    count: int = 1
    """How many rows broke the rule."""
    rows: tuple[Mapping[str, Scalar], ...] = field(default_factory=tuple)
    """The first of them (at most SAMPLE), with what an editor needs to find the place."""
    waiver: str | None = None
    """Who let it pass this once and why, if somebody did; its severity is then no longer that of an error."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule that can be asked: its name, how much it weighs, what it expects and why, in both languages."""

    source: str
    check: str
    table: str | None
    severity: Severity
    title: str
    """What is expected, in English."""
    title_vi: str
    """The same in Vietnamese, the language of the report."""
    why: str = ""
    """Why it is expected, or what is mostly wrong where it does not hold."""
    why_vi: str = ""

    def held(self, checked: int) -> CheckResult:
        """It held for all values that were looked at."""
        return CheckResult(self, True, checked)

    def not_asked(self, reason: str) -> CheckResult:
        """It could not be asked of this data, which is no fault of it."""
        return CheckResult(self, True, 0, not_asked=reason)

    def broken(
        self,
        checked: int,
        count: int,
        rows: Sequence[Mapping[str, Scalar]] = (),
        *,
        message: str | None = None,
        severity: Severity | None = None,
    ) -> CheckResult:
        """It did not hold.

        Args:
            checked: How many values were looked at.
            count: How many of them broke it.
            rows: The first of them.
            message: One sentence for people; by default the rule and the count.
            severity: Where it weighs more than the rule says, as when it could not be asked.
        """
        sample = tuple(rows[:SAMPLE])
        text = message or f"{self.title}: not so in {count} of {checked}{_first(sample)}."
        weight = severity or self.severity
        return CheckResult(
            self, False, checked, Finding(self.source, self.check, weight, self.table, text, count, sample)
        )


def _first(rows: Sequence[Mapping[str, Scalar]]) -> str:
    """What names the first of the rows for people: its words, not its ids."""
    words = [f"{name} {value}" for name, value in rows[0].items() if value and not name.endswith("_id")] if rows else []
    return f", first {', '.join(words[:_NAMED])}" if words else ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One rule that was asked, whether it held or not."""

    rule: Rule
    passed: bool
    checked: int
    """How many values were looked at."""
    finding: Finding | None = None
    not_asked: str | None = None
    """Why it could not be asked of this data, if so."""

    @property
    def check(self) -> str:
        """The name of the rule."""
        return self.rule.check

    @property
    def severity(self) -> Severity:
        """How much the answer weighs: a finding may weigh more or, with a waiver, less than its rule."""
        return self.finding.severity if self.finding is not None else self.rule.severity


def gate_is_open(results: Sequence[CheckResult]) -> bool:
    """Whether a build may be published: no check of severity error failed."""
    return all(result.passed or result.severity is not Severity.ERROR for result in results)
