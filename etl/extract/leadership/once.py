"""One claim for each person and position, however often a paper says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl.model.claims import ClaimStatus, LeadershipClaim
from etl.text.fold import fold

_DEPUTY, _STANDING = "deputy_party_secretary", "standing_deputy_party_secretary"
_RANK = {"stated": 0, "appointed": 1, "elected": 1}


def each_once(claims: Iterable[LeadershipClaim]) -> Iterator[LeadershipClaim]:
    """Of the claims that say the same, the one that says most: the ground and the term of office before the mere name.

    Two posts outside the contract's list are the same where the words of one hold those of the other
    (`Giám đốc Sở Nội vụ`, `Giám đốc Sở Nội vụ TP Hải Phòng`). The standing deputy of a party committee, whom a list of
    its deputies names too, is no plain deputy besides.
    """
    groups: dict[tuple[object, ...], list[LeadershipClaim]] = {}
    kept: list[LeadershipClaim] = []
    for claim in claims:
        same = groups.setdefault(_fact(claim), [])
        twin = next((index for index, other in enumerate(same) if _is_same_post(claim, other)), None)
        if twin is None:
            same.append(claim)
            kept.append(claim)
        elif _says_more(claim, same[twin]):
            kept[next(index for index, other in enumerate(kept) if other is same[twin])] = claim
            same[twin] = claim
    standing = {_office(claim) for claim in kept if claim.position_key == _STANDING and _is_certain(claim)}
    yield from (claim for claim in kept if claim.position_key != _DEPUTY or _office(claim) not in standing)


def _office(claim: LeadershipClaim) -> tuple[object, ...]:
    """What the standing deputy of a committee shares with the deputy as which the paper names the same person too."""
    return (fold(claim.person_name), claim.unit_level, fold(claim.unit_name or ""), claim.is_former)


def _fact(claim: LeadershipClaim) -> tuple[object, ...]:
    unit = fold(claim.unit_name) if claim.unit_name and claim.position_key != "other" else None
    return (fold(claim.person_name), claim.position_key, claim.unit_level, unit, claim.is_former)


def _is_same_post(one: LeadershipClaim, other: LeadershipClaim) -> bool:
    if one.position_key != "other":
        return True
    words, others = set(fold(one.position_label).split()), set(fold(other.position_label).split())
    if ("phó" in words) != ("phó" in others):
        return False
    return words <= others or others <= words


def _says_more(claim: LeadershipClaim, other: LeadershipClaim) -> bool:
    return _weight(claim) > _weight(other)


def _weight(claim: LeadershipClaim) -> tuple[int, int, int]:
    words = len(claim.position_label.split()) if claim.position_key == "other" else 0
    return int(_is_certain(claim)), _RANK[claim.basis] + (claim.term_end_year is not None), words


def _is_certain(claim: LeadershipClaim) -> bool:
    return claim.status is not ClaimStatus.PENDING
