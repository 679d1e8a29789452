"""Vietnamese in fonts older than Unicode (TCVN3, VNI, VPS), which stands in files as letters of Western Europe.

`Céng hoµ x· héi` in a `.VnTime` font looks like `Cộng hoà xã hội`: each font puts its own letters in the places of the
code page Windows-1252. Which font it was shows in the words: only with the right one are they Vietnamese syllables.

TCVN3 is the 8-bit set VN3 of the standard TCVN 5712:1993, VNI the one of VNI-Win, VPS that of the Vietnamese
Professional Society, as charted by the Vietnamese Unicode project (vietunicode.sourceforge.net/charset).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from unicodedata import normalize

import regex

from etl.text.syllables import is_syllable, lower_words, share_of_good_words

TCVN3, VNI, VPS = "TCVN3", "VNI", "VPS"
FONTS = (TCVN3, VNI, VPS)

_BY_PREFIX = {"vn": TCVN3, "vni": VNI, "vps": VPS}
_FONT_NAME = regex.compile(r"(?:[A-Z]{6}\+)?\.?(VNI(?=[ -])|VPS|(?:(?<=\.)V[Nn]|Vn)(?=[A-Z]))")
"""The letters before a plus stand before the names of fonts of which a PDF holds a part."""

_GOOD_SHARE = 0.90
"""Of well-formed syllables, at least, in text that was turned into Unicode by the right table."""

_MARGIN = 0.15
"""By how much it must be better than by any other table, and than as it stands: undecoded text has about 0.35."""

_MIN_WORDS = 8
"""Fewer words prove no font."""

_TCVN3_BYTES = (
    "a1a2a3a4a5a6a7a8a9aaabacadaeb5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedf"
    "e1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfe"
)
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"

_VPS_BYTES = (
    "0203040506101112131415191c1d808182838485868788898a8b8c8d8e8f90939495969798999a9b9c9d9e9fa1a2a3a4a5a6a7a8"
    "a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c3c4c5c6c7c8cbcccdcecfd0d1d2d3d5d6d7d8d9dbdcdee4e5e6ebeff0f1f7f8fbfdfeff"
)
_VPS_LETTERS = (
    "ẠẬẶẸỆỊỌỘỢỤỰỴẪỮÀẢÃẤẦẨọỗĂếềểệẮẰẲẾỀỂỄỐỒỔỖýỷỵỚỜỞắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầấẩẫậđẻẹỉễịỹƯỦồốỏơÈừứũưẺảạăẽĩẴĐƠụủỶẼỳ"
)

_VNI_MARKS = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATS = {"â": "", "à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVES = {"ê": "", "è": "\u0300", "é": "\u0301", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

_LOST_IN_PDF = str.maketrans({"\u2212": "\u00ad", "\u2219": "\u00b7"})
"""Readers of PDF take two bytes of such fonts (TCVN3 ư, ã) for the signs that other fonts have there."""

_HYPHENED = regex.compile(r"(?<!\p{L})\p{L}++-\p{L}*+|-\p{L}++")
"""A word with a hyphen in it. The standard encoding of PDF has a hyphen in the place of the letter ư of TCVN3."""

_LETTERS = re.compile(r"[^\W\d_]+")
_MARKS = ".,;:!?()\"'"

_PLAIN_WORD = regex.compile(r"[\p{L}\p{M}]+")


def surface_of(data: bytes) -> str:
    """The characters as which the bytes of an old font stand in a file."""
    return data.decode("latin-1").translate(_SURFACE)


def font_named(name: str) -> tuple[str, bool] | None:
    """Which set of letters a font of this name has, and whether it shows all of them as capitals; None for others.

    Args:
        name: As files have it: `.VnTimeH`, `VNI-Times`, `ABCDEF+VPSTimes`.
    """
    found = _FONT_NAME.match(name)
    return (_BY_PREFIX[found[1].lower()], found[1].lower() == "vn" and name.endswith("H")) if found else None


def may_be_old(text: str) -> bool:
    """Whether each of its letters is one that an old font has."""
    return _ALL_SURFACE.issuperset(text)


def from_font(text: str, name: str | None) -> tuple[str, str | None]:
    """What a text says that stands in a font of this name, and of which set its letters were, if an old one."""
    found = font_named(name or "")
    # Letters that the font does not have were typed in Unicode, and shown in another font.
    if found is None or not may_be_old(text):
        return text, None
    encoding, is_capital = found
    decoded = to_unicode(text, encoding)
    if encoding == TCVN3:
        decoded = _HYPHENED.sub(_with_horn, decoded)
    if share_of_good_words(decoded) < share_of_good_words(text):
        return text, None
    return decoded.upper() if is_capital else decoded, encoding if decoded != text else None


def _with_horn(word: regex.Match[str]) -> str:
    whole = word[0].replace("-", "ư")
    return whole if is_syllable(whole) else word[0]


def detect(text: str) -> str | None:
    """Which old font the text, or some of its lines, is in; None where it is Unicode, or cannot be told for certain."""
    odd = (token for token in set(text.split()) if not token.isascii() and not is_syllable(token.strip(_MARKS)))
    if all(word.isascii() or word[0].isupper() or is_syllable(word) for word in _LETTERS.findall(" ".join(odd))):
        return None
    bad = "\n".join(line for line in text.split("\n") if not line.isascii() and share_of_good_words(line) < _GOOD_SHARE)
    shares = {encoding: _share(to_unicode(bad, encoding)) for encoding in FONTS}
    best = max(FONTS, key=lambda encoding: shares[encoding])
    rivals = [share_of_good_words(bad), *(share for encoding, share in shares.items() if encoding != best)]
    return best if shares[best] >= max(_GOOD_SHARE, max(rivals) + _MARGIN) else None


def _share(text: str) -> float:
    return share_of_good_words(text) if len(lower_words(text)) >= _MIN_WORDS else 0.0


def mended(text: str, encoding: str) -> str:
    """The text in Unicode; lines of it that are Unicode already are left alone."""
    return "\n".join(_mended(line, encoding) for line in text.split("\n"))


def _mended(line: str, encoding: str) -> str:
    if line.isascii():
        return line
    decoded = to_unicode(line, encoding)
    before, after = share_of_good_words(line), share_of_good_words(decoded)
    if before == after:
        return decoded if all(c in _ALL_SURFACE for c in line) else line
    return decoded if after > before else line


def to_unicode(text: str, encoding: str) -> str:
    """Text of an old font in Unicode (NFC), letter by letter; what is no letter of the font stays.

    TCVN3 has no capitals with tone marks: `CéNG HOµ` stands for `CỘNG HOÀ`. Words that cannot be anything else are
    given back their capitals.
    """
    pattern, letters = _table(encoding)
    text = pattern.sub(lambda found: letters[found[0]], text.translate(_LOST_IN_PDF) if encoding == TCVN3 else text)
    text = normalize("NFC", text)
    return "\n".join(map(_with_capitals, text.split("\n"))) if encoding == TCVN3 else text


def _with_capitals(line: str) -> str:
    words = list(_PLAIN_WORD.finditer(line))
    is_capital = [_is_in_capitals(word[0]) for word in words]
    if not any(is_capital):
        return line
    if _may_be_in_capitals("".join(word[0] for word in words)):
        _spread(line, words, is_capital)
    pieces, end = [], 0
    for word, capital in zip(words, is_capital, strict=True):
        pieces += [line[end : word.start()], word[0].upper() if capital else word[0]]
        end = word.end()
    return "".join([*pieces, line[end:]])


def _spread(line: str, words: list[regex.Match[str]], is_capital: list[bool]) -> None:
    """Mark the short words of a heading (`Xã` beside `HỘI`): each that only a space parts from one in capitals."""
    for steps in (range(len(words)), range(len(words) - 1, -1, -1)):
        for i in steps:
            if not is_capital[i] and _may_be_in_capitals(words[i][0]):
                is_capital[i] = any(
                    is_capital[j] and _are_neighbours(line, words[min(i, j)], words[max(i, j)])
                    for j in (i - 1, i + 1)
                    if 0 <= j < len(words)
                )


def _is_in_capitals(word: str) -> bool:
    """Two capitals, and no small letter that the font would have had as a capital: `HOà`, `NQ`."""
    capitals = sum(letter.isupper() for letter in word)
    return capitals >= 2 and _may_be_in_capitals(word)


def _may_be_in_capitals(word: str) -> bool:
    return all(letter.isupper() or letter in _WITHOUT_CAPITAL for letter in word)


def _are_neighbours(line: str, left: regex.Match[str], right: regex.Match[str]) -> bool:
    return line[left.end() : right.start()].isspace()


_WITHOUT_CAPITAL = frozenset(_TCVN3_LETTERS[14:])

_SURFACE: Mapping[int, str] = {
    byte: bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
    for byte in range(256)
}
"""How a byte of an old font stands in a file: as the character of Windows-1252, or as itself where that has none."""

_ALL_SURFACE = frozenset({*map(chr, range(256)), *_SURFACE.values(), "\u2212", "\u2219"})


@cache
def _table(encoding: str) -> tuple[regex.Pattern[str], Mapping[str, str]]:
    """The pattern that finds the letters of the font, and what each becomes."""
    letters = _TABLES[encoding]()
    longest_first = sorted(letters, key=lambda found: (-len(found), found))
    return regex.compile("|".join(map(regex.escape, longest_first))), letters


def _by_bytes(codes: str, letters: str) -> dict[str, str]:
    table = {}
    for byte, letter in zip(bytes.fromhex(codes), letters, strict=True):
        table[_SURFACE[byte]] = table[chr(byte)] = letter
    return table


def _vni() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for mark, tone in _VNI_MARKS.items():
        table |= {vowel + mark: vowel + tone for vowel in "aeiouy"}
        table |= {"ô" + mark: "ơ" + tone, "ö" + mark: "ư" + tone}
    for mark, tone in _VNI_HATS.items():
        table |= {vowel + mark: normalize("NFC", vowel + "\u0302") + tone for vowel in "aeo"}
    for mark, tone in _VNI_BREVES.items():
        table["a" + mark] = "ă" + tone
    capitals = {old.upper(): new.upper() for old, new in table.items()}
    return {old: normalize("NFC", new) for old, new in (table | capitals).items()}


_TABLES: Mapping[str, Callable[[], dict[str, str]]] = {
    TCVN3: lambda: _by_bytes(_TCVN3_BYTES, _TCVN3_LETTERS),
    VNI: _vni,
    VPS: lambda: _by_bytes(_VPS_BYTES, _VPS_LETTERS),
}
