"""The vocabulary of indicators and the rules that find them."""

from __future__ import annotations

import csv

import pytest

from etl.extract.indicators.vocabulary import RULES_BY_KEY, classify
from etl.resources import resource

ROWS = list(csv.DictReader(resource("datapackages", "indicators", "vocabulary.csv").open(encoding="utf-8-sig")))


def test_every_rule_has_its_row_and_every_row_its_rule():
    assert {row["indicator_key"] for row in ROWS} == set(RULES_BY_KEY)


def test_there_are_enough_indicators_for_what_wards_promise():
    assert len(ROWS) >= 150


def test_every_row_says_what_it_measures():
    assert not [row for row in ROWS if not (row["title_vi"] and row["title_en"] and row["definition"].endswith("."))]


def test_rows_stand_in_the_order_of_their_keys():
    keys = [row["indicator_key"] for row in ROWS]
    assert keys == sorted(keys)


def test_rules_and_rows_agree_on_the_category():
    assert not [row for row in ROWS if RULES_BY_KEY[row["indicator_key"]].category != row["category"]]


@pytest.mark.parametrize(
    ("label", "unit", "key"),
    [
        ("Tỷ lệ hộ nghèo đa chiều", "percent", "poverty_rate"),
        ("hộ nghèo", "count", "poor_households"),
        ("tỷ lệ hộ nghèo giảm bình quân", "percent_per_year", "poverty_reduction"),
        ("tỷ lệ hộ cận nghèo", "percent", "near_poor_rate"),
        ("thu ngân sách nhà nước trên địa bàn", "vnd_billion", "budget_revenue"),
        ("thu ngân sách nhà nước tăng", "percent_per_year", "budget_revenue_growth"),
        ("thu ngân sách so với dự toán", "percent", "budget_revenue_completion"),
        ("thu nhập bình quân đầu người", "vnd_million_per_person_year", "income_per_capita"),
        ("tỷ lệ dân số tham gia BHYT", "percent", "health_insurance_rate"),
        ("đạt chuẩn nông thôn mới nâng cao", "year", "advanced_new_rural"),
        ("đạt chuẩn nông thôn mới", "year", "new_rural"),
        ("tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ", "percent", "party_organizations_good"),
        ("đảng viên hoàn thành tốt nhiệm vụ", "percent", "party_members_good"),
        ("kết nạp đảng viên", "count", "party_members_admitted"),
        ("khâu đột phá chiến lược", "count", "congress_breakthroughs"),
        ("đại biểu chính thức dự Đại hội Đảng bộ tỉnh", "count", "congress_delegates_upper"),
        ("số doanh nghiệp đang hoạt động", "per_1000_people", "enterprises_per_1000_people"),
        ("hộ gia đình có đường truyền cáp quang", "percent", "broadband_share"),
        ("tỷ lệ nhà văn hóa đạt chuẩn", "percent", "cultural_houses_share"),
        ("lao động làm việc trong ngành nông nghiệp", "percent", "agricultural_labour_share"),
        ("chỉ tiêu nghị quyết đạt và vượt", "count", "congress_targets_met"),
        ("tiêu chí nông thôn mới kiểu mẫu", "count", "new_rural_criteria"),
        ("chỉ tiêu đạt và vượt", "count", "congress_targets_met"),
        ("thu trên địa bàn so với KH", "percent", "budget_revenue_completion"),
        ("trường đạt mức độ 2", "count", "national_standard_schools_2_count"),
        ("cụm công nghiệp làng nghề", "count", "industrial_clusters"),
        ("thôn không có tội phạm, tệ nạn ma túy", "percent", "drug_free_areas"),
        ("Số di tích đã xếp hạng", "count", "heritage_sites"),
    ],
)
def test_a_label_means_an_indicator(label, unit, key):
    assert classify(label, unit)[0] == key


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("câu lạc bộ thể thao", "count"),
        ("thu nhập bình quân tăng", "vnd_million_per_person_year"),
        ("thu ngân sách giảm so với năm 2024", "percent"),
        ("số vụ tai nạn giao thông tăng", "percent"),
        ("giải quyết", "percent"),
        ("hộ nghèo được vay vốn", "percent"),
        ("đại biểu Quốc hội", "count"),
        ("trao mái tôn cho các hộ cận nghèo", "count"),
        ("lao động thương mại, dịch vụ", "percent"),
        ("lượt ý kiến vào dự thảo trình đại biểu", "count"),
        ("lắp máy tính tại nhà văn hóa", "count"),
        ("tặng quà cho hộ cận nghèo", "count"),
        ("đảng viên phụ trách hộ nghèo", "count"),
        ("di tích cấp tỉnh", "count"),
        ("hộ nghèo do đông con", "count"),
        ("bản chưa có nước sạch", "percent"),
        ("đàn trâu bị chết rét", "count"),
        ("thu ngân sách vượt dự toán", "percent"),
        ("diện tích gieo trồng so với cùng kỳ", "percent"),
        ("sinh viên tham gia bảo hiểm y tế", "percent"),
        ("thôn có điện lưới quốc gia", "percent"),
        ("hộ nghèo có nhà vệ sinh", "percent"),
    ],
)
def test_a_label_that_fits_none_stays_without_a_key(label, unit):
    assert classify(label, unit)[0] is None


def test_a_label_without_a_key_still_has_a_category():
    assert classify("câu lạc bộ thể thao", "count") == (None, "society")


def test_a_syllable_of_a_longer_word_speaks_for_no_category():
    labels = {"thu nhập bình quân": "economy", "dự án khởi công": "economy", "điểm nóng về môi trường": "environment"}
    assert {label: classify(label, "usd")[1] for label in labels} == labels
    assert classify("giao quân", "count") == (None, "security")


def test_a_label_of_nothing_known_has_no_category():
    assert classify("hòn đảo", "count") == (None, None)


def test_a_sum_of_a_part_of_the_year_and_what_has_changed_since_have_no_key():
    assert classify("thu ngân sách trên địa bàn", "vnd_billion")[0] == "budget_revenue"
    for label in ("thu ngân sách trên địa bàn 9 tháng đầu năm", "thu ngân sách trên địa bàn trước đó"):
        assert classify(label, "vnd_billion") == (None, "budget")
