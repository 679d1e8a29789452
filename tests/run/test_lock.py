from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.model.errors import InputError, LockedError
from etl.run.lock import hold, is_held

NOW = datetime(2026, 11, 22, 1, 20, 30, tzinfo=UTC)

HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from etl.run.lock import hold
with hold(Path(sys.argv[1]), datetime(2026, 11, 22, 1, 20, 30, tzinfo=UTC)):
    print("held", flush=True)
    sys.stdin.read()
"""


def hold_elsewhere(folder: Path) -> subprocess.Popen[str]:
    """Another process that holds the folder until its stdin closes."""
    command = [sys.executable, "-c", HOLDER, str(folder)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_the_second_to_come_is_told_who_was_first_and_since_when(tmp_path: Path) -> None:
    with hold_elsewhere(tmp_path) as other:
        message = rf"process {other.pid} on .+, since 2026-11-22T01:20:30\+00:00"
        with pytest.raises(LockedError, match=message), hold(tmp_path, NOW):
            pass
        assert is_held(tmp_path)
        other.kill()


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    with hold_elsewhere(tmp_path) as other:
        other.kill()
        other.wait()
        with hold(tmp_path, NOW):
            assert is_held(tmp_path)


def test_a_folder_is_free_after_its_holder_is_done(tmp_path: Path) -> None:
    with hold(tmp_path / "new", NOW):
        pass
    assert not is_held(tmp_path / "new")
    assert (tmp_path / "new" / ".lock").read_bytes() == b""


def test_a_process_that_the_holder_started_does_not_inherit_the_lock(tmp_path: Path) -> None:
    with hold(tmp_path, NOW):
        child = subprocess.Popen(["sleep", "60"], close_fds=False)
    try:
        assert not is_held(tmp_path)
    finally:
        child.kill()
        child.wait()


def test_a_folder_that_was_never_used_is_not_held(tmp_path: Path) -> None:
    assert not is_held(tmp_path / "nothing")


def test_a_file_in_the_way_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    message = "file/build: The output folder cannot be written to"
    with pytest.raises(InputError, match=message), hold(tmp_path / "file" / "build", NOW):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(InputError, match="Permission denied"), hold(tmp_path / "build", NOW):
        pass
