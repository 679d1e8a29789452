"""All claims of a run, sorted into slots, with a verdict for each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from etl.fuse import reasons
from etl.fuse.arithmetic import Known, Target, proofs
from etl.fuse.blocks import Component, one_component
from etl.fuse.keys import Slot, by_label, slot_of
from etl.fuse.labels import words
from etl.fuse.persons import Judgement, Person, Sighting, people
from etl.fuse.policy import Policy
from etl.fuse.values import agree, value_of
from etl.fuse.weigh import Statement, Verdict, weigh
from etl.model.claims import AnyClaim, ClaimStatus, IndicatorClaim, LeadershipClaim, WardClaim
from etl.model.document import Document
from etl.model.message import Message

Ruling = tuple[ClaimStatus, Message]
"""What became of a claim, and why."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """Everything weighed once."""

    verdicts: Mapping[Slot, Verdict]
    slots: Mapping[str, Slot]
    """The slot of each live claim, by claim_id."""
    rulings: Mapping[str, Ruling]
    """Status and reason of each live claim, by claim_id."""


def is_live(claim: AnyClaim) -> bool:
    """Whether a claim is weighed: it neither waits for review nor was rejected."""
    return claim.status not in (ClaimStatus.PENDING, ClaimStatus.REJECTED)


def who_is_who(
    claims: Iterable[AnyClaim], documents: Mapping[str, Document], judgements: Sequence[Judgement] = ()
) -> Mapping[str, Person]:
    """The person of each live claim about a leader, by claim_id.

    Args:
        claims: Claims of any dataset, each claim_id once.
        documents: The papers by document_id.
        judgements: What editors said of who is who.
    """
    leaders = (claim for claim in claims if isinstance(claim, LeadershipClaim) and is_live(claim))
    return people((Sighting(each, documents[each.document_id].identity.issued_on) for each in leaders), judgements)


def weigh_all(
    claims: Iterable[AnyClaim],
    documents: Mapping[str, Document],
    policy: Policy,
    persons: Mapping[str, Person],
    *,
    accepted: Collection[str] = (),
    component: Component = one_component,
) -> Weighing:
    """Weigh the live claims: those that neither wait for review nor were rejected.

    Args:
        claims: Claims of any dataset, each claim_id once; whole blocks of them.
        documents: The papers by document_id.
        policy: The policy.
        persons: The person of each live claim about a leader.
        accepted: The claims that an editor accepted.
        component: Which units are in one block.
    """
    statements = [_statement(claim, documents[claim.document_id], policy) for claim in claims if is_live(claim)]
    groups, unlinked = _groups(statements, persons)
    rulings = {s.claim.claim_id: (ClaimStatus.PENDING, reasons.UNLINKED) for s in unlinked}
    known = proofs((Known(s.claim, s.value) for s in statements), policy.arithmetic, component)
    verdicts, slots = {}, {}
    chosen = frozenset(accepted)
    for slot, members in groups.items():
        bounds = known.get(Target(slot.record[0], slot.part), ()) if slot.dataset == "wards" else ()
        verdict = weigh(members, slot.dataset, policy, chosen, bounds)
        verdicts[slot] = verdict
        slots.update({member.claim.claim_id: slot for member in members})
        rulings.update(_rulings(verdict))
    return Weighing(verdicts, slots, rulings)


def _statement(claim: AnyClaim, document: Document, policy: Policy) -> Statement:
    day: date | None = document.identity.issued_on
    if isinstance(claim, WardClaim) and claim.as_of_on is not None:
        day = claim.as_of_on
    return Statement(claim, document, value_of(claim, policy), policy.force[document.identity.genre], day)


def _groups(
    statements: Sequence[Statement], persons: Mapping[str, Person]
) -> tuple[dict[Slot, list[Statement]], list[Statement]]:
    """The statements by slot, and those without one."""
    groups: dict[Slot, list[Statement]] = {}
    without = []
    for statement in statements:
        person = persons.get(statement.claim.claim_id)
        slot = slot_of(statement.claim, statement.document, person.key if person else None)
        if slot is None:
            without.append(statement)
        else:
            groups.setdefault(slot, []).append(statement)
    parted: dict[Slot, list[Statement]] = {}
    for slot, members in groups.items():
        if slot.dataset == "indicators" and _mixes_labels(members):
            for member in members:
                parted.setdefault(_labelled(slot, member), []).append(member)
        else:
            parted[slot] = members
    return parted, without


def _mixes_labels(members: Sequence[Statement]) -> bool:
    """Whether one paper gives two labels two figures: then these are two indicators, not one that is contradicted."""
    by_paper: dict[str, list[Statement]] = {}
    for member in members:
        by_paper.setdefault(member.claim.document_id, []).append(member)
    return any(
        not agree(one.value, other.value) and _label(one) != _label(other)
        for paper in by_paper.values()
        for index, one in enumerate(paper)
        for other in paper[index + 1 :]
    )


def _label(statement: Statement) -> str:
    return words(statement.claim.label) if isinstance(statement.claim, IndicatorClaim) else ""


def _labelled(slot: Slot, statement: Statement) -> Slot:
    return by_label(slot, statement.claim) if isinstance(statement.claim, IndicatorClaim) else slot


def _rulings(verdict: Verdict) -> dict[str, Ruling]:
    """Status and reason of every claim of one slot."""
    rulings: dict[str, Ruling] = {}
    winner = verdict.winner
    for group in verdict.tied:
        for member in group.members:
            rulings[member.claim.claim_id] = (
                (ClaimStatus.CORROBORATING, reasons.repeated(member, group.best))
                if winner
                else (ClaimStatus.DISPUTED, reasons.tied(group, verdict.tied))
            )
    if winner:
        rulings[winner.best.claim.claim_id] = (ClaimStatus.ACCEPTED, reasons.chosen(winner, verdict.losses))
    for loss in verdict.losses:
        ruling = (ClaimStatus.SUPERSEDED, reasons.overruled(loss))
        rulings.update({member.claim.claim_id: ruling for member in loss.cluster.members})
    for statement in verdict.undecided:
        agrees = winner is not None and agree(winner.head, statement.value)
        status = ClaimStatus.DISPUTED if winner is None else ClaimStatus.CORROBORATING
        if winner is not None and not agrees:
            status = ClaimStatus.SUPERSEDED
        rulings[statement.claim.claim_id] = (status, reasons.vague(winner, agrees=agrees))
    return rulings
