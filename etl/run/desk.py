"""Editors' decisions over all parts: only the claims that they touch are looked at, each as it is without them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from etl.fuse import Decision, Policy, block_of, name_key
from etl.fuse.deciding import Decided, Desk, Edits, Register
from etl.fuse.decisions import Found
from etl.fuse.fusing import found_of
from etl.fuse.keys import Slot
from etl.fuse.slots import weigh_all
from etl.model.claims import DATASETS, AnyClaim, ClaimStatus, LeadershipClaim
from etl.model.document import Document
from etl.packages.columns import given, texts, write_rows
from etl.packages.duck import database, parquet_reader
from etl.packages.gazetteer import load_gazetteer
from etl.packages.schema import tables
from etl.run.claimrows import PAPER, name_claims, paper_of, persons_of, take
from etl.run.lots import Lot, Lots, whole
from etl.run.shards import load_shard
from etl.run.tables import CLAIM_TABLES

_FOUND = "found.json"


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the decisions of a run."""

    decided: Decided
    changed: Mapping[str, Sequence[AnyClaim]]
    """The claims as editors changed them, by dataset."""
    before: Mapping[str, Slot]
    """What the touched claims were about before any decision."""
    lots: Mapping[str, int]
    """In which shard they were then."""
    folders: Sequence[Path]
    """What of the cache this rests on."""


def settle(duck: duckdb.DuckDBPyConnection, decisions: Sequence[Decision], lots: Lots, policy: Policy) -> Settled:
    """Hold decisions against the claims of a run.

    Args:
        duck: With the relations `<dataset>_shared`, `papers` and `persons`, as they are without any decision.
        decisions: What editors decided.
        lots: Does and keeps the weighing without them.
        policy: How claims are weighed.
    """
    register = _register(duck, decisions)
    about = [
        (decision.is_about_persons, claim.claim_id)
        for decision in decisions
        for address in decision.addresses
        for _, claim in register.find(address)
    ]
    name_claims(duck, {claim_id for _, claim_id in about})
    places = dict(_shared(duck, "SEMI JOIN named USING (claim_id)", "claim_id, lot"))
    persons = persons_of(duck, "(FROM persons SEMI JOIN named USING (claim_id))")
    asked = {claim_id for is_about_persons, claim_id in about if not is_about_persons}
    weighed, folders = _weigh_before(duck, asked, lots, policy)

    def found(dataset: str, claim: AnyClaim) -> Found:
        status, reason, reason_vi, rivals, _ = weighed[claim.claim_id]
        ruled = claim.changed(status=ClaimStatus(status), status_reason=reason, status_reason_vi=reason_vi)
        return Found(ruled, dataset, tuple(rivals))

    decided = Desk(register, _documents(duck, decisions), persons, found).decide(decisions)
    changed: dict[str, list[AnyClaim]] = {dataset: [] for dataset in DATASETS}
    for dataset, claim in decided.claims.values():
        if claim is not register.by_id[claim.claim_id][1]:
            changed[dataset].append(claim)
    slots = {claim_id: _slot(weighed[claim_id][4]) for claim_id in decided.touched if claim_id in weighed}
    before = {claim_id: slot for claim_id, slot in slots.items() if slot is not None}
    return Settled(decided, changed, before, places, folders)


def lay_over(duck: duckdb.DuckDBPyConnection, changed: Mapping[str, Sequence[AnyClaim]], work: Path) -> None:
    """Put claims that editors changed in the place of what they were, in the tables `<dataset>_changed`.

    Raises:
        RowError: An editor made a claim into what no table can hold.
    """
    component = load_gazetteer().component
    for dataset, claims in changed.items():
        if not claims:
            continue
        path = work / f"{dataset}_changed.parquet"
        write_rows(duck, path, [claim.row() for claim in claims], tables()[CLAIM_TABLES[dataset]])
        keys = {
            "id": texts([each.claim_id for each in claims]),
            "block": texts([block_of(each, component) for each in claims]),
        }
        if dataset == "leadership":
            keys["name_key"] = texts([name_key(each) for each in claims if isinstance(each, LeadershipClaim)])
        with given(duck, keys) as name:
            duck.execute(
                f"INSERT INTO {dataset}_changed BY NAME SELECT c.*, k.* EXCLUDE (id) "  # noqa: S608
                f"FROM {parquet_reader([path])} c JOIN {name} k ON c.claim_id = k.id"
            )


def edits_by_lot(duck: duckdb.DuckDBPyConnection, settled: Settled) -> dict[int, Edits]:
    """What decisions say of each shard, both of the one that a claim was in and of the one that it is in now.

    Args:
        duck: With the relations `<dataset>_shared`, as they are after the decisions.
        settled: What became of the decisions.
    """
    decided = settled.decided
    name_claims(duck, decided.touched)
    now = dict(_shared(duck, "SEMI JOIN named USING (claim_id)", "claim_id, lot"))
    return {
        lot: Edits(
            tuple(sorted(each for each in decided.accepted if now[each] == lot)),
            {
                each: tuple(decisions)
                for each, decisions in decided.touched.items()
                if lot in (now[each], settled.lots[each])
            },
            {each: slot for each, slot in settled.before.items() if settled.lots[each] == lot},
        )
        for lot in sorted({*now.values(), *(settled.lots[each] for each in decided.touched)})
    }


def weigh_before(lot: Lot) -> None:
    """The task: how claims of some blocks stand without any decision, and what they are about."""
    asked, policy = lot.given
    with database() as duck, whole(lot.out) as folder:
        taken = load_shard(duck, lot)
        component = load_gazetteer().component
        live = (claim for _, claim in taken.claims)
        weighing = weigh_all(live, taken.papers, policy, taken.persons, component=component)
        told = {}
        for dataset, claim in taken.claims:
            if claim.claim_id in asked:
                found = found_of(dataset, claim, weighing, policy)
                slot = weighing.slots.get(claim.claim_id)
                told[claim.claim_id] = (
                    found.claim.status.value,
                    found.claim.status_reason,
                    found.claim.status_reason_vi,
                    found.rivals,
                    None if slot is None else (slot.dataset, slot.record, slot.part),
                )
        (folder / _FOUND).write_text(json.dumps(told, ensure_ascii=False, sort_keys=True), "utf-8")


def _weigh_before(
    duck: duckdb.DuckDBPyConnection, asked: Collection[str], lots: Lots, policy: Policy
) -> tuple[dict[str, Any], list[Path]]:
    """The blocks of some claims weighed without any decision."""
    name_claims(duck, asked)
    touched = _shared(duck, "SEMI JOIN named USING (claim_id)", "claim_id, lot, block")
    duck.execute(
        "CREATE OR REPLACE TEMP TABLE touched_blocks AS SELECT DISTINCT unnest(?::VARCHAR[]) AS block",
        [sorted({block for _, _, block in touched})],
    )
    given: dict[int, list[str]] = {}
    for claim_id, lot, _ in sorted(touched):
        given.setdefault(lot, []).append(claim_id)
    for dataset in DATASETS:
        duck.execute(
            f"CREATE OR REPLACE TEMP VIEW {dataset}_touched AS "
            f"FROM {dataset}_shared SEMI JOIN touched_blocks USING (block)"
        )
    folders = lots.do(weigh_before, {dataset: f"{dataset}_touched" for dataset in DATASETS}, given, policy)
    weighed: dict[str, Any] = {}
    for folder in folders:
        weighed |= json.loads((folder / _FOUND).read_text("utf-8"))
    return weighed, folders


def _slot(told: Sequence[Any] | None) -> Slot | None:
    return None if told is None else Slot(told[0], tuple(told[1]), told[2])


def _shared(duck: duckdb.DuckDBPyConnection, which: str, columns: str) -> list[tuple[Any, ...]]:
    """Some columns of claims of all datasets."""
    query = " UNION ALL ".join(f"(SELECT {columns} FROM {dataset}_shared {which})" for dataset in DATASETS)  # noqa: S608
    rows: list[tuple[Any, ...]] = duck.execute(query).fetchall()
    return rows


def _register(duck: duckdb.DuckDBPyConnection, decisions: Sequence[Decision]) -> Register:
    """All claims among which the addresses of decisions are to be found."""
    relations = {}
    for dataset in DATASETS:
        addresses = [each for one in decisions for each in one.addresses if each.dataset == dataset]
        ids = sorted({each.claim_id for each in addresses if each.claim_id is not None})
        papers = sorted({each.document_id for each in addresses if each.claim_id is None and each.document_id})
        relations[dataset] = f"{dataset}_addressed"
        duck.execute(
            f"CREATE OR REPLACE TEMP TABLE {dataset}_addressed AS "  # noqa: S608
            f"SELECT DISTINCT ON (claim_id) * FROM {dataset}_shared r "
            "WHERE claim_id IN (SELECT unnest(?::VARCHAR[])) OR document_id IN (SELECT unnest(?::VARCHAR[])) "
            "ORDER BY claim_id, hash(r)",
            [ids, papers],
        )
    claims = take(duck, relations, is_whole=True).claims
    order = {dataset: number for number, dataset in enumerate(DATASETS)}
    return Register(sorted(claims, key=lambda each: _place(order[each[0]], each[1])))


def _place(order: int, claim: AnyClaim) -> tuple[int, str, int, int, str]:
    return order, claim.document_id, claim.char_start, claim.char_end, claim.claim_id


def _documents(duck: duckdb.DuckDBPyConnection, decisions: Sequence[Decision]) -> dict[str, Document]:
    """The papers that decisions name, by their ids or by the names of their files."""
    addresses = [address for decision in decisions for address in decision.addresses]
    ids = sorted({each.document_id for each in addresses if each.document_id})
    names = sorted({each.file_name for each in addresses if each.file_name})
    columns = ", ".join(("document_id", *(f"paper_{name}" for name in PAPER), "other_files"))
    rows = duck.execute(
        f"SELECT {columns} FROM papers WHERE list_contains(?::VARCHAR[], document_id) "  # noqa: S608
        "OR list_has_any(?::VARCHAR[], list_append(string_split(coalesce(other_files, ''), ' | '), paper_file_name))",
        [ids, names],
    ).fetchall()
    return {row[0]: paper_of(*row[:-1], other_files=row[-1]) for row in rows}
