"""What a paper is about: its unit, its province, its term; what every figure and post without a name belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from etl.extract.act_clauses import is_act
from etl.extract.bare_heads import bare_heads
from etl.extract.bare_names import BareNames
from etl.extract.cast import Cast, find_cast
from etl.extract.headline import HEAD, defined_unit, unit_of_headline, unit_of_issuer
from etl.extract.homes import is_home
from etl.extract.mentions import UnitMention, find_named
from etl.extract.misread import place_edits
from etl.extract.planned import precedes_reform
from etl.extract.provinces import ProvinceMention, find_provinces, homes_told, main_province
from etl.extract.spoken_of import meant_today, without_parts
from etl.extract.topics import Topics, find_topics, names_province_body
from etl.extract.turns import Turns
from etl.gazetteer import Context as LinkContext
from etl.gazetteer import Gazetteer, Mention
from etl.model.document import Document, TextOrigin
from etl.model.units import REFORM_DATE, Province, Unit
from etl.model.values import value
from etl.text.dates import YearRange, find_year_ranges, year_reached
from etl.text.fold import fold
from etl.text.letters import LOWER, UPPER
from etl.text.reading import Reading, read
from etl.text.syllables import is_well_spelt
from etl.text.words import syllables_of, word_key

_TERM = re.compile(r"nhiệm\s+k[ỳì]\s*(?:20\d\d\s*-\s*20\d\d)", re.IGNORECASE)
_NEXT_NAME = re.compile(rf" [{UPPER}][{LOWER}]+")


@value(frozen=True, slots=True)
class Subject:
    """The unit that a stretch of a paper is about."""

    type: str
    name: str
    unit: Unit | None
    """Of today's structure; None where the gazetteer abstains."""

    @property
    def label(self) -> str:
        """Type and name as in running text."""
        return f"{self.type} {self.name}"


@dataclass(frozen=True)
class PaperContext:
    """A document with its reading and what the grammar has understood of the whole."""

    document: Document
    reading: Reading
    gazetteer: Gazetteer = field(repr=False)

    @cached_property
    def text(self) -> str:
        """The reading's text, in which all ranges of the grammar count."""
        return self.reading.text

    @cached_property
    def is_act(self) -> bool:
        """Whether the paper is an act that rearranges units, clause by clause."""
        return is_act(self.reading)

    @cached_property
    def key(self) -> str:
        """The key of the text (`etl.text.words.word_key`): small letters, tones in one seat, places unchanged."""
        return word_key(self.text)

    @cached_property
    def syllables(self) -> frozenset[str]:
        """The syllables of the key; spares looking through the whole paper for words of which it lacks one."""
        return syllables_of(self.key)

    def units_between(self, start: int, end: int) -> tuple[UnitMention, ...]:
        """The units named in `text[start:end]`."""
        low = bisect_left(self._unit_starts, start)
        return self.units[low : bisect_left(self._unit_starts, end, low)]

    @cached_property
    def _unit_starts(self) -> list[int]:
        return [mention.start for mention in self.units]

    @cached_property
    def units(self) -> tuple[UnitMention, ...]:
        """Every commune-level unit named, but for the homes of persons: with its type word, or as one of the cast."""
        return tuple(sorted((*self._typed, *self.cast.told), key=lambda named: named.start))

    @cached_property
    def _typed(self) -> tuple[UnitMention, ...]:
        return tuple(named for named in find_named(self.text, self.gazetteer) if not is_home(self.key, named.start))

    @cached_property
    def cast(self) -> Cast:
        """The units of which a page about several tells by their bare names; an act tells of none."""
        return Cast({}) if self.is_act else find_cast(self.text, self._typed, self.reading, self.gazetteer)

    @property
    def has_misread_names(self) -> bool:
        """Whether a scanner read the paper, or a unit has a name with a syllable that Vietnamese has not."""
        behind = ((mention, _NEXT_NAME.match(self.text, mention.end)) for mention in self.units)
        odd = (
            next_word.group() if next_word else "" if mention.is_known else mention.name
            for mention, next_word in behind
        )
        return self.reading.is_scanned or not all(is_well_spelt(word) for name in odd for word in name.split())

    @cached_property
    def province(self) -> Province | None:
        """The province of today that the paper names most, the first of equals, else that of the districts it names.

        A name in brackets behind a ward's name counts twice: it tells where the ward lies. One in which none of the
        units named lies stands behind one in which some do. A name without a type word counts only where there is no
        other, and a unit named lies there.
        """
        named = self._provinces_named
        code = main_province(self.text, self.units, self.gazetteer, named, is_act=self.is_act)
        return self.gazetteer.province_of_code(code)

    @cached_property
    def _provinces_named(self) -> tuple[ProvinceMention, ...]:
        found = find_provinces(self.text, self.units, self.gazetteer, is_act=self.is_act)
        return tuple(named for named in found if not is_home(self.key, named.start))

    @cached_property
    def term(self) -> YearRange | None:
        """The term of office or plan that the paper names first, e.g. `nhiệm kỳ 2025-2030`."""
        terms = (next(find_year_ranges(self.text, *match.span()), None) for match in _TERM.finditer(self.text))
        return next((found for found in terms if found is not None), None)

    @cached_property
    def topics(self) -> Topics:
        """The units that the paper speaks of; none in an act, which speaks of hundreds alike.

        Those that the gazetteer has today; only where it has none of them, what the paper calls units. A name that in
        the paper's province only a unit of before has, or that is that of a part of the unit spoken of most, means it.
        """
        named = () if self.is_act else tuple(mention for mention in self.units if mention.type != "thị trấn")
        code = self.province.code if self.province else None
        heads = (
            bare_heads(self.reading, self._named_today, self.bare_names, self.gazetteer, code) if named and code else ()
        )
        meant = sorted((*meant_today(named, self.gazetteer, code), *heads), key=lambda one: one.start)
        starts = frozenset((*(one.start for one in heads), *self.cast.turning))
        topics = find_topics(self.key, meant, starts)
        main = self.subject(topics.best[0]).unit if topics.best is not None else None
        kept = without_parts(topics, main, self.key, self.gazetteer)
        return topics if kept is None else find_topics(self.key, kept, starts)

    def is_today(self, mention: UnitMention) -> bool:
        """Whether a unit of this type and name exists since the reform, wherever in the country."""
        return mention.is_known and bool(self.gazetteer.find(mention.name, type=mention.type, era="today"))

    @cached_property
    def main(self) -> Subject | None:
        """The unit that the paper is about.

        None in an act, in a paper that names no ward or commune, and in one that speaks more of its province's own
        authorities than of any ward; `province` is then what the paper is about.
        """
        return self._defined or self._headlined or self._most_spoken_of or self._issued_by

    @cached_property
    def _defined(self) -> Subject | None:
        """The unit that the head of a page defines."""
        defined = None if self.is_act else defined_unit(self.text, self.gazetteer, self.province)
        return Subject(*defined, self.link_today(defined[1], defined[0])) if defined is not None else None

    @property
    def _headlined(self) -> Subject | None:
        """The unit of a headline without its type word, in a paper that names no other with one, or late."""
        best = self.topics.best
        if self.is_act or self.province is None or (best is not None and best[0].start < HEAD):
            return None
        unit = unit_of_headline(self.text, self.gazetteer, self.province.code)
        return Subject(str(unit.type), unit.name, unit) if unit is not None else None

    @property
    def _most_spoken_of(self) -> Subject | None:
        best = self.topics.best
        if best is None or self.topics.are_listed:
            return None
        mention, score = best
        of_province = sum(3 for named in self._provinces_named if names_province_body(self.key, named.start))
        return self.subject(mention) if score >= of_province else None

    @property
    def _issued_by(self) -> Subject | None:
        """The unit whose body issues the paper, though none is called so: the paper is not about its province."""
        issuer = None if self.is_act else unit_of_issuer(self.document.identity.issuer or "")
        return Subject(*issuer, None) if issuer is not None else None

    def subject(self, mention: UnitMention) -> Subject:
        """A mention as a unit of today, linked within the paper's province."""
        return Subject(mention.type, mention.name, self.link_today(mention.name, mention.type))

    def doubt_about(self, name: str, kind: str) -> str | None:
        """Why a unit of the reform is doubtful: none of today in the whole country is called so; None where one is.

        That the paper's province has none is no reason: papers name provinces in passing, and the gazetteer then
        leaves the claim without a code.
        """
        is_known = bool(self.gazetteer.find(name, type=kind, era="today"))
        return None if is_known else "no unit of today has this name"

    def home_of(self, name: str, kind: str | None) -> Province | None:
        """The province of today in which a unit lies: the one that stands behind its name, else that of the paper."""
        return self.gazetteer.province_of_code(self._homes.get((kind or "", fold(name)))) or self.province

    @cached_property
    def _homes(self) -> dict[tuple[str, str], str]:
        return {} if self.is_act else homes_told(self.text, self.units, self.gazetteer)

    def link_today(self, name: str, kind: str | None, companions: Sequence[str] = ()) -> Unit | None:
        """The unit of today that a name means in this paper, or None."""
        asked = (name, kind, tuple(companions))
        if asked not in self._linked:
            home = self.home_of(name, kind)
            near = LinkContext((home.code,) if home else (), (), asked[2], self.day)
            self._linked[asked] = self.gazetteer.link(Mention(name, kind, None, "today"), near).unit
        return self._linked[asked]

    @cached_property
    def _linked(self) -> dict[tuple[str, str | None, tuple[str, ...]], Unit | None]:
        """What `link_today` has found."""
        return {}

    @cached_property
    def day(self) -> date:
        """The day of which the paper speaks: that of its issue where known, and at the earliest that of the reform."""
        return max(self.document.identity.issued_on or REFORM_DATE, REFORM_DATE)

    @cached_property
    def year(self) -> int:
        """The year of that day, or a later one of which the paper says that something has gone on since."""
        return max(self.day.year, year_reached(self.key))

    @cached_property
    def is_of_before(self) -> bool:
        """Whether the paper was written before the units were decided on."""
        return precedes_reform(self.document.identity.issued_on, self.text)

    def subject_at(self, position: int) -> Subject | None:
        """The unit that the words at a position speak of (`etl.extract.turns.Turns.subject_at`)."""
        return self.turns.subject_at(position)

    @cached_property
    def turns(self) -> Turns:
        """Where the paper turns from one unit to another."""
        return Turns(self)

    @cached_property
    def bare_names(self) -> BareNames:
        """The places that sentences begin with by their names alone."""
        return BareNames(self.text, self._named_today, self.gazetteer, self.cast.units)

    @cached_property
    def _named_today(self) -> tuple[UnitMention, ...]:
        return tuple(filter(self.is_today, self.units))

    def subject_called(self, name: str) -> Subject | None:
        """The unit of today that a name without a type word means; None where it may mean something else too."""
        meant = self.bare_names.unit_called(name)
        return Subject(*meant, self.link_today(meant[1], meant[0])) if meant is not None else None

    def subject_of(self, start: int, before: Subject | None) -> Subject | None:
        """The unit of a sentence that names none with its type word: by the bare name that it begins with, else before.

        Args:
            start: Where the sentence begins.
            before: The unit that was spoken of before.

        Returns:
            None where the bare name may mean another place too.
        """
        place = self.bare_names.opening(start)
        if place is None:
            return before
        is_same = before is not None and fold(place) == fold(before.name)
        return before if is_same and not self.bare_names.is_of_another(place) else self.subject_called(place)


def paper_context(document: Document, gazetteer: Gazetteer) -> PaperContext:
    """Read a document for extraction."""
    context = PaperContext(document, read(document.text, is_ocr=document.text_origin is TextOrigin.OCR), gazetteer)
    province = context.province if context.has_misread_names else None
    if province is None:
        return context
    edits = place_edits(context.text, gazetteer, province.code, is_scanned=context.reading.is_scanned)
    reading = context.reading.edited(edits)
    return context if reading is context.reading else PaperContext(document, reading, gazetteer)
