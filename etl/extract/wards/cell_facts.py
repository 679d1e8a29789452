"""What a cell of a table or a card states under its label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from etl.extract.context import PaperContext
from etl.extract.wards.amounts import UNITS_OF_MEASURE, within_limits
from etl.extract.wards.facts import Cell, Fact
from etl.extract.wards.find_amounts import from_hectares
from etl.extract.wards.measures import scale_told
from etl.model.units import REFORM_DATE
from etl.text.dates import find_dates
from etl.text.numbers import canonical, parse_number
from etl.text.words import unify_seats, word_key

_NUMBER = re.compile(
    unify_seats(
        r"(?:(?P<about>khoảng|hơn|gần|trên|xấp xỉ|~) ?)?(?P<number>\d[\d.,]*)(?![\d.,]| ?[%‰])"
        r"(?: ?(?P<unit>km2|ha\b|hecta)?)"
    )
)
_HECTARES = re.compile(r"\bha\b|hecta|héc")


def founded_on(context: PaperContext, span: tuple[int, int], cell: Cell) -> Iterator[Fact]:
    """`Thành lập | 1/7/2025`: the day from which the unit works; an earlier one is that of an older unit or an act."""
    day = next(find_dates(context.text, cell.start, cell.end), None)
    if day is not None and day.value == REFORM_DATE:
        yield Fact("effective_date", day.value.isoformat(), *span, "wards.table")


def fact_of(context: PaperContext, span: tuple[int, int], attribute: str, label: str, cell: Cell) -> Fact | None:
    """The amount that a cell states under a label; None where it begins with no number that a unit can have."""
    match = _NUMBER.match(context.key, cell.start, cell.end)
    number_text = match["number"].rstrip(".,") if match else ""
    number = parse_number(number_text)
    if match is None or number is None:
        return None
    value = round(number.value * scale_told(word_key(label).rstrip(" :*_"), number_text), 6)
    if attribute == "area_km2" and (match["unit"] or _unit_in(label)) in ("ha", "hecta"):
        value = from_hectares(number_text, value)
    if not within_limits(attribute, value):
        return None
    return Fact(
        attribute,
        canonical(value),
        *span,
        "wards.table",
        value,
        UNITS_OF_MEASURE.get(attribute, "count"),
        match["about"] is not None,
        _day_in(context, label),
    )


def _unit_in(label: str) -> str | None:
    return "ha" if _HECTARES.search(label.lower()) else None


def _day_in(context: PaperContext, label: str) -> date | None:
    span = next(find_dates(label), None)
    return span.value if span else None
