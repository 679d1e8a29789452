"""Which papers of the parts stand for themselves, and which are copies or other forms of those.

The rules are those of `etl.run.forms`; here their few candidates are found among a hundred thousand papers by SQL.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import duckdb

from etl.model.claims import Scalar
from etl.model.document import Document, DocumentStatus, Genre, Identity, TextOrigin
from etl.packages.columns import given, texts
from etl.packages.duck import MEMORY_MB, connect, parquet_reader, quoted
from etl.run.excerpts import Excerpt, documents_of
from etl.run.forms import SIGNS, Duplicate, signs_of, unite_scans, unite_words
from etl.run.part import PAPERS, PartNotes
from etl.run.tables import document_row

_AT_ONCE = 500
"""Papers whose texts are compared at once, some ten megabytes."""

_TAKEN_OVER = (*(field.name for field in fields(Identity)), "other_files")
"""What a document may take over from another form of the paper."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where it stands which papers count."""

    papers: Path
    """Parquet: `paper_key` and `document_id` of those that stand."""
    documents: tuple[Path, ...]
    """Parquet files that together hold their rows of the table `documents`."""
    duplicates: tuple[Duplicate, ...]
    fallen: frozenset[str]
    """Keys of the papers that others stand for."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A paper among others that may be the same."""

    key: str
    file: str
    row: int
    fingerprint: str | None


_Pair = tuple[Document, _Form]


def stand(parts: Sequence[PartNotes], wanted: Iterable[str], folder: Path, kept: Sequence[Path]) -> Standing:
    """Find out which papers stand, and write their documents down.

    Args:
        parts: They hold the wanted papers, each once.
        wanted: Keys of papers.
        folder: Where files of this run are written; it is there.
        kept: The folder for what later runs may use too, and others in which such is looked for.

    Raises:
        OSError: The folder cannot be written to.
    """
    with connect(memory_mb=MEMORY_MB, scratch=folder / "spilled") as duck:
        _load(duck, parts, wanted)
        changed, duplicates, fallen = _united(duck)
        _mark(duck, changed, fallen)
        papers = folder / "standing.parquet"
        duck.execute(
            "COPY (SELECT paper_key, document_id FROM papers WHERE stands ORDER BY ALL) "  # noqa: S608
            f"TO {quoted(str(papers))} (FORMAT parquet)"
        )
        documents = tuple(_documents(duck, parts, changed, kept))
        return Standing(papers, documents, tuple(duplicates), frozenset(fallen))


def _load(duck: duckdb.DuckDBPyConnection, parts: Sequence[PartNotes], wanted: Iterable[str]) -> None:
    """The table `papers`: what the wanted papers say of themselves, without their texts."""
    files = parquet_reader([part.folder / f"{PAPERS}.parquet" for part in parts], "filename")
    _keep(duck, "wanted", {"paper_key": list(wanted)})
    duck.execute(
        "CREATE TABLE papers AS SELECT * EXCLUDE (filename), true AS stands, false AS is_changed, "  # noqa: S608
        f"replace(filename, '/{PAPERS}.parquet', '/documents.parquet') AS file "
        f"FROM {files} SEMI JOIN wanted USING (paper_key)"
    )


def _united(duck: duckdb.DuckDBPyConnection) -> tuple[list[_Pair], list[Duplicate], set[str]]:
    """The papers that have taken something over, all duplicates, and the keys of these."""
    given = _pairs(
        duck,
        "document_id IN (SELECT document_id FROM papers GROUP BY ALL HAVING count(*) > 1) "
        "OR sameness IN (SELECT sameness FROM papers GROUP BY ALL HAVING count(*) > 1)",
    )
    papers, duplicates = unite_words(given)
    others = _pairs(duck, _like_scans(duck, papers, given))
    papers, scanned = _unite_scans(duck, [*papers, *others])
    before = {form.key: document for document, form in (*given, *others)}
    changed = [(document, form) for document, form in papers if document != before[form.key]]
    return changed, duplicates + scanned, before.keys() - {form.key for _, form in papers}


def _unite_scans(duck: duckdb.DuckDBPyConnection, papers: Iterable[_Pair]) -> tuple[list[_Pair], list[Duplicate]]:
    """`unite_scans`, with the texts of some papers at a time."""
    groups: dict[tuple[object, ...], list[_Pair]] = defaultdict(list)
    for pair in papers:
        groups[signs_of(pair[0].identity) or (pair[1].key,)].append(pair)
    ordered = [groups[signs] for signs in sorted(groups, key=str)]
    kept = [pair for group in ordered if not _may_hold_a_scan(group) for pair in group]
    duplicates: list[Duplicate] = []
    for some in _some_at_once(group for group in ordered if _may_hold_a_scan(group)):
        texts = _texts(duck, [form for _, form in some])
        united, found = unite_scans(some, lambda document, texts=texts: texts[document.document_id])  # type: ignore[misc]
        kept += united
        duplicates += found
    return kept, duplicates


def _may_hold_a_scan(group: Sequence[_Pair]) -> bool:
    return len(group) > 1 and any(document.text_origin is TextOrigin.OCR for document, _ in group)


def _some_at_once(groups: Iterable[Sequence[_Pair]]) -> Iterator[list[_Pair]]:
    some: list[_Pair] = []
    for group in groups:
        some += group
        if len(some) >= _AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def _like_scans(duck: duckdb.DuckDBPyConnection, papers: Sequence[_Pair], seen: Sequence[_Pair]) -> str:
    """The condition for those other papers that say to be one that was scanned."""
    scans = [document for document, _ in papers if document.text_origin is TextOrigin.OCR]
    signs = sorted({found for document in scans if (found := signs_of(document.identity)) is not None}, key=str)
    _keep(duck, "scanned", {name: [each[place] for each in signs] for place, name in enumerate(SIGNS)})
    _keep(duck, "seen", {"paper_key": [form.key for _, form in seen]})
    # For DuckDB a row without a number is the same as another without one.
    is_told = " AND ".join(f"{name} IS NOT NULL" for name in SIGNS)
    others = f"{is_told} AND paper_key NOT IN (FROM seen)"
    return (
        f"{others} AND (number, issuer, issued_on) IN (SELECT (number, issuer, issued_on::DATE) FROM scanned "  # noqa: S608
        f"UNION SELECT (number, issuer, issued_on) FROM papers WHERE text_origin = 'ocr' AND {others})"
    )


def _pairs(duck: duckdb.DuckDBPyConnection, condition: str) -> list[_Pair]:
    found = duck.execute(f"SELECT * FROM papers WHERE {condition} ORDER BY paper_key")  # noqa: S608 - conditions of this module
    names = [column[0] for column in found.description or ()]
    return [_pair(dict(zip(names, row, strict=True))) for row in found.fetchall()]


def _pair(row: Mapping[str, Any]) -> _Pair:
    identity = Identity(**{field.name: row[field.name] for field in fields(Identity)})
    document = Document(
        document_id=row["document_id"],
        file_name=row["file_name"],
        sha256=row["sha256"],
        media_type=row["media_type"],
        text="",
        text_origin=TextOrigin(row["text_origin"]),
        identity=replace(identity, genre=Genre(row["genre"])),
        status=DocumentStatus(row["status"]),
        status_reason=row["status_reason"],
    )
    return document, _Form(row["paper_key"], row["file"], row["row"], row["sameness"])


def _texts(duck: duckdb.DuckDBPyConnection, forms: Sequence[_Form]) -> dict[str, str]:
    """The texts of papers by the ids of their documents."""
    files = parquet_reader(
        [Path(file) for file in sorted({form.file for form in forms})], "filename", "file_row_number"
    )
    _keep(duck, "places", {"filename": [form.file for form in forms], "file_row_number": [f.row for f in forms]})
    found = duck.execute(
        f"SELECT document_id, coalesce(text, '') FROM {files} "  # noqa: S608
        "SEMI JOIN (SELECT filename, file_row_number::BIGINT AS file_row_number FROM places) "
        "USING (filename, file_row_number)"
    )
    return dict(found.fetchall())


def _mark(duck: duckdb.DuckDBPyConnection, changed: Sequence[_Pair], fallen: Iterable[str]) -> None:
    """Note which papers do not stand, and which stand with more than they say themselves."""
    for keys, noted in ((fallen, "stands = false"), ((form.key for _, form in changed), "is_changed = true")):
        _keep(duck, "named", {"paper_key": list(keys)})
        duck.execute(f"UPDATE papers SET {noted} WHERE paper_key IN (SELECT paper_key FROM named)")  # noqa: S608


def _documents(
    duck: duckdb.DuckDBPyConnection, parts: Sequence[PartNotes], changed: Sequence[_Pair], kept: Sequence[Path]
) -> Iterator[Path]:
    """The documents of whole parts are left where they are; of the others there are excerpts."""
    found = duck.execute("SELECT file, list(row ORDER BY row) FROM papers WHERE stands GROUP BY file").fetchall()
    standing: dict[str, list[int]] = dict(found)
    taken: dict[str, dict[int, dict[str, Scalar]]] = defaultdict(dict)
    for document, form in changed:
        row = document_row(document)
        taken[form.file][form.row] = {name: row[name] for name in _TAKEN_OVER}
    for part in parts:
        file = part.folder / "documents.parquet"
        rows = standing.get(str(file), [])
        if len(rows) == len(part.papers) and str(file) not in taken:
            yield file
        elif rows:
            yield documents_of(duck, Excerpt(file, rows, taken.get(str(file), {})), kept)


def _keep(duck: duckdb.DuckDBPyConnection, name: str, columns: Mapping[str, Iterable[object]]) -> None:
    """Make a table of texts."""
    with given(duck, {column: texts(values) for column, values in columns.items()}) as rows:
        duck.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM {rows}")
