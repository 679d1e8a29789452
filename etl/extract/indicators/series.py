"""Lists of years or units with figures under a line that says what they are: `Thu ngân sách` / `- Năm 2026: 50 tỷ`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.afar import is_own_quantity
from etl.text.structure import Block

_YEAR = (
    r"(?:(?:đến|tới|trong|hết|cuối|giai đoạn|nhiệm kỳ|kế hoạch|mục tiêu|ước|thực hiện|phấn đấu|bình quân)\s+)*+"
    r"(?:năm\s+|quý\s+[ivx]+(?:/|\s+)|\d{1,2}/)?20\d\d(?:\s*-\s*20\d\d)?"
)
_UNIT = r"(?:xã|phường|đặc khu)(?:\s+[^\W\d_]+){1,4}?(?:\s+\d{1,2}(?=\s*[:(-]))?"
_FIGURE_ALONE = re.compile(
    rf"[\s\-+*•]*(?:{_YEAR}|{_UNIT})\s*[:,(-]?\s*"
    r"(?:(?:đạt|là|còn|ước|khoảng|trên|dưới|hơn|gần|từ|phấn đấu|tăng|giảm|xuống|lên|thực hiện|tối thiểu|ít nhất"
    r"|không quá|bình quân)\s+)*+[<>≥≤]?\s*\d[^;:\n]{0,40}[;,]?"
)
_LONGEST_HEAD = 120
"""Characters."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)* ?(?:%|tỷ|triệu|nghìn|ha|km|tấn|hộ|người)")


def is_of_series(text: str, block: Block) -> bool:
    """Whether a block holds a year or a unit and a figure, and no word for what is measured."""
    return _FIGURE_ALONE.fullmatch(text, block.body_start, block.end) is not None


def head_of_series(text: str, block: Block) -> tuple[int, int] | None:
    """Where a block says what the figures under it measure; None where it is a sentence or has its own."""
    low, high = block.body_start, block.end
    is_line = block.kind in ("paragraph", "heading", "item") and high - low <= _LONGEST_HEAD
    if not is_line or text[high - 1] in ".;," or _FIGURE.search(text, low, high):
        return None
    end = high - 1 if text[high - 1] == ":" else high
    return (low, end) if is_own_quantity(text, low, end) else None
