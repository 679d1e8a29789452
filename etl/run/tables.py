"""The values of a run as rows of the tables that the descriptors define, and the names of these."""

from __future__ import annotations

from etl.documents.vietnamese import reason_in_vietnamese
from etl.model.claims import Scalar
from etl.model.document import Document

CLAIM_TABLES = {
    "wards": "ward_claims",
    "mergers": "merger_claims",
    "leadership": "leadership_claims",
    "indicators": "indicator_claims",
}
"""The table of the claims of each dataset; the records stand in a table of the dataset's own name."""


def document_row(document: Document) -> dict[str, Scalar]:
    """One row of the table `documents`."""
    identity = document.identity
    return {
        "document_id": document.document_id,
        "file_name": document.file_name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "genre": identity.genre.value,
        "title": identity.title,
        "issuer": identity.issuer,
        "number": identity.number,
        "issued_on": identity.issued_on,
        "signatory": identity.signatory,
        "author": identity.author,
        "term_start_year": identity.term_start_year,
        "term_end_year": identity.term_end_year,
        "publisher": identity.publisher,
        "source_url": identity.source_url,
        "licence": identity.licence,
        "accessed_on": identity.accessed_on,
        "other_files": " | ".join(document.other_files) or None,
        "pages": len(document.pages) or None,
        "characters": len(document.text),
        "text_origin": document.text_origin.value,
        "status": document.status.value,
        "status_reason": document.status_reason,
        "status_reason_vi": reason_in_vietnamese(document.status_reason),
        "text": document.text,
    }
