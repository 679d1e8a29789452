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
_AID_RATE = re.compile(
    rf"(?<![^\W\d_])(?:(?:định )?mức|suất|đơn giá)(?: (?:tiền|kinh phí|chi))? {_AID}(?!tổng|thu nhập)[^;.:]{{0,120}}\Z"
)
"""What each is given by a rule, and no sum that a unit spent: `mức hỗ trợ làm nhà mới 60 triệu đồng/hộ`."""
_AID_EACH = re.compile(rf"(?<![^\W\d_]){_AID}(?:(?!tổng|thu nhập|doanh thu|giá trị)[^;.:]){{0,80}}\Z")
_EACH = re.compile(
    r"[^/;()]{0,20}/ ?(?:1 |một )?(?:hộ|nhà|căn|người|khẩu|cháu|em|học sinh|suất|trường hợp|công trình"
    r"|mô hình|con|cây|lao động|đối tượng|tháng|ngày|lần)(?! ?/ ?năm)(?![^\W\d_])"
)
_TARIFF = re.compile(
    r"(?<![^\W\d_])(?:(?<!kinh )(?<!chi )(?<!miễn )(?<!lãng )phí|(?:mức|đơn|khung|biểu)(?: [^\W\d_]+)? giá(?! trị)"
    r"|mức (?:thu(?! nhập| ngân| hút| từ| nội)|đóng(?! góp)|nộp))(?![^\W\d_])(?!(?: [^\W\d_]+){0,6} tổng)[^;.]{0,90}\Z"
)
"""Before a fee, which is fixed for all: `Mức thu giá dịch vụ: 30.000 đồng/hộ/tháng`."""
_FOR_EACH = re.compile(r"[^/;()]{0,20}/ ?(?:1 |một )?(?!năm|ha(?![^\W_]))[^\W\d_]")
_BY_RULE = re.compile(r"[^.;]{0,80}(?<![^\W\d_])theo (?:quy định|nghị định|nghị quyết|quyết định|thông tư)(?![^\W\d_])")


def is_rate_of_aid(sentence: Sentence, item: Cut) -> bool:
    """Whether money is what each household or thing is given or pays by a rule."""
    text, number = sentence.text, item.figure.number
    if _FOR_EACH.match(text, number, sentence.end):
        begin = max(text.rfind(mark, sentence.start, number) for mark in (";", ". "))
        if _TARIFF.search(text, max(sentence.start, begin, number - 130), number):
            return True
    is_each = _EACH.match(text, number, sentence.end) is not None
    if not (is_each or _BY_RULE.match(text, number, sentence.end)):
        return False
    low = max(sentence.start, text.rfind(";", sentence.start, number))
    return _AID_RATE.search(text, low, number) is not None or (
        is_each and _AID_EACH.search(text, max(low, number - 100), number) is not None
    )
