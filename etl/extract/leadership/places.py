"""Which capitalised words are the name of a place, as far as the gazetteer knows; after it a person may begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from etl.gazetteer import Gazetteer
from etl.gazetteer.names import district_key
from etl.gazetteer.provinces import ALIASES
from etl.model.values import value
from etl.text.fold import ascii_fold
from etl.text.names import goes_on_name, is_strong, name_length
from etl.text.repair import Spellings
from etl.text.surnames import COMMON_SURNAMES
from etl.text.syllables import is_syllable
from etl.text.words import Word, word_key

_LONGEST_RUN = 10
_LONGEST_NAME = 6
"""Words and hyphens in the longest official names (`Văn Miếu - Quốc Tử Giám`)."""
_LETTERS = 3
"""So many first letters tell most words that begin no name of a district or province."""
LONGEST_PLACE = 5
"""Capitalised words in the longest names of units (`Nghĩa Trụ`, `Văn Miếu - Quốc Tử Giám`)."""
_DISTRICT_TYPE = re.compile(r"\A(?:quận|huyện đảo|huyện|thị xã|thành phố) (?=\D)", re.IGNORECASE)


@value(frozen=True, slots=True)
class Place:
    """A unit named inside a position: its level, its type word, and its name where it is given."""

    level: str
    type: str | None
    name: str | None


class Places:
    """Knows names of communes, districts and provinces of today and of the day before the reform."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        province_code: str | None = None,
        own: str | None = None,
        *,
        is_scanned: bool = False,
    ) -> None:
        """Begin a paper.

        Args:
            gazetteer: The official units.
            province_code: The province of today that the paper speaks of, where it is known.
            own: The name of the commune that the paper is about.
            is_scanned: Whether a scanner may have read letters of names wrong.
        """
        self._is_scanned = is_scanned
        self._gazetteer, self._province_code, self._own = gazetteer, province_code, own
        self._known: dict[tuple[str, str], bool] = {}

    def knows(self, level: str, name: str) -> bool:
        """Whether a unit of the level (`ward`, `district`, `province`) has or had the name."""
        if (level, name) not in self._known:
            is_known = self._may_begin(level, name.partition(" ")[0]) and self._look_up(level, name)
            self._known[level, name] = is_known or self.official(level, name) != name
        return self._known[level, name]

    def _may_begin(self, level: str, word: str) -> bool:
        """Whether the name of a district or province begins like a word, marks apart; cheaper than to look it up."""
        if level == "ward" or self._is_scanned:
            return True
        letters = ascii_fold(word).replace("'", "")
        return len(letters) < _LETTERS or letters[:_LETTERS] in _beginnings(self._gazetteer, level)

    def _look_up(self, level: str, name: str) -> bool:
        if level == "ward":
            return bool(self._gazetteer.find(name)) or (self._own is not None and is_short_for(name, self._own))
        if level == "district":
            return district_key(name) in _districts(self._gazetteer)
        return self._gazetteer.province(name) is not None or self._gazetteer.former_province(name) is not None

    def official(self, level: str, name: str) -> str:
        """The only name of a province or district that a scanner can have read so, else the name as it is.

        Only a name with a syllable that Vietnamese has not: `Hảl Phòng`, `An Glang`.
        """
        if not self._is_scanned or level == "ward" or all(map(is_syllable, name.split())):
            return name
        found = _spellings(self._gazetteer, level).misread_as(word_key(name))
        return _names(self._gazetteer, level)[found[0]] if len(found) == 1 else name

    def as_listed(self, level: str, name: str) -> str:
        """A name in capitals of a district or province as official lists write it, any other as it is."""
        return _names(self._gazetteer, level).get(word_key(name), name) if name.isupper() else name

    def is_misread(self, name: str) -> bool:
        """Whether a commune's name has a syllable that Vietnamese has not and is that of no commune."""
        return not all(map(is_syllable, name.split())) and not self.knows("ward", name)

    def is_own(self, name: str) -> bool:
        """Whether a name is that of the paper's unit."""
        return self._own is not None and word_key(name) == word_key(self._own)

    def is_far(self, level: str, name: str) -> bool:
        """Whether a commune of this name lies in other provinces only, so that the words may be a person's name."""
        if level != "ward" or self._province_code is None or name == self._own:
            return False
        if self._own is not None and is_short_for(name, self._own):
            return False
        return not self._gazetteer.find(name, province_code=self._province_code)

    def place_length(self, words: Sequence[Word], index: int, levels: Sequence[str], *, is_open: bool = False) -> int:
        """How many words from `index` on are the name of a place; what follows may be the name of a person.

        Args:
            words: The words of a sentence.
            index: Where the capitalised words begin, directly after a type word or the name of a body.
            levels: The levels that the place can have.
            is_open: Whether no type word stands before, so that only a name that is known counts.
        """
        if is_open and not any(self._may_begin(level, words[index].text) for level in levels):
            return 0
        run, whole = place_run(words, index), _longest_run(words, index)
        known = [
            k
            for k in range(min(whole, _LONGEST_NAME), 0, -1)
            if words[index + k - 1].text != "-" and self._knows_any(levels, spelled(words[index : index + k]))
        ]
        person = name_length(words, index)
        if person in known and all(self.is_far(level, spelled(words[index : index + person])) for level in levels):
            known.remove(person)
        for length in known:
            if length == 1 and self._is_surname(words, index, person):
                continue
            behind = index + length
            if length >= run or _begins_name(words, behind) or _counts(words, behind, index + run):
                return length
        if is_open or _is_in_capitals(words[index : index + run]):
            return known[0] if known and name_length(words, index) <= known[0] else 0
        name = spelled(words[index : index + run])
        if levels == ("district",) and run > 1 and self.knows("ward", name) and not self.is_far("ward", name):
            return run  # a commune or town that bears the name of a district that ended before
        return _unknown_length(words, index, run)

    def _is_surname(self, words: Sequence[Word], index: int, person: int) -> bool:
        """Whether the one syllable of a commune's name (`phường Hồ`) is rather the surname of the person named."""
        name = words[index].text
        return person > 1 and name != self._own and self.is_far("ward", name)

    def _knows_any(self, levels: Sequence[str], name: str) -> bool:
        return any(self.knows(level, name) for level in levels)


@lru_cache(maxsize=4)
def _districts(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(district_key(unit.district_name) for unit in gazetteer.units if unit.district_name)


@lru_cache(maxsize=8)
def _beginnings(gazetteer: Gazetteer, level: str) -> frozenset[str]:
    """The first letters, without marks, of the names of a level and of the type words that may be part of them."""
    types = ("thành phố", "tỉnh", *ALIASES) if level == "province" else ("thành phố", "thị xã", "huyện", "quận")
    names = (ascii_fold(name).replace("'", "") for name in (*types, *_names(gazetteer, level).values()))
    return frozenset(name.replace(" ", "").replace("-", "")[:_LETTERS] for name in names)


@lru_cache(maxsize=8)
def _names(gazetteer: Gazetteer, level: str) -> dict[str, str]:
    """The names of districts, without their type words, or of provinces by their keys."""
    if level == "province":
        return {word_key(province.name): province.name for province in gazetteer.provinces}
    named = {unit.district_name for unit in gazetteer.units if unit.district_name}
    plain = (_DISTRICT_TYPE.sub("", name) for name in sorted(named))
    return {word_key(name): name for name in plain}


@lru_cache(maxsize=8)
def _spellings(gazetteer: Gazetteer, level: str) -> Spellings:
    return Spellings(_names(gazetteer, level))


def place_run(words: Sequence[Word], index: int) -> int:
    """How many words from `index` on can be a place's name and a person's name after it."""
    run = 0
    while run < _LONGEST_RUN and index + run < len(words):
        is_number = words[index + run].text.isdigit() and _is_part(words, index + run, run)
        is_word = goes_on_name(words, index + run) or _is_odd(words, index + run, run)
        if not (is_word or is_number or _is_inner_hyphen(words, index + run, run)):
            break
        run += 1
    return run


def _longest_run(words: Sequence[Word], index: int) -> int:
    """The same for a name that is known: with words that may begin a title, hyphens, a number before a mark."""
    run = 0
    while run < _LONGEST_RUN and index + run < len(words):
        is_number = words[index + run].text.isdigit() and _may_be_part(words, index + run, run)
        is_hyphen = run > 0 and words[index + run].text == "-"
        if not (words[index + run].is_capital or is_number or is_hyphen):
            break
        run += 1
    return run


def _is_part(words: Sequence[Word], index: int, run: int) -> bool:
    """Whether a number belongs to a name (`Đông Hải 2`, `phường 12`) and not to a date, a share or a list."""
    following = words[index + 1].text if index + 1 < len(words) else ""
    if not run and ((index and words[index - 1].key == "xã") or following == "%" or _is_decimal(words, index)):
        return False  # Only wards and districts are numbered.
    return len(words[index].text) <= 2 and not (run and following in ("/", "%", ".", ",", ":"))


def _is_decimal(words: Sequence[Word], index: int) -> bool:
    """Whether a mark and more digits follow a number: `95,31`."""
    rest = words[index + 1 : index + 3]
    return len(rest) == 2 and rest[1].text.isdigit() and rest[1].start == words[index].end + 1


def _may_be_part(words: Sequence[Word], index: int, run: int) -> bool:
    """The same for a name that is known, which may end the clause: any mark but that of a decimal or a share."""
    if _is_part(words, index, run):
        return True
    is_before_mark = index + 1 < len(words) and words[index + 1].text in (".", ",", ":")
    return len(words[index].text) <= 2 and is_before_mark and not _is_decimal(words, index)


def _is_inner_hyphen(words: Sequence[Word], index: int, run: int) -> bool:
    """`Bà Rịa - Vũng Tàu`, `Văn Miếu - Quốc Tử Giám`: not the hyphen before a person or a title."""
    if words[index].text != "-" or not run:
        return False
    joined = " ".join(word.key for word in words[max(0, index - 2) : index + 2])
    return joined in _HYPHENATED


def _is_odd(words: Sequence[Word], index: int, run: int) -> bool:
    """Words that begin no name of a person but belong to one of a place: `Bà Rịa`, `Cầu Ông Lãnh`, `HCM`."""
    word = words[index]
    return word.text in ("Bà", "Ông") or (run == 0 and word.text in ("HCM", "HN", "ĐN", "BRVT"))


def _counts(words: Sequence[Word], index: int, end: int) -> bool:
    """Whether the last word of a run is the number of what follows: `xã Tân Hội 2 nhiệm kỳ`, not `phường Mỹ Đình 2`."""
    is_number = index == end - 1 and words[index].text.isdigit()
    return is_number and end < len(words) and words[end].text.islower()


def _begins_name(words: Sequence[Word], index: int) -> bool:
    length = name_length(words, index)
    return length > 1 or (length == 1 and is_strong(words, index, 1))


def _is_in_capitals(words: Sequence[Word]) -> bool:
    """Whether a run is a stretch of a headline in capitals, in which nothing tells names from other words."""
    return len(words) > 2 and all(word.text.isupper() for word in words)


def _unknown_length(words: Sequence[Word], index: int, run: int) -> int:
    """Where the gazetteer knows no beginning: nothing for a person alone, else all before a common surname."""
    whole = name_length(words, index)
    if whole and whole == run:
        return 0
    for length in range(1, run):
        if words[index + length].key in COMMON_SURNAMES:
            rest = name_length(words, index + length)
            if rest >= 3 and length + rest == run:
                return length
    return min(run, LONGEST_PLACE)


def is_short_for(name: str, whole: str) -> bool:
    """Whether a name is a first part of one with a hyphen: `phường Xuân Hương` of `Xuân Hương - Đà Lạt`."""
    return word_key(name) in word_key(whole).split(" - ")[:-1]


def spelled(words: Sequence[Word]) -> str:
    """Words with single spaces between them, as the gazetteer writes names."""
    return " ".join(word.text for word in words)


_HYPHENATED = frozenset(
    ("bà rịa - vũng", "văn miếu - quốc", "phan rang - tháp", "thừa thiên - huế", "hoàn kiếm - hồ", "đơn dương - lạc")
)
