from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import pytest

from etl.run import hashes
from etl.run.hashes import Hashes


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that was changed long enough ago."""
    path = tmp_path / "nghị quyết.txt"
    path.write_bytes(b"one")
    monkeypatch.setattr(hashes, "_MOMENT_NS", -(10**12))
    return path


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def asked_again(path: Path, notes: Path) -> str:
    """What another run is told of the file."""
    found = Hashes(notes)
    answer = found.of(str(path))
    found.save()
    return answer


def noted_wrongly(path: Path, notes: Path) -> None:
    """Put another hash into the notes: who gives it has not read the file."""
    kept = Hashes(notes)
    kept._seen[str(path)] = (Hashes(notes)._noted[str(path)][0], "noted")
    kept.save()


def test_a_file_that_looks_as_before_is_not_read_again(paper: Path, tmp_path: Path) -> None:
    assert asked_again(paper, tmp_path / "notes") == sha256(b"one")
    noted_wrongly(paper, tmp_path / "notes")
    assert asked_again(paper, tmp_path / "notes") == "noted"


def rewrite(path: Path) -> None:
    """The same length, and the time of its content set back."""
    before = path.stat()
    path.write_bytes(b"two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(b"two")
    other.replace(path)


@pytest.mark.parametrize("change", [rewrite, replace])
def test_a_file_that_was_changed_is_read_again(paper: Path, tmp_path: Path, change) -> None:
    asked_again(paper, tmp_path / "notes")
    noted_wrongly(paper, tmp_path / "notes")
    time.sleep(0.02)  # the clock of the file system goes in steps
    change(paper)
    assert asked_again(paper, tmp_path / "notes") == sha256(b"two")


def test_a_file_that_changed_a_moment_ago_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    asked_again(path, tmp_path / "notes")
    assert Hashes(tmp_path / "notes")._noted[str(path)] == ("", sha256(b"one"))


@pytest.mark.parametrize("damage", [b"", b"rubbish", b"diaba hashes 1 0\na\0b\0c"])
def test_damaged_notes_are_no_notes(paper: Path, tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "notes").write_bytes(damage)
    assert asked_again(paper, tmp_path / "notes") == sha256(b"one")


def test_files_that_are_gone_are_forgotten(paper: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.txt"
    other.write_bytes(b"two")
    asked_again(paper, tmp_path / "notes")
    asked_again(other, tmp_path / "notes")
    assert list(Hashes(tmp_path / "notes")._noted) == [str(other)]
