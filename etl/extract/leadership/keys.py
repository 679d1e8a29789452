"""The contract's key for a position."""

from __future__ import annotations

import re

from etl.extract.leadership.positions import Position
from etl.extract.leadership.vocabulary import Head
from etl.text.words import unify_seats

_NO_PARTY = re.compile(
    unify_seats(
        r"(?<!\w)(?:đoàn|đội|hội(?!\s+đồng\s+bầu)|tncs|thanh\s+niên|công\s+đoàn|liên\s+đoàn|thành\s+đoàn|"
        r"tỉnh\s+đoàn|huyện\s+đoàn|quận\s+đoàn|"
        r"trung\s+ương|tw|thứ\s+nhất|phụ\s+nữ|nông\s+dân|cựu\s+chiến\s+binh|đại\s+sứ)(?!\w)"
    )
)
_PARTY_OF_CENTRE = re.compile(
    unify_seats(
        r"(?:ban\s+(?:thường\s+vụ|chấp\s+hành)\s+)?đảng\s+(?:ủy|bộ)\s+(?:chính\s+phủ|quốc\s+hội|công\s+an\s+(?:trung\s+ương|tw)"
        r"|các\s+cơ\s+quan\s+đảng(?:\s+ở)?\s+(?:trung\s+ương|tw)|(?:mttq|mặt\s+trận\s+tổ\s+quốc)\b[^\n]{0,30}"
        r"\s(?:trung\s+ương|tw))"
    )
)
"""The committees directly below the party's centre, which are those of no agency."""
_COUNCIL = re.compile(unify_seats(r"(?<!\w)(?:hđnd|hội\s+đồng\s+nhân\s+dân)(?!\w)"))
_COMMITTEE = re.compile(unify_seats(r"(?<!\w)(?:ubnd|ủy\s+ban\s+nhân\s+dân|ủy\s+ban\s+hành\s+chính)(?!\w)"))
_FRONT = re.compile(unify_seats(r"(?<!\w)(?:ubmttq\w*|mttq\w*|mặt\s+trận|ubtwmttq)(?!\w)"))
_STANDING = re.compile(unify_seats(r"(?:ban\s+thường\s+vụ|thường\s+vụ|btv)(?!\w)"))
_BOARD = re.compile(
    unify_seats(
        r"(?:(?:dự\s+khuyết\s+)?(?:ban\s+chấp\s+hành|bch|bchtw|trung\s+ương|tw|đảng\s+ủy|thành\s+ủy|tỉnh\s+ủy|"
        r"huyện\s+ủy|quận\s+ủy|thị\s+ủy|đảng\s+bộ|cấp\s+ủy|bch\s+đảng\s+bộ))(?!\w)"
    )
)
_OTHER_BOARD = re.compile(
    unify_seats(
        r"(?<!\w)(?:ubkt|ủy\s+ban|hội\s+đồng|đoàn|hội|mttq|mặt\s+trận|bộ\s+chính\s+trị|ban\s+bí\s+thư|công\s+đoàn|"
        r"liên\s+đoàn)(?!\w)"
    )
)
_NAMED_BOARD = re.compile(
    unify_seats(
        r"(?<!\w)(?:(?P<party_standing_member>(?:ban\s+thường\s+vụ|btv)(?=\s+(?:đảng|tỉnh|thành)\s))"
        r"|(?P<party_committee_member>(?:ban\s+chấp\s+hành|bch)(?=\s+đảng\s))"
        r"|(?P<other>ban\s+(?!thường\s+trực)\w|bch|btv|bcđ|ubkt|ubnd|hđnd|ủy\s+ban|hội\s+đồng|tổ\s+(?!chức)\w|tiểu\s+ban|đoàn|hội"
        r"|mttq))(?!\w)"
    )
)
"""The boards whose members a list tells, by the key of their seat."""
_IN_BRACKETS = re.compile(r"\([^()\n]*\)")
"""The posts of somebody named before: `Trần Văn Nam (Phó Bí thư, Chủ tịch UBND); các ủy viên: …`."""
_CHAIRS = tuple(map(unify_seats, ("chủ tịch ", "chủ nhiệm ", "trưởng ", "bí thư ", "giám đốc ")))
"""The heads of posts: a board behind them is that of a post, and not the one whose members follow."""
_YOUTH = re.compile(
    unify_seats(
        r"(?<!\w)(?:đoàn\s+(?:thanh\s+niên|tncs|cơ\s+sở|phường|xã)|tuổi\s+trẻ|thành\s+đoàn|tỉnh\s+đoàn|"
        r"đoàn\s+viên)(?!\w)"
    )
)
_ANY_BODY = re.compile(
    unify_seats(
        r"(?<!\w)(?:hđnd|hội\s+đồng\s+nhân\s+dân|ubnd|ủy\s+ban\s+nhân\s+dân|ubmttq\w*|mttq\w*|mặt\s+trận(?:\s+tổ\s+quốc)?|"
        r"hội\s+(?:nông|cựu|liên|phụ|chữ|người|khuyến|doanh)\s\w+|liên\s+đoàn|công\s+đoàn|hiệp\s+hội|quốc\s+hội|"
        r"hội\s+đồng\s+(?!nhân)\w+)(?!\w)"
    )
)
_TURNS = re.compile(
    unify_seats(
        r"(?<!\w)(?:lãnh\s+đạo|về\s+phía|đại\s+diện|cán\s+bộ)\s+(?:các\s+)?(?:xã|phường|đặc\s+khu|địa\s+phương)"
        r"(?:\s+[^\W\d_]+){0,4}\s*(?::|(?:có|gồm)(?!\w))"
    )
)
"""What turns a list of guests to those of a commune: `lãnh đạo HĐND tỉnh; lãnh đạo xã có Bí thư A, Chủ tịch B`."""
_BEGINS_WITH_BODY = re.compile(
    unify_seats(
        r"\W*(?:\d{1,2}\W+|[ivx]{1,4}\W+|[a-h]\W+)?(?:(?:khối|thường\s+trực|lãnh\s+đạo|cơ\s+quan|ban\s+thường\s+vụ|ủy\s+ban)\s+){0,2}"
        rf"(?:{_ANY_BODY.pattern}|(?:đảng\s+ủy|cấp\s+ủy)(?!\w))"
    )
)
_PARTY_COMMITTEE = re.compile(unify_seats(r"(?<!\w)(?:đảng\s+ủy|tỉnh\s+ủy|thành\s+ủy|cấp\s+ủy)(?!\w)"))
_STANDING_OF = unify_seats("thường trực ")
"""Before the council for whose standing members somebody signs: `TM. THƯỜNG TRỰC HĐND`."""
_STANDING_HEADS = frozenset(("uvbtv", "uvtv", "ubtv"))
_COMMITTEE_LEVELS = frozenset(("ward", "district", "province"))


def position_key(position: Position, before: str = "") -> str:
    """The key in the list of the contract; `other` for what the list does not hold.

    Args:
        position: The position.
        before: The key of the words before it in its sentence, which may name the body that elects or appoints.
    """
    if position.head is Head.SECRETARY:
        return _secretary(position, before)
    if position.head is Head.CHAIR:
        return _chair(position, before)
    if position.head is Head.MEMBER:
        return _member(position, before)
    return "other"


def is_bare(position: Position) -> bool:
    """Whether a chair names neither a body nor a unit: `Chủ tịch`."""
    return position.head is Head.CHAIR and not position.body and not position.places


def body_before(before: str) -> str | None:
    """The body that the words before a bare chair name last: `HĐND xã bầu ông A làm Chủ tịch`."""
    last, start = None, 0
    for turn in _TURNS.finditer(before):
        start = turn.start()
    for match in _ANY_BODY.finditer(before, start):
        last = match.group()
    return last


def names_body(words: str) -> bool:
    """Whether words name a body that has a chair or a secretary: `b) HĐND`, `Thường trực Đảng ủy`."""
    return body_before(words) is not None or _PARTY_COMMITTEE.search(words) is not None


def bodies_in(words: str) -> int:
    """How many of the council, the committee and the front some words name."""
    return sum(1 for body in (_COUNCIL, _COMMITTEE, _FRONT) if body.search(words))


def is_body(words: str) -> bool:
    """Whether words begin with the name of a body, as a cell does beside those who lead it: `Thường trực HĐND xã`."""
    return _BEGINS_WITH_BODY.match(words) is not None


def is_of_centre(body: str) -> bool:
    """Whether words name a party committee that stands directly below the party's centre: `Đảng ủy Chính phủ`."""
    return _PARTY_OF_CENTRE.fullmatch(body) is not None


def _secretary(position: Position, before: str) -> str:
    if position.words in ("tổng bí thư", "bí thư thứ nhất") or _NO_PARTY.search(position.body):
        return "other"
    if is_of_centre(position.body):
        return "other"
    if "chi bộ" in position.body or (not position.body and _YOUTH.search(before)):
        return "other"
    if not position.is_deputy:
        return "party_secretary"
    return "standing_deputy_party_secretary" if position.is_standing else "deputy_party_secretary"


def _chair(position: Position, before: str) -> str:
    body = (body_before(before) or "") if is_bare(position) else position.body.removeprefix(_STANDING_OF)
    if _FRONT.search(body):
        return "other" if position.is_deputy else "front_chair"
    if _COUNCIL.match(body):
        return "council_vice_chair" if position.is_deputy else "council_chair"
    if _COMMITTEE.match(body) or _is_of_unit(position, body):
        return "committee_vice_chair" if position.is_deputy else "committee_chair"
    return "other"


def _is_of_unit(position: Position, body: str) -> bool:
    """`Chủ tịch phường`, `Chủ tịch đặc khu Thổ Châu`: of the People's Committee; so is a chair without a body."""
    if not body:
        return True
    place = position.places[0] if position.places else None
    if place is None or place.level not in _COMMITTEE_LEVELS:
        return False
    return body.startswith(place.type or "\0") or body.split()[0] in ("tp", "p", "x", "q", "h")


def _member(position: Position, before: str) -> str:
    if position.words in ("ủy viên", "uv") and not position.body and not position.places:
        return _member_of_board_before(before)
    words = f"{position.words} {position.body}"
    if position.words in _STANDING_HEADS:
        return "party_standing_member"
    if position.words == "uvbct":
        return "other"
    if position.words not in ("ủy viên", "uv"):
        return "party_committee_member"
    if _STANDING.match(position.body):
        rest = _STANDING.sub("", position.body, count=1)
        return "other" if _NO_PARTY.search(rest) or "quốc hội" in words else "party_standing_member"
    if _BOARD.match(position.body) and not _OTHER_BOARD.search(position.body):
        return "party_committee_member"
    return "other"


def _member_of_board_before(before: str) -> str:
    """The seat of a member whose board stands before: `Ban Chấp hành Đảng bộ xã gồm …; các ủy viên: A, B`."""
    last = None
    words = _IN_BRACKETS.sub(" ", before)
    for match in _NAMED_BOARD.finditer(words):
        if not words.endswith(_CHAIRS, 0, match.start()):
            last = match
    if last is None or last.lastgroup is None or last.lastgroup == "other":
        return "other"
    return last.lastgroup
