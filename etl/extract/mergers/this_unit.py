"""A unit that a sentence names without its type word and then calls `xã này`: `Với Tiên Minh, xã này nhập với …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.extents import WHOLE
from etl.extract.frames.list_tokens import BEGINS_CLAUSE
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.mentions import NAME
from etl.extract.mergers.origins import are_known
from etl.gazetteer import Gazetteer
from etl.text.fold import fold

_THIS = re.compile(r"(?<!\w)(?P<type>[Xx]ã|[Pp]hường|[Đđ]ặc khu) này(?!\w)")
_NAME = re.compile(rf"(?<!\w){NAME}")
_REACH = 120
"""Characters before those words in which the name stands."""
_BEHIND = re.compile(rf"(?: ?\([^()\n]{{0,120}}\))?, (?:nay |giờ đây |hiện )?(?P<name>{NAME})")


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


def subject_behind(context: PaperContext, units: UnitList) -> Subject | None:
    """The unit whose bare name is the subject behind a list: `Sáp nhập các xã A và B, C trở thành …`.

    Args:
        context: The paper.
        units: The last list of the sentence.
    """
    match = _BEHIND.match(context.text, units.end)
    if match is None or BEGINS_CLAUSE.match(context.text, match.end()) is None:
        return None
    main = context.main
    if main is not None and fold(main.name) == fold(match["name"]):
        return main
    return context.subject_called(match["name"])
