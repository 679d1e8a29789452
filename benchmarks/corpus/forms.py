"""How a paper comes: as text or Markdown, as a page or a Word file, wrapped, decomposed or misread by a scanner."""

from __future__ import annotations

import html
import io
import re
import unicodedata
from collections.abc import Sequence

from benchmarks.corpus.dice import Dice

_HEADING = re.compile(r"(?:[IVX]+\.|Điều \d+\.|Chương) .{0,90}\Z")
_SLIPS = str.maketrans(
    {
        "l": "1",
        "o": "0",
        "ư": "u",
        "ơ": "o",
        "ă": "a",
        "đ": "d",
        "ấ": "â",
        "ệ": "ê",
        "ụ": "u",
        "ả": "à",
        "ẻ": "è",
        "g": "q",
    }
)
_COLUMN = "   "
"""Spaces that part columns."""
SLIP_SHARE = 0.004
"""Share of the letters that a poor scan loses; figures and capitals are spared, so that the gold stays true."""


def as_text(blocks: Sequence[str]) -> str:
    return (
        "\n\n".join(_tabbed(block) if block.startswith("| ") else block.removeprefix("# ") for block in blocks) + "\n"
    )


def _tabbed(table: str) -> str:
    rows = (row for row in table.split("\n") if not row.startswith("|--"))
    return "\n".join("\t".join(cell.strip() for cell in row.strip("|").split("|")) for row in rows)


def as_markdown(blocks: Sequence[str]) -> str:
    return "\n\n".join(f"**{block}**" if _HEADING.match(block) else block for block in blocks) + "\n"


def as_html(blocks: Sequence[str]) -> str:
    body = "\n".join(_element(block) for block in blocks)
    return (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        f"<title>{html.escape(blocks[0][:90])}</title></head>\n<body><main><article>\n{body}\n</article></main></body></html>\n"
    )


def _element(block: str) -> str:
    if block.startswith("| "):
        rows = [row.strip("|").split("|") for row in block.split("\n") if not row.startswith("|--")]
        cells = ("".join(f"<td>{html.escape(cell.strip())}</td>" for cell in row) for row in rows)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"
    if _COLUMN in block:
        return f"<pre>{html.escape(block)}</pre>"
    if _HEADING.match(block):
        return f"<h2>{html.escape(block)}</h2>"
    return "\n".join(f"<p>{html.escape(line.removeprefix('# '))}</p>" for line in block.split("\n"))


def as_docx(blocks: Sequence[str]) -> bytes:
    import docx

    document = docx.Document()
    for block in blocks:
        if not block.startswith("| "):
            for line in block.split("\n"):
                document.add_paragraph(line.removeprefix("# "))
            continue
        rows = [row.strip("|").split("|") for row in block.split("\n") if not row.startswith("|--")]
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words.strip()
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def wrapped(text: str, width: int) -> str:
    """Each paragraph broken by hard ends of lines; tables stay."""
    lines = re.compile(rf"(.{{1,{width}}})(?: |$)")
    return "\n".join(
        line if len(line) <= width or _is_row(line) else lines.sub(r"\1\n", line).rstrip("\n")
        for line in text.split("\n")
    )


def _is_row(line: str) -> bool:
    return line.startswith("|") or "\t" in line or _COLUMN in line


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def scanned(rng: Dice, text: str) -> str:
    """A few small letters misread."""
    letters = list(text)
    for _ in range(int(len(letters) * SLIP_SHARE)):
        place = rng.randrange(len(letters))
        letters[place] = letters[place].translate(_SLIPS)
    return "".join(letters)
