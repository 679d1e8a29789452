"""Words of office in which a scan or a typist has a letter wrong: `Căủ tịch`, `Chủ tỉnh UBND` for `Chủ tịch`."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.extract.leadership import vocabulary
from etl.text.fold import ascii_fold
from etl.text.name_syllables import NAME_SYLLABLES
from etl.text.repair import is_misread
from etl.text.surnames import COMMON_SURNAMES, PARTICLES, SURNAMES, TWO_WORD_SURNAMES, key_set
from etl.text.syllables import is_syllable
from etl.text.words import Word, word_key


def _masks() -> dict[str, tuple[str, ...]]:
    """The words of the vocabulary by their forms with one letter hidden."""
    phrases = (*vocabulary.HEADS.values(), *vocabulary.UNIT_TYPES.values())
    words = {key for group in phrases for phrase in group for key in phrase}
    words |= {key for pair in vocabulary.ORGAN_PAIRS for key in pair} | {"đồng", "chí", "phó", "nguyên", "ông"}
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(word for word in words if len(word) > 2 and is_syllable(word)):
        for place in range(len(word)):
            form = f"{word[:place]}\0{word[place + 1 :]}"
            found[form] = (*found.get(form, ()), word)
    return found


_FORMS = _masks()
_SOUND = frozenset(word for words in _FORMS.values() for word in words)
"""Words of office themselves, which need no mending."""


@lru_cache(maxsize=1 << 12)
def _mended(key: str) -> str:
    """The one word of office that a broken syllable is with one letter read wrong, else the syllable itself.

    Letters that scanners take for one another come before other slips.
    """
    if len(key) < 3 or is_syllable(key):
        return key
    forms = (f"{key[:place]}\0{key[place + 1 :]}" for place in range(len(key)))
    found = {word for form in forms for word in _FORMS.get(form, ())} | {key.replace("rn", "m")} & _SOUND
    likely = {word for word in found if is_misread(key, word)} or found
    return likely.pop() if len(likely) == 1 else key


def mend(words: list[Word], *, is_scanned: bool) -> list[Word]:
    """The words with the keys of broken ones mended; what the paper writes stays.

    Args:
        words: The words of a sentence.
        is_scanned: Whether a scanner may have read `Ôug` for `Ông`; else it is a name (`Đinh Ơng`).
    """
    before = ""
    for index, word in enumerate(words):
        key = word.key
        if key in _MISTYPED:
            key = _typed(words, index, before)
        elif before in _SECONDS or key not in _SOUND:
            key = (before in _SECONDS and _mended_after(before, key, words, index)) or _mended(key)
        if key != word.key and (key in _ORGANS or not word.text.isupper()) and (is_scanned or key != "ông"):
            words[index] = word._replace(key=key)
        before = key
    return words


_SECONDS = {"bí": "thư", "chủ": "tịch", "giám": "đốc", "ủy": "viên"}
"""Heads of two syllables, whose second is mended even where the slip made another word of it: `Bí thu`."""
_MISTYPED = {
    **dict.fromkeys(("chú", "chù", "chu", "chũ", "chụ"), ("chủ", ("tịch",))),
    **dict.fromkeys(("bi", "bị", "bỉ", "bĩ"), ("bí", ("thư",))),
    **dict.fromkeys(("giam", "giảm", "giàm"), ("giám", ("đốc",))),
    **dict.fromkeys(("trường", "trướng"), ("trưởng", ("ban", "phòng"))),
    "vu": ("vụ", ()),
    "hdnd": ("hđnd", ()),
}
"""Syllables that typing makes of words of office, with what such a word must stand before."""
_ORGANS = frozenset(("ubnd", "hđnd", "mttq", "ubmttq"))
_OPENS_ORGAN = frozenset((*_ORGANS, *map(word_key, ("ủy", "hội", "mặt"))))
"""Words behind `chủ tịch` that begin the name of its body."""
_OF_BOARD = frozenset(map(word_key, ("kinh", "pháp", "văn", "dân", "tuyên", "tổ", "xây", "chỉ", "quản", "tài")))
"""Words behind `Trưởng ban`, `Trưởng phòng`, which are no names of schools."""


def _typed(words: list[Word], index: int, before: str) -> str:
    """The word of office for which a syllable was mistyped, by what stands beside it; else the syllable itself."""
    key, following = words[index].key, [word.key for word in words[index + 1 : index + 3]]
    meant, behind = _MISTYPED[key]
    if key == "vu":
        return meant if before == "thường" else key
    if key == "hdnd":
        return meant if words[index].text.isupper() else key
    is_title = words[index].is_capital or before == "phó"
    if not is_title or not following or following[0] not in behind:
        return key
    is_of_board = meant != "trưởng" or (len(following) > 1 and following[1] in _OF_BOARD)
    return meant if is_of_board else key


def _mended_after(before: str, key: str, words: list[Word], index: int) -> str | None:
    """The second syllable of a head where at most one letter of it is wrong.

    One more may be wrong in `Chủ tỉnh UBND`, as a body follows.
    """
    second, following = _SECONDS[before], words[index + 1].key if index + 1 < len(words) else ""
    if key == second:
        return None
    if before == "chủ" and len(key) == len(second) and following in _OPENS_ORGAN:
        plain = ascii_fold(key)
        return second if sum(a != b for a, b in zip(plain, ascii_fold(second), strict=True)) <= 1 else None
    if len(second) != len(key) or (before == "ủy" and key == "viện" and following != "ban"):
        return None
    return second if sum(a != b for a, b in zip(key, second, strict=True)) == 1 else None


_SHARED_SURNAMES = frozenset(("đinh", "hồ"))
"""Surnames of the lowlands that the Ba Na, Hrê, Co and Bru took, with given names of their own: `Đinh Ơng`."""
_LOWLAND_SURNAMES = COMMON_SURNAMES - _SHARED_SURNAMES
_USUAL_MIDDLES = key_set(
    "Văn Thị Hữu Quốc Đức Ngọc Thanh Thành Minh Xuân Đình Công Trọng Hồng Kim Hoàng Quang Tiến Duy Chí Việt Viết Anh "
    "Thế Mạnh Tất Thất Nguyễn Trần Lê Phạm Phan Thu Bích Mỹ Tuấn Hải Phương Trung Hoài Huy Ánh Vĩnh Đăng Khắc"
)
_OF_NAMES = key_set(" ".join(NAME_SYLLABLES)) | SURNAMES | _USUAL_MIDDLES
_NO_LETTERS = re.compile(r"[fwzj]|q(?![uùúủũụ])|(?:b|d|rn)(?!\w)")
"""What no name of any people of the country holds."""


def is_misread_name(name: str) -> bool:
    """Whether a scanner must have read a letter of a name wrong; names of the highlands have syllables of their own."""
    parts = [word_key(part) for part in name.split()]
    if _NO_LETTERS.search(" ".join(parts)):
        return True
    is_of_highlands = (
        "'" in name or parts[0] in PARTICLES or not is_syllable(parts[0]) or tuple(parts[:2]) in TWO_WORD_SURNAMES
    )
    return not is_of_highlands and (not all(map(is_syllable, parts)) or _misses_usual_syllable(parts))


def _misses_usual_syllable(parts: list[str]) -> bool:
    """Whether a surname or middle name that nobody has is a usual one but for a letter: `Nguyễn Vàn Ba`, `Lê Quóc Bảo`.

    Given names are too many to tell.
    """
    if parts[0] not in SURNAMES and any(is_misread(parts[0], usual) for usual in COMMON_SURNAMES):
        return True
    middle = [part for part in parts[1:-1] if part not in _OF_NAMES]
    return any(is_misread(part, usual) for part in middle for usual in _USUAL_MIDDLES)


def is_broken_name(name: str) -> bool:
    """Whether a name of the lowlands holds a syllable that no Vietnamese word can be: `Nguôễn Thị Hoa`, `Lê Văq An`."""
    parts = name.split()
    if "'" in name or len(parts) < 2:
        return False
    first, second = word_key(parts[0]), word_key(parts[1])
    broken = [not is_syllable(part) for part in parts]
    if first in _LOWLAND_SURNAMES:
        return any(broken)
    is_foreign = first in SURNAMES or (first, second) in TWO_WORD_SURNAMES
    return len(parts) > 2 and broken[0] and not any(broken[1:]) and not is_foreign
