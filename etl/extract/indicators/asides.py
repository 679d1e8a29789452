"""Lists of other news that stand below a paper: their headlines tell of other units and other days.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.heading_kinds import only_resolves
from etl.text.letters import UPPER
from etl.text.structure import Block

_HEADING = re.compile(
    r"[\W\d]*(?:(?:các |những )?(?:tin|bài|tin tức|tin bài|tin, bài|bài viết)(?: (?:liên quan|khác|mới(?: nhất| hơn)?"
    r"|cũ hơn|nổi bật|đã đưa|cùng chuyên mục|cùng chủ đề|đọc nhiều|xem nhiều|tiêu điểm))"
    r"|(?:xem|đọc) (?:thêm|nhiều)|cùng chuyên mục|cùng chủ đề|có thể bạn quan tâm)\s*:?\s*"
)
_CREDIT = re.compile(
    r"[\s.,;(/|–-](?:nguồn )?ảnh(?: minh họa| tư liệu)?\s?:\s?[^.:;\n]{1,40}(?:\.[^.:;\n]{1,24}){0,2}\Z"
)
"""How the words below a picture end: `… giao kế hoạch cho các đơn vị. Ảnh: P.D`."""
_LONGEST_CREDIT = 120
"""Characters that the pattern can take."""
_LONGEST = 240
"""Characters of a headline."""
_LEADS_AWAY = re.compile(r"[»›]|>>|→|\" ")
"""How a link to another page begins; a reading has straight quotation marks for `»`."""
_LEADS_ON = "|»›"
"""How one ends."""
_DIGIT = re.compile(r"\d")
_TITLE = re.compile(
    r"(?<!\w)(?:STT|TT|ĐVT|Mã(?: số)?|Tên|Diện tích|Dân số|Đơn vị|Ghi chú|Số (?:lượng|liệu|hiệu|TT)|Danh mục|Nội dung"
    r"|Địa điểm|Kế hoạch|Chỉ (?:tiêu|dẫn)|Tỉnh|Huyện|Xã|Phường|Bảng|Biểu|Phụ lục|Dự án|Tổng (?:số|cộng|hợp)|Thực hiện"
    r"|Tỷ lệ)(?!\w)"
)
"""The heads of columns and of tables, as a line of them has them one after the other."""
_MARK = re.compile(r"[.,;:%|!?]")
_PLAIN_NUMBER = re.compile(rf"(?<!\w)\d+(?! [{UPPER}]|\w|\s*\Z)(?=\s[^\n])")
"""A number with which no head begins: it counts or measures what stands behind it."""
_FEWEST_TITLES = 3
_FEWEST_JOINED = 4
_SHORTEST_JOINED = 60
"""Characters that joined headlines have at the least, on the average; goals and results are told in fewer."""


def opens_other_news(text: str, block: Block) -> bool:
    """Whether a block heads a list of other news: `Tin liên quan`."""
    return _HEADING.fullmatch(text, block.body_start, block.end) is not None


def is_headline(text: str, block: Block) -> bool:
    """Whether a block can stand in such a list: an item, or a short line that no full stop ends."""
    return block.kind == "item" or _is_open(text, block)


def leads_away(text: str, block: Block) -> bool:
    """Whether a block is a link to another page, or several in a row.

    What ends with a full stop may have the paper's own words in it.
    """
    if joins_headlines(text, block):
        return True
    if not _is_open(text, block):
        return False
    if block.kind == "paragraph" and (
        text[block.end - 1] in _LEADS_ON or only_resolves(text[block.body_start : block.end])
    ):
        return True
    return _LEADS_AWAY.match(text, block.body_start) is not None


def is_caption(text: str, block: Block) -> bool:
    """Whether a block stands below a picture and names who took it: what it shows was often planned another day."""
    start = max(block.start, block.end - _LONGEST_CREDIT)
    return block.kind == "paragraph" and _CREDIT.search(text, start, block.end) is not None


def tells_figures(text: str, source: str, block: Block) -> bool:
    """Whether a heading may tell figures.

    The numbers among heads of columns that are run together are theirs: `Bảng 2 Mã số Tên xã Ghi chú`.
    """
    if _DIGIT.search(text, block.body_start, block.end) is None:
        return False
    is_told = any(words.search(source, block.body_start, block.end) for words in (_MARK, _PLAIN_NUMBER))
    return is_told or len(_TITLE.findall(source, block.body_start, block.end)) < _FEWEST_TITLES


def joins_headlines(text: str, block: Block) -> bool:
    """Whether a block is a row of headlines that dashes join; most items of a list of results hold figures."""
    if text[block.end - 1] in ".:;" or text.count(" - ", block.start, block.end) < _FEWEST_JOINED - 1:
        return False
    words = text[block.body_start : block.end]
    parts = words.split(" - ")
    is_long = len(words) >= _SHORTEST_JOINED * len(parts)
    return is_long and ";" not in words and 2 * sum(map(bool, map(_DIGIT.search, parts))) <= len(parts)


def _is_open(text: str, block: Block) -> bool:
    return block.end - block.start <= _LONGEST and text[block.end - 1] not in ".:;"
