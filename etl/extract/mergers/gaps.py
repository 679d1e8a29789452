"""The words between two lists of units, and which verbs of merging and founding they end in."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from etl.extract.mentions import NAME

MERGE = (
    r"(?:sáp nhập|sát nhập|hợp nhất|nhập|sắp xếp|ghép|gộp|gom|dồn|tổ chức lại|kết hợp|hội tụ|quy tụ|hợp lại"
    r"|điều chỉnh|ráp|(?:hòa|hoà) (?:vào nhau|làm một|chung)"
    r"|(?<!phối )(?<!phù )(?<!tổng )(?<!kết )(?<!tập )(?<!liên )(?<!thích )hợp(?= (?:từ|bởi|làm một)))"
)
"""Pattern of a verb of merging."""
_WITH = (
    r"(?:,? (?:lại|nguyên|nguyên trạng|toàn bộ|chung|trọn vẹn|trọn|cơ học|từ|của|giữa|địa giới hành chính"
    r"|địa giới|diện tích|tự nhiên|quy mô|dân số"
    rf"|các|đơn vị|hành chính|cấp xã|cũ|gồm|bao gồm|là|với nhau|thành công|địa bàn|cả|hai|và|trạng|thêm"
    r"|(?:hai|ba|bốn|nhiều|\d) (?:quận|huyện|thị xã|địa phương)(?: cũ| khác nhau)*"
    rf"|{MERGE}))*:?"
)

_RENAMING = re.compile(r"(?i:đổi tên(?: gọi)?(?: của)?)\s*\Z")
_AFTER_MERGING = re.compile(rf"(?i:{MERGE}{_WITH})\s*\Z")
_AFTERWARDS = re.compile(r"(?i:(?:sau|từ) (?:khi )?(?:được |thực hiện |hoàn thành |việc )?)\Z")
_FOUNDED_FROM = re.compile(
    r"(?i:(?:ra đời|thành lập|hình thành|lập nên|lập ra|lập|khai sinh|hợp thành|tạo thành)(?: (?:mới|nên|ra))?"
    r" từ việc (?:thực hiện )?)\Z"
)
"""`ra đời từ việc`: what is merged then made the unit, be it a single one."""
_BEFOREHAND = re.compile(
    r"(?i:trước (?:khi )?(?:được |thực hiện |việc )?"
    r"|(?:chưa|không)(?: (?:phải|thực hiện|tiến hành|thuộc diện|nằm trong diện|trong diện|bị|cần|việc|được))* )\Z"
)
_JOINED = re.compile(
    rf"(?i:,? (?:(?:được|đã|cùng|chính thức|sẽ) )*{MERGE}(?: (?:chung|lại|thêm))? (?:cùng với|với"
    rf"|cùng|thêm) )"
)
ORIGINS = ("nguồn gốc", "gốc gác", "gốc tích", "cội nguồn", "nguồn cội", "xuất xứ", "lai lịch")
"""Nouns for what a unit was before; the same words tell where things come from."""
ORIGIN = rf"(?:{'|'.join(ORIGINS)})"
_OF_UNIT = (
    r"của (?:(?:xã|phường|đặc khu|đơn vị|địa phương|địa bàn|hành chính|cấp xã|mới|này|(?:hôm|ngày|hiện) nay)"
    r"(?: |(?=:)))+"
)
_AFTER_BEING = re.compile(
    rf"(?i:{ORIGIN} {_OF_UNIT}(?:vốn |chính )?(?:là|gồm|từ)(?: từ)?"
    rf"|\A\W*(?:(?:xã|phường|đặc khu)(?: này| mới)?)? ?(?:có|mang) {ORIGIN} (?:là|từ|gồm)|"
    r"(?:có )?gốc (?:là|từ)|là tên(?: gọi)? (?:mới|chung|hiện nay|ngày nay)(?: của)?"
    r"|vốn (?:là|dĩ là|từ)|tiền thân(?: của [^,.;]{1,40})? (?:là|gồm)|có tiền thân(?: là| từ)?|nguyên là"
    r"|(?:nâng cấp|nâng lên|chuyển(?: đổi)?|phát triển|đổi tên|tách ra|kế thừa)(?: nguyên trạng)? từ|kế thừa"
    r"|trước (?:đây|kia) là|(?:làm|tạo|dựng|góp) nên [^.,;]{1,40} là|(?:hợp|tạo|cấu|góp) thành [^.,;]{1,40} là)[ :]*\Z"
)
_IN_BRACKETS = re.compile(
    rf"\A ?\((?i:(?:mới|nay),? ?)?(?i:(?:được )?(?:thành lập |hình thành )?(?:gồm|bao gồm|từ|trên cơ sở"
    rf"|{MERGE}){_WITH})\Z"
)
_OF_ROW = re.compile(
    r" \((?:(?i:mới|nay),? )?(?:(?:gồm|bao gồm)(?: có)?:? "
    rf"|(?P<made>(?i:(?:được )?(?:(?:thành lập|hình thành|lập) )?(?:từ|trên cơ sở|{MERGE}){_WITH}) ?))?"
)
"""Between one of several new units and what it was made of."""
_BEFORE_SUCCESSOR = re.compile(
    r"(?i:(?<!\w)(?:thành lập|trở thành|hình thành|tạo thành|hợp thành|thành|lập|lập nên|lập ra|tạo nên|để có"
    r"|nay là|nay thuộc(?: về| địa bàn| địa phận)?|làm nên|giờ (?:đây )?(?:là|thuộc)"
    r"|mang tên|lấy tên|đặt tên|có tên|tên gọi|tên|gọi là|gọi|vào|về|ra đời|khai sinh|cho ra đời|dựng nên"
    r"|thay (?:vào đó|bằng|thế bằng|bởi|thế bởi)(?: là)?|nên|là)"
    r"(?: (?:nên|ra|một|đơn vị|hành chính|cấp xã|cơ sở|xã|phường|đặc khu|địa phương|mới|có|mang|lấy|tên|gọi|là"
    r"|mái nhà|chung|với|tên gọi|nay))*)"
    r"[ :\"]*\Z"
)
_AFTER_FOUNDING = re.compile(
    r"(?i:(?:trên|từ) (?:cơ sở|nền tảng|nền|phần đất|đất|địa bàn)(?: (?:của|là|các|toàn bộ|từ|địa bàn|khu vực|việc))*"
    r"|(?<!\w)(?:từ|bởi|do|nhờ|gồm|bao gồm|gồm có|đó là|cụ thể(?: là)?|(?:trước đây|vốn"
    r"|trước kia) thuộc)(?: (?:việc|các|phần|địa bàn|ba|hai|cả|có|toàn bộ))*)[ :]*\Z"
)
RECEIVES = re.compile(
    rf"(?i:(?P<verb>{MERGE}(?: (?:nguyên trạng|chung|toàn bộ|thêm|cả))?)? ?(?:vào|về)(?: với| địa bàn)?)\s*\Z"
)
"""Before a unit that others are merged into."""
THEN_FOUNDS = re.compile(
    r"(?i:,? (?:(?:để|và|nhằm|qua đó|từ đó|rồi|cùng|lại|nay) )*(?:thành lập|lập|lập nên|lập ra|hình thành|tạo thành"
    r"|tạo nên|thành|trở thành|lấy tên|mang tên|đặt tên|đổi tên thành)(?!\w))"
)
"""Behind such a unit, which then goes over itself: `nhập xã A vào xã B để lập xã C`."""
FOUNDS_ANEW = re.compile(
    rf"{THEN_FOUNDS.pattern}(?i:(?: (?:nên|ra|một))*"
    r" (?:xã|phường|đặc khu|đơn vị(?: hành chính)?(?: cấp xã)?) mới(?!\w))"
    rf"(?:,?(?: \w+){{0,3}}? tên(?: gọi| mới)?(?: cũ)?(?: là)? \"?(?P<name>{NAME}))?"
)
"""The same where the new unit has the name of the one before: `vào xã B để lập xã mới mang tên B`."""
TAKES_IN = re.compile(
    r"(?: \([^()\n]*\))? (?:(?:mới|sẽ|đã) )*(?:tiếp nhận|(?:sáp )?nhập thêm|lấy thêm)(?: (?:thêm|trọn vẹn|trọn))? "
)
"""Behind the subject of a sentence, that what follows goes over to it: `xã A tiếp nhận toàn bộ xã B`."""
IS_GUEST = re.compile(
    r",? (?:vào (?!năm|ngày|tháng|đầu|cuối|mình|địa)|là |đến (?!năm|nay|ngày)|tham gia|trong (?!năm|ngày|tháng)|làm )"
)
"""Behind units that another takes in as something else than a part: `nhập thêm xã B vào danh sách`."""
_BULLET = re.compile(r"\s*\n(?:[-+•*○▪] ?|\d{1,2}[.)] ?|[a-zđ]\) ?)?")


class Gap:
    """The words between two lists. The acts say the same few words a thousand times over, so each is read once."""

    def __init__(self, words: str) -> None:
        self.words = words

    @cached_property
    def renames(self) -> bool:
        """`đổi tên`."""
        return _RENAMING.search(self.words) is not None

    @cached_property
    def merging(self) -> str | None:
        """Whether it ends in a verb of merging, and whether one told as done before (`sau khi sáp nhập`)."""
        match = _AFTER_MERGING.search(self.words)
        before = self.words[: match.start()] if match is not None else ""
        if match is None or _BEFOREHAND.search(before):
            return None
        return "afterwards" if _AFTERWARDS.search(before) and not _FOUNDED_FROM.search(before) else "now"

    @cached_property
    def joins(self) -> bool:
        """`hợp nhất với`."""
        return _JOINED.fullmatch(self.words) is not None

    @cached_property
    def tells_origin(self) -> bool:
        """`tiền thân là`."""
        return _AFTER_BEING.search(self.words) is not None

    @cached_property
    def opens_bracket(self) -> bool:
        """`(gồm`."""
        return _IN_BRACKETS.search(self.words) is not None

    @cached_property
    def is_in_bracket(self) -> bool:
        """Whether what follows stands in a bracket, and nothing else but that its unit is made of it: `(`, `(gồm`."""
        return self._of_row is not None

    @cached_property
    def tells_making(self) -> bool:
        """Whether the bracket says that the unit was made of what follows: `(từ`, `(hợp nhất`."""
        return self._of_row is not None and self._of_row["made"] is not None

    @cached_property
    def _of_row(self) -> re.Match[str] | None:
        return _OF_ROW.fullmatch(self.words)

    @cached_property
    def founds(self) -> bool:
        """Whether it ends in words that name what was founded: `thành phường mới có tên gọi là`."""
        return _BEFORE_SUCCESSOR.search(self.words) is not None

    @cached_property
    def receives(self) -> re.Match[str] | None:
        """Where it ends in words after which a unit stands that others are merged into: `vào`, `nhập vào`."""
        return RECEIVES.search(self.words)

    @cached_property
    def leads_to_subject(self) -> bool:
        """Whether no word tells that what follows is founded, or was merged or founded upon."""
        return not (self.founds or self.is_base or self.merging or self.tells_origin)

    @cached_property
    def is_base(self) -> bool:
        """`trên cơ sở`."""
        return _AFTER_FOUNDING.search(self.words) is not None


@lru_cache(maxsize=4096)
def gap_of(words: str) -> Gap:
    """The gap that consists of some words, the bullets of a list left out."""
    return Gap(_BULLET.sub(" ", words))
