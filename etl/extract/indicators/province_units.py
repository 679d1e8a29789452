"""How many communes a province has: `tỉnh A có 92 đơn vị hành chính cấp xã, gồm 77 xã và 15 phường`.

The figures are the province's, whatever unit the paper is about; its parts count where they add up.

All patterns but that of a name read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.sentence import Sentence
from etl.text.letters import LETTER, UPPER

_UNITS = r"(?:đơn vị hành chính cấp xã|đvhc cấp xã|đơn vị cấp xã|xã, phường(?:(?:,| và) đặc khu)?|phường, xã)"
_HAS = re.compile(
    r"(?<![^\W\d_])(?P<type>tỉnh|thành phố) (?P<name>[^\W\d_]+(?: [^\W\d_]+){0,3}?)"
    r"(?: ?\([^()\n]{1,60}\)| mới| ngày nay)?,?"
    r"(?: (?:sau|trước|khi|hiện|nay|hiện nay|hợp nhất|sáp nhập|sắp xếp|mới|chỉ|chính thức|đã)){0,6},?"
    rf" (?:còn|có|gồm|hình thành)(?: tổng số| tổng cộng)? (?P<count>\d{{2,3}}) (?P<what>{_UNITS})(?![^\W\d_])"
    r"(?! (?:giảm|đạt|được|hoàn|tổ chức|đã|chưa|không|mới thành|trong|thực|thuộc diện))"
)
_BEFORE = re.compile(r"(?<![^\W\d_])trước (?:khi )?(?:hợp|sáp|sắp)")
"""Before the reform a province had others."""
_NAME = re.compile(rf"[{UPPER}][{LETTER}]*(?:[ -][{UPPER}][{LETTER}]*){{0,3}}")
_PARTS = re.compile(
    r"[,:;]? ?\(?(?:gồm|bao gồm|trong đó(?: có)?|\()(?: có)?:? ?"
    r"(?P<parts>(?:\d{1,3} (?:xã|phường|đặc khu)[, ]*(?:và )?){2,3})"
)
_PART = re.compile(r"(?P<count>\d{1,3}) (?P<what>xã|phường|đặc khu)(?![^\W\d_])")
_RULE = "indicators.province_units"


def province_unit_facts(sentence: Sentence) -> Iterator[Fact]:
    """The communes of a province that a sentence names, and how many of each type."""
    text = sentence.text
    if text.find("xã", sentence.start, sentence.end) < 0:
        return
    for match in _HAS.finditer(text, sentence.start, sentence.end):
        is_named = _NAME.fullmatch(sentence.source, *match.span("name")) is not None
        if not is_named or _BEFORE.search(text, match.end("name"), match.end()):
            continue
        province = sentence.source[slice(*match.span("name"))]
        total = int(match["count"])
        yield _fact(sentence, match, sentence.source[slice(*match.span("what"))], province)
        row = _PARTS.match(text, match.end(), sentence.end)
        parts = list(_PART.finditer(text, *row.span("parts"))) if row is not None else []
        if sum(int(part["count"]) for part in parts) == total:
            yield from (_fact(sentence, part, part["what"], province) for part in parts)


def _fact(sentence: Sentence, match: re.Match[str], label: str, province: str) -> Fact:
    start, value = match.start("count"), float(match["count"])
    return Fact(
        sentence.start,
        sentence.end,
        start,
        _RULE,
        label,
        value,
        "count",
        Kind.ACTUAL,
        is_of_province=True,
        province=province,
    )
