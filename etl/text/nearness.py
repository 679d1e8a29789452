"""Whether `gần` before a number means almost (`gần 12.000 dân`) or near (`nằm gần 3 bệnh viện`).

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

_NEAR = "gần "
_LIES = re.compile(
    r"(?<![^\W\d_])(?:nằm|ở|sống|sinh sống|cư trú|đóng|đặt|dựng|xây|xây dựng|tọa lạc|toạ lạc|vị trí|sát|cạnh|liền)"
    r"(?: ngay| ở| rất| khá| tại| chân){0,2} gần \Z"
)
_REACH = 40
_MANY = 10
"""Nobody counts almost so few things."""


def is_near(text: str, low: int, number: int, counted: float | None) -> bool:
    """Whether the number that begins at `number` counts places near which something lies.

    Args:
        text: The text.
        low: Nothing before it is looked at.
        number: Where the number begins.
        counted: How many things it counts; None where it is a measure of something.
    """
    if not text.endswith(_NEAR, low, number):
        return False
    is_few = counted is not None and counted < _MANY
    return is_few or _LIES.search(text, max(low, number - _REACH), number) is not None
