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


def test_an_interrupted_portal_is_said_to_be_partly_new(capfd, build: Path, monkeypatch):
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(site, "write_site", interrupted)
    code, _, told = called(capfd, "publish", "site", "--build", build)
    assert (code, "partly old and partly new" in told) == (130, True)
