from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from etl.run import history
from etl.run.history import DAMAGED, DATABASE, HISTORY, is_damaged, new_run_id, read_history, write_record

NOW = datetime(2026, 11, 22, 1, 20, 30, tzinfo=UTC)


def record(run_id: str, **more: object) -> dict[str, object]:
    counts = {"documents": {"read": 3}, "claims": {"wards": {"accepted": 2}}, "records": {"wards": {"single": 1}}}
    findings = [{"check": "wards.a", "severity": "warning", "count": 4}]
    told = {"counts": counts, "findings": findings, "seconds": {"checks": 1.5}, "versions": {"duckdb": "2.0.0"}}
    return {"run_id": run_id, "outcome": "published", "started_at": "2026-11-22T01:20:30+00:00", **told, **more}


def add(out: Path, run_id: str, **more: object) -> None:
    for entry in write_record(out, out / "stage", record(run_id, **more)):
        target = out / entry
        target.parent.mkdir(parents=True, exist_ok=True)
        (out / "stage" / entry).rename(target)


def test_a_line_keeps_counts_failing_checks_seconds_and_versions(tmp_path: Path) -> None:
    add(tmp_path, "20261122T012030Z", fingerprint="f")
    (line,) = read_history(tmp_path)
    assert (line["claims"], line["failing"], line["fingerprint"]) == ({"wards": 2}, {"wards.a": 4}, "f")
    assert (line["seconds"], line["versions"]) == ({"checks": 1.5}, {"duckdb": "2.0.0"})


def test_the_database_holds_what_the_lines_hold(tmp_path: Path) -> None:
    add(tmp_path, "20261122T012030Z")
    add(tmp_path, "20261123T012030Z")
    with duckdb.connect(str(tmp_path / DATABASE), read_only=True) as duck:
        assert duck.execute("SELECT run_id, papers_read FROM runs ORDER BY 1").fetchall() == [
            ("20261122T012030Z", 3),
            ("20261123T012030Z", 3),
        ]
        assert duck.execute("SELECT count(*), sum(rows) FROM failing").fetchone() == (2, 8)


def test_the_history_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT_LINES", 2)
    for day in (22, 23, 24):
        add(tmp_path, f"202611{day}T012030Z")
    assert [line["run_id"] for line in read_history(tmp_path)] == ["20261123T012030Z", "20261124T012030Z"]


@pytest.mark.parametrize("damage", [b'{"run_id": "cut', b"\x00" * 200, b"[]", "Đ".encode()[:1]])
def test_a_damaged_history_is_laid_aside_and_restored_from_the_records(tmp_path: Path, damage: bytes) -> None:
    for day in (20, 21, 22):
        add(tmp_path, f"202611{day}T012030Z")
    first, _, third = (tmp_path / HISTORY).read_bytes().splitlines()
    (tmp_path / HISTORY).write_bytes(b"\n".join([first, damage, third]))
    assert is_damaged(tmp_path)
    add(tmp_path, "20261123T012030Z")
    assert [line["run_id"][6:8] for line in read_history(tmp_path)] == ["20", "21", "22", "23"]
    assert not is_damaged(tmp_path)
    assert damage in (tmp_path / DAMAGED).read_bytes()


def test_a_clock_that_was_set_back_makes_no_earlier_name(tmp_path: Path) -> None:
    for run_id in ("20261122T012030Z", "20270101T000000Z"):
        (tmp_path / "runs" / run_id).mkdir(parents=True)
    assert new_run_id(tmp_path, NOW) == "20270101T000000Z-2"
    (tmp_path / "runs" / "20270101T000000Z-2").mkdir()
    (tmp_path / "runs" / "20270101T000000Z-10").mkdir()
    assert new_run_id(tmp_path, NOW) == "20270101T000000Z-11"


def test_a_record_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    (tmp_path / "runs" / "a").mkdir(parents=True)
    (tmp_path / "runs" / "a" / "run.json").write_text("{", "utf-8")
    assert history.read_record(tmp_path, "a") is None


def test_lines_are_json(tmp_path: Path) -> None:
    add(tmp_path, "20261122T012030Z", error="Đĩa đầy")
    assert json.loads((tmp_path / HISTORY).read_text("utf-8"))["error"] == "Đĩa đầy"
