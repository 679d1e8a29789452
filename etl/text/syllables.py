"""The shape of a Vietnamese syllable, used to tell words from noise and to part words that lost their space.

The rimes are those of the national orthography (Quy tắc chính tả, Decision 1989/QĐ-BGDĐT of 2018 restates them);
tones are taken off before matching, so that the pattern stays short.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

import regex

from etl.text.ordinary import ORDINARY

_ONSET = r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
_RIME = (
    r"(?:a(?:ch|ng|nh|[cimnoptuy])?|ă(?:ng|[cmnpt])|â(?:ng|[cmnptuy])"
    r"|e(?:ng|[cmnopt])?|ê(?:ch|nh|[mnptu])?|i(?:ch|nh|[mnptua])?|iê(?:ng|[cmnptu])|yê(?:ng|[mntu])"
    r"|o(?:ong|oc|ng|[cimnpt])?|oa(?:ch|ng|nh|[cimnopty])?|oă(?:ng|[cmnt])|oe[nto]?"
    r"|ô(?:ng|[cimnpt])?|ơ[imnpt]?|u(?:ng|[cimnpta])?|uâ(?:ng|[nty])|uê(?:ch|nh)?|uô(?:ng|[cimnt])|uơ"
    r"|uy(?:nh|ch|[tnuap])?|uyê[nt]|ư(?:ng|[cimntua])?|ươ(?:ng|[cimnptu])|y(?:nh|ch|t)?)"
)
_SYLLABLE = regex.compile(_ONSET + _RIME)
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_STOP = regex.compile(r"(?:[cpt]|ch)\Z", regex.IGNORECASE)
_STOPPED = regex.compile("[\u0301\u0323]")
_LOWER_WORDS = regex.compile(r"(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*+")

# Short words that stand before or after the joins where papers lose their space; they settle what else is ambiguous.
_FUNCTION_WORDS = frozenset(
    regex.split(
        " ",
        "của và các là xã phường thị trấn huyện quận thành toàn có tên mới số với từ theo về tại cho được ngày "
        "đồng gồm diện tích dân tự quy mô phần một đến năm trên đạt sau này tỉnh khoản nay",
    )
)

_BEHIND_NAME = regex.compile(
    r"\p{Lu}\p{L}*?(thành|phường|của|diện|phần|một|huyện|quận|trên|khoản|được|(?<=[bcdđghklmnprstvx])(?:và|xã))"
)
"""A name, of whatever language, and a word that begins nothing but what follows it."""

_ONE_LETTER = frozenset("ýởàồổẻ")
"""The words of one letter that stand in running text; any other single letter is a slip."""


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word is one well-formed Vietnamese syllable, in any case and with either placing of the tone mark."""
    return _SYLLABLE.fullmatch(without_tone(word.lower())) is not None


@lru_cache(maxsize=65536)
def is_well_spelt(word: str) -> bool:
    """Whether a word is a syllable with a tone that it may have: after c, ch, p and t the acute or the dot below."""
    return is_syllable(word) and (_STOP.search(word) is None or _STOPPED.search(normalize("NFD", word)) is not None)


def without_tone(word: str) -> str:
    """A word without the marks of tones; those that make other vowels stay: `diện` becomes `diên`."""
    return normalize("NFC", normalize("NFD", word).translate(_TONES))


def lower_words(text: str) -> list[str]:
    """The words in small letters: names, abbreviations and headings, which need not be syllables, left out."""
    words: list[str] = _LOWER_WORDS.findall(text)
    return words


def share_of_good_words(text: str) -> float:
    """The share of well-formed syllables among the words in small letters, from 0 to 1; 1 without such words.

    It tells text from noise. Resolutions have 0.98 or more, those on units with names of other languages included;
    text in the letters of another font, or with its words fallen apart, stays below 0.7.
    """
    words = lower_words(text)
    return sum(map(is_syllable, words)) / len(words) if words else 1.0


@lru_cache(maxsize=65536)
def split_glued(word: str) -> tuple[int, ...]:
    """Where a word that lost its spaces must be parted; empty where it must not.

    Only a word with a Vietnamese mark that is no syllable itself is parted, and only where one reading is left:
    `dânsố` -> (3,), `toànan` (toàn an, toà nan) -> (). A word in title case may be a name of another language (Bhalêê,
    Anông), so it is parted only at a function word or where small letters meet a capital.
    """
    if word.isascii() or len(word) < 3 or is_syllable(word):
        return ()
    places = [i for i in range(1, len(word)) if _is_break(word, i)]
    certain = [i for i in places if word[i].isupper() or {word[:i].lower(), word[i:].lower()} & _FUNCTION_WORDS]
    if len(certain) == 1:
        return (certain[0],)
    if not certain and len(places) == 1 and {word[: places[0]], word[places[0] :]} <= ORDINARY:
        return (places[0],)
    return () if places else _three_parts(word) or _behind_foreign_name(word)


def _behind_foreign_name(word: str) -> tuple[int, ...]:
    """Where a word of the language begins behind a name of another one: `Đak Smarthành` -> (4,)."""
    match = _BEHIND_NAME.fullmatch(word)
    return (match.start(1),) if match is not None else ()


def _three_parts(word: str) -> tuple[int, ...]:
    for i in range(2, len(word) - 3):
        if word[:i].lower() in _FUNCTION_WORDS or (is_syllable(word[:i]) and word[:i].islower()):
            rest = split_glued(word[i:])
            if rest and word[i : i + rest[0]].lower() in _FUNCTION_WORDS:
                return (i, *(i + place for place in rest))
    return ()


def _is_break(word: str, place: int) -> bool:
    left, right = word[:place], word[place:]
    if right[1:] != right[1:].lower() or any(
        len(part) == 1 and part.lower() not in _ONE_LETTER for part in (left, right)
    ):
        return False
    if len(left) > 1 and left.isupper():  # an abbreviation before a word: UBNDphường
        return right in _FUNCTION_WORDS
    return left[1:] == left[1:].lower() and is_syllable(left) and is_syllable(right)
