"""The indicator of a fact, which its figure and the words before it may speak against."""

from __future__ import annotations

import pytest

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.keys import key_of
from etl.extract.indicators.spans import Span


def _fact(label: str, *, unit: str = "count", value: float = 20, span: Span | None = None) -> Fact:
    return Fact(0, 1, 0, "", label, value, unit, Kind.ACTUAL, span=span or Span())


@pytest.mark.parametrize(
    ("fact", "before"),
    [
        (_fact("chỉ tiêu", span=Span(2026, 2026)), "xã đề ra"),
        (_fact("chỉ tiêu"), "năm tới, hđnd xã quyết nghị"),
        (_fact("nghị quyết"), "đảng ủy ban hành"),
        (_fact("đại biểu", span=Span(2026, 2031)), "cử tri bầu đủ"),
        (_fact("tỷ lệ hộ nghèo", unit="percent", value=104), ""),
        (_fact("giải ngân", unit="vnd_billion"), "vốn ba chương trình mục tiêu quốc gia đã"),
    ],
)
def test_a_figure_of_another_body_or_year_or_beyond_the_whole_has_no_key(fact, before):
    assert key_of(fact, before)[0] is None


@pytest.mark.parametrize(
    ("fact", "before", "key"),
    [
        (_fact("chỉ tiêu", span=Span(2025, 2030)), "đại hội thông qua", "congress_targets"),
        (_fact("thu ngân sách", unit="vnd_billion"), "trong 5 năm, thu ngân sách đạt", "budget_revenue_total"),
        (_fact("thu ngân sách", unit="vnd_billion"), "5 năm qua, thu ngân sách tăng lên", "budget_revenue"),
        (
            _fact("giải ngân", unit="vnd_billion"),
            "vốn đầu tư công được giao là 30 tỷ; đã",
            "public_investment_disbursed",
        ),
        (_fact("thu ngân sách tăng", unit="percent", value=130), "", "budget_revenue_growth"),
        (_fact("giá trị tăng thêm công nghiệp", unit="percent"), "… công nghiệp chiếm ", "industry_construction_share"),
    ],
)
def test_words_before_a_figure_may_say_what_its_label_leaves_out(fact, before, key):
    assert key_of(fact, before)[0] == key
