"""Lists of units as papers write them: `toàn bộ … của các phường A, B và một phần … của xã C (huyện D)`.

Types and extents hold forward until the next one; a district in brackets holds backwards, one before the names holds
forwards. Nothing here knows what becomes of the units.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from etl.extract.frames.extents import PART, WHOLE, extent_of, is_open, may_be_extent
from etl.extract.frames.list_districts import DistrictTokens
from etl.extract.frames.list_names import in_title_case, means_province, name_of
from etl.extract.frames.list_subjects import begins_clause, begins_main_clause
from etl.extract.frames.list_tails import TailTokens
from etl.extract.frames.list_tokens import (
    BRACKET,
    CAPITAL,
    EDGE,
    EXTENT_BEHIND,
    EXTENT_TOKEN,
    LISTS,
    MARK,
    MEASURES_TOKEN,
    NAMES_FIRST,
    NEXT_NAME,
    OLD,
    SMALL,
    STANDS_ALONE,
    START,
    START_IN_ACT,
    VIEW,
)
from etl.extract.frames.list_towns import take_town, with_towns
from etl.extract.frames.listed import ListedUnit, ListState, ListText, UnitList
from etl.extract.mentions import UNIT_TYPE, name_at, names_unit, plain_type
from etl.text.numbers import parse_number


def find_lists(text: ListText, start: int, end: int, *, strict: bool = False) -> Iterator[UnitList]:
    """Every list of at least one unit between two places, in order; a single unit is a list of one.

    Args:
        text: The text to read, with its key and the gazetteer, which tells where a name ends.
        start: Where to begin.
        end: Where to stop; the end of a sentence or block.
        strict: Whether the text is an act, in which a run of capitalised words is always one name and a bracket
            belongs to the unit before it.
    """
    position, parted = start, None
    if not strict and NAMES_FIRST.match(text.text, start, end):
        found = ListReader(text, start, end, strict=False, parted=None).read(is_bare=True)
        if found is not None:
            yield found
            position = found.end
    starts = START_IN_ACT if strict else START
    while (match := starts.search(text.key, position, end)) is not None:
        begin = match.start()
        is_bare = match["bare"] is not None
        position = begin + 1
        if (is_bare and not text.text[begin].isupper()) or VIEW.match(text.text, begin):
            continue
        found = ListReader(text, begin, end, strict=strict, parted=parted).read(is_bare=is_bare)
        if found is not None:
            yield found
            position = max(found.end, position)
            parted = next((unit for unit in reversed(found.units) if unit.extent.extent == "part"), parted)


class ListReader:
    """Reads one list from a place where one may begin."""

    def __init__(self, source: ListText, start: int, end: int, *, strict: bool, parted: ListedUnit | None) -> None:
        self.text, self.key, self.gazetteer = source.text, source.key, source.gazetteer
        self.start, self.limit, self.strict, self.parted = start, end, strict, parted
        self.state = ListState(end=start)

    @cached_property
    def districts(self) -> DistrictTokens:
        """What works districts in."""
        return DistrictTokens(self.text, self.gazetteer, self.state, strict=self.strict)

    @cached_property
    def tails(self) -> TailTokens:
        """What works in the words behind units that tell of them."""
        return TailTokens(self.text, self.state, self.districts)

    def read(self, *, is_bare: bool = False) -> UnitList | None:
        """The list, or None where no unit stands in it.

        Args:
            is_bare: Whether the list may begin with a name without a type word.
        """
        state, position = self.state, self.start
        state.takes_names = is_bare
        while position < self.limit:
            after = position + 1 if self.text[position] == " " else self._next(position)
            if after is None:
                break
            position = after
        units = with_towns(state.units, self.gazetteer)
        if not units or (is_bare and not self._is_real(units)):
            return None
        old = _OLD_WORD.search(self.text, self.start, min(state.end + 12, self.limit))
        is_old = not self.strict and old is not None
        return UnitList(self.start, state.end, tuple(units), state.counted, is_old)

    def _is_real(self, units: list[ListedUnit]) -> bool:
        """Whether names without a type word can be meant as units: two at least, each a unit before the reform."""
        bare = [unit for unit in units if unit.type is None]
        return len(units) > 1 and all(self.gazetteer.find(unit.name, era="before") for unit in bare)

    def _next(self, position: int) -> int | None:
        """Work the token at a position in; the position to go on from, or None where the list has ended."""
        char = self.text[position]
        if char == "-" and self.state.is_pending and self.text.startswith("- ", position):
            return position + 2
        if char.isalnum():
            if match := self._extent_at(position):
                return self._take_extent(match)
            if (char in "dq" or char.isdigit()) and (match := MEASURES_TOKEN.match(self.key, position, self.limit)):
                return match.end() if self.state.may_begin() else None
            pattern = CAPITAL if char.isupper() or char.isdigit() else SMALL
        else:
            if char in "(:-" and not self.strict and (match := EXTENT_BEHIND.match(self.key, position, self.limit)):
                return self.tails.take_extent(match)
            pattern = BRACKET if char == "(" else MARK
        found = pattern.match(self.text, position, self.limit)
        if found is None or found.end() == position:
            return None
        found = name_of(self.text, found, self.gazetteer) if self.strict and self.state.takes_names else found
        kind = found.lastgroup or ""
        if kind == "district":
            return self.districts.take(found)
        return self.districts.take_bare(found) if kind == "bare_district" else _HANDLERS[kind](self, found)

    def _extent_at(self, position: int) -> re.Match[str] | None:
        is_name = self.strict and in_title_case(self.text, position)
        is_extent = not is_name and may_be_extent(self.key, position)
        return EXTENT_TOKEN.match(self.key, position, self.limit) if is_extent else None

    def _take_remark(self, match: re.Match[str]) -> int | None:
        """`cũ`, `sau khi sắp xếp theo quy định tại khoản 1 Điều này`.

        Without a clause only the rest of a unit is what is left after something.
        """
        if match.group() == "còn lại" and not self.state.take_left():
            return None
        if match.lastgroup == "after" and "khoản" not in match.group() and not self.state.is_of_rest:
            return None
        return self.districts.take_remark(match) if self.state.units else match.end()

    def _take_extent(self, match: re.Match[str]) -> int | None:
        if not self.state.may_begin():
            return None
        if match["rest"] and not self.strict and STANDS_ALONE.match(self.key, match.end()):
            return self.state.add_remainder(match.start(), match.end(), self.parted)
        self.state.set_extent(extent_of(match), is_open=is_open(match))
        return match.end()

    def _take_hamlets(self, match: re.Match[str]) -> int | None:
        """Some hamlets of a unit are a part of it, and of it alone."""
        if not self.state.may_begin():
            return None
        self.state.single, self.state.extent, self.state.is_extent_fresh = self.state.extent, PART, True
        return match.end()

    def _take_head(self, match: re.Match[str]) -> int | None:
        state = self.state
        if not state.may_begin():
            return None
        self.state.end_part()
        self.state.is_extent_of_many = self.state.is_extent_fresh
        noun = match["counted"] or match["plural"] or match["nouns"]
        state.type = plain_type(noun) if _TYPE_ONLY.fullmatch(noun) else None
        state.takes_names, state.is_pending, state.is_plural = True, True, True
        if state.counted is None or len(state.units) >= state.counted:
            state.head_district = None
        if match["count"] and not state.units:
            number = parse_number(match["count"])
            state.counted = int(number.value) if number else None
        state.joint = None
        return match.end()

    def _take_link(self, match: re.Match[str]) -> int | None:
        return match.end() if self.state.is_pending else None

    def _take_joint(self, match: re.Match[str]) -> int | None:
        if not self.state.units:
            is_open = "\n" in match.group() or (self.state.head_district and LISTS.match(self.text, match.end()))
            return match.end() if self.state.is_pending and is_open else None
        self.state.joint = (
            match.group().strip(" ") if self.state.joint is None else f"{self.state.joint} {match.group()}"
        )
        return match.end()

    def _take_of(self, match: re.Match[str]) -> int | None:
        """`phần còn lại của xã A, của xã B`."""
        if self.state.joint in (",", "và") and self.state.extent != WHOLE:
            self.state.is_extent_fresh = True
        return match.end() if self.state.is_pending or self.state.is_extent_fresh else None

    def _take_bracket(self, match: re.Match[str]) -> int | None:
        if self.state.is_pending:
            return self._take_open(match)
        if not self.state.units or self.state.joint is not None:
            return None
        return self.districts.take_remark(match)

    def _take_open(self, match: re.Match[str]) -> int | None:
        if not self.state.is_pending:
            return None
        self.state.depth += 1
        return match.start() + 1

    def _take_close(self, match: re.Match[str]) -> int | None:
        """The end of a list in brackets: what follows needs its own type words, and has its own district."""
        state = self.state
        if not state.depth or not state.units:
            return None
        state.depth -= 1
        state.takes_names, state.head_district, state.joint = False, None, None
        state.barrier = len(state.units)
        state.end = match.end()
        return match.end()

    def _take_unit(self, match: re.Match[str]) -> int | None:
        if not self.state.may_begin():
            return None
        if not self.strict and begins_clause(self.text, self.state, match.end()):
            return None
        words = match["unit_name"]
        begin = match.start("unit_name")
        name, is_known = (words, True) if self.strict else name_at(self.text, begin, words, self.gazetteer)
        if not names_unit(self.text, match.start(), words, name, is_known):
            return None
        kind = plain_type(match["type"])
        if not self.strict and any((unit.name, unit.type) == (name, kind) for unit in self.state.units):
            return None
        self.state.end_part()
        end = self.state.add(match.start(), match.start("unit_name") + len(name), name, kind)
        self.state.type, self.state.takes_names = kind, True
        self.state.is_plural = False
        return match.end() if len(name) == len(words) else end

    def _take_name(self, match: re.Match[str]) -> int | None:
        """A name without a type word, which must be a known one or stand between joints."""
        state = self.state
        if not (state.takes_names or state.is_extent_fresh) or not self.state.may_begin():
            return None
        words = match.group()
        if words[0].isdigit():
            return self.state.add(match.start(), match.end(), words, state.type) if state.type == "phường" else None
        name, is_known = (words, True) if self.strict else name_at(self.text, match.start(), words, self.gazetteer)
        end = match.start() + len(name)
        if not self.strict and begins_main_clause(self.text, self.state, end):
            return None
        if not self.strict and not self._may_be_unit(name, is_known, end):
            return None
        state.takes_names = True
        return self.state.add(match.start(), end, name, state.type)

    def _may_be_unit(self, name: str, is_known: bool, end: int) -> bool:
        """Whether a bare name can be a unit's: a known one, or one alone after a plural head or before a district."""
        is_at_edge = EDGE.match(self.text, end) is not None
        is_listed = self.state.units or self.state.type is not None or NEXT_NAME.match(self.text, end)
        if not (self.state.is_plural and is_listed) and means_province(self.state.units, name, self.gazetteer):
            return False
        if is_known and not self.state.takes_names:
            return is_at_edge and bool(self.gazetteer.find(name, era="before"))
        if is_known:
            return is_at_edge or " " in name
        is_meant = (self.state.is_plural and end < len(self.text)) or self.districts.begins_at(end)
        return is_meant and is_at_edge and " " in name


_TYPE_ONLY = re.compile(UNIT_TYPE)
_OLD_WORD = re.compile(OLD)

_HANDLERS: Mapping[str, Callable[[ListReader, re.Match[str]], int | None]] = {
    "after": ListReader._take_remark,
    "note": ListReader._take_remark,
    "hamlets": ListReader._take_hamlets,
    "typed": lambda reader, match: reader.tails.take_type(match),
    "apposed": lambda reader, match: reader.tails.take_apposition(match),
    "unit": ListReader._take_unit,
    "town": lambda reader, match: take_town(reader.state, match),
    "head": ListReader._take_head,
    "name": ListReader._take_name,
    "link": ListReader._take_link,
    "joint": ListReader._take_joint,
    "of": ListReader._take_of,
    "skip": ListReader._take_bracket,
    "open": ListReader._take_open,
    "close": ListReader._take_close,
}
"""What each kind of token does, by the name of its group."""
