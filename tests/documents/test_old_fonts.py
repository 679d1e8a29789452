"""Text in fonts older than Unicode whose names the file carries: a few words are enough, and capitals are right."""

from __future__ import annotations

import docx
import pytest

from etl.documents.doc import read_doc
from etl.text.legacy import FONTS, TCVN3, VNI, VPS, font_named, surface_of
from tests.documents.build import pdf, read_bytes, saved
from tests.documents.forms import FILES
from tests.documents.old_fonts import in_font

NAME = "Đỗ Ước"
NAMED = {TCVN3: ".VnTime", VNI: "VNI-Times", VPS: "VPS Times"}


def shown(text: str, font: str) -> str:
    """The characters as which a text in an old font stands in a file."""
    return surface_of(in_font(text, font))


def word(*runs: tuple[str, str | None], normal: str = "Times New Roman") -> bytes:
    """A Word file of one paragraph, its runs each in a font."""
    paper = docx.Document()
    paper.styles["Normal"].font.name = normal
    paragraph = paper.add_paragraph()
    for text, font in runs:
        paragraph.add_run(text).font.name = font
    return saved(paper)


def rtf(body: str) -> bytes:
    fonts = "{\\f0\\fcharset0 .VnTime;}{\\f1\\fcharset0 .VnTimeH{\\*\\falt Courier};}{\\f2\\fcharset163 VNI-Times;}"
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{fonts}{{\\f3\\fcharset0 Times New Roman;}}}}{body}}}".encode()


def escaped(text: str, font: str) -> str:
    return "".join(f"\\'{byte:02x}" if byte > 127 else chr(byte) for byte in in_font(text, font))


def pdf_in(font: str, line: str) -> bytes:
    """A PDF of one line in a font of this name."""
    return pdf((line,)).replace(b"/BaseFont /Helvetica", f"/BaseFont /{font:9}".encode())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (".VnTime", (TCVN3, False)),
        (".VnArial NarrowH", (TCVN3, True)),
        ("ABCDEF+.VnTimeH", (TCVN3, True)),
        ("VNI-Helve", (VNI, False)),
        ("VPSTimes", (VPS, False)),
        ("Times New Roman", None),
        ("Verdana", None),
    ],
)
def test_the_name_of_a_font_says_which_letters_it_has(name, expected):
    assert font_named(name) == expected


@pytest.mark.parametrize("font", FONTS)
def test_a_name_of_two_words_in_a_word_file_is_read(font, tmp_path):
    paper = read_bytes(tmp_path, "a.docx", word((shown(NAME, font), NAMED[font])))
    assert paper.text == NAME
    assert paper.status_reason == f"Its letters, of an old {font} font, were turned into Unicode."


def test_the_font_of_the_style_holds_where_a_run_names_none(tmp_path):
    data = word((shown(NAME, TCVN3), None), (" Đỗ Ước", "Times New Roman"), (" Ước", None), normal=".VnTime")
    assert read_bytes(tmp_path, "a.docx", data).text == "Đỗ Ước Đỗ Ước Ước"


def test_a_letter_may_stand_half_in_one_run_half_in_the_next(tmp_path):
    halves = shown("Nguyễn", VNI)
    data = word((halves[:5], "VNI-Times"), (halves[5:], "VNI-Times"))
    assert read_bytes(tmp_path, "a.docx", data).text == "Nguyễn"


def test_the_letters_of_a_font_of_capitals_are_capitals(tmp_path):
    heading = "cộng hòa xã hội chủ nghĩa"
    assert read_bytes(tmp_path, "a.docx", word((shown(heading, TCVN3), ".VnTimeH"))).text == heading.upper()
    body = f"\\pard\\plain\\f1 {escaped(heading, TCVN3)}\\par"
    assert read_bytes(tmp_path, "a.rtf", rtf(body)).text.strip() == heading.upper()


def test_each_run_of_an_rtf_file_is_read_by_its_own_font(tmp_path):
    body = f"\\pard\\plain {escaped(NAME, TCVN3)} {{\\f2 {escaped(NAME, VNI)}}}{{\\f3  caf\\'e9}}\\par"
    paper = read_bytes(tmp_path, "a.rtf", rtf(body))
    assert paper.text.strip() == f"{NAME} {NAME} café"
    assert "old TCVN3 font" in paper.status_reason
    assert "old VNI font" in paper.status_reason


@pytest.mark.parametrize("font", [TCVN3, VNI])
def test_a_name_of_two_words_in_a_pdf_is_read(font, tmp_path):
    paper = read_bytes(tmp_path, "a.pdf", pdf_in(NAMED[font], f"{shown(NAME, font)} 24"))
    assert paper.text == f"{NAME} 24"
    assert paper.status_reason == f"Its letters, of an old {font} font, were turned into Unicode."


def test_capitals_of_a_pdf_are_capitals(tmp_path):
    heading = "cộng hòa xã hội chủ nghĩa"
    assert read_bytes(tmp_path, "a.pdf", pdf_in(".VnTimeH", shown(heading, TCVN3))).text == heading.upper()


def test_a_pdf_in_a_font_of_today_stays_as_it_is(tmp_path):
    assert read_bytes(tmp_path, "a.pdf", pdf(("Céng café",))).text == "Céng café"


def test_the_letter_that_pdf_takes_for_a_hyphen_comes_back_and_hyphens_stay(tmp_path):
    line = "- phường Thiên Hương lưu trữ như trên, kinh tế-xã hội, 2025-2030"
    assert read_bytes(tmp_path, "a.pdf", pdf_in(".VnTime", shown(line, TCVN3))).text == line


def test_an_old_word_file_names_its_fonts_by_styles_and_by_runs():
    extracted = read_doc((FILES / "old-fonts.doc").read_bytes())
    assert extracted.parts == ("Đỗ Ước\nĐỗ Ước\nNgõ Ớt, Bí thư",)
    assert extracted.note == (
        "Its letters, of an old TCVN3 font, were turned into Unicode. "
        "Its letters, of an old VNI font, were turned into Unicode."
    )
