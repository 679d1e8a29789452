"""`diaba build`: packages of a few papers, and what a changed policy or a decision would change."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from etl.resources import resource
from etl.run.staging import STAGING
from tests.cli.calls import called
from tests.run.sample import everything

DECISION = """
- decision: accept
  claim:
    document_id: {paper}
    file_name: tin/bản tin.md
    dataset: wards
    facts: {{unit_name: Thiên Hương, attribute: area_km2, value: "{value}"}}
  reason: The areas of the four parts add up to it.
  by: Lan
  on: 2026-01-02
  expect: {{quote: "21,1"}}
"""


@pytest.fixture
def curation(tmp_path: Path) -> Path:
    """An empty curation folder."""
    folder = tmp_path / "curation"
    folder.mkdir()
    return folder


def changes(capfd: pytest.CaptureFixture[str], papers: Path, build: Path, curation: Path) -> tuple[int, dict, str]:
    """Exit code, the changes by column, and what was said, of a dry run."""
    arguments = ("build", papers, "--out", build, "--dry-run", "--curation", curation, "--json")
    code, out, err = called(capfd, *arguments)
    found = json.loads(out)
    rows = {(row["subject"], row["column"]): (row["old"], row["new"]) for row in found["changes"]}
    return code, rows, err + "".join(finding["message"] for finding in found["findings"])


def test_a_dry_run_says_row_by_row_what_a_decision_would_change_and_writes_nothing(capfd, papers, build, curation):
    paper = hashlib.sha256((papers / "tin/bản tin.md").read_bytes()).hexdigest()[:16]
    (curation / "areas.yaml").write_text(DECISION.format(paper=paper, value="21.1"), "utf-8")
    before = everything(build)
    code, rows, _ = changes(capfd, papers, build, curation)
    assert code == 0
    assert rows["phường Thiên Hương", "area_km2"] == (None, 21.1)
    assert rows["phường Thiên Hương", "area_km2_status"] == ("disputed", "curated")
    assert everything(build) == before


def test_a_folder_of_data_among_the_papers_is_no_paper_of_a_dry_run(capfd, papers, build, curation):
    build.rename(papers / "build")
    assert changes(capfd, papers, papers / "build", curation) == (0, {}, "")


def test_a_dry_run_says_what_a_changed_policy_would_change(capfd, papers, tmp_path, curation):
    (papers / "tin/bản tin khác.md").write_text(
        "Bài khác.\n\n" + (papers / "tin/bản tin.md").read_text("utf-8"), "utf-8"
    )
    build = tmp_path / "packages of build"
    assert called(capfd, "build", papers, "--out", build, "--curation", curation, "--quiet")[0] == 0
    text = resource("curation", "policy.yaml").read_text("utf-8")
    (curation / "policy.yaml").write_text(text.replace("corroboration: 1", "corroboration: 2"), "utf-8")
    _, rows, _ = changes(capfd, papers, build, curation)
    assert rows["phường Thiên Hương", "area_km2"] == (21.1, None)
    assert rows["phường Thiên Hương", "population"] == (45140, None)
    assert rows["phường Thiên Hương", "area_km2_status"] == ("corroborated", "disputed")
    assert {subject for subject, _ in rows} == {"phường Thiên Hương"}


def test_a_dry_run_with_an_expired_decision_ends_like_a_closed_gate(capfd, papers, build, curation):
    paper = hashlib.sha256((papers / "tin/bản tin.md").read_bytes()).hexdigest()[:16]
    (curation / "areas.yaml").write_text(DECISION.format(paper=paper, value="21.2"), "utf-8")
    code, rows, said = changes(capfd, papers, build, curation)
    assert (code, rows) == (1, {})
    assert "areas.yaml #1 (line 2; accept, by Lan) is about a claim that the paper no longer makes" in said


def test_a_dry_run_needs_data_to_compare_with(capfd, papers, tmp_path, curation):
    code, _, err = called(capfd, "build", papers, "--out", tmp_path / "nothing", "--dry-run", "--curation", curation)
    assert code == 3
    assert "There is no data yet that could change." in err


def test_a_build_that_is_interrupted_leaves_no_folder(capfd, papers, tmp_path, monkeypatch):
    def interrupted(folder: Path, *_: object, **__: object) -> None:
        (folder / "wards").mkdir(parents=True)
        raise KeyboardInterrupt

    monkeypatch.setattr("etl.run.build.write_packages", interrupted)
    assert called(capfd, "build", papers, "--out", tmp_path / "new", "--quiet")[0] == 130
    assert not (tmp_path / "new").exists()


def test_a_folder_in_which_a_build_was_killed_can_be_filled(capfd, papers, tmp_path):
    (tmp_path / "new" / STAGING / "new" / "packages" / "wards").mkdir(parents=True)
    assert called(capfd, "build", papers, "--out", tmp_path / "new", "--quiet")[0] == 0
    assert [entry.name for entry in (tmp_path / "new").iterdir()] == ["packages"]
