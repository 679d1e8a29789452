"""Fonts older than Unicode."""

from __future__ import annotations

import pytest

from etl.text.legacy import FONTS, TCVN3, VNI, detect, mended, surface_of, to_unicode
from tests.documents.old_fonts import in_font

MOTTO = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 23/NQ-HĐND"
TEXT = (
    f"{MOTTO}\nHội đồng nhân dân phường quyết định các chỉ tiêu chủ yếu: thu ngân sách tăng 14%, "
    "thẳng thắn chỉ rõ những việc còn yếu, để mỹ quan đô thị ngày càng sạch đẹp.\n"
)


@pytest.mark.parametrize("font", FONTS)
def test_the_font_is_told_by_its_words_and_nothing_is_lost(font):
    surface = surface_of(in_font(TEXT, font))
    assert surface != TEXT
    assert detect(surface) == font
    assert mended(surface, font) == TEXT


def test_well_known_words_are_read():
    assert to_unicode("Céng hoµ x· héi chñ nghÜa ViÖt Nam", TCVN3) == "Cộng hoà xã hội chủ nghĩa Việt Nam"
    assert to_unicode("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", VNI) == "Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    "text", [TEXT, "", "Only English words, as in an abstract of a paper.", "Ấp Phú Mỹ", "été à l’hôtel"]
)
def test_unicode_is_in_no_old_font(text):
    assert detect(text) is None


def test_lines_that_are_unicode_already_are_left_alone():
    surface = surface_of(in_font(TEXT, VNI))
    assert mended(f"{TEXT}{surface}", VNI) == TEXT + TEXT
    assert detect(f"{TEXT}{surface}") == VNI


def test_capitals_come_back_in_headings_only():
    assert to_unicode("UBND x· ®Ò nghÞ Bé GTVT", TCVN3) == "UBND xã đề nghị Bộ GTVT"


def test_letters_that_a_pdf_reader_took_for_signs_come_back():
    assert to_unicode("nhµ n\u2212íc, x\u2219 héi", TCVN3) == "nhà nước, xã hội"
