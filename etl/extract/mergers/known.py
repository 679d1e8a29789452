"""Mergers that a sentence tells without a word of merging: beside a new unit it names those that it was made of.

`Xã A (xã B, xã C, thị trấn D)`, `địa giới các xã B, C, D nay thuộc xã A`, a row of a table. Only the official mergers
tell such a list from any other, so nothing counts here that they do not confirm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.extract.context import Subject
from etl.extract.frames.listed import UnitList
from etl.extract.mergers.bonds import are_others, has_old, is_way
from etl.extract.mergers.origins import Unsaid, are_known
from etl.extract.mergers.parted import names_bodies
from etl.extract.mergers.parts import is_of_a_plan
from etl.extract.mergers.roads import are_on_a_road
from etl.extract.mergers.roles import Edge
from etl.extract.mergers.spoken import HERE
from etl.gazetteer import Gazetteer

_NO_WORDS = re.compile(r"[^\w.]*(?:\d{1,3}[^\w.]*)?")
"""Between a unit and what stands in brackets, behind a colon or in the next cell."""
_NEIGHBOURS = re.compile(r"(?i:(?<!\w)(?:giáp|cách|gần|sang|đi|đến|với|cùng|và|hay|hoặc|khác|so|như)(?!\w))")
"""Words between two units of which neither was made of the other."""
_JOINT = re.compile(r"[ )\]]*(?:[,;]|[,;]? (?:và|cùng|còn))? ")
"""Between the last two of a list of which none was made of the others."""
_ON_THEIR_BASE = re.compile(r"(?i:(?<!\w)trên (?:cơ sở|nền tảng|nền)[^.;,]{0,40}\Z)")
"""Before a list that is over then: `Trên cơ sở các xã A và B, xã C đi vào hoạt động`."""
_WAS = re.compile(
    r"(?i:(?<!\w)(?:trước|cũ|xưa|vốn|khi còn|tiền thân|cội nguồn)(?!\w)[^.;]{0,60}?"
    r"(?:(?<!\w)(?:là|của|thuộc|gồm|bởi|từ)|[:|])"
    r"(?: (?:địa bàn|của|đất|là|các|những|đơn vị|xã|phường|thị trấn|hai|ba|bốn|năm|\d{1,2}))*[ :|]*\Z"
    r"|(?<!\w)(?:nhập|hợp nhất|sắp xếp|thành lập|hình thành) (?:từ|trên cơ sở)[ :]*\|[ ]*\Z)"
)
"""Before units that the paper's own unit was made of: `Trước khi có phường này, đất ấy là của`."""
_WERE = re.compile(
    r"(?i:(?: ?\(?cũ\)?)?,? trước (?:khi |thời điểm |lúc )?(?:thực hiện |được )?(?:hợp nhất|sáp nhập|sắp xếp"
    r"|nhập)(?!\w)"
    r"(?! (?:thôn|bản|ấp|xóm|tổ|làng|khu|trường|chi bộ)))"
)
"""Behind such units, whoever in them is spoken of: `Đảng bộ các xã B, C trước khi hợp nhất`."""
_BECAME = re.compile(r"(?<!\w)(?:thành|là) \Z")
"""Before `một phần của xã A`, of which a part is what they became."""
_FEWEST = 2
_FURTHEST = 100
"""How far apart a unit and its list stand at most, in characters."""


def known_edges(
    text: str, start: int, lists: Sequence[UnitList], subject: Subject | None, gazetteer: Gazetteer
) -> Iterator[Edge]:
    """The edges between a unit of today and a list beside it that names the units which it was made of.

    Args:
        text: The text of the lists.
        start: Where their sentence begins.
        lists: The lists of the sentence, in order.
        subject: The unit that the paper speaks of there, whose edges have no successor of their own.
        gazetteer: The official mergers.
    """
    for index, units in enumerate(lists):
        if len(units.units) < _FEWEST:
            continue
        if subject is not None and _WERE.match(text, units.units[-1].end) and _are_all(subject, units, gazetteer):
            yield from (Edge(unit, None, "merged", "known") for unit in units.units)
            continue
        if names_bodies(text[max(start, units.start - _FURTHEST) : units.start]):
            continue
        first = units.units[0].start
        lead = text[max(start, first - _FURTHEST) : first]
        beside = (lists[other] for other in (index - 1, index + 1) if 0 <= other < len(lists))
        near = (other for other in beside if not _is_of_others(text, start, other, units))
        new = next((other for other in near if _is_made_of(text, other, units, gazetteer)), None)
        behind = text[units.units[-1].end :][:_FURTHEST]
        if new is not None or (subject is not None and _was(lead, behind, subject, units, gazetteer)):
            yield from (Edge(unit, new.units[0] if new else None, "merged", "known") for unit in units.units)


def _was(lead: str, behind: str, subject: Subject, old: UnitList, gazetteer: Gazetteer) -> bool:
    """Whether a list names all units that the paper's own unit was before, which its sentence may call `nơi đây`."""
    if is_of_a_plan(lead) or not _are_all(subject, old, gazetteer):
        return False
    here = list(HERE.finditer(lead))
    gap = lead[here[-1].end() :] if here else ""
    return _WAS.search(lead) is not None or (bool(here) and has_old(gap, gap, behind, len(old.units)))


def _are_all(subject: Subject, old: UnitList, gazetteer: Gazetteer) -> bool:
    return are_known(gazetteer, subject.name, subject.type, old.units, unsaid=Unsaid.NOTHING)


def _is_of_others(text: str, start: int, new: UnitList, old: UnitList) -> bool:
    """Whether a road leads from the one to the other, or both belong to something else: `Khối thi đua gồm các xã …`."""
    first, second = sorted((new, old), key=lambda one: one.start)
    lead, between = text[max(start, first.start - _FURTHEST) : first.start], text[first.end : second.start]
    if between.count("(") > between.count(")"):
        return False
    if is_of_a_plan(lead.rpartition(",")[2]) or are_others("" if second is old else lead, between):
        return True
    return second is new and is_way(lead, between)


def _is_made_of(text: str, new: UnitList, old: UnitList, gazetteer: Gazetteer) -> bool:
    """Whether a list names all units that another became of; where it stands right behind it, some are enough."""
    unit = new.units[0]
    if len(new.units) > 1 or unit.type in ("thị trấn", "huyện", None):
        return False
    between = text[new.end : old.start] if new.start < old.start else text[old.end : new.start]
    if unit.is_extent_own and not _BECAME.search(between):
        return False
    if len(between) > _FURTHEST or _NEIGHBOURS.search(between) or _are_on_a_road(text, new, old):
        return False
    is_joined = old.start < new.start and _JOINT.fullmatch(between) is not None
    if is_joined and not _ON_THEIR_BASE.search(text, max(0, old.start - _FURTHEST), old.start):
        return False
    is_beside = new.start < old.start and _NO_WORDS.fullmatch(between) is not None
    return are_known(gazetteer, unit.name, unit.type, old.units, unsaid=Unsaid.ANY if is_beside else Unsaid.NOTHING)


def _are_on_a_road(text: str, new: UnitList, old: UnitList) -> bool:
    return are_on_a_road(text, min(new.start, old.start), max(new.end, old.end))
