"""The indicator of a fact: what its label means, unless the figure or the words around it speak against that."""

from __future__ import annotations

import re

from etl.extract.indicators.branches import BRANCH_LIST
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.vocabulary import classify
from etl.text.lower import lowered
from etl.text.periods import Cadence

_WHOLE = 100.0
_BEYOND_WHOLE = ("_completion", "_growth")
"""How the keys end of shares that may be more than the whole."""
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
_OUTPUT = re.compile(
    rf"(?P<share>tỷ trọng )?giá trị (?:sản xuất|tăng thêm|gia tăng) (?:của )?(?P<branches>{BRANCH_LIST})"
)
_MAKES_UP = re.compile(r"(?<![^\W\d_])chiếm(?: (?:tỷ trọng|tỷ lệ|khoảng|gần|hơn|trên|dưới|tới|đến|từ))*\s*\Z")
_OF_ALL = re.compile(
    r"[\d.,\s-]+(?:%[\d.,\s-]*)*%\s*(?:\Z|[,;.()]|(?:(?:của|trong|trên) )?(?:và|vào|đến|năm|cơ cấu|(?:nền )?kinh tế"
    r"|grdp|gtsx|tổng (?:giá trị (?:sản xuất|tăng thêm|gia tăng)|sản phẩm|grdp|gtsx))(?![^\W\d_])"
    r"(?!.{0,40}(?:tỉnh|cả nước)))"
)
"""What branches produce, and the words around their share of what all do."""
_OF_YEARS = re.compile(
    r"(?<![^\W\d_])(?:(?:nhiệm kỳ|giai đoạn) (?:20\d\d\s?[-–]\s?20\d\d|này|qua|vừa qua|trước|tới)"
    r"|(?:trong|sau|cả|suốt|tổng|lũy kế|cộng) (?:(?:\d|năm|bốn|ba) năm|nhiệm kỳ|giai đoạn)"
    r"|(?:5|năm|4|3) năm(?: qua| tới)?)"
    r"(?![^\W\d_])(?!(?: qua)? (?:trước|liền))"
    r"(?:(?!(?<![^\W\d_])(?:tăng|giảm|bình quân|trung bình|mỗi|hằng|hàng|từng|lên|so với|năm cuối|đầu nhiệm kỳ"
    r"|(?:năm )?20\d\d)(?![^\W\d_]))[^;]){0,160}\Z"
)
"""Several years of which a sum is told, with no word for a single one or for what changed behind them."""
_TERM = 5
"""Terms of the party begin in years that this divides; those of the councils do not."""


def key_of(fact: Fact, before: str, since: str = "") -> tuple[str | None, str | None]:
    """The key of the indicator that a fact states, and its category; None where none is certain.

    Args:
        fact: The figure and its label.
        before: The lowered words of the quote before the figure.
        since: Those of the quote from the figure on.
    """
    key, category = _of_label(fact, before)
    if fact.unit == "percent":
        makes_up = _MAKES_UP.search(before) is not None
        output = _OUTPUT.fullmatch(lowered(fact.label)) if not since or _OF_ALL.match(since) else None
        if output is not None and (makes_up or output["share"]):
            key, category = classify(f"tỷ trọng {output['branches']}", fact.unit)
        elif makes_up and key is not None and key.endswith("_growth"):
            key = None  # `Giá trị tăng thêm công nghiệp chế biến chiếm 20%` grows by nothing
    if key is None:
        return key, category
    if lowered(fact.label).startswith("của "):
        return None, None  # `đàn bò (của doanh nghiệp 8.024 con)` counts no enterprises
    if fact.unit == "percent" and fact.value > _WHOLE and not key.endswith(_BEYOND_WHOLE):
        return None, category  # `Kết nạp 47 đảng viên …, đạt 104,4%` is no share of the members
    if key in _PROGRAMME and (_is_of_one_year(fact) or _OF_YEAR.search(before)):
        return None, None
    if key == "council_resolutions" and _OF_PARTY.search(before):
        return None, "party"
    if key == "congress_delegates" and lowered(fact.label) == "đại biểu" and not _is_of_congress(fact):
        return None, category  # of a group of the council, or of the council
    return key, category


def _of_label(fact: Fact, before: str) -> tuple[str | None, str | None]:
    """What a label means, where need be with the words before it."""
    key, category = classify(fact.label, fact.unit)
    if key is None and lowered(fact.label).endswith("giải ngân") and _DISBURSED.search(before):
        return classify(f"{fact.label} vốn đầu tư công", fact.unit)
    return ("budget_revenue_total" if key == "budget_revenue" and _is_sum(fact, before) else key), category


def _is_sum(fact: Fact, before: str) -> bool:
    """Whether an amount is what several years bring together, as the words before it say."""
    is_open = fact.span.is_empty or fact.span.cadence is Cadence.OVER_PERIOD
    return is_open and _OF_YEARS.search(f"{before} ") is not None


def _is_of_one_year(fact: Fact) -> bool:
    return fact.span.first is not None and fact.span.first == fact.span.last


def _is_of_congress(fact: Fact) -> bool:
    first, last = fact.span.first, fact.span.last
    return first is not None and last is not None and last > first and first % _TERM == 0
