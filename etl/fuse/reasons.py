"""Why a claim has its status: one sentence in either language that names the rule and the rival."""

from __future__ import annotations

from datetime import date

from etl.fuse.policy import Criterion
from etl.fuse.weigh import Cluster, Loss, Statement
from etl.fuse.wording import stated
from etl.model.document import Document, Genre
from etl.model.message import Message, same

_CLASHES = {
    Criterion.FORCE: Message(
        "legal force: {winner} outranks {loser}", "hiệu lực pháp lý: {winner} có giá trị cao hơn {loser}"
    ),
    Criterion.DATE: Message("date: {winner} is later than {loser}", "thời điểm: {winner} mới hơn {loser}"),
    Criterion.ARITHMETIC: Message("arithmetic: {proof}", "phép tính: {proof}"),
    Criterion.CORROBORATION: Message(
        "corroboration: {winners} say so, against {losers}", "số văn bản: {winners} nêu như vậy, so với {losers}"
    ),
    Criterion.PRECISION: Message(
        "precision: the figure of {winner} is exact, that of {loser} is not",
        "độ chính xác: số liệu của {winner} là chính xác, của {loser} thì không",
    ),
}
_BY_EDITOR = Message("an editor's decision", "quyết định của biên tập viên")

GENRES = {
    Genre.NATIONAL_RESOLUTION: Message("national resolution", "nghị quyết của UBTVQH, Quốc hội"),
    Genre.COUNCIL_RESOLUTION: Message("council resolution", "nghị quyết HĐND"),
    Genre.CONGRESS_REPORT: Message("congress report", "báo cáo đại hội"),
    Genre.CONGRESS_NEWS: Message("congress news", "tin đại hội"),
    Genre.APPOINTMENT_NEWS: Message("appointment news", "tin nhân sự"),
    Genre.UNIT_PROFILE: Message("unit profile", "giới thiệu đơn vị"),
    Genre.CODE_LIST: Message("code list", "danh mục mã"),
    Genre.OTHER: Message("other", "văn bản khác"),
}
"""What a paper is, for people."""

_ALONE = Message("Only this paper says so.", "Chỉ văn bản này nêu.")
UNLINKED = Message("Its unit could not be told for certain.", "Chưa xác định chắc chắn được đơn vị.")


def paper(document: Document) -> str:
    """A paper as people call it: its number, or else the name of its file."""
    return document.identity.number or document.file_name


def chosen(winner: Cluster, losses: tuple[Loss, ...]) -> Message:
    """For the claim that decides."""
    if not losses:
        count = len(winner.papers)
        if count == 1:
            return _ALONE
        return Message(f"{count} papers agree.", f"{count} văn bản thống nhất.")
    last = losses[-1]
    words = Message("Preferred to “{rival}” by {clash}.", "Được chọn thay vì “{rival}” theo {clash}.")
    return words.filled(rival=stated(last.cluster.best.claim), clash=_clash(winner, last))


def repeated(statement: Statement, best: Statement) -> Message:
    """For a claim that says the same as the one that decides."""
    claim = same(best.claim.claim_id)
    if statement.claim.document_id == best.claim.document_id:
        words = Message(
            "The same paper says it once more (claim {claim}).", "Cùng văn bản nhắc lại (khẳng định {claim})."
        )
        return words.filled(claim=claim)
    words = Message("Says the same as {paper} (claim {claim}).", "Nêu giống {paper} (khẳng định {claim}).")
    return words.filled(paper=same(paper(best.document)), claim=claim)


def overruled(loss: Loss) -> Message:
    """For a claim whose value lost."""
    best = loss.rival.best
    words = Message(
        "Overruled by “{rival}” (claim {claim}) by {clash}.",
        "Bị thay bằng “{rival}” (khẳng định {claim}) theo {clash}.",
    )
    return words.filled(rival=stated(best.claim), claim=same(best.claim.claim_id), clash=_clash(loss.rival, loss))


def tied(group: Cluster, rivals: tuple[Cluster, ...]) -> Message:
    """For a claim whose value stands against another that nothing in the policy prefers."""
    best = next(other for other in rivals if other is not group).best
    words = Message(
        "Not settled: {paper} says “{rival}” (claim {claim}), and neither legal force, date, arithmetic, corroboration "
        "nor precision decides.",
        "Chưa giải quyết: {paper} nêu “{rival}” (khẳng định {claim}); hiệu lực pháp lý, thời điểm, phép tính, số văn "
        "bản và độ chính xác đều không phân định được.",
    )
    return words.filled(paper=same(paper(best.document)), rival=stated(best.claim), claim=same(best.claim.claim_id))


def vague(winner: Cluster | None, *, agrees: bool) -> Message:
    """For a claim that agrees with more than one value."""
    if winner is None:
        return Message(
            "Agrees with more than one of the values that stand against each other, so it decides nothing.",
            "Phù hợp với nhiều giá trị đang mâu thuẫn nên không phân định được.",
        )
    words = (
        Message(
            "Agrees with “{value}” (claim {claim}), though not with it alone.",
            "Phù hợp với “{value}” (khẳng định {claim}), nhưng không chỉ với giá trị ấy.",
        )
        if agrees
        else Message(
            "Overruled by “{value}” (claim {claim}), as its own rivals are.",
            "Bị thay bằng “{value}” (khẳng định {claim}), cùng với các giá trị khác.",
        )
    )
    return words.filled(value=stated(winner.best.claim), claim=same(winner.best.claim.claim_id))


def _clash(winner: Cluster, loss: Loss) -> Message:
    if loss.criterion is None:
        return _BY_EDITOR
    return _CLASHES[loss.criterion].filled(
        winner=_named(_telling(winner, loss.criterion)),
        loser=_named(_telling(loss.cluster, loss.criterion)),
        winners=_papers(winner),
        losers=_papers(loss.cluster),
        proof=loss.proof.words if loss.proof else same(""),
    )


def _telling(group: Cluster, criterion: Criterion) -> Document:
    """The paper of a value that the criterion went by: its weightiest, its latest, or the one it is published from."""
    if criterion is Criterion.FORCE:
        return max(group.members, key=lambda member: (member.force, member is group.best)).document
    if criterion is Criterion.DATE:
        return max(group.members, key=lambda member: (member.day or date.min, member is group.best)).document
    return group.best.document


def _named(document: Document) -> Message:
    words = Message("{paper} ({genre})", "{paper} ({genre})")
    return words.filled(paper=same(paper(document)), genre=GENRES[document.identity.genre])


def _papers(group: Cluster) -> Message:
    count = len(group.papers)
    return Message("1 paper" if count == 1 else f"{count} papers", f"{count} văn bản")
