"""The words for what a figure measures: the noun phrase before it or after it, trimmed of verbs, periods and fillers.

All functions read text that went through `etl.text.lower.lowered`; a label is cut from the paper's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from etl.extract.indicators.fillers import EMPTY_WORDS, FILLERS
from etl.extract.indicators.peel import Spans, peel_left, peel_right, tokens_of
from etl.text.lower import lowered
from etl.text.periods import Period, Role

_WORD = re.compile(r"[^\W\d_]{2,}")
_COMPLEMENT = re.compile(
    r"\s*(?:so (?:với )?)?(?P<goal>(?:tổng )?(?:chỉ tiêu|kế hoạch|dự toán|nghị quyết|mục tiêu|kh|nq))(?![^\W\d_])"
)
_NO_NOUN = re.compile(
    r"\s*(?:vào|trong|so|của|cho|từ|trở|để|nhằm|và|hoặc|đến|tới|với|tại|ở|theo|trên|về|qua|nhờ|do|khi|nếu|thì|là"
    r"|vượt|tăng|giảm|cao(?! (?:su|đẳng|điểm))|thấp"
    r"|đạt(?! chuẩn)|chiếm|đó|này|hằng|hàng|bình quân|tương đương|bằng|gấp|còn|lên|xuống|nữa|bỏ|đứng|năm|mỗi"
    r"|trước|sau|trung bình"
    r"|ngay|như|nhưng|song|đồng thời|mà|cơ cấu|grdp|tổng"
    r"|dân số(?! (?:được|tham|có|sử|tiếp|trong|từ|trưởng|đủ|trên|dưới|nông|đô|thành))"
    r"|lực lượng(?! lao động (?:trong độ tuổi )?(?:tham gia|được|có|đã|đóng))"
    r"|cùng kỳ|đã|sẽ|đang"
    r"|góp|đưa|bảo đảm|đảm bảo|thuộc|được|cũng|nghĩa|tức|ước|trong đó|không|vốn dĩ|đồng(?! bào)|dự kiến|tiếp tục|bước"
    r"|hiện|nay|phục vụ)(?![^\W\d_])"
)
_CUT = re.compile(
    r"\s?/\s?(?:1 |một |cả )?(?:năm|nhiệm kỳ|nk)(?![^\W\d_])|\s?/\s?\d"
    r"|\s(?:để|nhằm|nhờ|qua đó|góp phần|trong đó|đại diện|thay mặt|tương ứng|so với"
    r"|so(?= (?:năm|cùng|kế|kh|nq|chỉ|dự|nghị|đầu|mục|thực|tháng|quý|kết|nhiệm))"
    r"|(?<!mặt )(?<!công )bằng(?! (?:cấp|nghề|tốt|đại học|khen))|vượt"
    r"|(?<!gia )tăng|(?<!suy )giảm|phục vụ"
    r"|theo (?:bộ|chuẩn|quy|tiêu|nghị|kế|đề)"
    r"|(?<!tuổi )trở (?:lên|xuống)|và (?:tiếp|phấn|đã|sẽ|đang|từng|xây|thực|nâng)|đồng thời|gắn với|mang lại"
    r"|giúp|từ nguồn"
    r"|với (?:tổng|kinh|số|mức|\d)|trong (?:nhiệm|năm|giai|toàn|số|\d)|cho (?:nhiệm|giai|cả)|mỗi năm|hằng năm"
    r"|hàng năm|là|(?:trước|vào)(?= (?:ngày |tháng )?\d|\s*\Z))(?![^\W\d_])"
)
_GROWTH_OF = r"tăng trưởng(?= (?:giá trị|tổng|sản phẩm|grdp|doanh thu|thu)(?![^\W\d_]))"
"""Growth as a noun: `tăng trưởng giá trị sản xuất đạt 9%`."""
_HEAD = re.compile(
    r"(?<![^\W\d_])(?:tỷ lệ|tỷ trọng|lượng khách|lượt khách|tổng (?:số|lượt|thu|chi|giá trị|vốn|sản phẩm|doanh thu"
    r"|mức|sản lượng|đàn"
    rf"|diện tích)|{_GROWTH_OF}|tốc độ (?:tăng|phát|đô)|số lượng|thu nhập bình|giá trị"
    r"|mật độ|thu ngân sách|chi ngân sách|thu nhập)(?![^\W\d_])"
)
_NOMINAL = re.compile(r"[^\W\d_]+(?:[\s\-]+[^\W\d_]+){0,4}")
_VERBAL = re.compile(
    r"(?<![^\W\d_])(?:được|đã|tiếp tục|duy trì|tăng|giảm|đạt|có|là|hoàn thành|thực hiện|đẩy mạnh|nâng|bảo đảm"
    r"|đảm bảo|ổn định|khá|tốt"
    r"|chuyển|đúng|trong đó|từ|khi|phấn đấu|năm|nhiệm kỳ|giai đoạn|theo|tại|về|vượt|qua|đến|ông|bà|đồng chí|mốc"
    r"|phát triển|lấp đầy|giữ vững|mở rộng|đẩy lùi|kiềm chế|lên|nghĩa|tức|nhờ|bỏ)(?![^\W\d_])"
)
_COMMA = re.compile(r",\s")
_PIECE = re.compile(
    r",\s|\s(?:là|phấn đấu|đặt ra|đề ra|đặt mục tiêu|(?:đặt|giao|chốt) chỉ tiêu|xác định|chốt|muốn|hướng tới"
    r"|đặt mốc|tham vọng"
    r"|với(?= (?:tổng|số|mức|kinh)))\s"
)
_LEADING = re.compile(
    r"(?<![^\W\d_])(?:kéo )?(?P<verb>giảm|tăng)(?= (?:tỷ|số|tổng|thu|mức|hộ|các|sản|giá|diện|bình|quy))"
)
_LEADS_UP = re.compile(r"(?<![^\W\d_])(?P<verb>giảm|tăng)(?: (?:dần|nhanh|mạnh|được|các|bình quân))* \Z")
"""A verb of change before what grows: right before its words, or at the beginning of them."""
_ONLY = re.compile(
    r"(?:tỷ lệ|tỷ trọng|độ|mức|thu nhập|giải ngân|tiến độ)\s.{1,200}?(?<!trồng)(?<!lập)(?<!nạp)(?<!thôn)(?<!nghèo)"
    r"(?<!chuẩn)(?<!đoạn)(?<!phát sinh)(?<!mắc)(?<!nhận)(?<!dựng)(?<!xây)(?<!viên)(?<!làm)(?<!tuyển)(?<!đô thị)"
    r"(?P<only>(?:\s(?:còn chậm|còn thấp|đạt thấp|đạt chậm|còn hạn chế),?)?\smới)",
    re.DOTALL,
)
"""What is measured and the adverb before a low figure: `tỷ lệ hộ dùng nước sạch mới 72%`, but not `nông thôn mới`."""
_SHARES = ("tỷ lệ", "tỷ trọng", "độ", "mức")
"""How the name of a share begins, which a verb of change may bring to a level."""
_MOST_CHANGE = 5
"""Points by which a share changes at most; so few without `còn` or `lên` are no level: `giảm tỷ lệ hộ nghèo 1,5%`."""
_VERBAL_LINK = re.compile(
    rf"(?<![^\W\d_])(?<!độ\s)(?<!mức\s)(?<!tỷ\slệ\s)(?!{_GROWTH_OF})"
    r"(?:đạt(?! chuẩn)|là|tăng|giảm|chiếm|còn|vượt|bằng(?! (?:cấp|nghề"
    r"|tốt))"
    r"|ổn định)(?![^\W\d_])"
)
POPULATION = frozenset(
    ("dân", "dân số", "người dân", "hộ", "hộ dân", "số hộ", "số hộ dân", "lao động", "địa bàn", "diện tích", "dân cư")
)
"""What a share is of, without saying which share."""
_GRADE = re.compile(
    r"mức độ \d|(?:tốc độ|nhịp độ|mức|tỷ lệ) tăng trưởng (?:(?:chung|bình quân|hằng năm) )?"
    r"(?:của|toàn|trên địa bàn)(?!\w)"
)
"""Words that alone say little and together what is measured: `tốc độ tăng trưởng của địa phương`."""
_SAID = re.compile(
    r"(?<![^\W\d_])(?:cho (?:hay|biết)|khẳng định|nhấn mạnh|tiết lộ|nói rõ"
    r"|(?:thông tin|chia sẻ|nói|thông báo|nhận định) (?:thêm|rằng|rõ)"
    r"|(?:thông tin|chia sẻ|nói|thông báo|báo cáo)(?=,? (?:phấn đấu|mục tiêu|chỉ tiêu|sẽ|quyết tâm|đến năm|năm 20)))"
    r"(?: (?:thêm|rõ|rằng|là))*(?![^\W\d_])"
)
"""What ends the words for who speaks: `bà bí thư cho hay mục tiêu đặt ra là ít nhất 80%`."""
_MERE_ACT = re.compile(
    r"(?:(?:ubnd |hđnd |(?:ủy ban|hội đồng) nhân dân )?(?:tỉnh|thành phố|tp|trung ương|cấp trên) )?"
    r"(?:được )?(?:giao|bố trí|phân bổ|dành|dành ra)(?: cho)?|(?:ước |đã )?thực hiện"
)
"""Words for who gives and that he gives, which say nothing of what: `tỉnh giao`, `bố trí`."""
BEFORE, BEFORE_CHANGE = "trước đó", "trước điều chỉnh"
"""What ends the label of a figure that has changed since, where no year tells it from what came of it."""
_OF_BLANK = re.compile(r"\s(?:của|thuộc|trên địa bàn|tại|ở)\s*\Z")
"""Before the name of a unit that is no part of a label."""
_LONGEST_LABEL = 24
"""Words; no label of the development papers is longer."""


class Phrase(NamedTuple):
    """A stretch of a sentence that may name an indicator."""

    start: int
    end: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left."""
        return self.end <= self.start


class Left(NamedTuple):
    """What stands before a figure."""

    phrase: Phrase
    growth: str
    """` tăng`, ` giảm bình quân` ...; empty for a level."""
    is_linked: bool
    """A verb such as `đạt`, `là`, `còn` ties it to the figure."""
    names: bool = False
    """The phrase says what is measured."""
    leading: str = ""
    """The verb of change that opens it: `kéo giảm số vụ phạm pháp hình sự 5%`."""
    has: bool = False
    """It is the owner of what is counted: `mỗi thôn có 1 nhà văn hóa`."""
    is_colon: bool = False
    """Only a colon ties it to the figure: it may head a list (`Chính quyền số: 100% hồ sơ …`)."""


def has_content(text: str, phrase: Phrase) -> bool:
    """Whether a phrase says more than `tỷ lệ`, `phường`, `mức`."""
    return _GRADE.search(text, phrase.start, phrase.end) is not None or any(
        word not in EMPTY_WORDS for word in _WORD.findall(text, phrase.start, phrase.end)
    )


@lru_cache(maxsize=4096)
def content_words(label: str) -> frozenset[str]:
    """The words of a label that tell it from others."""
    return frozenset(word for word in _WORD.findall(lowered(label)) if word not in EMPTY_WORDS)


def left_of(text: str, start: int, end: int, blanks: Spans, *, is_whole: bool = False, is_money: bool = False) -> Left:
    """The phrase that ends where a figure begins, from the last comma that leaves something in it.

    Args:
        text: The lowered text.
        start: Where the words before the figure begin.
        end: Where the figure begins.
        blanks: Periods and names of units, which are no part of a label.
        is_whole: Whether a comma does not part thoughts: an item of a list says one thing.
        is_money: Whether the figure is an amount, of which `bố trí` says nothing.
    """
    for said in _SAID.finditer(text, start, end):
        start = said.end()
    peeled = peel_right(tokens_of(text, start, end, blanks), start)
    for low in _beginnings(text, start, peeled.end, is_whole=is_whole):
        phrase = trimmed(text, low, peeled.end, blanks)
        is_mere_act = is_money and _MERE_ACT.fullmatch(text, phrase.start, phrase.end) is not None
        if has_content(text, phrase) and not is_mere_act:
            leading = _LEADING.search(text, low, phrase.end) or _LEADS_UP.search(text, start, phrase.start)
            verb = " " + leading["verb"] if leading and not peeled.is_linked else ""
            wide = _widened(text, start, low, _without_only(text, phrase), blanks)
            return Left(wide, peeled.growth, peeled.is_linked, True, verb, peeled.has, peeled.is_colon)
        if peeled.growth.startswith(" tăng trưởng"):
            break
    return Left(Phrase(peeled.end, peeled.end), peeled.growth, peeled.is_linked, has=peeled.has)


def earlier(label: str) -> str:
    """The label of a figure from which a change began: `giảm từ 4,6% xuống 1,37%` states two figures, not one twice."""
    return f"{label} {BEFORE}"


def with_lead(label: str, unit: str, change: float, left: Left, before: str) -> str:
    """A label with the verb of change that opens its clause, where it grows by a share: `tăng thu ngân sách 9%/năm`.

    What stands behind the figure does not grow by it: `tăng thu nhập cho người dân, 95% hộ dùng nước sạch`.
    """
    words = lowered(label).split()
    is_share = lowered(label).startswith(_SHARES) and change > _MOST_CHANGE
    is_growth = unit == "percent_per_year" or (unit == "percent" and not is_share)
    is_grown = is_growth and " ".join(words[:2]) in before and left.leading.strip() not in words
    return label + left.leading if left.leading and is_grown else label


def trimmed(text: str, start: int, end: int, blanks: Spans) -> Phrase:
    """A stretch without fillers at its beginning."""
    return Phrase(min(peel_left(tokens_of(text, start, end, blanks), start), end), end)


def _beginnings(text: str, start: int, end: int, *, is_whole: bool) -> list[int]:
    """Where the phrase may begin: at its head word (`tỷ lệ ...`), else at the commas, the last first."""
    pieces = [match for match in _PIECE.finditer(text, start, end) if not is_whole or match.group()[0] != ","]
    places = [*(match.end() for match in reversed(pieces)), start]
    heads = (match.start() for match in _HEAD.finditer(text, start, end))
    head = next((place for place in heads if not _VERBAL_LINK.search(text, place, end)), None)
    return places if head is None else [head, *places]


def _without_only(text: str, phrase: Phrase) -> Phrase:
    """A phrase without the adverb that only says that its figure is low."""
    match = _ONLY.fullmatch(text, phrase.start, phrase.end)
    return Phrase(phrase.start, match.start("only")) if match else phrase


def _widened(text: str, start: int, low: int, phrase: Phrase, blanks: Spans) -> Phrase:
    """The phrase with the nouns that a list puts before it: `nông nghiệp, thủy sản`."""
    begin = phrase.start
    if low <= start or text[low:begin].strip() or text[low - 2 : low] != ", " or _HEAD.match(text, begin, phrase.end):
        return phrase  # what `tỷ lệ` opens has its own name
    commas = [match.end() for match in _COMMA.finditer(text, start, low - 2)]
    for piece in [*reversed(commas), start][:2]:
        part = trimmed(text, piece, low - 2, blanks)
        words = text[part.start : part.end].strip()
        if not _NOMINAL.fullmatch(words) or _VERBAL.search(words) or not has_content(text, part):
            break
        begin, low = part.start, piece
    return Phrase(begin, phrase.end)


def right_of(text: str, start: int, end: int, blanks: Spans) -> Phrase:
    """The noun phrase that begins where a figure ends (`100% trạm y tế đạt chuẩn`), empty where none does."""
    first = _WORD.search(text, start, end)
    if (
        first is None
        or text.startswith("/", start)
        or _NO_NOUN.match(text, start, end)
        or any(low <= first.start() < high for low, high in blanks)
    ):
        return Phrase(start, start)
    return cut(text, start, end, blanks)


def cut(text: str, start: int, end: int, blanks: Spans) -> Phrase:
    """A phrase up to where another thought begins."""
    while start < end and text[start] in " ,:-(\"'":
        start += 1
    match = _CUT.search(text, start, end)
    if match:
        end = match.start()
    for low, _ in blanks:
        if start < low < end:
            end = low
    tokens = tokens_of(text, start, end, ())
    while tokens and (tokens[-1].key in FILLERS or tokens[-1].key in ("đạt", "là", "lên", "năm", "vào")):
        if len(tokens) > 1 and (tokens[-2].key, tokens[-1].key) == ("lâu", "năm"):
            break
        tokens.pop()
    return Phrase(start, tokens[-1].end if tokens else start)


def complement_of(text: str, start: int, end: int) -> Phrase | None:
    """The goal that a share is of: `100% chỉ tiêu tổng thu ngân sách`."""
    match = _COMPLEMENT.match(text, start, end)
    if match is None:
        return None
    stop = _CUT.search(text, match.end(), end)
    return Phrase(match.start("goal"), stop.start() if stop else end)


def base_of(periods: Sequence[Period], start: int, end: int) -> Period | None:
    """The year with which a change is compared."""
    return next((p for p in periods if p.role is Role.BASE and start <= p.start < end), None)


def words_of(source: str, phrase: Phrase, blanks: Spans = ()) -> str:
    """The paper's own words of a phrase without periods, on one line, not too long."""
    pieces, position = [], phrase.start
    for low, high in blanks:
        if position <= low and high <= phrase.end:
            before = source[position:low]
            pieces.append(_OF_BLANK.sub("", before) if high < phrase.end else before)
            position = high
    pieces.append(source[position : phrase.end])
    words = " ".join(" ".join(pieces).split()).strip(" ,;:-\"'([+.")
    if words.count("(") > words.count(")"):
        words += ")"
    if words.count('"') == 1:  # the other was at the edge: `hộ "Gia đình văn hóa"`, `Bình dân học vụ số" mở lớp`
        words = f'{words}"' if ' "' in words else words.replace('"', "")
    listed = words.split()
    return " ".join(listed[:_LONGEST_LABEL]) if len(listed) > _LONGEST_LABEL else words
