"""Rival statements about one slot -> the one that holds, or a tie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from etl.fuse.arithmetic import Proof
from etl.fuse.policy import Criterion, Margins, Policy
from etl.fuse.values import Value, agree
from etl.model.claims import AnyClaim, LeadershipClaim
from etl.model.document import Document


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with what is needed to weigh it."""

    claim: AnyClaim
    document: Document
    value: Value
    force: int
    day: date | None
    """The day for which it holds, as far as the paper tells: `as_of_on`, or else the day of the paper."""

    def place(self) -> tuple[str, str, int, str]:
        """A fixed order of claims that does not depend on the order in which they came."""
        return self.document.file_name, self.claim.document_id, self.claim.char_start, self.claim.claim_id

    def merit(self) -> tuple[object, ...]:
        """Sorts the statement that a value is published from to the front of those that agree.

        A figure is published from the most precise, words from the weightiest paper.
        """
        precision = self.value.order()[:2] if self.value.number is not None else (0, 0)
        basis = isinstance(self.claim, LeadershipClaim) and self.claim.basis == "stated"
        known = sum(fact is not None for fact in self.claim.facts().values())
        newest = -(self.day or date.min).toordinal()
        return (*precision, -self.force, newest, self.value.vagueness, basis, -known, *self.place())


@dataclass(frozen=True)
class Cluster:
    """Statements that say the same."""

    head: Value
    """The most precise of their values."""
    members: tuple[Statement, ...]

    @cached_property
    def best(self) -> Statement:
        """The statement from which the value is published."""
        return self.members[0] if len(self.members) == 1 else min(self.members, key=Statement.merit)

    @property
    def force(self) -> int:
        """The rank of its weightiest paper."""
        return max(member.force for member in self.members)

    @property
    def papers(self) -> frozenset[str]:
        """The papers that say it, each counted once."""
        return frozenset(member.claim.document_id for member in self.members)

    @property
    def newest(self) -> date | None:
        """The latest day that is known."""
        return max((member.day for member in self.members if member.day), default=None)

    @property
    def is_dated(self) -> bool:
        """Whether the day of every paper is known."""
        return all(member.day for member in self.members)

    @property
    def is_exact(self) -> bool:
        """Whether at least one statement is exact."""
        return any(member.value.is_exact for member in self.members)

    def proof(self, proofs: Sequence[Proof]) -> Proof | None:
        """The first other figures that bear its value out, if any do."""
        return next((proof for proof in proofs if proof.fits(self.head)), None)


@dataclass(frozen=True, slots=True)
class Loss:
    """A value that lost: to which, and by which criterion."""

    cluster: Cluster
    rival: Cluster
    criterion: Criterion | None
    """None where an editor decided."""
    proof: Proof | None = None
    """Where arithmetic decided: what bears the rival out."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What weighing one slot came to."""

    tied: tuple[Cluster, ...]
    """The values that are left: one holds, several are a tie."""
    losses: tuple[Loss, ...]
    undecided: tuple[Statement, ...]
    """Vague statements that agree with more than one value and so speak for none."""

    @property
    def winner(self) -> Cluster | None:
        """The value that holds, or None where nothing decides."""
        return self.tied[0] if len(self.tied) == 1 else None

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """All values."""
        return (*self.tied, *(loss.cluster for loss in self.losses))


def cluster(statements: Iterable[Statement]) -> tuple[list[Cluster], list[Statement]]:
    """Group statements by value, the precise before the vague.

    A vague statement joins the value it agrees with. One that agrees with several proves none of them; it is returned
    apart. The result does not depend on the order of the statements.
    """
    groups: list[list[Statement]] = []
    apart: list[Statement] = []
    for statement in sorted(statements, key=lambda s: (s.value.order(), s.place())):
        fitting = [group for group in groups if agree(group[0].value, statement.value)]
        if not fitting:
            groups.append([statement])
        elif len(fitting) == 1:
            fitting[0].append(statement)
        else:
            apart.append(statement)
    return [Cluster(group[0].value, tuple(group)) for group in groups], apart


def weigh(
    statements: Sequence[Statement],
    dataset: str,
    policy: Policy,
    accepted: frozenset[str] = frozenset(),
    proofs: Sequence[Proof] = (),
) -> Verdict:
    """Find the value that holds.

    Args:
        statements: All live statements about one slot; at least one.
        dataset: Whose criteria are asked; the first that tells values apart decides.
        policy: The criteria and their margins.
        accepted: Claims that an editor accepted; they decide before every criterion.
        proofs: What other figures say that this one must be.
    """
    left, apart = cluster(statements)
    losses: list[Loss] = []
    chosen = [group for group in left if any(member.claim.claim_id in accepted for member in group.members)]
    if chosen:
        losses += [Loss(group, chosen[0], None) for group in left if group not in chosen]
        left = chosen
    for criterion in () if chosen else policy.order[dataset]:
        if len(left) == 1:
            break
        scale = _Scale(criterion, dataset, policy.margins, proofs)
        fallen = [(group, rival) for group in left if (rival := scale.stronger(group, left))]
        losses += [Loss(group, rival, criterion, scale.proof(rival)) for group, rival in fallen]
        left = [group for group in left if all(group is not loser for loser, _ in fallen)]
    return Verdict(tuple(left), tuple(losses), tuple(apart))


@dataclass(frozen=True, slots=True)
class _Scale:
    """One criterion with what it goes by."""

    criterion: Criterion
    dataset: str
    margins: Margins
    proofs: Sequence[Proof]

    def stronger(self, group: Cluster, rivals: Sequence[Cluster]) -> Cluster | None:
        """The value that beats this one, if any; of several the one that beats it most clearly."""
        if self.criterion is Criterion.DATE:
            return _later(group, rivals, timedelta(days=self.margins.date[self.dataset]))
        best = max(rivals, key=self._strength)
        return best if self._strength(best) >= self._strength(group) + self._margin() else None

    def proof(self, group: Cluster) -> Proof | None:
        """What bears the value out, where that is what is asked."""
        return group.proof(self.proofs) if self.criterion is Criterion.ARITHMETIC else None

    def _strength(self, group: Cluster) -> int:
        if self.criterion is Criterion.FORCE:
            return group.force
        if self.criterion is Criterion.CORROBORATION:
            return len(group.papers)
        if self.criterion is Criterion.ARITHMETIC:
            return int(group.proof(self.proofs) is not None)
        return int(group.is_exact)

    def _margin(self) -> int:
        if self.criterion is Criterion.FORCE:
            return self.margins.force
        return self.margins.corroboration if self.criterion is Criterion.CORROBORATION else 1


def _later(group: Cluster, rivals: Sequence[Cluster], by: timedelta) -> Cluster | None:
    """The latest value that is later by enough. An undated paper is neither earlier nor later than another."""
    if not group.is_dated or group.newest is None:
        return None
    dated = [rival for rival in rivals if rival.newest is not None and rival.newest - group.newest >= by]
    return max(dated, key=lambda rival: rival.newest or date.min, default=None)
