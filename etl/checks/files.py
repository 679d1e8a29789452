"""What concerns whole files of a package: bytes, form, and the keys, which DuckDB proves at any size."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from typing import TypeAlias

import duckdb

from etl.checks.descriptor import PackageFiles, Resource
from etl.checks.evidence import plain_rows
from etl.checks.kinds import rule_of
from etl.checks.raw import header_of, raw_reader
from etl.model.claims import Scalar
from etl.model.findings import SAMPLE, CheckResult
from etl.packages.descriptor import field_of, other_files_of
from etl.packages.duck import OFFLINE, quoted
from etl.packages.published import BREAKS, PLAIN

SOURCE = "files"
_BLOCK = 1 << 20
_FORMULA = r"^[=+\-@]."

Rows: TypeAlias = Sequence[dict[str, Scalar]]
Answer: TypeAlias = tuple[int, Rows]
"""How many rows break a rule, and the first of them."""


def check_files(packages: Iterable[PackageFiles], *, memory: str, scratch: Path) -> list[CheckResult]:
    """Hold the files of packages against their descriptors.

    Args:
        packages: The packages.
        memory: What DuckDB may take before it moves to the disk, such as `800MB`.
        scratch: A folder for that.
    """
    results: list[CheckResult] = []
    for package in packages:
        with _raw_tables(package, memory, scratch) as duck:
            for kind, asked in ASKED.items():
                results += _results(
                    package, kind, {table.name: asked(package, table, duck) for table in package.resources}
                )
    return results


def _results(package: PackageFiles, kind: str, answers: dict[str, Answer]) -> Iterator[CheckResult]:
    broken = {resource: answer for resource, answer in answers.items() if answer[0]}
    if not broken:
        yield rule_of(SOURCE, kind, package.name).held(len(answers))
    for resource, (count, rows) in broken.items():
        message = _message(kind, resource, count, rows)
        yield rule_of(SOURCE, kind, package.name, resource).broken(len(answers), count, rows, message=message)


def _message(kind: str, resource: str, count: int, rows: Rows) -> str:
    title = rule_of(SOURCE, kind, "", resource).title
    first = ", ".join(f"{name}={value}" for name, value in rows[0].items()) if rows else ""
    return f"{title}: {count} times not in {resource}, first: {first}"


@contextmanager
def _raw_tables(package: PackageFiles, memory: str, scratch: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The tables of a package as text, each under the name of its resource."""
    config = {**OFFLINE, "memory_limit": memory, "temp_directory": str(scratch / "raw.tmp")}
    with duckdb.connect(config=config) as duck:  # To compress a file takes longer than all that is asked.
        for table in package.resources:
            if table.path.is_file():
                duck.execute(f'CREATE TABLE "{table.name}" AS FROM {raw_reader(table)}')
        yield duck


def _has(table: Resource, columns: Iterable[str]) -> bool:
    return table.path.is_file() and set(columns) <= set(header_of(table))


def _missing(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
    return (0, []) if table.path.is_file() else (1, [{"file": table.path.name}])


def _bytes(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
    stated = table.raw.get("bytes")
    if stated is None or not table.path.is_file() or table.path.stat().st_size == stated:
        return 0, []
    return 1, [{"file": table.path.name, "stated": stated, "found": table.path.stat().st_size}]


def _hash(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
    return _digest(table.path, table.raw.get("hash"))


def _digest(path: Path, stated: str | None) -> Answer:
    if stated is None or not path.is_file():
        return 0, []
    algorithm, _, digest = stated.rpartition(":")
    with path.open("rb") as file:
        found = file_digest(file, algorithm or "md5").hexdigest()
    return (0, []) if found == digest else (1, [{"file": path.name, "stated": digest, "found": found}])


def _parquet(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
    """Of all other forms of the table: its Parquet file, or those of its provinces and their CSVs."""
    folder = package.descriptor.parent.resolve()
    answers = []
    for stated in other_files_of(table.raw):
        path = (folder / stated["path"]).resolve()
        is_there = path.is_relative_to(folder) and path.is_file()
        answers.append(_digest(path, stated["hash"]) if is_there else (1, [{"file": stated["path"]}]))
    return sum(count for count, _ in answers), [row for _, rows in answers for row in rows][:SAMPLE]


def _form(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
    """Ours only: others may well write without a mark."""
    if table.known is None or not table.path.is_file():
        return 0, []
    decoder = codecs.getincrementaldecoder("utf-8")()
    marks, returns = 0, 0
    with table.path.open("rb") as file:
        starts = file.read(3) == codecs.BOM_UTF8
        file.seek(0)
        try:
            while block := file.read(_BLOCK):
                text = decoder.decode(block)
                marks, returns = marks + text.count("\ufeff"), returns + block.count(b"\r")
        except UnicodeDecodeError as error:
            return 1, [{"file": table.path.name, "wrong": f"no UTF-8: {error.reason}"}]
    wrong = [
        what
        for what, is_wrong in (
            ("no byte order mark", not starts),
            (f"{marks} byte order marks", marks > 1),
            (f"{returns} carriage returns", returns > 0),
        )
        if is_wrong
    ]
    return len(wrong), [{"file": table.path.name, "wrong": what} for what in wrong]


def _descriptor(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
    """Where a package bears the name of ours, its descriptor must not promise less."""
    if table.known is None:
        return 0, []
    wanted = {column.name: field_of(column) for column in table.known.published_fields}
    found = {column.get("name"): column for column in table.fields}
    keys = ("type", "constraints")
    wrong: Rows = [
        {
            "column": name,
            "stated": str(found.get(name)),
            "wanted": str({key: column[key] for key in keys if key in column}),
        }
        for name, column in wanted.items()
        if name not in found or any(found[name].get(key) != column.get(key) for key in keys)
    ]
    return len(wrong), wrong


def _primary_key(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
    return _double(table, table.keys[0], duck) if table.has_primary_key else (0, [])


def _unique(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
    others = table.keys[1:] if table.has_primary_key else table.keys
    answers = [_double(table, key, duck) for key in others]
    return sum(count for count, _ in answers), [row for _, rows in answers for row in rows]


def _double(table: Resource, key: tuple[str, ...], duck: duckdb.DuckDBPyConnection) -> Answer:
    if not _has(table, key):
        return 0, []
    names = ", ".join(_column(name) for name in key)
    present = " AND ".join(f"{_column(name)} IS NOT NULL" for name in key)
    return _answer(
        duck,
        f'SELECT {names}, count(*) AS times FROM "{table.name}" WHERE {present} GROUP BY ALL HAVING count(*) > 1',  # noqa: S608
    )


def _foreign_key(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
    count = 0
    rows: list[dict[str, Scalar]] = []
    for key in table.schema.get("foreignKeys", ()):
        reference = key["reference"]
        columns, theirs = _names(key["fields"]), _names(reference["fields"])
        other = package.resource(reference.get("resource") or table.name)
        if other is None or not _has(table, columns) or not _has(other, theirs):
            continue  # A table alone cannot be held against its package.
        pairs = zip(columns, theirs, strict=True)
        joined = " AND ".join(f"t.{_column(mine)} = o.{_column(his)}" for mine, his in pairs)
        shown = ", ".join(f"t.{_column(name)}" for name in dict.fromkeys((*_key(table), *columns)))
        present = " AND ".join(f"t.{_column(name)} IS NOT NULL" for name in columns)
        query = f'SELECT {shown} FROM "{table.name}" AS t ANTI JOIN "{other.name}" AS o ON {joined} WHERE {present}'  # noqa: S608
        found, sample = _answer(duck, query)
        count, rows = count + found, [*rows, *({"refers_to": other.name, **row} for row in sample)]
    return count, rows


def _key(table: Resource) -> tuple[str, ...]:
    """The columns that name a row, if the file has them."""
    return table.keys[0] if table.keys and _has(table, table.keys[0]) else ()


def _names(fields: str | list[str]) -> list[str]:
    return [fields] if isinstance(fields, str) else fields


def _cells(condition: Callable[[str], str], *, is_ours: bool, of_odd: bool = False) -> Callable[..., Answer]:
    """A rule that each text cell must meet, for all packages or for ours only; of odd cells those that are plain do."""

    def ask(package: PackageFiles, table: Resource, duck: duckdb.DuckDBPyConnection) -> Answer:
        if is_ours and table.known is None:
            return 0, []
        texts = {column.get("name") for column in table.fields if column.get("type", "string") == "string"}
        columns = [name for name in header_of(table) if name in texts] if table.path.is_file() else []
        if not columns:
            return 0, []
        key = "".join(f"{_column(name)}, " for name in _key(table))
        broken = " OR ".join(condition(_column(name)) for name in columns)
        first = " ".join(f"WHEN {condition(_column(name))} THEN {quoted(name)}" for name in columns)
        which = " ".join(f"WHEN {condition(_column(name))} THEN {_column(name)}" for name in columns)
        shown = f'{key}CASE {first} END AS "column", CASE {which} END AS cell'
        rows = _odd(table, columns, duck) if of_odd else f'"{table.name}"'
        query = f"SELECT {shown} FROM {rows} WHERE {broken}"  # noqa: S608
        return _answer(duck, query)

    return ask


def _odd(table: Resource, columns: Sequence[str], duck: duckdb.DuckDBPyConnection) -> str:
    """The few rows with a text that is not plain, looked for once."""
    name = _column(f"{table.name} odd")
    is_odd = " OR ".join(f"NOT regexp_full_match({_column(column)}, {quoted(PLAIN)})" for column in columns)
    duck.execute(f'CREATE TEMP TABLE IF NOT EXISTS {name} AS FROM "{table.name}" WHERE {is_odd}')
    return name


def _column(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _answer(duck: duckdb.DuckDBPyConnection, query: str) -> Answer:
    count = duck.execute(f"SELECT count(*) FROM ({query})").fetchone()  # noqa: S608
    if not count or not count[0]:
        return 0, []
    return count[0], plain_rows(duck.execute(f"{query} ORDER BY ALL LIMIT {SAMPLE}"))


ASKED: dict[str, Callable[[PackageFiles, Resource, duckdb.DuckDBPyConnection], Answer]] = {
    "file-missing": _missing,
    "byte-count": _bytes,
    "hash-count": _hash,
    "parquet": _parquet,
    "text-form": _form,
    "descriptor": _descriptor,
    "primary-key": _primary_key,
    "unique-error": _unique,
    "foreign-key": _foreign_key,
    "formula": _cells(lambda cell: f"regexp_matches({cell}, {quoted(_FORMULA)})", is_ours=False),
    "nfc": _cells(lambda cell: f"nfc_normalize({cell}) <> {cell}", is_ours=False, of_odd=True),
    "line-break": _cells(lambda cell: f"regexp_matches({cell}, {quoted(BREAKS)})", is_ours=True, of_odd=True),
}
"""What is asked of each table, under the names of etl.checks.kinds."""
