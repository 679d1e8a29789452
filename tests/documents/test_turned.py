"""Pages that were scanned lying on their side or upside down."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from etl.documents.placing import Word
from etl.documents.turned import read_page
from tests.documents.build import needs_ocr
from tests.documents.test_pictures import scan_of_page

WIDTH, HEIGHT = 1700, 1000
TO_POINTS = 72 / 200
AS_SCANNED = {
    1: lambda x, y: (y, WIDTH * TO_POINTS - x),
    2: lambda x, y: (WIDTH * TO_POINTS - x, HEIGHT * TO_POINTS - y),
    3: lambda x, y: (HEIGHT * TO_POINTS - y, x),
}
"""Quarters by which the page was turned against the clock -> where a point of the upright page lies."""


def upright() -> np.ndarray:
    return np.asarray(scan_of_page(0).crop((0, 900, WIDTH, 900 + HEIGHT)))


@cache
def words(turns: int) -> dict[str, Word]:
    """The words of the page by their text, those that stand on it once."""
    found = [word for line in read_page(np.ascontiguousarray(np.rot90(upright(), turns))) for word in line.words]
    texts = [word.text for word in found]
    return {word.text: word for word in found if texts.count(word.text) == 1}


@needs_ocr
@pytest.mark.parametrize("turns", AS_SCANNED)
def test_a_page_is_read_however_it_lies_and_its_words_keep_their_places(turns):
    expected = words(0)
    assert len(expected) > 30
    assert words(turns).keys() == expected.keys()
    for text, word in words(turns).items():
        assert middle(word) == pytest.approx(AS_SCANNED[turns](*middle(expected[text])), abs=2)


def middle(word: Word) -> tuple[float, float]:
    return (word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2
