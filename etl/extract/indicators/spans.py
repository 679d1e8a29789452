"""The words of time and kind: periods of figures, what a passage says of them, the years by which tenses are told."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.indicators.cues import Kind
from etl.model.values import value
from etl.text.periods import Cadence


@value(frozen=True, slots=True)
class Span:
    """The years for which a figure holds, and how."""

    first: int | None = None
    last: int | None = None
    cadence: Cadence | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return self.first is None and self.last is None and self.cadence is None


NO_SPAN = Span()


@value(frozen=True, slots=True)
class Scope:
    """What a passage is about, as far as the words before it say."""

    kind: Kind | None = None
    span: Span = NO_SPAN
    is_yearly: bool = False
    """Growth is meant for each year, since the item above says so."""
    is_of_report: bool = False
    """The period is the running year, of which a whole report or section tells: `hiện có` says nothing else."""

    part: str = ""
    """The part of the year of whose results a report, section or paragraph tells (`9 tháng đầu năm`), or a whole."""

    @property
    def says_something(self) -> bool:
        """Whether a kind or a period is known."""
        return self.kind is not None or not self.span.is_empty


@value(frozen=True, slots=True)
class Clock:
    """The years by which a paper's tenses are told."""

    year: int
    """The year in which the paper was written."""
    term: tuple[int, int] | None
    """The term of office that it opens, if it names one."""
    month: int | None = None
    """The month in which it was issued, where it says so."""


class Place(NamedTuple):
    """Where a figure stands in its sentence."""

    clause: int
    """Where its clause begins."""
    begin: int
    """Where its words begin."""
    number: int
    """Where its number stands, behind such of its words as `ước đạt`."""
    finish: int
    """Where its words end."""
    limit: int
    """How far the words after it still belong to it."""
    following: int
    """Where the next figure begins, or the end of the sentence."""
