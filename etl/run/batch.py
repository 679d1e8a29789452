"""Reading a batch of papers inside a process: many papers, one message, one part."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from etl.model.errors import ConfigurationError
from etl.objects import Address, UnusableObject
from etl.packages.fit import fitting
from etl.run.athand import at_hand, is_as_listed
from etl.run.keeping import put_in_place
from etl.run.keys import KeyedPaper
from etl.run.part import Said, read_part, write_part
from etl.run.serving import defect, limited
from etl.run.trail import FileTrail, ObjectTrail, Trail
from etl.run.worker import Answer, Work

_DEATHS = 2
"""How often a cluster may begin a batch anew at the cost of a worker before the paper is given up that it died of."""


@dataclass(frozen=True, slots=True)
class Batch:
    """A task: papers that one process reads one after the other."""

    name: str
    """No other batch of this run has it."""
    papers: tuple[KeyedPaper, ...]
    parts: Path
    """Where the part goes."""
    drafts: Path
    """A folder of the same file system, where it is made."""
    trail: Trail
    """Tells whoever begins it anew how far others have come."""

    @classmethod
    def at(cls, name: str, papers: tuple[KeyedPaper, ...], parts: Path, drafts: Path) -> Batch:
        """A batch for processes that see the same folders."""
        return cls(name, papers, parts, drafts, FileTrail(drafts, name))

    def pack(self, folder: Path) -> None:
        """Nothing: papers that others than this machine see are objects, and fetched by who reads them."""

    def unpacked(self, folder: Path, marks: Address) -> Batch:
        """See `etl.run.carrying.Portable`."""
        parts, drafts = folder / "parts", folder / "drafts"
        for each in (parts, drafts):
            each.mkdir()
        return replace(self, parts=parts, drafts=drafts, trail=ObjectTrail(marks))

    def made(self, result: BatchRead) -> Path | None:
        """See `etl.run.carrying.Portable`."""
        return None if result.part is None else self.parts / result.part


@dataclass(frozen=True, slots=True)
class BatchRead:
    """What came of a batch."""

    part: str | None
    """The name of the part that it made, if there was anything to put into one."""
    lost: tuple[tuple[KeyedPaper, str], ...]
    """Papers that were lost alone, each with what became of it, to be put behind its name."""


def read_batch(batch: Batch, *, work: Work, time_limit: float) -> BatchRead:
    """Read papers and put what they say into a part.

    The process ends (SIGALRM) when one paper takes too long; `reached` then tells which.

    Args:
        batch: The papers.
        work: What is done with each.
        time_limit: Seconds for one paper.

    Raises:
        ConfigurationError: The gazetteer or a descriptor is damaged.
        StorageError: A bucket does not give a paper.
        OSError: The part, or a paper that was fetched, cannot be written.
    """
    deaths = batch.trail.deaths()
    draft = Path(tempfile.mkdtemp(prefix=f"{batch.name}-", dir=batch.drafts))
    said: list[Said] = []
    lost: list[tuple[KeyedPaper, str]] = []
    with batch.trail.walk() as tell:
        for number, paper in enumerate(batch.papers):
            if deaths[number] >= _DEATHS:
                lost.append((paper, "ended its process, on several workers"))
                continue
            tell(number)
            with limited(time_limit):
                read = _read(paper, work, draft)
            if isinstance(read, Said):
                said.append(read)
            else:
                lost.append((paper, read))
    if not said:
        draft.rmdir()
        return BatchRead(None, tuple(lost))
    write_part(draft, said)
    name = _name([each.key for each in said])
    put_in_place(draft, batch.parts / name, is_whole=lambda place: read_part(place) is not None)
    return BatchRead(name, tuple(lost))


def reached(batch: Batch) -> int | None:
    """The number of the paper that was being read when the process of a batch ended, if that is known."""
    return next((number for number in batch.trail.deaths() if number < len(batch.papers)), None)


def _read(paper: KeyedPaper, work: Work, folder: Path) -> Said | str:
    """What a paper says, or what became of it."""
    with ExitStack() as stack:
        try:
            path = stack.enter_context(at_hand(paper, folder))
        except UnusableObject as error:
            return f"did not begin ({error.what})"
        try:
            return _said(paper, path, work(path, paper.file_name))
        except ConfigurationError:
            raise
        except Exception as error:
            return defect(error)


def _said(paper: KeyedPaper, path: Path, answer: Answer) -> Said | str:
    document = answer.document
    if document is None:
        return answer.lost or "gave nothing"
    if not is_as_listed(paper, path, document):
        return "found it, or what is said of it beside it, changed since the run began"
    claims, misfits = fitting(answer.claims)
    return Said(paper.key, document, claims, answer.fingerprint, (*answer.findings, *misfits))


def _name(keys: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()[:32]
