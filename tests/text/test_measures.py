"""Units of measure as papers write them."""

from __future__ import annotations

import pytest

from etl.text.lower import lowered
from etl.text.measures import measure_at


@pytest.mark.parametrize(
    ("words", "unit", "factor"),
    [
        ("%", "percent", 1),
        (" phần trăm", "percent", 1),
        ("%/năm", "percent_per_year", 1),
        ("% mỗi năm", "percent_per_year", 1),
        (" điểm phần trăm", "percentage_point", 1),
        (" tỷ đồng", "vnd_billion", 1),
        (" nghìn tỷ đồng", "vnd_billion", 1000),
        (" triệu đồng", "vnd_million", 1),
        (" ngàn đồng", "vnd_million", 0.001),
        (" triệu đồng/người/năm", "vnd_million_per_person_year", 1),
        (" triệu đồng một người một năm", "vnd_million_per_person_year", 1),
        (" triệu đồng/người/tháng", "vnd_million_per_person_month", 1),
        (" triệu đồng/ha/năm", "vnd_million_per_hectare", 1),
        (" triệu/người", "vnd_million_per_person_year", 1),
        (" USD/người/năm", "usd_per_person_year", 1),
        (" tỷ USD", "usd_million", 1000),
        (" ha", "hectare", 1),
        (" nghìn ha", "hectare", 1000),
        (" tấn", "tonne", 1),
        (" tạ/ha", "quintal_per_hectare", 1),
        (" km2", "km2", 1),
        (" km vuông", "km2", 1),
        (" người/km2", "people_per_km2", 1),
        (" m2 sàn/người", "square_metre_per_person", 1),
        (" lần", "times", 1),
        (" tuổi", "year_of_age", 1),
    ],
)
def test_a_unit_and_its_conversion(words, unit, factor):
    measure = measure_at(lowered(words), 0)
    assert (measure.unit, measure.factor) == (unit, factor)


@pytest.mark.parametrize("words", [" đồng chí", " đồng bào", " hải lý", " đại biểu", ".", " ngày công"])
def test_other_words_are_no_unit(words):
    assert measure_at(words, 0) is None


def test_a_scale_alone_waits_for_what_it_counts():
    measure = measure_at(" triệu lượt khách", 0)
    assert (measure.unit, measure.factor) == ("scale", 1e6)


def test_money_a_year_keeps_its_rate():
    assert measure_at(" triệu đồng/năm", 0).rate == {"year"}
