"""The label of a figure: which of the words around it say what it measures.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.afar import (
    before_bracket,
    before_colon,
    beside_slash,
    carried_over,
    earned_by_each,
    label_ahead,
    part_of_whole,
    subject_before,
    taken_in,
    topic_of,
)
from etl.extract.indicators.concessions import tells_result
from etl.extract.indicators.counting import NO_VERBS, count_label, with_nested
from etl.extract.indicators.echoes import whole_before
from etl.extract.indicators.goals import changes_what_follows, states_goal, without_goal
from etl.extract.indicators.households import households_of_people
from etl.extract.indicators.labels import (
    POPULATION,
    Left,
    Phrase,
    base_of,
    complement_of,
    cut,
    has_content,
    trimmed,
    words_of,
)
from etl.extract.indicators.listing import FINITE, with_list
from etl.extract.indicators.nouns import Countable
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.shares import people_of_share

_MORE_THAN = re.compile(r"[,;(]\s*hơn\s*\Z")
"""Before what something rose by against another year: `thu 80 tỷ đồng, hơn 60% so với cùng kỳ`."""
_ARTICLE = re.compile(r"\s*(?:các|những|số|tổng số) ")
_PREDICATE_START = re.compile(r"\s(?:được|đạt|có|tham gia|hoàn thành|sử dụng|thực hiện|đã|xếp)(?![^\W\d_])")
_DONE_OF = re.compile(r"\s*(?:[^\W\d_]+ ){0,3}(?:đạt|chiếm|tương ứng|bằng|tức)?\s*\(?\s*\Z")
_PARTS_THOUGHTS = re.compile(r"[,;]")
_OF_THEM = re.compile(r"\s*trong (?:tổng )?số (?:đó|này|ấy|họ)(?![^\W\d_])")
_SAYS_MORE = re.compile(
    r"\s*(?:trong (?:(?:tổng )?số )?(?:đó|này|ấy|họ) )?"
    r"(?P<words>(?:đạt|có|được|ở|thuộc|theo|là|sản xuất|đã|đang|chưa) (?!\d)\S)"
)
_GRADE = re.compile(r"mức độ \d")
_WHOLE = re.compile(r"\s*(?P<whole>tổng |dân số|lực lượng|diện tích|cơ cấu)")
_IS_NAMED = re.compile(r"(?:\s(?:là|gồm|gồm có|như|về)|:)\s+(?:[^\W\d_]+\s+){2}")
_HANDLES = re.compile(r"hoàn thành|giải ngân|thực hiện|đạt|thu|chi|giao")
_OBJECT = re.compile(r"\s*(?:cho|của|về|đối với) ")


class Previous:
    """The figure before, whose words may hold for the next; those of a count are only looked for when asked for."""

    def __init__(self, sentence: Sentence, item: Cut, stem: str | None) -> None:
        self._sentence, self.item, self._stem = sentence, item, stem

    @property
    def stem(self) -> str:
        """The words for the thing measured."""
        if self._stem is None:
            self._stem = count_label(self._sentence, households_of_people(self._sentence, self.item) or self.item)
        return self._stem


Label = tuple[str, str]
"""The words for the thing measured, and what is added for a change or a goal."""


def measure_label(sentence: Sentence, item: Cut, left: Left, previous: Previous | None) -> Label:
    """The label of a measured figure: what stands before it, else after it, else that of the figure before."""
    figure, text = item.figure, sentence.text
    right = with_nested(sentence, item, with_list(sentence, item, sentence.right(item)))
    if figure.of is not None and complement_of(text, figure.end, item.high):
        right = Phrase(figure.end, figure.end)
    if previous is not None and (label := _of_previous(sentence, item, left, previous)) is not None:
        return label
    if told := earned_by_each(sentence, item) or ("" if left.names else people_of_share(sentence, item)):
        return told, ""
    if figure.noun is not None:  # 25 bác sĩ/10.000 dân
        slash = text.rfind("/", figure.noun.start, figure.end)
        right = Phrase(figure.noun.start, slash if slash > 0 else figure.noun.end)
    if figure.noun is not None and (
        text.startswith("cứ ", item.low) or figure.unit == "percent"
    ):  # cứ 1.000 dân có 12 doanh nghiệp
        return words_of(source=sentence.source, phrase=right), ""
    if left.names:
        return _named_label(sentence, item, left, right, previous)
    goal = complement_of(text, figure.end, item.high)
    is_aside = previous is not None and goal is not None and _is_aside_of(sentence, previous.item, item)
    is_given = (
        figure.unit in ("vnd_million", "vnd_billion") and not left.growth and _purpose(sentence, item) is not None
    )
    is_beside = previous is not None and sentence.follows(previous.item, item) and not is_given
    if previous is not None and item.is_in_bracket and previous.item.is_in_bracket:
        is_beside = is_beside and not _is_named_anew(sentence, previous.item, item)
    if previous is not None and (is_aside or (is_beside and (goal or not has_content(text, right)))):
        return _inherited(sentence, item, left, previous)
    if text[right.start : right.end] in POPULATION and (topic := topic_of(sentence, item)):
        return topic, left.growth
    return _right_label(sentence, item, left, right, goal) or _borrowed_label(sentence, item, left, previous)


def _of_previous(sentence: Sentence, item: Cut, left: Left, previous: Previous) -> Label | None:
    """The label of a figure that only says more of the one before, or of a part of it; None of any other."""
    if sentence.text[item.figure.number - 1] == "/":
        return beside_slash(sentence, item, previous.stem), ""
    if part := part_of_whole(sentence, previous.item, item):
        return f"{previous.stem} {part}", ""
    return _inherited(sentence, item, left, previous) if _continues(sentence, previous.item, item) else None


def _named_label(sentence: Sentence, item: Cut, left: Left, right: Phrase, previous: Previous | None) -> Label:
    """The label where the words before a figure say what is measured, alone or with those after it."""
    figure, text = item.figure, sentence.text
    is_own = text[right.start : right.end] not in POPULATION and has_content(text, right)
    if left.growth and is_own and changes_what_follows(sentence, left.phrase.end, item):
        return _shared_predicate(sentence, item, right), left.growth
    is_level = left.is_linked and not (left.is_colon and not right.is_empty)
    if is_level or figure.is_from or right.is_empty or text[right.start : right.end] in POPULATION:
        return _left_label(sentence, item, left, previous)
    goal = complement_of(text, figure.end, item.high)
    if left.is_colon and goal is not None:  # Giao quân: 100% chỉ tiêu
        words = words_of(sentence.source, goal, sentence.blanks)
        return words_of(sentence.source, left.phrase, sentence.blanks), f" so với {words}"
    if left.is_colon:
        return _shared_predicate(sentence, item, right), left.growth
    return _verb_object(sentence, item, left, right)


def _is_aside_of(sentence: Sentence, before: Cut, item: Cut) -> bool:
    """Whether a bracket says how much of its goal the figure before it is: `285 ha sầu riêng, bơ (đạt 109,6% KH)`."""
    between = sentence.text[before.figure.end : item.figure.start]
    return item.is_in_bracket and not before.is_in_bracket and not any(mark in between for mark in ";:.")


def _borrowed_label(sentence: Sentence, item: Cut, left: Left, previous: Previous | None) -> Label:
    """The label where a figure's own words say nothing: from before its bracket, or of the figure beside it."""
    if item.is_in_bracket and (previous is None or _is_named_anew(sentence, previous.item, item)):
        return before_bracket(sentence, item), left.growth
    if previous is not None:
        rest = Phrase(item.figure.end, item.high)
        is_another = ";" in sentence.text[previous.item.figure.end : item.figure.start]
        if is_another and len(sentence.text[rest.start : rest.end].split()) > 2 and has_content(sentence.text, rest):
            return words_of(sentence.source, cut(sentence.text, *rest, sentence.blanks), sentence.blanks), left.growth
        return carried_over(sentence, previous.item, previous.stem, item), left.growth
    if left.growth.startswith(" tăng trưởng"):
        return left.growth.strip(), ""
    afar = label_ahead(sentence, item) or topic_of(sentence, item) or subject_before(sentence, item)
    afar = afar or before_colon(sentence, item)
    return afar or taken_in(sentence, item), left.growth


def _is_named_anew(sentence: Sentence, before: Cut, item: Cut) -> bool:
    """Whether another thing is named between a figure and the bracket of the next: `45%, trong đó có BHYT (92,1%)`."""
    text = sentence.text
    opening = text.rfind("(", before.figure.end, item.figure.start)
    if opening >= 0 and _names_another(before, text[before.figure.end : opening]):
        return True
    mark = max(text.rfind(sign, before.figure.end, opening) for sign in ";,") if opening >= 0 else -1
    return mark >= 0 and (text[mark] == ";" or has_content(text, trimmed(text, mark + 1, opening, sentence.blanks)))


def _right_label(sentence: Sentence, item: Cut, left: Left, right: Phrase, goal: Phrase | None) -> Label | None:
    """The label where nothing before the figure says what it measures."""
    source = sentence.source
    if goal is not None and item.is_in_bracket and (label := before_bracket(sentence, item)):
        return label, f" so với {words_of(source, goal, sentence.blanks)}"  # tham gia BHXH (đạt 71,5% kế hoạch)
    if not right.is_empty:
        share = _shared_predicate(sentence, item, right)
        return (share, left.growth) if share else None
    purpose = _purpose(sentence, item)
    if purpose is not None:
        return words_of(source, purpose, sentence.blanks), left.growth
    if goal is not None:
        verb = words_of(source, Phrase(item.low, item.figure.start), sentence.blanks)
        return f"{verb} {words_of(source, goal, sentence.blanks)}".strip(), ""
    return None


def _purpose(sentence: Sentence, item: Cut) -> Phrase | None:
    """What an amount is for: `6 tỷ đồng cho tuyến đường Trần Phú`; no period (`cho cả giai đoạn`)."""
    match = _OBJECT.match(sentence.text, item.figure.end, item.high)
    phrase = Phrase(match.end(), item.high) if match else None
    return phrase if phrase is not None and has_content(sentence.text, phrase) else None


def _continues(sentence: Sentence, before: Cut, item: Cut) -> bool:
    """Whether a figure only says more of the one before: in brackets after it, or where a change ended."""
    between = sentence.text[before.figure.end : item.figure.start]
    is_goal = before.figure.noun is not None and before.figure.noun.kind is Countable.PROGRAMME
    if item.is_in_bracket and sentence.left(item).names and (is_goal or whole_before(sentence, item)):
        return False  # 1 chỉ tiêu không đạt (tỷ lệ che phủ rừng: 36,8%)
    if _OF_THEM.match(sentence.text, item.figure.end, item.high) and not sentence.left(item).names:
        return True
    if before.figure.is_from or states_goal(sentence, item) or tells_result(sentence, item, before):
        return True
    if item.is_in_bracket and not before.is_in_bracket and len(between) < 60 and not _names_another(before, between):
        opening = sentence.text.rfind("(", before.figure.end, item.figure.start)
        return opening >= 0 and not _PARTS_THOUGHTS.search(sentence.text, before.figure.end, opening)
    return before.figure.of is not None and _DONE_OF.fullmatch(between) is not None


def _names_another(before: Cut, between: str) -> bool:
    """Whether what is counted is told by name before a bracket: `2 chỉ tiêu chưa đạt là tỷ lệ che phủ (45/46%)`."""
    return before.figure.unit == "count" and _IS_NAMED.search(between) is not None


def _inherited(sentence: Sentence, item: Cut, left: Left, previous: Previous) -> Label:
    before, stem = previous.item, previous.stem
    if before.figure.of is not None and item.figure.unit == "percent":
        goal = complement_of(sentence.text, item.figure.end, item.high)
        if goal is not None and before.figure.unit != "count":
            return stem, f" so với {words_of(sentence.source, goal, sentence.blanks)}"
        return stem, " so với chỉ tiêu" if before.figure.value > before.figure.of else ""
    if before.figure.is_from:
        is_apart = "," in sentence.text[before.figure.end : item.figure.start]
        return stem, left.growth if is_apart else ""
    predicate = _SAYS_MORE.match(sentence.text, item.figure.end, item.high)
    if predicate and not left.growth:
        phrase = cut(sentence.text, predicate.start("words"), item.high, sentence.blanks)
        return stem, " " + words_of(sentence.source, phrase)
    if item.is_in_bracket and not before.is_in_bracket and not left.is_linked and states_goal(sentence, item):
        return stem, sentence.left(before).growth
    return stem, _added(sentence, item, left, item.figure.end)


def _added(sentence: Sentence, item: Cut, left: Left, start: int) -> str:
    """What a change or a goal adds to a label: ` tăng so với năm 2020`, ` vượt so với dự toán`."""
    growth = "" if item.figure.is_from else left.growth
    goal = complement_of(sentence.text, item.figure.end, item.high)
    if goal is not None and item.figure.unit.startswith("percent"):
        return f"{growth} so với {words_of(sentence.source, goal, sentence.blanks)}"
    base = base_of(sentence.periods, start, item.high)
    if base is not None and not growth and _MORE_THAN.search(sentence.before(item, 12)):
        growth = " tăng"
    if base is not None and (growth or item.figure.unit == "times"):
        words = words_of(sentence.source, Phrase(base.start, base.end)).removeprefix("so ").removeprefix("với ")
        return f"{growth or ' gấp'} so với {words}"
    return growth


def _left_label(sentence: Sentence, item: Cut, left: Left, previous: Previous | None) -> Label:
    stem = without_goal(words_of(sentence.source, left.phrase, sentence.blanks))
    if item.figure.is_from and left.growth and ":" in sentence.text[left.phrase.end : item.figure.start]:
        stem += left.growth  # tỷ lệ hộ nghèo giảm trong năm: nâng từ 4% lên 5,5%
    if previous is not None and _GRADE.match(stem.lower()):
        stem = f"{previous.stem} {stem}"
    whole = _WHOLE.match(sentence.text, item.figure.end, item.high)
    if whole and not left.is_linked:
        phrase = cut(sentence.text, whole.start("whole"), item.high, sentence.blanks)
        stem = f"{stem} {words_of(sentence.source, phrase)}"
    return stem, _added(sentence, item, left, left.phrase.start)


def _verb_object(sentence: Sentence, item: Cut, left: Left, right: Phrase) -> Label:
    """`giải ngân` + `kế hoạch vốn đầu tư công`; a long left side is another thought (`đánh giá cao việc 100% …`)."""
    verb = words_of(sentence.source, left.phrase, sentence.blanks)
    noun = _shared_predicate(sentence, item, right)
    is_long = len(verb.split()) > 4
    if complement_of(sentence.text, item.figure.end, item.high) and (is_long or not _HANDLES.search(verb.lower())):
        return verb, f" so với {noun}"
    if is_long or verb.split()[-1].lower() in NO_VERBS:
        return noun, ""
    return f"{verb} {noun}", ""


def _shared_predicate(sentence: Sentence, item: Cut, right: Phrase) -> str:
    """`100% chi bộ và 92% đảng viên được xếp loại tốt`: the first subject has the second's predicate, if no part."""
    noun = words_of(sentence.source, right, sentence.blanks)
    match = _ARTICLE.match(noun)
    noun = noun[match.end() :] if match else noun
    if not item.is_joined or len(noun.split()) > 6 or FINITE.search(f" {noun.lower()} "):
        return noun
    follower = next((c for c in sentence.cuts if c.figure.start > item.figure.start), None)
    if follower is None or not follower.figure.unit.startswith("percent") or sentence.left(follower).names:
        return noun
    is_part = " trong " in sentence.text[item.figure.end : follower.figure.start]
    predicate = None if is_part else _PREDICATE_START.search(sentence.text, follower.figure.end, follower.high)
    return noun + " " + words_of(sentence.source, Phrase(predicate.start(), follower.high)) if predicate else noun
