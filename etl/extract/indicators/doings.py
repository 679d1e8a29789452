"""Bodies that a clause speaks of by what they do or have: those above, offices, guests, garrisons, firms, units of old.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies as words
from etl.extract.indicators.clause import Clause
from etl.extract.indicators.unit_names import HIDDEN

_OF_OLD = r"(?: (?:ta|cũ|trước đây))?"
_FREELY = r"(?:,? (?:hiện|nay|hiện nay|đã|đang|cũng|còn|vẫn|mới|chỉ|vừa|sẽ|luôn|cơ bản|dự kiến|chủ trì|phối hợp))*+"
_OWN_ACTS = (
    "có|nhận|tiếp nhận|cấp|không|hết|xóa|quản lý|đón|ghi nhận|gồm|thu hút|nộp|đạt doanh thu|doanh thu|đạt|thu|khám"
    "|điều trị|giải ngân|chi|trồng|nuôi|tổ chức|thực hiện|giải quyết|xử lý|kết nạp|đào tạo|hoàn thành|giảm|tăng"
    "|thành lập|lập|bố trí|điều động|ban hành|họp|thụ lý|mở|tập huấn|dùng|sử dụng|cử|phân công|rà soát|kiểm tra"
    "|thẩm định|khảo sát|giám sát|thanh tra|phát động|tuyên truyền|phê duyệt"
    "|phát hiện|bắt|xử phạt|sản xuất|khai thác|mua|nhập|xuất khẩu|tiêu thụ|cho vay|tuyển|tạo việc|lãi|canh tác"
)
_GIVES = "hỗ trợ|tài trợ|trao|tặng|ủng hộ|giúp|đỡ đầu|đầu tư|xây|xây dựng|làm|trả lương"
"""What those do who give: of the province it may be the unit's own, of others it is not."""
_DOES = rf"{_FREELY} (?:{_OWN_ACTS})(?![^\W\d_])"
_DOES_OR_GIVES = rf"{_FREELY} (?:{_OWN_ACTS}|{_GIVES})(?![^\W\d_])"
_SOME_WORDS = r"(?:(?! (?:đạt|có|được|là|đã|và|hoàn|tham|chuẩn|dự|chỉ|cho|cùng|với|do|để|nên|trước)(?![^\W_])) [^\W_]+)"
"""One word of a body's name."""
_HIGHER = re.compile(
    rf"(?:(?:{words.AUTHORITIES}) ){{0,2}}(?P<who>(?:{words.ABOVE}|quốc hội){_OF_OLD}"
    rf"|(?:tỉnh|thành|huyện|quận|thị) ủy{_SOME_WORDS}{{0,3}}?){_DOES}"
)
"""`Tỉnh có 270 mã số`, `HĐND tỉnh tổ chức 4 kỳ họp`, `huyện trước đây thu 300 tỷ đồng`."""
_ELSEWHERE = re.compile(
    rf"(?P<who>(?:{words.INSTITUTIONS}|{words.OFFICES}){_SOME_WORDS}{{0,7}}?"
    rf" (?:của )?(?:{words.PROVINCES}|{words.DISTRICTS}|quốc gia|khu vực){_OF_OLD}{_SOME_WORDS}{{0,3}}?"
    rf"|(?:{words.VISITORS}){_SOME_WORDS}{{0,7}}?|(?:{words.ACCUSED})){_DOES_OR_GIVES}"
)
"""`Bệnh viện huyện cũ có`, `Công an tỉnh bắt`, `Đoàn từ thiện cấp`; those of the unit have its type word in them."""
_NAMED = re.compile(
    rf"(?P<who>(?:{words.OFFICES}|{words.ABROAD}) "
    rf"(?P<name>(?!phận|đội|mặt|hữu|trưởng)(?:[^\W\d_]+ ){{0,5}}?[^\W\d_]+)){_DOES_OR_GIVES}"
)
"""`Sở Nội vụ có`, `Phía Nhật Bản nhận`."""
_GARRISON = re.compile(rf"(?P<who>(?:{words.GARRISONS}){_SOME_WORDS}{{0,6}}?){_DOES_OR_GIVES}")
_FIRM = re.compile(
    rf"(?P<who>(?:một|mỗi|từng) (?:{words.COMPANIES})"
    rf"|(?:{words.FIRMS})(?:(?! (?:trên|và|của|tại|ở)){_SOME_WORDS}){{0,5}}?"
    rf"|(?:hợp tác xã|htx|tổ hợp tác)(?:(?! (?:trên|và|của|tại|ở)){_SOME_WORDS}){{1,6}}?){_DOES_OR_GIVES}"
)
"""A firm, a bank, a hospital or a club that does something, without its name: `Ngân hàng hỗ trợ 60 triệu đồng`."""
_OF_PERSON = re.compile(
    rf"(?P<who>mô hình|vườn|trang trại|cơ sở|xưởng|cửa hàng|nhà hàng|quán|trại|homestay|farmstay)"
    rf"{_SOME_WORDS}{{0,7}}? (?:của|do) (?:vợ chồng|gia đình|hộ|{words.PEOPLE}) "
)
"""`Mô hình trồng nấm của anh Tám cho doanh thu 500 triệu đồng`."""
_OLD_UNIT = re.compile(
    rf"(?P<who>thị trấn (?P<name>[^,;:.()\d]{{1,30}}?)"
    rf"|(?:xã|phường) [^,;:.()]{{1,30}}? \(?(?:cũ|trước đây)\)?|(?:các|hai|ba|bốn|\d) (?:xã|phường) cũ){_OF_OLD}{_DOES}"
)
_BRANCH = re.compile(
    rf"(?P<who>(?:{words.BRANCHES}) (?:(?:{words.HAMLETS}|khu) (?P<name>\S+)"
    r"|công an|quân sự|cơ quan|trường|trạm y tế|quốc phòng|số \d+|\d+))(?=[ :,])"
)
"""One cell of the party's, whose members and results are not those of the whole."""
_ZONE = re.compile(
    rf"(?P<who>{words.ZONES}) (?P<name>[^,;:.]{{2,50}}?) (?:thu hút|nộp|đạt doanh thu|doanh thu)(?![^\W\d_])"
)
_SITE = re.compile(
    rf"(?P<who>{words.SITES})(?P<name>(?: (?!và |của xã|trên|tại|có )[^\s,;:.()]+){{0,9}}?){_FREELY}"
    r" (?:đón|thu hút|tiếp đón|phục vụ)(?![^\W\d_])"
)
"""`Chùa Bà Đanh đón`, `khu du lịch Đồ Sơn thu hút`: the guests of one site."""
_TO_SITE = re.compile(
    r"(?<![^\W\d_])khách(?: [^\W\d_]+){0,4}? (?:đến|tới|thăm|tham quan|viếng|về|lên|của|tại|ở)(?: với)?"
    rf" (?P<who>{words.SITES})(?P<name>(?: [^\s,;:.()]+){{1,8}}?)"
    r"(?: (?:ước|đạt|là|tăng|lên|hơn|gần|khoảng|trên|có)(?![^\W\d_])[^,;:.()]{0,30})?\s*\Z"
)
"""`Lượng khách đến chùa Bửu Minh đạt`."""
WON_OVER = re.compile(r"(?<![^\W\d_])(?:vận động|kêu gọi|huy động)(?![^\W\d_])[^;.:\d]{0,90}\Z")
"""Before those whom the unit wins over, and what they give: `vận động doanh nghiệp, mạnh thường quân tặng 350 thẻ`."""
_FOR_UNIT = re.compile(r"[^;.]{0,40}(?<![^\W\d_])cho (?:xã|phường|đặc khu|địa phương)(?![^\W\d_])")
_UNIT_AGAIN = re.compile(words.UNIT_AGAIN)
_UNIT_OWN = re.compile(rf"(?<![^\W\d_])(?:của|toàn) {words.UNIT}(?![^\W\d_])|{words.UNIT_ACTS}")
_PARTY_AGAIN = re.compile(rf"{words.UNIT_AGAIN}|(?<![^\W\d_])(?<!chi )đảng bộ(?![^\W\d_])")
_READINGS = (
    (_HIGHER, _UNIT_AGAIN, "who"),
    (_GARRISON, _UNIT_AGAIN, "who"),
    (_OLD_UNIT, _UNIT_AGAIN, "who"),
    (_OF_PERSON, _UNIT_AGAIN, "who"),
    (_NAMED, _UNIT_AGAIN, "who"),
    (_ELSEWHERE, _UNIT_AGAIN, "start"),
    (_ZONE, _UNIT_AGAIN, "end"),
    (_BRANCH, _PARTY_AGAIN, "who"),
    (_FIRM, _UNIT_OWN, "end"),
)
"""Each pattern, with how a clause comes back to the unit, and from where on that is looked for."""


def doer_of(clause: Clause) -> str | None:
    """The words for the body that a clause tells of by what it does or has; None where it comes back to the unit."""
    if _FOR_UNIT.match(clause.sentence.text, clause.position, clause.sentence.end):
        return None
    site = _site_of(clause)
    if site is not None:
        return site
    for pattern, is_back, since in _READINGS:
        found = clause.last(pattern)
        if found is None or not clause.is_named(found) or WON_OVER.search(clause.words, 0, found.start()):
            continue
        begin = {"start": found.start("who"), "who": found.end("who"), "end": found.end()}[since]
        if not is_back.search(clause.words, begin):
            return found["who"]
    return None


def _site_of(clause: Clause) -> str | None:
    """The words for the one site of whose guests a clause tells; one that bears a unit's name is the unit's own."""
    found = _TO_SITE.search(clause.words)
    if found is None:
        found = clause.last(_SITE)
        if found is None or _UNIT_AGAIN.search(clause.words, found.end()):
            return None
    low, high = found.span("name")
    is_named = any(map(str.isupper, clause.sentence.source[clause.start + low : clause.start + high]))
    is_told = low == high and clause.last(_SITE, is_anew=True) is not None
    return found["who"] if (is_named or is_told) and HIDDEN not in found["name"] else None
