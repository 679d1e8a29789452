"""What stands between a person and a position, and which of the two it binds."""

from __future__ import annotations

import re
from enum import IntEnum

from etl.extract.leadership.biographies import after_biography
from etl.extract.leadership.nominations import PUT_FORWARD
from etl.text.words import unify_seats


def _alternatives(words: str) -> str:
    return "|".join(
        sorted(
            (re.escape(unify_seats(word)).replace(r"\ ", r"\s+") for word in words.split("|")), key=len, reverse=True
        )
    )


_LONGEST_GAP = 220
"""Characters; what stands farther apart is not bound."""


class Bond(IntEnum):
    """How firmly a gap binds what stands on its two sides; 0 not at all."""

    NONE = 0
    LIST = 2
    """A comma or hyphen before the name: `Bí thư Đảng ủy, đồng chí A`."""
    ASIDE = 4
    """A comma, hyphen or colon after the name: `đồng chí A, Bí thư Đảng ủy`."""
    TOUCH = 5
    """Nothing between, a copula before the name, a colon, brackets."""
    VERB = 6
    """A verb of office: `được bầu giữ chức`, `là`."""
    FOR = 7
    """The post is given or taken: `miễn nhiệm chức danh Chủ tịch UBND đối với bà B`."""


_TAIL = re.compile(
    unify_seats(
        r"(?:\s*,?\s*(?:khóa|khoá)\s+(?:[ivxlc]+|\d+)\b|\s*,?\s*\(?\s*nhiệm\s+kỳ\s+\d{4}\s*-\s*\d{4}\s*\)?"
        r"|\s+(?:nhiệm\s+kỳ|khóa)\s+(?:trước|cũ)(?!\w)|\s+(?:từ\s+)?năm\s+\d{4}(?!\d)(?:\s*(?:-|đến)\s*(?:năm\s+)?\d{4})?|\s*,?\s*giai\s+đoạn\s+\d{4}\s*-\s*\d{4}"
        r"|\s*\((?!đồng\s+chí|ông|bà)[^()]{1,60}\)"
        r"|\s+(?:cũ|mới|này|trước\s+đây|đương\s+nhiệm|hiện\s+nay|còn\s+lại|giúp\s+việc(?:\s+(?:cho\s+)?(?:ông|bà|đồng\s+chí))?|khác(?=\s*(?::|gồm|là|có))|phụ\s+trách[^,;.:()]{0,40}))*"
    )
)
"""What may follow a position without parting it from its person: term, `cũ`, the unit above in brackets."""

_OFFICE = _alternatives(
    "giữ chức|giữ chức vụ|giữ chức danh|giữ các chức vụ|giữ các chức danh|giữ cương vị|giữ nhiệm vụ|"
    "giữ vị trí|giữ vai trò|giữ quyền|giữ các chức|làm nhiệm vụ|làm|là|nay là|hiện là|đảm nhiệm|"
    "đảm nhận|đảm trách|đảm đương|đảm nhiệm chức vụ|đảm nhiệm chức danh|đảm nhiệm cương vị|đảm nhiệm vị trí|"
    "đảm nhận chức vụ|đảm nhận chức danh|đảm nhận cương vị|đảm nhận vị trí|đảm nhận vai trò|nhận nhiệm vụ|"
    "nhận chức|nhận chức vụ|nhận công tác|nhận cương vị|chức|chức vụ|chức danh|các chức vụ|các chức danh|trọng trách|"
    "được bầu bổ sung|được bầu bổ sung làm|được bầu bổ sung vào|được bầu bổ sung giữ|được chỉ định bổ sung|"
    "trở thành|vị trí|cương vị|vai trò|tái cử|tái đắc cử|đắc cử|trúng cử|nhiệm vụ|tái cử chức|tái cử chức danh|"
    "tái cử chức vụ|tái đắc cử chức|tái đắc cử chức danh|đắc cử chức|đắc cử chức danh|trúng cử chức|"
    "trúng cử chức danh|trúng cử chức vụ|bầu|bầu làm|bầu giữ|bầu vào|bổ nhiệm|bổ nhiệm làm|chỉ định|chỉ định làm|"
    "phân công|phân công làm|phân công giữ|giao|giao làm|giao nhiệm vụ|giao giữ|giao đảm nhiệm|phụ trách chức vụ|"
    "tham gia|kiêm|kiêm nhiệm|kiêm chức|kiêm giữ chức|tiếp tục là|tiếp tục làm|tiếp tục giữ chức|tiếp tục giữ|"
    "từng là|từng giữ|từng làm|lần lượt là|lần lượt giữ|lần lượt làm|qua các vị trí|qua các chức vụ|"
    "qua các cương vị|qua nhiều vị trí|đã qua|từng qua|trải qua|kinh qua|đã giữ|đã nắm giữ|"
    "các vị trí|các cương vị|nhiều chức vụ|nhiều vị trí|nhiều cương vị|"
    "thôi giữ|thôi làm|thôi chức|miễn nhiệm|bãi nhiệm|cách chức|xếp|cử làm|cử giữ|phê chuẩn|tín nhiệm|"
    "suy tôn làm|hiệp thương cử|hiệp thương cử giữ|vào ban|vào chức|vào chức danh|giữ|mang chức danh|ghế|rời ghế|"
    "rời chức|rời vị trí|rời cương vị|rời phòng làm việc của|rời ghế của|rời chiếc ghế|rời nhiệm sở|"
    "rời bàn làm việc của|"
    "vốn là|nguyên là|người giữ chức|sang làm|lên làm|về làm|ra làm|đến"
)
_VERB_END = re.compile(
    unify_seats(
        rf"(?:^|[\s,(])(?:{_OFFICE})"
        r"(?:\s+(?:như|gồm|là|quan\s+trọng|chủ\s+chốt|cao\s+nhất|sau|khác\s+nhau|lãnh\s+đạo|vị\s+trí|mới|các|một|"
        r"trong|vụ|danh|(?:một|1)\s+trong\s+(?:số\s+)?(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)))*\s*[:\-\"']?\s*$"
    )
)
_BREAKER = re.compile(
    unify_seats(
        r"(?<!\w)(?:phát\s+biểu|đề\s+nghị|yêu\s+cầu|nhấn\s+mạnh|cho\s+biết|cho\s+rằng|khẳng\s+định|chủ\s+trì|"
        r"thay\s+mặt|công\s+bố|trình\s+bày|"
        r"báo\s+cáo|thông\s+qua|tuyên\s+bố|giới\s+thiệu(?!\s+(?:tiếp\s+tục|tái\s+cử))|tặng|chúc\s+mừng|chúc|đọc|ký\s|gặp|thăm|(?<!trực\s)tiếp\s+(?!tục|nhận)|"
        r"cùng\s+với|(?<!vinh\s)dự\s+(?!án(?!\w))|tham\s+dự|từ\s+chối|khước\s+từ|"
        r"(?:chưa|không|chẳng)\s+(?:sẵn\s+sàng|dám|muốn|thể|chịu|hề)(?!\w)|"
        r"làm\s+việc\s+với|nghe|theo\s|của\s+các|gửi(?!\s+gắm)|mời|so\s+với|chỉ\s+đạo|đánh\s+giá|ghi\s+nhận|bày\s+tỏ|"
        r"kết\s+luận|lưu\s+ý|nêu|thay\s+cho|thay\s+thế|"
        r"nói|chia\s+sẻ|cảm\s+ơn|biết|bàn\s+giao|ủy\s+quyền|điều\s+hành|chủ\s+tọa|thống\s+nhất|trưởng\s+đoàn|ảnh\s*:)"
        r"|(?<!nhận\s)(?<!được\s)(?<!nhiệm\s)(?<!tưởng\s)(?<!tưởng,\s)(?<!\w)trao\s"
    )
)
_ASIDE = re.compile(
    unify_seats(
        r"\s*[,\-:|–(]?\s*(?:\|\s*)*(?:(?:là\s+)?(?:nữ|vị|đương\s+kim)|hiện\s+nay\s+là|hiện\s+là|hiện\s+nay|hiện\s+giữ\s+chức(?:\s+vụ)?|"
        r"đang\s+giữ\s+chức(?:\s+vụ)?|đang\s+là|hiện\s+đang\s+là|nay\s+là|"
        r"chức\s+vụ\s*:?|chức\s+danh\s*:?|đồng\s+chí|vốn\s+là|nguyên\s+là|từng\s+là|với\s+(?:cương\s+vị|tư\s+cách|"
        r"vai\s+trò)(?:\s+là)?|\|)?\s*[:|]?\s*"
    )
)
_STACK = re.compile(
    unify_seats(
        r"\s*[,;\-/+&]?\s*(?:(?:(?:và|đồng\s+thời|kiêm\s+nhiệm|kiêm|vừa|cùng\s+lúc|cũng|còn)\s*)+"
        r"(?:là|làm|giữ(?:\s+chức(?:\s+(?:vụ|danh))?)?|đảm\s+nhiệm|đảm\s+nhận|chức|chức\s+vụ|chức\s+danh)?\s*)?"
        rf"(?:{PUT_FORWARD})?"
    )
)
_CAREER_STACK = re.compile(
    unify_seats(
        r"\s*[,;\-]?\s*(?:rồi|sau\s+đó|tiếp\s+đó|tiếp\s+đến|kế\s+đến|đến|lên|sau)(?:\s+(?:là|làm|"
        r"giữ(?:\s+chức(?:\s+vụ)?)?|đảm\s+nhiệm|lên|được\s+bổ\s+nhiệm(?:\s+làm)?))*\s*"
    )
)
_TIME = (
    r"(?:(?:từ|đến|tới|năm|tháng|ngày|giai\s+đoạn|đầu|cuối|giữa)\s+){0,3}"
    r"(?!2025|202[6-9]|\d{1,2}\s*(?:[/.-]|năm)\s*202[5-9])\d[\d/.]{0,9}"
    r"(?:\s*(?:-|đến|năm)\s*(?:(?:năm|tháng)\s+)?(?!202[5-9])\d[\d/.]{0,9})?\s*[,:]?\s*"
)
"""When a post of a career was held, before it; the posts of the year of the reform may be those of today."""
_FIRST_TIME = re.compile(unify_seats(rf"(?<=:)\s*{_TIME}\Z"))
_NEXT_TIME = re.compile(unify_seats(rf"\s*[,;]\s*(?:(?:rồi|và|sau\s+đó|tiếp\s+đó)\s+)?{_TIME}"))
_LIST = re.compile(
    unify_seats(r"\s*(?:\([^()]{1,80}\)\s*)?(?:,|;|và|cùng|&|,\s*và|,\s*cùng|cùng\s+với|\|)\s*(?:\d{1,2}\s*[.)]\s*)?")
)
_BY_DECISION = (
    r"theo\s+(?:sự\s+)?(?:chỉ\s+định|(?:các\s+)?quyết\s+định|nghị\s+quyết|phân\s+công|điều\s+động|kết\s+quả\s+bầu)"
)
_COPULA = re.compile(
    unify_seats(
        rf"(?:\s*,?\s+(?:từ|kể\s+từ|trong|tại|của|thuộc|{_BY_DECISION}|trẻ|đầu\s+tiên|nhiệm\s+kỳ|khóa)[^,;:()]{{1,50}}?)?"
        r"\s*,?\s*(?:vẫn\s+|hiện\s+|nay\s+|hiện\s+nay\s+|đang\s+|mới\s+|đầu\s+tiên\s+|được\s+bầu\s+|"
        r"được\s+chỉ\s+định\s+|vừa\s+|lần\s+lượt\s+|(?:trúng|đắc|tái|tái\s+đắc)\s+cử\s+)*(?:là|thuộc\s+về|gồm|gồm\s+có|gồm\s+các|gồm\s+:|là\s+các)\s*:?\s*"
    )
)
_COUNTED = re.compile(
    unify_seats(
        r"\s*(?:(?:gồm|có|là|gồm\s+có)\s*(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)?\s*"
        r"(?:người|đồng\s+chí|ông,?\s+bà|vị|ủy\s+viên|thành\s+viên)?\s*(?:là|gồm|sau(?:\s+đây)?)?)?\s*:\s*"
        r"(?:0?1\s*[.)]\s*)?|\s*(?:gồm|có|gồm\s+có)\s*(?:\d{1,2}|hai|ba|bốn|năm)\s*(?:người|đồng\s+chí|ông,?\s+bà|vị)?,?\s*"
        r"(?:là|gồm)\s*:?\s*|\s*(?:gồm|có|gồm\s+có)\s*(?:\d{1,2}|hai|ba|bốn|năm)\s*"
    )
)
"""Between a post and the list of its holders: `Ủy viên UBND xã gồm 03 đồng chí: 1. Ông A; 2. Ông B`."""
_FOR = re.compile(
    unify_seats(
        r"\s*(?:(?:đã\s+|sẽ\s+)?được\s+(?:giao|trao|chuyển)\s+)?(?:đối\s+với|cho|với\s+trường\s+hợp|do)\s*(?:trường\s+hợp)?\s*"
    )
)
_ROLE = re.compile(r"\s*\)?\s*:\s*")
_ENDS_ITEM = re.compile(r"\s*(?:[;.,(\n]|\Z)")


def after_tail(gap: str) -> str:
    """A gap after a position without what still belongs to the position."""
    return gap[len(_matched(_TAIL, gap)) :]


def _matched(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return match.group() if match else ""


def ends_in_office(words: str) -> bool:
    """Whether words end in a verb of office: `được bầu giữ chức`."""
    return _VERB_END.search(words) is not None


def bond_after_person(gap: str) -> Bond:
    """How a gap binds the position after it to the person before it."""
    gap = _FIRST_TIME.sub("", after_biography(gap))
    if not gap.strip():
        return Bond.LIST
    if len(gap) > _LONGEST_GAP:
        return Bond.NONE
    if _VERB_END.search(gap) and not _BREAKER.search(gap):
        return Bond.VERB
    return Bond.ASIDE if _ASIDE.fullmatch(gap) else Bond.NONE


def bond_before_person(gap: str) -> Bond:
    """How a gap binds the position before it to the person after it."""
    if len(gap) > _LONGEST_GAP:
        return Bond.NONE
    gap = after_tail(gap)
    stripped = gap.strip()
    if not stripped or stripped in (":", "(", "- :"):
        return Bond.TOUCH
    if _FOR.fullmatch(gap) and not _BREAKER.search(gap):
        return Bond.FOR
    if _COPULA.fullmatch(gap) or _COUNTED.fullmatch(gap):
        return Bond.TOUCH
    if stripped in (",", "-", "|"):
        return Bond.LIST
    return Bond.NONE


def is_stack(gap: str) -> bool:
    """Whether a gap joins two positions of one person: `,`, `kiêm`, `đồng thời làm`."""
    return _STACK.fullmatch(after_tail(gap)) is not None or is_career(gap)


def leads_to_role(gap: str, following: str) -> bool:
    """Whether a colon gives who holds a post a part in something: `Chủ tịch UBND xã: Trưởng Ban Chỉ đạo`.

    Args:
        gap: What stands between the post and the part.
        following: What stands after the part; words there would make it a sentence that the person says.
    """
    return _ROLE.fullmatch(gap) is not None and _ENDS_ITEM.match(following) is not None


def is_career(gap: str) -> bool:
    """Whether a gap joins two positions that were held one after the other: `rồi`, `sau đó làm`."""
    return _CAREER_STACK.fullmatch(after_tail(gap)) is not None


def is_dated(gap: str) -> bool:
    """Whether a gap leads to the next post of a list that tells when each was held: `; tháng 4-2019, `."""
    return _NEXT_TIME.fullmatch(after_tail(gap)) is not None


def parts_stack(gap: str) -> bool:
    """Whether a gap between two positions can also part two persons' positions: `và`, `;`, `cùng`."""
    stripped = after_tail(gap).strip()
    return stripped in ("và", ";", ", và", "cùng", ",")


def is_list(gap: str) -> bool:
    """Whether a gap joins two persons of a list."""
    return _LIST.fullmatch(gap) is not None


_AUTHORITY = re.compile(
    unify_seats(
        r"(?:ủy\s+quyền|chỉ\s+đạo|phân\s+công|quyết\s+định|đồng\s+ý|nhất\s+trí|cho\s+phép|kết\s+luận|ý\s+kiến|"
        r"yêu\s+cầu|đề\s+nghị|giao)(?:\s+của)?\s*\Z"
    )
)


def is_on_behalf(before: str) -> bool:
    """Whether the words before name an authority in whose name somebody else acts: `thừa ủy quyền của Thủ tướng`."""
    return _AUTHORITY.search(before) is not None


_SEVERAL = re.compile(unify_seats(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|gồm|0?[2-9])\s*\Z"))


def is_for_several(before: str) -> bool:
    """Whether the word before a position makes it that of several persons: `các`, `hai`, `03`."""
    return _SEVERAL.search(before) is not None


_COUNT = re.compile(
    unify_seats(
        r"(?<!\w)(?<!phường\s)(?<!quận\s)(?<!khu\s)(?<!tổ\s)(?<!số\s)(?<![/.-])"
        r"(?:0?[2-9]|[1-9]\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín)\s+\Z"
    )
)


def is_counted(before: str) -> bool:
    """Whether a number stands before a position, as in `gồm 27 ủy viên`."""
    return _COUNT.search(before) is not None


_WITH = re.compile(unify_seats(r"[^.;:]{0,80}?(?<!\w)(?:cùng|và|với)\s+(?:(?:với|các|những|hai|ba|bốn|\d{1,2})\s+)*"))


def is_with(gap: str) -> bool:
    """Whether a title joins the one before it: `cùng các`, `và`."""
    return _WITH.fullmatch(gap) is not None


_GOES_ON = re.compile(
    unify_seats(
        r"[^()]{0,60}\)\s*(?:,|và|;|,\s*và|cùng)\s*|\s*,\s*(?:sinh\s+(?:năm|ngày)|sn)[^();:]{0,40}(?:;|(?<!\w)và)\s*"
    )
)


def goes_on(gap: str) -> bool:
    """Whether a list goes on after what is told of a person: `ông B (Chủ tịch UBND) và bà C`, `B, sinh năm 1980; C`."""
    return _GOES_ON.fullmatch(gap) is not None


_ITEM = re.compile(unify_seats(r"(?:[;:\n.]|(?<!\w)(?:gồm|là|có|bầu))\s*(?:[-+•]\s*)?\Z"))


def begins_item(before: str) -> bool:
    """Whether what follows begins a sentence, or an item of a list that semicolons part."""
    return not before or _ITEM.search(before) is not None
