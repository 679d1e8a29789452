"""What a congress sets and what was reached of it, and party organizations by kind.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.indicators.congress import stated_count, term_of
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.exclusions import is_built_on
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.labels import Phrase, cut, words_of
from etl.extract.indicators.nouns import Countable
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span
from etl.extract.indicators.sums import parts_of_count
from etl.text.periods import Cadence, Role

_DONE_BEFORE = re.compile(
    r"(?P<verb>đạt(?: và|,|\s*-)? vượt|hoàn thành(?: và|,)? vượt(?: mức)?|hoàn thành|vượt|về đích|cán đích|đạt"
    r"|(?:thực hiện|làm) (?:thành công|xong|thắng lợi|trọn vẹn|tốt|được))(?: (?:được"
    r"|mức|kế hoạch|có|cả|tất cả|trọn(?: vẹn)?|đủ|hết|tới|là|toàn bộ))*\s*\Z"
)
_DONE_AFTER = re.compile(
    r"(?: [^\W\d_]+){0,10}? (?:đều |đã |cơ bản )*(?P<verb>đạt và vượt|về đích|hoàn thành(?: và vượt)?|vượt"
    r"|(?:được )?thực hiện (?:thành công|xong|thắng lợi|trọn vẹn|tốt)"
    r"|không đạt|chưa (?:đạt|hoàn thành)|đạt|cán đích)"
)
_SO_FAR = re.compile(r" (?:(?:trên|dưới|từ|hơn|gần|khoảng) )?[\d.,]+ ?%")
_STOP_PROGRAMME = re.compile(
    r",|\s(?:để|nhằm|với|trong|trên|về|cho|được|đều|đã|có|gồm|hướng|mà|do|của|và|theo|làm|sẽ|là|đến|giai đoạn"
    r"|thực hiện(?= (?:thành công|xong|thắng lợi|trọn vẹn|tốt))|đặt ra|đề ra|cùng|như|tạo|đạt|vượt"
    r"|hoàn thành)(?![^\W\d_])"
)
_LISTED = re.compile(
    r"(?:, (?:nhiệm vụ|giải pháp|chỉ tiêu|đề án|dự án|công trình)(?: (?:trọng tâm|chủ yếu|trọng điểm|cụ thể"
    r"|đột phá))*)+"
)
_REVIEW = re.compile(r"(?:có|đã có) [\d/]+ chỉ tiêu (?:đều |đã |cơ bản )*(?:đạt|vượt|hoàn thành)")
"""After a number of targets that have been set: `trong 20 chỉ tiêu đề ra, có 17 chỉ tiêu đạt`."""
_ACT_CONTEXT = re.compile(r"nghị quyết \d|bộ chính trị|trung ương")
_OF_FIELD = re.compile(r"\W*(?P<field>(?:về|lĩnh vực|nhóm) [^.;:()\d]{2,60}?) ?\(\s*(?:gồm |có )?")
_CLOSES = re.compile(r"\s*\)?\s*[.:]?\s*")
_MADE_OF = re.compile(
    r"(?<![^\W\d_])(?:hợp nhất|sáp nhập|sát nhập|nhập|gộp|ghép|sắp xếp|chuyển giao|giải thể|kết thúc hoạt động|từ)"
    r"(?: (?:của|các|lại|nguyên trạng|toàn bộ|cả))*\s*\Z"
)
_PROMISES = re.compile(r"(?<![^\W\d_])(?:phấn đấu|quyết tâm|sẽ|phải|nỗ lực|cam kết|cố gắng)(?![^\W\d_])(?! (?:đã|nên))")
_SETS = r"đại hội|kỳ họp|xác định|đề ra|đặt ra|thông qua|thống nhất|quyết nghị|biểu quyết|nghị quyết|chọn|giao"
_DOES = re.compile(
    rf"(?:(?!(?<![^\W\d_])(?:{_SETS})(?![^\W\d_]))[^;:.\d]){{0,90}}?(?<![^\W\d_])(?:hoàn thành|làm xong|triển khai"
    r"|khởi công|khởi động|khánh thành|thực hiện|đầu tư|xây dựng|bàn giao|đưa vào|tổ chức|thi công|hoàn tất)"
    r"(?: (?:xong|được|thành công|đưa vào|sử dụng|khai thác|toàn bộ|cả|thêm|mới|và|khoảng|trên|hơn|gần|ít nhất)"
    r"){0,4}\s*"
)
"""Between a year and what is done in it; what a congress sets in that year is for its term."""
_AND = re.compile(r"\s*(?:,|và|cùng|, còn|còn)(?: (?:có|với))?\s*")
"""Between two numbers of which the second is told as the first."""
_BODIES = ("tổ chức", "chi bộ", "đảng bộ", "chi, đảng bộ", "chi đảng bộ", "đảng viên", "tccsđ")
"""Whose parts may be told by name and number alone."""
_REACHABLE = ("chỉ tiêu", "nhiệm vụ", "mục tiêu", "nhóm chỉ")


def programme_facts(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Numbers of targets, tasks, breakthroughs ... that a congress sets, and of those that were reached."""
    review = _REVIEW.search(sentence.text, sentence.start, sentence.end)
    told: tuple[int, Fact] | None = None
    how = ""
    for item, start, noun_end in _counted(sentence, cuts, Countable.PROGRAMME):
        if _ACT_CONTEXT.match(sentence.text, start):
            continue
        noun = Phrase(start, _end(sentence, item, noun_end))
        label = words_of(sentence.source, noun)
        done = _done(sentence, item, noun.end) if label.lower().startswith(_REACHABLE) else None
        done = how = done or (how if item.figure.of is not None else "")
        is_past = bool(done) or (review is not None and item.figure.end <= review.start())
        span = _past_term(sentence) if is_past else term_of(sentence, item, term)
        label = f"{label} {done}" if done else label
        field = _field(sentence, item, noun)
        label = f"{label} {field}" if field else label
        fact = stated_count(sentence, item, "indicators.programme", label, span)
        dated = None if is_past else _of_year(sentence, item, fact)
        if dated is None and told is not None and _AND.fullmatch(sentence.text, told[0], item.figure.start):
            dated = None if done else replace(fact, kind=told[1].kind, span=told[1].span)
        fact = dated or fact
        told = (noun.end, fact) if done or dated else None
        yield item, _promised(sentence, item, fact) if done else fact
        yield from ((item, part) for part in parts_of_count(sentence, item, fact))


def _promised(sentence: Sentence, item: Cut, fact: Fact) -> Fact:
    """A number of targets that are to be met, where words of its clause promise that."""
    if _PROMISES.search(sentence.text, item.clause, max(item.high, item.figure.start)) is None:
        return fact
    place = sentence.place(item)
    kind = sentence.scope.kind_at(place)
    return replace(fact, kind=kind, span=sentence.scope.span_at(kind, place)) if kind is not Kind.ACTUAL else fact


def _of_year(sentence: Sentence, item: Cut, fact: Fact) -> Fact | None:
    """What is done in a year that the clause tells itself; None where it is set for a term."""
    low = sentence.text.rfind(";", sentence.start, item.figure.start) + 1
    named = [p for p in sentence.periods if p.role is Role.OWN and low <= p.start < item.figure.start]
    is_term = bool(named) and named[-1].cadence is Cadence.OVER_PERIOD
    if not named or is_term or _DOES.fullmatch(sentence.text, named[-1].end, item.figure.start) is None:
        return None
    place = sentence.place(item)
    kind = sentence.scope.kind_at(place)
    return replace(fact, kind=kind, span=sentence.scope.span_at(kind, place))


def _field(sentence: Sentence, item: Cut, noun: Phrase) -> str:
    """The field of targets that a heading counts in a bracket: `4. Về xây dựng Đảng (2 chỉ tiêu)`; else empty."""
    heading = _OF_FIELD.fullmatch(sentence.text, sentence.start, item.figure.start)
    is_whole = heading is not None and _CLOSES.fullmatch(sentence.text, noun.end, sentence.end) is not None
    return words_of(sentence.source, Phrase(*heading.span("field"))).lower() if heading and is_whole else ""


def _counted(sentence: Sentence, cuts: list[Cut], kind: Countable) -> Iterator[tuple[Cut, int, int]]:
    """The counts of a kind of noun, each with the range of the noun."""
    for item in cuts:
        noun = item.figure.noun
        is_told = item.figure.unit == "count" and not is_built_on(sentence, item)
        if is_told and noun is not None and noun.kind is kind:
            yield item, noun.start, noun.end


def _end(sentence: Sentence, item: Cut, noun_end: int) -> int:
    """Where the noun phrase ends: `nhóm giải pháp, nhiệm vụ trọng tâm`."""
    stop = _STOP_PROGRAMME.search(sentence.text, noun_end, item.high)
    if stop is None:
        return max(item.high, noun_end)
    listed = _LISTED.match(sentence.text, stop.start(), sentence.end) if stop.group() == "," else None
    return listed.end() if listed else stop.start()


def _done(sentence: Sentence, item: Cut, end: int) -> str | None:
    """How the targets were met: `đạt và vượt`, `về đích`, or how far: `đạt dưới 50%`."""
    low = max(sentence.start, item.figure.start - 30)
    met = _DONE_BEFORE.search(sentence.text, low, item.figure.number) or _DONE_AFTER.match(
        sentence.text, end, item.high
    )
    if met is None:
        return None
    share = _SO_FAR.match(sentence.text, met.end("verb"), sentence.end)
    return met["verb"] + (share.group() if share is not None else "")


def _past_term(sentence: Sentence) -> Span:
    """The period that the sentence or the passage is about, where it is past."""
    year = sentence.scope.clock.year
    past = [p for p in sentence.periods if p.last is not None and p.last <= year and p.role in (Role.OWN, Role.BODY)]
    if past:
        return Span(past[-1].first, past[-1].last, past[-1].cadence)
    span = sentence.scope.base.span
    return span if span.last is not None and span.last <= year else Span()


def _is_origin(sentence: Sentence, item: Cut) -> bool:
    """Whether party bodies are counted of which another was made: `trên cơ sở hợp nhất 3 đảng bộ phường`."""
    return _MADE_OF.search(sentence.before(item, 60)) is not None


def party_facts(sentence: Sentence, cuts: list[Cut], _term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Party organizations by kind, where a sentence breaks their number down; the total belongs to the unit itself."""
    for item in cuts:
        noun = item.figure.noun
        if noun is not None and sentence.text.startswith(_BODIES, noun.start):
            whole = stated_count(sentence, item, "indicators.party", "", Span())
            yield from ((item, part) for part in parts_of_count(sentence, item, whole))
    counted = [told for told in _counted(sentence, cuts, Countable.PARTY) if not _is_origin(sentence, told[0])]
    if len(counted) < 2:
        return
    values = [item.figure.value for item, _, _ in counted]
    total = next((index for index, value in enumerate(values) if 2 * value == sum(values)), None)
    first = counted[0][0].figure.end
    if total is None and sentence.text.find("tổ chức", first, first + 12) >= 0:
        total = 0
    for index, (item, start, noun_end) in enumerate(counted):
        if index != total:
            phrase = cut(sentence.text, start, max(item.high, noun_end), sentence.blanks)
            label = words_of(sentence.source, phrase)
            yield item, stated_count(sentence, item, "indicators.party", label, Span())
