"""The units that a page about several tells of by their bare names: `nay có 3 xã: A, B và C`, then `A đạt …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from etl.extract.bare_names import NEXT, is_place
from etl.extract.column_heads import Units, here_today, units_of_columns
from etl.extract.mentions import NAME, UnitMention
from etl.gazetteer import Gazetteer
from etl.text.fold import fold
from etl.text.letters import LOWER
from etl.text.numbers import WORDS
from etl.text.reading import Reading

_NUMBER = r"(?P<size>[2-9]|1\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_NOUN = r"(?P<noun>xã, phường|phường, xã|xã|phường|đơn vị|địa phương)"
_NOTE = r"(?: ?\([^()\n]{1,160}\))?"
_ITEM = re.compile(rf"(?:(?P<type>[Xx]ã|[Pp]hường|[Đđ]ặc khu) )?(?P<name>{NAME}){_NOTE}")
_NEXT = re.compile(r"[,;] (?:và )?| và | cùng ")
_COUNT = re.compile(rf"(?<![\w.,])(?i:{_NUMBER}) {_NOUN}(?!\w)")
_LEADS_TO_LIST = re.compile(r"(?:[^:;.\n]{0,100}?(?:: ?| (?:gồm|là) (?:các )?)| )(?=\w)")
_BEHIND = re.compile(rf"(?:, | [–-] )(?:cả )?{_NUMBER} {_NOUN}(?! (?:cũ|trước))(?!\w)")
"""Behind the names: `Với A và B, hai xã có …`."""
_OF_OLD = re.compile(
    r"(?<!\w)(?:nhập|sắp xếp|cơ sở|ghép|gộp|từ|tiền thân|(?<!nay )(?<!hiện )gồm|với|và|cùng|nguyên trạng)"
    r"(?: [^\W\d_]+){0,3} \Z"
)
_MADE_OF = re.compile(
    r"(?<!\w)(?:nhập|nhất|sắp xếp|cơ sở|ghép|gộp|từ|tiền thân|nguyên trạng|giáp|cũ|trước đây)(?!\w)[^.;\n]*\Z"
)
"""Before a list in a sentence of units that others were made of, or that lie beside one."""
_IS_OLD = re.compile(r",? ?\(?(?:cũ|trước|được (?:sáp |hợp )?nhập|sáp nhập|hợp nhất|nhập|thành)(?!\w)")
"""Before and behind the names of units that another was made of."""
_OF_NOW = re.compile(r"(?<!\w)(?:nay|hiện|thành|còn|lập|ra đời)(?!\w)[^.;\n]{0,60}\Z")
"""Before the number of the units that there are."""
_NAMED = re.compile(rf"(?<!\w)(?P<name>{NAME})(?!\w)")
_CALLED_OTHER = re.compile(
    r"(?<!\w)(?i:huyện|quận|tỉnh|thành phố|thị xã|thị trấn|ông|bà|đồng chí|thôn|bản|sông|hồ|núi|quốc lộ) \Z"
)
_REACH = 90
_FEWEST = 2
_FEWEST_HEADS = 3
"""Units with which lines begin, of those that the page lists: of fewer, one may be its own and another a neighbour."""
_SHORT = 8
_LONGEST = 600
"""How far behind a number the units are named, in characters."""
_WHOSE = re.compile(r"(?<![,;]) (?:của|ở|tại) \Z")
_LAST_NAMES = re.compile(rf"(?:(?<!\w){_NUMBER} (?:xã|phường) )?(?P<names>{NAME}(?:(?:, | và ){NAME})*)\Z")
_SPLIT = re.compile(r", | và ")
_ARE = re.compile(rf"(?<!\w)(?P<names>{NAME}(?:(?:, | và ){NAME})+),? (?:đều |hiện |nay )?là \Z")
_LONG_LIST = 200

_SINCE = r"(?:từ đầu (?:năm|nhiệm kỳ)(?: (?:đến|tới) nay)?|(?:đến|tới|hiện) nay|tính đến nay|năm (?:nay|ngoái|20\d\d)) "
_LEAD = (
    rf"\W{{0,3}}(?:(?i:{_SINCE})(?:, )?)?(?P<at>(?:Còn |Riêng )?(?:[Tt]ại|[Ởở]|[Vv]ới|[Đđ]ối với|[Vv]ề) |Còn |Riêng )?"
)
_NOT_NOW = (
    r"(?:cũ|xưa|trước|vốn|từng|ngày|sinh|hy sinh|quê|lên|cuối|bấy giờ|khi đó|lúc đó|thuở|thời|đến|về|sang|mất"
    r"|và|với|cùng (?:với|xã|phường|các)|là (?:một )?(?:tên|vị|nhà|danh|người|anh|bậc|ngôi|vùng|huyện|đất))"
)
"""Behind a name that is that of a person, or of the district that was."""
_TELLS = re.compile(rf"{_NOTE} (?!{_NOT_NOW}(?!\w))(?=[{LOWER}\d])")
_HEADS = re.compile(r" ?:| [–-] | ?\Z")
_OPENS = re.compile(rf"{_LEAD}(?P<name>{NAME})")
_INSIDE = re.compile(
    rf"(?:(?P<mark>[,;:]) (?:còn |riêng |trong khi |{_SINCE})?|(?<!\w)(?:của|[Tt]rong khi|thì) "
    r"|(?P<to_figure>(?<!\w)(?:ở|tại|và|(?:nhất|kế đến|tiếp đến|tiếp theo|theo sau)(?: là| có| thuộc về)?) ))"
    rf"(?P<name>{NAME})"
)
"""Where a clause may begin within a sentence: `…, A có dân số đông nhất`; and whose things it tells of."""
_FIGURE_BEHIND = re.compile(r" \d{1,2}\Z")
_FIGURE_BEFORE = re.compile(r"\d [^\W\d_][^,;:.()\d]{0,30}\Z|\d ?% ?\Z")  # `A 83 căn và B 61 căn`
_TO_FIGURE = re.compile(
    r"(?:[ :(,]|(?:là|đạt|còn|có|chiếm|với|khoảng|hơn|gần|trên|dưới|được|chỉ|mới|đã|cũng|hiện|nay|ước|ở mức"
    r"|(?:giảm|hạ|rút|kéo|tụt) (?:còn|xuống(?: còn)?)|xuống còn|(?:tăng|nâng|vươn) lên)(?!\w))*\d"
)
"""Between a name and the figure that is its own: `ở A là 3%`, `thấp nhất là A với 3%`."""
_APPOSED = re.compile(
    rf", (?!{_NOT_NOW}|người|ông|bà|vị|anh|hai|ba|bốn|các|những|\d)[{LOWER}][^,.;:\n]{{2,80}}, (?=[{LOWER}\d])"
)
"""Behind a name that opens a sentence, what its bearer is: `A, vựa lúa của vùng, gieo sạ …`."""


@dataclass(frozen=True)
class Cast:
    """The units of a page, and where it begins to tell of one of them by its bare name."""

    units: Units
    told: tuple[UnitMention, ...] = ()
    turning: frozenset[int] = frozenset()
    """Where it turns so to one of several; not where it only tells whose something is."""

    def named_in(self, text: str) -> Iterator[str]:
        """The names of its units that a stretch of text holds, wherever they stand."""
        for match in _NAMED.finditer(text) if self.are_told else ():
            one = _mention(match, self.units)
            if one is not None:
                yield one.name

    @cached_property
    def are_told(self) -> bool:
        """Whether it tells so of several."""
        return len({(one.type, one.name) for one in self.told}) > 1

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where those bare names begin."""
        return frozenset(one.start for one in self.told)


def find_cast(text: str, typed: Sequence[UnitMention], reading: Reading, gazetteer: Gazetteer) -> Cast:
    """The cast of a page.

    Args:
        text: The text of the reading.
        typed: The units that it names with their type words.
        reading: The paper.
        gazetteer: The official units.
    """
    units = _units_of(text, typed, reading, gazetteer)
    told = tuple(_told_barely(text, units, reading))
    turning = (one.start for one in told if _WHOSE.search(text, max(0, one.start - _SHORT), one.start) is None)
    return Cast(units, told, frozenset(turning) if len({one.name for one in told}) > 1 else frozenset())


def _units_of(text: str, typed: Sequence[UnitMention], reading: Reading, gazetteer: Gazetteer) -> Units:
    """The units that a page counts and lists, and those with whose type words and names several of its lines begin."""
    found: dict[str, tuple[str, str]] = {}
    for count in _COUNT.finditer(text):
        listed = _counted(text, count, gazetteer) or _counted_apart(text, count, reading, gazetteer)
        listed = listed or _counted_behind(text, count, gazetteer)
        for key, unit in listed.items():
            found.setdefault(key, unit)
    found = {**units_of_columns(reading, gazetteer, {fold(unit.name) for unit in typed}), **found}
    starts = {block.body_start for block in reading.blocks if block.kind != "row"}
    heads = {
        fold(unit.name): (unit.type, unit.name)
        for unit in typed
        if unit.start in starts and gazetteer.find(unit.name, type=unit.type, era="today")
    }
    found = {**heads, **found} if len(heads) > 1 else found
    return {**_headed_barely(text, typed, reading, gazetteer), **found}


def _headed_barely(text: str, typed: Sequence[UnitMention], reading: Reading, gazetteer: Gazetteer) -> Units:
    """The units that a page lists with their type word, `các xã A, B và C`, where lines begin with several of them."""
    listed = [one for unit in typed for one in _list_from(text, unit, gazetteer)]
    introduced = {fold(name): (kind, name) for kind, name in listed}
    if len(introduced) < _FEWEST_HEADS:
        return {}
    heads = {fold(unit.name) for unit in typed if unit.start - reading.block_at(unit.start).body_start <= _SHORT}
    barely: set[str] = set()
    for block in reading.blocks:
        opening = _OPENS.match(text, block.body_start, block.end) if block.kind != "row" else None
        one = _mention(opening, introduced) if opening is not None else None
        if opening is None or one is None:
            continue
        if opening["at"] or _TELLS.match(text, one.end) or _APPOSED.match(text, one.end):
            barely.add(fold(one.name))
    are_several = len(barely) >= _FEWEST and len(barely | (heads & introduced.keys())) >= _FEWEST_HEADS
    return here_today(list(introduced.values()), gazetteer) if are_several else {}


def _list_from(text: str, unit: UnitMention, gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    """A unit of today and those that share its type word, unless another was made of them."""
    if _MADE_OF.search(text, max(0, unit.start - _REACH), unit.start):
        return
    end = unit.end
    named = [unit.name]
    while (following := NEXT.match(text, end)) is not None:
        named.append(following["name"])
        end = following.end()
    if not _IS_OLD.match(text, end):
        yield from ((unit.type, name) for name in named if gazetteer.find(name, type=unit.type, era="today"))


def _counted(text: str, count: re.Match[str], gazetteer: Gazetteer) -> Units:
    """The units of the list behind a count, or before it, where they are as many and lie in one province."""
    size = WORDS.get(count["size"].lower()) or int(count["size"])
    kind = count["noun"] if count["noun"] in ("xã", "phường") else None
    lead = _LEADS_TO_LIST.match(text, count.end())
    if lead is None or _OF_OLD.search(text, max(0, count.start() - _REACH), count.start()):
        return {}
    named, end = _listed(text, lead.end())
    if len(named) != size or _IS_OLD.match(text, end):
        return {}
    return here_today([(type_ or kind, name) for type_, name in named], gazetteer)


def _counted_apart(text: str, count: re.Match[str], reading: Reading, gazetteer: Gazetteer) -> Units:
    """The units of today that the rest of a paragraph names behind their number, where they are as many.

    `Huyện X nay là địa bàn của 3 xã. A giữ nguyên; B và C ra đời sau khi nhập …`
    """
    low = max(0, count.start() - _REACH)
    if not _OF_NOW.search(text, low, count.start()) or _OF_OLD.search(text, low, count.start()):
        return {}
    size = WORDS.get(count["size"].lower()) or int(count["size"])
    kind = count["noun"] if count["noun"] in ("xã", "phường") else None
    end = reading.block_at(count.start()).end
    names = {
        match.group(): None
        for match in _NAMED.finditer(text, count.end(), min(end, count.end() + _LONGEST))
        if not _CALLED_OTHER.search(text, max(low, match.start() - _REACH), match.start())
        and gazetteer.find(match.group(), type=kind, era="today")
    }
    return here_today([(kind, name) for name in names], gazetteer) if len(names) == size else {}


def _counted_behind(text: str, count: re.Match[str], gazetteer: Gazetteer) -> Units:
    """The units of the names before their number: `A, B và C là ba xã vùng cao`."""
    named = _ARE.search(text, max(0, count.start() - _LONG_LIST), count.start())
    names = _SPLIT.split(named["names"]) if named else []
    size = WORDS.get(count["size"].lower()) or int(count["size"])
    kind = count["noun"] if count["noun"] in ("xã", "phường") else None
    return here_today([(kind, name) for name in names], gazetteer) if len(names) == size else {}


def _listed(text: str, start: int) -> tuple[list[tuple[str | None, str]], int]:
    """Type words and names of a list that begins at a place, and where it ends."""
    named: list[tuple[str | None, str]] = []
    item = _ITEM.match(text, start)
    end = start
    while item is not None:
        named.append((item["type"].lower() if item["type"] else None, item["name"]))
        end = item.end()
        link = _NEXT.match(text, end)
        item = _ITEM.match(text, link.end()) if link else None
    return named, end


def _told_barely(text: str, cast: Units, reading: Reading) -> Iterator[UnitMention]:
    """The bare names of a cast with which headings, items, sentences or clauses begin, as mentions of the units."""
    if len(cast) < _FEWEST:
        return
    places = {key for key, (_, name) in cast.items() if is_place(text, name)}
    for block in reading.blocks:
        if block.kind == "row":
            continue
        for low, high in reading.sentences(block.body_start, block.end):
            opening = _OPENS.match(text, low, high)
            named = _run(text, opening, cast, high) if opening is not None else []
            is_head = low == block.body_start and bool(named) and _HEADS.match(text, named[-1].end, high) is not None
            is_told = bool(named) and _tells(text, named[-1], places, high)
            is_there = bool(named) and bool(opening and opening["at"]) and text[named[-1].end : high][:1] == ","
            is_alone = len(named) == 1 and fold(named[0].name) not in places
            is_there |= is_alone and _APPOSED.match(text, named[0].end, high) is not None
            if is_head or is_told or is_there:
                yield from named
            for match in _INSIDE.finditer(text, low, high):
                one = _mention(match, cast)
                if one is not None and _is_told(text, match, one, places, (low, high)):
                    yield one


def _run(text: str, opening: re.Match[str], cast: Units, limit: int) -> list[UnitMention]:
    """The units of the names with which a sentence begins: `A, B và C đạt …`."""
    named: list[UnitMention] = []
    match: re.Match[str] | None = opening
    while match is not None and (one := _mention(match, cast)) is not None:
        named.append(one)
        match = NEXT.match(text, one.end, limit)
    return named


def _mention(match: re.Match[str], cast: Units) -> UnitMention | None:
    names = (match["name"], _FIGURE_BEHIND.sub("", match["name"]))  # `A 41 triệu đồng` ends in a figure
    name = next((name for name in names if fold(name) in cast), None)
    start = match.start("name")
    return UnitMention(start, start + len(name), *cast[fold(name)], is_known=True) if name is not None else None


def _tells(text: str, last: UnitMention, places: Set[str], limit: int) -> bool:
    """Whether a sentence goes on behind a name with what the unit is or does, or with how many such there are."""
    if fold(last.name) in places:
        return False
    return bool(_TELLS.match(text, last.end, limit) or _BEHIND.match(text, last.end, limit))


def _is_told(text: str, match: re.Match[str], one: UnitMention, places: Set[str], edges: tuple[int, int]) -> bool:
    """Whether a clause inside a sentence tells of a unit, or ties its figure to its name."""
    if match["to_figure"]:
        is_one = match["to_figure"] != "và " or _FIGURE_BEFORE.search(text, edges[0], match.start()) is not None
        return is_one and fold(one.name) not in places and _TO_FIGURE.match(text, one.end, edges[1]) is not None
    return _tells(text, one, places, edges[1]) and not _goes_on(text, match, edges[0])


def _goes_on(text: str, match: re.Match[str], low: int) -> bool:
    """Whether a name behind a comma goes on with a list, whose names are not as many as it says without it."""
    if match["mark"] != ",":
        return False
    named = _LAST_NAMES.search(text, max(low, match.start() - _REACH), match.start())
    if named is None:
        return False
    size = named["size"] and (WORDS.get(named["size"]) or int(named["size"]))
    return size != len(_SPLIT.split(named["names"]))
