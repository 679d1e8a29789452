"""What a paper tells of a person beside the name: age, home, degree, and the place in a photograph."""

from __future__ import annotations

import re

from etl.text.words import unify_seats

_BIO = (
    r"(?:sinh\s+(?:năm|ngày)|sn\b|năm\s+sinh|\d{2}\s+tuổi|quê\b|nguyên\s+quán|trình\s+độ|tiến\s+s[ĩỹ]|thạc\s+s[ĩỹ]|"
    r"cử\s+nhân|"
    r"kỹ\s+sư|bác\s+s[ĩỹ]|dân\s+tộc|tốt\s+nghiệp|chuyên\s+ngành|người\s+(?:dân\s+tộc|gốc|quê)|là\s+người|là\s+thạc|"
    r"là\s+tiến|cao\s+cấp)"
)
_IN_PHOTOGRAPH = (
    r"(?:(?:người\s+)?(?:đứng|ngồi|mặc|cầm)\s|bìa\s|bên\s+(?:trái|phải)|ngoài\s+cùng|hàng\s+(?:đầu|trước|sau|trên|dưới|thứ)|ở\s+giữa|giữa"
    r"|thứ\s+(?:\d|nhất|hai|ba|tư|năm|sáu)|từ\s+(?:trái|phải)|trái\b|phải\b|áo\s|(?:trong\s+)?ảnh)"
)
_BIOGRAPHY = re.compile(
    unify_seats(rf"(?:\s*\([^()]{{0,80}}\)|\s+\d{{2}}\s+tuổi|\s*(?:,\s*|\s-\s|\s){_BIO}[^,;.]{{0,60}})*")
)
"""Between the name and the post."""
_OPEN_BRACKET = re.compile(
    unify_seats(rf"\s*\(\s*(?:(?:(?:nữ|nam)\b|{_BIO}|{_IN_PHOTOGRAPH})[^(),;]{{0,60}}?\s*(?:[,;]|\s-\s)\s*){{1,4}}")
)
"""The same inside the brackets that tell the post too: `(52 tuổi, Chủ tịch UBND)`, `(bìa phải, Phó Giám đốc Sở)`."""


def after_biography(gap: str) -> str:
    """The words from a name to a post without what they tell of the person."""
    match = _BIOGRAPHY.match(gap)
    rest = gap[match.end() :] if match else gap
    opened = _OPEN_BRACKET.match(rest)
    return f"({rest[opened.end() :]}" if opened else rest


def biography_length(key: str, start: int, end: int) -> int:
    """How many characters of a line tell of the person whose name ends where they begin."""
    match = _BIOGRAPHY.match(key, start, end)
    return len(match.group().strip()) if match else 0
