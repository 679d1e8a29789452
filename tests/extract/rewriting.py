"""What every set of variations does to a paper: wraps it, and writes its tone marks the other way."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

_OTHER_SEAT = {"òa": "oà", "óa": "oá", "ỏa": "oả", "ọa": "oạ", "ủy": "uỷ", "úy": "uý", "ùy": "uỳ", "Ủy": "Uỷ"}


def wrapped(width: int, filling: str) -> Callable[[str], str]:
    """Lines of at most so many characters, with a paragraph after the text.

    The width at which a paper is wrapped shows only in a text of some length.
    """

    def wrap(text: str) -> str:
        lines = f"{text}\n\n{filling}".split("\n")
        return "\n".join(
            textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
            if len(line) > width and "|" not in line
            else line
            for line in lines
        )

    return wrap


def other_seats(text: str) -> str:
    """Tone marks placed the other way where both are written."""
    pattern = re.compile("(?<![qQ])(" + "|".join(_OTHER_SEAT) + r")(?!\w)")
    return pattern.sub(lambda match: _OTHER_SEAT[match.group()], text)
