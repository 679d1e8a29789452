"""Whose congress a sentence tells of, in papers of a commune that report on the congress of its province.

`Đại hội XVIII` is that of the party committee whose congress the paper calls the eighteenth, whoever tells of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from etl.extract.context import PaperContext
from etl.text.words import unify_seats

_REACH = 400
"""How far before a figure its congress is named at most, in characters; keeps long paragraphs linear."""
_NUMBER = r"[ivxl]{1,7}(?!\w)"
_CALLED = rf"đại hội(?: đại biểu)?(?: (?:lần thứ )?(?P<before>{_NUMBER}))?,? (?:của )?đảng bộ "
_THEN_CALLED = rf"(?:[^.;:,\d\n]{{0,40}}?,? (?:lần thứ|khóa) (?P<after>{_NUMBER}))?"
_OF_PROVINCE = re.compile(unify_seats(rf"{_CALLED}(?:tỉnh|thành phố|tp\.?)(?!\w){_THEN_CALLED}"))
_OF_WARD = re.compile(unify_seats(rf"{_CALLED}(?:xã|phường|đặc khu)(?!\w){_THEN_CALLED}"))
_NAMED = re.compile(unify_seats(rf"đại hội (?:đại biểu )?(?:lần thứ )?(?P<number>{_NUMBER})"))
_WARD_AGAIN = re.compile(unify_seats(r"(?<!\w)(?:đảng bộ|đảng ủy|địa bàn|toàn|của|cả) (?:xã|phường|đặc khu)(?!\w)"))
"""The commune as the one of whom the sentence goes on to tell."""


def is_of_province_congress(context: PaperContext, start: int, position: int) -> bool:
    """Whether the sentence of a figure tells of the congress of the province, by its number.

    Args:
        context: The paper.
        start: Where the sentence begins.
        position: Where the figure stands.
    """
    numbers = _numbers_of_province(context.key)
    if not numbers:
        return False
    low = max(start, position - _REACH)
    named = [match for match in _NAMED.finditer(context.key, low, position) if match["number"] in numbers]
    return bool(named) and _WARD_AGAIN.search(context.key, named[-1].end(), position) is None


@lru_cache(maxsize=4)
def _numbers_of_province(key: str) -> frozenset[str]:
    """The numbers that a paper gives to congresses of the province and of no commune."""
    return _numbers(_OF_PROVINCE, key) - _numbers(_OF_WARD, key)


def _numbers(called: re.Pattern[str], key: str) -> frozenset[str]:
    found = (number for match in called.finditer(key) for number in match.group("before", "after"))
    return frozenset(number for number in found if number)
