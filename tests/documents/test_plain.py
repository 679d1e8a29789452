"""Plain text and Markdown, in whatever encoding."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.documents.extracted import assemble
from etl.documents.plain import decode, read_text
from etl.model.document import DocumentStatus, TextOrigin
from etl.model.errors import UnreadableDocument
from tests.documents.build import read_bytes

WORDS = "Phường Thiên Hương, thành phố Hải Phòng: diện tích 24,46 km²; ông Nguyễn Văn Đỗ giữ chức Chủ tịch.\n"


TONES = "\u0300\u0301\u0303\u0309\u0323"


def in_windows_1258(text: str) -> bytes:
    """As old editors wrote it: each letter with its hook or hat in one byte, its tone mark in the next."""
    marks = unicodedata.normalize("NFD", text)
    letters: list[str] = []
    for mark in marks:
        if unicodedata.combining(mark) and mark not in TONES:
            # A hat that comes after the tone (dot below sorts first) still belongs to the letter.
            place = -2 if letters[-1] in TONES else -1
            letters[place] = unicodedata.normalize("NFC", letters[place] + mark)
        else:
            letters.append(mark)
    return "".join(letters).encode("cp1258")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_text_is_read_in_every_encoding(encoding):
    assert decode(WORDS.encode(encoding)) == WORDS


def test_windows_1258_is_told_from_utf_8_and_composed(tmp_path):
    assert read_bytes(tmp_path, "a.txt", in_windows_1258(WORDS)).text == WORDS


def test_text_in_an_old_font_is_no_windows_1258():
    in_tcvn3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do h¹nh phóc".encode("latin-1")
    with pytest.raises(UnreadableDocument, match="encoding is not known"):
        decode(in_tcvn3)


def test_a_binary_file_is_told_from_text():
    with pytest.raises(UnreadableDocument, match="binary data"):
        decode(bytes(range(256)) * 40)


def test_a_stray_control_character_makes_no_binary():
    assert decode(f"{WORDS * 5}\x1a".encode()).endswith("\x1a")


def test_decomposed_letters_are_composed_and_other_characters_kept(tmp_path):
    source = "Bí thư\u00a0– 2025\u200b…\n"
    document = read_bytes(tmp_path, "a.txt", unicodedata.normalize("NFD", source).encode())
    assert document.text == source


def test_line_breaks_of_all_systems_become_one(tmp_path):
    assert read_bytes(tmp_path, "a.txt", "một\r\nhai\rba\nbốn".encode()).text == "một\nhai\nba\nbốn"


def test_form_feeds_part_the_pages(tmp_path):
    document = read_bytes(tmp_path, "a.txt", "Trang một\n\fTrang hai\n\f".encode())
    assert [document.text[p.char_start : p.char_end].strip() for p in document.pages] == ["Trang một", "Trang hai"]
    assert document.page_at(document.text.index("hai")) == 2


def test_text_without_form_feeds_has_no_pages(tmp_path):
    assert read_bytes(tmp_path, "a.txt", WORDS.encode()).pages == ()


def test_markdown_keeps_its_marks(tmp_path):
    document = read_bytes(tmp_path, "a.md", "# Phường **Thiên Hương**\n\n1\\. Một\n".encode())
    assert document.text == "# Phường **Thiên Hương**\n\n1\\. Một\n"
    assert (document.media_type, document.text_origin) == ("text/markdown", TextOrigin.MARKDOWN)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Cc", "Cs"])))
def test_text_is_nfc_and_reading_it_again_changes_nothing(source):
    try:
        text, _ = assemble(read_text(source.encode()))
    except UnreadableDocument:
        return
    assert unicodedata.is_normalized("NFC", text)
    assert assemble(read_text(text.encode())) == (text, ())


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_listed(tmp_path_factory, data):
    document = read_bytes(tmp_path_factory.getbasetemp(), "any.txt", data)
    assert (document.status is DocumentStatus.READ) == bool(document.text)
    assert document.text or document.status_reason
