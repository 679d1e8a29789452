"""Officers who only give others their posts: `ông A được Thủ tướng phê chuẩn giữ chức Phó Chủ tịch UBND tỉnh`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.text.words import unify_seats

_GIVEN_BY = re.compile(unify_seats(r"(?<!\w)được\s+(?:đồng\s+chí\s+)?\Z"))
_GIVES = re.compile(
    unify_seats(
        r"(?:\s+chính\s+phủ)?\s+(?:(?:vừa|đã|mới|ký|ra)\s+){0,3}(?:quyết\s+định\s+)?(?:phê\s+chuẩn|bổ\s+nhiệm|điều\s+động|chỉ\s+định|phân\s+công"
        r"|giao|trao|cử|tín\s+nhiệm|luân\s+chuyển|công\s+nhận|tin\s+tưởng|chuẩn\s+y)(?!\w)"
    )
)
_BEFORE = 20
"""Characters before a post in which `được` stands."""


def without_agents(phrases: Sequence[Phrase], key: str) -> list[Phrase]:
    """The persons and positions of a sentence but for the posts of those who give somebody named before another post.

    Args:
        phrases: The persons and positions.
        key: The key of the whole text.
    """
    return [
        phrase
        for before, phrase in zip((None, *phrases), phrases, strict=False)
        if not (isinstance(before, Person) and isinstance(phrase, Position) and _is_agent(phrase, key))
    ]


def _is_agent(position: Position, key: str) -> bool:
    begin = position.begin
    return _GIVEN_BY.search(key[max(0, begin - _BEFORE) : begin]) is not None and bool(_GIVES.match(key, position.end))
