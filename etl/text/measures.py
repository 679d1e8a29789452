"""Units of measure as Vietnamese papers write them, and what they become: the one place for their conversions.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.model.values import value

_SCALES = {
    "trăm nghìn tỷ": 1e14,
    "nghìn tỷ": 1e12,
    "trăm tỷ": 1e11,
    "tỷ": 1e9,
    "triệu": 1e6,
    "vạn": 1e4,
    "nghìn": 1e3,
}
"""Words that multiply the number before them."""

_BASES = {
    "đồng": "vnd",
    "vnđ": "vnd",
    "vnd": "vnd",
    "đ": "vnd",
    "usd": "usd",
    "đô la": "usd",
    "đôla": "usd",
    "ha": "hectare",
    "héc ta": "hectare",
    "hecta": "hectare",
    "hécta": "hectare",
    "héc-ta": "hectare",
    "cây số": "kilometre",
    "km2": "km2",
    "km vuông": "km2",
    "cây số vuông": "km2",
    "ki-lô-mét vuông": "km2",
    "m2": "square_metre",
    "m3": "cubic_metre",
    "km": "kilometre",
    "tấn": "tonne",
    "tạ": "quintal",
    "kg": "kilogram",
    "mw": "megawatt",
    "kwh": "kilowatt_hour",
    "lít": "litre",
}

_PLAIN = {
    "lần": "times",
    "ngày làm việc": "day",
    "ngày": "day",
    "giờ": "hour",
    "phút": "minute",
    "điểm": "point",
    "tuổi": "year_of_age",
}
"""Units that take neither scale nor rate."""

_PERSONS = ("người", "đầu người", "nhân khẩu", "người dân", "dân", "khẩu")
_HECTARES = ("ha", "héc ta", "hecta", "hécta", "héc-ta")
_RATES = {
    **dict.fromkeys(_PERSONS, "person"),
    **dict.fromkeys(_HECTARES, "hectare"),
    "lao động": "worker",
    "hộ": "household",
    "m2": "square_metre",
    "km2": "km2",
    "năm": "year",
    "tháng": "month",
    "ngày đêm": "day",
    "ngày": "day",
    "giờ": "hour",
    "vụ": "season",
}


def _words(table: dict[str, object] | tuple[str, ...]) -> str:
    longest_first = sorted(table, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in longest_first)


_RATE = _words(dict(_RATES))
_NO_WORD = r"(?![^\W\d_])"
_PER = (
    rf"(?P<per>(?:\s*/\s*(?:1\s*|một )?(?:{_RATE}){_NO_WORD})+"
    rf"| (?:/\s*)?(?:một|mỗi|trên một|trên mỗi|mỗi một|trên) (?:{_RATE}){_NO_WORD}"
    rf"(?:(?: (?:một|mỗi) |\s*/\s*)(?:{_RATE}){_NO_WORD})?)?"
)
_YEARLY = rf"(?P<yearly>\s*/\s*(?:1\s*|một )?năm{_NO_WORD}| (?:một|mỗi|hằng|hàng) năm{_NO_WORD})?"
_SHORT = r"tr\.?\s?(?=đ(?:ồng)?(?![^\W_]))|triệu(?= ?đ(?![^\W_]))"
"""`tr.đ`, `trđ`: millions of đồng."""
_SCALE = rf"(?:(?:trăm )?(?:nghìn|ngàn) tỷ|(?:trăm )?tỷ(?! (?:lệ|trọng|suất|số|phú))|triệu|vạn|nghìn|ngàn){_NO_WORD}"

_AFTER_POINT = (
    "so|trở|trong|vào|và|với|mỗi|năm|hằng|hàng|nhờ|do|là|ở|phần|trên|tăng|giảm|cao|thấp|đạt|từ|khi|nhưng|còn|bình"
    "|cho|theo"
)
"""Words that can follow `% điểm`; before any other the points are places: `giảm 30% điểm ngập úng`."""

_MEASURE = re.compile(
    rf"\s*(?:"
    rf"(?P<point>(?:điểm\s*(?:%|phần trăm)|%\s*điểm{_NO_WORD}(?! (?!(?:{_AFTER_POINT}){_NO_WORD})[^\W\d_])))"
    rf"|(?P<mille>‰)"
    rf"|(?P<percent>%|phần trăm{_NO_WORD}){_YEARLY}"
    rf"|(?P<density>người\s*/\s*(?:km2|km\s2))"
    rf"|(?:(?P<scale>{_SHORT}|{_SCALE})\s*)?(?P<base>{_words(dict(_BASES))})"
    rf"(?![^\W_]|/c\b|(?<=đồng) (?:chí|bào|hồ|bộ|thời|ý|đều|tình|thuận))(?: mỹ)?(?: (?:gieo trồng|canh tác|sàn))?"
    rf"(?:(?<=tạ|ấn) (?:[^\W\d_]+ ){{0,2}}[^\W\d_]+(?=\s?/\s?ha{_NO_WORD}))?{_PER}"
    rf"|(?P<bare>{_SCALE})(?P<bareper>\s*/\s*(?:{_RATE}){_NO_WORD}(?:\s*/\s*(?:{_RATE}){_NO_WORD})?)?"
    rf"|(?P<plain>{_words(dict(_PLAIN))}){_NO_WORD}(?! công\b)"
    r"(?<!điểm(?= (?!trở|so|vào|trong|và|trên (?:\d|thang|tổng|mức|bình|trung)|năm)[^\W\d_]))"
    rf")"
)
_PLAIN_GROUPS = {"mille": "per_mille", "point": "percentage_point", "density": "people_per_km2"}
_RATE_WORD = re.compile(rf"(?:{_RATE}){_NO_WORD}")


@value(frozen=True, slots=True)
class Measure:
    """A unit of measure as it stands after a number."""

    unit: str
    """Its name in the data: `percent`, `vnd_billion` ...; `scale` where only a word such as `nghìn` stands there."""
    factor: float
    """What the number must be multiplied by."""
    end: int
    """Where its words end."""
    rate: frozenset[str] = frozenset()
    """What it is divided by and the unit does not say yet: `year`, `month`."""


def measure_at(text: str, position: int) -> Measure | None:
    """The unit of measure that stands at a position of a lowered text, right after a number; None if none does."""
    match = _MEASURE.match(text, position)
    if match is None:
        return None
    if match["percent"]:
        return Measure("percent_per_year" if match["yearly"] else "percent", 1, match.end())
    if match.lastgroup in _PLAIN_GROUPS:
        return Measure(_PLAIN_GROUPS[match.lastgroup], 1, match.end())
    if match["plain"]:
        return Measure(_PLAIN[_single(match["plain"])], 1, match.end())
    if match["bare"]:
        return _bare(match)
    base = _BASES[_single(match["base"])]
    rate = _rate(match["per"])
    scale = _scale(match["scale"])
    if base == "vnd":
        return _dong(scale, rate, match.end())
    if base == "usd":
        return _dollars(scale, rate, match.end())
    if rate and rate <= {"person", "year", "month", "hectare", "day", "household", "worker"}:
        divisor = "_".join(
            name for name in ("hectare", "person", "household", "worker", "month", "day") if name in rate
        )
        unit = f"{base}_per_{divisor}" if divisor else base
        return Measure(unit, scale, match.end(), rate & {"year"})
    return Measure(base, scale, match.end(), rate)


def _single(words: str) -> str:
    return " ".join(words.split())


def _scale(words: str | None) -> float:
    if not words:
        return 1
    return 1e6 if words.startswith("tr.") or words.strip() == "tr" else _SCALES[_single(words).replace("ngàn", "nghìn")]


def _rate(words: str | None) -> frozenset[str]:
    return frozenset(_RATES[_single(word)] for word in _RATE_WORD.findall(words)) if words else frozenset()


def _bare(match: re.Match[str]) -> Measure:
    """Only a scale: `86 triệu`, `120 tỷ`, `75 triệu/người/năm`, `50 nghìn` (lượt khách)."""
    scale = _scale(match["bare"])
    rate = _rate(match["bareper"])
    if rate:
        return _dong(scale, rate, match.end())
    return Measure("scale", scale, match.end())


def _dong(scale: float, rate: frozenset[str], end: int) -> Measure:
    """Money of Vietnam: billions where the paper counts in them, else millions; millions wherever there is a rate."""
    for divisor, name in (("person", "person"), ("worker", "worker"), ("household", "household")):
        if divisor in rate:
            span = "month" if "month" in rate else "year"
            return Measure(f"vnd_million_per_{name}_{span}", scale / 1e6, end)
    if "hectare" in rate:
        return Measure("vnd_million_per_hectare", scale / 1e6, end)
    if "square_metre" in rate:
        return Measure("vnd_million_per_square_metre", scale / 1e6, end)
    if scale >= 1e9:
        return Measure("vnd_billion", scale / 1e9, end, rate)
    return Measure("vnd_million", scale / 1e6, end, rate)


def _dollars(scale: float, rate: frozenset[str], end: int) -> Measure:
    if "person" in rate:
        return Measure("usd_per_person_year", scale, end)
    if scale >= 1e6:
        return Measure("usd_million", scale / 1e6, end, rate)
    return Measure("usd", scale, end, rate)


def money(scale: float) -> tuple[str, float]:
    """Unit and factor of an amount whose currency goes without saying (`thu ngân sách đạt 120 tỷ`)."""
    measure = _dong(scale, frozenset(), 0)
    return measure.unit, measure.factor
