"""A title told in short, `Bí thư Lê An`, of somebody whom the paper calls `Bí thư Tỉnh ủy` in full."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.keys import body_before
from etl.extract.leadership.statements import HEADING, SENTENCE, Statement
from etl.extract.leadership.vocabulary import Head
from etl.model.claims import LeadershipClaim
from etl.text.fold import fold
from etl.text.words import unify_seats

_LISTS = re.compile(unify_seats(r":|(?<!\w)(?:gồm|bầu|cơ\s+cấu)(?!\w)"))
"""Between a body and those who lead it: `UBND xã gồm Chủ tịch A`."""
_MODIFIER = " thường trực"


def without_shortened(told: Iterable[tuple[LeadershipClaim, Statement]]) -> list[LeadershipClaim]:
    """The claims of a paper without those that only shorten a title which it tells in full, and of another seat.

    The unit of a title told in short is that of the words around, whether it stands before the full one or behind it.

    Args:
        told: The claims, each with the statement that makes it.
    """
    claims = [(claim, _is_short(claim, statement)) for claim, statement in told]
    held: dict[str, list[LeadershipClaim]] = {}
    for claim, is_short in claims:
        is_placed = claim.unit_level != "ward" or claim.unit_name is not None
        if is_placed and not is_short and not claim.is_former:
            held.setdefault(fold(claim.person_name), []).append(claim)
    return [
        claim
        for claim, is_short in claims
        if not is_short or not _shortens(claim, held.get(fold(claim.person_name), []))
    ]


def _is_short(claim: LeadershipClaim, statement: Statement) -> bool:
    """Whether a claim is made by a title that names neither a body nor a unit, right before the name."""
    stack, post = statement.stack, statement.stack.positions[0]
    is_title = stack.is_title_before and stack.bond is Bond.TOUCH and len(stack.positions) == 1
    if not is_title or statement.rule not in (SENTENCE, HEADING) or post.body or post.places or claim.basis != "stated":
        return False
    if post.head in (Head.MEMBER, Head.DELEGATE):
        return False
    return body_before(statement.before) is None or _LISTS.search(statement.before) is None


def _shortens(short: LeadershipClaim, held: Iterable[LeadershipClaim]) -> bool:
    """Whether the titles told in full of a person of which one is short are all of other posts or other units."""
    words = _words(short)
    full = [claim for claim in held if f"{_words(claim)} ".startswith(f"{words} ")]
    return bool(full) and _post(short) not in map(_post, full)


def _words(claim: LeadershipClaim) -> str:
    return fold(claim.position_label).replace(_MODIFIER, "")


def _post(claim: LeadershipClaim) -> tuple[str | None, ...]:
    return claim.position_key, claim.unit_level, fold(claim.unit_name) if claim.unit_name else None
