"""Frames of figures with a unit of measure, and of things and people counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.figures import Figure
from etl.extract.indicators.labels import (
    Left,
    Phrase,
    base_of,
    complement_of,
    cut,
    has_content,
    words_of,
)
from etl.extract.indicators.nouns import Countable, names_a_noun
from etl.extract.indicators.scope import Span
from etl.extract.indicators.sentence import Cut, Sentence, quote_of
from etl.extract.indicators.units import settled_unit
from etl.text.lower import lowered
from etl.text.periods import Cadence, Period

_OUTSIDE = re.compile(
    r"cả\s+nước|toàn\s+quốc|thế\s+giới|toàn\s+(?:tỉnh|thành\s+phố|huyện)|của\s+(?:tỉnh|thành\s+phố)\s+(?:là|đạt)|mặt\s+bằng\s+chung"
)
_GIFT = re.compile(
    r"(?:\btặng|\btrao|quà|ủng\s+hộ\s+(?:đại\s+hội|chương)|trị\s+giá|mỗi\s+suất|tiền\s+thưởng|phạt\s+tiền)"
)
_LIFE = re.compile(r"\bsn\b|sinh\s+năm|quê\s+(?:quán|ở)|tuổi\s+đảng|tuổi\s+đời")
_VOTE = re.compile(
    r"biểu\s+quyết|tán\s+thành|nhất\s+trí|phiếu|tín\s+nhiệm|đại\s+biểu\s+(?:có\s+mặt|dự|tham\s+dự|đồng\s+ý)"
)
_AREA = re.compile(
    r"(?:diện\s+tích|\brộng|\btrải|\bphủ)(?:\s+(?:đất|tự\s+nhiên|toàn|của|phường|xã|đặc\s+khu|khoảng|là|hơn|gần|trên|đạt|có|cộng\s+lại|lên\s+tới|\W))*\s*\Z"
)
_DISTANCE = re.compile(r"cách|khoảng\s+cách|bờ\s+biển|chiều\s+dài|ranh\s+giới|\bdài\b|bán\s+kính|địa\s+giới")
_ACTION = re.compile(
    r"(?<![^\W\d_])(?:kết\s+nạp|phát\s+triển|đào\s+tạo|bồi\s+dưỡng|tạo|giải\s+quyết|giới\s+thiệu|hỗ\s+trợ|giúp|đưa|tuyển|tuyển\s+chọn|thoát|giảm|xóa|cấp|vận\s+động|khám|chi\s+trả|trợ\s+giúp"
    r"|tập\s+huấn|giao|gọi|tiễn|xây|xây\s+dựng|làm|làm\s+mới|sửa|sửa\s+chữa|nâng\s+cấp|thành\s+lập|thu\s+hút|chuyển\s+đổi|trồng|lắp|lắp\s+đặt|bê\s+tông\s+hóa|cứng\s+hóa|mở|khởi\s+công|khánh\s+thành"
    r"|công\s+nhận|duy\s+trì|tổ\s+chức|thực\s+hiện|triển\s+khai|hoàn\s+thành|đón|phục\s+vụ|tiếp\s+nhận|xử\s+lý|ban\s+hành|huy\s+động|số\s+hóa|đầu\s+tư|khai\s+trương|cải\s+tạo|nhân\s+rộng|phủ|tiêm|đạt|có|thêm|xuất\s+khẩu|cử"
    r"|phấn\s+đấu|sinh|điều\s+trị|khai\s+giảng|trao|còn|nhập\s+ngũ|lên\s+đường|chăm\s+lo|trúng\s+tuyển)"
    r"(?:\s+(?:[^\W\d_]+)){0,5}\s*(?:cho\s+|được\s+|mới\s+|thêm\s+|là\s+|đạt\s+)*\Z"
)
_STRONG_ACTION = re.compile(
    r"(?<![^\W\d_])(?:kết\s+nạp|phát\s+triển|đào\s+tạo|bồi\s+dưỡng|tạo\s+việc|giải\s+quyết|giới\s+thiệu|hỗ\s+trợ|giúp|đưa|tuyển|thoát|giảm|xóa|cấp|vận\s+động|khám|chi\s+trả|trợ\s+giúp|tập\s+huấn|giao\s+quân|gọi|tiễn"
    r"|xuất\s+khẩu|cai\s+nghiện|trúng\s+tuyển|nhập\s+ngũ|chăm\s+lo|việc\s+làm|dạy\s+nghề|số\s+hóa)"
    r"(?:\s+[^\W\d_]+){0,6}[\s:]*\Z"
)
_PREDICATE = re.compile(
    r"\s*(?:[^\W\d_]+\s+){0,3}?(?:được|có|tham\s+gia|đạt|thoát|hoàn\s+thành|đã|đi|tốt\s+nghiệp|trúng|đỗ|nhập\s+ngũ|lên\s+đường|học|nghèo|cận\s+nghèo|hoạt\s+động|giỏi|tình\s+nguyện|thuộc\s+diện|sử\s+dụng|lao\s+động|nghiện|khuyết\s+tật|cao\s+tuổi|vi\s+phạm|mới|ưu\s+tú|không)(?![^\W\d_])"
)
_TOTAL_PEOPLE = re.compile(
    r"dân\s+số|nhân\s+khẩu|quy\s+mô|đại\s+diện|thay\s+mặt|sinh\s+sống|cư\s+trú|tổng\s+số\s+đảng\s+viên|sinh\s+hoạt"
)
_MEMBER_FLOW = re.compile(
    r"kết\s+nạp|phát\s+triển|kết\s+nạp\s+mới|bồi\s+dưỡng|giới\s+thiệu|đảng\s+viên\s+mới|miễn|khai\s+trừ|kỷ\s+luật|trao\s+(?:tặng\s+)?huy\s+hiệu|huy\s+hiệu"
)
_MERGES = re.compile(
    r"sáp\s+nhập|hợp\s+nhất|thành\s+lập\s+trên\s+cơ\s+sở|nhập\s+nguyên\s+trạng|hợp\s+thành|chia\s+thành|giải\s+thể|sắp\s+xếp\s+(?:toàn\s+bộ|nguyên)"
)
_ARTICLE = re.compile(r"\s*(?:các|những|số|tổng\s+số)\s+")
_FINITE = re.compile(r"\s(?:được|đạt|có|tham\s+gia|hoàn\s+thành|sử\s+dụng|dùng|thực\s+hiện|đã|xếp|không|qua|hợp|là)\s")
_SECTOR = re.compile(
    r"(?:ngành\s+|khu\s+vực\s+|nhóm\s+)*(?:nông|lâm|công\s+nghiệp|tiểu\s+thủ|dịch\s+vụ|thương\s+mại|xây\s+dựng(?!\s+nông)|du\s+lịch|thủy\s+sản)"
)
_STRUCTURE = re.compile(r"cơ\s+cấu|tỷ\s+trọng")
_PREDICATE_START = re.compile(r"\s(?:được|đạt|có|tham\s+gia|hoàn\s+thành|sử\s+dụng|thực\s+hiện|đã|xếp)(?![^\W\d_])")
_DONE_OF = re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}(?:đạt|chiếm|tương\s+ứng|bằng|tức)?\s*\(?\s*\Z")
_OLD_GOAL = re.compile(
    r"(?:chỉ\s+tiêu|mục\s+tiêu|kế\s+hoạch|nghị\s+quyết|nq|kh|đề\s+ra|giao)(?:\s+(?:đề\s+ra|là|giao|đại\s+hội|năm|đặt\s+ra|nhiệm\s+kỳ))*\s*[:(]?\s*\(?\s*\Z"
)
_PASSES = re.compile(r"(?:thông\s+qua|ban\s+hành|biểu\s+quyết)(?:\s+[^\W\d_]+){0,3}\s*\Z")
_PARTS = re.compile(r"trong\s+đó|bao\s+gồm|cụ\s+thể")
_EXCEEDS = re.compile(r"vượt\s+(?:mức\s+)?(?:chỉ\s+tiêu|mục\s+tiêu|kế\s+hoạch)\s*\Z")
_STATED_GOAL = re.compile(
    r"(?:vượt|tốt\s+hơn|cao\s+hơn|thấp\s+hơn|so\s+với|trong\s+khi)\s+(?:mức\s+|cả\s+)*(?:chỉ\s+tiêu|mục\s+tiêu|kế\s+hoạch|nghị\s+quyết)(?:\s+(?:đề\s+ra|đặt\s+ra|đại\s+hội|là|giao|của|nhiệm\s+kỳ|năm))*\s*\Z"
)
_POPULATION = frozenset(
    ("dân", "dân số", "người dân", "hộ", "hộ dân", "số hộ", "số hộ dân", "lao động", "địa bàn", "diện tích", "dân cư")
)
_SAYS_MORE = re.compile(r"\s*(?P<words>(?:đạt|có|được|ở|thuộc)\s+(?!\d)\S)")
_SEATED = re.compile(r"đại\s+biểu|ủy\s+viên|ban\s+chấp\s+hành|\bnữ\b")
_THRESHOLD = re.compile(r"(?<![^\W\d_])từ\s*\Z")
_NESTS = re.compile(r"\s(?:có|sở\s+hữu)\s*\Z")
_FROM = re.compile(r"(?<![^\W\d_])(?:từ|xuất\s+phát)(?![^\W\d_])")
_HANDLES = re.compile(r"hoàn\s+thành|giải\s+ngân|thực\s+hiện|đạt|thu|chi|giao")
_GROWTH_RATE = re.compile(r"tốc\s+độ\s+(?:tăng|phát\s+triển)|tăng\s+trưởng|mức\s+(?:tăng|giảm)|nhịp\s+độ")
_COUNT_OF = re.compile(
    r"(?<![^\W\d_])(?:tổng\s+)?số\s+(?!dân|hộ(?!\s+(?:nghèo|cận|thoát|kinh))|nhân|đảng\s+viên|hội\s+viên|đại\s+biểu)[^\W\d_]+\s+[^\W\d_]+"
)
_SAME_AS = re.compile(r"(?:tương\s+đương|tương\s+ứng|tức|ứng\s+với)\s*(?:là|với|gần|hơn|khoảng)?\s*\Z")
_OBJECT = re.compile(r"\s*(?:cho|của|về|đối\s+với)\s+")
_SMALL_UNITS = {"day", "hour", "minute", "year_of_age", "point"}
_LABEL_NEEDED = {
    "day": r"thời\s+gian|rút\s+ngắn|thời\s+hạn",
    "hour": r"thời\s+gian|rút\s+ngắn",
    "minute": r"thời\s+gian|rút\s+ngắn",
    "year_of_age": r"tuổi\s+thọ",
    "point": r"chỉ\s+số|điểm|xếp|hài\s+lòng|đánh\s+giá",
}


def measure_facts(sentence: Sentence, cuts: list[Cut]) -> Iterator[tuple[Cut, Fact]]:
    """Shares, growth, money, areas, amounts: all figures with a unit of measure."""
    previous: Previous | None = None
    yearly: Cut | None = None
    if all(item.figure.unit == "count" for item in cuts):
        return
    for item in sentence.cuts:
        if item.figure.unit == "count" or item not in cuts:
            if item.figure.noun is not None:
                previous = Previous(sentence, item, None)
            continue
        left = sentence.left(item)
        if _is_no_indicator(sentence, item):
            continue
        stem, added = _measure_label(sentence, item, left, previous)
        if not stem:
            continue
        fact = _fact(sentence, item, left, _as_share(sentence, item, stem) + added, "indicators.measure")
        if fact.unit == "percent_per_year":
            yearly = item
        elif yearly is not None and fact.unit == "percent" and left.growth and _is_part(sentence, yearly, item):
            fact = replace(fact, unit="percent_per_year")
        previous = Previous(sentence, item, stem)
        yield item, fact


def _as_share(sentence: Sentence, item: Cut, stem: str) -> str:
    """`Cơ cấu kinh tế: nông nghiệp 28%, dịch vụ 36%`: the parts are shares of the whole."""
    is_part = item.figure.unit == "percent" and _SECTOR.match(stem.lower()) is not None
    if is_part and _STRUCTURE.search(sentence.text, sentence.start, sentence.end) and not sentence.left(item).growth:
        return f"tỷ trọng {stem}"
    return stem


def _is_part(sentence: Sentence, whole: Cut, item: Cut) -> bool:
    """Whether a figure is a part of one before it: `tăng 13%/năm, trong đó công nghiệp tăng 15%, dịch vụ tăng 14%`."""
    return _PARTS.search(sentence.text, whole.figure.end, item.figure.start) is not None


def _fact(sentence: Sentence, item: Cut, left: Left, label: str, rule: str) -> Fact:
    """A fact with kind, period, unit and condition."""
    figure = item.figure
    last = sentence.chain(item)
    finish = last.figure.noun.end if last.figure.noun is not None and last.figure.unit == "count" else last.figure.end
    is_bound = figure.comparator in (">=", "<=")
    kind = sentence.scope.kind_at(item.clause, figure.start, finish, last.high, is_bound=is_bound)
    span = sentence.scope.span_at(kind, figure.start, finish, last.high)
    sentence.scope.take(finish, last.high)
    if figure.is_from:
        kind, span = Kind.ACTUAL, sentence.scope.span_after(finish, item.high)
    elif _is_goal(sentence, item):
        kind, span = Kind.TARGET, Span()
    unit = _settled(figure, left, label, span)
    if unit == "percent_per_year" or "year" in figure.rate:
        span = _yearly_span(span, kind, is_growth=unit == "percent_per_year")
    low, high = quote_of(sentence, [item])
    comparator = figure.comparator
    if comparator == ">" and left.growth.strip() == "vượt" and unit == "percent":
        comparator = "="
    return Fact(
        low,
        high,
        figure.number,
        rule,
        label,
        figure.value,
        unit,
        kind,
        comparator,
        figure.value_max,
        span,
        condition=_condition(sentence, item),
        doubt=_doubt(sentence, item),
    )


def _yearly_span(span: Span, kind: Kind, *, is_growth: bool) -> Span:
    """What is stated a year holds for each year, but past growth is the mean of its period."""
    if span.cadence is Cadence.BY_END:
        return span
    if kind is not Kind.ACTUAL or not is_growth:
        return Span(span.first, span.last, Cadence.ANNUAL)
    return span if span.last is not None else Span()


def _doubt(sentence: Sentence, item: Cut) -> str | None:
    """Why a figure cannot be read with certainty."""
    if not item.figure.is_certain:
        return "the number can be read in two ways"
    if not item.is_in_bracket and _EXCEEDS.search(sentence.before(item, 40)):
        before = next((c for c in reversed(sentence.cuts) if c.figure.end <= item.figure.start), None)
        if before is not None and item.figure.value < 0.3 * before.figure.value:
            return "the goal, or by how much it was exceeded"
    return None


def _is_goal(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure is the goal that the one before it is held against: `còn 0%, vượt chỉ tiêu (0,2%)`."""
    before = sentence.before(item, 50)
    return (item.is_in_bracket and _OLD_GOAL.search(before) is not None) or _STATED_GOAL.search(before) is not None


def _settled(figure: Figure, left: Left, label: str, span: Span) -> str:
    """The unit that rests on what is measured, and on whether growth is meant for each year."""
    grows = left.growth or left.leading or _GROWTH_RATE.search(label.lower())
    if figure.unit == "percent" and grows and span.cadence is Cadence.ANNUAL and "vượt" not in left.growth:
        return "percent_per_year"
    return settled_unit(figure.unit, figure.rate, figure.value, lowered(label))


def _condition(sentence: Sentence, item: Cut) -> str | None:
    """The words of an `if` that governs a figure: in brackets right after it, or at the beginning of its sentence."""
    text = sentence.text
    match = re.compile(r"nếu\s[^();.]{5,240}").search(text, sentence.start, sentence.end)
    if match is None:
        return None
    is_after = item.figure.end <= match.start() <= item.high + 3
    opens = text[sentence.start : match.start()].strip(" -+(0123456789).,") == ""
    if not (is_after or opens):
        return None
    end = (
        match.end()
        if is_after
        else (text.find(",", match.start(), match.end()) if "," in match.group() else match.end())
    )
    return words_of(sentence.source, Phrase(match.start(), end)) or None


class Previous:
    """The figure before, whose words may hold for the next; those of a count are only looked for when asked for."""

    def __init__(self, sentence: Sentence, item: Cut, stem: str | None) -> None:
        self._sentence, self.item, self._stem = sentence, item, stem

    @property
    def stem(self) -> str:
        """The words for the thing measured."""
        if self._stem is None:
            self._stem = _count_label(self._sentence, self.item)
        return self._stem


Label = tuple[str, str]
"""The words for the thing measured, and what is added for a change or a goal."""


def _measure_label(sentence: Sentence, item: Cut, left: Left, previous: Previous | None) -> Label:
    """The label of a measured figure: what stands before it, else after it, else that of the figure before."""
    figure, text = item.figure, sentence.text
    right = _with_nested(sentence, item, sentence.right(item))
    if previous is not None and _continues(sentence, previous.item, item):
        return _inherited(sentence, item, left, previous)
    if figure.noun is not None:  # 25 bác sĩ/10.000 dân
        slash = text.rfind("/", figure.noun.start, figure.end)
        right = Phrase(figure.noun.start, slash if slash > 0 else figure.noun.end)
    if left.names:
        if left.is_linked or figure.is_from or right.is_empty or text[right.start : right.end] in _POPULATION:
            return _left_label(sentence, item, left)
        return _verb_object(sentence, item, left, right)
    goal = complement_of(text, figure.end, item.high)
    if previous is not None and previous.item.clause == item.clause and (goal or not has_content(text, right)):
        return _inherited(sentence, item, left, previous)
    found = _right_label(sentence, item, left, right, goal)
    if found is not None:
        return found
    if previous is not None:
        return previous.stem, left.growth
    if left.growth.startswith(" tăng trưởng"):
        return left.growth.strip(), ""
    return _label_ahead(sentence, item), ""


def _right_label(sentence: Sentence, item: Cut, left: Left, right: Phrase, goal: Phrase | None) -> Label | None:
    """The label where nothing before the figure says what it measures."""
    source, text = sentence.source, sentence.text
    if not right.is_empty:
        share = _shared_predicate(sentence, item, right)
        return (share, left.growth) if share else None
    cause = _OBJECT.match(text, item.figure.end, item.high)
    if cause:
        return words_of(source, Phrase(cause.end(), item.high), sentence.blanks), left.growth
    if goal is not None:
        verb = words_of(source, Phrase(item.low, item.figure.start), sentence.blanks)
        return f"{verb} {words_of(source, goal, sentence.blanks)}".strip(), ""
    return None


def _with_nested(sentence: Sentence, item: Cut, right: Phrase) -> Phrase:
    """The phrase with the count inside it: `100% cơ sở giáo dục có ít nhất một phòng học thông minh`."""
    follower = next((c for c in sentence.cuts if c.figure.start == item.high), None)
    if follower is None or follower.figure.noun is None or not _NESTS.search(sentence.text, item.figure.end, item.high):
        return right
    return Phrase(right.start, _noun_phrase(sentence, follower).end)


def _label_ahead(sentence: Sentence, item: Cut) -> str:
    """`Từ chỗ chỉ 38 triệu đồng, thu nhập nay đạt 61 triệu đồng`: the label of the figure that follows."""
    follower = next((c for c in sentence.cuts if c.figure.start > item.figure.start), None)
    if (
        follower is None
        or follower.figure.unit != item.figure.unit
        or not _FROM.search(sentence.text, item.low, item.figure.start)
    ):
        return ""
    left = sentence.left(follower)
    return words_of(sentence.source, left.phrase, sentence.blanks) if left.names else ""


def _continues(sentence: Sentence, before: Cut, item: Cut) -> bool:
    """Whether a figure only says more of the one before: in brackets after it, or where a change ended."""
    between = sentence.text[before.figure.end : item.figure.start]
    if before.figure.is_from or _STATED_GOAL.search(sentence.before(item, 50)):
        return True
    if item.is_in_bracket and not before.is_in_bracket and len(between) < 60:
        opening = sentence.text.rfind("(", before.figure.end, item.figure.start)
        return opening >= 0 and "," not in sentence.text[before.figure.end : opening]
    return before.figure.of is not None and _DONE_OF.fullmatch(between) is not None


def _inherited(sentence: Sentence, item: Cut, left: Left, previous: Previous) -> Label:
    before, stem = previous.item, previous.stem
    if before.figure.of is not None and item.figure.unit == "percent":
        return stem, " so với chỉ tiêu" if before.figure.value > before.figure.of else ""
    if before.figure.is_from:
        return stem, ""
    predicate = _SAYS_MORE.match(sentence.text, item.figure.end, item.high)
    if predicate and not left.growth:
        return stem, " " + words_of(
            sentence.source, cut(sentence.text, predicate.start("words"), item.high, sentence.blanks)
        )
    return stem, _added(sentence, item, left, item.figure.end)


def _added(sentence: Sentence, item: Cut, left: Left, start: int) -> str:
    """What a change or a goal adds to a label: ` tăng so với năm 2020`, ` vượt so với dự toán`."""
    growth = "" if item.figure.is_from else left.growth
    goal = complement_of(sentence.text, item.figure.end, item.high)
    if goal is not None and item.figure.unit.startswith("percent"):
        return f"{growth} so với {words_of(sentence.source, goal, sentence.blanks)}"
    base = base_of(sentence.periods, start, item.high)
    if base is not None and (growth or item.figure.unit == "times"):
        return f"{growth or ' gấp'} so với {_base_words(sentence, base)}"
    return growth


def _base_words(sentence: Sentence, base: Period) -> str:
    return words_of(sentence.source, Phrase(base.start, base.end)).removeprefix("so với ")


def _left_label(sentence: Sentence, item: Cut, left: Left) -> Label:
    stem = words_of(sentence.source, left.phrase, sentence.blanks)
    return stem, _added(sentence, item, left, left.phrase.start)


def _verb_object(sentence: Sentence, item: Cut, left: Left, right: Phrase) -> Label:
    """`giải ngân` + `kế hoạch vốn đầu tư công`; a long left side is another thought (`đánh giá cao việc 100% chi bộ …`)."""
    verb = words_of(sentence.source, left.phrase, sentence.blanks)
    noun = _shared_predicate(sentence, item, right)
    if complement_of(sentence.text, item.figure.end, item.high) and not _HANDLES.search(verb.lower()):
        return verb, f" so với {noun}"
    if len(verb.split()) > 4 or verb.split()[-1].lower() in ("việc", "rằng", "biết", "khi"):
        return noun, ""
    return f"{verb} {noun}", ""


def _shared_predicate(sentence: Sentence, item: Cut, right: Phrase) -> str:
    """`100% chi bộ và 92% đảng viên được xếp loại tốt`: the first subject has the second's predicate."""
    noun = words_of(sentence.source, right, sentence.blanks)
    match = _ARTICLE.match(noun)
    noun = noun[match.end() :] if match else noun
    if not item.is_joined or len(noun.split()) > 4 or _FINITE.search(f" {noun.lower()} "):
        return noun
    follower = next((c for c in sentence.cuts if c.figure.start > item.figure.start), None)
    if follower is None or not follower.figure.unit.startswith("percent") or sentence.left(follower).names:
        return noun
    predicate = _PREDICATE_START.search(sentence.text, follower.figure.end, follower.high)
    return noun + " " + words_of(sentence.source, Phrase(predicate.start(), follower.high)) if predicate else noun


def _is_no_indicator(sentence: Sentence, item: Cut) -> bool:
    """Whether a measured figure tells nothing about the unit: gifts, distances, the unit's own area, the whole country."""
    figure, text = item.figure, sentence.text
    before = text[item.low : figure.start]
    if _is_threshold(sentence, item):
        return True
    if _OUTSIDE.search(before) or (figure.unit.startswith("vnd") and _GIFT.search(before)):
        return True
    if figure.unit in ("km2", "hectare"):
        is_area = _AREA.search(before) is not None
        return is_area or (figure.unit == "hectare" and figure.value == 1)
    if figure.unit == "kilometre":
        return _DISTANCE.search(before) is not None or _ACTION.search(before) is None
    if figure.unit in _SMALL_UNITS:
        return re.search(_LABEL_NEEDED[figure.unit], text[sentence.start : figure.start]) is None
    if figure.unit.startswith("percent"):
        around = before + text[figure.end : item.high]
        return _VOTE.search(around) is not None or _is_attendance(sentence, item)
    return False


def _is_attendance(sentence: Sentence, item: Cut) -> bool:
    """Whether a share only repeats a count of delegates or members: `199/200 đại biểu, đạt 99,5%`."""
    before = next((c for c in reversed(sentence.cuts) if c.figure.end <= item.figure.start), None)
    if before is None or before.figure.noun is None or sentence.left(item).names:
        return False
    is_seat = before.figure.noun.kind is Countable.SEAT or _SEATED.search(sentence.text, before.low, item.figure.start)
    return bool(is_seat) and not has_content(sentence.text, sentence.right(item))


def _is_threshold(sentence: Sentence, item: Cut) -> bool:
    """Whether a figure only says who is meant: `50% số hộ kinh doanh có doanh thu từ 3 tỷ đồng trở lên`."""
    if "trở lên" not in sentence.text[item.figure.number : item.figure.end]:
        return False
    before = next((c for c in sentence.cuts if c.high == item.figure.start), None)
    return before is not None and _THRESHOLD.search(sentence.text, item.low, item.figure.number) is not None


def count_facts(sentence: Sentence, cuts: list[Cut]) -> Iterator[tuple[Cut, Fact]]:
    """Things and people counted."""
    for item in cuts:
        figure = item.figure
        if figure.unit != "count" or figure.noun is None:
            fact = _ratio(sentence, item)
            if fact is not None:
                yield item, fact
            continue
        if figure.noun.kind is Countable.THING:
            is_indicator = _counts_thing(sentence, item)
        elif figure.noun.kind is Countable.PERSON or _MEMBER_FLOW.search(sentence.text, item.low, figure.start):
            is_indicator = _counts_people(sentence, item)
        else:
            continue
        if not is_indicator or _is_foreign(sentence, item):
            continue
        label = _count_label(sentence, item)
        if label:
            fact = _fact(sentence, item, sentence.left(item), label, "indicators.count")
            yield item, replace(fact, kind=Kind.ACTUAL) if _is_act(sentence, item) else fact


def _ratio(sentence: Sentence, item: Cut) -> Fact | None:
    """`Trường đạt chuẩn quốc gia: 9/11`: a ratio whose noun stands before it."""
    figure, left = item.figure, sentence.left(item)
    if figure.of is None or figure.noun is not None or not (left.names and left.is_linked):
        return None
    if figure.value > 2 * figure.of or not names_a_noun(sentence.text, left.phrase.start, left.phrase.end):
        return None
    return _fact(sentence, item, left, words_of(sentence.source, left.phrase, sentence.blanks), "indicators.count")


def _is_foreign(sentence: Sentence, item: Cut) -> bool:
    before = sentence.text[item.low : item.figure.start]
    return bool(_OUTSIDE.search(before) or _GIFT.search(before) or _LIFE.search(before))


def _counts_thing(sentence: Sentence, item: Cut) -> bool:
    if _is_act(sentence, item):
        return _PASSES.search(sentence.before(item, 40)) is not None
    if not item.figure.is_worded:
        return True
    return item.figure.comparator != "=" or _ACTION.search(sentence.text[item.low : item.figure.start]) is not None


def _is_act(sentence: Sentence, item: Cut) -> bool:
    """Whether resolutions are counted: those passed at a session are a result, whatever they promise."""
    return item.figure.noun is not None and sentence.text.startswith("nghị quyết", item.figure.noun.start)


def _counts_people(sentence: Sentence, item: Cut) -> bool:
    """People and households are an indicator by what they did or got; else they are the unit's size."""
    figure, text = item.figure, sentence.text
    assert figure.noun is not None
    before, after = text[item.low : figure.start], text[figure.noun.end : item.high]
    noun = " ".join(text[figure.noun.start : figure.noun.end].split())
    if _TOTAL_PEOPLE.search(before) or _MERGES.search(text, sentence.start, sentence.end):
        return False
    if noun == "đảng viên":
        return _MEMBER_FLOW.search(before) is not None or _MEMBER_FLOW.search(after) is not None
    if figure.of is not None:
        return True
    if noun in ("xã", "phường", "đơn vị", "khu", "tổ chức") or figure.is_worded:
        return False
    if (
        _STRONG_ACTION.search(before)
        or _COUNT_OF.search(before)
        or (item.figure.start > sentence.cuts[0].figure.start and _SAME_AS.search(before))
    ):
        return True
    return after.strip() != "" and _PREDICATE.match(after) is not None


def _count_label(sentence: Sentence, item: Cut) -> str:
    """The thing counted, with the verb before it; or what stands before where the noun says nothing more."""
    figure, text, source = item.figure, sentence.text, sentence.source
    assert figure.noun is not None
    left = sentence.left(item)
    noun = _noun_phrase(sentence, item)
    if _is_act(sentence, item):
        return words_of(source, noun, sentence.blanks)
    is_bare = noun.end <= figure.noun.end
    if left.names:
        words = words_of(source, left.phrase, sentence.blanks)
        if (
            is_bare
            and (left.is_linked or figure.of is not None)
            or figure.unit != "count"
            or (left.is_linked and figure.of is not None)
        ):
            return words
        if left.has and not is_bare:
            return words_of(source, noun, sentence.blanks)
        if len(words.split()) <= 5:
            connector = "cho " if text[: figure.start].rstrip().endswith("cho") else ""
            return f"{words} {connector}{words_of(source, noun, sentence.blanks)}"
        verb = words.split()[-2:]
        if is_bare and not left.is_linked and verb[-1].lower() not in ("việc", "rằng", "biết"):
            return f"{' '.join(verb)} {words_of(source, noun, sentence.blanks)}"
        if is_bare:
            return words
    return words_of(source, noun, sentence.blanks)


def _noun_phrase(sentence: Sentence, item: Cut) -> Phrase:
    noun = item.figure.noun
    assert noun is not None
    return cut(sentence.text, noun.start, max(item.high, noun.end), sentence.blanks)
