"""Pictures of pages, and what they can do to a reader."""

from __future__ import annotations

import io
import struct
import zlib

import pypdfium2 as pdfium
import pytest
from PIL import Image

from etl.documents.ocr import INSTALL
from etl.documents.pdf import read_pdf
from etl.documents.pictures import read_picture_file
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument
from tests.documents.build import needs_ocr, pdf
from tests.documents.forms import FILES


def scan_of_page(number: int) -> Image.Image:
    page = pdfium.PdfDocument((FILES / "resolution-scan.pdf").read_bytes())[number]
    return page.render(scale=200 / 72, grayscale=True).to_pil()


def saved(image: Image.Image, kind: str, **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


@needs_ocr
@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_picture_is_a_page_whatever_its_size(kind):
    small = scan_of_page(1).crop((0, 0, 1700, 1100)).convert("RGB")
    read = read_picture_file(saved(small.resize((2550, 1650)), kind))
    assert (read.origin, len(read.parts)) == (TextOrigin.OCR, 1)
    assert "4 | Tỷ lệ giải ngân vốn đầu tư công | % | trên 95 | hằng năm" in read.parts[0]


@needs_ocr
def test_the_pictures_of_a_file_are_its_pages():
    pages = [scan_of_page(number).crop((0, 0, 1700, 700)) for number in (0, 1)]
    read = read_picture_file(saved(pages[0], "tiff", save_all=True, append_images=pages[1:]))
    assert [("NGHỊ QUYẾT" in part, "II" in part) for part in read.parts] == [(True, False), (False, True)]


@needs_ocr
def test_a_picture_without_words_is_unreadable():
    with pytest.raises(UnreadableDocument, match="OCR finds no text"):
        read_picture_file(saved(Image.new("L", (800, 800), "white"), "png"))


@pytest.mark.usefixtures("without_ocr")
def test_without_ocr_a_picture_is_listed_with_the_command_that_installs_it():
    with pytest.raises(UnreadableDocument, match=INSTALL):
        read_picture_file(saved(Image.new("L", (800, 800), "white"), "png"))


@needs_ocr
def test_a_picture_of_more_pixels_than_any_page_is_refused_before_it_is_unpacked():
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1_000_000))), (b"IEND", b""))
    body = b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    with pytest.raises(UnreadableDocument, match="far more pixels"):
        read_picture_file(b"\x89PNG\r\n\x1a\n" + body)


@needs_ocr
def test_a_damaged_picture_is_unreadable():
    data = saved(scan_of_page(0), "png")
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_picture_file(data[: len(data) // 3])


@needs_ocr
def test_a_page_of_a_kilometre_is_drawn_small():
    huge = pdf(()).replace(b"595.2756 841.8898", b"2800000. 2800000.")
    assert b"2800000." in huge
    with pytest.raises(UnreadableDocument, match="OCR finds no text"):
        read_pdf(huge)


@needs_ocr
def test_a_scanned_page_among_others_is_read_and_told():
    document = pdfium.PdfDocument(pdf(("Dieu 1. Chi tieu den nam 2030",)))
    document.import_pages(pdfium.PdfDocument((FILES / "resolution-scan.pdf").read_bytes()), [1])
    buffer = io.BytesIO()
    document.save(buffer)
    read = read_pdf(buffer.getvalue())
    assert read.origin is TextOrigin.PDF_TEXT
    assert read.parts[0].strip() == "Dieu 1. Chi tieu den nam 2030"
    assert "thu gom chất thải" in read.parts[1]
    assert read.note.startswith("Read by OCR (tesseract ")
    assert read.note.endswith("): page 2.")


@needs_ocr
def test_the_stamp_of_a_signature_on_a_scan_is_not_taken_for_the_paper():
    scan = pdfium.PdfDocument((FILES / "resolution-scan.pdf").read_bytes())
    stamp = pdfium.PdfDocument(pdf(("Ky boi: Van phong",)))
    page = scan[0]
    page.insert_obj(stamp.page_as_xobject(0, scan).as_pageobject())
    page.gen_content()
    buffer = io.BytesIO()
    scan.save(buffer)
    assert "Ky boi" in pdfium.PdfDocument(buffer.getvalue())[0].get_textpage().get_text_range()
    assert "NGHỊ QUYẾT" in read_pdf(buffer.getvalue()).parts[0]


@needs_ocr
def test_what_the_libraries_say_of_a_damaged_picture_stays_off_the_screen(capfd):
    data = bytearray(saved(scan_of_page(0).crop((0, 0, 400, 200)), "tiff", compression="tiff_lzw"))
    data[200:240] = bytes(40)
    with pytest.raises(UnreadableDocument, match="damaged picture"):
        read_picture_file(bytes(data))
    assert capfd.readouterr() == ("", "")
