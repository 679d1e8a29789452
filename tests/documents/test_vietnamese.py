"""Every reason why a paper cannot be read has its words in Vietnamese."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import etl
from etl.documents.vietnamese import PHRASES, REASONS, reason_in_vietnamese

PACKAGE = Path(etl.__file__).parent
FILES = [*(PACKAGE / "documents").glob("*.py"), PACKAGE / "run" / "pool.py"]
RAISED = {"UnreadableDocument": 0, "_unreadable": 2}
"""What takes a reason -> which of its arguments that is."""
TELLING = ("told", "_why", "_note")
"""How the names of functions begin that make reasons."""


def sentences(node: ast.expr) -> Iterator[str]:
    """The sentences that an expression can be, numbers and names in them left open."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*sentences(node.body), *sentences(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from sentences(node.values[-1])
    elif isinstance(node, ast.List):
        for element in node.elts:
            yield from sentences(element)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def reasons() -> Iterator[str]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                place = RAISED.get(getattr(node.func, "id", ""))
                values = [] if place is None else node.args[place : place + 1]
                for value in (*values, *(keyword.value for keyword in node.keywords if keyword.arg == "lost")):
                    yield from sentences(value)
            if isinstance(node, ast.FunctionDef) and node.name.startswith(TELLING):
                for each in ast.walk(node):
                    if isinstance(each, ast.Return | ast.Assign) and each.value is not None:
                        yield from sentences(each.value)


def test_the_list_holds_every_reason_of_the_readers_and_no_other():
    # These two are put together in `etl.documents.reading`.
    noted = {"Characters lost before the file came to us: {}.", "What editors say of it was not used: {}"}
    assert set(REASONS) == noted | set(reasons())


def test_every_place_of_a_sentence_comes_in_the_other_language_too():
    for english, vietnamese in (REASONS | PHRASES).items():
        assert english.count("{}") == vietnamese.count("{}")


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        (None, None),
        ("The file is empty.", "Tệp rỗng."),
        (
            "It has 2,001 pages; diaba reads papers of up to 2,000.",
            "Có 2.001 trang; diaba đọc văn bản đến 2.000 trang.",
        ),
        ("It is an archive (RAR); unpack it.", "Đây là tệp nén RAR; hãy giải nén."),
        (
            "Read by OCR (tesseract 5.3.0): page 2, 4-5. Words fell apart or letters are wrong on page 4.",
            "Đọc bằng nhận dạng chữ (tesseract 5.3.0): trang 2, 4-5. Chữ bị rời hoặc sai trên trang 4.",
        ),
        (
            "No text on page 2: perhaps a scan; to read it, install OCR: apt-get install tesseract-ocr.",
            "Trang 2 không có chữ: có thể là ảnh quét; muốn đọc, hãy cài phần mềm nhận dạng chữ: "
            "apt-get install tesseract-ocr.",
        ),
        (
            "Not read: page 1 (OCR took longer than 60 seconds; damaged). No text on page 3.",
            "Không đọc được trang 1 (nhận dạng quá 60 giây; trang hỏng). Trang 3 không có chữ.",
        ),
        (
            "Reading it ended its process (SIGSEGV).",
            "Đọc văn bản không thành: tiến trình bị ngắt (SIGSEGV).",
        ),
    ],
)
def test_a_reason_is_said_in_vietnamese(english, vietnamese):
    assert reason_in_vietnamese(english) == vietnamese


def test_a_sentence_that_nobody_knows_stays():
    assert reason_in_vietnamese("The file is empty. The moon is full.") == "Tệp rỗng. The moon is full."
