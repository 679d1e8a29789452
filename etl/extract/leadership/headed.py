"""Names below the line or the sentence that tells their post: `Các Phó Chủ tịch UBND xã gồm:` and a name a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.context import PaperContext
from etl.extract.leadership import frames
from etl.extract.leadership.biographies import biography_length
from etl.extract.leadership.columns import covers
from etl.extract.leadership.periods import period_at, with_period
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position, with_body_of
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.statements import HEADING, Statement
from etl.extract.leadership.tenure import STATED
from etl.extract.leadership.vocabulary import Head
from etl.text.words import unify_seats

_FAR = 80
"""Characters before a post that tell whether it leads to the names below."""
_SEVERAL = r"(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}|đồng\s+chí|chức\s+danh|chức\s+vụ|chức|cùng)"
_OPENS = re.compile(
    unify_seats(
        r"(?:\A|[.;:,\n]|(?<!\w)(?:và|cùng|với|gồm|có|là|bầu|giữ|đảm\s+nhiệm|đảm\s+nhận|bổ\s+nhiệm|chỉ\s+định|"
        r"bổ\s+sung|miễn\s+nhiệm|bãi\s+nhiệm))\s*"
        rf"(?:{_SEVERAL}\s+){{0,3}}\Z"
    )
)
"""What stands before a post that leads to names; not `trao đổi với các Phó Chủ tịch:`."""
_SPEAKS = re.compile(
    unify_seats(
        r"(?<!\w)(?:trao\s+đổi|chia\s+sẻ|nói|phát\s+biểu|hỏi|làm\s+việc|gặp|yêu\s+cầu|đề\s+nghị|giao|cùng)(?!\w)"
    )
)
_LEADS = re.compile(
    unify_seats(
        r"\s*(?:(?:khóa\s+[ivxlc\d]+|nhiệm\s+kỳ\s+\d{4}\s*-\s*\d{4}|hiện\s+nay|hiện|mới|được\s+bầu|còn\s+lại|có\s+tên)\s*,?\s*){0,3}"
        r"(?:,\s*)?(?:(?:bao\s+gồm|gồm\s+có|gồm|là|có)\s*)?(?:(?:có\s+)?(?:các|\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám)?\s*"
        r"(?:đồng\s+chí|ông,?\s+bà|các\s+ông|ông|bà|người|vị|nhân\s+sự|thành\s+viên)\s*)?"
        r"(?:,?\s*(?:gồm|là))?\s*(?:đối\s+với(?:\s+(?:các\s+)?(?:đồng\s+chí|ông,?\s+bà|trường\s+hợp))?)?\s*(?:sau\s+đây|sau|như\s+sau|có\s+tên\s+sau)?\s*:\s*"
    )
)
"""From the post to the colon above the names."""

_BESIDE = re.compile(r"\s*[-,:(]\s*")
"""Between a name and the first of its own posts."""
_BRACKETS = re.compile(r"\([^()\n]{0,160}\)")


class Headed:
    """Follows the lines below a post.

    Args:
        context: The paper.
    """

    def __init__(self, context: PaperContext) -> None:
        self._context, self._key = context, context.key
        self._stack: Stack | None = None
        self._before = ""
        """The key of the words before the post in its sentence, or of the line that heads it."""
        self._marker: tuple[str | None] | None = None
        """The kind of the marks before the members of a board that have been read, each with posts of their own."""

    @property
    def is_open(self) -> bool:
        """Whether a name in the next line would hold the post."""
        return self._stack is not None

    def close(self) -> None:
        """Forget the post, where something else begins."""
        self._stack, self._before, self._marker = None, "", None

    def open(self, phrases: Sequence[Phrase], start: int, end: int, caption: str, *, is_heading: bool) -> bool:
        """Take a line of posts alone; whether it is one.

        Args:
            phrases: The persons and positions of the line.
            start: Where it begins.
            end: Where it ends.
            caption: The key of the line that heads the list, of which the posts may be: `LÃNH ĐẠO HĐND XÃ`.
            is_heading: Whether its shape is that of a heading.
        """
        if not frames.is_heading_of_names(phrases, self._key, start, end, is_heading):
            return False
        posts = [phrase for phrase in phrases if isinstance(phrase, Position)]
        self._stack, self._before, self._marker = Stack(posts, bond=frames.SIDE_BY_SIDE), caption, None
        return True

    def lead(self, phrases: Sequence[Phrase], start: int, end: int) -> None:
        """Take the last sentence of a paragraph, which may end in a post and a colon: `…; các Phó Bí thư gồm:`."""
        post, before = (*reversed(phrases), None, None)[:2]
        if not isinstance(post, Position) or _LEADS.fullmatch(self._key, post.end, end) is None:
            return
        low = max(start, post.begin - _FAR)
        clause = self._key[max(low, before.end if before else low) : post.begin]
        if not _OPENS.search(clause) or _SPEAKS.search(clause) or (isinstance(before, Position) and "." not in clause):
            return
        head = next((phrase for phrase in reversed(phrases[:-1]) if isinstance(phrase, Position)), None)
        is_of_head = head is not None and not post.body and not post.places and head.words == post.words
        stack = Stack([with_body_of(post, head) if is_of_head and head is not None else post], bond=frames.SIDE_BY_SIDE)
        self._stack, self._before, self._marker = stack, self._key[start : post.begin], None

    def names(
        self, phrases: Sequence[Phrase], start: int, end: int, caption: str, doubt: str | None
    ) -> Statement | None:
        """What a line of names states that stands below a post; None where it is none.

        Args:
            phrases: The persons and positions of the line.
            start: Where it begins.
            end: Where it ends.
            caption: The key of the line that heads the list.
            doubt: Why it is not certain which posts are whose.
        """
        persons = [phrase for phrase in phrases if isinstance(phrase, Person)]
        if self._stack is None or not persons:
            return None
        is_list = frames.is_list_of_names(phrases, self._key, start, end, self._beside(persons, start, end))
        if not is_list and not self._has_own_posts(phrases, start, end) and not self._is_member(phrases, start, end):
            return None
        stack = Stack(self._stack.positions, [], persons, self._stack.bond)
        tenure = with_period(STATED, stack, self._key, (start, end), self._context.year) if is_list else STATED
        return Statement(stack, tenure, start, end, HEADING, f"{caption} {self._before}".strip(), doubt)

    def _beside(self, persons: Sequence[Person], start: int, end: int) -> int:
        """How many characters of a line name units, tell of the persons, or from when to when one held a post."""
        units = sum(unit.end - unit.start for unit in self._context.units_between(start, end))
        told = sum(biography_length(self._key, person.end, end) for person in persons)
        period = period_at(self._key, persons[-1].end, end)
        return max(units, told) + (period.end() - period.start() if period and not told else 0)

    def _is_member(self, phrases: Sequence[Phrase], start: int, end: int) -> bool:
        """Whether a line of a list of a board's members names one of them with posts of the person's own."""
        person, post = phrases[0], phrases[1] if len(phrases) > 1 else None
        of_board = self._stack is not None and all(
            held.head is Head.MEMBER and held.body for held in self._stack.positions
        )
        if not of_board or not isinstance(person, Person) or not person.name or not isinstance(post, Position):
            return False
        is_one = all(isinstance(phrase, Position) and phrase.mark is None for phrase in phrases[1:])
        is_beside = _BESIDE.fullmatch(self._key, person.end, post.begin) is not None
        named = sum(phrase.end - phrase.start for phrase in phrases)
        if not is_one or not is_beside or not covers(self._key[start:end], named):
            return False
        marker = (self._context.reading.block_at(start).marker_kind,)
        self._marker = self._marker or marker
        return marker == self._marker

    def _has_own_posts(self, phrases: Sequence[Phrase], start: int, end: int) -> bool:
        """Whether brackets behind the names of a line hold all its posts: `A (52 tuổi, Trưởng Công an xã)`."""
        brackets = [match.span() for match in _BRACKETS.finditer(self._key, start, end)]
        persons = [phrase for phrase in phrases if isinstance(phrase, Person)]
        inside = [any(low < phrase.start < high for low, high in brackets) for phrase in phrases]
        if any(isinstance(phrase, Person) is within for phrase, within in zip(phrases, inside, strict=True)):
            return False
        outside = _BRACKETS.sub(" ", self._key[start:end])
        return covers(outside, sum(person.end - person.start for person in persons))
