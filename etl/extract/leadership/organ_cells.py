"""Bodies of a commune in the column of units: `Đơn vị | Phòng Kinh tế`, beside who heads each."""

from __future__ import annotations

import re

from etl.text.words import unify_seats

_OF_COMMUNE = re.compile(
    unify_seats(
        r"\W*(?:phòng|văn\s+phòng|trung\s+tâm\s+(?:phục\s+vụ|hành\s+chính|dịch\s+vụ|văn\s+hóa)|công\s+an|ủy\s+ban|ubnd|hđnd"
        r"|ban\s+(?:xây|tuyên|tổ\s+chức|dân\s+vận|kinh\s+tế|pháp|văn\s+hóa|chỉ\s+huy|thường|chấp)"
        r"|hội\s+(?:nông|phụ|liên\s+hiệp\s+phụ|lhpn|cựu|ccb|chữ|người\s+cao|nct|đồng\s+nhân)|đoàn(?:\s+(?:thanh|tncs|xã|phường)|\W*\Z)"
        r"|đảng\s+ủy|mttq|ubmttq|mặt\s+trận|thường\s+trực|cơ\s+quan)(?!\w)"
    )
)
_OF_OTHERS = re.compile(
    unify_seats(
        r"(?<!\w)(?:tỉnh|thành\s+phố|tp|huyện|quận|thị\s+xã|trung\s+ương|quốc\s+hội|sở|trường|công\s+ty|trạm|bệnh\s+viện|chi\s+bộ"
        r"|chi\s+hội|hợp\s+tác|thôn|ấp|bản|làng|buôn|xóm|khu\s+phố|tổ\s+dân|khu\s+vực|quản\s+lý|đại\s+diện)(?!\w)"
    )
)
_KIND = re.compile(
    unify_seats(
        r"\W*(?:tên\s+)?(?:các\s+)?(?P<kind>phòng|trung\s+tâm|ban)"
        r"(?:\W+(?:phòng|ban|trạm|cơ\s+quan|đơn\s+vị|chuyên\s+môn|trực\s+thuộc|và))*\W*"
    )
)


def kind_of_organs(words: str) -> str | None:
    """The word for the kind of the offices that stand in a column, where its head names one: `Phòng chuyên môn`."""
    kind = _KIND.fullmatch(words)
    return kind["kind"] if kind else None


def is_organ_of_commune(words: str) -> bool:
    """Whether the key of a cell names a body that every commune has, and none of another level, school or hamlet."""
    return _OF_COMMUNE.match(words) is not None and _OF_OTHERS.search(words) is None
