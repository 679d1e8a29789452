"""Districts in a list of units: which units a district before, behind or beside them holds for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.extract.frames.list_tokens import COUNT, DISTRICT, LEAD, OLD
from etl.extract.frames.listed import ListedUnit, ListState
from etl.extract.mentions import NAME, UNIT_TYPE, known_district, plain_district_type, plain_type
from etl.gazetteer import Gazetteer

_OLD = re.compile(OLD)
_FOR_ALL = re.compile(r"đều|cùng|này")
_FURTHER = re.compile(rf"(?:, | và |, và )(?P<name>{NAME})")
_BARE = re.compile(rf"\((?:(?:{LEAD}) )*(?P<name>{NAME})(?: {OLD})?\)")
"""A bracket with nothing but the name of a district in it."""
_BRACKETED = re.compile(rf" ?\((?:(?:{LEAD}) )*{DISTRICT.pattern}")
_SEVERAL = re.compile(rf"(?<!\w)(?:các|cả|{COUNT})(?!\w)")
_TYPED = re.compile(rf"(?<!\w)(?:các|cả|{COUNT}) (?P<type>{UNIT_TYPE}) ")
"""`(hai xã của huyện A)`, which tells the type of those before."""
_END = re.compile(rf"(?: ?\(?{OLD}\)?)?(?P<closed>\))?")


class DistrictTokens:
    """Works the districts of one list into its state."""

    def __init__(self, text: str, gazetteer: Gazetteer, state: ListState, *, strict: bool) -> None:
        self.text, self.gazetteer, self.state, self.strict = text, gazetteer, state, strict

    def take(self, match: re.Match[str]) -> int | None:
        """A district with its type word, in brackets or not; a whole district where a unit must come."""
        state = self.state
        inner = DISTRICT.search(self.text, match.end("lead"), match.end())
        if inner is None or self._is_cut(inner):
            return None
        district = self.named(inner)
        if self._is_province(district, match):
            if _OLD.search(match.group()) and state.units:
                state.end = match.end()
                return state.end
            return match.end() if match.group().startswith("(") or state.is_pending else None
        if state.is_pending:
            state.head_district = district
            return _end(match)
        is_loose = not match["lead"]
        if is_loose and state.is_extent_fresh and (not state.units or state.joint not in (None, ",")):
            name, _ = known_district(inner["name"], self.gazetteer)
            return state.add(inner.start(), inner.start("name") + len(name), name, "huyện")
        if not state.units or (is_loose and state.joint != ","):
            return None
        is_open = match.group().startswith("(") and not match["closed"]
        is_plural = is_open or _SEVERAL.search(match["lead"]) is not None
        further = list(self._further(match.end(), plain_district_type(inner["type"]))) if is_plural else []
        if further:
            return self._share_out([district, *(name for name, _ in further)], further[-1][1])
        if kind := _TYPED.search(match["lead"]):
            state.units = [unit if unit.type else replace(unit, type=plain_type(kind["type"])) for unit in state.units]
        self.settle(district, is_for_all=_FOR_ALL.search(match["lead"]) is not None)
        state.joint, state.end = None, _end(match)
        return state.end

    def _is_cut(self, match: re.Match[str]) -> bool:
        """Whether the text breaks off in the name of a district: `(quận Long Biê`."""
        return match.end() == len(self.text) and not known_district(match["name"], self.gazetteer)[1]

    def _further(self, position: int, kind: str) -> Iterator[tuple[str, int]]:
        """The districts named behind one without their type word, each with its end: `(thuộc huyện A và B cũ)`."""
        while match := _FURTHER.match(self.text, position):
            name, _ = known_district(match["name"], self.gazetteer)
            district = f"{kind} {name}"
            if not self.gazetteer.is_district(district):
                return
            position = match.start("name") + len(name)
            yield district, position

    def _share_out(self, districts: Sequence[str], end: int) -> int:
        """Give each unit the one district of several in which the gazetteer knows it."""
        state = self.state
        for index, unit in enumerate(state.units):
            own = [district for district in districts if self._lies_in(unit, district)]
            if unit.district is None and len(own) == 1:
                state.units[index] = replace(unit, district=own[0])
        closing = _END.match(self.text, end)
        state.joint, state.end = None, closing.end() if closing else end
        return state.end

    def begins_at(self, position: int) -> bool:
        """Whether a bracket with a district stands there: `(huyện A)`."""
        return _BRACKETED.match(self.text, position) is not None

    def take_bare(self, match: re.Match[str]) -> int | None:
        """`các xã A, B của Sơn Tây`: a district without its type word, which the gazetteer knows."""
        state = self.state
        name = self._settle_bare(match["bare_name"]) if state.joint is None else None
        if name is None:
            return None
        state.end = match.end() if len(name) == len(match["bare_name"]) else match.start("bare_name") + len(name)
        return state.end

    def take_remark(self, match: re.Match[str]) -> int:
        """What stands behind the last unit; `xã A (Sơn Tây)` names its district."""
        inner = _BARE.fullmatch(match.group())
        if inner is not None:
            self._settle_bare(inner["name"])
        self.state.end = match.end()
        return match.end()

    def _settle_bare(self, words: str) -> str | None:
        """Give the district with which some words begin to its units, if the last of them lay there; its name."""
        units = self.state.units
        name, is_known = known_district(words, self.gazetteer)
        old = self.gazetteer.find(units[-1].name, district=name, era="before") if is_known and units else ()
        if not old:
            return None
        self.settle(old[0].district_name or name, is_for_all=False)
        return name

    def named(self, match: re.Match[str]) -> str:
        """The district of a match of `DISTRICT`, its type word in full."""
        return f"{plain_district_type(match['type'])} {known_district(match['name'], self.gazetteer)[0]}"

    def settle(self, district: str, *, is_for_all: bool) -> None:
        """Give the units before a district to it: in an act the last one and what `và` binds to it, elsewhere all.

        A unit that the gazetteer knows in another district only is left out where the paper does not say `đều thuộc`.
        """
        state = self.state
        last = len(state.units) - 1
        is_real = self._lies_in(state.units[last], district)
        for index in range(last, state.barrier - 1, -1):
            unit = state.units[index]
            if unit.district is not None:
                break
            if index < last and not is_for_all:
                is_bound = state.bonds[last] == "và" and last - index == 1 and not state.units[last].is_extent_own
                if self.strict and not (is_bound and self._lies_in(unit, district)):
                    break
                if is_real and not self._lies_in(unit, district):
                    continue
            state.units[index] = replace(unit, district=district)
        state.barrier = last + 1

    def _lies_in(self, unit: ListedUnit, district: str) -> bool:
        return bool(self.gazetteer.find(unit.name, district=district, era="before"))

    def _is_province(self, district: str, match: re.Match[str]) -> bool:
        """Whether a city is the province-level one: `(thành phố Hải Phòng)`; not `của thành phố Huế cũ`."""
        is_led = bool(match["lead"].strip("( -"))
        if not district.startswith("thành phố") or (is_led and _OLD.search(match.group())):
            return False
        return self.gazetteer.province(district) is not None and not self.gazetteer.is_district(district)


def _end(match: re.Match[str]) -> int:
    """A bracket that closes an outer list (`(gồm 3 xã của huyện A)`) is left for it."""
    is_outer = match["closed"] and "(" not in match.group()
    return match.end() - 1 if is_outer else match.end()
