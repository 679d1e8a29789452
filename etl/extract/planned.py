"""Papers that were written before the units of the reform were decided on."""

from __future__ import annotations

from datetime import date

from etl.text.dates import find_dates

_PLANNED, _DECIDED = date(2025, 1, 1), date(2025, 6, 16)
"""From when on the mergers of 2025 were planned, and the day on which the 34 resolutions decided on them."""


def precedes_reform(issued_on: date | None, text: str) -> bool:
    """Whether a paper was written before the units were decided on: by its day, else by the last one named.

    Args:
        issued_on: The day of its issue, where known.
        text: Its text.
    """
    if issued_on is not None:
        return issued_on < _DECIDED
    days = [span.value for span in find_dates(text)]
    return bool(days) and _PLANNED <= max(days) < _DECIDED
