"""Which units a paper is about: those of its congress, council, authorities, and the ones that its lines begin with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from etl.extract.guests import attends
from etl.extract.mentions import UnitMention
from etl.extract.told_of import led_from
from etl.text.fold import fold
from etl.text.unit_titles import MADE
from etl.text.words import unify_seats

Key = tuple[str, str]
"""Type and folded name of a unit."""

_BODY = re.compile(
    unify_seats(
        r"(?:đảng bộ|đảng ủy|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|đại hội|đại biểu|thành lập|chính quyền"
        r"|trung tâm|xây dựng"
        r"|người dân|nhân dân|cử tri|địa bàn|mục tiêu|đưa|lãnh đạo)[^.;\n]{0,40}\Z"
    )
)
_OFFICE = re.compile(
    unify_seats(
        r"(?<!\w)(?:bí thư|chủ tịch|phó|trưởng|ủy viên|giám đốc|đồng chí|ông|bà|hiệu trưởng|chánh"
        r"|công tác tại|điều động|luân chuyển|cán bộ|công an|trường|trạm|giáp|khách mời|nguyên)\b[^.;\n]{0,60}\Z"
    )
)
_COMMITTEE = re.compile(
    unify_seats(
        r"(?<!\w)\d{1,2} (?:đồng chí|ủy viên|thành viên|người|nhân sự)(?: [^\W\d_]+){0,6}"
        r" (?:ban chấp hành|ban thường vụ)(?: lâm thời)?(?: (?:đảng bộ|đảng ủy))? \Z"
    )
)
"""Before a unit whose whole committee is told of: `chỉ định 21 đồng chí tham gia Ban Chấp hành Đảng bộ xã A`."""
_ORIGIN = re.compile(
    unify_seats(
        r"(?:trên cơ sở|sáp nhập|sát nhập|hợp nhất|nhập|sắp xếp|ghép|gộp|hình thành từ|lập từ|một phần|phần còn lại"
        r"|gồm (?:toàn bộ|nguyên trạng|phần lớn|địa (?:bàn|giới)|diện tích|các (?:xã|phường|thị trấn)))\b"
        r"[^.;\n]{0,60}\Z"
    )
)
"""Words before a unit which show that another was made of it."""
_OF_BEFORE = re.compile(
    unify_seats(r"\s*\(?(?:cũ(?!\w)|(?:trước đây|trước kia|ngày trước)(?!\s+(?:là|có|gồm|vốn|thuộc|nằm|được)))")
)
"""Behind a unit that is no more, whatever unit of today has its name: `trụ sở UBND xã A cũ`."""
_IS_NAMED = re.compile(unify_seats(r"(?<!\w)(?:tên|tên gọi|tên mới)(?: (?:gọi|mới|chung|là|thành))*[ :]*\Z"))
"""Before the unit that others became: `được nhập lại, lấy tên là phường A`."""
_IS_NEXT = re.compile(
    unify_seats(
        r"(?:\n|[.!?] )\W*(?:khai (?:cuộc|màn|mạc)|mở (?:đầu|màn)|đầu tiên|trước (?:tiên|hết)|tiếp (?:theo|đến|đó|nối)"
        r"|kế (?:đến|tiếp)|sau đó|cuối cùng|khép lại|sau cùng)(?: [^\W\d_]+){0,6} là \Z"
    )
)
_NO_MORE = re.compile(unify_seats(r"[.:]|, (?:nơi|đơn vị|địa phương|một|xã|phường)(?!\w)"))
"""Before and behind the unit to which a paper comes in turn: `Mở đầu là xã A.`, but not `Tiếp theo là xã B (80%).`"""
_IS_MADE = re.compile(
    unify_seats(
        rf" ?(?:[,(-] ?)?(?:(?:mới|vừa|đã|chính thức|nay|là|đơn vị|địa bàn|địa phương|nơi|vốn|được) )*(?:{MADE}|gồm"
        rf"|ghép|ra đời|hợp thành)"
        rf"(?: (?:từ|trên cơ sở|do|bởi|việc|{MADE}))*"
        r" (?:toàn bộ|nguyên trạng|một phần|các|cả|hai|ba|bốn|năm|sáu|\d|xã|phường|thị trấn)(?!\w)"
    )
)
"""Behind a unit of which is told what it was made of: `xã A (hợp nhất ba xã …`."""
_PROVINCE_BODY = re.compile(
    unify_seats(
        r"(?:đảng bộ|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|kế hoạch|quyết định|nghị quyết"
        r"|ban chấp hành)(?: đảng bộ)?[^.;\n]{0,12}\Z"
    )
)
_SPEAKER = re.compile(
    unify_seats(
        r"\W*(?:ông|bà|đồng chí|đ/c) [^.;:\n]{2,60}(?:chủ tịch|bí thư)[^.;:\n]{0,40}"
        r"(?:ubnd|hđnd|nhân dân|đảng ủy|đảng bộ) "
    )
)
_ALONE = re.compile(unify_seats(r"\W*(?:riêng|còn|còn riêng|chỉ|chỉ có|duy chỉ|chỉ riêng|duy nhất)(?: có)? "))
_AMONG = re.compile(
    unify_seats(
        r"\W*(?:trong đó|trong số đó|theo đó|cụ thể|tương tự|hiện nay|hiện|đến nay|sau (?:khi )?(?:sắp xếp|sáp nhập))"
        r"(?: thì| là)?[,:]? "
    )
)
"""With which a line leads over to one of several units, where a figure or its making follows."""
_STATES = re.compile(
    unify_seats(
        r"(?: (?:mới|sẽ|hiện|nay|này|được|vừa))* (?:có (?:tổng )?(?:diện tích|dân số|quy mô)|rộng|gồm|bao gồm|thành lập"
        r"|hình thành|hợp thành)(?!\w)"
    )
)
_WITH_OTHERS = re.compile(unify_seats(r" ?(?:,|và|cùng|với|\()"))
_POST = re.compile(unify_seats(r"\W*(?:phó )?(?:chủ tịch|bí thư)[^.;:,\n]{0,40} "))
_IS = re.compile(unify_seats(r",? (?:ông|bà|đồng chí|đ/c) [^.,;:\n]{4,40}:"))
"""The same with the post first: `Chủ tịch UBND xã B, ông A: …`."""
_LINE_START = 3
"""A mention so near the beginning of its line opens it."""


_IS_CAPTION = re.compile(
    r"[^\n]{0,300}(?:[–-] ?(?:ảnh|hình)(?: (?:minh họa|tư liệu))?(?: \d{1,2})?|[.(] ?ảnh ?:[^\n:]{2,40})"
    r"[.)]? *(?:\n|\Z)"
)
"""The rest of a line that is what a picture shows, after which the paper goes on with what it told of before."""
_MANY = 5
"""So many units at least are a list."""


@dataclass(frozen=True)
class Topics:
    """The units that a paper speaks of, by how much it does."""

    scores: Counter[Key]
    shown: dict[Key, UnitMention]
    """The first mention of each."""
    mentions: tuple[UnitMention, ...]
    """The mentions that turn the paper to a unit, in order."""
    since: tuple[int, ...] = ()
    """From where on the paper tells of each of them: some are named behind what is told of them."""
    named: tuple[UnitMention, ...] = ()
    """All that were weighed."""
    has_heads: bool = False
    """Whether units head paragraphs by their bare names."""

    @property
    def best(self) -> tuple[UnitMention, int] | None:
        """The unit spoken of most, the first of equals, and its score."""
        if not self.scores:
            return None
        key = max(self.shown, key=lambda key: self.scores[key])
        return self.shown[key], self.scores[key]

    @cached_property
    def are_several(self) -> bool:
        """Whether the paper speaks of more than one unit at length, or has paragraphs for each."""
        best, *others = [score for _, score in self.scores.most_common(2)] or [0]
        return bool(others) and (self.has_heads or others[0] * 2 >= best)

    @property
    def are_listed(self) -> bool:
        """Whether the paper lists many units alike and speaks of none: it is about what they lie in."""
        most = max(self.scores.values(), default=0)
        return not self.mentions and sum(1 for score in self.scores.values() if score * 2 >= most) >= _MANY


def find_topics(key: str, units: Sequence[UnitMention], heads: Set[int] = frozenset()) -> Topics:
    """Weigh the units of a paper.

    Args:
        key: The key of the paper's text (`etl.text.words.word_key`).
        units: The mentions that may be what it is about.
        heads: Where those begin that head paragraphs.
    """
    scores: Counter[Key] = Counter()
    shown: dict[Key, UnitMention] = {}
    turning: list[tuple[int, UnitMention]] = []
    for mention in units:
        name: Key = (mention.type, fold(mention.name))
        if _OF_BEFORE.match(key, mention.end):
            continue
        low = max(0, mention.start - 70)
        led = led_from(key, mention.start, mention.end)
        is_topic = (
            mention.start in heads
            or led is not None
            or (opens_line(key, mention.start) and not (shown and _IS_CAPTION.match(key, mention.end)))
            or _is_set_apart(key, mention)
            or _is_told_of(key, low, mention)
            or _speaks(key, mention)
            or (
                _BODY.search(key, low, mention.start) is not None
                and _OFFICE.search(key, low, mention.start) is None
                and _ORIGIN.search(key, low, mention.start) is None
                and not attends(key, mention.start, mention.end)
            )
        )
        scores[name] += 3 if is_topic else 1
        if not shown:
            scores[name] += 1
        shown.setdefault(name, mention)
        if is_topic:
            turning.append((mention.start if led is None else led, mention))
    since, told = tuple(low for low, _ in turning), tuple(one for _, one in turning)
    return Topics(scores, shown, told, since, tuple(units), has_heads=bool(heads))


def _is_told_of(key: str, low: int, mention: UnitMention) -> bool:
    """Whether the words beside a unit tell of its making, or of all its committee."""
    if _IS_NAMED.search(key, low, mention.start):
        return True
    if _COMMITTEE.search(key, low, mention.start):
        return True
    if _NO_MORE.match(key, mention.end) and _IS_NEXT.search(key, low, mention.start):
        return True
    return _IS_MADE.match(key, mention.end) is not None and _ORIGIN.search(key, low, mention.start) is None


def _is_set_apart(key: str, mention: UnitMention) -> bool:
    """Whether a line begins with what is told of one unit alone: `Riêng xã A không thuộc diện sắp xếp`."""
    low = key.rfind("\n", 0, mention.start) + 1
    if _AMONG.fullmatch(key, low, mention.start) and _STATES.match(key, mention.end):
        return True
    return _ALONE.fullmatch(key, low, mention.start) is not None and _WITH_OTHERS.match(key, mention.end) is None


def _speaks(key: str, mention: UnitMention) -> bool:
    """Whether a line begins with who tells of a unit: `Ông A, Chủ tịch UBND xã B: 30 hộ đã thoát nghèo`."""
    speaker = _SPEAKER if key[mention.end : mention.end + 1] == ":" else _POST if _IS.match(key, mention.end) else None
    low = key.rfind("\n", 0, mention.start) + 1
    return speaker is not None and speaker.fullmatch(key, low, mention.start) is not None


def names_province_body(key: str, position: int) -> bool:
    """Whether the province named at a position is spoken of as an authority: `Đảng bộ thành phố …`."""
    low = max(0, position - 50)
    return _PROVINCE_BODY.search(key, low, position) is not None and _OFFICE.search(key, low, position) is None


def opens_line(key: str, start: int) -> bool:
    """Whether a mention at a place opens its line."""
    return start - (key.rfind("\n", 0, start) + 1) <= _LINE_START
