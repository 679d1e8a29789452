"""One position as papers write it: what stands before its head, the head, and the body in which it is held.

`Phó Bí thư Thường trực Đảng ủy phường Hải An` is the head `bí thư` with a deputy and a standing mark, and the body
`Đảng ủy phường Hải An`, which names the unit. Reading ends where a verb, a mark or a person begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.extract.leadership import vocabulary
from etl.extract.leadership.bodies import Body
from etl.extract.leadership.places import Place, Places
from etl.extract.leadership.vocabulary import Head, Keys, match_phrase
from etl.model.values import value
from etl.text.words import Word, word_key


@value(frozen=True, slots=True)
class Position:
    """One position in a sentence, as a half-open range of its words."""

    first: int
    last: int
    begin: int
    """Where the position begins in the text, `nguyên` included."""
    start: int
    """Where the label begins: at the head or its deputy."""
    end: int
    head: Head
    words: str
    """The keys of the head, e.g. `bí thư`."""
    is_deputy: bool
    is_standing: bool
    body: str
    """The keys after the head without the names of units, e.g. `đảng ủy phường`."""
    places: tuple[Place, ...]
    mark: str | None
    """`nguyên`, `cựu` or `cố` where it stands in front."""


def read_position(words: Sequence[Word], index: int, places: Places) -> Position | None:
    """The position that begins at a word, or None."""
    first, mark = index, None
    while index < len(words) and words[index].key in vocabulary.BEFORE_HEADS:
        mark = _mark(words[index].key, mark)
        index += 1
    label = index
    is_deputy = index < len(words) and words[index].key == "phó"
    index += is_deputy
    if index >= len(words):
        return None
    head = _head(words, index, is_deputy)
    if head is None or _is_no_head(words, label, index + len(head)):
        return None
    kind = vocabulary.KIND_OF_HEAD.get(head, Head.OTHER)
    after, is_standing = _modifiers(words, index + len(head))
    body = Body(words, after, places)
    last, found = body.read(head)
    return Position(
        first,
        last,
        words[first].start,
        words[label].start,
        words[last - 1].end,
        kind,
        " ".join(head),
        is_deputy or head in vocabulary.DEPUTY_HEADS,
        is_standing,
        "" if _is_field(words, kind, after) else _body(words, after, last, body),
        tuple(found),
        mark,
    )


def _is_field(words: Sequence[Word], kind: Head, after: int) -> bool:
    """Whether what follows a chair or secretary is a field of work and no body: `Phó Chủ tịch phụ trách kinh tế`."""
    if kind not in (Head.CHAIR, Head.SECRETARY) or words[after - 1].key != "trách" or after == len(words):
        return False
    return words[after].key not in _BODIES and match_phrase(vocabulary.CHAIRED, words, after) is None


_BODIES = frozenset(
    map(word_key, ("đảng", "đoàn", "hội", "xã", "phường", "đặc", "liên", "công", "chi", "huyện", "tỉnh"))
)
"""How the names of bodies begin of which a deputy can be in charge: `Phó Bí thư phụ trách Đảng ủy xã`."""


def _body(words: Sequence[Word], after: int, last: int, body: Body) -> str:
    return _without_dots(" ".join(words[k].key for k in range(after, last) if k not in body.names))


def _without_dots(body: str) -> str:
    """A body without the dots inside its abbreviations: `ub . mttq xã`, `. hđnd xã` behind `PCT`."""
    return body.replace(" . ", "").removeprefix(". ")


def read_board(words: Sequence[Word], index: int, places: Places) -> Position:
    """Membership in the committee whose name begins at a word: `Ban Thường vụ Đảng ủy phường`."""
    body = Body(words, index, places)
    last, found = body.read(("ủy", "viên"))
    keys = " ".join(words[k].key for k in range(index, last) if k not in body.names)
    start, end = words[index].start, words[last - 1].end
    return Position(index, last, start, start, end, Head.MEMBER, "ủy viên", False, False, keys, tuple(found), None)


def _mark(key: str, before: str | None) -> str | None:
    return before if key in vocabulary.ACTING_WORDS else key


def _head(words: Sequence[Word], index: int, is_deputy: bool) -> Keys | None:
    head = match_phrase(vocabulary.HEADS, words, index)
    if head is None and is_deputy:
        head = match_phrase(vocabulary.BARE_DEPUTIES, words, index)
    if head is not None and len(head) == 1 and head[0] in vocabulary.ABBREVIATIONS and not words[index].text.isupper():
        return None
    return head


def _is_no_head(words: Sequence[Word], label: int, after: int) -> bool:
    """`Đoàn Chủ tịch` presides over a meeting, `Ban Bí thư` is a body, `chức vụ trưởng phòng` is no `vụ trưởng`."""
    before = words[label - 1].key if label else ""
    following = words[after].key if after < len(words) else ""
    head, last = words[label].key, words[after - 1].key
    if last == "đầu":
        return match_phrase(vocabulary.CHAIRED, words, after) is None
    if last == "tịch":
        return before == _PRESIDIUM or (following == _PRESIDIUM and words[after].text.islower())
    if last in ("trưởng", "phó"):
        if (head, before) in _INSIDE_WORDS:
            return True
        return following == "thành" or (head == "vụ" and before in _BEFORE_OFFICE)
    if head == "thường":
        beside = words[after + 1].key if after + 1 < len(words) and following in (",", "và") else ""
        return before in _ON_BEHALF or beside in _BODIES_BESIDE
    return last == "thư" and head == "bí" and before == "ban"


_PRESIDIUM = word_key("đoàn")
_INSIDE_WORDS = frozenset((("bộ", "cán"), ("hội", "xã")))
"""What only looks like a head with the word before it: `cán bộ trưởng thành`, `… Văn hóa - Xã hội: Trưởng phòng`."""
_BODIES_BESIDE = frozenset(map(word_key, ("ubnd", "hđnd", "ubmttq", "mttq", "các", "lãnh", "ủy", "uỷ", "hội")))
"""How bodies begin in a row with which `Thường trực Đảng ủy` is one: `Thường trực Đảng ủy, UBND, các ban, ngành xã`."""
_ON_BEHALF = frozenset(("mặt", "diện", "của", "với", "các"))
"""Words before `Thường trực Đảng ủy` that make it the body and not one of its members."""
_BEFORE_OFFICE = frozenset(("chức", "nhiệm", "sự", "phục", "dịch", "nghĩa", "nội", "thường"))


def _modifiers(words: Sequence[Word], index: int) -> tuple[int, bool]:
    is_standing = False
    while index < len(words):
        modifier = match_phrase(vocabulary.MODIFIERS, words, index)
        if modifier is None:
            break
        is_standing = is_standing or modifier in vocabulary.STANDING
        index += len(modifier)
    return index, is_standing


def with_body_of(position: Position, other: Position) -> Position:
    """A position without a body, with that of its neighbour: `Chủ tịch và Phó Chủ tịch HĐND phường`."""
    return replace(position, body=other.body, places=other.places)
