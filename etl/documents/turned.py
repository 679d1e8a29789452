"""Pages that lie on their side or upside down in the scanner."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from etl.documents.ocr import DPI, LEAST_CONTRAST, OcrError, read_picture, tesseract
from etl.documents.placing import Line
from etl.documents.quality import BAD, MIN_WORDS
from etl.documents.ruled import Picture
from etl.model.document import Box
from etl.text.syllables import lower_words, share_of_good_words

_ORIENTATION = ("-l", "osd", "--psm", "0")
"""Debian installs this model of Tesseract with Tesseract itself."""

_ROTATE = re.compile(r"^Rotate: (90|180|270)$", re.MULTILINE)
"""The degrees by which a page is to be turned clockwise."""

_POINTS = 72


def read_page(picture: Picture, dpi: float = DPI) -> list[Line]:
    """The lines of a page however it lies; the boxes of their words are on the page as it was scanned.

    Only a page that makes no sense as it lies is asked for its orientation, and read a second time.

    Args:
        picture: Grey values.
        dpi: Its resolution, in pixels an inch.

    Raises:
        OcrError: It took too long, or Tesseract failed.
    """
    lines = read_picture(picture, dpi)
    if _is_sense(lines):
        return lines
    turns = _quarter_turns(picture, dpi)
    if not turns:
        return lines
    upright = read_picture(np.ascontiguousarray(np.rot90(picture, -turns)), dpi)
    if _good_words(upright) <= _good_words(lines):
        return lines
    height, width = picture.shape
    size = (_POINTS / dpi * width, _POINTS / dpi * height)
    return [
        Line(line.text, tuple(word._replace(box=_as_scanned(word.box, turns, size)) for word in line.words))
        for line in upright
    ]


def _is_sense(lines: Sequence[Line]) -> bool:
    text = _text(lines)
    return len(lower_words(text)) >= MIN_WORDS and share_of_good_words(text) >= BAD


def _good_words(lines: Sequence[Line]) -> float:
    text = _text(lines)
    return share_of_good_words(text) * len(lower_words(text))


def _text(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)


def _quarter_turns(picture: Picture, dpi: float) -> int:
    """How many quarters of a circle, clockwise, set the page upright; 0 where that cannot be told."""
    if np.ptp(picture) < LEAST_CONTRAST:
        return 0
    try:
        found = _ROTATE.search(tesseract(picture, dpi, _ORIENTATION))
    except OcrError:
        return 0  # Too few letters to tell, or its model is not installed.
    return int(found[1]) // 90 if found else 0


def _as_scanned(box: Box, turns: int, size: tuple[float, float]) -> Box:
    """Where the box lies on the page before it was turned clockwise by so many quarters."""
    left, top, right, bottom = box
    for turn in range(turns):
        # The page that was turned once less is as high as this one is wide.
        height = size[(turns - turn) % 2]
        left, top, right, bottom = top, height - right, bottom, height - left
    return Box(*(round(edge, 1) for edge in (left, top, right, bottom)))
