"""Rows of the tables of claims -> the claims, papers and persons that weighing takes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import duckdb

from etl.fuse.deciding import Labelled
from etl.fuse.persons import Bond, Person
from etl.model.claims import CLAIM_TYPES, ClaimStatus, column_names
from etl.model.document import Document, Genre, Identity, TextOrigin

PAPER = ("file_name", "genre", "issuer", "number", "issued_on")
"""What weighing asks of a paper; stands with each claim, as `paper_file_name` and so on."""
PERSON = ("person_id", "person_key", "person_bond")
"""Who holds a post; stands with each claim about a leader, empty while it is not weighed."""

_STATUSES = {status.value: status for status in ClaimStatus}
_NEVER_ASKED = frozenset({"page", "quote", "section", "rule", "record_id", "ocr_confidence"})
"""Columns that no rule of weighing looks at: reading them would take a fifth of the time."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Claims with what is known of them."""

    claims: list[Labelled] = field(default_factory=list)
    papers: dict[str, Document] = field(default_factory=dict)
    """By document_id, as far as weighing asks for them."""
    persons: dict[str, Person] = field(default_factory=dict)
    """Who holds a post, by claim_id."""


def take(
    duck: duckdb.DuckDBPyConnection, relations: Mapping[str, str], *, is_whole: bool = False, has_persons: bool = True
) -> Taken:
    """The claims of some relations.

    Args:
        duck: Where the relations are.
        relations: By dataset a name, or what follows FROM. They have the columns of the table of claims and of PAPER.
        is_whole: Whether all columns of claims are wanted, or only those that weighing asks for.
        has_persons: Whether who holds a post is known: that of leadership has the columns PERSON.
    """
    taken = Taken()
    for dataset, relation in relations.items():
        _take(duck, dataset, relation, taken, is_whole, has_persons and dataset == "leadership")
    return taken


def _take(
    duck: duckdb.DuckDBPyConnection, dataset: str, relation: str, taken: Taken, is_whole: bool, has_persons: bool
) -> None:
    kind: Any = CLAIM_TYPES[dataset]
    names = column_names(kind)
    claim_columns = ("NULL" if name in _NEVER_ASKED and not is_whole else f'"{name}"' for name in names)
    columns = (*claim_columns, *(f"paper_{name}" for name in PAPER), *(PERSON if has_persons else ()))
    width, papers = len(names), taken.papers
    people: dict[tuple[str, ...], Person] = {}
    for row in duck.execute(f"SELECT {', '.join(columns)} FROM {relation}").fetchall():  # noqa: S608 - columns of ours
        claim = object.__new__(kind)
        facts = claim.__dict__
        facts.update(zip(names, row, strict=False))  # What follows is the paper and the person.
        facts["status"] = _STATUSES[facts["status"]]
        taken.claims.append((dataset, claim))
        if facts["document_id"] not in papers:
            papers[facts["document_id"]] = paper_of(facts["document_id"], *row[width : width + len(PAPER)])
        if has_persons and row[-1] is not None:
            told = row[-len(PERSON) :]
            if told not in people:
                people[told] = _person(*told)
            taken.persons[facts["claim_id"]] = people[told]


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
    """Who is who in a relation with the columns `claim_id` and PERSON, by claim_id."""
    columns = ", ".join(("claim_id", *PERSON))
    rows = duck.execute(f"SELECT {columns} FROM {relation}").fetchall()  # noqa: S608 - columns of ours
    return {claim_id: _person(*told) for claim_id, *told in rows}


def _person(person_id: str, key: str, bond: str) -> Person:
    return Person(person_id, key, Bond(bond))


def name_claims(duck: duckdb.DuckDBPyConnection, claim_ids: Collection[str]) -> None:
    """Put claim_ids into the table `named`."""
    duck.execute("CREATE OR REPLACE TEMP TABLE named AS SELECT unnest(?::VARCHAR[]) AS claim_id", [sorted(claim_ids)])
