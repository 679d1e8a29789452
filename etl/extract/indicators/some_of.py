"""Some of those counted before, by the first words of their name: `33 tổ chức cơ sở đảng, trong đó 7 tổ chức …`.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.indicators.fields import OF_THEM
from etl.extract.indicators.figure import Figure
from etl.extract.indicators.labels import Phrase, cut, words_of
from etl.extract.indicators.nouns import noun_at
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.hamlets import HAMLETS

_OF_THEM = re.compile(
    r"[^.;:]*?(?<![^\W\d_])trong (?:số )?(?:đó|này)(?:,? (?:có|gồm))?:?(?P<parts>[^.;:]*?)"
    r"(?:hơn |gần |trên |khoảng )*\Z"
)
"""Between things counted and some of them."""
_NEXT = re.compile(r"(?:[^.;:]*(?:,| và))? \Z")
"""Before the first number of some, or before one behind another."""
_SAYS_WHICH = re.compile(r" (?!và |là |do |được |này|đó|trên|trong|ở |tại )[^\W\d_]{2,}")
_REACH = 160
"""How far behind what was counted some of it are told, in characters."""


def is_some_of(text: str, end: int, figure: Figure, told: Sequence[Figure]) -> bool:
    """Whether a count is of some of the things counted before it, which say something of the unit themselves.

    Args:
        text: The lowered text.
        end: Where the sentence ends.
        figure: The count.
        told: The counts before it that are indicators.
    """
    noun = figure.noun
    if noun is None or figure.of is not None:
        return False
    for whole in reversed(told):
        thing = whole.noun
        if thing is not None and text[thing.start : thing.end].startswith(f"{text[noun.start : noun.end]} "):
            is_some = _is_some(text, thing.end, figure.start, figure.value, whole)
            return is_some and _SAYS_WHICH.match(text, noun.end, end) is not None
    return False


def some_of_them(sentence: Sentence, item: Cut, told: Sequence[Figure]) -> str:
    """The label of a bare number that counts some of the things counted before it; empty where it is none.

    Args:
        sentence: The sentence.
        item: The number.
        told: The counts before it that are indicators; hamlets are attributes of the unit.
    """
    text, figure = sentence.text, item.figure
    of_them = OF_THEM.match(text, figure.end, item.high) if figure.noun is None else None
    whole = sentence.previous(item)
    if of_them is None or whole is None or whole.figure.noun is None or figure.value >= whole.figure.value:
        return ""
    noun = whole.figure.noun
    thing = text[noun.start : noun.end]
    if not (whole.figure in told or thing in HAMLETS):
        return ""
    says = cut(text, *of_them.span("says"), sentence.blanks)
    words = words_of(sentence.source, says, sentence.blanks)
    if of_them["is"] == "là":
        return words if noun_at(f" {words.lower()}", 0) is not None else ""
    return f"{words_of(sentence.source, Phrase(noun.start, noun.end))} {of_them['is'] or ''} {words}".replace("  ", " ")


def _is_some(text: str, low: int, high: int, value: float, whole: Figure) -> bool:
    """Whether the words between two counts bring in some of the first."""
    if high - low > _REACH or value >= whole.value:
        return False
    of_them = _OF_THEM.fullmatch(text, low, high)
    return of_them is not None and _NEXT.fullmatch(of_them["parts"]) is not None
