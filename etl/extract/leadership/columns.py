"""The heads of the columns of tables of persons, and the rows that head others."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from etl.extract.leadership.gaps import is_stack
from etl.extract.leadership.keys import names_body
from etl.extract.leadership.name_columns import heads_names
from etl.extract.leadership.nominations import is_column_of_nominees
from etl.extract.leadership.olden import columns_so_far, is_column_of_former_posts
from etl.extract.leadership.organ_cells import kind_of_organs
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.recipients import heads_recipients
from etl.text.words import unify_seats

Cell = tuple[int, int]
"""The range of a cell in the text."""
_LONGEST_NUMERAL = 4
"""Letters of the numeral before a row: `VIII`."""
_NUMERAL = re.compile(r"[IVX]{1,5}|[A-H]")
"""Of a row that heads others."""
_LEFT_OVER = re.compile(r"[\W\d_]+")
_OF_UNITS = re.compile(
    unify_seats(
        r"\W*(?:tên\s+)?(?:(?:các\s+)?(?:đơn\s+vị|xã|phường|đặc\s+khu|địa\s+phương|đảng\s+bộ)\W*)+"
        r"(?:hành\s+chính|mới|công\s+tác)?\W*(?:\([^()]{1,40}\)\W*)?"
    )
)
"""What heads a column of units; in a bracket what else its cells tell: `Tên xã (hợp thành từ)`."""


@dataclass(slots=True)
class Columns:
    """The posts that head the columns of a table."""

    posts: dict[int, list[Position]] = field(default_factory=dict)
    """Of each column; `PBT, Chủ tịch UBND` are two that one person holds."""
    unit_column: int | None = None
    """The column that holds the names of units."""
    former: set[int] = field(default_factory=set)
    """The columns of posts that were held before."""
    so_far: set[int] = field(default_factory=set)
    """The columns of posts held so far, beside one of the new posts."""
    proposed: set[int] = field(default_factory=set)
    """The columns of posts for which persons are only put forward."""
    organs: tuple[int, str] | None = None
    """The column of what offices are for, and the word for their kind: `Phòng | Trưởng phòng`, `Kinh tế | …`."""
    names: set[int] = field(default_factory=set)
    """The columns that hold names of persons, whatever their posts are."""


def cells_of(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a row."""
    cells, position = [], start
    for match in re.finditer(r"\|", text[start:end]):
        cells.append((position, start + match.start()))
        position = start + match.end()
    cells.append((position, end))
    return [cell for k, cell in enumerate(cells) if text[cell[0] : cell[1]].strip() or 0 < k < len(cells) - 1]


def read_columns(phrases: Sequence[Phrase], key: str, cells: Sequence[Cell]) -> Columns | None:
    """The posts and the units that a row of headings gives to its columns, or None where the row is none."""
    if any(isinstance(phrase, Person) for phrase in phrases) or sum(map(bool, _filled(key, cells))) < 2:
        return None
    columns = Columns(so_far=columns_so_far(key, cells))
    for index, (low, high) in enumerate(cells):
        inside = [p for p in phrases if isinstance(p, Position) and low <= p.begin < high]
        if inside and _is_row_of_posts(inside, key) and covers(key[low:high], inside[-1].end - inside[0].begin):
            columns.posts[index] = inside
        elif is_column_of_former_posts(key, low, high):
            columns.former.add(index)
        elif is_column_of_nominees(key, low, high):
            columns.proposed.add(index)
        elif _OF_UNITS.fullmatch(key, low, high):
            columns.unit_column = index
        elif heads_names(key, low, high):
            columns.names.add(index)
        elif kind := kind_of_organs(key[low:high]):
            columns.organs = (index, kind)
    told = (columns.posts, columns.former, columns.so_far, columns.proposed, columns.names)
    return columns if any(told) or columns.unit_column is not None else None


def _is_row_of_posts(positions: Sequence[Position], key: str) -> bool:
    """Whether one person can hold the posts, as nothing but a mark or `kiêm` joins them; not `Bí thư, Phó Bí thư`."""
    for one, other in combinations(positions, 2):
        if one.words == other.words and (one.body == other.body or not one.body or not other.body):
            return False
    return all(is_stack(key[one.end : other.begin].strip("( ")) for one, other in pairwise(positions))


def section_of(phrases: Sequence[Phrase], key: str, cells: Sequence[Cell], text: str) -> str | None:
    """The words of a row that hold nothing but a name of those below: of a body, or of guests; None of any other."""
    spans = [(low, high) for low, high in cells if len(_LEFT_OVER.sub("", key[low:high])) > _LONGEST_NUMERAL]
    if len(spans) != 1 or any(isinstance(phrase, (Person, Position)) for phrase in phrases):
        return None
    words = key[slice(*spans[0])].strip()
    rest = [text[low:high].strip(" .)") for low, high in cells if (low, high) != spans[0]]
    is_numbered = any(_NUMERAL.fullmatch(mark) for mark in rest)
    return words if names_body(words) or (is_numbered and not any(map(str.isdecimal, rest))) else None


def may_be_headings(key: str, text: str, start: int, end: int) -> bool:
    """Whether a row without a post may be one of headings, with a column of units or of posts held before."""
    cells = cells_of(key, start, end)
    heads = (_OF_UNITS.fullmatch, is_column_of_former_posts, is_column_of_nominees, heads_names, heads_recipients)
    if columns_so_far(key, cells) or any(head(key, *cell) for head in heads for cell in cells):
        return True
    return section_of((), key, cells, text) is not None


def _filled(key: str, cells: Sequence[Cell]) -> list[str]:
    return [_LEFT_OVER.sub("", key[low:high]) for low, high in cells]


def cells_under(cells: Sequence[Cell], columns: Container[int]) -> list[Cell]:
    """The cells of a row that stand in some columns."""
    return [cell for index, cell in enumerate(cells) if index in columns]


def covers(words: str, named: int) -> bool:
    """Whether so many characters are nearly all that some words hold."""
    return named >= 0.8 * len(_LEFT_OVER.sub(" ", words).strip())
