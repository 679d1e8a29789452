"""What is certainly no predecessor in a list: a successor that leads it, the one that takes others in, and bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.extract.frames.list_tokens import COUNT
from etl.extract.frames.listed import UnitList
from etl.extract.mentions import UNIT_TYPE
from etl.extract.mergers.gaps import IS_GUEST, MERGE, TAKES_IN, gap_of
from etl.text.hamlets import HAMLET_WORDS
from etl.text.letters import LOWER

TO_SUCCESSOR = re.compile(
    rf"(?i:\s*(?:\([^()]*\)\s*)?,?(?: - (?:các|{COUNT}) (?:đơn vị|địa phương|xã|phường)(?: hành chính| cấp xã| cũ)*)?"
    rf"\s*(?:(?:được|đã|cùng|cũng|chính thức|nhau|đều|lại|vừa|nay|sẽ|ngày|nguyên trạng|tiến hành|để|tổ chức"
    rf"|thực hiện|đồng loạt|cơ học|có tên mới|sau khi|khi)\s)*(?:{MERGE}|hợp thành|thành|nay|trở thành|để"
    rf"|hình thành|tạo|làm nên|nâng|đổi|chuyển|về chung|lập|không còn))"
)
_OF_THEM = r"(?: (?:của|các|các đồng chí|nhân dân|hai|ba|bốn|\d+))*\s*\Z"
_NO_UNITS = re.compile(
    r"(?i:(?<!\w)(?:đảng bộ|đảng ủy|đảng uỷ|chi bộ|trường|công an|trạm|mttq|mặt trận|hội|hội đồng|ủy ban|uỷ ban|ubnd"
    rf"|hđnd|giáp|cạnh|lân cận|đoàn|{HAMLET_WORDS}|lãnh đạo|nhân dân|cán bộ|đại biểu|chợ|cầu|đường|quân sự|đại hội"
    r"|bí thư|chủ tịch|học sinh|giáo viên|công chức|viên chức|đảng viên|hồ sơ|trụ sở|tài sản)"
    rf"{_OF_THEM})"
)
BODY = (
    r"(?:trạm |trường |chợ |đình "
    r"|hội (?:nông dân|phụ nữ|liên hiệp|cựu|người cao tuổi|chữ thập|khuyến học|viên|đoàn) |tổ (?!chức|hợp)|đội "
    r"|ban (?!hành|đầu)|(?<!ở )(?<!vực )(?<!vùng )trung tâm "
    r"|chi (?:nhánh|hội|cục|đoàn) |(?<!hải )phòng (?!các|hai|ba)|quỹ |hợp tác xã |htx "
    r"|câu lạc bộ |clb |(?:liên|công|nghiệp) đoàn |ngân hàng |kho bạc |bưu (?:cục|điện) |nhà (?:máy|thờ|trường) "
    r"|giáo (?:họ|xứ|hạt) |điểm (?:trường|bưu điện) |chùa )"
)
"""Pattern of the first words of a body that works in a unit."""
_BODIES_THERE = re.compile(
    rf"(?i:(?<!\w){BODY}(?:[{LOWER}]+ ){{0,3}}?(?:(?:của|tại|ở|thuộc|địa bàn|các|những|hai|ba|bốn|\d+) )*\Z)"
)
"""Before units in which such a body works: `các tổ quản lý ở xã A`."""
_PERSONS_THERE = re.compile(
    r"(?i:(?<!\w)(?:công tác|làm việc|học tập|giảng dạy|dạy học|dạy|phục vụ|sinh hoạt|biểu diễn|lập nghiệp)"
    rf"(?: [{LOWER}]+){{0,2}}? (?:tại|ở)(?: (?:các|cả|hai|ba|bốn|\d+))* \Z)"
)
"""Before units in which somebody works: `từng công tác tại xã A`."""
_MANY = rf"(?:các|những|{COUNT}) (?:{UNIT_TYPE}|đơn vị|địa phương)"
_REMARK = r"(?: \([^()\n]*\))?"
_PARTING = re.compile(rf"{_REMARK}(?:; ?|, (?:(?:và|còn) )?(?=phần|{_MANY}))")
_PARTING_OF_TWO = re.compile(rf"{_REMARK}(?:[;,] ?(?:(?:và|còn) )?| (?:và|còn) (?={_MANY}))")
"""Where both what comes before and what comes behind went over to another unit."""


def names_bodies(words: str) -> bool:
    """Whether the words before a list show that not units are meant but bodies in them: `đảng bộ các`."""
    return any(pattern.search(words) is not None for pattern in (_NO_UNITS, _BODIES_THERE, _PERSONS_THERE))


def parted(text: str, start: int, lists: Sequence[UnitList]) -> list[UnitList]:
    """The lists, a successor parted from what only follows it, and a unit from those that it takes in.

    `thành xã A; phần còn lại cùng các xã B, C`, `thành xã A, các xã B, C thành xã D`, `xã A tiếp nhận toàn bộ xã B`.
    """
    found: list[UnitList] = []
    low = start
    for units in lists:
        first, *others = units.units
        parting = _PARTING_OF_TWO if TO_SUCCESSOR.match(text, units.end) else _PARTING
        lead = gap_of(text[low : units.start])
        mark = parting.match(text, first.end) if others and lead.founds else None
        if others and not found and lead.leads_to_subject and not names_bodies(lead.words):
            mark = None if IS_GUEST.match(text, units.end) else TAKES_IN.match(text, first.end)
        if mark and units.start == first.start and not first.is_extent_own:
            found.append(replace(units, end=first.end, units=(first,), counted=None))
            found.append(replace(units, start=mark.end(), units=tuple(others), counted=None))
        else:
            found.append(units)
        low = units.end
    return found
