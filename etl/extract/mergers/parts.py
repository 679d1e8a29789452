"""How a sentence says of which units another consists: `phường A rộng 41 km2, gồm xã B`, `địa bàn gồm trọn xã B`."""

from __future__ import annotations

import re

from etl.extract.mentions import NAME, UNIT_TYPE
from etl.extract.mergers.bonds import are_others
from etl.extract.mergers.gaps import MERGE

_LAND_GOES = re.compile(
    r"(?i:địa bàn(?: (?:của|này|đó|mới|hiện nay|hành chính|quản lý))* (?:gồm có|gồm|bao gồm cả|bao gồm|bao trùm"
    r"|ôm|là)(?!\w))"
)
"""At the head of a list that begins with the land of a unit: `…; địa bàn gồm trọn phường A`."""
_CONSISTS = re.compile(
    r"(?i:(?<!\w)(?:ôm|gói|trùm lên|gồm|bao gồm|gồm có|bao trùm|bao gồm cả|nhận|nhận về|nhận thêm|lấy|hưởng"
    r"|thừa hưởng|bao))[ :]*\Z"
)
_OF_A_UNIT = re.compile(r"(?i:phường|xã|đặc khu|đơn vị|địa bàn|địa giới|địa phương|ranh giới)")
_OF_A_PLAN = re.compile(
    r"(?i:dự án|quy hoạch|khu kinh tế|khu công nghiệp|khu du lịch|tuyến|đồ án|cụm|khối thi đua|khu vực bầu cử"
    r"|(?:đơn vị|tổ) bầu cử|vùng nguyên liệu|địa bàn (?:hoạt động|phục vụ|phụ trách)|lưu vực|quỹ tín dụng|giáo xứ"
    r"|hợp tác xã|câu lạc bộ|(?<!\w)đường (?:cũ|mới|nhựa|liên|tỉnh|huyện|từ|nối|dài))"
)
"""What has places of its own, of which a unit was not made."""
_IS_BY = re.compile(
    r"(?i: ?(?:\([^()\n]{0,60}\) ?)?(?:(?:mới|này|(?:hiện|ngày|hôm) nay|hiện|nay|vốn|chính|là|được|ra đời|sẽ|đã),? )*"
    r"(?:do|bởi|từ|được|là|lấy)(?: (?:các|việc))*[ :]*)"
)
"""Between a unit and those that came together as it: `xã A vốn do`."""
_COME_TOGETHER = re.compile(
    r"(?i: ?(?:\([^()\n]{0,60}\) ?)?,? ?"
    r"(?:(?:được|đã|cùng|cũng|chính thức|đều|lại|vừa|với nhau|mà|để|cùng nhau|hiện nay|cũ) )*"
    rf"(?:{MERGE}|(?:hợp|góp|tạo|cấu|lập|kết|nhập|gộp|ghép|hòa) (?:lại|vào nhau|thành|nên|làm một|chung)"
    r"|làm nên|hình thành|thành lập|mà (?:thành|nên|ra))"
    r"(?=[.,;:)\n]|\Z| (?:lại|thành|nên|mà|làm|tạo|từ|theo|ngày|vào|nguyên trạng|với nhau|để|hồi|trong|năm)(?!\w)))"
)
"""Behind them: `hợp thành`."""
_TELLS_PARTS = re.compile(
    r"(?i:(?<!\w)(?:gồm|bao gồm|gồm có|bao gồm cả|gộp từ|ghép từ|gom từ|gộp bởi|từ|là"
    r"|(?:tiếp )?nhận(?: thêm)?|đón(?: thêm)?|có thêm)"
    r"(?: (?:địa bàn|địa phận|địa giới|diện tích|các|những))*[ :]*"
    r"|(?<!\w)(?:mảnh ghép|mảnh đất|miền quê|đơn vị(?: hành chính)?|địa phương)(?: cũ)?\"? ?: )\Z"
)
"""What leads to the units of which another consists, if the gazetteer knows that it does: `Xã A gồm các xã B, C`."""
_STANDS_FOR = re.compile(
    r"(?:\A|[,;:.)–-] ?|(?<!\w)(?:nay|mới|rằng|và|từ|đó|là|thì|nên|khi|hôm) )"
    rf"(?:(?i:đơn vị(?: hành chính)?|địa phương|địa bàn)|{UNIT_TYPE}(?: (?:mới )?{NAME})?(?: \([^()\n]{{0,60}}\))?)"
    r"(?:,? (?:mới|này|hiện nay|nay|đã|sẽ|ra đời|chính thức|vừa|được|thành lập|lập|để|là))*"
    r" (?:thế chỗ|thay chỗ|thay thế|thay|kế tục|tiếp nối|nối tiếp)(?: cho| của)?(?: (?:toàn bộ|các|cả|những))* ?\Z"
)
"""The same of a unit that has come in their place: `xã A thế chỗ cho các xã B, C`; persons are replaced, too."""
_BODY_OF = re.compile(r"(?i:\A[^,;:]{0,40}(?:tiếp )?giáp|tuyến|hành trình|kéo dài|đi qua|chảy|trải dài)")
"""What lies between a unit and a list of neighbours, or of the places along a road."""


def consists_of(gap: str, head: str, lead: str) -> bool:
    """Whether a unit is said to consist of a list that takes the whole or a part of its first unit.

    Args:
        gap: The words between the list before and this one.
        head: The words of the list before its first name.
        lead: What stands before the list, a few hundred characters at most.
    """
    land = _land_of(head)
    if not land and not _CONSISTS.search(gap):
        return False
    return _OF_A_UNIT.search(lead + land) is not None and not is_of_a_plan(lead)


def tells_parts(gap: str, head: str, lead: str) -> bool:
    """Whether a unit is said to consist of a list, which counts where the gazetteer knows that it does."""
    words = gap + _land_of(head)
    if _TELLS_PARTS.search(words) is None and _STANDS_FOR.search(lead) is None:
        return False
    return not is_of_a_plan(lead) and _BODY_OF.search(words) is None and not are_others("", words)


def is_of_a_plan(words: str) -> bool:
    """Whether words tell of a plan, a road or a body, which consists of units otherwise than a unit does."""
    return _OF_A_PLAN.search(words) is not None


def comes_of(gap: str, following: str) -> bool:
    """Whether a unit is said to be what a list came together as: `xã A do các xã B và C hợp thành`.

    Args:
        gap: The words between the unit and the list.
        following: The words behind the list.
    """
    return _IS_BY.fullmatch(gap) is not None and _COME_TOGETHER.match(following) is not None


def _land_of(head: str) -> str:
    match = _LAND_GOES.match(head)
    return match.group() if match else ""
