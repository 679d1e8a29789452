"""The unit that a figure is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from etl.extract.context import PaperContext, Subject
from etl.model.units import Unit

_PROVINCE_WORD = r"(?:thành phố|TP\.?|tỉnh)"


class Owner(NamedTuple):
    """Type, name and key of the unit that a figure is about; all None where nobody can tell."""

    type: str | None
    name: str | None
    unit: Unit | None


def owner_at(context: PaperContext, position: int) -> Owner:
    """The unit that the words at a position speak of, else the paper's unit, else its province."""
    subject = _scene(context, position) or context.subject_at(position)
    if subject is None or (subject.unit is None and context.main is not None and context.main.unit is not None):
        subject = context.main
    return province_of(context) if subject is None else Owner(subject.type, subject.name, subject.unit)


def _scene(context: PaperContext, position: int) -> Subject | None:
    """The unit that a paragraph has turned to by its place: `Sáu ngày trước, tại phường Tam Thắng, kỳ họp …`."""
    block = context.reading.block_at(position)
    for mention in reversed(context.units_between(block.start, position)):
        before = context.text[max(block.start, mention.start - 6) : mention.start].lower()
        is_place = before.endswith((", tại ", ". tại ")) or before == "tại "
        if is_place and context.text.startswith(",", mention.end) and context.is_today(mention):
            return context.subject(mention)
    return None


def province_of(context: PaperContext) -> Owner:
    """The province of the paper, with the type word that the paper gives it."""
    province = context.province
    if province is None:
        return Owner(None, None, None)
    return Owner(_type_word(context.text, province.name) or province.type, province.name, None)


@lru_cache(maxsize=16)
def _type_word(text: str, name: str) -> str | None:
    """The type word that a paper puts before a province's name most often."""
    words = [word.lower() for word in re.findall(rf"({_PROVINCE_WORD})\s+{re.escape(name)}", text, re.IGNORECASE)]
    if not words:
        return None
    return "tỉnh" if words.count("tỉnh") * 2 >= len(words) else "thành phố"
