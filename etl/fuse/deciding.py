"""Editors' decisions -> the claims as they shall be weighed, and what became of each decision."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from etl.fuse.decisions import Action, Address, Decision, Found, apply, broken_expectation, misfit
from etl.fuse.keys import Slot
from etl.fuse.persons import Judgement, Person
from etl.fuse.slots import Weighing
from etl.model.claims import AnyClaim, Scalar
from etl.model.document import Document
from etl.model.findings import Finding, Severity

Labelled = tuple[str, AnyClaim]
"""A claim with the name of its dataset."""


@dataclass(slots=True)
class Decided:
    """The claims after the editors' decisions."""

    claims: dict[str, Labelled]
    """By claim_id, in the order in which they came."""
    accepted: set[str] = field(default_factory=set)
    judgements: list[tuple[Decision, Judgement]] = field(default_factory=list)
    touched: dict[str, list[Decision]] = field(default_factory=dict)
    """The decisions that hold, by the claims that they are about."""
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Edits:
    """What editors' decisions that hold say of the claims of some blocks."""

    accepted: Collection[str] = ()
    """The claims that an editor accepted."""
    touched: Mapping[str, Sequence[Decision]] = field(default_factory=dict)
    """The decisions by the claims that they are about, in the order in which they were applied."""
    before: Mapping[str, Slot] = field(default_factory=dict)
    """What the touched claims were about before any decision."""


class Register:
    """Claims sorted so that addresses find them."""

    def __init__(self, claims: Iterable[Labelled]) -> None:
        """Sort claims, each of which comes once."""
        self.by_id = {claim.claim_id: (dataset, claim) for dataset, claim in claims}
        self._by_paper: dict[tuple[str, str], list[Labelled]] = {}
        for dataset, claim in self.by_id.values():
            self._by_paper.setdefault((dataset, claim.document_id), []).append((dataset, claim))

    def find(self, address: Address) -> list[Labelled]:
        """The claims that an address means."""
        if address.claim_id is not None:
            candidates = [self.by_id[address.claim_id]] if address.claim_id in self.by_id else []
        else:
            candidates = self._by_paper.get((address.dataset, address.document_id or ""), [])
        return [one for one in candidates if address.finds(*one)]


class Desk:
    """Where decisions meet the claims of a run."""

    def __init__(
        self, claims: Register, documents: Mapping[str, Document], people: Mapping[str, Person], found: Finder
    ) -> None:
        """Lay everything ready.

        Args:
            claims: All claims that a decision may be about.
            documents: The papers that a decision may name, by document_id.
            people: Who is who without any decision, by claim_id.
            found: What tells a claim as it was weighed without any decision.
        """
        self._claims, self._documents, self._people, self._found = claims, documents, people, found
        self._names = {name for paper in documents.values() for name in (paper.file_name, *paper.other_files)}

    def decide(self, decisions: Iterable[Decision]) -> Decided:
        """Apply each decision to the claims that it is about, if what it expects still holds."""
        decided = Decided(dict(self._claims.by_id))
        unused = []
        for decision in in_turn(decisions):
            groups = [self._claims.find(address) for address in decision.addresses]
            missing = [address for address, group in zip(decision.addresses, groups, strict=True) if not group]
            if missing:
                what = self._why_missing(missing[0])
                if what is None:
                    unused.append(decision)
                else:
                    decided.findings.append(finding_of(decision, "expired", what))
            elif decision.is_about_persons:
                self._judge(decision, groups, decided)
            else:
                self._apply(decision, groups[0], decided)
        if unused:
            decided.findings.append(_unused(unused))
        return decided

    def _why_missing(self, address: Address) -> str | None:
        """Why nothing is found, where its paper is part of the run; None where it is not."""
        if address.document_id in self._documents:
            return "is about a claim that the paper no longer makes"
        if address.file_name is not None and address.file_name in self._names:
            return f"is about {address.file_name}, which has been changed"
        return None

    def _apply(self, decision: Decision, group: Sequence[Labelled], decided: Decided) -> None:
        found = [self._found(dataset, claim) for dataset, claim in group]
        broken = _first(broken_expectation(decision, one) for one in found)
        unfit = None if broken else _first(misfit(decision, one.claim) for one in found)
        if broken:
            decided.findings.append(finding_of(decision, "expired", f"expects what no longer holds: {broken}"))
        elif unfit:
            decided.findings.append(finding_of(decision, "unfit", unfit))
        else:
            for _, claim in group:
                dataset, current = decided.claims[claim.claim_id]
                decided.claims[claim.claim_id] = dataset, apply(decision, current)
                decided.touched.setdefault(claim.claim_id, []).append(decision)
            if decision.action is Action.ACCEPT:
                decided.accepted |= {claim.claim_id for _, claim in group}

    def _judge(self, decision: Decision, groups: Sequence[Sequence[Labelled]], decided: Decided) -> None:
        ids = tuple(frozenset(claim.claim_id for _, claim in group) for group in groups)
        judgement = Judgement(ids, decision.action is Action.SAME_PERSON)
        persons = {self._people[each].person_id for each in judgement.claim_ids if each in self._people}
        expected = decision.expect.persons
        if expected is not None and len(persons) != expected:
            what = f"people that the claims are taken for without it: {len(persons)}, not {expected}"
            what = f"expects what no longer holds: {what}"
            decided.findings.append(finding_of(decision, "expired", what))
            return
        decided.judgements.append((decision, judgement))
        for claim_id in sorted(judgement.claim_ids):
            decided.touched.setdefault(claim_id, []).append(decision)


Finder = Callable[[str, AnyClaim], Found]


def in_turn(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions in the order in which they are applied: of their files and entries."""
    return sorted(decisions, key=lambda decision: (decision.source, decision.line or 0))


def deny_each_other(weighing: Weighing, edits: Edits) -> list[Decision]:
    """The decisions that accept two values for one thing, so that they settle nothing."""
    return [
        decision
        for verdict in weighing.verdicts.values()
        if verdict.winner is None
        for group in verdict.tied
        for member in group.members
        if member.claim.claim_id in edits.accepted
        for decision in edits.touched[member.claim.claim_id]
        if decision.action is Action.ACCEPT
    ]


def contradictions(
    denied: Iterable[Decision], judgements: Iterable[tuple[Decision, Judgement]], people: Mapping[str, Person]
) -> list[Finding]:
    """Decisions that accept two values for one thing, or call people the same and not the same, settle nothing.

    Args:
        denied: What `deny_each_other` found.
        judgements: What editors said of who is who.
        people: Who is who after that, by claim_id.
    """
    findings = [finding_of(each, "contradicted", "accepts what another decision denies") for each in denied]
    findings += [
        finding_of(decision, "contradicted", "is denied by another decision about the same people")
        for decision, judgement in judgements
        if not _is_kept(judgement, people)
    ]
    return sorted(findings, key=lambda finding: finding.message)


def _is_kept(judgement: Judgement, people: Mapping[str, Person]) -> bool:
    persons = [{people[claim_id].person_id for claim_id in group if claim_id in people} for group in judgement.groups]
    if judgement.is_same:
        return len(frozenset().union(*persons)) <= 1
    return sum(map(len, persons)) == len(frozenset().union(*persons))


def finding_of(decision: Decision, check: str, what: str) -> Finding:
    """A finding about one decision, which closes the gate."""
    place = f"line {decision.line}; " if decision.line else ""
    message = f"The decision {decision.source} ({place}{decision.action}, by {decision.by}) {what}."
    dataset = decision.addresses[0].dataset
    return Finding("curation", f"curation.{check}", Severity.ERROR, dataset, message, 1, (_row(decision),))


def _unused(decisions: Sequence[Decision]) -> Finding:
    """One finding for all decisions about papers outside the run, so that a run over a few papers stays readable."""
    names = ", ".join(decision.source for decision in decisions[:3]) + (" …" if len(decisions) > 3 else "")
    is_one = len(decisions) == 1
    message = (
        f"The decision {names} is about no claim of this run: its paper is not part of it."
        if is_one
        else f"{len(decisions)} decisions are about no claim of this run: their papers are not part of it ({names})."
    )
    rows = tuple(_row(decision) for decision in decisions)
    return Finding("curation", "curation.unused", Severity.INFORMATION, None, message, len(decisions), rows)


def _row(decision: Decision) -> dict[str, Scalar]:
    address = decision.addresses[0]
    return {
        "decision": decision.source,
        "line": decision.line,
        "action": decision.action.value,
        "by": decision.by,
        "on": decision.on,
        "claim_id": address.claim_id,
        "document_id": address.document_id,
        "file_name": address.file_name,
        "facts": ", ".join(f"{name}={fact}" for name, fact in address.facts.items()) or None,
    }


def _first(reasons: Iterable[str | None]) -> str | None:
    return next((reason for reason in reasons if reason), None)
