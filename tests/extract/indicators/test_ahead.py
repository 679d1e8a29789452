"""What is told for a time that lies ahead of the paper, in its own year."""

from __future__ import annotations

import pytest

from etl.extract.indicators.passages import PassageReader
from etl.extract.indicators.spans import Clock
from etl.text.reading import read

SEPTEMBER = Clock(2025, (2025, 2030), 9)


def kinds(text: str, clock: Clock = SEPTEMBER) -> set[str]:
    """The kinds of the figures of a text."""
    return {str(fact.kind) for fact in PassageReader(read(text), clock).facts()}


@pytest.mark.parametrize(
    "text",
    [
        "Đến 31/12/2025 giải ngân 100% vốn đầu tư công.",
        "Trong quý IV vận động xây mới 15 căn nhà Đại đoàn kết.",
        "Trước ngày 15/11/2025 cấp 99 giấy chứng nhận.",
        "Đến hết tháng 12 kết nạp 18 đảng viên.",
        "Hết quý IV/2025 số hóa 90% hồ sơ.",
        "III. QUÝ IV\n- Bê tông hóa 7 km đường.",
    ],
)
def test_what_is_due_after_the_month_of_the_paper_is_planned(text):
    assert kinds(text) == {"plan"}


@pytest.mark.parametrize(
    "text",
    [
        "Tính đến 31/10/2025 ước trồng 12 ha rừng.",
        "Quý III tiếp nhận 120 hồ sơ, so với quý IV năm 2024 tăng 12%.",
        "Lũy kế đến hết tháng 8 cấp 35 giấy phép.",
        "Đến 30/9/2025 thu ngân sách 61 tỷ đồng.",
        "Quý IV năm 2024 cấp 35 giấy phép.",
    ],
)
def test_what_is_summed_up_compared_or_gone_by_is_a_result(text):
    assert kinds(text) == {"actual"}


def test_a_paper_without_a_day_of_issue_has_nothing_ahead_of_it():
    assert kinds("Trong quý IV xây mới 15 căn nhà Đại đoàn kết.", Clock(2025, None)) == {"actual"}
