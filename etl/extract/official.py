"""Names as the gazetteer writes them, for every unit that a claim could be linked to.

Papers write `THẠCH KHÔI`, `Thuỷ Nguyên` and `Bhalêê`: the quote keeps their spelling, the columns hold the
official one.
"""

from __future__ import annotations

from typing import Any, TypeVar

from etl.gazetteer import Gazetteer
from etl.model.claims import Claim, MergerClaim, WardClaim

AnyKind = TypeVar("AnyKind", bound=Claim)


def officially_named(claim: AnyKind, gazetteer: Gazetteer) -> AnyKind:
    """The claim with the official name and type of each unit that it is linked to, and a ward's province.

    The type of a predecessor stays open where the paper leaves it open.
    """
    changes: dict[str, Any] = {}
    for prefix in ("successor_", "predecessor_") if isinstance(claim, MergerClaim) else ("",):
        unit_id = getattr(claim, f"{prefix}unit_id", None)
        unit = gazetteer.by_id(unit_id) if unit_id else None
        if unit is None:
            continue
        name, kind = (f"{prefix}name", f"{prefix}type") if prefix else ("unit_name", "unit_type")
        changes[name] = unit.name
        if unit.type is not None and (prefix != "predecessor_" or getattr(claim, kind) is not None):
            changes[kind] = unit.type.value
        if isinstance(claim, WardClaim):
            changes |= {"province_code": unit.province_code, "province_name": unit.province_name}
    return claim.changed(**changes) if changes else claim
