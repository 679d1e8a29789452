"""Whether the new posts of a person end those that a sentence names before them."""

from __future__ import annotations

import re

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.levels import level_of_body
from etl.extract.leadership.nominations import is_nomination
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import MOVES, Head
from etl.text.words import unify_seats

_MOVED = re.compile(unify_seats(rf"(?<!\w)(?:{MOVES}|thôi\s+giữ|thôi\s+làm|chuyển\s+công\s+tác|bổ\s+nhiệm)(?!\w)"))
_SENT = re.compile(unify_seats(rf"(?<!\w)(?:{MOVES}|tăng\s+cường)(?!\w)"))
_COMMUNE = re.compile(unify_seats(r"(?<!\w)(?:xã(?!\s+hội)|phường|đặc\s+khu|địa\s+phương)(?!\w)"))
_APPOINTED = "bổ nhiệm"
"""What moves nobody who leads a commune and is given an office in it besides: `Phó Chủ tịch … giữ chức Giám đốc …`."""
_BESIDES = re.compile(unify_seats(r"(?<!\w)kiêm(?!\w)"))
_IS_NOW = re.compile(unify_seats(r"(?<!\w)(?:hiện|đang|hiện\s+đang)\s+(?:là|làm|giữ\s+chức(?:\s+vụ)?)\s*\Z"))
_ROOMS = frozenset(map(unify_seats, ("trưởng phòng", "phòng", "chánh văn phòng", "chánh vp", "văn phòng")))
"""Heads and deputies of the offices of a committee; nobody serves in two of them."""
_NEAR = 60
"""Characters before a name in which a verb says that its holder moves."""
_CLAUSE = 160
"""Characters before a post given to somebody named behind it, in which the verb stands."""
_OF_UNIT = re.compile(unify_seats(r"(?:\s+(?:thuộc|của|ubnd|ủy\s+ban\s+nhân\s+dân|xã|phường|đặc\s+khu))+\Z"))
_OWN_ELECTION = re.compile(
    unify_seats(
        r"(?:;|(?<!\w)đồng\s+thời(?!\w))[^;]{0,40}?(?<!\w)(?:bầu|hiệp\s+thương|chỉ\s+định|phê\s+chuẩn)(?!\w)"
        r"|(?:[,)]|(?<!\w)và)\s+(?:(?:đã|tiến\s+hành|thống\s+nhất)\s+)?bầu(?!\w)"
    )
)
"""What begins a clause of its own about a person: `điều động ông A …; đồng thời bầu bà B, Phó Bí thư, …`."""


def ends(key: str, start: int, first: Stack, second: Stack) -> bool:
    """Whether new posts end the old ones: `điều động ông A, Phó Giám đốc Sở X, giữ chức Bí thư Đảng ủy xã B`.

    Seats in a committee stay, and so do posts of the same unit that one person can hold side by side. What somebody is
    only put forward for ends nothing yet, and a seat that somebody gets ends no post of the same unit.

    Args:
        key: The key of the text.
        start: Where the sentence begins.
        first: Posts of a person.
        second: Those behind them in the sentence.
    """
    if is_nomination(key, start, second.start) or _BESIDES.search(key, first.end, second.start):
        return False
    if first.persons != second.persons or not is_beside(first, key) or second.bond is not Bond.VERB:
        return False
    if all(position.head is Head.MEMBER for position in first.positions):
        return False
    if _are_apart(first, second):
        return True
    if all(position.head is Head.MEMBER for position in second.positions):
        return False
    person = min(person.start for person in first.persons)
    since = max(start, person - _NEAR)
    since = max((match.end() for match in _OWN_ELECTION.finditer(key, since, person)), default=since)
    return _is_moved(key, since, first, second)


def may_come_from_elsewhere(key: str, start: int, old: Stack, new: Stack) -> bool:
    """Whether posts without a unit are of somebody whom a verb sends to a commune, and may be those of another one.

    Args:
        key: The key of the text.
        start: Where the sentence begins.
        old: Posts that the new ones end.
        new: Posts behind them in the sentence.
    """
    if any(place.name for post in old.positions for place in post.places) or not _communes(new):
        return False
    first = min(old.start, *(person.start for person in old.persons))
    is_sent = _SENT.search(key, max(start, first - _NEAR), new.start) is not None
    return is_sent and _COMMUNE.search(key, start, old.start) is None


def ended_by_given(key: str, start: int, old: Stack, new: Stack) -> bool:
    """The same where the new posts stand first: `điều động, chỉ định giữ chức Bí thư … đối với ông A (Giám đốc Sở X)`.

    Args:
        key: The key of the text.
        start: Where the sentence begins.
        old: Posts behind a name.
        new: Those before it, which a verb gives.
    """
    is_given = new.bond is Bond.FOR and new.is_title_before and old.persons == new.persons
    if not is_given or old.bond is not Bond.ASIDE or is_nomination(key, start, new.start):
        return False
    if all(position.head is Head.MEMBER for position in old.positions):
        return False
    return _are_apart(old, new) or _is_moved(key, max(start, new.start - _CLAUSE), old, new)


def _are_apart(old: Stack, new: Stack) -> bool:
    """Whether nobody holds both: they lead two communes, or an agency and a commune."""
    if _communes(old) and _communes(new) and not _communes(old) & _communes(new):
        return True
    if all(post.words in _ROOMS for post in (*old.positions, *new.positions)):
        return office_of(old.positions[-1]) != office_of(new.positions[-1])
    return any(map(_heads_agency, old.positions)) and any(map(_leads_commune, new.positions))


def _is_moved(key: str, since: int, old: Stack, new: Stack) -> bool:
    """Whether a verb moves the holder of the old posts, and does not give an office of the same commune besides."""
    verbs = [match.group() for match in _MOVED.finditer(key, since, new.start)]
    if any(" ".join(verb.split()) != _APPOINTED for verb in verbs):
        return True
    leads = any(position.head in (Head.SECRETARY, Head.CHAIR) for position in old.positions)
    return bool(verbs) and not (leads and all(map(_is_office_of_commune, new.positions)))


def is_beside(stack: Stack, key: str) -> bool:
    """Whether posts stand beside the name: behind a mark, or with the verb of today: `bà A (đang là Chủ tịch …)`."""
    if stack.bond is Bond.VERB and stack.persons and not stack.is_title_before:
        words = key[stack.persons[-1].end : stack.start]
        return words.lstrip().startswith("(") or _IS_NOW.search(words) is not None
    return stack.bond is Bond.ASIDE


def office_of(position: Position) -> str:
    """The key of the office that somebody heads, without the words for its unit: `kinh tế` of `Phòng Kinh tế xã`."""
    return _OF_UNIT.sub("", position.body.removeprefix("phòng "))


def _heads_agency(position: Position) -> bool:
    """Whether a post is in an agency of a province or the centre: `Phó Giám đốc Sở A`, `Chánh Văn phòng Tỉnh ủy`."""
    if position.head is not Head.OTHER:
        return False
    is_above = bool(position.places) and position.places[0].level in ("province", "central")
    return is_above or level_of_body(position) is not None


def _is_office_of_commune(position: Position) -> bool:
    """Whether a post leads no more than an office or a board of a commune."""
    in_ward = all(place.level == "ward" for place in position.places)
    return position.head is Head.OTHER and in_ward and level_of_body(position) is None


def _leads_commune(position: Position) -> bool:
    """Whether a post leads the party, the council or the committee of a commune; it leaves no time for an agency."""
    in_ward = bool(position.places) and position.places[0].level == "ward"
    return in_ward and position.head in (Head.SECRETARY, Head.CHAIR)


def _communes(stack: Stack) -> set[str]:
    """The communes that posts name; nobody leads two of them."""
    return {place.name for p in stack.positions for place in p.places if place.level == "ward" and place.name}
