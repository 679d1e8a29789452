"""Words that say at least, more than, under, at most."""

from __future__ import annotations

import re

import pytest

from etl.text.comparators import comparison_after, comparison_before, comparison_far_after, from_before
from etl.text.lower import lowered


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("ít nhất 70", ">="),
        ("tối thiểu phải đạt 95", ">="),
        ("không dưới 100", ">="),
        ("không thấp hơn 52", ">="),
        ("≥ 95", ">="),
        ("trên 98", ">"),
        ("hơn 92", ">"),
        ("vượt mốc 110", ">"),
        ("dưới mức 1", "<"),
        ("chưa đến 10", "<"),
        ("không được chạm ngưỡng 1", "<"),
        ("không quá 3", "<="),
        ("không vượt quá 2", "<="),
        ("tối đa 3", "<="),
        ("gần 250", "="),
        ("khoảng 85", "="),
        ("trên dưới 100", "="),
        ("xấp xỉ 40", "="),
    ],
)
def test_a_comparison_before_the_number(words, comparator):
    text = lowered(words)
    number = re.search(r"\d", text).start()
    assert comparison_before(text, 0, number).comparator == comparator


@pytest.mark.parametrize("words", ["đạt 95", "là 27", "quán triệt 5", "con đường 12"])
def test_other_words_compare_nothing(words):
    assert comparison_before(words, 0, re.search(r"\d", words).start()) is None


@pytest.mark.parametrize(("words", "comparator"), [(" trở lên", ">="), (" trở xuống", "<="), (" (tối thiểu)", ">=")])
def test_a_comparison_after_the_figure(words, comparator):
    assert comparison_after(words, 0).comparator == comparator


def test_a_comparison_after_what_is_counted():
    assert comparison_far_after(" mô hình mới trở lên", 0) == ">="


def test_a_grade_or_better_is_no_comparison():
    assert comparison_far_after(" lao động có trình độ từ cao đẳng trở lên", 0) is None


def test_from_is_found_right_before_a_number():
    assert from_before("đạt từ 85", 0, 7) == 4
    assert from_before("đạt 85", 0, 4) is None
