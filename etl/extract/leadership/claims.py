"""The claims of a paper about who holds which position, block by block and sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from etl.extract.context import PaperContext
from etl.extract.leadership.awaited import without_awaited
from etl.extract.leadership.boards import board_stacks
from etl.extract.leadership.breaks import Joiner
from etl.extract.leadership.captions import Caption, heads_items
from etl.extract.leadership.collectives import Collectives
from etl.extract.leadership.deputies import Deputies
from etl.extract.leadership.footnotes import Footnotes
from etl.extract.leadership.headed import Headed
from etl.extract.leadership.headlines import Headline
from etl.extract.leadership.links import link
from etl.extract.leadership.once import each_once
from etl.extract.leadership.people import Known, People
from etl.extract.leadership.periods import period_at, with_period
from etl.extract.leadership.phrases import Person, Phrase, read_phrases
from etl.extract.leadership.released import released
from etl.extract.leadership.resumes import Careers
from etl.extract.leadership.rosters import UNCERTAIN, Roster, Rosters
from etl.extract.leadership.seats import Seats
from etl.extract.leadership.shortened import without_shortened
from etl.extract.leadership.sides import Sides, cells_beside
from etl.extract.leadership.signatures import Signatures
from etl.extract.leadership.slips import mend
from etl.extract.leadership.speakers import end_of_label, speaks
from etl.extract.leadership.statements import CARD, HEADING, SENTENCE, SIGNATURE, Statement, claims_of
from etl.extract.leadership.tables import Tables
from etl.extract.leadership.tenure import STATED, TAKEN_OVER, read_tenures
from etl.extract.leadership.vacancies import Vacancies
from etl.extract.leadership.vocabulary import ADDRESS, ANCHORS
from etl.model.claims import LeadershipClaim
from etl.text.structure import Block
from etl.text.words import Word, split_words

_HEADER = 600
"""Characters of a paper's first lines, in which its issuer stands."""
_CAPTION = 100
"""Characters of the longest line that heads a list or a table."""
_SIGNATURE_OPENS = ("tm", "t/m", "nơi nhận")
_MOST_LINES = 40
"""Lines; no paragraph is cut into more."""
_FIELD = re.compile(r"[^:\n]{3,30}:\s*\S|\(")
"""A line that says one thing of what a line before it heads: `Điện thoại: 0225…`, `(theo Quyết định …)`."""
_BEFORE = 300
"""Characters before a post in which the body that elects or appoints is looked for."""
_SHORT = 120
"""Characters; longer blocks are neither a signature nor a name in a list."""


def leadership_claims(context: PaperContext) -> Iterator[LeadershipClaim]:
    """Every claim of the dataset that the paper makes; each person and position once."""
    yield from each_once(without_shortened(_Paper(context).claims()))


class _Paper:
    def __init__(self, context: PaperContext) -> None:
        self._context = context
        self._key = context.key
        self._seats = Seats(context)
        self._places = self._seats.places
        self._joiner = Joiner(context.text, context.key, self._places)
        self._people = People()
        self._collectives = Collectives()
        self._deputies = Deputies()
        self._vacancies = Vacancies()
        self._is_spoken = speaks(context.key)
        self._known: dict[int, Known] = {}
        self._signatures = Signatures(self._key[:_HEADER])
        self._headline = Headline(context)
        self._sides = Sides(self._key[:_HEADER])
        self._rosters = Rosters(context.reading.blocks, context.key, context.reading.source_lines)
        self._uncertain_until = 0
        """Where a run of lines ends of which it is not clear which post is whose."""
        self._tables = Tables(
            context, self._seats, self._signatures, lambda start, end: self._phrases(self._words(start, end))
        )
        self._headed = Headed(context)
        self._careers = Careers(context.key, context.main)
        self._caption = Caption(context.reading, context.key)
        self._footnotes = Footnotes(context.reading, context.key, self._phrases_of)

    def claims(self) -> Iterator[tuple[LeadershipClaim, Statement]]:
        blocks, taken = self._context.reading.blocks, 0
        for index, block in enumerate(blocks):
            if block.start < taken:
                continue
            taken, statements = self._roster(index) or self._block(index)
            persons: list[Person] = []
            for statement in statements:
                persons += statement.stack.persons
                stated = released(statement, block, self._caption.words, self._key)
                for told in self._footnotes.with_notes(stated):
                    yield from ((claim, told) for claim in claims_of(told, self._context, self._seats, self._known))
            self._careers.follow(block, persons or self._named(block))
            if self._is_caption(block, is_stated=bool(persons)):
                self._read_caption(block)
            elif block.kind in ("item", "row"):
                self._signatures.read_heading("", is_heading=False)

    def _named(self, block: Block) -> list[Person]:
        """Whom a line names under a label and tells nothing of, as the next lines may."""
        persons = self._rosters.named(block, self._phrases_of)
        for person in persons:
            self._known[person.start] = self._people.meet(person)
        return persons

    def _block(self, index: int) -> tuple[int, Iterable[Statement]]:
        """Where a block ends, with those that go on it, and what it states."""
        blocks = self._context.reading.blocks
        whole = self._joiner.whole(blocks[index], blocks[index + 1 : index + _MOST_LINES])
        return whole.end, self._statements(whole)

    def _roster(self, index: int) -> tuple[int, Iterable[Statement]] | None:
        """Where a run of names and posts ends that begins at a block, and what it states."""
        block = self._context.reading.blocks[index]
        if block.end - block.start > _SHORT or not ANCHORS.search(self._key, block.start, block.end):
            return None
        if self._careers.may_tell(block):
            return None
        roster = self._rosters.at(index, self._phrases_of)
        if roster is None:
            return None
        if roster.is_uncertain:
            self._uncertain_until = roster.end
            return None
        self._headed.close()
        self._tables.close()
        return roster.end, list(self._cards(roster))

    def _cards(self, roster: Roster) -> Iterator[Statement]:
        for stack, start, end in roster.cards:
            caption = self._caption.over_block(self._context.reading.block_at(start))
            for person in stack.persons:
                self._known[person.start] = self._people.meet(person)
            stated = replace(STATED, is_former=stack.is_over)
            tenure = with_period(stated, stack, self._key, (start, end), self._context.year)
            yield Statement(stack, tenure, start, end, CARD, caption, self._caption.doubt(stack.positions, caption))

    def _phrases_of(self, block: Block) -> list[Phrase]:
        return read_phrases(self._words(block.body_start, block.end), self._places)

    def _is_caption(self, block: Block, *, is_stated: bool) -> bool:
        """Whether a line heads or ends what comes after it, unlike a short one with a post and its holder."""
        is_short = block.end - block.start <= _CAPTION
        if block.kind == "item":
            return is_short and not is_stated and heads_items(self._context.text, self._key, block, self._places)
        is_field = block.kind == "paragraph" and _FIELD.match(self._key, block.start, block.end) is not None
        is_told = block.kind == "row" or (is_short and (is_stated or is_field))
        return not is_told and not self._rosters.is_of_card(block, self._phrases_of)

    def _read_caption(self, block: Block) -> None:
        """Take a short line for what heads the lines after it, a sentence for the end of such a list."""
        is_short = block.end - block.start <= _CAPTION and not self._key.endswith(".", block.start, block.end)
        self._caption.read(block, is_caption=is_short)
        self._signatures.read_heading(self._caption.words, is_heading=block.kind == "heading")
        self._seats.caption = (block.start, block.end) if is_short else None

    def _statements(self, block: Block) -> Iterator[Statement]:
        self._listen(block)
        listed = self._headline.read(block, lambda start, end: self._phrases(self._words(start, end)))
        if listed is not None:
            yield Statement(listed, STATED, block.body_start, block.end, HEADING, "")
        has_anchor = ANCHORS.search(self._key, block.start, block.end) is not None
        if not has_anchor and not self._is_expected(block):
            self._headed.close()
            self._tables.close()
            return
        if self._careers.may_tell(block) and (held := self._held_besides(block)):
            self._headed.close()
            yield from held
            return
        if block.kind == "row":
            self._headed.close()
            yield from self._tables.row(block, self._caption.over_block(block))
            return
        self._tables.close()
        if block.end - block.start <= _SHORT:
            yield from self._short(block)
        else:
            self._headed.close()
            self._sides.close()
            yield from self._sentences(block)

    def _is_expected(self, block: Block) -> bool:
        """Whether a block without any word of office can hold names: under a heading, in a table, in a signature."""
        if block.kind == "row":
            return self._tables.has_columns or self._tables.may_open(block)
        if block.end - block.start > _SHORT:
            return False
        is_open = self._headed.is_open or self._signatures.is_open or self._sides.is_open
        may_open = is_open or Sides.may_open(self._context.text, self._key, block)
        return may_open or self._key.startswith(_SIGNATURE_OPENS, block.start)

    def _words(self, start: int, end: int) -> list[Word]:
        return mend(split_words(self._context.text, self._key, start, end), is_scanned=self._context.reading.is_scanned)

    def _phrases(self, words: Sequence[Word]) -> list[Phrase]:
        phrases = self._deputies.read(words, without_awaited(read_phrases(words, self._places), self._key))
        self._known |= self._people.meet_all(phrases, self._key)
        return phrases

    def _listen(self, block: Block) -> None:
        """Take who begins a paragraph of an interview for the one that says `tôi` in it and in the next ones."""
        end = end_of_label(self._key, block.body_start, block.end) if self._is_spoken else None
        if end is not None:
            phrases = read_phrases(self._words(block.body_start, end), self._places)
            self._people.listen(phrases, block.body_start)

    def _held_besides(self, block: Block) -> list[Statement]:
        """What a line below a person tells of other posts: `- Chức vụ trước khi sắp xếp: …`, `Phụ trách …; kiêm …`."""
        start, end, words = block.body_start, block.end, self._caption.words
        return [
            Statement(stack, replace(STATED, is_former=stack.is_over), start, end, HEADING, words, doubt)
            for stack, doubt in self._careers.read(block, self._phrases(self._words(start, end)))
        ]

    def _sentences(self, block: Block) -> Iterator[Statement]:
        for start, end in self._context.reading.sentences(block.body_start, block.end):
            if not ANCHORS.search(self._key, start, end) and not ADDRESS.search(self._key, start, end):
                continue
            words = self._words(start, end)
            phrases = self._phrases(words)
            yield from self._sentence(words, phrases, start, end)
            if end == block.end:
                self._headed.lead(phrases, start, end)

    def _sentence(self, words: Sequence[Word], phrases: Sequence[Phrase], start: int, end: int) -> Iterator[Statement]:
        stacks = link(phrases, self._key, start, end)
        stacks += board_stacks(words, phrases, stacks, self._places, self._key)
        self._known |= self._collectives.settle(phrases, stacks, self._key, start, end)
        self._collectives.read(phrases, self._known, self._key, start, end)
        stacks.sort(key=lambda stack: stack.start)
        for stack in self._vacancies.filled(stacks, phrases, self._key, start):
            yield Statement(stack, TAKEN_OVER, start, end, SENTENCE, "")
        for stack, tenure in zip(stacks, read_tenures(stacks, phrases, self._key, start, end), strict=True):
            before = self._caption.over(stack.start, max(0, stack.start - _BEFORE))
            tenure = with_period(tenure, stack, self._key, (start, end), self._context.year)
            doubt = self._caption.doubt(stack.positions, before)
            yield Statement(stack, tenure, start, end, SENTENCE, before, doubt)

    def _short(self, block: Block) -> Iterator[Statement]:
        """A block that may be a heading of names, a name under one, or a line of signatures."""
        beside = self._side_by_side(block)
        if beside is not None:
            yield from beside
            return
        start, end = block.body_start, block.end
        words = self._words(start, end)
        phrases = self._phrases(words)
        is_dated = bool(phrases) and period_at(self._key, phrases[-1].end, end) is not None
        signed = self._signatures.read(phrases, self._key, self._context.text, block.start, end)
        if signed is not None and not is_dated:
            yield Statement(signed, STATED, self._signatures.start, end, SIGNATURE, "", self._doubt_at(start))
            return
        caption = self._caption.over_block(block)
        named = self._headed.names(phrases, start, end, caption, self._doubt_at(start))
        if named is not None:
            yield named
            if len(named.stack.persons) == len(phrases):
                return
        else:
            self._headed.close()
        if not self._headed.open(phrases, start, end, caption, is_heading=block.kind == "heading"):
            yield from self._sentences_of_short(block, words, phrases)

    def _side_by_side(self, block: Block) -> list[Statement] | None:
        """What a line of signatures states that stand side by side; None where it is none."""
        context = self._context
        if not self._sides.is_open and not Sides.may_open(context.text, self._key, block):
            return None
        cells = cells_beside(context.reading, block)
        if len(cells) > 1 and not self._sides.is_open:
            self._sides.open(cells)
        if not self._sides.is_open or not cells:
            return None
        found = self._sides.read(
            cells, self._key, context.text, lambda start, end: self._phrases(self._words(start, end))
        )
        if not found and not self._sides.has_title:
            return None
        return [Statement(stack, STATED, start, end, SIGNATURE, "") for stack, start, end in found]

    def _doubt_at(self, place: int) -> str | None:
        return UNCERTAIN if place < self._uncertain_until else None

    def _sentences_of_short(
        self, block: Block, words: Sequence[Word], phrases: Sequence[Phrase]
    ) -> Iterator[Statement]:
        for start, end in self._context.reading.sentences(block.body_start, block.end):
            inside = [phrase for phrase in phrases if start <= phrase.start < end]
            yield from self._sentence([word for word in words if start <= word.start < end], inside, start, end)
            if end == block.end:
                self._headed.lead(inside, start, end)
