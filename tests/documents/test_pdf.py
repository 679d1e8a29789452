"""The text layer of PDFs, and PDFs that have none."""

from __future__ import annotations

import io
import zlib

import pypdfium2 as pdfium
import pytest

from etl.documents.ocr import INSTALL
from etl.documents.pdf import read_pdf
from etl.model.document import DocumentStatus
from etl.model.errors import UnreadableDocument
from tests.documents.build import pdf, pdf_of_spaced_letters, pdf_with_table, read_bytes


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


@pytest.mark.usefixtures("without_ocr")
def test_a_page_without_text_among_others_is_told(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", pdf(("mot",), (), ("ba",)))
    assert document.status is DocumentStatus.READ
    assert document.status_reason == f"No text on page 2: perhaps a scan; to read it, install OCR: {INSTALL}."
    assert document.page_at(document.text.index("ba")) == 3


@pytest.mark.usefixtures("without_ocr")
def test_without_ocr_a_scan_is_unreadable_with_the_command_that_installs_it():
    with pytest.raises(UnreadableDocument, match=rf"without a text layer \(a scan\).*{INSTALL}"):
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


def test_a_page_larger_than_any_is_damaged():
    huge = pdf(("mot",), ("hai",)).replace(b"841.8898", b"8" * 45 + b".0", 1)
    extracted = read_pdf(huge)
    assert extracted.parts == ("", "hai")
    assert extracted.note == "Not read: page 1 (damaged)."


def test_a_pdf_of_too_many_pages_is_unreadable(monkeypatch):
    monkeypatch.setattr("etl.documents.pdf.MAX_PDF_PAGES", 2)
    with pytest.raises(UnreadableDocument, match="3 pages"):
        read_pdf(pdf(("mot",), ("hai",), ("ba",)))


def test_a_page_that_says_more_than_a_paper_can_ends_the_reading(monkeypatch, tmp_path):
    monkeypatch.setattr("etl.documents.pdf.MAX_CHARACTERS", 5)
    assert len(read_pdf(pdf(("mot hai",), ("ba",))).parts) == 1


ROWS = (
    ("TT", "Chi tieu", "Muc tieu"),
    ("I. KINH TE", "", ""),
    ("1", "Thu ngan sach nha nuoc tren dia ban", "tu 14% tro len"),
    ("2", "Ho ngheo", "0"),
    ("3", "", "150"),
)
SPANS = ((0, 1, 2, 1), (1, 3, 1, 4))
WORDS = "phuong co dien tich va dan so nhu sau khi sap xep cac don vi hanh chinh cap xa cua thanh pho nam nay"


def test_a_ruled_table_becomes_rows_between_the_text_around_it():
    assert read_pdf(pdf_with_table("Dieu 2.", ROWS, "Dieu 3.", *SPANS)).parts[0].splitlines() == [
        "Dieu 2.",
        "TT | Chi tieu | Muc tieu",
        "I. KINH TE",
        "1 | Thu ngan sach nha nuoc tren dia ban | tu 14% tro len",
        "2 | Ho ngheo | 0",
        "3 |  | 150",
        "Dieu 3.",
    ]


def test_words_that_fell_apart_are_put_together_again():
    extracted = read_pdf(pdf_of_spaced_letters(WORDS, 1.8))
    assert extracted.parts[0].strip() == WORDS
    assert extracted.note is None


@pytest.mark.usefixtures("without_ocr")
def test_words_that_stay_apart_are_told_and_garbled(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", pdf_of_spaced_letters(WORDS, 9))
    assert document.status_reason == "Words fell apart or letters are wrong on page 1."
    assert document.garbled_share(3, 9) == pytest.approx(0.38, abs=0.01)


def test_each_line_knows_its_box_on_the_page(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", pdf(("mot",), ("hai ba", "bon")))
    start = document.text.index("bon")
    [(page, box)] = document.boxes(start, start + 3)
    assert page == 2
    # `build.pdf` writes the second line 760 points above the lower edge of the page, that is of A4.
    assert (box.left, box.top, box.bottom) == pytest.approx((70, 842 - 769, 842 - 760), abs=2)


def test_a_row_of_a_table_knows_its_box(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", pdf_with_table("Dieu 2.", ROWS, "Dieu 3."))
    above, row = (document.boxes(start, start + 3)[0][1] for start in map(document.text.index, ("Dieu 2", "2 | Ho")))
    assert above.bottom < row.top < row.bottom
    assert row.right - row.left == pytest.approx(300, abs=1)


def bomb(size: int, filters: bytes, *, times: int = 1) -> bytes:
    packed = bytes(size)
    for _ in range(times):
        packed = zlib.compress(packed, 9)
    stream = b"<</Length %d/Filter%s>>\nstream\n%s\nendstream" % (len(packed), filters, packed)
    head = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    page = b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n4 0 obj"
    return head + page + stream + b"\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def test_a_stream_that_unpacks_to_more_than_any_page_is_refused():
    with pytest.raises(UnreadableDocument, match="bomb: a stream in it unpacks to over 200,000,000 bytes"):
        read_pdf(bomb(210_000_000, b"/FlateDecode"))


def test_a_stream_that_is_packed_twice_is_refused():
    with pytest.raises(UnreadableDocument, match="packed twice"):
        read_pdf(bomb(10_000_000, b"[/FlateDecode /FlateDecode]", times=2))


def test_ten_thousand_pages_are_counted_and_not_read():
    document = pdfium.PdfDocument.new()
    for _ in range(10_000):
        document.new_page(595, 842).close()
    buffer = io.BytesIO()
    document.save(buffer)
    with pytest.raises(UnreadableDocument, match="10,000 pages"):
        read_pdf(buffer.getvalue())


def test_pages_that_hold_each_other_are_told():
    catalogue = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    pages = b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj\n"
    with pytest.raises(UnreadableDocument):
        read_pdf(catalogue + pages + b"trailer<</Root 1 0 R>>\n%%EOF")
