"""The act that a unit rests on, as papers name it, and the day from which the unit works."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from etl.extract.context import PaperContext, Subject
from etl.extract.mergers import ProseEdges
from etl.extract.provinces import find_provinces
from etl.extract.wards.facts import Fact
from etl.extract.wards.told import Told
from etl.model.units import REFORM_DATE
from etl.text.dates import find_dates
from etl.text.structure import Block
from etl.text.words import unify_seats

_NUMBER = re.compile(r"(?<![\w/])(?P<number>\d{3,4}/(?:20\d\d/)?NQ-UBTVQH ?\d{2})(?!\d)", re.IGNORECASE)
_REFORM_NUMBER = re.compile(r"16(?:5[4-9]|[67]\d|8[0-7])/NQ-UBTVQH15")
"""The 34 resolutions of 16 June 2025; any other must stand in the sentence that makes the unit."""
_REFORM_DAY = date(2025, 6, 16)
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
_TO_DATE = re.compile(r"(?i:[^.;\n]{0,60}?(?<!hiệu lực )(?<!hiệu lực từ )(?<!hiệu lực kể từ )ngày )\Z")
_RIGHT_BEHIND = re.compile(r"(?i: ?[,([-]? ?(?:(?:được )?(?:ký|thông qua|ban hành)(?: hôm| vào)? )?)")
"""Between the number of an act and its day, where no word `ngày` stands: `(16/6/2025)`."""
_SAYS_ON = re.compile(
    unify_seats(
        r"\W*(?:đây (?:chính )?là |bản )?(?:nghị quyết|văn bản)(?! số)[^.;\d]{0,80}?"
        r"(?<!\w)(?:ban hành|thông qua|ký|biểu quyết)(?!\w)[^.;\d]{0,40}"
    )
)
"""What leads to the day of an act in the sentence behind the one with its number."""
_PASSES = re.compile(r"(?i:ban hành|thông qua|ký|đã có|công bố|biểu quyết)")
_NOT_PASSED = re.compile(r"(?i:hiệu lực|hoạt động|vận hành|tính đến|đến ngày)[^.;]{0,20}\Z")
_WORKS_FROM = re.compile(
    unify_seats(
        r"(?:(?:đi vào )?(?<!kế hoạch )(?<!lịch )(?:hoạt động|vận hành)"
        r"(?: (?:theo|với|trong|bộ máy|mô hình|chính quyền) [^.;:\d]{0,50}(?:(?:hai|2|02) cấp|mới))?"
        r"|đi vào cuộc sống|thành lập|hình thành|ra mắt|ra đời),? \(?(?:(?:kể )?(?:từ|vào) )?(?:ngày )?(?=\d)"
    )
)
"""In a key."""
_WORKS = re.compile(unify_seats(r"hoạt động|vận hành|ra đời|ra mắt|lập|hình thành|khai sinh"))
_REFORM_YEAR = 2025
_UNIT = r"(?:chính quyền |bộ máy |đơn vị hành chính )?(?:phường|xã|đặc khu|đơn vị mới|đơn vị hành chính mới)\b"
_THEN_WORKS = re.compile(
    unify_seats(
        rf",? {_UNIT}[^.;:]{{0,70}}? (?:(?:đi vào )?(?:hoạt động|vận hành)|ra đời|ra mắt"
        r"|được (?:thành lập|hình thành|lập|khai sinh))"
        r"(?= ?(?:[.,;()]|\Z|(?:từ|trên|theo|trong|bởi|với|và|sau|cùng|ổn định|chính thức)\b))"
    )
)
"""Behind a date: `Từ ngày 1/7/2025, phường … chính thức hoạt động`."""
_THEN_MERGED = re.compile(
    unify_seats(
        r",? [^.;:]{0,160}?(?<!\w)(?:sáp nhập|hợp nhất|nhập|gộp|ghép|gom|hợp)(?!\w)[^.;:]{0,60}?"
        r"(?<!\w)(?:thành|lấy tên|mang tên)(?!\w)"
    )
)
"""Behind a date: `Từ ngày 1/7/2025, các đơn vị này nhập lại thành …`."""
_FROM = re.compile(unify_seats(r"(?:\A|\W)(?:kể từ|từ) (?:ngày )?\Z"))
_SINCE = re.compile(unify_seats(r"(?:\A|[.;,(-] |kể từ|từ) ?(?:(?:kể |bắt đầu )?(?:từ|vào) )?(?:ngày )?\Z"))
_BARE_UNIT = re.compile(unify_seats(rf"(?:\A|[,;] ){_UNIT}"))
"""The paper's unit by its type word alone."""
_NOT_THE_UNIT = re.compile(
    r"(?i:đảng bộ|đảng ủy|đảng uỷ|chính quyền địa phương (?:hai|2|02) cấp|mô hình|chi bộ|trung tâm|hợp tác xã"
    r"|(?<!xã )(?<!phường )(?<!khu )trường|công an|ban |hội )"
    r"[^.;]{0,160}\Z"
)


def act_facts(context: PaperContext, told: Told) -> Iterator[tuple[Subject, Fact]]:
    """The number and date of the act that made a unit, and the day on which the unit began to work."""
    for block in context.reading.blocks:
        if context.key.find("/nq-ubtvqh", block.body_start, block.end) >= 0:
            yield from _numbers(context, block, told)
        elif any(context.key.find(words, block.body_start, block.end) >= 0 for words in _ASSEMBLY):
            yield from _dates_alone(context, block, told)
        yield from _days(context, block, told)


def _numbers(context: PaperContext, block: Block, told: Told) -> Iterator[tuple[Subject, Fact]]:
    for start, end in context.reading.sentences(block.body_start, block.end):
        for match in _NUMBER.finditer(context.text, start, end):
            number = match["number"].replace(" ", "").upper()
            day = _date_of(context.text, start, end, match) or _day_told_next(context, end, block)
            for subject in _made_by(context, start, end, block, told, match):
                yield subject, Fact("resolution_number", number, start, end, "wards.act")
                if day is not None:
                    yield subject, Fact("resolution_date", day.isoformat(), start, end, "wards.act")


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
    """Whether the act of a sentence is the one that made the units of the paper's province: who passed it says so."""
    key = context.key
    if not any(key.find(words, start, end) >= 0 for words in _ASSEMBLY) or _OTHER_ACT.search(key, start, end):
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
    here = told.over(start, end)
    is_of_reform = _REFORM_NUMBER.fullmatch(number["number"].replace(" ", "").upper()) is not None
    if here:
        is_of_all = is_of_reform and len({one.group() for one in _NUMBER.finditer(context.text, start, end)}) == 1
        return _subjects(context, here if is_of_all else _beside(context.text, here, number.start()))
    if not is_of_reform:
        return ()
    if context.text[end - 1] == ":" and (announced := _announced(context, block, told)):
        return _subjects(context, announced)
    later = told.first_in(end, block.end)
    subject = later.subject(context) if later else context.subject_at(start)
    return (subject,) if subject else ()


def _subjects(context: PaperContext, passages: Sequence[ProseEdges]) -> Sequence[Subject]:
    """The units that some mergers made, each once."""
    return list({subject.label: subject for subject in (one.subject(context) for one in passages)}.values())


def _of_clause(text: str, passages: Sequence[ProseEdges], position: int) -> Sequence[ProseEdges]:
    """Of mergers told in one sentence the one whose clause holds a position; none where it cannot be told."""
    if len({passage.successor.name for passage in passages}) == 1:
        return passages
    low, high = text.rfind(";", 0, position), text.find(";", position)
    own = [one for one in passages if low < one.place and (high < 0 or one.place < high)]
    return own if len(own) == 1 else ()


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
    for span in reversed(dates):
        between = text[span.end : number.start()]
        if span.end <= number.start() and _PASSES.search(between) and not _OTHER_NUMBER.search(between):
            return None if _NOT_PASSED.search(text, max(start, span.start - 40), span.start) else span.value
    return None


def _day_told_next(context: PaperContext, end: int, block: Block) -> date | None:
    """The day of an act of the reform, where the next sentence tells it: `Nghị quyết được ban hành ngày …`."""
    low, high = context.reading.first_sentence(end, block.end)
    days = [span for span in find_dates(context.text, low, high) if span.value == _REFORM_DAY]
    if not days or not _SAYS_ON.fullmatch(context.key, low, days[0].start):
        return None
    return None if _NOT_PASSED.search(context.text, low, days[0].start) else _REFORM_DAY


def _days(context: PaperContext, block: Block, told: Told) -> Iterator[tuple[Subject, Fact]]:
    """The day from which the unit works."""
    if context.key.find("202", block.body_start, block.end) < 0:
        return
    for day, word in chain(_verb_first(context, block), _day_first(context, block), _merged_from(context, block, told)):
        start, end = _sentence(context, block, word)
        if day.year < _REFORM_YEAR or _NOT_THE_UNIT.search(context.text, start, word):
            continue
        for subject in _working(context, start, end, told, word):
            yield subject, Fact("effective_date", day.isoformat(), start, end, "wards.start")


def _verb_first(context: PaperContext, block: Block) -> Iterator[tuple[date, int]]:
    """`… đi vào hoạt động từ ngày 1/7/2025`: the day, and where the verb stands."""
    for match in _WORKS_FROM.finditer(context.key, block.body_start, block.end):
        span = next(find_dates(context.text, match.end(), min(match.end() + 24, block.end)), None)
        if span is not None and span.start == match.end():
            yield span.value, match.start()


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
        return _subjects(context, here if is_first else _of_clause(context.text, here, word))
    named = [mention for mention in context.units_between(start, end) if mention.type != "thị trấn"]
    if named:
        return (context.subject(named[0]),)
    subject = context.subject_at(start) if _BARE_UNIT.search(context.key[start:end]) else None
    return (subject,) if subject else ()


def _sentence(context: PaperContext, block: Block, position: int) -> tuple[int, int]:
    for start, end in context.reading.sentences(block.body_start, block.end):
        if start <= position < end:
            return start, end
    return block.body_start, block.end
