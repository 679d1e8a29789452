from __future__ import annotations

from pathlib import Path

import pytest

from etl.model.document import Document, DocumentStatus, TextOrigin
from etl.packages.schema import tables
from etl.packages.sources import rows_to_source
from etl.run import seen
from etl.run.forms import Duplicate
from etl.run.seen import papers_seen
from etl.run.tables import document_row


def unreadable(name: str) -> Document:
    status = DocumentStatus.UNREADABLE
    return Document(name, name, name, "text/plain", "", TextOrigin.TEXT, status=status, status_reason="It is empty.")


def test_of_many_papers_the_first_are_named_and_all_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen, "LISTED", 2)
    rows = [document_row(unreadable(name)) for name in ("c", "a", "b")]
    file = rows_to_source(tables()["documents"], rows, tmp_path / "documents.parquet")
    found = papers_seen([file], [Duplicate(name, "a", "bytes") for name in ("x", "y", "z")])
    assert (
        [each["file_name"] for each in found.unreadable] == [each["file_name"] for each in found.inputs] == ["a", "b"]
    )
    assert [each.file_name for each in found.duplicates] == ["x", "y"]
    assert (found.count, found.statuses["unreadable"], found.duplicate_count) == (3, 3, 3)
