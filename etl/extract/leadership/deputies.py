"""Deputies told by whom they help: `Hai phó của ông là bà A và ông B`, behind `Ông C làm Bí thư`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import Head
from etl.text.words import Word, unify_seats, word_key

_DEPUTY = word_key("phó")
_OF = word_key("của")
_WHOM = (("ông",), ("bà",), ("anh",), ("chị",), ("đồng", "chí"), ("người", "đứng", "đầu"))
_BEFORE = frozenset(map(word_key, ("hai", "ba", "bốn", "các", "những", "cấp", "người", "2", "02", "3", "03")))
_HEADS = (Head.SECRETARY, Head.CHAIR)
_FAR = 600
"""Characters from the post of the one who is helped to his deputies."""
_BESIDE = 12
"""Characters between two posts of one person."""


_LEAD = 60
"""Characters before a head that can say that others help him."""
_LONGEST_GAP = 120
"""Characters from a head, with the name of who holds the post, to the deputies."""
_PARTS = re.compile(
    r"[;!?\n]|\.\s|(?<!\w)" + unify_seats(r"(?:bầu|trao|chúc\s+mừng|tặng|giới\s+thiệu|công\s+bố|ký)(?!\w)")
)
_HELPED = re.compile(
    unify_seats(
        r"(?<!\w)(?:giúp\s+việc|giúp\s+sức|giúp|phụ\s+giúp|hỗ\s+trợ|tham\s+mưu|dưới\s+quyền|bên\s+cạnh|cùng|sát\s+cánh)"
        r"(?:\s+(?:cho|với|cùng|đồng\s+chí|đ/c|ông|bà|tân|vị|người\s+đứng\s+đầu|là|,))*\s*\Z"
    )
)
"""Before a head whose deputies follow: `Giúp việc Chủ tịch UBND tỉnh A hiện có 5 Phó Chủ tịch: …`."""
_HAS = re.compile(
    unify_seats(
        r"(?<!\w)(?:có|được)(?:\s+(?:thêm|tất\s+cả|tổng\s+cộng|cả\s+thảy|sự\s+giúp\s+việc\s+của|giúp\s+việc\s+bởi))?\s+"
        r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|các|những)\s+(?:(?:vị|đồng\s+chí|người)\s+)?\Z"
    )
)
"""Between a head and his deputies: `Chủ tịch UBND tỉnh A có 5 Phó Chủ tịch: …`."""


class Deputies:
    """Knows whose deputies are meant: of the last secretary or chair that a paper told."""

    def __init__(self) -> None:
        self._head: Position | None = None

    def read(self, words: Sequence[Word], phrases: list[Phrase]) -> list[Phrase]:
        """The phrases of a sentence with the deputies' post in it.

        Args:
            words: The words of the sentence.
            phrases: Its persons and positions.
        """
        last = next((end for index in range(1, len(words)) if (end := _end_of_post(words, index))), 0)
        if last and (found := self._deputies(words, last, phrases)) is not None:
            rest = [phrase for phrase in phrases if not found.begin <= phrase.start < found.end]
            phrases = sorted([*rest, found], key=lambda phrase: phrase.start)
        heads = _heads(phrases)
        self._head = _last(heads) if heads else self._head
        return phrases

    def _deputies(self, words: Sequence[Word], last: int, phrases: Sequence[Phrase]) -> Position | None:
        """The post of the deputies whose words end before the word `last`; None where it is not certain whose it is."""
        first = next(index for index in range(last - 1, 0, -1) if words[index].key == _DEPUTY)
        start, end = words[first].start, words[last - 1].end
        heads = [post for post in _heads(phrases) if post.end <= start]
        head = _last(heads) if heads else self._head
        if head is None or start - head.end > _FAR:
            return None
        named = next((phrase for phrase in phrases if phrase.start == words[first + 2].start), None)
        end = named.end if isinstance(named, Person) else end
        deputy = replace(head, is_deputy=True, is_standing=False)
        return replace(deputy, first=first, last=last, begin=start, start=start, end=end)


def are_of_head(head: Position, deputies: Stack, key: str) -> bool:
    """Whether deputies without a body are those of a head whom the sentence tells that they help, or have.

    Args:
        head: The post of the head, told before them.
        deputies: The deputies' post with its holders.
        key: The key of the whole text.
    """
    gap = key[head.end : deputies.start]
    if len(gap) > _LONGEST_GAP or _PARTS.search(gap):
        return False
    return _HELPED.search(key[max(0, head.begin - _LEAD) : head.begin]) is not None or _HAS.search(gap) is not None


def _end_of_post(words: Sequence[Word], index: int) -> int:
    """The word behind `phó của ông`, where the words at a place are these and tell of several; else 0."""
    if words[index].key != _DEPUTY or words[index - 1].key not in _BEFORE:
        return 0
    after = tuple(word.key for word in words[index + 1 : index + 5])
    whom = next((whom for whom in _WHOM if after[1 : 1 + len(whom)] == whom), None)
    return index + 2 + len(whom) if whom is not None and after[0] == _OF else 0


def _heads(phrases: Sequence[Phrase]) -> list[Position]:
    """The secretaries and chairs of a sentence, without deputies and those of before."""
    posts = [phrase for phrase in phrases if isinstance(phrase, Position) and phrase.head in _HEADS]
    return [post for post in posts if not post.is_deputy and not post.mark]


def _last(heads: Sequence[Position]) -> Position | None:
    """The post told last; none where its holder heads two bodies: `Bí thư, Chủ tịch HĐND`."""
    is_of_two = len(heads) > 1 and heads[-1].begin - heads[-2].end < _BESIDE
    return None if is_of_two else heads[-1]
