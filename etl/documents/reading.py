"""One file -> one Document, whatever the file is like."""

from __future__ import annotations

import hashlib
from pathlib import Path

from etl.documents.extracted import assemble
from etl.documents.plain import read_markdown, read_text
from etl.model.document import Document, DocumentStatus, TextOrigin
from etl.model.errors import UnreadableDocument


def read_document(path: Path, file_name: str) -> Document:
    """Read a paper. A bad paper never raises: it comes back `unreadable`, with the reason."""
    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    is_markdown = path.suffix.lower() in {".md", ".markdown"}
    try:
        extracted = read_markdown(data) if is_markdown else read_text(data)
        text, pages = assemble(extracted)
    except UnreadableDocument as error:
        return Document(
            sha256[:16],
            file_name,
            sha256,
            "text/plain",
            "",
            TextOrigin.TEXT,
            status=DocumentStatus.UNREADABLE,
            status_reason=str(error),
        )
    media_type = "text/markdown" if is_markdown else "text/plain"
    return Document(sha256[:16], file_name, sha256, media_type, text, extracted.origin, pages=pages)
