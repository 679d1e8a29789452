"""Names as the gazetteer writes them, for every unit that a claim could be linked to.

Papers write `THẠCH KHÔI`, `Thuỷ Nguyên` and `Bhalêê`: the quote keeps their spelling, the columns hold the
official one.
"""

from __future__ import annotations

from collections.abc import Mapping

from etl.gazetteer import Gazetteer
from etl.model.claims import Claim, IndicatorClaim, LeadershipClaim, MergerClaim, Scalar, WardClaim

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
