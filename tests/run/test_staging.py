from __future__ import annotations

import itertools
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.run import staging
from etl.run.staging import is_unfinished, recover, staged


def make(folder: Path, text: str) -> None:
    for entry in ("packages", "site"):
        (folder / entry).mkdir(parents=True)
        (folder / entry / "a.csv").write_text(text)
    (folder / "warehouse.duckdb").write_text(text)


def contents(out: Path) -> dict[str, str]:
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_text() for path in files}


def build(text: str) -> dict[str, str]:
    return dict.fromkeys(("packages/a.csv", "site/a.csv", "warehouse.duckdb"), text)


def test_a_committed_build_stands_where_the_old_one_stood(tmp_path: Path) -> None:
    make(tmp_path, "old")
    with staged(tmp_path) as stage:
        make(stage.new, "new")
        stage.commit(("packages", "warehouse.duckdb", "site"))
    assert contents(tmp_path) == build("new")


def test_without_a_commit_nothing_changes(tmp_path: Path) -> None:
    make(tmp_path, "old")
    with staged(tmp_path) as stage:
        make(stage.new, "new")
    assert contents(tmp_path) == build("old")


def test_an_error_leaves_the_old_build_and_no_litter(tmp_path: Path) -> None:
    make(tmp_path, "old")
    with pytest.raises(ZeroDivisionError), staged(tmp_path) as stage:
        make(stage.new, "new")
        raise ZeroDivisionError
    assert contents(tmp_path) == build("old")


def test_an_entry_that_the_new_build_lacks_goes(tmp_path: Path) -> None:
    make(tmp_path, "old")
    with staged(tmp_path) as stage:
        (stage.new / "packages").mkdir()
        stage.commit(("packages", "warehouse.duckdb", "site"))
    assert contents(tmp_path) == {}


def test_what_others_keep_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with staged(tmp_path) as stage:
        make(stage.new, "new")
        stage.commit(("packages", "warehouse.duckdb", "site"))
    assert contents(tmp_path) == build("new") | {"notes.txt": "mine"}


def test_a_stale_log_beside_the_warehouse_goes(tmp_path: Path) -> None:
    make(tmp_path, "old")
    (tmp_path / "warehouse.duckdb.wal").write_text("of another database")
    with staged(tmp_path) as stage:
        make(stage.new, "new")
        stage.commit(("warehouse.duckdb",))
    assert not (tmp_path / "warehouse.duckdb.wal").exists()


def test_a_reader_keeps_the_file_that_it_opened(tmp_path: Path) -> None:
    make(tmp_path, "old")
    with (tmp_path / "warehouse.duckdb").open() as reader, staged(tmp_path) as stage:
        make(stage.new, "new")
        stage.commit(("warehouse.duckdb",))
        assert reader.read() == "old"


def test_ctrl_c_does_not_part_the_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "old")
    real = staging._place

    def interrupted(new: Path, target: Path, old: Path, inode: int | None) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        real(new, target, old, inode)

    monkeypatch.setattr(staging, "_place", interrupted)
    with staged(tmp_path) as stage:
        make(stage.new, "new")
        stage.commit(("packages", "warehouse.duckdb", "site"))
    assert contents(tmp_path) == build("new")


def renew_until_killed(out: Path, step: int, *, can_exchange: bool) -> bool:
    """Replace a build in a process that is killed before its n-th change to the disk; whether it came to its end."""
    child = os.fork()
    if child == 0:
        steps = itertools.count()

        def counted(change: Callable[..., object]) -> Callable[..., object]:
            def made(*arguments: object, **options: object) -> object:
                if next(steps) == step:
                    os.kill(os.getpid(), signal.SIGKILL)
                return change(*arguments, **options)

            return made

        staging.exchange = counted(staging.exchange if can_exchange else lambda one, other: False)
        staging.sync = counted(staging.sync)
        Path.rename, Path.replace, Path.unlink = map(counted, (Path.rename, Path.replace, Path.unlink))
        try:
            with staged(out) as stage:
                make(stage.new, "new")
                make(stage.new / "runs", "new")
                stage.commit(("packages", "warehouse.duckdb", "site", "runs"))
            os._exit(0)
        finally:
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    assert status in (0, signal.SIGKILL)
    return status == 0


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_kill_at_any_step_leaves_the_old_build_or_the_new_one(tmp_path: Path, can_exchange: bool) -> None:
    new = build("new") | {f"runs/{name}": "new" for name in build("new")}
    builds = []
    for step in itertools.count():
        out = tmp_path / str(step)
        make(out, "old")
        came_to_its_end = renew_until_killed(out, step, can_exchange=can_exchange)
        was_decided = is_unfinished(out)
        recover(out)
        builds.append(contents(out))
        assert builds[-1] in ([new] if was_decided or came_to_its_end else [build("old"), new])
        if came_to_its_end:
            break
    first_new = builds.index(new)
    assert first_new > 0
    assert all(each == new for each in builds[first_new:])
