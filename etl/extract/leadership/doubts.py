"""What is not certain about a claim; docs/certainty.md says it for readers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.keys import body_before, is_bare, is_of_centre, names_body
from etl.extract.leadership.phrases import Person
from etl.extract.leadership.positions import Position
from etl.extract.leadership.seat import Seat
from etl.extract.leadership.slips import is_broken_name, is_misread_name
from etl.extract.leadership.vocabulary import APPOINTS, Head
from etl.text.names import name_length
from etl.text.words import split_words, unify_seats

_NEAR = 200
"""Characters; an organ named farther off is not the one headed."""
_PARTY_OF_AGENCY = re.compile(unify_seats(r"(?:ban\s+thường\s+vụ\s+|ban\s+chấp\s+hành\s+)?đảng\s+ủy"))


_ORGANS = {
    "phòng": re.compile(unify_seats(r"(?<!\w)(?:văn\s+)?phòng\s+\w")),
    "ban": re.compile(unify_seats(r"(?<!\w)ban\s+(?!thường|chấp|đại)\w")),
    "đốc": re.compile(
        unify_seats(
            r"(?<!\w)trung\s+tâm\s+(?:(?:phục|dịch)\s+vụ|hành\s+chính|cung\s+ứng|(?:bồi\s+dưỡng\s+)?chính\s+trị|văn\s+hóa|truyền\s+thông)(?!\w)"
        )
    ),
    "nhiệm": re.compile(unify_seats(r"(?<!\w)(?:ủy\s+ban\s+kiểm\s+tra|ubkt)(?!\w)")),
}
"""By the last word of a head what names its organ, e.g. `Phòng Kinh tế: Trưởng phòng Lê Văn An`."""


_OF_WHOLE_BODY = frozenset(("chánh văn phòng", "chánh vp"))
"""Heads of the office of a council or committee: under its name, `Chánh Văn phòng: Lê Văn An` says all."""
_OF_TROOPS = frozenset(map(unify_seats, ("chỉ huy trưởng", "chỉ huy phó", "chính trị viên")))
_UNITS = re.compile(unify_seats(r"(?<!\w)các\s+(?:xã|phường|đặc\s+khu|huyện|quận|tỉnh)\Z"))
"""The end of a post in more units than one: `Chủ tịch UBND các xã A và B`."""
_OF_TEAMS = frozenset(map(unify_seats, ("tổ trưởng", "tổ phó")))
_TEAM = re.compile(unify_seats(r"(?<!\w)tổ\s+(?:đại\s+biểu|công\s+tác|giúp\s+việc)(?!\w)"))
"""The teams of a council or committee; a quarter (`tổ dân phố`) has a head as well."""
_OF_GROUPS = frozenset(map(unify_seats, ("trưởng đoàn", "trưởng nhóm", "đội trưởng", "đội phó")))
"""Heads of groups that no unit's posts are beside which they stand: `Phó Chủ tịch UBND xã, Trưởng đoàn`."""
_GROUPS = frozenset(map(unify_seats, ("", "đoàn", "nhóm", "đội")))
_POINTING = frozenset(map(unify_seats, ("đơn vị", "cơ quan")))
"""What stands for a body named before: `được điều động về Ban A, giữ chức Giám đốc đơn vị này`."""
_HIGHER = re.compile(
    unify_seats(r"(?<!\w)(?:ubnd|hđnd|(?:ủy\s+ban|hội\s+đồng)\s+nhân\s+dân)\s+(?:tỉnh|thành\s+phố|tp)(?!\w)")
)
_LOWER = re.compile(unify_seats(r"(?<!\w)(?:xã(?!\s+hội)|phường|đặc\s+khu|địa\s+phương|cơ\s+sở|cấp\s+xã)(?!\w)"))
_PARTY_OF_PROVINCE = re.compile(unify_seats(r"(?<!\w)(?:tỉnh|thành)\s+ủy(?!\w)"))
_AGENCY_GIVES = re.compile(
    unify_seats(
        rf"(?<!\w)(?:sở|ubnd\s+(?:tỉnh|thành\s+phố|tp))(?!\w)[^.;:]{{0,120}}(?<!\w)(?:{APPOINTS})(?!\w)[^.;]{{0,160}}\Z"
    )
)
"""An agency of the province that gives somebody a post of its own: `Sở A bổ nhiệm ông B giữ chức Giám đốc …`."""
_DECIDES = re.compile(unify_seats(r"(?<!\w)(?:quyết\s+định|phê\s+chuẩn|chuẩn\s+y|chỉ\s+định)(?!\w)"))
_TROOPS = re.compile(unify_seats(r"(?<!\w)(?:quân\s+sự|chqs|bchqs|biên\s+phòng)(?!\w)"))


def _is_of_higher(before: str, *, is_listed: bool) -> bool:
    """Whether the words before a bare chair name a council or committee of a province and nothing of a commune.

    What a province decides or approves is done in a commune; of which one, a list under the decision may tell by its
    heading, and a sentence does not.
    """
    if _HIGHER.search(before) is None or _LOWER.search(before):
        return False
    return not is_listed or _DECIDES.search(before) is None


def _is_given_by_province(position: Position, seat: Seat, before: str) -> bool:
    """Whether the province gives somebody a post, and no commune is named: `Tỉnh ủy … giữ chức Bí thư`."""
    if position.places or seat.level != "ward" or _LOWER.search(before):
        return False
    if position.head is Head.SECRETARY and not position.body:
        return _PARTY_OF_PROVINCE.search(before) is not None
    return position.head is Head.OTHER and _AGENCY_GIVES.search(before) is not None


def _names_itself(position: Position, before: str) -> bool:
    """Whether the words of the head, or those shortly before, say which organ is headed."""
    if position.words == "trưởng công an":
        return True
    if position.words in _OF_WHOLE_BODY:
        return names_body(before)
    if position.words in _OF_TROOPS:
        return _TROOPS.search(before[-_NEAR:]) is not None
    if position.words in _OF_TEAMS:
        return _TEAM.search(before[-_NEAR:]) is not None
    organ = _ORGANS.get(position.words.split()[-1])
    return organ is not None and organ.search(before[-_NEAR:]) is not None


_CELL = re.compile(unify_seats(r"(?<!\w)(?<!\d\s)(?<!các\s)chi\s+(?:bộ|ủy)(?!\w)(?![^.;]*(?<!\w)đảng\s+(?:bộ|ủy))"))
_FIRM = re.compile(
    unify_seats(
        r"(?<!\w)(?:công\s+ty|tập\s+đoàn|ngân\s+hàng|doanh\s+nghiệp|hợp\s+tác\s+xã|hiệp\s+hội|câu\s+lạc\s+bộ)"
        r"(?!\w)[^.;]{0,80}\Z"
    )
)


def _doubt_about_body(position: Position, seat: Seat, before: str) -> str | None:
    """Why a post may be that of an agency, of a party cell or of a firm named shortly before; None where it is not."""
    if _UNITS.search(position.body):
        return "The paper names several units, and which post is held in which is not clear."
    if position.places:
        return None
    is_of_agency = seat.level in ("province", "central") and _PARTY_OF_AGENCY.match(position.body)
    if is_of_agency and not is_of_centre(position.body):
        return "The party committee may be that of an agency."
    if position.body:
        return None
    if position.head is Head.SECRETARY and _CELL.search(before):
        return "The party committee may be that of an agency."
    is_of_firm = position.head is Head.CHAIR and _FIRM.search(before)
    return "The paper does not say which body is chaired." if is_of_firm else None


def _doubt_about_bare(position: Position, seat: Seat, before: str, *, is_listed: bool, is_shared: bool) -> str | None:
    """Why it is not certain what a bare chair or secretary heads; None where it is, or where the post is not bare."""
    if not is_listed and not is_shared and _is_given_by_province(position, seat, before):
        return "The paper does not say in which unit the post is held."
    if not is_bare(position):
        return None
    if not is_listed and body_before(before) is None:
        return "The paper does not say which body is chaired."
    if not is_shared and seat.level == "ward" and _is_of_higher(before, is_listed=is_listed):
        return "The sentence names a body of the province, and no unit of which the chair may be."
    return None


def doubt_of(
    position: Position,
    seat: Seat,
    person: Person,
    name: str,
    *,
    is_listed: bool,
    is_shared: bool,
    is_scanned: bool,
    before: str,
) -> str | None:
    """Why a reading is not certain, in one sentence for the editor who reviews it; None where it is.

    Args:
        position: The position as read.
        seat: Its unit.
        person: The mention of the person.
        name: The full name of who is meant.
        is_listed: Whether person and position stand side by side, with no more than a mark between them.
        is_shared: Whether another post of the same person names the unit.
        is_scanned: Whether letters of the paper were read wrong by a scanner.
        before: The key of the words before the position in its sentence.
    """
    if position.head is Head.DELEGATE:
        return "A deputy's mandate is not an office of the list."
    if seat.level == "other":
        return "The post is not held in a body of a commune, a province or the centre."
    is_of_group = position.words in _OF_GROUPS
    is_named = (position.body not in _GROUPS) if is_of_group else position.body or is_shared
    is_named = (is_named or _names_itself(position, before)) and position.body not in _POINTING
    if position.head is Head.OTHER and seat.level != "central" and not is_named:
        return "The paper does not say which body is headed."
    of_body = _doubt_about_body(position, seat, before)
    if of_body is not None:
        return of_body
    if seat.level in ("ward", "district") and seat.name is None:
        return "The paper does not say in which unit the post is held."
    if not person.is_strong and not person.is_short and not is_listed:
        return "The words may be no person's name."
    of_chair = _doubt_about_bare(position, seat, before, is_listed=is_listed, is_shared=is_shared)
    if of_chair is not None:
        return of_chair
    if seat.is_misread:
        return "The name of the unit holds letters that no Vietnamese syllable has."
    if is_broken_name(name) or (is_scanned and is_misread_name(name)):
        return "The name holds letters that no Vietnamese syllable has."
    return None


_ENDS_IN_TYPE = re.compile(r"(?<![^\W\d_])(?:xã|phường|đặc khu)\Z")
_LONGEST_NAME = 40


def may_name_unit(text: str, key: str, position: Position, persons: Sequence[Person]) -> bool:
    """Whether what looks like a person behind a post of another one may be the name of a unit that no list has.

    Args:
        text: The text.
        key: Its key.
        position: A post, as `ông A là Bí thư Đảng ủy phường Trần Phong` ends in the word for a unit.
        persons: Who holds it.
    """
    if not _ENDS_IN_TYPE.search(key, position.start, position.end):
        return False
    if any(0 <= person.start - position.end <= 1 for person in persons):
        return False
    words = split_words(text, key, position.end, min(len(text), position.end + _LONGEST_NAME))
    return bool(words) and words[0].start <= position.end + 1 and name_length(words, 0) > 0
