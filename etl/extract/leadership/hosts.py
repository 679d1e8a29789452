"""Units of guests, whom a sentence says that those of the paper's own unit receive."""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.mentions import UnitMention
from etl.text.fold import fold
from etl.text.words import unify_seats

_RECEIVES = r"(?:đón(?:\s+tiếp)?|tiếp(?!\s+tục)(?:\s+đón)?)(?:\s+và\s+làm\s+việc)?(?:\s+(?:với|cùng))?"
_HOSTS = re.compile(unify_seats(rf"(?<!\w){_RECEIVES}\s+đoàn(?!\s+kết)(?!\w)|(?<!\w)chủ\s+nhà(?!\w)"))
"""Behind the unit of guests: `ông A, Chủ tịch UBND xã B; tiếp đoàn có ông C, Chủ tịch UBND xã`."""
_GUESTS = re.compile(
    unify_seats(
        rf"(?<!\w){_RECEIVES}\s+(?:(?:đoàn|công\s+tác|đại\s+biểu|cán\s+bộ|lãnh\s+đạo|của|đảng\s+ủy|ubnd|hđnd|khách)\s+){{1,6}}\Z"
    )
)
"""Before it: `Đón đoàn công tác xã B có ông C, Chủ tịch UBND xã`."""
_NEAR = 80


def is_of_guests(context: PaperContext, mention: UnitMention, start: int, end: int) -> bool:
    """Whether a unit is that of guests, and a post without a unit behind it is one of the paper's own unit.

    Args:
        context: The paper.
        mention: The unit.
        start: Where its sentence begins.
        end: Where the post stands.
    """
    main = context.main
    if main is None or (mention.type, fold(mention.name)) == (main.type, fold(main.name)):
        return False
    if _HOSTS.search(context.key, mention.end, end) is not None:
        return True
    return _GUESTS.search(context.key, max(start, mention.start - _NEAR), mention.start) is not None
