"""Since when and until when a post was held, as far as dated papers show, and by whom before and after."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from etl.fuse.persons import Person, post_key, unit_key
from etl.fuse.posts import SINGLE, clash
from etl.model.claims import LeadershipClaim

Record: TypeAlias = tuple[str, ...]
"""What identifies a record."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one post."""

    person: Person
    post: str
    level: str
    unit: str
    from_on: date | None
    """The day of the first paper that shows the person in the post."""
    until_on: date | None
    """The first day on which a paper no longer does: it says so, or shows who followed."""
    previous_id: str | None = None
    """The person_id of who held the post before, in posts that one person holds."""
    next_id: str | None = None


def tenure(person: Person, sightings: Sequence[tuple[LeadershipClaim, date | None]], *, is_former: bool) -> Tenure:
    """What the claims about one person in one post say of its time.

    Args:
        person: The person.
        sightings: All live claims with the days of their papers; at least one.
        is_former: What weighing them came to.
    """
    claim = sightings[0][0]
    seen = [day for each, day in sightings if day and not each.is_former]
    left = [day for each, day in sightings if day and each.is_former and day > max(seen, default=date.min)]
    return Tenure(
        person,
        post_key(claim),
        claim.unit_level,
        unit_key(claim),
        min(seen, default=None),
        min(left, default=None) if is_former else None,
    )


def followed(tenures: Mapping[Record, Tenure]) -> Mapping[Record, Tenure]:
    """The same tenures with who held each post before and after.

    A tenure ends when the next holder of a post for one person is seen in it, and when its holder is seen in a post
    that cannot be held beside it. A tenure without a date stands in no order.

    Args:
        tenures: By what identifies the record.
    """
    known = dict(tenures)
    for one, other in _in_turn(known, lambda each: (each.level, each.unit, each.post) if each.post in SINGLE else None):
        earlier, later = known[one], known[other]
        if earlier.person.person_id != later.person.person_id and _begin(earlier) != _begin(later):
            end = earlier.until_on or later.from_on
            known[one] = replace(earlier, until_on=end, next_id=later.person.person_id)
            known[other] = replace(later, previous_id=earlier.person.person_id)
    for one, other in _in_turn(known, lambda each: (each.level, each.unit, each.person.person_id)):
        earlier, later = known[one], known[other]
        if clash(earlier.post, later.post) and earlier.until_on is None and _begin(earlier) != _begin(later):
            known[one] = replace(earlier, until_on=later.from_on)
    return known


def _in_turn(tenures: Mapping[Record, Tenure], key: Callable[[Tenure], Hashable]) -> Iterator[tuple[Record, Record]]:
    """The keys of tenures of one key that follow each other, those without a key or a date left out."""
    groups: dict[Hashable, list[Record]] = {}
    for record, each in tenures.items():
        if key(each) is not None and each.unit and _begin(each) is not None:
            groups.setdefault(key(each), []).append(record)
    for group in groups.values():
        yield from pairwise(sorted(group, key=lambda record: (_begin(tenures[record]), record)))


def _begin(each: Tenure) -> tuple[date, bool] | None:
    """What orders tenures. One of which only the end is known stands before those that begin on that day."""
    if each.from_on is not None:
        return each.from_on, True
    return None if each.until_on is None else (each.until_on, False)
