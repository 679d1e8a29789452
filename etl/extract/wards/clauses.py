"""Which of several units in a sentence an amount belongs to, by its clause or the brackets in which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.extract.context import PaperContext, Subject
from etl.extract.mentions import NAME
from etl.extract.mergers import ProseEdges
from etl.extract.wards.land import LOST
from etl.model.values import value
from etl.text.words import unify_seats

_OPENS_CLAUSE = re.compile(unify_seats(r"(?:[,;] |(?<!\w)(?:và|còn|trong khi) )(?:(?:riêng|còn|thì|và) )?\Z"))
"""Before a unit of which a sentence goes on to tell: `xã A gồm B và C, rộng 5 km2, còn xã D rộng 7 km2`."""
_OWNS = re.compile(unify_seats(r"(?: mới)?(?: \(|:|,? (?:có|rộng|với|đạt|chỉ có|hiện có|lại có|thì)(?!\w))"))
_LEAD = 16
_BARE_NAME = re.compile(rf"(?P<lead>[:;,]|(?<!\w)[^\W\d_]+) (?P<name>{NAME}) \Z")
_LEADS = ("và", "là", "gồm", ":", ";", ",")
_ADDRESS = ("tỉnh", "phố", "huyện", "quận", "thị")
_LONGEST_NAME = 48
_FIGURES_ONLY = re.compile(
    unify_seats(r"(?:[\d.,;]|(?:rộng|diện tích|dân số|có|gần|hơn|khoảng|trên|km2|người|dân|nhân khẩu)(?!\w)| )*")
)
_KIND = re.compile(unify_seats(r"(?<!\w)(?P<kind>xã|phường|đặc khu)(?! hội)(?!\w)"))
_SEPARATOR = re.compile(r"[,;:] ")
_BARE_SUBJECT = re.compile(
    rf"(?:(?:[Cc]òn|[Rr]iêng|trong khi(?: đó)?|nhưng|và|ở|tại) )*(?P<name>{NAME})"
    r"(?= (?:(?:cũng|lại|thì|là|hiện|chỉ|vẫn|mới|nay|nơi|xã|phường) )*"
    r"(?:có|rộng|đông|đạt|lớn|nhỏ|ít|nhiều|hẹp|với|gồm)(?!\w))"
)
"""A clause that tells of what it begins with: `A đông dân nhất với 51.720 người, B rộng nhất với 125 km2`."""


@value(frozen=True, slots=True)
class Listed:
    """A unit named without its type word in a list of units with their figures."""

    subject: Subject | None
    """None where it is no unit of today, or the name is that of something else: `chợ A (0,7 km2)`."""


def owner_of(context: PaperContext, start: int, position: int, mergers: Sequence[ProseEdges]) -> Subject:
    """The unit of an amount in a sentence that tells of mergers.

    Args:
        context: The paper.
        start: Where the sentence begins.
        position: Where the amount stands, in no list of predecessors.
        mergers: The mergers that the sentence tells, at least one.
    """
    spans = sorted((low, high, index) for index, merger in enumerate(mergers) for low, high in _spans(merger))
    last = max((high for _, high, _ in spans if high <= position), default=start)
    other = _other_unit(context, last, position)
    if other is not None:
        return other
    if len({merger.successor.name for merger in mergers}) == 1:
        return mergers[-1].subject(context)
    low, high = _clause(context.text, start, mergers[-1].end, position)
    inside = [span for span in spans if low <= span[0] < high] or spans
    before = [index for begin, _, index in inside if begin < position]
    return mergers[before[-1] if before else inside[0][2]].subject(context)


def _spans(merger: ProseEdges) -> Iterator[tuple[int, int]]:
    """Where the units of a merger stand."""
    yield from merger.lists
    if not isinstance(merger.successor, Subject):
        yield merger.successor.start, merger.successor.end


def _other_unit(context: PaperContext, since: int, position: int) -> Subject | None:
    """The unit of today that a clause behind the mergers has as its subject."""
    for mention in reversed(context.units_between(since, position)):
        opens = _OPENS_CLAUSE.search(context.key, max(since, mention.start - _LEAD), mention.start)
        if opens and _OWNS.match(context.key, mention.end):
            subject = context.subject(mention)
            return subject if subject.unit is not None else None
    return None


def _clause(text: str, start: int, end: int, position: int) -> tuple[int, int]:
    """What stands between the semicolons around a position; those in brackets part nothing."""
    low, depth = start, 0
    for place in range(start, end):
        mark = text[place]
        depth = max(0, depth + (mark == "(") - (mark == ")"))
        if mark == ";" and depth == 0:
            if place >= position:
                return low, place
            low = place + 1
    return low, end


def listed_unit(context: PaperContext, start: int, position: int) -> Listed | None:
    """The unit without a type word before the brackets of an amount: `4 xã: A (52 km2, 9.300 người), B (61 km2)`.

    None where the amount stands in no brackets, or behind other words than figures, or behind a name with its type.

    Args:
        context: The paper.
        start: From where on the words of its sentence bear on the amount.
        position: Where the amount stands.
    """
    low = context.text.rfind("(", start, position)
    if low < 0 or context.text.find(")", low, position) >= 0:
        return None
    match = _BARE_NAME.search(context.text, max(start, low - _LONGEST_NAME), low)
    if context.bare_names.opening(start) is not None and not context.units_between(start, low):
        return None  # the sentence tells of what it begins with
    if match is None or _FIGURES_ONLY.fullmatch(context.key, low + 1, position) is None:
        return None
    is_typed = any(unit.end > match.start("name") for unit in context.units_between(start, low))
    if is_typed or match["lead"].lower() in _ADDRESS:
        return None
    if LOST.search(context.key, start, low):
        return Listed(None)
    kinds = [kind["kind"] for kind in _KIND.finditer(context.key, start, low)]
    is_one_of_many = bool(kinds) and match["lead"].lower() in _LEADS
    unit = context.link_today(match["name"], kinds[-1]) if is_one_of_many else None
    return Listed(Subject(kinds[-1], unit.name, unit) if unit is not None else None)


def unit_of_clause(context: PaperContext, start: int, position: int) -> Listed | None:
    """The unit with whose bare name the clause of an amount begins behind another one of its sentence.

    Args:
        context: The paper.
        start: From where on the words of its sentence bear on the amount.
        position: Where the amount stands.
    """
    low = max((unit.end for unit in context.units_between(start, position)), default=start)
    marks = [mark.end() for mark in _SEPARATOR.finditer(context.text, low, position)]
    for mark in reversed(marks):
        match = _BARE_SUBJECT.match(context.text, mark)
        if match is not None and match.end() <= position:
            subject = context.subject_called(match["name"])
            is_place = context.gazetteer.find(match["name"]) or context.gazetteer.is_district(match["name"])
            return Listed(subject) if subject is not None or is_place else None
        if _FIGURES_ONLY.fullmatch(context.key, mark, position) is None:
            return None
    return None
