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
_SPELLED = frozenset(tuple(word_key(name).split()) for name in ("hội đồng nhân dân", "ủy ban nhân dân"))
"""The bodies of a commune that have one office, in short and spelled out."""
_BRANCH = re.compile(
    unify_seats(
        r"(?<!\w)(?:cấp\s+cao|đại\s+diện|chi\s+nhánh|thường\s+trú|thường\s+trực|lãnh\s+sự|phân\s+viện|khu\s+vực)\Z"
    )
)
_LEVELS = ("province", "district")
_IN_CHARGE = word_key("lý")
"""Ends `quản lý` in the name of a board that has charge of zones."""
_ZONES = tuple(
    word_key(zone).split()
    for zone in ("KCN", "KKT", "KCX", "CCN", "khu công nghiệp", "khu kinh tế", "khu chế xuất", "cụm công nghiệp")
)
_KINDS = vocabulary.by_first(
    tuple(word_key(kind).split()) for kind in ("mở", "cửa khẩu", "cửa khẩu quốc tế", "ven biển", "trọng điểm")
)
"""What may follow `khu kinh tế` before its name."""
_ZONE_NAME, _ONE_SYLLABLE_MORE = 2, 3


def serves_two(words: Sequence[Word], first: int, joint: int) -> bool:
    """Whether the body is an office that serves two others: `Văn phòng HĐND và UBND`, `VP HĐND - UBND`.

    Args:
        words: The words of a sentence.
        first: The first word of the body.
        joint: The mark or word that joins the second of the two.
    """
    before = [word.key for word in words[max(0, first - 1) : joint]]
    if not any(key in ("phòng", "vp") for key in before):
        return False
    after = tuple(word.key for word in words[joint + 1 : joint + 5])
    return (before[-1] in _SERVED or tuple(before[-4:]) in _SPELLED) and (after[0] in _SERVED or after in _SPELLED)


_FRONT_ENDS = frozenset(map(word_key, ("quốc", "mttq")))
_UNIONS = tuple(map(word_key, ("các", "đoàn", "thể")))
"""Behind a comma they belong to the front: `Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương`."""


def is_of_body(words: Sequence[Word], first: int, mark: int) -> bool:
    """Whether the body goes on behind a comma or hyphen: `Trưởng phòng Nghiệp vụ 1 - Ủy ban Kiểm tra Tỉnh ủy`.

    Args:
        words: The words of a sentence.
        first: The first word of the body, behind the head of the post.
        mark: The comma or hyphen.
    """
    following = tuple(word.key for word in words[mark + 1 : mark + 4])
    if words[mark].text == "," and mark > first and words[mark - 1].key in _FRONT_ENDS and following == _UNIONS:
        return True
    if words[mark].text not in ",-" or not first or words[first - 1].key != _OFFICE or mark == first:
        return False
    return len(following) > 1 and (following[:2] in _ORGANS or following[0] in _ORGAN_WORDS)


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


def joins_zones(words: Sequence[Word], first: int, joint: int) -> bool:
    """Whether zones follow of which the same board has charge: `Ban Quản lý Khu kinh tế Nghi Sơn và các KCN …`.

    Args:
        words: The words of a sentence.
        first: The first word of the body.
        joint: The word `và`.
    """
    index = joint + 1
    index += index < len(words) and words[index].key == "các"
    keys = [word.key for word in words[index : index + 3]]
    is_board = any(word.key == _IN_CHARGE for word in words[first:joint])
    return is_board and (keys[:1] in _ZONES or keys in _ZONES)


def zone_length(words: Sequence[Word], index: int) -> int:
    """How many words name a zone behind `khu kinh tế`: `mở Chu Lai`, `cửa khẩu Cầu Treo`; 0 where they do not.

    Args:
        words: The words of a sentence.
        index: The word behind `kinh tế`.
    """
    before = [word.key for word in words[max(0, index - 3) : index]]
    if before not in _ZONES and before[-1:] not in _ZONES:
        return 0
    kind = match_phrase(_KINDS, words, index)
    if kind is None:
        return 0
    start = index + len(kind)
    run = next(
        (k for k, word in enumerate(words[start : start + 5]) if not word.is_capital), len(words[start : start + 5])
    )
    return len(kind) + (run if run == _ONE_SYLLABLE_MORE else min(run, _ZONE_NAME))


def has_and(words: Sequence[Word], index: int) -> bool:
    """Whether a list of fields ends in `và` before the next mark.

    Args:
        words: The words of a sentence.
        index: The first of the list.
    """
    for word in words[index : index + 8]:
        if word.key == "và":
            return True
        if word.text == "," or word.text[0].isalnum():
            continue
        return False
    return False
