"""Tables of persons of which every cell stands on a line of its own: a list of leaders, of votes, of duties.

What heads such a table tells its columns, each on a line too: `TT`, `Họ và tên`, `Chức danh`, `Số điện thoại`. Where
the first is one of numbers, the numbers tell where rows begin, however many cells a row leaves out; else every row has
as many lines as the head, and a name where the head has it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from etl.text.letters import LETTER, UPPER
from etl.text.wrapped_cells import NUMBER_TITLE, Columns, Row, Wraps, straight

_NUMBERS = re.compile(rf"{NUMBER_TITLE}\Z", re.IGNORECASE)
_NAMES = re.compile(
    r"(?:họ(?:\s*,|\s+và)?(?:\s+(?:chữ\s+|tên\s+)?đệm(?:\s*,|\s+và)?)?\s+tên|đồng chí|"
    r"(?:tên\s+)?(?:cán bộ|lãnh đạo|đại biểu|người trúng cử|người được bầu))(?!\w)[^\d:]{0,40}\Z",
    re.IGNORECASE,
)
_POSTS = re.compile(r"(?:chức\s+(?:vụ|danh|trách)|vị trí|nhiệm vụ)(?!\w)[^\d:]{0,50}\Z", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:(?:năm|ngày|nơi|ngày,?\s+tháng,?\s+năm)\s+sinh|giới tính|dân tộc|tôn giáo|nam|nữ|tuổi|quê quán|trình độ|"
    r"chuyên môn|lý luận|(?:số\s+)?(?:điện thoại|đt|sđt|di động|máy)|sđt|tel|e-?mail|thư điện tử|h[ộò][pm] thư|fax|"
    r"zalo|phòng|địa chỉ|ghi chú|đơn vị|cơ quan|địa phương|nơi|lĩnh vực|phụ trách|phân công|địa bàn|số phiếu|phiếu|"
    r"tỷ lệ|tỉ lệ|kết quả|đồng ý|thời gian|nhiệm kỳ|ngày|lịch)(?!\w)[^:]{0,50}\Z",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"0?(?P<number>\d{1,3})[.)]?\Z")
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-HĐ])[.)]?\Z")
_UNIT = re.compile(
    r"(?:xã|phường|đặc khu|thường trực|ban|khối|đảng ủy|đảng bộ|hđnd|ubnd|hội đồng|ủy ban|uỷ ban|lãnh đạo)(?!\w)",
    re.IGNORECASE,
)
"""How a line begins that heads rows without a numeral, beside those in capitals."""
_PERSON = re.compile(
    rf"(?:(?:[Ôô]ng|[Bb]à|[Đđ]/c|[Đđ]ồng chí|[Aa]nh|[Cc]hị)[.:]? )?"
    rf"[{UPPER}][{LETTER}']*(?:[ -](?:[{UPPER}][{LETTER}'-]*|thị|văn)){{0,5}}(?: ?\([^()\d]{{1,20}}\))?\Z"
)
_FIELD = re.compile(r"[^\d:]{2,30}:\s")
"""What may follow the last row: `Nguồn: Văn phòng HĐND và UBND`."""
_MAY_BEGIN = re.compile(r"(?:họ|chức|vị trí|nhiệm|đồng chí|tên|cán|lãnh|đại)(?!\w)", re.IGNORECASE)
_FEWEST_COLUMNS, _MOST_COLUMNS = 2, 9
_LONGEST_TITLE, _LONGEST_CELL, _LONGEST_SECTION = 60, 200, 100
"""Characters of a line of the head, of a cell, and of a line that heads rows."""


def people_rows(wraps: Wraps, place: int) -> list[Row]:
    """The rows of the table of persons whose head begins at a line, the head itself the first; none where none does.

    Args:
        wraps: The lines of a paper that hold something, and what tells where they go on.
        place: The line.
    """
    if _NUMBERS.match(wraps.lines[place]):
        return _numbered(wraps, place)
    return _plain(wraps, place) if _MAY_BEGIN.match(wraps.lines[place]) else []


def _is_head(titles: Sequence[str]) -> bool:
    return any(map(_NAMES.match, titles)) and any(map(_POSTS.match, titles))


def _numbered(wraps: Wraps, place: int) -> list[Row]:
    """The rows of a table whose rows are numbered."""
    lines = wraps.lines
    limit = min(place + 2 * _MOST_COLUMNS, len(lines))
    body = next((i for i in range(place + 1, limit) if _is_mark(lines, i, 0) and not _is_title(lines[i])), place)
    titles = lines[place + 1 : body]
    if not titles or not _is_head(titles) or any(len(title) > _LONGEST_TITLE for title in titles):
        return []
    rows, number = [straight(place, body)], 0
    lengths: Counter[int] = Counter()
    at = next(index for index, title in enumerate(titles, 1) if _NAMES.match(title))
    while body < len(lines):
        ordinal = _ORDINAL.match(lines[body])
        if ordinal is not None and int(ordinal["number"]) in (1, number + 1):
            number = int(ordinal["number"])
            high = _end_of_row(lines, body, (number, at), _usual(lengths) or len(titles) + 1)
            if high is None or not any(map(_PERSON.match, lines[body + 1 : high])):
                break
            usual, is_parted = _usual(lengths) or len(titles) + 1, wraps.are_parted(place, rows[0][-1])
            row = _wrapped(wraps, (body, high), (usual, at), is_parted=is_parted) or straight(body, high)
        elif (length := _length_of_section(lines, body, number)) is not None:
            row = straight(body, body + length)
        else:
            break
        rows.append(row)
        lengths[len(row) - 1] += 1
        body = row[-1]
    return rows if len(rows) > 1 else []


def _wrapped(wraps: Wraps, row: tuple[int, int], shape: tuple[int, int], *, is_parted: bool) -> Row | None:
    """The row of cells of which some are wrapped.

    Args:
        wraps: The lines of the paper.
        row: Where it begins and ends if each line is a cell.
        shape: How many columns there are, and at which names stand.
        is_parted: Whether empty lines part the cells.
    """
    (low, high), (width, at) = row, shape
    ordinal = _ORDINAL.match(wraps.lines[low])
    number = int(ordinal["number"]) if ordinal else 0
    is_over = high - low > width or high >= len(wraps.lines) or _is_mark(wraps.lines, high, number)
    if high - low < width or (high - low == width and not wraps.are_cut(low, high, is_parted=is_parted)):
        return None
    return wraps.row(low, _columns(width, at, is_parted=is_parted), high if is_over else None)


def _columns(width: int, at: int, *, is_parted: bool) -> Columns:
    """So many columns, at one of which names of persons stand."""

    def fits(column: int, cell: str, _: int) -> bool:
        return len(cell) <= _LONGEST_CELL and (column != at or _PERSON.match(cell) is not None)

    return Columns(width, fits, is_parted)


def _usual(lengths: Counter[int]) -> int | None:
    """The length that most rows have, the shortest of equals; what heads others does not count."""
    long = [length for length in lengths if length > _FEWEST_COLUMNS]
    return max(long, key=lambda length: (lengths[length], -length), default=None)


def _is_mark(lines: Sequence[str], place: int, number: int) -> bool:
    """Whether the row after one of a number, or a line that heads others, begins at a line."""
    ordinal = _ORDINAL.match(lines[place])
    if ordinal is not None:
        return int(ordinal["number"]) in (1, number + 1)
    return _length_of_section(lines, place, number) is not None


def _length_of_section(lines: Sequence[str], place: int, number: int) -> int | None:
    """How many lines head the rows that follow: a numeral and a name, or a name alone; None where none do."""
    length = 2 if _SECTION.match(lines[place]) else 1
    following = _ORDINAL.match(lines[place + length]) if place + length < len(lines) else None
    if following is None or len(lines[place + length - 1]) > _LONGEST_SECTION or _ORDINAL.match(lines[place]):
        return None
    has_name = length == 2 or lines[place].isupper() or _UNIT.match(lines[place]) is not None
    return length if has_name and int(following["number"]) in (1, number + 1) else None


def _end_of_row(lines: Sequence[str], low: int, row: tuple[int, int], usual: int) -> int | None:
    """Where the cells of a row end: where the next one begins, else where rows end mostly; None for no row.

    Args:
        lines: The lines of the paper.
        low: Where the row begins.
        row: Its number, and how far behind it names stand.
        usual: How many lines the rows before have, or the head.
    """
    number, at = row
    high = low + usual
    if high < len(lines) and not _is_mark(lines, high, number) and not _heads_next(lines, high):
        ends = range(low + _FEWEST_COLUMNS, min(low + 2 * _MOST_COLUMNS, len(lines)))
        last = next((end for end in ends if end > low + at and _FIELD.match(lines[end])), high)
        high = next((end for end in ends if _is_next(lines, end, number, at)), min(high, last))
    cells = lines[low:high]
    return high if len(cells) == high - low and all(len(cell) <= _LONGEST_CELL for cell in cells) else None


def _is_next(lines: Sequence[str], place: int, number: int, at: int) -> bool:
    """Whether the next row begins at a line: its number, with a name where the head has it, or what heads others."""
    if _heads_next(lines, place):
        return True
    if _ORDINAL.match(lines[place]) is None:
        return _is_mark(lines, place, number)
    return _is_mark(lines, place, number) and place + at < len(lines) and _PERSON.match(lines[place + at]) is not None


def _plain(wraps: Wraps, place: int) -> list[Row]:
    """The rows of a table without numbers: as many cells each as the head has."""
    lines, body = wraps.lines, place
    while body < min(place + _MOST_COLUMNS, len(lines)) and _is_title(lines[body]):
        body += 1
    titles = lines[place:body]
    if len(titles) < _FEWEST_COLUMNS or not _is_head(titles):
        return []
    at = next(index for index, title in enumerate(titles) if _NAMES.match(title))
    rows, width = [straight(place, body)], body - place
    shape, is_parted = (width, at), wraps.are_parted(place, place + width)
    while body < len(lines) and not _heads_next(lines, body):
        length = int(at == 0 and _UNIT.match(lines[body]) is not None)
        row = _row(wraps, body + length, shape, is_parted=is_parted) if body + length < len(lines) else None
        if row is None:
            break
        rows += [straight(body, body + 1), row] if length else [row]
        body = row[-1]
    is_over = body + at >= len(lines) or _heads_next(lines, body)
    is_over = is_over or not any(map(_PERSON.match, lines[body : body + width]))
    return rows if len(rows) > 1 and is_over else []


def _heads_next(lines: Sequence[str], place: int) -> bool:
    """Whether the head of another table begins at a line, or right below it, as below `LÃNH ĐẠO HĐND`."""
    for low in (place, place + 1):
        high = low
        while high < min(low + _MOST_COLUMNS, len(lines)) and (_is_title(lines[high]) or _NUMBERS.match(lines[high])):
            high += 1
        if _is_head(lines[low:high]):
            return True
    return False


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and any(kind.match(line) for kind in (_NAMES, _POSTS, _OTHERS))


def _row(wraps: Wraps, low: int, shape: tuple[int, int], *, is_parted: bool) -> Row | None:
    """The row that begins at a line: of as many lines as the head, or of cells of which some are wrapped."""
    lines, (width, at) = wraps.lines, shape
    columns = _columns(width, at, is_parted=is_parted)
    high = low + width
    if wraps.are_cells(low, columns) and not wraps.are_cut(low, high, is_parted=is_parted):
        is_last = high + at >= len(lines) or not _PERSON.match(lines[high + at])
        if not (is_last and wraps.go_on(lines[high - 1], high, is_parted=is_parted)):
            return straight(low, high)
    return wraps.row(low, columns)
