"""Frames of congresses: committees and their sizes, delegates, the parts of the programme, party organizations by kind.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.labels import Phrase, cut, words_of
from etl.extract.indicators.nouns import Countable
from etl.extract.indicators.scope import Span
from etl.extract.indicators.sentence import Cut, Sentence, quote_of
from etl.text.periods import Cadence, Role

_COMMITTEE = (
    r"(?:(?P<bch>ban chấp hành|\bbch\b|(?:tập thể )?cấp ủy(?: viên)?(?! (?:cấp|các))|đảng ủy khóa)"
    r"|(?P<btv>(?<!ủy\s)ban thường vụ|\bbtv\b)"
    r"|(?P<ubkt>ủy ban kiểm tra|\bubkt\b)"
    r"|(?P<front>ủy ban (?:mặt trận tổ quốc|mttq)|\bubmttq\b))"
)
_LABELS = {
    "bch": "ủy viên Ban Chấp hành",
    "btv": "ủy viên Ban Thường vụ",
    "ubkt": "ủy viên Ủy ban Kiểm tra",
    "front": "ủy viên Ủy ban Mặt trận Tổ quốc",
}
_MEMBERS = r"(?:đồng chí|đ/c|người|ủy viên|thành viên|vị|nhân sự|cấp ủy viên)"
_BEFORE = re.compile(
    rf"{_COMMITTEE}(?P<owner>(?:(?!\b(?:(?<!được\s)chỉ định|quyết định|công bố|(?<!được\s)bầu|(?<!được\s)chuẩn y"
    rf"|giữ chức|trình|do)\b)[^.;:]){{0,90}}?)"
    r"(?P<link>gồm(?: có)?|có|với|là|:|,|\(|-|bao gồm|cơ cấu|số lượng)?\s*(?:có |là |gồm )?\s*\Z"
)
_AFTER = re.compile(
    rf"\s*{_MEMBERS}?\s*(?:trong (?:số )?(?:đó|này) )?(?:được (?:chỉ định|bầu|giới thiệu"
    rf"|chỉ định tham gia) )?(?:tham gia|vào|làm|là|giữ chức|trong|ở|thuộc|đứng trong|có chân trong|trúng cử"
    rf"|đảm nhận|của)?\s*"
    rf"(?:ủy viên )?{_COMMITTEE}(?P<owner>[^.;,:]{{0,60}})"
)
_PROVINCE = re.compile(r"đảng bộ (?:thành phố|tỉnh)(?! (?:ủy|trực))|\bthành ủy\b|\btỉnh ủy\b")
_OTHER_BODY = re.compile(
    r"(?:đoàn chủ tịch|đoàn thư ký|ban thẩm tra|tiểu ban|ban chỉ đạo|ban tổ chức|thường trực|tổ công tác"
    r"|ban kiểm phiếu"
    r"|chi ủy|hội đồng|phó bí thư|phó chủ tịch|đoàn đại biểu|đại biểu|ban giám sát)[^.;]{0,50}\Z"
)

_TITLE_BEFORE = re.compile(r"(?:chủ tịch|chủ nhiệm|ủy viên|trưởng ban|thường trực|văn phòng|đại diện) \Z")
_DELEGATE_AFTER = re.compile(
    r"\s*(?:(?:đồng chí|gương mặt|vị|người) (?:là )?)?đại biểu(?P<kind>(?: (?:chính thức|dự khuyết|đương nhiên"
    r"|chỉ định|được triệu tập|khách mời|nữ|hđnd|ưu tú|chính thức được triệu tập"
    r"|quốc hội))*)"
)
_DELEGATE_MEMBER = re.compile(
    r"\s*(?:đồng chí|người|đảng viên)?\s*(?P<kind>chính thức|dự khuyết|đương nhiên)(?![^\W\d_])"
)
_DELEGATE_BEFORE = re.compile(
    r"đại biểu(?P<kind>(?: (?:chính thức|dự khuyết|đương nhiên|chỉ định|được triệu tập"
    r"|có mặt))*)[^.;:,]{0,60}(?::|là|gồm|có)\s*\Z"
)
_COUNCIL = re.compile(r"kỳ họp|hđnd|hội đồng nhân dân|tiếp xúc cử tri")
_UPPER_CONGRESS = re.compile(r"đại hội (?:đại biểu )?(?:đảng bộ )?(?P<level>thành phố|tỉnh)|đại hội đảng bộ cấp trên")
_NO_DELEGATES = re.compile(
    r"\s*(?:phát biểu|tham luận|trình bày|chất vấn|đăng ký|thảo luận|biểu quyết|tán thành|bỏ phiếu|hđnd|quốc hội"
    r"|khách)"
)

_DONE_BEFORE = re.compile(
    r"(?P<verb>đạt(?: và|,|\s*-)? vượt|hoàn thành(?: và|,)? vượt(?: mức)?|hoàn thành|vượt|về đích|đạt)(?: (?:được"
    r"|mức|kế hoạch|có|cả|tới|là|toàn bộ))*\s*\Z"
)
_DONE_AFTER = re.compile(
    r"(?: [^\W\d_]+){0,10}? (?:đều |đã |cơ bản )*(?P<verb>đạt và vượt|về đích|hoàn thành(?: và vượt)?|vượt"
    r"|không đạt|chưa (?:đạt|hoàn thành)|đạt|cán đích)"
)
_STOP_PROGRAMME = re.compile(
    r",|\s(?:để|nhằm|với|trong|trên|về|cho|được|đều|đã|có|gồm|hướng|mà|do|của|và|theo|làm|sẽ|là|đến|giai đoạn"
    r"|đặt ra|đề ra|cùng|như|tạo|đạt|vượt|hoàn thành)(?![^\W\d_])"
)
_LISTED = re.compile(
    r"(?:, (?:nhiệm vụ|giải pháp|chỉ tiêu|đề án|dự án|công trình)(?: (?:trọng tâm|chủ yếu|trọng điểm|cụ thể"
    r"|đột phá))*)+"
)
_ACT_CONTEXT = re.compile(r"nghị quyết \d|bộ chính trị|trung ương")


def committee_facts(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Sizes of party committees: `Ban Chấp hành gồm 27 đồng chí`, `27 đồng chí tham gia Ban Chấp hành`."""
    for item in cuts:
        figure = item.figure
        is_member = figure.noun is None or _names_members(sentence.text, figure.end)
        if figure.unit != "count" or not is_member or figure.of is not None:
            continue
        found = _committee(sentence, item)
        if found is not None:
            name, owner = found
            low, high = quote_of(sentence, [item])
            yield (
                item,
                Fact(
                    low,
                    high,
                    figure.number,
                    "indicators.committee",
                    _LABELS[name],
                    figure.value,
                    "count",
                    Kind.ACTUAL,
                    figure.comparator,
                    figure.value_max,
                    _term(sentence, item, term),
                    is_of_province=_PROVINCE.search(owner) is not None,
                ),
            )


def _committee(sentence: Sentence, item: Cut) -> tuple[str, str] | None:
    """The committee that a figure is the size of, and the words that say whose it is."""
    figure = item.figure
    after = _AFTER.match(sentence.text, figure.end, sentence.end)
    if after and _names_members(sentence.text, figure.end):
        return _name(after), after["owner"]
    previous = max((c.figure.end for c in sentence.cuts if c.figure.end <= figure.start), default=sentence.start)
    low = max(sentence.start, previous, figure.start - 150)
    names = list(re.finditer(_COMMITTEE, sentence.text[low : figure.start]))
    for name in reversed(names):
        if _TITLE_BEFORE.search(sentence.text, max(sentence.start, low + name.start() - 24), low + name.start()):
            continue
        before = _BEFORE.match(sentence.text, low + name.start(), figure.start)
        if before and (before["link"] or len(before["owner"].strip()) == 0 or figure.noun):
            if _OTHER_BODY.search(before["owner"]):
                return None
            return _name(before), before["owner"]
        return None
    return None


def _names_members(text: str, position: int) -> bool:
    return re.compile(rf"\s*{_MEMBERS}(?![^\W\d_])").match(text, position) is not None


def _name(match: re.Match[str]) -> str:
    return next(name for name in _LABELS if match[name])


def _term(sentence: Sentence, item: Cut, term: Span) -> Span:
    """The term that the sentence names, else the one that the paper opens."""
    bodies = [p for p in sentence.periods if p.first is not None and p.last is not None and p.last - p.first in (4, 5)]
    near = [p for p in bodies if p.start < item.figure.start] or bodies
    return Span(near[-1].first, near[-1].last, Cadence.OVER_PERIOD) if near else term


def delegate_facts(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Delegates by kind, of this congress or to the one above: `186 đại biểu chính thức`, `Đại biểu chỉ định: 223 đồng chí`."""
    for item in cuts:
        figure = item.figure
        if figure.unit != "count" or figure.noun is None or figure.noun.kind not in (Countable.SEAT, Countable.PERSON):
            continue
        label = _delegate_label(sentence, item)
        if label is None:
            continue
        low, high = quote_of(sentence, [item])
        yield (
            item,
            Fact(
                low,
                high,
                figure.number,
                "indicators.delegates",
                label,
                figure.value,
                "count",
                Kind.ACTUAL,
                figure.comparator,
                figure.value_max,
                _term(sentence, item, term),
            ),
        )


def _delegate_label(sentence: Sentence, item: Cut) -> str | None:
    figure = item.figure
    if _COUNCIL.search(sentence.text, sentence.start, sentence.end) and not _has(sentence, "đại hội"):
        return None
    after = _DELEGATE_AFTER.match(sentence.text, figure.end, sentence.end)
    member = _DELEGATE_MEMBER.match(sentence.text, figure.end, sentence.end)
    if member is not None and "đại biểu" in sentence.text[sentence.start : figure.start]:
        kind, end = f" {member['kind']}", member.end()
    elif after is not None:
        if _NO_DELEGATES.match(sentence.text, after.end()):
            return None
        kind, end = after["kind"], after.end()
    else:
        previous = max((c.figure.end for c in sentence.cuts if c.figure.end <= figure.start), default=sentence.start)
        before = _DELEGATE_BEFORE.search(sentence.text, max(previous, figure.start - 110), figure.start)
        if before is None:
            return None
        kind, end = before["kind"], figure.end
    label = " ".join(f"đại biểu{kind}".split())
    ahead = _UPPER_CONGRESS.search(sentence.text, end, min(sentence.end, end + 60))
    behind = _UPPER_CONGRESS.search(sentence.text, sentence.start, figure.start)
    upper = ahead or behind
    if upper and _is_to_upper(sentence, figure.start, upper):
        level = " ".join((upper["level"] or "cấp trên").split())
        return f"{label} dự Đại hội Đảng bộ {level}"
    return label


def _has(sentence: Sentence, words: str) -> bool:
    return sentence.text.find(words, sentence.start, sentence.end) >= 0


def _is_to_upper(sentence: Sentence, position: int, upper: re.Match[str]) -> bool:
    """Whether the delegates go to the congress above: it is named as where they go."""
    words = sentence.text[max(sentence.start, upper.start() - 40) : upper.start()]
    return re.search(r"\bdự\b|tham gia|\bđi\b|\btại\b", words) is not None or upper.start() > position


def programme_facts(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Numbers of targets, tasks, breakthroughs ... that a congress sets, and of those that were reached."""
    for item in cuts:
        figure = item.figure
        if figure.unit != "count" or figure.noun is None or figure.noun.kind is not Countable.PROGRAMME:
            continue
        if _ACT_CONTEXT.match(sentence.text, figure.noun.start):
            continue
        noun = Phrase(figure.noun.start, _programme_end(sentence, item))
        label = words_of(sentence.source, noun)
        done = (
            _done(sentence, item, noun.end)
            if label.lower().startswith(("chỉ tiêu", "nhiệm vụ", "mục tiêu", "nhóm chỉ"))
            else None
        )
        low, high = quote_of(sentence, [item])
        span = _past_term(sentence) if done else _term(sentence, item, term)
        yield (
            item,
            Fact(
                low,
                high,
                figure.number,
                "indicators.programme",
                f"{label} {done}" if done else label,
                figure.value,
                "count",
                Kind.ACTUAL,
                figure.comparator,
                figure.value_max,
                span,
            ),
        )


def _programme_end(sentence: Sentence, item: Cut) -> int:
    noun = item.figure.noun
    assert noun is not None
    stop = _STOP_PROGRAMME.search(sentence.text, noun.end, item.high)
    if stop is None:
        return item.high
    listed = _LISTED.match(sentence.text, stop.start(), sentence.end) if stop.group() == "," else None
    return listed.end() if listed else stop.start()


def _done(sentence: Sentence, item: Cut, end: int) -> str | None:
    """How the targets were met: `đạt và vượt`, `về đích`."""
    low = max(sentence.start, item.figure.start - 30)
    words = sentence.text[low : item.figure.number]
    before = _DONE_BEFORE.search(words)
    if before:
        return " ".join(before["verb"].split())
    after = _DONE_AFTER.match(sentence.text, end, item.high)
    return " ".join(after["verb"].split()) if after else None


def _past_term(sentence: Sentence) -> Span:
    """The period that the sentence or the passage is about, where it is past."""
    year = sentence.scope.clock.year
    past = [p for p in sentence.periods if p.last is not None and p.last <= year and p.role in (Role.OWN, Role.BODY)]
    if past:
        return Span(past[-1].first, past[-1].last, past[-1].cadence)
    span = sentence.scope.base.span
    return span if span.last is not None and span.last <= year else Span()


def party_facts(sentence: Sentence, cuts: list[Cut]) -> Iterator[tuple[Cut, Fact]]:
    """Party organizations by kind, where a sentence breaks their number down; the total belongs to the unit itself."""
    counted = [
        c
        for c in cuts
        if c.figure.noun is not None and c.figure.noun.kind is Countable.PARTY and c.figure.unit == "count"
    ]
    if len(counted) < 2:
        return
    values = [c.figure.value for c in counted]
    total = next((i for i, value in enumerate(values) if value == sum(values) - value), None)
    if total is None and "tổ chức" in sentence.text[counted[0].figure.end : counted[0].figure.end + 12]:
        total = 0
    for index, item in enumerate(counted):
        if index == total:
            continue
        assert item.figure.noun is not None
        phrase = cut(sentence.text, item.figure.noun.start, item.high, sentence.blanks)
        low, high = quote_of(sentence, [item])
        yield (
            item,
            Fact(
                low,
                high,
                item.figure.number,
                "indicators.party",
                words_of(sentence.source, phrase),
                item.figure.value,
                "count",
                Kind.ACTUAL,
                item.figure.comparator,
            ),
        )
