"""Which files are papers, and under which name."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from etl.documents import find_papers, read_document
from etl.model.document import DocumentStatus
from etl.model.errors import InputError


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Phường Thiên Hương", encoding="utf-8")


def names(*paths: Path) -> list[str]:
    return [name for _, name in find_papers(paths)]


def test_a_folder_is_walked_to_the_bottom_in_the_order_of_names(tmp_path):
    write(tmp_path, "b.txt", "a/z.md", "a/c/x.pdf")
    assert names(tmp_path) == ["a/c/x.pdf", "a/z.md", "b.txt"]


def test_sidecars_hidden_files_and_lock_files_are_no_papers(tmp_path):
    write(tmp_path, "a.txt", "a.meta.yaml", ".hidden.txt", ".git/x.txt", "~$a.docx")
    assert names(tmp_path) == ["a.txt"]


def test_a_sidecar_given_beside_its_paper_is_no_paper_either(tmp_path):
    write(tmp_path, "a.txt", "a.meta.yaml")
    assert names(tmp_path / "a.meta.yaml", tmp_path / "a.txt") == ["a.txt"]


def test_a_file_is_listed_by_its_own_name(tmp_path):
    write(tmp_path, "deep/down/a.txt")
    assert names(tmp_path / "deep/down/a.txt") == ["a.txt"]


def test_the_order_of_the_arguments_does_not_matter(tmp_path):
    write(tmp_path, "a/x.txt", "b/y.txt", "c.txt")
    paths = [tmp_path / "a", tmp_path / "b", tmp_path / "c.txt"]
    assert find_papers(paths) == find_papers(paths[::-1])


def test_a_file_that_two_arguments_lead_to_comes_once(tmp_path):
    write(tmp_path, "a/x.txt")
    assert names(tmp_path, tmp_path / "a", tmp_path / "a/x.txt") == ["a/x.txt"]


def test_names_are_nfc_whatever_the_file_system_gives(tmp_path):
    write(tmp_path, unicodedata.normalize("NFD", "Thủy Nguyên.txt"))
    assert names(tmp_path) == ["Thủy Nguyên.txt"]


def test_a_name_in_an_old_encoding_becomes_one_that_can_be_stored(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe0i.txt"))
    try:
        path.write_text("x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert names(tmp_path)[0].encode("utf-8").startswith(b"b")


def test_an_empty_folder_holds_no_papers(tmp_path):
    assert find_papers([tmp_path]) == []


def test_a_path_that_does_not_exist_is_an_error_that_names_it(tmp_path):
    with pytest.raises(InputError, match=r"nowhere.*no such file"):
        find_papers([tmp_path / "nowhere"])


def test_what_is_neither_file_nor_folder_is_passed_over(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert find_papers([tmp_path]) == []


@pytest.mark.parametrize("target", ["nowhere.pdf", "report.pdf"])
def test_a_link_that_leads_nowhere_or_to_itself_is_listed_and_stops_nothing(tmp_path, target):
    write(tmp_path, "a.txt")
    (tmp_path / "report.pdf").symlink_to(target)
    (tmp_path / "a.meta.yaml").symlink_to("nowhere.yaml")
    assert names(tmp_path) == ["a.txt", "report.pdf"]
    assert read_document(tmp_path / "report.pdf", "report.pdf").status is DocumentStatus.UNREADABLE
