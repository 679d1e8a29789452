"""Ruled tables of PDF pages, however they are drawn, and the characters in them."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import closing
from statistics import mean

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from etl.documents.extracted import Extracted
from etl.documents.pdf import read_pdf
from etl.documents.pdf_characters import Characters
from etl.model.document import Box
from tests.documents.forms import FILES

ROWS = ["TT | Chi tieu", "1 | Thu ngan sach", "2 | So 1669/NQ- UBTVQH15"]


def table(canvas: Canvas, left: float, bottom: float) -> None:
    """Three rows of thirty points; the last cell holds two lines."""
    canvas.grid([left, left + 40, left + 200], [bottom + 30 * row for row in range(4)])
    for row, (number, text) in enumerate([("2", ""), ("1", "Thu ngan sach"), ("TT", "Chi tieu")]):
        canvas.drawString(left + 5, bottom + 30 * row + 10, number)
        canvas.drawString(left + 45, bottom + 30 * row + 10, text)
    canvas.drawString(left + 45, bottom + 17, "So 1669/NQ-")
    canvas.drawString(left + 45, bottom + 4, "UBTVQH15")


def drawn(draw: Callable[[Canvas], object]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 300), invariant=True)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def boxes(extracted: Extracted) -> list[Box]:
    return [stretch.box for stretch in extracted.stretches[0]]


def test_a_table_is_read_row_by_row_where_it_stands():
    extracted = read_pdf(drawn(lambda canvas: table(canvas, 50, 100)))
    assert extracted.parts[0].splitlines() == ROWS
    assert boxes(extracted) == [(50, top, 250, top + 30) for top in (110, 140, 170)]


def test_one_row_of_two_cells_is_a_table():
    def row(canvas: Canvas) -> None:
        canvas.grid([50, 90, 250], [100, 130])
        canvas.drawString(55, 110, "3")
        canvas.drawString(95, 110, "Ho ngheo")

    assert read_pdf(drawn(row)).parts == ("3 | Ho ngheo",)


def test_a_table_on_a_page_that_is_shown_turned_is_read_as_it_is_shown():
    def turned(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(400, 0)
        canvas.rotate(90)
        table(canvas, 50, 100)

    extracted = read_pdf(drawn(turned))
    assert extracted.parts[0].splitlines() == ROWS
    assert boxes(extracted)[0] == pytest.approx((50, 210, 250, 240), abs=0.1)


def test_a_table_in_a_drawing_that_is_moved_and_scaled_is_read():
    def moved(canvas: Canvas) -> None:
        canvas.beginForm("table")
        table(canvas, 50, 100)
        canvas.endForm()
        canvas.translate(20, 10)
        canvas.scale(1.5, 1.5)
        canvas.doForm("table")

    extracted = read_pdf(drawn(moved))
    assert extracted.parts[0].splitlines() == ROWS
    assert boxes(extracted)[0] == pytest.approx((95, 5, 395, 50), abs=0.1)


def test_places_are_those_on_the_part_of_the_page_that_is_shown():
    extracted = read_pdf(drawn(lambda canvas: (canvas.setCropBox((40, 90, 360, 290)), table(canvas, 50, 100))))
    assert extracted.parts[0].splitlines() == ROWS
    assert boxes(extracted)[0] == pytest.approx((10, 100, 210, 130), abs=0.1)


def test_a_page_of_lines_that_cross_everywhere_is_read_as_text():
    def net(canvas: Canvas) -> None:
        canvas.grid([3.9 * column for column in range(100)], [3.9 * row for row in range(75)])
        canvas.drawString(50, 100, "Thu ngan sach")

    assert read_pdf(drawn(net)).parts == ("Thu ngan sach",)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_the_quick_and_the_close_look_see_the_same_characters_in_the_same_places(turns):
    buffer = io.BytesIO()
    with closing(pdfium.PdfDocument((FILES / "resolution.pdf").read_bytes())) as pdf:
        for page in pdf:
            page.set_rotation(90 * turns)
            page.set_cropbox(60, 50, 540, 740)
        pdf.save(buffer)
    characters = Characters(buffer.getvalue())
    pdf = pdfium.PdfDocument(buffer.getvalue())
    quick, close = characters.of(0, pdf[0], pdf[0].get_textpage()), characters.closely(0, pdf[0])
    assert sorted(each["text"] for each in quick) == sorted(each["text"] for each in close)
    for low, high in (("x0", "x1"), ("top", "bottom")):
        middles = [mean(each[low] + each[high] for each in those) / 2 for those in (quick, close)]
        # How high the letters of a font reach is a matter of which of its tables is asked.
        assert middles[0] == pytest.approx(middles[1], abs=3)
