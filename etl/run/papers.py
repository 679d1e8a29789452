"""The first stage: which papers there are, and what each of them says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.disk import hash_of
from etl.documents import papers as documents
from etl.documents.kinds import endings
from etl.documents.papers import Listing
from etl.machine import processors, uncollected
from etl.model.claims import DATASETS, ClaimSet
from etl.model.document import Document, DocumentStatus, TextOrigin
from etl.model.errors import InputError, UsageError
from etl.model.findings import Finding, Severity
from etl.objects import Address
from etl.packages.fit import fitting
from etl.run.forms import Duplicate, unite
from etl.run.pool import Paper, read_all
from etl.run.progress import Progress
from etl.run.worker import Answer, Work, read_and_extract

TIME_LIMIT = 300.0
"""Seconds for one paper. A real one takes less than one; this ends those that would never end."""

PAPER_LOST = "documents.paper_was_lost"
"""The check that names each paper lost to a defect, the time limit or the memory limit."""


@dataclass(frozen=True, slots=True)
class ReadPapers:
    """What all papers of a run say, in an order that depends on nothing but their content."""

    documents: tuple[Document, ...]
    claims: ClaimSet
    duplicates: tuple[Duplicate, ...]
    findings: tuple[Finding, ...]
    """Papers that were lost to a defect, the time limit or the memory limit, acts whose counts do not come out, and
    claims that no table can hold."""


def list_papers(arguments: Sequence[Path | Address], *, apart_from: Path | None = None) -> list[Paper]:
    """The papers that the arguments lead to, as files.

    Args:
        arguments: Files and folders.
        apart_from: A folder that is no input even if it lies in one: the output of earlier runs.

    Raises:
        InputError: An argument does not exist, or there is not a single paper.
        UsageError: An argument is an address in object storage.
    """
    for each in arguments:
        if isinstance(each, Address):
            raise UsageError("Only `diaba run` and `diaba build` read from object storage.", where=str(each))
    return [Paper(Path(each.path), each.file_name) for each in listed(arguments, apart_from=apart_from).papers]


def listed(arguments: Sequence[Path | Address], *, apart_from: Path | None = None) -> Listing:
    """The papers that the arguments lead to, with all that listing saw of them.

    Raises:
        InputError: An argument does not exist, or there is not a single paper.
        StorageError: An object storage cannot be used.
    """
    with uncollected():
        listing = documents.list_papers(arguments, apart_from=apart_from)
    if not listing.papers:
        raise InputError(
            "No papers found.",
            where=", ".join(map(str, arguments)),
            hint=f"Give files, or a folder with such: {endings()}.",
        )
    return listing


def read_papers(
    papers: Sequence[Paper],
    progress: Progress,
    *,
    jobs: int | None = None,
    time_limit: float = TIME_LIMIT,
    work: Work = read_and_extract,
) -> ReadPapers:
    """Read papers and extract their claims, several at once. A paper that cannot be read is listed, and stops nothing.

    Args:
        papers: What to read.
        progress: Is told of each paper.
        jobs: How many papers at once; by default one a processor.
        time_limit: Seconds after which a paper is given up.
        work: What is done with each paper.
    """
    progress.begin("reading", len(papers))
    answers: list[tuple[Document, Answer]] = []
    for paper, answer in read_all(papers, work, jobs=jobs or processors(), time_limit=time_limit):
        answers.append((answer.document or _lost_document(paper, answer.lost), answer))
        progress.advance()
    return _merge(answers)


def _merge(answers: Iterable[tuple[Document, Answer]]) -> ReadPapers:
    papers, duplicates = unite(answers)
    said = [answer.claims for _, answer in papers]
    claims, misfits = fitting(
        ClaimSet(*(tuple(claim for each in said for claim in getattr(each, dataset)) for dataset in DATASETS))
    )
    lost = tuple(lost_finding(document, answer.lost) for document, answer in papers if answer.lost)
    found = (finding for _, answer in papers for finding in answer.findings)
    documents = tuple(document for document, _ in papers)
    return ReadPapers(documents, claims, tuple(duplicates), (*lost, *found, *misfits))


def _lost_document(paper: Paper, reason: str | None) -> Document:
    try:
        sha256 = hash_of(paper.path)
    except OSError:
        sha256 = hashlib.sha256(paper.file_name.encode()).hexdigest()
    return lost_document(paper.file_name, sha256, reason)


def lost_document(file_name: str, sha256: str, reason: str | None) -> Document:
    """What stands in the place of a paper that was lost."""
    return Document(
        sha256[:16],
        file_name,
        sha256,
        "application/octet-stream",
        "",
        TextOrigin.TEXT,
        status=DocumentStatus.UNREADABLE,
        status_reason=reason,
    )


def lost_finding(document: Document, reason: str) -> Finding:
    """Names a paper that was lost."""
    row = {"file_name": document.file_name, "document_id": document.document_id, "reason": reason}
    return Finding("run", PAPER_LOST, Severity.WARNING, "documents", f"{document.file_name}: {reason}", 1, (row,))
