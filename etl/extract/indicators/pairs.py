"""Pairs of figures of which one is the goal of the other: `22 ha/30 ha kế hoạch`, `98/80 tỷ đồng (đạt 122,5% dự toán)`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.indicators.compounds import GOAL_ALONE
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.numerals import NUM
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.numbers import parse_number
from etl.text.periods import Cadence

_GOAL = r"(?P<goal>kế hoạch|kh|dự toán|chỉ tiêu|nghị quyết|nq)(?![^\W\d_])"
_IN_PAIR = re.compile(rf"/\s*(?P<goal>{GOAL_ALONE})(?![^\W\d_])")
_BEHIND = re.compile(
    rf" {_GOAL}(?: (?:được giao|tỉnh giao|thành phố giao|cấp trên giao|giao|đề ra|năm|cả năm))*(?=\s*[,.;()]|\Z)"
)
"""`trồng mới 22 ha/30 ha kế hoạch`."""
_SHARE = re.compile(
    r"\s*[,(;]?\s*(?:(?:đã|ước|hoàn thành|đạt|bằng|tương đương|tương ứng|tỷ lệ|vượt) ){0,3}"
    rf"(?P<share>{NUM})\s*% (?:so với )?(?:tổng )?{_GOAL}"
)
"""The share of the goal that both come to, which tells that the second is the goal."""
_ROUNDED = 0.01
"""By how much a share may be off that its paper has rounded, for one."""


def halves(sentence: Sentence, item: Cut, fact: Fact) -> Iterator[Fact]:
    """A fact, or the two of a pair of which the paper tells which is the goal."""
    second = item.figure.of
    if second is None:
        yield fact
        return
    share = _share_of(sentence, item, second)
    goal = _IN_PAIR.search(sentence.text, item.figure.number, item.figure.end)
    goal = goal or _BEHIND.match(sentence.text, item.figure.end) or share
    if goal is not None:
        is_promised = any(cue.kind is not Kind.ACTUAL for cue in sentence.scope.strong)
        yield fact if is_promised or share is None else replace(fact, kind=Kind.ACTUAL)
        is_plan = goal["goal"].startswith(("kh", "kế", "dự")) and fact.span.cadence is not Cadence.OVER_PERIOD
        kind = Kind.PLAN if is_plan else Kind.TARGET
        yield replace(fact, value=second, value_max=None, comparator="=", kind=kind)
        return
    if sentence.pair is None:
        yield fact
        return
    first_kind, second_kind = sentence.pair
    yield replace(fact, kind=first_kind)
    yield replace(fact, value=second, value_max=None, comparator="=", kind=second_kind)


def _share_of(sentence: Sentence, item: Cut, goal: float) -> re.Match[str] | None:
    """The share of a goal that a pair comes to; None where the share is of something else."""
    match = _SHARE.match(sentence.text, item.figure.end, sentence.end)
    share = parse_number(match["share"]) if match is not None else None
    if share is None or not goal:
        return None
    is_right = abs(100 * item.figure.value / goal - share.value) <= _ROUNDED * share.value
    return match if is_right else None
