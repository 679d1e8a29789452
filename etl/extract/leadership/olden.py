"""Lines and columns that say which posts a person held before: `Chức vụ trước khi sắp xếp: …`, `Chức vụ cũ`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.positions import Position
from etl.extract.leadership.vocabulary import RELEASES
from etl.text.words import unify_seats

_POST = r"(?:các\s+)?(?:chức\s+(?:vụ|danh)|vị\s+trí(?:\s+công\s+tác)?|công\s+tác|đơn\s+vị\s+công\s+tác|nhiệm\s+vụ)"
_BEFORE = (
    r"(?:trước\s+(?:khi|đây|đó|kia|sắp|sáp|hợp|thời|ngày|\d|tháng|thành\s+lập)[^:|\n]{0,30}|cũ|đã\s+(?:qua|giữ|đảm\s+nhiệm|kinh\s+qua)"
    r"|từng\s+(?:giữ|đảm\s+nhiệm|qua)|đã\s+từng\s+giữ)"
)
_LABEL = (
    rf"(?:{_POST}\s+(?:công\s+tác\s+)?{_BEFORE}|nguyên(?:\s+(?:là|giữ|chức\s+vụ))?|trước\s+(?:khi\s+)?(?:sắp\s+xếp|sáp\s+nhập"
    rf"|hợp\s+nhất|đây|đó)|quá\s+trình\s+công\s+tác|(?:đã\s+)?(?:từng|kinh)\s+(?:giữ|qua)(?:\s+{_POST})?)"
)
_NOW = re.compile(
    unify_seats(
        r"(?<!\w)(?:(?:đến\s+|hiện\s+)?nay|hiện(?:\s+(?:là|giữ|đang|tại))?|từ\s+(?:ngày\s+)?(?:0?1\s*[/.-]\s*)?"
        r"(?:tháng\s+)?(?:0?[7-9]|1[0-2])\s*(?:[/.-]|năm)\s*2025|từ\s+(?:tháng\s+\d{1,2}\s*[/-]\s*)?(?:năm\s+)?202[6-9])(?!\w)"
        r"|(?:0?[7-9]|1[0-2])\s*/\s*2025\s*(?:-|đến)"
    )
)
"""What leads to the posts of today in a line of those held before: the communes of today began on 1 July 2025."""
_ENDS_POST = re.compile(
    unify_seats(
        r"\s*(?:\Z|[,;.()\n|:-]|(?:và|kiêm|đồng\s+thời|cũ|khóa|nhiệm\s+kỳ|giai\s+đoạn|từ|đến|tỉnh|huyện|thành\s+phố|tp"
        r"|trước|thuộc|rồi|sau\s+đó)(?!\w))"
    )
)
_MARK = re.compile(r"[;,.|\n]")
_FIELD = re.compile(unify_seats(rf"\W*{_LABEL}\s*:\s*"))
_COLUMN = re.compile(
    unify_seats(
        rf"\W*(?:{_LABEL}(?:\s+(?:là|giữ))?|(?:{RELEASES}|thôi)(?:\s+(?:giữ|làm|đảm\s+nhiệm))?(?:\s+{_POST})?)\W*"
    )
)
_NOW_HELD = (
    r"(?:hiện\s+(?:nay|tại|giữ|đang\s+(?:giữ|đảm\s+nhiệm)|đảm\s+nhiệm|hành|có)|đang\s+(?:giữ|đảm\s+nhiệm|công\s+tác)"
    r"|đương\s+nhiệm)"
)
_SO_FAR = re.compile(
    unify_seats(
        rf"\W*(?:{_POST}(?:\W+(?:và\s+)?(?:đơn\s+vị|nơi|cơ\s+quan|công\s+tác|chức\s+danh|chức\s+vụ)){{0,4}}\W+{_NOW_HELD}"
        rf"|{_NOW_HELD}(?:\s+{_POST})?)\W*"
    )
)
"""The head of a column of the posts that persons hold as they get new ones: `Chức vụ, đơn vị công tác hiện nay`."""
_NEW = re.compile(
    unify_seats(
        rf"\W*(?:{_POST}[^|\n]{{0,20}}?(?<!\w)(?:mới|được\s+(?:điều|chỉ|phân|bổ|giao|bầu)|điều\s+động|chỉ\s+định|phân\s+công|bổ\s+nhiệm"
        r"|bố\s+trí|sau\s+(?:khi\s+)?(?:sắp|sáp|hợp))|(?:được\s+)?(?:điều\s+động|chỉ\s+định|phân\s+công|bổ\s+nhiệm|bố\s+trí|luân\s+chuyển"
        r"|giao\s+nhiệm\s+vụ|giữ\s+chức))(?!\w)[^|\n]{0,60}"
    )
)
"""The head of a column of new posts."""


_WORD_OF_BEFORE = r"(?:cũ|trước\s+(?:đây|kia|đó))"
_BEHIND = re.compile(
    unify_seats(
        rf"\s(?:\(cũ\)|cũ(?!\w)|(?:{_WORD_OF_BEFORE}|(?:nhiệm\s+kỳ|khóa)\s+(?:trước|cũ))(?=\s*(?:[,;:.)\n]|\Z|(?:gồm|là|có)(?!\w))))"
    )
)
"""Behind a post that is over: `Bí thư Đảng ủy xã A (cũ)`, `Phó Bí thư Huyện ủy B trước đây`, `… nhiệm kỳ trước`."""
_FORMER_POST = re.compile(
    unify_seats(
        r"(?<!\w)(?:nguyên|cựu|cố(?=\s+(?:phó\s+)?(?:bí\s+thư|chủ\s+tịch))|từng|trước\s+(?:đó|đây|kia)|vốn\s+là)(?!\w)"
        r"(?:(?!(?<!\w)(?:nay|hiện|được|bầu|chỉ\s+định|bổ\s+nhiệm|về|tại|thuộc)(?!\w)|,\s*(?:giữ|làm|đảm|nhận|là)(?!\w))[^.;:]){0,120}\Z"
    )
)
_TIES = re.compile(unify_seats(r"(?<!\w)(?:kiêm|nay|hiện|đang)(?!\w)"))
"""Between a post of before and one that is certainly of the same time, or certainly of today."""
_POST_BEFORE = 140
"""Characters before the name of a unit in which the post stands that names it."""
_CELL_OF_BEFORE = re.compile(
    unify_seats(
        rf"\W*(?:{_LABEL}|nguyên|cựu|(?:đã\s+)?từng|vốn|trước(?:\s+(?:đây|kia|đó|khi|ngày|tháng|\d)[^|\n]{{0,30}})?)"
        r"(?:\s+là|\s*:)?\s"
    )
)
"""How a cell begins that tells of posts held before: `nguyên Phó Bí thư Huyện ủy A`, `trước là Trưởng ban …`."""
_TAIL = re.compile(unify_seats(rf"\s*\(?{_WORD_OF_BEFORE}\s*[,;)]"))

_BRACKET = 300
"""How far before a unit the bracket opens in which it stands, in characters."""
_ORIGINS = re.compile(
    unify_seats(
        r"\((?:được |nay )?(?:sáp nhập|hợp nhất|nhập|gộp|ghép|gồm|bao gồm|từ|thành lập|hình thành|trên cơ sở"
        r"|trước đây|cũ)(?!\w)[^()\n]*\Z"
    )
)


def is_of_before(position: Position, key: str) -> bool:
    """Whether a post is marked as one held before: `nguyên Bí thư`, `Bí thư Huyện ủy A cũ`."""
    return position.mark in ("nguyên", "cựu") or is_called_old(key, position.end)


def held_before(positions: Sequence[Position], key: str) -> list[bool]:
    """Which posts of one person `nguyên` marks: it holds for all behind it, unless it stands before several.

    It does not hold for one of another unit where the first alone is called old: `nguyên Chủ tịch UBND xã A (cũ), Phó
    Chủ tịch HĐND xã B`.
    """
    marks = [position.mark in ("nguyên", "cựu") for position in positions]
    if sum(marks) != 1:
        return marks
    first = marks.index(True)
    return [index >= first and not _is_of_new(positions, first, index, key) for index in range(len(marks))]


def _is_of_new(positions: Sequence[Position], first: int, index: int, key: str) -> bool:
    """Whether a post names a unit of its own behind one of a unit that is called old."""
    own, old = ({place.name for place in positions[k].places if place.name} for k in (index, first))
    if not own or own <= old or is_called_old(key, positions[index].end):
        return False
    return is_called_old(key, positions[first].end)


def is_called_old(key: str, place: int) -> bool:
    """Whether what ends at a place is called one of before: `… xã A (cũ)`, `… xã A trước đây, …`."""
    return _BEHIND.match(key, place) is not None


def is_behind_old(positions: Sequence[Position], index: int, key: str) -> bool:
    """Whether a post that names no unit follows one of a unit of before: of that one, or of the new one, and held now?

    `nguyên Chủ tịch UBND xã A (cũ), Chủ tịch Ủy ban MTTQ xã`; `kiêm` would tie it to the old one.

    Args:
        positions: The posts of one person.
        index: The place of the post among them.
        key: The key of the text.
    """
    post = positions[index]
    if is_called_old(key, post.end) or any(place.name for place in post.places):
        return False
    last = next((other for other in reversed(positions[:index]) if is_called_old(key, other.end)), None)
    if last is None or not any(place.name for place in last.places):
        return False
    return _TIES.search(key, last.end, post.begin) is None


def names_former_post(key: str, start: int, low: int, high: int) -> bool:
    """Whether a unit is named by a former post: `nguyên Bí thư Đảng ủy xã A, nay là …`, `Chủ tịch xã A cũ, …`."""
    return is_called_old(key, high) or _FORMER_POST.search(key[max(start, low - _POST_BEFORE) : low]) is not None


def is_cell_of_before(posts: Sequence[Position], key: str, start: int, end: int) -> bool:
    """Whether a cell tells of nothing but posts held before: by its words up to the first, or each by its own."""
    inside = [post for post in posts if start <= post.begin < end]
    if not inside:
        return False
    clause = max((mark.end() for mark in _MARK.finditer(key, start, inside[0].begin)), default=start)
    if any(_CELL_OF_BEFORE.match(key, begin, inside[0].start) for begin in (start, clause)):
        return True
    return all(map(any, zip(held_before(inside, key), (is_of_before(post, key) for post in inside), strict=True)))


def after_former(words: str) -> str:
    """The words behind a post without those that only say of it that it was held before: ` trước đây, làm`."""
    tail = _TAIL.match(words)
    return words[tail.end() :] if tail else words


def heads_former_posts(key: str, start: int, end: int) -> bool:
    """Whether a line begins with what leads to posts held before."""
    return _FIELD.match(key, start, end) is not None


def is_column_of_former_posts(key: str, start: int, end: int) -> bool:
    """Whether the head of a column says that its posts were held before."""
    return _COLUMN.fullmatch(key, start, end) is not None


def columns_so_far(key: str, cells: Sequence[tuple[int, int]]) -> set[int]:
    """The columns of a row of heads whose posts are held so far, as another column holds the new ones."""
    found = {index for index, cell in enumerate(cells) if _SO_FAR.fullmatch(key, *cell)}
    return found if found and any(_NEW.fullmatch(key, *cell) for cell in cells) else set()


def now_in(key: str, start: int, end: int) -> int:
    """Where a line of former posts comes to those of today: its end, or where the clause begins that says `nay`."""
    now = _NOW.search(key, start, end)
    if now is None:
        return end
    marks = [mark.end() for mark in _MARK.finditer(key, start, now.start())]
    return marks[-1] if marks else start


def fills_line(posts: Sequence[Position], key: str, end: int) -> bool:
    """Whether each post of a line is all that its clause says: `Chủ tịch xã phải ký giấy` says something else."""
    return all(_ENDS_POST.match(key, post.end, end) for post in posts)


def is_origin(key: str, position: int) -> bool:
    """Whether a unit stands in a bracket as one that another was made of: `Xã A (sáp nhập các xã B, C)`."""
    return _ORIGINS.search(key, max(0, position - _BRACKET), position) is not None
