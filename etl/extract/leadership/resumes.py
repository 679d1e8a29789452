"""The posts that a person held before, line by line below the name: `Quá trình công tác: - 2010 - 2020: Bí thư …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.context import Subject
from etl.extract.leadership.duties import posts_besides, tells_duty
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.olden import fills_line, heads_former_posts, now_in
from etl.extract.leadership.periods import period_at
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.places import Place
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.text.fold import fold
from etl.text.structure import Block
from etl.text.words import unify_seats

_SHORT = 120
"""Characters; a longer block is no line about one person."""
_LONGEST = 300
"""Characters of the longest line of a career."""
_CAREER = (
    r"(?:quá\s+trình|tóm\s+tắt)(?:\s+(?:quá\s+trình|đào\s+tạo|học\s+tập|hoạt\s+động|và|,))*"
    r"\s+(?:công\s+tác|hoạt\s+động)"
)
_HEADING = re.compile(
    unify_seats(
        rf"\W*(?:(?:\d{{1,2}}|[ivx]{{1,4}}|[a-h])\W+)?(?:{_CAREER}|(?:các\s+)?chức\s+(?:vụ|danh)\s+(?:đã|từng|đã\s+từng)\s+"
        r"(?:qua|giữ|đảm\s+nhiệm|kinh\s+qua))(?:\s+(?:của|bản\s+thân)[^.:|\n]{0,40})?\W*"
        r"|\W*(?:thời\s+gian|giai\s+đoạn|thời\s+kỳ|từ[^|\n]{0,30}đến[^|\n]{0,20})\s*\|\s*"
        r"(?:chức\s+(?:vụ|danh)|vị\s+trí|đơn\s+vị|nơi|quá\s+trình|công\s+tác)[^|\n]{0,40}\W*"
    )
)
"""A line, or the head of a table, that opens a career."""
_LEAD = re.compile(
    unify_seats(
        r"(?:[\W\d]|(?<!\w)(?:từ|năm|tháng|ngày|giai\s+đoạn|đến|tới|hết|đầu|cuối|trước|sau|khi|là|làm|giữ|chức|vụ|danh|được|bầu|bổ\s+nhiệm"
        r"|chỉ\s+định|điều\s+động|luân\s+chuyển|phân\s+công|đảm\s+nhiệm|đảm\s+nhận|nguyên|từng|qua|các|vị\s+trí|về|và|công\s+tác)"
        r"(?!\w))*+"
    )
)
"""What may stand in a line of a career before its first post; `Bằng khen của Chủ tịch` is none."""
_BEGINS_WITH_TIME = re.compile(
    unify_seats(r"\W*(?:từ|năm|tháng|giai\s+đoạn|trước|sau)?\s*(?:tháng\s+|năm\s+|ngày\s+)?\d")
)


class Careers:
    """Follows the person whose posts the next lines may tell.

    Args:
        key: The key of the paper.
        main: The paper's own unit, if it has one.
    """

    def __init__(self, key: str, main: Subject | None) -> None:
        self._key, self._main = key, main
        self.holder: Person | None = None
        """The only person of the line whose details may follow."""
        self._is_open = False

    def follow(self, block: Block, persons: Sequence[Person]) -> None:
        """Take a line that tells of one person as the beginning of what the next lines tell of that person."""
        is_line = block.end - block.start <= _SHORT and block.kind != "heading"
        if self._is_open and persons and all(person is self.holder for person in persons):
            return
        if self.holder is not None and _HEADING.fullmatch(self._key, block.body_start, block.end):
            self._is_open = True
        elif self._is_open and not persons and self._ends_career(block):
            self.holder, self._is_open = None, False
        elif persons or not (is_line or self._is_open):
            is_one = is_line and len({person.name for person in persons}) == 1
            self.holder, self._is_open = (persons[0] if is_one else None), False

    def _ends_career(self, block: Block) -> bool:
        """Whether a block without a post heads or tells something else."""
        if block.kind == "paragraph":
            return _BEGINS_WITH_TIME.match(self._key, block.body_start, block.end) is None
        return block.kind not in ("item", "row")

    def may_tell(self, block: Block) -> bool:
        """Whether a block may tell posts of the person of the lines before: former ones, or one beside others."""
        if self.holder is None:
            return False
        if self._is_open and block.kind != "heading" and block.end - block.start <= _LONGEST:
            return True
        return any(shape(self._key, block.body_start, block.end) for shape in (heads_former_posts, tells_duty))

    def read(self, block: Block, phrases: Sequence[Phrase]) -> list[tuple[Stack, str | None]]:
        """The posts that a line tells, with what is not certain about them; none where it tells anything else."""
        start, end = block.body_start, block.end
        if self.holder is not None and not self._is_open and tells_duty(self._key, start, end):
            besides = posts_besides(phrases, self._key, start, end)
            return [(Stack(besides, [","] * (len(besides) - 1), [self.holder], Bond.ASIDE), None)] if besides else []
        now = now_in(self._key, start, end)
        posts = [phrase for phrase in phrases if isinstance(phrase, Position) and phrase.end <= now]
        if self.holder is None or not posts or any(isinstance(phrase, Person) for phrase in phrases):
            return []
        is_labelled = heads_former_posts(self._key, start, end)
        if not fills_line(posts, self._key, end):
            return []
        if not is_labelled and not _LEAD.fullmatch(self._key, start, posts[0].begin):
            return []
        is_dated = _BEGINS_WITH_TIME.match(self._key, start, end) is not None
        by_doubt: dict[str | None, list[Position]] = {}
        for post in posts:
            is_over = is_dated or period_at(self._key, post.end, end) is not None
            by_doubt.setdefault(self._doubt(post, is_over=is_over), []).append(post)
        return [
            (Stack(held, [","] * (len(held) - 1), [self.holder], Bond.ASIDE, is_over=True), doubt)
            for doubt, held in by_doubt.items()
        ]

    def _doubt(self, post: Position, *, is_over: bool) -> str | None:
        """Why a post of a career may be another's unit, or the one that is held today, which ends such lists."""
        named = [place for place in post.places if place.name is not None]
        if post.places and not named:
            return "The list does not say in which unit the post was held."
        if is_over or not any(map(self._is_main, named)):
            return None
        return "The list does not say whether the post is still held."

    def _is_main(self, place: Place) -> bool:
        main = self._main
        if main is None or place.name is None or place.type not in (None, main.type):
            return False
        return fold(place.name) == fold(main.name)
