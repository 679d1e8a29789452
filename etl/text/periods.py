"""Periods as Vietnamese papers write them: `giai đoạn 2026-2030`, `đến hết năm 2026`, `hằng năm`.

All patterns read text that went through `etl.text.lower.lowered`. Years are found first, then the words around them:
that is several times as fast as one pattern for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from etl.model.values import value

_YEAR = re.compile(
    r"(?P<first>(?:19|20)\d\d)(?:(?<![\d.,-].{4})|(?<=\d[.-]\d[.-].{4})|(?<=\d[.-]\d\d[.-].{4}))"
    r"(?:\s*(?:-|đến(?: năm)?|tới(?: năm)?)\s*(?P<last>20\d\d))?(?!\d|/\d"
    r"|[.,]\d|\s*%)"
)
_BEFORE_RANGE = re.compile(
    r"(?P<closing>(?<![^\W_])(?:đến |tới )?(?:hết|cuối|kết thúc) (?=nhiệm|giai|thời|\Z))?"
    r"(?:(?P<body>(?<![^\W_])(?:nhiệm kỳ|khóa [ivx]+\s*\(?))\s*"
    r"|(?<![^\W_])(?:(?:giai đoạn|thời kỳ|(?:các |từ )?năm|từ) (?:(?:5|năm) năm )?|(?:5|năm) năm ))?\Z"
)
_FILL = r"(?: (?:hết|cuối|đầu|giữa|mốc|thời điểm|khi kết thúc|kết thúc|trước|tháng|quý|ngày|năm))*"
_QUARTER = r"(?:quý [ivx\d]+|(?<!\d )tháng \d{1,2}|(?:6|9|sáu|chín|3|ba) tháng(?: (?:đầu|cuối))?(?: năm)?)"
_BEFORE_YEAR = re.compile(
    r"(?<![^\W_])(?:(?P<by>(?:từ (?:nay|giờ|đây) )?(?:tính |cho )?(?:đến|tới|trước|vào|cho|hướng (?:đến|tới)|đích|mốc"
    rf"|hết|cuối)(?: đích)?(?: mốc)?{_FILL}\s*(?:[:,]\s*)?(?:(?:\d{{1,2}} ?[/.-] ?){{0,2}}"
    r"|\d{1,2} tháng \d{1,2} năm )|phấn đấu )"
    rf"|(?P<at>{_QUARTER}\s*(?:/|năm|,)?\s*|(?:trong |cả |đầu |giữa )?(?<!tháng \d )(?<!tháng \d\d )năm ))\Z"
)
_BARE_AFTER = re.compile(r"\s*(?:[,;:.)]|$|là\b|đạt\b)")
_DAY_BEFORE = re.compile(r"\d tháng \d{1,2},? năm \Z")
"""Before the year of a day, on which something happened and for which no figure holds."""
_WORDS = re.compile(
    r"(?P<to_end>(?:từ (?:nay|giờ)|từ đây) (?:đến|tới|cho đến) (?:hết|cuối) năm|đến (?:hết|cuối) năm nay"
    r"|(?:những |các )?tháng (?:cuối|còn lại(?: của| trong)?) năm(?: nay)?"
    r"|thời gian còn lại (?:của|trong) năm(?: nay)?)\b(?!\s*20)"
    r"|(?P<this_year>(?:trong )?năm nay|(?:\d{1,2}|ba|sáu|chín) tháng (?:qua|đầu năm(?! (?:20|nay)))"
    r"|(?:(?<=giao )|(?<=dự kiến )|(?<=ước )|(?<=ước tính )|(?<=ước thực hiện ))cả năm(?! 20))\b"
    r"|(?P<annual>(?:bình quân |trung bình )?(?:hằng|hàng|mỗi|từng) năm(?!\s*20)|bình quân năm(?!\s*20)"
    r"|thường niên|qua các năm|mỗi một năm|hằng quý|năm sau cao hơn năm trước)\b"
    r"|(?P<before>(?:so (?:với )?)?(?:đầu (?:nhiệm kỳ|nk)|đầu giai đoạn|cùng kỳ(?: năm (?:trước|ngoái))?(?! năm 20)"
    r"|năm (?:trước|ngoái)|nhiệm kỳ trước|đầu kỳ|(?:trong )?(?:vòng )?(?:\d+|vài|ba|hai) năm (?:tới|nữa)))\b"
    r"|(?P<end_of_term>(?:đến|tới|vào) (?:hết|cuối) (?:nhiệm kỳ|kỳ kế hoạch)|(?:hết|cuối) nhiệm kỳ)\b(?!\s*20)"
)
_FIRST_WORD = re.compile(
    r"(?:từ(?:ng)? |t(?:háng|rong|rung|hường|ới|hời) |đ(?:ến|ầu) |n(?:hững|ăm|hiệm) |bình |h(?:ằng|àng|ai|ết) "
    r"|m(?:ỗi|ột) |qua |so |c(?:ùng|uối|hín|ác|ả) |v(?:òng|ài|ào) |ba |sáu |\d{1,2} )"
)
"""How one of those words can begin; spares most of the looking."""
_WINDOW = 60
"""How far before a year the words of its period can begin, in characters."""

_NEWEST_DECADE = 2000
"""`Xây từ những năm 1960 - 1980` tells how old a thing is, and not when a figure of it holds."""
_SEASON_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:(?:năm|niên|khóa) học|niên (?:khóa|vụ)|(?:mùa|vụ)(?: (?!năm|giai|thời)[^\W\d_]+){0,3})"
    r"(?: năm)?\s*\Z"
)
"""What makes two years one school year or one harvest."""
_SPAN_BEFORE = re.compile(r"(?:giai đoạn|thời kỳ|nhiệm kỳ|các năm|từ năm|hai năm|2 năm|từ)\s*\Z")
_SCHOOL = re.compile(
    r"(?<![^\W\d_])(?:năm học|học sinh|sinh viên|giáo viên|nhà giáo|khai giảng|tốt nghiệp|tuyển sinh|lớp \d|mầm non"
    r"|tiểu học|thcs|thpt|trung học|trường(?! (?:chính trị|số|mạng|bất|thị)))(?![^\W\d_])"
)
"""Words of a sentence that make bare years those of a school year."""

_BASE_BEFORE = re.compile(
    r"(?:\bso(?: với| cùng kỳ)?|cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|\bhơn|gấp (?:[\d,]+|\w+) lần"
    r"|\bso với (?:mức |con số )?\d[\d.,]*(?:\s?%)?(?: [^\W\d_]+(?:/[^\W\d_]+){0,2}){0,3}"
    r"|gấp (?:đôi|rưỡi|ba|bốn)|lần|cùng kỳ|\bbằng [\d,.]+\s*%|\btừ)\s*(?:với )?(?:so với )?"
    r"(?:mức |con số |cùng kỳ |của |thời điểm |kết quả |số |(?:ước )?thực hiện |ước |dự toán )*"
    r"(?:đầu |cuối )?(?:năm|giai đoạn|nhiệm kỳ|các năm)?\s*\Z"
)
_STANDARD_BEFORE = re.compile(
    r"(?:(?<!đạt\s)\bchuẩn\b|\bgiá (?:so sánh|cố định|hiện hành)|tiêu chí(?!nh)|quy hoạch|chiến lược|\bluật\b"
    r"|quyết định|nghị định|bộ chỉ số"
    r"|nghị quyết|chỉ thị|kết luận|thông tư|kế hoạch số)[^,;:.()%\d\n]{0,60}\Z"
)
_DEADLINE_OF_STANDARD = re.compile(
    r"(?:tiêu chí(?!nh)|chuẩn)[^,;:.()%\d\n]{0,60} (?:vào|trước)(?: [^\W\d_]+){0,3}\s*\Z"
)
"""`đạt tiêu chí đô thị loại III vào năm`: when a standard is reached, no part of its name."""
_STANDARD_STOP = re.compile(
    r"về (?:việc )?(?:phê duyệt |giao |thông qua |ban hành |quyết định )?(?:kế hoạch|nhiệm vụ|mục tiêu|phương hướng"
    r"|chỉ tiêu|dự toán|phát triển|chương trình (?:hành động|công tác))"
    r"|xác định|đề ra|đặt ra|\bnêu\b|\bghi\b|quyết nghị|phấn đấu|thống nhất|\bđạt\b|\bđến\b|\btrong\b|\blà\b|\btăng\b"
    r"|\bgiảm\b|\bnăm\b"
)
_REST_BEFORE = re.compile(r"(?:tháng|thời gian|phần|quỹ thời gian) còn lại(?: (?:của|trong))?\s*\Z")
_REST_AFTER = re.compile(r"\s*\((?:phần|thời gian|những tháng|các tháng|\d tháng) (?:còn lại|cuối(?: năm)?)\)")
"""`Năm 2025 (phần còn lại)`."""
_TERM_OF_RESOLUTION = re.compile(r"(?:nghị quyết|đại hội)\s*\Z")
_BODY = (
    r"(?:đại hội|lần thứ|ban chấp hành|\bbch\b|đảng bộ|đảng ủy|khóa|ban thường vụ|hđnd|hội đồng nhân dân"
    r"|cấp ủy|ủy ban|bí thư|chủ tịch)"
)
_BODY_BEFORE = re.compile(rf"{_BODY}[^.;:]{{0,70}}\Z")
_WORK_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:kết quả|đánh giá|tổng kết|nhìn lại|kiểm điểm|thành tựu|thành tích|chỉ tiêu|mục tiêu|phương hướng"
    rf"|nhiệm vụ)(?: (?!{_BODY})[^\W\d_]+){{0,5}},?\s*\Z"
)
"""What is told of a term, and not of the body that holds it: `Đại hội đánh giá kết quả nhiệm kỳ 2020-2025`."""
_WORK_OF_BODY = re.compile(
    r"(?<![^\W\d_])(?:kết quả|thành tựu|chỉ tiêu|mục tiêu|phương hướng|nhiệm vụ)(?: [^\W\d_]+){0,4}?"
    r" (?:của (?:đảng bộ|đảng ủy)|(?:của )?nghị quyết đại hội(?: đảng bộ)?)(?: [^\W\d_]+){0,6}\s*\Z"
)
"""The same with the body whose work it is: `Các chỉ tiêu chủ yếu của Đảng bộ xã nhiệm kỳ 2025-2030:`."""
_TOLD_OF_TERM = re.compile(
    r"(?<![^\W\d_])(?:(?:nêu(?: rõ)?|cho (?:thấy|biết)|khẳng định|chỉ rõ|nhấn mạnh|ghi nhận|cho rằng),?"
    r"|theo (?:đánh giá|nhận định|tổng kết|báo cáo)(?: (?!lần|khóa)[^\W\d_]+){0,4}?(?: đại hội)?,)"
    r"(?: (?:trong|qua|sau|suốt))?\s*\Z"
)
"""Before a term of which somebody tells something: `Theo đánh giá của Đại hội, nhiệm kỳ 2020-2025 Đảng bộ xã …`."""


class Cadence(StrEnum):
    """How a figure holds for its period."""

    ANNUAL = "annual"
    BY_END = "by_end"
    OVER_PERIOD = "over_period"
    AT_POINT = "at_point"


class Role(StrEnum):
    """What a period does in its sentence."""

    OWN = "own"
    """It says when a figure holds."""
    BODY = "body"
    """It names the term of a body: `Đại hội nhiệm kỳ 2025-2030`."""
    BASE = "base"
    """It is what a figure is compared with: `so với năm 2020`."""
    STANDARD = "standard"
    """It belongs to the name of a standard or programme: `chuẩn nghèo giai đoạn 2021-2025`."""


@value(frozen=True, slots=True)
class Period:
    """A period and where it stands."""

    start: int
    end: int
    first: int | None
    last: int | None
    """Both None for `hằng năm`, `đến cuối nhiệm kỳ`; `last` alone for a year by which something is due."""
    cadence: Cadence
    role: Role = Role.OWN
    is_this_year: bool = False
    """The paper's own year is meant: `từ nay đến cuối năm`."""
    is_end_of_term: bool = False
    is_rest: bool = False
    """The rest of a year, still to come when it is spoken of: `6 tháng cuối năm 2026`."""


def is_season(first: int | None, last: int | None, cadence: Cadence | None) -> bool:
    """Whether two years are those of one school year or one harvest: `năm học 2025-2026`, `vụ đông xuân 2025-2026`."""
    return cadence is Cadence.AT_POINT and first is not None and first != last


def is_running(first: int | None, last: int | None, cadence: Cadence | None, year: int) -> bool:
    """Whether a school year or a harvest began in a year and goes on in the next, which promises nothing."""
    return is_season(first, last, cadence) and first == year


def find_periods(text: str, start: int = 0, end: int | None = None) -> Iterator[Period]:
    """The periods of `text[start:end]`, in order."""
    stop = len(text) if end is None else end
    found = [period for match in _YEAR.finditer(text, start, stop) if (period := _dated(text, start, stop, match))]
    worded = [
        period
        for place in _FIRST_WORD.finditer(text, start, stop)
        if (match := _WORDS.match(text, place.start(), stop)) and (period := _worded(text, match))
    ]
    if worded:
        found = sorted([*found, *worded], key=lambda period: period.start)
    done = start
    for period in found:
        if period.start >= done:
            yield period
            done = period.end


def _worded(text: str, match: re.Match[str]) -> Period | None:
    if match.start() and text[match.start() - 1].isalpha():
        return None
    if match["annual"]:
        return Period(match.start(), match.end(), None, None, Cadence.ANNUAL)
    if match["before"]:
        return Period(match.start(), match.end(), None, None, Cadence.AT_POINT, Role.BASE)
    if match["this_year"]:
        return Period(match.start(), match.end(), None, None, Cadence.AT_POINT, is_this_year=True)
    is_term = match["end_of_term"] is not None
    return Period(
        match.start(), match.end(), None, None, Cadence.BY_END, is_this_year=not is_term, is_end_of_term=is_term
    )


def _dated(text: str, start: int, stop: int, match: re.Match[str]) -> Period | None:
    """The period of a year or of a range of years, with the words before it."""
    year, place = int(match["first"]), match.start()
    if year < _NEWEST_DECADE and text.startswith("những năm ", max(start, place - len("những năm "))):
        return None
    window = max(start, place - _WINDOW)
    if match["last"]:
        return _range(text, start, stop, match, year, int(match["last"]))
    before = _BEFORE_YEAR.search(text, window, place)
    if before is not None and before["by"]:
        role = _role(text, start, before.start())
        if role is Role.STANDARD and _DEADLINE_OF_STANDARD.search(text, max(start, before.start() - 75), before.end()):
            role = Role.OWN
        is_rest = before["by"].startswith("từ ")
        return Period(before.start(), match.end(), None, year, Cadence.BY_END, role, is_rest=is_rest)
    if before is not None:
        role = _role(text, start, before.start())
        is_rest = "tháng cuối" in before["at"] or _is_rest(text, window, before.start(), match.end(), stop)
        return Period(before.start(), match.end(), year, year, Cadence.AT_POINT, role, is_rest=is_rest)
    is_bare = (place == start or text[place - 1] not in "/%.-") and not _DAY_BEFORE.search(text, window, place)
    if is_bare and 2010 <= year < 2050 and _BARE_AFTER.match(text, match.end(), stop):
        return Period(place, match.end(), year, year, Cadence.AT_POINT, _role(text, start, place))
    return None


def _is_rest(text: str, start: int, low: int, high: int, stop: int) -> bool:
    """Whether the words around a year say that only what is left of it is meant."""
    return _REST_AFTER.match(text, high, stop) is not None or _REST_BEFORE.search(text, start, low) is not None


def _range(text: str, start: int, stop: int, match: re.Match[str], first: int, last: int) -> Period | None:
    if not first < last <= first + 50:
        return None
    before = _BEFORE_RANGE.search(text, max(start, match.start() - _WINDOW), match.start())
    low = before.start() if before else match.start()
    if before is not None and before["closing"]:
        return Period(low, match.end(), first, last, Cadence.BY_END)
    if last == first + 1 and _is_season(text, start, stop, match.start()):
        return Period(low, match.end(), first, last, Cadence.AT_POINT, _role(text, start, low))
    is_term = before is not None and before["body"] is not None
    is_body = is_term and _BODY_BEFORE.search(text, max(start, low - 80), low)
    is_work = bool(is_body) and any(
        told.search(text, max(start, low - reach), low)
        for told, reach in ((_WORK_BEFORE, 50), (_WORK_OF_BODY, 110), (_TOLD_OF_TERM, 70))
    )
    role = Role.BODY if is_body and not is_work else _role(text, start, low)
    if is_term and role is Role.STANDARD and _TERM_OF_RESOLUTION.search(text, max(start, low - 14), low):
        role = Role.OWN
    return Period(low, match.end(), first, last, Cadence.OVER_PERIOD, role)


def _is_season(text: str, start: int, stop: int, place: int) -> bool:
    """Whether the words before two years call them a school year or a harvest, or schools stand beside bare years."""
    if _SEASON_BEFORE.search(text, max(start, place - _WINDOW), place):
        return True
    return not _SPAN_BEFORE.search(text, max(start, place - _WINDOW), place) and bool(_SCHOOL.search(text, start, stop))


def _role(text: str, start: int, position: int) -> Role:
    if _BASE_BEFORE.search(text, max(start, position - 40), position):
        return Role.BASE
    standard = _STANDARD_BEFORE.search(text, max(start, position - 75), position)
    if standard and not _STANDARD_STOP.search(text, standard.start() + 5, position):
        return Role.STANDARD
    return Role.OWN
