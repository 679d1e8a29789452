"""Where the line of a post ends: whether the next one can go on it, or a unit's name was its last word."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.leadership import vocabulary
from etl.extract.leadership.bodies import match_phrase
from etl.extract.leadership.places import Places, spelled
from etl.extract.leadership.unit_words import is_type_here, level_of
from etl.text.words import Word


def goes_on_body(words: Sequence[Word]) -> bool:
    """Whether words at the beginning of a line can go on the name of a body or a title."""
    if not words:
        return False
    pair = (words[0].key, words[1].key) if len(words) > 1 else (words[0].key, "")
    return (
        pair in vocabulary.ORGAN_PAIRS
        or words[0].key in vocabulary.ORGAN_WORDS
        or match_phrase(vocabulary.UNIT_TYPES, words, 0) is not None
        or match_phrase(vocabulary.HEADS, words, 0) is not None
        or words[0].key in ("tịch", "thư", "viên", "bí", "chủ")
    )


def ends_in_unit(words: Sequence[Word], places: Places) -> bool:
    """Whether the last words are the whole name of a unit behind its type word: `xã Tân Hội`."""
    for index in range(len(words) - 1):
        opening = match_phrase(vocabulary.UNIT_TYPES, words, index)
        name = words[index + len(opening) :] if opening and is_type_here(words, index, opening) else ()
        if opening and name and name[0].is_capital and places.knows(level_of(opening)[0], spelled(name)):
            return True
    return False
