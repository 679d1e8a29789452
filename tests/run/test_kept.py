"""What runs keep for the next: it decides how long that takes, never what it gives."""

from __future__ import annotations

from pathlib import Path

from etl.run.record import Outcome
from tests.run.sample import go, published

NEWS = "Hải Phòng, ngày 3 tháng 1 năm 2026\n\nPhường Thiên Hương (thành phố Hải Phòng) có quy mô dân số 48.000 người.\n"
UNIT = "site/units/11557-2025-07-01.html"


def data(out: Path) -> dict[str, bytes]:
    """What is published, without the reports, which tell of earlier runs."""
    downloads = {f"downloads/{path.name}": path.read_bytes() for path in (out / "downloads").iterdir()}
    return {name: content for name, content in published(out).items() if not name.startswith("reports/")} | downloads


def pages(out: Path) -> dict[str, int]:
    """The files of the pages of units and papers, by name."""
    found = (path for folder in ("units", "papers") for path in (out / "site" / folder).iterdir())
    return {path.relative_to(out).as_posix(): path.stat().st_ino for path in found}


def test_after_papers_came_changed_and_went_the_bytes_are_those_of_a_run_from_scratch(
    build: Path, papers: Path, tmp_path: Path
) -> None:
    before = pages(build)
    (papers / "mới.txt").write_text(NEWS, "utf-8")
    news = papers / "tin" / "bản tin.md"
    news.write_text(news.read_text("utf-8").replace("45.140", "45.141"), "utf-8")
    (papers / "hội đồng.txt").unlink()
    assert go(papers, out=build, again=False).outcome is Outcome.PUBLISHED
    go(papers, out=tmp_path / "anew")
    assert data(build) == data(tmp_path / "anew")
    after = pages(build)
    units = {name for name in before if name.startswith("site/units/")}
    assert {name for name in units if after[name] != before[name]} == {UNIT} < units


def test_a_run_that_is_to_make_all_anew_takes_over_no_page(build: Path, papers: Path) -> None:
    before = pages(build)
    go(papers, out=build, again=True)
    assert pages(build).keys() == before.keys()
    assert not set(pages(build).values()) & set(before.values())
