"""Words that look like the name of a commune and are none: a type word at the end of a line, a person's name."""

from __future__ import annotations

from etl.extract.context import PaperContext
from etl.extract.leadership.places import Places
from etl.extract.mentions import UnitMention
from etl.text.words import split_words

_LONGEST_NAMES = 60
"""Characters of a commune's and a person's name together."""


class FalseUnits:
    """Tells which mentions of a paper name no unit, each asked once."""

    def __init__(self, context: PaperContext, places: Places) -> None:
        self._context, self._places = context, places
        self._known: dict[int, bool] = {}

    def has(self, mention: UnitMention) -> bool:
        """Whether the words are two (a type word at the end of a line) or a name (`UBND xã Ksor Tuân`)."""
        if mention.start not in self._known:
            self._known[mention.start] = self._is_line_or_person(mention)
        return self._known[mention.start]

    def _is_line_or_person(self, mention: UnitMention) -> bool:
        text, key = self._context.text, self._context.key
        if "\n" in text[mention.start : mention.end]:
            return True
        start = mention.end - len(mention.name)
        line = text.find("\n", start)
        words = split_words(text, key, start, min(start + _LONGEST_NAMES, line if line >= 0 else len(text)))
        return not words or self._places.place_length(words, 0, ("ward",)) == 0
