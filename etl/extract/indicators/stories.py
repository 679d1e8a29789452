"""Stories of one household or house: `Có 3 ha cà phê già, ông vay 90 triệu đồng …`, `Căn nhà 45 m2 hết 120 triệu đồng`.

All patterns but that of a person by name read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies
from etl.extract.frames.openings import opening
from etl.extract.indicators.sentence import Sentence
from etl.text.hamlets import HAMLET_WORDS
from etl.text.letters import LETTER, UPPER

_DOES = (
    r"(?:vay|trồng|nuôi|thả|mua|bán|thuê|mở|đầu tư|sở hữu|canh tác|lãi|thu|thu về|thu lãi|thu nhập|thu hoạch|kiếm"
    r"|dành dụm|tích cóp|gom góp|bỏ ra|bỏ vốn|mạnh dạn|quyết định|chuyển sang|chuyển đổi|gây dựng|tạo việc làm"
    r"|dựng|xây(?! dựng)|cất|sửa|nhận|góp|bỏ|(?<=được )(?:hỗ trợ|cấp|vay|tặng|trao|giao)|yên tâm|phấn khởi|dọn|vươn lên"
    r"|thoát nghèo|có(?= (?:(?!công|hoàn|người|nhà|điều)[^\W\d_]+ ){0,4}\d))"
)
_SUBJECT = re.compile(
    rf"(?P<who>gia đình|(?:hai )?vợ chồng(?: trẻ| già)?|{bodies.PEOPLE})"
    r"(?: (?:đã|đang|sẽ|còn|cũng|lại|liền|tiếp tục|hiện|nay|vẫn|chỉ|được|bắt đầu|mới|đều))*+"
    rf" (?P<does>{_DOES})(?![^\W\d_])"
)
"""Somebody without a name, who was named before: what he does for himself is told."""
_BEGINS = re.compile(
    r"(?:[,;:.\"'–-]|(?<![^\W\d_])(?:thì|mà|nên|năm|vụ|tháng|nay|ngoái|trước|đó|giúp|nhờ|khi|sau|để))\s*\Z"
)
"""Where a subject may begin: not behind a number or a noun, as in `92% gia đình thu gom rác`."""
_BRINGS_IN = re.compile(
    r"[\W_]*(?:chỉ |hiện )?(?:có|với|từ|nhờ|sở hữu|trên|(?:đến|tới) nay|ban đầu"
    r"|(?:tổng )?(?:kinh phí|chi phí))(?![^\W\d_])"
)
"""With what a sentence begins whose subject comes later: `Từ 50 triệu đồng vốn vay, chị mua …`."""
_COUPLE = re.compile(rf",\s(?P<who>(?:hai )?vợ chồng|(?:gia đình|hộ|nhà)(?= (?:{bodies.PEOPLE})(?! con))) (?=\S)")
"""The same by name, behind what a sentence begins with."""
_NET = re.compile(r"(?<![^\W\d_])(?P<who>trừ (?:hết |đi |các |mọi )*(?:chi phí|vốn))(?![^\W\d_])")
"""What is left to somebody of what he has sold, whoever it is."""
_HARMED = (
    r"(?:mất(?: trắng| sạch| hết| đi| gần| hơn| toàn bộ| khoảng| trọn)* (?=\d)|(?:chịu )?thiệt hại"
    r"|bị (?:thiệt|mất|cuốn|trôi|sập|chết|hỏng|hư|ngập|tốc|cháy|vỡ|chìm|đánh|vùi|lừa)|trắng tay|chết|tiếc|xót|gánh"
    r"|còn nợ|nợ|lỗ|thua lỗ|hứng chịu)"
)
"""What befalls somebody in his own goods."""
_NAMED = re.compile(
    r"(?P<who>(?:(?:[Hh]ộ|[Gg]ia đình|[Nn]hà|[Vv]ợ chồng|[Tt]rường hợp|[Nn]gư dân|[Nn]ông dân) )*+"
    rf"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Ee]m)) [{UPPER}][{LETTER}']*(?: [{UPPER}][{LETTER}']*){{0,4}}"
)
"""A person by name."""
_WHO_HE_IS = re.compile(
    rf"(?P<words>(?: (?:ở|ngụ|trú|tại|là|người|{HAMLET_WORDS}) [^.;:,()\n\d]{{1,50}}?| \([^()\n]{{1,60}}\)"
    r"|(?:, [^.;:,()\n]{1,50}){1,3},| [–-] [^.;:,()\n]{1,50},)?)"
    r"(?: (?:đã|đang|còn|cũng|lại|liền|hiện|nay|vẫn|chỉ|được|mới|vừa|phải|một mình|bỗng|gần như))*+"
    rf" (?:(?P<harm>{_HARMED})|{_DOES})(?![^\W\d_])"
)
"""What stands between his name and what he does: where he lives, how old he is, what he lives on."""
_PRIVATE = re.compile(
    rf"(?<![^\W\d_])(?:{HAMLET_WORDS}|tổ|khu|ngụ|trú|tuổi|sinh năm|sn|ngư dân|nông dân|hộ|chủ|nhà|người|dân|công nhân"
    r"|giáo dân|tiểu thương|cựu chiến binh|hội viên|thợ|nuôi|trồng)(?![^\W\d_])"
)
_TELLS = re.compile(
    r"(?<![^\W\d_])(?:theo|lời|bí thư|chủ tịch|(?:phó )?trưởng|giám đốc|cán bộ|công chức|chánh|chỉ huy|đại biểu|ủy viên"
    r"|lãnh đạo|thư ký|chủ nhiệm|hiệu trưởng|chuyên viên|đại diện)(?![^\W\d_])"
)
"""Around those who hold an office or are cited: they tell of what they lead."""
_HOUSE = re.compile(
    rf"{opening()}(?:(?:trong|với|từ|nhờ|bên|giờ đây|nay|sau|một|mỗi|cả|toàn bộ),? )*"
    r"(?P<who>(?:căn|ngôi) nhà(?! (?:thứ|chung|văn hóa|cộng đồng|sinh hoạt))"
    r"|(?:công trình )?nhà (?:tình (?:nghĩa|thương)|đại đoàn kết|nhân ái)(?= (?:được|có|rộng|trị giá|với|\d))"
    r"|mái ấm|(?:gia đình|nhà|hộ) (?:này|ấy|đó)|nhà(?= (?:chỉ )?có (?:hơn )?\d)"
    r"|(?:(?:khu |mảnh )?(?:vườn|rẫy|nương|ruộng|ao)|(?:lô|thửa|mảnh|miếng) đất)(?: (?!quốc gia|ươm)[^\W\d_]+){0,4}?"
    r"(?= (?:rộng )?(?:(?:hơn|gần|chừng|khoảng) )?(?:\d(?:,\d+)? ha|[\d.,]+ (?:sào|công|mẫu|m2|m²))(?![^\W\d_])))"
    r"(?![^\W\d_])"
)
"""The one house, family or plot with which a clause begins: `Căn nhà 45 m2`, `Vườn bưởi 2 ha`."""
_OWNED = re.compile(
    rf"[\d.,]+ (?:[^\W\d_]+ ){{0,4}}?của (?P<who>gia đình|vợ chồng|{bodies.PEOPLE})"
    rf"(?= (?:nay|đã|hiện|được|cho|tôi|mình|này|ấy|{bodies.PEOPLE})(?![^\W\d_])(?! con)| ?[.,;])"
)
"""Behind a figure, whose it is: `Đàn bò 7 con của gia đình nay trị giá`."""
_NOT_BY = re.compile(rf"(?<!được ){bodies.UNIT_AGAIN}")
"""The unit again as whom the rest is about, not as who gave something: `được xã hỗ trợ`."""
_VISITS = re.compile(
    r"(?<![^\W\d_])(?P<who>chúng tôi|phóng viên|đoàn(?: (?:công tác|từ thiện|thiện nguyện))?)"
    r"(?: (?:đã|vừa|còn|cũng|lần lượt|có dịp|trực tiếp|tình cờ|được))*+"
    r" (?:gặp|ghé|thăm|đến|tới|tìm (?:đến|gặp|về)|trò chuyện|có mặt|dừng chân|chứng kiến|bắt gặp)"
    r"(?![^\W\d_])[^.;:,\d]{0,40}\Z"
)
"""Who came and whom he met: `Theo chân cán bộ xã, chúng tôi gặp 12 hộ`."""
_THEN = re.compile(r"(?<![^\W\d_])(?:khi|lúc|nơi|sau|đúng|mà)(?![^\W\d_])")
"""What parts a visit from what is told of the place: `có mặt tại xã khi xã đã trồng 120 ha`."""
_UNIT_AGAIN = re.compile(
    rf"{bodies.UNIT_AGAIN}"
    r"|(?<![^\W\d_])(?:trên địa bàn|cả vùng|bà con|người dân|đảng bộ|hội viên|bình quân"
    r"|(?:cả|toàn) (?:thôn|làng|buôn|bản))"
    r"(?![^\W\d_])"
)
_HOLDS = re.compile(
    rf"(?:{opening(',;')}|(?<=, ))(?:[^,;.:\d]{{2,30}}, )?(?P<who>(?:(?:đàn|bầy) (?!ông|bà)[^\W\d_]+"
    r"|số (?:trâu|bò|dê|lợn|heo|gà|vịt|ngan|ngỗng)"
    r"|(?:khu )?(?:vườn|rẫy|nương|ruộng|ao|chuồng)|trang trại|trại)(?![^\W\d_]))"
    r"(?! (?:quốc gia|ươm|chung|của (?!(?:anh|chị|ông|bà|gia đình|nhà|hộ)(?![^\W\d_]))))"
)
"""A herd or a garden with which a clause begins, without a word of whose it is."""
_OWNER = re.compile(
    rf"(?:\A|[.!?] |[.!?][\"”’'] )\W*(?:[^,;.:\n]{{2,40}}, )?"
    rf"(?P<who>(?:gia đình|hộ|nhà|vợ chồng)(?: (?:{bodies.PEOPLE}))?|{bodies.PEOPLE}) (?P<name>[^\W\d_])[^.\n]*"
)
"""Somebody by name with whom a sentence begins."""
_OFFICIAL = re.compile(
    r"(?<![^\W\d_])(?:chủ tịch|bí thư|trưởng|phó|cán bộ|công chức|giám đốc|đại biểu|chuyên viên|toàn xã|toàn phường)"
    r"(?![^\W\d_])"
)
"""One who may speak of all of the unit's."""
_OF_ALL = re.compile(r"(?<![^\W\d_])(?:các hộ|nhiều hộ|hộ dân|toàn (?:xã|phường|thôn|làng|bản|buôn)|tổng)(?![^\W\d_])")
_MEASURE = 24
"""Characters of a figure with its measure."""
_TITLE = 60
"""How far before a name a title of its bearer begins, in characters."""
_PARAGRAPH = 500
"""Characters before a sentence in which its paragraph tells of whom it is about."""
_REACH = 200
"""Characters between a figure and the word for whose it is."""


def story_of(sentence: Sentence, position: int, unit: str) -> str | None:
    """The word for the one whose land, herd or money a sentence tells of; None where it tells of the unit.

    Args:
        sentence: The sentence.
        position: Where the figure stands.
        unit: Its unit of measure.
    """
    text = sentence.text
    start = max(text.rfind(". ", sentence.start, position) + 1, sentence.start, position - _REACH)
    stop = text.find(". ", position, sentence.end)
    end = min(stop if stop >= 0 else sentence.end, position + _REACH)
    house = _HOUSE.search(text[start : position + _MEASURE])
    since = start + house.end() if house is not None else position + 1
    if house is not None and since <= position and not _NOT_BY.search(text, since, position):
        return house["who"]
    told = _VISITS.search(text, start, position) or _OWNED.match(text, position, end)
    if told is not None and not _THEN.search(text, told.end("who"), position):
        return told["who"]
    named = _named(sentence, start, position) or _held_by_one(sentence, start, position)
    if named is not None:
        return named
    subjects = [match for match in _SUBJECT.finditer(text, start, end) if _is_one(sentence, start, match)]
    subjects += _COUPLE.finditer(text, position, end)
    if unit == "vnd_million":
        subjects += _NET.finditer(text, start, position)
    for subject in subjects:
        is_late = subject.start() > position
        if is_late and not _BRINGS_IN.match(text, start, position):
            continue
        low, high = (start, subject.start()) if is_late else (subject.end(), position)
        if not _UNIT_AGAIN.search(text, low, high):
            return subject["who"]
    return None


def _named(sentence: Sentence, start: int, position: int) -> str | None:
    """The word before the name of somebody without an office of whose own goods the words before a figure tell."""
    text = sentence.text
    for name in _NAMED.finditer(sentence.source, start, position):
        told = _WHO_HE_IS.match(text, name.end(), sentence.end)
        if told is None or told.end() > position or _UNIT_AGAIN.search(text, told.end(), position):
            continue
        if _TELLS.search(text, max(start, name.start() - _TITLE), told.end("words")):
            continue
        if told["harm"] or _PRIVATE.search(text, name.end(), told.end("words")):
            return name["who"].lower()
    return None


def _held_by_one(sentence: Sentence, start: int, position: int) -> str | None:
    """What a sentence tells of somebody's herd or garden of whom the sentences before told: `Đàn bò nay có 5 con`."""
    text = sentence.text
    thing = _HOLDS.search(text[start:position])
    if thing is None or _is_of_all(text, start + thing.start(), position):
        return None
    low = max(text.rfind("\n", 0, start) + 1, start - _PARAGRAPH)
    owners = [
        match for match in _OWNER.finditer(text[low:start]) if sentence.source[low + match.start("name")].isupper()
    ]
    if not owners or _is_of_all(text, low + owners[-1].end(), start):
        return None
    return None if _OFFICIAL.search(text, low + owners[-1].start(), start) else thing["who"]


def _is_of_all(text: str, low: int, high: int) -> bool:
    """Whether some words come back to the unit, or to all who live there."""
    return _UNIT_AGAIN.search(text, low, high) is not None or _OF_ALL.search(text, low, high) is not None


def _is_one(sentence: Sentence, start: int, match: re.Match[str]) -> bool:
    """Whether a subject begins its clause, and no name stands where its verb would."""
    before = sentence.text[max(start, match.start() - 12) : match.start()]
    begins = not before.strip() or _BEGINS.search(before) is not None
    return begins and sentence.source[match.start("does")].islower()
