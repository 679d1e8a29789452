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
_ITEM = re.compile(r"\s*(?:[-+•*○▪]|\d{1,2}[.)]) ")
_INVITES = re.compile(unify_seats(r"(?<!\w)(?:dự|mời|mừng|chứng kiến|thành phần)(?!\w)[^\n]*:\s*\Z"))
_MOST_ITEMS = 30


def attends(key: str, start: int, end: int) -> bool:
    """Whether the unit named at `key[start:end]` is only where guests of a congress come from.

    Args:
        key: The key of a text (`etl.text.words.word_key`).
        start: Where the unit's type word begins.
        end: Where its name ends.
    """
    if _LED.search(key, max(0, start - _NEAR), start) is None:
        return False
    if _INVITED.search(key, max(0, start - _REACH), start) or _is_item_of_guests(key, start):
        return True
    return _WITH_DELEGATES.match(key, end) is not None


def _is_item_of_guests(key: str, position: int) -> bool:
    """Whether a position stands in an item below a line that says who came: `Đến dự có:`."""
    low = key.rfind("\n", 0, position) + 1
    for _ in range(_MOST_ITEMS):
        if low == 0 or _ITEM.match(key, low) is None:
            break
        high, low = low - 1, key.rfind("\n", 0, low - 1) + 1
        if _ITEM.match(key, low) is None:
            return _INVITES.search(key, low, high) is not None
    return False
