"""Figures whose sentence has the province as its subject, in papers that otherwise tell of its communes.

`Ban Thường vụ Tỉnh ủy đã điều động 64 lượt cán bộ`, below a list of communes, is about none of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from etl.extract.congresses import is_of_province_congress
from etl.extract.context import PaperContext
from etl.extract.frames import bodies
from etl.extract.frames.openings import opening
from etl.text.lower import lowered

_REACH = 400
"""How far before a figure its sentence is looked at, in characters."""
_SENTENCE_END = re.compile(r"(?:[!?]|(?<!TP)(?<!Tp)\.)\s+(?=\S)|\n")
_OPENING = opening(",:")
_SAYS = r"(?:cho (?:biết|hay)|thông tin|yêu cầu|nhấn mạnh|khẳng định|lưu ý|đề nghị|chia sẻ|báo cáo)(?![^\W\d_])"
_DOES = (
    r"(?:đã|sẽ|đang|còn|cũng|vừa|hiện|có|phấn đấu|đặt|đề ra|hướng tới|quyết tâm|bố trí|điều động|luân chuyển|kiện toàn"
    r"|bổ nhiệm|sắp xếp|hoàn thành|thực hiện|huy động|thu hút|đạt|ban hành|quyết định)(?![^\W\d_])"
)
_SPEAKER = re.compile(r"(?:cũng )?(?:theo )?(?:ông|bà|đồng chí|anh|chị) (?:[^\W\d_]+ ){0,3}?(?P<name>[^\W\d_]+)(?:,| )")
_GIVES = re.compile(
    r"(?<![^\W\d_])(?:giao|hỗ trợ|phân bổ|cấp cho|trao|tặng|công nhận|khen thưởng|chỉ định|chuẩn y)(?![^\W\d_])"
)
"""What the province does to a unit, whose figure it may be."""
_NAMELESS = re.compile(
    r"(?<![^\W\d_])(?:toàn|(?<!các )địa bàn) (?:xã(?! hội)|phường|đặc khu)(?![^\W\d_])"
    rf"|{opening('.:')}(?:xã|phường|đặc khu) {_DOES}"
)
"""A ward or commune told of by its type word alone."""
_UNIT_AGAIN = re.compile(
    rf"{bodies.UNIT_AGAIN}|(?<![^\W\d_])(?<!các )(?<!cấp )(?<!\d )(?<!quận, )(?<!thị xã, )"
    rf"(?:{bodies.DISTRICTS}|đảng bộ(?! (?:tỉnh|thành phố)))(?![^\W\d_])"
)
"""The unit itself; not those that are counted: `100% xã được kết nối`."""


def is_of_province(context: PaperContext, position: int) -> bool:
    """Whether the sentence of a figure speaks of the province, and neither it nor its paragraph of a ward or commune.

    Only in a paper about several units: in a paper about one, its province's people speak of that one. The number of
    a congress tells in any paper whose it is.

    Args:
        context: The paper.
        position: Where the figure stands.
    """
    province = context.province
    if province is None:
        return False
    block = context.reading.block_at(position)
    low = max(block.body_start, position - _REACH)
    for end in _SENTENCE_END.finditer(context.text, low, position):
        low = end.end()
    if is_of_province_congress(context, low, position):
        return True
    is_about_one = context.main is not None and not context.topics.are_several
    if is_about_one or any(context.units_between(block.start, position)):
        return False
    words = lowered(context.text[low:position])
    subject = _subject(province.type == "tỉnh", lowered(province.name)).search(words)
    if subject is None:
        before, is_rural = lowered(context.text[block.body_start : low]), province.type == "tỉnh"
        return _goes_on(before, words, is_rural=is_rural) or _is_of_whole(before, words, is_rural=is_rural)
    if _GIVES.search(words, subject.start()):
        return False
    return _UNIT_AGAIN.search(words, subject.start()) is None


def is_of_nameless_unit(context: PaperContext, position: int) -> bool:
    """Whether the words about a figure tell of a ward or commune that neither they nor the paper name.

    Its name was lost when the paper was copied, or stands in a picture: nobody can tell whose the figure is, and it is
    not the province's. Where the paper names others, only the words of its paragraph near the figure count.
    """
    block = context.reading.block_at(position)
    if context.main is not None or any(context.units_between(block.start, block.end)):
        return False
    if context.topics.best is None:
        return _tells_of_nameless(context.text)
    low, high = max(block.body_start, position - _REACH), min(block.end, position + _REACH)
    return _tells_of_nameless(context.text[low:high])


@lru_cache(maxsize=16)
def _tells_of_nameless(text: str) -> bool:
    return _NAMELESS.search(lowered(text)) is not None


def _goes_on(before: str, words: str, *, is_rural: bool) -> bool:
    """Whether an officer of the province who spoke before is said to go on: `Theo ông Minh, việc bàn giao đạt 97%`."""
    speaker = _SPEAKER.match(words)
    officer = _officer(is_rural).search(before) if speaker else None
    if speaker is None or officer is None or _UNIT_AGAIN.search(words) is not None:
        return False
    return f" {speaker['name']} " in f"{before} " and _UNIT_AGAIN.search(before, officer.end()) is None


def _is_of_whole(before: str, words: str, *, is_rural: bool) -> bool:
    """Whether the sentences before came to the whole province, and nothing since to a unit: `Toàn tỉnh có … Số …`."""
    whole = re.search(rf"(?<![^\W\d_])toàn {_authorities(is_rural)[0]}(?! ủy)(?![^\W\d_])", before)
    return whole is not None and _UNIT_AGAIN.search(f"{before[whole.end() :]} {words}") is None


def _authorities(is_rural: bool) -> tuple[str, str, str]:
    """Patterns of the word for a province, of its bodies, and of what one of their officers says."""
    word, committee = (r"tỉnh", r"tỉnh ủy") if is_rural else (r"(?:thành phố|tp\.?)", r"thành ủy")
    body = rf"(?:{committee}|(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân) {word})"
    officer = rf"(?:bí thư {committee}|(?:chủ tịch(?: thường trực)?|chánh văn phòng) {body}|giám đốc sở)"
    return word, body, rf"(?<![^\W\d_])(?:phó )?{officer}[^.;:\d]{{0,80}}? {_SAYS}"


@lru_cache(maxsize=2)
def _officer(is_rural: bool) -> re.Pattern[str]:
    """The officers of a province, with what they say."""
    return re.compile(_authorities(is_rural)[2])


@lru_cache(maxsize=16)
def _subject(is_rural: bool, name: str) -> re.Pattern[str]:
    """The words with which a sentence turns to a province: its bodies, their officers, the place itself."""
    word, body, officer_says = _authorities(is_rural)
    place = rf"(?:{word} )?{re.escape(name)}(?![^\W\d_])"
    return re.compile(
        rf"{_OPENING}(?:(?:ban thường vụ|thường trực|ban chấp hành) )?{body}(?: {re.escape(name)})? {_DOES}"
        rf"|{_OPENING}(?:toàn )?{word}(?: {re.escape(name)})? {_DOES}"
        rf"|{officer_says}"
        rf"|(?<![^\W\d_])(?:tại|trên địa bàn|toàn) {place}"
    )
