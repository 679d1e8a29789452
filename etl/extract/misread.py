"""Names of places that a scanner read wrong, put right by the only official name that is like what it read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from etl.extract.mentions import NAME, UNIT_TYPE, known_name
from etl.gazetteer import Gazetteer
from etl.text.fold import ascii_fold
from etl.text.highlands import is_malformed
from etl.text.letters import LETTER
from etl.text.offsets import Edit
from etl.text.repair import Spellings
from etl.text.surnames import COMMON_SURNAMES, SURNAMES
from etl.text.syllables import is_well_spelt
from etl.text.words import word_key

_PLACE = re.compile(
    rf"(?<![{LETTER}])(?:{UNIT_TYPE}|(?i:huyện|quận|thị xã|thành phố)|TP\.?|TX\.?)(?: (?:cũ|mới))? ?"
    rf"(?P<names>{NAME}(?:(?:, | và |; ){NAME}){{0,40}})"
)
_NAME = re.compile(NAME)
_DISTRICT_TYPE = re.compile(r"\A(?:quận|huyện đảo|huyện|thị xã|thành phố) (?=\D)", re.IGNORECASE)
_LONGEST = 5
"""Words of the longest name that is looked for."""
_MOST_NAMES = 5_000
"""More different names are in no paper; looking for each would cost too long in noise."""
_FEWEST_OF_PERSON = 2
"""Words; of longer runs that begin with a rare surname, too, the rest may be a person's name."""
_SHORTEST = 4
"""Letters; shorter names are like too many others."""


def place_edits(text: str, gazetteer: Gazetteer, province_code: str, *, is_scanned: bool) -> Iterator[Edit]:
    """The edits that give places behind their type words, and in lists after those, their official names.

    Args:
        text: What was read.
        gazetteer: The official units.
        province_code: The province of today of which the paper speaks; names of others are no candidates.
        is_scanned: Whether a scanner is known to have read the paper; else only syllables are changed that no name
            of any people of the country has.
    """
    spellings = _spellings(gazetteer, province_code)
    names = _names(gazetteer, province_code)
    found: dict[str, tuple[str, str] | None] = {}
    for match in _PLACE.finditer(text):
        for run in _NAME.finditer(match["names"]):
            words = run.group()
            if words not in found and len(found) < _MOST_NAMES:
                found[words] = _official(words, gazetteer, spellings, names, is_scanned=is_scanned)
            right = found.get(words)
            if right is not None:
                start = match.start("names") + run.start()
                wrong, name = right
                yield Edit(start, start + len(wrong), name.upper() if wrong.isupper() else name)


def _official(
    words: str, gazetteer: Gazetteer, spellings: Spellings, names: dict[str, str], *, is_scanned: bool
) -> tuple[str, str] | None:
    """The beginning of a run of capitalised words that is a misread name, and the name."""
    known, is_known = known_name(words, gazetteer)
    if (is_known and known == words) or gazetteer.is_district(words):
        return None
    parts = words.split(" ")
    for length in range(min(len(parts), _LONGEST), 0, -1):
        beginning = " ".join(parts[:length])
        if len(beginning) < _SHORTEST or (is_known and length <= len(known.split(" "))):
            return None
        if gazetteer.is_district(beginning):
            return None
        found = spellings.misread_as(word_key(beginning))
        if len(found) == 1 and _may_be(beginning, found[0], is_scanned=is_scanned and not _may_be_person(parts)):
            return beginning, names[found[0]]
    return None


def _may_be(words: str, official: str, *, is_scanned: bool) -> bool:
    """Whether the official name is what a paper means: what it writes is malformed.

    In a scan so are syllables that only Vietnamese has not, and one that differs in marks alone is a slip, too.
    """
    pairs = zip(word_key(words).split(), official.split(), strict=True)
    changed = [(written, right) for written, right in pairs if written != right]
    if not is_scanned:
        return all(is_malformed(written) for written, _ in changed)
    return all(not is_well_spelt(written) or ascii_fold(written) == ascii_fold(right) for written, right in changed)


def _may_be_person(parts: Sequence[str]) -> bool:
    """Whether capitalised words behind a unit or its type may be a person: `xã An Lão, Lê Minh Tuấn`."""
    return word_key(parts[0]) in (SURNAMES if len(parts) > _FEWEST_OF_PERSON else COMMON_SURNAMES)


@lru_cache(maxsize=8)
def _names(gazetteer: Gazetteer, province_code: str) -> dict[str, str]:
    """The names of a province's units and districts, of today and before, by their keys."""
    names: dict[str, str] = {}
    for unit in gazetteer.units:
        if gazetteer.province_code_today(unit) == province_code:
            names[word_key(unit.name)] = unit.name
            if unit.district_name:
                plain = _DISTRICT_TYPE.sub("", unit.district_name)
                names[word_key(plain)] = plain
    return names


@lru_cache(maxsize=8)
def _spellings(gazetteer: Gazetteer, province_code: str) -> Spellings:
    return Spellings(_names(gazetteer, province_code))
