"""Where the line of a post ends: whether the next one goes on it, or a unit's name was its last word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.extract.leadership import vocabulary
from etl.extract.leadership.places import Places, spelled
from etl.extract.leadership.unit_words import is_type_here, level_of
from etl.text.lines import is_upper
from etl.text.names import name_length, parts_name
from etl.text.structure import Block
from etl.text.words import Word, split_words, unify_seats

_LINE = 24
"""Characters; shorter blocks are no full lines."""
_FULL_LINE = 50
"""Characters; the longer lines of a list can be cut inside a name."""
_CUT = re.compile(
    unify_seats(
        r"(?<!\w)(?:(?:đồng\s+chí|đ/c|ông|bà)(?:\s+\w+){0,2}|hđnd|ubnd|mttq|ubmttq|bí\s+thư|phó\s+bí\s+thư|chủ\s+tịch|phó|chủ|bí|ủy|ủy\s+viên|ban|giám|giám\s+đốc|trưởng|"
        r"trưởng\s+(?:ban|phòng)|viên|hội|hội\s+đồng|ủy\s+ban|mặt\s+trận|"
        r"tỉnh|thành|đảng|thường|thường\s+trực|phụ\s+trách|phó\s+chủ|phó\s+bí|phó\s+giám|phó\s+chủ\s+tịch|đại\s+biểu|đoàn|sở|"
        r"chánh)\s*\Z"
    )
)
_ASKS_FOR_POST = re.compile(unify_seats(r"(?<!\w)(?:đồng\s+chí|đ/c|ông|bà|phó)\s*\Z"))
"""The end of a line that a post below goes on; behind a body or a post another one begins: `Phó Bí thư`, `Chủ tịch`."""
_CUT_NAME = re.compile(unify_seats(r"(?<!\w)(?:đồng\s+chí|đ/c|ông|bà)\s+\w+(?:\s+(?:thị|văn))?\s*\Z"))


class Joiner:
    """Joins the lines of a paper that end between the words of one post or name."""

    def __init__(self, text: str, key: str, places: Places) -> None:
        """Begin a paper.

        Args:
            text: Its text.
            key: The key of the text.
            places: Knows the names of places.
        """
        self._text, self._key, self._places = text, key, places

    def whole(self, block: Block, rest: Sequence[Block]) -> Block:
        """The block with those after it where lines or pages end between the words of one post or name."""
        for following in rest:
            if not self._is_cut(block, following):
                break
            block = replace(block, end=following.end)
        return block

    def _is_cut(self, block: Block, following: Block) -> bool:
        if block.kind not in ("paragraph", "item") or following.kind not in ("paragraph", "heading"):
            return False
        ending = self._key[max(block.start, block.end - _LINE) : block.end]
        if block.end - block.start < _LINE or not (ending[-1:].isalpha() or _is_cut(ending)):
            return False
        first = split_words(self._text, self._key, following.start, min(following.end, following.start + _LINE))
        if not first:
            return False
        if not _is_cut(ending):
            last = split_words(self._text, self._key, max(block.start, block.end - _LINE), block.end)
            is_tag = len(first[0].text) > 1 and first[0].text.isupper() and not last[-1].text.isupper()
            return not is_tag and block.end - block.start >= _FULL_LINE and parts_name(last, first)
        line = split_words(self._text, self._key, max(block.start, block.end - _FULL_LINE), block.end)
        if _begins_post(first) and not _ASKS_FOR_POST.search(ending):
            return False
        if ends_in_unit(line, self._places):
            return False
        is_name = name_length(first, 0) > 0 or (first[0].is_capital and _is_cut_name(ending))
        return is_name or (goes_on_body(first) and not self._begins_heading(block, following))

    def _begins_heading(self, block: Block, following: Block) -> bool:
        """Whether a line in capitals stands below one that is not: `… văn hóa - xã hội`, `ỦY BAN MTTQ`."""
        text = self._text
        return is_upper(text[following.start : following.end]) and not is_upper(text[block.start : block.end])


def _is_cut(ending: str) -> bool:
    """Whether a line ends inside the words of a post or a name."""
    return _CUT.search(ending) is not None


def _is_cut_name(ending: str) -> bool:
    """Whether a line ends inside a name: `đồng chí Vũ Thị`, `ông Nguyễn`."""
    return _CUT_NAME.search(ending) is not None


def _begins_post(words: Sequence[Word]) -> bool:
    """Whether a line begins with a head in capitals; `Thường trực Đảng ủy` may as well go on `Phó Bí thư`."""
    is_head = words[0].key == "phó" or vocabulary.match_phrase(vocabulary.HEADS, words, 0) is not None
    return is_head and words[0].is_capital and words[0].key != "thường"


def goes_on_body(words: Sequence[Word]) -> bool:
    """Whether words at the beginning of a line can go on the name of a body or a title."""
    if not words:
        return False
    pair = (words[0].key, words[1].key) if len(words) > 1 else (words[0].key, "")
    return (
        pair in vocabulary.ORGAN_PAIRS
        or words[0].key in vocabulary.ORGAN_WORDS
        or vocabulary.match_phrase(vocabulary.UNIT_TYPES, words, 0) is not None
        or vocabulary.match_phrase(vocabulary.HEADS, words, 0) is not None
        or words[0].key in ("tịch", "thư", "viên", "bí", "chủ")
    )


def ends_in_unit(words: Sequence[Word], places: Places) -> bool:
    """Whether the last words are the whole name of a unit behind its type word: `xã Tân Hội`."""
    for index in range(len(words) - 1):
        opening = vocabulary.match_phrase(vocabulary.UNIT_TYPES, words, index)
        name = words[index + len(opening) :] if opening and is_type_here(words, index, opening) else ()
        if opening and name and name[0].is_capital and places.knows(level_of(opening)[0], spelled(name)):
            return True
    return False
