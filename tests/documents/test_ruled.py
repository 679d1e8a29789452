"""Ruled lines of scanned pages: tables, their cells, and what is no table."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from etl.documents.placing import Word
from etl.documents.ruled import erase_rules
from etl.documents.sheet import sheet_of
from etl.model.document import Box


def page(*rectangles: tuple[int, int, int, int], width: int = 3):
    image = Image.new("L", (1000, 800), "white")
    for rectangle in rectangles:
        ImageDraw.Draw(image).rectangle(rectangle, outline="black", width=width)
    return np.asarray(image, dtype=np.uint8)


TABLE = ((100, 100, 300, 200), (300, 100, 700, 200), (100, 200, 700, 260), (100, 260, 300, 400), (300, 260, 700, 400))


def test_the_cells_of_a_table_are_found_merged_ones_as_one():
    _, [grid] = erase_rules(page(*TABLE))
    assert [[(place.columns, place.rows) for place in row] for row in grid.rows] == [
        [(1, 1)] * 2,
        [(2, 1)],
        [(1, 1)] * 2,
    ]
    assert (grid.left, grid.top, grid.right, grid.bottom) == pytest.approx((101, 101, 699, 399), abs=2)


def test_lines_are_erased_and_what_stands_between_them_stays():
    picture = page(*TABLE).copy()
    picture[300:320, 150:160] = 0
    clean, _ = erase_rules(picture)
    assert clean[300:320, 150:160].max() == 0
    assert (clean < 128).sum() == 200


def test_a_frame_an_underline_and_a_photograph_are_no_tables():
    assert erase_rules(page((100, 100, 700, 400)))[1] == []
    assert erase_rules(page((100, 100, 500, 101)))[1] == []
    noise = np.random.default_rng(1).integers(0, 255, (800, 1000)).astype(np.uint8)
    assert erase_rules(noise)[1] == []
    assert erase_rules(np.zeros((800, 1000), np.uint8))[1] == []


def test_a_picture_smaller_than_any_line_has_no_tables():
    tiny = np.zeros((5, 5), np.uint8)
    assert erase_rules(tiny)[1] == []


def test_two_tables_are_two():
    below = tuple((left, top + 350, right, bottom + 350) for left, top, right, bottom in TABLE)
    assert len(erase_rules(page(*TABLE, *below))[1]) == 2


def test_cells_stand_below_the_text_and_their_words_find_the_way_back():
    picture = page(*TABLE).copy()
    picture[130:150, 350:380] = 0
    sheet = sheet_of(*erase_rules(picture))
    assert sheet.picture.shape[0] > 800
    assert sheet.picture[:800].min() == 255
    ys, xs = np.nonzero(sheet.picture < 128)
    found = Word("x", Box(xs.min(), ys.min(), xs.max() + 1, ys.max() + 1))
    assert sheet.back(found).box == (350, 130, 380, 150)


def test_thin_lines_that_a_scan_in_black_and_white_has_broken_make_a_table_all_the_same():
    picture = page(*TABLE, width=1).copy()
    gaps = np.random.default_rng(1).random(picture.shape) < 0.1
    picture[gaps] = 255
    _, [grid] = erase_rules(picture)
    assert [len(row) for row in grid.rows] == [2, 1, 2]
