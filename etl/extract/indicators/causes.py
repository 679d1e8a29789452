"""Poor households by why they are poor or what they lack: `Nguyên nhân chính: thiếu đất 97 hộ, thiếu vốn 154 hộ`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.households import HOUSEHOLDS
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence

_HEAD = re.compile(
    r"(?<![^\W\d_])(?:(?P<cause>nguyên nhân)"
    r"(?: (?:chính|chủ yếu|cơ bản|cụ thể|dẫn đến|dẫn tới|của|các|hộ|nghèo|đói|cận nghèo|đa chiều|được xác định|gồm"
    r"|như sau|vẫn|phần lớn))*"
    r"|(?:mức độ |chỉ số |các )*thiếu hụt(?: (?:các|dịch vụ|xã hội|cơ bản|chỉ số|tiêu chí|cụ thể|gồm|như sau|của|hộ"
    r"|nghèo|về|theo))*)(?:\s*:| là(?= )| do(?= ))"
)
_POOR = re.compile(r"(?<![^\W\d_])hộ (?P<near>cận )?nghèo(?! vượt)(?![^\W\d_])|(?<![^\W\d_])(?P<other>hộ)(?![^\W\d_])")
_WHY = re.compile(r"[\s,;:)]*(?:(?:và|do|vì|là|về) )*(?P<why>[^\W\d_][^.:;()\d]{1,70}?)\s*:?\s*\Z")
_REACH = 300
"""How far before a count the words for what it tells of stand at most, in characters."""


def poor_by_cause(sentence: Sentence, item: Cut) -> str:
    """The label of a count of households in a list of why they are poor; empty where it is none."""
    noun, text, place = item.figure.noun, sentence.text, item.figure.start
    if noun is None or item.figure.of is not None or text[noun.start : noun.end] not in HOUSEHOLDS:
        return ""
    low = max(sentence.start, place - _REACH, text.rfind(". ", sentence.start, place) + 1)
    heads = list(_HEAD.finditer(text, low, place))
    before = sentence.previous(item)
    if not heads or (kind := _kind(sentence, low, heads[-1])) is None:
        return ""
    head = heads[-1]
    begin = max(head.end(), (before.figure.noun or before.figure).end if before is not None else 0)
    why = _WHY.match(text[begin:place])
    if why is None:
        return ""
    words = words_of(sentence.source, Phrase(begin + why.start("why"), begin + why.end("why")))
    return f"{kind} {'do' if head['cause'] else 'thiếu hụt'} {words[:1].lower()}{words[1:]}"


def _kind(sentence: Sentence, low: int, head: re.Match[str]) -> str | None:
    """Which households a list tells of: those named in its sentence or the one before; None where it may be others."""
    text = sentence.text
    told = list(_POOR.finditer(text, low, head.end()))
    if not told and "nghèo" in head.group():
        return "hộ nghèo"
    if not told:
        start = max(text.rfind("\n", 0, low), low - _REACH, 0)
        stop = text.rfind(". ", start, max(low - 1, start))
        told = list(_POOR.finditer(text, max(stop, start), low))
    if not told or any(one["other"] and not one["near"] for one in told[-1:]):
        return None
    kinds = {one["near"] for one in told if not one["other"]}
    return f"hộ {kinds.pop() or ''}nghèo" if len(kinds) == 1 else None
