"""Web pages: all of the text, nothing of what stands around it."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from etl.documents.web import read_html
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument
from tests.documents.build import read_bytes
from tests.documents.pages import FIGURE_PORTAL, FIGURES, LAW_DATABASE, LEAD, OTHERS, PAGES, TABLE_PORTAL, TEXT
from tests.documents.portals import PORTALS


def text_of(html: str) -> str:
    return read_html(html.encode()).parts[0]


def body(html: str) -> str:
    return text_of(f"<html><body><p>{LEAD}</p>{html}<p>{LEAD}</p></body></html>")


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_whole_text_is_kept_each_paragraph_on_its_own_line(page):
    lines = [line.removeprefix("Điều 1. ") for line in text_of(page).splitlines()]
    assert [line for line in lines if line in TEXT] == list(TEXT)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_nothing_of_other_units_leaks_in(page):
    text = text_of(page)
    assert [other for other in OTHERS if other in text] == []


def test_captions_are_kept_and_hidden_descriptions_are_not():
    text = text_of(FIGURE_PORTAL)
    assert "Ảnh: PV" in text
    assert "Hồng Bàng" not in text


def test_the_header_block_of_a_resolution_is_kept(tmp_path):
    document = read_bytes(tmp_path, "a.html", LAW_DATABASE.encode())
    first = document.text.strip().splitlines()[0]
    assert first.startswith("HỘI ĐỒNG NHÂN DÂN PHƯỜNG THIÊN HƯƠNG Số: 23/NQ-HĐND | CỘNG HÒA")
    assert (document.identity.number, document.identity.issued_on) == ("23/NQ-HĐND", date(2025, 12, 19))
    assert document.text_origin is TextOrigin.HTML


def test_the_cells_of_a_row_stand_on_one_line():
    rows = "<tr><th>TT</th><th>Chỉ tiêu</th></tr><tr><td>1</td><td>Bảo hiểm<br>y tế</td></tr>"
    assert "TT | Chỉ tiêu\n1 | Bảo hiểm y tế" in body(f"<table>{rows}</table>")


def test_merged_cells_keep_the_columns_and_are_not_doubled():
    rows = (
        "<tr><td rowspan=2>Nhóm</td><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr>"
        "<tr><td colspan=2>Cộng</td><td>3</td></tr><tr><td colspan=3>Mục II</td></tr>"
    )
    assert "Nhóm | A | 1\n| B | 2\nCộng |  | 3\nMục II" in body(f"<table>{rows}</table>")


def test_a_cell_parts_words_where_the_page_does():
    cells = "<td>24,46 km<sup>2</sup><script>x()</script></td><td><p>Thu</p><p><b>n</b>gân sách</p></td>"
    assert "24,46 km2 | Thu ngân sách" in body(f"<table><tr>{cells}</tr><tr><td>1</td><td>2</td></tr></table>")


def test_a_table_of_links_is_data_when_it_has_a_head():
    rows = "<tr><th>Họ tên</th><th>Chức vụ</th></tr><tr><td><a>Nguyễn A</a></td><td><a>Bí thư</a></td></tr>"
    assert "Nguyễn A | Bí thư" in body(f"<table>{rows}</table>")


def test_a_sentence_whose_names_are_links_is_text():
    assert "phường Hoàng Lâm, phường Hoa Động và phường Lê Hồng Phong" in body(
        "<p><a>phường Hoàng Lâm</a>, <a>phường Hoa Động</a> và <a>phường Lê Hồng Phong</a></p>"
    )


def test_the_lists_of_an_encyclopedia_are_text_and_its_navigation_is_not():
    page = (
        f'<div class="mw-parser-output"><p>{LEAD}</p><ul><li><a>Hoàng Lâm</a></li><li><a>Hoa Động</a></li></ul>'
        '<h2>Địa lý<span class="mw-editsection">[sửa]</span></h2><p>Một<sup class="reference">[1]</sup> phường.</p>'
        '<table class="navbox"><tr><th>Phường</th><td><a>Hải An</a></td></tr></table></div>'
    )
    text = body(page)
    assert all(word in text for word in ("Hoàng Lâm", "Hoa Động", "Một phường."))
    assert not any(word in text for word in ("[sửa]", "[1]", "Hải An"))


def test_bulleted_and_numbered_lists_are_text():
    text = body("<ul><li>Thu ngân sách tăng 14%/năm</li></ul><ol><li>Một</li><li>Hai</li></ol>")
    assert [line.strip() for line in text.splitlines()[2:5]] == ["• Thu ngân sách tăng 14%/năm", "1. Một", "2. Hai"]


def test_columns_of_a_layout_table_come_one_below_the_other():
    text = body(f"<table><tr><td>{LEAD * 12}</td><td>Cột phải, không liên kết</td></tr></table>")
    assert "\nCột phải, không liên kết" in text


def test_a_class_name_never_takes_away_the_main_part():
    page = f"<html><body class='page menu'><div class='content sidebar related'><p>{LEAD}</p></div></body></html>"
    assert LEAD in text_of(page)


def test_a_page_built_of_widgets_keeps_them():
    widgets = "".join(f'<div class="el-widget el-widget-text-editor"><p>{line}</p></div>' for line in TEXT)
    assert all(line in text_of(f"<html><body>{widgets}</body></html>") for line in TEXT)


def test_words_that_open_boxes_elsewhere_stay_in_sentences():
    assert "Tin khác đi đôi chút" in body("<p>Tin khác đi đôi chút so với tin liên quan.</p>")


def test_the_metadata_fill_what_the_text_does_not_say(tmp_path):
    head = (
        '<title>Trang mẫu</title><link rel="canonical" href="https://example.org/a">'
        '<meta property="og:site_name" content="Báo mẫu">'
        '<meta property="article:published_time" content="2025-08-14T09:15:00+07:00">'
    )
    document = read_bytes(tmp_path, "a.html", f"<html><head>{head}</head><body><p>{LEAD}</p></body></html>".encode())
    identity = document.identity
    assert (identity.publisher, identity.source_url) == ("Báo mẫu", "https://example.org/a")
    assert (identity.issued_on, identity.title) == (date(2025, 8, 14), "Trang mẫu")


def test_the_heading_of_the_page_is_the_title_and_not_that_of_the_site(tmp_path):
    page = f"<html><head><title>Cổng thông tin</title></head><body><h1>Đại hội phường</h1><p>{LEAD}</p></body></html>"
    assert read_bytes(tmp_path, "a.html", page.encode()).identity.title == "Đại hội phường"
    assert read_bytes(tmp_path, "b.html", TABLE_PORTAL.encode()).identity.title == "Đại hội phường Thiên Hương"


@pytest.mark.parametrize("declared", ["", '<meta charset="utf-8">', '<meta charset="iso-8859-1">', "<meta charset=x>"])
def test_utf_8_is_read_whatever_the_page_declares(declared):
    assert LEAD in read_html(f"<html><head>{declared}</head><body><p>{LEAD}</p></body></html>".encode()).parts[0]


def test_a_declared_encoding_is_used_where_utf_8_does_not_fit():
    page = '<html><head><meta charset="windows-1252"></head><body><p>Café à côté</p></body></html>'
    assert "Café à côté" in read_html(page.encode("cp1252")).parts[0]


def test_a_page_nested_too_deep_is_refused_and_unclosed_paragraphs_are_not():
    assert LEAD in text_of("<p>" * 5000 + LEAD)
    with pytest.raises(UnreadableDocument, match="nested"):
        text_of("<b>" * 5000 + LEAD)


def test_a_page_too_large_to_parse_is_refused(monkeypatch):
    monkeypatch.setattr("etl.documents.web.MAX_MARKUP_BYTES", 10)
    with pytest.raises(UnreadableDocument, match="web page of"):
        text_of("<p>Thiên Hương</p>")


@pytest.mark.parametrize("page", ["<br>" * 300_002, f"<p {'a ' * 10_001}>"])
def test_a_page_of_too_many_tags_or_attributes_is_refused(page):
    with pytest.raises(UnreadableDocument, match="more than 300,000 tags"):
        text_of(page)


def test_pictures_inside_a_page_do_not_count(monkeypatch):
    monkeypatch.setattr("etl.documents.web.MAX_MARKUP_BYTES", 1_000)
    assert LEAD in text_of(f"<img src='data:image/png;base64,{'A' * 5_000}'><p>{LEAD}</p>")


def test_a_span_that_claims_a_million_columns_is_taken_for_one():
    assert "A | B" in body("<table><tr><td colspan=1000000>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>")


def identity_of(head: str, folder, name="a.html"):
    return read_bytes(folder, name, f"<html><head>{head}</head><body><p>{LEAD}</p></body></html>".encode()).identity


def test_the_article_of_json_ld_gives_title_day_author_publisher_and_address(tmp_path):
    article = (
        '{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Trang"},'
        '{"@type": ["NewsArticle"], "headline": "Đại hội", "datePublished": "2025-08-13T18:30:00Z",'
        '"author": [{"@type": "Person", "name": "An Nhiên"}], "publisher": {"name": "Báo mẫu"},'
        '"mainEntityOfPage": {"@id": "https://example.org/b"}}]}'
    )
    identity = identity_of(f'<script type="application/ld+json">{article}</script>', tmp_path)
    assert (identity.title, identity.author) == ("Đại hội", "An Nhiên")
    assert (identity.publisher, identity.source_url) == ("Báo mẫu", "https://example.org/b")
    # It was the next morning in Việt Nam.
    assert identity.issued_on == date(2025, 8, 14)


@pytest.mark.parametrize(
    "broken", ["{", "[" * 100_000, '"text"', '{"@type": "NewsArticle", "author": 7, "publisher": [[]]}', "null"]
)
def test_json_ld_that_cannot_be_used_is_passed_over(tmp_path, broken):
    head = f'<title>Trang mẫu</title><script type="application/ld+json">{broken}</script>'
    assert identity_of(head, tmp_path).title == "Trang mẫu"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta itemprop="datePublished" content="2025-08-14">', date(2025, 8, 14)),
        ('<meta name="pubdate" content="14/08/2025 09:15">', date(2025, 8, 14)),
        ('<meta name="DC.date" content="2025-08-14T23:00:00+07:00">', date(2025, 8, 14)),
        ('<meta name="pubdate" content="hôm nay">', None),
    ],
)
def test_the_day_is_read_from_whatever_the_page_calls_it(tmp_path, head, day):
    assert identity_of(head, tmp_path).issued_on == day


def test_an_address_that_is_none_of_the_web_is_not_taken(tmp_path):
    head = '<meta property="og:url" content="javascript:alert(1)"><meta name="author" content="https://example.org/an">'
    identity = identity_of(head, tmp_path)
    assert (identity.source_url, identity.author) == (None, None)


def test_what_stands_above_the_title_is_no_text_but_the_date_of_the_page_is():
    page = (
        f"<html><head><title>Đại hội phường Thiên Hương</title></head><body><div>Phường Hải An rộng 39,99 km2</div>"
        f"<div>Thứ Năm, 14/08/2025 09:15</div>"
        f"<div><b>Đại hội phường Thiên Hương</b></div><div>{LEAD * 3}</div></body></html>"
    )
    text = text_of(page)
    assert "Hải An" not in text
    assert "14/08/2025" in text


def test_a_paragraph_above_the_title_is_text():
    page = (
        "<html><head><title>Đại hội phường Thiên Hương</title></head><body>"
        f"<p>{LEAD} {FIGURES}</p><h2>Đại hội phường Thiên Hương</h2>{f'<p>{LEAD}</p>' * 8}</body></html>"
    )
    assert FIGURES in text_of(page)


def test_the_header_block_above_the_subject_of_a_resolution_stays():
    page = (
        "<html><head><title>Về kế hoạch phát triển năm 2026</title></head><body><p>HĐND PHƯỜNG THIÊN HƯƠNG</p>"
        f"<p>Số: 23/NQ-HĐND</p><p>Về kế hoạch phát triển năm 2026</p><p>{LEAD * 3}</p></body></html>"
    )
    assert "HĐND PHƯỜNG THIÊN HƯƠNG" in text_of(page)


def test_the_text_goes_on_below_links_to_other_pages():
    text = body(
        f"<p>Đọc thêm</p><p><a href='/x'>Phường Hải An</a></p>"
        f"<table border=1><tr><th>TT</th><td>{LEAD}</td></tr></table>"
    )
    assert "TT | " in text
    assert "Hải An" not in text


@pytest.mark.parametrize("lead", [">>> ", "» ", "Xem thêm: ", "Bài sau: ", "→ "])
def test_a_paragraph_that_is_a_link_to_another_page_is_no_text(lead):
    assert "Hải An" not in body(f"<p><a href='/x'>{lead}Phường Hải An rộng 39,99 km2</a></p>")


def test_an_entity_that_names_a_file_is_not_followed():
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>{LEAD} &x;</p></body></html>'
    text = text_of(page)
    assert LEAD in text
    assert "root:" not in text


def test_entities_that_would_grow_without_end_stay_as_they_are():
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    page = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "ha">{entities}]><html><p>{LEAD} &a9;</p></html>'
    assert len(text_of(page)) < 10 * len(page)


def test_an_attribute_of_megabytes_is_passed_over():
    assert LEAD in text_of(f"<html><body><p title='{'x ' * 4_000_000}'>{LEAD}</p></body></html>")


@pytest.mark.parametrize("page", ["", "<p", "<!--", "<html></html>", "<body>", "<title>x</title>", "<plaintext>"])
def test_a_page_without_anything_in_it_is_read_as_nothing(page):
    assert len(text_of(page).strip()) < 40


_TAGS = ("<div>", "</div>", "<table>", "<td colspan=99999>", "<script>", "<!--", "-->", "<a href=x>", "\0", "&#0;")
_TAGS += ("<svg><![CDATA[", "<template>", "<h1>", "<title>", "<select>", "<pre>", "<frameset>", "<plaintext>", "<p")


def test_a_broken_page_is_read_or_refused():
    chance = Random(20261122)
    pages = [*PAGES.values(), *PORTALS.values()]
    for _ in range(300):
        page = chance.choice(pages)
        for _ in range(chance.randint(1, 20)):
            start = chance.randrange(len(page))
            end = start + chance.choice((0, 1, 200))
            page = page[:start] + chance.choice((*_TAGS, "", page[start:end] * 3)) * chance.randint(0, 5) + page[end:]
        try:
            read_html(page.encode())
        except UnreadableDocument as refused:
            assert refused.what
