"""Letters that a scanner read wrong are put right where the words around leave one reading."""

from __future__ import annotations

import pytest

from etl.documents import find_papers, read_document
from etl.text.reading import read
from etl.text.repair import malformed_words, repair_edits
from tests.conftest import ROOT

NOISE = " Đại hội tbành công, đẹp lòug người dân và đảug bộ."
"""Three words that are no Vietnamese show that the paper was scanned."""


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Phường được thành lập trên eơ sở", "Phường được thành lập trên cơ sở"),
        ("sap nhập xã", "sáp nhập xã"),
        ("môt phần diện tích", "một phần diện tích"),
        ("diện tích tự nbiên", "diện tích tự nhiên"),
        ("quy rnô dân số", "quy mô dân số"),
        ("45 tổ chúc đảng", "45 tổ chức đảng"),
        ("1.606 đảng viêu", "1.606 đảng viên"),
        ("Bí tbư Đảng ủy", "Bí thư Đảng ủy"),
        ("ĐẢNG BÔ XÃ", "ĐẢNG BỘ XÃ"),
        ("từ nqày 1/7", "từ ngày 1/7"),
        ("ôug Kpuih Thăng", "ông Kpuih Thăng"),
        ("giữ chúc Bí thư", "giữ chức Bí thư"),
        ("ủy viên trung uơng", "ủy viên trung ương"),
        ("Điền 1. Sắp xếp các xã", "Điều 1. Sắp xếp các xã"),
        ("ĐIÊU 12. HIỆU LỰC", "ĐIỀU 12. HIỆU LỰC"),
        ("Trưởng Ban Tổ chúc Tỉnh ủy", "Trưởng Ban Tổ chức Tỉnh ủy"),
        ("ông An, Bí thu Đảng ủy", "ông An, Bí thư Đảng ủy"),
    ],
)
def test_a_misread_word_of_a_usual_phrase_is_put_right(wrong, right):
    assert read(wrong + NOISE).text.startswith(right)


@pytest.mark.parametrize(
    "text",
    [
        "bà Đinh Gla",
        "ông Đinh Glang",
        "ông Kpă Hnao",
        "bà Rơ Châm Hlan",
        "ông Nay Djuêng và ông Siu Blơ",
        "xã Ia Glai",
        "xã Đắk Môl",
        "bà Hrê Hồng",
        "huyện Kbang",
        "ông Phạm Trầu Hoàn",
        "xã Ea Drông",
        "ông Nguyễn Văn Phủ",
        "xã Bhalêê",
        "47.l40 người",
        "dân cư đông",
        "bà Vũ Thị Kim",
        "ông Nguyễn Quốc Phong",
        "ông Vì Văn Hòa",
        "CHỦ TỊCH NGUYỄN ĐĂNG BÌNH",
        "Bí thư Huyện ủy Tiên Lữ",
        "ông Hoàng Văn Bàn thường trú tại xã",
        "linh hoạt, không vi phạm",
        "trồng bí thu hoạch quanh năm",
        "Điều 3. Điểm 2",
        "kết quả và xử lý",
    ],
)
def test_names_figures_and_words_that_fit_stay(text):
    assert read(text + NOISE).text.startswith(text)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("ông Ngnyễn Văn An", "ông Nguyễn Văn An"),
        ("bà Lê Thị Thauh", "bà Lê Thị Thanh"),
        ("ÔNG NGUYỄN QNỐC HUY", "ÔNG NGUYỄN QUỐC HUY"),
        ("phường Tbiên Hương", "phường Thiên Hương"),
        ("bà Sầrn Thị Hiền", "bà Sầm Thị Hiền"),
        ("ông Lê Văn Gláp", "ông Lê Văn Giáp"),
    ],
)
def test_a_syllable_of_a_name_that_vietnamese_has_not_is_put_right_where_one_of_names_is_like_it(wrong, right):
    assert read(wrong + NOISE).text.startswith(right)


def test_a_syllable_that_no_list_has_is_put_right_where_the_paper_has_it_elsewhere():
    assert "xã Bắc Lĩnh và xã Lĩnh Nam" in read("xã Bắc Lĩnb và xã Lĩnh Nam" + NOISE).text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("vá phường, bơn 20 hộ", "và phường, hơn 20 hộ"),
        ("gầu 30%, ngáy 1/7", "gần 30%, ngày 1/7"),
        ("kinh doauh", "kinh doanh"),
        ("ba thàng nàm nay", "ba thàng năm nay"),
        ("eho các xã", "cho các xã"),
    ],
)
def test_a_word_in_small_letters_that_papers_never_have_is_put_right(wrong, right):
    assert read(wrong + NOISE).text.startswith(right)


@pytest.mark.parametrize(
    "text",
    [
        "vá đường và đắp vá mặt cầu",
        "gầu xúc",
        "ngáy ngủ",
        "cá bơn",
        "trồng hành, tỏi",
        "sản lượng hải sản",
        "164 lá phiếu",
        "5,2 tr.đồng",
        "12 cm",
    ],
)
def test_rare_words_of_the_language_stay(text):
    assert read(text + NOISE).text.startswith(text)


@pytest.mark.parametrize("text", ["sap nhập xã", "mốt phần", "tổ chúc đảng"])
def test_a_paper_without_noise_is_not_touched(text):
    assert read(f"Phường họp: {text}.").text == f"Phường họp: {text}."


def test_a_repaired_word_leads_back_to_the_paper_s_own_letters():
    text = f"Phường lập trên eơ sở ba xã.{NOISE}"
    reading = read(text)
    start = reading.text.index("cơ sở")
    assert text[slice(*reading.source_span(start, start + 5))] == "eơ sở"


@pytest.mark.parametrize("text", ["sap nhập xã tbành công", "Ông Lê Văn Ðảng và sap nhập đảug bộ"])
def test_one_or_two_odd_words_make_no_scan_of_a_paper(text):
    reading = read(text)
    assert not reading.is_scanned
    assert "sap nhập" in reading.text


def test_one_malformed_word_is_enough_where_ocr_has_read():
    assert read("sap nhập xã tbành công", is_ocr=True).text == "sáp nhập xã thành công"


@pytest.mark.parametrize(
    "text", ["êđê, mnông và xơđăng", "Đinh Gla, Kpă Hnao, Siu Blơ, Rơ Châm Hlan", "THCS, PCGD, XMC"]
)
def test_words_of_peoples_and_abbreviations_make_no_scan_of_a_paper(text):
    assert malformed_words(text) == frozenset()


def test_our_own_papers_have_no_malformed_words():
    for path, file_name in find_papers([ROOT / "documents"]):
        assert malformed_words(read(read_document(path, file_name).text).text) == frozenset()


def test_papers_as_typed_are_no_scans(shared):
    for path, file_name in find_papers([shared / "documents"]):
        reading = read(read_document(path, file_name).text)
        assert not reading.is_scanned
        assert list(repair_edits(reading.text, malformed_words(reading.text), is_scanned=False)) == []
