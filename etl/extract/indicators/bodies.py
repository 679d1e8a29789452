"""Sentences about others than the unit: a province of old, an enterprise, a school, a family, a hamlet.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.hamlets import HAMLET_WORDS, HAMLETS
from etl.text.phrases import anchors, phrases

_OPENING = (
    r"(?:[\s\W\d]*|(?:[^.;:\n]{0,60}, ))(?:(?:riêng|hiện|hiện nay|cùng kỳ|theo|còn|trong đó|mục tiêu (?:chung )?của"
    r"|trước đây"
    r"|khi đó|bấy giờ|tại|ở|(?:điển hình|tiêu biểu|nổi bật)(?: như| là)?|như),? )*"
)
_HIGHER = r"(?P<higher>tỉnh|thủ đô|cả nước|thành phố|tp\.?|huyện|quận|thị xã)"
_PRIVATE = (
    r"(?P<private>(?:(?:giao|do|để|yêu cầu|đề nghị) sở"
    r"|công ty|tập đoàn|doanh nghiệp|xí nghiệp|nhà máy|hợp tác xã|htx|tổ hợp tác|trường|bệnh viện"
    r"|gia đình"
    r"|hộ (?:gia đình )?(?:ông|bà|anh|chị)|trang trại|ngân hàng(?! chính sách)|hội quán|nông trường|lâm trường"
    r"|bưu điện|chi nhánh"
    rf"|{HAMLET_WORDS})"
    r"(?: (?:cổ phần|cp|tnhh|thpt|thcs|tiểu học|mầm non|đại học|cao đẳng|đa khoa|trách nhiệm hữu hạn|ông|bà|anh|chị"
    r"|sản xuất|dịch vụ|nông nghiệp|số))*)"
)
_SUBJECT = re.compile(rf"{_OPENING}(?:{_HIGHER}|{_PRIVATE}) (?=\S)")
_HELD = re.compile(
    rf"(?<![^\W\d_])(?:có|gồm|là|tại|của) (?:các )?{_PRIVATE} (?=\S)[^.;:]{{0,60}}? (?:với|có|gồm|quy mô|hiện) "
)
"""A body that is named as lying in the unit, and what it has: `trên địa bàn có Trường THPT A với 38 lớp`."""
_DEFINITE = re.compile(
    rf"{_OPENING}(?P<body>(?:toàn|cả|nhà) trường|(?:{HAMLET_WORDS}|hợp tác xã|công ty|gia đình|trường)"
    r" (?:tôi|mình|chúng tôi|này|(?:của |do )?(?:ông|bà|anh|chị|họ))(?! con| em)(?![^\W\d_])"
    r"|(?:htx|nhà|trang trại|cơ sở|vườn) (?:của |do )?(?:tôi|mình|chúng tôi|ông|bà|anh|chị|họ)(?! con| em)"
    r"|(?:ông|bà|anh|chị)(?! (?:con|em|bà|rịa|nà)\b)(?: [^\W\d_]+){1,4}?(?: (?:hiện|đang|đã|còn))*"
    r" (?:có|trồng|nuôi|thả|sở hữu|canh tác|thuê|lãi|thu lãi|mở|bán|dựng)(?! (?:thể|biết|ý))"
    r"|(?:tỉnh|thành phố|huyện)(?= (?:phấn đấu|đặt mục tiêu|tăng trưởng|quyết tâm) )"
    r"|(?:hợp tác xã|chi hội|hội)(?= (?:hiện |đang )?có \d))(?![^\W\d_])"
)
"""A body that was named before: `toàn trường có 24 lớp`, `bản tôi có 230 hộ`."""
_AIM_OF_HIGHER = re.compile(
    r"(?:(?:mục tiêu|chỉ tiêu|bình quân|mức|mặt bằng)(?: chung)? của (?:toàn )?"
    rf"|góp phần (?:cùng|để|đưa|giúp) |chung tay cùng ){_HIGHER}(?![^\W\d_])(?! giao)[^.;:]{{0,60}}"
)
_STRIVES_ABOVE = re.compile(
    r"(?<![^\W\d_])(?<!cấp )(?<!trong )(?<!ngoài )(?P<higher>tỉnh|thành phố|tp|huyện|trung ương|cả nước)"
    r" (?:phấn đấu|đặt (?:ra )?(?:mục tiêu|chỉ tiêu)|đề ra|hướng tới|quyết tâm)(?![^\W\d_])"
)
"""`đến năm 2030 tỉnh phấn đấu 80% số xã đạt chuẩn`."""
_ANY = re.compile(
    anchors(
        phrases(
            "toàn|cả|ông|bà|anh|chị|cơ|vườn|trung|giao|do|để|yêu|đề|tỉnh|thành|tp|huyện|quận|thị|công|tập|doanh|xí|nhà|hợp|htx|tổ|trường|bệnh|gia|hộ|trang|ngân|hội|nông|lâm"
            "|bưu|chi|cụm"
        )
        | {words.split()[0] for words in HAMLETS}
    )
)
"""How such a body can begin; spares most of the looking."""
_UNIT_AGAIN = re.compile(r"(?<![^\W\d_])(?<!địa bàn )(?:xã(?! hội)|phường|đặc khu|địa phương)(?![^\W\d_])|toàn địa bàn")
_UNIT_ACTS = re.compile(
    r"(?<![^\W\d_])(?<!địa bàn )(?<!tại )(?<!ở )(?<!của )(?<!thuộc )(?<!trong )(?<!toàn )(?:xã(?! hội)|phường|đặc khu"
    r"|địa phương)(?![^\W\d_])|toàn địa bàn"
)
"""The unit as the one who does something, and not as the place where a firm lies: `Công ty A tại phường đạt …`."""
_OF_FIRM = re.compile(
    rf"(?<![^\W\d_])(?:doanh thu|lợi nhuận|vốn điều lệ)(?: [^\W\d_]+){{0,4}}? của {_PRIVATE}"
    r" (?=\S)"
)
"""`Doanh thu của Công ty Minh Long đạt 30 tỷ đồng`."""
_LONGEST_SUBJECT = 140
"""How far a subject bears on the figures of its clause, in characters."""


def other_body(sentence: Sentence, item: Cut) -> str | None:
    """The words for whom a figure's clause speaks of, if of somebody else by name; None where of the unit."""
    if _ANY.search(sentence.text, sentence.start, item.figure.start) is None:
        return None
    low = sentence.text.rfind(";", sentence.start, item.figure.start) + 1 or sentence.start
    if item.figure.start - low > _LONGEST_SUBJECT:
        return None
    aim = _AIM_OF_HIGHER.search(sentence.text, low, item.figure.start)
    if aim is not None:
        return aim["higher"]
    above = _STRIVES_ABOVE.search(sentence.text, low, item.figure.start)
    if above is not None and _holds_for(sentence, above.span(), item):
        return above["higher"]
    held = _HELD.search(sentence.text, low, item.figure.start)
    if held is not None and _is_named(sentence, held.end("private") + 1):
        is_unit_again = _UNIT_AGAIN.search(sentence.text, held.end(), item.figure.start)
        return None if is_unit_again else held["private"]
    definite = _DEFINITE.match(sentence.text, low, item.figure.start)
    if definite is not None and not _UNIT_AGAIN.search(sentence.text, definite.end(), item.figure.start):
        return definite["body"]
    return _subject(sentence, low, item.figure.start)


def _subject(sentence: Sentence, low: int, place: int) -> str | None:
    """The body that a clause has as its subject, by name, where it does not come back to the unit."""
    of_firm = _OF_FIRM.search(sentence.text, low, place)
    if of_firm is not None and _is_named(sentence, of_firm.end()):
        return of_firm["private"]
    match = _SUBJECT.match(sentence.text, low, place)
    if match is None or not _is_named(sentence, match.end()):
        return None
    if match["private"]:
        return None if _UNIT_ACTS.search(sentence.text, match.end(), place) else match["private"]
    return None if _UNIT_AGAIN.search(sentence.text, low, place) else match["higher"]


def _holds_for(sentence: Sentence, words: tuple[int, int], item: Cut) -> bool:
    """Whether the subject of a clause is still that of a figure: no unit is named since, no bracket has closed."""
    text, place = sentence.text, item.figure.start
    is_aside = text.rfind("(", sentence.start, words[0]) > text.rfind(")", sentence.start, words[0])
    is_over = is_aside and text.find(")", words[1], place) >= 0
    return not is_over and _UNIT_AGAIN.search(text, words[1], place) is None


def _is_named(sentence: Sentence, position: int) -> bool:
    """Whether a name in capitals follows the words for a body."""
    return sentence.source[position].isupper()


def is_province(body: str | None) -> bool:
    """Whether a body is a province or district, of which a paper of a province speaks as its own."""
    return body is not None and body.startswith(("tỉnh", "thành phố", "tp", "thủ đô"))
