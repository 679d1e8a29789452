"""Tables with a column for each unit: `Chức danh | Xã A | Xã B`, and below a post with its holder in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.extract.column_heads import heads_of_columns
from etl.extract.context import PaperContext
from etl.extract.leadership.columns import Cell
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import Head

_FEWEST = 2
_LONGEST = 40
"""Characters of a unit's name with its type word."""
_ONE_HOLDER = (Head.SECRETARY, Head.CHAIR)
UNCLEAR = "Several persons stand beside the post, and which of them holds it where is not clear."


def unit_columns(context: PaperContext, cells: Sequence[Cell]) -> dict[int, str]:
    """The units of today that head the columns of a row, all of its columns from one on; none of any other row.

    Args:
        context: The paper.
        cells: The cells of the row.
    """
    words = [context.text[low:high].strip(" *") for low, high in cells]
    known = heads_of_columns(words, context.cast.units)
    units = {
        i: known[i][1] if i in known else name for i, name in enumerate(words) if i in known or _is_unit(context, name)
    }
    is_last = len(units) >= _FEWEST and set(units) == set(range(len(cells) - len(units), len(cells)))
    has_head = len(units) < len(cells) and any(map(str.isalpha, words[0]))
    return units if is_last and has_head else {}


def _is_unit(context: PaperContext, name: str) -> bool:
    return 1 < len(name) <= _LONGEST and name[0].isupper() and context.link_today(name, None) is not None


def by_unit(stack: Stack, cells: Sequence[Cell], units: dict[int, str]) -> Iterator[tuple[Stack, str | None]]:
    """A stack of a row parted by the columns in which its persons stand, each with the unit that heads the column.

    Args:
        stack: The posts of the row and all who stand in it.
        cells: The cells of the row.
        units: The units that head columns.
    """
    places = {
        index: [person for person in stack.persons if cells[index][0] <= person.start < cells[index][1]]
        for index in units
        if index < len(cells)
    }
    if sum(map(len, places.values())) < max(1, len(stack.persons)):
        yield stack, None
        return
    for index, persons in places.items():
        if persons:
            yield replace(stack, persons=persons), units[index]


def is_unclear(stack: Stack, cells: Sequence[Cell]) -> bool:
    """Whether a post that one person holds stands beside persons in several cells, and nothing heads their columns."""
    holding = {low for low, high in cells if any(low <= person.start < high for person in stack.persons)}
    is_for_one = any(post.head in _ONE_HOLDER and not post.is_deputy for post in stack.positions)
    return len(holding) > 1 and is_for_one and not stack.is_respective
