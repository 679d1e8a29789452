"""Officers who only give others their posts: `ông A được Thủ tướng phê chuẩn giữ chức Phó Chủ tịch UBND tỉnh`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.phrases import Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.vocabulary import APPOINTS, CONFIRMS
from etl.text.words import unify_seats

_GIVEN_BY = re.compile(unify_seats(r"(?<!\w)(?:được|để|do)\s+(?:đồng\s+chí\s+)?\Z"))
_VERBS = (
    r"(?:\s+chính\s+phủ)?\s+(?:(?:vừa|đã|mới|ký|ra)\s+){0,3}(?:quyết\s+định\s+)?"
    rf"(?:xem\s+xét\s*,?\s+)?(?:{APPOINTS}|{CONFIRMS}|giao|trao|cử|tín\s+nhiệm|tin\s+tưởng)(?!\w)"
)
_GIVES = re.compile(unify_seats(_VERBS))
_GIVES_HIM = re.compile(
    unify_seats(
        rf"{_VERBS}\s+(?:cho\s+)?(?:đồng\s+chí|ông|bà|anh|chị)(?:\s+(?:này|ấy))?\s+"
        r"(?:tiếp\s+tục\s+)?(?:giữ|làm|đảm|kiêm|tham\s+gia|nắm|phụ\s+trách)(?!\w)"
    )
)
"""Behind an officer who gives a post to somebody named before: `Chủ tịch UBND tỉnh bổ nhiệm ông làm …`."""
_DECIDED_BY = re.compile(
    unify_seats(
        r"(?<!\w)theo\s+(?:sự\s+|các\s+)?(?:quyết\s+định|chỉ\s+định|phân\s+công|đề\s+nghị|bổ\s+nhiệm|phê\s+chuẩn)(?:\s+số\s+[\w/-]{1,24})?\s+của\s+\Z"
    )
)
_ENDS_WITH_HOLDER = re.compile(unify_seats(r"\s*,?\s+là\s"))
"""Around an officer by whose decision somebody else has a post: `… theo quyết định của Chủ tịch … là ông A`."""
_BEFORE = 60
"""Characters before a post in which `được` stands, or the decision."""


def without_agents(phrases: Sequence[Phrase], key: str) -> list[Phrase]:
    """The persons and positions of a sentence but for the posts of those who give somebody named before another post.

    Args:
        phrases: The persons and positions.
        key: The key of the whole text.
    """
    return [phrase for phrase in phrases if not (isinstance(phrase, Position) and _is_agent(phrase, key))]


def _is_agent(position: Position, key: str) -> bool:
    if _GIVES_HIM.match(key, position.end):
        return True
    if _ENDS_WITH_HOLDER.match(key, position.end):
        return _DECIDED_BY.search(key, max(0, position.begin - _BEFORE), position.begin) is not None
    given_by = _GIVEN_BY.search(key, max(0, position.begin - _BEFORE), position.begin)
    return given_by is not None and _GIVES.match(key, position.end) is not None
