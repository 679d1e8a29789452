"""Offices inside greater bodies, and branches of bodies in a city: what goes on their names behind a mark or `tại`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership import vocabulary
from etl.extract.leadership.places import Places
from etl.extract.leadership.vocabulary import match_phrase
from etl.text.words import Word, unify_seats, word_key

_ORGANS = frozenset(
    tuple(word_key(organ).split())
    for organ in (
        "ủy ban",
        "văn phòng",
        "công an",
        "thanh tra",
        "chi cục",
        "ban tổ",
        "ban tuyên",
        "ban dân",
        "ban nội",
        "ban kinh",
        "ban quản",
        "ban chỉ",
        "bộ chỉ",
        "viện kiểm",
        "tòa án",
        "liên đoàn",
        "mặt trận",
        "hội đồng",
    )
)
"""The first two syllables of the names of bodies that have offices."""
_ORGAN_WORDS = frozenset(map(word_key, ("sở", "cục", "ubkt", "ubnd", "hđnd", "ubmttq", "mttq", "bql", "vksnd", "tand")))
_OFFICE = word_key("phòng")
_SERVED = frozenset(("hđnd", "ubnd"))
"""The bodies of a commune that have one office."""
_BRANCH = re.compile(
    unify_seats(
        r"(?<!\w)(?:cấp\s+cao|đại\s+diện|chi\s+nhánh|thường\s+trú|thường\s+trực|lãnh\s+sự|phân\s+viện|khu\s+vực)\Z"
    )
)
_LEVELS = ("province", "district")


def serves_two(words: Sequence[Word], first: int, joint: int) -> bool:
    """Whether the body is an office that serves two others: `Văn phòng HĐND và UBND`, `VP HĐND - UBND`.

    Args:
        words: The words of a sentence.
        first: The first word of the body.
        joint: The mark or word that joins the second of the two.
    """
    before = words[max(0, first - 1) : joint]
    is_served = words[joint + 1].key in _SERVED and before[-1].key in _SERVED
    return is_served and any(word.key in ("phòng", "vp") for word in before)


def is_of_body(words: Sequence[Word], first: int, mark: int) -> bool:
    """Whether the body goes on behind a comma or hyphen: `Trưởng phòng Nghiệp vụ 1 - Ủy ban Kiểm tra Tỉnh ủy`.

    Args:
        words: The words of a sentence.
        first: The first word of the body, behind the head of the post.
        mark: The comma or hyphen.
    """
    if words[mark].text not in ",-" or not first or words[first - 1].key != _OFFICE or mark == first:
        return False
    following = [word.key for word in words[mark + 1 : mark + 3]]
    return len(following) == 2 and (tuple(following) in _ORGANS or following[0] in _ORGAN_WORDS)


def branch_length(words: Sequence[Word], first: int, index: int, places: Places) -> int:
    """How many words from `tại` on tell where the branch lies that is led: `Viện trưởng VKSND cấp cao tại Đà Nẵng`.

    Args:
        words: The words of a sentence.
        first: The first word of the body.
        index: The word `tại`.
        places: Knows the names of places.
    """
    before = " ".join(word.key for word in words[max(0, first - 3) : index])
    if words[index].key != "tại" or index + 1 >= len(words) or not _BRANCH.search(before):
        return 0
    opening = match_phrase(vocabulary.UNIT_TYPES, words, index + 1) or ()
    start = index + 1 + len(opening)
    length = places.place_length(words, start, _LEVELS, is_open=not opening) if start < len(words) else 0
    return 1 + len(opening) + length if length else 0
