"""The district that a post without a name means: the last one of its type that the paper has named before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from etl.extract.context import PaperContext
from etl.extract.leadership.places import Places
from etl.extract.leadership.seat import Seat
from etl.text.words import split_words, word_key

_DISTRICT = re.compile(
    r"(?P<type>[Tt]hị xã|[Tt]hị [uủ][ỷy]|[Hh]uyện(?: [uủ][ỷy])?|[Qq]uận(?: [uủ][ỷy])?|[Tt]hành phố|"
    r"[Tt]hành [uủ][ỷy]|TP\.?|THỊ XÃ|THỊ [UỦ][ỶY]|HUYỆN(?: [UỦ][ỶY])?|QUẬN(?: [UỦ][ỶY])?|THÀNH PHỐ|"
    r"THÀNH [UỦ][ỶY])\s+(?=(?P<name>[^\W\d_]+(?: [^\W\d_]+(?:'[^\W\d_]+)?){0,2}|\d{1,2}))"
)
_DISTRICT_TYPES = {"thị": "thị", "huyện": "huyện", "quận": "quận", "thành": "thành", "tp": "thành", "tp.": "thành"}
_FAR = 4000
"""Characters; a district named longer ago is not the one meant."""


def shared_district(seat: Seat, all_seats: Sequence[Seat]) -> Seat | None:
    """The seat in a district with its type and name, one from itself and one from a post beside it.

    `Phó Bí thư Huyện ủy, Chủ tịch UBND Tiên Lãng` says the type once and the name once. None where it has both, or
    where the posts beside name several districts.
    """
    beside = [other for other in all_seats if other.level == "district"]
    types = {other.type for other in beside if other.type}
    names = {other.name for other in beside if other.name}
    if (seat.type and seat.name) or len(types) != 1 or len(names) != 1:
        return None
    return replace(seat, type=types.pop(), name=names.pop())


class Districts:
    """The districts that a paper names."""

    def __init__(self, context: PaperContext, places: Places) -> None:
        self._context, self._places = context, places

    def last_before(self, kind: str, at: int) -> str | None:
        """The name of the district of a type that was named last before: `từng là Chủ tịch UBND thị xã`.

        Of names that are those of persons (`UBND huyện Lê Văn An`) the one before is taken.
        """
        named = self._named.get(kind.split()[0], [])
        index = bisect_right(named, at, key=lambda place: place[0]) - 1
        return named[index][1] if index >= 0 and named[index][0] >= at - _FAR else None

    @cached_property
    def _named(self) -> dict[str, list[tuple[int, str]]]:
        """Where every district that the paper names ends, and its name, by the first syllable of its type word."""
        found: dict[str, list[tuple[int, str]]] = {}
        for match in _DISTRICT.finditer(self._context.text):
            if match["name"][0].islower():
                continue
            words = split_words(self._context.text, self._context.key, *match.span("name"))
            length = self._places.place_length(words, 0, ("district",))
            name = " ".join(word.text for word in words[:length])
            if length and not (match["type"][1].isupper() and not self._places.knows("district", name)):
                kind = _DISTRICT_TYPES[word_key(match["type"]).split()[0]]
                name = self._places.as_listed("district", name)
                found.setdefault(kind, []).append((match.end("name"), name))
        return found
