"""Records that need not be asked again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from etl.checks import frictionless_
from etl.checks.condense import condense
from etl.checks.descriptor import read_descriptor
from etl.checks.frictionless_ import check_cells
from etl.checks.known import Known
from etl.model.findings import CheckResult

CLAIMS = "packages/wards/claims.csv"


@pytest.fixture
def build(good_build: Path, tmp_path: Path) -> Path:
    shutil.copytree(good_build, tmp_path / "build")
    return tmp_path / "build"


def check(build: Path, known: Known | None) -> list[CheckResult]:
    packages = [read_descriptor(path) for path in sorted(build.glob("packages/*/datapackage.json"))]
    results = check_cells(packages, build, known)
    if known is not None:
        known.save()
    return results


@pytest.fixture
def kept(build: Path, tmp_path: Path) -> Path:
    """What is known after all of a build was asked."""
    check(build, Known(tmp_path / "kept", tmp_path / "kept", "diaba"))
    return tmp_path / "kept"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many records Frictionless is asked of, piece by piece."""
    numbers: list[int] = []

    def noted(records: Sequence[bytes], fields: Sequence[Mapping[str, Any]]) -> object:
        numbers.append(len(records))
        return condense(records, fields)

    monkeypatch.setattr(frictionless_, "condense", noted)
    return numbers


def with_record(build: Path, change: Callable[[str], str]) -> None:
    """Change the last record of a table and put it at the end once more."""
    path = build / CLAIMS
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines, change(lines[-1])]) + "\n", "utf-8")


def test_what_is_known_is_not_asked_again(build: Path, kept: Path, asked: list[int]) -> None:
    assert check(build, Known(kept, kept, "diaba")) == check(build, None)
    assert sum(asked) == sum(result.checked for result in check(build, None))
    asked.clear()
    check(build, Known(kept, kept, "diaba"))
    assert asked == []


def test_of_a_table_with_a_new_record_only_that_is_asked(build: Path, kept: Path, asked: list[int]) -> None:
    with_record(build, lambda line: line.replace(line[:16], "f" * 16))
    known = check(build, Known(kept, kept, "diaba"))
    assert asked == [1]
    assert known == check(build, None)


def test_a_new_record_with_a_fault_is_told_with_its_row(build: Path, kept: Path) -> None:
    with_record(build, lambda line: f"{line},more")
    known = check(build, Known(kept, kept, "diaba"))
    assert known == check(build, None)
    (finding,) = [result.finding for result in known if result.finding is not None]
    assert finding.rows[0]["row_number"] == len((build / CLAIMS).read_text("utf-8").splitlines())


def test_a_table_with_a_fault_is_not_kept(build: Path, kept: Path, asked: list[int]) -> None:
    with_record(build, lambda line: f"{line},more")
    rows = len((build / CLAIMS).read_text("utf-8").splitlines()) - 1
    check(build, Known(kept, kept, "diaba"))
    asked.clear()
    check(build, Known(kept, kept, "diaba"))
    assert asked == [rows]


def test_another_header_description_or_software_asks_everything(build: Path, kept: Path, asked: list[int]) -> None:
    check(build, Known(kept, kept, "newer"))
    assert sum(asked) > 1
    asked.clear()
    path = build / CLAIMS
    path.write_text(path.read_text("utf-8").replace("claim_id", "claim", 1), "utf-8")
    assert check(build, Known(kept, kept, "newer")) == check(build, None)


@pytest.mark.parametrize("damage", [b"", b"\0" * 48, b"nothing"])
def test_what_is_damaged_is_not_used(build: Path, kept: Path, asked: list[int], damage: bytes) -> None:
    whole = {path.name: path.read_bytes() for path in kept.iterdir()}
    for path in kept.iterdir():
        path.write_bytes(damage)
    check(build, Known(kept, kept, "diaba"))
    assert asked
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == whole


def test_what_a_run_did_not_use_goes(build: Path, kept: Path) -> None:
    before = {path.name for path in kept.iterdir()}
    check(build, Known(kept, kept, "newer"))
    assert before.isdisjoint(path.name for path in kept.iterdir())
    assert len(before) == len(list(kept.iterdir()))
