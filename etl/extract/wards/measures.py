"""Reads the measures that a sentence states, whosever they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from etl.extract.wards.frames import CELLS, CELLS_NOT_AFTER, CELLS_OWN, DIRECT, FRAMES, Frame
from etl.text.numbers import parse_number

_SCALES = {"nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000}
_LIMITS = {
    "area_km2": (0.05, 3_000),
    "population": (50, 600_000),
    "households": (20, 200_000),
    "party_members": (5, 20_000),
    "party_organizations": (2, 500),
    "residential_groups": (2, 400),
}
"""Smallest and largest value that a unit of the commune level can have; beyond them a figure is something else's."""
UNITS_OF_MEASURE = {"area_km2": "km2", "population": "person", "households": "household", "party_members": "person"}
"""Of the attributes that are no plain counts, in the words of the contract."""
_DIRECT_FROM = {"area_km2": 0.5, "population": 1_000, "households": 150, "residential_groups": 3}
"""Smaller figures of a weak frame need another measure beside them even where the unit is their subject."""
_WORDS_BEFORE = 60
_CLAUSE = re.compile(r"[.;:\n]")
_SPREAD_OVER = re.compile(r"(?:trải|phân bố|rải|nằm|sống|sinh sống|cư trú|dài|rộng)\s\Z")
_SUBSETS = re.compile(r"trong (?:đó|số)|\(|gồm có|gồm|bao gồm|chia (?:ra|thành)")
_ADDS = re.compile(r"(?:,|;| và|, và| cùng| với| cùng với)? ?\Z")


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of one attribute."""

    attribute: str
    start: int
    """Where the words of the figure begin: the noun or the number."""
    end: int
    value: float
    is_approximate: bool
    is_certain: bool
    """Whether the frame stands alone and the number has one reading."""

    @property
    def unit_of_measure(self) -> str:
        """In the words of the contract."""
        return UNITS_OF_MEASURE.get(self.attribute, "count")


def find_measures(text: str, start: int, end: int) -> list[Measure]:
    """Every measure in `text[start:end]`, a key (`etl.text.words.word_key`), in order; where two frames overlap the surer one counts."""
    found: list[Measure] = []
    for frame in FRAMES:
        for match in frame.pattern.finditer(text, start, end):
            measure = _measure(text, start, frame, match)
            if measure is not None and not any(_overlap(measure, other) for other in found):
                found.append(measure)
    found += _cells(text, start, end, found)
    return _without_subsets(text, _summed(text, sorted(found, key=lambda measure: measure.start)))


def _measure(text: str, start: int, frame: Frame, match: re.Match[str]) -> Measure | None:
    groups = match.groupdict()
    edge = match.start("number")
    lead = match.start()
    clause = max([start, *(mark.end() for mark in _CLAUSE.finditer(text, max(start, lead - _WORDS_BEFORE), lead))])
    before = text[max(clause, lead - _WORDS_BEFORE) : lead]
    if frame.not_before and frame.not_before.search(before):
        return None
    if frame.not_what and frame.not_what.search(groups.get("what") or ""):
        return None
    if frame.not_after and frame.not_after.match(groups.get("rest") or ""):
        return None
    value = _value(match, frame.attribute)
    if value is None:
        return None
    about = groups["about"]
    is_about = about is not None and not (about == "trên" and _SPREAD_OVER.search(text[:edge][: match.start("about")]))
    is_certain = frame.is_strong or (value >= _DIRECT_FROM[frame.attribute] and DIRECT.search(before) is not None)
    finish = match.start("rest") if groups.get("rest") is not None else match.end()
    return Measure(frame.attribute, match.start(), finish, value, is_about, is_certain)


def _value(match: re.Match[str], attribute: str) -> float | None:
    number = parse_number(match["number"])
    if number is None:
        return None
    value = number.value * _SCALES.get(match["scale"] or "", 1)
    if attribute == "area_km2":
        value = value if match["unit"].startswith(("k", "c")) else round(value / 100, 6)
    return value if within_limits(attribute, value) else None


def within_limits(attribute: str, value: float) -> bool:
    """Whether a unit of the commune level can have that much; all but areas are whole numbers."""
    low, high = _LIMITS[attribute]
    return low <= value <= high and (attribute == "area_km2" or value == int(value))


def _overlap(one: Measure, other: Measure) -> bool:
    return one.start < other.end and other.start < one.end


def _cells(text: str, start: int, end: int, found: Sequence[Measure]) -> Iterator[Measure]:
    """Party committees and cells counted apart: `5 đảng bộ cơ sở, 23 chi bộ cơ sở`; only where no total is given."""
    if any(measure.attribute == "party_organizations" for measure in found):
        return
    for match in CELLS.finditer(text, start, end):
        own = CELLS_OWN.search(text, max(start, match.start() - _WORDS_BEFORE), match.start())
        if CELLS_NOT_AFTER.match(match["rest"]) or not (own or "thuộc" in match.group() or "cơ sở" in match["noun"]):
            continue
        value = _value(match, "party_organizations")
        if value is not None:
            about = match["about"] is not None
            yield Measure("party_organizations", match.start(), match.start("rest"), value, about, True)


def _summed(text: str, measures: Sequence[Measure]) -> list[Measure]:
    """Parts of one count that stand side by side (`12 thôn và 5 tổ dân phố`) become their sum."""
    result: list[Measure] = []
    for measure in measures:
        last = result[-1] if result else None
        if (
            last is not None
            and last.attribute == measure.attribute
            and measure.attribute in ("residential_groups", "party_organizations")
            and _ADDS.fullmatch(text[last.end : measure.start])
        ):
            result[-1] = replace(
                last,
                end=measure.end,
                value=last.value + measure.value,
                is_approximate=last.is_approximate or measure.is_approximate,
            )
        else:
            result.append(measure)
    return result


def _without_subsets(text: str, measures: Sequence[Measure]) -> list[Measure]:
    """Of two counts of the same thing, the second of which is a part of the first, the first only."""
    kept: list[Measure] = []
    for measure in measures:
        whole = next((other for other in kept if other.attribute == measure.attribute), None)
        if whole is None or not _SUBSETS.search(text[whole.end : measure.start]):
            kept.append(measure)
    return kept
