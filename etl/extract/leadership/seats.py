"""In which unit, and on which level, a post is held."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from etl.extract.context import PaperContext, Subject
from etl.extract.leadership.places import Places
from etl.extract.leadership.positions import Place, Position
from etl.extract.leadership.vocabulary import Head
from etl.extract.mentions import UnitMention
from etl.gazetteer import Gazetteer
from etl.model.units import Province, Unit
from etl.text.fold import ascii_fold
from etl.text.names import name_length
from etl.text.words import split_words, unify_seats, word_key


@dataclass(frozen=True, slots=True)
class Seat:
    """A unit as the columns of a claim hold it."""

    level: str
    type: str | None = None
    name: str | None = None
    unit: Unit | None = None
    """Of today, for communes that the gazetteer links."""
    is_certain: bool = True


CENTRAL = Seat("central", None, "Trung ương")
_CENTRAL_HEADS = frozenset(
    unify_seats(
        "bộ trưởng|thứ trưởng|thủ tướng|vụ trưởng|vụ phó|tổng bí thư|thống đốc|tổng thanh tra|tổng kiểm toán|tổng cục trưởng|"
        "tổng kiểm toán nhà nước|thường trực ban bí thư|tổng tham mưu trưởng|đại sứ|tổng lãnh sự|uvtw|uvtwđ|uvbct"
    ).split("|")
)
_CENTRAL_BODY = re.compile(
    unify_seats(
        r"(?<!\w)(?:trung\s+ương|tw|bộ\s+chính\s+trị|ban\s+bí\s+thư|chính\s+phủ|quốc\s+hội|nhà\s+nước|học\s+viện|quân\s+khu|quân\s+chủng|quân\s+đoàn|tổng\s+cục|"
        r"bộ\s+(?!chqs|chỉ\s+huy|đội|phận|môn|tư\s+lệnh\s+thủ)\w+|nước|tối\s+cao|tổng\s+liên\s+đoàn|ubtvqh|qh|vksndtc|tandtc)(?!\w)"
    )
)
_DELEGATION = re.compile(unify_seats(r"(?:đoàn\s+)?(?:đại\s+biểu\s+quốc\s+hội|đbqh)"))
_PROVINCE_BODY = re.compile(
    unify_seats(
        r"(?<!\w)(?:sở|chqs|bộ\s+chỉ\s+huy|bộ\s+đội\s+biên\s+phòng|bđbp|chi\s+cục|khu\s+công\s+nghệ\s+cao|khu\s+công\s+nghiệp|các\s+khu|khu\s+kinh\s+tế|"
        r"trường\s+chính\s+trị|tòa\s+án|tand|viện\s+kiểm\s+sát|vksnd|viện\s+ksnd|đoàn\s+đại\s+biểu\s+quốc\s+hội|đoàn\s+đbqh|đài\s+phát|báo)(?!\w)"
    )
)
_PUBLIC_SCHOOL = re.compile(unify_seats(r"(?<!\w)(?:trường\s+chính\s+trị|học\s+viện)(?!\w)"))
_OUTSIDE = re.compile(
    unify_seats(
        r"(?<!\w)(?:công\s+ty|tập\s+đoàn|doanh\s+nghiệp|ngân\s+hàng|hợp\s+tác|htx|tnhh|cổ\s+phần|hđqt|trường\s+(?!chính\s+trị)|thpt|thcs|bệnh\s+viện|nhà\s+máy|"
        r"hiệp\s+hội|clb|câu\s+lạc\s+bộ|quỹ|tổng\s+công\s+ty|trung\s+đoàn|sư\s+đoàn|lữ\s+đoàn|hải\s+đoàn)(?!\w)"
    )
)
_AWAY = re.compile(unify_seats(r"(?:quê(?:\s+quán)?|người|ở|sinh\s+tại|gốc|trú\s+tại)\s*(?:ở|tại|:)?\s*\Z"))


_DISTRICT = re.compile(
    r"(?P<type>[Tt]hị xã|[Tt]hị [uủ][ỷy]|[Hh]uyện(?: [uủ][ỷy])?|[Qq]uận(?: [uủ][ỷy])?|[Tt]hành phố|[Tt]hành [uủ][ỷy]|TP\.?)\s+(?P<name>[^\W\d_]+(?: [^\W\d_]+){0,2}|\d{1,2})"
)
_DISTRICT_TYPES = {"thị": "thị", "huyện": "huyện", "quận": "quận", "thành": "thành", "tp": "thành", "tp.": "thành"}
_FAR = 4000
"""Characters; a district named longer ago is not the one meant."""


class Seats:
    """Finds the unit of each post of a paper."""

    def __init__(self, context: PaperContext) -> None:
        self._context = context
        self.places = Places(context.gazetteer, self.home.code if self.home else None)

    def resolve(self, stack: list[Position], sentence: int, at: int) -> list[Seat]:
        """The seats of the posts that one person holds; those that name no unit share that of a neighbour.

        Args:
            stack: The posts.
            sentence: Where the sentence or row begins that states them.
            at: Where it states them; the unit named last before is the one spoken of.
        """
        own = [self._own(position) for position in stack]
        seats: list[Seat] = []
        for index, (position, seat) in enumerate(zip(stack, own, strict=True)):
            if seat is None:
                seat = self._shared(position, own, index) or self._around(position)
            seats.append(seat)
        return [self._named(seat, seats, sentence, at) for seat in seats]

    def _own(self, position: Position) -> Seat | None:
        """The level and, where they give it, the unit that the position's own words name; None where they do not."""
        place = position.places[0] if position.places else None
        if _OUTSIDE.search(position.body) and position.head is not Head.SECRETARY:
            return Seat("other", None, place.name if place else None, None, False)
        if place is not None and place.level == "community":
            return Seat("other", place.type, place.name, None, False)
        if place is not None:
            return self._placed(place)
        if _is_central(position):
            return CENTRAL
        if _PROVINCE_BODY.search(position.body):
            return Seat("province")
        return None

    def _placed(self, place: Place) -> Seat:
        if place.level == "central":
            return CENTRAL
        if place.level == "province" and place.name is not None:
            return self._province_or_city(place.type, place.name)
        if (
            place.level == "province"
            and place.type == "thành phố"
            and self.home is not None
            and self.home.type == "tỉnh"
        ):
            return Seat("district", "thành phố", None, None, False)
        return Seat(place.level, place.type, place.name)

    def _province_or_city(self, kind: str | None, name: str) -> Seat:
        """`Thành ủy Hải Phòng` is a province's, `Thành ủy Thủ Dầu Một` and `Thành ủy Hải Dương` a district's."""
        former, today = self._gazetteer.former_province(name), self._gazetteer.province(name)
        province = former or today
        if province is None:
            return Seat("district" if kind == "thành phố" else "province", kind, name)
        is_city = "thành phố" in {p.type for p in (former, today) if p is not None}
        if kind == "thành phố" and not is_city and self.places.knows("district", name):
            return Seat("district", kind, name)
        return Seat("province", kind if kind and (kind == "thành phố") == is_city else province.type, province.name)

    def _shared(self, position: Position, own: list[Seat | None], index: int) -> Seat | None:
        """The shared tail (`Bí thư Đảng ủy, Chủ tịch HĐND phường`), else the level named before."""
        is_local = "đảng ủy" in position.body or "chi bộ" in position.body
        for seat in own[index + 1 :]:
            if (
                seat is not None
                and seat.level not in ("central", "other")
                and not (is_local and seat.level == "province")
            ):
                return seat
        for seat in reversed(own[:index]):
            if (
                seat is not None
                and seat.level not in ("central", "other")
                and not (is_local and seat.level == "province")
            ):
                return seat
        return None

    def _around(self, position: Position) -> Seat:
        """The unit that the words around speak of."""
        if self.main_level == "province" and "đảng ủy" not in position.body:
            return Seat("province")
        return Seat("ward")

    def _named(self, seat: Seat, all_seats: list[Seat], sentence: int, at: int) -> Seat:
        if seat.level == "ward":
            return self._ward(seat, all_seats, sentence, at)
        if seat.level == "district" and seat.name is None:
            return self._district(seat, at)
        if seat.level == "province" and seat.name is None:
            twin = next((s for s in all_seats if s.level == "province" and s.name is not None), None)
            if twin is not None:
                return Seat("province", twin.type, twin.name)
            return self._home_seat(seat)
        return seat

    def _district(self, seat: Seat, at: int) -> Seat:
        """The district of the type that the paper has named last before: `từng là Chủ tịch UBND thị xã`."""
        named = None
        for match in _DISTRICT.finditer(self._context.text, max(0, at - _FAR), at):
            if _DISTRICT_TYPES[word_key(match["type"]).split()[0]] == (seat.type or "").split()[0]:
                named = match
        if named is None:
            return seat
        words = split_words(
            self._context.text, word_key(self._context.text[: named.end()]), named.start("name"), named.end()
        )
        length = self.places.place_length(words, 0, ("district",))
        return Seat("district", seat.type, " ".join(word.text for word in words[:length]) or None)

    def _home_seat(self, seat: Seat) -> Seat:
        if self.home is None:
            return Seat("province", seat.type, None)
        return Seat("province", self.home.type, self.home.name)

    def _ward(self, seat: Seat, all_seats: list[Seat], sentence: int, at: int) -> Seat:
        if seat.name is None:
            twin = next((s for s in all_seats if s.level == "ward" and s.name is not None), None)
            if twin is not None:
                seat = Seat("ward", twin.type, twin.name)
        if seat.name is not None:
            return self._linked(seat.type, seat.name)
        return self._spoken_of(at, sentence, seat.type)

    def _linked(self, kind: str | None, name: str) -> Seat:
        """A commune by its name; a name with a letter wrong gets its official spelling."""
        unit, main = self._context.link_today(name, kind), self._context.main
        if unit is None and main is not None and OSA.distance(word_key(name), word_key(main.name)) == 1:
            return Seat("ward", main.type, main.name, main.unit)
        if unit is not None and ascii_fold(unit.name) != ascii_fold(name):
            name = unit.name
        return Seat("ward", kind or (unit.type.value if unit and unit.type else None), name, unit)

    def _spoken_of(self, position: int, sentence: int, kind: str | None) -> Seat:
        """The unit named last before: in the sentence, as the topic of the paragraph or heading, else the paper's."""
        block = self._context.reading.block_at(position)
        mention = self._mention_in(sentence, position, kind) or self._mention_in(
            block.start, sentence, kind, is_topic=True
        )
        if mention is None:
            mention = next(filter(None, (self._heading(start, kind) for start in reversed(block.headings))), None)
        subject = self._context.subject(mention) if mention else self._context.subject_at(position)
        main = self._context.main
        if (
            mention is None
            and main is not None
            and (kind not in (None, self._type_of(subject)) or _is_less(subject, main))
        ):
            subject = main
        if subject is None:
            return Seat("ward", kind, None, None, False)
        return Seat("ward", subject.type, subject.name, subject.unit)

    @staticmethod
    def _type_of(subject: Subject | None) -> str | None:
        return subject.type if subject else None

    def _heading(self, start: int, kind: str | None) -> UnitMention | None:
        block = self._context.reading.block_at(start)
        return self._mention_in(block.start, block.end, kind)

    def _mention_in(self, start: int, end: int, kind: str | None, *, is_topic: bool = False) -> UnitMention | None:
        """The last unit of the type that `text[start:end]` names; as a topic only one that a colon or a body marks."""
        for mention in reversed(self._context.units_between(start, end)):
            if mention.type == "thị trấn" or (kind is not None and mention.type != kind) or self._is_no_unit(mention):
                continue
            if _AWAY.search(self._context.key[max(0, mention.start - 24) : mention.start]):
                continue
            if not is_topic or self._is_topic(mention, start):
                return mention
        return None

    def _is_no_unit(self, mention: UnitMention) -> bool:
        """Whether the words are two (a type word at the end of a line) or a person's name (`Chủ tịch UBND xã Ksor Tuân`)."""
        if "\n" in self._context.text[mention.start : mention.end]:
            return True
        words = split_words(mention.name, word_key(mention.name), 0, len(mention.name))
        return not mention.is_known and name_length(words, 0) == len(words)

    def _is_topic(self, mention: UnitMention, start: int) -> bool:
        text = self._context.text
        before = self._context.key[max(start, mention.start - 40) : mention.start]
        return text[mention.end : mention.end + 1] == ":" or _TOPIC.search(before) is not None

    @cached_property
    def main_level(self) -> str:
        """Whether the paper is about a commune or a province."""
        return "ward" if self._context.main is not None or self.home is None else "province"

    @cached_property
    def home(self) -> Province | None:
        """The province of today in which the paper's unit lies, or that the paper names most."""
        main = self._context.main
        if main is not None and main.unit is not None:
            code = main.unit.province_code
            return next((p for p in self._gazetteer.provinces if p.code == code and p.valid_to is None), None)
        return self._context.province

    @property
    def _gazetteer(self) -> Gazetteer:
        return self._context.gazetteer


_TOPIC = re.compile(
    unify_seats(
        r"(?:đảng\s+bộ|đảng\s+ủy|hđnd|ubnd|hội\s+đồng\s+nhân\s+dân|ủy\s+ban\s+nhân\s+dân|đại\s+hội|tại|ở|về|phụ\s+trách|chính\s+quyền|lãnh\s+đạo)[^.;,]{0,24}\Z"
    )
)


def _is_less(subject: Subject | None, main: Subject) -> bool:
    """Whether the paper's unit is known and what the words before name is not."""
    return main.unit is not None and (subject is None or subject.unit is None)


def _is_central(position: Position) -> bool:
    if position.words in _CENTRAL_HEADS:
        return True
    if _DELEGATION.search(position.body) or position.head is Head.DELEGATE:
        return False
    return _CENTRAL_BODY.search(position.body) is not None
