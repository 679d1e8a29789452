"""Text from pictures of pages, by Tesseract with its Vietnamese model.

Debian: `apt-get install tesseract-ocr tesseract-ocr-vie`. Without it scans are listed as unreadable.
The same picture gives the same text as long as Tesseract stays the same.
"""

from __future__ import annotations

import csv
import math
import os
import resource
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress

import numpy as np
from PIL import Image

from etl.documents.limits import MAX_OCR_SECONDS
from etl.documents.ocr_engine import LANGUAGE
from etl.documents.placing import Line, Word, in_columns, line_of, lines_of
from etl.documents.ruled import DARK, Grid, Picture, Place, erase_rules
from etl.documents.sheet import sheet_of
from etl.documents.tables import Cell, is_layout, numbered_lines
from etl.model.document import Box
from etl.text.ocr_slips import mend_words

DPI = 200
"""At 150 a scan of middling quality loses a third of its numbers, and 300 gains nothing for half as much time again."""

INSTALL = "apt-get install tesseract-ocr tesseract-ocr-vie"
HINT = f"to read it, install OCR: {INSTALL}"

_READING = ("-l", LANGUAGE, "--psm", "4", "tsv")
"""Page segmentation 4: one column of text of various sizes. The columns of tables and headers are put in order here."""

LEAST_CONTRAST = 32
"""Grey values between the darkest and the lightest pixel of a page on which anything is printed: the backs of sheets
have less, and Tesseract takes a second to find nothing on them."""

_MAX_SKEW = 3.0
"""Degrees by which a scan may lie askew."""

_MIN_SKEW = 0.1
"""Degrees that matter neither to OCR nor to ruled lines."""


class OcrError(Exception):
    """Tesseract failed on a page, or took too long."""


def read_picture(picture: Picture, dpi: float = DPI) -> list[Line]:
    """The lines of a page, cells of ruled tables parted by bars, each word with its box in points and its confidence.

    Args:
        picture: Grey values.
        dpi: Its resolution, in pixels an inch.

    Raises:
        OcrError: It took too long, or Tesseract failed.
    """
    if np.ptp(picture) < LEAST_CONTRAST:
        return []
    angle = _skew(picture)
    straight = _rotated(picture, -angle) if abs(angle) >= _MIN_SKEW else picture
    sheet = sheet_of(*erase_rules(straight))
    words = [sheet.back(word) for word in _words(tesseract(sheet.picture, dpi, _READING))]
    height, width = picture.shape
    return [
        Line(
            line.text,
            tuple(word._replace(box=_in_points(word.box, angle, (width, height), dpi)) for word in line.words),
        )
        for line in _lines(words, sheet.grids)
    ]


def tesseract(picture: Picture, dpi: float, options: Sequence[str]) -> str:
    """What Tesseract prints.

    Args:
        picture: Grey values.
        dpi: Its resolution, in pixels an inch.
        options: What it is to do.

    Raises:
        OcrError: It took too long, or failed.
    """
    height, width = picture.shape
    command = [shutil.which("tesseract") or "tesseract", "stdin", "stdout", "--dpi", str(round(dpi))]
    # More threads than one make it slower, and the processes of a run share the processors already.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}
    with subprocess.Popen(  # noqa: S603
        [*command, *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    ) as process:
        with suppress(OSError, AttributeError):  # It may have ended, and not every system can.
            resource.prlimit(process.pid, resource.RLIMIT_CPU, (MAX_OCR_SECONDS, MAX_OCR_SECONDS))
        try:
            output, _ = process.communicate(b"P5 %d %d 255\n" % (width, height) + picture.tobytes(), MAX_OCR_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            raise OcrError(f"OCR took longer than {MAX_OCR_SECONDS} seconds") from None
        except BrokenPipeError:
            output = b""
    if process.returncode:
        raise OcrError("OCR failed")
    return output.decode("utf-8", "replace")


def _words(table: str) -> list[Word]:
    """The words that Tesseract lists, in its order, which is that of the text."""
    words: list[Word] = []
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if text:
            left, top, width, height = (float(row[name]) for name in ("left", "top", "width", "height"))
            # A sign alone (a bullet, a dot of the ruling) is hard to tell from dirt, and says nothing.
            confidence = float(row["conf"]) / 100 if any(map(str.isalnum, text)) else None
            words.append(Word(text, Box(left, top, left + width, top + height), confidence))
    texts = mend_words([word.text for word in words])
    return [word._replace(text=text) for word, text in zip(words, texts, strict=True)]


def _lines(words: Sequence[Word], grids: Sequence[Grid]) -> Iterator[Line]:
    """Line after line; a table stands where its upper edge is."""
    free = [word for word in words if not any(_is_inside(word, grid) for grid in grids)]
    top = float("-inf")
    for grid in grids:
        yield from _text(free, top, grid.top)
        yield from _rows(grid, words)
        top = grid.top
    yield from _text(free, top, float("inf"))


def _text(words: Sequence[Word], top: float, bottom: float) -> Iterator[Line]:
    band = [word for word in words if top <= (word.box.top + word.box.bottom) / 2 < bottom]
    return map(line_of, in_columns(lines_of(band)))


def _rows(grid: Grid, words: Sequence[Word]) -> Iterator[Line]:
    """The rows of a table as lines; of one that lays out the page, the lines of cell after cell."""
    filled = [[(place, _lines_in(place, words)) for place in row] for row in grid.rows]
    cells = [
        [
            Cell(" ".join(word.text for line in lines for word in line), place.columns, place.rows)
            for place, lines in row
        ]
        for row in filled
    ]
    if is_layout(cells):
        yield from (line_of(line) for row in filled for _, lines in row for line in lines)
    else:
        for number, text in numbered_lines(cells):
            yield Line(text, tuple(word for _, lines in filled[number] for line in lines for word in line))


def _lines_in(place: Place, words: Sequence[Word]) -> list[list[Word]]:
    return lines_of(word for word in words if _is_inside(word, place))


def _is_inside(word: Word, area: Place | Grid) -> bool:
    x, y = (word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2
    return area.left <= x < area.right and area.top <= y < area.bottom


def _skew(picture: Picture) -> float:
    """By how many degrees the lines fall to the right: where they are level, their ink falls into few rows."""
    ys, xs = np.nonzero(picture[::4, ::4] < DARK)

    def level(angle: float) -> float:
        rows = np.rint(ys - xs * math.tan(math.radians(angle))).astype(np.int64)
        return float((np.bincount(rows - rows.min()).astype(np.float64) ** 2).sum()) if len(rows) else 0.0

    if not len(ys):
        return 0.0
    rough = max(
        (step / 4 for step in range(-int(_MAX_SKEW * 4), int(_MAX_SKEW * 4) + 1)), key=lambda a: (level(a), -abs(a))
    )
    return max((rough + step / 20 for step in range(-5, 6)), key=lambda angle: (level(angle), -abs(angle)))


def _rotated(picture: Picture, angle: float) -> Picture:
    """The picture turned clockwise by so many degrees about its middle."""
    image = Image.fromarray(picture).rotate(-angle, Image.Resampling.BICUBIC, fillcolor=255)
    return np.asarray(image, dtype=np.uint8)


def _in_points(box: Box, angle: float, size: tuple[int, int], dpi: float) -> Box:
    """The box of a word on the page as it was scanned, from that on the page set straight."""
    x, y = (box.left + box.right - size[0]) / 2, (box.top + box.bottom - size[1]) / 2
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    moved_x, moved_y = x * cosine - y * sine - x, x * sine + y * cosine - y
    edges = (box.left + moved_x, box.top + moved_y, box.right + moved_x, box.bottom + moved_y)
    return Box(*(round(72 / dpi * edge, 1) for edge in edges))
