"""Units named only because their leaders came: `Cùng dự có lãnh đạo các phường A, B và 176 đại biểu`."""

from __future__ import annotations

import re

from etl.text.words import unify_seats

_REACH = 900
"""How far before a unit the word of attending is looked for, in characters; lists of guests are long."""
_NEAR = 300
"""How far before it its leaders are."""
_LEADERS = (
    r"(?<!\w)(?:lãnh đạo|đại diện(?! cho)|đoàn|bí thư|chủ tịch|thường trực|cán bộ)(?!\w)"
    r"(?![^.;\n]*(?:đảng bộ|đại hội))[^.;\n]{0,80}\Z"
)
_INVITED = re.compile(unify_seats(rf"(?<!\w)(?:dự|mời|mừng|chứng kiến)(?!\w)[^.\n]{{0,800}}?{_LEADERS}"))
_LED = re.compile(unify_seats(_LEADERS))
_WITH_DELEGATES = re.compile(
    unify_seats(r"[^.;\n]{0,80}?(?<!\w)(?:và|cùng|với) (?:(?:gần|hơn|toàn thể|có|sự tham dự của) )*\d+ đại biểu")
)


def attends(key: str, start: int, end: int) -> bool:
    """Whether the unit named at `key[start:end]` is only where guests of a congress come from.

    Args:
        key: The key of a text (`etl.text.words.word_key`).
        start: Where the unit's type word begins.
        end: Where its name ends.
    """
    if _LED.search(key, max(0, start - _NEAR), start) is None:
        return False
    return (
        _INVITED.search(key, max(0, start - _REACH), start) is not None or _WITH_DELEGATES.match(key, end) is not None
    )
