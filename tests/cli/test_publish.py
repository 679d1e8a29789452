"""`diaba publish`: what it writes into a build, and when it does not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.publish import site
from etl.run.lock import hold
from tests.cli.calls import called

WRITING = ("catalogue", "site", "sqlite")


@pytest.mark.parametrize("what", WRITING)
def test_where_there_is_no_build_nothing_is_written(capfd, tmp_path, what):
    assert called(capfd, "publish", what, "--build", tmp_path / "none")[0] == 3
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("what", WRITING)
def test_a_build_that_a_run_holds_is_left_to_it(capfd, build: Path, what):
    with hold(build, datetime(2026, 11, 24, tzinfo=UTC)):
        code, _, told = called(capfd, "publish", what, "--build", build)
    assert (code, "Another run is writing here" in told) == (4, True)


def test_an_interrupted_portal_leaves_the_one_before_as_it_was(capfd, build: Path, monkeypatch):
    called(capfd, "publish", "site", "--build", build)
    before = _files(build)

    def interrupted(into: Path, *_: object, **__: object) -> None:
        (into / "site").mkdir()
        (into / "site" / "index.html").write_text("half")
        raise KeyboardInterrupt

    monkeypatch.setattr(site, "write_site", interrupted)
    code, _, told = called(capfd, "publish", "site", "--build", build)
    assert (code, "What was published before is unchanged" in told) == (130, True)
    assert _files(build) == before


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
