"""Papers -> parts: what each says, read in batches by several processes, or taken from where it was read before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from etl.model.claims import ClaimSet
from etl.model.findings import Finding
from etl.packages.fit import MISFIT, together
from etl.run.athand import sha256_of
from etl.run.batch import Batch, BatchRead, reached, read_batch
from etl.run.cache import EXCERPTS, Cache
from etl.run.engine import Engine, Lost
from etl.run.forms import Duplicate
from etl.run.keys import KeyedPaper
from etl.run.papers import PAPER_LOST, TIME_LIMIT, lost_document, lost_finding
from etl.run.part import PartNotes, Said, read_part, write_part
from etl.run.progress import Progress
from etl.run.standing import stand
from etl.run.worker import Work, read_and_extract

_MOST_PAPERS = 100
"""In a batch: enough that a task and the files of its part cost little beside reading, some second's work."""

_MOST_BYTES = 1_000_000
"""In a batch, unless a single paper has more."""

_BATCHES_A_WORKER = 4
"""Of a small run, so that no worker waits long for the last of the others."""

_DAMAGED = "was of no use, as what it found was damaged on the disk at once"
"""Put behind “Reading it” for all papers of a part that is not whole just after it was written."""


@dataclass(frozen=True, slots=True)
class ReadParts:
    """What all papers of a run say."""

    parts: tuple[Path, ...]
    """The folders in which it stands; they also hold papers that do not stand, and some of other runs."""
    standing: Path
    """Parquet: `paper_key` and `document_id` of the papers whose claims count."""
    documents: tuple[Path, ...]
    """Parquet files that together hold the rows of the table `documents`."""
    duplicates: tuple[Duplicate, ...]
    findings: tuple[Finding, ...]
    """Papers that were lost to a defect, the time limit or the memory limit, acts whose counts do not come out, and
    claims that no table can hold."""


def read_parts(
    papers: Sequence[KeyedPaper],
    engine: Engine,
    cache: Cache,
    work_folder: Path,
    progress: Progress,
    *,
    time_limit: float = TIME_LIMIT,
    work: Work = read_and_extract,
) -> ReadParts:
    """Read papers and extract their claims. A paper that cannot be read is listed, and stops nothing.

    What is read is in the cache as soon as its batch is done, whatever becomes of the run. The cache must be `in_use`
    for as long as the result is.

    Args:
        papers: What to read, with the keys of this moment.
        engine: Who reads.
        cache: What was read before, and where the rest goes.
        work_folder: Of this run, for what depends on all its papers.
        progress: Is told of each paper.
        time_limit: Seconds after which a paper is given up.
        work: What is done with each.

    Raises:
        ConfigurationError: The gazetteer or a descriptor is damaged.
        StorageError: A bucket does not give a paper.
        OSError: A folder cannot be written to.
    """
    progress.begin("reading", len(papers))
    once = {paper.key: paper for paper in papers}
    found = cache.find(once)
    progress.advance(len(papers) - len(once) + len(found))
    missing = [paper for key, paper in once.items() if key not in found]
    lost: list[tuple[KeyedPaper, str]] = []
    parts = {part.folder.name: part for part in found.values()}
    for batch, read in _Reader(engine, cache, time_limit, work).read(missing):
        progress.advance(len(batch.papers))
        lost += read.lost
        part = read_part(cache.parts / read.part) if read.part is not None else None
        if part is not None:
            parts[part.folder.name] = part
        elif read.part is not None:
            lost += _damaged(batch, read)
    if lost:
        parts["lost"] = _write_lost(work_folder / "lost", lost)
    standing = stand([*parts.values()], once, work_folder, cache.folders(EXCERPTS))
    twice = [Duplicate(name, name, "bytes") for name in _twice(papers)]
    return ReadParts(
        tuple(part.folder for part in parts.values()),
        standing.papers,
        standing.documents,
        (*twice, *standing.duplicates),
        _findings(parts.values(), once.keys() - standing.fallen),
    )


def _damaged(batch: Batch, read: BatchRead) -> Iterator[tuple[KeyedPaper, str]]:
    """The papers of a part that is of no use, without those that were lost before it was written."""
    told = {paper.key for paper, _ in read.lost}
    return ((paper, _DAMAGED) for paper in batch.papers if paper.key not in told)


def _write_lost(folder: Path, lost: Iterable[tuple[KeyedPaper, str]]) -> PartNotes:
    """A part of this run alone: the next one tries again."""
    said = []
    for paper, reason in lost:
        document = lost_document(paper.file_name, sha256_of(paper), f"Reading it {reason}.")
        said.append(Said(paper.key, document, ClaimSet(), None, (lost_finding(document, f"Reading it {reason}."),)))
    folder.mkdir(parents=True)
    return write_part(folder, said)


def _twice(papers: Iterable[KeyedPaper]) -> Iterator[str]:
    """Names under which two arguments led to the same bytes."""
    seen: set[str] = set()
    for paper in papers:
        if paper.key in seen:
            yield paper.file_name
        seen.add(paper.key)


def _findings(parts: Iterable[PartNotes], standing: Set[str]) -> tuple[Finding, ...]:
    """The findings on papers that stand: those that were lost, then the rest, in the order of the documents' ids."""
    found = [
        (document_id, finding)
        for part in parts
        for key, (document_id, findings) in part.findings.items()
        if key in standing
        for finding in findings
    ]
    ordered = [finding for _, finding in sorted(found, key=lambda each: each[0])]
    lost = [finding for finding in ordered if finding.check == PAPER_LOST]
    misfits = [finding for finding in ordered if finding.check == MISFIT]
    rest = [finding for finding in ordered if finding.check not in (PAPER_LOST, MISFIT)]
    return (*lost, *rest, *together(misfits))


class _Reader:
    """Gives batches to an engine, and those that it loses again in pieces."""

    def __init__(self, engine: Engine, cache: Cache, time_limit: float, work: Work) -> None:
        self._engine = engine
        self._parts, self._drafts = cache.parts.absolute(), cache.drafts.absolute()  # Workers may be at home elsewhere.
        self._time_limit = time_limit
        self._work = partial(read_batch, work=work, time_limit=time_limit)
        self._name = uuid4().hex
        self._count = 0

    def read(self, papers: Sequence[KeyedPaper]) -> Iterator[tuple[Batch, BatchRead]]:
        """Each batch with what came of it; all papers are in one of them."""
        waiting = [self._batch(group) for group in batches(papers, self._engine.workers)]
        while waiting:
            again: list[Batch] = []
            for batch, result in self._engine.map(self._work, waiting):
                if isinstance(result, Lost):
                    given_up, rest = self._split(batch, result)
                    again += rest
                    if given_up is not None:
                        yield replace(batch, papers=given_up), self._lost(given_up, result)
                else:
                    yield batch, result
            waiting = again

    def _split(self, batch: Batch, lost: Lost) -> tuple[tuple[KeyedPaper, ...] | None, list[Batch]]:
        """The papers of a lost batch that are given up, and what is tried again: the one it died of by itself."""
        papers = batch.papers
        number = reached(batch)
        if len(papers) == 1:
            return papers, []
        if number is None:
            middle = len(papers) // 2
            return None, [self._batch(papers[:middle]), self._batch(papers[middle:])]
        pieces = [papers[:number], papers[number + 1 :]]
        given_up = (papers[number],)
        if not lost.is_late:
            pieces.append(given_up)
        return (given_up if lost.is_late else None), [self._batch(piece) for piece in pieces if piece]

    def _lost(self, papers: Iterable[KeyedPaper], lost: Lost) -> BatchRead:
        reason = f"took longer than {self._time_limit:g} seconds" if lost.is_late else lost.reason
        return BatchRead(None, tuple((paper, reason) for paper in papers))

    def _batch(self, papers: Sequence[KeyedPaper]) -> Batch:
        self._count += 1
        absolute = tuple(paper.absolute() for paper in papers)
        return Batch.at(f"{self._name}-{self._count}", absolute, self._parts, self._drafts)


def batches(papers: Sequence[KeyedPaper], workers: int) -> list[list[KeyedPaper]]:
    """Papers in groups of which each is one task, the largest first."""
    most = max(1, min(_MOST_PAPERS, -(-len(papers) // (workers * _BATCHES_A_WORKER))))
    groups: list[list[KeyedPaper]] = []
    size = 0
    for paper in papers:
        if not groups or len(groups[-1]) == most or size + paper.size > _MOST_BYTES:
            groups.append([])
            size = 0
        groups[-1].append(paper)
        size += paper.size
    return sorted(groups, key=lambda group: -sum(paper.size for paper in group))
