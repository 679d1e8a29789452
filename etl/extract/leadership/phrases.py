"""A sentence as persons and positions, with the words between them left as they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from etl.extract.leadership import vocabulary
from etl.extract.leadership.places import Places
from etl.extract.leadership.positions import Position, read_position
from etl.extract.leadership.pronouns import BEFORE_OFFICE, is_pronoun
from etl.extract.leadership.rare_names import alone_length, rare_name_length
from etl.extract.leadership.vocabulary import match_phrase
from etl.model.values import value
from etl.text import honorifics, names
from etl.text.no_persons import is_no_person
from etl.text.syllables import is_syllable
from etl.text.words import Word, word_key


@value(frozen=True, slots=True)
class Person:
    """A person named, or meant by a short name or a form of address, with the range in the text."""

    start: int
    """At the form of address or rank, where there is one."""
    end: int
    name: str
    """As written; empty for a bare form of address (`ông được bầu …`) and for who speaks (`tôi`)."""
    honorific: str | None
    """The form of address or rank; None for who speaks."""
    is_plural: bool
    """Whether the form of address opens a list: `các đồng chí`."""
    is_short: bool
    """Whether the name is a part of a full one: `ông Phụng`."""
    is_strong: bool
    """Whether the words are certainly a person's name."""


Phrase = Person | Position

_HONORIFICS = vocabulary.by_first(
    tuple(word_key(phrase).split()) for phrase in (*honorifics.SINGULAR, *honorifics.PLURAL, *honorifics.RANKS)
)
_PLURAL = frozenset(tuple(word_key(phrase).split()) for phrase in honorifics.PLURAL)
_DEGREES = frozenset(
    tuple(word_key(degree).split())
    for degree in ("tiến sĩ", "tiến sỹ", "thạc sĩ", "thạc sỹ", "cử nhân", "kỹ sư", "bác sĩ", "bác sỹ")
)
_SCHOOLED = frozenset((word_key("độ"), word_key("vị"), word_key("môn")))
"""The last words of what a degree is told under: `Trình độ chuyên môn: …`, `Học vị: …`."""
_BEFORE_DEGREE = frozenset((",", "(", ";", "-", *map(word_key, ("độ", "là", "vị", "bằng"))))
_UNIT_NAME = 2
"""Words of the names of provinces that look like those of persons: `Hà Nội bổ nhiệm …`."""
_ASIDE = 80
"""Characters from a name to the degree that is told beside it."""
_SPEAKER = "tôi"
_BECOMES = word_key("trở")
_TIMES = frozenset(map(word_key, ("hồi", "thời", "còn")))
"""Words that speak of a time that is gone: `hồi làm`, `khi còn là`."""
_SPEAKS_OF_OFFICE = frozenset(map(word_key, ("vốn", "trước", "cũng", "đã", "mới", "nhận", "trúng")))
"""Words after `tôi` beside those below that speak of the speaker's own posts."""
_ENDS_NAME = (".", ";", ",", "(")
_POSITION_STARTS = frozenset(vocabulary.HEADS) | vocabulary.BEFORE_HEADS | {"phó"}
_OPENINGS = _POSITION_STARTS | _HONORIFICS.keys() | {_SPEAKER}

# What stands before a name that is a place, a body, a work or an author and not a person who holds a post.
_NOT_BEFORE_A_PERSON = frozenset(
    word_key(
        "phường xã trấn khu tỉnh phố quận huyện đường phố ngõ ngách cầu chợ viên trường làng thôn xóm ấp bản buôn giải "
        "tượng đền đình chùa lăng miếu sông núi hồ đảo ga sân bến rạch tuyến lộ hầm rừng suối phà họ dòng tưởng nghĩa "
        "giáo thi viện thư máy ty đội ảnh theo tin bài pv hùng sĩ cụm đài khúc vua chúa tướng danh tp tx tt hẻm kênh "
        "thcs thpt ptdtbt ptdtnt dtbt dtnt"
    ).split()
)


_COUNCIL = tuple(map(word_key, ("hội", "đồng")))
"""Before what looks like a name where it stands in capitals: `HỘI ĐỒNG QUẢN TRỊ`."""
_BEFORE_VACANT = ("(", ":", "-", ",", "|")
_VACANT_WORDS = 7
"""Words behind a post that can say that nobody holds it."""
_NAMED_AFTER = frozenset(
    tuple(map(word_key, pair.split()))
    for pair in ("mang tên", "đặt tên", "lưu niệm", "tưởng niệm", "tượng đài", "tấm gương", "tưởng nhớ", "lễ viếng")
)


def _as_written(words: Sequence[Word]) -> str:
    """Words with single spaces where the paper has any: `Đ/c`, `đồng chí`."""
    text = words[0].text
    for before, word in pairwise(words):
        text += word.text if before.end == word.start else f" {word.text}"
    return text


def read_phrases(words: Sequence[Word], places: Places) -> list[Phrase]:
    """The persons and positions of a sentence in order."""
    return _Reader(words, places).read()


class _Reader:
    def __init__(self, words: Sequence[Word], places: Places) -> None:
        self._words, self._places = words, places
        self._found: list[Phrase] = []
        self._address: tuple[int, int, bool] | None = None
        """First word, first word after, and whether it is plural, of the form of address just read."""

    def read(self) -> list[Phrase]:
        index, words = 0, self._words
        while index < len(words):
            _, _, text, key = words[index]
            is_capital, after = text[0].isupper(), 0
            if key in _OPENINGS:
                if key in _POSITION_STARTS:
                    after = self._position(index)
                if not after and key in _HONORIFICS:
                    after = self._honorific(index)
                if key == _SPEAKER:
                    self._speaker(index)
            if not after and is_capital:
                after = self._person(index)
            index = after or index + 1
        return self._found

    def _position(self, index: int) -> int:
        is_verb = index > 0 and self._words[index - 1].key == _BECOMES  # trở thành Ủy viên is no Thành ủy viên
        position = None if is_verb else read_position(self._words, index, self._places)
        if position is None:
            return 0
        if not self._is_namesake(index) and not self._is_vacant(position.last):
            self._found.append(position)
        return position.last

    def _is_namesake(self, index: int) -> bool:
        """Whether a street or a school bears the name of who held a post: `mang tên Bí thư Tỉnh ủy Trần Phú`."""
        if self._address is not None and self._address[1] == index:
            index = self._address[0]
        return index > 1 and (self._words[index - 2].key, self._words[index - 1].key) in _NAMED_AFTER

    def _is_vacant(self, after: int) -> bool:
        """Whether nobody holds the post that ends before a word: `Trưởng phòng (đang khuyết), Phó Trưởng phòng …`."""
        following = self._words[after : after + _VACANT_WORDS]
        if len(following) < 2 or following[0].text not in _BEFORE_VACANT:
            return False
        return vocabulary.VACANT.match(" ".join(word.key for word in following[1:])) is not None

    def _speaker(self, index: int) -> None:
        """Take `tôi` for a person where a post of the speaker may follow: `Tôi trước đây làm …`."""
        following = self._words[index + 1].key if index + 1 < len(self._words) else ""
        if following in BEFORE_OFFICE or following in _SPEAKS_OF_OFFICE or self._looks_back(index):
            word = self._words[index]
            self._found.append(Person(word.start, word.end, "", None, False, True, True))

    def _looks_back(self, index: int) -> bool:
        """Whether a post stands before a word that its holder once held: `hồi còn làm Phó Chủ tịch huyện, tôi …`."""
        last = self._found[-1] if self._found else None
        if not isinstance(last, Position) or last.last != index - 1 or self._words[index - 1].text != ",":
            return False
        before = [word.key for word in self._words[max(0, last.first - 4) : last.first]]
        return bool(before) and before[-1] in BEFORE_OFFICE and not _TIMES.isdisjoint(before)

    def _honorific(self, index: int) -> int:
        phrase = match_phrase(_HONORIFICS, self._words, index)
        if phrase is None or not self._is_address(index, phrase):
            return 0
        after = index + len(phrase)
        first, is_plural = index, phrase in _PLURAL
        if self._address is not None and self._address[1] == index:
            first, is_plural = self._address[0], is_plural or self._address[2]
        while after < len(self._words) and self._words[after].text in ".:":
            after += 1
        self._address = (first, after, is_plural)
        if not is_plural and is_pronoun(self._words, phrase[-1], first, after, is_first=not self._found):
            end = self._words[index + len(phrase) - 1].end
            self._found.append(Person(self._words[first].start, end, "", phrase[-1], False, True, True))
        return after

    def _is_address(self, index: int, phrase: vocabulary.Keys) -> bool:
        """`Ông Ích Khiêm` in mid-sentence and `anh hùng` are no forms of address; degrees are capitals or words."""
        words = self._words
        if phrase == ("ông",) and names.is_surname_ong(words, index):
            return False
        following = words[index + len(phrase)] if index + len(phrase) < len(words) else None
        if phrase == ("anh",) and following is not None and following.key in ("hùng", "em", "dũng"):
            return False
        if len(phrase) == 1 and phrase[0] in ("ts", "ths", "gs", "pgs", "bs", "ks", "ls", "cn"):
            return words[index].text[0].isupper()
        if phrase == ("bà",) and words[index].is_capital and following is not None:
            return following.key not in ("rịa", "nà", "trưng", "triệu", "điểm", "chiểu", "đen", "hom")
        return True

    def _person(self, index: int) -> int:
        words = self._words
        address = self._address if self._address is not None and self._address[1] == index else None
        length = names.name_length(words, index)
        if address is None:
            length = length or self._listed_length(index) or self._headed_length(index) or alone_length(words, index)
            if not length:
                return 0
            last = self._found[-1] if self._found else None
            touches = isinstance(last, Position) and last.last == index
            if not touches and (self._is_place(index, length) or self._is_torn(index, length)):
                return index + length
            is_strong = self._is_in_card(index) or names.is_strong(words, index, length)
            return self._add(index, length, is_strong or (length > 1 and self._is_listed(index)))
        run = length or names.capital_run(words, index)
        if not run or is_no_person(words, index, run) or self._is_field(address[0], index, run):
            return 0
        return self._add(index, run, run > 1 or names.is_strong(words, index, run), is_short=length == 0 and run < 3)

    def _listed_length(self, index: int) -> int:
        """How many words are a name with a surname that no list has, among the names behind `các ông`."""
        return rare_name_length(self._words, index) if self._is_listed(index) else 0

    def _is_listed(self, index: int) -> bool:
        """Whether nothing but a mark stands between a word and a name of a list that a plural address opened."""
        last = self._found[-1] if self._found else None
        is_next = isinstance(last, Person) and last.end >= self._words[index - 1].start - 1
        return is_next and self._goes_on(index)

    def _headed_length(self, index: int) -> int:
        """How many words are such a name behind a post and a colon, where the line ends: `Bí thư: Xú Văn Mẩy`."""
        words, last = self._words, self._found[-1] if self._found else None
        if not isinstance(last, Position) or last.last != index - 1 or words[index - 1].text != ":":
            return 0
        run = rare_name_length(words, index, needs_middle=True)
        return run if index + run == len(words) or words[index + run].text in _ENDS_NAME else 0

    def _is_field(self, first: int, index: int, run: int) -> bool:
        """Whether a degree is followed by its field, in a line that tells of nothing else or behind somebody's name.

        `Trình độ: Thạc sĩ Luật`; `bà A, Tiến sĩ Luật, Giám đốc …`.
        """
        words, last = self._words, self._found[-1] if self._found else None
        if tuple(word.key for word in words[first:index]) not in _DEGREES:
            return False
        if first and words[first - 1].text in ":-," and _SCHOOLED & {word.key for word in words[:first]}:
            return run == 1 or not names.is_strong(words, index, run)
        if not isinstance(last, Person):
            return False
        is_aside = first > 0 and words[first - 1].key in _BEFORE_DEGREE and words[first - 1].start - last.end < _ASIDE
        return is_aside and (run == 1 or not names.is_strong(words, index, run))

    def _is_torn(self, index: int, length: int) -> bool:
        """Whether a word before, with a slip of the scan in it, seems to be the surname: `Nqô Xuân Thắng`."""
        before = self._words[index - 1] if index else None
        if before is None or not before.text.istitle() or not before.text.isalpha():
            return False
        return not is_syllable(before.text) or not names.is_strong(self._words, index, length)

    def _is_place(self, index: int, length: int) -> bool:
        before = self._words[index - 1] if index else None
        if before is not None and before.text == ":" and index > 1:
            before = self._words[index - 2] if self._words[index - 2].key == "ảnh" else before
        if before is not None and before.key in _NOT_BEFORE_A_PERSON and before.text[0].isalpha():
            return True
        if index > 1 and (self._words[index - 2].key, self._words[index - 1].key) == _COUNCIL:
            return not names.is_strong(self._words, index, length)
        name = " ".join(word.text for word in self._words[index : index + length])
        after = self._words[index + length] if index + length < len(self._words) else None
        if before is not None and before.text == "(" and after is not None and after.text == ")":
            return self._places.knows("province", name)
        if before is None and after is not None and after.text == ":" and self._places.is_own(name):
            return True  # `Lý Sơn: Bí thư kiêm Chủ tịch đặc khu`
        if (before is None or before.text == ".") and after is not None and after.text[0].islower():
            return length == _UNIT_NAME and self._places.knows("province", name)
        if before is not None and before.key in ("tại", "ở"):
            return any(self._places.knows(level, name) for level in ("ward", "district", "province"))
        if before is None or not before.text[0].isalnum() or length > 2:
            return False
        return any(self._places.knows(level, name) for level in ("province", "district"))

    def _is_in_card(self, index: int) -> bool:
        """`Họ và tên: A Khơm`."""
        return index > 1 and self._words[index - 1].text == ":" and self._words[index - 2].key == "tên"

    def _add(self, index: int, length: int, is_strong: bool, *, is_short: bool = False) -> int:
        words = self._words
        first, honorific, is_plural = index, None, False
        if self._address is not None and self._address[1] == index:
            first, is_plural = self._address[0], self._address[2]
            honorific = _as_written(words[first:index]).rstrip(":. ")
        else:
            is_plural = bool(self._found) and self._goes_on(index)
        name = names.written_name(words[index : index + length])
        end = words[index + length - 1].end
        self._found.append(Person(words[first].start, end, name, honorific, is_plural, is_short, is_strong))
        self._address = None
        return index + length

    def _goes_on(self, index: int) -> bool:
        """Whether a name stands in a list that a plural form of address opened."""
        last = self._found[-1]
        return isinstance(last, Person) and last.is_plural and self._words[index - 1].key in (",", "và", ";", "cùng")
