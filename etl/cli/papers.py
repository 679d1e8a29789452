"""What commands that read papers tell about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.cli.render import note
from etl.model.document import DocumentStatus

if TYPE_CHECKING:
    from etl.run.papers import ReadPapers


def tell_unreadable(read: ReadPapers, *, quiet: bool) -> None:
    """Name the papers that could not be read, each with its reason, and those that were given twice."""
    for document in sorted(read.documents, key=lambda document: document.file_name):
        if document.status is DocumentStatus.UNREADABLE:
            note(f"Not read: {document.file_name}: {document.status_reason}", quiet=quiet)
    for duplicate in read.duplicates:
        note(f"Given twice: {duplicate.file_name} has the {duplicate.by} of {duplicate.same_as}", quiet=quiet)
