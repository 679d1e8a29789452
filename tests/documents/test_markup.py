"""However a page marks up its text, and in whatever encoding it comes, the same is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import normalize

import pytest

from etl.text.legacy import FONTS
from tests.documents.build import read_bytes
from tests.documents.old_fonts import in_font
from tests.documents.portals import AREA, BODY, FOREIGN, ROWS, TITLE
from tests.documents.test_leaks import said, truth

__all__ = ["truth"]

_ROWS = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
_TABLE = f'<table border="1">{_ROWS}</table>'
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def each(start: str, end: str, change: Callable[[str], str] = str) -> str:
    return "".join(f"{start}{change(line)}{end}" for line in BODY)


MARKUP = {
    "divisions": each("<div>", "</div>"),
    "divisions in divisions": each("<div><div><span>", "</span></div></div>"),
    "two line breaks": "<br/><br/>".join(BODY) + "<br>",
    "one line break": "<br>".join(BODY) + "<br>",
    "one cell": f"<table><tr><td>{each('<p>', '</p>')}</td></tr></table>",
    "a cell a paragraph": f"<table>{each('<tr><td>', '</td></tr>')}</table>",
    "an empty cell before each paragraph": f"<table>{each('<tr><td>&nbsp;</td><td>', '</td></tr>')}</table>",
    "a column for the date": f"<table><tr><td>14/08/2025</td><td>{each('<div>', '</div>')}</td></tr></table>",
    "an iframe": f"{each('<p>', '</p>')}<iframe srcdoc='<p>{AREA}</p>'>{AREA}</iframe>",
    "no-break spaces": each("<p>&nbsp;&nbsp; ", "</p><p>&nbsp;</p>", lambda line: line.replace(" ", "&nbsp;")),
    "soft hyphens": each("<p>", "</p>", lambda line: line.replace("ương", "ư&shy;ơng").replace("iện", "i\u00adện")),
    "spaces of no width": each("<p>", "</p>", lambda line: line.replace("phường", "phường\u200b")),
    "markup of Word": each('<p class="MsoNormal"><span lang="VI">', "<o:p></o:p></span></p>"),
    "tags in sentences": each("<p>", "</p>", lambda line: f"<font>{line[:20]}</font><b>{line[20:40]}</b>{line[40:]}"),
    "references": each("<p>", "</p>", lambda line: line.encode("ascii", "xmlcharrefreplace").decode()),
    "lines that are broken by hand": each("<p>", "</p>", lambda line: re.sub(r"((?:\S+ ){7}\S+) ", r"\1\n  ", line)),
    "a list": f"<ul>{each('<li>', '</li>')}</ul>",
    "definitions": f"<dl>{each('<dt>Tin</dt><dd>', '</dd>')}</dl>",
}
_PARAGRAPHS = each("<p>", "</p>")


def page(text: str, head: str = '<meta charset="utf-8">') -> str:
    return f"""<html><head>{head}<title>{TITLE}</title></head><body>
<div><ul><li><a href="1">Phường Hải An</a></li><li><a href="2">Phường Kiến An</a></li></ul></div>
<h1>{TITLE}</h1>{text}{_TABLE}<div>Tin liên quan</div><ul><li><a>{AREA}</a></li></ul></body></html>"""


def in_windows_1258(text: str) -> bytes:
    """The code page has the letters, and the five tones as signs of their own."""
    letters = []
    for letter in normalize("NFC", text):
        parts = normalize("NFD", letter)
        plain = normalize("NFC", "".join(part for part in parts if part not in _TONES))
        letters.append(plain + "".join(part for part in parts if part in _TONES))
    return "".join(letters).encode("cp1258", "xmlcharrefreplace")


ENCODED = {
    "Windows-1258, and says so": in_windows_1258(page(_PARAGRAPHS, '<meta charset="windows-1258">')),
    "Windows-1258, and says nothing": in_windows_1258(page(_PARAGRAPHS, "")),
    "Windows-1258, and says UTF-8": in_windows_1258(page(_PARAGRAPHS)),
    "UTF-8, and says Latin-1": page(_PARAGRAPHS, '<meta charset="iso-8859-1">').encode(),
    "UTF-8, and says UTF-16": page(_PARAGRAPHS, '<meta charset="utf-16">').encode(),
    "UTF-16": page(_PARAGRAPHS, "").encode("utf-16"),
    "UTF-8 with a mark and an XML declaration": b'\xef\xbb\xbf<?xml version="1.0"?>\n' + page(_PARAGRAPHS).encode(),
    "UTF-8, letters taken apart": normalize("NFD", page(_PARAGRAPHS)).encode(),
    **{f"an old {font} font": in_font(page(_PARAGRAPHS, ""), font) for font in FONTS},
}


@pytest.mark.parametrize("text", MARKUP.values(), ids=MARKUP)
def test_the_text_is_read_whatever_marks_it_up(text, truth, tmp_path):
    assert said(tmp_path, "a.html", page(text)) == truth
    assert [foreign for foreign in FOREIGN if foreign in read_bytes(tmp_path, "a.html", page(text).encode()).text] == []


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_the_text_is_read_in_whatever_encoding_it_comes(data, truth, tmp_path):
    assert said(tmp_path, "a.html", data) == truth
