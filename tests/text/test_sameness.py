"""One paper in several forms has one fingerprint, and two papers have two."""

from __future__ import annotations

import pytest

from etl.model.document import Page
from etl.text.sameness import fingerprint

HEADER = (
    "HỘI ĐỒNG NHÂN DÂN PHƯỜNG THIÊN HƯƠNG Số: 23/NQ-HĐND | Thiên Hương, ngày 19 tháng 12 năm 2025\n"
    "NGHỊ QUYẾT\nVề kế hoạch\n"
)
BODY = (
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n"
    "Điều 1. Phường Thiên Hương có diện tích 24,46 km2, dân"
    " số 47.140 người; phường Thạch Khôi có diện tích 21,1 km2, dân số 45.140 người.\n1 | Thu ngân sách | trên 95\n"
)
SIGNED = "Nơi nhận: - Như trên; - Lưu: VT. | CHỦ TỊCH Vương Toàn Thu Thủy\n"
PAPER = HEADER + BODY + SIGNED


@pytest.mark.parametrize(
    "form",
    [
        PAPER.replace(" ", "\n"),
        PAPER.replace("Thủy", "Thuỷ").replace("Điều 1.", "**Điều 1\\.**").replace(" | ", "|"),
        "Thiên Hương, ngày 19 tháng 12 năm 2025\nHỘI ĐỒNG NHÂN DÂN\nPHƯỜNG THIÊN HƯƠNG\nSố: 23/NQ-HĐND\nNGHỊ QUYẾT\n"
        f"Về kế hoạch\n{BODY}CHỦ TỊCH\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nVương Toàn Thu Thủy\n".replace(
            "CHỦ TỊCH\nNơi nhận:", "Nơi nhận: CHỦ TỊCH"
        ),
    ],
    ids=["other line breaks", "Markdown and another tone seat", "columns in another order"],
)
def test_the_form_of_a_paper_does_not_matter(form):
    assert fingerprint(form) == fingerprint(PAPER) is not None


def test_page_numbers_are_no_words_of_the_paper():
    first, second = f"{HEADER}{BODY}", f"2\n{SIGNED}Trang 2/2\n"
    pages = (Page(1, 0, len(first)), Page(2, len(first), len(first) + len(second)))
    assert fingerprint(first + second, pages) == fingerprint(PAPER)


@pytest.mark.parametrize(
    "other",
    [
        PAPER.replace("47.140", "47.141"),
        PAPER.replace("24,46", "@").replace("21,1", "24,46").replace("@", "21,1"),
        PAPER.replace("Thạch Khôi", "Thạch Khối"),
        PAPER.replace("23/NQ", "24/NQ"),
    ],
    ids=["a figure", "two figures exchanged", "a mark on a letter", "the number"],
)
def test_a_paper_that_says_something_else_is_another(other):
    assert fingerprint(other) != fingerprint(PAPER)


def test_a_text_too_short_to_tell_has_none():
    assert fingerprint("Phường Thiên Hương rộng 24,46 km2.") is None
