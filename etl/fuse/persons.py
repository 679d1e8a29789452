"""Who is who: one person under several spellings and titles, across papers.

People share names, so a name alone makes nobody the same. What does: one sentence, one paper or one unit that has
them, together with posts that one person can hold. Where the posts cannot be one person's, nothing is joined
(docs/people.md).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from itertools import combinations, product
from typing import NamedTuple

from etl.fuse.groups import Groups
from etl.fuse.labels import words
from etl.fuse.posts import clash, is_leading
from etl.model.claims import LeadershipClaim
from etl.text.fold import fold

_LOOSE_Y = re.compile(r"(?:(?<=[bcdđghklmnpqrstvx])|(?<=qu))[yýỳỷỹỵ](?!\w)")
_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


class Bond(StrEnum):
    """Why posts are taken for those of one person: of several reasons the weakest that was needed."""

    ALONE = "single_post"
    """There is one post only."""
    SENTENCE = "same_sentence"
    PAPER = "same_paper"
    UNIT = "same_unit"
    EDITOR = "editor"
    """An editor said who is who."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One claim about a person, with the day of its paper."""

    claim: LeadershipClaim
    day: date | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an editor said of some claims."""

    groups: tuple[frozenset[str], ...]
    """The claim_ids of each person that the editor speaks of."""
    is_same: bool
    """Whether all groups are one person, or each another."""

    @property
    def claim_ids(self) -> frozenset[str]:
        """All claims that it is about."""
        return frozenset().union(*self.groups)


@dataclass(frozen=True, slots=True)
class Person:
    """One human being, as far as the papers tell."""

    person_id: str
    key: str
    """The name, folded, with what tells namesakes in one post apart; identifies records together with the post."""
    bond: Bond


class Office(NamedTuple):
    """A post of one name in one unit."""

    name: str
    post: str
    level: str
    unit: str
    part: str
    """Not empty where an editor parted two people in it."""


_Offices = Mapping[Office, Sequence[Sighting]]
_LEVELS = ("ward", "district", "province", "central", "other")


def unit_key(claim: LeadershipClaim) -> str:
    """The unit of a post: its id, or else its name."""
    return claim.unit_id or fold(f"{claim.unit_type or ''} {claim.unit_name or ''}")


def post_key(claim: LeadershipClaim) -> str:
    """The post: its key, for `other` posts with their words."""
    return claim.position_key if claim.position_key != "other" else f"other:{words(claim.position_label)}"


def sound(name: str) -> str:
    """A folded name as it is spoken: `y` and `i` alike where they are one sound."""
    return _LOOSE_Y.sub(lambda match: match[0].translate(_TO_I), name)


def people(sightings: Iterable[Sighting], judgements: Sequence[Judgement] = ()) -> Mapping[str, Person]:
    """The person of each claim, by claim_id.

    Args:
        sightings: All live claims about leaders; their order changes nothing.
        judgements: What editors said.
    """
    offices = _one_spelling(_offices(sightings, judgements))
    where = {sighting.claim.claim_id: office for office, seen in offices.items() for sighting in seen}
    names = Groups({office.name for office in offices})
    for told in judgements:
        if told.is_same:
            names.join({where[claim_id].name for claim_id in told.claim_ids & where.keys()})
    by_name: dict[str, dict[Office, Sequence[Sighting]]] = {}
    for office, seen in offices.items():
        by_name.setdefault(min(names.of(office.name)), {})[office] = seen
    found: dict[str, Person] = {}
    for bucket in by_name.values():
        found |= _of_one_name(bucket, judgements)
    return found


def _offices(sightings: Iterable[Sighting], judgements: Sequence[Judgement]) -> _Offices:
    """The claims by name, post and unit."""
    parts = {
        claim_id: str(number)
        for told in judgements
        if not told.is_same
        for number, group in enumerate(told.groups)
        for claim_id in group
        if number
    }
    offices: dict[Office, list[Sighting]] = {}
    for sighting in sorted(sightings, key=lambda s: s.claim.claim_id):
        claim = sighting.claim
        part = parts.get(claim.claim_id, "")
        office = Office(fold(claim.person_name), post_key(claim), claim.unit_level, unit_key(claim), part)
        offices.setdefault(office, []).append(sighting)
    return offices


def _one_spelling(offices: _Offices) -> _Offices:
    """Names that differ in `i` and `y` alone (`Lý`, `Lí`) are one where they hold one post of one unit."""
    by_sound: dict[Hashable, list[Office]] = {}
    for office in offices:
        by_sound.setdefault((sound(office.name), *office[1:]), []).append(office)
    usual: dict[tuple[str, str], str] = {}
    for alike in by_sound.values():
        best = min(alike, key=lambda office: (-len(offices[office]), office.name))
        usual |= {(office.name, office.unit): best.name for office in sorted(alike) if office is not best}
    joined: dict[Office, list[Sighting]] = {}
    for office in sorted(offices):
        name = usual.get((office.name, office.unit), office.name)
        joined.setdefault(office._replace(name=name), []).extend(offices[office])
    return joined


def _of_one_name(offices: _Offices, judgements: Sequence[Judgement]) -> dict[str, Person]:
    """The people who share a name, each with all claims.

    Where a bond would make one person of posts that nobody holds together, it is not known which of its ties hold, so
    none of that chain is joined by it.
    """
    groups = Groups(offices)
    bonds: dict[Office, Bond] = {}
    told = [each for each in judgements if any(s.claim.claim_id in each.claim_ids for o in offices.values() for s in o)]
    apart = _Apart(offices, told)
    for bond in (Bond.EDITOR, Bond.SENTENCE, Bond.PAPER, Bond.UNIT) if len(offices) > 1 else ():
        chains = Groups(offices)
        for tied in (*groups.all(), *_ties(bond, offices, told)):
            chains.join(tied)
        for chain in chains.all():
            is_new = len(chain) > len(groups.of(next(iter(chain))))
            if is_new and (bond is Bond.EDITOR or not apart.has_clash(chain, groups)):
                groups.join(chain)
                bonds |= dict.fromkeys(chain, bond)
    return _named(groups, offices, bonds, frozenset().union(*(each.claim_ids for each in told)))


def _ties(bond: Bond, offices: _Offices, judgements: Sequence[Judgement]) -> list[set[Office]]:
    """The sets of posts that a bond ties."""
    tied: dict[Hashable, set[Office]] = {}
    for office, seen in offices.items():
        for claim in (sighting.claim for sighting in seen):
            keys: list[Hashable] = []
            if bond is Bond.EDITOR:
                keys += [n for n, told in enumerate(judgements) if told.is_same and claim.claim_id in told.claim_ids]
            elif bond is Bond.SENTENCE:
                keys.append((claim.document_id, claim.char_start, claim.char_end))
            elif bond is Bond.PAPER:
                keys.append(claim.document_id)
            elif office.unit:
                keys.append((office.level, office.unit))
            for key in keys:
                tied.setdefault(key, set()).add(office)
    return list(tied.values())


class _Apart:
    """Which posts cannot be one person's."""

    def __init__(self, offices: _Offices, told: Sequence[Judgement]) -> None:
        self._offices = offices
        self._kept: set[frozenset[Office]] = set()
        denied = [each for each in told if not each.is_same]
        where = {s.claim.claim_id: office for office, seen in offices.items() for s in seen} if denied else {}
        for each in denied:
            for group, rivals in combinations(each.groups, 2):
                sides = [{where[claim_id] for claim_id in side & where.keys()} for side in (group, rivals)]
                self._kept |= {frozenset(pair) for pair in product(*sides)}

    def has_clash(self, chain: Iterable[Office], groups: Groups[Office]) -> bool:
        """Whether a chain ties posts of different groups that cannot be one person's."""
        pairs = ((one, other) for one, other in combinations(chain, 2) if groups.of(one) is not groups.of(other))
        return any(frozenset(pair) in self._kept or self._clash(*pair) for pair in pairs)

    def _clash(self, one: Office, other: Office) -> bool:
        if not _exclude(one, other):
            return False
        return any(_at_once(a, b) for a, b in product(self._days(one), self._days(other)))

    def _days(self, office: Office) -> set[date | None]:
        """The days on which papers show somebody in it."""
        return {sighting.day for sighting in self._offices[office] if not sighting.claim.is_former}


def _exclude(one: Office, other: Office) -> bool:
    """Whether nobody holds both posts at once."""
    if (one.level, one.unit) == (other.level, other.unit):
        return clash(one.post, other.post)
    return (
        one.level == other.level
        and one.level in ("ward", "district")
        and is_leading(one.post)
        and is_leading(other.post)
    )


def _at_once(one: date | None, other: date | None) -> bool:
    """Whether two papers may speak of one time; people change posts between two days."""
    return one is None or other is None or one == other


def _named(
    groups: Groups[Office], offices: _Offices, bonds: Mapping[Office, Bond], told: frozenset[str]
) -> dict[str, Person]:
    """Each group as a person. The id rests on name and unit, so that it stays when more papers come."""
    anchors = {group: min(_anchor(office) for office in group) for group in groups.all()}
    namesakes = Counter(anchor[:2] for anchor in anchors.values())
    found: dict[str, Person] = {}
    for group, anchor in anchors.items():
        seen = [sighting for office in sorted(group) for sighting in offices[office]]
        name = fold(_usual_name(seen))
        parts = ("person", name, *map(str, anchor if namesakes[anchor[:2]] > 1 else anchor[:2]))
        person_id = sha256("\x1f".join(parts).encode()).hexdigest()[:16]
        is_told = any(sighting.claim.claim_id in told for sighting in seen)
        bond = Bond.EDITOR if is_told else bonds.get(next(iter(group)), Bond.ALONE)
        part = max(office.part for office in group)
        person = Person(person_id, f"{name}#{part}" if part else name, bond)
        found |= {sighting.claim.claim_id: person for sighting in seen}
    return found


def _anchor(office: Office) -> tuple[int, str, str, str]:
    """Sorts the post that a person is known by to the front: that in a commune before that in its province."""
    return _LEVELS.index(office.level), office.unit, office.post, office.part


def _usual_name(seen: Iterable[Sighting]) -> str:
    """The most frequent spelling; capitals are the style of a heading."""
    names = [sighting.claim.person_name for sighting in seen]
    return min(set(names), key=lambda name: (name.isupper(), -names.count(name), name))
