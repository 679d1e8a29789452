"""A fact about a unit, before it becomes a claim."""

from __future__ import annotations

from datetime import date

from etl.model.values import value


@value(frozen=True, slots=True)
class Fact:
    """One attribute of a unit with the range of the words that state it."""

    attribute: str
    value: str
    start: int
    end: int
    """The range to quote: the sentence, clause or table row."""
    rule: str
    number: float | None = None
    unit_of_measure: str | None = None
    is_approximate: bool = False
    as_of_on: date | None = None
    doubt: str | None = None
    """Why the fact goes to review, or None where it is certain."""


@value(frozen=True, slots=True)
class Cell:
    """A cell with its range in the text."""

    start: int
    end: int
    text: str
