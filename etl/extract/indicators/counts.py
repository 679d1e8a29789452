"""Frames of things and people counted.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.indicators.afar import before_bracket
from etl.extract.indicators.box_lines import is_line_of_box
from etl.extract.indicators.causes import poor_by_cause
from etl.extract.indicators.comrades import share_of_comrades, some_comrades
from etl.extract.indicators.concessions import is_result
from etl.extract.indicators.counting import count_label
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.evacuees import evacuees
from etl.extract.indicators.exclusions import is_counter, is_foreign
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.fields import field_before, is_rated, rating_behind
from etl.extract.indicators.figure import Figure
from etl.extract.indicators.frames import fact_of
from etl.extract.indicators.goals import opens_goal, states_goal_again
from etl.extract.indicators.harms import struck_hamlets
from etl.extract.indicators.honours import honoured
from etl.extract.indicators.households import bare_households, households_of_people
from etl.extract.indicators.labels import Left, Phrase, words_of
from etl.extract.indicators.nouns import Countable, Noun, names_a_noun, noun_at
from etl.extract.indicators.ordinals import is_one_of
from etl.extract.indicators.pairs import halves
from etl.extract.indicators.people import counts_member_flow, counts_members, counts_number_of, counts_people
from etl.extract.indicators.personnel import moved_or_rated
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.shares import count_of_share
from etl.extract.indicators.some_of import is_some_of, some_of_them
from etl.extract.indicators.spans import Span
from etl.extract.indicators.staff import staff_there
from etl.extract.indicators.staff_sorts import sort_of_staff
from etl.extract.indicators.sums import elided_count, parts_of_count, ranks_of_count, total_after
from etl.extract.indicators.takers import takers
from etl.extract.indicators.things import counts_thing
from etl.text.hamlets import HAMLETS
from etl.text.lower import lowered

_HANDLED = re.compile(
    r"(?<![^\W\d_])(?:đã )?(?P<verb>(?:giải quyết|xử lý|trả|hoàn thành)(?: xong| được)?|còn lại"
    r"|(?:đang|chưa) (?:giải quyết|xử lý|thụ lý)|(?:(?:trả|giải quyết) )?(?:trước|đúng|quá|trễ|sớm) hạn"
    r"|(?:làm )?(?:chết|bị thương|tử vong|mất tích))\s*:?\s*\Z"
)
"""What came of the things counted before: `tiếp nhận 1.036 hồ sơ, giải quyết xong 981`."""
_MAKES = re.compile(r"(?:phát triển|thành lập|xây dựng|công nhận|kết nạp|xây|sửa chữa|đào tạo|trồng)(?: mới)? [^\W\d_]")
"""How a goal begins whose bracket tells how much of it was done: `phát triển hợp tác xã (0/1)`."""
_OF_EVERY_FEW = re.compile(
    r"(?<![^\W\d_])cứ (?:mỗi |trong )?(?:[^\W_]+ (?:[^\W\d_]+ ){1,4}?(?:có|là) (?:[^\W\d_]+ ){0,2}?)?\Z"
)
"""Before some of every few: `cứ hai hộ có hơn một hộ nghèo`, which counts none of all."""
_THEIR_HEADS = re.compile(r"(?<![^\W\d_])(?:của|bí thư|trưởng|phó|cán bộ)\s*\Z")
"""Before hamlets and party bodies of whose heads something is told: `Bí thư 3 chi bộ chưa có bằng trung cấp`."""
_SAYS_NOTHING = "lượt"
"""A label of which nobody can tell what it counts: `(5 lượt)` below a paper."""
_SAME = ("đồng chí", "đ/c", "người", "em", "cháu")
_PERSONS = re.compile(
    r"\s(?:đảng viên|hội viên|đoàn viên|người|lao động|học sinh|thanh niên|trẻ em|quần chúng)"
    r"[^;:.()]{0,40}\Z"
)
_ASIDE = re.compile(
    r"\s*(?:(?:riêng|trong đó|tính riêng|năm \d{4}|năm nay|vượt|tăng|giảm|ít nhất"
    r"|tối thiểu|trên|hơn|gần|là|có|đạt),? ?)*"
)
_EXCESS = " vượt so với chỉ tiêu"
_HARM = ("chết", "bị thương", "tử vong", "mất tích")
_SORTED = re.compile(
    r"(?<![^\W\d_])(?:mới|được (?:kết nạp|thành lập|cấp|công nhận|xây|hỗ trợ|giải quyết)|kết nạp|thành lập"
    r"|xây(?: dựng)?"
    r"|đạt (?:chuẩn|tiêu chí)|thoát nghèo|đang hoạt động|qua đào tạo)(?![^\W\d_])"
)
"""Which of the things that a field names are counted in it."""
_STAFF = re.compile(r"(?:tổng )?(?:số )?biên chế(?: [^\W\d_]+){0,4}")


def count_facts(sentence: Sentence, cuts: list[Cut], _term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Things and people counted."""
    told: tuple[Cut, Fact] | None = None
    counted: list[Figure] = []
    for item in cuts:
        if item.figure.unit != "count":
            continue
        is_again = told is not None and (
            states_goal_again(sentence, item, told[0]) or is_result(sentence, item, told[0])
        )
        known = told[1].label if told is not None and is_again else staff_there(sentence, item)
        known = known or honoured(sentence, item) or struck_hamlets(sentence, item) or evacuees(sentence, item)
        known = known or count_of_share(sentence, item) or some_comrades(sentence, item)
        known = known or poor_by_cause(sentence, item) or takers(sentence, item)
        known = known or sort_of_staff(sentence, item) or moved_or_rated(sentence, item)
        known = known or (total_after(sentence, item) if item.figure.noun is not None else "")
        if known:
            yield item, fact_of(sentence, item, sentence.left(item), known, "indicators.count")
            yield from _share_of_members(sentence, item, cuts)
            continue
        if some := some_of_them(sentence, item, counted):
            yield item, fact_of(sentence, item, sentence.left(item), some, "indicators.count")
            continue
        if item.figure.noun is None:
            fact = _bare(sentence, item)
            if fact is not None:
                yield item, fact
            continue
        of = households_of_people(sentence, item)
        is_of_told = told is not None and of is not None and told[0] is of
        is_same = told is not None and _same_people(sentence, item, told[0]) is not None
        is_known = is_same or is_of_told or is_some_of(sentence.text, sentence.end, item.figure, counted)
        if not (is_known or _is_indicator(sentence, item, item.figure.noun)) or is_foreign(sentence, item):
            continue
        same = _same_people(sentence, item, told[0]) if told is not None else None
        if told is not None and same is not None:
            fact = fact_of(sentence, item, sentence.left(item), told[1].label + same, "indicators.count")
            yield item, replace(fact, comparator="=") if same == _EXCESS else fact
            continue
        label = _told_before_bracket(sentence, item) or count_label(sentence, item)
        if label and lowered(label) != _SAYS_NOTHING:
            fact = fact_of(sentence, item, sentence.left(item), label, "indicators.count")
            told = (item, fact)
            counted.append(item.figure)
            yield from ((item, part) for part in parts_of_count(sentence, item, fact))
            yield from ((item, part) for part in ranks_of_count(sentence, item, fact))
            yield from ((item, other) for other in elided_count(sentence, item, fact))
            yield from ((item, half) for half in halves(sentence, item, fact))
            yield from _reached(sentence, item, fact)


def _share_of_members(sentence: Sentence, item: Cut, cuts: list[Cut]) -> Iterator[tuple[Cut, Fact]]:
    """The share beside the number of some of the members of the party."""
    who = some_comrades(sentence, item)
    share = share_of_comrades(sentence, item) if who else None
    if share is not None and share in cuts:
        yield share, fact_of(sentence, share, sentence.left(share), f"tỷ lệ {who}", "indicators.count")


def _is_indicator(sentence: Sentence, item: Cut, noun: Noun) -> bool:
    """Whether a count of things, people or party bodies says something of the unit."""
    if is_one_of(sentence, item) or _OF_EVERY_FEW.search(sentence.before(item, 50)):
        return False
    is_body = noun.kind is Countable.PARTY or sentence.text[noun.start : noun.end] in HAMLETS
    if is_body and _THEIR_HEADS.search(sentence.before(item, 20)):
        return False
    if noun.kind is Countable.THING:
        return counts_thing(sentence, item)
    if noun.kind is Countable.PARTY:
        return item.figure.of is not None or is_rated(sentence.text, noun.end, sentence.end)
    is_people = noun.kind is Countable.PERSON or counts_members(sentence, item) or counts_member_flow(sentence, item)
    return is_people and counts_people(sentence, item)


def _told_before_bracket(sentence: Sentence, item: Cut) -> str:
    """What a bracket counts that holds nothing but a ratio and a plain noun: `xuất khẩu lao động (64/80 người)`."""
    figure, text = item.figure, sentence.text
    if figure.of is None or figure.noun is None or not item.is_in_bracket:
        return ""
    opening, closing = text.rfind("(", sentence.start, figure.start), text.find(")", figure.noun.end, sentence.end)
    if text[opening + 1 : figure.start].strip() or text[figure.noun.end : max(closing, figure.noun.end)].strip():
        return ""
    begin = max(text.rfind(mark, sentence.start, opening) for mark in ",;):")
    is_counted = any(begin < cut.figure.start < opening for cut in sentence.cuts)
    return "" if is_counted else before_bracket(sentence, item)


def _same_people(sentence: Sentence, item: Cut, before: Cut) -> str | None:
    """What a bracket adds that counts some of the people counted right before it; None where it counts others.

    `kết nạp 200 đảng viên (năm 2026 ít nhất 35 đồng chí)`, `kết nạp 214 đảng viên (vượt 64 đ/c)`
    """
    noun, text = item.figure.noun, sentence.text
    if noun is None or text[noun.start : noun.end] not in _SAME or not item.is_in_bracket:
        return None
    is_next = sentence.previous(item) is before and not before.is_in_bracket and before.figure.noun is not None
    opening = text.rfind("(", before.figure.end, item.figure.number)
    left = sentence.left(item)
    if not is_next or opening < 0 or left.names or not _PERSONS.search(text, before.figure.end, opening):
        return None
    if text.find("vượt", opening, item.figure.number) >= 0:
        return _EXCESS
    return left.growth if _ASIDE.fullmatch(text, opening + 1, item.figure.number) else None


def _reached(sentence: Sentence, item: Cut, fact: Fact) -> Iterator[tuple[Cut, Fact]]:
    """What came of a goal, a bare number behind it: `chỉ tiêu thành lập 15 hợp tác xã, chỉ thực hiện được 11`."""
    follower = sentence.follower(item)
    if follower is None or follower.figure.noun is not None or not opens_goal(sentence, item):
        return
    figure = follower.figure
    yield follower, replace(fact, value=figure.value, comparator=figure.comparator, kind=Kind.ACTUAL)


def _bare(sentence: Sentence, item: Cut) -> Fact | None:
    """A count whose noun stands before it: `Trường đạt chuẩn quốc gia: 9/11`, `tổng số di tích lên 11`."""
    figure, left = item.figure, sentence.left(item)
    if figure.noun is not None or is_counter(sentence, item):
        return None
    if figure.of is not None and item.is_in_bracket and not left.names:
        return _bare_in_bracket(sentence, item)
    if figure.of is None and (handled := _handled(sentence, item)):
        return fact_of(sentence, item, left, handled, "indicators.count")
    if figure.of is None and (total := total_after(sentence, item)):
        return fact_of(sentence, item, left, total, "indicators.count")
    if figure.of is None and (told := _named_alone(sentence, item)):
        return fact_of(sentence, item, left, told, "indicators.count")
    if not (left.names and left.is_linked):
        return None
    if figure.value == 0 and left.is_colon:
        names = names_a_noun(sentence.text, left.phrase.start, left.phrase.end)
    elif figure.of is None:
        is_staff = _STAFF.fullmatch(sentence.text, left.phrase.start, left.phrase.end) is not None
        is_field = left.is_colon and (_is_field(sentence, item, left) or is_line_of_box(sentence, item))
        names = is_staff or is_field or counts_number_of(sentence, item)
    else:
        names = figure.value <= 2 * figure.of and names_a_noun(sentence.text, left.phrase.start, left.phrase.end)
    if not names:
        return None
    return fact_of(sentence, item, left, words_of(sentence.source, left.phrase, sentence.blanks), "indicators.count")


def _named_alone(sentence: Sentence, item: Cut) -> str:
    """The label of a bare number that a clause of nothing else names, or whose rating stands behind it."""
    text, figure = sentence.text, item.figure
    rating = rating_behind(text, figure.end, sentence.end)
    if rating is None:
        what = bare_households(sentence, item) or field_before(text, sentence.start, figure.start)
        return words_of(sentence.source, Phrase(*what)) if what is not None else ""
    before = sentence.previous(item)
    while before is not None and before.figure.noun is None and rating_behind(text, before.figure.end, sentence.end):
        before = sentence.previous(before)
    noun = before.figure.noun if before is not None else None
    if noun is None or not is_rated(text, noun.end, figure.start):
        return ""
    return f"{words_of(sentence.source, Phrase(noun.start, noun.end))} {words_of(sentence.source, Phrase(*rating))}"


def _is_field(sentence: Sentence, item: Cut, left: Left) -> bool:
    """Whether a clause is nothing but what is counted, and its number: `đảng viên mới kết nạp trong 5 năm: 350;`."""
    text, (low, high) = sentence.text, left.phrase
    noun = noun_at(f" {text[low:high]}", 0)
    if noun is None or noun.kind not in (Countable.THING, Countable.PERSON) or text[item.figure.number] == "0":
        return False
    return _SORTED.search(text, low + noun.end - 1, high) is not None


def _handled(sentence: Sentence, item: Cut) -> str:
    """The label of a bare number that says what came of the things counted right before; empty where it is none."""
    before, act = sentence.previous(item), _HANDLED.search(sentence.before(item, 30))
    if act is None:
        return ""
    while before is not None and before.figure.noun is None:
        before = sentence.previous(before)
    noun = before.figure.noun if before is not None else None
    if before is None or noun is None or noun.kind is not Countable.THING:
        return ""
    is_more = before.figure.value < item.figure.value and not act["verb"].endswith(_HARM)
    mark = sentence.text.rfind(";", noun.end, item.figure.start)
    if is_more or (mark >= 0 and _HANDLED.match(sentence.text, mark + 2, item.figure.start) is None):
        return ""
    is_harm = act["verb"].endswith(_HARM)
    thing = count_label(sentence, before) if is_harm else words_of(sentence.source, Phrase(noun.start, noun.end))
    return f"{thing} {act['verb']}"


def _bare_in_bracket(sentence: Sentence, item: Cut) -> Fact | None:
    """A ratio in a bracket behind what it counts: `số doanh nghiệp thành lập mới (đạt 27/35)`."""
    label = before_bracket(sentence, item)
    share = sentence.previous(item)
    if (
        share is not None
        and share.figure.unit == "percent"
        and sentence.text[share.figure.end : item.figure.start] == " ("
    ):
        label = label or words_of(sentence.source, sentence.right(share), sentence.blanks)
        return fact_of(sentence, item, sentence.left(item), label, "indicators.count") if label else None
    words = lowered(label)
    is_number = words.startswith("số ") or (
        _MAKES.match(words) is not None and item.figure.value <= (item.figure.of or 0)
    )
    if not is_number or not names_a_noun(words, 0, len(words)):
        return None
    return fact_of(sentence, item, sentence.left(item), label, "indicators.count")
