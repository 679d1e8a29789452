"""What each household or thing is given or pays by a rule, which is no sum that a unit spends.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.sentence import Cut, Sentence

_AID = (
    r"(?:hỗ trợ|trợ cấp|phụ cấp|bồi dưỡng|khoán|thưởng|chi trả|chi|đóng góp|học bổng)"
    r"(?! (?:ngân sách|thường xuyên|đầu tư)(?![^\W\d_]))"
)
_RATE = rf"(?<![^\W\d_])(?:(?:định )?mức|suất|đơn giá)(?: (?:tiền|kinh phí|chi))? {_AID}"
_NO_SUM = r"(?!tổng|(?<![^\W\d_])thu |doanh thu|giá trị)"
"""No word of what a unit or its people have in all stands between a rate and its figure."""
_AID_RATE = re.compile(rf"{_RATE}(?:{_NO_SUM}[^;.:]){{0,120}}\Z")
"""What each is given by a rule, and no sum that a unit spent: `mức hỗ trợ làm nhà mới 60 triệu đồng/hộ`."""
_AID_EACH = re.compile(rf"(?<![^\W\d_]){_AID}(?:{_NO_SUM}[^;.:]){{0,80}}\Z")
_EACH = re.compile(
    r"[^/;()]{0,20}/ ?(?:1 |một )?(?:hộ|nhà|căn|người|khẩu|cháu|em|học sinh|suất|trường hợp|công trình"
    r"|mô hình|con|cây|lao động|đối tượng|tháng|ngày|lần)(?! ?/ ?năm)(?![^\W\d_])"
)
_RATES = re.compile(
    rf"{_RATE}(?<!đóng góp)(?:{_NO_SUM}[^.\d]){{0,80}}"
    rf"(?:[\d.,]+ (?:triệu|nghìn|ngàn) đồng(?:{_NO_SUM}[^.\d]){{0,60}}){{0,3}}\Z"
)
"""Before one of the rates of a list: `mức hỗ trợ nhà xây mới: 60 triệu đồng; sửa chữa: `."""
_OF_ONE = "vnd_million"
"""Money as one household or thing gets it by a rule: what a unit spends on all is told in thousands of millions."""
_TARIFF = re.compile(
    r"(?<![^\W\d_])(?:(?<!kinh )(?<!chi )(?<!miễn )(?<!lãng )phí|(?:mức|đơn|khung|biểu)(?: [^\W\d_]+)? giá(?! trị)"
    r"|mức (?:thu(?! nhập| ngân| hút| từ| nội)|đóng(?! góp)|nộp))(?![^\W\d_])(?!(?: [^\W\d_]+){0,6} tổng)[^;.]{0,90}\Z"
)
"""Before a fee, which is fixed for all: `Mức thu giá dịch vụ: 30.000 đồng/hộ/tháng`."""
_FOR_EACH = re.compile(r"[^/;()]{0,20}/ ?(?:1 |một )?(?!năm|ha(?![^\W_]))[^\W\d_]")
_BY_RULE = re.compile(r"[^.;]{0,80}(?<![^\W\d_])theo (?:quy định|nghị định|nghị quyết|quyết định|thông tư)(?![^\W\d_])")

_TO_EACH = re.compile(
    r"(?<!bình quân )(?<![^\W\d_])mỗi (?:suất|phần|hộ|gia đình|người|em|cháu|học sinh|sổ|túi|trường hợp|nhà|căn|xe|thẻ)"
    r"(?:(?: (?!có|thu|đạt|được|nhận)[^\W\d_]+){1,3}?(?= (?:được|nhận)))?"
    r"(?: (?:quà|học bổng|được|nhận|trị giá|gồm|là|hơn|gần|khoảng|tặng|trao|có|bao gồm|số tiền|tiền mặt|và"
    r"|\d[\d.,]* (?:triệu|nghìn|ngàn)(?: đồng)?|\d[\d.,]* (?:kg|tấn) gạo))*,? *\Z"
)
"""Before what each of those gets to whom something is given: `trao 50 suất quà, mỗi suất 1 triệu đồng và 10 kg gạo`."""
_GIVEN = re.compile(
    r"(?<![^\W\d_])(?:tặng|trao(?! đổi)|quà|học bổng"
    r"|(?<!tiếp )(?<!xác )(?<!đón )(?<!đảm )nhận(?= (?:quà|tiền|gạo|hỗ trợ \d|học bổng|được \d|\d)))(?![^\W\d_])"
)
_GIVEN_IN = ("vnd_million", "kilogram", "tonne")
_FAR = 90
"""How far before such a figure the word for each stands, in characters."""


def is_given_to_each(sentence: Sentence, item: Cut) -> bool:
    """Whether money or rice is what each of those gets to whom something is given."""
    begin, number = sentence.start, item.figure.number
    if item.figure.unit not in _GIVEN_IN or sentence.text.find("mỗi ", begin, number) < 0:
        return False
    each = _TO_EACH.search(sentence.text, max(begin, number - _FAR), number)
    return each is not None and _GIVEN.search(sentence.text, begin, number) is not None


def is_rate_of_aid(sentence: Sentence, item: Cut) -> bool:
    """Whether money is what each household or thing is given or pays by a rule."""
    text, number = sentence.text, item.figure.number
    if _FOR_EACH.match(text, number, sentence.end):
        begin = max(text.rfind(mark, sentence.start, number) for mark in (";", ". "))
        if _TARIFF.search(text, max(sentence.start, begin, number - 130), number):
            return True
    if item.figure.unit == _OF_ONE and _RATES.search(text, max(sentence.start, number - 300), number):
        return True
    is_each = _EACH.match(text, number, sentence.end) is not None
    if not (is_each or _BY_RULE.match(text, number, sentence.end)):
        return False
    low = max(sentence.start, text.rfind(";", sentence.start, number))
    return _AID_RATE.search(text, low, number) is not None or (
        is_each and _AID_EACH.search(text, max(low, number - 100), number) is not None
    )
