"""How a build looks, asked of another process."""

from __future__ import annotations

import os

import pytest

from etl.run.built import built_of, looking


@pytest.fixture
def build(tmp_path):
    (tmp_path / "site" / "xã").mkdir(parents=True)
    (tmp_path / "site" / "xã" / "Ea Kar.html").write_text("a page", "utf-8")
    (tmp_path / "warehouse.duckdb").write_text("tables", "utf-8")
    return tmp_path


def test_another_process_sees_what_this_one_sees(build):
    with looking(build, ("site", "warehouse.duckdb")) as built:
        assert built() == built_of(build, ("site", "warehouse.duckdb"))


def test_a_page_that_was_written_anew_is_seen(build):
    before = built_of(build, ("site",))
    os.utime(build / "site" / "xã" / "Ea Kar.html", ns=(0, 0))
    assert built_of(build, ("site",)) != before


def test_what_lies_beside_the_build_does_not_count(build):
    before = built_of(build, ("site",))
    (build / "notes.txt").write_text("mine", "utf-8")
    assert built_of(build, ("site",)) == before


def test_nobody_need_wait_for_the_answer(build):
    with looking(build, ("site",)):
        pass
