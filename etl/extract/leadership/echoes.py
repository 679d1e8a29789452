"""Posts that say only the first word of their body, named before: `đoàn của Hội X do bà A, Chủ tịch Hội dẫn đầu`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.bodies import Body
from etl.extract.leadership.levels import is_outside_body
from etl.extract.leadership.places import Place, Places
from etl.extract.leadership.positions import Position
from etl.model.values import value
from etl.text.words import split_words, unify_seats

_ECHOES = {
    word: re.compile(
        rf"(?<!\w){word}(?!\w)"
        + unify_seats(r"(?!\s+(?:đồng|nghị|trường|thảo|thi|họp|viên|trại|hè|xuân|làng|chợ)(?!\w))")
    )
    for word in map(unify_seats, ("hội", "liên đoàn", "hiệp hội", "liên minh", "sở"))
}
_IN_TITLE = re.compile(
    unify_seats(
        r"(?<!\w)(?:(?:chủ|phó)\s+tịch|ủy\s+viên|thư\s+ký|bí\s+thư|giám\s+đốc|thường\s+trực|ban\s+(?:chấp\s+hành|thường\s+vụ)|bch|btv)\s+\Z"
    )
)
"""Before a body whose head somebody is: of guests, whose body is not the one of which a paper speaks."""
_FAR = 3000
"""Characters before a post in which its body is named."""
_LONGEST = 90
"""Characters of the longest name of a body with its unit."""


@value(frozen=True, slots=True)
class Echo:
    """A body that a post may mean."""

    start: int
    place: Place | None
    """The unit that its name holds."""
    is_outside: bool
    """Whether it is no body of a unit: `Hội Doanh nghiệp`."""
    is_in_title: bool


def is_echo(position: Position) -> bool:
    """Whether a post says no more of its body than of what kind it is."""
    return not position.places and position.body in _ECHOES


def echoed(position: Position, text: str, key: str, places: Places) -> Echo | None:
    """The body of which a post names but the kind: the last one of its sentence, else the only one of its paragraph.

    Else it is the only one that the paper tells before; None where it tells of none or of several.

    Args:
        position: The post.
        text: The text.
        key: Its key.
        places: Knows the names of places.
    """
    bodies = _bodies(position, text, key, places)
    bodies = [body for body in bodies if not body.is_in_title] or bodies
    paragraph = key.rfind("\n", 0, position.begin)
    for start in (max(key.rfind(". ", 0, position.begin), paragraph), paragraph, 0):
        near = [body for body in bodies if body.start > start]
        if near:
            return near[-1] if start > paragraph else _only(near)
    return None


def _only(bodies: Sequence[Echo]) -> Echo | None:
    """The body of which all the words can speak; None where they are those of several units."""
    named = [body for body in bodies if body.place is not None] or bodies[-1:]
    levels = {(body.place.level if body.place else None, body.is_outside) for body in named}
    names = {body.place.name for body in named if body.place is not None and body.place.name}
    return named[-1] if len(levels) == 1 and len(names) < 2 else None


def _bodies(position: Position, text: str, key: str, places: Places) -> Sequence[Echo]:
    """The bodies of the kind that are named before a post, in order."""
    kind, found = len(position.body.split()), []
    for match in _ECHOES[position.body].finditer(key, max(0, position.begin - _FAR), position.begin):
        words = split_words(text, key, match.start(), min(position.begin, match.start() + _LONGEST))
        last, units = Body(words, 0, places).read(("ủy", "viên"))
        if last > kind:
            is_outside = is_outside_body(key[match.start() : words[last - 1].end])
            is_in_title = _IN_TITLE.search(key, max(0, match.start() - 30), match.start()) is not None
            found.append(Echo(match.start(), units[0] if units else None, is_outside, is_in_title))
    return found
