"""The act that a unit rests on, as papers name it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.governing_date import REFORM_ACT
from etl.extract.mergers import ProseEdges
from etl.extract.provinces import find_provinces
from etl.extract.wards.facts import Fact
from etl.extract.wards.quoted import units_of_quoted
from etl.extract.wards.reform_day import units_counted
from etl.extract.wards.told import Told, subjects_of, wholly_made
from etl.model.units import REFORM_DATE
from etl.text.dates import find_dates
from etl.text.structure import Block
from etl.text.words import unify_seats

_NUMBER = re.compile(r"(?<![\w/])(?P<number>\d{3,4}/(?:20\d\d/)?NQ-UBTVQH ?\d{2})(?!\d)", re.IGNORECASE)
_SERIES = "/nq-ubtvqh"
"""What every such number holds, in a key; spares most of the looking."""
_REFORM_NUMBER = re.compile(rf"{REFORM_ACT}15")
"""Any other must stand in the sentence that makes the unit."""
_REFORM_DAY = date(2025, 6, 16)
_SEVERAL = 2
_ACT_WITHOUT_NUMBER = re.compile(
    unify_seats(
        r"nghị quyết(?: (?!số)[^.;\d]{0,120}?)?\W(?:thông qua|ban hành|ký|biểu quyết)[^.;\d]{0,30}\Z"
        r"|nghị quyết,? (?:được )?(?:ký )?(?:ngày )?\Z"
    )
)
"""What leads from an act without its number to the day on which it was passed."""
_PASSED_ON_DAY = re.compile(
    unify_seats(
        r"[^.;\d]{0,80}(?:thông qua|ban hành|biểu quyết|ký)[^.;\d]{0,40}nghị quyết(?! số)[^.;]{0,60}(?:sắp xếp|đơn vị)"
    )
)
"""What follows that day where it stands before the act."""
_ALONE = re.compile(
    unify_seats(
        r"(?:[^:\n\d]{3,60}: )?\W*(?:theo |tại |căn cứ )?nghị quyết (?:số )?[\w/-]{8,24}(?:,? (?:ngày )?[\d/.-]{8,10})?"
        r"(?: của (?:ủy ban thường vụ quốc hội|ubtvqh)(?: khóa \w{2,4})?)?\W*"
    )
)
"""A line with nothing but an act: the field of a record (`Căn cứ pháp lý:`), which announces no others below it."""
_LABEL = 40
"""Characters of a field's label at most."""
_ACT = unify_seats("nghị quyết")
_ASSEMBLY = tuple(map(unify_seats, ("thường vụ quốc hội", "ubtvqh")))
_OF_UNITS = re.compile(
    unify_seats(r"(?<!\w)(?:sắp xếp|đơn vị hành chính|đvhc|sáp nhập|hợp nhất|thành lập (?:xã|phường|đặc khu))(?!\w)")
)
_OF_ELSE = re.compile(unify_seats(r"(?<!\w)(?:về|quy định|phê duyệt|cho ý kiến|liên quan|đề án)(?!\w)"))
"""What says what an act is about."""
_OTHER_ACT = re.compile(
    unify_seats(
        r"(?<!\w)(?:hội đồng nhân dân|hđnd|đảng ủy|tỉnh ủy|thành ủy|đảng bộ"
        r"|nghị quyết (?:của )?(?:chính phủ|trung ương)|dự kiến|dự thảo|tờ trình|trình (?:quốc hội|ủy ban|ubtvqh)"
        r"|(?:sẽ|chưa) (?:được )?(?:thông qua|ban hành|ký|biểu quyết))(?!\w)"
    )
)
"""Who else passes resolutions, and what is said of one that is not passed yet."""
_OTHER_NUMBER = re.compile(r"\d{1,5}[-/](?:\d{4}[-/])?[A-ZĐ]{2,}")
_LIST_BEGINS = re.compile(r": ?\(?(?:1|01|a|i)[.)/] ?(?=\w)")
"""A list in one line with what announces it: `theo Nghị quyết số …, có các xã mới: 1. Xã A (gộp B, C). 2. Xã D …`."""
_TO_DATE = re.compile(r"(?i:[^.;\n]{0,60}?(?<!hiệu lực )(?<!từ )(?:ngày|hôm) )\Z")
_RIGHT_BEHIND = re.compile(r"(?i: ?[,([-]? ?(?:(?:được )?(?:ký|thông qua|ban hành)(?: hôm| vào)? )?)")
"""Between the number of an act and its day, where no word `ngày` stands: `(16/6/2025)`."""
_SAYS_ON = re.compile(
    unify_seats(
        r"\W*(?:đây (?:chính )?là |bản )?(?:nghị quyết|văn bản)(?! số)[^.;\d]{0,80}?"
        r"(?<!\w)(?:ban hành|thông qua|ký|biểu quyết)(?!\w)[^.;\d]{0,40}"
    )
)
"""What leads to the day of an act in the sentence behind the one with its number."""
_TO_ACT = re.compile(r"(?i:,? ?(?:bản |tại )?nghị quyết (?:số )?)")
_BY_ACT = re.compile(
    r"(?i:,? ?(?:tại|theo|bằng|trong|với|bởi|căn cứ) (?:(?:theo|các|khoản \d{1,3}|điều \d{1,3}|điểm \w|của),? )*"
    r"nghị quyết (?:số )?)"
)
"""Between the day of the reform and its act: `Ngày 16/6/2025, tại khoản 7 Điều 1 Nghị quyết số …`."""
_BY_ASSEMBLY = re.compile(r"(?i:[^.;\d]{0,40}(?:thường vụ quốc hội|ubtvqh)[^.;\d]{0,60}nghị quyết (?:số )?)")
"""The same where who passed it stands between: `Ngày 16/6/2025, Ủy ban Thường vụ Quốc hội đã có Nghị quyết số …`."""
_IS_PASSED = re.compile(
    r"(?i:[^.;\d]{0,160}?(?<!\w)(?:được|đã) (?:[^,.;\d]{0,60} )?(?:thông qua|ban hành|ký|biểu quyết)(?!\w))"
)
"""Around the number of an act: `Ngày 16/6/2025, Nghị quyết số … về … được thông qua`."""
_DAY_OF_LIST = re.compile(unify_seats(r"\W*(?:vào )?(?:ngày )?[\d/.-]+(?: tháng \d{1,2})?(?: năm \d{4})?:"))
"""A line that is nothing but a day, above a list of what happened on it."""
_MOST_ITEMS = 8
"""Items of such a list above the one that tells of the act, at most."""
_PASSES_ACT = re.compile(
    r"(?i:(?:^|\W)(?:ban hành|thông qua|ký|ra|công bố|biểu quyết)[^.;\d]{0,20}nghị quyết (?:số )?\Z)"
)
_PASSES = re.compile(r"(?i:ban hành|thông qua|ký|đã có|công bố|biểu quyết)")
_NOT_PASSED = re.compile(r"(?i:hiệu lực|hoạt động|vận hành|tính đến|đến ngày)[^.;]{0,20}\Z")


def act_facts(context: PaperContext, told: Told) -> Iterator[tuple[Subject, Fact]]:
    """The number and date of the act that made a unit."""
    only = _only_act(context)
    for block in context.reading.blocks:
        if context.key.find(_SERIES, block.body_start, block.end) >= 0:
            yield from _numbers(context, block, told, only)
        elif any(context.key.find(words, block.body_start, block.end) >= 0 for words in _ASSEMBLY) or (
            context.key.find(_ACT, block.body_start, block.end) >= 0 and told.over(block.body_start, block.end)
        ):
            yield from _dates_alone(context, block, told)


def _only_act(context: PaperContext) -> int | None:
    """Where a paper first names the act of the reform; None where it names none, or several."""
    named = _NUMBER.finditer(context.text) if _SERIES in context.key else ()
    found = [match for match in named if _is_of_the_reform(match)]
    numbers = {match["number"].replace(" ", "").upper() for match in found}
    return found[0].start() if len(numbers) == 1 else None


def _is_of_the_reform(number: re.Match[str]) -> bool:
    return _REFORM_NUMBER.fullmatch(number["number"].replace(" ", "").upper()) is not None


def _numbers(context: PaperContext, block: Block, told: Told, only: int | None) -> Iterator[tuple[Subject, Fact]]:
    for start, end in context.reading.sentences(block.body_start, block.end):
        for match in _NUMBER.finditer(context.text, start, end):
            number = match["number"].replace(" ", "").upper()
            day = _date_of(context.text, start, end, match) or _day_told_next(context, end, block)
            day = day or _day_above(context, start, end, block, match)
            made = _made_by(context, start, end, block, told, match)
            if context.is_act:
                made = () if only is None else units_of_quoted(context, block, (start, end), match.start())
            if only == match.start() and not told.over(start, end) and not _is_of_record(context, block):
                behind = _told_behind(context, start, end, told)
                made = made if behind is None else behind
            for subject in made:
                yield subject, Fact("resolution_number", number, start, end, "wards.act")
                if day is not None:
                    yield subject, Fact("resolution_date", day.isoformat(), start, end, "wards.act")


def _is_of_record(context: PaperContext, block: Block) -> bool:
    """Whether an act alone fills a field of a record, which is about the paper's unit: `Căn cứ pháp lý: …`."""
    if context.main is None or not _ALONE.fullmatch(context.key, block.start, block.end):
        return False
    above = context.reading.blocks[block.index - 1] if block.index else block
    words = context.text[above.start : above.end] if ":" not in context.text[block.start : block.end] else ""
    return not words or (words.endswith(":") and len(words) < _LABEL)


def _told_behind(context: PaperContext, start: int, end: int, told: Told) -> Sequence[Subject] | None:
    """The units whose mergers stand behind the sentence of their act; None where those are not several.

    Where that counts its units and more are told of, those of others that only took parts in are none of them.
    """
    passages = [one for one in told.over(end, len(context.text)) if not one.is_partial]
    behind, count = subjects_of(context, passages), units_counted(context.key, start, end)
    if len(behind) < _SEVERAL:
        return None
    if count is None or len(behind) <= count:
        return behind
    whole = wholly_made(context, passages)
    return whole if len(whole) == count else ()


def _dates_alone(context: PaperContext, block: Block, told: Told) -> Iterator[tuple[Subject, Fact]]:
    """The day of an act whose number is not told: `Nghị quyết được … thông qua ngày 16/6/2025`."""
    for start, end in context.reading.sentences(block.body_start, block.end):
        days = [span for span in find_dates(context.text, start, end) if span.value == _REFORM_DAY]
        if not days or not _is_passed_on(context.key, start, end, days[0].start, days[0].end):
            continue
        here = told.over(start, end)
        if not _is_of_reform(context, start, end, is_told=bool(here)):
            continue
        later = here or [one for one in (told.first_in(end, block.end),) if one]
        subject = later[0].subject(context) if later else context.main
        if subject is not None and len({one.successor.name for one in later}) < 2:
            yield subject, Fact("resolution_date", _REFORM_DAY.isoformat(), start, end, "wards.act")


def _is_of_reform(context: PaperContext, start: int, end: int, *, is_told: bool) -> bool:
    """Whether the act of a sentence made the units of the paper's province, by who passed it or what it did."""
    key = context.key
    is_named = is_told or any(key.find(words, start, end) >= 0 for words in _ASSEMBLY)
    if not is_named or _OTHER_ACT.search(key, start, end):
        return False
    if not is_told and _OF_ELSE.search(key, start, end) and not _OF_UNITS.search(key, start, end):
        return False
    named = {one.code for one in find_provinces(context.text[start:end], (), context.gazetteer, is_act=True)}
    return context.province is None or not named or context.province.code in named


def _is_passed_on(key: str, start: int, end: int, day: int, after: int) -> bool:
    lead = key[start:day]
    if _ACT_WITHOUT_NUMBER.search(lead) and not _NOT_PASSED.search(lead):
        return True
    return _PASSED_ON_DAY.match(key, after, end) is not None


def _made_by(
    context: PaperContext, start: int, end: int, block: Block, told: Told, number: re.Match[str]
) -> Sequence[Subject]:
    """The units that an act made: those whose mergers stand in its sentence, or in what that announces."""
    is_of_reform = _is_of_the_reform(number)
    is_over_list = is_of_reform and _LIST_BEGINS.search(context.text, number.end(), end) is not None
    here = [
        one for one in told.over(start, block.end if is_over_list else end) if one.start < end or not one.is_partial
    ]
    if here:
        is_of_all = is_of_reform and len({one.group() for one in _NUMBER.finditer(context.text, start, end)}) == 1
        return subjects_of(context, here if is_of_all else _beside(context.text, here, number.start()))
    if not is_of_reform:
        return ()
    if context.text[end - 1] == ":" and (announced := _announced(context, block, told)):
        return subjects_of(context, announced)
    later = told.first_in(end, block.end)
    subject = later.subject(context) if later else context.subject_at(start)
    return (subject,) if subject and not _is_unchanged(context, subject) else ()


def _is_unchanged(context: PaperContext, subject: Subject) -> bool:
    """Whether a unit is one that the acts left as it was."""
    origins = context.gazetteer.origins(subject.unit) if subject.unit else ()
    return len(origins) == 1 and (origins[0].name, origins[0].type) == (subject.name, subject.type)


def _beside(text: str, passages: Sequence[ProseEdges], position: int) -> Sequence[ProseEdges]:
    """Of mergers told in one sentence the one beside an act that no semicolon parts from it; none where several are."""
    low, high = text.rfind(";", 0, position), text.find(";", position)
    own = [one for one in passages if low < one.last and (high < 0 or one.place < high)]
    return own if len({passage.successor.name for passage in own}) == 1 else ()


def _announced(context: PaperContext, block: Block, told: Told) -> list[ProseEdges]:
    """The mergers in the blocks behind one that ends in a colon, up to the first that tells none."""
    found: list[ProseEdges] = []
    for following in context.reading.blocks[block.index + 1 :]:
        here = told.over(following.start, following.end)
        if not here and following.kind != "row":
            break
        found += here
    return found


def _date_of(text: str, start: int, end: int, number: re.Match[str]) -> date | None:
    """The date of an act: after its number (`…, ngày 16/6/2025`), else before it (`Ngày …, Ủy ban … ban hành …`)."""
    dates = list(find_dates(text, start, end))
    for span in dates:
        if span.start < number.end():
            continue
        between = text[number.end() : span.start]
        if _TO_DATE.fullmatch(between) and not _OTHER_NUMBER.search(between):
            return span.value
        if _RIGHT_BEHIND.fullmatch(between) and span.value < REFORM_DATE:
            return span.value
        break
    is_passed = _IS_PASSED.match(text, number.end(), end) is not None
    for span in reversed(dates):
        between = text[span.end : number.start()]
        is_day_of_reform = span.value == _REFORM_DAY and _is_of_the_reform(number)
        if is_day_of_reform and any(way.fullmatch(between) for way in (_BY_ACT, _TO_ACT, _BY_ASSEMBLY)):
            return span.value
        is_told = _PASSES.search(between) or (is_passed and _TO_ACT.fullmatch(between))
        if span.end <= number.start() and is_told and not _OTHER_NUMBER.search(between):
            return None if _NOT_PASSED.search(text, max(start, span.start - 40), span.start) else span.value
    return None


def _day_above(context: PaperContext, start: int, end: int, block: Block, number: re.Match[str]) -> date | None:
    """The day of an act of the reform that heads the list in which its passing is told: `Ngày 16/6/2025:`."""
    if block.kind != "item" or not _is_of_the_reform(number):
        return None
    near = context.reading.blocks[max(0, block.index - _MOST_ITEMS) : block.index]
    head = next((one for one in reversed(near) if one.kind != "item"), block)
    is_headed = _DAY_OF_LIST.fullmatch(context.key, head.body_start, head.end) is not None
    spans = list(find_dates(context.text, head.body_start, head.end)) if is_headed else []
    if [span.value for span in spans] != [_REFORM_DAY]:
        return None
    before, after = context.text[start : number.start()], context.text[number.end() : end]
    is_told = _TO_ACT.search(before) is not None and not _OTHER_NUMBER.search(before)
    is_passed = _PASSES_ACT.search(before) is not None or _IS_PASSED.match(after) is not None
    return _REFORM_DAY if is_told and is_passed else None


def _day_told_next(context: PaperContext, end: int, block: Block) -> date | None:
    """The day of an act of the reform, where the next sentence tells it: `Nghị quyết được ban hành ngày …`."""
    low, high = context.reading.first_sentence(end, block.end)
    days = [span for span in find_dates(context.text, low, high) if span.value == _REFORM_DAY]
    if not days or not _SAYS_ON.fullmatch(context.key, low, days[0].start):
        return None
    return None if _NOT_PASSED.search(context.text, low, days[0].start) else _REFORM_DAY
