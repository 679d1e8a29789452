"""One file -> one Document, whatever the file is like."""

from __future__ import annotations

import hashlib
from dataclasses import fields, replace
from pathlib import Path

from etl.disk import hash_of
from etl.documents.extracted import Extracted, assemble, in_unicode
from etl.documents.kinds import Kind, kind_of
from etl.documents.limits import MAX_FILE_BYTES
from etl.documents.plain import REPLACEMENT
from etl.documents.sidecar import with_sidecar
from etl.documents.store import kept_under
from etl.model.document import Document, DocumentStatus, Identity, TextOrigin
from etl.model.errors import ConfigurationError, UnreadableDocument
from etl.text.identity import identify
from etl.text.personal import without_personal_details


def read_document(path: Path, file_name: str) -> Document:
    """Read a paper: its text, its pages where it has any, and what it says it is.

    A bad paper never raises: it comes back `unreadable`, with an empty text and the reason in `status_reason`. On a
    paper that was read, `status_reason` tells an editor what to look at (a page without text, an unusable sidecar).

    Args:
        path: Where the file lies.
        file_name: The name under which it is listed.
    """
    try:
        sha256 = hash_of(path)
        if kept_under(path) not in (None, sha256):
            place = "/".join(path.parts[-3:])
            return _unreadable(sha256, file_name, f"The store's copy is damaged ({place}); ingest the paper again.")
        data = _bytes(path)
    except OSError as error:
        # Without the bytes there is no fingerprint; that of the name still gives the row a key of its own.
        sha256 = hashlib.sha256(file_name.encode()).hexdigest()
        return _unreadable(sha256, file_name, f"The file cannot be opened ({error.strerror or error}).")
    except UnreadableDocument as error:
        return _unreadable(sha256, file_name, str(error))
    return _read(path, file_name, sha256, data)


def _bytes(path: Path) -> bytes:
    size = path.stat().st_size
    if size == 0:
        raise UnreadableDocument("The file is empty.")
    if size > MAX_FILE_BYTES:
        raise UnreadableDocument(f"The file has {size:,} bytes; diaba reads papers of up to {MAX_FILE_BYTES:,}.")
    return path.read_bytes()


def _read(path: Path, file_name: str, sha256: str, data: bytes) -> Document:
    kind: Kind | None = None
    try:
        kind = kind_of(data, path.suffix)
        extracted = in_unicode(kind.read(data))
        read = assemble(extracted)
    except UnreadableDocument as error:
        return _unreadable(sha256, file_name, str(error), kind)
    except (MemoryError, RecursionError) as error:
        return _unreadable(sha256, file_name, f"It is too large or too deep to read ({type(error).__name__}).", kind)
    identity, note = _identity(read.text, extracted, path)
    if identity.title is not None:
        identity = replace(identity, title=without_personal_details(identity.title))
    damaged = read.text.count(REPLACEMENT)
    lost = f"Characters lost before the file came to us: {damaged:,}." if damaged else None
    notes = [reason for reason in (extracted.note, lost, note) if reason]
    return Document(
        document_id=sha256[:16],
        file_name=file_name,
        sha256=sha256,
        media_type=kind.media_type,
        text=without_personal_details(read.text),
        text_origin=extracted.origin,
        identity=identity,
        pages=read.pages,
        stretches=read.stretches,
        garbled=read.garbled,
        status_reason=" ".join(notes) or None,
    )


def _identity(text: str, extracted: Extracted, path: Path) -> tuple[Identity, str | None]:
    """The editor's word over the paper's own, and that over what the file's metadata say."""
    found = identify(text, extracted.heading)
    missing = [f.name for f in fields(Identity) if getattr(found, f.name) is None]
    identity = replace(found, **{name: getattr(extracted.stated, name) for name in missing})
    try:
        return with_sidecar(identity, path), None
    except ConfigurationError as error:
        return identity, f"What editors say of it was not used: {error}"


def _unreadable(sha256: str, file_name: str, reason: str, kind: Kind | None = None) -> Document:
    return Document(
        document_id=sha256[:16],
        file_name=file_name,
        sha256=sha256,
        media_type=kind.media_type if kind else "application/octet-stream",
        text="",
        text_origin=kind.origin if kind else TextOrigin.TEXT,
        status=DocumentStatus.UNREADABLE,
        status_reason=reason,
    )
