"""Administrative units with their validity, and the official links between yesterday's and today's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

REFORM_DATE = date(2025, 7, 1)
"""The day on which 3,321 communes, wards and special zones replaced some 10,000 (Resolutions 1654-1687/NQ-UBTVQH15)."""

PRE_REFORM = "pre-2025"
"""Stands for `valid_from` in the unit_id of a unit whose beginning the gazetteer does not know."""


class UnitType(StrEnum):
    """The type words of the commune level, before and after the reform."""

    WARD = "phường"
    COMMUNE = "xã"
    TOWNSHIP = "thị trấn"
    SPECIAL_ZONE = "đặc khu"


TYPES_OF_TODAY = (UnitType.COMMUNE.value, UnitType.WARD.value, UnitType.SPECIAL_ZONE.value)
"""The types that units have since the reform."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One commune-level unit during one interval in which its type and name did not change."""

    unit_id: str
    """`<code>@<valid_from>`, e.g. `11557@2025-07-01`; `<code>@pre-2025` before the reform."""
    code: str
    """Five digits, zeros in front kept. Not a key: 3,316 codes were used again on 1 July 2025 for another unit."""
    type: UnitType | None
    name: str
    """Without the type word."""
    province_code: str
    province_name: str
    """Without the type word; of the province as it was during the interval."""
    district_name: str | None
    """With the type word (`thành phố Thủy Nguyên`), before the reform only."""
    valid_from: date | None
    valid_to: date | None
    """First day on which it no longer held, or None while it holds."""

    @property
    def is_today(self) -> bool:
        """Whether the unit belongs to the structure that began on 1 July 2025 (at whatever date since)."""
        return self.valid_from is not None and self.valid_from >= REFORM_DATE


@dataclass(frozen=True, slots=True)
class Province:
    """A province-level unit during one interval."""

    code: str
    type: str
    """`tỉnh` or `thành phố`."""
    name: str
    valid_from: date | None
    valid_to: date | None
    successor_code: str | None
    """For a province that ended on 1 July 2025: the province of today that holds its area."""


@dataclass(frozen=True, slots=True)
class UnitLink:
    """An official link: some or all of `predecessor_id` went to `successor_id`."""

    predecessor_id: str
    successor_id: str
    is_split: bool
    """Whether the predecessor has more than one successor."""
