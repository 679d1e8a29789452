"""Tables that hold nothing but a signature: the title in the one cell of the first row, the name in a row below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.text.words import unify_seats

_TITLE = re.compile(
    unify_seats(
        r"\W*(?:(?:tm|t\s*/\s*m|kt|k\s*/\s*t|tl|tuq|q)\s*[./]\s*\w[^|\n]{2,60}|(?:quyền\s+)?(?:phó\s+)?(?:chủ\s+tịch|bí\s+thư)"
        r"(?:\s+(?:ubnd|hđnd|(?:ủy\s+ban|hội\s+đồng)\s+nhân\s+dân|đảng\s+ủy)(?:\s+(?:xã|phường|đặc\s+khu))?)?)\W*"
    )
)


def opens_signature(key: str, text: str, cells: Sequence[tuple[int, int]]) -> bool:
    """Whether a row has one cell that is not empty, and in it the title of who signs, in capitals: `| | CHỦ TỊCH |`.

    Args:
        key: The key of the text.
        text: The text.
        cells: The cells of the row.
    """
    filled = [(low, high) for low, high in cells if any(map(str.isalnum, key[low:high]))]
    if len(filled) != 1:
        return False
    return text[slice(*filled[0])].isupper() and _TITLE.fullmatch(key, *filled[0]) is not None
