"""What a frame reads: a figure with its label, before it becomes a claim."""

from __future__ import annotations

from dataclasses import field

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.spans import Span
from etl.model.values import value


@value(frozen=True, slots=True)
class Fact:
    """One figure that a paper states."""

    start: int
    end: int
    """The range in the reading of the words to quote."""
    position: int
    """Where the figure stands; decides which unit it is about."""
    rule: str
    label: str
    value: float
    unit: str
    kind: Kind
    comparator: str = "="
    value_max: float | None = None
    span: Span = field(default_factory=Span)
    item: str | None = None
    condition: str | None = None
    is_of_province: bool = False
    """The words name the committee or delegation of the province, not of the unit."""
    province: str | None = None
    """The name of the province that the words give for it, where they do."""
    body: str | None = None
    """The word for the enterprise, hamlet, province ... that the clause speaks of by name; None where of the unit."""
    row: tuple[int, int] | None = None
    """The row of a table of communes, which names the one that the figure is about."""
    holder: tuple[str, str] | None = None
    """Type and name of the unit that heads the column in which it stands."""
    doubt: str | None = None
    """Why the reading is not certain; the claim then waits for review."""
