"""The body of a province or district of which words before a post speak: `UBND tỉnh gồm: Chủ tịch A, Phó Chủ tịch B`.

Posts that name neither a unit nor a body of their own are then its posts, and not those of the paper's commune.
"""

from __future__ import annotations

import re
from itertools import islice

from etl.extract.leadership.bodies import Body
from etl.extract.leadership.places import Place, Places
from etl.extract.leadership.positions import Position
from etl.extract.leadership.vocabulary import OFFICE, TO_HOLD, Head
from etl.model.values import value
from etl.text.words import split_words, unify_seats

_ORGAN = re.compile(
    unify_seats(
        r"(?<!\w)(?:ubnd|hđnd|ủy\s+ban|hội\s+đồng\s+nhân|ubmttq|mttq|mặt\s+trận|(?:tỉnh|thành|huyện|quận|thị)\s+(?:ủy|đoàn)"
        r"|đảng\s+bộ|ban\s+(?:chấp|thường)|bch|btv|hội(?!\s+(?:đồng|nghị|trường))|liên\s+đoàn|đoàn(?!\s+kết)|công\s+đoàn|sở"
        r"|công\s+an|văn\s+phòng|phòng|ban\s+(?:tổ\s+chức|tuyên\s+giáo|dân\s+vận|nội\s+chính|xây\s+dựng)|ủy\s+ban\s+kiểm\s+tra)(?!\w)"
    )
)
"""How the names of bodies begin."""
_HEAD = re.compile(
    unify_seats(
        r"(?<!\w)(?:phó\s+)?(?:chủ\s+tịch|bí\s+thư|giám\s+đốc|trưởng\s|chánh\s|ủy\s+viên|chủ\s+nhiệm)|(?<!\w)phó\s+(?:ban|chánh)"
    )
)
_OPENS_LIST = re.compile(
    unify_seats(
        r"\s*(?:(?:trước|đây|kia|cũ|hiện|nay|tại|đã|được|vừa|mới|đến|sau|khi|tiếp|tục|bộ|máy|ban|lãnh|đạo|nhân|sự|chủ|chốt|tổ|chức|cơ|cấu|cán"
        r"|dự|tham|kiện|toàn|hoàn|thiện|bổ|sung|sắp|xếp|hợp|nhất|chính|thức|ra|mắt|đủ|tỉnh|khóa|nhiệm|kỳ|thường|trực|tập|thể|gồm|bao"
        r"|các|vị|trí|danh|này|năm|tháng|[ivxlc]{1,5}|[\d/-]{1,10}|[,()])\s*){0,25}"
        r"(?::|(?<!\w)(?:gồm|có|là)(?!\w))"
        r"\s*(?:(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|người|đồng|chí|thành|viên|vị|nhân|sự|lãnh|đạo|là|có|gồm|các"
        r"|những|tân|quyền|sau|đây|như|:)(?:\s+|(?=:)|(?<=:))){0,10}"
    )
)
"""What stands between a body and the first of those who lead it."""
_TURNS = re.compile(
    unify_seats(
        r"(?<!\w)(?:xã|phường|đặc\s+khu|địa\s+phương|đơn\s+vị|đảng\s+ủy|cơ\s+sở)(?:\s+[^\W\d_]+){0,5}\s*(?::|(?:có|gồm|là)(?!\w))"
    )
)
"""What turns a list of guests from a province to a commune: `lãnh đạo HĐND tỉnh có …; lãnh đạo xã có …`."""
_PARTY = re.compile(
    unify_seats(
        r"(?<!\w)(?:(?:tỉnh|thành|huyện|quận|thị)\s+(?:ủy|đoàn)|đảng|đoàn|tncs|chấp\s+hành|bch|thường\s+vụ|btv)(?!\w)"
    )
)
"""Bodies that have a secretary."""
_WORKS_IN = re.compile(
    unify_seats(
        r"(?<!\w)(?:đứng\s+đầu|lãnh\s+đạo|công\s+tác|làm\s+việc|phụ\s+trách|điều\s+hành|quản\s+lý|dẫn\s+dắt|gắn\s+bó)"
        r"(?:\s+(?:tại|ở|trong|với|cho|công\s+tác|cơ\s+quan))*\s*\Z"
    )
)
"""What says that somebody worked in the body named behind it."""
_AS = re.compile(
    unify_seats(
        r"(?:\s*,)?\s*(?:(?:và|rồi|sau|đó|từng|đã|khi|lúc|đang|bằng|với|ở|trong|trên|giữ|làm|đảm\s+nhiệm|đảm\s+nhận|nhận|là|các|cương\s+vị"
        r"|vai\s+trò|tư\s+cách|chức\s+vụ|chức\s+danh|chức|nhiệm\s+vụ|vị\s+trí|trọng\s+trách)(?:\s+|\Z)){1,8}"
    )
)
"""What leads from the body to the post held in it: `với cương vị`."""
_MOVES_TO = re.compile(
    unify_seats(
        r"(?<!\w)(?:điều\s+động|luân\s+chuyển|thuyên\s+chuyển|chuyển|tiếp\s+nhận|tăng\s+cường|biệt\s+phái|bổ\s+nhiệm|công\s+tác|nhận\s+nhiệm\s+vụ)"
        r"(?:\s+(?:nhận\s+)?(?:công\s+tác|nhiệm\s+vụ)|\s*,\s*bổ\s+nhiệm)?(?:\s+mới)?\s+(?:về|đến|sang|lên|tại|ở)"
        r"(?:\s+(?:nhận\s+)?(?:công\s+tác|làm\s+việc|nhiệm\s+vụ))?(?:\s+(?:tại|ở))?\s*\Z"
    )
)
"""Before the body to which somebody is moved: `được điều động về Ủy ban MTTQ tỉnh, giữ chức Trưởng Ban …`."""
_TO_HOLD = re.compile(
    unify_seats(
        r"\s*,?\s*(?:(?:và|để|được|hiệp\s+thương|chuẩn\s+y|bổ\s+nhiệm|phân\s+công|chỉ\s+định|bầu|cử|giao|nhận|là"
        rf"|{TO_HOLD}|{OFFICE})(?:\s+|\Z)){{1,7}}"
    )
)
_BEGINS_CAPTION = re.compile(
    unify_seats(
        r"\W*(?:(?:[ivx]{1,4}|[a-h]|\d{1,2})\W+)?(?:(?:danh\s+sách|tập\s+thể|các\s+đồng\s+chí|lãnh\s+đạo|thường\s+trực|cơ\s+cấu"
        r"|bộ\s+máy|nhân\s+sự|ban\s+lãnh\s+đạo|về|các|đồng\s+chí|của|tại)\s+){0,5}"
    )
)
_ENDS_CAPTION = re.compile(
    unify_seats(r"\W*(?:(?:nhiệm\s+kỳ|khóa|gồm|hiện\s+nay|sau|đương\s+nhiệm|mới|hiện\s+tại|có)(?!\w)[^\n]{0,60})?\W*")
)
_DEPUTIES = re.compile(unify_seats(r"\W*(?:(?:và|còn)\s+)?(?:các|hai|ba|bốn|năm|\d{1,2}|những)\s+"))
"""What stands before the deputies with which a sentence begins: `Các Phó Chủ tịch gồm …`."""
_ARE = re.compile(unify_seats(r"\s*(?:còn\s+lại\s*)?(?::|(?:hiện\s+|nay\s+)*(?:gồm|là|có)(?!\w))"))
_NOT_SUBJECT = re.compile(
    unify_seats(r"(?<!\w)(?:(?:phó|nguyên|cựu)\s*\Z|(?:từng|trước|nguyên|cựu|được|bầu|chỉ\s+định)(?!\w))")
)
"""Words before a head that make it a deputy, or a post that somebody held before or was given."""
_PROVINCE_LIST = re.compile(
    unify_seats(r"ban\s+(?:thường\s+vụ|chấp\s+hành)\s+(?:tỉnh\s+ủy|thành\s+ủy|đảng\s+bộ\s+(?:tỉnh|thành\s+phố))(?!\w)")
)
_FAR = 600
"""Characters before a post in which its list begins."""
_MOST = 6
"""Bodies before a post that are looked at, the last ones."""
_LONGEST = 90
"""Characters of the longest name of a body with its unit."""
_OF_LEVELS = ("province", "district")


@value(frozen=True, slots=True)
class Organ:
    """A body with its unit, as a range of the text."""

    start: int
    end: int
    place: Place | None


def organ_of(
    position: Position, text: str, key: str, places: Places, block: int, sentence: int, caption: tuple[int, int] | None
) -> Place | None:
    """The province or district of the body in which a post without a unit is held, or None where no words say so.

    Args:
        position: The post.
        text: The text.
        key: Its key.
        places: Knows the names of places.
        block: Where the paragraph begins.
        sentence: Where the sentence begins.
        caption: The line that heads the list.
    """
    start = max(sentence, position.begin - _FAR)
    place = None
    for organ in _organs(text, key, places, start, position.begin):
        echo = _echoes(position, key[organ.start : organ.end])
        is_there = echo and (_is_list(key, organ, position) or _is_place_of_work(key, organ, position))
        if is_there or _is_new_place(key, organ, position):
            place = organ.place
            break
    else:
        if not position.body:
            place = _before(position, text, key, places, block, sentence) or _heading(text, key, places, caption)
    return place if place is not None and place.level in _OF_LEVELS else None


def heads_province_list(key: str, caption: tuple[int, int]) -> bool:
    """Whether the line that heads a list names the committee of a province's party."""
    return _PROVINCE_LIST.search(key, *caption) is not None


def _organs(text: str, key: str, places: Places, start: int, end: int) -> list[Organ]:
    """The bodies that a range names, the last first."""
    found: list[Organ] = []
    for match in islice(reversed(list(_ORGAN.finditer(key, start, end))), _MOST):
        organ = _organ_at(text, key, places, match.start(), end)
        if organ is not None:
            found.append(organ)
    return found


def _organ_at(text: str, key: str, places: Places, start: int, end: int) -> Organ | None:
    words = split_words(text, key, start, min(end, start + _LONGEST))
    if not words:
        return None
    last, named = Body(words, 0, places).read(("ủy", "viên"))
    return Organ(start, words[last - 1].end, named[0]) if named and last else None


def _echoes(position: Position, organ: str) -> bool:
    """Whether a post names no body, or says no more than the first word of this one: `Chủ tịch Hội`."""
    return not position.body or (position.body in organ and position.head is not Head.MEMBER)


def _is_list(key: str, organ: Organ, position: Position) -> bool:
    """Whether the body heads the list of its leaders in which the post stands."""
    first = _HEAD.search(key, organ.end, position.end)
    if first is None or _OPENS_LIST.fullmatch(key, organ.end, first.start()) is None:
        return False
    is_of_party = position.head is not Head.SECRETARY or _PARTY.search(key, organ.start, organ.end) is not None
    return is_of_party and _TURNS.search(key, first.start(), position.begin) is None


def _is_place_of_work(key: str, organ: Organ, position: Position) -> bool:
    """Whether somebody held the post while at work in the body."""
    if _AS.fullmatch(key, organ.end, position.begin) is None:
        return False
    return _WORKS_IN.search(key[max(0, organ.start - 40) : organ.start]) is not None


def _is_new_place(key: str, organ: Organ, position: Position) -> bool:
    """Whether somebody is moved to the body to hold the post there, whatever department of it the post names."""
    if _MOVES_TO.search(key[max(0, organ.start - 60) : organ.start]) is None:
        return False
    return _TO_HOLD.fullmatch(key, organ.end, position.begin) is not None


def _before(position: Position, text: str, key: str, places: Places, block: int, sentence: int) -> Place | None:
    """The place of the head whom the sentence before names, for the deputies with which a sentence begins."""
    if not position.is_deputy or not _DEPUTIES.fullmatch(key, sentence, position.begin):
        return None
    if not _ARE.match(key, position.end):
        return None
    start = max(block, sentence - _FAR)
    head = key.rfind(f"{position.words} ", start, sentence)
    is_subject = head >= 0 and _NOT_SUBJECT.search(key[max(start, head - 60) : head].rpartition(". ")[2]) is None
    if not is_subject or _HEAD.search(key, head + len(position.words), sentence):
        return None
    organ = _organ_at(text, key, places, head + len(position.words) + 1, sentence)
    return organ.place if organ is not None else None


def _heading(text: str, key: str, places: Places, caption: tuple[int, int] | None) -> Place | None:
    """The place of the body whose name is all that the line says that heads a list."""
    if caption is None:
        return None
    opening = _BEGINS_CAPTION.match(key, *caption)
    start = opening.end() if opening else caption[0]
    organ = _organ_at(text, key, places, start, caption[1]) if _ORGAN.match(key, start) else None
    is_all = organ is not None and _ENDS_CAPTION.fullmatch(key, organ.end, caption[1]) is not None
    return organ.place if organ is not None and is_all else None
