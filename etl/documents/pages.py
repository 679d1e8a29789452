"""The pages of a PDF or a picture: what was read of each, by what means, and what an editor should know of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from etl.documents.extracted import Extracted, told
from etl.documents.limits import MAX_OCR_PAGES
from etl.documents.ocr import HINT, OcrError
from etl.documents.ocr_engine import engine
from etl.documents.page_breaks import join_broken_rows
from etl.documents.placing import Line, Word, placed
from etl.documents.quality import BAD, listed, quality
from etl.documents.ruled import Picture
from etl.documents.turned import read_page
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument
from etl.text.legacy import detect, mended

Draw = Callable[[], tuple[Picture, float]]
"""Makes a picture of a page, and tells its dots per inch."""

_FEW_LETTERS = 200
"""On a scanned page, as text: the stamp of a digital signature or a page number, not the paper."""


@dataclass(slots=True)
class PageText:
    """One page while it is being read."""

    lines: list[Line]
    draw: Draw
    is_picture: bool = False
    """Whether a picture covers most of it."""
    is_ocr: bool = False
    failure: str | None = None
    encodings: frozenset[str] = frozenset()
    """The old fonts in which its text layer was."""
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = "\n".join(line.text for line in self.lines)

    def is_bare(self) -> bool:
        """Whether it has no text layer, or one that is not the paper's."""
        letters = sum(map(str.isalnum, self.text))
        return not letters or (self.is_picture and letters < _FEW_LETTERS and not self.is_ocr)

    def needs_ocr(self) -> bool:
        """Whether its text layer is missing, or no text."""
        return self.is_bare() or quality(self.text) < BAD

    def take(self, lines: list[Line], *, is_ocr: bool = False) -> None:
        """Replace what was read."""
        self.lines = lines
        self.text = "\n".join(line.text for line in lines)
        self.is_ocr = is_ocr


def finish(pages: Sequence[PageText]) -> Extracted:
    """The text of all pages: old fonts turned into Unicode, and pages without good text read by OCR if it is there.

    Raises:
        UnreadableDocument: No page has text, and none could be read by OCR.
    """
    encoding = detect("\n".join(page.text for page in pages))
    if encoding:
        for page in pages:
            page.take([_in_unicode(line, encoding) for line in page.lines])
    needy = [page for page in pages if page.needs_ocr()]
    if engine():
        for page in needy[:MAX_OCR_PAGES]:
            _read_by_ocr(page)
        for page in needy[MAX_OCR_PAGES:]:
            page.failure = f"OCR reads {MAX_OCR_PAGES} pages of a paper"
    if not any(page.text.strip() for page in pages):
        raise UnreadableDocument(_why_nothing(pages))
    texts = list(map(placed, join_broken_rows([page.lines for page in pages])))
    return Extracted(
        TextOrigin.OCR if all(page.is_ocr for page in pages if page.text.strip()) else TextOrigin.PDF_TEXT,
        tuple(text for text, _ in texts),
        is_paged=True,
        stretches=tuple(stretches for _, stretches in texts),
        garbled=tuple(share if share < BAD else None for share in (quality(page.text) for page in pages)),
        note=_note(pages, {encoding} if encoding else set()),
    )


def _in_unicode(line: Line, encoding: str) -> Line:
    words = (Word(mended(word.text, encoding), word.box, word.confidence) for word in line.words)
    # The place of a line that a font spells otherwise is that of the whole line: its words were read as one.
    return Line(mended(line.text, encoding), tuple(words))


def _read_by_ocr(page: PageText) -> None:
    """Read the page by OCR, and keep that unless the text layer is better."""
    try:
        lines = read_page(*page.draw())
    except OcrError as error:
        page.failure = str(error)
        return
    text = "\n".join(line.text for line in lines)
    if text.strip() and (page.is_bare() or quality(text) > quality(page.text)):
        page.take(lines, is_ocr=True)


def _why_nothing(pages: Sequence[PageText]) -> str:
    failures = sorted({page.failure for page in pages if page.failure})
    if failures:
        return f"Its pages could not be read ({'; '.join(failures)})."
    if engine() is None:
        return f"Its pages are pictures without a text layer (a scan); {HINT}."
    return "Its pages are pictures in which OCR finds no text."


def _note(pages: Sequence[PageText], encodings: set[str]) -> str | None:
    def those(test: Callable[[PageText], object]) -> list[int]:
        return [number for number, page in enumerate(pages, start=1) if test(page)]

    by_ocr = those(lambda page: page.is_ocr)
    bare = those(lambda page: page.is_bare() and not page.failure)
    failed = those(lambda page: page.failure)
    garbled = those(lambda page: quality(page.text) < BAD)
    notes = [
        *map(told, sorted(encodings.union(*(page.encodings for page in pages)))),
        by_ocr and f"Read by OCR ({engine()}): page {listed(by_ocr)}.",
        bare
        and (
            f"No text on page {listed(bare)}."
            if engine()
            else f"No text on page {listed(bare)}: perhaps a scan; {HINT}."
        ),
        failed and f"Not read: page {listed(failed)} ({'; '.join(sorted({p.failure for p in pages if p.failure}))}).",
        garbled and f"Words fell apart or letters are wrong on page {listed(garbled)}.",
    ]
    return " ".join(note for note in notes if note) or None
