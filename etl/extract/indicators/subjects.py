"""The unit that a figure is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from etl.extract.context import PaperContext, Subject
from etl.extract.indicators.beside import unit_beside
from etl.extract.indicators.ended import has_ended, successor_named, tells_of_today
from etl.extract.indicators.places import place_turned_to
from etl.extract.indicators.provincial import is_of_nameless_unit
from etl.extract.indicators.scenes import Scenes
from etl.extract.indicators.unit_rows import unit_of_row
from etl.extract.mentions import NAME, UnitMention
from etl.model.units import Unit
from etl.text.lower import lowered

_PROVINCE_WORD = r"(?:thành phố|TP\.?|tỉnh)"
_BEFORE = 120
"""How far before a unit the word stands at most that says what belongs to it, in characters."""
_LONGEST = 600
"""How far on either side of a figure its sentence is looked at, in characters; keeps long paragraphs linear."""
_DATELINE = re.compile(r"\W{0,3}(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,3})(?: ?[.:(-]|,)")
"""A province with which a paragraph of a round-up begins: `PHÚ THỌ. UBND phường …`."""


_HEADS = re.compile(rf"\W{{0,3}}(?P<name>{NAME}) ?:(?= )")
"""A unit's bare name at the head of its paragraph: `Chư A Thai: Tỉnh giao 16 chỉ tiêu …`."""
_POSSESSES = re.compile(
    r"(?<!so với )(?<!hơn )(?<!mức )(?<![^\W\d_])(?:của|(?:ban chấp hành|ban thường vụ|đại hội) đảng (?:bộ|ủy)"
    r"|trở thành (?:phó )?chủ tịch (?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân)) \Z"
)
"""Before the unit to which what a sentence tells belongs."""
_LEARNT = re.compile(r"(?<![^\W\d_])(?:học|noi gương|kinh nghiệm|bài học)(?![^\W\d_])[^.;:]{0,40}\Z")
"""Before a unit from which another learnt what it does itself."""


class Owner(NamedTuple):
    """Type, name and key of the unit that a figure is about; all None where nobody can tell."""

    type: str | None
    name: str | None
    unit: Unit | None


class Owners:
    """The units that the figures of a paper are about."""

    def __init__(self, context: PaperContext) -> None:
        self._context = context
        self._scenes = Scenes(context)

    def in_row(self, start: int, end: int) -> Owner:
        """The one unit that a row of a table names, or nobody."""
        named = self._context.units_between(start, end)
        if len(named) != 1:
            return Owner(None, None, None)
        return _owner(self._context, self._context.subject(named[0]), start)

    def called(self, kind: str, name: str) -> Owner:
        """The unit of a type and name with which a column is headed."""
        return Owner(kind, name, self._context.link_today(name, kind))

    def at(self, position: int) -> Owner:
        """The unit that the words at a position speak of, else the paper's unit, else its province, or nobody's."""
        context = self._context
        row = unit_of_row(context, position)
        if row is not None:
            return _owner(context, row, position)
        beside = unit_beside(context, position)
        if beside is not None and beside.subject is not None and beside.is_old:
            return Owner(beside.subject.type, beside.subject.name, None)
        if beside is not None and beside.subject is not None:
            return _owner(context, beside.subject, position)
        place = place_turned_to(context, position)
        if place is not None and place.unit is not None:
            return Owner(str(place.unit.type), place.name, place.unit)
        led = context.turns.led_to(position)
        mention = led or _named_alone(context, position) or self._scenes.at(position)
        if mention is None or context.turns.are_joint(mention):
            subject = _headed(context, position) or context.subject_at(position)
        else:
            subject = context.turns.barely_named(mention.end, position, context.subject(mention))
        if subject is None and context.turns.is_open(position):
            return Owner(None, None, None)
        return _owner(context, subject, position)


def _owner(context: PaperContext, subject: Subject | None, position: int) -> Owner:
    if subject is not None and subject.unit is None:
        subject = _of_other_province(context, subject, position)
    if subject is not None and subject.unit is None and has_ended(context, subject):
        heir = successor_named(context, subject) if tells_of_today(context, position) else None
        subject = Subject(str(heir.type), heir.name, heir) if heir is not None else subject
    if subject is not None:
        return Owner(subject.type, subject.name, subject.unit)
    return Owner(None, None, None) if is_of_nameless_unit(context, position) else province_of(context)


def _of_other_province(context: PaperContext, subject: Subject, position: int) -> Subject | None:
    """A unit that the paper's province does not have: that of the province with which its paragraph begins.

    In a paper about several units it keeps the name that the paper gives it; elsewhere it is a slip or a unit of old,
    and the figure is about the paper's own.
    """
    main = context.main.unit if context.main is not None else None
    for code in (_province_at(context, position), main.province_code if main else None):
        units = context.gazetteer.find(subject.name, type=subject.type, province_code=code, era="today") if code else ()
        if len(units) == 1:
            return Subject(subject.type, subject.name, units[0])
    is_foreign = context.topics.are_several and bool(
        context.gazetteer.find(subject.name, type=subject.type, era="today")
    )
    return subject if is_foreign or main is None else context.main


def _province_at(context: PaperContext, position: int) -> str | None:
    """The code of the province with which a paragraph begins."""
    block = context.reading.block_at(position)
    dateline = _DATELINE.match(context.text, block.start, block.end)
    province = context.gazetteer.province(dateline["name"].strip()) if dateline else None
    return province.code if province else None


def _named_alone(context: PaperContext, position: int) -> UnitMention | None:
    """The only unit that a sentence names, as the one whose things or body it tells of.

    `Hoàn thành 100% chỉ tiêu thu ngân sách (214 tỷ đồng) của xã Quỳnh Phụ` says so behind its figures. In a paper about
    one unit that must be its own.
    """
    block = context.reading.block_at(position)
    edges = max(block.body_start, position - _LONGEST), min(block.end, position + _LONGEST)
    sentences = context.reading.sentences(*edges)
    low, high = next(((low, high) for low, high in sentences if low <= position < high), (position, position))
    named = [mention for mention in context.units_between(low, high) if context.is_today(mention)]
    names = {(mention.type, mention.name) for mention in named}
    main = {(context.main.type, context.main.name)} if context.main is not None else set()
    if len(names) != 1 or not (context.topics.are_several or names == main):
        return None
    before = lowered(context.text[max(low, named[0].start - _BEFORE) : named[0].start])
    return named[0] if _POSSESSES.search(before) and not _LEARNT.search(before) else None


def _headed(context: PaperContext, position: int) -> Subject | None:
    """The unit with whose bare name and a colon the paragraph of a figure begins, in a paper about one unit."""
    block = context.reading.block_at(position)
    headed = None if context.topics.are_several else _HEADS.match(context.text, block.body_start, position)
    return context.subject_called(headed["name"]) if headed else None


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
