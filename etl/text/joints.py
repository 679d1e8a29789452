"""Lines to paragraphs: which line breaks of a paper are only the edge of its page.

A line is joined to the next one when its sentence goes on (the next begins with a small letter, or the line ends in a
comma, a hyphen or a word that cannot end a sentence), or when it is full: the next line's first word would not have
fitted in the paper's own width. Nothing is joined over the beginning of a list item, a heading or a table row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from etl.text.lines import OPENING, Line, ends, is_full, split_lines, surely_goes_on
from etl.text.offsets import Edit
from etl.text.widths import paper_width, width_between_blanks

_GOES_ON = regex.compile(
    r"(?:[,\-/(]|\b(?:và|của|các|những|với|từ|đến|tại|theo|về|cho|là|thứ|số|trên|dưới|ông|bà|"
    r"(?<!\d )đồng chí|trong|do|được|hơn|gần|đạt)|(?<!/ ?)\b(?:năm|ngày|tháng))\Z"
)
"""A rate (`70 triệu đồng/năm`) can end a line, the name of a year or a day cannot."""
_TIME_OF_YEAR = regex.compile(r"\b(?:cuối|đầu|giữa|mỗi|hằng|hàng|cả|trọn) năm\Z")
"""How a headline can end, if no year follows: `tăng tốc ba tháng cuối năm`."""
_LONGEST_OPEN_WORD = 8
_CELL = regex.compile(r"(?i:(?:(?:quy mô|tổng|mật độ) )?dân số|tổng số)")
"""A line that is a label and no more, though its last word could not end a sentence."""
_MAY_STAND_INSIDE = ("bullet", "number", "decimal")
"""Kinds of markers that may as well be a dash or a figure of the sentence."""
_DIGITS = regex.compile(r"\d+")
_TERM = regex.compile(r"(?i:\b(?:nhiệm kỳ|giai đoạn|khóa|thời kỳ))\Z")
_LONGEST_TERM = 10
_SHORTEST_OF_TERM = 25
"""Characters of the shortest line that is no label of a form or a table, `Nhiệm kỳ` or `Mục tiêu giai đoạn`."""
_YEARS = regex.compile(r"(?:19|20)\d\d ?- ?(?:19|20)\d\d")
_COUNTED = regex.compile(r"(?<=[:;,] ?)(\d{1,2})[.)](?= ?\p{L})")
"""The numbers of what is counted inside a line."""
_SHORT = 0.4
"""The share of the width that is left free at least where a line ends on purpose."""
_SHORT_OF_CARD = 0.25
"""The same where a capital begins the next line; less would part names where a few longer lines hide the true width."""
_FEW_BLANKS, _MANY_BLANKS = 0.08, 0.6
"""Shares of lines after a blank line: with fewer, blanks part no paragraphs; with more, they may part every line."""
_SMALL = regex.compile(r"[\p{Ll}(,;.:%)\]]")
_SHARE = regex.compile(r"[\d.,]+\s?%")
_FIGURE = regex.compile(
    r"\d[\d.,]*(?: ?- ?\d[\d.,]*)? ?"
    r"(?:%|‰|ha|km[2²]?|m[23²³]|tấn|tạ|(?:nghìn|triệu|tỷ|tỉ)(?: (?:đồng|USD|lượt|tấn|kWh))?|đồng|USD|người|hộ|lượt)"
    r"(?![\p{L}\d])"
)
"""How a line begins that can only be the figure of the item above it: `250 triệu USD.`, `150 ha.`"""
_DATELINE = regex.compile(
    r"\((?:\p{Lu}{2,8}\) ?[-–]? ?[\p{Lu}\d]|\p{Lu}[\p{L}.+]*(?:[ /]\p{L}[\p{L}.+]*){0,3}\) ?[-–] ?[\p{Lu}\d])"
)
"""How news begin below their headline: with the paper's own name, `(GLO)- Sáng 5/8, …`, `(Dân trí) - 180 đại biểu`."""
_MARK_OF_NOTE = ("()", "( )")
"""How a note to marked names begins, of whose mark the asterisks are taken for markup: `(*) Kiêm Chủ tịch HĐND`."""
_REFERRED = regex.compile(r"\s*[\p{Ll},;)]")
"""What follows the number of an article that heads nothing."""
_FIELD = regex.compile(r"\p{Lu}\p{L}*(?: \p{L}+){0,4} ?: ?\S")
"""How a line of a form begins: `Họ và tên: …`, `Điện thoại: …`."""

_ADDRESSED = regex.compile(r"(?:Ông|Bà|Anh|Chị|Đồng chí|Đ/c) ?:? ?\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,5} ?[:,(\-–]")
"""How a line of a list of persons begins: `Ông Lê Văn An: Chủ tịch …`, `Bà Vũ Thị Na - Phó Chủ tịch …`."""

_PERSON = regex.compile(r"(?:[-+•*] ?)?(?:Ông|Bà|Anh|Chị|Đồng chí|Đ/c) ?:? ?\p{Lu}")
"""How a line or an item begins that tells of a person: `- Đ/c Thượng tá Lê Văn An (Trưởng Công an xã)`."""

_POSTS = regex.compile(r"(?:Các )?(?:Phó )?(?:Bí thư|Chủ tịch|Chủ nhiệm|Trưởng|Giám đốc)(?:,? \p{L}+){0,10} ?: ?\S")
"""How a line of such a list begins that names who holds posts: `Các Phó Chủ tịch UBND phường: ông …, bà …`."""


def joining_edits(text: str) -> Iterator[Edit]:
    """The edits that join what belongs together by one space and part all else by one line break."""
    lines = split_lines(text)
    layout = _layout(lines)
    if lines and lines[0].start:
        yield Edit(0, lines[0].start, "")
    first = lines[0] if lines else None
    for line, following in pairwise(lines):
        joint = _joint(line, following, layout, first or line)
        yield Edit(line.end, following.start, joint)
        if joint == "\n":
            first = following
    if lines and lines[-1].end < len(text):
        yield Edit(lines[-1].end, len(text), "")


class Layout(NamedTuple):
    """How a paper breaks its lines."""

    width: int | None
    """The width at which it was wrapped, or None where it was not."""
    blanks_are_noise: bool
    """Whether blank lines stand even inside paragraphs."""
    blanks_part: bool
    """Whether it is wrapped and parts its paragraphs by blank lines, as Markdown does: all else goes on."""


def _layout(lines: Sequence[Line]) -> Layout:
    width = paper_width(lines)
    share = sum(line.blanks_before > 0 for line in lines) / max(1, len(lines))
    if width is None and share > _FEW_BLANKS:
        width = width_between_blanks(lines)
    goes_on = [following.blanks_before > 0 for line, following in pairwise(lines) if surely_goes_on(line, following)]
    is_inside = 2 * sum(goes_on) >= len(goes_on)
    blanks_part = width is not None and share >= _FEW_BLANKS and (share <= _MANY_BLANKS or not is_inside)
    return Layout(width, share > _MANY_BLANKS and not blanks_part, blanks_part)


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a line ends in a mark or a word that cannot end a sentence."""
    text = line.text
    if _GOES_ON.search(text, max(0, len(text) - _LONGEST_OPEN_WORD)) is None or _CELL.fullmatch(text) is not None:
        return False
    return following.text[:1].isdigit() or _TIME_OF_YEAR.search(text) is None


def _joint(line: Line, following: Line, layout: Layout, first: Line) -> str:
    """What stands between two lines, the former in a block of which the first line is given."""
    if not _belongs(line, following, layout, first) and not _goes_on_overleaf(line, following, layout):
        return "\n"
    if line.text.endswith("-") and len(line.text) > 1 and not line.text[-2].isspace():
        return ""
    return " "


def _belongs(line: Line, following: Line, layout: Layout, first: Line) -> bool:
    if _are_rows(line, following) or _are_fields(first, line, following):
        return False
    is_broken = line.text.endswith("-") and not line.text[-2:-1].isspace() and len(line.text) > 1
    if is_broken or _counts_on(line, following, layout.width) or _asks_for_years(line, following):
        return True
    if _opens_news(line, following, first):
        return False
    is_tight = layout.blanks_part and not following.blanks_before
    is_cut = is_tight and layout.width is not None and _is_cut(line, following, layout.width)
    if line.is_upper != following.is_upper:
        is_heading = following.is_upper and _is_numbered(following)
        return (is_cut or _goes_on(line, following)) and not (line.is_upper or is_heading)
    if _opens_item(line, following, layout.width) and not (is_cut and not _continues_list(first, following)):
        return False
    if not following.blanks_before and _FIGURE.match(following.text) and _asks_for_figure(first, line):
        return True
    is_form = _FIELD.match(first.text) is not None and not is_cut
    if is_tight and not line.text.endswith(("\\", ":", ";")) and not _is_short(line, following, layout.width):
        return not is_form or _goes_on(line, following)
    is_near = layout.blanks_are_noise or not following.blanks_before
    fills = layout.width is not None and is_near and is_full(line, following, layout.width)
    if fills or ends(line.text):
        return fills
    if is_near and _SHARE.match(following.text):
        return True
    return _SMALL.match(following.text) is not None or _goes_on(line, following) or _quote_is_open(line.text)


def _goes_on_overleaf(line: Line, following: Line, layout: Layout) -> bool:
    """Whether a sentence goes on behind the number of a page, with a name perhaps: `thành xã` and `Tân Lập` below."""
    is_text = following.is_on_new_page and not line.is_upper and not following.is_upper
    if not is_text or layout.width is None or _are_rows(line, following) or OPENING.match(following.text) is not None:
        return False
    return _is_cut(line, following, layout.width)


def _asks_for_years(line: Line, following: Line) -> bool:
    """Whether a line ends in a word that asks for the years below it: `ĐẠI HỘI XÃ A NHIỆM KỲ` above `2025 - 2030`."""
    if following.blanks_before or len(line.text) < _SHORTEST_OF_TERM or not _YEARS.match(following.text):
        return False
    return _TERM.search(line.text, len(line.text) - _LONGEST_TERM) is not None


def _is_numbered(line: Line) -> bool:
    """Whether a line begins with the number of a heading: `II. HỘI ĐỒNG NHÂN DÂN`."""
    match = OPENING.match(line.text)
    return match is not None and match.lastgroup not in ("bullet", "row")


def _opens_news(line: Line, following: Line, first: Line) -> bool:
    """Whether news begin with their paper's name below a headline, or below one line that is a block so far."""
    is_below = following.blanks_before > 0 or line is first
    return is_below and _DATELINE.match(following.text) is not None and not _goes_on(line, following)


def _asks_for_figure(first: Line, line: Line) -> bool:
    """Whether a line ends in a colon, or an item is not over with it."""
    opening = OPENING.match(first.text)
    is_item = opening is not None and opening.lastgroup in ("number", "letter", "bullet", "decimal", "bracket")
    return line.text.endswith(":") or (is_item and not ends(line.text))


def _are_rows(line: Line, following: Line) -> bool:
    """Whether one of two lines is a row of a table, or the second a note to marked names."""
    return "|" in line.text or "|" in following.text or following.text.startswith(_MARK_OF_NOTE)


def _are_fields(first: Line, line: Line, following: Line) -> bool:
    """Whether two lines say something each under a label or of a person; a sentence can go on behind a comma."""
    shapes = ((_FIELD, (_FIELD,)), (_PERSON, (_ADDRESSED,)), (_ADDRESSED, (_POSTS,)), (_POSTS, (_POSTS, _FIELD)))
    if not any(
        one.match(first.text) and any(other.match(following.text) for other in others) for one, others in shapes
    ):
        return False
    return not line.text.endswith((",", ";", "-")) and not _goes_on(line, following)


def _opens_item(line: Line, following: Line, width: int | None) -> bool:
    """Whether the next line begins an item. A figure or a dash at the edge of a full line may be mid-sentence."""
    match = OPENING.match(following.text)
    if match is None or _refers(line, following, match):
        return False
    if match.lastgroup in ("chapter", "article", "hash", "row", "roman") or width is None:
        return True
    if ends(line.text) or not is_full(line, following, width):
        return True
    between_figures = line.text[-1].isdigit() and following.text.lstrip("-+ ")[:1].isdigit()
    return not between_figures and not _goes_on(line, following)


def _counts_on(line: Line, following: Line, width: int | None) -> bool:
    """Whether the next line goes on counting as a full one does: `gồm ba đồng chí: 1. Ông A;` above `2. Ông B; …`."""
    match = OPENING.match(following.text)
    if match is None or match.lastgroup != "number" or width is None or following.blanks_before:
        return False
    if line.text.endswith(".") or not is_full(line, following, width):
        return False
    inside = _COUNTED.findall(line.text)
    return bool(inside) and int(inside[-1]) + 1 == int(_DIGITS.findall(match.group())[0])


def _refers(line: Line, following: Line, opening: regex.Match[str]) -> bool:
    """Whether an article at the edge of the page is only referred to: `theo khoản 2` above `Điều 1 thành`."""
    if opening.lastgroup not in ("article", "chapter") or ends(line.text):
        return False
    return opening.group()[-1] not in ".:" and _REFERRED.match(following.text, opening.end()) is not None


def _continues_list(first: Line, following: Line) -> bool:
    """Whether a marker at the edge of the page is that of the item after the one that the block began with."""
    before, after = OPENING.match(first.text), OPENING.match(following.text)
    if before is None or after is None or before.lastgroup != after.lastgroup:
        return after is not None and after.lastgroup not in _MAY_STAND_INSIDE
    if after.lastgroup != "number":
        return after.lastgroup != "bullet" or first.text[0] == following.text[0]
    return int(_DIGITS.findall(after.group())[0]) == int(_DIGITS.findall(before.group())[0]) + 1


def _is_cut(line: Line, following: Line, width: int) -> bool:
    """Whether a line ends inside a sentence because the page does."""
    return not ends(line.text) and is_full(line, following, width)


def _is_short(line: Line, following: Line, width: int | None) -> bool:
    """Whether a line ends long before the edge of the page: a card or an address is not wrapped."""
    if width is None:
        return False
    share = _SHORT_OF_CARD if following.text[0].isupper() else _SHORT
    return not is_full(line, following, width, slack=round(width * share))


def _quote_is_open(text: str) -> bool:
    return text.count('"') % 2 == 1 or text.count("(") > text.count(")")
