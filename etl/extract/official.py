"""Names as the gazetteer writes them, for every unit that a claim could be linked to.

Papers write `THẠCH KHÔI`, `Thuỷ Nguyên` and `Bhalêê`: the quote keeps their spelling, the columns hold the
official one.
"""

from __future__ import annotations

from collections.abc import Mapping

from etl.gazetteer import Gazetteer
from etl.gazetteer.names import joined_key
from etl.model.claims import Claim, IndicatorClaim, LeadershipClaim, MergerClaim, Scalar, WardClaim
from etl.model.units import Unit
from etl.text.fold import ascii_fold
from etl.text.highlands import is_malformed
from etl.text.words import word_key

_UNITS = {
    WardClaim: (("unit_id", "unit_name", "unit_type"),),
    MergerClaim: (
        ("successor_unit_id", "successor_name", "successor_type"),
        ("predecessor_unit_id", "predecessor_name", "predecessor_type"),
    ),
    LeadershipClaim: (("unit_id", "unit_name", "unit_type"),),
    IndicatorClaim: (("unit_id", "unit_name", "unit_type"),),
}
"""The columns of each unit of a claim: its key, name and type."""


def official_names(claim: Claim, gazetteer: Gazetteer) -> Mapping[str, Scalar]:
    """The official name and type of each unit that a claim is linked to, and a ward's province, by column.

    The type of a predecessor stays open where the paper leaves it open.
    """
    names: dict[str, Scalar] = {}
    for key, name, kind in _UNITS[type(claim)]:
        unit_id = getattr(claim, key)
        unit = gazetteer.by_id(unit_id) if unit_id else None
        if unit is None:
            continue
        names[name] = unit.name
        if unit.type is not None and (key != "predecessor_unit_id" or getattr(claim, kind) is not None):
            names[kind] = unit.type.value
        if isinstance(claim, WardClaim):
            names |= {"province_code": unit.province_code, "province_name": unit.province_name}
    return names


def doubt_about_names(claim: Claim, gazetteer: Gazetteer) -> str | None:
    """Why a claim is not certain by the letters of a unit's name; None where the names are those of the units.

    A name that differs from the unit's in a letter may be that of a village or of a unit that is no more, unless
    what the paper writes is no name at all (`Hoa Độmg`). Marks that are lost or other ones make no doubt.
    """
    for key, name, _ in _UNITS[type(claim)]:
        unit_id, written = getattr(claim, key), getattr(claim, name)
        unit = gazetteer.by_id(unit_id) if unit_id else None
        if unit is not None and written and _is_other_name(written, unit, gazetteer):
            return "No unit has this name; it is like that of the unit but for a letter."
    return None


def _is_other_name(written: str, unit: Unit, gazetteer: Gazetteer) -> bool:
    if written == unit.name or _letters(written) == _letters(unit.name) or unit in gazetteer.find(written):
        return False
    words, official = word_key(written).split(), word_key(unit.name).split()
    if len(words) != len(official):
        return True
    return not all(is_malformed(word) for word, other in zip(words, official, strict=True) if word != other)


def _letters(name: str) -> str:
    """A name without marks and spaces, i for y."""
    return ascii_fold(joined_key(name)).replace("y", "i")
