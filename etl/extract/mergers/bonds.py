"""What the words around a unit of today and all that it was made of say of the two: that they became it, or not.

Papers tell it in more words than any grammar has. Where the official mergers confirm that no predecessor is missing, it
is enough that the words may say so: a verb of becoming, or that the one is today what the others were before.
"""

from __future__ import annotations

import re

from etl.extract.frames.list_tokens import COUNT
from etl.extract.mentions import UNIT_TYPE
from etl.extract.mergers.gaps import MERGE
from etl.text.letters import LOWER
from etl.text.numbers import parse_number

_TO_LIST = re.compile(
    r"(?i:[:=(|←\[]|<-|(?<!\w)-(?!\w)|(?<!\w)(?:gồm|nhập|nhận(?! (?:hồ sơ|bàn giao|trụ sở|nhiệm vụ|tài sản|con dấu"
    r"|cán bộ|công|đơn|tiền|vốn|hàng|giấy|bằng|cờ|quà|khách|người))|từ|lấy|là|có|do|bởi"
    r"|ôm|gộp|ghép|gom|hợp nhất|trên cơ sở|mang|cộng|giữa)(?!\w))"
)
"""Between a unit and those that it was made of."""
_TO_UNIT = re.compile(r"(?i:->|→|=|(?<!\w)(?:thành|là|tên|về|vào|thuộc|lập|ra|nên|gọi|sang|trong)(?!\w)|[|:])")
"""Between units and the one that they became."""
_APART = re.compile(
    r"(?i:(?<!\w)(?:giáp|cách|gần|chia|tách(?! (?:ra )?từ)|hay|hoặc|so với|không|chưa|tiếp|hướng|đi|qua|chảy|tại|ở"
    r"|trường|chợ|cụm|tuyến)(?!\w)|\?)"
)
"""Words between two names of which neither became the other."""
_GO_THERE = re.compile(
    r"(?<!\w)(?:đổ|kéo|chạy|chở|trở|ghé|tìm|tụ tập|tập trung|đi|dắt|rủ)(?: nhau)? (?:về|vào|sang|ra|đến)(?!\w)"
)
"""Between units and another to which only their people go: `từ ba xã A, B, C, bà con đổ về xã D`."""
_WAY_FROM = re.compile(r"(?i:(?<!\w)(?:từ|qua|nối|dọc)(?: (?:các|cả|hai|ba|bốn|\d+))* \Z)")
_WAY_TO = re.compile(r" (?:rồi |đi |ra |xuống |lên |trở )*(?:về|đến|vào|sang)(?: với)? ")
"""A way and not a merger: `con đường từ xã A và xã B về xã C`."""
_NEAR = 25

_WORD = rf"(?!(?:tại|ở|đến|giáp|gần|cạnh|từ|qua|nơi|như|hay|hoặc|cùng với|với|không|khác)(?!\w))[{LOWER}]+"
_TODAY = r"(?:(?<!hôm )(?<!năm )(?<!sáng )(?<!chiều )(?<!tối )(?<!đến )(?<!xưa )nay|giờ đây|(?<!bao )giờ|từ nay|hiện)"
_IS_ONE = re.compile(
    rf"(?i:(?<!\w)(?:{_TODAY}(?:,? (?:nay|đây|đã|đều|cùng|tất cả|cũng|cả|chung|sẽ|nhau|họ|đó|tất thảy|nằm"
    r"|gọi|được))* (?:là|thuộc(?: về)?|thành|trong|mang|dưới|một|chung)"
    r"|(?:nhường (?:chỗ|lại chỗ|bước) cho|thay vào đó là|thay thế bằng|chỉ còn(?: lại)?(?: là)?|mái nhà|ngôi nhà"
    r"|hình hài|địa chỉ mới(?: là)?|(?:tên|tên gọi|đơn vị(?: hành chính)?)(?: cấp xã)? mới(?: là)?|đặt tên|mang tên))"
    rf"(?:,? {_WORD}){{0,4}}[ :\"”“']*)\Z"
)
"""Between units and the one that all of them are today: `nay đều là người`, `nhường chỗ cho`, `chung một mái nhà`."""
_GOES_OVER = re.compile(
    r"(?i:(?: ?\([^()\n]{0,60}\))?,? (?:(?:nay|giờ|đã|được|cùng|đều|chính thức|sẽ|cũ|trước đây|từ nay) )*"
    r"(?:thuộc(?: về)?|(?:đưa|quy|dồn|gom|gộp) (?:hết )?(?:về|vào|sang)|nằm trong|bắt tay nhau thành)"
    r" (?:địa (?:bàn|giới|phận) |một )?)"
)
"""Between units and the one of which they are a part, of whatever else such words may be said."""
_SO_THERE_IS = re.compile(r"(?i:(?: làm một| lại| với nhau)?,? (?:[^,.;]{1,30} )?có(?: thêm| được)? (?:một )?)")
"""Between units and the one that there is now: `Từ xã A và xã B, ta có xã C`."""
_COMES_UP = re.compile(
    r"(?i:(?: mới)? (?:(?:đã|được|chính thức|mới|nay) )*(?:hình thành|ra đời|thành lập|khai sinh|ra mắt|thành hình))"
)
"""Behind the same unit: `Từ ba vùng đất A - B - C, xã D thành hình`."""
_FROM = re.compile(rf"(?i:(?<!\w)(?:từ|{MERGE})(?: (?:các|những|cả|{COUNT}) (?:[{LOWER}]+ ){{0,4}}| ):? ?)\Z")
_OPENS = re.compile(
    r"(?i:(?:\A|[.;:,–\"“-] ?)(?:(?:nay|toàn bộ|cả|các|những|hai|ba|bốn|như vậy|theo đó|địa bàn|địa giới|ranh giới"
    r"|hành chính|đất|phần đất|vùng đất|bản đồ|của|từ nay|từ đó|kể từ đây|người|người dân|nhân dân|bà con|cư dân|dân"
    r"|diện tích|tự nhiên|dân số|quy mô|nguyên trạng|một phần|phần lớn|phần còn lại|và"
    r"|cử tri|hộ dân|tên|tên gọi|cái tên|con dấu|tấm biển|trang sử|câu chuyện|bộ máy|khi|sau khi|việc|từ|với|trên"
    r"|trước kia|trước đây|xưa|còn|chúng tôi|vốn|là|ai|nhớ|ngày|dù|tuy|đơn vị|xã|phường|cũ|mới|\d+) )*)\Z"
)
"""Before units that are themselves what their clause speaks of."""
_ENDED = re.compile(
    r"(?i:(?<!\w)(?:chấm dứt|kết thúc|giải thể|xóa bỏ|bãi bỏ)(?: (?:sự )?(?:tồn tại|hoạt động))?(?: của)?"
    r"(?: (?:các|hai|ba|bốn|đơn vị|hành chính))* )\Z"
)
_SINCE = re.compile(r"(?i:(?:, | )(?:kể từ|từ|khi|sau) (?:(?:khi|ngày|lúc) )?)")
"""`chấm dứt hoạt động của xã A và xã B kể từ khi xã C …`."""
_BY_THESE = re.compile(
    rf"(?i:,? (?:là )?(?:đơn vị|địa phương|nơi|xã|phường)[^.;\n]{{0,40}} (?:từ|bởi|trên cơ sở|của) (?:(?:chính|việc) )?"
    rf"(?:các|những|{COUNT}) (?:đơn vị|địa phương|xã|phường|vùng đất|miền quê)"
    r"(?: (?:cũ|hành chính))* (?:này|đó|ấy|trên|nói trên|kể trên))"
)
"""Behind the successor: `đơn vị được lập từ chính hai địa phương ấy`."""
_IS_OLD = re.compile(
    r"(?i:(?: ?\([^()\n]{0,60}\))? \(?(?:cũ|trước đây|trước kia|ngày trước|thuở trước|xưa|năm xưa|ngày xưa"
    r"|trước (?:khi |lúc |ngày |thời điểm )?(?:thực hiện |được )?(?:sáp nhập|sắp xếp|hợp nhất|nhập|tháng (?:7|bảy)"
    r"|1/7|01/7|ngày 1/7|năm 2025))(?!\w))"
)
"""Behind units of before."""
_HOW_MANY = re.compile(
    rf"(?i:(?<!\w)(?P<count>{COUNT}) \"?(?:{UNIT_TYPE}|đơn vị|địa phương|địa bàn|địa danh|vùng|miền|mảnh|cái tên|tên)"
    rf"(?:\"? (?!của|ở|tại|giáp|lân|bạn|khác)[{LOWER}]+){{0,4}}\"?[ :–(“-]*)\Z"
)
"""Before as many names: `hai miền quê`."""
_BOND = re.compile(
    r"(?i:(?<!\w)(?:đứa con|tên(?: gọi)?|mái nhà|ngôi nhà|phép cộng|tổng(?: hòa)?|kết tinh|giao thoa|hòa quyện"
    r"|hội tụ|tiếp nối|nối dài|hợp thể|kết nối|kế tục|tương ứng|tương đương)(?!\w)[^.;\n]{0,20}?"
    r" (?:của|giữa|từ|với) \Z)"
)
"""Between a unit and those whose child or sum it is: `đứa con chung của`."""
_MEET = re.compile(
    r"(?i:(?<!\w)(?:khen|tuyên dương|kiểm tra|thăm|tặng|trao|hỗ trợ|giúp|thi đua|góp mặt|tham gia|tham dự|tranh tài"
    r"|so tài|kết nghĩa|đoàn kết"
    r"|(?:nhập|nhận|mua|lấy|chở) (?:lúa|giống|cây|con(?! dấu)|hàng|nguyên liệu|vật tư|máy|thuốc)"
    r"|(?:gồm|có|từ|là|với) (?:(?:các|những|nhiều|\d+) )?(?:vận động viên|cầu thủ|học sinh|giáo viên|đại biểu|nghệ nhân"
    r"|diễn viên|tuyển thủ|thí sinh)|bí thư|chủ tịch|đồng chí)"
    r"|(?:không|chưa)(?: bao giờ| từng)? (?:là|phải|thuộc)"
    r"(?!\w)|(?<!\w)(?:như|hơn|bằng|cùng|cùng với|so với)(?: (?:các|hai|ba|bốn))* \Z)"
)
"""Words between units that meet, help or are like each other."""
_GIVES = re.compile(r"(?<!\w)(?:cho|với|mua|bán|đến|tới)(?!\w)")
_ENDS = re.compile(r"[.;?!]")
_ACTS_UPON = re.compile(
    r"(?i:(?<!\w)(?:thăm|tặng|hỗ trợ|giúp|thắng|gặp|giao lưu|phối hợp|kết nghĩa|học tập|liên kết|phục vụ|phụ trách"
    r"|quản lý|khám|tuyên truyền|mời|đón|hơn|kém|nhầm|khác|nối|cùng|và|nằm giữa|xung quanh|lân cận)(?!\w))"
)
"""What a unit does to others, which it was not made of."""


def leads_to_list(gap: str) -> bool:
    """Whether the words between a unit and those behind it may say that it was made of them."""
    if _APART.search(gap.rpartition(",")[2][-_NEAR:]) or _MEET.search(gap):
        return False
    return _TO_LIST.search(gap) is not None


def leads_to_unit(gap: str) -> bool:
    """Whether the words between units and the one behind them may say that they became it."""
    near = gap.partition(",")[0][:_NEAR]
    if _APART.search(near) or _MEET.search(gap):
        return False
    return _TO_UNIT.search(gap) is not None and not _GO_THERE.search(gap)


def is_way(lead: str, gap: str) -> bool:
    """Whether only a way leads from units to the one behind them.

    Args:
        lead: The words before the units.
        gap: The words between them and the other.
    """
    return _WAY_TO.fullmatch(gap) is not None and _WAY_FROM.search(lead) is not None


def are_others(lead: str, gap: str) -> bool:
    """Whether units only meet, help or equal the one behind them, or something in them has to do with it.

    Args:
        lead: The words before the units.
        gap: The words between them and the other.
    """
    is_of_thing = lead.endswith(" của ") and not _OPENS.search(lead) and not _ENDED.search(lead)
    return is_of_thing or _MEET.search(gap) is not None


def has_old(lead: str, gap: str, behind: str, number: int) -> bool:
    """Whether all that a unit was made of is set beside it as units of before, in whatever words.

    Args:
        lead: The words between the unit and the list behind it, with the head of the list.
        gap: The same without remarks and without the head.
        behind: The words behind the list.
        number: How many the list names.
    """
    if _BOND.search(gap):
        return True
    if (
        _ENDS.search(gap)
        or _APART.search(gap.rpartition(",")[2][-_NEAR:])
        or _MEET.search(gap)
        or _ACTS_UPON.search(gap)
    ):
        return False
    count = None if _GIVES.search(gap) else _HOW_MANY.search(lead)
    told = parse_number(count["count"]) if count else None
    return _IS_OLD.match(behind) is not None or (told is not None and int(told.value) == number)


def are_one(lead: str, gap: str) -> bool:
    """Whether units, their land or their people are said to be the one behind them today.

    Args:
        lead: The words before the units.
        gap: The words between them and the one.
    """
    return _IS_ONE.search(gap) is not None and _OPENS.search(lead) is not None and not _MEET.search(gap)


def became(lead: str, gap: str, behind: str) -> bool:
    """Whether a clause of which units are the subject says that they are a part of the one behind, or ended for it.

    Args:
        lead: The words before the list.
        gap: The words between the list and the unit.
        behind: The words behind the unit.
    """
    if _BY_THESE.match(behind):
        return True
    if _GOES_OVER.fullmatch(gap):
        return _OPENS.search(lead) is not None
    if _SO_THERE_IS.fullmatch(gap) or (gap == ", " and _COMES_UP.match(behind)):
        return _FROM.search(lead) is not None
    return _SINCE.fullmatch(gap) is not None and _ENDED.search(lead) is not None
