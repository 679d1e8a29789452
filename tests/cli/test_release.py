"""`diaba release`: what is published becomes a release, and two releases differ in exactly what the papers changed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from etl.cli.app import diaba
from etl.model.errors import DiabaError, InputError, LockedError, UsageError
from etl.run.lock import hold
from etl.warehouse.query import run_query
from tests.run.sample import everything, go, ticking, write_papers

CORRECTED, WITHDRAWN, ADDED = "tin/thủy nguyên.html", "tin/bản tin.md", "thạch khôi.txt"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Release 2026.10, and then 2026.11 with one paper corrected, one withdrawn, one added."""
    root = tmp_path_factory.mktemp("world")
    papers, build, releases = root / "papers", root / "build", root / "releases"
    write_papers(papers)
    go(papers, out=build, release="2026.10", releases=releases)
    released(root, "2026.10")
    (papers / CORRECTED).write_text((papers / CORRECTED).read_text("utf-8").replace("61.024", "61.042"), "utf-8")
    (papers / WITHDRAWN).unlink()
    (papers / ADDED).write_text("Phường Thạch Khôi (thành phố Hải Phòng) có diện tích tự nhiên 19,94 km².\n", "utf-8")
    go(papers, out=build, release="2026.11", releases=releases)
    released(root, "2026.11")
    return root


@pytest.fixture
def copy(world: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    return shutil.copytree(world, tmp_path / "world")


def called(*arguments: object) -> str:
    """What a command prints, or the error that it ends with."""
    result = CliRunner().invoke(diaba, [str(argument) for argument in arguments])
    if isinstance(result.exception, DiabaError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout + result.stderr


def released(root: Path, version: str, *options: object) -> str:
    return called("release", version, "--build", root / "build", "--releases", root / "releases", *options)


def changes(world: Path) -> list[dict[str, object]]:
    form = "--releases", world / "releases", "--format", "json"
    return json.loads(called("diff", "2026.10", "2026.11", *form))["changes"]


def test_two_releases_differ_in_exactly_what_the_papers_changed(world: Path) -> None:
    found = [(c["dataset"], c["kind"], c["subject"], c["column"], c["old"], c["new"]) for c in changes(world)]
    assert found == [
        ("documents", "added", ADDED, None, None, "other read"),
        ("documents", "removed", WITHDRAWN, None, "other Phường Thiên Hương ra mắt read", None),
        ("documents", "changed", CORRECTED, "sha256", *next(c[4:] for c in found if c[3] == "sha256")),
        ("wards", "changed", "phường Thiên Hương", "area_km2", None, 24.46),
        ("wards", "changed", "phường Thiên Hương", "is_area_km2_approximate", None, False),
        ("wards", "changed", "phường Thiên Hương", "area_km2_status", "disputed", "single"),
        ("wards", "changed", "phường Thiên Hương", "population", None, 47140),
        ("wards", "changed", "phường Thiên Hương", "is_population_approximate", None, False),
        ("wards", "changed", "phường Thiên Hương", "population_status", "disputed", "single"),
        ("wards", "added", "phường Thạch Khôi", "area_km2", None, 19.94),
        ("wards", "changed", "phường Thủy Nguyên", "population", 61024, 61042),
    ]


def test_each_difference_names_its_cause_and_the_paper_and_words_behind_it(world: Path) -> None:
    found = {(c["subject"], c["column"]): (c["cause"], c["file_name"], c["quote"]) for c in changes(world)}
    assert found["phường Thủy Nguyên", "population"][:2] == ("paper_corrected", CORRECTED)
    assert "61.042" in str(found["phường Thủy Nguyên", "population"][2])
    assert found["phường Thiên Hương", "area_km2"][:2] == ("paper_withdrawn", WITHDRAWN)
    assert "21,1" in str(found["phường Thiên Hương", "area_km2"][2])
    assert found["phường Thạch Khôi", "area_km2"][:2] == ("paper_added", ADDED)
    assert found[CORRECTED, "sha256"][0] == "paper_corrected"


def test_the_checksums_cover_every_file_of_a_release(world: Path) -> None:
    folder = world / "releases" / "2026.11"
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    files = {name for name in everything(folder) if name != "SHA256SUMS"}
    assert {line.partition("  ")[2] for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()} == files


def test_each_package_has_its_version_and_a_changelog_from_release_to_release(world: Path) -> None:
    folder = world / "releases" / "2026.11" / "packages" / "wards"
    assert json.loads((folder / "datapackage.json").read_text("utf-8"))["version"] == "2026.11"
    log = (folder / "CHANGELOG.md").read_text("utf-8")
    assert [line for line in log.splitlines() if line.startswith("## ")] == ["## 2026.11", "## 2026.10"]
    assert f"| changed | phường Thủy Nguyên | population | 61024 | 61042 | paper_corrected | {CORRECTED} |" in log


def test_history_tells_since_when_and_until_when_a_claim_and_a_record_were_there(world: Path) -> None:
    sql = "SELECT kind, first_seen, last_seen, count(*) FROM history WHERE dataset = 'wards' GROUP BY ALL ORDER BY ALL"
    assert run_query(world / "build" / "warehouse.duckdb", sql).rows == [
        ("claim", "2026.10", "2026.10", 4),
        ("claim", "2026.10", "2026.11", 2),
        ("claim", "2026.11", "2026.11", 3),
        ("record", "2026.10", "2026.11", 2),
        ("record", "2026.11", "2026.11", 1),
    ]


def test_a_release_holds_the_history_and_can_be_loaded_into_a_warehouse(world: Path, tmp_path: Path) -> None:
    called("load", world / "releases" / "2026.11" / "packages", "--warehouse", tmp_path / "w.duckdb", "--quiet")
    same = "FROM history ORDER BY ALL"
    assert run_query(tmp_path / "w.duckdb", same) == run_query(world / "build" / "warehouse.duckdb", same)
    assert run_query(tmp_path / "w.duckdb", "SELECT version, document_count FROM releases ORDER BY place").rows == [
        ("2026.10", 3),
        ("2026.11", 3),
    ]


def test_the_same_data_again_changes_nothing(copy: Path) -> None:
    before = everything(copy / "releases")
    assert "there already, the same to the byte" in released(copy, "2026.11")
    assert everything(copy / "releases") == before


def test_other_data_under_a_released_version_is_refused(copy: Path) -> None:
    before = everything(copy / "releases")
    (copy / "notes.md").write_text("Something to say.\n", "utf-8")
    with pytest.raises(UsageError, match=r"there with other content: NOTES\.md"):
        released(copy, "2026.11", "--notes", copy / "notes.md")
    assert everything(copy / "releases") == before


def test_a_release_that_fails_leaves_nothing_behind(copy: Path) -> None:
    before = everything(copy / "releases")
    (copy / "build" / "packages" / "wards" / "wards.csv").write_bytes(b"changed by hand\n")
    with pytest.raises(InputError, match="changed after it was published"):
        released(copy, "2026.11")
    assert everything(copy / "releases") == before


@pytest.mark.parametrize("version", ["november", "2026.13", "2026.11.0", "../2026.11"])
def test_what_is_no_version_is_refused(copy: Path, version: str) -> None:
    with pytest.raises(UsageError, match="no name of a release"):
        released(copy, version)


def test_the_data_of_one_release_does_not_become_another(copy: Path) -> None:
    with pytest.raises(UsageError, match=r"The data is of the release 2026\.11"):
        released(copy, "2026.12")


def test_releases_go_forward(copy: Path) -> None:
    go(copy / "papers", out=copy / "build")
    with pytest.raises(UsageError, match=r"There is a newer release, 2026\.11"):
        released(copy, "2026.09")


def test_data_that_no_run_has_checked_is_not_released(copy: Path) -> None:
    shutil.rmtree(copy / "build" / "runs")
    with pytest.raises(InputError, match="nobody has checked it"):
        released(copy, "2026.11")


def test_a_build_that_a_run_is_writing_to_is_not_released(copy: Path) -> None:
    with hold(copy / "build", ticking()()), pytest.raises(LockedError):
        released(copy, "2026.11")


def test_notes_stand_before_the_counts(copy: Path) -> None:
    (copy / "notes.md").write_text("The first with Thạch Khôi.\n", "utf-8")
    shutil.rmtree(copy / "releases" / "2026.11")
    released(copy, "2026.11", "--notes", copy / "notes.md")
    text = (copy / "releases" / "2026.11" / "NOTES.md").read_text("utf-8")
    assert text.startswith("# Release 2026.11\n\nThe first with Thạch Khôi.\n")
    assert "Since 2026.10: documents: 1 added, 1 removed, 1 changed; wards: 1 added, 2 changed." in text
