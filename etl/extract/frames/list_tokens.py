"""The words of which lists of units are made: heads, units, names, districts, extents, joints and what stands between.

All patterns are for the standard `re` and for the cleaned view of a reading.
"""

from __future__ import annotations

import re

from etl.extract.frames.extents import EXTENT, MEASURES
from etl.extract.mentions import NAME, UNIT_TYPE
from etl.text.letters import LETTER, UPPER

_ONES = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười"
WORD_NUMBER = rf"(?i:{_ONES})(?: (?:một|hai|ba|bốn|lăm))?"
COUNT = rf"(?:\d{{1,2}}|{WORD_NUMBER})"

_NOUN = (
    r"(?:(?:đơn vị(?: hành chính)?|ĐVHC|địa phương|địa bàn|địa danh|vùng đất|miền đất|mảnh đất)(?: cấp xã)?(?: cũ)?"
    rf"|{UNIT_TYPE}(?:(?:, | và |/| - |, và ){UNIT_TYPE}){{1,3}})"
)
_HEAD = (
    rf"(?:(?:(?i:các|cả|những|tất cả|toàn bộ) )?(?P<count>{COUNT}) (?P<counted>{_NOUN}|{UNIT_TYPE})"
    rf"|(?i:các|những|tất cả các|cả) (?P<plural>{_NOUN}|{UNIT_TYPE})|(?P<nouns>{_NOUN}|{UNIT_TYPE}(?= ?:)))"
    rf"(?: (?:sau đây|sau|cấp xã|liền kề|giáp ranh|lân cận)\b)*"
)

DISTRICT_TYPE = (
    r"(?:[Qq]uận|QUẬN|[Hh]uyện(?: đảo)?|HUYỆN|[Tt]hị xã|THỊ XÃ|[Tt]hành phố|THÀNH PHỐ"
    r"|T\.?P\.?(?= ?[A-ZĐ])|T\.?X\.?(?= ?[A-ZĐ])|[QH]\.(?= ?[A-ZĐ\d]))"
)
OLD = r"(?:(?:vốn )?cũ|trước đây|trước kia|ngày trước|hồi trước|trước (?:khi )?(?:sáp nhập|sắp xếp))(?!\w)"
_LEAD = r"đều|cùng|trước đây|trước kia|vốn|nằm|thuộc|của|ở|tại|trên|địa bàn|lấy từ|tách từ|trực thuộc"
_BRACKET_LEAD = rf"{_LEAD}|{COUNT}|các|nguyên|này|khu vực|là|đơn vị|{UNIT_TYPE}"
_PROVINCE_TAIL = (
    rf"(?: ?[,(-] ?| )(?:(?:tỉnh|thành phố|TP\.?) ?{NAME}(?: ?\(?{OLD}\)?)?|{NAME} ?\(?{OLD}\)?)\)?"
)
_DISTRICT = (
    rf"(?P<lead>(?P<bracketed>\()(?:(?:{_BRACKET_LEAD}) ){{0,8}}?|(?:(?:{_LEAD}) ){{0,5}}?){DISTRICT_TYPE} ?{NAME}"
    rf"(?: ?\(?{OLD}\)?)?(?:{_PROVINCE_TAIL})?(?P<closed>\))?"
)
DISTRICT = re.compile(rf"(?P<type>{DISTRICT_TYPE}) ?(?P<name>{NAME})")
"""A district inside a token of kind `district`."""

_CLAUSES = r"(?:các )?khoản \d+(?:(?:,| và|, và) (?:khoản )?\d+)*(?: Điều (?:này|\d+))?"
_AFTER = (
    rf"sau khi (?:[^\s,;.()]+ ){{1,9}}?{_CLAUSES}"
    r"|sau khi (?:điều chỉnh|nhập|sáp nhập|chuyển|cắt|tách|chia|sắp xếp)[^,;.()]{0,60}(?=[,;.)])"
)
_HAMLET = r"(?:thôn|ấp|bản|tổ dân phố|khu phố|khu dân cư|khóm|xóm|buôn|làng|tổ|khu vực)"
_HAMLET_NAME = rf"(?:[{UPPER}][{LETTER}']*|\d{{1,2}})(?: [{UPPER}][{LETTER}']*| \d{{1,2}}){{0,4}}"
_HAMLETS = (
    rf"(?:(?:các|{COUNT}) )?{_HAMLET}(?:(?:,| và|/) {_HAMLET}){{0,2}}"
    rf"(?:(?: |, | và |, và )(?:{_HAMLET} )?{_HAMLET_NAME}){{0,15}} \(?(?:của|thuộc|ở|tại) (?={UNIT_TYPE})"
)
_JOINT = (
    r"(?:[;,] )?(?:và cả|và thêm|và|cùng với|cùng|cộng thêm|cộng với|cộng|với|lẫn|kể cả|(?:đồng thời )?(?:sáp )?nhập thêm"
    r"|(?:đồng thời )?tiếp nhận(?: thêm)?|lấy thêm|thêm)(?= )|[,;+&]"
    r"|[;,.]?\n(?:[-+•*○▪] ?|\d{1,2}[.)] ?|[a-zđ]\) ?)"
)
_NOTE = (
    rf"\((?:(?:tỉnh |thành phố |TP\.? ?)?{NAME} )?(?:{OLD}|mới|nay|hiện nay)\)|{OLD}"
    rf"|(?:tỉnh|thành phố) {NAME} {OLD}|(?:hiện hữu|nói trên|nêu trên|này)\b"
)

TOKEN = re.compile(
    r"(?P<space> +(?!- ))"
    rf"|(?P<after>{_AFTER})"
    rf"|(?P<note>{_NOTE})"
    rf"|(?P<hamlets>{_HAMLETS})"
    rf"|(?P<extent>(?i:{EXTENT})(?: (?:của|thuộc|ở|tại|từ)(?= ))?)"
    rf"|(?P<measures>(?i:{MEASURES})(?: (?:của|thuộc|ở))?(?= ))"
    rf"|(?P<typed>\((?P<all>(?:(?:đều|cùng) )*(?:là )?(?:các )?)(?P<after_type>{UNIT_TYPE})\))"
    rf"|(?P<apposed> ?- {COUNT} (?P<apposed_type>{_NOUN}|{UNIT_TYPE})(?: (?:thuộc|của) {DISTRICT_TYPE} ?{NAME}(?: ?\(?{OLD}\)?)?)?(?: -|(?=,)))"
    rf"|(?P<district>{_DISTRICT})"
    rf"|(?P<unit>(?P<type>{UNIT_TYPE}) ?(?:(?:cũ|tên) )?\"?(?P<unit_name>{NAME})\"?)"
    rf"|(?P<head>{_HEAD})"
    rf"|(?P<name>{NAME})"
    r"|(?P<link>(?:(?:đó )?là|gồm có|gồm|bao gồm|như|cụ thể|tên)\b|:)"
    rf"|(?P<joint>{_JOINT})"
    r"|(?P<of>(?:của|thuộc|từ|ở)\b)"
    r"|(?P<skip>\((?!(?:mới,? |nay,? |được )?(?:gồm|bao|sáp|hợp|nhập|từ|trên|thành|hình|sắp|trước))[^()\n]{0,160}\))"
    r"|(?P<open>\()|(?P<close>\))"
)
"""One token of a list; what matches none of these ends it."""


_BEFORE_BARE = r"(?:(?<=nhập )|(?<=nhất )|(?<=ghép )|(?<=gộp )|(?<=từ )|(?<=gồm )|(?<=cơ sở )|(?<=giữa )|(?<=xếp ))"
"""Words after which names may stand without any type word."""


def _without_groups(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


START = re.compile(
    rf"(?<![{LETTER}])(?:"
    + _without_groups(rf"(?i:{EXTENT})|{_HEAD}|{_HAMLETS}")
    + rf"|{UNIT_TYPE} ?\"?{NAME}|(?<=của )[Hh]uyện {NAME}"
    + rf"|(?P<bare>{_BEFORE_BARE}{NAME}(?=,| và| -)))"
)
"""Where a list may begin."""
