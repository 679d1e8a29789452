"""A part: what a batch of papers says, as Parquet files in a folder of its own.

    part.json              its papers, the findings on them, and the hash of each file; written last
    papers.parquet         one row a paper: its key and what its document says of itself, without the text
    documents.parquet      the same rows as the table `documents`
    ward_claims.parquet …  the claims as extraction left them, with the key of their paper and their block

A part is never changed. It also holds what was read of papers that are copies of others, and of papers of other runs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from etl.disk import hash_of
from etl.fuse import block_of, name_key
from etl.model.claims import DATASETS, ClaimSet, Scalar
from etl.model.document import Document
from etl.model.findings import Finding, Severity
from etl.packages.columns import given, texts
from etl.packages.duck import TYPES, connect, quoted
from etl.packages.gazetteer import load_gazetteer
from etl.packages.schema import TableSchema, tables
from etl.run.tables import CLAIM_TABLES, document_row

PART = "part.json"
PAPERS = "papers"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Said:
    """What a paper says."""

    key: str
    """Of the paper: `etl.run.keys`."""
    document: Document
    claims: ClaimSet
    sameness: str | None
    """The same for two forms of one paper; None where that cannot be told."""
    findings: tuple[Finding, ...]


def columns_of(table: str) -> dict[str, str]:
    """The columns of a file of a part with their DuckDB types, in order.

    Args:
        table: A table of the warehouse that parts hold, or PAPERS.
    """
    if table == PAPERS:
        small = {name: kind for name, kind in _types("documents").items() if name != "text"}
        return {"paper_key": "VARCHAR", "sameness": "VARCHAR", "row": "BIGINT", **small}
    if table == "documents":
        return _types(table)
    helpers = {"paper_key": "VARCHAR", "block": "VARCHAR"}
    return _types(table) | helpers | ({"name_key": "VARCHAR"} if table == "leadership_claims" else {})


PART_TABLES = (PAPERS, "documents", *CLAIM_TABLES.values())
"""The Parquet files of a part."""


def write_part(folder: Path, papers: Sequence[Said]) -> PartNotes:
    """Write a part into a folder that is there and holds none.

    Raises:
        OSError: It cannot be written.
    """
    rows: dict[str, list[Mapping[str, Scalar]]] = {table: [] for table in PART_TABLES}
    component = load_gazetteer().component
    for number, said in enumerate(papers):
        document = document_row(said.document)
        rows["documents"].append(document)
        rows[PAPERS].append({**document, "paper_key": said.key, "sameness": said.sameness, "row": number})
        for dataset in DATASETS:
            for claim in getattr(said.claims, dataset):
                helpers = {"paper_key": said.key, "block": block_of(claim, component)}
                if dataset == "leadership":
                    helpers["name_key"] = name_key(claim)
                rows[CLAIM_TABLES[dataset]].append(claim.__dict__ | helpers)
    for table, its_rows in rows.items():
        _write_rows(folder / f"{table}.parquet", columns_of(table), its_rows)
    stated = {
        "format": _FORMAT,
        "papers": [said.key for said in papers],
        "findings": {
            said.key: [said.document.document_id, [_as_json(finding) for finding in said.findings]]
            for said in papers
            if said.findings
        },
        "files": {path.name: hash_of(path) for path in sorted(folder.glob("*.parquet"))},
    }
    (folder / PART).write_text(json.dumps(stated, ensure_ascii=False), "utf-8")
    return _notes(folder, stated)


def _write_rows(path: Path, columns: Mapping[str, str], rows: Sequence[Mapping[str, Scalar]]) -> None:
    """Write rows as Parquet; an empty text is no value, as in the CSV files of the packages."""
    duck = _duck()
    with given(duck, {name: texts(row.get(name) for row in rows) for name in columns}) as cells:
        typed = ", ".join(f'"{name}"::{kind} AS "{name}"' for name, kind in columns.items())
        target = quoted(str(path))
        duck.execute(f"COPY (SELECT {typed} FROM {cells}) TO {target} (FORMAT parquet, COMPRESSION zstd)")  # noqa: S608


def read_part(folder: Path) -> PartNotes | None:
    """What stands in the notes of a part, if it is whole and none of its files was changed."""
    try:
        stated = json.loads((folder / PART).read_text("utf-8"))
        if stated["format"] != _FORMAT:
            return None
        if {f"{table}.parquet" for table in PART_TABLES} != set(stated["files"]):
            return None
        if any(hash_of(folder / name) != sha256 for name, sha256 in stated["files"].items()):
            return None
        return _notes(folder, stated)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


@dataclass(frozen=True, slots=True)
class PartNotes:
    """A part that is whole."""

    folder: Path
    papers: tuple[str, ...]
    """Their keys, in the order of the rows."""
    findings: Mapping[str, tuple[str, tuple[Finding, ...]]]
    """By the key of the paper: the id of its document, and what was found."""


def _notes(folder: Path, stated: Mapping[str, Any]) -> PartNotes:
    findings = {
        key: (document_id, tuple(map(_from_json, found))) for key, (document_id, found) in stated["findings"].items()
    }
    return PartNotes(folder, tuple(stated["papers"]), findings)


@cache
def _types(table: str) -> dict[str, str]:
    schema: TableSchema = tables()[table]
    return {field.name: TYPES[field.type] for field in schema.fields}


@cache
def _duck() -> duckdb.DuckDBPyConnection:
    """One database in memory for the process: to open one takes longer than to write a table."""
    return connect()


def _as_json(finding: Finding) -> dict[str, Any]:
    rows = [
        {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
        for row in finding.rows
    ]
    return {**asdict(finding), "rows": rows}


def _from_json(stated: dict[str, Any]) -> Finding:
    return Finding(**{**stated, "severity": Severity(stated["severity"]), "rows": tuple(stated["rows"])})
