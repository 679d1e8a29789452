"""What the frames of congresses share: the term, and a count that is a fact by itself."""

from __future__ import annotations

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.sentence import Cut, Sentence, quote_of
from etl.extract.indicators.spans import Span
from etl.text.periods import Cadence

_TERM_LENGTHS = (4, 5)
"""Years from the first to the last of a term of office."""


def stated_count(
    sentence: Sentence, item: Cut, rule: str, label: str, span: Span, *, is_of_province: bool = False
) -> Fact:
    """A count that the paper states as it is; no promise."""
    low, high = quote_of(sentence, item)
    figure = item.figure
    return Fact(
        start=low,
        end=high,
        position=figure.number,
        rule=rule,
        label=label,
        value=figure.value,
        unit="count",
        kind=Kind.ACTUAL,
        comparator=figure.comparator,
        value_max=figure.value_max,
        span=span,
        is_of_province=is_of_province,
    )


def term_of(sentence: Sentence, item: Cut, term: Span) -> Span:
    """The term that the sentence names, before the figure if it can be, else the one that the paper opens."""
    terms = [
        period
        for period in sentence.periods
        if period.first is not None and period.last is not None and period.last - period.first in _TERM_LENGTHS
    ]
    near = [period for period in terms if period.start < item.figure.start] or terms
    return Span(near[-1].first, near[-1].last, Cadence.OVER_PERIOD) if near else term


def end_of_previous(sentence: Sentence, item: Cut) -> int:
    """Where the figure before ends, or the beginning of the sentence."""
    return max((c.figure.end for c in sentence.cuts if c.figure.end <= item.figure.start), default=sentence.start)
