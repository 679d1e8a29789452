"""The date that governs a sentence of history: `Năm 1962, …`, `Ngày 16 tháng 6 năm 2025, … Theo đó, …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from etl.text.dates import find_dates
from etl.text.letters import UPPER

REFORM_BEGINS = date(2025, 4, 1)
"""Before the first acts of the reform (Resolution 76/2025/UBTVQH15 is of 14 April 2025)."""

_YEAR = re.compile(
    r"(?i:(?<!\w)(?:đầu |cuối |giữa |từ |vào )?(?:năm|tháng \d{1,2}/|thập niên|thời kỳ)) ?"
    r"(?P<year>1[0-9]\d\d|20\d\d)(?! ?[-/] ?\d)(?!\d)"
)
_NOT_GOVERNING = re.compile(
    r"(?i:đến|tới|hết|trước|so với|hơn|tính|giai đoạn|nhiệm kỳ|cho|hằng|dân số|kế hoạch|dự toán|hành chính)"
    r"(?i: (?:hết|cuối|ngày|tháng|thời điểm|\d{1,2}))* ?\(?\Z"
)
_COMES_TO = re.compile(r"\W*(?:Cho đến|Mãi đến|Phải đến|Đến|Tới)(?: tận)? (?:ngày )?")
"""What opens a sentence before the date of its event: `Đến giữa năm 2025, …`; a horizon is of later years."""
_CARRIES = re.compile(
    r"(?:Theo đó|Trong đó|Khi đó|Lúc đó|Bấy giờ|Từ đó|Đồng thời|Cụ thể|Sau đó|Lúc này|Cùng (?:ngày|năm|thời)"
    r"|(?:Sau )?[Kk]hi (?:mới |được )?(?:thành lập|tái lập|điều chỉnh|tách|chia tách|nâng cấp))\b"
)
_LATER = (
    r"(?:năm 20(?:2[6-9]|[3-9]\d)|(?:giai đoạn|nhiệm kỳ) 20(?:2[6-9]|[3-9]\d)|(?:thời gian|giai đoạn|nhiệm kỳ) tới)"
)
_WILL_MERGE = (
    r"(?:dự kiến|sẽ|đề xuất|phương án|nghiên cứu)[^.;,\n]{0,30}?"
    r" (?:sáp nhập|hợp nhất|nhập|thành lập|sắp xếp|điều chỉnh)"
)
_TO_COME = re.compile(
    rf"(?i:(?<!\w)(?:{_LATER}(?!\w)[^.;\n]{{0,40}}?(?<!\w){_WILL_MERGE}"
    rf"|{_WILL_MERGE}(?!\w)[^.;\n]{{0,80}}?{_LATER})(?!\w))"
)
_PLAN = re.compile(
    r"(?i:(?<!\w)(?:phương án|đề án|đề xuất|ý tưởng|ý kiến|dự kiến|dự định|kế hoạch|dự thảo|đề nghị|kiến nghị)(?!\w))"
)
_AGREES = (
    r"(?:tán thành|tán đồng|đồng thuận|đồng tình|đồng ý|thông qua|chấp thuận|chấp nhận|phê duyệt|ủng hộ|lựa chọn|chọn)"
)
_REFUSED = re.compile(
    rf"(?i:(?<!\w)(?:(?:không|chưa|chẳng) (?:được|nhận được|đạt)(?: [^\s,.;]+){{0,5}}? {_AGREES}"
    rf"|(?:cử tri|người dân|nhân dân|bà con|đại biểu|đa số)[^.,;\n]{{0,30}} không {_AGREES}"
    r"|chưa (?:có )?(?:quyết định|nghị quyết|chủ trương)"
    r"|(?:đã |từng )?bị (?:bác|gạt|loại|hủy|bãi)(?: bỏ)?|không (?:trở )?thành hiện thực|bất thành)(?!\w))"
)
_MERGES = r"(?:sáp nhập|hợp nhất|nhập|gộp|ghép)(?!\w)"
_SUPPOSED = re.compile(
    rf"(?i:(?<!\w)(?:(?:giả (?:sử|dụ|như)|nếu) (?!(?:như )?(?:trước|xưa|tính|kể|nói))"
    rf"(?:[^.,;\n]|, (?=xã|phường|thị trấn|[{UPPER}])){{0,160}}?(?<!\w){_MERGES}"
    rf"|(?:ý kiến|cho rằng|đề nghị|kiến nghị|đề xuất|mong)[^.;\n]{{0,160}}? (?:nên|cần) (?:được )?{_MERGES}))"
)
"""`giả sử xã A nhập thành`, `có ý kiến cho rằng xã A nên nhập thành`."""
_OLD_TIMES = re.compile(
    r"(?:Dưới |Vào |Từ |Trong )?(?:[Tt]hời (?:Pháp|nhà |Nguyễn|Lê|Trần|Lý|phong kiến|kháng chiến|chống|chiến tranh)"
    r"|[Tt]riều |[Tt]hế kỷ |[Tt]rước (?:Cách mạng|giải phóng|ngày giải phóng))[^,;.\n]{0,40}, "
)
"""What opens a sentence of former times without a year."""
_A_YEAR = re.compile(r"[12]\d\d\d")
REFORM_ACT = r"16(?<!\w16)(?:5[4-9]|[67]\d|8[0-7])/NQ-UBTVQH"
"""Pattern of the numbers of the 34 resolutions of 16 June 2025."""
_ACT_NUMBER = re.compile(r"(?<![\d/])(?P<number>\d{1,4})/(?:20\d\d/)?NQ-UBTVQH(?P<term>\d{2})(?!\d)")
_SERIES = "/NQ-UBTVQH"
"""What every such number holds; spares most of the looking."""
_FIRST_OF_REFORM = (1654, 15)
"""The number and the term of the first of them."""
EARLIER_PERIOD = re.compile(
    r"(?i:(?:sắp xếp|sáp nhập|hợp nhất|đvhc|đơn vị hành chính)[^.;\n]{0,100}?giai đoạn)"
    r" 20(?:19|20|23) ?[-–] ?202[0-5](?!\d)"
)
"""The two rounds in which communes were arranged before: 2019 to 2021 and 2023 to 2025."""
_BEFORE_REFORM = date(2024, 12, 31)
_REFORM = re.compile(rf"{REFORM_ACT}|01(?<!\w01)[/.-]0?7\b|1(?<!\w1)[/.-]0?7\b|hai cấp|02 cấp|2 cấp")


def governing_date(text: str, start: int, end: int) -> date | None:
    """The latest date in which `text[start:end]` sets its events, or None where it names none.

    A bare year counts as its last day, `đầu năm` as the first, a word of the reform as the day on which it took effect,
    an act on communes before it or the period of an earlier arrangement as a day before.
    Horizons (`đến năm 2030`), periods, and the dates of figures (`tính đến ngày`) do not govern.
    """
    has_year = _A_YEAR.search(text, start, end) is not None
    found = list(_dates(text, start, end)) if has_year else []
    if tells_reform(text, start, end):
        found.append(date(2025, 7, 1))
    elif (
        is_earlier_act(text, start, end)
        or (has_year and EARLIER_PERIOD.search(text, start, end))
        or _OLD_TIMES.match(text, start, end)
    ):
        found.append(_BEFORE_REFORM)
    return max(found) if found else None


def tells_reform(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether `text[start:end]` names an act of the reform, its day or its two levels."""
    return _REFORM.search(text, start, len(text) if end is None else end) is not None


def is_earlier_act(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` names a resolution of the Standing Committee on units from before the reform."""
    return text.find(_SERIES, start, end) >= 0 and any(
        (int(act["term"]), int(act["number"])) < _FIRST_OF_REFORM[::-1]
        for act in _ACT_NUMBER.finditer(text, start, end)
    )


def is_only_planned(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells of what is planned for after the reform, or was planned and not done.

    `dự kiến giai đoạn 2026-2030 sẽ nhập …`, `phương án nhập … không được tán thành`, `giả sử xã A nhập thành xã B`.
    """
    if _TO_COME.search(text, start, end) is not None or _SUPPOSED.search(text, start, end) is not None:
        return True
    return _PLAN.search(text, start, end) is not None and _REFUSED.search(text, start, end) is not None


def _dates(text: str, start: int, end: int) -> Iterator[date]:
    for span in find_dates(text, start, end):
        if _comes_to(text, start, span.start, span.value.year) or not _NOT_GOVERNING.search(
            text, max(start, span.start - 30), _before_word(text, span.start)
        ):
            yield span.value
    for match in _YEAR.finditer(text, start, end):
        year = int(match["year"])
        if _comes_to(text, start, match.start(), year) or not _NOT_GOVERNING.search(
            text, max(start, match.start() - 30), match.start()
        ):
            yield date(year, 1, 1) if match.group()[:4].lower() == "đầu " else date(year, 12, 31)


def _comes_to(text: str, start: int, place: int, year: int) -> bool:
    """Whether a sentence opens with the year of the reform, at which its story arrives."""
    return year == REFORM_BEGINS.year and _COMES_TO.fullmatch(text, start, place) is not None


def carries_on(text: str, start: int) -> bool:
    """Whether a sentence takes its date from the one before: `Theo đó, …`."""
    return _CARRIES.match(text, start) is not None


def _before_word(text: str, start: int) -> int:
    """Where the date's own word `ngày` begins, if it stands there."""
    return start - 5 if text[max(0, start - 5) : start].lower() == "ngày " else start
