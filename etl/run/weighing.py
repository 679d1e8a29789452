"""The claims of all parts -> weighed claims and records, shard by shard, whatever the number of papers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import duckdb

from etl.fuse import Decision, Policy
from etl.fuse.deciding import contradictions
from etl.machine import processors
from etl.model.claims import DATASETS
from etl.model.findings import Finding
from etl.packages.duck import parquet_reader
from etl.packages.schema import tables
from etl.run.cache import Cache
from etl.run.claimrows import PAPER, PERSON, name_claims, persons_of
from etl.run.desk import Settled, edits_by_lot, lay_over, settle
from etl.run.engine import Engine
from etl.run.lots import Lots, number_of_lots, sharing
from etl.run.shards import TABLES, Counted, read_counts, weigh_shard
from etl.run.tables import CLAIM_TABLES
from etl.run.whois import WhoIsWho

CLAIMS_A_SHARD = 5_000
"""At most, on average: a task of half a second, so that a new paper makes little work."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What weighing came to."""

    sources: Mapping[str, tuple[Path, ...]]
    """For each of the eight tables the Parquet files that together hold its rows."""
    claims: Counted
    """How many claims, by dataset and status."""
    records: Counted
    """How many records, by dataset and status; records without one (`wards`) as `all`."""
    findings: tuple[Finding, ...]
    """Decisions that expired, cannot be applied, contradict each other, or were not used."""
    used: frozenset[Path]
    """The folders of the cache that this rests on."""


def weigh_parts(
    parts: Sequence[Path],
    standing: Path,
    documents: Sequence[Path],
    policy: Policy,
    decisions: Sequence[Decision],
    engine: Engine,
    *,
    work: Path,
    cache: Cache,
    claims_a_shard: int = CLAIMS_A_SHARD,
) -> Weighed:
    """Weigh the claims of all parts; the same as `etl.fuse.fuse` of all of them, in bounded memory.

    Args:
        parts: Folders with the four tables of claims as Parquet (`etl.run.part`).
        standing: Parquet with the `paper_key` of the papers whose claims count.
        documents: Parquet files that together hold the table `documents`.
        policy: How claims are weighed.
        decisions: Editors' decisions, which go before the policy.
        engine: Does the tasks.
        work: A folder for what tasks read, to be removed after the run.
        cache: Has what came of them in earlier runs, and gets what comes of the rest.
        claims_a_shard: How many claims a task has at most, on average; it changes nothing in what comes out.

    Raises:
        LostTaskError: A task was lost twice.
        RowError: An editor made a claim into what no table can hold.
    """
    work.mkdir(parents=True, exist_ok=True)
    with sharing(work, min(engine.workers, processors())) as duck:
        _Claims(duck, parts, standing, documents).lay_out(claims_a_shard)
        table = _Table(duck, engine, work, cache)
        names = WhoIsWho(duck, table.lots("people", "Telling persons apart"), claims_a_shard)
        used = names.find()
        settled = None
        if decisions:
            settled = settle(duck, decisions, table.lots("before"), policy)
            lay_over(duck, settled.changed, work)
            used += [*settled.folders, *names.find([judgement for _, judgement in settled.decided.judgements])]
        edits = edits_by_lot(duck, settled) if settled else {}
        shared = {dataset: f"{dataset}_shared" for dataset in DATASETS}
        shards = table.lots("shards").do(weigh_shard, shared, edits, policy)
        counts = [read_counts(folder) for folder in shards]
        return Weighed(
            {name: tuple(folder / f"{name}.parquet" for folder in shards) for name in TABLES},
            _sum(each.claims for each in counts),
            _sum(each.records for each in counts),
            _findings(duck, settled, decisions, [*chain(*(each.denied for each in counts))]) if settled else (),
            frozenset([*used, *shards]),
        )


def _findings(
    duck: duckdb.DuckDBPyConnection, settled: Settled, decisions: Sequence[Decision], denied: Sequence[str]
) -> tuple[Finding, ...]:
    decided = settled.decided
    by_source = {decision.source: decision for decision in decisions}
    name_claims(duck, {claim_id for _, judgement in decided.judgements for claim_id in judgement.claim_ids})
    persons = persons_of(duck, "(FROM persons SEMI JOIN named USING (claim_id))")
    contradicted = contradictions((by_source[source] for source in denied), decided.judgements, persons)
    return (*decided.findings, *contradicted)


def _sum(counts: Iterable[Counted]) -> Counted:
    total: dict[str, Counter[str]] = {dataset: Counter() for dataset in DATASETS}
    for each in counts:
        for dataset, found in each.items():
            total[dataset].update(found)
    return {dataset: dict(sorted(found.items())) for dataset, found in total.items()}


@dataclass(frozen=True, slots=True)
class _Table:
    """Where lots are done."""

    duck: duckdb.DuckDBPyConnection
    engine: Engine
    work: Path
    cache: Cache

    def lots(self, kind: str, name: str = "Weighing claims") -> Lots:
        """The lots of one kind of `etl.run.cache.LOTS`."""
        return Lots(self.duck, self.engine, self.work / kind, self.cache.folders(kind), name)


@dataclass(frozen=True, slots=True)
class _Claims:
    """The claims of all parts as relations: as they were read, as editors changed them, and with their shards."""

    duck: duckdb.DuckDBPyConnection
    parts: Sequence[Path]
    standing: Path
    documents: Sequence[Path]

    def lay_out(self, claims_a_shard: int) -> None:
        """Make `papers`, and for each dataset `_said`, `_changed`, `_placed` (with papers) and `_shared` (with lots).

        All are views but the papers and what editors changed, so that a change of those shows in what rests on them.
        """
        self._papers()
        total = sum(self._said(dataset) for dataset in DATASETS)
        number = number_of_lots(total, claims_a_shard)
        self.duck.execute(
            "CREATE TEMP VIEW persons AS "
            f"SELECT {', '.join(f'NULL::VARCHAR AS {name}' for name in ('claim_id', *PERSON))} WHERE false"
        )
        for dataset in DATASETS:
            self._shared(dataset, number)

    def _papers(self) -> None:
        identity = ", ".join(f'"{name}" AS paper_{name}' for name in PAPER)
        self.duck.execute(f"CREATE TEMP TABLE standing AS SELECT paper_key FROM {parquet_reader([self.standing])}")  # noqa: S608
        documents = parquet_reader(self.documents)
        self.duck.execute(
            f"CREATE TEMP TABLE papers AS SELECT document_id, {identity}, other_files FROM {documents}"  # noqa: S608
        )

    def _said(self, dataset: str) -> int:
        """The claims as they were read of the papers that stand, and how many they are."""
        table = CLAIM_TABLES[dataset]
        keys = ("block", "name_key") if dataset == "leadership" else ("block",)
        columns = ", ".join(f'"{name}"' for name in (*tables()[table].columns, *keys))
        source = parquet_reader([part / f"{table}.parquet" for part in self.parts])
        self.duck.execute(
            f"CREATE TEMP VIEW {dataset}_said AS SELECT {columns} FROM {source} SEMI JOIN standing USING (paper_key)"  # noqa: S608
        )
        self.duck.execute(f"CREATE TEMP TABLE {dataset}_changed AS FROM {dataset}_said LIMIT 0")
        ((count,),) = self.duck.execute(f"SELECT count(*) FROM {dataset}_said").fetchall()  # noqa: S608
        return int(count)

    def _shared(self, dataset: str, number: int) -> None:
        self.duck.execute(
            f"CREATE TEMP VIEW {dataset}_placed AS SELECT c.*, p.* EXCLUDE (document_id, other_files) FROM ("  # noqa: S608
            f"FROM {dataset}_said ANTI JOIN {dataset}_changed USING (claim_id) UNION ALL FROM {dataset}_changed"
            ") c JOIN papers p USING (document_id)"
        )
        source = f"{dataset}_placed"
        if dataset == "leadership":
            # Posts without a unit are in no block of their own: what tells them apart is who holds them.
            columns = ", ".join(f"p.{name}" for name in PERSON)
            source = (
                "(SELECT c.* REPLACE (CASE WHEN block IS NULL OR block = '' THEN 'person:' || "  # noqa: S608
                f"coalesce(person_key, name_key) ELSE block END AS block), {columns} "
                "FROM leadership_placed c LEFT JOIN persons p USING (claim_id))"
            )
        lot = f"CAST(hash(block) % {number} AS INTEGER) AS lot"
        self.duck.execute(f"CREATE TEMP VIEW {dataset}_shared AS SELECT *, {lot} FROM {source}")  # noqa: S608
