"""Who speaks in an interview: the label before the words, `Ông Lê Văn An: Tôi từng là …`."""

from __future__ import annotations

import re

_SPEAKS = re.compile(r"tôi(?<!\wtôi)(?!\w)")
_LABEL = re.compile(r"[^:.;?\n]{2,80}:\s")


def speaks(key: str) -> bool:
    """Whether anybody says `tôi` in a text."""
    return _SPEAKS.search(key) is not None


def end_of_label(key: str, start: int, end: int) -> int | None:
    """The end of what a paragraph names before its words, who asks or answers; None without any.

    Args:
        key: The key of the whole text.
        start: Where the paragraph begins.
        end: Where it ends.
    """
    label = _LABEL.match(key, start, end)
    return label.end() if label else None
