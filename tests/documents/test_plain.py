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
from etl.text.legacy import TCVN3, VNI, surface_of
from tests.documents.build import read_bytes
from tests.documents.old_fonts import in_font

WORDS = "Phường Thiên Hương, thành phố Hải Phòng: diện tích 24,46 km²; ông Nguyễn Văn Đỗ giữ chức Chủ tịch.\n"

OLD = (
    "Phường Thiên Hương mới có toàn bộ diện tích tự nhiên và dân số của hai phường cũ, do ông Nguyễn Văn Đỗ đứng đầu.\n"
)

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


def test_an_old_font_is_told_from_its_bytes(tmp_path):
    document = read_bytes(tmp_path, "a.txt", in_font(OLD, TCVN3))
    assert document.text == OLD
    assert document.status_reason == "Its letters, of an old TCVN3 font, were turned into Unicode."


def test_an_old_font_saved_as_unicode_is_turned_into_letters(tmp_path):
    assert read_bytes(tmp_path, "a.md", surface_of(in_font(OLD, VNI)).encode()).text == OLD


def test_bytes_that_make_words_in_no_encoding_are_listed():
    with pytest.raises(UnreadableDocument, match="encoding is not known"):
        decode("Le procès-verbal a été signé à l’hôtel; ¿dónde está el niño pequeño?".encode("cp1252"))


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
        text = assemble(read_text(source.encode())).text
    except UnreadableDocument:
        return
    assert unicodedata.is_normalized("NFC", text)
    again = assemble(read_text(text.encode()))
    assert (again.text, again.pages) == (text, ())


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_listed(tmp_path_factory, data):
    document = read_bytes(tmp_path_factory.getbasetemp(), "any.txt", data)
    assert (document.status is DocumentStatus.READ) == bool(document.text)
    assert document.text or document.status_reason
