"""Persons and their posts on lines of their own, as the cards of a portal: the name above the post, or below it.

A run of such lines that begins with a name and ends with a post has each name above its post; one that begins with a
post and ends with a name has it below. Any other run is told by its empty lines, or waits for review.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from etl.extract.leadership import frames
from etl.extract.leadership.columns import covers
from etl.extract.leadership.duties import posts_besides, tells_duty
from etl.extract.leadership.olden import heads_former_posts
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.signatures import ADDRESSES
from etl.extract.leadership.stacks import Stack
from etl.model.values import value
from etl.text.structure import Block
from etl.text.words import unify_seats, word_key

UNCERTAIN = "Names and posts stand on lines of their own, and which post is whose is not clear."

_NAME = re.compile(
    unify_seats(
        r"\W*(?:họ\s+và\s+tên|họ,?\s+tên|họ\s+tên|tên"
        r"|người\s+(?:được\s+(?:ủy\s+quyền|giao)\s+)?(?:phát\s+ngôn|liên\s+hệ)[^:|\n]{0,30})\s*:\s*"
    )
)
_POSTS = re.compile(unify_seats(r"\W*(?:chức\s+vụ|chức\s+danh|vị\s+trí(?:\s+công\s+tác)?)[^:|\n]{0,30}:\s*"))
_DETAIL = re.compile(
    unify_seats(
        r"\W*(?:(?:ngày|năm|nơi|tháng)\s+(?:tháng\s+(?:năm\s+)?)?sinh|sinh\s+(?:ngày|năm)|quê\s+quán|nguyên\s+quán|"
        r"dân\s+tộc|tôn\s+giáo|giới\s+tính|trình\s+độ|học\s+(?:vị|hàm)|chuyên\s+môn|lý\s+luận|(?:số\s+)?điện\s+thoại|"
        r"đt|sđt|số\s+đt|di\s+động|tel|e-?mail|thư\s+điện\s+tử|h[ộò][pm]\s+thư|địa\s+chỉ|fax|zalo|phòng\s+(?:số|làm|\d{1,4})|máy\s+lẻ|"
        r"(?:ngày\s+)?vào\s+đảng|phụ\s+trách|lĩnh\s+vực|nhiệm\s+(?:vụ|kỳ)|(?:được\s+)?phân\s+công|thời\s+gian|"
        r"xem\s+(?:chi\s+tiết|thêm|tiểu\s+sử)|tiểu\s+sử|ảnh|hình\s+ảnh)(?!\w)|p\.?\s?\d|[\d\Wx]+\Z|\S+@\S+\Z"
    )
)
"""What a card holds beside the name and the post; `0912.345.xxx` is a number that the paper itself hides."""
_VALUE = re.compile(r"\W*[^\W\d_][^:\n|]{2,30}:\s*\w")
"""A line that says something under a label of its own: `Lịch tiếp công dân: thứ Năm`."""
_ASIDE = re.compile(
    unify_seats(
        r"\([^()\n]{1,80}\)|[-,;]?\s*(?:trực\s+tiếp\s+)?(?:phụ\s+trách|theo\s+dõi)\s[^,;()\n]{1,80}(?=[,;]|\s+kiêm\s)"
    )
)
"""What is said of a post between it and the next one: `Phó Chủ tịch (phụ trách kinh tế), kiêm Giám đốc Trung tâm …`."""
_TAIL = re.compile(unify_seats(r"\s*(?:\([^()\n]{1,60}\)|[-,;]?\s*phụ\s+trách[^\n]{0,80})\W*\Z"))
"""What may follow the posts on their line: `(phụ trách chung)`, `(2020 - 2025)`."""
_FOR_WHOM = re.compile(unify_seats(r"\W*(?:kt|k\s*/\s*t|tl|tuq|tm|t\s*/\s*m)\s*[./]"))
"""Of a signature, which is no card: `KT. CHỦ TỊCH` names for whom the next line signs."""
_MOST = 120
"""Lines; no list of leaders is longer."""
_MOST_DETAILS = 8
"""Lines between a name and a post."""
_SHORT = 120
"""Characters; a longer block is prose."""
_LONGEST_NAME = 40


@value(frozen=True, slots=True)
class Line:
    """A block that holds a name alone, a post alone, or what a card says beside them."""

    kind: str
    """`N` a name, `M` several, `T` posts, `D` a detail."""
    block: Block
    phrases: tuple[Phrase, ...] = ()
    has_label: bool = False
    is_former: bool = False
    """Whether the posts were held before."""


@value(frozen=True, slots=True)
class Roster:
    """A run of names and posts that has been read."""

    cards: tuple[tuple[Stack, int, int], ...]
    """Each person with the posts, and the range of the lines that say so; none where each line speaks for itself."""
    end: int
    """Where the run ends."""
    is_uncertain: bool = False
    """Whether names could stand above their posts as well as below."""


class Rosters:
    """Finds the runs of names and posts of a paper."""

    def __init__(self, blocks: Sequence[Block], key: str, source_lines: Callable[[int, int], int]) -> None:
        """Begin a paper.

        Args:
            blocks: Its blocks.
            key: The key of its text.
            source_lines: How many lines of the document's own text end between two places.
        """
        self._blocks, self._key, self._source_lines = blocks, key, source_lines
        self._read_until = 0

    def at(self, index: int, read: Callable[[Block], Sequence[Phrase]]) -> Roster | None:
        """The run whose first post stands in a block, or None where none does.

        Args:
            index: The place of the block.
            read: Reads the persons and positions of a block.
        """
        first = self._line(self._blocks[index], read, has_labels=True)
        if index < self._read_until or first.kind != "T":
            return None
        before, found = self._names_before(index, read, has_labels=first.has_label), self._lines(index, read)
        found = self._without_list(found)
        self._read_until = index + len(found)
        lines = [line for line in (*before, *found) if line.kind != "D" or line.phrases]
        if len(lines) > 2 and _heads(lines[0], lines[1:]):
            lines = lines[1:]
        return self._ordered(lines)

    def named(self, block: Block, read: Callable[[Block], Sequence[Phrase]]) -> list[Person]:
        """The person of a line that does nothing but name one under a label: `Họ và tên: Lê Văn An`."""
        if _NAME.match(self._key, block.body_start, block.end) is None or block.end - block.start > _SHORT:
            return []
        return [phrase for phrase in read(block) if isinstance(phrase, Person)]

    def is_of_card(self, block: Block, read: Callable[[Block], Sequence[Phrase]]) -> bool:
        """Whether a block is a name alone, or what a card says beside it, and so heads nothing.

        Args:
            block: The block.
            read: Reads the persons and positions of a block.
        """
        is_short = block.kind != "heading" and block.end - block.body_start <= _LONGEST_NAME
        return is_short and self._line(block, read, has_labels=False).kind in ("N", "D")

    def _without_list(self, lines: list[Line]) -> list[Line]:
        """The cards before a post whose colon leads to a list, where none of theirs has one: `Các Ủy viên gồm:`."""
        leads = [
            line.kind == "T" and not line.has_label and self._key.endswith(":", line.block.start, line.block.end)
            for line in lines
        ]
        first = leads.index(True) if any(leads) else 0
        return lines[:first] if any(line.kind == "N" for line in lines[:first]) else lines

    def _ordered(self, found: Sequence[Line]) -> Roster | None:
        end = found[-1].block.end
        lines = [line for line in found if line.kind != "D"]
        shape = "".join(line.kind for line in lines)
        first = self._first_kind(lines, shape)
        if first == "N" and (len(shape) > 2 or _names_body(lines[-1]) or _is_addressed(lines[0])):
            lines = [replace(line, kind="T") if line.kind == "D" else line for line in found]
            return Roster(tuple(_cards(lines, name_first=True)), end)
        if first == "T" and (shape.count("TN") > 1 or any(line.has_label for line in lines)):
            return Roster(tuple(_cards(lines, name_first=False)), end)
        return Roster((), end, is_uncertain=True) if first is None else None

    def _first_kind(self, lines: Sequence[Line], shape: str) -> str | None:
        """Whether the name (`N`) or the post (`T`) of each card comes first; None where that is not clear."""
        if shape.startswith("T") and not shape.endswith("T"):
            return "T"
        leads = any(self._key.endswith(":", line.block.start, line.block.end) for line in lines)
        if not leads and re.fullmatch(r"(?:NT+)+", shape):
            return "N"
        is_one = shape.count("T") < 2 and not any(_names_body(line) for line in lines)
        is_one = is_one and (leads or not _is_addressed(lines[0]))
        return "T" if is_one or "N" not in shape else self._by_empty_lines(lines)

    def _by_empty_lines(self, lines: Sequence[Line]) -> str | None:
        """What comes first in cards that empty lines part."""
        gaps: dict[str, set[int]] = {"NT": set(), "TN": set()}
        for one, other in pairwise(lines):
            if one.kind != other.kind:
                gaps.setdefault(one.kind + other.kind, set()).add(self._source_lines(one.block.end, other.block.start))
        if not gaps["NT"] or not gaps["TN"]:
            return None
        if max(gaps["NT"]) < min(gaps["TN"]):
            return "N"
        return "T" if max(gaps["TN"]) < min(gaps["NT"]) else None

    def _names_before(self, index: int, read: Callable[[Block], Sequence[Phrase]], *, has_labels: bool) -> list[Line]:
        """The name above the first post, and one right above it, which makes the run unclear."""
        names: list[Line] = []
        for block in reversed(self._blocks[max(self._read_until, index - _MOST_DETAILS) : index]):
            line = self._line(block, read, has_labels=has_labels)
            if line.kind == "N":
                names.insert(0, line)
            if line.kind != ("N" if names else "D") or len(names) > 1 or line.has_label:
                break
        return names

    def _lines(self, index: int, read: Callable[[Block], Sequence[Phrase]]) -> list[Line]:
        found: list[Line] = []
        details, has_labels = 0, False
        for block in self._blocks[index : index + _MOST]:
            line = self._line(block, read, has_labels=has_labels)
            has_labels = has_labels or line.has_label
            details = details + 1 if line.kind == "D" else 0
            if not line.kind or details > _MOST_DETAILS or _heads_others(line, found):
                break
            found.append(line)
        return found

    def _line(self, block: Block, read: Callable[[Block], Sequence[Phrase]], *, has_labels: bool) -> Line:
        start, end = block.body_start, block.end
        if block.kind == "row" or end - start > _SHORT or _FOR_WHOM.match(self._key, start, end):
            return Line("", block)
        name, posts = _NAME.match(self._key, start, end), _POSTS.match(self._key, start, end)
        label = name or posts
        phrases = tuple(read(block))
        start = label.end() if label else start
        if not label and tells_duty(self._key, start, end) and not any(isinstance(p, Person) for p in phrases):
            kind = "D" if block.kind != "heading" else ""
            return Line(kind, block, tuple(posts_besides(phrases, self._key, start, end)))
        if phrases and all(isinstance(phrase, Position) for phrase in phrases) and not name:
            is_heading = block.kind == "heading"
            tail = _TAIL.search(self._key, phrases[-1].end, end)
            words = tail.start() if tail else end
            is_title = posts or frames.is_heading_of_names(phrases, self._key, start, words, is_heading)
            is_title = is_title or self._are_posts(phrases, start, words)
            is_former = posts is not None and heads_former_posts(self._key, block.body_start, end)
            return Line("T" if is_title else "", block, phrases, posts is not None, is_former)
        tail = _TAIL.search(self._key, phrases[-1].end, end) if phrases else None
        if frames.is_list_of_names(phrases, self._key, start, tail.start() if tail else end, 0) and not posts:
            return Line("N" if len(phrases) == 1 else "M", block, phrases, name is not None)
        is_told = has_labels or any(shape.match(self._key, start, end) for shape in (_DETAIL, _VALUE))
        return Line("D" if is_told and not phrases and block.kind != "heading" else "", block)

    def _are_posts(self, phrases: Sequence[Phrase], start: int, end: int) -> bool:
        """Whether a line holds posts and besides only what their holder does in one of them."""
        outside, since = "", start
        for aside in _ASIDE.finditer(self._key, start, end):
            if not any(aside.start() < phrase.start < aside.end() for phrase in phrases):
                outside, since = f"{outside}{self._key[since : aside.start()]} ", aside.end()
        return since > start and covers(outside + self._key[since:end], sum(p.end - p.start for p in phrases))


def _heads(line: Line, following: Sequence[Line]) -> bool:
    """Whether what looks like a post is the heading of the cards below: `THƯỜNG TRỰC ĐẢNG ỦY`."""
    is_heading = line.kind == "T" and line.block.kind == "heading"
    return is_heading and following[0].kind == "N" and all(other.block.kind != "heading" for other in following)


def _heads_others(line: Line, before: Sequence[Line]) -> bool:
    """Whether a post in capitals below others that are not heads other cards: `ỦY VIÊN BAN THƯỜNG VỤ ĐẢNG ỦY`."""
    is_heading = line.kind == "T" and line.block.kind == "heading"
    return is_heading and any(other.kind == "T" and other.block.kind != "heading" for other in before)


def _names_body(line: Line) -> bool:
    """Whether a post says where it is held; a bare one after a name may be the first line of a signature."""
    return line.has_label or any(isinstance(phrase, Position) and phrase.body for phrase in line.phrases)


def _is_addressed(line: Line) -> bool:
    """Whether a line holds a name with a form of address, which nobody puts before the own one who signs."""
    named = (phrase for phrase in line.phrases if isinstance(phrase, Person))
    return any(word_key(person.honorific or "") in ADDRESSES for person in named)


def _cards(lines: Sequence[Line], *, name_first: bool) -> list[tuple[Stack, int, int]]:
    """Each person with the posts below, or above."""
    cards: list[tuple[Stack, int, int]] = []
    ordered = lines if name_first else tuple(reversed(lines))
    persons: list[Person] = []
    card: list[Line] = []
    for line in [*ordered, None]:
        if line is not None and line.kind == "T":
            card.append(line)
            continue
        start, end = (
            min((held.block.start for held in card), default=0),
            max((held.block.end for held in card), default=0),
        )
        for is_former in (False, True):
            posts = [phrase for held in card if held.is_former is is_former for phrase in held.phrases]
            positions = sorted((post for post in posts if isinstance(post, Position)), key=lambda post: post.start)
            if persons and positions:
                joints = [","] * (len(positions) - 1)
                stack = Stack(positions, joints, persons, frames.SIDE_BY_SIDE, is_over=is_former)
                cards.append((stack, start, end))
        if line is not None:
            named = [phrase for phrase in line.phrases if isinstance(phrase, Person)]
            is_more = not name_first and len(card) == 1 and card[0].kind != "T"
            persons, card = [*named, *persons] if is_more else named, [line]
    return cards if name_first else cards[::-1]
