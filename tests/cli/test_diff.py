"""`diaba diff`: what changed between two builds, and which paper changed it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner

from etl.cli.app import diaba
from etl.fuse import Action, Address, Decision, Expectation
from tests.cli.builds import make_packages
from tests.fuse.build import figure, office, paper, ward

KEPT, GONE, COME = paper("kept.txt"), paper("gone.txt"), paper("come.txt")
BEFORE = replace(paper("mended.txt"), document_id="a" * 16, sha256="a" * 64)
AFTER = replace(paper("mended.txt"), document_id="b" * 16, sha256="b" * 64)


@pytest.fixture(scope="module")
def builds(tmp_path_factory):
    """One paper kept, one corrected, one withdrawn, one added."""
    root = tmp_path_factory.mktemp("diff")
    old = ward(KEPT, "population", 45140), ward(BEFORE, "area_km2", 24.46), office(BEFORE, "Trần Văn An")
    new = ward(KEPT, "population", 45140), ward(AFTER, "area_km2", 21.1), office(AFTER, "Trần Văn An")
    make_packages(root / "old", [KEPT, BEFORE, GONE], *old, figure(GONE, "hộ nghèo", 1))
    make_packages(root / "new", [KEPT, AFTER, COME], *new, figure(COME, "trường chuẩn", 70))
    return root


def call(*arguments):
    return CliRunner().invoke(diaba, ["diff", *map(str, arguments)])


def changes(builds, *options):
    return json.loads(call(builds / "old", builds / "new", "--format", "json", *options).stdout)["changes"]


def test_exactly_what_changed_is_listed(builds):
    assert [(c["dataset"], c["kind"], c["subject"], c["column"]) for c in changes(builds)] == [
        ("documents", "added", "come.txt", None),
        ("documents", "removed", "gone.txt", None),
        ("documents", "changed", "mended.txt", "sha256"),
        ("wards", "changed", "phường Thiên Hương", "area_km2"),
        ("indicators", "removed", "phường Thiên Hương, hộ nghèo, target", None),
        ("indicators", "added", "phường Thiên Hương, trường chuẩn, target", None),
    ]


def test_a_changed_value_stands_with_the_claim_and_the_paper_behind_it(builds):
    (change,) = changes(builds, "--table", "wards")
    assert (change["old"], change["new"], change["file_name"]) == (24.46, 21.1, "mended.txt")
    assert change["quote"] == "area_km2 là 21.1"


def test_a_removed_row_stands_with_the_paper_that_had_it(builds):
    removed = next(c for c in changes(builds, "--table", "indicators") if c["kind"] == "removed")
    assert (removed["file_name"], removed["new"]) == ("gone.txt", None)


def test_a_value_that_only_rests_on_another_claim_is_listed_on_request(builds):
    assert changes(builds, "--table", "leadership") == []
    assert {c["kind"] for c in changes(builds, "--table", "leadership", "--evidence")} == {"evidence"}


def test_a_build_does_not_differ_from_itself(builds):
    result = call(builds / "old", builds / "old", "--evidence")
    assert (result.stdout, result.stderr) == ("", "Nothing changed.\n")


def test_the_counts_are_told(builds):
    assert "documents: 1 added, 1 removed, 1 changed; wards: 1 changed" in call(builds / "old", builds / "new").stderr


def test_the_csv_can_be_read_back(builds):
    text = call(builds / "old", builds / "new", "--format", "csv").stdout
    assert [row["kind"] for row in csv.DictReader(io.StringIO(text))] == [c["kind"] for c in changes(builds)]


def test_the_markdown_has_a_table_for_each_dataset_that_changed(builds):
    text = call(builds / "old", builds / "new", "--format", "markdown").stdout
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## documents",
        "## wards",
        "## indicators",
    ]
    assert "| changed | phường Thiên Hương | area_km2 | 24.46 | 21.1 | paper_corrected | mended.txt |" in text


def test_a_folder_without_packages_is_refused(builds):
    result = call(builds / "old", builds)
    assert "Name a folder that `diaba run` or `diaba release` has made" in str(result.exception)


def test_a_value_that_an_editor_settled_was_decided_otherwise(tmp_path):
    other = paper("other.txt")
    small, large = ward(KEPT, "area_km2", 21.1), ward(other, "area_km2", 24.46)
    reject = Decision(
        action=Action.REJECT,
        addresses=(Address(dataset="wards", claim_id=large.claim_id),),
        reason="a misprint",
        by="An editor",
        on=date(2026, 11, 1),
        expect=Expectation(),
        source="areas.yaml #1",
    )
    make_packages(tmp_path / "old", [KEPT, other], small, large)
    make_packages(tmp_path / "new", [KEPT, other], small, large, decisions=[reject])
    found = json.loads(call(tmp_path / "old", tmp_path / "new", "--format", "json").stdout)["changes"]
    assert {(change["cause"], change["file_name"]) for change in found} == {("decided_otherwise", "other.txt")}
    assert ("area_km2", None, 21.1) in {(change["column"], change["old"], change["new"]) for change in found}
