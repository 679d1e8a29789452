"""What tells nothing about a unit although it is a figure: gifts, distances, votes, the unit's own size.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies
from etl.extract.indicators.aid import is_given_to_each, is_rate_of_aid
from etl.extract.indicators.comparing import may_be_of_before
from etl.extract.indicators.doings import WON_OVER
from etl.extract.indicators.labels import has_content
from etl.extract.indicators.marks import is_mere_mark
from etl.extract.indicators.nouns import Countable
from etl.extract.indicators.own_area import is_own_area, is_size
from etl.extract.indicators.requests import is_asked_for
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.things import ACTION

_OUTSIDE = re.compile(
    rf"cả nước|toàn quốc|thế giới|toàn (?:{bodies.PROVINCES}|{bodies.DISTRICTS})(?![^\W\d_])"
    rf"|của (?:{bodies.PROVINCES}) (?:là|đạt)|mặt bằng chung"
    rf"|(?<![^\W_])(?:các|hai|ba|\d{{1,2}}) (?:{bodies.PROVINCES}) (?:có|còn|đã)(?! \w+ xã)"
)
_OUTSIDE_BEHIND = re.compile(
    rf"(?: [^\W\d_]+){{1,4}}? (?:toàn|cả) (?:{bodies.PROVINCES}|{bodies.DISTRICTS}|nước|quốc)(?![^\W\d_])"
)
"""`Ngày hội của 49 dân tộc toàn tỉnh`."""
_OUTSIDE_BEFORE_BRACKET = re.compile(
    rf"(?:(?:toàn|của|cả|chung) (?:{bodies.PROVINCES}|{bodies.DISTRICTS}|nước|(?:vùng|khu vực)(?= ?\()|quốc)"
    rf"|(?:bình quân|mặt bằng|mức|trung bình) (?:chung|(?:của )?(?:{bodies.PROVINCES}|{bodies.DISTRICTS}))"
    r"(?! (?:giao|đề ra|đặt ra|yêu cầu)))(?: [^\W\d_]+){0,4}\s*\(\s*(?:[^\W\d_]+ ){0,3}\Z"
)
"""`cao hơn mức bình quân chung toàn tỉnh (48,7%)`."""
_HELD_AGAINST = re.compile(
    r"(?<![^\W\d_])(?:hơn|so với|bằng|kém|vượt|vượt xa|gần bằng|tương đương|trong khi)"
    r"(?: (?:mức|con số|tỷ lệ|mặt bằng|bình quân|trung bình|chung|là|khoảng|gần)){0,4}\s*\Z"
)
_OF_OUTSIDE = re.compile(
    rf"\s*của (?:toàn |cả )?(?:{bodies.PROVINCES}|{bodies.DISTRICTS}|nước|vùng|khu vực)"
    r"(?! (?:giao|đề ra|đặt ra|ủy))(?![^\W\d_])"
)
"""Around a figure of the province with which that of the unit is compared: `cao hơn mức 2,1% của tỉnh`."""
_NEAR = 60
"""How far before a figure such words begin at most, in characters."""
_COUNTER = re.compile(
    r"(?:(?:lượt|người|khách|thống kê|số)\s*(?:đang )?(?:truy cập|xem|đọc|online|trực tuyến)|đang (?:truy cập|online"
    r"|trực tuyến|xem)|(?<![^\W\d_])(?:online|visitors?|views?|pageviews?))"
    r"(?: (?:hôm nay|hôm qua|trong ngày|trong tuần|trong tháng|tuần này|tháng này|tất cả|trang|website|cổng))*"
    r"\s*[:=]?\s*\Z"
)
"""The counter of visitors at the foot of a page."""
_OF_SOME = re.compile(
    r"(?<![^\W\d_])(?:có|cá biệt|nhiều|một số|không ít|vài|điển hình)(?: có)? (?:nơi|chỗ|hộ|gia đình|mô hình|nhà|vườn"
    r"|trang trại)(?! (?:nghèo|cận nghèo|kinh doanh))(?:(?!tổng|bình quân)[^;:.]){0,40}?"
    r"(?<![^\W\d_])(?:thu|lãi|lợi nhuận|đạt|kiếm|doanh thu)(?![^\W\d_])(?:(?!tổng|bình quân)[^;:.]){0,30}\Z"
)
"""Of money that some earn: the best of a place tell nothing about it."""
_PRICE = re.compile(
    r"(?<![^\W\d_])(?:(?<!đấu )giá (?!trị|so sánh|hiện hành|cố định|cả|gói)|bị phạt|xử phạt|mức phạt)[^;:.()]{0,40}\Z"
)
_DATE_AHEAD = re.compile(r"[\s,(]*(?:từ )?(?:ngày )?\d")
"""After days that a meeting lasts: `2 ngày 24-25/7`."""
_GIFT = re.compile(r"(?:\btặng|\btrao|quà|ủng hộ (?:đại hội|chương)|trị giá|mỗi suất|tiền thưởng|phạt tiền)")
_BUILT_ON = re.compile(
    r"(?<![^\W\d_])(?:lộ trình|chiến lược|đề án|mô hình|kế hoạch)(?![^\W\d_])[^.;:]{0,60} dựa (?:trên|vào)(?: cả)?\s*\Z"
)
_AWARD = re.compile(r"\s*(?:huân chương|bằng khen|danh hiệu|giải thưởng|cờ thi đua|huy hiệu)")
_CARD = re.compile(r"\s*thẻ (?:bảo hiểm y tế|bhyt)(?![^\W\d_])")
_LIFE = re.compile(r"\bsn\b|sinh năm|quê (?:quán|ở)|tuổi đảng|tuổi đời")
_SCENARIO = re.compile(
    r"(?<![^\W\d_])(?:phương án|kịch bản)(?: [^\W\d_]+){0,6}(?: ?\d+(?:,\d+)?%(?:,| và| hoặc| hay)?)*\s*\Z"
)
_SCENARIO_BEHIND = re.compile(
    r"(?:(?:,| và| hoặc| hay) ?\d+(?:,\d+)?%)*(?: tổng)? số (?:đơn vị|xã|phường|đầu mối|huyện)(?![^\W\d_])"
)
"""Around shares of communes that plans would do away with: `phương án giảm 50%, 70% số xã`."""
_FEWER = re.compile(
    r"(?<![^\W\d_])giảm(?: được)? \d{1,4}(?: (?:đơn vị|xã|phường)[^,;.()]{0,30})?\s*[,(;]?\s*"
    r"(?:(?:tức|đạt|tương ứng|tương đương|chiếm|bằng) )*"
    r"(?:với )?(?:tỷ lệ )?\Z"
)
_UNITS = re.compile(r"(?<![^\W\d_])(?:đơn vị (?:hành chính )?cấp (?:xã|huyện)|đvhc|đơn vị hành chính)(?![^\W\d_])")
"""Around the share by which a reform makes communes fewer."""
_VOTE = re.compile(
    r"biểu quyết|đồng tình|tán thành|nhất trí|phiếu|tín nhiệm"
    r"|đại biểu (?:có mặt|dự|tham dự|đồng ý|[^,;.:]{0,50}bầu (?!cử))"
)
_TURNOUT = re.compile(
    r"cử tri(?! (?:đồng|tán|nhất))(?: [^\W\d_]+){0,8}? (?:đi|tham gia) (?:bỏ phiếu|bầu)(?! (?:tán|tín|kín|đồng))"
)
"""How many of those who may vote have come."""
_RESERVOIR = re.compile(r"(?<![^\W\d_])(?:dung tích|sức chứa)(?! (?:rác|bể))(?![^\W\d_])")
"""Of a lake's or a tank's size."""
_DISTANCE = re.compile(r"cách|khoảng cách|bờ biển|chiều dài|ranh giới|\bdài\b|bán kính|địa giới")
_WAY = (
    r"(?:bờ biển|đường|tuyến|quốc lộ|tỉnh lộ|hương lộ|hẻm|ngõ|ngách|kênh|mương|đê|kè|sông|suối|biên giới|hàng rào"
    r"|vỉa hè|cống|rãnh|ống|lưới điện|đường dây)"
)
_LENGTH = re.compile(
    rf"(?<![^\W\d_])(?P<way>{_WAY})(?![^\W\d_])[^;.:()]{{0,70}}?(?<![^\W\d_])(?:dài|chiều dài)"
    r"(?: (?:là|khoảng|hơn|gần|trên|đạt|tới|lên tới|toàn tuyến))*\s*\Z"
)
_WAYS = re.compile(rf"\s*(?:chiều dài )?(?:các )?{_WAY}(?! (?:chim|bộ|thủy|cách|đi))(?![^\W\d_])")
"""What is so long: `11,2 km đường liên bản chưa được cứng hóa`."""
_OF_LENGTH = re.compile(
    rf"(?<![^\W\d_]){_WAY}(?![^\W\d_])[^;.:()]{{0,70}}?(?<![^\W\d_])trong (?:số )?(?:đó|này)"
    r"(?:,? (?:có|khoảng|hơn|gần|trên|đã có))*\s*\Z"
)
_MENDED = re.compile(
    r"(?: (?:đã|được|đang|chưa|còn)){0,3} (?:bê tông|nhựa|cứng|kiên cố|láng|trải|rải|nâng cấp|mở rộng|xuống cấp"
    r"|thảm)(?![^\W\d_])"
)
"""Behind a part of a length: `45 km đường thôn, trong đó 31 km đã bê tông hóa`."""
_FAR = re.compile(
    r"(?<![^\W\d_])(?:cách|khoảng cách|bán kính|đi(?! qua)|về phía|qua đèo|cuộc đua|chặng đua|đường đua|marathon"
    r"|giải chạy|xe|tuyến xe|cáp quang|theo (?:quốc lộ|đường|tỉnh lộ)|xuôi|ngược)(?![^\W\d_])"
)
_LAND_FOR = re.compile(r"quy hoạch|lấn biển|khu công nghiệp|khu kinh tế|khu đô thị|đất ở|đô thị hóa|mặt nước|rừng")
"""What a square kilometre measures besides the unit itself, whose size is told among its attributes."""
_BUILDS = re.compile(
    r"(?<![^\W\d_])(?:(?:kiên cố|nhựa|bê tông|cứng|ngầm|số) hóa|xây(?: dựng)?(?: mới)?|làm(?: mới)?|mở(?: mới| rộng)?"
    r"|sửa(?: chữa)?|nâng cấp|cải tạo|nạo vét|duy tu|bảo trì|thảm(?: nhựa)?|rải|đổ|lát|khơi thông|lắp(?: đặt)?|đầu tư)"
    r"(?: (?:được|thêm|nốt|xong|trên|hơn|khoảng|gần|tổng cộng))*\s*\Z"
)
_SEATED = re.compile(r"đại biểu|ủy viên|ban chấp hành|\bnữ\b")
_SERVING = re.compile(
    r"(?<![^\W\d_])(?:cấp ủy|ban chấp hành|bch|ban thường vụ|btv|thường vụ|đại biểu|ủy viên|cán bộ|công chức|đảng viên"
    r"|bí thư|lãnh đạo|thường trực|đồng chí|ủy ban|hđnd|hội đồng|tuổi thọ|dân số|nhân sự|đảng bộ)(?![^\W\d_])"
)
_AGE_ALONE = re.compile(
    r"[\W\d]*(?:(?:về|độ) )*tuổi (?:đời )?(?:bình quân|trung bình)(?: (?:chung|là|đạt|khoảng))*\s*:?\s*"
)
"""Whose mean age is told, and a mean age of those of whom the sentence before spoke."""
_THRESHOLD = re.compile(r"(?<![^\W\d_])từ\s*\Z")
_WHO = re.compile(r"\s*(?:là|thuộc) (?:người|nữ|đồng bào|dân tộc|đoàn viên|thanh niên|phụ nữ)(?![^\W\d_])")
_JOINS = re.compile(r"(?:kết nạp|phát triển)(?: mới)?(?: được)?(?: đảng viên)?(?![^\W\d_])")
"""Around a share of new members, which is none of those who came: `kết nạp 150 đồng chí, trên 70% là nữ`."""
_LEAST_SUMS = {"vnd_million_per_person_year": 1, "vnd_million": 0.01}
"""Nobody earns less in a year, and smaller sums are fees, prices, or `27 đồng chí` where a text breaks off."""
_NEEDED = {
    "day": re.compile(r"thời gian(?!\s*:| (?:thi công|thực hiện|tổ chức|diễn ra|bảo hành))|rút ngắn|thời hạn"),
    "hour": re.compile(r"thời gian|rút ngắn"),
    "minute": re.compile(r"thời gian|rút ngắn"),
    "year_of_age": re.compile(r"tuổi thọ|tuổi (?:đời )?(?:bình quân|trung bình)"),
    "point": re.compile(r"chỉ số|điểm(?! (?:chuẩn|sàn|thi|đầu vào))|xếp|hài lòng|đánh giá"),
    "times": re.compile(r"gấp|tăng|giảm|cao|bằng|nhân"),
}
"""What must stand before a figure in a unit that also serves for much else."""


def is_no_indicator(sentence: Sentence, item: Cut) -> bool:
    """Whether a measured figure tells nothing about the unit: gifts, distances, its own area, the whole country."""
    figure, text = item.figure, sentence.text
    before = text[item.low : figure.start]
    is_given = is_given_to_each(sentence, item)
    if is_given or _is_threshold(sentence, item) or is_outside(sentence, item) or is_asked_for(sentence, item):
        return True
    is_told = not (is_mere_mark(sentence, item) or _may_be_of_before(sentence, item))
    if not is_told or _is_of_reform(sentence, item) or _is_of_reservoir(item, before):
        return True
    if figure.unit.startswith("vnd"):
        return _GIFT.search(before) is not None or _is_of_some(sentence, item) or is_rate_of_aid(sentence, item)
    if figure.unit == "day" and _DATE_AHEAD.match(text, figure.end):
        return True
    if figure.unit == "km2":
        return _LAND_FOR.search(before) is None
    if figure.unit == "hectare":
        return figure.value == 1 or is_own_area(sentence, item)
    if figure.unit == "kilometre":
        is_way = "thêm" in before or _BUILDS.search(before) or _is_length(sentence, item)
        return is_size(before) or not (is_way or _is_done(before))
    if figure.unit in _NEEDED:
        is_plain = _NEEDED[figure.unit].search(text, sentence.start, figure.number) is None
        return is_plain or (figure.unit == "year_of_age" and _is_age_of_others(sentence, item))
    if figure.unit.startswith("percent"):
        around = before + text[figure.end : item.high]
        is_vote = _VOTE.search(around) is not None and _TURNOUT.search(around) is None
        return is_vote or _is_attendance(sentence, item)
    return False


def _is_of_reservoir(item: Cut, before: str) -> bool:
    """Whether cubic metres are those that a lake or a tank holds."""
    return item.figure.unit == "cubic_metre" and _RESERVOIR.search(before) is not None


def _may_be_of_before(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure may be the level of before, or by how much that has changed."""
    before, figure = sentence.previous(item), item.figure
    is_second = before is not None and before.figure.unit == figure.unit
    return may_be_of_before(sentence.text, sentence.start, figure.start, is_second=is_second)


def _is_of_reform(sentence: Sentence, item: Cut) -> bool:
    """Whether a share is that of communes that a reform does away with, or that one of several plans would."""
    text, figure = sentence.text, item.figure
    if figure.unit != "percent":
        return False
    before = text[max(sentence.start, figure.start - 120) : figure.start]
    if _SCENARIO_BEHIND.match(text, figure.end, sentence.end) and _SCENARIO.search(before):
        return True
    return _FEWER.search(before) is not None and _UNITS.search(text, sentence.start, figure.start) is not None


def _is_done(before: str) -> bool:
    """Whether something is done over so many kilometres, which are then no distance."""
    return _DISTANCE.search(before) is None and ACTION.search(before) is not None


def _is_age_of_others(sentence: Sentence, item: Cut) -> bool:
    """Whether a mean age is that of anybody but those who serve or the people: of a crowd, a team, a herd."""
    text, figure = sentence.text, item.figure
    low = max(sentence.start, text.rfind(". ", sentence.start, figure.start) + 2)
    stop = text.find(". ", figure.end, sentence.end)
    high = min(stop if stop >= 0 else sentence.end, figure.end + 50)
    return _SERVING.search(text, low, high) is None and _AGE_ALONE.fullmatch(text, low, figure.start) is None


def _is_length(sentence: Sentence, item: Cut) -> bool:
    """Whether kilometres are those of a road, a canal or a coast, and not the way to somewhere."""
    text, figure = sentence.text, item.figure
    if _FAR.search(text, item.low, figure.start):
        return False
    named = _LENGTH.search(text, max(sentence.start, figure.start - 110), figure.start)
    if named is not None:
        is_of_person = named["way"] == "đường" and sentence.source[named.end("way") + 1].isupper()
        return not is_of_person
    is_part = _MENDED.match(text, figure.end, sentence.end) is not None
    if is_part and _OF_LENGTH.search(text, max(sentence.start, figure.start - 110), figure.start):
        return True
    return _WAYS.match(text, figure.end, item.high) is not None


def is_outside(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure is one of the province or the whole country, with which that of the unit is compared."""
    low, high = item.low, item.figure.start
    if _OUTSIDE.search(sentence.text, low, high):
        return True
    if _OF_OUTSIDE.match(sentence.text, item.figure.end, sentence.end):
        number = item.figure.number
        if _HELD_AGAINST.search(sentence.text[max(sentence.start, number - _NEAR) : number]):
            return True
    return item.is_in_bracket and _OUTSIDE_BEFORE_BRACKET.search(sentence.before(item, 80)) is not None


def is_counter(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure counts the visitors of the page that the paper stands on."""
    return _COUNTER.search(sentence.before(item, 60)) is not None


def _is_of_some(sentence: Sentence, item: Cut) -> bool:
    """Whether money is what some households earn, a fee of each person, a price or a fine."""
    figure = item.figure
    if _PRICE.search(sentence.text, item.low, figure.start):
        return True
    return (
        figure.value < _LEAST_SUMS.get(figure.unit, 0)
        or _OF_SOME.search(sentence.text, sentence.start, figure.start) is not None
    )


def _is_attendance(sentence: Sentence, item: Cut) -> bool:
    """Whether a share only repeats a count of delegates or members: `199/200 đại biểu, đạt 99,5%`."""
    before = next((c for c in reversed(sentence.cuts) if c.figure.end <= item.figure.start), None)
    if before is None or before.figure.noun is None or sentence.left(item).names:
        return False
    if _WHO.match(sentence.text, item.figure.end) and _JOINS.search(sentence.text, sentence.start, before.figure.start):
        return False
    is_seat = before.figure.noun.kind is Countable.SEAT or _SEATED.search(sentence.text, before.low, item.figure.start)
    return bool(is_seat) and not has_content(sentence.text, sentence.right(item))


def _is_threshold(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure only says who is meant: `50% số hộ kinh doanh có doanh thu từ 3 tỷ đồng trở lên`."""
    if "trở lên" not in sentence.text[item.figure.number : item.figure.end]:
        return False
    before = next((c for c in sentence.cuts if c.high == item.figure.start), None)
    return before is not None and _THRESHOLD.search(sentence.text, item.low, item.figure.number) is not None


def is_built_on(sentence: Sentence, item: Cut) -> bool:
    """Whether things counted are only what a plan is built on: `lộ trình dựa trên 5 trụ cột`."""
    return _BUILT_ON.search(sentence.text, max(sentence.start, item.figure.start - 90), item.figure.start) is not None


def is_foreign(sentence: Sentence, item: Cut) -> bool:
    """Whether a count is of the whole country, of gifts, or of somebody's life."""
    before = sentence.text[item.low : item.figure.start]
    is_award = _AWARD.match(sentence.text, item.figure.end) is not None
    if _CARD.match(sentence.text, item.figure.end):
        is_award = WON_OVER.search(sentence.before(item, 110)) is not None
    if is_counter(sentence, item) or is_asked_for(sentence, item):
        return True
    if _OUTSIDE_BEHIND.match(sentence.text, item.figure.end, sentence.end) or is_built_on(sentence, item):
        return True
    return bool(_OUTSIDE.search(before) or (_GIFT.search(before) and not is_award) or _LIFE.search(before))
