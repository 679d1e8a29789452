"""The facts of one sentence: each figure is read by the first frame that knows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from etl.extract.indicators.badges import badge_facts
from etl.extract.indicators.bodies import other_body
from etl.extract.indicators.committees import committee_facts
from etl.extract.indicators.councils import council_facts
from etl.extract.indicators.counts import count_facts
from etl.extract.indicators.delegates import delegate_facts
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.frames import measure_facts
from etl.extract.indicators.harms import doubt_about_harm
from etl.extract.indicators.inspections import inspection_facts
from etl.extract.indicators.offices import office_facts
from etl.extract.indicators.part_told import of_part
from etl.extract.indicators.programme import party_facts, programme_facts
from etl.extract.indicators.province_units import province_unit_facts
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.singles import tells_of_one
from etl.extract.indicators.spans import Span
from etl.extract.indicators.statements import attainment_facts, zero_facts
from etl.extract.indicators.votes import vote_facts
from etl.text.periods import Cadence

Frame = Callable[[Sentence, list[Cut], Span], Iterator[tuple[Cut, Fact]]]
_FRAMES: tuple[Frame, ...] = (
    badge_facts,
    committee_facts,
    council_facts,
    office_facts,
    vote_facts,
    delegate_facts,
    programme_facts,
    inspection_facts,
    party_facts,
    measure_facts,
    count_facts,
)
"""In the order in which they are asked; a figure belongs to the first that knows it."""


_OFFERS = re.compile(
    r"(?<![^\W\d_])(?:(?:được |đang )(?:rao|chào)(?! mừng)|(?:rao|chào) (?:bán|thuê|cho thuê|giá)"
    r"|giá (?:rao|chào|thuê|cho thuê)|(?:nhà|căn hộ|phòng|mặt bằng) (?:nguyên căn|cho thuê|chính chủ))(?![^\W\d_])"
)
"""What somebody offers for sale or rent, whose rooms and prices say nothing of the unit."""


def sentence_facts(sentence: Sentence) -> Iterator[Fact]:
    """The facts of one sentence: each figure is read by the first frame that knows it."""
    yield from _with_body(sentence, zero_facts(sentence), len("không còn"))
    yield from attainment_facts(sentence)
    yield from province_unit_facts(sentence)
    if not sentence.cuts or _OFFERS.search(sentence.text, sentence.start, sentence.end):
        return
    left: list[Cut] = list(sentence.cuts)
    term = sentence.scope.clock.term
    span = Span(term[0], term[1], Cadence.OVER_PERIOD) if term else Span()
    counts = any(item.figure.unit == "count" for item in left)
    for frame in _FRAMES if counts else (vote_facts, measure_facts):
        found = list(frame(sentence, left, span))
        if found:
            used = {id(item) for item, _ in found}
            left = [item for item in left if id(item) not in used]
            told = (of_part(sentence, item, fact) for item, fact in found if not tells_of_one(sentence, fact))
            yield from _with_body(sentence, told)


def _with_body(sentence: Sentence, facts: Iterable[Fact], verb: int = 0) -> Iterator[Fact]:
    """The facts, each with the words for whom its clause speaks of where that is not the unit.

    Args:
        sentence: The sentence.
        facts: The facts.
        verb: How many characters of a fact's own words tell what is done, as `không còn` does.
    """
    for fact in facts:
        body = fact.body or other_body(sentence, fact.position + verb, fact.unit)
        doubt = fact.doubt or doubt_about_harm(sentence, fact)
        yield replace(fact, body=body, doubt=doubt) if body or doubt else fact
