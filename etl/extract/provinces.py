"""The provinces that a paper names: by their type word, in a dateline, and behind the name of a commune or ward."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.extract.mentions import UnitMention, is_namesake
from etl.gazetteer import Gazetteer
from etl.model.units import Province
from etl.model.values import value
from etl.text.letters import LETTER, LOWER, UPPER

_NAME = rf"[{UPPER}][{LETTER}']*(?:(?: - |-| )[{UPPER}][{LETTER}']*){{0,4}}"
_PROVINCE = re.compile(
    rf"[Tt](?<![{LETTER}][Tt])"
    rf"(?:ỉnh(?: ủy| uỷ)?|hành (?:phố|ủy|uỷ)|(?<=T)(?:ỈNH(?: ỦY| UỶ)?|HÀNH (?:PHỐ|ỦY|UỶ)|\.?P\.?)) ?(?P<name>{_NAME})"
)
"""It begins with a plain letter, for which `re` looks faster than for a pattern that begins with a look-behind."""
_AFTER_UNIT = re.compile(
    rf" ?[(,-] ?(?:tỉnh |thành phố |TP\.? ?)?(?P<name>{_NAME})(?= ?[),.;:-]| [{LOWER}]| ?$)", re.MULTILINE
)
_DATELINE = re.compile(
    rf"^(?:\([{LETTER}. ]{{2,12}}\) ?-? ?)?(?P<name>{_NAME}) ?(?:, ?(?:ngày ?)?\d|- |: )", re.MULTILINE
)
_HEAD = 1_500
"""Where a dateline stands."""
_WORD = re.compile(rf"[{LETTER}']+")


@value(frozen=True, slots=True)
class ProvinceMention:
    """A province named in a reading."""

    code: str
    """Of the province of today."""
    weight: int
    """How much the mention tells of where the paper is at home."""
    start: int


def find_provinces(
    text: str, units: Sequence[UnitMention], gazetteer: Gazetteer, *, is_act: bool
) -> Iterator[ProvinceMention]:
    """Every mention of a province; one in brackets behind the name of a unit counts twice, for the unit lies there.

    Args:
        text: The text of a reading.
        units: The units of the commune level that it names.
        gazetteer: The official provinces.
        is_act: Whether the paper is an act, which names its province by its type word.
    """
    for match in _PROVINCE.finditer(text):
        if province := _province_in(match["name"], gazetteer):
            yield ProvinceMention(province.code, 1, match.start())
    if is_act:
        return
    for match in _DATELINE.finditer(text, 0, _HEAD):
        issuers = [unit for unit in units if unit.start < match.start()]
        province = _province_in(match["name"], gazetteer)
        if province and not is_namesake(match["name"], issuers, gazetteer, province.code):
            yield ProvinceMention(province.code, 1, match.start())
    for unit in units:
        behind = _AFTER_UNIT.match(text, unit.end)
        if behind and (province := _province_in(behind["name"], gazetteer)):
            yield ProvinceMention(province.code, 2 if "(" in behind.group() else 1, behind.start("name"))


def _province_in(words: str, gazetteer: Gazetteer) -> Province | None:
    """The province whose name opens a run of capitalised words, as it is today."""
    for end in reversed([match.end() for match in _WORD.finditer(words)]):
        province = gazetteer.province(words[:end])
        if province is not None:
            return province
    return None
