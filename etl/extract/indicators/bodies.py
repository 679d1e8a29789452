"""Whom a clause speaks of instead of the unit: those above it, firms, schools, families, hamlets, guests, neighbours.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies as words
from etl.extract.indicators.beyond import reaches_beyond
from etl.extract.indicators.clause import Clause
from etl.extract.indicators.doings import doer_of
from etl.extract.indicators.hamlets import hamlet_of, hamlet_with_place, people_of_hamlet
from etl.extract.indicators.owners import firm_of_speaker
from etl.extract.indicators.sentence import Sentence
from etl.extract.indicators.stories import story_of
from etl.text.hamlets import HAMLET_WORDS
from etl.text.phrases import anchors

_HIGHER = rf"(?:{words.PROVINCES}|{words.DISTRICTS}|cả nước)"
_PRIVATE = (
    rf"(?:(?:(?:giao|do|để|yêu cầu|đề nghị) sở|{words.COMPANIES}|{words.SCHOOLS}|{words.FAMILIES}"
    rf"|hộ (?:gia đình )?(?:{words.PEOPLE})|{HAMLET_WORDS})"
    r"(?: (?:cổ phần|cp|tnhh|thpt|thcs|tiểu học|mầm non|đại học|cao đẳng|đa khoa|trách nhiệm hữu hạn|ông|bà|anh|chị"
    r"|sản xuất|dịch vụ|nông nghiệp|số))*)"
)
_NAMED = re.compile(rf"(?:(?P<higher>{_HIGHER})|(?P<private>{_PRIVATE})) (?=\S)")
"""A clause that begins with a body; whether by name, the letter behind it tells."""
_ADDRESS = re.compile(
    rf"(?:[^,;:.()\d]{{1,60}}?(?:, | \()(?:{HAMLET_WORDS}) )?[^,;:.()]{{1,40}}(?:, | \()(?:xã|phường|đặc khu) (?=\S)"
)
"""Where a body lies, told behind its name: `Trường Tiểu học A, ấp B, xã C có 24 lớp`."""
_HELD = re.compile(
    rf"(?<![^\W\d_])(?:có|gồm|là|tại|của) (?:các )?(?P<who>{_PRIVATE}) (?=\S)[^.;:]{{0,60}}?"
    r" (?:với|có|gồm|quy mô|hiện) "
)
"""A body that is named as lying in the unit, and what it has: `trên địa bàn có Trường THPT A với 38 lớp`."""
_DEFINITE = re.compile(
    rf"(?P<who>(?:toàn|cả|nhà) trường|(?:{HAMLET_WORDS}|hợp tác xã|công ty|gia đình|trường)"
    rf" (?:tôi|mình|chúng tôi|này|(?:của |do )?(?:{words.PEOPLE}|cụ|mẹ|họ))(?! con| em)(?![^\W\d_])"
    rf"|(?:htx|nhà|trang trại|cơ sở|vườn) (?:của |do )?(?:tôi|mình|chúng tôi|{words.PEOPLE}|cụ|mẹ|họ)(?! con| em)"
    rf"|(?:{words.PEOPLE})(?! (?:con|em|bà|rịa|nà)\b)(?: [^\W\d_]+(?:'[^\W\d_]+)?){{1,4}}?(?: (?:hiện|đang|đã|còn))*+"
    r" (?:có|trồng|nuôi|thả|sở hữu|canh tác|thuê|lãi|thu lãi|mở|bán|dựng|vay|mua|gây dựng)(?! (?:thể|biết|ý))"
    r"|(?:tỉnh|thành phố|huyện)(?= (?:phấn đấu|đặt mục tiêu|tăng trưởng|quyết tâm) )"
    r"|(?:tỉnh|thành phố|huyện|quận|thị xã) (?:này|ấy)(?! giao)"
    r"|(?:hợp tác xã|chi hội|hội|trường|quán|tiệm|cửa hàng|chùa)(?= (?:hiện |đang )?có (?:\d|\Z)))(?![^\W\d_])"
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
_GREATEST = re.compile(
    r"(?<![^\W\d_])(?<!số )(?<!lượng )(?<!tỷ lệ )(?<!các )(?<!những )(?<!nhiều )(?<!hộ )(?<!\d )(?<!% )(?<!cơ )"
    r"(?<!văn )(?<!mỗi )"
    rf"(?P<who>{HAMLET_WORDS}|{words.SCHOOLS}|{words.BRANCHES}|{words.FAMILIES}|hộ(?! nghèo| cận)|hợp tác xã|htx"
    r"|doanh nghiệp)(?: (?:có|đạt)(?= (?:mức )?(?:thu nhập|doanh thu|lợi nhuận|diện tích|dân số)))?"
    r"(?: (?!có|được|đạt)[^\W\d_]+){1,4}? nhất(?<!ít nhất(?= \d))"
    rf"(?! (?:từ|so|trong|toàn|cả|của (?:toàn|cả|{_HIGHER})|{_HIGHER}|vùng|khu vực)(?![^\W\d_]))"
    rf"(?=[^,;.:(\d]{{0,40}}(?:\Z|\d(?!.*{words.UNIT_AGAIN})))"
)
"""The largest or the smallest of its kind, up to its figures: `thôn nhỏ nhất chỉ`, `thu nhập của bản cao nhất`."""
_NEIGHBOUR = re.compile(
    r"[^;.,]{0,160}?(?<![^\W\d_])(?P<who>(?:xã|phường|tỉnh|huyện) (?:bạn|bên cạnh|khác)"
    r"|(?<= có )(?:xã|phường)(?= (?:chỉ |mới |đã )?(?:đạt|có|còn|giảm|tăng|thu)))(?![^\W\d_])"
)
"""A unit that is not this one, in the clause of a figure: `Một xã bạn đạt`, `năm mươi hộ ở xã bạn`, `có xã đạt`."""
_AMONG = re.compile(r"(?<![^\W\d_])(?:(?:một|1|nằm|là) trong|trong (?:tổng )?số)(?: (?:số|tổng số|hơn|gần|các))*\s*\Z")
"""Before the number of those of whom one is told: `Nhà chị nằm trong số 80 căn nhà tạm mà xã xóa được`."""
_OF_MORE = re.compile(
    r"[\d.,]+ (?:(?:xã|phường|đặc khu|địa phương|tỉnh)(?![^\W\d_])"
    r"|[^.;,\d]{0,60}?(?<![^\W\d_])(?:của|toàn|cả|trong|nhất) (?:tỉnh|cả nước|nước|thành phố|vùng)(?![^\W\d_]))"
)
"""A number of those among whom the unit, or what lies in it, is one: `một trong 5 chợ lớn nhất tỉnh`."""
_IN_HAMLET = re.compile(rf"(?<![^\W\d_])(?:{HAMLET_WORDS})(?![^\W\d_])")
_UNIT_AGAIN = re.compile(words.UNIT_AGAIN)
_UNIT_ACTS = re.compile(words.UNIT_ACTS)
_LIES_IN = re.compile(
    r"(?<![^\W\d_])(?<!với )(?<!cùng )(?<!như )(?:xã|phường|đặc khu|đảng bộ)(?: (?:xã|phường|đặc khu))?"
    r"(?:[ -]+(?:ø[ø']*|\d{1,2}))+, \Z"
)
"""A unit before the province in which it lies: `xã A, tỉnh B thu ngân sách 120 tỷ đồng` tells of the unit."""
_BESIDE = re.compile(r"\W*(?:cùng(?: với)?|như|cũng như) (?:xã|phường|đặc khu) ø[ø' -]*, ")
"""With which a sentence begins that tells of the province: `Cùng với xã A, tỉnh B thu 120 tỷ đồng`."""
_NEAR = 60
"""How far before a figure the words stand that make it the number of a whole, in characters."""
_ANY = re.compile(anchors(words.FIRST_WORDS))
"""How a body can begin; spares most of the looking."""


def other_body(sentence: Sentence, position: int, unit: str) -> str | None:
    """The words for whom the clause of a figure speaks of, if not of the unit; None where of the unit.

    Args:
        sentence: The sentence.
        position: Where the figure stands.
        unit: Its unit of measure.
    """
    if _is_of_whole(sentence, position):
        return None
    if _is_of_more(sentence, position):
        return "một trong"
    clause = Clause(sentence, position)
    other = _neighbour(clause) or reaches_beyond(clause, unit) or people_of_hamlet(sentence, position)
    other = other or hamlet_with_place(sentence, position) or firm_of_speaker(sentence, position)
    other = other or story_of(sentence, position, unit)
    if other is not None or _ANY.search(clause.words) is None:
        return other
    for reading in (_above, _named, doer_of, hamlet_of):
        other = other or reading(clause)
    return other


def _is_of_whole(sentence: Sentence, position: int) -> bool:
    """Whether a figure counts those of the unit of whom one is told: `một trong 45 hộ thoát nghèo của xã`."""
    text = sentence.text
    if _AMONG.search(text, max(sentence.start, position - _NEAR), position) is None:
        return False
    back = _UNIT_AGAIN.search(text, position, sentence.end)
    return back is not None and _IN_HAMLET.search(text, position, back.start()) is None


def _is_of_more(sentence: Sentence, position: int) -> bool:
    """Whether a figure counts units, or things of the province, of which one is told."""
    text, low = sentence.text, max(sentence.start, position - _NEAR)
    return _AMONG.search(text, low, position) is not None and _OF_MORE.match(text, position, sentence.end) is not None


def _neighbour(clause: Clause) -> str | None:
    """The words for a unit beside this one in the clause of a figure."""
    sentence = clause.sentence
    low = max(sentence.text.rfind(",", clause.start, clause.position) + 1, clause.start)
    found = _NEIGHBOUR.match(sentence.text, low, sentence.end)
    return found["who"] if found is not None else None


def _above(clause: Clause) -> str | None:
    """Those above, where a clause tells of what they strive for."""
    aim = _AIM_OF_HIGHER.search(clause.words)
    if aim is not None:
        return aim["who"]
    strives = _STRIVES_ABOVE.search(clause.words)
    return strives["who"] if strives is not None and _holds_for(clause, strives.span()) else None


def _named(clause: Clause) -> str | None:
    """A body that a clause tells of by its name, or as one that was named before."""
    greatest = _GREATEST.search(clause.words)
    if greatest is not None:
        return greatest["who"]
    held = _HELD.search(clause.words)
    if held is not None and clause.is_name(held.end("who") + 1):
        return None if _UNIT_AGAIN.search(clause.words, held.end()) else held["who"]
    definite = clause.last(_DEFINITE)
    if definite is not None and not _UNIT_AGAIN.search(clause.words, definite.end()):
        return definite["who"]
    of_firm = _OF_FIRM.search(clause.words)
    if of_firm is not None and clause.is_name(of_firm.end()):
        return of_firm["who"]
    found = clause.last(_NAMED)
    if found is None or not clause.is_name(found.end()):
        return None
    if found["private"]:
        address = _ADDRESS.match(clause.words, found.end())
        begin = address.end() if address and clause.is_name(address.end()) else found.end()
        return None if _UNIT_ACTS.search(clause.words, begin) else found["private"]
    is_address = _LIES_IN.search(clause.words, 0, found.start()) is not None
    beside = _BESIDE.match(clause.words, 0, found.start())
    is_back = _UNIT_AGAIN.search(clause.words, beside.end() if beside else 0) is not None
    return None if is_address or is_back else found["higher"]


def _holds_for(clause: Clause, place: tuple[int, int]) -> bool:
    """Whether the subject of a clause is still that of its figure: no unit is named since, no bracket has closed."""
    text, (low, high) = clause.words, place
    is_over = text.rfind("(", 0, low) > text.rfind(")", 0, low) and text.find(")", high) >= 0
    return not is_over and _UNIT_AGAIN.search(text, high) is None


def is_province(body: str | None) -> bool:
    """Whether a body is a province or district, of which a paper of a province speaks as its own."""
    return body is not None and body.startswith(("tỉnh", "thành phố", "tp", "thủ đô"))
