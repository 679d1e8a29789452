"""Letters of names that a scanner read wrong, put right where only one syllable of names is like what it read.

Only a syllable that Vietnamese has not (`Ngnyễn`, `Tbanh`) is changed, so that no name becomes another: what it must
be is one of the syllables of which names are made, or stands in another name of the paper. One that could be two, or
that is Vietnamese (`Trầu`), stays as it is; what is not certain of it waits for review.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from etl.text.highlands import begins_as_of_highlands
from etl.text.name_syllables import NAME_SYLLABLES
from etl.text.surnames import SURNAMES
from etl.text.syllables import is_well_spelt, without_tone

_TAKEN_FOR = {
    "n": "u",
    "u": "n",
    "h": "b",
    "b": "h",
    "c": "eo",
    "e": "c",
    "o": "c",
    "l": "it",
    "i": "l",
    "j": "i",
    "t": "f",
    "f": "t",
    "g": "q",
    "q": "g",
    "0": "o",
    "1": "li",
}
"""Letters that scanners take for one another, without marks. Fewer than inside ordinary words: names of the highlands
have clusters (`Hrê`, `Kpă`) that other letters would turn into Vietnamese."""
_SHORTEST = 3
"""Letters of a name that can be put right; `Ea` is none of two."""
_PAIRS = (("rn", "m"), ("ii", "u"))


_KNOWN = NAME_SYLLABLES | SURNAMES


def repaired_name(word: str, seen: Collection[str]) -> str | None:
    """The syllable that a capitalised word must be, in small letters; None where it may stay or nobody can tell.

    Args:
        word: The word as read.
        seen: The capitalised words of the paper and the usual ones of the genre, in small letters.
    """
    small = word.lower()
    if len(small) < _SHORTEST or is_well_spelt(small) or small in _KNOWN:
        return None
    found = {other for other in alike(small) if is_well_spelt(other) and not is_of_highlands(small, other)}
    for known in (_KNOWN, seen):
        fitting = [other for other in found if other in known]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def is_of_highlands(word: str, other: str) -> bool:
    """Whether what would be changed is how names of the highlands begin or end: `Kbang`, `Gla`, `Môl`.

    Those that begin as a misread name of the lowlands may (`Glang`) have no tones, but for a few: `Gláp` is `Giáp`.
    """
    if word[-1] == "l" != other[-1]:
        return without_tone(word) == word
    is_of_lowlands = word[0] in "bdghđc" and other in NAME_SYLLABLES and without_tone(word) != word
    return word[1:2] != other[1:2] and begins_as_of_highlands(word) and not is_of_lowlands


def alike(word: str) -> Iterator[str]:
    """What a scanner can have read as a word: one letter of it another one, or two of them one."""
    for place, letter in enumerate(word):
        for other in _TAKEN_FOR.get(letter, ""):
            yield word[:place] + other + word[place + 1 :]
    for wrong, right in _PAIRS:
        place = word.find(wrong)
        if place >= 0:
            yield word[:place] + right + word[place + len(wrong) :]
