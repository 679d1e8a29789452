"""Marks behind names and the notes that say what they mean: `Lê Văn An (*)`, and `(*) Kiêm Chủ tịch HĐND xã`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from etl.extract.leadership.column_notes import AND, BEFORE, BESIDES, is_same
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.statements import Statement
from etl.model.values import value
from etl.text.reading import Reading
from etl.text.structure import Block
from etl.text.words import unify_seats

_SIGN = r"(?:\\?\*){1,3}|[\u00b9\u00b2\u00b3\u2074-\u2079]|(?<=\()\d{1,2}(?=\))"
_BEHIND = re.compile(rf"[^\S\n]{{0,5}}\(?(?P<sign>{_SIGN})\)?(?=\s*(?:[|\n,;.]|\Z))")
"""A mark behind a name, at the end of its cell or clause."""
_EMPHASIS = re.compile(r"(\*(?<![\w*\\]\*)\*{0,2})((?=\w)[^*|\n]{1,200})\1(?!\*)")
"""Words between asterisks that only set them off: `**Lê Văn An**`."""
_OF_NOTE = re.compile(rf"(?<![^\W\d_]){_SIGN}")
_LEADS = re.compile(
    unify_seats(
        r"(?:[\W\d\u00b9\u2074-\u2079]|(?<!\w)(?:ghi\s+chú|chú\s+thích|chú\s+giải|dấu(?:\s+(?:sao|hoa\s+thị))?|ký\s+hiệu|các|những|đồng\s+chí|đ/c"
        r"|ông|bà|người|cán\s+bộ|nhân\s+sự|trường\s+hợp|họ\s+tên|tên|có|được|đánh|mang|ghi|kèm|là|chỉ|nghĩa|tức|hiện)(?!\w))*"
    )
)
"""What may stand between the beginning of a note and what it tells."""
_ENDS = re.compile(r"(?:\s*,\s*(?:xã|phường|đặc khu))*\s*(?:[.;()*]|\Z)")
_LONGEST = 300
"""Characters of the longest block that is a note."""


@value(frozen=True, slots=True)
class Note:
    """What a mark tells of those behind whose names it stands."""

    at: int
    """Where it is told."""
    sign: str
    head: Position | None
    """The post of those whom it means, where it says so: `(*) Bí thư kiêm Chủ tịch HĐND`."""
    posts: tuple[Position, ...]
    is_over: bool
    """Whether the posts were held before."""


class Footnotes:
    """Finds what the notes of a paper tell of those whose names bear a mark.

    Args:
        reading: The reading of a paper.
        key: The key of its text.
        read: Reads the persons and positions of a block.
    """

    def __init__(self, reading: Reading, key: str, read: Callable[[Block], Sequence[Phrase]]) -> None:
        self._reading, self._key, self._read = reading, key, read
        self._marked = _EMPHASIS.sub(lambda match: match[2].center(len(match[0])), reading.source)
        """The paper's own words without what only sets them off, each at its place."""

    def with_notes(self, statement: Statement) -> Iterator[Statement]:
        """A statement, and what the notes tell besides of its persons."""
        yield statement
        for person in statement.stack.persons:
            sign = self._sign_behind(person)
            note = self._note(sign, person.end) if sign else None
            if note is None or not self._means(note, statement, person):
                continue
            stack = Stack(list(note.posts), [","] * (len(note.posts) - 1), [person], statement.stack.bond)
            tenure = replace(statement.tenure, is_former=note.is_over, is_ended=False)
            yield replace(statement, stack=replace(stack, is_over=note.is_over), tenure=tenure)

    def _sign_behind(self, person: Person) -> str | None:
        """The mark behind a name, which the reading leaves out where it is of asterisks."""
        end = self._reading.source_span(person.start, person.end)[1]
        match = _BEHIND.match(self._marked, end)
        return match["sign"].replace("\\", "") if match else None

    def _note(self, sign: str, place: int) -> Note | None:
        """The note on a mark that stands next after a name, else before it."""
        notes = [note for note in self._notes if note.sign == sign]
        return next((note for note in notes if note.at > place), notes[-1] if notes else None)

    def _means(self, note: Note, statement: Statement, person: Person) -> bool:
        held = statement.stack.held_by(person)
        return note.head is None or any(is_same(note.head, post) for post in held)

    @cached_property
    def _notes(self) -> tuple[Note, ...]:
        found: list[Note] = []
        for block in self._reading.blocks:
            if block.kind != "row" and block.end - block.start <= _LONGEST:
                found += self._of_block(block)
        return tuple(found)

    def _of_block(self, block: Block) -> Iterator[Note]:
        """The notes of a line, which may hold several: `(*) Kiêm …; (**) Kiêm …`."""
        low, high = self._reading.source_span(block.start, block.end)
        low = self._marked.rfind("\n", 0, low) + 1
        signs = list(_OF_NOTE.finditer(self._marked, low, high))
        phrases = self._read(block) if signs else ()
        begin = block.start
        for index, sign in enumerate(signs):
            end = signs[index + 1].start() if index + 1 < len(signs) else high
            own = [phrase for phrase in phrases if sign.end() <= self._source(phrase) < end]
            if index and own:
                begin = max(begin, *(self._key.rfind(mark, begin, own[0].start) for mark in ".;"))
            note = self._told(own, begin, block.end, sign.group().replace("\\", ""))
            if note is not None:
                yield note
            begin = own[-1].end if own else begin

    def _source(self, phrase: Phrase) -> int:
        return self._reading.source_span(phrase.start, phrase.end)[0]

    def _told(self, phrases: Sequence[Phrase], start: int, end: int, sign: str) -> Note | None:
        """The note that some posts make with nothing but a mark before them, and behind them the end of a clause."""
        posts = [phrase for phrase in phrases if isinstance(phrase, Position)]
        if not posts or len(posts) < len(phrases) or _ENDS.match(self._key, posts[-1].end, end) is None:
            return None
        lead = _LEADS.match(self._key, start, posts[0].begin)
        first = lead.end() if lead else start
        head, posts = (posts[0], posts[1:]) if first == posts[0].begin and not posts[0].mark else (None, posts)
        if not posts:
            return None
        gap = (head.end if head else first, posts[0].start)
        is_over = BEFORE.fullmatch(self._key, *gap) is not None
        if not is_over and BESIDES.fullmatch(self._key, *gap) is None:
            return None
        is_row = all(AND.fullmatch(self._key, a.end, b.begin) for a, b in pairwise(posts))
        return Note(start, sign, head, tuple(posts), is_over) if is_row else None
