"""Figures said in words: none left (`không còn hộ nghèo`), and a standard reached by a year (`đạt chuẩn đô thị văn minh`).

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.scope import Span
from etl.extract.indicators.sentence import Sentence
from etl.text.periods import Cadence, Period, Role

_NONE_LEFT = re.compile(
    r"(?P<nearly>cơ\s+bản\s+)?(?<![^\W\d_])(?:không\s+(?:còn|có|phát\s+sinh|để\s+(?:phát\s+sinh|tái\s+phát\s+sinh))|(?<!đến\s)\bhết|sạch(?:\s+bóng)?|xóa\s+(?:hết|xong|trắng))\s+(?:\w+\s+)?"
    r"(?P<what>hộ\s+(?:cận\s+nghèo|nghèo(?:\s+đa\s+chiều)?|tái\s+nghèo)(?:\s+mới)?|nhà\s+(?:tạm|dột\s+nát|ở\s+tạm)(?:,?\s+(?:và\s+)?(?:nhà\s+)?dột\s+nát)?)"
    r"(?P<also>(?:\s+và|,)\s+(?P<second>hộ\s+cận\s+nghèo)(?=\s*(?:[.;,)]|$|theo|vào|trong)))?"
)

_STATUS = (
    r"(?:phường|xã|đặc\s+khu|đô\s+thị)?\s*(?:đạt\s+)?(?:chuẩn\s+|tiêu\s+chí\s+|danh\s+hiệu\s+|tiêu\s+chuẩn\s+)?[\"'(]?"
    r"(?:(?:phường|xã|đặc\s+khu)\s+)?(?:(?:chuẩn|đạt\s+chuẩn)\s+)?[\"']?"
    r"(?:đô\s+thị\s+(?:văn\s+minh|thông\s+minh|loại\s+[ivx\d]+)|văn\s+minh\s+đô\s+thị|chính\s+quyền\s+(?:số\s+)?thân\s+thiện|nông\s+thôn\s+mới(?:\s+(?:nâng\s+cao|kiểu\s+mẫu|hiện\s+đại|thông\s+minh))?|ntm(?:\s+(?:nâng\s+cao|kiểu\s+mẫu))?"
    r"|(?:phường|xã|đặc\s+khu)\s+(?:kiểu\s+mẫu|thông\s+minh|văn\s+minh(?:\s+đô\s+thị)?|văn\s+hóa)|phù\s+hợp\s+với\s+trẻ\s+em|tiếp\s+cận\s+pháp\s+luật)"
)
_REACHES = (
    r"(?:(?:được\s+)?công\s+nhận(?:\s+(?:là|đạt))?|đạt(?:\s+(?:được|các))?|về\s+đích|cán\s+đích|hoàn\s+thành(?:\s+(?:xây\s+dựng|mục\s+tiêu|tiêu\s+chí|các\s+tiêu\s+chí))*|xong|trở\s+thành"
    r"|xây\s+dựng(?:\s+(?:thành\s+công|đạt|hoàn\s+thành))?|cơ\s+bản\s+đạt|đủ\s+điều\s+kiện|lên|là)"
)
_ATTAINS = re.compile(rf"(?<![^\W\d_])(?P<verb>{_REACHES})\s+(?:[^\W\d_]+\s+){{0,4}}?(?P<status>{_STATUS})")
_SOON = re.compile(r"từng\s+bước|cơ\s+bản|tiến\s+tới|định\s+hướng")
STANDARDS = (
    "đô thị",
    "nông thôn mới",
    "ntm",
    "thân thiện",
    "kiểu mẫu",
    "thông minh",
    "phường văn",
    "xã văn",
    "trẻ em",
    "tiếp cận",
)
_STOP = re.compile(r"[,;.]")
_STRIP_STATUS = " \"'(,."


def zero_facts(sentence: Sentence) -> Iterator[Fact]:
    """`Không còn hộ nghèo` is the count 0."""
    if not any(sentence.text.find(word, sentence.start, sentence.end) >= 0 for word in ("nghèo", "nhà tạm", "dột nát")):
        return
    for match in _NONE_LEFT.finditer(sentence.text, sentence.start, sentence.end):
        clause = sentence.text.rfind(";", sentence.start, match.start()) + 1 or sentence.start
        stop = _STOP.search(sentence.text, match.end(), sentence.end)
        limit = stop.start() if stop else sentence.end
        kind = sentence.scope.kind_at(clause, match.start(), match.end(), limit)
        span = sentence.scope.span_at(kind, match.start(), match.end(), limit)
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


def attainment_facts(sentence: Sentence) -> Iterator[Fact]:
    """A standard and the year by which it is reached; the year is the value."""
    if not any(sentence.text.find(word, sentence.start, sentence.end) >= 0 for word in STANDARDS):
        return
    for match in _ATTAINS.finditer(sentence.text, sentence.start, sentence.end):
        if _has_figure(sentence, match.start(), match.end()):
            continue
        period = _year_of(sentence, match.start(), match.end())
        if period is None or period.last is None:
            continue
        label = _status_label(sentence, match)
        kind = (
            Kind.TARGET
            if period.last > sentence.scope.clock.year
            else sentence.scope.kind_at(sentence.start, match.start(), match.end(), sentence.end)
        )
        if kind is Kind.PLAN:
            kind = Kind.TARGET
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
            span=Span(None, period.last, Cadence.BY_END),
            doubt="the standard is approached, not promised" if _SOON.search(between) else None,
        )


def _has_figure(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a figure stands in the same clause: then the standard belongs to its label."""
    low = max(sentence.text.rfind(mark, sentence.start, start) for mark in ";:") + 1 or sentence.start
    high = next((i for i in (sentence.text.find(mark, end, sentence.end) for mark in ";") if i >= 0), sentence.end)
    return any(
        low <= figure.start < high and _is_near(sentence, figure.start, start, end) for figure in sentence.figures
    )


def _is_near(sentence: Sentence, figure: int, start: int, end: int) -> bool:
    """Whether nothing but words of one thought stand between a figure and a standard."""
    low, high = (figure, start) if figure < start else (end, figure)
    return sentence.text.count(",", low, high) <= (1 if figure < start else 0)


def _year_of(sentence: Sentence, start: int, end: int) -> Period | None:
    """The year that governs a standard: named last before it, else right after it."""
    own = [p for p in sentence.periods if p.last is not None and p.role is Role.OWN and p.first in (None, p.last)]
    before = [p for p in own if p.start < start]
    if before:
        return before[-1]
    after = [p for p in own if end <= p.start <= end + 30]
    if after:
        return after[0]
    span = sentence.scope.base.span
    if span.cadence is Cadence.BY_END and span.last is not None:
        return Period(sentence.start, sentence.start, None, span.last, Cadence.BY_END)
    return None


def _status_label(sentence: Sentence, match: re.Match[str]) -> str:
    status = words_of(sentence.source, Phrase(match.start("status"), match.end("status"))).strip(_STRIP_STATUS)
    bare = re.sub(
        r"^(?:đạt\s+)?(?:chuẩn\s+|tiêu\s+chí\s+|danh\s+hiệu\s+|tiêu\s+chuẩn\s+)?[\"']?", "", status, flags=re.IGNORECASE
    )
    return f"đạt chuẩn {bare}" if "loại" not in bare.lower() else f"đạt {bare}"
