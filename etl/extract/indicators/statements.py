"""Figures said in words: none left (`không còn hộ nghèo`), and a standard reached by a year.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.descriptions import is_strength
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Sentence
from etl.extract.indicators.spans import Place, Span
from etl.text.hamlets import HAMLET_WORDS
from etl.text.periods import Cadence, Period, Role

_NONE_LEFT = re.compile(
    r"(?P<nearly>cơ bản )?(?<![^\W\d_])(?:không (?:còn|có|phát sinh|để (?:phát sinh|tái phát sinh))"
    r"|(?<!đến\s)\bhết|sạch(?: bóng)?|xóa (?:hết|xong|trắng)|[\"']?trắng[\"']?|không một) (?:[^\W\d_]+ )?"
    r"(?P<what>hộ (?:cận nghèo|nghèo(?: đa chiều)?|tái nghèo)(?: mới)?"
    r"(?: có khả năng (?:lao động|thoát nghèo)| là (?:người có công|đảng viên|(?:gia đình|hộ) chính sách)"
    r"| (?:là )?(?:đồng bào |người )?dân tộc thiểu số)?|nhà (?:tạm|dột nát"
    r"|ở tạm)(?:,? (?:và )?(?:nhà )?dột nát)?"
    r"|(?:xã|thôn|bản|làng|ấp|buôn|xóm|khóm)(?:, (?:thôn|bản|làng|ấp|buôn|xóm|tổ dân phố))* đặc biệt khó khăn"
    r"|phòng học tạm|hồ sơ (?:quá|trễ) hạn)"
    r"(?P<also>(?: và|,) (?P<second>hộ cận nghèo)(?=\s*(?:[.;,)]|$|theo|vào|trong)))?"
)

_NOT_SO = re.compile(
    r"(?<![^\W\d_])(?:chưa|không phải|chưa phải|cần|nên|nếu|yêu cầu|đề nghị|mong(?: muốn)?|liệu|sao cho)"
    r"(?: (?!nay\b)[^\W\d_]+){0,4}\s*\Z"
)
"""Before words for none left that are denied, asked for, or only thought of."""
_WISHED = re.compile(r"\s*(?:vẫn )?là (?:yêu cầu|điều|mục tiêu|mong|ước|nhiệm vụ|đòi hỏi)")

_GONE = re.compile(
    r"(?<![^\W\d_])(?P<what>hộ (?:cận nghèo|nghèo(?: đa chiều)?|tái nghèo)|nhà (?:tạm|dột nát)(?:, nhà dột nát)?)"
    r"(?: (?:(?:đến|tới|vào|tính đến) )?(?:hết |cuối |đầu )*(?:năm (?:\d{4}|nay|ngoái|trước)|nhiệm kỳ))?"
    r" (?P<nearly>(?:đã |hiện |nay |(?:đến|tới) nay |về )?cơ bản )?(?:(?:đã|hiện|nay|(?:đến|tới) nay) )?"
    r"(?:thì )?(?:không còn(?: (?:một )?(?:hộ|căn|ai|nhà)(?: nào)?)?|được xóa (?:hết|xong))"
    r"(?P<also>)(?P<second>)(?= (?:từ|trên|vào|kể)|\s*[.,;)]|$)"
)
"""`Hộ nghèo đã không còn từ năm 2023`."""

_STATUS = (
    r"(?:phường|xã|đặc khu|đô thị)?\s*(?:đạt )?(?:chuẩn |tiêu chí |danh hiệu |tiêu chuẩn )?[\"'(]?"
    r"(?:(?:phường|xã|đặc khu) )?(?:(?:chuẩn|đạt chuẩn) )?[\"']?"
    r"(?:đô thị (?:văn minh|thông minh|loại [ivx\d]+)|văn minh đô thị|chính quyền (?:số )?thân thiện"
    r"|nông thôn mới(?: (?:nâng cao|kiểu mẫu|hiện đại|thông minh))?|ntm(?: (?:nâng cao|kiểu mẫu))?"
    r"|(?:phường|xã|đặc khu) (?:kiểu mẫu|thông minh|văn minh(?: đô thị)?|văn hóa)|phù hợp với trẻ em"
    r"|tiếp cận pháp luật|(?<=chuẩn )(?:của )?(?:một )?phường(?=[:,.;)]| (?:vào|trước|trong|năm|theo)|\Z)"
    r"|(?<=chí )(?:của )?(?:một )?phường(?=[:,.;)]| (?:vào|trước|trong|năm|theo)|\Z))"
)
_REACHES = (
    r"(?:(?:được )?công nhận(?: (?:là|đạt))?|đạt(?: (?:được|các))?|về đích|cán đích|hoàn thành(?: (?:xây dựng"
    r"|mục tiêu|tiêu chí|các tiêu chí))*|xong|trở thành"
    r"|xây dựng(?: (?:thành công|đạt|hoàn thành)|(?! (?:nông thôn mới|ntm)(?! (?:nâng|kiểu|hiện|thông))))"
    r"|cơ bản đạt|đủ điều kiện|lên|là)"
)
"""`xây dựng nông thôn mới năm 2026` is the programme, and no year in which it is done."""
_ATTAINS = re.compile(rf"(?<![^\W\d_])(?P<verb>{_REACHES}) (?:[^\W\d_]+ ){{0,4}}?(?P<status>{_STATUS})")
_REACHED = re.compile(
    rf"(?<![^\W\d_])(?P<status>{_STATUS})[\"')]*, (?P<verb>"
    r"(?:phấn đấu |dự kiến |sẽ )?(?:về đích|cán đích|hoàn thành|đạt chuẩn))"
    r"(?= (?:vào |trong |ngay |trước |đến )?(?:cuối |hết )?năm 20\d\d\s*(?:[,.;)]|\Z))"
)
"""`nông thôn mới kiểu mẫu, hoàn thành năm 2028`."""
_ALSO = re.compile(
    rf"(?<=\d)(?P<verb> và|,) (?P<status>{_STATUS})[\"')]*(?= (?:vào |trong |trước |đến )?(?:cuối |hết )?năm 20\d\d)"
)
"""A second standard behind the year of a first: `đạt chuẩn đô thị loại V năm 2027 và đô thị thông minh năm 2030`."""
_OWN_YEAR = re.compile(
    r"[\"')]*(?: (?:vào|trong|ngay|trước|đến|chậm nhất|muộn nhất))*(?: (?:cuối|hết|đầu))? (?:năm |\d{1,2}/)20\d\d"
)
"""The year right behind a standard."""
_OF_HAMLET = re.compile(rf"(?<![^\W\d_])(?<!cơ )(?:{HAMLET_WORDS}) (?:[^\W\d_]+ )?\Z")
"""Before the words of a standard: `xây dựng bản nông thôn mới kiểu mẫu`."""
_OLD_UNIT = re.compile(
    r"(?<![^\W\d_])(?P<who>(?:xã|phường|thị trấn|đơn vị|địa phương)(?: [^,;:.()]{1,30}?)? ?"
    r"(?:\((?:cũ|trước đây)\)|cũ|trước (?:đây|(?:khi )?(?:(?:sáp )?nhập|hợp nhất|sắp xếp)))|thị trấn)(?![^\W\d_])"
    r"[^,;:.()]{0,40}\Z"
)
"""Before what a predecessor has reached: `xã Chiềng Đen (cũ) được công nhận`; no town is left since the reform."""
_BEFORE_YEAR = re.compile(r"(?<![^\W\d_])trước (?:(?:ngày )?0?1/0?1/|(?:đầu )?năm )\d{4}\Z|(?<![^\W\d_])trước \d{4}\Z")
"""Before a year begins; `trước 31/12/2029`, `trước tháng 6/2029`, `trước khi hết năm 2029` are in that year."""
_SOON = re.compile(r"từng bước|cơ bản|tiến tới|định hướng")
STANDARDS = (
    "đô thị",
    "nông thôn mới",
    "ntm",
    "thân thiện",
    "kiểu mẫu",
    "thông minh",
    "phường văn",
    "xã văn",
    "chuẩn phường",
    "chí phường",
    "chuẩn của",
    "chí của",
    "trẻ em",
    "tiếp cận",
)
_STOP = re.compile(r"[,;.]")
NONE_OF = ("nghèo", "nhà tạm", "dột nát", "đặc biệt khó", "học tạm", "trễ hạn", "quá hạn")
_STRIP_STATUS = " \"'(,."


def zero_facts(sentence: Sentence) -> Iterator[Fact]:
    """`Không còn hộ nghèo` is the count 0."""
    if not _holds(sentence, NONE_OF):
        return
    low, high = sentence.start, sentence.end
    for match in chain(_NONE_LEFT.finditer(sentence.text, low, high), _GONE.finditer(sentence.text, low, high)):
        clause = sentence.text.rfind(";", sentence.start, match.start()) + 1 or sentence.start
        if _is_unsaid(sentence, clause, match):
            continue
        stop = _STOP.search(sentence.text, match.end(), sentence.end)
        limit = stop.start() if stop else sentence.end
        is_dated = any(match.start() < period.start < match.end() for period in sentence.periods)
        begin = match.end() if is_dated else match.start()
        place = Place(clause, begin, begin, match.end(), limit, limit)
        kind = sentence.scope.kind_at(place)
        span = sentence.scope.span_at(kind, place)
        doubt = "“cơ bản” leaves open whether any are left" if match["nearly"] else None
        for name in ("what", "second"):
            if match[name]:
                label = words_of(sentence.source, Phrase(match.start(name), match.end(name)))
                yield Fact(
                    sentence.start,
                    sentence.end,
                    match.start(),
                    "indicators.none_left",
                    label,
                    0.0,
                    "count",
                    kind,
                    span=span,
                    doubt=doubt,
                )


def _is_unsaid(sentence: Sentence, clause: int, match: re.Match[str]) -> bool:
    """Whether none left is denied, asked for or wished: `vẫn chưa hết thôn đặc biệt khó khăn`."""
    before = sentence.text[max(clause, match.start() - 60) : match.start()]
    before = before[max(before.rfind(","), before.rfind(":")) + 1 :]
    is_wish = _WISHED.match(sentence.text, match.end(), sentence.end) is not None
    return is_wish or _NOT_SO.search(before) is not None


def attainment_facts(sentence: Sentence) -> Iterator[Fact]:
    """A standard and the year by which it is reached; the year is the value."""
    if not _holds(sentence, STANDARDS):
        return
    low, high = sentence.start, sentence.end
    first = list(_ATTAINS.finditer(sentence.text, low, high))
    known = {match.end("status") for match in first}
    later = _ALSO.finditer(sentence.text, first[0].end(), high) if first else ()
    also = (match for match in later if match.end("status") not in known)
    for match in chain(first, _REACHED.finditer(sentence.text, low, high), also):
        if _has_figure(sentence, match.start(), match.end()) or _is_of_hamlet(sentence, match):
            continue
        period = _year_of(sentence, match.start(), match.end("status"), is_second=_is_second(sentence, match, first))
        if period is None or period.last is None or _is_only_work(sentence, match, period):
            continue
        label = _status_label(sentence, match)
        place = Place(sentence.start, match.start(), match.start(), match.end(), sentence.end, sentence.end)
        is_ahead = period.last > sentence.scope.clock.year
        kind = Kind.TARGET if is_ahead else sentence.scope.kind_at(place)
        if kind is Kind.PLAN:
            kind = Kind.TARGET
        old = _OLD_UNIT.search(sentence.text, max(sentence.start, match.start() - 100), match.start())
        between = sentence.text[max(sentence.start, match.start() - 25) : match.end()]
        yield Fact(
            sentence.start,
            sentence.end,
            match.start(),
            "indicators.attainment",
            label,
            float(period.last),
            "year",
            kind,
            "<" if _is_before(sentence, period) else "=",
            span=Span(None, period.last, Cadence.BY_END),
            body=old["who"] if old else None,
            doubt="the standard is approached, not promised" if _SOON.search(between) else None,
        )


def _is_only_work(sentence: Sentence, match: re.Match[str], period: Period) -> bool:
    """Whether somebody only works on a standard in a year: `Năm 2023 đẩy mạnh xây dựng nông thôn mới kiểu mẫu`."""
    is_behind = _OWN_YEAR.match(sentence.text, match.end("status"), sentence.end) is not None
    return match["verb"] == "xây dựng" and not is_behind and period.cadence is not Cadence.BY_END


def _is_second(sentence: Sentence, match: re.Match[str], first: Sequence[re.Match[str]]) -> bool:
    """Whether a standard has its own year behind it, as one before has: `… năm 2027 và đạt … trước năm 2030`."""
    if match.re is _ALSO:
        return True
    before = [one.end() for one in first if one.end() < match.start()]
    is_told = bool(before) and _OWN_YEAR.match(sentence.text, before[-1], match.start()) is not None
    return is_told and _OWN_YEAR.match(sentence.text, match.end(), sentence.end) is not None


def _is_before(sentence: Sentence, period: Period) -> bool:
    """Whether a standard is reached before a year, and not in it: `đạt chuẩn trước năm 2029`."""
    return _BEFORE_YEAR.search(sentence.text, max(sentence.start, period.start - 10), period.end) is not None


def _is_of_hamlet(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a standard is that of a hamlet."""
    return _OF_HAMLET.search(sentence.text, match.end("verb"), match.start("status")) is not None


def _holds(sentence: Sentence, words: tuple[str, ...]) -> bool:
    """Whether a sentence holds one of some words; spares most sentences the patterns."""
    present = _present(sentence.text, words)
    return any(sentence.text.find(word, sentence.start, sentence.end) >= 0 for word in present) if present else False


@lru_cache(maxsize=4)
def _present(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some words that a paper holds at all."""
    return tuple(word for word in words if word in text)


def _has_figure(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a figure stands in the same clause: then the standard belongs to its label."""
    low = max(sentence.text.rfind(mark, sentence.start, start) for mark in ";:") + 1 or sentence.start
    high = next((i for i in (sentence.text.find(mark, end, sentence.end) for mark in ";") if i >= 0), sentence.end)
    return any(
        low <= figure.start < high and _is_near(sentence, figure.start, start, end) for figure in sentence.figures
    )


def _is_near(sentence: Sentence, figure: int, start: int, end: int) -> bool:
    """Whether nothing but words of one thought stand between a figure and a standard."""
    told = next((one for one in sentence.figures if one.start == figure), None)
    finish = told.noun.end if told is not None and told.noun is not None else figure
    if figure < start and is_strength(sentence.text, sentence.start, figure, finish, sentence.end):
        return False
    low, high = (figure, start) if figure < start else (end, figure)
    return sentence.text.count(",", low, high) <= (1 if figure < start else 0)


def _year_of(sentence: Sentence, start: int, end: int, *, is_second: bool) -> Period | None:
    """The year that governs a standard: named last before it, else, or for a second standard, right after it."""
    own = [p for p in sentence.periods if p.last is not None and p.role is Role.OWN and p.first in (None, p.last)]
    before = [p for p in own if p.start < start]
    after = [p for p in own if end <= p.start <= end + 30 and ";" not in sentence.text[end : p.start]]
    if is_second:
        return after[0] if after else None
    if before and not (after and ";" in sentence.text[before[-1].end : start]):
        return before[-1]
    if after:
        return after[0]
    span = sentence.scope.base.span
    if span.cadence is Cadence.BY_END and span.last is not None:
        return Period(sentence.start, sentence.start, None, span.last, Cadence.BY_END)
    return None


def _status_label(sentence: Sentence, match: re.Match[str]) -> str:
    status = words_of(sentence.source, Phrase(match.start("status"), match.end("status"))).strip(_STRIP_STATUS)
    bare = re.sub(
        r"^(?:(?:xã|phường|đặc khu) )?(?:đạt )?(?:chuẩn |tiêu chí |danh hiệu |tiêu chuẩn )?[\"']?",
        "",
        status,
        flags=re.IGNORECASE,
    )
    return f"đạt chuẩn {bare}" if "loại" not in bare.lower() else f"đạt {bare}"
