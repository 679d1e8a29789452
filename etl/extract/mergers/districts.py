"""Districts that a paper names away from its lists of units: in the sentence, beside it, or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import chain

from etl.extract.context import PaperContext
from etl.extract.frames.list_tokens import COUNT, DISTRICT, DISTRICT_TYPE, OLD
from etl.extract.frames.listed import ListedUnit
from etl.extract.mentions import NAME, UNIT_TYPE, known_district, plain_district_type
from etl.extract.mergers.roles import Edge
from etl.gazetteer import Gazetteer
from etl.gazetteer.names import district_key
from etl.model.units import Unit

_OLD_DISTRICT = re.compile(rf"{DISTRICT.pattern} \(?{OLD}")
_CALLED = re.compile(rf"(?P<type>{DISTRICT_TYPE}) cũ(?: tên)?(?: là|:|,)? ?\"?(?P<name>{NAME})")
"""A district whose name stands behind its age: `lấy lại tên của huyện cũ: A`."""
_ALL_IN = re.compile(
    rf"(?:đều|cùng|(?:cả|tất cả|toàn bộ)(?: các)?(?: {COUNT})?(?: {UNIT_TYPE}| đơn vị| địa phương)?(?: này| trên| ấy)?)"
    r"(?:(?: (?:đều|cùng|nằm|vốn|nguyên|trước|trước đó|trước đây|trước kia))* (?:thuộc|của|ở|trong)|,? vốn là của)"
    r"(?: địa bàn)? " + DISTRICT.pattern,
    re.IGNORECASE,
)
_TELLS_WHERE = re.compile(r"(?:Trước (?:đó|đây|kia|khi)|Cả|Tất cả|Các|Những|Chúng|Đây)(?= |,)")
"""How the sentence after a merger begins that says in which district all its units lay."""


class NamedDistricts:
    """The districts that a stretch of text names anywhere; the official units tell which of them was a unit's.

    Args:
        text: The text of a reading.
        start: Where the stretch begins.
        end: Where it ends.
        gazetteer: Tells where the name of a district ends.
        beyond: Those that a stretch names which holds for this one too: the head of an act over its clauses.
    """

    def __init__(
        self, text: str, start: int, end: int, gazetteer: Gazetteer, beyond: NamedDistricts | None = None
    ) -> None:
        self._text, self._start, self._end, self._gazetteer = text, start, end, gazetteer
        self._beyond = beyond

    def of(self, unit: Unit) -> str | None:
        """The district of a unit, if it is named: `7 phường của thành phố A cũ` in another paragraph.

        Its type is that at the reform: papers also tell what it was before.
        """
        official = DISTRICT.match(unit.district_name) if unit.type and unit.district_name else None
        name = self._names.get(district_key(official["name"])) if official else None
        if official is None or name is None:
            return None
        return f"{official['type']} {official['name'] if name.isupper() else name}"

    def of_namesake(self, name: str, kind: str | None) -> str | None:
        """The district of a unit without a code, if a unit of its name and type lay in only one of those named."""
        units = self._gazetteer.find(name, type=kind, era="before") if kind else ()
        named = {self.of(unit) for unit in units} - {None}
        return named.pop() if len(named) == 1 else None

    @cached_property
    def _names(self) -> dict[str, str]:
        """The names of the districts by their keys, as the text writes them first."""
        written = dict(self._beyond._names) if self._beyond is not None else {}
        named = (kind.finditer(self._text, self._start, self._end) for kind in (DISTRICT, _CALLED))
        for match in chain.from_iterable(named):
            name = known_district(match["name"], self._gazetteer)[0]
            written.setdefault(district_key(name), name)
        return written


class Districts:
    """The districts named around the lists of one sentence."""

    def __init__(self, context: PaperContext, start: int, end: int) -> None:
        """Look for them.

        Args:
            context: The paper.
            start: Where the sentence begins.
            end: Where it ends.
        """
        self._gazetteer = context.gazetteer
        low, high = _before(context, start), _end_of_remark(context, end)
        self._old = list(_OLD_DISTRICT.finditer(context.text, low, high))
        self._all_in = list(_ALL_IN.finditer(context.text, low, high))

    def given_to(self, edge: Edge) -> Edge:
        """The edge with a district that stands away from the list of its unit.

        `trên cơ sở thành phố D cũ, gồm phường A`; `phường A, nhận thêm phường B, đều thuộc thành phố D`.
        """
        unit = edge.predecessor
        if unit.district is not None:
            return edge
        for match in self._around(unit):
            name, _ = known_district(match["name"], self._gazetteer)
            district = f"{plain_district_type(match['type'])} {name}"
            if self._gazetteer.find(unit.name, district=district, era="before"):
                return replace(edge, predecessor=replace(unit, district=district))
        return edge

    def _around(self, unit: ListedUnit) -> Iterator[re.Match[str]]:
        """Those before a unit that are called old, and those behind it in which all are said to lie."""
        yield from (match for match in self._old if match.end() <= unit.start)
        yield from (match for match in self._all_in if match.start() >= unit.end)


def _before(context: PaperContext, start: int) -> int:
    """Where the sentence before begins, if it stands in the same block: it may say in which district the unit lies."""
    block = context.reading.block_at(start)
    return context.reading.last_sentence(min(block.body_start, start), start)[0]


def _end_of_remark(context: PaperContext, end: int) -> int:
    """The end of the sentence behind a merger, if it names no unit and says where all of them lay; else `end`."""
    text = context.text
    begin = end + len(text[end : end + 2]) - len(text[end : end + 2].lstrip(" "))
    block = context.reading.block_at(max(end - 1, 0))
    if begin >= block.end or not _TELLS_WHERE.match(text, begin):
        return end
    following = context.reading.first_sentence(begin, block.end)
    return following[1] if not context.units_between(*following) else end
