"""Builds the forms of one paper that need LibreOffice, into files/: `python -m tests.documents.make_forms`.

The paper is the council's resolution of `make_examples`; a longer one begins with it. LibreOffice puts the date into
what it writes, so that the bytes change from day to day; the built files are committed.
"""

from __future__ import annotations

import io
import subprocess
import tempfile
from itertools import chain
from pathlib import Path

import docx
import pypdfium2 as pdfium
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from etl.text.legacy import TCVN3, VNI, surface_of
from tests.documents.build import saved
from tests.documents.make_examples import BULLETIN_PAGES, CONGRESS, DOCUMENTS, resolution
from tests.documents.old_fonts import in_font as old_letters

rl_config.useA85 = 0

FILES = Path(__file__).with_name("files")
WHOLE_FONT, PARTIAL_FONT = "Noto Serif", "Liberation Serif"
"""Debian's fonts-noto-core and fonts-liberation: the second lacks many letters, which then come from another font."""


def in_font(paper: bytes, font: str) -> bytes:
    """The Word file, all in one font."""
    document = docx.Document(io.BytesIO(paper))
    properties = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    fonts = properties.find(qn("w:rFonts"))
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), font)
    return saved(document)


def features() -> bytes:
    """A Word file with merged cells, a tracked change, hidden text and a header."""
    document = docx.Document()
    document.add_paragraph("Trước bảng")
    rows = (("Nhóm", "A", "1"), ("", "B", "2"), ("", "", ""), ("", "C", "3"))
    table = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(2, 0).merge(table.cell(2, 2)).text = "Mục II"
    document.add_paragraph("Sau bảng")
    paragraph = document.add_paragraph("Dân số ")
    for tag, inner, text in (("ins", "t", "47.140"), ("del", "delText", "45.140")):
        run = f"<w:r><w:{inner}>{text}</w:{inner}></w:r>"
        paragraph._p.append(parse_xml(f'<w:{tag} w:id="1" w:author="A" {nsdecls("w")}>{run}</w:{tag}>'))
    paragraph.add_run(" người")
    paragraph.add_run(" ẩn").font.hidden = True
    document.sections[0].header.paragraphs[0].text = "Công báo"
    return saved(document)


def gathered() -> bytes:
    """A Word file of three of the example papers one after the other: enough claims to tell what OCR loses of them."""
    document = docx.Document(io.BytesIO(resolution()))
    lines = (DOCUMENTS / CONGRESS).read_text("utf-8").splitlines()
    for part in "\n".join(chain(*BULLETIN_PAGES)).split("\n\n"):
        heading, _, body = part.partition("\n")
        lines += [heading, body.replace("-\n", "-").replace("\n", " ")]
    for line in filter(None, lines):
        document.add_paragraph(line)
    return saved(document)


def in_old_fonts() -> bytes:
    """A Word file in three fonts: one older than Unicode by its style, another by itself, and one of today."""
    document = docx.Document()
    document.styles["Normal"].font.name = ".VnTime"
    for text, font in ((surface_of(old_letters("Đỗ Ước", TCVN3)), None), ("Đỗ Ước", "Times New Roman")):
        document.add_paragraph().add_run(text).font.name = font
    paragraph = document.add_paragraph()
    for text, font in ((surface_of(old_letters("Ngõ Ớt", VNI)), "VNI-Times"), (", Bí thư", "Times New Roman")):
        paragraph.add_run(text).font.name = font
    return saved(document)


def converted(paper: bytes, form: str) -> bytes:
    """The Word file as LibreOffice writes it in another form."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "paper.docx")
        source.write_bytes(paper)
        command = ["soffice", "--headless", "--convert-to", form, "--outdir", folder, source]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return source.with_suffix(f".{form}").read_bytes()


def scanned(paper: bytes) -> bytes:
    """A PDF as a scanner in a town hall makes it: pictures at 200 dpi in 16 shades of grey, without a text layer."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True, pageCompression=1)
    for page in pdfium.PdfDocument(paper):
        width, height = page.get_size()
        picture = page.render(scale=200 / 72, grayscale=True).to_pil().point(lambda grey: grey // 17 * 17)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(picture), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


if __name__ == "__main__":
    paper = in_font(resolution(), WHOLE_FONT)
    text_layer = converted(paper, "pdf")
    gathered_text = converted(in_font(gathered(), WHOLE_FONT), "pdf")
    forms = {
        "gathered.pdf": gathered_text,
        "gathered-scan.pdf": scanned(gathered_text),
        "features.doc": converted(features(), "doc"),
        "old-fonts.doc": converted(in_old_fonts(), "doc"),
        "resolution.doc": converted(paper, "doc"),
        "resolution.rtf": converted(paper, "rtf"),
        "resolution.pdf": text_layer,
        "resolution-mixed-fonts.pdf": converted(in_font(resolution(), PARTIAL_FONT), "pdf"),
        "resolution-scan.pdf": scanned(text_layer),
    }
    for name, data in forms.items():
        (FILES / name).write_bytes(data)
