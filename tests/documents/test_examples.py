"""The example papers: one of every kind, with the contradictions of the real ones."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from etl.documents import find_papers, read_document
from etl.model.document import DocumentStatus, Genre, TextOrigin
from tests.documents import make_examples
from tests.documents.build import needs_ocr

ROOT = Path(__file__).resolve().parents[2]
PAPERS = {name: read_document(path, name) for path, name in find_papers([ROOT / "documents"])}


def text(name: str) -> str:
    return " ".join(PAPERS[name].text.split()).replace("\u00a0", " ")


def test_every_example_says_where_it_comes_from_and_can_be_read_but_for_the_scan():
    for name, document in PAPERS.items():
        if name not in (make_examples.SCAN, make_examples.OLD_FONT):
            assert (document.status, document.status_reason) == (DocumentStatus.READ, None)
        if document.status is DocumentStatus.READ:
            assert (document.identity.publisher, document.identity.licence) == ("diaba (bài mẫu)", "CC0-1.0")


def test_there_is_an_example_of_every_kind_of_file_but_old_word_files():
    kinds = {document.text_origin for name, document in PAPERS.items() if name != make_examples.SCAN}
    assert kinds == set(TextOrigin) - {TextOrigin.DOC, TextOrigin.RTF, TextOrigin.OCR}


def test_the_text_in_an_old_font_is_read_and_told():
    document = PAPERS[make_examples.OLD_FONT]
    assert "Phường có diện tích 19,15 km2, dân số 65.885 người" in document.text
    assert document.status_reason == "Its letters, of an old TCVN3 font, were turned into Unicode."


@needs_ocr
def test_the_scan_is_read_and_told():
    document = PAPERS[make_examples.SCAN]
    assert document.text_origin is TextOrigin.OCR
    assert "Xã có diện tích gần 36,5 km2, dân số hơn 36.000 người, gồm 38 thôn" in text(document.file_name)
    assert document.status_reason.startswith("Read by OCR (tesseract ")


@pytest.mark.usefixtures("without_ocr")
def test_without_ocr_the_scan_is_listed_with_the_command_that_installs_it():
    document = read_document(ROOT / "documents" / make_examples.SCAN, make_examples.SCAN)
    assert document.status is DocumentStatus.UNREADABLE
    assert "apt-get install tesseract-ocr tesseract-ocr-vie" in document.status_reason


def test_every_example_has_its_gold_and_the_other_way_round():
    gold = {path.stem: json.loads(path.read_text("utf-8")) for path in (ROOT / "tests" / "gold").glob("*.json")}
    assert {Path(name).stem: document.identity.genre for name, document in PAPERS.items()} == {
        stem: Genre(content["genre"]) for stem, content in gold.items()
    }


def test_the_gold_names_only_people_and_figures_of_the_text():
    for name in (name for name, document in PAPERS.items() if document.text):
        gold = json.loads((ROOT / "tests" / "gold" / f"{Path(name).stem}.json").read_text("utf-8"))
        words = text(name)
        assert [row["person"] for row in gold["leadership"] if row["person"] not in words] == []
        assert [row["predecessor"] for row in gold["mergers"] if row["predecessor"].split(" ", 1)[1] not in words] == []


def test_the_papers_contradict_each_other_where_the_real_ones_do():
    assert "24,46 km2 và 47.140 người" in text("thien-huong-dai-hoi.txt")
    assert "21,1 km2, dân số 45.140 người" in text("thien-huong-tin-dai-hoi.html")
    assert "đến hết năm 2026, chính quyền phường" in text("thien-huong-dai-hoi.txt")
    assert "Đến năm 2027, chính quyền phường" in text("thien-huong-nghi-quyet-23.docx")
    assert "một phần phường Hoa Động" in text("thien-huong-dai-hoi.txt")
    assert "cơ bản toàn bộ phường Hoa Động" in text("thuy-nguyen-ket-qua-dai-hoi.pdf")


def test_the_bulletin_is_decomposed_with_no_break_spaces_and_lines_of_windows():
    data = (ROOT / "documents" / "thach-khoi-ban-tin.txt").read_bytes()
    source = data.decode("utf-8")
    assert unicodedata.is_normalized("NFD", source)
    assert "\u00a0" in source
    assert "\r\n" in source


def test_names_and_numbers_are_broken_over_lines_and_sentences_over_pages():
    bulletin = PAPERS[make_examples.BULLETIN]
    assert "1669/NQ-\nUBTVQH15" in bulletin.text
    assert "Phạm Hưng\nHùng" in bulletin.text
    assert bulletin.text[bulletin.pages[1].char_start].islower()


def test_the_word_file_has_its_header_block_and_its_targets_in_rows():
    resolution = PAPERS[make_examples.RESOLUTION]
    assert (resolution.identity.number, str(resolution.identity.issued_on)) == ("23/NQ-HĐND", "2025-12-19")
    assert "4 | Tỷ lệ giải ngân vốn đầu tư công | % | trên 95 | hằng năm\n" in resolution.text


def test_the_built_word_file_is_what_its_source_makes(tmp_path):
    made = tmp_path / make_examples.RESOLUTION
    made.write_bytes(make_examples.resolution())
    assert made.read_bytes() == make_examples.resolution()
    assert read_document(made, made.name).text == PAPERS[made.name].text


@pytest.mark.skipif(not make_examples.FONTS.is_dir(), reason="the fonts to build it with are not installed")
def test_the_built_pdf_is_what_its_source_makes(tmp_path):
    made = tmp_path / make_examples.BULLETIN
    made.write_bytes(make_examples.bulletin())
    assert made.read_bytes() == make_examples.bulletin()
    assert read_document(made, made.name).text == PAPERS[made.name].text
    assert make_examples.scan() == make_examples.scan()


def test_the_built_text_in_an_old_font_is_what_its_source_makes():
    assert (ROOT / "documents" / make_examples.OLD_FONT).read_bytes() == make_examples.old_font()


@pytest.mark.parametrize("leaked", ["Hải An", "Kinh Môn", "An Lão", "Mẫu", "Tiên Minh", "Hải Dương", "Việt Hòa"])
def test_the_pages_keep_what_stands_around_them_to_themselves(leaked):
    assert leaked not in text("thien-huong-tin-dai-hoi.html")
    assert leaked not in text("thach-khoi-cong-thong-tin.html")
