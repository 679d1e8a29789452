"""Word files: the order of reading, tables, merged cells, and archives that are none."""

from __future__ import annotations

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from etl.documents.word import read_docx
from etl.model.document import DocumentStatus
from etl.model.errors import UnreadableDocument
from tests.documents.build import read_bytes, saved, with_part, word


def text_of(paper) -> str:
    return read_docx(saved(paper)).parts[0]


def table(paper, *rows):
    made = paper.add_table(len(rows), len(rows[0]))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            made.cell(r, c).text = text
    return made


def test_paragraphs_and_tables_come_in_the_order_of_reading():
    paper = docx.Document()
    paper.add_paragraph("Điều 1.")
    table(paper, ("TT", "Chỉ tiêu"), ("1", "98%"))
    paper.add_paragraph("Điều 2.")
    assert text_of(paper).splitlines() == ["Điều 1.", "TT | Chỉ tiêu", "1 | 98%", "Điều 2."]


def test_the_lines_of_a_cell_are_joined():
    paper = docx.Document()
    table(paper, ("HỘI ĐỒNG NHÂN DÂN\nSố: 23/NQ-HĐND", "CỘNG HÒA"))
    assert text_of(paper) == "HỘI ĐỒNG NHÂN DÂN Số: 23/NQ-HĐND | CỘNG HÒA"


def test_merged_cells_are_not_doubled():
    paper = docx.Document()
    made = table(paper, ("Nhóm", "A", "1"), ("", "B", "2"), ("", "", "3"), ("Mục", "", ""))
    made.cell(0, 0).merge(made.cell(1, 0))
    made.cell(2, 0).merge(made.cell(2, 1)).text = "Cộng"
    made.cell(3, 0).merge(made.cell(3, 2)).text = "Mục II"
    assert text_of(paper).splitlines() == ["Nhóm | A | 1", "| B | 2", "Cộng |  | 3", "Mục II"]


def test_a_table_in_a_table_keeps_its_rows():
    paper = docx.Document()
    outer = table(paper, ("Bìa", ""))
    inner = outer.cell(0, 1).add_table(2, 2)
    for cell, text in zip((c for row in inner.rows for c in row.cells), "abcd", strict=True):
        cell.text = text
    assert [line for line in text_of(paper).splitlines() if line] == ["Bìa", "a | b", "c | d"]


def test_columns_of_running_text_are_read_one_after_the_other():
    paper = docx.Document()
    table(paper, ("Cột trái. " * 150, "Cột phải."))
    assert " | " not in text_of(paper)


def test_tabs_line_breaks_and_hyphens_are_kept():
    paper = docx.Document()
    run = paper.add_paragraph("Điều 1.\tMột").add_run()
    run.add_break()
    run.add_text("Hai")
    run._r.append(parse_xml(f"<w:noBreakHyphen {nsdecls('w')}/>"))
    assert text_of(paper) == "Điều 1.\tMột\nHai-"


def test_tracked_insertions_are_read_and_deletions_are_not():
    paper = docx.Document()
    paragraph = paper.add_paragraph("Dân số ")
    for tag, inner, text in (("ins", "t", "47.140"), ("del", "delText", "45.140")):
        xml = f"<w:{tag} {nsdecls('w')}><w:r><w:{inner}>{text}</w:{inner}></w:r></w:{tag}>"
        paragraph._p.append(parse_xml(xml))
    assert text_of(paper) == "Dân số 47.140"


def test_content_controls_and_text_boxes_are_read():
    paper = docx.Document()
    paragraph = paper.add_paragraph("Trước")
    box = "<w:pict><w:txbxContent><w:p><w:r><w:t>Hộp</w:t></w:r></w:p></w:txbxContent></w:pict>"
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{box}</w:r>"))
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Khung</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    paper.element.body.insert(1, parse_xml(control))
    assert text_of(paper).splitlines() == ["Trước", "Hộp", "Khung"]


def test_headers_footers_and_footnotes_stand_once_below_the_body():
    paper = docx.Document()
    paper.add_paragraph("Điều 1.")
    first = paper.sections[0]
    first.header.paragraphs[0].text = "Công báo"
    first.footer.paragraphs[0].text = "2"
    second = paper.add_section()
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "Công báo"
    note = "<w:footnote><w:p><w:r><w:t>Theo báo cáo.</w:t></w:r></w:p></w:footnote>"
    notes = f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>"
    uri = PackURI("/word/footnotes.xml")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    paper.part.relate_to(Part(uri, kind, notes.encode(), paper.part.package), RT.FOOTNOTES)
    assert [line for line in text_of(paper).splitlines() if line] == ["Điều 1.", "Theo báo cáo.", "Công báo"]


def test_a_file_outside_that_the_xml_names_is_not_opened(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("bí mật")
    entity = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'
    body = f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>Trang &a;</w:t></w:r></w:p></w:body></w:document>"
    data = with_part(word("Mồi"), "word/document.xml", f"{entity}{body}".encode())
    assert "bí mật" not in read_docx(data).parts[0]


def test_tables_in_tables_without_end_are_listed(tmp_path):
    tables = "<w:tbl><w:tr><w:tc>" * 50_000 + "</w:tc></w:tr></w:tbl>" * 50_000
    body = f"<w:document {nsdecls('w')}><w:body>{tables}</w:body></w:document>"
    document = read_bytes(tmp_path, "a.docx", with_part(word("Mồi"), "word/document.xml", body.encode()))
    assert document.status is DocumentStatus.UNREADABLE
    assert document.status_reason


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    bomb = with_part(word("Mồi"), "word/media/image1.bin", bytes(60_000_000))
    assert len(bomb) < 200_000
    with pytest.raises(UnreadableDocument, match="ZIP bomb"):
        read_docx(bomb)


def test_an_archive_of_too_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr("etl.documents.word.MAX_ARCHIVE_ENTRIES", 3)
    with pytest.raises(UnreadableDocument, match="far too large"):
        read_docx(word("x"))


def test_entities_of_the_xml_are_not_expanded():
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    data = word("Mồi")
    body = (
        f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>Trang &b;</w:t></w:r></w:p></w:body></w:document>".encode()
    )
    text = read_docx(with_part(data, "word/document.xml", laughs + body)).parts[0]
    assert "haha" not in text


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml"])
def test_a_word_file_with_a_broken_part_is_unreadable(part):
    with pytest.raises(UnreadableDocument, match="damaged or no Word file"):
        read_docx(with_part(word("x"), part, b"<broken"))
