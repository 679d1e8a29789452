"""Bytes -> text, for .txt and .md: which encoding it is, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
import unicodedata

from etl.documents.extracted import Extracted, told
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument
from etl.text.legacy import detect, mended, surface_of

REPLACEMENT = "\ufffd"
"""Stands for each letter that was lost before the paper came to us."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.005
"""Text that went through old printers and PDF tools holds a control character now and then; binary data hold 10 %."""

_MAX_DAMAGED_SHARE = 0.001
"""Of UTF-8 text in which some bytes are broken, as where a title was cut in the middle of a letter."""

_VIETNAMESE_1258 = frozenset("ăâđêôơưĂÂĐÊÔƠƯàáèéìíòóùúýÀÁÈÉÌÍÒÓÙÚÝãõñ\u0300\u0301\u0303\u0309\u0323“”‘’–—…•«»°²³±×\xa0")
_MIN_VIETNAMESE_SHARE = 0.95
"""Of the non-ASCII characters of text that is really Windows-1258."""


def read_text(data: bytes) -> Extracted:
    """A plain text file.

    Raises:
        UnreadableDocument: It is binary, or in an encoding that cannot be told.
    """
    return _by_form_feed(data, TextOrigin.TEXT)


def read_markdown(data: bytes) -> Extracted:
    """A Markdown file, its marks kept: they are part of the paper as it came.

    Raises:
        UnreadableDocument: It is binary, or in an encoding that cannot be told.
    """
    return _by_form_feed(data, TextOrigin.MARKDOWN)


def _by_form_feed(data: bytes, origin: TextOrigin) -> Extracted:
    text, encoding = _decoded(data)
    # Tools that turn a PDF into text put a form feed at the end of every page.
    pages = text.removesuffix("\f").split("\f")
    return Extracted(origin, tuple(pages), is_paged=len(pages) > 1, note=encoding and told(encoding))


def decode(data: bytes) -> str:
    """Text in UTF-8, UTF-16, an old font or Windows-1258. Broken letters become `REPLACEMENT` where they are few.

    Raises:
        UnreadableDocument: It is binary, or in an encoding that cannot be told.
    """
    return _decoded(data)[0]


def _decoded(data: bytes) -> tuple[str, str | None]:
    """The text, and the old font that it was in."""
    text = data.decode(_unicode_encoding(data), "replace")
    is_unicode = text.count(REPLACEMENT) <= _MAX_DAMAGED_SHARE * len(text)
    if not is_unicode and b"\0" not in data:
        surface = surface_of(data)
        if encoding := detect(surface):
            return mended(surface, encoding), encoding
    if _is_binary(text):
        raise UnreadableDocument("It holds binary data, not text.")
    if is_unicode:
        return text, None
    text = data.decode("cp1258", "replace")
    if _is_vietnamese_1258(text):
        return text, None
    raise UnreadableDocument(
        "Its encoding is not known: neither UTF-8, UTF-16, Windows-1258 nor an old TCVN3, VNI or VPS font; "
        "save it as UTF-8."
    )


def _unicode_encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if data.count(0, 0, 4096) > len(data[:4096]) // 4:
        # Without a byte order mark, the zeros of the ASCII letters tell which byte comes first.
        return "utf-16-le" if data[1:4096:2].count(0) > data[0:4096:2].count(0) else "utf-16-be"
    return "utf-8-sig"


def _is_binary(text: str) -> bool:
    return "\0" in text or len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text)


def _is_vietnamese_1258(text: str) -> bool:
    marked = [c for c in unicodedata.normalize("NFC", text) if not c.isascii()]
    fitting = sum(c in _VIETNAMESE_1258 or "\u1e00" <= c <= "\u1eff" or c in "ĩũĨŨ" for c in marked)
    return fitting >= _MIN_VIETNAMESE_SHARE * len(marked)
