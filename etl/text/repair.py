"""Letters that a scanner read wrong, put right where the words around leave one reading.

Only a paper in which some words are no Vietnamese at all is touched, and where they are few, they alone. A word is
changed to one that differs from it in a single letter and makes a phrase that papers of this genre use all the time
(`sáp nhập`, `đảng viên`), an ordinary word only where both its neighbours ask for it; one in small letters that is no
Vietnamese also to the only ordinary word that is like it. Figures are left alone; a word with a capital is changed only
for the sake of the small word after it, of the words on both its sides, or as a name may be (`etl.text.repair_names`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from unicodedata import normalize

from etl.text.highlands import WORDS_OF_PEOPLES, begins_as_of_highlands, may_be_of_highlands
from etl.text.ocr_slips import MISREAD_KM
from etl.text.offsets import Edit
from etl.text.ordinary import FREQUENT, ORDINARY
from etl.text.plain_words import PlainWords
from etl.text.repair_names import alike, is_of_highlands, repaired_name
from etl.text.repair_phrases import PHRASES
from etl.text.repair_places import meant_by_place
from etl.text.syllables import is_syllable, is_well_spelt, without_tone

_TOKEN = re.compile(r"[^\W_]+")
_CONFUSED = (("rn", "m"), ("0", "o"), ("1", "l"), ("vv", "w"), ("ii", "u"))
"""Letters that scanners take for one another and that are not one letter for one letter; digits inside words."""
_ALIKE = ("iltfj1", "nurvm", "hbk", "ceo0", "ao", "gqy9", "d")
"""Letters without their marks that look alike; any two of one group are taken for one another, and a letter for itself
with other marks."""
_LONGEST_WORD = 10
_MARKS = ".,;:!?()\"'"
_NEVER_MEANT = {
    "nàm": "năm",
    "váo": "vào",
    "vá": "và",
    "cùa": "của",
    "cúa": "của",
    "cũa": "của",
    "gầu": "gần",
    "bơn": "hơn",
    "ngáy": "ngày",
    "lám": "làm",
    "phầu": "phần",
    "quâu": "quân",
    "vậu": "vận",
    MISREAD_KM: "km",
    f"{MISREAD_KM}2": "km2",
}
"""What papers of the genre have only by a scanner's slip, though some are words of the language."""
_BEFORE_FIGURES = frozenset(("gầu", "bơn", "ngáy"))
"""Words of the language that are slips only before a number: `gầu 30%`, `ngáy 1/7`."""
_MENDED = frozenset(("đường", "ổ", "lề", "hè", "lốp", "săm", "lưới", "víu"))
_MENDING = frozenset(("đắp", "khâu", "chắp", "trám", "sửa", "thợ"))
"""What is patched (`vá`), and what goes with it."""
_SHORTEST_SLIP = 3
_HAS_VOWEL = re.compile("[aeiouy]")
_SHARE = 0.002
"""What share of the different words must be no Vietnamese before anything is repaired; papers as typed have none."""


_FEWEST_SLIPS = 3
"""Different ones before a paper that no OCR of ours has read counts as scanned; one or two are slips of the pen."""


def is_scan(slips: Collection[str], *, is_ocr: bool) -> bool:
    """Whether a scanner read a paper with these malformed words, so that it may have misread others, too.

    Args:
        slips: What `malformed_words` has found.
        is_ocr: Whether OCR is known to have read it, so that one is enough.
    """
    return len(slips) >= (1 if is_ocr else _FEWEST_SLIPS)


def repair_edits(text: str, slips: Collection[str], *, is_scanned: bool) -> Iterator[Edit]:
    """The edits that put misread letters right.

    Args:
        text: What was read.
        slips: What `malformed_words` has found in it.
        is_scanned: Whether other words may be misread, too; else only those are looked at.
    """
    if not slips:
        return
    meant = meant_by_place(text) if is_scanned else {}
    tokens, known = list(_TOKEN.finditer(text)), _words()
    words = [token.group() for token in tokens]
    names = _words().union(word.lower() for word in set(words) if word[0].isupper())
    for index, token in enumerate(tokens):
        if token.start() in meant:
            words[index] = _in_case(meant[token.start()], words[index])
            yield Edit(token.start(), token.end(), words[index])
            continue
        if words[index].lower() in known or not (is_scanned or words[index] in slips):
            continue
        before = words[index - 1] if index and tokens[index - 1].end() + 1 == token.start() else ""
        if words[index][0].isupper() and text[token.start() - 1 : token.start()] == "\n":
            before = ""
        is_followed = index + 1 < len(tokens) and tokens[index + 1].start() == token.end() + 1
        repaired = _repaired(words[index], before, words[index + 1] if is_followed else "")
        if repaired is None and words[index][0].isupper():
            repaired = repaired_name(words[index], names)
        if repaired is not None:
            words[index] = _in_case(repaired, words[index])
            yield Edit(token.start(), token.end(), words[index])


def malformed_words(text: str) -> frozenset[str]:
    """The words of a paper that are malformed; none where there are no more than foreign words account for."""
    tokens = set(text.split())
    slips = frozenset(token.strip(_MARKS) for token in _SOUND.others(tokens))
    if not slips:
        return slips
    small = set(filter(_is_small, (token.strip(_MARKS) for token in tokens)))
    return slips if len(slips) > _SHARE * len(small) else frozenset()


def _is_sound(token: str) -> bool:
    """Whether a run of characters is no malformed word."""
    word = token.strip(_MARKS)
    return not (_is_small(word) and _is_malformed(word)) and not _is_slip(word)


def _is_small(word: str) -> bool:
    """Whether a word is a marked one in small letters."""
    return len(word) > 1 and word.islower() and word.isalnum() and not word.isascii()


def _is_malformed(word: str) -> bool:
    """Whether a marked word in small letters is no Vietnamese, nor what peoples call themselves or their things."""
    return not is_well_spelt(word) and word not in WORDS_OF_PEOPLES and not begins_as_of_highlands(word)


_SOUND = PlainWords(_is_sound)


def _is_slip(word: str) -> bool:
    """Whether a word that is no Vietnamese is one of papers of the genre but for letters that scanners mix up.

    Words in small letters without any mark, and words with a capital, of which only those tell of a scanner: most are
    foreign. A name with marks (`Hừnq`) need only be like a syllable.
    """
    small = word.lower()
    is_asked = word.isalpha() and (word.istitle() if small != word else word.isascii())
    if not is_asked or len(word) < _SHORTEST_SLIP or is_syllable(small):
        return False
    others = (other for other in alike(small) if not is_of_highlands(small, other))
    is_name = not word.isascii() and not may_be_of_highlands(small)
    return any(other in _words() or other in ORDINARY or (is_name and is_well_spelt(other)) for other in others)


def _repaired(written: str, before: str, after: str) -> str | None:
    """What a word must be by the words beside it, or in small letters by itself; None where nobody can tell."""
    word = written.lower()
    if word.isdigit() or len(word) > _LONGEST_WORD:
        return None
    found, is_malformed = _near(word), not is_syllable(word)
    support = {other: _support(before, other, after, written, is_malformed=is_malformed) for other in found}
    best = max(support.values(), default=0)
    fitting = [other for other, sides in support.items() if sides == best] if best else []
    if written[0].isupper() or (fitting and (best > 1 or word not in ORDINARY)):
        return fitting[0] if len(fitting) == 1 else None
    return None if word in ORDINARY or _is_meant(word, before, after) else _by_itself(word)


def _is_meant(word: str, before: str, after: str) -> bool:
    """Whether a rare word of the language makes sense where it stands: `vá đường`, `gầu xúc`, `cá bơn`."""
    if word in _BEFORE_FIGURES:
        return not after.isdigit()
    return word == "vá" and (after.lower() in _MENDED or before.lower() in _MENDING)


@lru_cache(maxsize=1 << 14)
def _by_itself(word: str) -> str | None:
    """What a word in small letters that is no Vietnamese must be: the only ordinary one, else the only frequent one.

    Of several the one that differs in the mark of the tone, where the scanner saw none.
    """
    if word in _NEVER_MEANT:
        return _NEVER_MEANT[word]
    is_malformed = not is_well_spelt(word)
    if word.isascii():
        found = {other for other in alike(word) if other in ORDINARY or other in _words()}
        is_word = is_malformed and len(word) > 1 and _HAS_VOWEL.search(word) is not None
        return found.pop() if is_word and len(found) == 1 else None
    found = set(_near(word)) if is_malformed else set()
    if len(found) == 1:
        return found.pop()
    frequent = {other for other in found & FREQUENT if is_misread(word, other)}
    if len(frequent) > 1 and without_tone(word) == word:
        frequent = {other for other in frequent if without_tone(other) == word}
    return frequent.pop() if len(frequent) == 1 else None


def _support(before: str, word: str, after: str, written: str, *, is_malformed: bool) -> int:
    """On how many sides the words beside it hold a word; of a capitalised one only what can be no name.

    A name may follow a small word (`ủy Tiên Lữ` is no `ủy viên`) and another part of the name (`Quốc Phong`).
    """
    left, right = ((before.lower(), word) in _pairs()), ((word, after.lower()) in _pairs())
    if (left and right) or not written[0].isupper():
        return left + right
    is_first = is_malformed or not before[:1].isupper()
    return int(right and is_first and after[0].islower())


@lru_cache(maxsize=1 << 14)
def _near(word: str) -> frozenset[str]:
    """The words of the phrases that differ from a word in one letter, or by letters that look alike.

    Where some differ in letters alone that scanners take for one another, only those.
    """
    index = _index()
    found = {other for form in _masked(word) for other in index.get(form, ())}
    found |= {other for place in range(len(word)) for other in index.get(word[:place] + word[place + 1 :], ())}
    likely = {other for other in found if is_confused(word, other)}
    for wrong, right in _CONFUSED:
        if wrong in word:
            likely |= set(index.get(word.replace(wrong, right), ()))
    return frozenset(likely or found) - {word}


def is_confused(word: str, other: str) -> bool:
    """Whether two words or names of one length differ in one letter, for which scanners take the other."""
    if len(word) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(word, other, strict=True) if a != b]
    return len(pairs) == 1 and any(_bare(pairs[0][0]) in group and _bare(pairs[0][1]) in group for group in _ALIKE)


def is_misread(word: str, other: str) -> bool:
    """Whether a word or name in small letters is another as a scanner may read it, one letter or two for one."""
    return is_confused(word, other) or any(word.replace(wrong, right, 1) == other for wrong, right in _CONFUSED)


class Spellings:
    """Finds the names that a scanner can have read as a given one, without comparing it with each."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take names in small letters."""
        self._by_form: dict[str, list[str]] = {}
        for name in names:
            for form in (name, *_masked(name)):
                self._by_form.setdefault(form, []).append(name)

    def misread_as(self, name: str) -> list[str]:
        """The names of which this one, in small letters, can be a misreading, in their order."""
        forms = (*_masked(name), *(name.replace(wrong, right, 1) for wrong, right in _CONFUSED if wrong in name))
        near = dict.fromkeys(other for form in forms for other in self._by_form.get(form, ()))
        return [other for other in near if is_misread(name, other)]


def _masked(word: str) -> Iterator[str]:
    """A word with one letter left open, each in turn."""
    return (f"{word[:place]}*{word[place + 1 :]}" for place in range(len(word)))


def _bare(letter: str) -> str:
    return "d" if letter == "đ" else normalize("NFD", letter)[0]


def _in_case(word: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word.capitalize() if model[0].isupper() else word


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """Words that stand together in the phrases."""
    split = [phrase.split() for phrase in PHRASES]
    return frozenset(pair for words in split for pair in pairwise(words))


@cache
def _words() -> frozenset[str]:
    """The words of the phrases."""
    return frozenset(word for phrase in PHRASES for word in phrase.split() if len(word) > 1)


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """The words of the phrases and ordinary ones by themselves and with one letter left open."""
    index: dict[str, set[str]] = {}
    for word in _words() | ORDINARY:
        for form in (word, *_masked(word)):
            index.setdefault(form, set()).add(word)
    return {key: tuple(sorted(words)) for key, words in index.items()}
