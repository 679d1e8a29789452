"""Amounts of units that are hoped for or planned, and are no facts yet: `đến cuối nhiệm kỳ có 700 đảng viên`.

All patterns read the key of a text (`etl.text.words.word_key`).
"""

from __future__ import annotations

import re

from etl.extract.wards.amounts import Amount
from etl.text.words import unify_seats

_AHEAD = re.compile(
    unify_seats(
        r"phấn đấu|mục tiêu|chỉ tiêu|dự kiến|dự báo|quy hoạch|định hướng|tầm nhìn|(?:đến|tới|vào|hết"
        r"|cuối) (?:hết |cuối )?(?:năm )?20(?:2[6-9]|[3-9]\d)(?!\d|[.,]\d)"
        r"|giai đoạn 2025|giai đoạn 2026|nhiệm kỳ tới|hướng (?:đến|tới)"
    )
)
_HOPED = re.compile(unify_seats(r"dự kiến|dự báo|phấn đấu|quy hoạch|mục tiêu"))
"""The same between the noun of an amount and its figure: `dân số dự kiến 70.000 người`."""
_END_OF_TERM = re.compile(unify_seats(r"cuối nhiệm kỳ(?!\w)"))
_TERM_IS_OVER = re.compile(
    unify_seats(
        r"(?<!\w)(?:nhiệm kỳ (?:20(?:1\d|20)|trước|qua|vừa|cũ)|nhìn lại|kết thúc|tổng kết|kết quả|so với đầu|đã)(?!\w)"
    )
)
"""Beside the end of a term: it is that of the one gone by."""
_BESIDE = 80
"""How far behind an amount such words stand at most, in characters."""


def is_hoped_for(key: str, low: int, amount: Amount) -> bool:
    """Whether the words of an amount from `low` on say that it is to come.

    Args:
        key: The key of the text.
        low: Where the words before the amount begin that may say so.
        amount: The amount.
    """
    if _AHEAD.search(key, low, amount.start) or _HOPED.search(key, amount.start, amount.end):
        return True
    if _END_OF_TERM.search(key, low, amount.start) is None:
        return False
    stop = key.find(".", amount.end, amount.end + _BESIDE)
    return _TERM_IS_OVER.search(key, low, stop if stop >= 0 else amount.end + _BESIDE) is None
