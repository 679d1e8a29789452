"""One paper in all the forms in which papers come: the resolution of `make_examples`."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from etl.text.legacy import TCVN3
from tests.documents.make_examples import AFTER, BEFORE, LEFT_HEAD, RIGHT_HEAD, SIGNATURE, TARGETS, resolution
from tests.documents.old_fonts import in_font

FILES = Path(__file__).with_name("files")


def lines(row: Callable[[tuple[str, ...]], str] = " | ".join) -> list[str]:
    """The paragraphs and rows of the paper."""
    return [
        *LEFT_HEAD.split("\n"),
        *RIGHT_HEAD.split("\n"),
        *BEFORE,
        *map(row, TARGETS),
        *AFTER,
        *(line for half in SIGNATURE for line in half.split("\n")),
    ]


TEXT = "\n".join(lines())
"""The whole paper as text."""

OF_ITS_TIME = TEXT.replace("Ủy", "Uỷ")
"""As it was written with TCVN3, which has no capitals with tone marks: the mark went on the second vowel."""


def markdown() -> str:
    def row(cells: tuple[str, ...]) -> str:
        line = "| " + " | ".join((*cells, *[""] * (len(TARGETS[0]) - len(cells)))) + " |"
        return f"{line}\n|{'---|' * len(cells)}" if cells is TARGETS[0] else line

    return "\n\n".join(lines(row)).replace("|\n\n|", "|\n|")


def _table() -> str:
    def cells(row: tuple[str, ...]) -> str:
        if len(row) == 1:
            return f'<td colspan="{len(TARGETS[0])}">{row[0]}</td>'
        return "".join(f"<td>{escape(cell)}</td>" for cell in row)

    return f"<table>{''.join(f'<tr>{cells(row)}</tr>' for row in TARGETS)}</table>"


def _paragraphs(texts: tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


def _head(tag: str = "p") -> str:
    left, right = (escape(half).replace("\n", "<br>") for half in (LEFT_HEAD, RIGHT_HEAD))
    return f"<{tag}>{left}</{tag}><{tag}>{right}</{tag}>"


def _signature(tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(half)}</{tag}>".replace("\n", "<br>") for half in SIGNATURE)


_BODY = f"{_paragraphs(BEFORE)}{_table()}{_paragraphs(AFTER)}"
PAGES = {
    "news.html": f"""<!doctype html><html><head><meta charset="utf-8"><title>Nghị quyết</title></head><body>
<nav><a>Trang chủ</a> <a>Văn bản</a></nav><main><article>{_head()}{_BODY}{_signature()}</article></main>
<footer><p>Cổng thông tin điện tử</p></footer></body></html>""",
    "law-database.html": f"""<html><head><meta charset="utf-8"><title>23/NQ-HĐND</title></head><body>
<div class="menu"><ul><li><a>Cơ sở dữ liệu</a></li></ul></div><div class="fulltext">
<table><tr>{_head("td")}</tr></table>
{_BODY}<table><tr>{_signature("td")}</tr>
</table></div><div id="footer">Bộ phận quản trị</div></body></html>""",
    "divisions.html": f"""<html><head><meta charset="utf-8"></head><body><div class="header"><ul><li><a>Tin tức</a></li>
</ul></div><div class="content"><div class="detail">{_head("div")}{_paragraphs(BEFORE, "div")}{_table()}
{_paragraphs(AFTER, "div")}{_signature("div")}</div></div></body></html>""",
}
"""File name -> the paper in the template of a web page."""


def forms() -> dict[str, bytes]:
    """File name -> bytes. The forms that need LibreOffice lie in files/, made by `make_forms`."""
    made = {
        "text.txt": TEXT.encode(),
        "old-font.txt": in_font(OF_ITS_TIME, TCVN3),
        "markdown.md": markdown().encode(),
        "word.docx": resolution(),
        **{name: page.encode() for name, page in PAGES.items()},
    }
    kept = ("resolution.doc", "resolution.rtf", "resolution.pdf", "resolution-mixed-fonts.pdf", "resolution-scan.pdf")
    return made | {name: (FILES / name).read_bytes() for name in kept}
