"""One figure of one attribute, and how those of a sentence go together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.model.values import value
from etl.text.words import unify_seats

_LIMITS = {
    "area_km2": (0.05, 1_500),
    "population": (50, 400_000),
    "households": (20, 200_000),
    "party_members": (30, 20_000),
    "party_organizations": (2, 500),
    "residential_groups": (2, 400),
}
"""Smallest and largest value that a unit of the commune level can have; beyond them a figure is something else's.

A committee above cells has thirty members at least. The largest units, Buôn Đôn and Dĩ An, have some 1,100 km2 and
230,000 people (resolutions of 16 June 2025).
"""
UNITS_OF_MEASURE = {"area_km2": "km2", "population": "person", "households": "household", "party_members": "person"}
"""Of the attributes that are no plain counts, in the words of the contract."""
_FAR = 1_000
"""How far behind a count the words that divide it are looked for."""
_ROUNDING = 0.05
"""By how much of itself a round figure may differ from the exact one."""
_SUBSETS = re.compile(r"trong (?:đó|số)|\(|gồm có|gồm|bao gồm|chia (?:ra|thành)|(?<!\w)riêng(?!\w)")
BLOT = "ø"
"""Stands for each letter of a unit's name in the words that are read; a letter that no Vietnamese word has."""
_OF_ANOTHER = re.compile(rf"(?:xã|phường|đặc khu)(?: mới)? {BLOT}[{BLOT} ]*\Z")
"""Before brackets that tell of another unit: `xã A có 9.300 người, xã B (8.100 người)`."""
_HAS_AREA = re.compile(r"\((?:rộng |diện tích )?\d[\d.,]* ?km2[,;]")
"""Brackets that tell more than one thing, so of another unit: `B (61 km2, 8.100 người)`."""
_CLOSED = re.compile(r"\([^()]*\)")
_IN_BRACKETS = re.compile(unify_seats(r" ?\((?:(?:số |con số )?(?:chính xác|cụ thể|đúng)(?: hơn)?(?: là|:)? )?"))
_ENDS_BRACKETS = re.compile(r" ?[);,]")
"""Around the exact figure behind a round one, in brackets that hold nothing else of it."""
_DIGITS = re.compile(r"[\d.]+")
_KINDS = re.compile(r",|/|(?<!\w)và(?!\w)")
"""Between kinds of hamlets counted together."""
_ADDS = re.compile(r"(?:,|;| và|, và| cùng| với| cùng với)? ?\Z")


@value(frozen=True, slots=True)
class Amount:
    """One figure of one attribute."""

    attribute: str
    start: int
    """Where the words of the figure begin: the noun or the number."""
    end: int
    value: float
    is_approximate: bool
    is_certain: bool
    """Whether the figure can stand alone, without another amount beside it."""
    is_any_land: bool = False
    """Whether the words do not tell the land of a unit from that of a crop: hectares."""

    @property
    def unit_of_measure(self) -> str:
        """In the words of the contract."""
        return UNITS_OF_MEASURE.get(self.attribute, "count")


def within_limits(attribute: str, value: float) -> bool:
    """Whether a unit of the commune level can have that much; all but areas are whole numbers."""
    low, high = _LIMITS[attribute]
    return low <= value <= high and (attribute == "area_km2" or value == int(value))


def summed(key: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Parts of one count that stand side by side (`12 thôn và 5 tổ dân phố`) become their sum."""
    result: list[Amount] = []
    for amount in amounts:
        last = result[-1] if result else None
        if (
            last is not None
            and last.attribute == amount.attribute
            and amount.attribute in ("residential_groups", "party_organizations")
            and _ADDS.fullmatch(key[last.end : amount.start])
        ):
            if _is_of_same_kind(key, last, amount):
                continue
            result[-1] = replace(
                last,
                end=amount.end,
                value=last.value + amount.value,
                is_approximate=last.is_approximate or amount.is_approximate,
            )
        else:
            result.append(amount)
    return result


def _is_of_same_kind(key: str, last: Amount, amount: Amount) -> bool:
    """Whether a count is of one of the kinds counted right before, so a part of them: `24 thôn, làng, 15 làng là …`."""
    kind = _DIGITS.sub("", key[amount.start : amount.end]).strip()
    kinds = [name.strip() for name in _KINDS.split(_DIGITS.sub("", key[last.start : last.end]))]
    return len(kinds) > 1 and kind in kinds


def are_two_levels(key: str, amounts: Sequence[Amount]) -> bool:
    """Whether cells are counted at the base and below it, so that they make no sum.

    `20 chi bộ cơ sở, 34 chi bộ trực thuộc`: the latter belong to committees that are counted, too.
    """
    cells = [key[amount.start : amount.end] for amount in amounts if amount.attribute == "cells"]
    kinds = [{kind for kind in ("cơ sở", "thuộc") if kind in words} for words in cells if "chi bộ" in words]
    return {"cơ sở"} in kinds and {"thuộc"} in kinds


def without_subsets(key: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Of two counts of the same thing, the second of which is a part of the first, the first only.

    Behind a round figure the exact one may stand: `rộng gần 8 km2 (7,93 km2)`.
    """
    kept: list[Amount] = []
    wholes: dict[str, Amount] = {}
    for amount in amounts:
        whole = wholes.setdefault(amount.attribute, amount)
        is_behind = whole is not amount and _is_parted(key, whole.end, min(amount.start, whole.end + _FAR))
        if is_behind and _is_exact_of(key, amount, whole):
            kept[kept.index(whole)] = replace(whole, value=amount.value, is_approximate=False)
        elif not is_behind or amount.value > whole.value:
            kept.append(amount)
    return kept


def _is_parted(key: str, start: int, end: int) -> bool:
    """Whether words lead from a whole to its parts."""
    between = _CLOSED.sub(lambda remark: " " * len(remark.group()), key[start:end])
    return not all(
        _OF_ANOTHER.search(between, 0, mark.start()) or _HAS_AREA.match(key, start + mark.start())
        for mark in _SUBSETS.finditer(between)
    )


def _is_exact_of(key: str, amount: Amount, whole: Amount) -> bool:
    """Whether an amount is what another rounds."""
    if not _IN_BRACKETS.fullmatch(key, whole.end, amount.start) or not _ENDS_BRACKETS.match(key, amount.end):
        return False
    is_near = abs(amount.value - whole.value) < _ROUNDING * whole.value
    return whole.is_approximate and not amount.is_approximate and is_near
