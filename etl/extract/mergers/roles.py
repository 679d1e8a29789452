"""Which units of a sentence became which: the words between lists of units give each its role.

A list of predecessors stands after a verb of merging (`trên cơ sở sáp nhập …`) or before one (`… được hợp nhất thành`),
the successor after a verb of founding (`thành phường mới có tên gọi là …`) or as the subject of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.mergers.gaps import FOUNDS_ANEW, MERGE, ORIGIN, THEN_FOUNDS, gap_of
from etl.extract.mergers.nested import is_nested, leaves_nested, without_nested
from etl.extract.mergers.parted import TO_SUCCESSOR, names_bodies, parted
from etl.extract.mergers.parts import comes_of, consists_of, tells_parts
from etl.model.values import value
from etl.text.hamlets import HAMLET_WORDS

_FOUND = (
    r"(?:thành lập|lập nên|lập ra|lập|hình thành|ra đời|hợp thành|tạo thành|tạo nên|cấu thành|kết quả"
    r"|khai sinh|xây dựng|có được|làm nên|dựng nên|thiết lập|tên mới)"
)
_ORIGIN_OF = re.compile(
    rf"(?i:(?:tiền thân|{ORIGIN})(?: của)?|trước đây,?|trước khi (?:sáp nhập|sắp xếp),?|trước sáp nhập,?)\s*\Z"
)
_IS = re.compile(r"(?i: (?:chính )?(?:là|gồm|bao gồm|vốn là)[ :]*)\Z")
_IS_TODAY = re.compile(r"(?i: (?:của )?(?:hôm|ngày|hiện) nay,? [^.;]{0,120}(?:là|gồm)\b[^.;]{0,60}: ?\Z)")
"""`Phường A hôm nay, như bà con nói, là “sáu phường góp lại”: `."""
_FEWEST_TOLD = 3
_FEWEST_OF_ROW = 2
_IS_MADE_OF = re.compile(r"(?i: ?(?:(?:hôm|ngày|hiện) nay )?(?:chính )?(?:là|gồm|bao gồm|có|gồm có|từ)[ :]*)")
_RAISED = re.compile(r"(?i:nâng (?:lên|cấp)|chuyển (?:đổi|lên|thành|xã|từ))")

_FOUNDING_VERB = re.compile(rf"(?i:{_FOUND})")

_MERGED_ALONE = re.compile(
    rf"(?i:\s*(?:(?:được|đã|cùng|cũng|chính thức|đều|vừa|nay|để|là|đã được|về|sẽ|sau khi|từ khi)\s)*"
    rf"(?:{MERGE}(?: (?:lại|nguyên trạng|với nhau|làm một|thành một|một nhà|toàn bộ|thành công))*(?=[,.;]"
    rf"|\s(?:từ|vào|theo|kể|thành|để|và|nên|lấy|có|mang|với|dưới)|\Z)"
    rf"|(?:nay )?(?:về )?chung (?:(?:một|dưới|trong) )*(?:mái nhà|nhà|đơn vị|địa bàn|tên|xã|phường)"
    rf"|về (?:chung )?một (?:mái )?nhà|nâng lên"
    rf"|nâng cấp|hợp lại|một nhà))"
)
_COMES_HERE = re.compile(
    rf"(?i:(?: \([^()]*\))?,? (?:(?:cũng|đã|được|đều|nay|sẽ|cùng) )*(?:(?:{MERGE}|chuyển|đưa|gộp) )?"
    r"về (?:đây|phường này|xã này)(?!\w))"
)
"""Behind a part of a unit: `phần còn lại của xã A cũng chuyển về đây`."""
_PART_OF = re.compile(r"(?:một|1) (?:phần|bộ phận) (?:của )?")
_NOW_IS = re.compile(r"(?<!\w)(?:nay|hiện|giờ|đã|trở|giờ đây) (?:là|thành|thuộc)\s*\Z")
"""Before such words a unit is what others became, and goes over to none."""
_CONTINUES = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:[,;]|và|cùng|cộng|kèm)?[^.]{0,60}(?<!giữ )\Z")
_OF_HAMLETS = re.compile(
    rf"(?i: (?:vào|thành|với|về|để thành lập|lập) (?:một |các )?(?:{HAMLET_WORDS}|tổ|chi bộ|trường)\b)"
)
_FOUNDED_LATER = re.compile(
    r"(?i:\A(?: ?\([^()]*\))? (?:đã |được |chính thức |mới )*(?:hình thành|ra đời|thành lập|khai sinh))"
)
"""`Từ các xã A, B, xã C ra đời`."""
_GIVEN_AWAY = re.compile(
    r"(?i:(?:sau khi|sau|trừ|không gồm|không kể|ngoài)(?: (?:đã|được|có|bị|việc|phần))*"
    r" (?:chuyển|điều chỉnh|bàn giao|giao|cắt|trích|tách|chia|nhường|nhập (?:một|1) phần"
    r"|(?:một|1) phần)\b(?:[^.;,]|, (?=dân số|quy mô)){0,80} (?:về|vào|sang|cho)(?: (?:các|địa bàn))* \Z)"
)
"""`…, sau khi đã chuyển một phần về`: where a part of a predecessor went is not what the sentence founds."""
_TO_WHOM = (" về ", " vào ", " sang ", " cho ", " các ", " địa bàn ")
"""How words must end for the pattern above, which is searched for slowly."""
THESE = re.compile(
    r"(?i:(?<!\w)(?:(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|cả|\d{1,2}) )+"
    r"(?:đơn vị(?: hành chính)?|địa phương|xã|phường|thị trấn|xã,? phường|địa bàn|vùng đất)"
    r"(?: (?:cấp xã|hành chính|cũ))* (?:này|đó|ấy|trên|nói trên|nêu trên|kể trên)"
    r"|(?<!\w)(?:chúng|tất cả|toàn bộ các đơn vị này))"
    rf" (?:(?:được|đã|cùng|cũng|chính thức|đều|lại|vừa|nay|sẽ|tiến hành|thực hiện|đồng loạt) )*"
    rf"(?:{MERGE}|hợp thành|thành|trở thành|lập|về chung)"
)
"""`…. Các đơn vị này nhập lại thành`: what the sentence before named goes over."""
_FOUNDING_END = re.compile(rf"(?i:{_FOUND}(?: (?:nên|ra|một|mới))*)\s*\Z")
_THEN_SUBJECT = re.compile(r"(?i:(?: (?:lại|với nhau|làm một|nguyên trạng))*\)?(?:,| -) ?(?:nay )?)")
_NESTED = "nested"
"""The frame of a list that tells of what a predecessor was made."""
_LEAD = 300
"""How far before a list a verb of founding can stand, in characters."""


@value(frozen=True, slots=True)
class Edge:
    """A predecessor and what it became; the successor is None where the sentence leaves it to the context."""

    predecessor: ListedUnit
    successor: ListedUnit | None
    kind: str
    frame: str
    """How the predecessor was recognised: `object`, `base`, `origin`, `made_of`, `subject`, `more`, or `told`,
    `known` and `aside`, which only count where the gazetteer knows of the merger."""


def edges_of(text: str, start: int, end: int, lists: Sequence[UnitList]) -> list[Edge]:
    """The edges that the sentence `text[start:end]` states, given its lists of units."""
    sentence = _Sentence(text, start, end, parted(text, start, lists))
    found: list[Edge] = []
    for index, units in enumerate(sentence.lists):
        frame = sentence.frame(index)
        if frame in (None, _NESTED):
            continue
        successor = sentence.successor_of(index)
        found += [Edge(unit, successor, sentence.kind(index), frame) for unit in units.units]
        if (own := sentence.founded_anew(index + 1)) and successor == own:
            found.append(Edge(own, own, "merged", frame))
    return [edge for edge in found if not _is_idle(edge, found) and not _OF_HAMLETS.match(text, edge.predecessor.end)]


def _is_given_away(lead: str) -> bool:
    """Whether the words before a unit say where a part of a predecessor went beforehand."""
    return lead.lower().endswith(_TO_WHOM) and _GIVEN_AWAY.search(lead) is not None


def _is_idle(edge: Edge, edges: Sequence[Edge]) -> bool:
    """Whether the sentence only seems to make a unit of itself: `sau sáp nhập phường A có …`.

    One that names it twice may mean it: in a list of units `Xã A nhập vào xã A` stands beside `Xã B nhập vào xã A`.
    """
    successor, unit = edge.successor, edge.predecessor
    if successor is None or len(edges) > 1 or unit.is_extent_own or edge.frame == "subject":
        return False
    return (successor.name, successor.type) == (unit.name, unit.type)


class _Sentence:
    """The gaps between the lists of a sentence, and what they say about the lists."""

    def __init__(self, text: str, start: int, end: int, lists: Sequence[UnitList]) -> None:
        self.lists, ends = without_nested(text, start, lists)
        lists = self.lists
        starts = [*(units.start for units in lists), end]
        self.read = [gap_of(text[low:high]) for low, high in zip(ends, starts, strict=True)]
        self.gaps = [gap.words for gap in self.read]
        self.heads = [text[units.start : units.units[0].start] for units in lists]
        self.leads = [text[max(start, units.start - _LEAD) : units.start] for units in lists]
        self.frames: list[str | None] = []
        for index in range(len(lists)):
            before = self.frames[index - 1] if index else None
            if before == _NESTED and leaves_nested(self.gaps[index]):
                before = self.frames[index - 2]
                self.frames.append(before)
            else:
                self.frames.append(_NESTED if before and is_nested(self.gaps[index]) else self._frame(index))

    def frame(self, index: int) -> str | None:
        """How the list was recognised as one of predecessors, or None where it is not."""
        return self.frames[index]

    def kind(self, index: int) -> str:
        """`merged`, `renamed` or `retyped`."""
        is_one = len(self.lists[index].units) == 1
        return _kind(self.gaps[index][-60:] + " " + self.gaps[index + 1][:60]) if is_one else "merged"

    def founded_anew(self, index: int) -> ListedUnit | None:
        """The unit that takes others in and so becomes a new one of the same name, if the list is that unit."""
        if index >= len(self.lists) or self.frames[index] is not None or not self._receives(index):
            return None
        unit, match = self.lists[index].units[0], FOUNDS_ANEW.match(self.gaps[index + 1])
        return unit if match and match["name"] in (None, unit.name) else None

    def _receives(self, index: int) -> bool:
        """Whether others are merged into the one unit of a list: `nhập xã A vào xã B`, `xã A được nhập vào xã B`."""
        match = self.read[index].receives
        return bool(match and index and len(self.lists[index].units) == 1 and (match["verb"] or self.frames[index - 1]))

    def successor_of(self, index: int) -> ListedUnit | None:
        """The unit that the list's units became: the one named next, the subject before, or the one after a comma."""
        following = index + 1
        while following < len(self.lists) and self.frames[following] is not None:
            following += 1
        if following < len(self.lists) and self._is_successor(following):
            return self.lists[following].units[0]
        for before in range(index - 1, -1, -1):
            if self.frames[before] is None and len(self.lists[before].units) == 1:
                return self.lists[before].units[0]
        if following < len(self.lists) and len(self.lists[following].units) == 1 and following == index + 1:
            return self.lists[following].units[0] if _THEN_SUBJECT.fullmatch(self.gaps[following]) else None
        return None

    def _frame(self, index: int) -> str | None:
        gap, read, units = self.gaps[index], self.read[index], self.lists[index]
        if read.renames or self._is_object(index):
            return "object"
        if read.tells_origin or (index and _ORIGIN_OF.search(self.gaps[index - 1]) and _IS.search(gap)):
            return "origin"
        if index and len(self.lists[index - 1].units) == 1 and (read.opens_bracket or self._is_of_row(index)):
            return "made_of"
        if self._goes_on(index):
            return "object"
        if self._is_successor(index):
            return None
        if read.is_base and (_FOUNDING_VERB.search(self.leads[index]) or _FOUNDED_LATER.search(self.gaps[-1])):
            return "base"
        if (index and self._is_made_of(index)) or self._consists_of(index):
            return "made_of"
        if self._goes_over(index):
            return "subject"
        if index and self.frames[index - 1] and units.units[0].is_extent_own and _CONTINUES.fullmatch(gap):
            return "more"
        return "told" if self._is_told(index) else None

    def _is_object(self, index: int) -> bool:
        """Whether the list is what is merged: `sáp nhập các xã A, B`."""
        read = self.read[index]
        if index and read.joins:
            return True
        return read.merging == "now" or (read.merging == "afterwards" and len(self.lists[index].units) > 1)

    def _is_of_row(self, index: int) -> bool:
        """Whether a bracket stands behind a unit as another does that tells of what its unit was made.

        `A (hợp nhất xã B và xã C) và D (xã E và xã F)`.
        """
        if not self.read[index].is_in_bracket:
            return False
        units = zip(self.read[1:-1], self.lists, strict=False)
        brackets = [gap for gap, before in units if gap.is_in_bracket and len(before.units) == 1]
        return len(brackets) >= _FEWEST_OF_ROW and any(gap.tells_making for gap in brackets)

    def _goes_on(self, index: int) -> bool:
        """Whether a unit into which others are merged becomes a new one with them: `vào xã B để lập xã C`."""
        if index + 1 >= len(self.lists) or not self._receives(index):
            return False
        return self._is_successor(index + 1) and THEN_FOUNDS.match(self.gaps[index + 1]) is not None

    def _is_successor(self, index: int) -> bool:
        units = self.lists[index].units
        return (
            len(units) == 1
            and (not units[0].is_extent_own or self._is_part_of_new(index))
            and units[0].type not in ("thị trấn", "huyện")
            and self.read[index].founds
            and not _is_given_away(self.leads[index])
        )

    def _is_part_of_new(self, index: int) -> bool:
        """`Các thôn còn lại của xã A nay là một phần của xã B`."""
        return _PART_OF.fullmatch(self.heads[index]) is not None and _NOW_IS.search(self.gaps[index]) is not None

    def _is_told(self, index: int) -> bool:
        """`Xã A rộng 41 km2, gồm các xã B, C`."""
        return tells_parts(self.gaps[index], self.heads[index], self.leads[index])

    def _is_made_of(self, index: int) -> bool:
        """`Hợp thành xã A là các xã B, C`, `Xã A gồm toàn bộ xã B và xã C`."""
        gap, units = self.gaps[index], self.lists[index]
        if len(self.lists[index - 1].units) != 1:
            return False
        if comes_of(gap, self.gaps[index + 1]) or (len(units.units) >= _FEWEST_TOLD and _IS_TODAY.match(gap)):
            return True
        if not _IS_MADE_OF.fullmatch(gap):
            return False
        is_founded = _FOUNDING_END.search(self.gaps[index - 1]) is not None
        return is_founded or units.is_old or any(unit.is_extent_own for unit in units.units)

    def _consists_of(self, index: int) -> bool:
        """`Địa bàn phường nằm ở …, gồm toàn bộ phường A và một phần phường B`."""
        if not self.lists[index].units[0].is_extent_own or (index and names_bodies(self.gaps[index - 1])):
            return False
        return consists_of(self.gaps[index], self.heads[index], self.leads[index])

    def _goes_over(self, index: int) -> bool:
        """`Các xã A, B và C được hợp nhất thành xã D`, `A, B, C nay chung một mái nhà`."""
        gap, units = self.gaps[index + 1], self.lists[index]
        if names_bodies(self.gaps[index]):
            return False
        if index + 1 < len(self.lists):
            if self.read[index + 1].joins:
                return True
            if self._is_successor(index + 1) and (THESE.search(gap) or TO_SUCCESSOR.match(gap)):
                return True
        if units.units[0].is_extent_own and _COMES_HERE.match(gap):
            return True
        is_many = len(units.units) > 1
        return is_many and _MERGED_ALONE.match(gap) is not None


@lru_cache(maxsize=4096)
def _kind(around: str) -> str:
    if "đổi tên" in around.lower():
        return "renamed"
    return "retyped" if _RAISED.search(around) else "merged"
