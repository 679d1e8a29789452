"""Whether the text of a page is what the page says, as far as its words can tell."""

from __future__ import annotations

from etl.text.syllables import lower_words, share_of_good_words

GOOD = 0.97
"""A text layer has 0.98 or more; one in which the letters of a word come from two fonts has 0.6, and is read again."""

BAD = 0.90
"""Below it the page is read by other means, and if none is better, its claims go to review."""

MIN_WORDS = 20
"""The share says nothing about a page of fewer words."""


def quality(text: str) -> float:
    """The share of well-formed syllables, 1 where there are too few words to tell."""
    return share_of_good_words(text) if len(lower_words(text)) >= MIN_WORDS else 1.0


def listed(numbers: list[int]) -> str:
    """Page numbers as people write them: `2, 5-7`."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)
