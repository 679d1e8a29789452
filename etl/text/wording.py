"""Figures and units of measure as people read them: `45.140 người` in Vietnamese, `45,140 people` in English."""

from __future__ import annotations

from datetime import date

from etl.model.message import Message

UNITS = {
    "percent": Message("%", "%"),
    "percent_per_year": Message("% a year", "%/năm"),
    "percentage_point": Message("percentage points", "điểm %"),
    "vnd_billion": Message("billion VND", "tỷ đồng"),
    "vnd_million": Message("million VND", "triệu đồng"),
    "vnd_million_per_person_year": Message("million VND a person a year", "triệu đồng/người/năm"),
    "vnd_million_per_hectare": Message("million VND a hectare", "triệu đồng/ha"),
    "usd_million": Message("million USD", "triệu USD"),
    "usd_per_person_year": Message("USD a person a year", "USD/người/năm"),
    "per_1000_people": Message("per 1,000 people", "trên 1.000 dân"),
    "per_10000_people": Message("per 10,000 people", "trên 10.000 dân"),
    "people_per_km2": Message("people per km²", "người/km²"),
    "hectare": Message("ha", "ha"),
    "km2": Message("km²", "km²"),
    "tonne": Message("tonnes", "tấn"),
    "day": Message("days", "ngày"),
    "times": Message("times", "lần"),
    "person": Message("people", "người"),
    "household": Message("households", "hộ"),
    "organization": Message("organizations", "tổ chức"),
    "count": Message("", ""),
    "year": Message("", ""),
}
"""The words for each unit of measure."""

_SWAPPED = str.maketrans(",.", ".,")


def number(value: float, *, is_year: bool = False) -> Message:
    """A figure with its thousands parted, or a year without."""
    plain = f"{value:.15g}"
    if is_year or "e" in plain:
        return Message(plain, plain)
    whole, point, decimals = plain.partition(".")
    english = f"{int(whole):,}{point}{decimals}" if whole != "-0" else plain
    return Message(english, english.translate(_SWAPPED))


def measured(value: float, unit: str | None) -> Message:
    """A figure with its unit of measure; one that has no words of its own stands as it is coded."""
    figure = number(value, is_year=unit == "year")
    words = UNITS.get(unit or "", Message((unit or "").replace("_", " "), (unit or "").replace("_", " ")))
    return Message(f"{figure.en} {words.en}".strip(), f"{figure.vi} {words.vi}".strip())


def day(value: date) -> Message:
    """A date: ISO in English, as papers write it in Vietnamese."""
    return Message(value.isoformat(), f"{value.day}/{value.month}/{value.year}")
