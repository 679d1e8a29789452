"""In which unit, and on which level, a post is held."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from etl.extract.context import PaperContext, Subject
from etl.extract.leadership import levels
from etl.extract.leadership.communes import Communes
from etl.extract.leadership.councils import council_level
from etl.extract.leadership.districts import Districts, shared_district
from etl.extract.leadership.echoes import echoed, is_echo
from etl.extract.leadership.false_units import FalseUnits
from etl.extract.leadership.hosts import is_of_guests
from etl.extract.leadership.lending import lent
from etl.extract.leadership.merged_units import became_one_named, is_in_clause
from etl.extract.leadership.olden import held_before, is_origin, names_former_post
from etl.extract.leadership.openings import Openings
from etl.extract.leadership.organs import heads_province_list, organ_of
from etl.extract.leadership.places import Place, Places
from etl.extract.leadership.positions import Position
from etl.extract.leadership.provinces import Provinces
from etl.extract.leadership.seat import CENTRAL, Seat
from etl.extract.leadership.vocabulary import Head
from etl.extract.mentions import UnitMention
from etl.gazetteer import Gazetteer
from etl.text.words import unify_seats

_AWAY = re.compile(
    unify_seats(r"(?:quê(?:\s+quán)?|người|sinh\s+(?:tại|ở)|gốc|trú\s+(?:tại|ở)|sống\s+ở|nhà\s+ở)\s*(?:ở|tại|:)?\s*\Z")
)


_FAR = 4000
"""Characters; a unit named longer ago is not the one meant."""


class Seats:
    """Finds the unit of each post of a paper."""

    def __init__(self, context: PaperContext) -> None:
        self._context = context
        own = context.main.name if context.main else None
        self._provinces = Provinces(context)
        self.places = Places(context.gazetteer, self._provinces.code, own, is_scanned=context.reading.is_scanned)
        self._districts = Districts(context, self.places)
        self._communes = Communes(context, self.places)
        self._openings = Openings(context, self._provinces.code)
        self._false_units = FalseUnits(context, self.places)
        self._is_former = False
        self.caption: tuple[int, int] | None = None
        """The line that heads the list or table being read."""
        self.cell: str | None = None
        """What the row being read holds in the column of units, mostly a name without its type word."""
        self.since = 0
        """Before this place no unit that the row being read names is that of its posts."""
        self.section: Seat | None = None
        """The unit named by the row that heads those being read."""
        self.beside: UnitMention | None = None
        """The unit in brackets behind the person whose posts are read."""

    def resolve(self, stack: list[Position], sentence: int, at: int, *, is_former: bool = False) -> list[Seat]:
        """The seats of the posts that one person holds; those that name no unit share that of a neighbour.

        Args:
            stack: The posts.
            sentence: Where the sentence or row begins that states them.
            at: Where it states them; the unit named last before is the one spoken of.
            is_former: Whether the posts are held no more; the unit of a former post says nothing about one of today.
        """
        self._is_former = is_former
        was = held_before(stack, self._context.key)
        own = [self._own(position) for position in stack]
        seats: list[Seat] = []
        for index, (position, seat) in enumerate(zip(stack, own, strict=True)):
            if seat is None:
                told = [other if was[index] or not before else None for other, before in zip(own, was, strict=True)]
                seat = (
                    self._headed(position)
                    or lent(stack, told, index, self._context.key)
                    or self._echoed(position)
                    or self._of_organ(position, sentence)
                    or self._of_council(position)
                    or self._around(position, sentence, at)
                )
            seats.append(seat)
        of_today = [seat for seat, before in zip(seats, was, strict=True) if not before]
        return [
            self._dated(self._named(seat, seats if before else of_today, sentence, at))
            for seat, before in zip(seats, was, strict=True)
        ]

    def _own(self, position: Position) -> Seat | None:
        """The level and, where they give it, the unit that the position's own words name; None where they do not."""
        place = position.places[0] if position.places else None
        if levels.is_outside(position):
            return Seat("other", place.type if place else None, place.name if place else None)
        if place is not None:
            return Seat("province") if self._keeps_name(position, place) else self._placed(place)
        if levels.is_group_of_centre(position, self._context.key):
            return CENTRAL
        level = levels.level_of_body(position)
        if level == "province" and is_echo(position) and (meant := self._echoed(position)) is not None:
            return meant
        return CENTRAL if level == "central" else Seat(level) if level else None

    def _keeps_name(self, position: Position, place: Place) -> bool:
        """Whether a body has the name of a place that is no more: `Khu kinh tế Phú Yên`, `Khu kinh tế Vân Đồn`."""
        if place.name is None or not levels.is_named_place(position):
            return False
        return place.level == "district" or self._provinces.is_gone(place.name)

    def _headed(self, position: Position) -> Seat | None:
        """The province, for the members of a committee in a list that is headed as the province's committee.

        A `Đảng ủy` is never that of a province.
        """
        if position.head is not Head.MEMBER or self.caption is None or "đảng ủy" in position.body:
            return None
        return Seat("province") if heads_province_list(self._context.key, self.caption) else None

    def _of_organ(self, position: Position, sentence: int) -> Seat | None:
        """The province or district of the body that heads the list, or in which the person worked."""
        context, block = self._context, self._context.reading.block_at(position.begin).start
        place = organ_of(position, context.text, context.key, self.places, block, sentence, self.caption)
        return self._placed(place) if place is not None else None

    def _echoed(self, position: Position) -> Seat | None:
        """The unit of the body that a post names by its first word alone: `Chủ tịch Hội`."""
        if not is_echo(position):
            return None
        body = echoed(position, self._context.text, self._context.key, self.places)
        if body is None:
            return None if levels.level_of_body(position) else Seat("ward", is_unsaid=True)
        if body.is_outside:
            return Seat("other")
        return self._placed(body.place) if body.place is not None else None

    def _of_council(self, position: Position) -> Seat | None:
        """The level of the council of which somebody heads a committee."""
        level = council_level(position, self._context.reading, self._context.key)
        return Seat(level, "huyện" if level == "district" else None) if level is not None else None

    def _placed(self, place: Place) -> Seat:
        if place.level == "central":
            return CENTRAL
        name = self.places.official(place.level, place.name) if place.name is not None else None
        if place.level == "province" and name is not None:
            return Seat(*self._provinces.place(place.type, name))
        if place.level == "province" and place.type == "thành phố" and not self._provinces.has_city:
            return Seat("district", "thành phố")
        return Seat(place.level, place.type, name)

    def _around(self, position: Position, sentence: int, at: int) -> Seat:
        """The level of which the words around speak: in a province's paper its own, but in a list of its communes."""
        if self.main_level == "ward" or "đảng ủy" in position.body:
            return Seat("ward")
        is_listed = (self.cell or self.beside) is not None or self._mention_in(sentence, at, None) is not None
        is_headed = self.caption is not None and self._mention_in(*self.caption, None) is not None
        is_listed = is_listed or self.section is not None or self._opening(sentence, at) is not None
        return Seat("ward" if is_listed or is_headed else "province")

    def _dated(self, seat: Seat) -> Seat:
        """The seat, marked where its unit is no more: every district, and provinces and communes that were merged."""
        if self._provinces.is_of_before:
            return seat
        if seat.level == "district":
            return replace(seat, is_gone=True)
        if seat.name is None or seat.unit is not None:
            return seat
        if seat.level == "province":
            return replace(seat, is_gone=self._provinces.is_gone(seat.name))
        if seat.level == "ward":
            known = self._gazetteer.find(seat.name, type=seat.type, province_code=self._provinces.code)
            return replace(seat, is_gone=bool(known) and not any(unit.is_today for unit in known))
        return seat

    def _named(self, seat: Seat, all_seats: list[Seat], sentence: int, at: int) -> Seat:
        if seat.level == "ward":
            return self._ward(seat, all_seats, sentence, at)
        if seat.level == "district" and (shared := shared_district(seat, all_seats)) is not None:
            return shared
        city = next((s for s in all_seats if s.level == "district" and s.name and s.type == seat.type), None)
        if city is not None and seat.name is None:
            return city
        if seat.level == "district" and seat.name is None:
            return replace(seat, name=self._districts.last_before(seat.type, at)) if seat.type else seat
        if seat.level == "province" and seat.name is None:
            twin = next((s for s in all_seats if s.level == "province" and s.name is not None), None)
            if twin is not None:
                return Seat("province", twin.type, twin.name)
            return Seat(*self._provinces.own(seat.type))
        return seat

    def _ward(self, seat: Seat, all_seats: list[Seat], sentence: int, at: int) -> Seat:
        if seat.is_unsaid:
            return seat
        if seat.name is None:
            twin = next((s for s in all_seats if s.level == "ward" and s.name is not None), None)
            if twin is not None:
                seat = Seat("ward", twin.type, twin.name)
        if seat.name is not None:
            return self._communes.linked(seat.type, seat.name)
        return self._spoken_of(at, sentence, seat.type)

    def _spoken_of(self, position: int, sentence: int, kind: str | None) -> Seat:
        """The unit named last before: in the sentence, as the topic of the paragraph or heading, else the paper's."""
        if self.cell is not None:  # a row of a unit that no list has is not of the paper's
            unit = self._context.link_today(self.cell, None)
            return Seat("ward", unit.type.value if unit.type else None, unit.name, unit) if unit else Seat("ward", kind)
        block = self._context.reading.block_at(position)
        mention = self.beside if self.beside is not None and kind in (None, self.beside.type) else None
        mention = mention or self._mention_in(max(sentence, self.since), position, kind)
        opened = (self.section or self._opening(sentence, position)) if mention is None else None
        if opened is not None and kind in (None, opened.type or kind):
            return opened
        mention = mention or self._mention_in(block.start, sentence, kind, is_topic=True)
        if mention is None and self.caption is not None:
            mention = self._mention_in(*self.caption, kind)
        if mention is None:
            mention = next(filter(None, (self._heading(start, kind) for start in reversed(block.headings))), None)
        subject = self._context.subject(mention) if mention else self._context.subject_at(position)
        main = None if self._context.turns.is_open(position) else self._context.main
        if (
            mention is None
            and main is not None
            and (kind not in (None, subject.type if subject else None) or _is_less(subject, main))
        ):
            subject = main
        if subject is None:
            return Seat("ward", kind)
        if subject.unit is None and self._context.reading.is_scanned:
            return self._communes.linked(subject.type, subject.name)
        return Seat("ward", subject.type, subject.name, subject.unit)

    def head(self, start: int, end: int) -> None:
        """Take the unit that a row names for that of the rows below it, until another row heads them."""
        self.section = self._openings.named(start, end)

    def _opening(self, sentence: int, at: int) -> Seat | None:
        """The commune whose bare name opens the sentence, or its line."""
        return self._openings.over(sentence, self._context.reading.block_at(at))

    def _heading(self, start: int, kind: str | None) -> UnitMention | None:
        block = self._context.reading.block_at(start)
        return self._mention_in(block.start, block.end, kind)

    def _mention_in(self, start: int, end: int, kind: str | None, *, is_topic: bool = False) -> UnitMention | None:
        """The last unit of the type that `text[start:end]` names; as a topic only one that is marked as such."""
        for mention in reversed(self._context.units_between(max(start, end - _FAR), end)):
            if (
                mention.type == "thị trấn"
                or (kind is not None and mention.type != kind)
                or self._false_units.has(mention)
            ):
                continue
            is_away = _AWAY.search(self._context.key[max(0, mention.start - 24) : mention.start]) is not None
            is_guest = is_of_guests(self._context, mention, start, end)
            is_aside = is_origin(self._context.key, mention.start) or is_in_clause(self._context, mention, start, end)
            if is_away or is_guest or is_aside:
                continue
            if not self._is_former and (
                names_former_post(self._context.key, start, mention.start, mention.end)
                or became_one_named(self._context, mention, start)
            ):
                continue
            if not is_topic or self._is_topic(mention, start):
                return mention
        return None

    def _is_topic(self, mention: UnitMention, start: int) -> bool:
        text = self._context.text
        before = self._context.key[max(start, mention.start - 40) : mention.start]
        return text[mention.end : mention.end + 1] == ":" or _TOPIC.search(before) is not None

    @cached_property
    def main_level(self) -> str:
        """Whether the paper is about a commune or a province."""
        return "ward" if self._context.main is not None or self._provinces.home is None else "province"

    @property
    def _gazetteer(self) -> Gazetteer:
        return self._context.gazetteer


_TOPIC = re.compile(
    unify_seats(
        r"(?<!\w)(?:đảng\s+bộ|đảng\s+ủy|hđnd|ubnd|hội\s+đồng\s+nhân\s+dân|ủy\s+ban\s+nhân\s+dân|đại\s+hội|tại|ở|về|"
        r"phụ\s+trách|chính\s+quyền|lãnh\s+đạo)[^.;,]{0,24}\Z"
    )
)


def _is_less(subject: Subject | None, main: Subject) -> bool:
    """Whether the paper's unit is known and what the words before name is not."""
    return main.unit is not None and (subject is None or subject.unit is None)
