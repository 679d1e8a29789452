"""From when to when a post was held, as lists of the leaders of a place tell it: `Lê Văn An (2015 - 2020)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.tenure import Tenure
from etl.extract.leadership.vocabulary import OFFICE, TO_HOLD
from etl.text.words import unify_seats

_DAY = r"(?:ngày\s+)?(?:\d{1,2}\s*[/.-]\s*){0,2}(?:tháng\s+\d{1,2}\s*(?:[/.-]\s*|năm\s+))?(?:năm\s+)?"
_DAY_IN_WORDS = r"(?:ngày\s+)?(?:\d{1,2}\s+)?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_SPAN = (
    rf"(?:từ\s+|giai\s+đoạn\s+)?{_DAY_IN_WORDS}{_DAY}(?P<first>{_YEAR})\s*(?:-|đến|tới)\s*"
    rf"(?:(?:hiện\s+)?nay|hiện\s+tại|(?:hết\s+|cuối\s+|đầu\s+)?{_DAY_IN_WORDS}{_DAY}(?P<last>{_YEAR}))"
)
_BESIDE = r"(?:[^\S\n]*[(:,\-|]?[^\S\n]*|\s*\(\s*)"
"""Before a period behind a post; on the next line only in brackets, as that line may be about another post."""
_PERIOD = re.compile(unify_seats(rf"{_BESIDE}{_SPAN}\s*\)?"))
_UNTIL = re.compile(
    unify_seats(
        rf"\s*[(,\-|]?\s*(?:đến|tới|trước)\s+(?:hết\s+|cuối\s+|đầu\s+|giữa\s+)?{_DAY_IN_WORDS}{_DAY}(?P<last>{_YEAR})"
    )
)
"""The end alone: `Trưởng phòng Kinh tế (đến 6/2025)`."""
_THEN = re.compile(
    unify_seats(
        rf"{_SPAN}\s*,?\s*(?:(?:ông|bà|đồng\s+chí|đ/c|anh|chị)\s+(?:[^\W\d_]+\s+){{0,4}})?(?:được\s+[^\W\d_]+\s+)?"
        rf"(?:là|{TO_HOLD}|phụ\s+trách)(?:\s+{OFFICE})?\s*\Z"
    )
)
"""A period before the verb of office: `từ 2020 đến 2025 là Chủ tịch UBND phường`."""
_TERM = 4
"""Years; of a longer period the end is known before it comes, as of a term."""
_LONGEST = 100
"""Characters of the longest period before a post, with its verb and person."""


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
    then = _THEN.search(key, max(line[0], stack.start - _LONGEST), max(line[0], stack.start))
    if then is not None:
        return in_period(tenure, then, year)
    before = period_at(key, *line)
    if before is not None and key[before.end() : before.end() + 1] in (":", "|", ","):
        return in_period(tenure, before, year)
    if len(stack.persons) > 1 or any(";" in joint for joint in stack.joints):
        return tenure
    behind = max(stack.end, stack.persons[-1].end) if line[0] <= stack.start < line[1] else stack.persons[-1].end
    period = period_at(key, behind, line[1])
    until = _UNTIL.match(key, behind, line[1]) if period is None else None
    if until is not None and "(" in until.group() and int(until["last"]) > year:
        return replace(tenure, may_be_over=True)
    return in_period(tenure, period, year)


def in_period(tenure: Tenure, period: re.Match[str] | None, year: int) -> Tenure:
    """The tenure of posts held in a period."""
    if period is None:
        return tenure
    if period["last"] is None:
        return replace(tenure, is_present=True, is_former=False)
    first, last = int(period["first"]), int(period["last"])
    if last <= year:
        return replace(tenure, is_former=True)
    return replace(tenure, may_be_over=True) if last - first < _TERM else tenure


def is_over_at(key: str, place: int, year: int) -> bool | None:
    """Whether what stands before a place was held in a period that ended by a year; None where none follows."""
    period = _PERIOD.match(key, place) or _UNTIL.match(key, place)
    if period is None:
        return None
    if period["last"] is None:
        return False
    return True if int(period["last"]) <= year else None


def posts_over(positions: Sequence[Position], key: str, year: int) -> list[bool | None]:
    """For each post of a row whether the period behind it ended; one behind several holds back to the last mark."""
    states = [is_over_at(key, position.end, year) for position in positions]
    for index in reversed(range(len(positions) - 1)):
        one, other = positions[index], positions[index + 1]
        if states[index] is None and one.end <= other.begin and ";" not in key[one.end : other.begin]:
            states[index] = states[index + 1]
    return states
