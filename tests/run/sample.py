"""Small papers for tests of whole runs, and what to look at in a build."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

from etl.run.plan import RunOptions
from etl.run.runner import RunResult, run

PAPERS = {
    "hội đồng.txt": "Hải Phòng, ngày 19 tháng 12 năm 2025\n\n"
    "Phường Thiên Hương (thành phố Hải Phòng) có diện tích tự nhiên 24,46 km², quy mô dân số 47.140 người.\n",
    "tin/bản tin.md": "# Phường Thiên Hương ra mắt\n\n"
    "Phường Thiên Hương (thành phố Hải Phòng) có diện tích tự nhiên 21,1 km² và quy mô dân số 45.140 người.\n",
    "tin/thủy nguyên.html": "<html><body><h1>Phường Thủy Nguyên</h1><p>Phường Thủy Nguyên (thành phố Hải Phòng) có "
    "diện tích tự nhiên 31,25 km² và quy mô dân số 61.024 người.</p></body></html>",
}
"""File names and texts; the two papers on Thiên Hương contradict each other."""

RELEASE = "2026.10"
"""What the first build calls itself."""


def write_papers(folder: Path) -> Path:
    """Put the papers into a folder."""
    for name, text in PAPERS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def ticking(day: int = 22) -> Callable[[], datetime]:
    """A clock that goes on by a second each time it is asked."""
    moments = (datetime(2026, 11, day, 1, 20, 30, tzinfo=UTC) + timedelta(seconds=n) for n in range(10**6))
    return lambda: next(moments)


def go(*documents: Path, out: Path, clock: Callable[[], datetime] | None = None, **options: Any) -> RunResult:
    """A run with a clock of its own, which makes everything even if nothing has changed."""
    return run(RunOptions(documents=documents, out=out, **{"again": True, **options}), clock or ticking())


def published(out: Path) -> dict[str, bytes]:
    """The files that the same papers must always give the same bytes of, under their paths."""
    folders = ("packages", "catalogue", "site", "reports")
    files = (path for folder in folders for path in (out / folder).rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def contents(out: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables of the warehouse."""
    with duckdb.connect(str(out / "warehouse.duckdb"), read_only=True) as duck:
        names = [name for (name,) in duck.execute("SELECT table_name FROM duckdb_tables() ORDER BY 1").fetchall()]
        return {name: duck.execute(f'FROM "{name}" ORDER BY ALL').fetchall() for name in names}


def everything(out: Path) -> dict[str, bytes]:
    """Every file of the folder but the lock."""
    files = (path for path in out.rglob("*") if path.is_file() and path.name != ".lock")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}
