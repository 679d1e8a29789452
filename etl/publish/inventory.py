"""What a build offers for download: the files of its packages with their size and checksum."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.disk import hash_of
from etl.model.claims import DATASETS
from etl.model.errors import InputError
from etl.packages.parts import CSV_FOLDER, province_names, province_of
from etl.packages.schema import PackageSchema, load_package
from etl.publish.releases import list_releases

CSV = "text/csv"
PARQUET = "application/vnd.apache.parquet"
JSON = "application/json"

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSON_LINES = "application/jsonl"
ZIP = "application/zip"

RELEASES = "releases"
"""Where in a build releases lie that are served with it."""
_ABOUT = ("datapackage.json", "CHANGELOG.md")

_MEDIA_TYPES = {
    ".csv": CSV,
    ".parquet": PARQUET,
    ".json": JSON,
    ".xlsx": XLSX,
    ".jsonl": JSON_LINES,
    ".zip": ZIP,
    ".html": "text/html",
}

_DESCRIPTOR = ("Mô tả gói dữ liệu", "Descriptor of the data package")
_CSVW = ("Mô tả bảng cho CSV on the Web", "Description for CSV on the Web")
_NOWHERE = ("không thuộc tỉnh nào", "of no province")
_WHOLE = ("Trọn gói", "The whole package")


@dataclass(frozen=True, slots=True)
class Download:
    """One file of a package."""

    path: str
    """Relative to the build, with forward slashes."""
    media_type: str
    bytes: int
    sha256: str
    title_vi: str
    title_en: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One package as a release holds it, for good."""

    version: str
    paths: tuple[str, ...]
    """Its tables, descriptor and changelog, relative to the build."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """One package as published."""

    schema: PackageSchema
    version: str | None
    downloads: tuple[Download, ...]
    updated_on: date
    """The date of the newest paper behind it, or the first day of the register where no paper has a date."""
    editions: tuple[Edition, ...] = ()
    """In the releases that lie in the build, the newest first."""


def list_datasets(build: Path, starts_on: date) -> tuple[Dataset, ...]:
    """The four datasets of a build.

    Raises:
        InputError: The folder holds no packages.
    """
    return tuple(_dataset(build, load_package(name), starts_on) for name in DATASETS)


def list_reports(build: Path) -> tuple[Download, ...]:
    """The report of the checks, for people and for programs, as far as the build has it."""
    titles = {"report.html": ("Báo cáo kiểm tra", "Report of the checks")}
    titles["report.json"] = titles["report.html"]
    files = [build / "reports" / name for name in titles]
    return tuple(_download(build, path, titles) for path in files if path.is_file())


def _dataset(build: Path, schema: PackageSchema, starts_on: date) -> Dataset:
    folder = build / "packages" / schema.name
    try:
        descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"There is no package {schema.name}: {error}", where=str(build)) from error
    titles = {table.name: (table.title_vi, table.title_en) for table in schema.resources}
    other_forms = (build / "downloads").glob(f"{schema.name}.*")
    parts = (path for path in folder.glob("*/**/*") if path.is_file())
    files = [*sorted(folder.iterdir()), *sorted(parts), *sorted(other_forms)]
    downloads = tuple(_download(build, path, titles) for path in files if path.suffix in _MEDIA_TYPES)
    updated_on = max([starts_on, *_paper_dates(folder)])
    return Dataset(schema, descriptor.get("version"), downloads, updated_on, _editions(build, schema))


def _editions(build: Path, schema: PackageSchema) -> tuple[Edition, ...]:
    found = []
    for release in reversed(list_releases(build / RELEASES)):
        folder = release.folder / "packages" / schema.name
        files = [folder / name for name in (*(table.path for table in schema.resources), *_ABOUT)]
        paths = tuple(path.relative_to(build).as_posix() for path in files if path.is_file())
        found.append(Edition(release.version, paths))
    return tuple(found)


def _download(build: Path, path: Path, titles: Mapping[str, tuple[str, str]]) -> Download:
    title_vi, title_en = _title(path, titles)
    where = path.relative_to(build).as_posix()
    return Download(where, _MEDIA_TYPES[path.suffix], path.stat().st_size, hash_of(path), title_vi, title_en)


def _title(path: Path, titles: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    if path.suffix == ".zip":
        return _WHOLE
    if path.parent.name == CSV_FOLDER and path.suffix == ".json":
        return _CSVW
    if (province := province_of(path)) is not None:
        vi, en = titles[path.stem.partition("-")[0]]
        name = province_names().get(province)
        return (f"{vi}: {name}", f"{en}: {name}") if name else (f"{vi}: {_NOWHERE[0]}", f"{en}: {_NOWHERE[1]}")
    table, described, _ = path.name.partition(".csv-metadata")
    if described:
        vi, en = titles[table]
        return f"{vi}: {_CSVW[0]}", f"{en}: {_CSVW[1]}"
    return titles.get(path.name) or titles.get(path.stem, _DESCRIPTOR)


def _paper_dates(folder: Path) -> Sequence[date]:
    with (folder / "documents.csv").open(encoding="utf-8-sig", newline="") as stream:
        return [date.fromisoformat(row["issued_on"]) for row in csv.DictReader(stream) if row["issued_on"]]
