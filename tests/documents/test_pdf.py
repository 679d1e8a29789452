"""The text layer of PDFs, and PDFs that have none."""

from __future__ import annotations

import pytest

from etl.documents import limits
from etl.documents.pdf import read_pdf
from etl.model.document import DocumentStatus
from etl.model.errors import UnreadableDocument
from tests.documents.build import pdf, read_bytes


def test_pages_are_ranges_of_the_text(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", pdf(("mot", "hai"), ("ba",)))
    assert [document.text[p.char_start : p.char_end] for p in document.pages] == ["mot\nhai\n", "ba"]
    assert document.page_at(document.text.index("ba")) == 2


def test_a_hyphen_at_the_end_of_a_line_stays_with_its_line_break():
    assert read_pdf(
        pdf(
            ("so 1669/NQ-", "UBTVQH15"),
        )
    ).parts == ("so 1669/NQ-\nUBTVQH15",)


def test_a_page_without_text_among_others_is_told(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", pdf(("mot",), (), ("ba",)))
    assert document.status is DocumentStatus.READ
    assert document.status_reason == "No text on page 2: perhaps a scan."
    assert document.page_at(document.text.index("ba")) == 3


def test_a_scan_is_told_from_a_damaged_file():
    with pytest.raises(UnreadableDocument, match="without a text layer"):
        read_pdf(pdf((), ()))


def test_a_truncated_pdf_is_unreadable():
    data = pdf(("mot",) * 30)
    with pytest.raises(UnreadableDocument, match="truncated"):
        read_pdf(data[: len(data) // 3])


def test_a_damaged_pdf_is_unreadable():
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_pdf(b"%PDF-1.4\nnothing of use\n%%EOF")


def test_an_encrypted_pdf_is_unreadable():
    with pytest.raises(UnreadableDocument, match="password"):
        read_pdf(pdf(("mot",), password="secret"))


def test_a_pdf_of_too_many_pages_is_unreadable(monkeypatch):
    monkeypatch.setattr("etl.documents.pdf.MAX_PDF_PAGES", 2)
    assert limits.MAX_PDF_PAGES > 2
    with pytest.raises(UnreadableDocument, match="3 pages"):
        read_pdf(pdf(("mot",), ("hai",), ("ba",)))


def test_a_page_that_says_more_than_a_paper_can_ends_the_reading(monkeypatch, tmp_path):
    monkeypatch.setattr("etl.documents.pdf.MAX_CHARACTERS", 5)
    assert len(read_pdf(pdf(("mot hai",), ("ba",))).parts) == 1
