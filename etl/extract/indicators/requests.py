"""Figures that only say what somebody asks for: `kiến nghị tỉnh bố trí 45 tỷ đồng`, `đề nghị xây 3 cầu`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.sentence import Cut, Sentence

_ASKS = (
    r"(?<![^\W\d_])(?<!\d )(?<!theo )(?<!quyết )(?<!trả lời )(?<!nhận )(?<!số )(?<!các )"
    r"(?:kiến nghị|đề nghị|đề xuất|xin|mong muốn|mong)"
)
_WHOM = r"(?: (?:với|lên|ubnd|hđnd|(?:ủy ban|hội đồng) nhân dân))*"
_ABOVE = r"(?:các cấp|tỉnh|thành phố|trung ương|cấp trên|chính phủ|sở|bộ)(?![^\W\d_])(?! ủy)"
_DOES = (
    r"(?:(?:được|tiếp tục|sớm|quan tâm|xem xét) )*(?:hỗ trợ|đầu tư|xây|xây dựng|làm|bố trí|cấp|nâng|nâng cấp|mở rộng"
    r"|sửa chữa|bổ sung|tăng|lắp|kéo|trích|ứng)(?![^\W\d_])"
)
_SO_FAR = r"(?:(?!(?<![^\W\d_])(?:đã được|nay)(?![^\W\d_]))[^;:\"“]){0,120}\Z"
_IS_MEASURED = re.compile(rf"{_ASKS}{_WHOM} (?:{_ABOVE}|{_DOES}){_SO_FAR}")
_IS_COUNTED = re.compile(rf"{_ASKS}{_WHOM}(?: {_ABOVE})? {_DOES}{_SO_FAR}")
"""Of those for whom something is asked there are so many: `kiến nghị tỉnh khoanh nợ cho 976 hộ`."""
_REACH = 200
"""How far before a figure the words of asking stand at most, in characters."""


def is_asked_for(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure only says what is asked for, mostly of those above.

    Args:
        sentence: The sentence.
        item: The figure.
    """
    low, high = max(sentence.start, item.figure.start - _REACH), item.figure.start
    asked = _IS_COUNTED if item.figure.unit == "count" else _IS_MEASURED
    return asked.search(sentence.text, low, high) is not None
