"""One file, one document: what is known of it, and what becomes of bad ones."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from etl.documents import read_document
from etl.documents.reading import MAX_FILE_BYTES
from etl.model.document import DocumentStatus, Genre, TextOrigin
from tests.documents.build import pdf, read_bytes, word

FILES = Path(__file__).parent / "files"
NEWS = "Thiên Hương có chủ tịch mới\n\nÔng Nguyễn Công Diễn giữ chức Chủ tịch UBND phường Thiên Hương.\n".encode()


def reason(document) -> str:
    assert document.status is DocumentStatus.UNREADABLE
    assert (document.text, document.pages) == ("", ())
    return document.status_reason


def test_the_fingerprint_of_the_bytes_is_the_identity(tmp_path):
    document = read_bytes(tmp_path, "a.txt", NEWS)
    assert document.sha256 == hashlib.sha256(NEWS).hexdigest()
    assert document.document_id == document.sha256[:16]
    assert document.file_name == "a.txt"


def test_a_paper_says_what_it_is(tmp_path):
    identity = read_bytes(tmp_path, "a.txt", NEWS).identity
    assert (identity.genre, identity.title) == (Genre.APPOINTMENT_NEWS, "Thiên Hương có chủ tịch mới")


@pytest.mark.parametrize(
    ("name", "data", "origin"),
    [
        ("a.txt", NEWS, TextOrigin.TEXT),
        ("a.MD", NEWS, TextOrigin.MARKDOWN),
        ("a.htm", b"<html><body><p>" + NEWS + b"</p></body></html>", TextOrigin.HTML),
        ("a.docx", word("Thiên Hương"), TextOrigin.DOCX),
        ("a.doc", FILES.joinpath("one-line.doc").read_bytes(), TextOrigin.DOC),
        ("a.rtf", rb"{\rtf1\ansi\ansicpg1258 Thi\'ean H\u432?\u417?ng}", TextOrigin.RTF),
        ("a.pdf", pdf(("Thien Huong",)), TextOrigin.PDF_TEXT),
    ],
)
def test_every_kind_of_paper_is_read(tmp_path, name, data, origin):
    document = read_bytes(tmp_path, name, data)
    assert (document.status, document.text_origin) == (DocumentStatus.READ, origin)
    assert "Thi" in document.text


@pytest.mark.parametrize(
    ("name", "data", "origin"),
    [
        ("page.aspx", b"\n<!DOCTYPE html><html><body><p>" + NEWS + b"</p></body></html>", TextOrigin.HTML),
        ("paper.bin", word("Thiên Hương"), TextOrigin.DOCX),
        ("paper.txt", pdf(("Thien Huong",)), TextOrigin.PDF_TEXT),
    ],
)
def test_the_bytes_decide_over_the_name(tmp_path, name, data, origin):
    assert read_bytes(tmp_path, name, data).text_origin is origin


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t\n", "no text"),
        ("a.txt", bytes(range(256)) * 40, "binary data"),
        ("a.pdf", b"not a PDF at all", "does not begin as such a file"),
        ("a.docx", b"PK\x03\x04 cut off", "damaged"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged Word file"),
        ("a.rtf", rb"{\rtf1 {\pict ffff}}", "no text"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(20), "picture"),
        ("a.gif", b"GIF89a" + bytes(20), "save it as PNG"),
        ("a.xyz", NEWS, r"\.xyz is not a kind of paper diaba reads: \.txt \.md \.html \.docx \.doc \.rtf \.pdf \.png"),
        ("NOTES", NEWS, "not a kind of paper"),
        ("a.html", b"<div>" * 600 + NEWS, "nested more than 500 deep"),
    ],
)
def test_a_bad_paper_is_listed_with_its_reason(tmp_path, name, data, why):
    assert re.search(why, reason(read_bytes(tmp_path, name, data)))


def test_a_line_of_50_megabytes_is_listed_as_unreadable(tmp_path):
    document = read_bytes(tmp_path, "a.txt", b"phuong " * 7_500_000)
    assert "more than 5,000,000 characters" in reason(document)


def test_a_line_longer_than_any_paragraph_is_listed_as_unreadable(tmp_path):
    assert "line of more than 1,000,000" in reason(read_bytes(tmp_path, "a.txt", b"x" * 1_000_001))


def test_a_file_over_the_limit_is_listed_without_reading_it(tmp_path):
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    document = read_document(path, "a.pdf")
    assert "200,000,001 bytes" in reason(document)


def test_a_file_that_cannot_be_opened_is_listed(tmp_path):
    document = read_document(tmp_path / "gone.txt", "gone.txt")
    assert "cannot be opened" in reason(document)
    assert len(document.document_id) == 16


def test_letters_lost_before_are_told(tmp_path):
    document = read_bytes(tmp_path, "a.txt", NEWS * 20 + "Hải Phòng"[:2].encode()[:-1])
    assert document.status is DocumentStatus.READ
    assert document.status_reason == "Characters lost before the file came to us: 1."
