"""Claims, policy and editors' decisions -> weighed claims and records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from etl.fuse.blocks import Component, one_component
from etl.fuse.deciding import Desk, Edits, Labelled, Register, contradictions, deny_each_other
from etl.fuse.decisions import Action, Decision, Found
from etl.fuse.keys import Slot
from etl.fuse.persons import Person
from etl.fuse.policy import Policy
from etl.fuse.records import Row, records
from etl.fuse.slots import Weighing, weigh_all, who_is_who
from etl.fuse.values import agree, value_of
from etl.model.claims import DATASETS, AnyClaim, ClaimSet, ClaimStatus
from etl.model.document import Document
from etl.model.findings import Finding
from etl.model.message import Message

_CREDITS = {
    Action.ACCEPT: Message("Accepted by", "Được chọn bởi"),
    Action.REJECT: Message("A rival was rejected by", "Khẳng định trái ngược bị loại bởi"),
    Action.REPLACE: Message("Corrected by", "Được sửa bởi"),
    Action.LINK: Message("Linked by", "Được gắn đơn vị bởi"),
    Action.SAME_PERSON: Message("The same person, by", "Cùng một người, theo"),
    Action.NOT_THE_SAME: Message("Not the same, by", "Không phải là một, theo"),
}

_NO_EDITS = Edits()


@dataclass(frozen=True, slots=True)
class Fused:
    """What fusing came to."""

    claims: ClaimSet
    """All claims in a fixed order, each with its status and the reason."""
    records: Mapping[str, tuple[Row, ...]]
    """The rows of wards, mergers, leadership and indicators, sorted by key."""
    findings: tuple[Finding, ...]
    """Decisions that expired, cannot be applied, contradict each other, or were not used."""
    record_ids: Mapping[str, str]
    """The record that each live claim supports or contradicts, by claim_id."""


def fuse(
    claims: ClaimSet,
    documents: Sequence[Document],
    policy: Policy,
    decisions: Sequence[Decision] = (),
    component: Component = one_component,
) -> Fused:
    """Weigh all claims of a run.

    A pure function: the order of claims, documents and decisions changes nothing. A run does the same block by block
    (`weigh_blocks`), and comes to the same.

    Args:
        claims: Grounded and linked claims, `accepted` or `pending` as extraction left them.
        documents: The papers of all claims.
        policy: How claims are weighed.
        decisions: Editors' decisions, which go before the policy.
        component: Which units are in one block.
    """
    by_id = {document.document_id: document for document in documents}
    everything = _in_order(claims)
    persons = who_is_who((claim for _, claim in everything), by_id)
    if not decisions:
        return weigh_blocks(everything, by_id, policy, persons, component=component)[0]
    first = weigh_all((claim for _, claim in everything), by_id, policy, persons, component=component)
    desk = Desk(Register(everything), by_id, persons, lambda dataset, claim: found_of(dataset, claim, first, policy))
    decided = desk.decide(decisions)
    changed = tuple(decided.claims.values())
    persons = who_is_who((claim for _, claim in changed), by_id, [each for _, each in decided.judgements])
    edits = Edits(decided.accepted, decided.touched, first.slots)
    fused, denied = weigh_blocks(changed, by_id, policy, persons, edits, component)
    return replace(fused, findings=(*decided.findings, *contradictions(denied, decided.judgements, persons)))


def weigh_blocks(
    claims: Sequence[Labelled],
    documents: Mapping[str, Document],
    policy: Policy,
    persons: Mapping[str, Person],
    edits: Edits = _NO_EDITS,
    component: Component = one_component,
) -> tuple[Fused, list[Decision]]:
    """Weigh the claims of some blocks, by the policy and what editors said.

    What comes of many shards together is what comes of one, however blocks are put into them.

    Args:
        claims: All claims of these blocks, each once, as editors changed them.
        documents: Their papers by document_id.
        policy: How claims are weighed.
        persons: The person of each live claim about a leader, by claim_id.
        edits: What editors said of these claims.
        component: Which units are in one block.

    Returns:
        The claims and records, and the decisions that contradict each other.
    """
    live = (claim for _, claim in claims)
    weighing = weigh_all(live, documents, policy, persons, accepted=edits.accepted, component=component)
    return _result(claims, weighing, persons, edits), deny_each_other(weighing, edits)


def _in_order(claims: ClaimSet) -> list[Labelled]:
    """Each claim once, in the order of papers and places."""
    ordered: list[Labelled] = []
    for dataset in DATASETS:
        once = {claim.claim_id: claim for claim in getattr(claims, dataset)}
        place = sorted(once.values(), key=lambda c: (c.document_id, c.char_start, c.char_end, c.claim_id))
        ordered += [(dataset, claim) for claim in place]
    return ordered


def found_of(dataset: str, claim: AnyClaim, first: Weighing, policy: Policy) -> Found:
    """The claim as it stands without any decision.

    Args:
        dataset: Its dataset.
        claim: The claim.
        first: Its block, weighed without any decision.
        policy: How it was weighed.
    """
    return Found(_ruled(claim, first), dataset, _rivals(claim, first, policy))


def _rivals(claim: AnyClaim, first: Weighing, policy: Policy) -> tuple[str, ...]:
    """What other claims about the same thing say against this one."""
    slot = first.slots.get(claim.claim_id)
    if slot is None:
        return ()
    own = value_of(claim, policy)
    verdict = first.verdicts[slot]
    values = {m.value.text for group in verdict.clusters for m in group.members if not agree(own, m.value)}
    return tuple(sorted(values))


def _ruled(claim: AnyClaim, weighing: Weighing) -> AnyClaim:
    """The claim with the status it was given; one that was not weighed keeps its own."""
    ruling = weighing.rulings.get(claim.claim_id)
    if ruling is None:
        return claim
    status, reason = ruling
    return claim.changed(status=status, status_reason=reason.en, status_reason_vi=reason.vi)


def _settled(weighing: Weighing, edits: Edits) -> dict[Slot, Decision]:
    """The slots that an editor settled: by accepting or rejecting a claim, or by correcting the one that decides."""
    settled: dict[Slot, Decision] = {}
    for claim_id, decisions in edits.touched.items():
        for decision in decisions:
            slot = (edits.before if decision.action is Action.REJECT else weighing.slots).get(claim_id)
            if slot is not None and decision.action in (Action.ACCEPT, Action.REJECT):
                settled[slot] = decision
    for slot, verdict in weighing.verdicts.items() if edits.touched else ():
        best = verdict.winner.best.claim.claim_id if verdict.winner else ""
        about_value = [decision for decision in edits.touched.get(best, ()) if not decision.is_about_persons]
        if about_value:
            settled[slot] = about_value[-1]
    return settled


def _result(claims: Sequence[Labelled], weighing: Weighing, persons: Mapping[str, Person], edits: Edits) -> Fused:
    weighed: dict[str, list[AnyClaim]] = {dataset: [] for dataset in DATASETS}
    settled = _settled(weighing, edits)
    ids = {slot: slot.record_id for slot in weighing.verdicts}
    for dataset, claim in claims:
        ruled = _ruled(claim, weighing)
        slot = weighing.slots.get(claim.claim_id)
        if slot is not None and edits.touched:
            by_rival = [settled[slot]] if ruled.status is ClaimStatus.ACCEPTED and slot in settled else []
            for decision in edits.touched.get(claim.claim_id, by_rival):
                ruled = _credited(ruled, decision)
        weighed[dataset].append(ruled)
    return Fused(
        ClaimSet(**{dataset: tuple(rows) for dataset, rows in weighed.items()}),  # type: ignore[arg-type]
        records(weighing.verdicts, settled.keys(), persons),
        (),
        {claim_id: ids[slot] for claim_id, slot in sorted(weighing.slots.items())},
    )


def _credited(claim: AnyClaim, decision: Decision) -> AnyClaim:
    """The claim with the editor's decision named in its reason."""
    reason = Message(claim.status_reason or "", claim.status_reason_vi or "")
    reason += _CREDITS[decision.action] + decision.words()
    return claim.changed(status_reason=reason.en, status_reason_vi=reason.vi)
