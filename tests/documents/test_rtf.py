"""Rich Text Format: characters, tables, what is hidden, and files made to stop the reader."""

from __future__ import annotations

import pytest

from etl.documents.rtf import read_rtf
from etl.model.errors import UnreadableDocument


def text_of(body: str) -> str:
    return read_rtf(rf"{{\rtf1\ansi\ansicpg1252\deff0 {body}}}".encode("latin-1")).parts[0]


def row(*cells: str, edges: tuple[int, ...] = (2000, 4000), before: tuple[str, ...] = ("", "")) -> str:
    shape = "".join(rf"{mark}\cellx{edge}" for mark, edge in zip(before, edges, strict=True))
    return rf"\trowd{shape}\intbl " + r"\cell ".join(cells) + r"\cell\row" + "\n"


def test_unicode_characters_replace_those_that_stand_for_them():
    assert text_of(r"Th\u7883?nh ph\u7889\'3f \uc2\u432\'75\'2cc") == "Thịnh phố ưc"


def test_characters_beyond_the_first_plane_come_in_two_halves():
    assert text_of(r"\u-10179?\u-8704?") == "\U0001f600"


def test_a_vietnamese_font_has_its_own_code_page():
    assert text_of(r"{\fonttbl{\f1\fcharset163 Times;}}\f1 Th\'e0nh \'fe") == "Thành ₫"


def test_a_table_becomes_rows_and_text_around_it_paragraphs():
    text = text_of(r"Tr\'ean\par " + row("TT", "Ch\\'ec ti\\'eau") + row("1", "98%") + r"\pard D\'ed\par")
    assert text.splitlines() == ["Trên", "TT | Chì tiêu", "1 | 98%", "Dí"]


def test_cells_over_several_columns_and_rows_keep_their_places():
    text = text_of(
        row("A", "B")
        + row("C over both", edges=(4000,), before=("",))
        + row("D", "E", before=(r"\clvmgf", ""))
        + row("", "F", before=(r"\clvmrg", ""))
    )
    assert text.splitlines() == ["A | B", "C over both", "D | E", "| F"]


def test_deleted_and_hidden_text_pictures_and_instructions_are_left_out():
    body = r"A{\deleted B}{\v C}{\pict ff00}{\*\unknown D}{\field{\*\fldinst PAGE}{\fldrslt 2}}{\object{\objdata 00}}E"
    assert text_of(body) == "A2E"


def test_headers_and_footnotes_stand_below_the_text():
    body = r"{\header Cong bao\par}{\footer\chpgn 2\par}Dieu 1{\footnote Theo bao cao.}. Muc tieu\par"
    assert text_of(body).splitlines() == ["Dieu 1. Muc tieu", "Cong bao", "Theo bao cao."]


def test_text_boxes_are_read():
    body = r"A{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Hop\par}}{\shprslt Hop}}B\par"
    assert text_of(body).splitlines() == ["AB", "Hop"]


def test_groups_in_groups_without_end_are_refused():
    with pytest.raises(UnreadableDocument, match="deep in each other"):
        read_rtf(rb"{\rtf1 " + b"{" * 100_000)


def test_a_file_of_another_size_than_any_paper_is_refused(monkeypatch):
    monkeypatch.setattr("etl.documents.rtf.MAX_RTF_BYTES", 10)
    with pytest.raises(UnreadableDocument, match="reads up to 10"):
        text_of("Dieu 1")
