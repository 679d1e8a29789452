"""Whether hectares are a unit's own land: papers measure crops, forests and projects in them too."""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.wards.amounts import Amount
from etl.extract.wards.frames import AREA_HEADED
from etl.text.letters import LETTER, UPPER
from etl.text.words import unify_seats, word_key

_CROP_BEHIND = re.compile(
    unify_seats(
        r"(?:(?!trong đó)[^.;\n]){0,60}?"
        r"(?<!\w)(?:năng suất|sản lượng|thu hoạch|gieo|trồng|canh tác|vụ|giống|tạ|tấn)(?!\w)"
    )
)
_CROP_BEFORE = re.compile(
    unify_seats(
        r"(?<!\w)(?:trồng|gieo|cây|lúa|ngô|rừng|nuôi|canh tác|sản xuất|chuyên canh|vụ|vườn|cà phê|chè|cao su|dự án|khu"
        r"|cụm|cánh đồng|mô hình|vùng)(?!\w)"
    )
)
_OF = re.compile(
    unify_seats(
        r"(?<!\w)(?:của|thuộc|tại|ở|trên|trong|ngoài|quanh|phía \w+|khu vực|trung tâm|vùng|phần|từ|giáp) (?:toàn )?\Z"
    )
)
"""Before a unit that only owns, or holds, whatever the land is of."""
_UNIT_WORD = re.compile(
    unify_seats(r"(?<!\w)(?:xã|phường|đặc khu|địa bàn|địa phương|đơn vị(?: hành chính)?|nơi đây)(?! \w+ hội)(?!\w)")
)
_OF_ALL = re.compile(unify_seats(r"diện tích(?: tự nhiên)?(?: của)? (?:toàn|cả) (?:xã|phường|đặc khu) "))
_ADDRESS = re.compile(
    rf"\([^()\n]*\)|,? ?(?:thuộc |của )?(?:tỉnh|thành phố|TP\.?|huyện|thị xã|quận) [{UPPER}][{LETTER}]*"
    rf"(?: [{UPPER}][{LETTER}]*){{0,3}}"
)
_TURN = re.compile(unify_seats(r"[^\d]*, (?:(?:hiện|nay|đang|sở hữu|có|với|tổng|quy mô) ?)+\Z"))
"""What leads back to the unit behind a remark: `xã A nằm ven sông, có diện tích …`."""
_PLACE = re.compile(
    unify_seats(
        r"(?<!\w)(?:vườn quốc gia|khu (?:bảo tồn|dự trữ|rừng|du lịch|công nghiệp|kinh tế|di tích|đô thị|ramsar)"
        r"|danh thắng|cụm công nghiệp|quần thể|công viên|nông trường|lâm trường|sân bay|thung lũng|cánh đồng"
        r"|(?P<plain>rừng|hồ|đầm|vịnh|phá|mỏ|cảng))(?!\w)[^.;:,()\d]{0,60}?"
        r"(?: \(| (?:có|với|rộng) )(?:(?:có|với|rộng|tổng|quy mô|trên|trải) )*\Z"
    )
)
"""Up to an area, what it is the area of: `Vườn quốc gia A (tổng diện tích`; not `nằm ven hồ A, diện tích`."""
_ACROSS = re.compile(
    unify_seats(
        r",? (?:nằm|trải|thuộc|kéo dài|bao trùm)[^.;,()\d]{0,30}? "
        r"(?:(?:hai|ba|bốn|năm|nhiều|các|\d) (?:tỉnh|huyện)|nhiều (?:xã|phường|địa phương))(?!\w)(?! cũ)"
    )
)
"""Behind an area of what reaches over several units."""
LOST = re.compile(unify_seats(r"(?<!\w)(?:ngập|lũ|lụt|sạt lở|thiệt hại|cứu trợ|sơ tán|di dời|cháy|bão|hạn hán)(?!\w)"))
"""Words of lists that tell what was flooded or lost in units, and not how large they are."""
_LIST = 600
"""How far before a line what its list is about is looked for, in characters."""
_OF_PLACE = 120
"""How far before an area what owns it is looked for, in characters."""
_WORD = re.compile(r"[^\W\d_]+")
_FILLERS = frozenset(
    word_key(
        "có với tổng gồm bao hiện nay đang là và cùng trên rộng trải toàn cả quy mô mới được đạt sau khi sắp"
        " xếp sáp nhập hợp nhất thành lập xã phường đặc khu đơn vị hành chính địa phương địa bàn này đó mình"
        " diện tích tự nhiên đất km ha dân số người hộ nhân khẩu thôn ấp bản buôn khóm tổ phố khu cư làng xóm"
        " đảng viên chi bộ tổ chức cơ sở trực thuộc khoảng gần hơn xấp xỉ thông tin chung khái quát đặc điểm"
        " tình hình số liệu thống kê tính đến năm tháng ngày hết sở hữu nằm"
    ).split()
)
"""Syllables that stand between a unit and its area, other amounts of the unit among them."""


def is_of_place(context: PaperContext, start: int, amount: Amount) -> bool:
    """Whether a sentence tells an area of a park, a lake or a zone, or of what reaches over several units.

    Args:
        context: The paper.
        start: Where the sentence begins.
        amount: The area, from the words that name it on.
    """
    if _ACROSS.match(context.key, amount.end) or _is_of_flood(context, start, amount):
        return True
    low = max(start, amount.start - _OF_PLACE)
    match = _PLACE.search(context.key[low : amount.start])
    if match is None:
        return False
    place = low + match.start()
    is_name = match["plain"] is not None and context.text[place].isupper()
    return not is_name and not _UNIT_WORD.search(context.key, place, amount.start)


def _is_of_flood(context: PaperContext, start: int, amount: Amount) -> bool:
    """Whether an area behind nothing but a unit's name stands in a list of what was flooded or lost."""
    if not AREA_HEADED.match(context.key[start : amount.start]):
        return False
    return LOST.search(context.key, max(0, start - _LIST), start) is not None


def is_of_unit(context: PaperContext, start: int, amount: Amount) -> bool:
    """Whether nothing but a unit can own an area.

    Args:
        context: The paper.
        start: Where the sentence begins.
        amount: The area, from the words that name it on.
    """
    if _CROP_BEHIND.match(context.key, amount.end):
        return False
    if _OF_ALL.search(context.key, amount.start, amount.end):
        return True
    since = _after_unit(context, start, amount.start)
    between = word_key(_ADDRESS.sub(" ", context.text[since : amount.start]))
    if all(word in _FILLERS for word in _WORD.findall(between)):
        return True
    return since > start and _TURN.match(between) is not None and not _CROP_BEFORE.search(between)


def _after_unit(context: PaperContext, start: int, position: int) -> int:
    """Where the last words end before a position that are a unit and stand for themselves; else the start."""
    ends = [(mention.start, mention.end) for mention in context.units_between(start, position)]
    ends += [match.span() for match in _UNIT_WORD.finditer(context.key, start, position)]
    name = word_key(context.main.name) if context.main else ""
    place = context.key.rfind(name, start, position) if name else -1
    if place >= 0:
        ends.append((place, place + len(name)))
    ends = [(begin, end) for begin, end in ends if not _OF.search(context.key, max(start, begin - 24), begin)]
    return max((end for _, end in ends if end <= position), default=start)
