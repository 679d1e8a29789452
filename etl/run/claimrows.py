"""Rows of the tables of claims -> the claims and papers that weighing takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import duckdb

from etl.fuse.deciding import Labelled
from etl.fuse.persons import Bond, Person
from etl.model.claims import CLAIM_TYPES, AnyClaim, ClaimStatus, column_names
from etl.model.document import Document, Genre, Identity, TextOrigin

PAPER = ("file_name", "genre", "issuer", "number", "issued_on")
"""What weighing asks of a paper; stands with each claim, as `paper_file_name` and so on."""
PERSON = ("person_id", "person_key", "person_bond")
"""Who holds a post; stands with each claim about a leader, empty while it is not weighed."""

_STATUSES = {status.value: status for status in ClaimStatus}
_NEVER_ASKED = frozenset({"page", "section", "rule", "record_id", "ocr_confidence"})
"""Columns that no rule of weighing looks at: reading them would take a fifth of the time."""


def claims_of(
    duck: duckdb.DuckDBPyConnection, dataset: str, relation: str, *, is_whole: bool = False
) -> list[AnyClaim]:
    """The claims of a relation.

    Args:
        duck: Where the relation is.
        dataset: Of which they are claims.
        relation: Its name, or what follows FROM.
        is_whole: Whether all columns are wanted, or only those that weighing asks for.
    """
    kind: Any = CLAIM_TYPES[dataset]
    names = column_names(kind)
    columns = ", ".join("NULL" if name in _NEVER_ASKED and not is_whole else f'"{name}"' for name in names)
    status = names.index("status")
    claims = []
    for row in duck.execute(f"SELECT {columns} FROM {relation}").fetchall():  # noqa: S608
        claim = object.__new__(kind)
        claim.__dict__.update(zip(names, row, strict=True))
        claim.__dict__["status"] = _STATUSES[row[status]]
        claims.append(claim)
    return claims


def labelled_claims(
    duck: duckdb.DuckDBPyConnection, relations: Mapping[str, str], *, is_whole: bool = False
) -> list[Labelled]:
    """The claims of several datasets, each with the name of its dataset; see `claims_of`."""
    return [
        (dataset, claim)
        for dataset, relation in relations.items()
        for claim in claims_of(duck, dataset, relation, is_whole=is_whole)
    ]


def papers_of(duck: duckdb.DuckDBPyConnection, relations: Mapping[str, str]) -> dict[str, Document]:
    """The papers of the claims of some relations by document_id, as far as weighing asks for them."""
    columns = ", ".join(("document_id", *(f"paper_{name}" for name in PAPER)))
    rows = " UNION ".join(f"(SELECT {columns} FROM {relation})" for relation in relations.values())  # noqa: S608
    return {row[0]: paper_of(*row) for row in duck.execute(rows).fetchall()}


def paper_of(document_id: str, file_name: str, genre: str, *identity: Any, other_files: str | None = None) -> Document:
    """A paper as far as weighing asks for it.

    Args:
        document_id: Its id.
        file_name: Its name.
        genre: What it is.
        identity: Issuer, number and day.
        other_files: As the table of documents holds them.
    """
    issuer, number, issued_on = identity
    return Document(
        document_id,
        file_name,
        "",
        "",
        "",
        TextOrigin.TEXT,
        identity=Identity(genre=Genre(genre), issuer=issuer, number=number, issued_on=issued_on),
        other_files=tuple(other_files.split(" | ")) if other_files else (),
    )


def persons_of(duck: duckdb.DuckDBPyConnection, relation: str) -> dict[str, Person]:
    """Who is who in a relation with the columns `claim_id` and PERSON."""
    columns = ", ".join(("claim_id", *PERSON))
    known: dict[tuple[str, ...], Person] = {}
    found = {}
    for claim_id, *told in duck.execute(f"SELECT {columns} FROM {relation} WHERE person_id IS NOT NULL").fetchall():  # noqa: S608
        key = tuple(told)
        if key not in known:
            known[key] = Person(told[0], told[1], Bond(told[2]))
        found[claim_id] = known[key]
    return found
