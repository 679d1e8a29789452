"""The name of a body after the head of a position, word by word, and the units that it names."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.leadership import vocabulary
from etl.extract.leadership.offices import branch_length, has_and, is_of_body, joins_zones, serves_two, zone_length
from etl.extract.leadership.places import Place, Places, spelled
from etl.extract.leadership.unit_words import is_type_here, level_of
from etl.extract.leadership.vocabulary import Head, Keys, match_phrase
from etl.text.names import is_strong, name_length
from etl.text.no_persons import is_of_the_past
from etl.text.surnames import COMMON_SURNAMES
from etl.text.words import Word, word_key

_GREAT_NAME = 3
"""Words of the name of the man after whom a city is called; without its type word it is no place (`Học viện …`)."""
_LONGEST_BODY = 26
"""Words; the longest names of bodies have about twenty."""


class Body:
    """Reads the name of a body word by word."""

    def __init__(self, words: Sequence[Word], index: int, places: Places) -> None:
        self._words, self._places = words, places
        self._first = self._index = index
        self._found: list[Place] = []
        self.names: set[int] = set()
        """The words that are names of units."""
        self._is_named = self._after_place = False

    def read(self, head: Keys) -> tuple[int, list[Place]]:
        """The end of the body, and the units that it names."""
        if head in vocabulary.MEMBER_HEADS:
            level, kind = vocabulary.MEMBER_HEADS[head]
            self._found.append(Place(level, kind, self._name_of(level) if kind else None))
        elif head[-1] in vocabulary.COMMUNITY_TYPES or head[-1] in ("khu", "phố"):
            self._found.append(Place("community", head[-1], self._name_of("community")))
        while self._index < len(self._words) and self._index - self._first < _LONGEST_BODY:
            step = self._step()
            if step == 0:
                break
            self._index += step
        return self._index, self._found

    def _step(self) -> int:
        """How many words to take, 0 at the end of the body."""
        word = self._words[self._index]
        if not word.text[0].isalnum():
            return self._punctuation(word)
        unit = self._old_region() or self._unit()
        if unit:
            return unit
        if word.text.isdigit():
            return int(self._index > self._first and self._words[self._index - 1].key in _NUMBERED)
        if word.key == "và":
            return self._and()
        if match_phrase(vocabulary.NAMED_AFTER, self._words, self._index):
            self._is_named = True
        return self._capital(word) if word.is_capital else self._small(word)

    def _old_region(self) -> int:
        """`Khu ủy Tả Ngạn`, `Liên khu ủy III`: a body of no unit of today, with its number or name."""
        region = match_phrase(vocabulary.OLD_REGIONS, self._words, self._index)
        if region is None:
            return 0
        self._found.append(Place("region", None, None))
        self._after_place = True
        after = self._index + len(region)
        if after >= len(self._words):
            return len(region)
        name = match_phrase(vocabulary.OLD_REGION_NAMES, self._words, after)
        number = self._words[after].text
        return len(region) + (len(name) if name else number.isdigit() or set(number) <= set("IVX"))

    def _unit(self) -> int:
        words, index = self._words, self._index
        if words[index].key not in _UNIT_OPENINGS or self._is_compound(index):
            return 0
        opening = match_phrase(vocabulary.UNIT_TYPES, words, index)
        if opening is None or not is_type_here(words, index, opening):
            return self._community()
        level, kind = level_of(opening)
        start = index + len(opening)
        if self._is_said_again(start, level):
            return len(opening)
        self._index = start
        name = self._name_of(level)
        taken = self._index - index
        self._index = index
        self._found.append(Place(level, kind, name))
        self._after_place = True
        self._is_named = False
        return taken

    def _is_compound(self, index: int) -> bool:
        """Whether a word is no type word but the half of another: `xã hội`, and not the commune `xã Hội Sơn`."""
        if not match_phrase(_NOT_UNITS, self._words, index):
            return False
        name = self._words[index + 1 : index + 3]
        is_name = len(name) == 2 and all(word.text.istitle() for word in name)
        return self._words[index].is_capital or not (is_name and self._places.knows("ward", spelled(name)))

    def _is_said_again(self, index: int, level: str) -> bool:
        """`Quận ủy Quận 7`, `Thành ủy TP.HCM`: the second type word brings the name."""
        if index >= len(self._words):
            return False
        again = match_phrase(vocabulary.UNIT_TYPES, self._words, index)
        return again is not None and level_of(again)[0] == level and is_type_here(self._words, index, again)

    def _community(self) -> int:
        words, index = self._words, self._index
        key = words[index].key
        following = words[index + 1].key if index + 1 < len(words) else ""
        is_quarter = key in ("khu", "tổ") and (following in ("phố", "dân") or following.isdigit())
        if key not in vocabulary.COMMUNITY_TYPES and not is_quarter:
            return 0
        if key in ("bản", "sóc") and not (index + 1 < len(words) and words[index + 1].is_capital):
            return 0
        if key == "thôn" and index and words[index - 1].key == "nông":
            return 0
        self._found.append(Place("community", key, None))
        self._after_place = False
        return 2 if is_quarter else 1

    def _name_of(self, level: str) -> str | None:
        """Take the name of a unit directly after its type word; None where it is left out."""
        levels = _LEVELS_TO_TRY.get(level, (level,))
        if level == "province" and self._index < len(self._words) and self._words[self._index].text.isdigit():
            return None
        length = self._places.place_length(self._words, self._index, levels)
        if not length:
            return None
        name = " ".join(word.text for word in self._words[self._index : self._index + length])
        self.names.update(range(self._index, self._index + length))
        self._index += length
        return name

    def _punctuation(self, word: Word) -> int:
        following = self._words[self._index + 1 : self._index + 4]
        if following and self._is_dotted(word, following[0]):
            return 1
        if len(following) < 2:
            return 0
        pair = (following[0].key, following[1].key)
        if word.text in ",-" and (self._goes_on_office() or self._is_of_body()):
            return 1
        if word.text == "-":
            is_school = self._is_named and following[0].is_capital and name_length(self._words, self._index + 1) > 1
            return int((pair in vocabulary.LIST_FIELDS or is_school) and self._index > self._first)
        if word.text in ",&-" and self._is_in_abbreviation(word, following):
            return 1
        if word.text == ",":
            is_field = pair in vocabulary.LIST_FIELDS and not self._after_place
            if is_field and (pair == ("chiến", "lược") or has_and(self._words, self._index + 1)):
                return 1
            return self._address()
        return int(word.text == "." and self._words[self._index - 1].key in ("tp", "p", "gs"))

    def _is_of_body(self) -> bool:
        return not self._after_place and is_of_body(self._words, self._first, self._index)

    def _is_dotted(self, mark: Word, following: Word) -> bool:
        """`UB.MTTQ`, `PCT. HĐND`: a dot between two abbreviations, without a space unless it ends that of a head."""
        before = self._words[self._index - 1]
        is_of_head = self._index == self._first and before.key in vocabulary.ABBREVIATIONS
        is_close = before.end == mark.start and (is_of_head or mark.end == following.start)
        return mark.text == "." and is_close and before.text.isupper() and following.text.isupper()

    def _is_in_abbreviation(self, mark: Word, following: Sequence[Word]) -> bool:
        """`Sở KH&CN`, `Sở LĐ-TB&XH`, `Sở VH, TT&DL`."""
        before = self._words[self._index - 1]
        if not before.text.isupper() or not following[0].text.isupper() or self._after_place:
            return False
        if mark.text == ",":
            return following[1].text == "&"
        return mark.text == "&" or before.end == mark.start

    def _address(self) -> int:
        """`Bí thư Đảng ủy xã A, huyện B, tỉnh C`: the units above, after commas, belong to the body."""
        index = self._index + 1
        if not self._found or self._found[-1].name is None:
            return 0
        opening = match_phrase(vocabulary.UNIT_TYPES, self._words, index)
        if opening is None or opening[-1] in _OF_OFFICES:
            return 0
        level, _ = level_of(opening)
        if _RANK.get(level, 0) <= _RANK.get(self._found[-1].level, 0):
            return 0
        length = self._places.place_length(self._words, index + len(opening), (level,))
        return 1 if length else 0

    def _and(self) -> int:
        following = self._words[self._index + 1 : self._index + 4]
        if joins_zones(self._words, self._first, self._index):
            return 1
        if self._after_place or not following or self._index == self._first:
            return 0
        if len(following) < 2:
            return int(self._goes_on_office())
        pair = (following[0].key, following[1].key)
        if following[0].key == "các" and len(following) > 2:
            return int(following[1].key in vocabulary.ORGAN_WORDS or pair in vocabulary.ORGAN_PAIRS)
        if match_phrase(vocabulary.HEADS, self._words, self._index + 1):
            return 0
        if self._goes_on_office():
            return 1
        return int(pair in vocabulary.ORGAN_PAIRS or pair in vocabulary.LIST_FIELDS)

    def _goes_on_office(self) -> bool:
        return serves_two(self._words, self._first, self._index)

    def _capital(self, word: Word) -> int:
        words, index = self._words, self._index
        pair = (word.key, words[index + 1].key) if index + 1 < len(words) else (word.key, "")
        if pair in vocabulary.ORGAN_PAIRS and not (self._is_named and name_length(words, index)):
            self._after_place = False
            return self._pair()
        if self._begins_position(word) or word.key in ("phó", "nguyên", "ông", "bà"):
            return 0
        length = name_length(words, index)
        if index == self._first and is_of_the_past(words, index, 3):
            return 0
        if self._is_named and (length or is_of_the_past(words, index, 3)):
            return self._named_after(length)
        open_place = self._places.place_length(words, index, ("province", "district"), is_open=True)
        if open_place == _GREAT_NAME and is_of_the_past(words, index, open_place):
            return self._named_after(length)
        if open_place > 1 and index > self._first:
            name = " ".join(w.text for w in words[index : index + open_place])
            level = "province" if self._places.knows("province", name) else "district"
            if self._is_named and level == "district":
                return self._named_after(open_place)
            self._found.append(Place(level, None, name))
            self.names.update(range(index, index + open_place))
            self._after_place = True
            return open_place
        if length and (self._after_place or is_strong(words, index, length) or length == 2):
            return 0
        if self._after_place and word.key not in vocabulary.ORGAN_WORDS:
            return 0
        return 1

    def _begins_position(self, word: Word) -> bool:
        head = match_phrase(vocabulary.HEADS, self._words, self._index)
        if head is None or vocabulary.KIND_OF_HEAD[head] is Head.DELEGATE:
            return False
        return len(head) > 1 or head[0] not in vocabulary.ABBREVIATIONS or word.text.isupper()

    def _pair(self) -> int:
        """Two syllables of one word, or one where the second begins a word itself: `tổ` of `tổ công tác`."""
        second = self._words[self._index + 1 : self._index + 3]
        return 1 if len(second) == 2 and (second[0].key, second[1].key) in vocabulary.ORGAN_PAIRS else 2

    def _named_after(self, length: int) -> int:
        """The name of a body, which a person's own name may follow: `Trường Chính trị Tô Hiệu Nguyễn Văn Phú`."""
        self._is_named = False
        for taken in (2, 3):
            rest = name_length(self._words, self._index + taken)
            if rest >= 2 and (length > taken or (not length and self._is_person_at(self._index + taken, rest))):
                return taken
        self._after_place = True
        return length or 3

    def _is_person_at(self, index: int, length: int) -> bool:
        """`Trường Tiểu học Mễ Trì Lê Thị Hoa`: a whole name that begins with a usual surname."""
        return length > 2 and self._words[index].key in COMMON_SURNAMES

    def _small(self, word: Word) -> int:
        words, index = self._words, self._index
        if self._after_place:
            return int(word.key == "thuộc" and index + 1 < len(words) and words[index + 1].key != "về")
        following = words[index + 1].key if index + 1 < len(words) else ""
        if (word.key, following) in vocabulary.ORGAN_PAIRS:
            return self._pair()
        if word.key in vocabulary.ORGAN_WORDS:
            return 1
        if zone := zone_length(words, index):
            self._after_place = True
            return zone
        if branch := branch_length(words, self._first, index, self._places):
            return branch
        before = words[index - 1]
        is_second = index > self._first and before.is_capital and not before.text.isupper() and following != "kỳ"
        return int(is_second and word.key not in vocabulary.AFTER_NAMES and before.key not in vocabulary.ORGAN_WORDS)


_NOT_UNITS = vocabulary.by_first(vocabulary.NOT_UNITS)
_UNIT_OPENINGS = vocabulary.UNIT_TYPES.keys() | vocabulary.COMMUNITY_TYPES | {"khu", "tổ"}
"""The first words of what can name a unit."""
_LEVELS_TO_TRY = {"province": ("province", "district"), "district": ("district",), "ward": ("ward",)}
_OF_OFFICES = frozenset(map(word_key, ("ủy", "đoàn", "hội", "viên")))
"""Last words of what names a body or a member, and no unit: `huyện ủy`, `tỉnh đoàn`."""
_NUMBERED = frozenset(map(word_key, ("số", "khu", "đoàn", "vực", "phố", "tổ", "cư", "vụ", "phương")))
"""Words of bodies and hamlets that a number goes on."""
_RANK = {"community": 0, "ward": 1, "district": 2, "province": 3}
