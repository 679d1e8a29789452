"""Those of the party and the staff by what is done to them: `điều động 4 đồng chí`, `hoàn thành xuất sắc 10 tổ chức`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.indicators.counting import count_label
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.frames import fact_of
from etl.extract.indicators.labels import words_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span
from etl.text.periods import Cadence

_MOVES = (
    r"(?:bổ nhiệm(?: lại)?|điều động|luân chuyển|miễn nhiệm|biệt phái|tuyển dụng|cho thôi việc|thuyên chuyển"
    r"|nâng (?:bậc )?lương|chuyển ngạch)"
)
_MOVED = re.compile(
    rf"(?<![^\W\d_])(?P<act>{_MOVES}(?:(?:,| và|, và) {_MOVES})*)(?: (?:được|thêm|mới|cho|đối với))*\s*\Z"
)
_STAFF = ("đồng chí", "đ/c", "cán bộ", "công chức", "viên chức", "lượt cán bộ", "lượt công chức")
_TO_POST = re.compile(
    r"\s*(?:[,:]|[^\W\d_]+ ){0,4}?(?:giữ|làm|vào|về|gồm|là|đảm nhiệm|tham gia|đến|sang|thay|phụ trách|:)"
    r"(?![^\W\d_])|\s*:"
)
"""Behind those of whom a paper goes on to tell by name who they are and which posts they take."""
_ABOVE = re.compile(
    r"(?<![^\W\d_])(?:tỉnh ủy|thành ủy|trung ương|bộ chính trị|ban bí thư|sở|(?:ubnd|hđnd|ủy ban nhân dân"
    r"|hội đồng nhân dân) (?:tỉnh|thành phố)|chủ tịch (?:tỉnh|thành phố)|toàn tỉnh|các xã|công bố"
    r"|trường (?:thcs|thpt|tiểu học|mầm non)|công ty|bệnh viện|ngân hàng"
    r"|trao(?: các)? quyết định|buổi lễ|tại lễ)(?![^\W\d_])"
)
"""Of a sentence about those above, or about the day on which posts are given."""
_RATED = re.compile(
    r"(?<![^\W\d_])(?:được )?(?:xếp loại |đánh giá )?"
    r"(?P<how>(?:không )?hoàn thành (?:(?:xuất sắc|tốt)(?: nhiệm vụ)?|nhiệm vụ))(?: (?:là|có|gồm))?\s*:?\s*\Z"
)
"""Up to the number of those whose work is rated so."""
_RATED_ONES = (
    "tổ chức",
    "tổ chức đảng",
    "tổ chức cơ sở đảng",
    "chi bộ",
    "đảng bộ",
    "đảng viên",
    "đồng chí",
    "cán bộ",
    "công chức",
    "viên chức",
    "tập thể",
    "cá nhân",
)
_SORTS = ("nữ", "đoàn viên", "học sinh", "sinh viên", "giáo viên", "hội viên", "công nhân")
_OF_THEM = re.compile(r"\s*(?:,|;)?\s*(?:trong đó|gồm|bao gồm),?(?: có)?\s*\Z")
_JOINS = re.compile(r"\s*(?:,| và|, và)\s*")
_NEW = re.compile(r"(?<![^\W\d_])kết nạp(?: (?:được|mới|thêm|đảng))*\s*\Z")
_NEW_ONES = ("đảng viên", "đảng viên mới", "quần chúng", "đồng chí", "đ/c")
_GOAL = re.compile(
    r"\((?:chỉ tiêu|kế hoạch|kh|nghị quyết|nq|dự toán|mục tiêu)(?: (?:giao|được giao|tỉnh giao|trên giao|đề ra|là|năm"
    r"|cả năm|20\d\d))*\s*:?\s*"
)
_CLOSED = re.compile(r"\s*[,;.)(]|\s*\Z| (?:và|trong|chiếm|đạt)(?![^\W\d_])")
_REACH = 60


def personnel_facts(sentence: Sentence, cuts: list[Cut], _term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Those moved, rated or won, each with the words that say so."""
    sorted_end: int | None = None
    for item in cuts:
        noun = item.figure.noun
        if item.figure.unit != "count" or noun is None or item.figure.of is not None:
            continue
        what = sentence.text[noun.start : noun.end]
        label = _moved(sentence, item, what) or _rated(sentence, item, what) or _goal(sentence, item, what)
        if not label and what in _SORTS and _is_sort_of_new(sentence, item, sorted_end):
            label, sorted_end = f"đảng viên mới là {what}", noun.end
        if label:
            fact = fact_of(sentence, item, sentence.left(item), label, "indicators.count")
            span = sentence.scope.base.span
            is_of_year = fact.kind is Kind.TARGET and item.is_in_bracket and span.cadence is Cadence.AT_POINT
            yield item, replace(fact, kind=Kind.PLAN, span=span) if is_of_year and span.first == span.last else fact


def _moved(sentence: Sentence, item: Cut, what: str) -> str:
    """What is done to staff whose posts are not told one by one."""
    noun, text = item.figure.noun, sentence.text
    act = _MOVED.search(sentence.before(item, _REACH)) if what in _STAFF else None
    if act is None or noun is None or _TO_POST.match(text, noun.end, sentence.end):
        return ""
    if _ABOVE.search(text, sentence.start, item.figure.start):
        return ""
    return f"{act['act']} {words_of(sentence.source, sentence.right(item), sentence.blanks) or what}"


def _rated(sentence: Sentence, item: Cut, what: str) -> str:
    """How the work of those is rated whose number stands behind the rating."""
    noun = item.figure.noun
    rating = _RATED.search(sentence.before(item, _REACH)) if what in _RATED_ONES else None
    is_over = noun is not None and _CLOSED.match(sentence.text, noun.end, sentence.end) is not None
    return f"{what} {rating['how']}" if rating is not None and is_over else ""


def _goal(sentence: Sentence, item: Cut, what: str) -> str:
    """The goal of a count in a bracket behind it, in the same noun: `kết nạp 47 đảng viên (chỉ tiêu 45 đảng viên)`."""
    before, text = sentence.previous(item), sentence.text
    if before is None or before.figure.noun is None or before.is_in_bracket or not item.is_in_bracket:
        return ""
    opening = text.rfind("(", before.figure.end, item.figure.start)
    is_goal = opening >= 0 and _GOAL.fullmatch(text, opening, item.figure.start) is not None
    is_same = text.startswith(what, before.figure.noun.start)
    return count_label(sentence, before) if is_goal and is_same else ""


def _is_sort_of_new(sentence: Sentence, item: Cut, end: int | None) -> bool:
    """Whether those won for the party are counted by who they are: `kết nạp 47 đảng viên, trong đó có 21 nữ`."""
    text, place = sentence.text, item.figure.start
    noun = item.figure.noun
    if noun is None or _CLOSED.match(text, noun.end, sentence.end) is None:
        return False
    if end is not None:
        return _JOINS.fullmatch(text, end, place) is not None
    if _OF_THEM.search(text, max(sentence.start, place - 24), place) is None:
        return False
    told = [c for c in sentence.cuts if c.figure.end <= place and c.figure.noun is not None and not c.is_in_bracket]
    if not told or told[-1].figure.noun is None or told[-1].figure.value <= item.figure.value:
        return False
    who = text[told[-1].figure.noun.start : told[-1].figure.noun.end]
    return who in _NEW_ONES and _NEW.search(sentence.before(told[-1], 30)) is not None
