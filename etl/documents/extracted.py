"""What a reader hands over: the text of a paper in the parts in which it came."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace

from etl.documents.limits import MAX_CHARACTERS, MAX_LINE_CHARACTERS
from etl.model.document import Garbled, Identity, Page, Stretch, TextOrigin
from etl.model.errors import UnreadableDocument
from etl.text.legacy import detect, mended


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a paper, as a reader won it."""

    origin: TextOrigin
    parts: tuple[str, ...]
    """The pages, or the whole text as one part."""
    stretches: tuple[tuple[Stretch, ...], ...] = ()
    """For each part, in a paper whose lines have a place on a page; such parts are NFC already."""
    garbled: tuple[float | None, ...] = ()
    """For each part that is garbled, its share of well-formed syllables; empty where none is."""
    is_paged: bool = False
    heading: str | None = None
    """The heading that the file marks as such, e.g. the `<h1>` of a web page."""
    stated: Identity = field(default_factory=Identity)
    """What the file's own metadata say; the text and the sidecar know better."""
    note: str | None = None
    """What an editor should know about the reading of a paper that could be read."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """The text of a document, and what is known of its places."""

    text: str
    pages: tuple[Page, ...]
    stretches: tuple[Stretch, ...]
    garbled: tuple[Garbled, ...]


def assemble(extracted: Extracted) -> Assembled:
    r"""The document's text and its pages: NFC, every line break a single \n, one line break between two pages.

    Raises:
        UnreadableDocument: There is no text, or more than a paper can have.
    """
    if sum(map(len, extracted.parts)) > MAX_CHARACTERS:
        raise UnreadableDocument(f"It holds more than {MAX_CHARACTERS:,} characters, which no official paper does.")
    # A page ends at a line break, and nothing composes with a line break: NFC of the whole is the NFC of its pages.
    parts = [unicodedata.normalize("NFC", _unify_line_breaks(part)) for part in extracted.parts]
    text = "\n".join(parts)
    if not text.strip():
        raise UnreadableDocument("It holds no text.")
    if max(map(len, text.split("\n"))) > MAX_LINE_CHARACTERS:
        raise UnreadableDocument(
            f"It holds a line of more than {MAX_LINE_CHARACTERS:,} characters, which is not the text of a paper."
        )
    pages = _pages(parts)
    return Assembled(
        text,
        pages if extracted.is_paged else (),
        tuple(
            stretch._replace(
                char_start=page.char_start + stretch.char_start, char_end=page.char_start + stretch.char_end
            )
            for page, stretches in zip(pages, extracted.stretches, strict=False)
            for stretch in stretches
        ),
        tuple(
            Garbled(page.char_start, page.char_end, share)
            for page, share in zip(pages, extracted.garbled, strict=False)
            if share is not None
        ),
    )


def in_unicode(extracted: Extracted) -> Extracted:
    """The same text, with lines that stand in an old font (TCVN3, VNI, VPS) turned into Unicode."""
    encoding = detect("\n".join(extracted.parts)) if not extracted.stretches else None
    if encoding is None:
        return extracted
    notes = [extracted.note, told(encoding)]
    parts = tuple(mended(part, encoding) for part in extracted.parts)
    return replace(extracted, parts=parts, note=" ".join(note for note in notes if note))


def told(encoding: str) -> str:
    """What to tell an editor of a text that was in an old font."""
    return f"Its letters, of an old {encoding} font, were turned into Unicode."


def _unify_line_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _pages(parts: list[str]) -> tuple[Page, ...]:
    pages, start = [], 0
    for number, part in enumerate(parts, start=1):
        end = start + len(part) + (number < len(parts))
        pages.append(Page(number, start, end))
        start = end
    return tuple(pages)
