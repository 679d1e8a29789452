"""The folder `downloads/` of a build: each dataset as a workbook, as JSON Lines and as one archive, with checksums.

The packages hold the data; what lies here is made from them for people whose tools want another form.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from etl.disk import hash_of
from etl.model.claims import DATASETS
from etl.packages.dictionary import dictionary_table
from etl.packages.schema import load_package
from etl.publish.doing import Doing, one_by_one
from etl.publish.downloads.archive import write_archive
from etl.publish.downloads.lines import write_lines
from etl.publish.downloads.workbook import write_workbook

__all__ = ["SUMS", "write_downloads"]

SUMS = "SHA256SUMS"


_FORMS = ("workbook", "archive", "lines")
"""Of each dataset, those that take longest first."""


@dataclass(frozen=True, slots=True)
class _Download:
    """One file."""

    build: Path
    dataset: str
    form: str


def write_downloads(build: Path, doing: Doing = one_by_one) -> None:
    """Write `downloads/` from the packages of a build.

    Args:
        build: A folder with `packages/`; the downloads are written beside them.
        doing: Does the tasks that write one file each.

    Raises:
        InputError: A table cannot be read.
        OSError: It cannot be written.
    """
    folder = build / "downloads"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dictionary.csv").write_text(dictionary_table(), "utf-8-sig", newline="")
    doing(_write, [_Download(build, name, form) for form in _FORMS for name in DATASETS])
    (folder / SUMS).write_text(_sums(build), "utf-8", newline="\n")


def _write(download: _Download) -> None:
    folder, name = download.build / "downloads", download.dataset
    package, schema = download.build / "packages" / name, load_package(name)
    if download.form == "workbook":
        write_workbook(package, schema, folder / f"{name}.xlsx")
    elif download.form == "lines":
        write_lines(package, schema.resources[0], folder / f"{name}.jsonl")
    else:
        write_archive(package, folder / "dictionary.csv", folder / f"{name}.zip")


def _sums(build: Path) -> str:
    """The checksums in the form that `sha256sum --check` reads when it is called in the folder of the build."""
    files = [path for part in ("packages", "downloads") for path in (build / part).rglob("*") if path.is_file()]
    wanted = (path for path in sorted(files) if path.name != SUMS)
    return "".join(f"{hash_of(path)}  {path.relative_to(build).as_posix()}\n" for path in wanted)
