"""Lists of units that are the area of a body, or a cluster, a route or a constituency: none was made of the others.

    Khu vực 2: xã A, xã B            Thuế cơ sở 3 quản lý các xã A, B        Công an xã A (xã B, xã C)
    Tổ 2: xã A (xã B, xã C)          Đơn vị bầu cử số 4 gồm các xã A, B

They are written as mergers are, and may name all that a unit was made of, as its bodies work there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from itertools import groupby

from etl.extract.context import PaperContext, Subject
from etl.extract.mentions import UNIT_TYPE
from etl.extract.mergers.gaps import MERGE
from etl.extract.mergers.parted import BODY
from etl.extract.mergers.told import ProseEdges
from etl.text.letters import LOWER, UPPER
from etl.text.structure import Block
from etl.text.unit_titles import NEW, OLD, OLD_PERHAPS

_AREA = (
    r"(?:khu vực|khu|cụm|tuyến|vùng|tiểu vùng|khối|nhóm|bảng|tổ|đội|điểm|chặng|lộ trình|đơn vị(?= bầu)|địa bàn)"
    rf"(?: (?!phường )[{LOWER}]+){{0,4}}?"
    r"(?: (?:số )?(?:\d{1,2}|[IVX]{1,4}|[A-H])(?!\w| (?:đơn vị|địa phương|xã|phường|thị trấn|huyện))"
    r"| (?:thi đua|bầu cử|bỏ phiếu|tuyển sinh|mất điện|cắt điện|phòng thủ|phụ trách|thu gom|phục vụ|sản xuất"
    r"|nguyên liệu|liên kết|liên xã|chuyên môn|trường|dân cư|an toàn|an ninh|giao ban|sinh hoạt|tiếp xúc|vận tải"
    r"|cấp nước|phát triển)(?!\w))"
)
"""An area that is no unit, by its number or by what it is for: `Cụm thi đua số 3`, `Khu vực II`."""
_AGENCY = (
    r"(?:công an |thuế |chi cục |bảo hiểm |tòa án |toà án |viện |hạt |kiểm lâm |bưu |điện lực |bệnh viện |đồn "
    r"|kho bạc |thi hành án |văn phòng |công đoàn |giao dịch |ban chỉ huy |ban chqs |quân sự )"
)
"""A body that works in units."""
_NO_NAME = (
    r"(?<![Xx]ã )(?<![Pp]hường )(?<!hị trấn )"
    rf"(?!(?:Chợ|Đình|Chùa|Trạm|Đội|Tổ|Hạt|Đồn|Phòng|Trường)"
    rf" (?!Tiểu|Mầm|Trung|Công|Biên|Giao|Khám|Giáo)[{UPPER}][{LOWER}])"
)
"""Units have such words in their names: `xã Trạm Tấu`, `Đình Cương`."""
_ENDS_NAME = re.compile(rf"(?<!\w)(?!(?:Đồn|Phòng) )[{UPPER}][{LOWER}]+ \Z")
_LINK = (
    r"(?: ?[:(|\n]| [-–]| (?:(?:được|do|chịu trách nhiệm|trực tiếp|có) )*(?:gồm|bao gồm|gồm có|quản lý|phụ trách"
    r"|phục vụ|phân công|nhận thêm|tiếp nhận|đảm nhiệm|bao quát|cấp|thành lập|hình thành|lập)(?!\w))"
)
_TO_UNIT = (
    r"[:(| –-]*(?:Gồm |Bao gồm |Địa bàn:? |Phụ trách:? |Quản lý:? )?"
    rf"(?:\d{{1,2}} |\(?[{LOWER}]+,?:? ){{0,8}}(?:{UNIT_TYPE}:? )?"
)
_OF_AREA = re.compile(
    rf"(?<!\w){_NO_NAME}(?i:{_AREA}|{BODY}|{_AGENCY})[^.;:,|()\n]{{0,60}}?(?P<link>(?i:{_LINK}))(?P<words>{_TO_UNIT})\Z"
)
"""Before the first unit of such a list."""
_IS_AREA = re.compile(rf"(?i:[^\w\n]*(?:\d{{1,2}}[.)] ?)?{_AREA}[^.;:|()\n]{{0,40}}[\s:.]*)")
"""A line that heads the units of an area."""
_MERGES = re.compile(
    rf"(?i:(?<!\w)(?:{MERGE}|(?:thành|đổi|lấy|mang|đặt) (?:lập|tên)|trở thành|nay là|tiền thân)(?!\w)|[=+])"
)
"""Words and marks of merging, which nothing else has between the units of a list."""
_EXTENT = re.compile(r"(?i:(?<!\w)(?:toàn bộ|nguyên trạng|(?:một|1) phần|phần lớn|còn lại)(?!\w))")
_HEAD = re.compile(
    rf"(?i:(?:các |tên |số )*(?:(?:đơn vị|xã|phường|địa phương)[^|]{{0,20}} )?"
    r"(?:(?:cụm|khối|nhóm|tuyến|vùng|khu vực|tổ|đội|trạm|điểm|công an|thuế|đơn vị bầu cử|tòa án|chi nhánh|bưu cục)"
    rf"(?:[ ,/]+[{LOWER}]+){{0,4}}|(?:[{LOWER}, ]+ )?(?:thành viên|phụ trách|quản lý|phục vụ|trực thuộc))"
    r"(?: ?\([^()|]*\))?)"
)
"""The head of a column of areas, or of what belongs to one."""
_HEAD_MERGES = re.compile(rf"(?i:(?<!\w)(?:{NEW}|{OLD}|{OLD_PERHAPS}|{MERGE})(?!\w))")
_REACH = 160
"""How far before the units the words are looked at, in characters."""
_BEHIND = 60
_MOST_LINES = 12
"""So many lines below the name of an area may be of its units."""


def without_areas(context: PaperContext, found: Iterable[ProseEdges]) -> Iterator[ProseEdges]:
    """What a paper tells, without what only seems to be told of the units of an area or a body."""
    rows = _rows_of_areas(context)
    for one in found:
        if context.reading.block_at(one.place).index not in rows and not _is_of_an_area(context, one):
            yield one


def _is_of_an_area(context: PaperContext, found: ProseEdges) -> bool:
    """Whether a body or an area that is no unit consists of some units, and not one of them of the others."""
    text, block = context.text, context.reading.block_at(found.place)
    first = min(edge.predecessor.start for edge in found.edges)
    listed = next(iter(context.units_between(max(block.start, found.start), first)), None)
    low = context.reading.blocks[max(0, block.index - 1)].start
    new = first if isinstance(found.successor, Subject) else found.successor.start
    for place in sorted({first, min(new, first), listed.start if listed else first}):
        label = _label_before(text, max(low, place - _REACH), place)
        if label is not None:
            told = label["words"] + text[place : found.last + _BEHIND].partition("\n")[0]
            return not _MERGES.search(told) and not (place < first and _EXTENT.search(told))
    told = text[block.start : found.last + _BEHIND].partition("\n")[0]
    return _is_below_an_area(context, block) and not _MERGES.search(told) and not _EXTENT.search(told)


def _label_before(text: str, low: int, place: int) -> re.Match[str] | None:
    """The name of a body or an area that leads to a unit; none that ends the name of another unit: `Tủa Chùa`."""
    match = _OF_AREA.search(text, low, place)
    while match is not None:
        if match.group()[0].islower() or _ENDS_NAME.search(text, low, match.start()) is None:
            return match
        match = _OF_AREA.search(text, match.start() + 1, place)
    return None


def _is_below_an_area(context: PaperContext, block: Block) -> bool:
    """Whether the next line above that names no unit is nothing but the name of an area."""
    above = reversed(context.reading.blocks[max(0, block.index - _MOST_LINES) : block.index])
    head = next((one for one in above if not context.units_between(one.start, one.end)), None)
    return head is not None and _IS_AREA.fullmatch(context.text, head.start, head.end) is not None


def _rows_of_areas(context: PaperContext) -> Set[int]:
    """The rows of tables whose head tells of areas, by the index of their block: `Cụm trưởng | Thành viên`."""
    found: set[int] = set()
    for is_row, blocks in groupby(context.reading.blocks, key=lambda block: block.kind == "row"):
        rows = list(blocks) if is_row else []
        head = context.text[rows[0].start : rows[0].end] if rows else ""
        if any(_HEAD.fullmatch(cell.strip(" *_")) for cell in head.split("|")) and not _HEAD_MERGES.search(head):
            found |= {row.index for row in rows}
    return found
