"""What is asked of the gazetteer and what it answers."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from etl.model.units import Unit
from etl.model.values import value

Era = Literal["today", "before"]
"""`today`: the structure that began on 1 July 2025; `before`: the one that ended on that day."""


@value(frozen=True, slots=True)
class Mention:
    """A unit as a paper names it."""

    name: str
    """Without the type word (`Thuỷ Nguyên`, `1`); a type word in front is understood as well."""
    type: str | None = None
    """The type word, or None where the paper leaves it open."""
    district: str | None = None
    """The district that the paper names beside the unit, with or without its type word."""
    era: Era = "today"
    province: str | None = None
    """The province that the paper names beside the unit, which may be a former one."""


@value(frozen=True, slots=True)
class Context:
    """What is known around a mention."""

    province_codes: tuple[str, ...] = ()
    """Provinces that the mention can lie in. Codes of today count for their former provinces as well."""
    districts: tuple[str, ...] = ()
    """Districts named nearby, nearest first."""
    companions: tuple[str, ...] = ()
    """The other units of the same clause, as names or unit_ids: the predecessors named beside a predecessor, and the
    successor that they make."""
    on: date | None = None
    """The day of which the paper speaks; chooses between the intervals of one unit of today."""


class Rung(StrEnum):
    """The step of the ladder on which a mention was linked, from the safest to the boldest."""

    EXACT = "exact"
    """The official name, letter for letter, and only one unit has it."""
    FOLDED = "folded"
    """The same name but for case, spaces, tone placement, apostrophes, hyphens or zeros in front of a number."""
    CONTEXT = "context"
    """Several units have the name; the district, the type or the companions leave one."""
    VARIANT = "variant"
    """Another spelling of the same name: lost spaces, i for y, lost or changed diacritics."""
    FUZZY = "fuzzy"
    """Within a letter or two of one name, and of no other."""
    NONE = "none"
    """Not linked."""


@value(frozen=True, slots=True)
class Linked:
    """The unit that a mention means, or None with the reason."""

    unit: Unit | None
    rung: Rung
    reason: str
    """One sentence for editors."""
    candidates: tuple[Unit, ...] = ()
    """The units that were weighed last, best first."""
