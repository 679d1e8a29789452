"""Goals of the past beside what was reached: `kế hoạch 85%, đạt 91,4%`, `(đề ra/thực hiện): 75/81,2 triệu đồng`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.labels import Phrase, has_content
from etl.extract.indicators.sentence import Cut, Sentence

_NOUN = r"(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|dự toán|yêu cầu|nq|kh)"
_MORE = (
    r"(?:,? (?:nghị quyết|nq|kế hoạch|hđnd|ubnd|đề ra|đặt ra|là|giao|đại hội"
    r"|năm|nhiệm kỳ|đầu nhiệm kỳ|đòi|đòi hỏi|yêu cầu|cấp trên|tỉnh|thành phố"
    r"|của tỉnh"
    r"|được giao|đầu năm|cả năm|phải đạt|ở mức|mức|đến))*"
)
_IN_BRACKET = re.compile(rf"(?<![^\W\d_])(?:{_NOUN}|đề ra|(?<!bàn )giao){_MORE}\s*[:(]?\s*\(?\s*\Z")
_SHORT = re.compile(r"(?<![^\W\d_])(?:kế hoạch|kh|dự toán)(?![^\W\d_])")
"""A goal of the one year that a result is told of."""
_OF_YEAR = re.compile(r"(?<![^\W\d_])(?:kế hoạch|kh|dự toán)(?: giao)? (?:cả )?năm(?! năm)(?![^\W\d_])")
_STATED = re.compile(
    rf"(?:vượt|tốt hơn|cao hơn|thấp hơn|so với|trong khi|cách(?: khá)? xa|kém) (?:mức |cả |xa )*{_NOUN}{_MORE}\s*\Z"
)
_NAMED = re.compile(rf"(?<![^\W\d_]){_NOUN}{_MORE}\s*:?\s*\Z")
_NAMED_WITH_THING = re.compile(rf"(?<![^\W\d_]){_NOUN}(?: [^\W\d_]+){{1,9}}\s*\Z")
_AT_END = re.compile(rf"[\s,(]+(?:so (?:với )?)?{_NOUN}{_MORE}\s*\Z")
_REACHED = re.compile(
    r"(?:\s[^\W\d_]+){0,6}?\s?,?\s*(?:nhưng |song |thì |tuy nhiên,? )?(?:kết quả|thực tế|chỉ|mới|đã|đạt|được|ước đạt"
    r"|thực hiện|còn)"
    r"(?: (?:thực tế|thực hiện|được|đạt|là|có|mới|làm|hoàn thành|chỉ|đã|ước|còn|ước đạt|hơn|gần|khoảng))*\s*\Z"
)
_SHORTFALL = re.compile(rf"(?:thấp hơn|kém|ít hơn|thiếu) (?:mức |so với )*{_NOUN}{_MORE}\s*\Z")
_GAP = re.compile(
    r"(?<![^\W\d_])(?:(?:thấp|ít|cao|nhiều|tốt) hơn|kém|thiếu|hụt|vượt|cách) (?:mức |so với |cả |xa )*"
    rf"(?P<goal>{_NOUN}){_MORE}\s*\Z"
)
"""Before points by which a goal was missed or passed: nobody sets a goal in points."""
_RATES = ("percent", "percentage_point", "times")
"""Units in which a goal may be set that a share passes."""
_GOES_TO = re.compile(
    rf"\(\s*(?:{_NOUN}|đề ra){_MORE}(?: (?:tăng trưởng|tăng|giảm|nâng|đưa|lên|xuống|còn|đạt|giữ|duy trì|từ|bình quân"
    r"|trung bình|hằng năm|hàng năm|mỗi năm|ở mức|khoảng|trên|dưới|ít nhất|tối thiểu|thêm|kết nạp|trồng|thu))+\s*\Z"
)
"""A goal in a bracket with the way that it goes."""
_EXCEEDS = re.compile(r"(?:vượt|cao hơn|nhiều hơn) (?:mức |so với )*(?:chỉ tiêu|mục tiêu|kế hoạch)\s*\Z")
_AMOUNT = re.compile(
    r"(?<![^\W\d_])(?:tổng )?(?:thu|chi|giá trị|sản lượng|diện tích|doanh thu|vốn|số)(?! (?:nhập|gom|hút))(?![^\W\d_])"
)
"""What is set in money, tonnes or pieces."""
_GOAL_FIRST = re.compile(
    rf"(?:{_NOUN}|đề ra|giao)(?: (?:đề ra|giao|năm|đại hội))*\s*/\s*(?:thực hiện|kết quả|đạt|th\b|ước)"
)
_RESULT_FIRST = re.compile(rf"(?:thực hiện|kết quả|đạt được|đạt|th|ước thực hiện)\s*/\s*(?:{_NOUN}|đề ra|giao)")
_ANEW = re.compile(
    r"\s*,\s*(?:và |từ đó |qua đó )?(?:phấn đấu|quyết tâm|hướng tới|nỗ lực|cố gắng|(?:đặt )?mục tiêu)"
    r"(?: (?:là|để|đến năm|từ nay|\d{4}|mỗi năm|hằng năm|hàng năm|bình quân|trung bình)[ ,]*)*"
    r"\s*(?:giảm|tăng)(?: (?:bình quân|thêm|từ|ít nhất|tối thiểu|trên|khoảng|mỗi năm))*\s*\Z"
)
"""A goal after another thought, what it changes still to come: `ưu tiên làm đường, phấn đấu giảm 5% hộ nghèo`."""


def states_goal(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure is named as the goal of the one before: `tốt hơn chỉ tiêu 0,2%`, `vượt chỉ tiêu (0,2%)`."""
    if not sentence.names_goals:
        return False
    before = sentence.before(item, 60)
    previous = sentence.previous(item)
    if shortfall(sentence, item) or excess(sentence, item):
        return False
    if item.is_in_bracket and (_IN_BRACKET.search(before) or _is_goal_beside(sentence, item, previous)):
        return True
    if _STATED.search(before) is not None:
        return True
    return (
        previous is not None
        and previous.figure.unit == item.figure.unit
        and _NAMED.search(before) is not None
        and sentence.text.find(",", previous.figure.end, item.figure.start) >= 0
        and ";" not in sentence.text[previous.figure.end : item.figure.start]
    )


def _is_goal_beside(sentence: Sentence, item: Cut, previous: Cut | None) -> bool:
    """Whether a bracket gives, in the unit of the figure before it, where a goal was to go: `(chỉ tiêu giảm còn 1%)`.

    In another unit it tells how far the goal was met: `98 tỷ đồng (kế hoạch đạt 104%)`.
    """
    if previous is None or previous.is_in_bracket or _kind_of_unit(previous) != _kind_of_unit(item):
        return False
    return _GOES_TO.search(sentence.before(item, 90)) is not None


def _kind_of_unit(item: Cut) -> str:
    """The unit of a figure, whether or not it is meant for each year."""
    return item.figure.unit.removesuffix("_per_year").removesuffix("_per_person")


def excess(sentence: Sentence, item: Cut) -> str:
    """The words by which a share says how far from its goal a sum came that nobody sets in per cent.

    `thu vượt dự toán 21%`, `sản lượng 4.500 tấn, thấp hơn kế hoạch 3%`
    """
    gap = _GAP.search(sentence.before(item)) if item.figure.unit == "percent" and sentence.names_goals else None
    if gap is None:
        return ""
    is_amount = _AMOUNT.search(sentence.text, sentence.left(item).phrase.start, item.figure.start) is not None
    is_sum = gap["goal"] == "dự toán" or (is_amount and sentence.previous(item) is None)
    is_sum = is_sum and gap.group().startswith("vượt")
    return " ".join(gap.group().split()) if is_sum or _is_beside_sum(sentence, item, len(gap.group())) else ""


def _is_beside_sum(sentence: Sentence, item: Cut, length: int) -> bool:
    """Whether a share with nothing but words for a goal before it says more of an amount or a number."""
    previous = sentence.previous(item)
    if previous is None or _kind_of_unit(previous) in _RATES or not sentence.follows(previous, item):
        return False
    return not has_content(sentence.text, Phrase(item.low, max(item.low, item.figure.start - length)))


def shortfall(sentence: Sentence, item: Cut) -> str:
    """The words by which a figure says how far a goal was missed; empty where it says something else.

    `Đạt 92,4%, thấp hơn chỉ tiêu 2,6%` cannot name a goal of 2,6%, of which 92,4% would not fall short.
    """
    previous = sentence.previous(item) if sentence.names_goals else None
    if item.figure.unit == "percentage_point" and sentence.names_goals:
        gap = _GAP.search(sentence.before(item))
        return " ".join(gap.group().split()) if gap else ""
    if previous is None or previous.figure.unit != item.figure.unit or item.figure.value >= previous.figure.value:
        return ""
    match = _SHORTFALL.search(sentence.before(item))
    return " ".join(match.group().split()) if match else ""


def states_goal_again(sentence: Sentence, item: Cut, before: Cut) -> bool:
    """Whether a bracket gives the goal of a count right before it: `kết nạp 612 đảng viên (chỉ tiêu 600)`."""
    noun, former = item.figure.noun, before.figure.noun
    text = sentence.text
    is_beside = item.is_in_bracket and sentence.previous(item) is before
    if former is None or not (is_beside and states_goal(sentence, item)):
        return False
    return noun is None or text[former.start : former.end].startswith(text[noun.start : noun.end])


def is_of_this_year(sentence: Sentence, item: Cut) -> bool:
    """Whether a goal is said to be that of the year that is told of: `đạt 81,7% dự toán năm (75 tỷ đồng)`."""
    return _OF_YEAR.search(sentence.before(item, 60)) is not None


def is_of_one_year(sentence: Sentence, item: Cut) -> bool:
    """Whether a goal is called by a word for that of one year: `(KH: 800)`, `(dự toán giao 50 tỷ đồng)`."""
    return _SHORT.search(sentence.before(item, 60)) is not None


def opens_goal(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure is the goal of the one after: `nghị quyết đề ra 95%, đạt 96,8%`."""
    follower = sentence.follower(item) if sentence.names_goals else None
    if follower is None or (follower.figure.unit, sentence.scope.base.kind is Kind.TARGET) != (item.figure.unit, False):
        return False
    before = sentence.before(item, 60)
    is_named = _NAMED.search(before) is not None
    is_thing = item.figure.unit == "count" and _NAMED_WITH_THING.search(before) is not None
    return (is_named or is_thing) and reaches(sentence, item, follower)


def without_goal(label: str) -> str:
    """A label without the words for the goal at its end: `lao động qua đào tạo nghị quyết đề ra`."""
    match = _AT_END.search(label.lower())
    return label[: match.start()] if match and match.start() else label


def reaches(sentence: Sentence, item: Cut, follower: Cut) -> bool:
    """Whether the words between two figures say that the second is what came of the first."""
    return _REACHED.fullmatch(sentence.text, item.figure.end, follower.figure.start) is not None


def doubt_about_goal(sentence: Sentence, item: Cut) -> str | None:
    """Why `vượt chỉ tiêu 2,5%` cannot be read with certainty; None where it can."""
    if not sentence.names_goals or not _EXCEEDS.search(sentence.before(item, 40)) or excess(sentence, item):
        return None
    before = sentence.previous(item)
    if before is not None and item.figure.value < 0.3 * before.figure.value:
        return "the goal, or by how much it was exceeded"
    return None


def pair_order(text: str, start: int, end: int) -> tuple[Kind, Kind] | None:
    """What the two figures of each pair are that the words announce: `(chỉ tiêu đề ra/thực hiện)`."""
    if text.find("/", start, end) < 0:
        return None
    if _GOAL_FIRST.search(text, start, end):
        return Kind.TARGET, Kind.ACTUAL
    return (Kind.ACTUAL, Kind.TARGET) if _RESULT_FIRST.search(text, start, end) else None


def changes_what_follows(sentence: Sentence, end: int, item: Cut) -> bool:
    """Whether a goal after a comma tells itself what it raises or lowers, so that the clause before names nothing.

    Args:
        sentence: The sentence.
        end: Where the clause before ends.
        item: The figure of the goal.
    """
    return _ANEW.match(sentence.text, end, item.figure.start) is not None
