"""The folder of releases: which there are, in which order, and since when each claim and record is in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.model.claims import DATASETS, Scalar
from etl.model.errors import InputError, UsageError
from etl.packages.columns import given, texts, write_sound_rows
from etl.packages.duck import MEMORY_MB, connect, parquet_reader, quoted
from etl.packages.parts import parquet_files
from etl.packages.schema import tables
from etl.packages.sources import Sources

_VERSION = re.compile(r"\d{4}\.(?:0[1-9]|1[0-2])(?:\.[1-9]\d*)?")

Row = dict[str, Scalar]


@dataclass(frozen=True, slots=True)
class Release:
    """A version with the folder that holds its `packages/`."""

    version: str
    folder: Path


def check_version(version: str) -> None:
    """Refuse a name that would not sort among the releases.

    Raises:
        UsageError: It is not a year and a month, and a number where the month has several releases.
    """
    if not is_version(version):
        raise UsageError(
            f"“{version}” is no name of a release.",
            hint="Write year and month, such as 2026.11; a second one of the month is 2026.11.1.",
        )


def is_version(name: str) -> bool:
    """Whether it is the name of a release."""
    return _VERSION.fullmatch(name) is not None


def order(version: str) -> tuple[int, ...]:
    """What versions sort by: 2026.11.10 comes after 2026.11.9."""
    return tuple(map(int, version.split(".")))


def list_releases(folder: Path | None, *, before: str | None = None) -> tuple[Release, ...]:
    """The releases of a folder, oldest first; none where there is no folder.

    Args:
        folder: Holds one folder a release; whatever else lies in it is left alone.
        before: Only releases older than this version.
    """
    if folder is None or not folder.is_dir():
        return ()
    names = (path.name for path in folder.iterdir() if is_version(path.name) and path.is_dir())
    wanted = (name for name in names if before is None or order(name) < order(before))
    return tuple(Release(name, folder / name) for name in sorted(wanted, key=order))


def release_sources(releases: Sequence[Release], folder: Path) -> Sources:
    """The tables `releases` and `history`, worked out anew from the packages of all releases.

    Nothing but the packages is read, so a release never hands on what an earlier one got wrong.

    Args:
        releases: All of them, oldest first; the last may be one that is being made.
        folder: Where the files go, and what does not fit into memory; it is there.

    Raises:
        InputError: The packages of a release cannot be read.
    """
    paths = {name: folder / f"{name}.parquet" for name in ("releases", "history")}
    with connect(memory_mb=MEMORY_MB, scratch=folder / "spilled") as duck:
        duck.execute("CREATE TABLE seen (dataset VARCHAR, kind VARCHAR, id VARCHAR, place INTEGER)")
        rows = [_counted(duck, release, place) for place, release in enumerate(releases, 1)]
        write_sound_rows(duck, paths["releases"], rows, tables()["releases"])
        versions = {"version": texts(each["version"] for each in rows), "place": texts(each["place"] for each in rows)}
        with given(duck, versions) as named:
            duck.execute(f"CREATE TABLE named AS SELECT version, place::INTEGER AS place FROM {named}")  # noqa: S608
        duck.execute(f"""
            COPY (
                SELECT s.dataset, s.kind, s.id, f.version AS first_seen, l.version AS last_seen
                FROM (SELECT dataset, kind, id, min(place) AS first, max(place) AS last FROM seen GROUP BY ALL) AS s
                JOIN named AS f ON f.place = s.first JOIN named AS l ON l.place = s.last
            ) TO {quoted(str(paths["history"]))} (FORMAT parquet)
        """)  # noqa: S608 - paths of our own
    return {name: (path,) for name, path in paths.items()}


def _counted(duck: duckdb.DuckDBPyConnection, release: Release, place: int) -> Row:
    """Notes what a release holds, and gives its row of the table `releases`."""
    packages = release.folder / "packages"
    counts = {"claim": 0, "record": 0}
    try:
        for dataset, kind, column, paths in _keys(packages):
            sql = f"INSERT INTO seen SELECT $dataset, $kind, {column}, $place FROM {parquet_reader(paths)}"  # noqa: S608
            done = duck.execute(sql, {"dataset": dataset, "kind": kind, "place": place}).fetchone()
            counts[kind] += done[0] if done else 0
        papers = duck.execute(f"SELECT count(*) FROM {parquet_reader(parquet_files(packages / 'wards', 'documents'))}")  # noqa: S608
        (documents,) = papers.fetchone() or (0,)
    except duckdb.Error as error:
        raise InputError(
            f"The packages of the release cannot be read: {str(error).splitlines()[0]}", where=str(release.folder)
        ) from error
    return {
        "version": release.version,
        "place": place,
        "document_count": documents,
        "claim_count": counts["claim"],
        "record_count": counts["record"],
    }


def _keys(packages: Path) -> Iterator[tuple[str, str, str, Sequence[Path]]]:
    """Dataset, kind, key column and files of everything that has a history."""
    for dataset in DATASETS:
        yield dataset, "claim", "claim_id", parquet_files(packages / dataset, "claims")
        key = "unit_id" if dataset == "wards" else "record_id"
        yield dataset, "record", key, parquet_files(packages / dataset, dataset)
