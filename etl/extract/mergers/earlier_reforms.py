"""Papers on the arrangements of communes before the reform: those of 2019 to 2021 and of 2023 to 2025 and acts."""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.frames.governing_date import EARLIER_PERIOD, REFORM_BEGINS, is_earlier_act, tells_reform
from etl.extract.frames.list_tokens import OLD
from etl.text.dates import find_dates

_DISTRICT_HAS = re.compile(
    r"(?i:sau (?:khi )?(?:thực hiện )?(?:sắp xếp|sáp nhập)[^.;\n]{0,40}?(?:huyện|thị xã|quận)(?!\w)[^.;,\n]{0,30}"
    r" (?:còn|có|giảm còn)(?: lại)? \d{1,2} (?:đơn vị|xã|phường))"
)
"""A district that has communes after an arrangement: the one of 2025 left no districts."""
_OF_REFORM = re.compile(
    r"(?i:đặc khu|(?:bỏ|kết thúc|chấm dứt)[^.;\n]{0,30}cấp huyện|(?<!\d)2025 ?[-–] ?2030"
    rf"|(?:huyện|quận|thị xã|tỉnh)[^.,;\n]{{0,30}} \(?{OLD}|(?:tháng )?(?<!\d)0?[4-9]/2025|tháng [4-9] năm 2025"
    r"|tháng 1[0-2](?:/| năm )2025|(?<!-)(?<!- )(?<!\d)202[6-9](?!\d))"
)
"""What a paper only tells once the communes of 2025 were being made."""
_HEAD = 900
"""Characters at the beginning of a paper in which it says of which time it tells."""
_FIRST = REFORM_BEGINS.replace(year=2019)


def is_of_earlier_reform(context: PaperContext) -> bool:
    """Whether a paper tells of an earlier arrangement, or is of its time, and has no word of that of 2025.

    Args:
        context: The paper.
    """
    day, text = context.document.identity.issued_on, context.text
    if day is not None:
        return day < REFORM_BEGINS
    if any(span.value >= REFORM_BEGINS for span in find_dates(text)) or tells_reform(text) or _OF_REFORM.search(text):
        return False
    if is_earlier_act(text, 0, len(text)) or EARLIER_PERIOD.search(text) or _DISTRICT_HAS.search(text):
        return True
    return any(_FIRST <= span.value < REFORM_BEGINS for span in find_dates(text, 0, min(_HEAD, len(text))))
