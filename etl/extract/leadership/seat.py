"""The unit in which a post is held."""

from __future__ import annotations

from etl.model.units import Unit
from etl.model.values import value


@value(frozen=True, slots=True)
class Seat:
    """A unit as the columns of a claim hold it."""

    level: str
    type: str | None = None
    name: str | None = None
    unit: Unit | None = None
    """Of today, for communes that the gazetteer links."""
    is_gone: bool = False
    """Whether the unit ended before the paper's day, so that nobody holds a post in it."""
    is_misread: bool = False
    """Whether no unit has the name, in which a scanner must have read a letter wrong."""
    is_unsaid: bool = False
    """Whether the body has no name that would tell its unit."""


CENTRAL = Seat("central", None, "Trung ương")
