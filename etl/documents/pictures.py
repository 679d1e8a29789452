"""A picture of a paper: a scan or a photograph as PNG, JPEG or TIFF, read by OCR."""

from __future__ import annotations

import io
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from etl.documents.extracted import Extracted
from etl.documents.limits import MAX_OCR_PAGES, MAX_PICTURE_PIXELS
from etl.documents.ocr import DPI, HINT
from etl.documents.ocr_engine import engine
from etl.documents.pages import PageText, finish
from etl.documents.ruled import Picture
from etl.model.errors import UnreadableDocument

_WIDTH_OF_A4, _HEIGHT_OF_A4 = 8.27, 11.69
"""Inches. A picture that does not say how large its page is, is taken for this one."""

_MAX_ENLARGEMENT = 2.0
"""What is smaller holds no legible text."""

_BELIEVED_DPI = range(72, 1201)
"""Cameras and editors write other numbers, and none of them means anything; 72 is what is written for want of one."""

_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, TypeError, IndexError, KeyError, OverflowError, MemoryError)
"""What Pillow raises on damaged files of the kinds that it is asked to open."""


def read_picture_file(data: bytes) -> Extracted:
    """The text of each picture in the file (a TIFF may hold several), each a page.

    Raises:
        UnreadableDocument: OCR is not installed or finds nothing, or the picture is damaged or far too large.
    """
    if engine() is None:
        raise UnreadableDocument(f"It is a picture; {HINT}.")
    try:
        with _silence(), Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF")) as file:
            count = getattr(file, "n_frames", 1)
            if count > MAX_OCR_PAGES:
                raise UnreadableDocument(f"It holds {count:,} pictures; OCR reads papers of up to {MAX_OCR_PAGES}.")
            frames = ImageSequence.Iterator(file)
            pages = [PageText([], partial(_given, _upright(frame)), is_picture=True) for frame in frames]
    except Image.DecompressionBombError:
        raise UnreadableDocument(f"It has far more pixels than the {MAX_PICTURE_PIXELS:,} that diaba reads.") from None
    except UnidentifiedImageError:
        raise UnreadableDocument("It is a damaged picture.") from None
    except _DAMAGED as error:
        raise UnreadableDocument(f"It is a damaged picture ({type(error).__name__}).") from None
    return finish(pages)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep off the screen what Pillow, and libtiff below it, say of damaged files; the reason stands in the table."""
    usual, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        os.dup2(usual, 2)
        os.close(usual)
        os.close(nowhere)


def _given(picture: Picture) -> tuple[Picture, float]:
    return picture, DPI


def _upright(frame: Image.Image) -> Picture:
    """A picture upright, in grey on white, at the resolution at which OCR reads."""
    if frame.width * frame.height > MAX_PICTURE_PIXELS:
        raise UnreadableDocument(
            f"It has {frame.width * frame.height:,} pixels; diaba reads up to {MAX_PICTURE_PIXELS:,}."
        )
    image = ImageOps.exif_transpose(frame)
    if image.has_transparency_data:
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image.convert("RGBA"))
    grey = image.convert("L")
    scale = min(DPI / _dpi(frame, grey.width, grey.height), _MAX_ENLARGEMENT)
    size = max(round(grey.width * scale), 1), max(round(grey.height * scale), 1)
    return np.asarray(grey.resize(size, Image.Resampling.BICUBIC), dtype=np.uint8)


def _dpi(frame: Image.Image, width: int, height: int) -> float:
    """The resolution that the file states, if it makes a page of some size, or that of a page of A4."""
    stated = float(frame.info.get("dpi", (0, 0))[0])
    if round(stated) in _BELIEVED_DPI and round(stated) not in (72, 96) and min(width, height) / stated > 3:
        return stated
    return width / (_WIDTH_OF_A4 if width < height else _HEIGHT_OF_A4)
