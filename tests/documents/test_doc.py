"""Word files of 1997 to 2003, as LibreOffice writes them."""

from __future__ import annotations

import io
import struct

import olefile
import pytest

from etl.documents.doc import read_doc
from etl.documents.doc_file import DocFile
from etl.model.errors import UnreadableDocument
from tests.documents.forms import FILES

PAPER = (FILES / "features.doc").read_bytes()


def test_merged_cells_keep_their_columns_and_what_is_not_seen_is_left_out():
    assert read_doc(PAPER).parts[0].splitlines() == [
        "Trước bảng",
        "Nhóm | A | 1",
        "| B | 2",
        "Mục II",
        "| C | 3",
        "Sau bảng",
        "Dân số 47.140 người",
        "Công báo",
    ]


def test_an_office_file_without_words_is_told():
    with pytest.raises(UnreadableDocument, match=r"no Word file \(\.doc\)|damaged"):
        read_doc(PAPER.replace("WordDocument".encode("utf-16-le"), "WordDocumenX".encode("utf-16-le")))


@pytest.mark.parametrize(
    ("offset", "value", "why"),
    [
        (0, 0xA5DC, "older than Word 97"),
        (2, 0x0065, "older than Word 97"),
        (0x0A, 0x0100, "password"),
        (0x4E, 0x7FFF, "lengths cannot be right"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(offset, value, why):
    place = PAPER.index(struct.pack("<H", 0xA5EC))
    changed = bytearray(PAPER)
    struct.pack_into("<H", changed, place + offset, value)
    with pytest.raises(UnreadableDocument, match=why):
        read_doc(bytes(changed))


def test_a_file_cut_short_is_damaged():
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_doc(PAPER[:3000])


def test_a_piece_that_claims_more_characters_than_a_paper_has_is_damaged_and_takes_no_memory():
    with olefile.OleFileIO(io.BytesIO(PAPER)) as container:
        main, table = (container.openstream(name).read() for name in ("WordDocument", "1Table"))
    start, length = struct.unpack_from("<II", main, 0x01A2)
    edge = start + length - struct.unpack_from("<I", table, start + 1)[0] + 4
    changed = table[:edge] + struct.pack("<I", 800_000_000) + table[edge + 4 :]
    with pytest.raises(UnreadableDocument, match="pieces cannot be right"):
        DocFile(main, {"1Table": changed})
