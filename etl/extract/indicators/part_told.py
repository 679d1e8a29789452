"""Figures of a part of a year, whose labels say so: `Thu ngân sách 9 tháng đầu năm 2025 đạt 29,8 tỷ đồng`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.keys import key_of
from etl.extract.indicators.partial import (
    PART,
    WHOLE_YEAR,
    flows,
    is_held,
    is_of_part,
    part_before,
    tells_whole,
    told_part,
)
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span
from etl.text.lower import lowered

_SUMS = ("vnd_billion", "vnd_million", "usd_million", "tonne")
_AMOUNTS = ("count", "hectare", "kilometre")
_DONE = re.compile(
    r"(?<![^\W\d_])(?:đón|kết nạp|thành lập|bàn giao|giải quyết|tiếp nhận|xử lý|tạo việc làm|xây|sửa|xóa|hỗ trợ"
    r"|tặng|trao|tổ chức|mở|vận động|đào tạo|khởi công|hoàn thành|phát hiện|xảy ra|khám|tiêm|hòa giải|thu hút|thêm"
    r"|đăng ký mới|phát triển mới|lượt|gieo trồng|trồng (?:mới|rừng|được|thêm)|chuyển đổi(?! số)|khai thác"
    r"|thu hoạch|bê tông|cứng hóa|nâng cấp|làm mới)(?![^\W\d_])"
)
"""What is done, in the label of a figure that no indicator of the vocabulary knows."""
_COMPARED = re.compile(r"(?<![^\W\d_])(?:so với|tăng(?! cường)|giảm(?! nghèo)|vượt|giải ngân)(?![^\W\d_])")
"""A growth, or how much of a goal was reached: what is done over a time."""
_STANDS = re.compile(
    r"[;,:.]\s*(?:hiện |toàn |trên |cả |tổng số |địa bàn |xã |phường |đặc khu |địa phương )*(?:đang )?(?:có|còn)"
    r"(?! thêm)(?![^\W\d_])"
)
"""Where a sentence comes to what there is: `; toàn xã có 1.420 ha chè cho sản lượng 15.600 tấn`."""
_STANDS_AT_ONCE = re.compile(
    r"\s*(?:hiện |toàn |trên |cả |địa bàn |xã |phường |đặc khu |địa phương )*(?:đang )?(?:có|còn)(?! thêm)(?![^\W\d_])"
)
"""The same where the sentence begins with it, of land: `Toàn xã có 400 ha lúa`; a count may be of what was done."""
_AGAINST = re.compile(r"(?:cùng kỳ|so với)(?:[^,;.%()\d]|20\d\d|\d+ tháng)*\Z")
"""Before the figure against which another is held: `so với cùng kỳ (27 tỷ đồng)`."""
_NEAR = 12
"""Characters behind a figure in which the year begins and ends that is its own: `đạt 80 tỷ đồng năm 2024`."""
_BEHIND = re.compile(r" (?:chỉ )?(?:trong|qua) ")


def of_part(sentence: Sentence, item: Cut, fact: Fact) -> Fact:
    """A fact whose label says over which part of the year it holds; the same fact where nothing tells of one."""
    if item.figure.is_from or not _is_over_time(fact, sentence.text[fact.start : fact.position]):
        return fact
    return _with_part(fact, _part_at(sentence, item, fact))


def of_column(fact: Fact, part: str, span: Span) -> Fact:
    """The same for a figure of a table, whose column tells of a part of a year."""
    is_own = fact.span == span and not tells_whole(lowered(fact.label), 0, len(fact.label))
    return _with_part(fact, part) if is_own and _is_over_time(fact, "") else fact


def _with_part(fact: Fact, part: str) -> Fact:
    return fact if part in ("", WHOLE_YEAR) else replace(fact, label=f"{fact.label} {part}")


def _is_over_time(fact: Fact, before: str) -> bool:
    """Whether a fact is told over a time, and not of what there is; the words before it may say of what."""
    label = lowered(fact.label)
    if fact.kind is not Kind.ACTUAL or is_of_part(label) or is_held(label):
        return False
    key = key_of(fact, before)[0]
    is_done = fact.unit in _SUMS or (fact.unit in _AMOUNTS and _DONE.search(label) is not None)
    return flows(key) if key is not None else is_done or _is_rate(fact)


def _is_rate(fact: Fact) -> bool:
    return fact.unit.startswith("percent") and _COMPARED.search(lowered(fact.label)) is not None


def _part_at(sentence: Sentence, item: Cut, fact: Fact) -> str:
    """The part of a year that holds at a figure: of its own sentence, else of what came before."""
    text, place, base = sentence.text, sentence.place(item), sentence.scope.base
    behind = _BEHIND.match(text, place.finish)
    after = PART.match(text, behind.end(), sentence.end) if behind else None
    if after is not None:
        return told_part(after)
    named = part_before(text, sentence.start, item.figure.start)
    low = named.end() if named else sentence.start
    if tells_whole(text, low, item.figure.start) or tells_whole(
        text, place.finish, min(place.limit, place.finish + _NEAR)
    ):
        return ""
    is_rate = _is_rate(fact)
    if (named or not is_rate) and sentence.scope.has_now(low, item.figure.start):
        return ""
    if not is_rate:
        is_level = not _DONE.search(lowered(fact.label)) and (
            _STANDS.search(text, low, item.figure.start) is not None
            or (fact.unit == "hectare" and _STANDS_AT_ONCE.match(text, sentence.start, item.figure.start) is not None)
        )
        if is_level or _AGAINST.search(text, low, item.figure.start) is not None:
            return ""
    if named:
        return told_part(named)
    return base.part if fact.span.last in (None, base.span.last) else ""
