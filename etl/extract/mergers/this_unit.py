"""A unit that a sentence names without its type word and then calls `xã này`: `Với Tiên Minh, xã này nhập với …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.extents import WHOLE
from etl.extract.frames.list_tokens import BEGINS_CLAUSE
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.mentions import NAME, UNIT_TYPE, known_name
from etl.extract.mergers.origins import are_known
from etl.gazetteer import Gazetteer
from etl.text.fold import fold

_THIS = re.compile(r"(?<!\w)(?P<type>[Xx]ã|[Pp]hường|[Đđ]ặc khu) này(?!\w)")
_NAME = re.compile(rf"(?<!\w){NAME}")
_REACH = 120
"""Characters before those words in which the name stands."""
_BEHIND = re.compile(rf"(?: ?\([^()\n]{{0,120}}\))?, (?:nay |giờ đây |hiện )?(?P<name>{NAME})")

_CALLED = re.compile(
    r"[^.;\n]{0,60}?(?<!\w)(?:(?:lấy|mang|giữ|đặt|dưới|có|chung|với)(?: (?:lại|nguyên|chung|một|cái|luôn))* tên"
    rf"|tên (?:chung|mới|gọi) là)(?: (?:gọi|chung|mới|cũ|là))*:? \"?(?:(?P<type>{UNIT_TYPE}) )?(?P<name>{NAME})"
)


_POINTS_BACK = re.compile(
    r"\W*(?P<type>Phường|Xã|Đặc khu|Đơn vị|Địa phương)(?: (?!này|đó|ấy)[^\W\d_]+){0,4} (?:này|đó|ấy)(?!\w)"
)
"""How a sentence begins that tells of the unit of the one before."""
_BESIDES = re.compile(
    r"\W*(?:Ngoài ra|Đồng thời|Bên cạnh đó|Cùng với đó),? (?:(?:phường|xã) (?:này|mới) )?"
    r"(?:(?:còn|sẽ|cũng|được|thực hiện) )*"
    r"(?:điều chỉnh|sáp nhập|nhập|chuyển|tiếp nhận|lấy)(?! (?:tên|trụ sở))"
)
"""How a sentence begins that tells what else came to the unit that the one before founds."""
_FOUNDS = re.compile(r"\W*(?:Thành lập|Lập|Hình thành)(?: mới)? \Z")


def this_unit(text: str, span: tuple[int, int], lists: Sequence[UnitList], gazetteer: Gazetteer) -> UnitList | None:
    """The unit that a sentence calls `xã này` before any list of units; None where there is none.

    Only a unit that the list behind those words is known to have gone into can be meant.

    Args:
        text: The text of the lists.
        span: Where their sentence begins and ends.
        lists: The lists of the sentence, in order.
        gazetteer: The official mergers.
    """
    match = _THIS.search(text, span[0], min(lists[0].start, span[1])) if lists else None
    if match is None:
        return None
    kind = match["type"].lower()
    low = max(span[0], match.start() - _REACH)
    runs = [named.group().split() for named in _NAME.finditer(text, low, match.start())]
    names = (" ".join(run[first:]) for run in reversed(runs) for first in range(len(run)))
    name = next((name for name in names if are_known(gazetteer, name, kind, lists[0].units)), None)
    if name is None:
        return None
    unit = ListedUnit(match.start(), match.end(), name, kind, WHOLE, is_extent_own=False)
    return UnitList(match.start(), match.end(), (unit,))


def subject_of_sentence(context: PaperContext, start: int, units: UnitList) -> Subject | None:
    """The unit of a sentence that names none with its type word.

    The one whose name those of the list took (`…, giữ tên C`), the one to which it points back (`Xã này`), which the
    sentence before founds (`Ngoài ra, điều chỉnh …`) or whose bare name is the subject behind it (`Nhập các xã A và B,
    C trở thành …`), else the one spoken of. None where they took a name that no unit of today has.

    Args:
        context: The paper.
        start: Where the sentence begins.
        units: Its last list.
    """
    called = _CALLED.match(context.text, units.end)
    if called is not None:
        return _called(context, called)
    again = _POINTS_BACK.match(context.text, start)
    if again is not None and (meant := _pointed_at(context, start, again, units)) is not None:
        return meant
    if _BESIDES.match(context.text, start) and (founded := _founded_before(context, start)) is not None:
        return founded
    return _opening_behind(context, units) or context.subject_of(start, context.subject_at(start))


def _pointed_at(context: PaperContext, start: int, match: re.Match[str], units: UnitList) -> Subject | None:
    """The unit of today of its type that the sentence before names: `… của phường A. Phường trung tâm này …`.

    Of several the one that the units are known to have become.
    """
    block = context.reading.block_at(start)
    before = [low for low, _ in context.reading.sentences(block.body_start, block.end) if low < start]
    kind = match["type"].lower()
    named = [unit for unit in context.units_between(before[-1], start) if context.is_today(unit)] if before else []
    found = {(unit.type, unit.name): unit for unit in named if kind in (unit.type, "đơn vị", "địa phương")}
    if len(found) > 1:
        found = {
            at: unit for at, unit in found.items() if are_known(context.gazetteer, unit.name, unit.type, units.units)
        }
    return context.subject(next(iter(found.values()))) if len(found) == 1 else None


def _founded_before(context: PaperContext, start: int) -> Subject | None:
    """The unit of today with whose founding the sentence before begins, or the block before."""
    block = context.reading.block_at(start)
    low = max((low for low, _ in context.reading.sentences(block.body_start, block.end) if low < start), default=None)
    if low is None and block.index:
        low = context.reading.blocks[block.index - 1].body_start
    if low is None:
        return None
    first = next(iter(context.units_between(low, start)), None)
    if first is None or not context.is_today(first) or not _FOUNDS.fullmatch(context.text, low, first.start):
        return None
    return context.subject(first)


def _opening_behind(context: PaperContext, units: UnitList) -> Subject | None:
    """The unit whose bare name opens the main clause behind a list."""
    match = _BEHIND.match(context.text, units.end)
    if match is None or BEGINS_CLAUSE.match(context.text, match.end()) is None:
        return None
    main = context.main
    if main is not None and fold(main.name) == fold(match["name"]):
        return main
    return context.subject_called(match["name"])


def _called(context: PaperContext, match: re.Match[str]) -> Subject | None:
    """The only unit of today in the paper's province of the name that several took: `…, giữ tên C`."""
    name, main = known_name(match["name"], context.gazetteer)[0], context.main
    if main is not None and fold(name) == fold(main.name):
        return main
    code = context.province.code if context.province is not None else None
    units = context.gazetteer.find(name, type=match["type"], province_code=code, era="today")
    return Subject(str(units[0].type), units[0].name, units[0]) if len(units) == 1 else None
