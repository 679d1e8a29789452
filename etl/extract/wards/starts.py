"""The day from which a unit works, as papers tell it: `… đi vào hoạt động từ ngày 1/7/2025`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.list_tokens import COUNT
from etl.extract.mentions import UnitMention
from etl.extract.mergers import ProseEdges
from etl.extract.wards.facts import Fact
from etl.extract.wards.reform_day import days_for_all
from etl.extract.wards.told import Told, subjects_of
from etl.model.units import REFORM_DATE
from etl.text.dates import find_dates
from etl.text.fold import fold
from etl.text.structure import Block
from etl.text.words import unify_seats, word_key

_BECOMES = r"(?:thành|lên) (?:một )?(?:xã|phường|đặc khu)(?: mới)?"
_IS_UNIT = r"là (?:một )?đơn vị hành chính(?: cấp xã)?(?: mới)?"
_WORKS_FROM = re.compile(
    unify_seats(
        r"(?:(?:đi vào )?(?<!kế hoạch )(?<!lịch )(?:hoạt động|vận hành)(?: chính thức)?"
        r"(?: (?:theo|với|trong|bộ máy|mô hình|chính quyền) [^.;:\d]{0,50}(?:(?:hai|2|02) cấp|mới))?"
        rf"|đi vào cuộc sống|thành lập|hình thành|ra mắt|ra đời|mang tên(?: gọi)? mới|{_BECOMES}"
        r"|(?:(?:tổ chức|sắp xếp|nhập) lại|hợp nhất|sáp nhập|sắp xếp)(?= từ (?:ngày )?\d)"
        rf"|{_IS_UNIT}(?: (?:của|thuộc|trực thuộc) [^.;:,\d]{{1,40}}?)?(?= (?:kể )?từ (?:ngày )?\d)"
        r"|(?P<force>có hiệu lực(?: thi hành)?))"
        r"(?: từ)?(?:,|:)? \(?(?:(?:kể )?(?:từ|vào) )?(?:0{1,2} ?(?:giờ|h)(?: ?00)?,? )?(?:ngày )?(?=\d)"
    )
)
"""In a key."""
_WORKS = re.compile(unify_seats(r"là (?:một )?đơn vị|hoạt động|vận hành|ra đời|ra mắt|lập|hình thành|khai sinh"))
_UNIT = (
    r"(?:(?:chính quyền|bộ máy|đơn vị hành chính)(?: của)? )?(?:(?:phường|xã|đặc khu|đơn vị(?: hành chính)? mới)\b"
    r"|(?:chính quyền|bộ máy|tổ chức bộ máy) (?:mới|này|(?:cấp )?(?:xã|phường))(?! của))"
)
_BY_ACT = r"(?:(?:khi|thực hiện|theo|căn cứ|triển khai|sau khi|cùng với|trên cơ sở) [^.;:]{0,160}?, ?)?"
"""Between the day and the unit: `Đến ngày 1/7/2025, thực hiện Nghị quyết số …, phường A`."""
_THEN_WORKS = re.compile(
    unify_seats(
        rf"(?:,? {_BY_ACT}| (?:là|chính là) (?:ngày|thời điểm|mốc) ){_UNIT}[^.;:]{{0,70}}?"
        r" (?:(?:đi vào )?(?:hoạt động|vận hành)|ra đời|ra mắt"
        rf"|{_IS_UNIT}(?= (?:của|thuộc|trực thuộc))[^.;:,]{{1,40}}?|được (?:thành lập|hình thành|lập|khai sinh))"
        r"(?= ?(?:[.,;()]|\Z|(?:từ|trên|theo|trong|bởi|bằng (?:cách|việc)|nhờ (?:gộp|nhập|sáp|hợp)|với|và|sau|cùng|gồm"
        r"|(?:do|dựa trên|thông qua|qua)(?: việc)? (?:gộp|nhập|sáp nhập|hợp nhất|sắp xếp)|ổn định|chính thức)\b))"
    )
)
"""Behind a date: `Từ ngày 1/7/2025, phường … chính thức hoạt động`."""
_THEN_MERGED = re.compile(
    unify_seats(
        r",? (?:[^.;:]{0,160}?(?<!\w)(?:sáp nhập|hợp nhất|nhập|gộp|ghép|gom|hợp|về chung|sắp xếp|tổ chức lại)(?!\w)"
        r"[^.;:]{0,60}?"
        r"(?<!\w)(?:thành|(?:lấy|mang|đặt)(?: lại| chung)?(?: cái)? tên)(?!\w)"
        r"|(?:(?:xã|phường|đặc khu) [^.;:\d]{1,80}? là (?:kết quả|sản phẩm) (?:của )?(?:việc )?"
        r"|[^.;:\d]{1,60}? có(?: thêm)? (?:xã|phường|đặc khu) [^.;:\d]{1,40}?(?:,|\.) [^.;:\d]{0,60}?)"
        r"(?:sáp nhập|hợp nhất|nhập|gộp|ghép|gom)(?!\w))"
    )
)
"""Behind a date: `Từ ngày 1/7/2025, các đơn vị này nhập lại thành …`."""
_THEN_WRITTEN = re.compile(
    unify_seats(
        r",? (?=[^.;:]{0,60}?(?<!\w)địa chỉ(?!\w))[^.;:]{0,160}?(?<!\w)(?:ghi|đổi|viết|chuyển|cập nhật|điều chỉnh)"
        r"(?: lại)? (?:thành|là|sang|theo)(?: địa chỉ(?: mới)?(?: là)?)?:? [\"“']?(?=xã|phường|đặc khu)"
    )
)
"""Behind the day on which an address got a new name: `Từ 1/7/2025, địa chỉ "xã A" được ghi lại là "`."""
_FROM = re.compile(unify_seats(r"(?:\A|\W)(?:kể từ|từ) (?:ngày )?\Z"))
_SINCE = re.compile(
    unify_seats(
        r"(?:\A|[.;,(-] |kể từ|từ) ?(?:(?:kể |bắt đầu )?(?:từ|vào|đến|tới|từ đúng) )?"
        r"(?:0{1,2} ?(?:giờ|h)(?:00)?,? )?(?:ngày )?\Z"
    )
)
_BECOMES_ONE = re.compile(unify_seats(_BECOMES))
_ALL_NEW = re.compile(
    unify_seats(
        rf"(?<!\w)(?:các|những|cả|{COUNT}) (?:(?:xã|phường|đặc khu)(?:(?:,| và) (?:xã|phường|đặc khu))*"
        r"|đơn vị(?: hành chính)?(?: cấp xã)?) (?:mới|này|trên|nói trên|nêu trên)"
        r"(?: (?:của|thuộc|trực thuộc) [^.;:,\d]{1,40}?)?"
        r"(?: (?:sẽ|đều|đã|chính thức|cùng|bắt đầu))* \Z"
    )
)
"""Before the verb: `Các xã mới hoạt động từ …`, said of all whose mergers stand before."""
_EACH_NEW = re.compile(
    unify_seats(
        r"(?<!\w)(?:chính quyền|bộ máy|tổ chức bộ máy)(?: (?:của|ở|tại))?"
        r" (?:xã|phường|đặc khu|đơn vị(?: hành chính)?) mới(?: (?:sẽ|đều|đã|chính thức|bắt đầu))* \Z"
    )
)
"""The same of each, in a paragraph that tells of the mergers of several: `Chính quyền xã mới hoạt động từ …`."""
_BARE_UNIT = re.compile(unify_seats(rf"(?:\A|[,;] |\d{{4}} ){_UNIT}"))
"""The paper's unit by its type word alone."""
_NOT_THE_UNIT = re.compile(
    r"(?i:đảng bộ|đảng ủy|đảng uỷ|chính quyền địa phương (?:hai|2|02) cấp|mô hình|chi bộ|trung tâm|hợp tác xã"
    r"|(?<!xã )(?<!phường )(?<!khu )trường|công an|ban (?!hành|thường vụ quốc hội)|hội )"
    r"[^.;]{0,160}\Z"
)
_SAYS = re.compile(
    r"(?i:(?<!\w)(?:cho biết|cho hay|nêu(?: rõ)?|nhấn mạnh|khẳng định|chia sẻ|nói|phát biểu|thông tin)(?: rằng)?: ?)"
)
_FIELD = re.compile(
    unify_seats(
        r"\W{0,4}(?:(?:ngày|thời điểm|thời gian|mốc) )?(?:chính thức )?(?:thành lập|hình thành|ra mắt|có hiệu lực"
        r"|(?:bắt đầu )?(?:đi vào )?(?:hoạt động|vận hành))(?: chính thức)?(?: từ)?:"
    )
)
"""What a line begins with that tells nothing but the day."""
_FOUNDS = re.compile(
    unify_seats(
        r"nghị quyết [^.;]{0,160}(?<!\w)(?:thành lập|sắp xếp|sáp nhập|hợp nhất|hình thành|đơn vị hành chính)(?!\w)"
    )
)
_OTHER_LAW = re.compile(
    unify_seats(r"(?<!\w)(?:luật|bộ luật|nghị định|thông tư|quyết định|hđnd|hội đồng nhân dân|chính phủ|đảng)(?!\w)")
)
"""What else comes into effect."""
_JOINT = re.compile(r",? (?:và|cùng|với) |, ")
_ABOVE = 6_000
"""How far above such a sentence their mergers are told at most, in characters."""


def start_facts(context: PaperContext, told: Told) -> Iterator[tuple[Subject, Fact]]:
    """The days of the reform or later on which units began to work."""
    for start, end, subjects in days_for_all(context, told):
        for subject in subjects:
            yield subject, Fact("effective_date", REFORM_DATE.isoformat(), start, end, "wards.start")
    for block in context.reading.blocks:
        yield from _of_block(context, block, told)


def _of_block(context: PaperContext, block: Block, told: Told) -> Iterator[tuple[Subject, Fact]]:
    """The day from which the unit works."""
    if context.key.find("202", block.body_start, block.end) < 0:
        return
    yield from _addressed(context, block)
    for day, word in chain(_verb_first(context, block), _day_first(context, block), _merged_from(context, block, told)):
        start, end = _sentence(context, block, word)
        if day < REFORM_DATE or _is_of_body(context.text, start, word):
            continue
        if day > REFORM_DATE and not told.over(start, end):
            continue  # What begins later is mostly a body or a project in the unit.
        for subject in _working(context, start, end, told, word):
            yield subject, Fact("effective_date", day.isoformat(), start, end, "wards.start")


def _addressed(context: PaperContext, block: Block) -> Iterator[tuple[Subject, Fact]]:
    """`Từ 1/7/2025, địa chỉ … được ghi lại là xã A`: the unit that the new address names."""
    for span in find_dates(context.text, block.body_start, block.end):
        then = _THEN_WRITTEN.match(context.key, span.end, block.end) if span.value == REFORM_DATE else None
        if then is None or not _FROM.search(context.key[max(block.body_start, span.start - 12) : span.start]):
            continue
        named = context.units_between(then.end(), then.end() + 1)
        if named and context.is_today(named[0]):
            where = _sentence(context, block, then.start())
            yield context.subject(named[0]), Fact("effective_date", REFORM_DATE.isoformat(), *where, "wards.start")


def _verb_first(context: PaperContext, block: Block) -> Iterator[tuple[date, int]]:
    """`… đi vào hoạt động từ ngày 1/7/2025`: the day, and where the verb stands, or the sentence of an act in force."""
    for match in _WORKS_FROM.finditer(context.key, block.body_start, block.end):
        span = next(find_dates(context.text, match.end(), min(match.end() + 24, block.end)), None)
        if span is None or span.start != match.end():
            continue
        if match["force"] is None:
            yield span.value, match.start()
        elif _is_act_in_force(context, *(sentence := _sentence(context, block, match.start()))):
            yield span.value, sentence[0]


def _is_act_in_force(context: PaperContext, start: int, end: int) -> bool:
    """Whether what comes into effect is the act that made the one unit of its sentence, or a field tells when."""
    if _FIELD.match(context.key, start):
        return True
    is_founding = _FOUNDS.search(context.key, start, end) and not _OTHER_LAW.search(context.key, start, end)
    return bool(is_founding) and len({one.name for one in context.units_between(start, end)}) == 1


def _day_first(context: PaperContext, block: Block) -> Iterator[tuple[date, int]]:
    """`Từ ngày 1/7/2025, phường … hoạt động`: the day, and where the sentence's subject stands."""
    if not _WORKS.search(context.key, block.body_start, block.end):
        return
    for span in find_dates(context.text, block.body_start, block.end):
        then = _THEN_WORKS.match(context.key, span.end, block.end)
        if then and _SINCE.search(context.key[max(block.body_start, span.start - 24) : span.start]):
            yield span.value, then.start()


def _merged_from(context: PaperContext, block: Block, told: Told) -> Iterator[tuple[date, int]]:
    """`Từ ngày 1/7/2025, các xã A, B sáp nhập thành xã C`: the day of the reform, and where the merger is told."""
    if not told.over(block.body_start, block.end):
        return
    for span in find_dates(context.text, block.body_start, block.end):
        then = _THEN_MERGED.match(context.key, span.end, block.end) if span.value == REFORM_DATE else None
        if then and _FROM.search(context.key[max(block.body_start, span.start - 12) : span.start]):
            yield span.value, then.start()


def _working(context: PaperContext, start: int, end: int, told: Told, word: int) -> Sequence[Subject]:
    """The units that work from a day on: of mergers told behind it all, of others that in whose clause it stands."""
    here = told.over(start, end)
    if here:
        is_first = word <= min(passage.place for passage in here)
        return subjects_of(context, here if is_first else _of_clause(context.text, here, word))
    named = [mention for mention in context.units_between(start, end) if mention.type != "thị trấn"]
    if not named and _ALL_NEW.search(context.key, start, word):
        return subjects_of(context, told.over(max(0, start - _ABOVE), start))
    if not named and _EACH_NEW.search(context.key, start, word):
        above = subjects_of(context, told.over(context.reading.block_at(start).start, start))
        if len(above) > 1:
            return above
    if named:
        return _together(context, named)
    subject = context.subject_at(start)
    if subject is None or not (
        _BARE_UNIT.search(context.key[start:end]) or _opens_with(context, subject, (start, end), word)
    ):
        return ()
    return (subject,)


def _together(context: PaperContext, named: Sequence[UnitMention]) -> Sequence[Subject]:
    """The first unit that a sentence names, with those of today listed with it: `Xã A và xã B hoạt động từ …`."""
    found = [named[0]]
    for one in named[1:]:
        if not context.is_today(one) or _JOINT.fullmatch(context.text, found[-1].end, one.start) is None:
            break
        found.append(one)
    return tuple(map(context.subject, found))


def _opens_with(context: PaperContext, subject: Subject, sentence: tuple[int, int], word: int) -> bool:
    """Whether a clause of the sentence begins with a unit's name alone, or the line is a field of what is told of it.

    `Lý Sơn trở thành đặc khu từ …`, `Thành lập: 1/7/2025`.
    """
    start, end = sentence
    field = _FIELD.match(context.key, start)
    if field and word < field.end():
        return context.main is not None and fold(subject.label) == fold(context.main.label)
    is_becoming = _BECOMES_ONE.match(context.key, word) is not None
    words = context.key[start : end if is_becoming else word] + " "
    return re.search(rf"(?:\A\W*|[,;] ){re.escape(word_key(subject.name))}(?! và)(?=[ ,(])", words) is not None


def _is_of_body(text: str, start: int, word: int) -> bool:
    """Whether a body is what begins to work, not one whose words stand behind a colon: `Đảng ủy phường nhấn mạnh: `."""
    said = _SAYS.search(text, start, word)
    return _NOT_THE_UNIT.search(text, said.end() if said else start, word) is not None


def _sentence(context: PaperContext, block: Block, position: int) -> tuple[int, int]:
    for start, end in context.reading.sentences(block.body_start, block.end):
        if start <= position < end:
            return start, end
    return block.body_start, block.end


def _of_clause(text: str, passages: Sequence[ProseEdges], position: int) -> Sequence[ProseEdges]:
    """Of mergers told in one sentence the one whose clause holds a position; none where it cannot be told."""
    if len({passage.successor.name for passage in passages}) == 1:
        return passages
    low, high = text.rfind(";", 0, position), text.find(";", position)
    own = [one for one in passages if low < one.place and (high < 0 or one.place < high)]
    return own if len(own) == 1 else ()
