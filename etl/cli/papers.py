"""What commands that read papers tell about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.cli.render import note
from etl.model.document import DocumentStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from etl.model.document import Document
    from etl.run.forms import Duplicate


def tell_unreadable(unreadable: Iterable[Mapping[str, Any]], duplicates: Iterable[Duplicate], *, quiet: bool) -> None:
    """Name the papers that could not be read, each with its reason, and those that were given twice."""
    for paper in unreadable:
        note(f"Not read: {paper['file_name']}: {paper['reason']}", quiet=quiet)
    tell_duplicates(duplicates, quiet=quiet)


def tell_duplicates(duplicates: Iterable[Duplicate], *, quiet: bool) -> None:
    """Name the papers that were given twice."""
    for duplicate in duplicates:
        note(f"Given twice: {duplicate.file_name} has the {duplicate.by} of {duplicate.same_as}", quiet=quiet)


def unreadable_of(documents: Sequence[Document]) -> list[dict[str, str | None]]:
    """The papers that could not be read, by name."""
    ordered = sorted(documents, key=lambda document: document.file_name)
    return [
        {"file_name": document.file_name, "reason": document.status_reason}
        for document in ordered
        if document.status is DocumentStatus.UNREADABLE
    ]
