"""Syllables of the peoples of the highlands, which Vietnamese has not and which are no slips: `Gla`, `Kpă`, `Môl`."""

from __future__ import annotations

import re

from etl.text.syllables import is_well_spelt, without_tone

_ONSET = (
    r"(?:[bcdđghklmnñprstvxyzj]|ch|gh|kh|ngh|ng|nh|ph|th|tr"
    r"|[bcđdgkpt]h?[lr]|bh?n|[bđdjkp]h|h[lmnrwy]|k[bđmnpst]|m[bđlnpr]|pn|r[bcđhklmps]|[ms][lr]|[zj]r)?"
)
_RIME = "[aăâeĕêiĭoŏôơuŭưy]{1,3}(?:ch|ng|nh|[bchijklmnoprstuvwyư])?"
_SYLLABLES = re.compile(rf"(?:{_ONSET}{_RIME}){{1,3}}")
_LONGEST = 10
_LIST = "bl bn br cl dl dr đl gl hl kb kl kn kp kr mb ml mn pl pn pr rb rl rm"
_CLUSTERS = frozenset(_LIST.split())
_NAMES = "êđê êđêh rađê xơđăng xêđăng rơmăm rơngao stiêng tàôi pacô cơtu kơho jơrai ơđu"
WORDS_OF_PEOPLES = frozenset(_NAMES.split())
"""What peoples and groups of them are called in running text, in small letters where papers write them so."""


def begins_as_of_highlands(word: str) -> bool:
    """Whether a word in small letters begins with two consonants of their tongues that Vietnamese has not."""
    return word[:2] in _CLUSTERS


def may_be_of_highlands(word: str) -> bool:
    """Whether a word in small letters, which need not be Vietnamese, may be one to three syllables of such a name.

    What a scanner makes of Vietnamese (`tbiên`, `ngnyễn`) mostly has a beginning or an end that no people's names have.
    """
    return len(word) <= _LONGEST and _SYLLABLES.fullmatch(without_tone(word).replace("'", "")) is not None


def is_malformed(word: str) -> bool:
    """Whether no name of any people of the country has a word in small letters as a syllable: `lĩnb`, `ngnyễn`."""
    return not is_well_spelt(word) and not may_be_of_highlands(word)
