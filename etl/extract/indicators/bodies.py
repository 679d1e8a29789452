"""Whom a clause speaks of instead of the unit: those above it, firms, schools, families, hamlets, guests, neighbours.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies as words
from etl.extract.frames.openings import AT_PLACE, opening
from etl.extract.indicators.beyond import reaches_beyond
from etl.extract.indicators.hamlets import hamlet_of, people_of_hamlet
from etl.extract.indicators.sentence import Sentence
from etl.text.hamlets import HAMLET_WORDS
from etl.text.phrases import anchors

_HIGHER = rf"(?:{words.PROVINCES}|{words.DISTRICTS}|cả nước)"
_PRIVATE = (
    rf"(?:(?:(?:giao|do|để|yêu cầu|đề nghị) sở|{words.COMPANIES}|{words.SCHOOLS}|{words.FAMILIES}"
    rf"|hộ (?:gia đình )?(?:{words.PEOPLE})|{HAMLET_WORDS})"
    r"(?: (?:cổ phần|cp|tnhh|thpt|thcs|tiểu học|mầm non|đại học|cao đẳng|đa khoa|trách nhiệm hữu hạn|ông|bà|anh|chị"
    r"|sản xuất|dịch vụ|nông nghiệp|số))*)"
)
_OF_OLD = r"(?: (?:ta|cũ|trước đây))?"
_NAMED = re.compile(rf"{opening(',')}{AT_PLACE}(?:(?P<higher>{_HIGHER})|(?P<private>{_PRIVATE})) (?=\S)")
"""A clause that begins with a body; whether by name, the letter behind it tells."""
_DOES = (
    r"(?:,? (?:hiện|nay|hiện nay|đã|đang|cũng|còn|vẫn|mới|chỉ|vừa|luôn|cơ bản))*+"
    r" (?:có|nhận|tiếp nhận|cấp|không|hết|xóa|quản lý|đón|ghi nhận|gồm|thu hút|nộp|đạt doanh thu|đạt)(?![^\W\d_])"
)
_DOING = re.compile(
    rf"{opening()}{AT_PLACE}(?P<who>(?:{words.ABOVE}){_OF_OLD}"
    rf"|(?:{words.INSTITUTIONS})(?: [^\W\d_]+){{0,4}}? (?:của )?"
    rf"(?:{words.PROVINCES}|{words.DISTRICTS}|quốc gia|khu vực){_OF_OLD}"
    rf"|(?:{words.OFFICES}|{words.ABROAD}) (?P<name>(?!phận|đội|mặt|hữu|trưởng)(?:[^\W\d_]+ ){{0,5}}?[^\W\d_]+)"
    rf"|(?:{words.VISITORS})(?: [^\W\d_]+){{0,6}}?|(?:{words.ACCUSED})){_DOES}"
)
"""`Tỉnh có 270 mã số`, `Bệnh viện huyện cũ có`, `Sở Nội vụ có`, `Đoàn từ thiện cấp`."""
_ZONE = re.compile(
    rf"{opening()}(?P<who>{words.ZONES}) (?P<name>[^,;:.]{{2,50}}?) (?:thu hút|nộp|đạt doanh thu|doanh thu)(?![^\W\d_])"
)
_TRADING = re.compile(
    rf"{opening()}(?:(?:một|mỗi|từng) (?P<one>{words.COMPANIES})|(?P<firm>{words.FIRMS}))"
    r"(?: (?:nước ngoài|tư nhân|thương mại|này|đó|trên))?"
    r"(?:,? (?:hiện|nay|đã|đang|cũng|còn|sẽ|vừa))*+ (?:có|đạt|thu|nộp|hỗ trợ|tài trợ|trao|tặng|ủng hộ|đầu tư|lãi|chi"
    r"|cho vay|giải ngân|sản xuất|trồng|nuôi|xuất khẩu|doanh thu|khám|điều trị|tuyển|tạo việc|trả lương)(?![^\W\d_])"
)
"""A firm, a bank or a hospital that does something, without its name: `Ngân hàng hỗ trợ 60 triệu đồng`."""
_HELD = re.compile(
    rf"(?<![^\W\d_])(?:có|gồm|là|tại|của) (?:các )?(?P<who>{_PRIVATE}) (?=\S)[^.;:]{{0,60}}?"
    r" (?:với|có|gồm|quy mô|hiện) "
)
"""A body that is named as lying in the unit, and what it has: `trên địa bàn có Trường THPT A với 38 lớp`."""
_DEFINITE = re.compile(
    rf"{opening(',')}{AT_PLACE}(?P<who>(?:toàn|cả|nhà) trường|(?:{HAMLET_WORDS}|hợp tác xã|công ty|gia đình|trường)"
    rf" (?:tôi|mình|chúng tôi|này|(?:của |do )?(?:{words.PEOPLE}|họ))(?! con| em)(?![^\W\d_])"
    rf"|(?:htx|nhà|trang trại|cơ sở|vườn) (?:của |do )?(?:tôi|mình|chúng tôi|{words.PEOPLE}|họ)(?! con| em)"
    rf"|(?:{words.PEOPLE})(?! (?:con|em|bà|rịa|nà)\b)(?: [^\W\d_]+){{1,4}}?(?: (?:hiện|đang|đã|còn))*+"
    r" (?:có|trồng|nuôi|thả|sở hữu|canh tác|thuê|lãi|thu lãi|mở|bán|dựng)(?! (?:thể|biết|ý))"
    r"|(?:tỉnh|thành phố|huyện)(?= (?:phấn đấu|đặt mục tiêu|tăng trưởng|quyết tâm) )"
    r"|(?:hợp tác xã|chi hội|hội)(?= (?:hiện |đang )?có \d))(?![^\W\d_])"
)
"""A body that was named before: `toàn trường có 24 lớp`, `bản tôi có 230 hộ`."""
_AIM_OF_HIGHER = re.compile(
    r"(?:(?:mục tiêu|chỉ tiêu|bình quân|mức|mặt bằng)(?: chung)? của (?:toàn )?"
    rf"|góp phần (?:cùng|để|đưa|giúp) |chung tay cùng )(?P<who>{_HIGHER})(?![^\W\d_])(?! giao)[^.;:]{{0,60}}"
)
_STRIVES_ABOVE = re.compile(
    rf"(?<![^\W\d_])(?<!cấp )(?<!trong )(?<!ngoài )(?P<who>{words.ABOVE}|cả nước)"
    r" (?:phấn đấu|đặt (?:ra )?(?:mục tiêu|chỉ tiêu)|đề ra|hướng tới|quyết tâm)(?![^\W\d_])"
)
"""`đến năm 2030 tỉnh phấn đấu 80% số xã đạt chuẩn`."""
_OF_FIRM = re.compile(
    rf"(?<![^\W\d_])(?:doanh thu|lợi nhuận|vốn điều lệ)(?: [^\W\d_]+){{0,4}}? của (?P<who>{_PRIVATE}) (?=\S)"
)
"""`Doanh thu của Công ty Minh Long đạt 30 tỷ đồng`."""
_NEIGHBOUR = re.compile(
    r"[^;.,]{0,160}?(?<![^\W\d_])(?P<who>(?:xã|phường|tỉnh|huyện) (?:bạn|bên cạnh|khác))(?![^\W\d_])"
)
"""A unit that is not this one, in the clause of a figure: `Một xã bạn đạt`, `năm mươi hộ ở xã bạn`."""
_FOR_UNIT = re.compile(r"[^;.]{0,40}(?<![^\W\d_])cho (?:xã|phường|đặc khu|địa phương)(?![^\W\d_])")
_UNIT_AGAIN = re.compile(words.UNIT_AGAIN)
_UNIT_ACTS = re.compile(words.UNIT_ACTS)
_UNIT_OWN = re.compile(rf"(?<![^\W\d_])(?:của|toàn) {words.UNIT}(?![^\W\d_])|{words.UNIT_ACTS}")
_ANY = re.compile(
    anchors(
        word
        for kind in (
            *(words.ABOVE, words.NATION, words.OFFICES, words.INSTITUTIONS, words.COMPANIES, words.SCHOOLS),
            *(words.FAMILIES, words.PEOPLE, words.HAMLETS, words.ZONES, words.PARTS, words.UNDERTAKINGS, words.ACCUSED),
            *("hộ|toàn|cả|nhà|cơ|vườn|giao|do|để|yêu|đề|đoàn|phái|nhóm|nước|phía|chính|đại|thị", "tổ|mạnh"),
        )
        for word in re.findall(r"(?:\A|\|)([^\W\d_]+)", kind)
    )
)
"""How a body can begin; spares most of the looking."""
_REACH = 160
"""How far a subject bears on the figures of its clause, in characters."""


def other_body(sentence: Sentence, position: int, unit: str) -> str | None:
    """The words for whom the clause of a figure speaks of, if not of the unit; None where of the unit.

    Args:
        sentence: The sentence.
        position: Where the figure stands.
        unit: Its unit of measure.
    """
    text = sentence.text
    clause = max(text.rfind(";", sentence.start, position) + 1, sentence.start)
    other = (
        _neighbour(sentence, clause, position)
        or reaches_beyond(text, clause, position, unit)
        or people_of_hamlet(sentence, position)
    )
    if position - clause > _REACH:  # of a long clause only what a comma parts near the figure is looked at
        clause = text.find(",", position - _REACH, position)
    if other is not None or clause < 0 or _ANY.search(text, clause, position) is None:
        return other
    for reading in (_above, _named, _doing, hamlet_of):
        other = other or reading(sentence, clause, position)
    return other


def _neighbour(sentence: Sentence, clause: int, position: int) -> str | None:
    """The words for a unit beside this one in the clause of a figure."""
    low = max(sentence.text.rfind(",", clause, position) + 1, clause, position - _REACH)
    found = _NEIGHBOUR.match(sentence.text, low, sentence.end)
    return found["who"] if found is not None else None


def _above(sentence: Sentence, clause: int, position: int) -> str | None:
    """Those above, where a clause tells of what they strive for."""
    aim = _AIM_OF_HIGHER.search(sentence.text, clause, position)
    if aim is not None:
        return aim["who"]
    strives = _STRIVES_ABOVE.search(sentence.text, clause, position)
    return strives["who"] if strives is not None and _holds_for(sentence, strives.span(), position) else None


def _named(sentence: Sentence, clause: int, position: int) -> str | None:
    """A body that a clause tells of by its name, or as one that was named before."""
    text = sentence.text
    held = _HELD.search(text, clause, position)
    if held is not None and _is_name(sentence, held.end("who") + 1):
        return None if _UNIT_AGAIN.search(text, held.end(), position) else held["who"]
    definite = _last(_DEFINITE, text, clause, position)
    if definite is not None and not _UNIT_AGAIN.search(text, clause + definite.end(), position):
        return definite["who"]
    of_firm = _OF_FIRM.search(text, clause, position)
    if of_firm is not None and _is_name(sentence, of_firm.end()):
        return of_firm["who"]
    found = _last(_NAMED, text, clause, position)
    if found is None or not _is_name(sentence, clause + found.end()):
        return None
    if found["private"]:
        return None if _UNIT_ACTS.search(text, clause + found.end(), position) else found["private"]
    return None if _UNIT_AGAIN.search(text, clause, position) else found["higher"]


def _doing(sentence: Sentence, clause: int, position: int) -> str | None:
    """A body that a clause tells of by what it does or has."""
    text = sentence.text
    trading = _last(_TRADING, text, clause, position)
    if trading is not None and not _UNIT_OWN.search(text, clause + trading.end(), position):
        return trading["one"] or trading["firm"]
    zone = _last(_ZONE, text, clause, position)
    if zone is not None and _is_name(sentence, clause + zone.start("name")):
        return zone["who"]
    found = _last(_DOING, text, clause, position)
    if found is None or (found["name"] and not _is_name(sentence, clause + found.start("name"))):
        return None
    is_back = _UNIT_AGAIN.search(text, clause + found.start("who"), position) is not None
    return None if is_back or _FOR_UNIT.match(text, position, sentence.end) else found["who"]


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last match in a clause, which is cut out so that its beginning is known for one; its places count there."""
    return next(reversed(list(pattern.finditer(text[start:end]))), None)


def _holds_for(sentence: Sentence, words: tuple[int, int], place: int) -> bool:
    """Whether the subject of a clause is still that of a figure: no unit is named since, no bracket has closed."""
    text = sentence.text
    is_aside = text.rfind("(", sentence.start, words[0]) > text.rfind(")", sentence.start, words[0])
    is_over = is_aside and text.find(")", words[1], place) >= 0
    return not is_over and _UNIT_AGAIN.search(text, words[1], place) is None


def _is_name(sentence: Sentence, position: int) -> bool:
    """Whether a name in capitals begins at a place."""
    return sentence.source[position].isupper()


def is_province(body: str | None) -> bool:
    """Whether a body is a province or district, of which a paper of a province speaks as its own."""
    return body is not None and body.startswith(("tỉnh", "thành phố", "tp", "thủ đô"))
