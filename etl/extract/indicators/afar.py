"""The label of a figure whose own words say nothing: from before its bracket or clause, the item above, what follows.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies
from etl.extract.indicators.labels import Phrase, cut, has_content, left_of, trimmed, words_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.lower import lowered

_VERDICT = re.compile(
    r"(?: (?:còn|đạt|khá|rất|vẫn|đang|ngày càng|tiếp tục|có xu hướng|chuyển biến|giảm|tăng|ở mức))+"
    r"(?: (?:chậm|thấp|cao|nhanh|mạnh|tốt|khá|sâu|đáng kể|rõ rệt|tích cực|dần|cao nhất))+\Z"
)
_FROM = re.compile(r"(?<![^\W\d_])(?:từ|xuất phát)(?![^\W\d_])")
_BARE_CLAUSE = re.compile(
    r"\s*(?:(?:riêng|trong đó|hiện|hiện nay|(?:đến|tới) nay|năm \d{4}|cả năm|năm nay),? )*"
    r"(?:(?:đã|ước|chỉ|mới|dự kiến|phấn đấu|chúng tôi) )*"
    r"(?P<verb>đạt|còn|là|chiếm|lên|xuống|bố trí|(?:(?:tỉnh|thành phố|cấp trên|được) )*giao(?: cả năm)?(?: là)?)"
    r"(?: (?:từ|tới|đến|hơn|trên|gần|khoảng|mức|ít nhất|tối thiểu))*\s*"
)
"""A clause that says nothing before its figure but that it is reached."""
_EXPECTED = re.compile(
    r"\s*(?:dự kiến|ước(?: tính)?|tổng cộng|khái toán|tạm tính|cần)(?: (?:là|cần|đạt|huy động|khoảng|hơn|trên|gần))*\s*"
)
"""A clause behind a colon that says nothing but that its figure is expected."""
_SUBJECT_ENDS = re.compile(
    r" (?:(?:luôn|đều|đã|cơ bản|hằng năm|hàng năm|liên tục|tiếp tục|ngày càng|được|không ngừng) )*"
    r"(?:luôn|đều|vượt|đạt|tăng|giảm|bằng|ổn định|được|duy trì|không ngừng|tiếp tục|liên tục|ngày càng|là|còn"
    r"|có)(?![^\W\d_])"
)
_LEADS_IN = re.compile(
    r"\s*(?:[^.;:\d]{1,60}: )?"
    r"(?:(?:trước (?:hết|tiên)|đầu tiên|thứ (?:nhất|hai|ba|tư|năm)|một|hai|ba|tiếp (?:theo|đến)|kế đến|cuối cùng"
    r"|quan trọng nhất|đáng chú ý nhất)(?: phải)?(?: là| kể đến)|về|nói về|riêng(?: về)?|đối với)"
    r"\s[^.;:,\d]{3,60}[.:]\s*\Z"
)
"""A sentence that only says what the next one is about: `Trước hết là thu ngân sách.`"""
_ASKS = re.compile(r"\s*(?:còn |về |chuyện )?[^.;:,?\d]{3,40}\?\s*")
"""A question of a few words that the next sentence answers: `Nghèo? Chưa tới 1% số hộ.`"""
_FUNDS = re.compile(
    r"\s*(?:(?:[ivx]{1,4}|[a-h]|\d{1,2})[.)] )?(?:tổng |nhu cầu |dự toán |dự kiến |khái toán )*"
    r"(?:kinh phí|nguồn vốn|vốn|nguồn lực)"
    r"(?: (?:thực hiện|đầu tư|tài chính|dự kiến|huy động|triển khai|tổ chức|và nguồn (?:vốn|lực|kinh phí)))*\s*:?\s*"
)
"""A heading above amounts of money that name nothing themselves."""
_QUANTITY = re.compile(
    r"(?<![^\W\d_])(?:thu|chi|ngân sách|thu nhập|nghèo|tỷ lệ|giá trị|sản lượng|diện tích|doanh thu|vốn|giải ngân|số"
    r"|tổng|tốc độ|tăng trưởng|năng suất|kinh phí|chỉ số|che phủ|dân số|lượt|kinh tế|sản xuất|xuất khẩu|bảo hiểm"
    r"|việc làm)(?![^\W\d_])"
)
"""In the words for something that is measured."""
_FALLS = re.compile(r"nghèo|tỷ lệ|số |giảm")
"""Of shares that are left of something: `tỷ lệ hộ nghèo giảm qua các năm; đến nay còn 1,2%`."""
_OF_OTHERS = re.compile(rf"(?<![^\W\d_])(?:{bodies.ABOVE}|{bodies.NATION})(?! (?:giao|ủy))(?![^\W\d_])")
_DONE_BY_OTHERS = re.compile(
    rf"(?:{bodies.ABOVE}|nhà nước|chính phủ|{bodies.FIRMS})(?: (?:đã|sẽ|đang|cũng|còn|có chính sách))*+"
    r" (?:hỗ trợ|trợ cấp|cấp|chi|chi trả|bố trí|tài trợ|ủng hộ|tặng|thưởng)(?![^\W\d_])"
)
_UNIT_AGAIN = re.compile(bodies.UNIT_AGAIN)
_TAKES_IN = re.compile(r"(?<![^\W\d_])(?P<verb>thu) (?:được|về)(?: tổng cộng)?\s*\Z")
_EARNS = re.compile(
    r"(?P<who>(?:bình quân |trung bình )?(?:mỗi|một|1) (?:người(?: dân)?|nhân khẩu|đầu người)(?: [^\W\d_]+){0,6}?"
    r" (?:làm ra|thu (?:được|về)|kiếm(?: được)?|có (?:thu nhập|mức thu nhập)|thu nhập|được hưởng))"
    r"(?: (?:là|đạt|khoảng|hơn|gần|trên|mới|chỉ|tới|ước))*\s*\Z"
)
"""Income told by who earns it: `bình quân mỗi người dân làm ra 58 triệu đồng/năm`."""
_HAS_EACH = re.compile(
    r"(?<![^\W\d_])(?P<who>(?:bình quân |trung bình )?(?:mỗi|một|1) (?:người(?: dân)?|nhân khẩu|đầu người))"
    r"(?: (?:sẽ|phải|có|đạt|ở mức|là|khoảng|hơn|gần|trên|ít nhất|tối thiểu)){1,4}\s*\Z"
)
_A_YEAR = re.compile(
    r"(?P<year>\s*(?:/\s*(?:1 |một )?|một |mỗi |1 |trong một |hằng |hàng )năm)?"
    r"(?=\s*(?:[,;.)\"”]|\Z)| (?:vào|trong|đến|và) )"
)
"""Around what each has in a year, which is an income too: `mỗi người dân có 90 triệu đồng một năm`.

What is said behind it makes it another sum: `mỗi người có 3 triệu đồng một năm tiền gửi`.
"""
_INCOME = "thu nhập "
_AMOUNT = re.compile(r"(?:tổng )?(?:sản lượng|diện tích|năng suất|giá trị|doanh thu)\s+", re.IGNORECASE)
_LONGEST_TOPIC = 12
"""Words; what is longer introduces a list and names no indicator."""

_PART_NAMED = re.compile(
    r"[^()\d;:.]{0,60}\((?:trong đó,? ?)?(?P<own>[^()\d;:.,%]{2,50}?)(?: (?:là|có|chiếm|khoảng|hơn|gần|trên|đạt))* "
)
_NO_PART = re.compile(
    r"(?<![^\W\d_])(?:trong|bằng|tăng|giảm|vượt|so|kế hoạch|chỉ tiêu|nghị quyết|dự toán|mục tiêu|nq|kh|năm|tháng|quý"
    r"|kỳ|trước|sau|nay|tương (?:đương|ứng)|cả nước|toàn|tỉnh|thành phố|trung ương giao|quy định|hơn|ước|từ|bình quân"
    r"|mỗi|trung bình|cao nhất|thấp nhất|kể cả|bao gồm|gồm|tính cả|có|lũy kế|cộng dồn|thêm|còn|trên|dưới|khoảng"
    r"|gần)(?![^\W\d_])"
)


def part_of_whole(sentence: Sentence, before: Cut, item: Cut) -> str:
    """The name of a part that a bracket right behind its whole tells first: `1.630 ha sâm (doanh nghiệp 1.480 ha, …)`.

    Empty where the bracket says something else of the whole: how much of a goal it is, or what it was in another year.
    """
    is_less = before.figure.unit == item.figure.unit and item.figure.value < before.figure.value
    if not (is_less and item.is_in_bracket and not before.is_in_bracket):
        return ""
    named = _PART_NAMED.fullmatch(sentence.text, before.figure.end, item.figure.start)
    if (
        named is None
        or _NO_PART.search(named["own"])
        or any(low < named.end() and named.start("own") < high for low, high in sentence.blanks)
    ):
        return ""
    return words_of(sentence.source, Phrase(*named.span("own")))


def subject_before(sentence: Sentence, item: Cut) -> str:
    """What a clause before a semicolon speaks of, for one of a mere verb: `Thu ngân sách luôn vượt; năm nay đạt …`."""
    text = sentence.text
    mark = text.rfind(";", sentence.start, item.figure.start)
    clause = _BARE_CLAUSE.fullmatch(text, mark + 1, item.figure.start) if mark >= 0 else None
    if clause is None:
        return ""
    low = text.rfind(";", sentence.start, mark) + 1 or sentence.start
    begin = trimmed(text, low, mark, sentence.blanks).start
    verb = _SUBJECT_ENDS.search(text, begin, mark)
    phrase = cut(text, begin, verb.start() if verb else mark, sentence.blanks)
    is_share = item.figure.unit == "percent" and clause["verb"] == "còn"
    is_left = is_share and _FALLS.search(text, low, mark) is None
    return (
        words_of(sentence.source, phrase, sentence.blanks) if not is_left and is_own_quantity(text, low, mark) else ""
    )


def is_own_quantity(text: str, start: int, end: int) -> bool:
    """Whether words name something that is measured, and nobody above whose it would be."""
    return _QUANTITY.search(text, start, end) is not None and _OF_OTHERS.search(text, start, end) is None


def topic_of(sentence: Sentence, item: Cut) -> str:
    """What the item above names, for a dash of a period and a figure: `Hộ nghèo:` / `- Đến năm 2030: dưới 0,3%`."""
    if sentence.topic is None or item is not sentence.cuts[0]:
        return ""
    low, high = sentence.topic
    phrase = left_of(sentence.text, low, high, ()).phrase
    is_name = len(sentence.text[phrase.start : phrase.end].split()) <= _LONGEST_TOPIC
    return words_of(sentence.source, phrase) if is_name and has_content(sentence.text, phrase) else ""


def leads_in(text: str, start: int, end: int) -> bool:
    """Whether a sentence only says what the next one is about."""
    is_question = _ASKS.fullmatch(text, start, end) is not None
    return (is_question or _LEADS_IN.match(text, start, end) is not None) and is_own_quantity(text, start, end)


def heads_funds(text: str, start: int, end: int) -> bool:
    """Whether a heading says that the amounts below it are funds."""
    return _FUNDS.fullmatch(text, start, end) is not None


def carried_over(sentence: Sentence, before: Cut, stem: str, item: Cut) -> str:
    """The label of the figure before, unless that tells what others did: `Tỉnh hỗ trợ 60 triệu/hộ; xã đạt 65 triệu`."""
    is_of_others = _DONE_BY_OTHERS.match(lowered(stem)) is not None
    is_turned = is_of_others and _UNIT_AGAIN.search(sentence.text, before.figure.end, item.figure.start) is not None
    return "" if is_turned else stem


def before_colon(sentence: Sentence, item: Cut) -> str:
    """What a colon parts from a clause that says nothing: `Nguồn lực: dự kiến 96 tỷ đồng`."""
    text = sentence.text
    colon = text.rfind(":", sentence.start, item.figure.start)
    if colon < 0 or _EXPECTED.fullmatch(text, colon + 1, item.figure.start) is None:
        return ""
    low = max(sentence.start, *(text.rfind(mark, sentence.start, colon) + 1 for mark in ";:(,"))
    phrase = trimmed(text, low, colon, sentence.blanks)
    is_name = len(text[phrase.start : phrase.end].split()) <= _LONGEST_TOPIC
    return words_of(sentence.source, phrase, sentence.blanks) if is_name and has_content(text, phrase) else ""


def taken_in(sentence: Sentence, item: Cut) -> str:
    """`Xã thu được 186 tỷ đồng`: an amount of which nothing else says what it is, but that it was taken in."""
    is_money = item.figure.unit in ("vnd_million", "vnd_billion")
    match = _TAKES_IN.search(sentence.text, item.low, item.figure.start) if is_money else None
    return words_of(sentence.source, Phrase(*match.span("verb"))) if match else ""


def earned_by_each(sentence: Sentence, item: Cut) -> str:
    """The words for an income that tell who earns it; empty where a figure tells another thing."""
    low, high = item.clause, item.figure.start
    may_be = item.figure.unit == "vnd_million" and any(
        sentence.text.find(each, low, high) >= 0 for each in ("mỗi ", "một ", "1 ")
    )
    earned = _EARNS.search(sentence.text, low, high) if may_be else None
    has = _HAS_EACH.search(sentence.text, low, high) if may_be and earned is None else None
    end = _A_YEAR.match(sentence.text, item.figure.end, sentence.end) if has is not None else None
    if has is not None and end is not None and (end["year"] or "year" in item.figure.rate):
        return _INCOME + words_of(sentence.source, Phrase(*has.span("who")), sentence.blanks)
    return words_of(sentence.source, Phrase(earned.start("who"), earned.end()), sentence.blanks) if earned else ""


def beside_slash(sentence: Sentence, item: Cut, stem: str) -> str:
    """`sản lượng sầu riêng 41.300 tấn/2.950 ha cho thu hoạch`: the same thing in another measure."""
    if _AMOUNT.fullmatch(f"{stem} "):
        return ""
    thing = _AMOUNT.sub("", stem)
    prefix = "diện tích " if item.figure.unit == "hectare" else ""
    tail = words_of(sentence.source, Phrase(item.figure.end, item.high), sentence.blanks)
    return f"{prefix}{thing} {tail}".strip()


def label_ahead(sentence: Sentence, item: Cut) -> str:
    """`Từ chỗ chỉ 38 triệu đồng, thu nhập nay đạt 61 triệu đồng`: the label of the figure that follows."""
    follower = next((c for c in sentence.cuts if c.figure.start > item.figure.start), None)
    if (
        follower is None
        or follower.figure.unit != item.figure.unit
        or not (item.figure.is_from or _FROM.search(sentence.text, item.low, item.figure.start))
    ):
        return ""
    left = sentence.left(follower)
    return words_of(sentence.source, left.phrase, sentence.blanks) if left.names else ""


def before_bracket(sentence: Sentence, item: Cut) -> str:
    """`Tiến độ giải ngân còn chậm (mới đạt 46%)`: the words before the bracket, without the judgement at their end."""
    text = sentence.text
    opening = text.rfind("(", sentence.start, item.figure.start)
    begin = max(*(text.rfind(mark, sentence.start, opening) + 1 for mark in ";):"), sentence.start)
    phrase = left_of(text, begin, opening, sentence.blanks).phrase
    verdict = _VERDICT.search(text, phrase.start, phrase.end)
    return words_of(sentence.source, Phrase(phrase.start, verdict.start()) if verdict else phrase, sentence.blanks)
