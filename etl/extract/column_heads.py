"""Tables with a column for each of several units: `Chỉ tiêu | A | B | C`, whose head names them barely or not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile
from types import MappingProxyType

from etl.gazetteer import Gazetteer
from etl.text.fold import fold
from etl.text.hamlets import HAMLET_WORDS
from etl.text.letters import UPPER
from etl.text.reading import Reading
from etl.text.structure import Block

Units = Mapping[str, tuple[str, str]]
"""Type and name of each unit of a page, by the key of its name."""
NOBODY: Units = MappingProxyType({})

_TYPE = re.compile(r"[*_ ]*(?:(?P<type>xã|phường|đặc khu) )?(?P<name>[^\W\d_][^|\n]{1,40}?)[*_ ]*", re.IGNORECASE)
_PART = rf"(?i:{HAMLET_WORDS}|trường|trạm|chi bộ|hợp tác xã|htx)"
_PART_TITLE = re.compile(rf"[*_ ]*{_PART} (?:[^\W\d_]+ ){{0,4}}?[{UPPER}\d]")
"""The title of a column of what lies in a unit: `Thôn 3`, `Trường Tiểu học Bình Yên`."""
_UNITS_ABOVE = re.compile(
    r"(?<!\w)(?i:các|hai|ba|bốn|năm|sáu|[2-9]|1\d) (?i:xã|phường|đặc khu|địa phương|đơn vị(?! (?:trường|trực)))(?!\w)"
)
_PARTS_ABOVE = re.compile(rf"(?<!\w)(?i:các|từng|mỗi|những|\d+) {_PART}(?!\w)")
"""Above a table, of what the bare names over its columns are."""
_FIGURE = re.compile(r"[\W_]*\d")
_FEWEST = 2
_NEAR = 4
"""Rows below a head, of which the first may only head others."""
_ABOVE = 3
"""Lines above a head that say what its table is of."""


def units_of_columns(reading: Reading, gazetteer: Gazetteer, told: Collection[str]) -> Units:
    """The units of today that head the columns of tables, where bare names over them cannot be those of hamlets.

    Args:
        reading: The paper.
        gazetteer: The official units.
        told: The keys of the names that the paper has with the type words of units.
    """
    found: dict[str, tuple[str, str]] = {}
    for block in _first_rows(reading):
        named = named_in(_cells(reading, block), gazetteer)
        known = [title for title in named if gazetteer.find(title[1], type=title[0], era="today")]
        are_known = all(title in known or title[0] is not None for title in named)
        are_meant = any(kind or fold(name) in told for kind, name in known) or _tells_of(_UNITS_ABOVE, reading, block)
        are_parts = not any(kind for kind, _ in known) and _tells_of(_PARTS_ABOVE, reading, block)
        if not are_known or len(known) < _FEWEST or are_parts or not are_meant:
            continue
        if _has_figures(reading, block):
            found.update(here_today(known, gazetteer))
    return found


def naming_several(reading: Reading, gazetteer: Gazetteer) -> frozenset[int]:
    """Where the heads of tables begin that name several units, of today or of old, over their columns.

    Args:
        reading: The paper.
        gazetteer: The official units.
    """
    heads = (row for row in _first_rows(reading) if len(named_in(_cells(reading, row), gazetteer)) >= _FEWEST)
    return frozenset(row.start for row in heads)


def _tells_of(words: re.Pattern[str], reading: Reading, head: Block) -> bool:
    """Whether the first cell of a head or a line above its table has some words."""
    first = reading.blocks[max(0, head.index - _ABOVE)]
    return words.search(reading.text, first.start, reading.text.find("|", head.start, head.end)) is not None


def _first_rows(reading: Reading) -> Iterator[Block]:
    blocks = reading.blocks
    rows = (block for block in blocks if block.kind == "row")
    return (row for row in rows if not row.index or blocks[row.index - 1].kind != "row")


def here_today(named: Sequence[tuple[str | None, str]], gazetteer: Gazetteer) -> Units:
    """The units of some types and names, where they lie in one province, none can be two and one was not made of all.

    Args:
        named: Their type words, where they are told, and names.
        gazetteer: The official units.
    """
    found = [gazetteer.find(name, type=kind, era="today") for kind, name in named]
    homes = set.intersection(*({unit.province_code for unit in units} for units in found)) if found else set()
    here = [unit for units in found for unit in units if unit.province_code in homes]
    names = {fold(unit.name): (str(unit.type), unit.name) for unit in here}
    parts = ({fold(old.name) for old in gazetteer.predecessors(unit.unit_id)} for unit in here)
    return names if len(here) == len(named) and not any(names.keys() <= part for part in parts) else {}


def named_in(cells: Sequence[str], gazetteer: Gazetteer) -> list[tuple[str | None, str]]:
    """Type word and name of the units, of today or of old, or of their parts, that a row names behind its first cell.

    Args:
        cells: The cells of the row.
        gazetteer: The official units.

    Returns:
        None of a row with figures, and no bare name of one word: `I`, `III` and `Ba` have been units.
    """
    if any(map(_FIGURE.match, cells)):
        return []
    titles = (title for title in map(_title, cells[1:]) if title)
    return [
        (kind, name)
        for kind, name in titles
        if kind or (" " in name and gazetteer.find(name)) or _PART_TITLE.match(name)
    ]


def heads_of_columns(cells: Sequence[str], units: Units) -> dict[int, tuple[str, str]]:
    """The units that head the columns of a row behind its first, two at least; none of any other row.

    Args:
        cells: The cells of the row.
        units: The units of the page.
    """
    if any(map(_FIGURE.match, cells)):
        return {}
    titles = {index: _title(cell) for index, cell in enumerate(cells) if index}
    named = {index: units[fold(title[1])] for index, title in titles.items() if title and fold(title[1]) in units}
    return named if len(set(named.values())) == len(named) >= _FEWEST else {}


def _title(cell: str) -> tuple[str | None, str] | None:
    match = _TYPE.fullmatch(cell)
    return (match["type"].lower() if match["type"] else None, match["name"]) if match else None


def _has_figures(reading: Reading, head: Block) -> bool:
    """Whether a row soon below a head has figures in several columns."""
    below = takewhile(lambda one: one.kind == "row", reading.blocks[head.index + 1 : head.index + 1 + _NEAR])
    return any(sum(1 for cell in _cells(reading, row) if _FIGURE.match(cell)) >= _FEWEST for row in below)


def _cells(reading: Reading, block: Block) -> list[str]:
    return [cell.strip() for cell in reading.text[block.start : block.end].split("|")]
