"""The claims of a paper about who holds which position, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator

from etl.extract.context import PaperContext
from etl.extract.grounding import evidence
from etl.extract.leadership import gaps
from etl.extract.leadership.keys import position_key
from etl.extract.leadership.links import Stack, link
from etl.extract.leadership.people import People
from etl.extract.leadership.phrases import Person, Phrase, read_phrases
from etl.extract.leadership.places import places_of
from etl.extract.leadership.positions import Position
from etl.extract.leadership.seats import Seat, Seats
from etl.extract.leadership.tenure import Tenure, moves, read_tenure
from etl.extract.leadership.vocabulary import ANCHORS, Head
from etl.model.claims import ClaimStatus, LeadershipClaim
from etl.text.words import split_words, word_key


def leadership_claims(context: PaperContext) -> Iterator[LeadershipClaim]:
    """Every claim of the dataset that the paper makes; each person and position once."""
    yield from _Paper(context).claims()


class _Paper:
    def __init__(self, context: PaperContext) -> None:
        self._context, self._text = context, context.text
        self._key = word_key(context.text)
        self._places = places_of(context.gazetteer)
        self._seats = Seats(context)
        self._people = People()

    def claims(self) -> Iterator[LeadershipClaim]:
        for start, end in self._sentences():
            words = split_words(self._text, self._key, start, end)
            phrases = read_phrases(words, self._places)
            names = {id(p): self._people.meet(p) for p in phrases if isinstance(p, Person)}
            stacks = link(phrases, self._key, start, end)
            tenures = self._tenures(stacks, phrases, start, end)
            for stack, tenure in zip(stacks, tenures, strict=True):
                for person in stack.persons:
                    yield from self._of_person(stack, tenure, person, names[id(person)], (start, end))

    def _sentences(self) -> Iterator[tuple[int, int]]:
        """The sentences that may name a person or a position, in order."""
        for block in self._context.reading.blocks:
            if ANCHORS.search(self._key, block.start, block.end):
                yield from self._context.reading.sentences(block.body_start, block.end)

    def _tenures(self, stacks: list[Stack], phrases: list[Phrase], start: int, end: int) -> list[Tenure]:
        starts = [phrase.start for phrase in phrases]
        tenures = []
        for index, stack in enumerate(stacks):
            after = next((s for s in starts if s >= stack.end), end)
            previous = stacks[index - 1] if index else None
            tenures.append(read_tenure(stack, self._key, start, end, previous, after))
        return tenures

    def _of_person(
        self, stack: Stack, tenure: Tenure, person: Person, who: tuple[str | None, bool], sentence: tuple[int, int]
    ) -> Iterator[LeadershipClaim]:
        name, is_certain = who
        if name is None:
            return
        seats = self._seats.resolve(stack.positions, sentence[0])
        is_former = False
        for position, seat in zip(stack.positions, seats, strict=True):
            is_former = is_former or position.mark in ("nguyên", "cựu")
            former = is_former or tenure.is_former or (seat.level == "district" and not tenure.is_present)
            if position.mark == "cố":
                return
            doubt = None if is_certain else "Nobody of this full name stands before in the paper."
            yield self._claim(position, seat, tenure, person, name, former, sentence, doubt)

    def _claim(
        self,
        position: Position,
        seat: Seat,
        tenure: Tenure,
        person: Person,
        name: str,
        former: bool,
        sentence: tuple[int, int],
        doubt: str | None,
    ) -> LeadershipClaim:
        return LeadershipClaim(
            **evidence(self._context.document, self._context.reading, *sentence, "leadership.sentence"),
            person_name=name,
            honorific=person.honorific,
            position_key=position_key(position),
            position_label=self._text[position.start : position.end],
            unit_level=seat.level,
            unit_id=seat.unit.unit_id if seat.unit and not former else None,
            unit_code=seat.unit.code if seat.unit and not former else None,
            unit_type=seat.type,
            unit_name=seat.name,
            is_former=former,
            basis=tenure.basis,
            term_start_year=tenure.term.first if tenure.term else None,
            term_end_year=tenure.term.last if tenure.term else None,
            status=ClaimStatus.PENDING if doubt else ClaimStatus.ACCEPTED,
            status_reason=doubt,
        )
