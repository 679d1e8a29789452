"""Days, months and quarters of the paper's own year that still lie ahead of it: what is told for them is planned.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.indicators.cues import Cue, Kind
from etl.extract.indicators.spans import Clock

_BY = r"(?:đến|tới|trước|hết|cuối|vào|trong|xong)"
_AHEAD = re.compile(
    rf"(?<![^\W\d_])(?:{_BY} (?:hết |cuối |trước )?(?:ngày )?(?:\d{{1,2}}/)?"
    r"(?P<month>\d{1,2})/(?P<year>20\d\d)(?![\d/])"
    r"|(?:đến|tới|trước|hết|cuối) (?:hết |cuối |trước )?tháng (?P<bare>\d{1,2})(?![\d/.,%])"
    r"|quý (?P<quarter>iv|iii|ii|[234])(?![^\W_]))(?:(?:/| năm |, năm | )(?P<of>20\d\d))?"
    r"(?! (?:năm (?:ngoái|trước)|hằng|hàng|mỗi))"
)
"""When something is due; what a month or quarter is only compared with has other words before it."""
_NOT_DUE = re.compile(
    r"(?<![^\W\d_])(?:tính|lũy kế|cộng dồn|so(?: với)?(?: cùng kỳ)?|hơn|bằng|từ|kết quả|ước(?: thực hiện)?)\s*\Z"
)
_QUARTERS = {"ii": 4, "2": 4, "iii": 7, "3": 7, "iv": 10, "4": 10}
"""The first months of the quarters."""
_REACH = 24


def ahead_cues(text: str, start: int, end: int, clock: Clock) -> Iterator[Cue]:
    """The words of `text[start:end]` that put what they tell of after the paper's own month, in its own year.

    None where the paper bears no date.
    """
    if clock.month is None or not any(text.find(word, start, end) >= 0 for word in ("quý ", "tháng ", "/20")):
        return
    for match in _AHEAD.finditer(text, start, end):
        year = match["year"] or match["of"]
        first = _QUARTERS.get(match["quarter"] or "") or int(match["month"] or match["bare"])
        is_ahead = clock.month < first <= 12 and int(year or clock.year) == clock.year
        if is_ahead and _NOT_DUE.search(text, max(start, match.start() - _REACH), match.start()) is None:
            yield Cue(match.start(), match.end(), Kind.PLAN)
