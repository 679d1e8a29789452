"""What happens inside a process that reads papers: one paper comes in, its document and claims go out."""

from __future__ import annotations

import os
import resource
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeAlias

from etl.model.claims import ClaimSet
from etl.model.document import Document, DocumentStatus
from etl.model.findings import Finding

MEMORY_LIMIT = 4 << 30
"""Bytes of address space a process may take, so that one paper cannot take the memory of the machine."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A document with its claims, or the reason why the paper was lost."""

    document: Document | None = None
    claims: ClaimSet = field(default_factory=ClaimSet)
    lost: str | None = None
    findings: tuple[Finding, ...] = ()
    """What does not come out in the paper itself, such as the counts of an act."""
    fingerprint: str | None = None
    """The same for two forms of one paper; None where that cannot be told."""


Work: TypeAlias = Callable[[Path, str], Answer]
"""Takes the path of a paper and the name under which it is listed."""


def read_only(path: Path, file_name: str) -> Answer:
    """Read a paper and leave its claims alone."""
    from etl.documents import read_document
    from etl.text.sameness import fingerprint

    document = read_document(path, file_name)
    return Answer(document, fingerprint=fingerprint(document.text, document.pages))


def read_and_extract(path: Path, file_name: str) -> Answer:
    """Read a paper, extract its claims and check its own counts; the gazetteer is loaded once for the process."""
    from etl.extract import count_findings, extract
    from etl.packages.gazetteer import load_gazetteer

    answer = read_only(path, file_name)
    if answer.document is None or answer.document.status is DocumentStatus.UNREADABLE:
        return answer
    claims = extract(answer.document, load_gazetteer())
    findings = count_findings(answer.document, load_gazetteer(), claims.mergers)
    return replace(answer, claims=claims, findings=findings)


def serve(requests: Connection, work: Work) -> None:
    """Answer requests until the other end closes. An exception costs the paper, not the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, BrokenPipeError):
        while True:
            path, file_name = requests.recv()
            requests.send(_answer(work, path, file_name))


def _answer(work: Work, path: Path, file_name: str) -> Answer:
    try:
        return work(path, file_name)
    except MemoryError:
        return Answer(lost=f"Reading it takes more than {MEMORY_LIMIT >> 30} GB of memory.")
    except Exception as error:
        return Answer(lost=f"A defect of diaba: {type(error).__name__}: {error}")


def _end_with_parent() -> None:
    """End at once when the run dies, so that a kill leaves no process at work."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
