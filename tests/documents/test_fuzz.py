"""Damaged papers are read or listed: none brings its process down. benchmarks/fuzz.py tries thousands."""

from __future__ import annotations

from random import Random

import pytest

from etl.model.document import DocumentStatus
from etl.run.papers import read_papers
from etl.run.pool import Paper
from etl.run.progress import Progress
from etl.run.worker import read_only
from tests.documents.build import pdf, pdf_with_table
from tests.documents.forms import forms
from tests.documents.mutations import mutated

TABLE = (("TT", "Chi tieu"), ("1", "Thu ngan sach"))
SOURCES = {
    **{name: data for name, data in forms().items() if not name.endswith(".pdf")},
    "short.pdf": pdf(("Phuong Thien Huong", "co 250 doanh nghiep."), ("Trang hai",)),
    "table.pdf": pdf_with_table("Dieu 2.", TABLE, "Dieu 3."),
}
TIMES = 25


@pytest.mark.parametrize("name", SOURCES)
def test_damaged_papers_are_read_or_listed_with_a_reason(tmp_path, name):
    random = Random(name)
    papers = []
    for number in range(TIMES):
        path = tmp_path / f"{number}-{name}"
        path.write_bytes(mutated(SOURCES[name], random))
        papers.append(Paper(path, path.name))
    read = read_papers(papers, Progress(), work=read_only, jobs=2, time_limit=60)
    assert read.findings == ()
    for document in read.documents:
        assert document.text if document.status is DocumentStatus.READ else document.status_reason
