"""The words of a figure's clause that stand before it, and the places where a subject may begin in them."""

from __future__ import annotations

import re
from functools import cached_property

from etl.extract.frames.bodies import FIRST_WORDS
from etl.extract.frames.openings import AT_PLACE, opening
from etl.extract.indicators.sentence import Sentence

_REACH = 160
"""How far a subject bears on the figures of its clause, in characters."""
_START = re.compile(rf"(?:{opening()}|(?<![^\W\d_])(?:cho (?:biết|hay)|rằng|nói) ){AT_PLACE}(?P<word>[^\W\d_]+)")
_SPEECH = re.compile(r"(?:cho (?:biết|hay)|nói|kể|chia sẻ|thông tin|hiện nay|(?:đến|tới) nay),? \Z")


class Clause:
    """The words before a figure, back to a semicolon; of a long clause what a comma parts near the figure.

    Args:
        sentence: The sentence.
        position: Where the figure stands.
    """

    def __init__(self, sentence: Sentence, position: int) -> None:
        self.sentence, self.position = sentence, position
        start = max(sentence.text.rfind(";", sentence.start, position) + 1, sentence.start)
        if position - start > _REACH:
            comma = sentence.text.find(",", position - _REACH, position)
            start = comma if comma >= 0 else position
        self.start = start
        self.words = sentence.text[start:position]

    @cached_property
    def _starts(self) -> list[tuple[int, bool]]:
        """Where another body than the unit may begin, and whether only a comma stands before it; the last first."""
        found = [
            (match.start("word"), match.group()[0] == "," and not self._is_told(match.start("word")))
            for match in _START.finditer(self.words)
            if match["word"] in FIRST_WORDS
        ]
        return found[::-1]

    def _is_told(self, place: int) -> bool:
        """Whether somebody's words begin at a place: `bà Hoa cho biết, thôn có 12 hộ nghèo`."""
        return _SPEECH.search(self.words, 0, place) is not None

    def last(self, pattern: re.Pattern[str], *, is_anew: bool = False) -> re.Match[str] | None:
        """The last subject of a kind; its places count from the beginning of the clause.

        Args:
            pattern: The words of the subject, and what must follow them.
            is_anew: Whether a mere comma before it is not enough.
        """
        for place, is_comma in self._starts:
            if not (is_anew and is_comma) and (match := pattern.match(self.words, place)):
                return match
        return None

    def is_named(self, match: re.Match[str]) -> bool:
        """Whether the group `name` of a match, where it has one, is a name in capitals or a number."""
        return match.groupdict().get("name") is None or self.is_name(match.start("name"))

    def is_name(self, place: int) -> bool:
        """Whether a name in capitals or a number begins at a place of the clause."""
        first = self.sentence.source[self.start + place]
        return first.isupper() or first.isdecimal()
