"""The words of the pages for the codes of the tables, in Vietnamese and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from etl.text import wording

Pair: TypeAlias = tuple[str, str]
"""The same in Vietnamese and in English."""

LANGUAGES = ("vi", "en")

ATTRIBUTE_NAMES: Mapping[str, Pair] = {
    "area_km2": ("Diện tích tự nhiên", "Area"),
    "population": ("Dân số", "Population"),
    "households": ("Số hộ", "Households"),
    "party_members": ("Đảng viên", "Party members"),
    "party_organizations": ("Tổ chức đảng trực thuộc", "Party organisations"),
    "residential_groups": ("Tổ dân phố, thôn", "Residential groups and villages"),
    "resolution_number": ("Nghị quyết thành lập", "Founding resolution"),
    "resolution_date": ("Ngày ban hành nghị quyết", "Date of the resolution"),
    "effective_date": ("Ngày hiệu lực", "Effective from"),
}
ATTRIBUTE_UNITS: Mapping[str, Pair] = {
    "area_km2": ("km²", "km²"),
    "population": ("người", "people"),
    "households": ("hộ", "households"),
    "party_members": ("đảng viên", "members"),
    "party_organizations": ("tổ chức", "organisations"),
}
STATUSES: Mapping[str, Pair] = {
    "single": ("một văn bản", "one paper"),
    "corroborated": ("nhiều văn bản thống nhất", "papers agree"),
    "disputed": ("còn mâu thuẫn", "disputed"),
    "curated": ("biên tập viên quyết định", "decided by an editor"),
    "accepted": ("được chọn", "accepted"),
    "corroborating": ("trùng khớp", "says the same"),
    "superseded": ("bị thay thế", "superseded"),
    "rejected": ("bị loại", "rejected"),
    "pending": ("chờ xem", "waits for review"),
}
EXTENTS: Mapping[str, Pair] = {
    "whole": ("toàn bộ", "whole"),
    "most": ("phần lớn", "most"),
    "part": ("một phần", "part"),
    "rest": ("phần còn lại", "the rest"),
}
KINDS: Mapping[str, Pair] = {
    "target": ("mục tiêu", "target"),
    "actual": ("kết quả", "result"),
    "plan": ("kế hoạch năm", "plan of the year"),
}
COMPARATORS: Mapping[str, Pair] = {
    "=": ("", ""),
    "range": ("", ""),
    ">=": ("từ ", "at least "),
    ">": ("trên ", "above "),
    "<=": ("đến ", "at most "),
    "<": ("dưới ", "below "),
}
BASES: Mapping[str, Pair] = {
    "elected": ("được bầu", "elected"),
    "appointed": ("được bổ nhiệm, chỉ định", "appointed"),
    "stated": ("văn bản nêu", "stated"),
    "former": ("nguyên chức", "former"),
}
"""How a paper speaks of an office-holder."""
GENRES: Mapping[str, Pair] = {
    "national_resolution": ("nghị quyết của UBTVQH, Quốc hội", "national resolution"),
    "council_resolution": ("nghị quyết HĐND", "council resolution"),
    "congress_report": ("báo cáo đại hội", "congress report"),
    "congress_news": ("tin đại hội", "congress news"),
    "appointment_news": ("tin nhân sự", "appointment news"),
    "unit_profile": ("giới thiệu đơn vị", "unit profile"),
    "code_list": ("danh mục mã", "list of codes"),
    "other": ("khác", "other"),
}
UNIT_TYPES: Mapping[str, Pair] = {
    "phường": ("phường", "ward"),
    "xã": ("xã", "commune"),
    "thị trấn": ("thị trấn", "township"),
    "đặc khu": ("đặc khu", "special zone"),
}
UNITS: Mapping[str, Pair] = {code: (words.vi, words.en) for code, words in wording.UNITS.items()} | {
    "year": ("(năm)", "(year)")
}


def in_language(words: Mapping[str, Pair], language: str) -> dict[str, str]:
    """The words in one language."""
    return {code: pair[LANGUAGES.index(language)] for code, pair in words.items()}
