"""Type words of units inside the name of a body: which level they name, and whether they stand for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership import vocabulary
from etl.extract.leadership.vocabulary import Keys
from etl.text.words import Word, unify_seats

_UNIT_TYPE = re.compile(unify_seats(r"(?<!\w)(?:xã|phường|thị\s+trấn|đặc\s+khu|huyện|thị\s+xã|quận)\Z"))


def level_of(opening: Keys) -> tuple[str, str]:
    """The level of the units that a type word names, and its plain form."""
    if opening in vocabulary.WARD_TYPES:
        return "ward", vocabulary.WARD_TYPES[opening]
    if opening in vocabulary.DISTRICT_TYPES:
        return "district", vocabulary.DISTRICT_TYPES[opening]
    return "province", vocabulary.PROVINCE_TYPES[opening]


def is_type_here(words: Sequence[Word], index: int, opening: Keys) -> bool:
    """A type word of one letter counts only before a capital."""
    if len(opening[0]) > 1 and opening != ("t", ".", "p"):
        return True
    after = index + len(opening)
    return (
        words[index].text.isupper() and after < len(words) and (words[after].is_capital or words[after].text.isdigit())
    )


def ends_in_unit_type(words: str) -> bool:
    """Whether the last word of a post is that for a unit, so that its name should follow: `Bí thư Đảng ủy xã`."""
    return _UNIT_TYPE.search(words) is not None
