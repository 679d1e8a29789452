"""Names of the paper's own unit: misspelt, or with the word for another body in it (`Vụ Bản`, `Chợ Mới`)."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from etl.extract.context import PaperContext, Subject
from etl.extract.frames import bodies
from etl.extract.mentions import UnitMention
from etl.extract.wards.others import key_pattern
from etl.gazetteer.names import joined_key

_REACH = 1_000
"""How far before a word the units of its sentence are named, in characters."""
_LONGEST = 16
_LETTERS_FOR_ONE_SLIP = 5
_IN_HAMLET = key_pattern(rf"(?<!\w)(?:{bodies.HAMLETS}|{bodies.PARTS}) \Z")
"""Before the name of a unit that is here a hamlet's: `thôn Kim Bon có 80 hộ`."""


def is_in_unit_name(context: PaperContext, low: int, high: int) -> bool:
    """Whether a word is the first or the last of the name of the paper's unit, or of one that is named before it.

    Args:
        context: The paper.
        low: Where the word begins.
        high: Where it ends.
    """
    if not context.text[low].isupper():
        return False
    names = {one.name for one in context.units_between(max(0, low - _REACH), low)}
    names |= {context.main.name} if context.main is not None else set()
    for name in names:
        if context.text.startswith(name, low):
            return True
        start = high - len(name)
        if start >= 0 and context.text.startswith(name, start):
            return _IN_HAMLET.search(context.key, max(0, start - _LONGEST), start) is None
    return False


def has_gone(context: PaperContext, subject: Subject) -> bool:
    """Whether a unit is one of before: its province has none of that type and name today, and had one."""
    home = context.home_of(subject.name, subject.type)
    if subject.unit is not None or home is None or context.is_of_before:
        return False
    return context.gazetteer.has_ended(subject.name, subject.type, home.code)


def is_main_misspelt(context: PaperContext, mention: UnitMention) -> bool:
    """Whether a name that no unit has is the main unit's with a wrong letter."""
    main = context.main
    if main is None or mention.is_known or mention.type != main.type:
        return False
    key = joined_key(mention.name)
    return OSA.distance(key, joined_key(main.name)) * _LETTERS_FOR_ONE_SLIP <= len(key)
