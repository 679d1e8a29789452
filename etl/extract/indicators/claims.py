"""From a paper's facts to its claims: the unit each is about, the indicator it is, each fact once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from etl.extract.context import PaperContext, Subject
from etl.extract.grounding import evidence
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.passages import PassageReader
from etl.extract.indicators.scope import Clock
from etl.model.claims import ClaimStatus, IndicatorClaim
from etl.model.document import Genre
from etl.model.units import REFORM_DATE
from etl.text.dates import find_dates, find_year_ranges


def indicator_claims(context: PaperContext) -> Iterator[IndicatorClaim]:
    """Every claim of the dataset that the paper makes; resolutions that make units state none."""
    if context.document.identity.genre is Genre.NATIONAL_RESOLUTION:
        return
    reader = PassageReader(context.reading, clock_of(context))
    for fact in reader.facts():
        yield _claim(context, fact)


def clock_of(context: PaperContext) -> Clock:
    """The paper's year and the term that it opens."""
    issued = context.document.identity.issued_on
    year = issued.year if issued else _written_in(context.text)
    terms = [
        (span.first, span.last)
        for span in find_year_ranges(context.text)
        if span.last - span.first in (4, 5)
        and span.last > year
        and "kỳ" in context.text[max(0, span.start - 14) : span.start].lower()
    ]
    return Clock(year, Counter(terms).most_common(1)[0][0] if terms else None)


def _written_in(text: str) -> int:
    """The year that most full dates name; without a date the year of the reform, whose papers these are."""
    years = Counter(span.value.year for span in find_dates(text) if span.value >= REFORM_DATE.replace(month=1, day=1))
    return max(years, key=lambda year: (years[year], year)) if years else REFORM_DATE.year


def _claim(context: PaperContext, fact: Fact) -> IndicatorClaim:
    unit_type, unit_name, unit = _subject(context, fact)
    doubt = fact.doubt or (None if unit_name else "the paper does not say which unit the figure is about")
    return IndicatorClaim(
        **evidence(context.document, context.reading, fact.start, fact.end, fact.rule),
        status=ClaimStatus.PENDING if doubt else ClaimStatus.ACCEPTED,
        status_reason=doubt,
        unit_id=unit.unit.unit_id if unit and unit.unit else None,
        unit_code=unit.unit.code if unit and unit.unit else None,
        unit_type=unit_type,
        unit_name=unit_name,
        label=fact.label,
        kind=str(fact.kind),
        comparator=fact.comparator,
        value=fact.value,
        value_max=fact.value_max,
        unit_of_measure=fact.unit,
        period_start_year=fact.span.first,
        period_end_year=fact.span.last,
        cadence=str(fact.span.cadence) if fact.span.cadence else None,
        item=fact.item,
        condition=fact.condition,
    )


def _subject(context: PaperContext, fact: Fact) -> tuple[str | None, str | None, Subject | None]:
    """The unit a figure is about: the one last spoken of; the province where the paper has no unit or says so."""
    subject = None if fact.is_of_province else context.subject_at(fact.position)
    if subject is not None:
        return subject.type, subject.name, subject
    province = context.province
    return (province.type, province.name, None) if province else (None, None, None)
