"""A page as OCR reads it best: one column. The cells of its tables stand below its text, one under the other.

Side by side, Tesseract takes the cells of a row for one line with wide gaps, and loses the spaces inside the cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from etl.documents.placing import Word
from etl.documents.ruled import DARK, Grid, Picture, Place
from etl.model.document import Box

_MARGIN = 24
"""Pixels of white around each cell: about one line of print at 200 dpi."""

_INSET = 5
"""Pixels left out at the edges of a cell, where its ruled lines may have left traces."""


class _Patch(NamedTuple):
    """A cell on the sheet: its upper and lower edge there, and how far its ink was moved."""

    top: int
    bottom: int
    right_by: int
    down_by: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The picture for OCR."""

    picture: Picture
    grids: tuple[Grid, ...]
    patches: tuple[_Patch, ...]
    text_height: int
    """Down to here, the sheet is the page."""

    def back(self, word: Word) -> Word:
        """The word with its box on the page."""
        middle = (word.box.top + word.box.bottom) / 2
        if middle < self.text_height:
            return word
        patch = min(self.patches, key=lambda patch: max(patch.top - middle, middle - patch.bottom))
        box = word.box
        x, y = patch.right_by, patch.down_by
        return word._replace(box=Box(box.left - x, box.top - y, box.right - x, box.bottom - y))


def sheet_of(picture: Picture, grids: Sequence[Grid]) -> Sheet:
    """The page with its tables cut out, and below it what stands in their cells.

    Args:
        picture: The page without its ruled lines.
        grids: Its tables.
    """
    height, width = picture.shape
    text = picture.copy()
    pieces: list[Picture] = [text]
    patches: list[_Patch] = []
    below = height
    for grid in grids:
        for place in (place for row in grid.rows for place in row):
            left, top, ink = _ink(picture, place)
            if ink.size:
                strip = np.full((ink.shape[0] + _MARGIN, width), 255, np.uint8)
                strip[: ink.shape[0], _MARGIN : _MARGIN + ink.shape[1]] = ink[:, : width - _MARGIN]
                patches.append(_Patch(below, below + ink.shape[0], _MARGIN - left, below - top))
                pieces.append(strip)
                below += len(strip)
        text[round(grid.top) : round(grid.bottom), round(grid.left) : round(grid.right)] = 255
    return Sheet(np.concatenate(pieces), tuple(grids), tuple(patches), height)


def _ink(picture: Picture, place: Place) -> tuple[int, int, Picture]:
    """Left and upper edge of what is printed in a cell, and that part of the picture."""
    left, top = round(place.left) + _INSET, round(place.top) + _INSET
    cell = picture[top : round(place.bottom) - _INSET, left : round(place.right) - _INSET]
    ys, xs = np.nonzero(cell < DARK)
    if not len(ys):
        return left, top, cell[:0, :0]
    first_y, first_x = int(ys.min()), int(xs.min())
    return left + first_x, top + first_y, cell[first_y : int(ys.max()) + 1, first_x : int(xs.max()) + 1]
