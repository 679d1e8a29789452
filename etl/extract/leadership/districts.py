"""The district that a post without a name means: the last one of its type that the paper has named before."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from etl.extract.context import PaperContext
from etl.extract.leadership.places import Places
from etl.text.words import split_words, word_key

_DISTRICT = re.compile(
    r"(?P<type>[Tt]hị xã|[Tt]hị [uủ][ỷy]|[Hh]uyện(?: [uủ][ỷy])?|[Qq]uận(?: [uủ][ỷy])?|[Tt]hành phố|"
    r"[Tt]hành [uủ][ỷy]|TP\.?)\s+(?=(?P<name>[^\W\d_]+(?: [^\W\d_]+){0,2}|\d{1,2}))"
)
_DISTRICT_TYPES = {"thị": "thị", "huyện": "huyện", "quận": "quận", "thành": "thành", "tp": "thành", "tp.": "thành"}
_FAR = 4000
"""Characters; a district named longer ago is not the one meant."""


class Districts:
    """The districts that a paper names."""

    def __init__(self, context: PaperContext, places: Places) -> None:
        self._context, self._places = context, places

    def last_before(self, kind: str, at: int) -> str | None:
        """The name of the district of a type that was named last before: `từng là Chủ tịch UBND thị xã`."""
        matches = self._named.get(kind.split()[0], [])
        index = bisect_right(matches, at, key=lambda match: match.end("name")) - 1
        if index < 0 or matches[index].start() < at - _FAR:
            return None
        named = matches[index]
        words = split_words(self._context.text, self._context.key, *named.span("name"))
        length = self._places.place_length(words, 0, ("district",))
        return " ".join(word.text for word in words[:length]) or None

    @cached_property
    def _named(self) -> dict[str, list[re.Match[str]]]:
        """Every district that the paper names, by the first syllable of its type word."""
        found: dict[str, list[re.Match[str]]] = {}
        for match in _DISTRICT.finditer(self._context.text):
            if match["name"][0].islower():
                continue
            found.setdefault(_DISTRICT_TYPES[word_key(match["type"]).split()[0]], []).append(match)
        return found
