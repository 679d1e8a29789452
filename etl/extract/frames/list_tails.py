"""What stands behind the units of a list and tells of them: their type, their district, how much goes over."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.extract.frames.extents import extent_of
from etl.extract.frames.list_districts import DistrictTokens
from etl.extract.frames.list_tokens import DISTRICT
from etl.extract.frames.listed import ListState
from etl.extract.mentions import UNIT_TYPE, plain_type
from etl.text.numbers import parse_number

_TYPE_ONLY = re.compile(UNIT_TYPE)


class TailTokens:
    """Works the words behind the units of one list into its state."""

    def __init__(self, text: str, state: ListState, districts: DistrictTokens) -> None:
        self.text, self.state, self.districts = text, state, districts

    def take_type(self, match: re.Match[str]) -> int | None:
        """`A, B (xã) và C (phường)`; `(đều là xã)` holds for all."""
        state = self.state
        if not state.units:
            return None
        kind = plain_type(match["after_type"])
        first = 0 if match["all"].strip() else len(state.units) - 1
        state.units[first:] = [replace(unit, type=kind) for unit in state.units[first:]]
        state.end = match.end()
        return match.end()

    def take_apposition(self, match: re.Match[str]) -> int | None:
        """`A, B và C - ba xã của huyện D -`, `A và B, hai xã của huyện D`, `A và B là hai xã sáp nhập`."""
        state = self.state
        if not state.units or state.joint is not None:
            return None
        number = parse_number(match["apposed_count"]) if match["apposed_count"] else None
        if number is not None and int(number.value) != len(state.units) and not match.group().startswith("-"):
            state.joint = match.group()[0] if match.group().startswith(",") else None
            return match.start() + 1 if state.joint else None
        kind = plain_type(match["apposed_type"]) if _TYPE_ONLY.fullmatch(match["apposed_type"]) else None
        state.units = [unit if unit.type else replace(unit, type=kind) for unit in state.units]
        if inner := DISTRICT.search(self.text, match.end("apposed_type"), match.end()):
            self.districts.settle(self.districts.named(inner), is_for_all=True)
        state.end = match.end()
        return match.end()

    def take_extent(self, match: re.Match[str]) -> int | None:
        """`xã A, xã B: phần còn lại`, `xã C (một phần)`: of the units of an item, or of the one before a bracket."""
        state = self.state
        if not state.units or state.joint is not None:
            return None
        first = len(state.units) - 1
        while first and not match.group().startswith("(") and state.bonds[first] in (",", "và"):
            if state.units[first - 1].is_extent_own:
                break
            first -= 1
        told = extent_of(match)
        state.units[first:] = [replace(unit, extent=told, is_extent_own=True) for unit in state.units[first:]]
        state.end = match.end()
        return match.end()
