"""`diaba evaluate`: papers are found, read and scored."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from etl.cli.app import diaba

TEXT = "Phường Thiên Hương được thành lập trên cơ sở sáp nhập toàn bộ phường Thiên Hương và phường Hoàng Lâm.\n"
EDGE = {"successor": "phường Thiên Hương", "extent": "whole", "former_district": None}
GOLD = {
    "id": "paper",
    "genre": "congress",
    "mergers": [EDGE | {"predecessor": f"phường {name}"} for name in ("Thiên Hương", "Hoàng Lâm", "Hoa Động")],
}


@pytest.fixture
def folder(tmp_path):
    """A gold folder with its papers beside it, one of them missing."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "documents" / "news").mkdir(parents=True)
    (tmp_path / "gold" / "paper.json").write_text(json.dumps(GOLD), "utf-8")
    (tmp_path / "gold" / "lost.json").write_text(json.dumps(GOLD | {"id": "lost"}), "utf-8")
    (tmp_path / "documents" / "news" / "paper.txt").write_text(TEXT, "utf-8")
    return tmp_path


def call(*arguments):
    return CliRunner().invoke(diaba, ["evaluate", *map(str, arguments)])


def scores(folder, *options):
    return json.loads(call(folder / "gold", "--json", *options).stdout)


def test_papers_are_found_by_name_beside_the_gold_at_any_depth(folder):
    assert list(scores(folder)["papers"]) == ["paper"]


def test_gold_without_a_paper_is_named_and_not_scored(folder):
    result = call(folder / "gold")
    assert "lost: no paper of this name" in result.stderr
    assert result.exit_code == 0


def test_a_paper_that_cannot_be_read_is_named_and_not_scored(folder):
    (folder / "documents" / "lost.pdf").write_bytes(b"no PDF")
    result = call(folder / "gold")
    assert "lost.pdf: not scored. It is named .pdf but does not begin as such a file does." in result.stderr
    assert list(scores(folder)["papers"]) == ["paper"]


def test_found_and_missed_rows_are_counted(folder):
    merged = scores(folder)["total"]["mergers"]
    assert (merged["expected"], merged["found"], merged["false"]) == (3, 2, 0)


def test_every_miss_is_listed_unless_it_is_not_wanted(folder):
    assert "MISSED  mergers: successor=phường Thiên Hương" in call(folder / "gold").stdout
    assert "MISSED" not in call(folder / "gold", "--no-misses").stdout
    assert "MISSED" not in call(folder / "gold", "--table", "wards").stdout


def test_one_gold_file_can_be_scored(folder):
    assert call(folder / "gold" / "paper.json", "--json").exit_code == 0


def test_the_papers_may_be_elsewhere(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "lost.md").write_text(TEXT, "utf-8")
    assert list(scores(folder, "--documents", elsewhere)["papers"]) == ["lost"]


def test_the_papers_of_the_project_are_found_beside_its_tests(folder):
    (folder / "tests").mkdir()
    (folder / "gold").rename(folder / "tests" / "gold")
    (folder / "tests" / "documents").mkdir()
    (folder / "tests" / "documents" / "test_reading.py").write_text("", "utf-8")
    assert call(folder / "tests" / "gold", "--json").exit_code == 0


def test_two_papers_of_one_name_are_scored_under_their_file_names(folder):
    (folder / "documents" / "paper.md").write_text(TEXT, "utf-8")
    assert list(scores(folder)["papers"]) == ["news/paper.txt", "paper.md"]


def test_a_saved_score_is_compared(folder):
    saved = folder / "before.json"
    call(folder / "gold", "--save", saved)
    assert "=" in call(folder / "gold", "--baseline", saved, "--no-misses").stdout.splitlines()[1]


def test_the_same_papers_give_the_same_score(folder):
    assert call(folder / "gold", "--json").stdout == call(folder / "gold", "--json").stdout


@pytest.mark.parametrize("content", ["{", "[]", '{"mergers": {}}', '{"accept": [{"path": "x"}]}'])
def test_broken_gold_is_named(folder, content):
    (folder / "gold" / "paper.json").write_text(content, "utf-8")
    assert "paper" in str(call(folder / "gold").exception)


def test_a_folder_without_gold_is_refused(folder):
    assert "holds no gold file" in str(call(folder / "documents").exception)


def test_gold_without_any_paper_is_refused(folder, tmp_path_factory):
    result = call(folder / "gold", "--documents", tmp_path_factory.mktemp("empty"))
    assert "No paper has the name of a gold file" in str(result.exception)
