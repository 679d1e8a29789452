"""The bare place with which a sentence turns away from the paper's unit: `Tại Quỳnh Nhai, sau khi hợp nhất …`."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.extract.context import PaperContext
from etl.extract.remembered import remembered
from etl.model.units import Unit
from etl.text.letters import LETTER, UPPER
from etl.text.words import word_key

_REACH = 600
"""How far before a figure such a place may stand, in characters; keeps long paragraphs linear."""
_PLACE = re.compile(
    rf"(?:\A\W{{0,3}}|[.!?;]\s)(?:(?:Còn|Riêng|Trong khi đó,|Tương tự,) )?(?:[Tt]ại|[Ởở]) "
    rf"(?P<name>[{UPPER}][{LETTER}']+(?: [{UPPER}][{LETTER}']+){{1,3}}),"
)

_WHOLE_AGAIN = re.compile(r"[.!?] \W{0,2}(?:toàn |cả )?(?:xã|phường|đặc khu)(?! (?:này|cũ|ấy|đó)(?!\w)) ")


class Place(NamedTuple):
    """A place that a sentence turns to by its name alone."""

    name: str
    unit: Unit | None
    """Of today, in the province of the paper's unit; None where the name tells no single one."""


@remembered
def place_turned_to(context: PaperContext, position: int) -> Place | None:
    """The place other than the paper's unit that the paragraph of a figure has turned to, in a paper about one unit.

    Args:
        context: The paper.
        position: Where the figure stands.
    """
    main = context.main
    if main is None or main.unit is None or context.topics.are_several:
        return None
    low = max(context.reading.block_at(position).body_start, position - _REACH)
    found = list(_PLACE.finditer(context.text[low:position]))
    since = low + found[-1].end() if found else position
    if not found or context.units_between(since, position) or context.turns.opens_barely(since, position):
        return None
    name = found[-1]["name"]
    if _comes_back(context, main.unit, name, since, position):
        return None
    if word_key(name) == word_key(main.name) or context.bare_names.is_of_another(name):
        return None
    units = context.gazetteer.find(name, province_code=main.unit.province_code, era="today")
    if len(units) == 1:
        return Place(name, units[0])
    is_place = bool(units) or context.gazetteer.is_district(name) or bool(context.gazetteer.find(name))
    return Place(name, None) if is_place else None


def _comes_back(context: PaperContext, unit: Unit, name: str, since: int, position: int) -> bool:
    """Whether a sentence behind a part of the unit begins with the whole: `Ở A, ông B lo. Xã hiện có 19 trường`."""
    if _WHOLE_AGAIN.search(context.key, since, position) is None:
        return False
    return any(word_key(old.name) == word_key(name) for old in context.gazetteer.origins(unit))
