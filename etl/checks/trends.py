"""How runs went one after the other: series to draw, since when a check fails, and what was mended. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SHOWN = 30
"""Runs that a line shows: a month of nights."""
_WIDTH, _HEIGHT, _MARGIN = 120, 28, 3
"""Size of a drawn line in CSS pixels."""


@dataclass(frozen=True, slots=True)
class Series:
    """One figure over the last runs."""

    title_vi: str
    title_en: str
    values: tuple[float, ...]
    """Oldest first, at least two."""

    @property
    def last(self) -> float:
        """The newest of them."""
        return self.values[-1]

    @property
    def change(self) -> float:
        """The difference from the one before."""
        return self.values[-1] - self.values[-2]

    @property
    def points(self) -> str:
        """The line as SVG has it."""
        low, high = min(self.values), max(self.values)
        step = (_WIDTH - 2 * _MARGIN) / (len(self.values) - 1)
        scale = (_HEIGHT - 2 * _MARGIN) / (high - low) if high > low else 0
        middle = 0 if scale else (_HEIGHT - 2 * _MARGIN) / 2
        return " ".join(
            f"{_MARGIN + number * step:.1f},{_HEIGHT - _MARGIN - middle - (value - low) * scale:.1f}"
            for number, value in enumerate(self.values)
        )

    @property
    def end(self) -> tuple[str, str]:
        """Where the line ends."""
        x, y = self.points.split(" ")[-1].split(",")
        return x, y


@dataclass(frozen=True, slots=True)
class Mended:
    """A check that failed in the run before and holds now."""

    check: str
    since: str
    """The day on which it failed first."""


@dataclass(frozen=True, slots=True)
class Trends:
    """What the report and `diaba status` tell of the runs before."""

    series: tuple[Series, ...] = ()
    since: Mapping[str, str] = field(default_factory=dict)
    """The day on which each check that fails now failed first, without having held in between."""
    mended: tuple[Mended, ...] = ()
    changes: tuple[Mapping[str, Any], ...] = ()
    """What differs from the last good release, as `etl.checks.gates` tells it."""
    runs: int = 0
    """How many runs there are, this one included."""


def trends_of(lines: Sequence[Mapping[str, Any]], changes: Iterable[Mapping[str, Any]] = ()) -> Trends:
    """The trends up to the last of some runs.

    Args:
        lines: Lines of the history, oldest first; the last is the run that is told of.
        changes: What differs from the last good release.

    Returns:
        Nothing but the changes where no earlier run was checked.
    """
    checked = [line for line in lines if "failing" in line]
    if len(checked) < 2:
        return Trends(changes=tuple(changes), runs=len(lines))
    now, before = checked[-1], checked[-2]
    failing: Mapping[str, int] = now["failing"]
    was_failing: Mapping[str, int] = before["failing"]
    mended = sorted(was_failing.keys() - failing.keys())
    return Trends(
        series=tuple(_series(checked[-SHOWN:])),
        since={check: _since(checked, check) for check in failing},
        mended=tuple(Mended(check, _since(checked[:-1], check)) for check in mended),
        changes=tuple(changes),
        runs=len(lines),
    )


def _since(lines: Sequence[Mapping[str, Any]], check: str) -> str:
    """The day of the first of the runs, without a gap up to the last, in which a check failed."""
    day = ""
    for line in reversed(lines):
        if check not in line["failing"]:
            break
        day = str(line["started_at"])[:10]
    return day


def _series(lines: Sequence[Mapping[str, Any]]) -> Iterable[Series]:
    def total(line: Mapping[str, Any], name: str) -> float:
        return float(sum(line.get(name, {}).values()))

    yield Series("Văn bản đọc được", "Papers read", tuple(line["documents"].get("read", 0) for line in lines))
    yield Series("Khẳng định", "Claims", tuple(total(line, "claims") for line in lines))
    yield Series("Bản ghi", "Records", tuple(total(line, "records") for line in lines))
    yield Series("Lỗi", "Errors", tuple(line["findings"].get("error", 0) for line in lines))
    yield Series("Cảnh báo", "Warnings", tuple(line["findings"].get("warning", 0) for line in lines))
    yield Series("Số giây", "Seconds", tuple(round(total(line, "seconds"), 1) for line in lines))
