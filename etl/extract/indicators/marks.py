"""Figures that are only a mark: one that somebody would pass or finds too low, or by which goals are grouped.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.sentence import Cut, Sentence

_GROUPED = re.compile(
    r"\d chỉ tiêu(?: (?:đã|đều|mới|chỉ|được))* (?:đạt|thực hiện|hoàn thành|có|ở mức)(?: mức| tỷ lệ)*\s*\Z"
)
"""Before the share by which goals are grouped: `5/8 chỉ tiêu đạt từ 50% kế hoạch trở lên`."""
_TO_PASS = re.compile(
    r"(?:\A|[,;:.\"'(])\s*(?:muốn|để|nếu)(?: (?:sớm|thật sự|nhanh chóng))?(?: (?:vượt|bước|qua|chạm|cán|đạt"
    r"|tới|lên|về|đến))+"
    r"(?: (?:cái|mức|mốc|ngưỡng|con số|đích))+\s*\Z"
)
"""Before a mark that somebody names as the condition of something: `muốn qua mốc 64 triệu đồng thì phải …`."""
_JUDGED = re.compile(
    r"\s*(?:(?:là|thì|vẫn|mới|như (?:vậy|thế)|quả|cũng) )*(?:chưa|không|quá|còn|rất|khá|hơi|vẫn)"
    r" (?:đủ|nhiều|ít|thấp|cao|xứng|lớn|nhỏ|khiêm tốn|hài lòng|yên tâm)(?![^\W\d_])"
)
_OPENS_QUOTE = re.compile(r"[,:;]?\s*[\"'(]\s*(?:(?:mức|con số|tăng|tỷ lệ|mới|chỉ) )*\Z")
"""Around a figure with which an opinion begins: `"9,5% là chưa đủ"`."""
_THEN = re.compile(r"[^.;:\d]{0,50}?(?<![^\W\d_])(?:thì|phải|cần|nên|buộc)(?![^\W\d_])")
"""Behind such a mark, what it takes."""
_MARKS = ("mức", "mốc", "ngưỡng", "con số", "đích", "cái")
_REACH = 60
"""How far before a figure those words stand, in characters."""


def is_mere_mark(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure tells nothing that was reached or promised."""
    number = item.figure.number
    before = sentence.text[max(sentence.start, number - _REACH) : number]
    is_mark = before.rstrip().endswith(_MARKS)
    if is_mark and _TO_PASS.search(before) is not None and _THEN.match(sentence.text, item.figure.end, sentence.end):
        return True
    if item.figure.unit == "percent" and item.figure.comparator != "=" and _GROUPED.search(sentence.before(item)):
        return True
    return _JUDGED.match(sentence.text, item.figure.end) is not None and _OPENS_QUOTE.search(before) is not None
