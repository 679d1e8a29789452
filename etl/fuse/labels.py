"""Labels in the words of papers, in a form that can be compared."""

from __future__ import annotations

import re

from etl.text.fold import fold

_WORD = re.compile(r"\w+")


def words(text: str) -> str:
    """A label without punctuation, folded."""
    return " ".join(_WORD.findall(fold(text)))
