"""The unit that a paragraph has turned to: by its place (`Tại xã Ba Động, …`), its body or its officer.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from etl.extract.context import PaperContext
from etl.extract.frames.openings import opening
from etl.extract.mentions import UnitMention
from etl.text.lower import lowered

_REACH = 120
"""How far around a unit the words stand that turn a paragraph to it, in characters."""
_OPENING = opening(".;:!?")
_SCENE = r"(?:không khí|khung cảnh|tình hình|quang cảnh|công việc|có mặt|ghi nhận)(?: (?!tại |ở )[^\W\d_]+){0,4} "
_PLACE = re.compile(
    rf"{_OPENING}(?:cách (?:đó|đây) [^.;:,\n]{{1,24}}, )?(?:{_SCENE})?"
    r"(?:(?:tại|ở|(?:đối )?với|(?:nói |riêng )?về(?: phần)?)\s+|(?<=riêng )|(?<=còn ))\Z"
)
"""Where a sentence begins: `Tại xã …`, `Còn ở xã …`, `Riêng xã …`, `Nói về xã …`, `Không khí ở phường …`."""
_PLACE_ASIDE = re.compile(r"[,.] tại\s+\Z")
_BODY = re.compile(
    rf"{_OPENING}(?:[^.;:\n]{{0,30}}, )?(?:ban thường vụ )?(?:ubnd|hđnd|đảng ủy|đảng bộ|ủy ban nhân dân"
    r"|hội đồng nhân dân|mặt trận tổ quốc(?: việt nam)?|(?:ủy ban )?mttq(?: việt nam)?|công an"
    r"|đại hội(?: đại biểu)?(?: đảng bộ)?|hội (?:nông dân|phụ nữ|cựu chiến binh|liên hiệp phụ nữ)|đoàn thanh niên)\s+\Z"
)
"""A body of the unit as the subject of a sentence."""
_OFFICER = re.compile(
    rf"{_OPENING}(?:[^.;:\n]{{0,60}}, )?(?:theo )?(?:đồng chí |ông |bà )?(?:tân )?(?:phó )?(?:bí thư|chủ tịch)"
    r"(?: thường trực)?(?: (?:đảng ủy|hđnd|ubnd|ủy ban nhân dân|hội đồng nhân dân"
    r"|(?:ủy ban )?(?:mttq|mặt trận tổ quốc)(?: việt nam)?))?"
    r"\s+\Z"
)
_ACTOR = re.compile(rf"{_OPENING}(?:[^.;:\n]{{0,40}}, )?\Z")
_STRIVES = re.compile(r" (?:phấn đấu|đặt mục tiêu|đề ra|xác định|quyết tâm|hướng tới|dự kiến)\b")
"""What a unit does that is the subject of its sentence: `Đến năm 2030, xã Ba Động phấn đấu …`."""
_SAYS = re.compile(
    r"[^.;:]{0,50}?\b(?:cho (?:hay|biết|rằng)|nói|kể|nêu|bày tỏ|thông tin|nhấn mạnh|khẳng định|chia sẻ|báo cáo|hứa"
    r"|cam kết|thừa nhận|xác nhận|lý giải|giải thích|phân tích|đánh giá|bộc bạch|tâm sự|trăn trở)\b"
)
_TOLD = re.compile(
    rf"(?:{_OPENING}|(?:cho (?:biết|hay)|thông tin|nói|chia sẻ|báo cáo|khẳng định|nêu|nhấn mạnh)(?: thêm| rõ)?[,:]?"
    r" (?:rằng |là |hiện )?|, riêng )\Z"
)
"""Where a clause begins that tells of a unit: `Riêng xã …`, `ông … cho biết, phường …`."""
_PREDICATE = re.compile(
    r"(?:,? (?:hiện|nay|cũng|chỉ|mới|đã|vẫn|còn|sẽ|đang|tuy))* (?:có|rộng|đạt|thu|được|là|gồm|tiếp nhận|giải quyết"
    r"|bố trí|triển khai|tổ chức|hoàn thành|huy động|vận hành|thực hiện|ghi nhận|kết nạp|giải ngân|xây dựng|đón"
    r"|thu hút|thiếu|khuyết|cấp|ban hành|chi trả|lập)\b"
    r"|, (?:ngoài|với|đến|hiện|từ|trong|năm)\b"
)
_OF_PROVINCE = re.compile(
    r"(?:đảng bộ|đại hội|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|tỉnh ủy|thành ủy)(?: [^\W\d_]+){0,4}?"
    r" (?:tỉnh|thành phố)\b|\b(?:tỉnh|thành) ủy\b"
)


class Scenes:
    """The units that the paragraphs of a paper turn to; what stands far before a place is looked at once."""

    def __init__(self, context: PaperContext) -> None:
        self._context = context
        self._topics = frozenset(mention.start for mention in context.topics.mentions)
        self._starts = [mention.start for mention in context.units]
        self._turned: dict[int, UnitMention | None] = {}

    def at(self, position: int) -> UnitMention | None:
        """The last unit before a position to which its paragraph turns."""
        start = self._context.reading.block_at(position).start
        first, index = bisect_left(self._starts, start), bisect_left(self._starts, position) - 1
        while index >= first:
            mention = self._context.units[index]
            if position - mention.end >= _REACH:
                return self._last(index, first, start)
            if self._turns(start, mention, position):
                return mention
            index -= 1
        return None

    def _last(self, index: int, first: int, start: int) -> UnitMention | None:
        """The last of some units to which their paragraph turns, whatever stands behind them."""
        passed: list[int] = []
        found: UnitMention | None = None
        while index >= first:
            if index in self._turned:
                found = self._turned[index]
                break
            passed.append(index)
            mention = self._context.units[index]
            if self._turns(start, mention, mention.end + _REACH):
                found = mention
                break
            index -= 1
        self._turned.update(dict.fromkeys(passed, found))
        return found

    def _turns(self, start: int, mention: UnitMention, position: int) -> bool:
        """Whether a mention turns its paragraph to a unit; the place where its province meets does not."""
        context = self._context
        if mention.start in self._topics:
            return True
        if not context.is_today(mention):
            return False
        before = lowered(context.text[max(start, mention.start - _REACH) : mention.start])
        after = lowered(context.text[mention.end : min(position, mention.end + _REACH)])
        is_of_province = _OF_PROVINCE.search(after) is not None
        if not is_of_province and (_PLACE.search(before) or (_PLACE_ASIDE.search(before) and after.startswith(","))):
            return True
        if _STRIVES.match(after) is not None and _ACTOR.search(before) is not None:
            return True
        is_told = _TOLD.search(before) is not None or _ACTOR.search(before) is not None
        if context.topics.are_several and is_told and _PREDICATE.match(after) is not None:
            return True
        return _BODY.search(before) is not None or (
            _OFFICER.search(before) is not None and _SAYS.match(after) is not None
        )
