"""What a run stands up to: damage by others, the clock, and nothing to do."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl.run.history import read_history
from etl.run.record import Outcome
from tests.run.sample import contents, go, published, ticking


def again(papers: Path, build: Path, day: int = 23) -> Outcome:
    return go(papers, out=build, clock=ticking(day), again=False).outcome


def test_nothing_is_done_where_nothing_has_changed(papers: Path, build: Path) -> None:
    before = published(build)
    assert again(papers, build) is Outcome.UNCHANGED  # Though the papers lie in another folder.
    assert published(build) == before
    assert read_history(build)[-1]["claims"] == read_history(build)[-2]["claims"]


@pytest.mark.parametrize(
    "change",
    [
        lambda papers, build: (papers / "new.txt").write_text("Phường Thủy Nguyên", "utf-8"),
        lambda papers, build: (papers / "sources.yaml").write_text("[]", "utf-8"),
        lambda papers, build: (build / "packages" / "wards" / "wards.csv").write_bytes(b"changed"),
        lambda papers, build: (build / "site" / "index.html").unlink(),
    ],
)
def test_a_change_of_what_goes_in_or_came_out_is_noticed(change, papers: Path, build: Path) -> None:
    assert again(papers, build) is Outcome.UNCHANGED
    change(papers, build)
    assert again(papers, build, 24) is not Outcome.UNCHANGED


def test_a_damaged_warehouse_is_replaced_and_told_of(papers: Path, build: Path) -> None:
    (build / "warehouse.duckdb").write_bytes(b"\x00rubbish")
    result = go(papers, out=build)
    assert result.outcome is Outcome.PUBLISHED
    assert "run.last_release_can_be_compared" in {finding["check"] for finding in result.record["findings"]}
    assert len(contents(build)["units"]) > 3000


def test_a_build_with_another_gazetteer_is_replaced(papers: Path, build: Path) -> None:
    with duckdb.connect(str(build / "warehouse.duckdb")) as duck:
        duck.execute("DELETE FROM units WHERE province_code <> '31'")
    assert go(papers, out=build).outcome is Outcome.PUBLISHED


def test_a_reader_keeps_the_database_that_it_opened(papers: Path, build: Path) -> None:
    with duckdb.connect(str(build / "warehouse.duckdb"), read_only=True) as duck:
        assert go(papers, out=build).outcome is Outcome.PUBLISHED
        assert duck.execute("SELECT count(*) FROM wards").fetchone() == (2,)


def test_a_gate_closes_once_for_what_vanished_and_a_waiver_opens_it_once(
    papers: Path, build: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "curation" / "gates"
    folder.mkdir(parents=True)
    words = "title_vi: a, title_en: b, why_vi: c, why_en: d"
    bound = f"{{check: kept, measure: rows, fall: 0.1, among: 3, severity: error, {words}}}"
    (folder / "bounds.yaml").write_text(f"gates:\n  - {bound}\n", "utf-8")
    (papers / "tin" / "thủy nguyên.html").unlink()
    before = published(build)
    closed = go(papers, out=build, curation=tmp_path / "curation")
    assert closed.outcome is Outcome.GATE_CLOSED
    assert published(build) == before
    waiver = "- {check: gates.kept, count: 9, reason: The paper was withdrawn., by: Lan, on: 2026-11-22}\n"
    (folder / "waivers.yaml").write_text(waiver, "utf-8")
    opened = go(papers, out=build, curation=tmp_path / "curation", clock=ticking(23))
    assert opened.outcome is Outcome.PUBLISHED
    assert len(opened.record["waivers"]) == 1
    (papers / "hội đồng.txt").unlink()
    assert go(papers, out=build, curation=tmp_path / "curation", clock=ticking(24)).outcome is Outcome.GATE_CLOSED
