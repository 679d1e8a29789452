"""Why a claim has its status: one sentence that names the rule and the rival."""

from __future__ import annotations

from datetime import date

from etl.fuse.policy import Criterion
from etl.fuse.weigh import Cluster, Loss, Statement
from etl.model.document import Document

_CLASHES = {
    Criterion.FORCE: "legal force: {winner} outranks {loser}",
    Criterion.DATE: "date: {winner} is later than {loser}",
    Criterion.CORROBORATION: "corroboration: {winners} say so, against {losers}",
    Criterion.PRECISION: "precision: the figure of {winner} is exact, that of {loser} is not",
}


def paper(document: Document) -> str:
    """A paper as people call it: its number, or else the name of its file."""
    return document.identity.number or document.file_name


def chosen(winner: Cluster, losses: tuple[Loss, ...]) -> str:
    """For the claim that decides."""
    if not losses:
        count = len(winner.papers)
        return "Only this paper says so." if count == 1 else f"{count} papers agree."
    last = losses[-1]
    return f"Preferred to “{last.cluster.head.text}” by {_clash(winner, last.cluster, last.criterion)}."


def same(statement: Statement, best: Statement) -> str:
    """For a claim that says the same as the one that decides."""
    if statement.claim.document_id == best.claim.document_id:
        return f"The same paper says it once more (claim {best.claim.claim_id})."
    return f"Says the same as {paper(best.document)} (claim {best.claim.claim_id})."


def overruled(loss: Loss) -> str:
    """For a claim whose value lost."""
    best = loss.rival.best
    clash = _clash(loss.rival, loss.cluster, loss.criterion)
    return f"Overruled by “{loss.rival.head.text}” (claim {best.claim.claim_id}) by {clash}."


def tied(group: Cluster, rivals: tuple[Cluster, ...]) -> str:
    """For a claim whose value stands against another that nothing in the policy prefers."""
    rival = next(other for other in rivals if other is not group)
    best = rival.best
    return (
        f"Not settled: {paper(best.document)} says “{rival.head.text}” (claim {best.claim.claim_id}), and neither "
        "legal force, date, corroboration nor precision decides."
    )


def vague(winner: Cluster | None, *, agrees: bool) -> str:
    """For a claim that agrees with more than one value."""
    if winner is None:
        return "Agrees with more than one of the values that stand against each other, so it decides nothing."
    shown = f"“{winner.head.text}” (claim {winner.best.claim.claim_id})"
    return (
        f"Agrees with {shown}, though not with it alone." if agrees else f"Overruled by {shown}, as its own rivals are."
    )


def _clash(winner: Cluster, loser: Cluster, criterion: Criterion | None) -> str:
    if criterion is None:
        return "an editor's decision"
    return _CLASHES[criterion].format(
        winner=_named(_telling(winner, criterion)),
        loser=_named(_telling(loser, criterion)),
        winners=_papers(winner),
        losers=_papers(loser),
    )


def _telling(group: Cluster, criterion: Criterion) -> Document:
    """The paper of a value that the criterion went by: its weightiest, its latest, or the one it is published from."""
    if criterion is Criterion.FORCE:
        return max(group.members, key=lambda member: (member.force, member is group.best)).document
    if criterion is Criterion.DATE:
        return max(group.members, key=lambda member: (member.day or date.min, member is group.best)).document
    return group.best.document


def _named(document: Document) -> str:
    return f"{paper(document)} ({document.identity.genre.replace('_', ' ')})"


def _papers(group: Cluster) -> str:
    count = len(group.papers)
    return "1 paper" if count == 1 else f"{count} papers"
