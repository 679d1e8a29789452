"""What a run makes of a few papers, in memory and by the one pure function."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from etl.fuse import Fused
from etl.model.claims import DATASETS, Scalar
from etl.model.document import Document
from etl.run.tables import CLAIM_TABLES, document_row


def tables_of(documents: Sequence[Document], fused: Fused) -> dict[str, Sequence[Mapping[str, Scalar]]]:
    """The rows of every table that a run makes, under its name in the warehouse."""
    tables: dict[str, Sequence[Mapping[str, Scalar]]] = {
        "documents": [document_row(document) for document in documents]
    }
    for dataset in DATASETS:
        tables[CLAIM_TABLES[dataset]] = [
            claim.row() | {"record_id": fused.record_ids.get(claim.claim_id)}
            for claim in getattr(fused.claims, dataset)
        ]
        tables[dataset] = fused.records[dataset]
    return tables
