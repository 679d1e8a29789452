"""Units in brackets behind a name: `đồng chí Lê Văn An (xã Yên Châu)`."""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.mentions import UnitMention

_UNIT = re.compile(r" ?\((?P<unit>(?:xã|phường|đặc khu) [^()\n;:|]{2,60})\)")
_LONGEST = 80
"""Characters of the longest brackets that hold a unit."""


def unit_behind(context: PaperContext, place: int) -> UnitMention | None:
    """The commune that brackets behind a name hold, before which nothing stands in them.

    Args:
        context: The paper.
        place: Where the name ends.
    """
    brackets = _UNIT.match(context.key, place, place + _LONGEST)
    if brackets is None:
        return None
    named = context.units_between(brackets.start("unit"), brackets.end())
    return next((unit for unit in named if unit.start == brackets.start("unit")), None)
