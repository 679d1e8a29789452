"""The label of a figure says what is measured, whole and without what only ties it to the figure."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import facts_in


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Tỷ lệ hộ dùng nhà tiêu hợp vệ sinh mới đạt 61%.", "Tỷ lệ hộ dùng nhà tiêu hợp vệ sinh"),
        ("Tỷ lệ bản đạt chuẩn nông thôn mới đạt 80%.", "Tỷ lệ bản đạt chuẩn nông thôn mới"),
        ("Giải ngân vốn đầu tư công còn chậm, mới đạt 41%.", "Giải ngân vốn đầu tư công"),
        ("Vốn được giao, đến ngày 25/9 giải ngân 12,4 tỷ đồng.", "giải ngân"),
        ('Có 95% hộ đạt danh hiệu "Gia đình tiêu biểu".', 'hộ đạt danh hiệu "Gia đình tiêu biểu"'),
        ("Mảng giáo dục - y tế, tỷ lệ bao phủ bảo hiểm y tế 96%.", "tỷ lệ bao phủ bảo hiểm y tế"),
        ("Qua rà soát năm 2025, toàn xã còn 215 hộ nghèo.", "hộ nghèo"),
        ("Tỷ lệ trẻ tiêm chủng đầy đủ 93%.", "Tỷ lệ trẻ tiêm chủng đầy đủ"),
        ("Thu ngân sách vượt 5% trở lên so với dự toán.", "Thu ngân sách vượt so với dự toán"),
        ("Công nhận thêm 2 tiêu chí nông thôn mới, nâng tổng số lên 15.", "tổng số tiêu chí nông thôn mới"),
    ],
)
def test_a_label_is_whole_and_holds_nothing_else(text, label):
    assert facts_in(text)[-1].label == label
