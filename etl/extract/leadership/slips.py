"""Words of office in which the reading of a scan has one letter wrong: `Căủ tịch` is `Chủ tịch`."""

from __future__ import annotations

from functools import lru_cache

from etl.extract.leadership import vocabulary
from etl.text.surnames import COMMON_SURNAMES, SURNAMES, TWO_WORD_SURNAMES
from etl.text.syllables import is_syllable
from etl.text.words import Word, word_key


def _masks() -> dict[str, str]:
    """Each word of the vocabulary with one letter hidden; two words that share a form share no repair."""
    words = {
        key for phrases in (*vocabulary.HEADS.values(), *vocabulary.UNIT_TYPES.values()) for p in phrases for key in p
    }
    words |= {key for pair in vocabulary.ORGAN_PAIRS for key in pair} | {"đồng", "chí", "phó", "nguyên"}
    found: dict[str, str] = {}
    for word in sorted(word for word in words if len(word) > 2):
        for place in range(len(word)):
            form = f"{word[:place]}\0{word[place + 1 :]}"
            found[form] = word if form not in found else ""
    return found


_FORMS = _masks()
_SOUND = frozenset(_FORMS.values())
"""Words of office themselves, which need no mending."""


@lru_cache(maxsize=1 << 12)
def _mended(key: str) -> str:
    """The one word of office that differs from a broken syllable in one letter, else the syllable itself."""
    if len(key) < 3 or is_syllable(key):
        return key
    forms = (f"{key[:place]}\0{key[place + 1 :]}" for place in range(len(key)))
    found = {_FORMS[form] for form in forms if _FORMS.get(form)}
    return found.pop() if len(found) == 1 else key


def mend(words: list[Word]) -> list[Word]:
    """The words with the keys of broken ones mended; what the paper writes stays."""
    before = ""
    for index, word in enumerate(words):
        key = word.key
        if key not in _SOUND or before in _SECONDS:
            key = _mended_after(before, key) or _mended(key)
            if key != word.key and not word.text.isupper():
                words[index] = word._replace(key=key)
        before = key
    return words


_SECONDS = {"bí": "thư", "chủ": "tịch", "giám": "đốc", "ủy": "viên"}
"""Heads of two syllables, whose second is mended even where the slip made another word of it: `Bí thu`."""


def _mended_after(before: str, key: str) -> str | None:
    """The second syllable of a head where at most one letter of it is wrong."""
    second = _SECONDS.get(before)
    if second is None or len(second) != len(key) or (before == "ủy" and key == "viện"):
        return None
    return second if sum(a != b for a, b in zip(key, second, strict=True)) == 1 else None


def is_broken_name(name: str) -> bool:
    """Whether a name of the lowlands holds a syllable that no Vietnamese word can be: `Nguôễn Thị Hoa`, `Lê Văq An`."""
    parts = name.split()
    if "'" in name or len(parts) < 2:
        return False
    first, second = word_key(parts[0]), word_key(parts[1])
    broken = [not is_syllable(part) for part in parts]
    if first in COMMON_SURNAMES:
        return any(broken)
    is_foreign = first in SURNAMES or (first, second) in TWO_WORD_SURNAMES
    return len(parts) > 2 and broken[0] and not any(broken[1:]) and not is_foreign
