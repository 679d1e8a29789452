"""The same paper as another hand would have typed, wrapped or converted it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from tests.extract.rewriting import other_seats, wrapped

_FILLING = (
    "Nắng lên, bà con ra đồng từ sớm, tiếng cười nói rộn cả bờ mương. Lũ trẻ đạp xe tới trường qua hàng phượng, áo "
    "trắng thấp thoáng sau rặng tre. Chiều về, khói bếp vương trên mái ngói, mùi cơm mới quyện trong gió. Đêm xuống, "
    "đèn đường thắp sáng lối nhỏ, người già ngồi kể chuyện cũ, người trẻ bàn việc ngày mai, ai nấy đều thong thả, vui."
)
"""A paragraph without a figure: the width at which a paper is wrapped shows only in a text of some length."""


def _lost_spaces(text: str) -> str:
    """Every fourth space after a comma or semicolon between two small letters is lost."""
    places = [match.start() for match in re.finditer(r"(?<=[^\W\d_][,;]) (?=[^\W\d_])", text)]
    lost = set(places[::4])
    return "".join(letter for index, letter in enumerate(text) if index not in lost)


def _capital_headings(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        line.upper() if len(line) < 80 and re.match(r"(?:[IVX]+\.|\d\. [^\d]*$)", line) else line for line in lines
    )


VARIATIONS: dict[str, Callable[[str], str]] = {
    "decomposed letters, composed again": lambda t: unicodedata.normalize("NFC", unicodedata.normalize("NFD", t)),
    "lines of 60": wrapped(60, _FILLING),
    "lines of 80": wrapped(80, _FILLING),
    "tone marks the other way": other_seats,
    "lost spaces": _lost_spaces,
    "long dashes": lambda t: t.replace(" - ", " – "),
    "longer dashes": lambda t: t.replace(" - ", " — "),
    "no-break spaces": lambda t: re.sub(r"(?<=\d) (?=[^\W\d_])", "\u00a0", t),
    "i for y": lambda t: t.replace("tỷ ", "tỉ ").replace("Tỷ ", "Tỉ ").replace("nhiệm kỳ", "nhiệm kì"),
    "escaped marks": lambda t: re.sub(r"([()\[\]])", r"\\\1", t),
    "bold figures": lambda t: re.sub(r"(?<![\w.,/|-])(\d+(?:[.,]\d+)*%)", r"**\1**", t),
    "capital headings": _capital_headings,
}
