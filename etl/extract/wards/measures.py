"""The words for what the figures of a unit are counted in."""

from __future__ import annotations

from etl.text.hamlets import HAMLETS

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
