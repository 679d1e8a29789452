"""People of the highlands who have one name: `bà Hyưnh`, in which no other person's name can end."""

from __future__ import annotations

import re

from etl.text.highlands import may_be_of_highlands
from etl.text.syllables import is_syllable
from etl.text.words import word_key

_BEFORE = frozenset(map(word_key, ("ông", "bà", "anh", "chị", "cô", "già")))
_SHORTEST = 3
"""Letters; fewer may be an abbreviation."""


def is_whole(name: str, text: str) -> bool:
    """Whether a name of one syllable, which no Vietnamese word is, stands behind no other name anywhere in a paper.

    Args:
        name: The name.
        text: The text of the paper.
    """
    key = word_key(name)
    if not text or len(key) < _SHORTEST or not name.istitle() or is_syllable(key) or not may_be_of_highlands(key):
        return False
    before = (match[1] for match in re.finditer(rf"(\w+)[ \n]+{re.escape(name)}(?!\w)", text))
    return all(word[0].islower() or word_key(word) in _BEFORE for word in before)
