"""Units named as places along a road, of which none became another: `Tuyến A - B - C`, `A → C: 12 km`."""

from __future__ import annotations

import re

_ROAD = re.compile(r"(?i:(?<!\w)(?:tuyến|lộ trình|hành trình|chặng|cự ly|quãng đường|khoảng cách)(?!\w)[^.;\n]*\Z)")
_DISTANCE = re.compile(r" ?[:(|] ?(?:khoảng |gần |hơn )?\d[\d.,]* ?(?:km|m)(?![\w²])")
"""Behind the last of several places, how far it is from the others."""
_REACH = 100
"""How far before the first of them the road is named, in characters."""


def are_on_a_road(text: str, start: int, end: int) -> bool:
    """Whether the units of `text[start:end]` are such places."""
    return _DISTANCE.match(text, end) is not None or _ROAD.search(text, max(0, start - _REACH), start) is not None
