"""Parts of a build that are made anew outside a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.run.renewing import renewed


@pytest.fixture
def build(tmp_path: Path) -> Path:
    for file in ("site/index.html", "site/old.html", "packages/wards/wards.csv"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("old")
    return tmp_path


def test_what_is_made_anew_takes_the_place_of_all_that_stood_there(build: Path):
    with renewed(build, ("site",)) as new:
        (new / "site").mkdir()
        (new / "site" / "index.html").write_text("new")
    assert {path.name: path.read_text() for path in (build / "site").iterdir()} == {"index.html": "new"}


def test_until_the_end_the_build_is_as_it_was(build: Path):
    with renewed(build, ("site",), added_to=("packages",)) as new:
        (new / "site").mkdir()
        (new / "packages" / "wards" / "wards.csv").write_text("new")
        assert (build / "packages" / "wards" / "wards.csv").read_text() == "old"
        assert (build / "site" / "old.html").read_text() == "old"
    assert (build / "packages" / "wards" / "wards.csv").read_text() == "new"


def test_the_rest_of_the_build_can_be_read_where_it_is_made(build: Path):
    with renewed(build, ("site",)) as new:
        assert (new / "packages" / "wards" / "wards.csv").read_text() == "old"
        (new / "site").mkdir()
    assert not (build / "packages").is_symlink()


def test_an_error_leaves_the_build_and_nothing_beside_it(build: Path):
    before = sorted(build.rglob("*"))
    with pytest.raises(OSError, match="full"), renewed(build, ("site",)) as new:
        (new / "site").mkdir()
        raise OSError("full")
    assert sorted(build.rglob("*")) == before
