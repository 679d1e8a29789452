"""Where a paper turns from one unit to another, and which one its words speak of."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from etl.extract.mentions import NAME, UnitMention
from etl.extract.spoken_of import has_passed
from etl.text.structure import Block
from etl.text.words import unify_seats

if TYPE_CHECKING:
    from etl.extract.context import PaperContext, Subject

_ANSWER = re.compile(r"(?:Đáp|Trả lời) ?:")
"""How a paragraph begins that answers the question before, and is about the unit that is asked about."""
_THIS = re.compile(r"(?:Xã|Phường|Đặc khu|Địa phương) (?:này|ấy|đó)(?!\w)")
_LONGEST = 600
"""How far before a place the sentences of its paragraph are looked at, in characters."""
_ASIDE = re.compile(
    unify_seats(
        r"(?<!\w)(?:giáp|với|như|cách|hơn|kém|đến|tới|từ|sang|về|qua|gần|cùng|và|giữa|nối|hướng|quê|gốc|người|khỏi"
        r"|dự|mời)(?: (?:các|cả|ở|tại))? \Z"
        r"|(?<!\w)(?:nguyên(?! trạng)|từng|cựu|trước (?:đó|đây|kia))(?!\w)[^.;\n]{0,70}\Z"
    )
)
"""Before a unit that something lies beside, comes from or is held against, or where somebody had a post."""
_BEFORE = 90
_AND = re.compile(r", | và | cùng |, và ")
_BESIDE = 8
"""Characters behind a name in which the next of a list begins."""
_LONGEST_HEAD = 120
_IS_HEAD = re.compile(rf"(?:(?:, | và | - ){NAME}){{0,4}}(?: ?\([^()\n]*\))?(?: ?:| [–-] | ?$)[^\n.;]*$")
"""Behind a unit that heads what stands below it."""


class Turns:
    """The turns of one paper.

    Args:
        context: The paper.
    """

    def __init__(self, context: PaperContext) -> None:
        self._context = context
        self._openings: dict[int, tuple[int, ...]] = {}

    def subject_at(self, position: int) -> Subject | None:
        """The unit that the words at a position speak of.

        The last one told of before in the same block, else the unit named in the question that it answers or in the
        nearest heading, else in a paper about several units the last topic before, else the main unit. None behind a
        list whose items tell of units, each of its own, and where the block names another one.
        """
        context = self._context
        block = context.reading.block_at(position)
        index = self._last_topic(position)
        before = context.topics.mentions[index] if index >= 0 else None
        if before is not None and context.topics.since[index] >= block.start:
            is_one = not self.are_joint(before)
            return self.barely_named(before.end, position, context.subject(before) if is_one else None)
        meant = self._named_over(block) or self._carried_to(block, index)
        if meant is not None and has_passed(meant, block, context.reading):
            return None
        spoken_of = context.subject(meant) if meant is not None else None if context.cast.are_told else context.main
        turned = self.barely_named(0, position, spoken_of)
        return None if turned is spoken_of and self.is_open(position) else turned

    def led_to(self, position: int) -> UnitMention | None:
        """The unit of which a sentence tells before it names it, where a position is before its name."""
        index = self._last_topic(position)
        found = self._context.topics.mentions[index] if index >= 0 else None
        return found if found is not None and found.start > position else None

    def is_open(self, position: int) -> bool:
        """Whether a paragraph names a unit before a position without telling of it, and was told of another before.

        In a page that tells of several by their bare names, whether none of them heads the paragraph.

        Only in a paper about several units: in a paper about one, what stands behind a neighbour's name is its own.
        """
        context = self._context
        if not context.topics.are_several:
            return False
        block = context.reading.block_at(position)
        index = self._last_topic(position)
        if block.kind == "row" or self._named_over(block) is not None:
            return False
        if index >= 0 and context.topics.since[index] >= block.start:
            return self.are_joint(context.topics.mentions[index])
        if context.cast.are_told:
            carried = self._carried_to(block, index)
            return carried is None or has_passed(carried, block, context.reading)
        last = context.topics.mentions[index] if index >= 0 else None
        spoken_of = context.main if last is None else context.subject(last)
        return any(
            context.is_today(one)
            and (spoken_of is None or (one.type, one.name) != (spoken_of.type, spoken_of.name))
            and not _ASIDE.search(context.key, max(block.start, one.start - _BEFORE), one.start)
            for one in context.units_between(block.body_start, position)
        )

    def barely_named(self, low: int, position: int, before: Subject | None) -> Subject | None:
        """The unit with whose bare name a sentence of the paragraph begins since `low`, else the one spoken of before.

        In a paper about one unit only one that it also names with its type word: what else it calls by a name is none.

        Args:
            low: From where on the sentences are looked at.
            position: Up to where.
            before: The unit that was spoken of before.
        """
        context = self._context
        block = context.reading.block_at(position)
        for start in reversed(self._opened(block)):
            if not max(low, position - _LONGEST) <= start <= position:
                continue
            name = context.bare_names.opening(start)
            if name is not None and (context.topics.are_several or context.subject_called(name) is not None):
                return context.subject_of(start, before) or before
        return before

    def opens_barely(self, low: int, high: int) -> bool:
        """Whether a sentence that begins between two places of a block opens with the bare name of a place."""
        return any(low < start <= high for start in self._opened(self._context.reading.block_at(high)))

    def _opened(self, block: Block) -> tuple[int, ...]:
        """Where the sentences of a block begin that open with the bare name of a place."""
        if block.index not in self._openings:
            sentences = self._context.reading.sentences(block.body_start, block.end)
            opening = self._context.bare_names.opening
            self._openings[block.index] = tuple(start for start, _ in sentences if opening(start) is not None)
        return self._openings[block.index]

    def _last_topic(self, position: int) -> int:
        return bisect_right(self._context.topics.since, position) - 1

    def _carried_to(self, block: Block, index: int) -> UnitMention | None:
        """The unit of which the paper told last before a block, where it may still be about it.

        A page that tells of several by their bare names goes on with one only below a line that it heads. A paper about
        one goes on with another where it points back: `Xã này …`.
        """
        context = self._context
        mentions = context.topics.mentions
        if index < 0 or not (context.topics.are_several or _THIS.match(context.text, block.body_start)):
            return None
        if not context.cast.are_told:
            return mentions[index]
        since = block.headings[-1] if block.headings else 0
        heads = (one for one in reversed(mentions[: index + 1]) if self._heads_lines(one))
        head = next(heads, None)
        return head if head is not None and head.start >= since and not self.are_joint(head) else None

    def _heads_lines(self, mention: UnitMention) -> bool:
        """Whether a unit opens a short line as its head: `Xã A: Chờ nước`."""
        block = self._context.reading.block_at(mention.start)
        opens = mention.start <= block.body_start + 1 and block.kind != "row"
        end = min(block.end, block.body_start + _LONGEST_HEAD)
        return opens and end == block.end and _IS_HEAD.match(self._context.text, mention.end, end) is not None

    def are_joint(self, mention: UnitMention) -> bool:
        """Whether a paragraph or a line begins with a bare name and others, of which it tells together."""
        context = self._context
        if mention.start not in context.cast.starts:
            return False
        beside = context.units_between(mention.end, mention.end + _BESIDE)
        before = context.units_between(max(0, mention.start - _BEFORE), mention.start)
        pairs = [(mention, one) for one in beside[:1]] + [(one, mention) for one in before[-1:]]
        return any(_AND.fullmatch(context.text, one.end, other.start) for one, other in pairs)

    def _named_over(self, block: Block) -> UnitMention | None:
        """The unit that the question before a block names, else the nearest of its headings."""
        reading = self._context.reading
        asked = (reading.blocks[block.index - 1].start,) if self._is_answer(block) else ()
        for start in (*asked, *reversed(block.headings)):
            named = self._context.units_between(start, reading.block_at(start).end)
            if named and named[0].type != "thị trấn" and not self.are_joint(named[0]):
                return named[0]
        return None

    def _is_answer(self, block: Block) -> bool:
        return block.index > 0 and _ANSWER.match(self._context.text, block.body_start) is not None
