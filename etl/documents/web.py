"""A web page: its main text, without what stands around it."""

from __future__ import annotations

import re

from resiliparse.extract.html2text import extract_plain_text
from selectolax.lexbor import LexborHTMLParser, LexborNode

from etl.documents.boilerplate import MARK, mark_boilerplate
from etl.documents.extracted import Extracted, told
from etl.documents.limits import MAX_ATTRIBUTES, MAX_MARKUP_BYTES, MAX_NESTING, MAX_TAGS
from etl.documents.page_metadata import page_heading, page_metadata
from etl.documents.plain import decode
from etl.documents.tables import Cell, is_layout, table_lines
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument
from etl.text.legacy import detect, surface_of, to_unicode

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_PICTURE = re.compile(rb"data:[\w/+.-]{0,40};base64,[A-Za-z0-9+/=\s]*")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>?")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_LAYOUT = re.compile(r"<(/?)(?:table|tbody|thead|tfoot|tr|td|th|caption|figure|figcaption|dt|dd)(?=[\s>])")
"""Tags of what is left to be laid out as one block below the other."""

_MAY_STAY_OPEN = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
    | {"html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option"}
)
"""Tags without an end tag, or whose next one closes the last: their number says nothing about the depth."""


def read_html(data: bytes) -> Extracted:
    """The main text of a page, `<br>` and tables kept, and what its metadata say.

    Raises:
        UnreadableDocument: It is too large or too deep to parse, or in an encoding that cannot be told.
    """
    data = _PICTURE.sub(b"", data)
    if len(data) > MAX_MARKUP_BYTES:
        raise UnreadableDocument(f"It is a web page of {len(data):,} bytes; diaba reads up to {MAX_MARKUP_BYTES:,}.")
    markup, font = _decode(data)
    _refuse_excess(markup)
    tree = LexborHTMLParser(markup)
    heading, stated = page_heading(tree), page_metadata(tree)
    mark_boilerplate(tree, heading or stated.title)
    _write_tables_as_lines(tree)
    note = told(font) if font else None
    return Extracted(TextOrigin.HTML, (_text(tree.html),), heading=heading, stated=stated, note=note)


def _text(markup: str | None) -> str:
    # Its own choice of the main content (`main_content=True`) drops every bulleted list, which papers have many of.
    return extract_plain_text(
        _LAYOUT.sub(r"<\1div", markup or ""), preserve_formatting=True, alt_texts=False, skip_elements=[f"[{MARK}]"]
    )


def _decode(data: bytes) -> tuple[str, str | None]:
    """The markup, and the old font that it was in.

    UTF-8 wherever it fits, since servers and templates often declare another encoding; else the declared one.
    """
    declared = _CHARSET.search(data, 0, 4096)
    try:
        return decode(data), None
    except UnreadableDocument:
        # Among tags, the words of an old font are too few to be told.
        surface = surface_of(data)
        if font := detect(_TAG.sub(" ", surface)):
            return to_unicode(surface, font), font
        if declared is None:
            raise
    try:
        return data.decode(declared[1].decode("ascii")), None
    except (UnicodeDecodeError, LookupError):
        return data.decode("utf-8", "replace"), None


def _refuse_excess(markup: str) -> None:
    """What would keep the parsers busy for minutes."""
    depth = 0
    for number, tag in enumerate(_TAG.finditer(markup)):
        if tag[2].lower() not in _MAY_STAY_OPEN:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAX_NESTING:
            raise UnreadableDocument(f"Its elements are nested more than {MAX_NESTING} deep.")
        if number > MAX_TAGS or len(_QUOTED.sub("", tag[3]).split()) > MAX_ATTRIBUTES:
            raise UnreadableDocument(f"It has more than {MAX_TAGS:,} tags, or {MAX_ATTRIBUTES:,} attributes in one.")


def _write_tables_as_lines(tree: LexborHTMLParser) -> None:
    """Replace each table that holds data by its lines; tables that lay out the page stay, their cells are blocks."""
    for table in tree.css("table"):
        if len(table.css("table")) > 1 or MARK in table.attrs:
            continue
        rows = [[_cell(cell) for cell in row.css("td, th")] for row in table.css("tr")]
        if not _lays_out(rows):
            lines = tree.create_node("pre")
            lines.insert_child("\n".join(table_lines(rows)))
            table.insert_before(lines)
            table.decompose()


def _lays_out(rows: list[list[Cell]]) -> bool:
    """Whether a table lays out the page: also where nothing stands beside each text, or one line beside all of it."""
    texts = [[text for cell in row if (text := cell.text.strip())] for row in rows]
    is_aside = len(texts) == 1 and sum(text.count("\n") > 1 for text in texts[0]) == 1
    return is_layout(rows) or is_aside or all(len(row) <= 1 for row in texts)


def _cell(node: LexborNode) -> Cell:
    is_plain = node.first_child is not None and node.first_child.next is None and node.first_child.is_text_node
    return Cell(node.text() if is_plain else _text(node.inner_html), _span(node, "colspan"), _span(node, "rowspan"))


def _span(node: LexborNode, name: str) -> int:
    value = node.attrs.get(name) or ""
    return int(value) if value.isdecimal() and len(value) < 4 else 1
