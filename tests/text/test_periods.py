"""Periods as papers write them."""

from __future__ import annotations

import pytest

from etl.text.lower import lowered
from etl.text.periods import find_periods


def periods(text: str) -> list[tuple[str, int | None, int | None, str, str]]:
    lower = lowered(text)
    return [(lower[p.start : p.end], p.first, p.last, str(p.cadence), str(p.role)) for p in find_periods(lower)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("giai đoạn 2026-2030 đạt", ("giai đoạn 2026-2030", 2026, 2030, "over_period", "own")),
        ("5 năm 2021- 2025", ("5 năm 2021- 2025", 2021, 2025, "over_period", "own")),
        ("từ 2026 đến năm 2030", ("từ 2026 đến năm 2030", 2026, 2030, "over_period", "own")),
        ("đến hết năm 2026 phường", ("đến hết năm 2026", None, 2026, "by_end", "own")),
        ("đích đến 2030: mỗi", ("đến 2030", None, 2030, "by_end", "own")),
        ("vào năm 2030 sẽ", ("vào năm 2030", None, 2030, "by_end", "own")),
        ("tính đến 31/12/2024 là", ("tính đến 31/12/2024", None, 2024, "by_end", "own")),
        ("tính đến 30-9-2025 là", ("tính đến 30-9-2025", None, 2025, "by_end", "own")),
        ("6 tháng đầu năm 2025", ("6 tháng đầu năm 2025", 2025, 2025, "at_point", "own")),
        ("ở năm cuối thống kê, 2024: nhóm", ("2024", 2024, 2024, "at_point", "own")),
        ("hằng năm đạt", ("hằng năm", None, None, "annual", "own")),
        ("bình quân mỗi năm tăng", ("bình quân mỗi năm", None, None, "annual", "own")),
        ("so với năm 2020", ("năm 2020", 2020, 2020, "at_point", "base")),
        ("gấp đôi năm 2025", ("năm 2025", 2025, 2025, "at_point", "base")),
        ("theo chuẩn nghèo giai đoạn 2021-2025", ("giai đoạn 2021-2025", 2021, 2025, "over_period", "standard")),
        ("Đại hội lần thứ I, nhiệm kỳ 2025 - 2030", ("nhiệm kỳ 2025 - 2030", 2025, 2030, "over_period", "body")),
        ("một số chỉ tiêu chính của nhiệm kỳ 2025-2030:", ("nhiệm kỳ 2025-2030", 2025, 2030, "over_period", "own")),
        ("Nhiệm kỳ 2020-2025, xã", ("nhiệm kỳ 2020-2025", 2020, 2025, "over_period", "own")),
        (
            "chỉ tiêu chủ yếu của Đảng bộ xã nhiệm kỳ 2025-2030:",
            ("nhiệm kỳ 2025-2030", 2025, 2030, "over_period", "own"),
        ),
        ("Theo đánh giá của Đại hội, nhiệm kỳ 2020-2025 xã", ("nhiệm kỳ 2020-2025", 2020, 2025, "over_period", "own")),
        ("so với 52 triệu đồng/người năm 2020", ("năm 2020", 2020, 2020, "at_point", "base")),
        ("kết thúc nhiệm kỳ 2020-2025", ("kết thúc nhiệm kỳ 2020-2025", 2020, 2025, "by_end", "own")),
    ],
)
def test_a_period_with_its_years_and_its_role(text, found):
    assert periods(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        *("ngày 15/8/2025", "Ngày 15-8-2025, xã", "ngày 15 tháng 8 năm 2025, xã", "Nghị quyết số 2025/NQ"),
        *("tăng 2025,5 tấn", "năm nhiệm vụ"),
    ],
)
def test_days_and_other_numbers_are_no_period(text):
    assert periods(text) == []


def test_the_running_year_and_the_end_of_a_term_are_marked():
    this_year, term = find_periods("từ nay đến cuối năm, phường phải xong; đến cuối nhiệm kỳ đạt")
    assert this_year.is_this_year
    assert term.is_end_of_term


@pytest.mark.parametrize("words", ["tỉnh giao cả năm 96 tỷ đồng", "dự kiến cả năm 96 tỷ đồng", "ước cả năm 96 tỷ đồng"])
def test_the_whole_year_that_is_planned_or_reckoned_is_this_one(words):
    (period,) = find_periods(words)
    assert period.is_this_year
