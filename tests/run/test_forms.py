"""A paper that comes in several files counts once, and all its files are listed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from etl.model.document import Document, Genre, TextOrigin
from etl.run.forms import Duplicate, unite
from etl.run.papers import read_papers
from etl.run.pool import Paper
from etl.run.progress import Progress
from etl.run.tables import document_row
from etl.run.worker import Answer, read_only
from etl.text.sameness import fingerprint
from tests.documents.build import word
from tests.documents.forms import forms as forms_of_a_resolution

LINES = (
    "NGHỊ QUYẾT",
    "Về kế hoạch phát triển kinh tế - xã hội phường Thiên Hương",
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
    "Điều 1. Phường Thiên Hương (thành phố Hải Phòng) có diện tích tự nhiên 24,46 km2, quy mô dân số 47.140 người.",
    "Điều 2. Nghị quyết này được Hội đồng nhân dân phường thông qua ngày 19 tháng 12 năm 2025.",
)
TEXT = "\n".join(LINES)
PAGE = (
    "<html><head><meta property='og:site_name' content='Cổng mẫu'></head><body>"
    f"{''.join(f'<p>{line}</p>' for line in LINES)}</body></html>"
)


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    folder = tmp_path / "forms"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT.replace(" phường", "\nphường"), "utf-8")
    (folder / "b.html").write_text(PAGE, "utf-8")
    (folder / "c.docx").write_bytes(word(*LINES))
    return folder


def united(folder: Path):
    answers = [read_only(path, path.name) for path in sorted(folder.iterdir()) if not path.name.endswith(".yaml")]
    papers, duplicates = unite((answer.document, answer) for answer in answers)
    return [document for document, _ in papers], duplicates


def test_the_plainest_form_stands_for_the_others(forms: Path) -> None:
    (paper,), duplicates = united(forms)
    assert (paper.file_name, paper.other_files) == ("a.txt", ("b.html", "c.docx"))
    assert duplicates == [Duplicate("b.html", "a.txt", "text"), Duplicate("c.docx", "a.txt", "text")]
    assert document_row(paper)["other_files"] == "b.html | c.docx"


def test_what_one_form_does_not_say_of_itself_another_may(forms: Path) -> None:
    (paper,), _ = united(forms)
    assert paper.identity.publisher == "Cổng mẫu"


def test_a_copy_of_a_form_is_listed_with_the_paper(forms: Path) -> None:
    (forms / "d.html").write_text(PAGE, "utf-8")
    (paper,), duplicates = united(forms)
    assert paper.other_files == ("b.html", "c.docx", "d.html")
    assert Duplicate("d.html", "b.html", "bytes") in duplicates


def test_the_same_words_under_two_numbers_are_two_papers(forms: Path) -> None:
    for name, number in (("a", "1/NQ-HĐND"), ("b", "2/NQ-HĐND")):
        (forms / f"{name}.meta.yaml").write_text(f"number: {number}\n", "utf-8")
    papers, _ = united(forms)
    assert sorted(paper.identity.number for paper in papers) == ["1/NQ-HĐND", "2/NQ-HĐND"]


def test_claims_of_several_forms_count_once_whatever_the_order(forms: Path) -> None:
    files = sorted(forms.iterdir())
    read = read_papers([Paper(path, path.name) for path in files], Progress(), jobs=1)
    assert read == read_papers([Paper(path, path.name) for path in reversed(files)], Progress(), jobs=2)
    assert (len(read.documents), len(read.claims.wards), len(read.duplicates)) == (1, 2, 2)


def test_a_resolution_in_every_form_that_needs_no_ocr_is_one_paper_that_says_what_it_is(tmp_path: Path) -> None:
    for name, data in forms_of_a_resolution().items():
        if name != "resolution-scan.pdf":
            (tmp_path / name).write_bytes(data)
    (paper,), duplicates = united(tmp_path)
    assert (paper.file_name, len(duplicates)) == ("text.txt", 10)
    identity = paper.identity
    assert (identity.number, identity.genre) == ("23/NQ-HĐND", Genre.COUNCIL_RESOLUTION)
    assert (identity.issuer, identity.signatory) == ("Hội đồng nhân dân phường Thiên Hương", "Vương Toàn Thu Thủy")
    assert identity.issued_on == date(2025, 12, 19)


def scanned(original: Document, text: str, **identity: object) -> tuple[Document, Answer]:
    """The same paper as a scan, read by OCR as `text`."""
    scan = replace(
        original,
        document_id="f" * 16,
        file_name="scan.pdf",
        text=text,
        text_origin=TextOrigin.OCR,
        identity=replace(original.identity, **identity),
    )
    return scan, Answer(scan, fingerprint=fingerprint(text))


@pytest.mark.parametrize(
    ("misread", "identity", "papers"),
    [
        (("Tổng", "Tống"), {}, 1),
        (("Tổng", "Tống"), {"number": "24/NQ-HĐND"}, 2),
        (("Điều", "Đây là lời của một văn bản khác, chỉ trùng số và ngày."), {}, 2),
    ],
    ids=["misread letters", "another number", "another text"],
)
def test_a_scan_with_letters_misread_is_the_paper_that_it_is_a_scan_of(
    tmp_path: Path, misread, identity, papers
) -> None:
    (tmp_path / "a.txt").write_bytes(forms_of_a_resolution()["text.txt"])
    answer = read_only(tmp_path / "a.txt", "a.txt")
    original = answer.document
    assert original is not None
    assert misread[0] in original.text
    found, duplicates = unite([(original, answer), scanned(original, original.text.replace(*misread), **identity)])
    assert len(found) == papers
    assert duplicates == [Duplicate("scan.pdf", "a.txt", "text")][: 2 - papers]
