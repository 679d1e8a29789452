"""What two releases differ in when a unit is renamed, becomes another type, or takes in one more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from etl.publish.diff import diff
from tests.warehouse.sample import sample


def changes(table: str, edit: Callable[[list[dict[str, Any]]], object]) -> list[tuple[object, ...]]:
    """The differences that an edit of one table makes."""
    old, new = sample(), {name: [dict(row) for row in rows] for name, rows in sample().items()}
    edit(new[table])
    found = diff(old, new)
    return [(each.dataset, each.kind.value, each.subject, each.column, each.old, each.new) for each in found]


def test_a_renamed_unit_is_one_change_of_its_name():
    assert changes("wards", lambda rows: rows[1].update(unit_name="Ba Đình Mới")) == [
        ("wards", "changed", "phường Ba Đình Mới", "unit_name", "Ba Đình", "Ba Đình Mới")
    ]


def test_a_unit_of_another_type_under_the_same_code_is_one_change_of_its_type():
    assert changes("wards", lambda rows: rows[0].update(unit_type="đặc khu")) == [
        ("wards", "changed", "đặc khu Thiên Hương", "unit_type", "phường", "đặc khu")
    ]


def test_one_more_unit_that_was_merged_is_one_row_more():
    added = sample()["mergers"][0] | {"record_id": "f" * 16, "predecessor_name": "Cao Nhân", "claim_id": "e" * 16}
    ((dataset, kind, subject, *_),) = changes("mergers", lambda rows: rows.append(added))
    assert (dataset, kind) == ("mergers", "added")
    assert "Cao Nhân → phường Thiên Hương" in str(subject)
