"""Where a change began: `từ 4,5% xuống còn 1,2%`, `Từ 52 triệu đồng năm 2021, thu nhập … tăng lên 66 triệu đồng`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.nouns import Noun

_MOVES = re.compile(
    r"[^.;:\d]{0,30}(?:\s*(?:năm \d{4}|(?:tháng|quý) \d{1,2}(?:(?:/| năm )\d{4})?)|\s*\(\d{4}\))?[^.;:\d]{0,20}\b"
    r"(?<!trở\s)(?:lên|xuống|còn|sang|thành(?= (?:hơn |trên )?\d))\b"
    r"[^.;:\d]{0,20}\d"
)
_CHANGES = re.compile(
    r"(?<![^\W\d_])(?:giảm|tăng|nâng|hạ|rút|kéo|đi lên|đi xuống)(?: (?:mạnh|sâu|nhanh|dần|đều|nhẹ|vọt|xuống|lên))*\s*\Z"
)
_OF_THEN = re.compile(
    r"[^.;:,\d]{0,20}?(?<![^\W\d_])(?:(?:của|vào|hồi|ở|cuối|đầu)(?: (?:cuối|đầu))? )?"
    r"(?:năm \d{4}|đầu nhiệm kỳ|nhiệm kỳ trước|năm (?:trước|ngoái)"
    r"|trước (?:khi )?(?:sáp nhập|hợp nhất|sắp xếp|nhập(?! học)))(?![^\W\d_])"
)
"""Where a change began, told with its time: `giảm từ 61,2% của năm 2021`."""
_OPENS_WITH_FROM = re.compile(r"(?:\A|[.;:(])\W*\Z")
_MORE_OF_NOUN = re.compile(r"(?: (?!(?:của|vào|hồi|ở|cuối|đầu|năm|nhiệm|trước)(?![^\W\d_]))[^\W\d_]+){0,4}")
_LONG_AGO = re.compile(
    r"\s*\(?(?:(?:của|vào|hồi|ở|cuối|đầu) )*(?:năm \d{4}|\d{4}(?=\))|(?:đầu )?nhiệm kỳ(?: trước| 20\d\d ?- ?20\d\d)?"
    r"|năm (?:trước|ngoái)|trước (?:khi )?sáp nhập)\)?,"
)
"""Where a sentence begins with what was, and its time: `Từ 52 triệu đồng năm 2021, thu nhập … tăng lên …`."""


def began_with(text: str, start: int, stop: int, origin: int, end: int, noun: Noun | None) -> bool:
    """Whether a figure is where a change began.

    Args:
        text: The paper.
        start: Where the sentence begins.
        stop: Where it ends.
        origin: Where `từ` stands before the figure.
        end: Where number and unit of measure end.
        noun: What is counted, behind them.
    """
    if _MOVES.match(text, end, stop) is not None or _is_told_of_then(text, start, origin, end):
        return True
    return _opens(text, start, origin, end, noun)


def _is_told_of_then(text: str, start: int, origin: int, end: int) -> bool:
    """Whether the time stands behind a figure from which something changes, and not what it came to."""
    return _OF_THEN.match(text, end) is not None and _CHANGES.search(text, max(start, origin - 20), origin) is not None


def _opens(text: str, start: int, origin: int, end: int, noun: Noun | None) -> bool:
    """Whether a sentence or clause begins with a figure behind `từ` and the time at which it held."""
    if _OPENS_WITH_FROM.search(text[max(start, origin - 4) : origin]) is None:
        return False
    named = _MORE_OF_NOUN.match(text, noun.end) if noun else None
    return _LONG_AGO.match(text, named.end() if named else end) is not None
