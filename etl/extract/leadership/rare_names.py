"""Names whose surname no list has, known by their shape where nothing but a name can stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from etl.extract.leadership import vocabulary
from etl.text import names
from etl.text.no_persons import is_no_person
from etl.text.surnames import SURNAMES
from etl.text.syllables import is_syllable
from etl.text.words import Word, word_key

_SHORTEST, _LONGEST = 3, 4
"""Syllables; two may be a place, five a title."""
_MIDDLE_NAMES = frozenset(map(word_key, ("văn", "thị")))
_OPENS_LINE = ("", ".", ")", "-", "•", "+")
_BEFORE_TITLE = (",", "-", ":", "(")
_TITLES = frozenset(vocabulary.HEADS) | vocabulary.BEFORE_HEADS | {"phó"}
_OPENING = 2
"""Words before the first name of a line: `12.`"""


def rare_name_length(words: Sequence[Word], index: int, *, needs_middle: bool = False) -> int:
    """How many words have the shape of a name and are no body; 0 where they have not.

    Args:
        words: The words of a sentence.
        index: The first of them.
        needs_middle: Whether `Văn` or `Thị` must say that they are a name, as a place or a remark can stand there too.
    """
    run = names.capital_run(words, index)
    after = words[index + run].key if index + run < len(words) else ""
    keys = [word.key for word in words[index : index + run]]
    is_organ = bool(keys) and (keys[0] in vocabulary.ORGAN_WORDS or keys[0] in vocabulary.UNIT_TYPES)
    is_organ = is_organ or any(pair in vocabulary.ORGAN_PAIRS for pair in pairwise([*keys, after]))
    is_organ = is_organ or (needs_middle and _MIDDLE_NAMES.isdisjoint(keys[1:-1]))
    is_organ = is_organ or (run > _SHORTEST and keys[0] in names.NO_SURNAME and keys[1] in SURNAMES)
    is_name = _SHORTEST <= run <= _LONGEST and all(is_syllable(word.text) for word in words[index : index + run])
    return run if is_name and not is_organ and not is_no_person(words, index, run) else 0


def alone_length(words: Sequence[Word], index: int) -> int:
    """How many words are such a name that fills a cell, or opens a line before a title: `1. Là Văn Kiểm - Bí thư`."""
    before = words[index - 1].text if index else ""
    if before != "|" and (index > _OPENING or before not in _OPENS_LINE):
        return 0
    run = rare_name_length(words, index, needs_middle=True)
    mark, title = (words[k] if k < len(words) else None for k in (index + run, index + run + 1))
    is_cell = (mark is None and before == "|") or (mark is not None and mark.text == "|")
    is_titled = mark is not None and title is not None and mark.text in _BEFORE_TITLE and title.key in _TITLES
    return run if is_cell or is_titled else 0
