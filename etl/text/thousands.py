"""Numbers whose thousands a space parts: `74 893 người`, as statisticians and many spreadsheets write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.text.offsets import Edit
from etl.text.surnames import key_set
from etl.text.words import word_key

_SPACE = "[ \u00a0\u2009\u202f]"
_NUMBER = rf"[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+(?:,\d{{1,3}})?(?![\d.,/:-]*\d)"
_PARTED = re.compile(
    rf"(?<![^\s(|:~<>=≥≤+])(?<!\d{_SPACE})(?P<counted>{_NUMBER})(?={_SPACE}?(?:%|[^\W\d_A-ZĐ]))"
    rf"|(?<=\|{_SPACE}){_NUMBER}(?={_SPACE}?\|)|(?:(?<=:{_SPACE})|(?<=\n)){_NUMBER}(?=[;.]?{_SPACE}?(?:\r?\n|\Z))"
)
"""Before the word for what is counted, alone in a cell, or alone behind a colon.

Two numbers that only stand side by side, as the columns of a table do whose bars are lost, are no single one.
"""
_MAY_HOLD = re.compile(rf"\d{_SPACE}\d{{3}}")
"""In every such text, and looked for much faster."""
_ZERO = re.compile(rf"{_SPACE}0")
_WORD_BEFORE = re.compile(rf"(?:(?P<first>[^\W\d_]+){_SPACE})?(?P<last>[^\W\d_]+){_SPACE}\Z")
_NUMBERED = key_set(
    "tổ thôn ấp xóm khóm bản buôn khối phố khu cụm đội vực phường quận đường điều khoản mục điểm chương phần quý tháng"
    " năm ngày giờ lớp khóa lần thứ tuần lô đợt kỳ nhóm bảng biểu lục hạng cấp loại vùng trạm đoạn"
)
"""What has a number for its name, behind which another number begins: `ấp 4 312 hộ`."""
_GIVES = key_set("đã được mới vừa sẽ đang cũng")
"""Before `cấp` as a verb, which has no number for its name: `đã cấp 1 936 thẻ`."""
_FAR = 24
"""Characters before a number in which the two words before it stand."""
_HABIT = 2
"""Numbers that are written so for certain, from which on it is the habit of the paper."""


def thousand_edits(source: str) -> Iterator[Edit]:
    """The edits that part the thousands of such numbers by a point, as Vietnamese does."""
    if _MAY_HOLD.search(source) is None:
        return
    found = [match for match in _PARTED.finditer(source) if not _is_numbered(source, match)]
    certain = [match for match in found if not _is_behind_name(source, match)]
    for match in found if len(certain) >= _HABIT else certain:
        for place in range(match.start(), match.end()):
            if source[place].isspace():
                yield Edit(place, place + 1, ".")


def _is_numbered(text: str, match: re.Match[str]) -> bool:
    """Whether the first digits are the number of what is called by it."""
    before = _before(text, match)
    if before is None or word_key(before["last"]) not in _NUMBERED:
        return False
    is_verb = before["last"] == "cấp" and before["first"] is not None and word_key(before["first"]) in _GIVES
    return not is_verb


def _is_behind_name(text: str, match: re.Match[str]) -> bool:
    """Whether the first digit may belong to a name: `Đại Ân 1 312 hộ`; no number begins with a zero."""
    before = _before(text, match)
    is_name = before is not None and before["last"][0].isupper() and before["first"] is not None
    return is_name and text[match.start() + 1].isspace() and not _ZERO.search(match.group())


def _before(text: str, match: re.Match[str]) -> re.Match[str] | None:
    is_counted = match["counted"] is not None
    return _WORD_BEFORE.search(text[max(0, match.start() - _FAR) : match.start()]) if is_counted else None
