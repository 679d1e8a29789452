"""Posts that somebody is still to be found for: `điều hành cho tới khi Tỉnh ủy chỉ định Bí thư mới`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.phrases import Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.vocabulary import APPOINTS
from etl.text.words import unify_seats

_GIVEN = (
    rf"(?:\s+(?!được(?!\w))[^\s,;.:]+){{0,8}}?\s+(?:{APPOINTS}|bầu(?:\s+ra)?|kiện\s+toàn|cử"
    r"|bố\s+trí|chọn(?:\s+ra)?|có)(?:\s+(?:xong|được|chức\s+(?:danh|vụ)|vị\s+trí|người\s+giữ|nhân\s+sự|một|tân))*\s*\Z"
)
_AWAITED = re.compile(unify_seats(r"(?<!\w)(?:(?:đến|tới)\s+(?:khi|lúc|ngày)|chờ|đợi)(?!\w)" + _GIVEN))
_BEFORE_THAT = re.compile(unify_seats(r"(?<!\w)trước\s+(?:khi|lúc|ngày)" + _GIVEN))
_ENDS = re.compile(unify_seats(r"\s*(?:[.,;:)\n]|\Z|(?:mới|khác|thay\s+thế)(?!\w))"))
_NEW = re.compile(unify_seats(r"\s*mới(?!\w)"))
_REACH = 120
"""Characters before a post that can say that it waits for somebody."""


def without_awaited(phrases: Sequence[Phrase], key: str) -> list[Phrase]:
    """The persons and positions of a sentence, without the positions that nobody holds yet.

    Args:
        phrases: The persons and positions.
        key: The key of the whole text.
    """
    return [phrase for phrase in phrases if not (isinstance(phrase, Position) and _is_awaited(phrase, key))]


def _is_awaited(position: Position, key: str) -> bool:
    lead = key[max(0, position.start - _REACH) : position.start]
    if _ENDS.match(key, position.end) and _AWAITED.search(lead):
        return True
    return _NEW.match(key, position.end) is not None and _BEFORE_THAT.search(lead) is not None
