"""The commune of a post that names none, told by what its holder is elected to: `ông A, Phó Bí thư, được bầu làm …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import Head
from etl.text.words import unify_seats

_MOVES = re.compile(
    unify_seats(
        r"(?<!\w)(?:điều\s+động|luân\s+chuyển|thuyên\s+chuyển|điều\s+chuyển|biệt\s+phái|bổ\s+nhiệm|chuyển|về|sang|nguyên|từng)(?!\w)"
    )
)
"""Who is moved may come from another commune."""
_COMMUNE = re.compile(unify_seats(r"(?<!\w)(?:xã(?!\s+hội)|phường|đặc\s+khu|địa\s+phương)(?!\w)"))
_PARTY = unify_seats("đảng ủy")


def share_communes(stacks: Sequence[Stack], key: str, start: int) -> None:
    """Give the commune of new posts to those beside the name that have none, where the sentence names no other.

    Args:
        stacks: The posts of a sentence with their persons, in order.
        key: The key of the text.
        start: Where the sentence begins.
    """
    for old, new in pairwise(stacks):
        is_elected = old.bond is Bond.ASIDE and new.bond is Bond.VERB and not new.is_title_before
        if not is_elected or old.persons != new.persons or any(post.places for post in old.positions):
            continue
        if _COMMUNE.search(key, start, old.end) or _MOVES.search(key, start, new.start):
            continue
        place = next((place for post in new.positions for place in post.places), None)
        if place is not None and place.level == "ward" and place.name:
            last = old.positions[-1]
            old.positions[-1] = replace(last, places=(place,)) if _is_of_commune(last) else last


def _is_of_commune(post: Position) -> bool:
    """Whether a post is one in the party committee of some commune."""
    return post.head is Head.SECRETARY and post.body == _PARTY and post.mark is None
