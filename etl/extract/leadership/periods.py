"""From when to when a post was held, as lists of the leaders of a place tell it: `Lê Văn An (2015 - 2020)`."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.tenure import Tenure
from etl.text.words import unify_seats

_DAY = r"(?:ngày\s+)?(?:\d{1,2}\s*[/.-]\s*){0,2}(?:tháng\s+\d{1,2}\s*(?:[/.-]\s*|năm\s+))?(?:năm\s+)?"
_PERIOD = re.compile(
    unify_seats(
        rf"\s*[(:,\-|]?\s*(?:từ\s+|giai\s+đoạn\s+)?{_DAY}(?P<first>(?:19|20)\d\d)\s*(?:-|đến|tới)\s*"
        rf"(?:(?:hiện\s+)?nay|hiện\s+tại|{_DAY}(?P<last>(?:19|20)\d\d)(?!\d))\s*\)?"
    )
)


def period_at(key: str, start: int, end: int) -> re.Match[str] | None:
    """The period that stands at a place; its group `last` is None where it goes on to this day."""
    return _PERIOD.match(key, start, end)


def is_period(key: str, start: int, end: int) -> bool:
    """Whether words are a period and nothing more."""
    return _PERIOD.fullmatch(key, start, end) is not None


def with_period(tenure: Tenure, stack: Stack, key: str, line: tuple[int, int], year: int) -> Tenure:
    """The tenure of posts after or before whose holder the line gives a period, over where that ended by the year."""
    if not stack.persons:
        return tenure
    behind = max(stack.end, stack.persons[-1].end) if line[0] <= stack.start < line[1] else stack.persons[-1].end
    before = period_at(key, *line)
    is_before = before is not None and key[before.end() : before.end() + 1] in (":", "|", ",")
    return in_period(tenure, before if is_before else period_at(key, behind, line[1]), year)


def in_period(tenure: Tenure, period: re.Match[str] | None, year: int) -> Tenure:
    """The tenure of posts held in a period."""
    if period is None:
        return tenure
    if period["last"] is None:
        return replace(tenure, is_present=True, is_former=False)
    return replace(tenure, is_former=True) if int(period["last"]) <= year else tenure
