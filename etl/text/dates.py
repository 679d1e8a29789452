"""Vietnamese dates: `16/6/2025`, `ngày 16 tháng 6 năm 2025`, `13 và 14/8`, `năm 2030`, `giai đoạn 2026-2030`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from etl.model.values import value

# Each pattern begins with a plain set of characters, what may not stand before it is asked behind it: then `re` skips
# whatever is no digit at the speed of C.
_FULL_DATE = re.compile(
    r"(?P<day>\d(?<![\d/.-]\d)\d?)\s*(?:/|-|\.|tháng)\s*(?P<month>\d{1,2})\s*(?:/|-|\.|,?\s*năm)\s*"
    r"(?P<year>(?:19|20)\d\d)(?![\d/])",
    re.IGNORECASE,
)
_YEAR_RANGE = re.compile(
    r"(?P<start>[12](?<![\d/.,]\d)(?:(?<=1)9|(?<=2)0)\d\d)\s*(?:-|đến(?:\s+năm)?)\s*(?P<end>20\d\d)(?![\d/.,]\d)"
)

_TO_THIS_DAY = re.compile(
    r"(?P<since>2(?<!\d\d)0\d\d)\s*(?:-|đến|tới)\s*(?:(?:hiện\s+)?nay|hiện\s+tại)(?!\w)"
    r"|(?:cập\s+nhật|tính\s+đến)(?:\s+(?:đến|lúc|vào|hết|ngày|thời\s+điểm|lần\s+cuối))*\s*:?\s*(?:\d{1,2}\s*[/.-]\s*){1,2}(?P<at>20\d\d)(?!\d)"
)


@value(frozen=True, slots=True)
class DateSpan:
    """A full date and where it stands."""

    start: int
    end: int
    value: date


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[DateSpan]:
    """Every full date in `text[start:end]`; impossible ones (`30/2/2025`) are left out."""
    for match in _FULL_DATE.finditer(text, start, len(text) if end is None else end):
        try:
            value = date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        yield DateSpan(match.start(), match.end(), value)


@value(frozen=True, slots=True)
class YearRange:
    """A period in whole years, both ends included, and where it stands."""

    start: int
    end: int
    first: int
    last: int


def find_year_ranges(text: str, start: int = 0, end: int | None = None) -> Iterator[YearRange]:
    """Every period such as `2025-2030` or `2026 đến năm 2030`; a range that runs backwards is left out."""
    for match in _YEAR_RANGE.finditer(text, start, len(text) if end is None else end):
        first, last = int(match["start"]), int(match["end"])
        if first <= last <= first + 50:
            yield YearRange(match.start(), match.end(), first, last)


def year_reached(key: str) -> int:
    """The last year since which a paper says that something goes on (`2/2026 - nay`), or up to which it tells; or 0.

    Args:
        key: The key of its text.
    """
    return max((int(match["since"] or match["at"]) for match in _TO_THIS_DAY.finditer(key)), default=0)
