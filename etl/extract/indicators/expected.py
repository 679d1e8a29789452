"""What is only expected of things to come, which promises no figures, and the years in the names of events held.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_CONDITION = re.compile(r"[\s\-+*•]*(?:một khi|sau khi|khi|nếu|mai này|trong tương lai)(?![^\W\d_])")
_EXPECTED = re.compile(r"(?:sẽ|hứa|kỳ vọng|dự kiến)(?![^\W\d_])")
_EVENT = re.compile(
    r"(?<![^\W\d_])(?<!sẽ )(?<!kế hoạch )(?:tổ chức|khai mạc|bế mạc|diễn ra|khép lại)"
    r"(?: (?!kế hoạch|phấn đấu|dự kiến)[^\W\d_]+){0,3}?"
    r" (?:lễ hội|ngày hội|hội|giải|liên hoan|tuần lễ|festival|cuộc thi|cuộc đua|hội chợ)"
    r"(?: [^\s,;:.()]+){1,14} \Z"
)
"""Up to the year in the name of an event that is held: `tổ chức Lễ hội mùa xuân gắn với hội đua thuyền năm 2026`."""
_TO_COME = re.compile(r"(?<![^\W\d_])(?:sẽ|dự kiến|kế hoạch|chuẩn bị|sắp|phấn đấu|nhằm|để|phương án)(?![^\W\d_])")
_YEAR = re.compile(r"năm (?<![^\W\d_]năm )(?P<year>20\d\d)(?!\d)")
"""Plain words come first, what may not stand before them is asked behind: so `re` looks many times as fast."""
_DAY = re.compile(r"(?<![\d/])\d{1,2}/(?:1[0-2]|0?[1-9])(?![\d/])")
_STANDS = re.compile(
    r"đầu năm (?<![^\W\d_]đầu năm )(?<!đến đầu năm )(?<!tới đầu năm )(?<!từ đầu năm )(?<!vào đầu năm )"
    r"(?P<year>20\d\d),? (?:toàn |cả )?"
    r"(?:xã|phường|đặc khu|địa phương)(?: [^\s,;:.]+){0,8}? (?:hiện )?(?:có|còn)"
    r"(?= (?:(?:tới|hơn|gần|khoảng|trên) )?\d)"
)
"""What there was as a year began, told by a paper of that year at the earliest: `Đầu năm 2026, toàn xã có 512 hộ`."""
_REACH = 140


def expects(text: str, start: int, end: int, cues: Sequence[int]) -> bool:
    """Whether a sentence without figures only tells what will be once something is there.

    `Khi cây cầu hoàn thành, thời gian đi lại sẽ rút ngắn`: what comes after is no goal for that.
    """
    if _CONDITION.match(text, start, end) is None:
        return False
    return all(_EXPECTED.match(text, cue) for cue in cues)


def years_begun(text: str) -> Iterator[int]:
    """The years of which a paper tells what there was as they began."""
    for match in _STANDS.finditer(text):
        low = max(text.rfind("\n", 0, match.start()), text.rfind(". ", 0, match.start())) + 1
        if _TO_COME.search(text, low, match.end()) is None:
            yield int(match["year"])


def years_of_events(text: str) -> Iterator[int]:
    """The years in the names of events that were held on a day of which only the month is told, so that of the paper.

    `Trong 2 ngày 14 - 15/2, xã tổ chức Lễ hội mùa xuân năm 2026`
    """
    if "tổ chức" not in text and "diễn ra" not in text:
        return
    for match in _YEAR.finditer(text):
        low = max(0, match.start() - _REACH)
        low = max(low, text.rfind("\n", low, match.start()) + 1, text.rfind(". ", low, match.start()) + 1)
        is_held = _EVENT.search(text[low : match.start()]) and not _TO_COME.search(text, low, match.start())
        if is_held and _DAY.search(text, low, match.start()):
            yield int(match["year"])
