"""Posts that say only the first word of their body, named before: `đoàn của Hội X do bà A, Chủ tịch Hội dẫn đầu`."""

from __future__ import annotations

import re

from etl.extract.leadership.bodies import Body
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
_FAR = 3000
"""Characters before a post in which its body is named."""
_LONGEST = 90
"""Characters of the longest name of a body with its unit."""


@value(frozen=True, slots=True)
class Echo:
    """The body that a post means."""

    place: Place | None
    """The unit that its name holds."""


def is_echo(position: Position) -> bool:
    """Whether a post says no more of its body than of what kind it is."""
    return not position.places and position.body in _ECHOES


def echoed(position: Position, text: str, key: str, places: Places) -> Echo | None:
    """The body of the kind that was named last before a post that says no more, or None where none was.

    Args:
        position: The post.
        text: The text.
        key: Its key.
        places: Knows the names of places.
    """
    named = list(_ECHOES[position.body].finditer(key, max(0, position.begin - _FAR), position.begin))
    for match in reversed(named):
        words = split_words(text, key, match.start(), min(position.begin, match.start() + _LONGEST))
        kind = len(position.body.split())
        last, units = Body(words, 0, places).read(("ủy", "viên"))
        if last > kind:
            return Echo(units[0] if units else None)
    return None
