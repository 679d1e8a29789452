"""What a reader hands over: the text of a paper in the parts in which it came."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from etl.documents.limits import MAX_CHARACTERS, MAX_LINE_CHARACTERS
from etl.model.document import Identity, Page, TextOrigin
from etl.model.errors import UnreadableDocument


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a paper, as a reader won it."""

    origin: TextOrigin
    parts: tuple[str, ...]
    """The pages, or the whole text as one part."""
    is_paged: bool = False
    heading: str | None = None
    """The heading that the file marks as such, e.g. the `<h1>` of a web page."""
    stated: Identity = field(default_factory=Identity)
    """What the file's own metadata say; the text and the sidecar know better."""
    note: str | None = None
    """What an editor should know about the reading of a paper that could be read."""


def assemble(extracted: Extracted) -> tuple[str, tuple[Page, ...]]:
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
    return text, _pages(parts) if extracted.is_paged else ()


def _unify_line_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _pages(parts: list[str]) -> tuple[Page, ...]:
    pages, start = [], 0
    for number, part in enumerate(parts, start=1):
        end = start + len(part) + (number < len(parts))
        pages.append(Page(number, start, end))
        start = end
    return tuple(pages)
