"""Two folders with packages, builds or releases -> what changed between them, and why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import duckdb

from etl.model.claims import DATASETS
from etl.model.errors import InputError
from etl.packages.duck import OFFLINE, parquet_reader
from etl.packages.parts import parquet_files
from etl.publish.causes import Key, Said, Side, with_causes
from etl.publish.diff import KEYS, Change, ChangeKind, diff
from etl.run.tables import CLAIM_TABLES

_DOCUMENTS = ("file_name", "sha256", "genre", "title", "issuer", "number", "issued_on", "source_url", "status")
"""What tells that a paper is another one."""

_SIDES = ("old", "new")


def compare_builds(old: Path, new: Path) -> tuple[Change, ...]:
    """What changed from one build or release to another, with the claims and papers behind it.

    The packages are compared, not the warehouses, so that a release can be compared with a build; DuckDB finds the rows
    that differ, so that only these are held in memory.

    Args:
        old: The earlier folder.
        new: The later one.

    Raises:
        InputError: One of them holds no packages, or they cannot be read.
    """
    with duckdb.connect(config=OFFLINE) as duck:
        for side, folder in zip(_SIDES, (old, new), strict=True):
            _attach(duck, side, folder / "packages")
        rows: dict[str, dict[str, list[dict[str, Any]]]] = {side: {} for side in _SIDES}
        columns: list[Change] = []
        for table in KEYS:
            shared, lone = _columns(duck, table)
            columns += lone
            names = ", ".join(f'"{name}"' for name in shared)
            for side, other in (_SIDES, _SIDES[::-1]):
                sql = f'SELECT {names} FROM "{side}_{table}" EXCEPT SELECT {names} FROM "{other}_{table}"'  # noqa: S608
                rows[side][table] = _rows(duck, sql)
        changes = (*diff(rows["old"], rows["new"]), *columns)
        return with_causes(changes, *_sides(duck, changes))


def _attach(duck: duckdb.DuckDBPyConnection, side: str, packages: Path) -> None:
    """Makes views of the Parquet files of a folder: `old_wards`, `old_ward_claims`, … `old_claims`."""
    files = {"documents": parquet_files(packages / "wards", "documents")}
    for dataset in DATASETS:
        files[dataset] = parquet_files(packages / dataset, dataset)
        files[CLAIM_TABLES[dataset]] = parquet_files(packages / dataset, "claims")
    for name, paths in files.items():
        path = paths[0]
        if not path.is_file():
            raise InputError(
                "This file of the packages is missing.",
                where=str(path),
                hint="Name a folder that `diaba run` or `diaba release` has made.",
            )
        try:
            duck.execute(f'CREATE VIEW "{side}_{name}" AS FROM {parquet_reader(paths)}')
        except duckdb.Error as error:
            raise InputError(f"It cannot be read: {error}", where=str(path)) from error
    parts = (
        f"SELECT '{dataset}' AS dataset, record_id, {'attribute' if dataset == 'wards' else 'NULL'} AS attribute, "  # noqa: S608
        f'claim_id, document_id, status, quote FROM "{side}_{table}"'
        for dataset, table in CLAIM_TABLES.items()
    )
    duck.execute(f"CREATE VIEW {side}_claims AS {' UNION ALL '.join(parts)}")


def _columns(duck: duckdb.DuckDBPyConnection, table: str) -> tuple[list[str], list[Change]]:
    """The columns that are compared, and those that only one side has."""
    old, new = ([row["column_name"] for row in _rows(duck, f'DESCRIBE "{side}_{table}"')] for side in _SIDES)
    if table == "documents":
        old, new = ([name for name in _DOCUMENTS if name in names] for names in (old, new))
    lone = [
        Change(table, ChangeKind.COLUMN, "", table, name, name if name in old else None, name if name in new else None)
        for name in dict.fromkeys((*old, *new))
        if not (name in old and name in new)
    ]
    return [name for name in new if name in old], lone


def _sides(duck: duckdb.DuckDBPyConnection, changes: Sequence[Change]) -> tuple[Side, Side]:
    """The claims about what changed, in both builds."""
    keys = sorted({(c.dataset, c.key) for c in changes if c.dataset != "documents" and c.kind is not ChangeKind.COLUMN})
    duck.execute("CREATE TABLE changed (dataset VARCHAR, record_id VARCHAR)")
    duck.execute(
        "INSERT INTO changed SELECT unnest($datasets::VARCHAR[]), unnest($keys::VARCHAR[])",
        {"datasets": [dataset for dataset, _ in keys], "keys": [key for _, key in keys]},
    )
    said = {side: _said(duck, side) for side in _SIDES}
    everything = sorted({one.claim_id for side in said.values() for group in side.values() for one in group})
    old, new = (Side(_papers(duck, side), said[side], _present(duck, side, everything)) for side in _SIDES)
    return old, new


def _said(duck: duckdb.DuckDBPyConnection, side: str) -> dict[Key, list[Said]]:
    found: dict[Key, list[Said]] = {}
    sql = f"""
        SELECT c.dataset, c.record_id, c.attribute, c.claim_id, c.document_id, d.file_name, c.status, c.quote
        FROM {side}_claims AS c
        JOIN changed USING (dataset, record_id)
        JOIN {side}_documents AS d USING (document_id)
        ORDER BY ALL
    """  # noqa: S608 - the side is one of two words
    for row in _rows(duck, sql):
        key = row.pop("dataset"), row.pop("record_id")
        found.setdefault(key, []).append(Said(**row | {"quote": " ".join(row["quote"].split())}))
    return found


def _papers(duck: duckdb.DuckDBPyConnection, side: str) -> dict[str, str]:
    rows = _rows(duck, f"SELECT document_id, file_name FROM {side}_documents ORDER BY ALL")  # noqa: S608
    return {row["document_id"]: row["file_name"] for row in rows}


def _present(duck: duckdb.DuckDBPyConnection, side: str, claim_ids: Sequence[str]) -> Collection[str]:
    sql = f"SELECT claim_id FROM {side}_claims WHERE claim_id IN (SELECT unnest(?::VARCHAR[]))"  # noqa: S608
    return {row["claim_id"] for row in _rows(duck, sql, [claim_ids])}


def _rows(duck: duckdb.DuckDBPyConnection, sql: str, parameters: object = ()) -> list[dict[str, Any]]:
    duck.execute(sql, parameters)
    columns = [column[0] for column in duck.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in duck.fetchall()]
