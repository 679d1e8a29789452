"""A unit that a sentence names without its type word and then calls `xã này`: `Với Tiên Minh, xã này nhập với …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.frames.extents import WHOLE
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.mentions import NAME
from etl.extract.mergers.origins import are_known
from etl.gazetteer import Gazetteer

_THIS = re.compile(r"(?<!\w)(?P<type>[Xx]ã|[Pp]hường|[Đđ]ặc khu) này(?!\w)")
_NAME = re.compile(rf"(?<!\w){NAME}")
_REACH = 120
"""Characters before those words in which the name stands."""


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
