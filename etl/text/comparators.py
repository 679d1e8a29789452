"""Words that say how a figure is meant: at least, more than, under, at most; before the number or after it.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.text.phrases import phrases

_LINK = r"(?:\s*(?:là|gấp|phải|đạt|mức|ở mức|ngưỡng|mốc|con số|tới|đến|được|có|cả|chỉ|còn|bằng|cũng))*\s*\Z"
"""Small words that may stand between the comparison and the number (`tối thiểu phải đạt 95%`)."""

_AT_LEAST = (
    r"ít nhất|tối thiểu|thấp nhất|chí ít|ít ra|tệ nhất|không (?:được |để )?(?:tụt |giảm |xuống |rớt )*(?:dưới"
    r"|thấp hơn|ít hơn|kém|nhỏ hơn|thua)"
    r"|chưa bao giờ dưới|≥|>="
)
_AT_MOST = (
    r"tối đa|nhiều nhất|cao nhất|không (?:được |để )?(?:quá|vượt(?: quá)?|hơn|cao hơn|lớn hơn|nhiều hơn|trên)"
    r"|≤|<="
)
_UNDER = r"dưới|nhỏ hơn|thấp hơn|ít hơn|kém hơn|(?:không|chưa) (?:được )?(?:đến|tới|đầy|chạm(?: (?:đến|tới))?|bằng)|<"
_OVER = (
    r"(?<!dựa )trên|vượt(?: (?:quá|trên|hơn|ngưỡng|mốc|con số|xa))*|hơn|quá|cao hơn|lớn hơn|nhiều hơn|ngoài|qua (?:mốc"
    r"|ngưỡng)|>"
)
_ABOUT = r"trên dưới|khoảng(?: (?:từ|gần))?|xấp xỉ|gần|ngót|chừng|quanh|xung quanh|ước|tròn|đúng|(?<!đầy )đủ|non|suýt"

_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:(?P<about>{_ABOUT})|(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<under>{_UNDER})"
    rf"|(?P<over>{_OVER})){_LINK}"
)
_AFTER = re.compile(
    r"\s*(?:(?P<least>trở lên|(?:là )?(?:con số |mức )?(?:ít nhất|tối thiểu|thấp nhất)\b|hoặc hơn|hoặc cao hơn)"
    r"|(?P<most>trở xuống|(?:là )?(?:nhiều nhất|tối đa)\b|hoặc ít hơn|đổ lại)|\((?P<least2>tối thiểu|ít nhất)\))"
)
_BOUND = re.compile(
    r"(?: (?!từ\b|đạt\b|và\b)[^\W\d_]+){0,6}? là (?:con số |mức )?"
    r"(?:(?P<least>tối thiểu|thấp nhất|ít nhất)|tối đa|cao nhất)(?![^\W\d_])"
)
"""`500.000 lượt khách mỗi năm là con số tối thiểu`."""
_UP = re.compile(r" trở (?:(?P<up>lên)|xuống)")
_GAP = re.compile(
    r"(?: (?!(?:từ|loại|hạng|cấp|trình|trở|và|đạt|tốt|khá|giỏi|giàu|trung|mức|bậc|sao)\b)[^\W\d_]+){0,6}?"
    r"(?= trở (?:lên|xuống))"
)
_FROM = re.compile(r"(?<![^\W\d_])từ\s*\Z")
_WHOLE = re.compile(
    r" (?:[^\W\d_]+ )?(?:(?:số )?(?:đảng viên|hội viên|hộ|dân)|số|dân|hộ|người|quân|phiếu|diện tích|chi bộ|đảng viên"
    r"|tổ chức|cơ sở"
    r"|trường|thôn|bản|ấp|hồ sơ|gia đình|hội viên|đoàn viên|học sinh|lao động|doanh nghiệp|khu dân cư|khu phố|khóm|buôn"
    r"|xóm|tổ dân phố|cơ quan|đơn vị|sản phẩm|công trình|văn bản|thủ tục|hợp tác xã)"
    r"(?: (?:cận nghèo|nghèo|đa chiều|dân cư|gia đình|dân số|công lập|trong độ tuổi|toàn (?:xã|phường)))*"
    r"(?: (?:mỗi|hằng|hàng|một|/) ?năm)? trở (?:(?P<up>lên)|xuống)"
)
_MEANING = {"least": ">=", "least2": ">=", "most": "<=", "under": "<", "over": ">", "about": "="}

_LAST = phrases(
    "nhất|thiểu|ít|ra|dưới|hơn|kém|thua|≥|>=|đa|quá|vượt|trên|≤|<=|đến|tới|đầy|chạm|bằng|<|ngưỡng|mốc|số|xa|ngoài|>|gấp"
    "|khoảng|từ|gần|xỉ|ngót|chừng|quanh|ước|tròn|đúng|đủ|non|suýt|là|phải|đạt|mức|được|có|cả|chỉ|còn|cũng"
)
"""The last words of all that; spares most of the looking."""

WINDOW = 34
"""How far before a number a comparison can begin, in characters."""


class Comparison(NamedTuple):
    """A comparator of the contract, and the edge of its words (their start or their end)."""

    comparator: str
    edge: int


def comparison_before(text: str, low: int, number: int) -> Comparison | None:
    """The comparison whose words end where a number begins; nothing before `low` is looked at."""
    words = text[max(low, number - 12) : number].split()
    if not words or words[-1].lstrip("([\"'") not in _LAST:
        return None
    match = _BEFORE.search(text, max(low, number - WINDOW), number)
    if match is None:
        return None
    return Comparison(_MEANING[match.lastgroup or "about"], match.start())


def comparison_after(text: str, position: int) -> Comparison | None:
    """The comparison that follows a figure at once: `85% trở lên`, `95% (tối thiểu)`."""
    match = _AFTER.match(text, position)
    return Comparison(_MEANING[match.lastgroup or "least"], match.end()) if match else None


def comparison_far_after(text: str, position: int) -> str | None:
    """The comparison after what a figure counts: `từ 95% dân số trở lên`, `05 mô hình mới trở lên`.

    Other uses of the words are passed over: `lao động có trình độ từ cao đẳng trở lên`.
    """
    bound = _BOUND.match(text, position)
    if bound is not None:
        return ">=" if bound["least"] else "<="
    gap = _GAP.match(text, position)
    match = _UP.match(text, gap.end()) if gap else None
    if match is None:
        return None
    return ">=" if match["up"] else "<="


def comparison_of_share_after(text: str, position: int) -> str | None:
    """The comparison after the whole that a share is of: `98% quân số trở lên`."""
    match = _WHOLE.match(text, position)
    if match is None:
        return None
    return ">=" if match["up"] else "<="


def from_before(text: str, low: int, number: int) -> int | None:
    """Where `từ` stands right before a number, or None."""
    match = _FROM.search(text, max(low, number - 5), number)
    return match.start() if match else None
