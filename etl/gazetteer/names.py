"""The keys under which the names of units, districts and provinces are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from etl.model.units import Unit
from etl.text.fold import ascii_fold, fold, fold_each

_APOSTROPHES = dict.fromkeys(map(ord, "'\u2019\u2018\u02bc\u0060\u00b4"))
_DASHES = re.compile(r"[\s\-\u2010-\u2015\u2212]+")
_ZEROS = re.compile(r"\b0+(?=\d)")
_SPECIAL = re.compile(r"[^\w ]|\b0\d")
_UNIT_TYPE = re.compile(r"(?:(phường|xã|thị trấn|đặc khu|huyện đảo|huyện)\s+|(p|x|tt|đk)\.\s*)(?=\w)", re.IGNORECASE)
_ABBREVIATIONS = {"p": "phường", "x": "xã", "tt": "thị trấn", "đk": "đặc khu"}
_DISTRICT_TYPE = re.compile(r"(?:(?:quận|huyện đảo|huyện|thị xã|thành phố)\s+|(?:tp|tx|q|h)\.\s*)(?=\w)", re.IGNORECASE)
_PROVINCE_TYPE = re.compile(r"(?:(?:tỉnh|thành phố|t\.?p)\b\.?\s*|t\.\s*)(?=\w)", re.IGNORECASE)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_ARABIC = {roman: str(number) for number, roman in enumerate(_ROMAN, start=1)}
_ROMAN_LAST = re.compile(r"(?<=\w )(?:i{1,3}|iv|vii{1,2})\Z")
"""Roman numerals that can end a name of several words without being a word of it."""
_Y_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> str:
    """The key of a name: folded, without apostrophes, hyphens as spaces, no zeros in front of a number.

    `K'Bang` and `KBang`, `Văn Miếu - Quốc Tử Giám` and `Văn Miếu Quốc Tử Giám`, `01` and `1`, `Tam Xuân II` and
    `Tam Xuân 2` are the same name.
    """
    return _without_signs(fold(name))


def name_keys(names: Sequence[str]) -> list[str]:
    """`name_key` of each name, for whole tables."""
    return [_without_signs(key) for key in fold_each(names)]


def _without_signs(key: str) -> str:
    if key.endswith(("i", "v")):
        key = _ROMAN_LAST.sub(lambda roman: _ARABIC[roman.group()], key)
    if _SPECIAL.search(key) is None:
        return key
    return _ZEROS.sub("", _DASHES.sub(" ", key.translate(_APOSTROPHES))).strip()


@lru_cache(maxsize=1 << 15)
def joined_key(name: str) -> str:
    """The key without spaces, a Roman numeral alone as a digit: `AnLư`, `Phường IV`.

    Folded once more: without the space the seat of a tone mark may be another (`bảo hà`, `baỏhà`).
    """
    words = name_key(name).split()
    if len(words) == 1:
        words[0] = _ARABIC.get(words[0], words[0])
    return fold("".join(words))


def letters_key(name: str) -> str:
    """The letters of the key in a row, with the tone marks where they stood: for counting differences."""
    return name_key(name).replace(" ", "")


def spelling_key(name: str) -> str:
    """The joined key with `y` as `i`: `Mỹ Quý` and `Mỹ Quí`. Only after the stricter keys have failed."""
    return joined_key(name).translate(_Y_TO_I)


@lru_cache(maxsize=1 << 15)
def bare_key(name: str) -> str:
    """The joined key without any diacritic and with `y` as `i`: `Đăk`, `Đắk` and `Dak`. Only after all others."""
    return ascii_fold(joined_key(name)).replace("y", "i")


@lru_cache(maxsize=1 << 14)
def split_type(words: str) -> tuple[str | None, str]:
    """The type word of a commune-level unit and the name after it: `P. Thuỷ Nguyên` is (`phường`, `Thuỷ Nguyên`)."""
    words = " ".join(words.split())
    match = _UNIT_TYPE.match(words)
    if match is None:
        return None, words
    return plain_type(match[1] or match[2]), words[match.end() :]


@lru_cache(maxsize=1 << 10)
def plain_type(word: str) -> str:
    """A type word in lower case and in full: `TT.` is `thị trấn`."""
    key = fold(word).rstrip(".")
    return _ABBREVIATIONS.get(key, key)


def is_of_type(unit: Unit, kind: str) -> bool:
    """Whether a unit is of a type, given in lower case; five island districts had no communes and count as `huyện`."""
    return unit.type == kind if unit.type else kind in ("huyện", "huyện đảo")


@lru_cache(maxsize=1 << 12)
def district_key(words: str) -> str:
    """The key of a district without its type word, which changed as districts became towns and cities."""
    return joined_key(_DISTRICT_TYPE.sub("", " ".join(words.split()), count=1))


@lru_cache(maxsize=1 << 12)
def split_province(words: str) -> tuple[bool, str]:
    """Whether a type word stands in front of a province's name, and the name."""
    words = " ".join(words.split())
    match = _PROVINCE_TYPE.match(words)
    return (True, words[match.end() :]) if match else (False, words)
