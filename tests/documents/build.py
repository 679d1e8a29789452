"""Papers that tests need: small ones of every kind, and bad ones that are never committed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from reportlab.lib import colors
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from etl.documents import ocr, ocr_engine, read_document
from etl.model.document import Document

needs_ocr = pytest.mark.skipif(ocr_engine.engine() is None, reason=f"OCR is not installed: {ocr.INSTALL}")


def read_bytes(folder: Path, name: str, data: bytes) -> Document:
    """The document that a file with these bytes becomes."""
    path = folder / name
    path.write_bytes(data)
    return read_document(path, name)


def pdf(*pages: tuple[str, ...], password: str | None = None) -> bytes:
    """A PDF with a text layer; a page without lines holds a drawing only."""
    buffer = io.BytesIO()
    encryption = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(buffer, invariant=True, encrypt=encryption)
    for lines in pages:
        canvas.rect(50, 50, 20, 20)
        for number, line in enumerate(lines):
            canvas.drawString(70, 780 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pdf_with_table(above: str, rows: tuple[tuple[str, ...], ...], below: str, *spans: tuple[int, ...]) -> bytes:
    """A PDF of a line, a ruled table and a line; each span is (first column, first row, last column, last row)."""
    buffer = io.BytesIO()
    style = getSampleStyleSheet()["Normal"]
    cells = [[Paragraph(text, style) for text in row] for row in rows]
    table = Table(cells, colWidths=[100] * len(rows[0]))
    merged = [("SPAN", span[:2], span[2:]) for span in spans]
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), *merged]))
    SimpleDocTemplate(buffer, invariant=True).build([Paragraph(above, style), table, Paragraph(below, style)])
    return buffer.getvalue()


def pdf_of_spaced_letters(line: str, gap: float) -> bytes:
    """A PDF whose letters stand `gap` points apart, as where each comes from another font than the widths say."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    left = 20.0
    canvas.setFont("Helvetica", 9)
    for letter in line:
        canvas.drawString(left, 700, letter)
        left += stringWidth(letter, "Helvetica", 9) + gap
    canvas.save()
    return buffer.getvalue()


def saved(paper: WordDocument) -> bytes:
    """The bytes of a Word file."""
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def word(*paragraphs: str) -> bytes:
    """A Word file of paragraphs."""
    paper = docx.Document()
    for text in paragraphs:
        paper.add_paragraph(text)
    return saved(paper)


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A Word file with one part replaced or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            if part != name:
                target.writestr(part, source.read(part))
        target.writestr(name, content)
    return buffer.getvalue()
