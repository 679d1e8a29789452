"""Reading one paper, inside a process: its document and what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from etl.model.claims import ClaimSet
from etl.model.document import Document, DocumentStatus
from etl.model.findings import Finding


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
