"""The year in which a paper was written, by which its tenses are told, and the term that it opens."""

from __future__ import annotations

import re
from collections import Counter

from etl.extract.context import PaperContext
from etl.extract.indicators.expected import years_begun, years_of_events
from etl.extract.indicators.spans import Clock
from etl.model.units import REFORM_DATE
from etl.text.dates import find_dates, find_year_ranges
from etl.text.reading import Reading

_DEADLINE = re.compile(
    r"(?:đến|tới|trước|hết|hạn|từ|sau)\s+(?:hết\s+)?(?:ngày\s*)?\Z"
    r"|(?:bầu cử|dự kiến|sẽ)[^.;\n]{0,50}\Z",
    re.IGNORECASE,
)
"""Before a day that lies ahead: `cuộc bầu cử ngày 15/3/2026`."""
_BEFORE_DATE = 60
"""Characters before a date in which those words stand."""

_PART_OF_YEAR = re.compile(r"tháng (?:đầu|cuối) năm (?P<year>20\d\d)")
"""Papers speak of half a year only when it is half over or just ahead."""


def clock_of(context: PaperContext) -> Clock:
    """The paper's year and the term that it opens."""
    issued = context.document.identity.issued_on
    year = issued.year if issued else _written_in(context.reading)
    terms = [
        (span.first, span.last)
        for span in find_year_ranges(context.text)
        if span.last - span.first in (4, 5)
        and abs(span.first - year) <= 1
        and "kỳ" in context.text[max(0, span.start - 14) : span.start].lower()
    ]
    term = Counter(terms).most_common(1)[0][0] if terms else None
    return Clock(year, term, issued.month if issued else None)


def _written_in(reading: Reading) -> int:
    """The latest year of a date that is no deadline, or of half a year; else that of the reform."""
    text, words = reading.text, reading.lowered
    years = [
        span.value.year
        for span in find_dates(text)
        if span.value.year >= REFORM_DATE.year
        and not _DEADLINE.search(text, max(0, span.start - _BEFORE_DATE), span.start)
    ]
    years += [int(match["year"]) for match in _PART_OF_YEAR.finditer(words)]
    years += (*years_of_events(words), *years_begun(words))
    return max(years, default=REFORM_DATE.year)
