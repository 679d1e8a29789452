"""Why a figure waits for review.

All patterns but that of a person read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies
from etl.extract.frames.openings import opening
from etl.extract.indicators.committees import SEVERAL
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.goals import doubt_about_goal
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Clock, Span
from etl.text.letters import UPPER
from etl.text.periods import is_running

_NAMELESS = re.compile(
    r"(?:so (?:với )?)?(?:kế hoạch|dự toán|chỉ tiêu|nghị quyết|mục tiêu|kh|nq)"
    r"(?: (?:năm|giao|được giao|đề ra|cả năm|tỉnh giao|đặt ra))*"
    r"|số hộ|hộ|hộ dân|người|tổng số|tương ứng(?: với)?|(?:chiều )?(?:dài|rộng|cao)"
    r"|(?:tỷ lệ )?(?:(?:cán bộ |là )?(?:nữ|trẻ(?: tuổi)?(?: dưới \d\d tuổi)?|dưới \d\d tuổi)"
    r"|(?:người )?dân tộc(?: thiểu số)?"
    r"|(?:nhắm|ngắm|hướng|tính chuyện|con đường|hành trình|bài toán|câu chuyện|giấc mơ|chặng đường|từ|cột mốc|cú hích)"
    r"(?: tăng| giảm)?|(?:nhất|đặc biệt|kể cả)(?: là)?(?: tăng| giảm)?"
    r"|đánh giá|nhận xét|nhận định|kết luận|ghi chú|(?:một|hai|ba|[123]) (?:chữ|con) số)"
)
"""Labels of which nobody can tell what they name."""
_MINORITY = re.compile(r"(?:tỷ lệ )?(?:người )?dân tộc thiểu số")
_OF_ALL = re.compile(r"\s*(?:(?:của|trong|tổng) )*(?:dân số|số dân|số nhân khẩu)(?![^\W\d_])")
_POPULATION = re.compile(r"dân số|\d (?:hộ|người|khẩu|nhân khẩu|hộ dân|dân)(?![^\W\d_])")
_SOME = re.compile(
    r"đại biểu|ủy viên|đảng viên|cấp ủy|cán bộ|công chức|viên chức|học sinh|giáo viên|lao động|hội viên|đoàn viên"
    r"|hộ nghèo|cận nghèo|cử tri|thành viên|công nhân"
)
"""Of whom those of a people may be a share instead."""
_PERSON = re.compile(rf"(?i:đồng chí|đ/c|ông|bà)(?: [{UPPER}][^\W\d_]*){{1,4}}\Z")
"""A label that is nothing but a person: `đồng chí A 98%`."""
_ADVICE = re.compile(
    r"(?<![^\W\d_])(?:cho rằng|khuyến cáo|khuyên|góp ý|hiến kế|theo (?:chuyên gia|kỹ sư))(?![^\W\d_])[^;.]{0,60}?"
    r"(?<![^\W\d_])(?:nên|(?<!chuyên )cần|phải)(?![^\W\d_])"
)
_WISHES = re.compile(
    r"(?<![^\W\d_])(?:già làng|trưởng (?:thôn|bản|buôn|làng)|ông|bà|anh|chị|cụ|bà con|người dân|cử tri|chúng tôi|tôi)"
    r" [^.;:]{0,50}?(?<![^\W\d_])(?:mong|ước|ao ước|hy vọng)(?: muốn| mỏi| rằng| sao)? (?!đạt|có khoảng)[^.;:]{3,80}\Z"
)
_OF_OFFICERS = re.compile(r"(?<![^\W\d_])(?:các |đội ngũ )(?:đồng chí )?(?:bí thư|chủ tịch|lãnh đạo)(?![^\W\d_])")
_OF_SEVERAL = re.compile(
    r"[^,;.:()]{0,60}?(?<![^\W\d_])(?:cấp ủy|ban chấp hành|ban thường vụ|đảng bộ|đảng ủy) (?:của )?"
    rf"{SEVERAL}"
)
"""Behind members of the committees of several communes together."""
_GRANT = re.compile(
    rf"(?<![^\W\d_])(?:{bodies.ABOVE}|nhà nước|chính phủ) (?:(?:sẽ|đã|đang|cũng|còn|có chính sách) )*"
    r"(?:hỗ trợ|trợ cấp|chi trả|phụ cấp)(?![^\W\d_])[^;:.]{0,80}\Z"
)
"""What those above pay to each."""
_PER_PIECE = re.compile(
    rf"{opening()}(?:(?:bình quân|trung bình|tính ra|mỗi năm) )?(?:mỗi|một|1|từng)"
    r" (?:ha|héc ta|sào|công|m2|tấn|tạ|kg|ký|con|cây|gốc|trụ|lồng|bè|chậu|cặp|chiếc|vụ|mẻ|lứa)(?![^\W\d_])"
)
"""A clause that tells what one piece brings in: `Mỗi sào cho lãi 30 triệu đồng`."""
_EACH = re.compile(r"\s*(?:cho )?(?:mỗi|một|từng|1) (?!năm)[^\W\d_]|\s?/\s?(?:1 |một )?(?!năm)[^\W\d_]")


def doubt_about_figure(sentence: Sentence, item: Cut) -> str | None:
    """Why a figure cannot be read with certainty."""
    if not item.figure.is_certain:
        return "the number can be read in two ways"
    if _ADVICE.search(sentence.text, max(sentence.start, item.clause), item.figure.start) is not None:
        return "what somebody advises"
    if _WISHES.search(sentence.before(item, 140)) is not None:
        return "what somebody wishes for"
    if item.figure.unit == "year_of_age" and _OF_OFFICERS.search(sentence.before(item, 60)) is not None:
        return "the officers of several units"
    if item.figure.unit == "count" and _OF_SEVERAL.match(sentence.text, item.figure.end, sentence.end):
        return "the committees of several units"
    if item.figure.unit in ("vnd_million", "vnd_billion") and _PER_PIECE.search(
        sentence.text[item.clause : item.figure.start]
    ):
        return "what one piece brings in, and not all"
    is_grant = _is_to_each(sentence, item) and _GRANT.search(sentence.before(item, 120)) is not None
    return "what those above pay to each, and no result of the unit" if is_grant else doubt_about_goal(sentence, item)


def _is_to_each(sentence: Sentence, item: Cut) -> bool:
    """Whether a sum is one of many: `60 triệu đồng/hộ`, `60 triệu đồng mỗi căn`."""
    unit, end = item.figure.unit, item.figure.end
    is_each = unit.startswith("vnd") and _EACH.match(sentence.text, end, sentence.end) is not None
    return is_each or unit.startswith("vnd_million_per_")


def doubt_about_time(kind: Kind, span: Span, clock: Clock) -> str | None:
    """Why kind and period cannot both be right."""
    is_ahead = kind is Kind.ACTUAL and span.last is not None and span.last > clock.year
    is_ahead = is_ahead and not is_running(span.first, span.last, span.cadence, clock.year)
    return "told as a result, but of a year to come" if is_ahead else None


def is_nameless(sentence: Sentence, item: Cut, label: str) -> bool:
    """Whether a label does not say what is measured; of a share of all the people the sentence has told."""
    if _MINORITY.fullmatch(label.lower()):
        before = sentence.text[sentence.start : item.figure.start]
        if _OF_ALL.match(sentence.text, item.figure.end, sentence.end):
            return False
        return _POPULATION.search(before) is None or _SOME.search(before) is not None
    return _NAMELESS.fullmatch(label.lower()) is not None or _PERSON.match(label) is not None
