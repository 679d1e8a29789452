"""The cells and lines that list who gets a paper, beside which stands who signs it."""

from __future__ import annotations

import re

from etl.text.words import unify_seats

_RECIPIENTS = re.compile(unify_seats(r"\W*(?:nơi\s+nhận|kính\s+gửi)(?!\w)"))


def heads_recipients(key: str, start: int, end: int) -> bool:
    """Whether a cell begins the list of those who get the paper."""
    return _RECIPIENTS.match(key, start, end) is not None


def is_recipient(key: str, start: int, end: int) -> bool:
    """Whether a cell or line names one of those who get the paper, or begins their list."""
    return key.startswith(("-", "+", "•"), start) or heads_recipients(key, start, end)
