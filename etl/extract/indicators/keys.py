"""The indicator of a fact: what its label means, unless the figure or the words before it speak against that."""

from __future__ import annotations

import re

from etl.extract.indicators.fact import Fact
from etl.extract.indicators.vocabulary import classify
from etl.text.lower import lowered

_WHOLE = 100.0
_CONGRESS = "congress_"
_PROGRAMME = frozenset(
    f"{_CONGRESS}{part}"
    for part in ("targets", "targets_met", "tasks", "solutions", "breakthroughs", "programmes", "schemes", "projects")
)
"""What a congress sets for its term, and councils and committees for a year."""
_OF_YEAR = re.compile(
    r"(?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân)(?: (?!chủ tịch|bí thư)[^\s,;:]+){0,4}? "
    r"(?:giao|quyết nghị|đề ra|đặt|thông qua|xác định|thống nhất)(?!\w)"
)
_OF_PARTY = re.compile(r"(?<!\w)(?:đảng ủy|đảng bộ|chi bộ|ban chấp hành|ban thường vụ)(?!\w)")
_DISBURSED = re.compile(
    r"đầu tư công(?:(?!mục tiêu quốc gia|mtqg|chương trình|ngân hàng|vay|tín dụng).){0,120}\Z", re.DOTALL
)
"""Words about public investment alone, behind which `giải ngân` says of nothing else."""
_TERM = 5
"""Terms of the party begin in years that this divides; those of the councils do not."""


def key_of(fact: Fact, before: str) -> tuple[str | None, str | None]:
    """The key of the indicator that a fact states, and its category; None where none is certain.

    Args:
        fact: The figure and its label.
        before: The lowered words of the quote before the figure.
    """
    key, category = classify(fact.label, fact.unit)
    if key is None and lowered(fact.label).endswith("giải ngân") and _DISBURSED.search(before):
        key, category = classify(f"{fact.label} vốn đầu tư công", fact.unit)
    if key is None:
        return key, category
    if fact.unit == "percent" and fact.value > _WHOLE and not key.endswith("_completion"):
        return None, category  # `Kết nạp 47 đảng viên …, đạt 104,4%` is no share of the members
    if key in _PROGRAMME and (_is_of_one_year(fact) or _OF_YEAR.search(before)):
        return None, None
    if key == "council_resolutions" and _OF_PARTY.search(before):
        return None, "party"
    if key == "congress_delegates" and lowered(fact.label) == "đại biểu" and not _is_of_congress(fact):
        return None, category  # of a group of the council, or of the council
    return key, category


def _is_of_one_year(fact: Fact) -> bool:
    return fact.span.first is not None and fact.span.first == fact.span.last


def _is_of_congress(fact: Fact) -> bool:
    first, last = fact.span.first, fact.span.last
    return first is not None and last is not None and last > first and first % _TERM == 0
