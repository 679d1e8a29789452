"""Which claim of which paper caused each difference between two builds. Pure: the caller brings the claims."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from etl.publish.diff import Change, ChangeKind

Key = tuple[str, str]
"""Dataset and key of a record."""

_RANK = ("accepted", "disputed", "corroborating", "superseded")
"""Of several claims that came or went, the one that weighs most is named."""


class Cause(StrEnum):
    """What lies behind a difference."""

    PAPER_ADDED = "paper_added"
    PAPER_CORRECTED = "paper_corrected"
    """A paper of the same file name has other bytes."""
    PAPER_WITHDRAWN = "paper_withdrawn"
    READ_OTHERWISE = "read_otherwise"
    """The same paper, read by another version of the software or linked by another gazetteer."""
    DECIDED_OTHERWISE = "decided_otherwise"
    """The same claims, weighed by another policy or settled by an editor."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one claim says about a record."""

    claim_id: str
    document_id: str
    file_name: str
    attribute: str | None
    """The column, in `wards`."""
    status: str
    quote: str


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two builds holds, as far as the changes need it."""

    papers: Mapping[str, str]
    """File name by document_id."""
    said: Mapping[Key, Sequence[Said]]
    claim_ids: Collection[str]
    """Of the claims that only one side puts into a record: those that this build holds all the same."""


def with_causes(changes: Sequence[Change], old: Side, new: Side) -> tuple[Change, ...]:
    """The changes with their cause, and the claim and paper behind it.

    Args:
        changes: What `diff` found.
        old: The earlier build.
        new: The later one.
    """
    corrected = {change.key for change in changes if change.dataset == "documents" and change.column == "sha256"}
    return tuple(
        _of_paper(change, corrected) if change.dataset == "documents" else _of_record(change, old, new)
        for change in changes
        if change.kind is not ChangeKind.COLUMN
    ) + tuple(change for change in changes if change.kind is ChangeKind.COLUMN)


def _of_paper(change: Change, corrected: Collection[str]) -> Change:
    if change.kind is ChangeKind.CHANGED:
        cause = Cause.PAPER_CORRECTED if change.key in corrected else Cause.READ_OTHERWISE
    else:
        cause = Cause.PAPER_ADDED if change.kind is ChangeKind.ADDED else Cause.PAPER_WITHDRAWN
    return replace(change, cause=cause, file_name=change.key)


def _of_record(change: Change, old: Side, new: Side) -> Change:
    before, after = _about(change, old), _about(change, new)
    came, went = _only_in(after, before), _only_in(before, after)
    # A statement that a corrected paper repeats word for word explains nothing, unless nothing else does.
    came_anew, gone_for_good = _unrepeated(came, went), _unrepeated(went, came)
    if came_anew or (came and not gone_for_good):
        claim = _chosen(came_anew or came, change.claim_id)
        cause = _of_arrival(claim, old)
    elif went:
        claim = _chosen(gone_for_good or went, change.claim_id)
        cause = _of_departure(claim, new)
    elif after or before:
        claim, cause = _chosen(after or before, change.claim_id), Cause.DECIDED_OTHERWISE
    else:
        return change
    return replace(change, cause=cause, claim_id=claim.claim_id, file_name=claim.file_name, quote=claim.quote)


def _about(change: Change, side: Side) -> Sequence[Said]:
    """The claims about the record; in `wards` those about the attribute, where the column belongs to one."""
    said = side.said.get((change.dataset, change.key), ())
    own = [one for one in said if one.attribute is not None and one.attribute == change.attribute]
    return said if change.attribute is None else own


def _only_in(some: Sequence[Said], others: Sequence[Said]) -> list[Said]:
    known = {one.claim_id for one in others}
    return [one for one in some if one.claim_id not in known]


def _unrepeated(some: Sequence[Said], others: Sequence[Said]) -> list[Said]:
    known = {(one.file_name, one.attribute, one.quote) for one in others}
    return [one for one in some if (one.file_name, one.attribute, one.quote) not in known]


def _chosen(said: Sequence[Said], deciding: str | None) -> Said:
    return min(said, key=lambda one: (one.claim_id != deciding, _rank(one), one.file_name, one.claim_id))


def _rank(one: Said) -> int:
    return _RANK.index(one.status) if one.status in _RANK else len(_RANK)


def _of_arrival(claim: Said, old: Side) -> Cause:
    if claim.claim_id in old.claim_ids:
        return Cause.DECIDED_OTHERWISE
    if claim.document_id in old.papers:
        return Cause.READ_OTHERWISE
    return Cause.PAPER_CORRECTED if claim.file_name in old.papers.values() else Cause.PAPER_ADDED


def _of_departure(claim: Said, new: Side) -> Cause:
    if claim.claim_id in new.claim_ids:
        return Cause.DECIDED_OTHERWISE
    if claim.document_id in new.papers:
        return Cause.READ_OTHERWISE
    return Cause.PAPER_CORRECTED if claim.file_name in new.papers.values() else Cause.PAPER_WITHDRAWN
