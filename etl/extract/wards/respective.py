"""Amounts of several units told one after the other: `xã A và xã B rộng lần lượt 52 km2 và 61 km2`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.frames.unit_lists import find_lists
from etl.extract.wards.amounts import Amount, within_limits
from etl.model.values import value
from etl.text.letters import LETTER, UPPER
from etl.text.numbers import parse_count, parse_number
from etl.text.words import unify_seats, word_key

_RESPECTIVELY = unify_seats("lần lượt")
_ATTRIBUTES = {"km2": "area_km2", "người": "population", "dân": "population", "nhân khẩu": "population"}
_NOUNS = re.compile(
    unify_seats(r"(?<!\w)(?P<area_km2>diện tích|rộng)(?!\w)|(?<!\w)(?P<population>dân số|số dân)(?!\w)")
)
_COUNTED_IN = r"(?:km2|người|dân|nhân khẩu)"
_FIGURE = rf"(?:(?:khoảng|hơn|gần|trên) )?\d[\d.,]*\d(?: ?{_COUNTED_IN}(?!\w))?"
_SERIES = re.compile(
    unify_seats(
        r"(?: (?:là|có|đạt|gồm|rộng|với|diện tích|dân số))*:? ?"
        rf"(?P<figures>{_FIGURE}(?:(?:,|;|,? và) {_FIGURE}){{1,9}})(?P<is_whole>(?= ?(?:[,.;:()\n]|\Z"
        r"|(?:và|với|theo|sau|trong đó|gồm|cùng|còn|nên)(?!\w))))?"
    )
)
"""The figures; what follows whole ones is no word that tells of whom or of what they are: `200 người tham gia`."""
_LEADS = re.compile(
    unify_seats(
        rf"(?:[ ,.;:()\d]|{_COUNTED_IN}(?!\w)|(?:đều|hiện|nay|có|rộng|với|là|đạt|tổng|quy mô|diện tích|tự nhiên|dân số"
        r"|số dân|và|lần lượt|mới|của|tỉnh|này|khoảng|hơn|gần|trên|sau|sáp nhập|sắp xếp)(?!\w))*"
    )
)
"""Between the units and the words: `xã A và xã B có diện tích tự nhiên`, not `có diện tích rừng`."""
_OF_OTHERS = re.compile(
    unify_seats(r"(?:diện tích|dân số|số dân)(?! (?:tự nhiên|của|các|hai|ba|bốn|xã|phường|đặc khu)(?!\w))[^.;]*")
)
_ONE = re.compile(
    unify_seats(rf"(?P<about>khoảng |hơn |gần |trên )?(?P<number>\d[\d.,]*\d)(?: ?(?P<noun>{_COUNTED_IN})(?!\w))?")
)
_PROVINCE = re.compile(rf",? ?(?:thuộc )?(?:tỉnh|thành phố|TP\.?) [{UPPER}][{LETTER}]*(?: [{UPPER}][{LETTER}]*){{0,3}}")
_FURTHEST = 200
"""How far before the words the units stand whose amounts follow, in characters."""
_LEAD = 60
"""How far before the words the noun of the figures stands, in characters."""


@value(frozen=True, slots=True)
class Respective:
    """The amounts of some units, in their order, with the range in which no other reading of a figure counts."""

    start: int
    end: int
    amounts: tuple[tuple[Subject, Amount], ...]
    """Empty where it is not certain which is whose."""


def respective_amounts(context: PaperContext, start: int, end: int) -> Iterator[Respective]:
    """What a sentence tells of several units one after the other.

    Args:
        context: The paper.
        start: Where the sentence begins.
        end: Where it ends.
    """
    place = context.key.find(_RESPECTIVELY, start, end)
    lists = list(find_lists(context, start, place)) if place >= 0 else []
    while place >= 0:
        after = place + len(_RESPECTIVELY)
        following = context.key.find(_RESPECTIVELY, after, end)
        series = _SERIES.match(context.key, after, end)
        if series is None:
            mark = context.key.find(";", after, end)
            yield Respective(place, min(one for one in (following, mark, end) if one >= 0), ())
        else:
            count = len(_ONE.findall(series["figures"]))
            told = next((one for one in reversed(lists) if len(one.units) == count), None)
            is_own = told is not None and series["is_whole"] is not None and _is_of_units(context, start, told, place)
            units = told.units if told is not None and is_own else ()
            yield Respective(place, series.end(), tuple(_of_units(context, units, series, max(start, place - _LEAD))))
        place = following


def _is_of_units(context: PaperContext, start: int, units: UnitList, place: int) -> bool:
    """Whether nothing stands around a list of units that tells of other land or people than all of theirs."""
    if place - units.end > _FURTHEST:
        return False
    if _LEADS.fullmatch(word_key(_PROVINCE.sub(" ", context.text[units.end : place]))) is None:
        return False
    low = max(start, units.start - _FURTHEST)
    noun = max((match.start() for match in _NOUNS.finditer(context.key, low, units.start)), default=-1)
    return noun < 0 or _OF_OTHERS.match(context.key, noun, units.start) is None


def _of_units(
    context: PaperContext, units: tuple[ListedUnit, ...], series: re.Match[str], low: int
) -> Iterator[tuple[Subject, Amount]]:
    """The amounts of a series with their units; nothing where one of them is no amount or no unit of today."""
    subjects = [Subject(one.type or "xã", one.name, context.link_today(one.name, one.type)) for one in units]
    figures = list(_ONE.finditer(context.key, *series.span("figures")))
    nouns = {figure["noun"] for figure in figures} - {None}
    named = [str(match.lastgroup) for match in _NOUNS.finditer(context.key, low, series.start("figures"))]
    attributes = {_ATTRIBUTES[noun] for noun in nouns} or set(named[-1:])
    attribute = attributes.pop() if len(attributes) == 1 else None
    if attribute is None or not subjects or any(one.unit is None for one in subjects):
        return
    is_area = attribute == "area_km2"
    numbers = [(parse_number if is_area else parse_count)(figure["number"]) for figure in figures]
    if any(number is None or not within_limits(attribute, number.value) for number in numbers):
        return
    for subject, figure, number in zip(subjects, figures, numbers, strict=True):
        if number is not None:
            is_about = figure["about"] is not None
            yield subject, Amount(attribute, figure.start(), figure.end(), number.value, is_about, is_certain=True)
