"""The names of the units that the reform made of several, each with those of all that it was made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from etl.gazetteer import Gazetteer
from etl.text.words import word_key

_FEWEST = 2
_Names = tuple[tuple[frozenset[str], ...], int, tuple[str, ...]]
"""The syllables of the names of a unit and of those it was made of, how many of them a text must have, the keys."""
_PLAIN_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


def merged_by_name(syllables: frozenset[str], gazetteer: Gazetteer, province_code: str) -> list[tuple[str, ...]]:
    """The keys of the names of each unit of a province that a text may name, and of all that it was made of.

    One of several names may be misspelt.

    Args:
        syllables: All that the key of the text has.
        gazetteer: The official mergers.
        province_code: Of a province of today.
    """
    return [
        names
        for parts, fewest, names in _names_of_merged(gazetteer, province_code)
        if sum(map(syllables.issuperset, parts)) >= fewest
    ]


def fewest_read(names: Sequence[str]) -> int:
    """How many of some names have to stand in a text that tells of them: all but one that may be misspelt."""
    return len(names) - 1 if len(names) > _FEWEST else len(names)


@lru_cache(maxsize=64)
def _names_of_merged(gazetteer: Gazetteer, province_code: str) -> tuple[_Names, ...]:
    """The words and the keys of the names of each unit of a province that was made of several, and of those.

    Names with signs or figures, which papers write in many ways, are left out: a unit has to be looked for where all
    others of its keys stand.
    """
    units = gazetteer.shelf(province_code, "today").units
    merged = [(unit, *origins) for unit in units if len(origins := gazetteer.origins(unit)) >= _FEWEST]
    names = (dict.fromkeys(word_key(unit.name) for unit in each if _PLAIN_NAME.fullmatch(unit.name)) for each in merged)
    return tuple(
        (tuple(frozenset(key.split()) for key in keys), fewest_read(tuple(keys)), tuple(keys))
        for keys in names
        if len(keys) >= _FEWEST
    )
