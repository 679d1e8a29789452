"""The branches of the economy, of whose shares a sentence tells: of the product, or of those who work.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence

_STRUCTURE = re.compile(r"cơ cấu|tỷ trọng")
_SECTORS = (
    r"(?:(?:các )?(?:ngành|khu vực|nhóm|lĩnh vực) )?(?:nông nghiệp|nông|lâm nghiệp|lâm|ngư nghiệp|thủy sản"
    r"|tiểu thủ công nghiệp|ttcn|công nghiệp|xây dựng(?! nông)|thương mại|dịch vụ|du lịch|phi nông nghiệp)(?![^\W\d_])"
)
_SECTOR = re.compile(rf"(?:ngành |khu vực |nhóm )*{_SECTORS}")
BRANCH_LIST = rf"{_SECTORS}(?:(?:,| -| –| và|, và) {_SECTORS})*"
"""One branch or several."""
_SECTOR_LIST = re.compile(
    rf"\s*(?:(?:trong|còn|về|ở|và) )*(?P<list>{BRANCH_LIST})"
    r"(?: (?:chiếm|đạt|là|còn|tăng|giảm|lên|xuống|chỉ|khoảng|gần|hơn|trên|tỷ lệ|thì))*\s*"
)
"""A clause that names nothing but branches before its share: `công nghiệp, xây dựng, dịch vụ chiếm 46%`."""
_SHARED_OUT = re.compile(
    r"(?<![^\W\d_])(?:(?P<labour>cơ cấu (?:sử dụng |phân bổ )?lao động(?![^\W\d_])"
    rf"|lao động (?:làm việc |làm |tham gia )?(?:trong |ở )?(?={_SECTORS}))"
    r"|(?:cơ cấu|tỷ trọng|giá trị|grdp|kinh tế|doanh thu|tăng trưởng|vốn|diện tích|ngân sách)(?![^\W\d_]))"
)
"""What it is that the branches have their shares of; the last word before them tells."""


def as_share(sentence: Sentence, item: Cut, stem: str) -> str:
    """`Cơ cấu kinh tế: nông nghiệp 28%, dịch vụ 36%`: the parts are shares of the whole."""
    is_part = item.figure.unit == "percent" and _SECTOR.match(stem.lower()) is not None
    labour = _labour_of(sentence, item) if is_part else ""
    if labour:
        return f"lao động {labour}"
    if is_part and _STRUCTURE.search(sentence.text, sentence.start, sentence.end) and not sentence.left(item).growth:
        return f"tỷ trọng {stem}"
    return stem


def _labour_of(sentence: Sentence, item: Cut) -> str:
    """The branches whose share of the workers a clause tells; empty where it names more, or shares of another thing.

    `Lao động nông nghiệp chiếm 53%; công nghiệp, dịch vụ chiếm 46%`
    """
    text, figure = sentence.text, item.figure
    begin = max(text.rfind(mark, sentence.start, figure.start) + 1 for mark in ";:(%")
    begin = max(begin, sentence.start)
    begin += text.startswith(",", begin)
    named = _SECTOR_LIST.fullmatch(text, begin, figure.start)
    told = list(_SHARED_OUT.finditer(text, sentence.start, begin)) if named else []
    if named is None or not told or told[-1]["labour"] is None:
        return ""
    return words_of(sentence.source, Phrase(*named.span("list")))
