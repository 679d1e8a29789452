"""Places that a paper names as a person's home: `quê xã Mỹ Hội, tỉnh Đồng Tháp`; it is never about them."""

from __future__ import annotations

import re

from etl.text.hamlets import HAMLET_WORDS
from etl.text.words import unify_seats

_FAR = 120
"""Characters before a place in which the words stand that make it a home, with the smaller places between."""
_WORDS = ("quê", "sinh", "quán")
"""One of them stands in whatever `_IS_HOME` finds; cheaper to look for."""
_TYPE = (
    rf"(?:{HAMLET_WORDS}|tổ|khu|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|tp\.?|tx\.?|tt\.?|h\.|q\.|p\.|x\.)"
)
_OPENS = (
    r"(?:(?<!miền )(?<!làng )(?<!đồng )(?<!thôn )(?<!vùng )(?<!về )quê(?! hương| nhà)"
    r"(?: (?:quán|gốc|nội|ngoại|cha|mẹ))?|quê hương ?:|nguyên quán|sinh quán|nơi sinh"
    r"|sinh (?:ra )?(?:và lớn lên )?(?=ở |tại )|sinh (?:năm|ngày) [\d/.-]{4,10},? (?=ở |tại ))"
)
_PART = r"[^,.;:|\n()]{1,30}"
_SMALLER = rf"(?:{_TYPE} )?{_PART}[,-] ?(?:{_TYPE} {_PART}[,-] ?){{0,3}}|(?:{_TYPE} {_PART} )?"
"""The hamlet, the commune and the district before the place, where there are any."""
_IS_HOME = re.compile(unify_seats(rf"(?<!\w){_OPENS} ?(?:(?:ở|tại|là|của|thuộc|:|\|) ?){{0,2}}(?:{_SMALLER})\Z"))


def is_home(key: str, start: int) -> bool:
    """Whether a place is somebody's home.

    Args:
        key: The key of the text (`etl.text.words.word_key`).
        start: Where the place begins, at its type word.
    """
    before = key[max(0, start - _FAR) : start]
    return any(word in before for word in _WORDS) and _IS_HOME.search(before) is not None
