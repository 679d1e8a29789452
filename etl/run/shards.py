"""The task of weighing: the claims of a shard come in, its claims with their status and its records go out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from etl.fuse import Decision, Policy
from etl.fuse.deciding import Edits
from etl.fuse.fusing import Fused, weigh_blocks
from etl.model.claims import DATASETS
from etl.packages.columns import given, texts, write_sound_rows
from etl.packages.duck import database, parquet_reader, quoted
from etl.packages.gazetteer import load_gazetteer
from etl.packages.schema import tables
from etl.run.claimrows import Taken, take
from etl.run.lots import Lot, whole
from etl.run.tables import CLAIM_TABLES

TABLES = (*CLAIM_TABLES.values(), *DATASETS)
"""What a shard holds, each as `<table>.parquet`."""
_COUNTS = "counts.json"

Counted = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class ShardCounts:
    """What a shard came to."""

    claims: Counted
    """By dataset and status."""
    records: Counted
    """By dataset and status; records without one (`wards`) as `all`."""
    denied: Sequence[str]
    """The sources of decisions that deny each other."""


def weigh_shard(lot: Lot) -> None:
    """The task: weigh the claims of a shard and write its tables."""
    edits, policy = lot.given
    assert isinstance(policy, Policy)
    with database() as duck, whole(lot.out) as folder:
        taken = load_shard(duck, lot)
        component = load_gazetteer().component
        fused, denied = weigh_blocks(taken.claims, taken.papers, policy, taken.persons, edits or Edits(), component)
        for dataset in DATASETS:
            _write_claims(duck, folder, dataset, fused)
            write_sound_rows(duck, folder / f"{dataset}.parquet", fused.records[dataset], tables()[dataset])
        _write_counts(folder / _COUNTS, fused, denied)


def load_shard(duck: duckdb.DuckDBPyConnection, lot: Lot) -> Taken:
    """The claims of a shard, each once; its rows stay as a relation for each dataset."""
    for dataset in DATASETS:
        own = f"FROM {parquet_reader([lot.inputs[dataset]])} r WHERE lot = {lot.number}"
        duck.execute(f"CREATE OR REPLACE TEMP VIEW {dataset} AS {own}")
    relations = {dataset: dataset for dataset in DATASETS}
    taken = take(duck, relations)
    if len({(dataset, claim.claim_id) for dataset, claim in taken.claims}) == len(taken.claims):
        return taken
    for dataset in DATASETS:
        own = f"FROM {parquet_reader([lot.inputs[dataset]])} r WHERE lot = {lot.number} ORDER BY claim_id, hash(r)"
        duck.execute(f"CREATE OR REPLACE TEMP TABLE {dataset}_once AS SELECT DISTINCT ON (claim_id) * {own}")
        duck.execute(f"CREATE OR REPLACE TEMP VIEW {dataset} AS FROM {dataset}_once")
    return take(duck, relations)


def read_counts(folder: Path) -> ShardCounts:
    """What a shard came to, from its folder."""
    return ShardCounts(**json.loads((folder / _COUNTS).read_text("utf-8")))


def _write_claims(duck: duckdb.DuckDBPyConnection, folder: Path, dataset: str, fused: Fused) -> None:
    """The claims as they came, with what weighing found."""
    claims = getattr(fused.claims, dataset)
    ids = fused.record_ids
    ruled = {
        "ruled_id": texts([claim.claim_id for claim in claims]),
        "status": texts([claim.status.value for claim in claims]),
        "status_reason": texts([claim.status_reason for claim in claims]),
        "status_reason_vi": texts([claim.status_reason_vi for claim in claims]),
        "record_id": texts([ids.get(claim.claim_id) for claim in claims]),
    }
    table = CLAIM_TABLES[dataset]
    columns = ", ".join(f'{"n" if name in ruled else "c"}."{name}"' for name in tables()[table].columns)
    with given(duck, ruled) as name:
        duck.execute(
            f"COPY (SELECT {columns} FROM {dataset} c JOIN {name} n ON c.claim_id = n.ruled_id) "  # noqa: S608
            f"TO {quoted(str(folder / f'{table}.parquet'))} (FORMAT parquet)"
        )


def _write_counts(path: Path, fused: Fused, denied: Sequence[Decision]) -> None:
    counts: dict[str, Any] = {
        "claims": {name: Counter(claim.status.value for claim in getattr(fused.claims, name)) for name in DATASETS},
        "records": {name: Counter(str(row.get("status") or "all") for row in fused.records[name]) for name in DATASETS},
        "denied": [decision.source for decision in denied],
    }
    path.write_text(json.dumps(counts, ensure_ascii=False, sort_keys=True), "utf-8")
