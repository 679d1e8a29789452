"""Whether a paragraph goes on with what the ones before it have promised, where it has no word of its own for it.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum, auto

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.sentence import Sentence
from etl.text.structure import Block

_LEAD = r"(?:[^\W\d_]+(?: [^\W\d_]+){1,2}, )?"
_UNIT_HAS = (
    rf"{_LEAD}(?:(?:hiện nay|hiện),? )?(?:toàn )?(?:xã|phường|đặc khu)(?: (?:hiện nay|hiện|đang))? (?:có|còn) (?=\d)"
)
_THERE_IS = re.compile(rf"(?<=[.;\n])[ \n]*{_UNIT_HAS}")
"""A sentence of what a unit has, without a word of a promise: `Toàn xã có 12 đội cồng chiêng`, `Xã còn 312 hộ`."""
_COUNTS_NOW = re.compile(rf"\W*{_UNIT_HAS}\d[\d.]*(?![\d.,]*\s?%)(?![\d.,])")
_MEETS = re.compile(
    r"(?:cũng )?(?:tại |trong |qua )?(?:kỳ họp|phiên họp|phiên chất vấn|các đại biểu|nhiều đại biểu|các ý kiến"
    r"|nhiều ý kiến|cử tri|phát biểu),? (?!thống nhất|xác định|quyết nghị|đặt|đề ra|chốt|giao|thông qua)"
)
"""How a paragraph begins that tells of a meeting and not of what it resolved."""
_GOES_ON = re.compile(
    r"[\s\"“]*(?:cùng với đó|bên cạnh đó|ngoài ra|đồng thời|song song|theo đó|cụ thể|trong đó|tiếp đó|mặt khác"
    r"|(?:về|đối với|(?:trên|trong|ở|với)? ?lĩnh vực) [^,.:;\d]{1,60}[,:])(?![^\W\d_])"
)
"""How a paragraph begins that goes on with what the one before has promised."""
_TELLS = re.compile(
    r"[\s\"“]*(?:(?:tại|ở|trên|trong) [^,.;:\d]{1,40},? (?:hiện |nay )?có (?=\d)"
    r"|(?:nhân dân|người dân|bà con|dân) [^,.;:\d]{0,30}(?:góp|hiến|ủng hộ))"
)
"""How a paragraph begins that tells of what there is, or of what people gave."""
_DESCRIBES = re.compile(
    r"km(?:2|²)|(?<![^\W\d_])(?:nhân khẩu|dân số (?:với|là|chỉ|hơn|gần|trên|khoảng|\d)|(?:lập|thành|nhập) từ"
    r"|gồm (?:hai|ba|bốn|năm|các|toàn bộ|\d) (?:xã|phường|đơn vị))"
)
"""Among the first words of a paragraph that tells of a unit, of how large it is and what it was made of."""
_SAYS = re.compile(
    r"(?<![^\W\d_])(?:khoe|kể|nói|phấn khởi|bộc bạch|tâm sự|giải thích|thừa nhận|nhớ lại|vui mừng)(?![^\W\d_])"
    r"(?! (?:thêm|về|đến) (?:mục tiêu|kế hoạch))"
)
"""Before the first figure: somebody tells how it is."""
_PROMISES = re.compile(
    r"(?:\A|[\n.;:–-]\s+)(?:(?:tập trung|tiếp tục|đẩy mạnh|từng bước|chú trọng|tích cực) )?"
    r"(?:xây dựng|hình thành|thu hút|phát triển|nâng|giảm|tăng|đưa|tạo|giải quyết|kết nạp|giữ vững|duy trì|bảo đảm"
    r"|đảm bảo|hoàn thành|mở rộng|chuyển đổi|[^\W\d_]+ hóa|trồng|huy động|xóa|đào tạo|không để|không có|không còn"
    r"|phủ|thành lập|cải tạo|khai thác) "
)
"""A clause of what is to be done, which has no subject."""
_BOUND = re.compile(r"(?<!\d)100 ?%|\d ?% trở lên|(?<![^\W\d_])(?:trên|dưới|từ|tối thiểu|ít nhất|không quá) [\d.,]+ ?%")
"""A share as it is set as a goal."""
_RESOLVES = re.compile(r"(?:\A|\n)\W*(?:nghị quyết|chương trình hành động|kế hoạch|đề án)(?![^\W\d_])")
"""A line with which papers begin that set goals."""
_DIGIT = re.compile(r"\d")
_HEAD = 1_000
"""Characters at the beginning of a paper that say what kind of paper it is."""
_FEW = 250
"""Characters with which a paragraph begins that may describe a unit."""
_LINE = 140
"""Characters that a line of a list without marks has at most; more is running text."""


class Going(Enum):
    """Whether a paragraph goes on with a promise."""

    YES = auto()
    NO = auto()
    UNSURE = auto()


def is_line(text: str, block: Block) -> bool:
    """Whether a paragraph may be a line of a list without marks."""
    return block.end - block.start <= _LINE and text.find(". ", block.start, block.end - 1) < 0


def turns(text: str, block: Block) -> bool:
    """Whether a paragraph turns to the course of a meeting, or to what there is, whatever was promised before."""
    meets = _MEETS.match(text, block.body_start, block.end)
    return meets is not None or _THERE_IS.search(text, block.body_start, block.end) is not None


def going_on(text: str, block: Block) -> Going:
    """Whether a block goes on with a promise; nobody can tell of running text that only has figures.

    Args:
        text: The lowered text.
        block: The block.
    """
    if _GOES_ON.match(text, block.body_start, block.end):
        return Going.YES
    number = _DIGIT.search(text, block.body_start, block.end)
    first = number.start() if number is not None else block.end
    is_told = _TELLS.match(text, block.body_start, block.end) or _SAYS.search(text, block.body_start, first)
    if is_told or _DESCRIBES.search(text, block.body_start, min(block.end, block.body_start + _FEW)):
        return Going.NO
    words = text[block.body_start : block.end]
    if _PROMISES.search(words) or _BOUND.search(words) or _RESOLVES.search(text, 0, _HEAD):
        return Going.YES
    return Going.UNSURE


def is_told_now(sentence: Sentence, block: Block) -> bool:
    """Whether a sentence inside a paragraph counts what the unit has, with no word of the promise before it."""
    if block.kind == "item" or sentence.start <= block.body_start or sentence.scope.strong:
        return False
    return _COUNTS_NOW.match(sentence.text, sentence.start, sentence.end) is not None


def doubted(fact: Fact) -> Fact:
    """A fact of a paragraph of which nobody can tell: a promise in it waits, for only the one before has made it."""
    return (
        fact
        if fact.kind is Kind.ACTUAL
        else replace(fact, doubt=fact.doubt or "it may be a goal as before, or a result")
    )
