"""The columns of a table that hold names of persons: beside them a hamlet or a home only looks like another person."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.places import Places
from etl.extract.leadership.positions import Position
from etl.text.words import unify_seats

_NAMES = re.compile(
    unify_seats(
        r"\W*(?:họ(?:\s*,|\s+và)?(?:\s+(?:chữ\s+|tên\s+)?đệm(?:\s*,|\s+và)?)?\s+tên|"
        r"tên\s+(?:cán\s+bộ|lãnh\s+đạo|đại\s+biểu|đồng\s+chí))(?!\w)[^:|]{0,40}"
    )
)


def heads_names(key: str, start: int, end: int) -> bool:
    """Whether a cell heads a column of names: `Họ và tên`."""
    return _NAMES.fullmatch(key, start, end) is not None


def is_row_of_names(
    phrases: Sequence[Phrase], key: str, cells: Sequence[tuple[int, int]], names: Collection[int]
) -> bool:
    """Whether a row holds something in a column of names, and so heads no columns itself.

    A row below the table that heads names again, or posts where the names stood, begins another one.

    Args:
        phrases: The persons and positions of the row.
        key: The key of the text.
        cells: The cells of the row.
        names: The columns of names.
    """
    held = [cells[index] for index in names if index < len(cells)]
    is_filled = any(any(map(str.isalpha, key[low:high])) for low, high in held)
    if not is_filled or any(heads_names(key, *cell) for cell in cells):
        return False
    return not any(
        isinstance(phrase, Position) and low <= phrase.start < high for low, high in held for phrase in phrases
    )


def without_strays(
    phrases: Sequence[Phrase], cells: Sequence[tuple[int, int]], names: Collection[int], posts: Collection[int]
) -> list[Phrase]:
    """The phrases of a row without what only looks like a person outside the columns of names: `A Vinh | … | Long Hy`.

    Args:
        phrases: The persons and positions of the row.
        cells: Its cells.
        names: The columns of names.
        posts: The columns headed by posts, which hold names too.
    """
    kept = list(phrases)
    by_cell = [[phrase for phrase in phrases if low <= phrase.start < high] for low, high in cells]
    if not any(isinstance(phrase, Person) for index in names if index < len(cells) for phrase in by_cell[index]):
        return kept
    for index, inside in enumerate(by_cell):
        is_of_persons = index in names or index in posts or any(isinstance(phrase, Position) for phrase in inside)
        if not is_of_persons and not any(isinstance(phrase, Person) and phrase.honorific for phrase in inside):
            kept = [phrase for phrase in kept if phrase not in inside]
    return kept


def without_homes(
    phrases: Sequence[Phrase], cells: Sequence[tuple[int, int]], text: str, places: Places
) -> list[Phrase]:
    """The phrases of a row without a province or district in a cell of its own that looks like a second person.

    Args:
        phrases: The persons and positions of the row.
        cells: Its cells.
        text: The text.
        places: Knows provinces and districts.
    """
    kept = list(phrases)
    persons = [phrase for phrase in phrases if isinstance(phrase, Person) and not phrase.honorific]
    if sum(isinstance(phrase, Person) for phrase in phrases) < 2:
        return kept
    for person in persons:
        low, high = next((low, high) for low, high in cells if low <= person.start < high)
        is_place = any(places.knows(level, person.name) for level in ("province", "district"))
        if is_place and text[low:high].strip(" .,;") == person.name:
            kept.remove(person)
    return kept
