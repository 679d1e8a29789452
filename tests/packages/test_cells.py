"""One value as a cell and back."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.packages.cells import RowError, exact, guarded, one_line, parse, unguarded
from etl.packages.schema import FieldSchema


def field(kind: str, **constraints: object) -> FieldSchema:
    return FieldSchema("f", kind, "F", "F", "F.", "F.", constraints=constraints)


@pytest.mark.parametrize(
    ("kind", "value", "cell"),
    [
        ("string", "00004", "00004"),
        ("string", "hai\ndòng", "hai\ndòng"),
        ("string", None, ""),
        ("integer", 47140, "47140"),
        ("integer", 47140.0, "47140"),
        ("number", 24.46, "24.46"),
        ("number", 47140.0, "47140"),
        ("number", 0.1 + 0.2, "0.30000000000000004"),
        ("number", 1e-7, "0.0000001"),
        ("number", 1e22, "10000000000000000000000"),
        ("number", -0.0, "0"),
        ("boolean", False, "false"),
        ("date", date(2025, 7, 1), "2025-07-01"),
        ("year", 2030, "2030"),
    ],
)
def test_a_value_has_one_form(kind, value, cell):
    assert exact(value, field(kind)) == cell


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("string", 4),
        ("integer", 1.5),
        ("integer", True),
        ("integer", "1"),
        ("number", float("nan")),
        ("number", float("inf")),
        ("number", True),
        ("boolean", 1),
        ("date", "2025-07-01"),
        ("date", datetime(2025, 7, 1)),
        ("year", 2025.5),
        ("year", True),
        ("year", 20255),
        ("integer", 2**63),
        ("integer", float("inf")),
    ],
)
def test_a_value_of_another_type_is_refused(kind, value):
    with pytest.raises(RowError, match=f"must be a {kind}"):
        exact(value, field(kind))


def test_a_required_value_must_not_be_empty():
    with pytest.raises(RowError, match="required"):
        exact("", field("string", required=True))


@pytest.mark.parametrize("text", ["=1+1", "+84 225", "- Thu ngân sách", "@SUM(A1)", "'- đã có dấu", "''=x"])
def test_text_that_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["=", "-", ">=", "a=b", "'", "'a", "– gạch dài", "", "12%"])
def test_other_text_stays_as_it_is(text):
    assert guarded(text) == text


@given(st.text(alphabet="'=+-@ab", max_size=6))
def test_the_apostrophe_is_taken_away_again(text):
    assert unguarded(guarded(text)) == text


@given(st.text())
def test_a_published_cell_never_breaks_its_line(text):
    assert len(one_line(text).splitlines()) <= 1


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_reads_back_as_itself(number):
    assert parse(exact(number, field("number")), field("number")) == number


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("string", "00004", "00004"),
        ("integer", "7", 7),
        ("boolean", "true", True),
        ("date", "2025-07-01", date(2025, 7, 1)),
        ("year", "2030", 2030),
        ("number", "", None),
    ],
)
def test_a_cell_is_read_by_its_type(kind, cell, value):
    assert parse(cell, field(kind)) == value


@pytest.mark.parametrize(("kind", "cell"), [("boolean", "yes"), ("date", "1/7/2025"), ("integer", "1.000")])
def test_a_cell_of_another_type_is_refused(kind, cell):
    with pytest.raises(RowError, match=cell):
        parse(cell, field(kind))
