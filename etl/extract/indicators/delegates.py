"""Delegates by kind, to this congress or the one above: `186 đại biểu chính thức`, `Đại biểu chỉ định: 223`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from etl.extract.indicators.congress import end_of_previous, stated_count, term_of
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.nouns import Countable
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span

_PART = (
    r"(?:là )?(?:nữ|(?:người )?(?:đồng bào )?dân tộc thiểu số|người dân tộc|trẻ tuổi|ngoài đảng|tôn giáo|dưới \d\d tuổi"
    r"|được bầu(?: và chỉ định)?(?: từ(?: [^\W\d_]+){1,6}?)?"
    r"|do(?:,? [^\W\d_]+){2,12}? bầu(?: ra)?|(?:có )?trình độ [^,;.()\d:]{3,50}?)"
)
"""Some of the delegates, by who they are."""
_PART_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:đại biểu |trong đó(?: có)?,? ?|, ?|\()(?P<kind>{_PART}|chỉ định|đương nhiên|dự khuyết)"
    r"\s*(?:là|có|gồm|:)?\s*\Z"
)
_PART_ALONE = re.compile(rf"\s*(?P<kind>{_PART})(?![^\W\d_])")
_DELEGATE_AFTER = re.compile(
    r"\s*(?:(?:đồng chí|gương mặt|vị|người) (?:là )?)?đại biểu(?P<kind>(?: (?:chính thức|dự khuyết|đương nhiên"
    r"|chỉ định|được triệu tập|khách mời|nữ|hđnd|hội đồng nhân dân|ưu tú|chính thức được triệu tập"
    rf"|quốc hội|{_PART}))*)"
)
_SENT = re.compile(
    r"\s*(?:gương mặt|đảng viên ưu tú)(?: [^\W\d_]+){0,3} (?:đi |về )?(?:dự|tham dự) đại hội(?! đảng bộ)"
)
_DELEGATE_MEMBER = re.compile(
    r"\s*(?:đồng chí|người|đảng viên)?\s*(?P<kind>chính thức|dự khuyết|đương nhiên)(?![^\W\d_])"
)
_DELEGATE_BEFORE = re.compile(
    r"đại biểu(?P<kind>(?: (?:chính thức|dự khuyết|đương nhiên|chỉ định|được triệu tập"
    r"|có mặt))*)[^.;:,]{0,60}(?::|là|gồm|có)\s*\Z"
)
_SUMMONED = re.compile(r"(?:đại biểu(?: (?:được|đã))?|đại hội(?: đã| được)?) (?P<kind>triệu tập)(?: là| gồm|:)?\s*\Z")
_PRESENT = re.compile(r"(?<![^\W\d_])(?P<kind>có mặt|tham dự|vắng(?: mặt)?)(?: là|:)?\s*\Z")
"""Before those who came, in a sentence that has told how many were summoned."""
_NUMBER_OF = re.compile(
    r"(?<![^\W\d_])(?:số (?:lượng )?)?đại biểu (?:(?:được|đã|chính thức) )*"
    r"(?P<kind>chính thức|triệu tập|tham dự|dự|có mặt)\s*(?::|là)?\s*\Z"
)
"""`Số đại biểu được triệu tập: 145;`, `đại biểu dự 140`."""
_COUNCIL = re.compile(r"kỳ họp|(?<!chủ tịch )(?:hđnd|hội đồng nhân dân)|tiếp xúc cử tri")
_COUNCIL_OFFICE = re.compile(r"chủ tịch (?:hđnd|hội đồng nhân dân)")
"""Somebody who comes to congresses as well as to sessions."""
_OF_CONGRESS = re.compile(r"\s*đại biểu (?:chính thức|đương nhiên|dự khuyết|chỉ định)(?![^\W\d_])")
"""Delegates whom only a congress has, whatever councils the sentence names."""
_UPPER_CONGRESS = re.compile(
    r"đại hội (?:đại biểu )?(?:đảng bộ )?(?P<level>thành phố|tỉnh)|đại hội (?:đảng bộ )?cấp trên"
)
_NO_DELEGATES = re.compile(
    r"\s*(?:phát biểu|tham luận|trình bày|chất vấn|đăng ký|thảo luận|biểu quyết|tán thành|bỏ phiếu|hđnd|quốc hội"
    r"|khách)"
)
_PART_NAMED = re.compile(_PART)
_IS_SHARE = re.compile(r"(?:\s*(?:đại biểu|đồng chí|người|vị))?[\s,(]*(?:chiếm|đạt|bằng|tương đương)?(?: tỷ lệ)?\s*")
_AHEAD = 75
"""How far behind delegates the congress stands to which they go, in characters."""
_RULE = "indicators.delegates"
_GOES = re.compile(r"\bdự\b|tham gia|\bđi\b|\btại\b")


def delegate_facts(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """The numbers of delegates; those who sit in a council are none."""
    text = sentence.text
    is_council = _is_of_council(sentence)
    if _is_of_festival(text):
        return
    is_session = is_council and text.find("đại hội", sentence.start, sentence.end) < 0
    for item in cuts:
        figure = item.figure
        if is_session and _OF_CONGRESS.match(text, figure.end, sentence.end) is None:
            continue
        if figure.unit != "count" or (figure.noun and figure.noun.kind not in (Countable.SEAT, Countable.PERSON)):
            continue
        found = _kind_of(sentence, item)
        if found is not None:
            label = _label(sentence, item, *found)
            span = term_of(sentence, item, term)
            yield item, stated_count(sentence, item, _RULE, label, span)
            share = _share_of(sentence, item, *found)
            if share is not None:
                yield share, replace(stated_count(sentence, share, _RULE, f"tỷ lệ {label}", span), unit="percent")


def _is_of_council(sentence: Sentence) -> bool:
    """Whether a sentence tells of a session, by its own words, or by those around it where it only names officers."""
    text = sentence.text
    if _COUNCIL.search(text, sentence.start, sentence.end) is not None:
        return True
    return not _tells_of_congress_alone(text) and _COUNCIL_OFFICE.search(text, sentence.start, sentence.end) is not None


@lru_cache(maxsize=2)  # Of the whole paper, which each of its sentences asks.
def _tells_of_congress_alone(text: str) -> bool:
    return "đại hội" in text and "kỳ họp" not in text


@lru_cache(maxsize=2)
def _is_of_festival(text: str) -> bool:
    """Whether a paper speaks of a festival and of no congress: its guests are called delegates too."""
    return "lễ hội" in text and not any(words in text for words in ("đại hội", "bầu cử", "kỳ họp", "nhiệm kỳ"))


def _share_of(sentence: Sentence, item: Cut, kind: str, end: int) -> Cut | None:
    """The share that a part of the delegates is: `61 đại biểu nữ (29,3%)`; that of all who came tells nothing."""
    if _PART_NAMED.search(kind) is None:
        return None
    following = next((cut for cut in sentence.cuts if cut.figure.start >= end), None)
    if following is None or following.figure.unit != "percent":
        return None
    is_beside = _IS_SHARE.fullmatch(sentence.text, end, following.figure.start) is not None
    return following if is_beside else None


def _kind_of(sentence: Sentence, item: Cut) -> tuple[str, int] | None:
    """The words for the kind of delegate, and where the words about them end; None where none are counted."""
    figure, text = item.figure, sentence.text
    if figure.noun is None:
        number = _NUMBER_OF.search(sentence.before(item))
        return (number["kind"], figure.end) if number is not None else None
    member = _DELEGATE_MEMBER.match(text, figure.end, sentence.end)
    if member is not None and text.find("đại biểu", sentence.start, figure.start) >= 0:
        return member["kind"], member.end()
    part = _part_of(sentence, item)
    if part is not None:
        return part
    after = _DELEGATE_AFTER.match(text, figure.end, sentence.end)
    if after is not None:
        return None if _NO_DELEGATES.match(text, after.end()) else (after["kind"], after.end())
    if _SENT.match(text, figure.end, sentence.end):
        return "", figure.end
    told = _SUMMONED.search(text, max(sentence.start, figure.start - 40), figure.start)
    if told is None and text.find("triệu tập", sentence.start, figure.start) >= 0:
        told = _PRESENT.search(text, max(sentence.start, figure.start - 20), figure.start)
    if told is not None:
        return told["kind"], figure.end
    low = max(end_of_previous(sentence, item), figure.start - 110)
    before = _DELEGATE_BEFORE.search(text, low, figure.start)
    return (before["kind"], figure.end) if before is not None else None


def _part_of(sentence: Sentence, item: Cut) -> tuple[str, int] | None:
    """The words for which delegates a figure counts, in a sentence that has spoken of them all."""
    figure, text = item.figure, sentence.text
    if text.find("đại biểu", sentence.start, figure.end + 12) < 0:
        return None
    before = _PART_BEFORE.search(text, max(sentence.start, figure.start - 80), figure.start)
    if before is not None:
        return before["kind"].removeprefix("là "), figure.end
    alone = _PART_ALONE.match(text, figure.number + len(str(int(figure.value))), sentence.end)
    if alone is not None and text.find("đại biểu", sentence.start, figure.start) >= 0:
        return alone["kind"].removeprefix("là "), alone.end()
    return None


def _label(sentence: Sentence, item: Cut, kind: str, end: int) -> str:
    """`đại biểu chính thức`, with the congress above where they go to that one."""
    label = " ".join(f"đại biểu {kind}".split())
    start = item.figure.start
    ahead = _UPPER_CONGRESS.search(sentence.text, end, min(sentence.end, end + _AHEAD))
    upper = ahead or _UPPER_CONGRESS.search(sentence.text, sentence.start, start)
    if upper is None:
        return label
    goes = _GOES.search(sentence.text, max(sentence.start, upper.start() - 40), upper.start())
    if goes is None and upper.start() < start:
        return label
    return f"{label} dự Đại hội Đảng bộ {upper['level'] or ''}".rstrip()
