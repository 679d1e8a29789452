"""A figure of a sentence, as the frames take it."""

from __future__ import annotations

import re

from etl.extract.indicators.nouns import Noun
from etl.model.values import value
from etl.text.letters import LOWER, UPPER

_NAME = re.compile(rf"\d{{1,3}} [{UPPER}][{LOWER}]+ (?=[{UPPER}][{LOWER}])")


@value(frozen=True, slots=True)
class Figure:
    """A number that measures or counts something."""

    start: int
    """Where its words begin, the comparison included."""
    number: int
    """Where the number itself begins."""
    end: int
    """Where number and unit of measure end; a counted noun stands after it."""
    value: float
    value_max: float | None
    comparator: str
    unit: str
    rate: frozenset[str]
    noun: Noun | None = None
    of: float | None = None
    """The total of a ratio, `21/23 chỉ tiêu`, or the second figure of a pair, `92,1%/96%`."""
    is_from: bool = False
    """It is where a change began: `từ 4,5% xuống còn 1,2%`."""
    is_worded: bool = False
    """The number stands in words."""
    is_certain: bool = True


def begins_name(source: str, figure: Figure) -> bool:
    """Whether what a number seems to measure is the first word of a name: `3 Triệu Bình Xã …` in a numbered list.

    Args:
        source: The text as it was written.
        figure: The figure.
    """
    named = _NAME.match(source, figure.number)
    return named is not None and (figure.noun.end if figure.noun is not None else figure.end) <= named.end()
