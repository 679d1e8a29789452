"""What is asked of each text once must be all that the records say."""

from __future__ import annotations

from typing import Any

import pytest

from etl.checks import condense as condensing
from etl.checks.condense import condense

FIELDS: list[dict[str, Any]] = [{"name": "unit", "type": "string"}, {"name": "area", "type": "number"}]


def texts(*records: bytes) -> dict[str, set[str]]:
    """What of each column is asked."""
    condensed = condense(records, FIELDS)
    assert condensed is not None
    fields, rows = condensed
    found: dict[str, set[str]] = {}
    for field, *column in zip(fields, *rows, strict=True):
        found.setdefault(field["name"].split(" ")[0], set()).update(column)
    return {field["name"]: found[field["name"]] for field in FIELDS}


def test_every_text_of_every_column_is_asked_as_a_cell_of_its_column() -> None:
    assert texts(b"An,1.5\n", b"An,2\n", b'"B, \n""x""",1.5\n', b",7\n") == {
        "unit": {"An", 'B, \n"x"', ""},
        "area": {"1.5", "2", "7"},
    }


def test_a_column_of_many_texts_goes_on_in_others_of_the_same_description(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(condensing, "ROWS", 2)
    records = [f"{name},1\n".encode() for name in "abcde"]
    condensed = condense(records, FIELDS)
    assert condensed is not None
    fields, rows = condensed
    assert [field["type"] for field in fields[:4]] == ["string", "string", "string", "number"]
    assert len(rows) == 2
    assert texts(*records)["unit"] == set("abcde")


@pytest.mark.parametrize("record", [b"a\n", b"a,1,2\n", b"\n", b",\n", b"\xff,1\n", b"a\rb,1\n"])
def test_records_of_another_form_are_not_condensed(record: bytes) -> None:
    assert condense([b"a,1\n", record], FIELDS) is None
