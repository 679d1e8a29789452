"""The words for what the figures of a unit are counted in."""

from __future__ import annotations

import re

from etl.text.hamlets import HAMLETS
from etl.text.words import unify_seats

MEASURES = {
    "area_km2": ("km2", "km 2", "ha", "héc ta", "hécta"),
    "population": ("người", "nhân khẩu", "khẩu", "dân"),
    "households": ("hộ", "hộ dân"),
    "party_members": ("người", "đồng chí", "đ/c", "đảng viên", "đv"),
    "party_organizations": ("tổ chức", "tổ chức đảng", "chi bộ", "tcđ", "tccsđ", "tccs đảng"),
    "residential_groups": (*HAMLETS, "tổ", "khu", "khu vực"),
}
"""By the attribute."""
MEASURE = "|".join(sorted({words for names in MEASURES.values() for words in names}, key=len, reverse=True))
"""All of them as alternatives of a pattern, the longer ones first."""
SCALES = {"nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000}
"""The words for how many at once figures are counted."""
_COUNTED_IN = re.compile(
    unify_seats(
        r"[(,:] ?(?:(?:đơn vị(?: tính)?|đvt):? ?)?(?P<scale>nghìn|ngàn|vạn)(?: (?:người|dân|nhân khẩu|khẩu|hộ))?\)?\Z"
    )
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def scale_told(label: str, number: str) -> int:
    """How many at once a label says that its figure counts: 1,000 for `Dân số (nghìn người): 55,3`.

    Args:
        label: The key of the words before the figure.
        number: The figure as written; one with all its digits counts by one.
    """
    told = _COUNTED_IN.search(label)
    return SCALES[told["scale"]] if told is not None and _THOUSANDS.fullmatch(number) is None else 1
