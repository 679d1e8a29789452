"""The words of the pages for the codes of the tables, in Vietnamese."""

from __future__ import annotations

ATTRIBUTE_NAMES = {
    "area_km2": ("Diện tích tự nhiên", "km²"),
    "population": ("Dân số", "người"),
    "households": ("Số hộ", "hộ"),
    "party_members": ("Đảng viên", "đảng viên"),
    "party_organizations": ("Tổ chức đảng trực thuộc", "tổ chức"),
    "residential_groups": ("Tổ dân phố, thôn", ""),
    "resolution_number": ("Nghị quyết thành lập", ""),
    "resolution_date": ("Ngày ban hành nghị quyết", ""),
    "effective_date": ("Ngày hiệu lực", ""),
}
STATUSES = {
    "single": "một văn bản",
    "corroborated": "nhiều văn bản thống nhất",
    "disputed": "còn mâu thuẫn",
    "curated": "biên tập viên quyết định",
    "accepted": "được chọn",
    "corroborating": "trùng khớp",
    "superseded": "bị thay thế",
    "rejected": "bị loại",
    "pending": "chờ xem",
}
EXTENTS = {"whole": "toàn bộ", "most": "phần lớn", "part": "một phần", "rest": "phần còn lại"}
KINDS = {"target": "mục tiêu", "actual": "kết quả", "plan": "kế hoạch năm"}
GENRES = {
    "national_resolution": "nghị quyết của UBTVQH, Quốc hội",
    "council_resolution": "nghị quyết HĐND",
    "congress_report": "báo cáo đại hội",
    "congress_news": "tin đại hội",
    "appointment_news": "tin nhân sự",
    "unit_profile": "giới thiệu đơn vị",
    "code_list": "danh mục mã",
    "other": "khác",
}
UNITS = {
    "percent": "%",
    "percent_per_year": "%/năm",
    "percentage_point": "điểm %",
    "vnd_billion": "tỷ đồng",
    "vnd_million": "triệu đồng",
    "vnd_million_per_person_year": "triệu đồng/người/năm",
    "vnd_million_per_hectare": "triệu đồng/ha",
    "usd_million": "triệu USD",
    "usd_per_person_year": "USD/người/năm",
    "per_1000_people": "trên 1.000 dân",
    "people_per_km2": "người/km²",
    "hectare": "ha",
    "km2": "km²",
    "tonne": "tấn",
    "day": "ngày",
    "times": "lần",
    "count": "",
    "year": "(năm)",
}
