"""On which level a body stands that names no unit: a ministry, a department, a company."""

from __future__ import annotations

import re

from etl.extract.leadership.positions import Position
from etl.extract.leadership.vocabulary import Head
from etl.text.words import unify_seats

_CENTRAL_HEADS = frozenset(
    unify_seats(
        "bộ trưởng|thứ trưởng|thủ tướng|vụ trưởng|vụ phó|tổng bí thư|thống đốc|tổng thanh tra|tổng kiểm toán|"
        "tổng cục trưởng|"
        "tổng kiểm toán nhà nước|thường trực ban bí thư|tổng tham mưu trưởng|đại sứ|tổng lãnh sự|uvtw|uvtwđ|uvbct"
    ).split("|")
)
_CENTRAL_BODY = re.compile(
    unify_seats(
        r"(?<!\w)(?:trung\s+ương|tw|bộ\s+chính\s+trị|ban\s+bí\s+thư|chính\s+phủ|quốc\s+hội|nhà\s+nước|học\s+viện|"
        r"phân\s+viện|chính\s+trị\s+quốc\s+gia|"
        r"quân\s+khu|quân\s+chủng|quân\s+đoàn|tổng\s+cục|"
        r"(?:ksnd|kiểm\s+sát\s+nhân\s+dân|tand|tòa\s+án\s+nhân\s+dân|vksnd)\s+(?:tối|cấp)\s+cao|"
        r"(?<!chi\s)(?<!đảng\s)(?<!cán\s)(?<!nội\s)bộ\s+(?!chqs|chỉ\s+huy|đội|phận|môn|tư\s+lệnh\s+thủ)\w+|nước|tối\s+cao|tổng\s+liên\s+đoàn|ubtvqh|qh|"
        r"vksndtc|tandtc)(?!\w)"
    )
)
_NAMED_PLACE = re.compile(
    unify_seats(
        r"(?<!\w)(?:khu\s+(?:kinh\s+tế(?:\s+cửa\s+khẩu)?|công\s+nghiệp|công\s+nghệ(?:\s+cao)?|chế\s+xuất|du\s+lịch|di\s+tích))\Z"
    )
)
"""Bodies that keep their names when the province or district ends of which they bear the name."""
_GROUP = re.compile(
    unify_seats(
        r"(?:tổ|đoàn|ban|tiểu\s+ban|hội\s+đồng)(?:\s+(?:công\s+tác|giúp\s+việc|kiểm\s+tra|giám\s+sát|khảo\s+sát|chỉ\s+đạo|soạn\s+thảo"
        r"|biên\s+tập|thẩm\s+định))+"
    )
)
_OF_CENTRE = re.compile(
    unify_seats(
        r"\s+(?:(?:giúp|phục|thực|về|số|theo|triển|kiểm|giám|tham|chỉ|sơ|tổng|xây)\s[^,;.:()\n]{0,80}?)?(?<!\w)của\s+"
        r"(?:bộ\s+chính\s+trị|ban\s+bí\s+thư|trung\s+ương|chính\s+phủ|thủ\s+tướng|quốc\s+hội|ủy\s+ban\s+thường\s+vụ)(?!\w)"
    )
)
"""Behind a group: `Tổ công tác thực hiện Nghị quyết số 18 của Trung ương`."""
_DELEGATION = re.compile(unify_seats(r"(?:đoàn\s+)?(?:đại\s+biểu\s+quốc\s+hội|đbqh)"))
_PROVINCE_BODY = re.compile(
    unify_seats(
        r"(?<!\w)(?:sở|(?<!ban\s)chqs|bộ\s+chỉ\s+huy|bộ\s+đội\s+biên\s+phòng|bđbp|chi\s+cục|khu\s+công\s+nghệ\s+cao|"
        r"khu\s+công\s+nghiệp|các\s+khu|khu\s+kinh\s+tế|"
        r"trường\s+chính\s+trị|tòa\s+án|tand|viện\s+kiểm\s+sát|vksnd|viện\s+ksnd|đoàn\s+đại\s+biểu\s+quốc\s+hội|"
        r"đoàn\s+đbqh|đài\s+phát|báo)(?!\w)"
    )
)
_OUTSIDE = re.compile(
    unify_seats(
        r"(?<!\w)(?:công\s+ty|tập\s+đoàn|doanh\s+nghiệp|ngân\s+hàng|hợp\s+tác|htx|tnhh|cổ\s+phần|hđqt|"
        r"(?<!môi\s)(?<!thị\s)trường(?!\s+chính\s+trị)|trung\s+tâm\s+y\s+tế|trạm\s+y\s+tế|thpt|thcs|bệnh\s+viện|nhà\s+máy|"
        r"hiệp\s+hội|clb|câu\s+lạc\s+bộ|quỹ|tổng\s+công\s+ty|doanh\s+nhân|hội\s+đồng\s+quản\s+trị|xí\s+nghiệp|"
        r"sân\s+bay|cảng(?!\s+vụ)|vườn\s+quốc\s+gia|khu\s+bảo\s+tồn|thủy\s+điện|trang\s+trại|phòng\s+giao\s+dịch|agribank|phân\s+xưởng|nông\s+trường|lâm\s+trường|"
        r"trị\s+sự|hộ\s+tự|mục\s+vụ|giáo\s+hội|giáo\s+xứ|giáo\s+hạt|phật\s+giáo|công\s+giáo|chùa)(?!\w)"
    )
)
_TROOPS = re.compile(
    unify_seats(
        r"(?<!\w)(?:(?:trung|sư|lữ|tiểu|binh|hải)\s+đoàn|(?:đại|trung|hải|biên)\s+đội|đồn|trạm|nhà\s+giàn|ra\s+đa|tên\s+lửa"
        r"|vùng(?=\s+(?:\d|hải\s+quân|cảnh\s+sát|[ivx]+(?!\w))|\s*\Z))(?!\w)"
    )
)
"""Units of the army, the navy, the coast and border guard, which serve no authority of the place where they lie."""
_CELL = re.compile(
    unify_seats(r"(?:(?:ban(?:\s+thường\s+vụ|\s+chấp\s+hành)?|cấp\s+ủy)\s+)?chi\s+(?:bộ|ủy|đoàn|hội)(?!\w)")
)
"""A body of the party or of an association in a hamlet, a school or an office."""


def is_outside(position: Position) -> bool:
    """Whether the post is held in no body of a commune, a province or the centre: in a company, a hamlet, a school."""
    if position.places and position.places[0].level in ("community", "region"):
        return True
    if _CELL.match(position.body) or _TROOPS.search(position.body):
        return True
    return is_outside_body(position.body) and position.head is not Head.SECRETARY


def is_outside_body(words: str) -> bool:
    """Whether words name a company, a school, an association of firms: `Hội Doanh nghiệp`."""
    return _OUTSIDE.search(words) is not None


def level_of_body(position: Position) -> str | None:
    """`central` or `province` where the words of the position say so, else None."""
    if position.words in _CENTRAL_HEADS:
        return "central"
    is_delegate = position.head is Head.DELEGATE or _DELEGATION.search(position.body) is not None
    if not is_delegate and _CENTRAL_BODY.search(position.body):
        return "central"
    return "province" if _PROVINCE_BODY.search(position.body) else None


def is_group_of_centre(position: Position, key: str) -> bool:
    """Whether the words behind a group that somebody leads make it one of the party's or the state's centre.

    Args:
        position: The post, `Tổ trưởng Tổ công tác`.
        key: The key of the whole text.
    """
    return _GROUP.fullmatch(position.body) is not None and _OF_CENTRE.match(key, position.end) is not None


def is_named_place(position: Position) -> bool:
    """Whether a province's or district's bare name is a part of the body's: `Ban Quản lý Khu kinh tế Phú Yên`."""
    place = position.places[0] if position.places else None
    is_bare = place is not None and place.level in ("province", "district") and place.type is None
    return is_bare and _NAMED_PLACE.search(position.body) is not None
