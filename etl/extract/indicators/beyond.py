"""Roads, rivers and parks that go beyond the unit, whose length and size are none of its own.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.clause import Clause

_LONG = re.compile(
    r"(?<![^\W\d_])(?P<who>cao tốc|quốc lộ|đường hồ chí minh|đường trường sơn|đường sắt|sông|vườn quốc gia"
    r"|khu bảo tồn|đường biên giới tỉnh)(?![^\W\d_])"
    r"(?!(?:(?!đoạn)[^;.]){0,90}?(?:đoạn|qua|trên|thuộc) (?:[^\W\d_]+ ){0,3}?(?:xã|phường|địa bàn|địa phận))"
    r"[^;.:]{0,90}? (?:dài|rộng|diện tích)(?: [^\W\d_]+){0,4}\s*\Z"
)
"""Up to a size that is no part of theirs."""


def reaches_beyond(clause: Clause, unit: str) -> str | None:
    """The word for a road, a river or a park whose whole size a figure tells; None where it is of the unit.

    Args:
        clause: The clause of the figure.
        unit: Its unit of measure.
    """
    if unit not in ("kilometre", "hectare", "km2"):
        return None
    found = _LONG.search(clause.words)
    return found["who"] if found is not None else None
