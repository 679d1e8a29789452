"""The day of the reform, told once for all units that came with it: `Từ 1/7/2025 huyện A không còn, có 4 xã mới`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.list_tokens import COUNT, DISTRICT
from etl.extract.mentions import known_district
from etl.extract.wards.told import Told, subjects_of
from etl.model.units import Unit
from etl.text.numbers import parse_number
from etl.text.words import unify_seats

_DAY = re.compile(
    r"[01](?<![\d/.-].)(?:(?<=1)|(?<=0)1)(?:[/.-]| tháng )0?7(?P<year>(?:[/.-]| năm )2025)?(?![\d/-]|\.\d| năm)"
)
"""It begins with a plain set of digits, what may not stand before it is asked behind: `re` then looks much faster."""
_SINCE = re.compile(
    unify_seats(
        r"(?:\A\W*|[.;,(-] |(?<!\w)(?:từ|sáng|vào|đúng|hoạt động|vận hành) )(?:(?:bắt đầu |kể )?(?:từ|vào) )?"
        r"(?:0{1,2} ?(?:giờ|h)(?:00)?,? )?(?:hôm nay,? ?\(?)?(?:ngày )?\Z"
    )
)
"""Before the day from which something holds."""
_LEAD = 32
_DISTRICT_ENDS = (
    r"(?:(?:trên|tại|toàn|toàn bộ|địa bàn|bộ máy|chính quyền|cấp|đơn vị hành chính|hđnd|ubnd"
    r"|hội đồng nhân dân|ủy ban nhân dân|và)(?:,)? )*"
    r"(?:huyện|quận|thị xã|thành phố) [^.;:\n]{2,80}?(?<!\w)"
    r"(?:không còn(?= cấp| tồn tại| hoạt động| đơn vị| (?:kể )?từ| ?[.,;])"
    r"|(?:kết thúc|chấm dứt|dừng|ngừng)(?: mọi| toàn bộ)? (?:hoạt động|vai trò|sứ mệnh|nhiệm vụ)|giải thể)(?!\w)"
)
_OVER = re.compile(unify_seats(rf"\)?,? ?{_DISTRICT_ENDS}"))
_OVER_FROM = re.compile(unify_seats(rf"\W*{_DISTRICT_ENDS}(?: [^\W\d_]+){{0,5}}? (?:kể )?(?:từ|vào) (?:ngày )?"))
"""Behind the day on which a district ended, and from the beginning of a sentence up to it."""
_UNITS = (
    rf"(?P<count>{COUNT}) (?:xã|phường|đặc khu|đơn vị(?: hành chính)?)"
    r"(?:(?:,|,? và) (?:xã|phường|đặc khu))*(?: cấp xã)?(?!,? (?:và )?thị trấn)"
)
_NEW_UNITS = re.compile(
    unify_seats(
        r"(?<!\w)(?:(?:tổ chức|sắp xếp|sáp nhập|hợp nhất|nhập|gộp|chia)(?: lại)? (?:thành|còn)|(?<!hoàn )thành|có thêm"
        rf"|hình thành|thành lập|lập nên|(?:chỉ )?còn(?: lại)?) {_UNITS}(?: mới)?(?= ?[,.:;()]| (?:trực )?thuộc|\Z)"
        rf"|(?<!\w)có {_UNITS.replace('count', 'having')} (?:mới(?= ?[,.:;()]|\Z)|(?:mới )?(?:trực )?thuộc)(?!\w)"
        rf"|(?<!\w){_UNITS.replace('count', 'working')} mới(?: (?:đồng loạt|chính thức|cùng|đều|bắt đầu|đi vào))*"
        r" (?:hoạt động|vận hành|ra đời|ra mắt)(?!\w)"
    )
)
"""So many units that are there from that day on."""
_WORK_TOGETHER = re.compile(
    unify_seats(
        rf"\W*(?:cả |tất cả )?{_UNITS}(?: này| trên)?(?=,| )[^.;:\d\n]{{0,100}}?"
        r"(?<!\w)(?:đi vào|bắt đầu|chính thức|đồng loạt|cùng|,) (?:hoạt động|vận hành)(?!\w)"
        rf"|\W*{_UNITS.replace('count', 'alone')}(?: này| trên)? (?:hoạt động|vận hành)(?!\w)"
    )
)
"""The same of those with which a sentence begins: `Ba xã đều thuộc huyện A, bắt đầu hoạt động ngày 1/7/2025`."""


_MOST = 12
"""So many such sentences at most of a paper are read; keeps endless ones linear."""


def days_for_all(context: PaperContext, told: Told) -> Iterator[tuple[int, int, Sequence[Subject]]]:
    """The sentences that tell the day of the reform of several units, and these.

    A district whose end a sentence tells, or whose new units it counts, speaks for all units made of it of which the
    paper tells a merger; a mere number of new units for as many.

    Args:
        context: The paper.
        told: The mergers that it tells.
    """
    sentences = list(islice(_sentences(context), _MOST))
    made = subjects_of(context, told.over(0, len(context.text))) if sentences else ()
    known = [(subject, subject.unit) for subject in made if subject.unit is not None]
    for start, end, counted in sentences:
        yield start, end, _meant(context, (start, end), known, counted)


def _sentences(context: PaperContext) -> Iterator[tuple[int, int, str | None]]:
    """Where the sentences stand that tell that a district ended or new units came on that day, and how many came."""
    for block in context.reading.blocks:
        if _DAY.search(context.key, block.body_start, block.end) is None:
            continue
        is_of_reform = context.key.find("2025", block.body_start, block.end) >= 0
        for start, end in context.reading.sentences(block.body_start, block.end):
            days = [day.span() for day in _DAY.finditer(context.key, start, end)]
            since = [high for low, high in days if _SINCE.search(context.key[max(start, low - _LEAD) : low])]
            is_over = any(_OVER.match(context.key, high, end) for high in since) or any(
                _OVER_FROM.fullmatch(context.key, start, low) for low, _ in days
            )
            made = _made(context.key, start, end) if since and is_of_reform else None
            if is_over or made is not None:
                yield start, end, made[made.lastgroup or ""] if made is not None else None


def units_counted(key: str, start: int, end: int) -> int | None:
    """How many new units a sentence counts; None where it counts none."""
    made = _made(key, start, end)
    number = parse_number(made[made.lastgroup or ""]) if made is not None else None
    return int(number.value) if number is not None else None


def _made(key: str, start: int, end: int) -> re.Match[str] | None:
    return _NEW_UNITS.search(key, start, end) or _WORK_TOGETHER.match(key, start, end)


def _meant(
    context: PaperContext, sentence: tuple[int, int], known: Sequence[tuple[Subject, Unit]], counted: str | None
) -> Sequence[Subject]:
    """The units of whose mergers the paper tells and for which a sentence speaks."""
    find = context.gazetteer
    named = {known_district(match["name"], find)[0] for match in DISTRICT.finditer(context.text, *sentence)}
    own = [subject for subject, unit in known if any(find.is_in_district(unit, name) for name in named)]
    count = parse_number(counted) if counted is not None else None
    if count is None:
        return own
    if own:
        return own if len(own) <= count.value else ()
    return [subject for subject, _ in known] if len(known) == count.value else ()
