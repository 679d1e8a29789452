"""Files that are whole at every moment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from etl import disk


def test_a_text_that_cannot_be_put_in_place_leaves_the_old_one_and_nothing_beside_it(tmp_path, monkeypatch):
    file = tmp_path / "decisions.yaml"
    file.write_text("old", "utf-8")
    monkeypatch.setattr(disk, "sync", _full)
    with pytest.raises(OSError, match="No space"):
        disk.replace_text(file, "new")
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("decisions.yaml", "old")]


def test_a_link_to_a_file_stays_a_link(tmp_path):
    (tmp_path / "file").write_text("old", "utf-8")
    (tmp_path / "link").symlink_to("file")
    disk.replace_text(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text("utf-8") == "new"


def test_what_is_no_file_is_written_to_as_it_is():
    disk.replace_text(Path(os.devnull), "new")
    assert not Path(os.devnull).is_file()


def _full(path: Path) -> None:
    raise OSError(28, "No space left on device", str(path))
