"""A number of a sentence with the words around it, by which it is read."""

from __future__ import annotations

import re

from etl.extract.wards import frames
from etl.extract.wards.measures import SCALES, scale_told
from etl.model.values import value
from etl.text.nearness import is_near

_WORDS_BEFORE = 110
_NEAREST = 16
"""How far before a figure the words stand that belong to it: `xấp xỉ`, `năm`."""
_WORDS_AFTER = 64
_CLAUSE = re.compile(r"[.;\n](?!\d)")
_BRACKETS = re.compile(r"\([^()\n]*\)")
_NEAR = 60
"""How far before it those stand that it has grown beyond: `dân số toàn xã đã vượt`."""


@value(frozen=True, slots=True)
class Figure:
    """A number with the words around it."""

    number: str
    scale: float
    start: int
    """Where the number or its word of approximation begins."""
    noun: re.Match[str] | None
    noun_end: int
    is_approximate: bool
    is_on: bool
    """Whether `trên` before the number means on, not over: `sinh sống trên 19,15 km2`."""
    is_behind_people: bool
    """Whether nothing but a mark stands between it and a number of people."""
    before: str
    """The words of its sentence that lead to it, without brackets."""
    after: str
    """The words behind its noun, or behind the number."""


def figure_at(key: str, start: int, end: int, match: re.Match[str]) -> Figure | None:
    """The figure at a match of `frames.FIGURE`; None where it is a part of a name, a date or something else.

    Args:
        key: The key of a text.
        start: Where its sentence begins.
        end: Where that ends.
        match: The number.
    """
    noun = frames.NOUN.match(key, match.end(), end)
    low = match.start()
    if noun is None and not may_lead(key, max(start, low - _WORDS_BEFORE - _NEAREST), low):
        return None
    near = key[max(start, low - _NEAREST) : low]
    if frames.INSIDE.search(near) or frames.NO_FIGURE_AFTER.search(near):
        return None
    if frames.YEAR.fullmatch(match["number"]) and _is_year(key, near, match.end(), has_noun=noun is not None):
        return None
    is_count = noun is not None and not noun["area_km2"] and not match["scale"] and match["number"].isdecimal()
    if is_near(key, start, low, int(match["number"]) if is_count else None):
        return None
    about = _about(key, start, low, noun.end() if noun else match.end())
    low = about.start("about") if about is not None else low
    window = key[max(start, low - _WORDS_BEFORE) : low]
    if frames.GROWS_FROM.search(window) and frames.GROWS.match(key, noun.end() if noun else match.end(), end):
        return None
    marks = [mark.end() for mark in _CLAUSE.finditer(window)]
    before = window[marks[-1] :] if marks else window
    before = _BRACKETS.sub(lambda words: " " * len(words.group()), before)
    behind = noun.end() if noun else match.end()
    is_on = about is not None and about["about"] == "trên" and _is_place(before, match["number"])
    return Figure(
        match["number"],
        SCALES[match["scale"]] if match["scale"] else scale_told(window.rstrip(" :"), match["number"]),
        low,
        noun,
        behind,
        about is not None and not is_on,
        is_on,
        frames.BEHIND_PEOPLE.search(window) is not None,
        before,
        key[behind : min(end, behind + _WORDS_AFTER)],
    )


def _is_place(before: str, number: str) -> bool:
    """Whether `trên` behind some words means on, not over."""
    is_wide = "," in number and frames.WIDE.search(before) is not None
    return not before or is_wide or frames.SPREAD_OVER.search(before) is not None


def _about(key: str, start: int, low: int, behind: int) -> re.Match[str] | None:
    """The word of approximation before a number, in the group `about`."""
    passes = frames.PASSES.search(key, max(start, low - _NEAR), low)
    if passes is not None and not frames.PASSES_A_GOAL.match(key, behind):
        return passes
    return frames.ABOUT.search(key, max(start, low - _NEAREST), low)


def _is_year(key: str, near: str, end: int, *, has_noun: bool) -> bool:
    """Whether a number that can be a year is one, by the words before it, or as it is the figure's and not a count."""
    if frames.YEAR_AFTER.search(near):
        return True
    return not has_noun and not near.rstrip(" (").endswith(":") and frames.YEAR_ALONE.match(key, end) is not None


def may_lead(key: str, start: int, end: int) -> bool:
    """Whether a noun may stand in `key[start:end]` whose figure comes behind it."""
    return any(key.find(words, start, end) >= 0 for words in ("số", "khẩu", "đảng", "bộ", "tcđ", "hộ "))
