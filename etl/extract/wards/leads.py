"""Counts whose noun stands before the number: `Số hộ: 9.870`, `tổng số đảng viên 503, tổ chức cơ sở đảng 37`."""

from __future__ import annotations

from etl.extract.wards.amounts import BLOT
from etl.extract.wards.frames import CELL, YEAR, Lead
from etl.extract.wards.others import (
    HAMLET,
    NOT_MEMBERS_BEFORE,
    NOT_ORGANISATIONS_BEFORE,
    SOME_MEMBERS,
    key_pattern,
)
from etl.model.values import value

_NOT_POOR = key_pattern(r"nghèo|tỷ lệ|đạt chuẩn|mới")
COUNT_LEADS = {
    "households": Lead(
        key_pattern(r"số hộ(?P<what>(?: dân| gia đình| toàn xã| toàn phường)?(?: là| có|:| đạt)?) \Z"),
        _NOT_POOR,
        _NOT_POOR,
    ),
    "party_members": Lead(
        key_pattern(
            r"(?:số(?: lượng)? đảng viên(?P<what>[^.;,\d\n(]{0,40}?)(?:: ?| (?:là|có|đạt) )|(?:\A|;) ?đảng viên: ?)\Z"
        ),
        NOT_MEMBERS_BEFORE,
        key_pattern(rf"mới|kết nạp|được|trẻ|chi bộ|{SOME_MEMBERS}"),
    ),
    "party_organizations": Lead(
        key_pattern(
            rf"số (?:lượng )?(?:{CELL}(?:,| và| -|/) ?{CELL}|tổ chức (?:cơ sở )?đảng|tccs(?: ?đảng|đ)|tcđ)"
            r"(?P<what>(?: cơ sở| trực thuộc)*)(?:: ?| (?:là|có) )\Z"
        ),
        NOT_ORGANISATIONS_BEFORE,
        key_pattern(r"mới"),
    ),
    "residential_groups": Lead(
        key_pattern(
            r"(?<!dân )số (?:lượng )?(?:đơn vị dân cư|khu vực(?! (?!trực|của|toàn|hiện|trên))"
            rf"|(?:tổ(?:,| và|/) ?)?{HAMLET}(?:(?:,| và| -|/) ?{HAMLET}){{0,4}})"
            r"(?P<what>(?: trực thuộc| trên địa bàn| toàn| của| xã| phường| hiện(?: nay| có)?){0,4}(?: là| có|:)?) \Z"
        ),
        _NOT_POOR,
        _NOT_POOR,
    ),
}
"""`Số hộ: 9.870`: counts whose noun stands before the number only."""
COUNTS_ELSE = key_pattern(
    r" ?(?!(?:và|với|trong|thuộc|trên|tại|ở|chia|được|hiện|tăng|giảm|so|theo|năm|có|gồm|cùng|sau|đơn vị|tổ(?! trưởng)"
    r"|khu|người|đồng chí|chi bộ)(?!\w))[^\W\d_]"
)
"""Behind a number that counts something else than the noun before it: `Số tổ dân phố: 4 tổ trưởng mới`."""
MEMBERS_LEAD = Lead(
    key_pattern(r"đảng viên(?P<what>[^.;,\d\n(]{0,40}?)(?:: ?| )\Z"),
    not_before=NOT_MEMBERS_BEFORE,
    not_what=key_pattern(
        r"mới|kết nạp|được|tặng|chi bộ|trẻ|và|gồm có|tham|trong đó|đại biểu|đại diện|dự|bầu|thêm|tuổi"
        rf"|{SOME_MEMBERS}"
    ),
)

_OPENS = r"(?:\A\W*|[,;:.(|-] ?|(?<!\w)(?:và|với|có|gồm|nay|hiện|xã|phường|khu) )"
_OF_ALL = (
    r"(?: (?:toàn|cả|của|trong|thuộc|trực thuộc|hiện|nay|có|là|đảng bộ|xã|phường|đặc khu|đang|sinh hoạt|tại|ở|đây"
    rf"|địa bàn|tổng cộng|tổng|chung|này|mới|{BLOT}+))*"
)
"""Between a noun and its figure, whose the count is: of all, not of some."""
_LED = rf"{_OPENS}(?:(?:tổng|tổng cộng|số|lượng|số lượng|đồng chí) )*(?P<noun>%s){_OF_ALL}(?: ?:)? \(?\Z"
_BARE = {
    "party_members": key_pattern(_LED % "đảng viên"),
    "party_organizations": key_pattern(
        _LED % r"(?:tổ chức (?:cơ sở )?(?:của )?đảng(?: cơ sở)?|tổ chức cơ sở|tccs(?: ?đảng|đ)|tcđ"
        rf"|{CELL}(?: cơ sở)?(?:,| và| -|/) ?{CELL}(?: cơ sở)?)"
    ),
    "cells": key_pattern(_LED % r"(?:đảng bộ|chi bộ)(?: cơ sở| trực thuộc| bộ phận)+"),
    "households": key_pattern(_LED % "hộ(?: dân| gia đình)?"),
    "population": key_pattern(_LED % "(?:nhân )?khẩu"),
}
"""The same where nothing but the order of words tells the count: `đảng viên 503, tổ chức đảng 37`."""
_NOT_BEFORE = {
    "party_members": NOT_MEMBERS_BEFORE,
    "party_organizations": NOT_ORGANISATIONS_BEFORE,
    "cells": NOT_ORGANISATIONS_BEFORE,
    "households": _NOT_POOR,
    "population": _NOT_POOR,
}
_STANDS_ALONE = key_pattern(
    r" ?(?:[,;.()\n|]|\Z|(?:và|với|cùng|trong đó|sinh hoạt|gồm|thuộc|tại|ở)(?!\w))(?! ?(?:đạt|tỷ lệ|chiếm|%))"
)
"""Behind such a number: nothing that it could count."""
_NEAR = 60
_WEAK = ("households", "population")
"""Of which a part may be told in the same words."""


@value(frozen=True, slots=True)
class BareLead:
    """A noun before a figure that has no other."""

    attribute: str
    start: int
    """Where the noun begins in the words before."""
    is_strong: bool


def bare_lead(number: str, before: str, after: str) -> BareLead | None:
    """The noun that a number without a noun of its own counts, if the noun stands right before it.

    Args:
        number: The figure as written.
        before: The words of its sentence that lead to it.
        after: Those behind it.
    """
    if not _STANDS_ALONE.match(after) or YEAR.fullmatch(number):
        return None
    for attribute, pattern in _BARE.items():
        match = pattern.search(before)
        if match is not None:
            start = match.start("noun")
            is_of_some = _NOT_BEFORE[attribute].search(before, max(0, start - _NEAR), start)
            return None if is_of_some else BareLead(attribute, start, attribute not in _WEAK)
    return None
