from __future__ import annotations

import json
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from etl.model.errors import InputError, LockedError, UsageError
from etl.run import making
from etl.run.history import KEPT_RECORDS, read_history, read_record
from etl.run.lock import hold
from etl.run.parts import read_parts
from etl.run.record import Outcome
from etl.run.staging import STAGING, recover
from etl.run.status import status_of
from tests.run import misbehaving
from tests.run.sample import PAPERS, contents, everything, go, published, ticking

REPORTS = {"report.json", "report.html", "junit.xml"}
COUNCIL = sha256(PAPERS["hội đồng.txt"].encode()).hexdigest()[:16]
EXPIRED = f"""\
- decision: accept
  claim:
    dataset: wards
    document_id: "{COUNCIL}"
    facts: {{attribute: area_km2, value: "99"}}
  reason: The figure of the council.
  by: Lan
  on: "2026-11-01"
  expect: {{quote: "99 km²"}}
"""


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def version(build: Path) -> str:
    descriptor = json.loads((build / "packages" / "wards" / "datapackage.json").read_text("utf-8"))
    return str(descriptor["version"])


@pytest.fixture
def closed_gate(tmp_path: Path) -> Path:
    """A curation folder with a decision about a claim that the paper does not make, which closes the gate."""
    folder = tmp_path / "curation"
    folder.mkdir()
    (folder / "decisions.yaml").write_text(EXPIRED, "utf-8")
    return folder


def test_a_run_makes_all_that_the_contract_lists(first_build: Path) -> None:
    assert {path.name for path in first_build.iterdir() if path.name != ".lock"} >= {
        "warehouse.duckdb", "packages", "catalogue", "reports", "runs",
    }  # fmt: skip
    assert {path.name for path in (first_build / "packages").iterdir()} == {
        "wards",
        "mergers",
        "leadership",
        "indicators",
    }
    assert {path.name for path in (first_build / "reports").iterdir()} >= {"report.json", "report.html", "junit.xml"}


def test_the_record_says_what_was_read_counted_and_found(first_build: Path) -> None:
    (line,) = read_history(first_build)
    record = read_record(first_build, line["run_id"])
    assert record is not None
    assert (record["outcome"], record["gate"]) == ("published", "open")
    assert [paper["file_name"] for paper in record["inputs"]] == [
        "hội đồng.txt",
        "tin/bản tin.md",
        "tin/thủy nguyên.html",
    ]
    assert record["counts"]["documents"] == {"read": 3, "unreadable": 0, "duplicate": 0}
    assert record["counts"]["claims"]["wards"] == {"accepted": 2, "disputed": 4}
    assert set(record["seconds"]) >= {"reading", "weighing", "packages", "warehouse", "checks", "catalogue"}
    begun, ended = (datetime.fromisoformat(record[name]) for name in ("started_at", "finished_at"))
    assert 0 < record["elapsed_seconds"] == (ended - begun).total_seconds()


def test_jobs_order_clock_and_the_name_of_the_folder_change_nothing_that_is_published(
    papers: Path, tmp_path: Path
) -> None:
    files = sorted(path for path in papers.rglob("*") if path.is_file())
    go(*files, out=tmp_path / "one", jobs=1)
    other = tmp_path / "status=draft" / "unit_id=none"
    go(*reversed(files), out=other, jobs=3, clock=ticking(28))
    assert published(tmp_path / "one") == published(other)
    assert contents(tmp_path / "one") == contents(other)


def test_the_same_bytes_under_two_names_are_one_paper(papers: Path, tmp_path: Path) -> None:
    (papers / "a copy.txt").write_bytes((papers / "hội đồng.txt").read_bytes())
    record = go(papers, out=tmp_path / "build").record
    assert record["duplicates"] == [{"file_name": "hội đồng.txt", "same_as": "a copy.txt", "by": "bytes"}]
    assert record["counts"]["documents"] == {"read": 3, "unreadable": 0, "duplicate": 1}
    assert len(contents(tmp_path / "build")["documents"]) == 3


def test_a_paper_that_cannot_be_read_stops_nothing_and_is_listed(papers: Path, tmp_path: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    (papers / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type")
    result = go(papers, out=tmp_path / "build")
    assert result.outcome is Outcome.PUBLISHED
    assert [paper["file_name"] for paper in result.record["unreadable"]] == ["cut.pdf", "empty.txt"]
    assert all(paper["reason"] for paper in result.record["unreadable"])
    assert sum("unreadable" in row for row in contents(tmp_path / "build")["documents"]) == 2


def test_papers_none_of_which_can_be_read_do_not_replace_good_data(build: Path, tmp_path: Path) -> None:
    before = published(build)
    (tmp_path / "empty.txt").write_bytes(b"")
    result = go(tmp_path / "empty.txt", out=build)
    assert result.outcome is Outcome.GATE_CLOSED
    assert published(build) == before


def test_papers_none_of_which_can_be_read_are_listed_in_a_new_build(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert go(tmp_path / "empty.txt", out=tmp_path / "build").outcome is Outcome.PUBLISHED


def test_papers_all_lost_to_a_defect_make_no_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "raises.txt").write_text("Phường Thiên Hương", "utf-8")
    monkeypatch.setattr("etl.run.making.read_parts", partial(read_parts, work=misbehaving.work))
    assert go(tmp_path / "raises.txt", out=tmp_path / "build").outcome is Outcome.GATE_CLOSED
    assert not (tmp_path / "build" / "warehouse.duckdb").exists()


def test_a_closed_gate_publishes_nothing_and_leaves_a_record_with_its_reports(
    build: Path, papers: Path, closed_gate: Path
) -> None:
    before, database = published(build), (build / "warehouse.duckdb").read_bytes()
    result = go(papers, out=build, curation=closed_gate)
    assert result.outcome is Outcome.GATE_CLOSED
    assert published(build) == before
    assert (build / "warehouse.duckdb").read_bytes() == database
    folder = build / "runs" / result.record["run_id"]
    assert names(folder / "reports") >= REPORTS
    assert read_history(build)[-1]["outcome"] == "gate_closed"
    assert not (build / STAGING).exists()


def test_a_closed_gate_of_a_first_run_leaves_no_data_but_what_was_read(
    papers: Path, closed_gate: Path, tmp_path: Path
) -> None:
    go(papers, out=tmp_path / "build", curation=closed_gate)
    assert names(tmp_path / "build") == {".cache", ".lock", "runs"}


def test_decisions_are_counted_in_the_record(papers: Path, closed_gate: Path, tmp_path: Path) -> None:
    record = go(papers, out=tmp_path / "build", curation=closed_gate).record
    assert record["decisions"] == {"used": 0, "expired": ["decisions.yaml #1"], "unused": []}


def test_a_dry_run_writes_nothing_and_says_what_would_change(build: Path, papers: Path) -> None:
    before = everything(build)
    (papers / "tin" / "thủy nguyên.html").unlink()
    result = go(papers, out=build, is_dry=True)
    assert result.outcome is Outcome.DRY_RUN
    assert result.changes is not None
    assert "tin/thủy nguyên.html" in {change.key for change in result.changes}
    assert everything(build) == before


def test_a_dry_run_makes_no_folder(papers: Path, tmp_path: Path) -> None:
    result = go(papers, out=tmp_path / "build", is_dry=True)
    assert result.changes is None
    assert not (tmp_path / "build").exists()


def test_a_release_is_the_version_of_the_packages(papers: Path, tmp_path: Path) -> None:
    go(papers, out=tmp_path / "build", release="2026.11")
    assert version(tmp_path / "build") == "2026.11"


def test_an_output_folder_among_the_papers_is_no_paper(papers: Path) -> None:
    go(papers, out=papers / "build")
    assert len(go(papers, out=papers / "build").record["inputs"]) == 3


def test_a_folder_without_papers_is_refused(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    with pytest.raises(InputError, match=r"papers: No papers found\. Give files, or a folder"):
        go(tmp_path / "papers", out=tmp_path / "build")
    assert not (tmp_path / "build").exists()


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing: There is no such file"):
        go(tmp_path / "nothing", out=tmp_path / "build")


def test_what_no_run_has_made_is_not_replaced(papers: Path, tmp_path: Path) -> None:
    (tmp_path / "project" / "site").mkdir(parents=True)
    with pytest.raises(UsageError, match="holds “site”, which no run has made"):
        go(papers, out=tmp_path / "project")


def test_what_stands_beside_the_data_stays(papers: Path, build: Path) -> None:
    (build / "notes.txt").write_text("mine")
    go(papers, out=build)
    assert (build / "notes.txt").read_text() == "mine"


def test_two_runs_at_once_are_refused(papers: Path, build: Path) -> None:
    before = everything(build)
    with hold(build, ticking()()), pytest.raises(LockedError, match="Another run is writing here"):
        go(papers, out=build)
    assert everything(build) == before


def test_a_defect_leaves_a_record_and_the_old_data(papers: Path, build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = published(build)

    def fails(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("no papers")

    monkeypatch.setattr("etl.run.making.write_packages", fails)
    with pytest.raises(ZeroDivisionError):
        go(papers, out=build)
    assert published(build) == before
    last = read_history(build)[-1]
    assert (last["outcome"], last["error"]) == ("failed", "no papers")


def test_a_run_that_died_while_it_put_the_data_in_place_is_finished_by_the_next(
    papers: Path, build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*arguments: object) -> None:
        raise SystemError("out of power")

    with monkeypatch.context() as patch:
        patch.setattr("etl.run.staging._place", dies)
        with pytest.raises(SystemError):
            go(papers, out=build, release="2026.11")
    assert "put the data in place" in status_of(build)["attention"][0]
    recover(build)
    assert version(build) == "2026.11"
    go(papers, out=build)
    assert [line["outcome"] for line in read_history(build)] == ["published"] * 3


def test_only_the_last_runs_are_kept_in_full(papers: Path, build: Path) -> None:
    for number in range(KEPT_RECORDS + 5):
        (build / "runs" / f"20250101T0000{number:02}Z").mkdir()
    go(papers, out=build)
    folders = sorted(path.name for path in (build / "runs").iterdir() if path.is_dir())
    assert len(folders) == KEPT_RECORDS
    assert folders[-1] == read_history(build)[-1]["run_id"]


def test_stages_of_a_large_build_follow_each_other_and_make_the_same(
    papers: Path, build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "_LARGE", 0)
    assert go(papers, out=tmp_path / "large", jobs=2).outcome is Outcome.PUBLISHED
    assert published(tmp_path / "large") == published(build)
    assert contents(tmp_path / "large") == contents(build)
