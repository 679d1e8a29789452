"""Claims, policy and editors' decisions -> weighed claims and records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from etl.fuse.decisions import Action, Address, Decision, Found, apply, broken_expectation, misfit
from etl.fuse.keys import Slot
from etl.fuse.policy import Policy
from etl.fuse.records import Row, records
from etl.fuse.slots import Weighing, weigh_all
from etl.fuse.values import agree, value_of
from etl.model.claims import DATASETS, AnyClaim, ClaimSet, ClaimStatus
from etl.model.document import Document
from etl.model.findings import Finding, Severity

Labelled = tuple[str, AnyClaim]
"""A claim with the name of its dataset."""


_CREDITS = {
    Action.ACCEPT: "Accepted by",
    Action.REJECT: "A rival was rejected by",
    Action.REPLACE: "Corrected by",
    Action.LINK: "Linked by",
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


@dataclass(frozen=True, slots=True)
class _Decided:
    """The claims after the editors' decisions."""

    claims: list[Labelled]
    accepted: frozenset[str]
    touched: Mapping[str, Decision]
    findings: tuple[Finding, ...]


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
        return _result(everything, first, {}, {}, ())
    decided = _decide(everything, first, by_id, policy, sorted(decisions, key=lambda decision: decision.source))
    second = weigh_all((claim for _, claim in decided.claims), by_id, policy, decided.accepted)
    findings = (*decided.findings, *_contradictions(second, decided))
    return _result(decided.claims, second, decided.touched, _settled(first, second, decided), findings)


def _in_order(claims: ClaimSet) -> list[Labelled]:
    """Each claim once, in the order of papers and places."""
    ordered: list[Labelled] = []
    for dataset in DATASETS:
        once = {claim.claim_id: claim for claim in getattr(claims, dataset)}
        place = sorted(once.values(), key=lambda c: (c.document_id, c.char_start, c.char_end, c.claim_id))
        ordered += [(dataset, claim) for claim in place]
    return ordered


def _decide(
    claims: list[Labelled],
    first: Weighing,
    documents: Mapping[str, Document],
    policy: Policy,
    decisions: Sequence[Decision],
) -> _Decided:
    """Apply each decision to the claims it is about, if what it expects still holds."""
    touched: dict[str, Decision] = {}
    accepted: set[str] = set()
    findings: list[Finding] = []
    current = {claim.claim_id: claim for _, claim in claims}
    for decision in decisions:
        found = _found(decision, claims, first, policy)
        broken = _first(broken_expectation(decision, one) for one in found)
        unfit = _first(misfit(decision, one.claim) for one in found)
        if not found:
            findings.append(_not_found(decision, documents))
        elif broken:
            findings.append(_finding(decision, "expired", Severity.ERROR, f"expects what no longer holds: {broken}"))
        elif unfit:
            findings.append(_finding(decision, "unfit", Severity.ERROR, unfit))
        else:
            for one in found:
                current[one.claim.claim_id] = apply(decision, current[one.claim.claim_id])
                touched[one.claim.claim_id] = decision
            if decision.action is Action.ACCEPT:
                accepted |= {one.claim.claim_id for one in found}
    decided = [(dataset, current[claim.claim_id]) for dataset, claim in claims]
    return _Decided(decided, frozenset(accepted), touched, tuple(findings))


def _first(reasons: Iterable[str | None]) -> str | None:
    return next((reason for reason in reasons if reason), None)


def _found(decision: Decision, claims: Iterable[Labelled], first: Weighing, policy: Policy) -> list[Found]:
    """The claims a decision is about, each as it stands without any decision."""
    found = []
    for dataset, claim in claims:
        if decision.address.finds(dataset, claim):
            ruled = _ruled(claim, first)
            found.append(Found(ruled, dataset, _rivals(claim, first, policy)))
    return found


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
    return replace(claim, status=ruling[0], status_reason=ruling[1]) if ruling else claim


def _not_found(decision: Decision, documents: Mapping[str, Document]) -> Finding:
    """A decision without a claim: expired where its paper is part of the run, else only unused."""
    address = decision.address
    if address.document_id in documents:
        return _finding(decision, "expired", Severity.ERROR, "is about a claim that the paper no longer makes")
    if address.file_name is not None and address.file_name in {d.file_name for d in documents.values()}:
        return _finding(decision, "expired", Severity.ERROR, f"is about {address.file_name}, which has been changed")
    return _finding(decision, "unused", Severity.WARNING, "is about no claim of this run")


def _settled(first: Weighing, second: Weighing, decided: _Decided) -> dict[Slot, Decision]:
    """The slots that an editor settled: by accepting or rejecting a claim, or by correcting the one that decides."""
    settled: dict[Slot, Decision] = {}
    for claim_id, decision in decided.touched.items():
        slot = (first if decision.action is Action.REJECT else second).slots.get(claim_id)
        if slot is not None and decision.action in (Action.ACCEPT, Action.REJECT):
            settled[slot] = decision
    for slot, verdict in second.verdicts.items():
        if verdict.winner is not None and (best := verdict.winner.best.claim.claim_id) in decided.touched:
            settled[slot] = decided.touched[best]
    return settled


def _contradictions(weighing: Weighing, decided: _Decided) -> list[Finding]:
    """Decisions that accept two values for one thing settle nothing."""
    findings = []
    for verdict in weighing.verdicts.values():
        if verdict.winner is not None:
            continue
        ids = [m.claim.claim_id for g in verdict.tied for m in g.members if m.claim.claim_id in decided.accepted]
        findings += [
            _finding(decided.touched[claim_id], "contradicted", Severity.ERROR, "accepts what another decision denies")
            for claim_id in ids
        ]
    return sorted(findings, key=lambda finding: finding.message)


def _finding(decision: Decision, check: str, severity: Severity, what: str) -> Finding:
    address: Address = decision.address
    row = {
        "decision": decision.source,
        "action": decision.action.value,
        "by": decision.by,
        "on": decision.on,
        "claim_id": address.claim_id,
        "document_id": address.document_id,
        "facts": ", ".join(f"{name}={fact}" for name, fact in address.facts.items()) or None,
    }
    message = f"The decision {decision.source} ({decision.action}, by {decision.by}) {what}."
    return Finding("curation", f"curation.{check}", severity, address.dataset, message, 1, (row,))


def _result(
    claims: Sequence[Labelled],
    weighing: Weighing,
    touched: Mapping[str, Decision],
    settled: Mapping[Slot, Decision],
    findings: tuple[Finding, ...],
) -> Fused:
    weighed: dict[str, list[AnyClaim]] = {dataset: [] for dataset in DATASETS}
    for dataset, claim in claims:
        ruled = _ruled(claim, weighing)
        slot = weighing.slots.get(claim.claim_id)
        if claim.claim_id in touched and slot is not None:
            ruled = _credited(ruled, touched[claim.claim_id])
        elif ruled.status is ClaimStatus.ACCEPTED and slot is not None and slot in settled:
            ruled = _credited(ruled, settled[slot])
        weighed[dataset].append(ruled)
    return Fused(
        ClaimSet(**{dataset: tuple(rows) for dataset, rows in weighed.items()}),  # type: ignore[arg-type]
        records(weighing.verdicts, settled.keys()),
        findings,
        {claim_id: slot.record_id for claim_id, slot in sorted(weighing.slots.items())},
    )


def _credited(claim: AnyClaim, decision: Decision) -> AnyClaim:
    """The claim with the editor's decision named in its reason."""
    return replace(claim, status_reason=f"{claim.status_reason} {_CREDITS[decision.action]} {decision}")
