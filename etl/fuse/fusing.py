"""Claims, policy and editors' decisions -> weighed claims and records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.fuse.deciding import Decided, Desk, Labelled, contradictions
from etl.fuse.decisions import Action, Decision, Found
from etl.fuse.keys import Slot
from etl.fuse.policy import Policy
from etl.fuse.records import Row, records
from etl.fuse.slots import Weighing, weigh_all
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


def fuse(claims: ClaimSet, documents: Sequence[Document], policy: Policy, decisions: Sequence[Decision] = ()) -> Fused:
    """Weigh all claims of a run.

    A pure function: the order of claims, documents and decisions changes nothing.

    Args:
        claims: Grounded and linked claims, `accepted` or `pending` as extraction left them.
        documents: The papers of all claims.
        policy: How claims are weighed.
        decisions: Editors' decisions, which go before the policy.
    """
    by_id = {document.document_id: document for document in documents}
    everything = _in_order(claims)
    first = weigh_all((claim for _, claim in everything), by_id, policy)
    if not decisions:
        return _result(Decided({claim.claim_id: (dataset, claim) for dataset, claim in everything}), first, {}, ())
    desk = Desk(everything, by_id, first, lambda dataset, claim: _found(dataset, claim, first, policy))
    decided = desk.decide(sorted(decisions, key=lambda decision: (decision.source, decision.line or 0)))
    live = (claim for _, claim in decided.claims.values())
    second = weigh_all(live, by_id, policy, decided.accepted, [judgement for _, judgement in decided.judgements])
    findings = (*decided.findings, *contradictions(second, decided))
    return _result(decided, second, _settled(first, second, decided), findings)


def _in_order(claims: ClaimSet) -> list[Labelled]:
    """Each claim once, in the order of papers and places."""
    ordered: list[Labelled] = []
    for dataset in DATASETS:
        once = {claim.claim_id: claim for claim in getattr(claims, dataset)}
        place = sorted(once.values(), key=lambda c: (c.document_id, c.char_start, c.char_end, c.claim_id))
        ordered += [(dataset, claim) for claim in place]
    return ordered


def _found(dataset: str, claim: AnyClaim, first: Weighing, policy: Policy) -> Found:
    """The claim as it stands without any decision."""
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


def _settled(first: Weighing, second: Weighing, decided: Decided) -> dict[Slot, Decision]:
    """The slots that an editor settled: by accepting or rejecting a claim, or by correcting the one that decides."""
    settled: dict[Slot, Decision] = {}
    for claim_id, decisions in decided.touched.items():
        for decision in decisions:
            slot = (first if decision.action is Action.REJECT else second).slots.get(claim_id)
            if slot is not None and decision.action in (Action.ACCEPT, Action.REJECT):
                settled[slot] = decision
    for slot, verdict in second.verdicts.items():
        best = verdict.winner.best.claim.claim_id if verdict.winner else ""
        about_value = [decision for decision in decided.touched.get(best, ()) if not decision.is_about_persons]
        if about_value:
            settled[slot] = about_value[-1]
    return settled


def _result(
    decided: Decided, weighing: Weighing, settled: Mapping[Slot, Decision], findings: tuple[Finding, ...]
) -> Fused:
    weighed: dict[str, list[AnyClaim]] = {dataset: [] for dataset in DATASETS}
    ids = {slot: slot.record_id for slot in weighing.verdicts}
    for dataset, claim in decided.claims.values():
        ruled = _ruled(claim, weighing)
        slot = weighing.slots.get(claim.claim_id)
        if slot is not None:
            by_rival = [settled[slot]] if ruled.status is ClaimStatus.ACCEPTED and slot in settled else []
            for decision in decided.touched.get(claim.claim_id, by_rival):
                ruled = _credited(ruled, decision)
        weighed[dataset].append(ruled)
    return Fused(
        ClaimSet(**{dataset: tuple(rows) for dataset, rows in weighed.items()}),  # type: ignore[arg-type]
        records(weighing.verdicts, settled.keys(), weighing.people),
        findings,
        {claim_id: ids[slot] for claim_id, slot in sorted(weighing.slots.items())},
    )


def _credited(claim: AnyClaim, decision: Decision) -> AnyClaim:
    """The claim with the editor's decision named in its reason."""
    reason = Message(claim.status_reason or "", claim.status_reason_vi or "")
    reason += _CREDITS[decision.action] + decision.words()
    return claim.changed(status_reason=reason.en, status_reason_vi=reason.vi)
