"""What the pages of single units and papers show, read for some of them at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from etl.packages.duck import parquet_reader
from etl.publish.site.rows import Row, rows
from etl.publish.site.shown import Shown, claims_on

if TYPE_CHECKING:
    import duckdb

ATTRIBUTES = (
    "area_km2",
    "population",
    "households",
    "party_members",
    "party_organizations",
    "residential_groups",
    "resolution_number",
    "resolution_date",
    "effective_date",
)
"""The attributes of a unit in the order of its page."""

_PAPERS = """
SELECT d.* EXCLUDE (sha256) FROM documents AS d
WHERE d.document_id IN (SELECT unnest($wanted)) ORDER BY d.document_id
"""
_OF_UNITS = "SELECT * FROM {table} WHERE {column} IN (SELECT unnest($wanted)) ORDER BY {order}"
_EDGES = """
SELECT * FROM {edges} WHERE {column} IN (SELECT unnest($wanted))
ORDER BY predecessor_code, predecessor_name, successor_code
"""


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """All that is known of one unit."""

    attributes: Sequence[Row]
    """One row per attribute that a paper states: value or dispute, with the claims behind it."""
    predecessors: Sequence[Row]
    elsewhere: Sequence[Row]
    """Where other parts of its predecessors went."""
    leaders: Sequence[Row]
    indicators: Sequence[Row]


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """One paper and what it says."""

    paper: Row
    claims: Sequence[Row]
    """In the order of its words."""


def read_units(duck: duckdb.DuckDBPyConnection, unit_ids: Sequence[str], shown: Shown) -> dict[str, UnitFacts]:
    """The facts of some units, with the claims behind them."""
    wards = {row["unit_id"]: row for row in _of(duck, "wards", "unit_id", unit_ids, "unit_id")}
    edges = _edges(duck, shown, "successor_unit_id", unit_ids)
    before = sorted({row["predecessor_unit_id"] for row in edges if row["predecessor_unit_id"]})
    predecessors = _by(edges, "successor_unit_id")
    successors = _by(_edges(duck, shown, "predecessor_unit_id", before), "predecessor_unit_id")
    leaders = _of(duck, "leadership", "unit_id", unit_ids, "is_former, position_key, person_name, record_id")
    figures = _of(duck, "indicators", "unit_id", unit_ids, "kind, category, label, period_end_year, record_id")
    support = _by(claims_on(duck, shown.of_units, unit_ids), "record_id", "attribute")
    leaders_of, figures_of = _by(leaders, "unit_id"), _by(figures, "unit_id")
    return {
        unit_id: UnitFacts(
            attributes=_attributes(wards.get(unit_id), support),
            predecessors=[{**row, "claims": support[row["record_id"], "extent"]} for row in predecessors[unit_id,]],
            elsewhere=[
                other
                for row in predecessors[unit_id,]
                if row["predecessor_unit_id"]
                for other in successors[row["predecessor_unit_id"],]
                if other["successor_unit_id"] != unit_id
            ],
            leaders=[{**row, "claims": support[row["record_id"], "position"]} for row in leaders_of[unit_id,]],
            indicators=[{**row, "claims": support[row["record_id"], "value"]} for row in figures_of[unit_id,]],
        )
        for unit_id in unit_ids
    }


def read_papers(duck: duckdb.DuckDBPyConnection, document_ids: Sequence[str], shown: Shown) -> list[PaperFacts]:
    """Some papers with their texts and claims, in the order of their ids."""
    papers = rows(duck, _PAPERS, {"wanted": list(document_ids)})
    of_paper = _by(claims_on(duck, shown.of_papers, document_ids), "document_id")
    return [PaperFacts(paper, of_paper[paper["document_id"],]) for paper in papers]


def _edges(duck: duckdb.DuckDBPyConnection, shown: Shown, column: str, wanted: Sequence[str]) -> list[dict[str, Any]]:
    query = _EDGES.format(edges=parquet_reader([shown.edges]), column=column)
    return rows(duck, query, {"wanted": list(wanted)})


def _of(
    duck: duckdb.DuckDBPyConnection, table: str, column: str, wanted: Sequence[str], order: str
) -> list[dict[str, Any]]:
    return rows(duck, _OF_UNITS.format(table=table, column=column, order=order), {"wanted": list(wanted)})


def _attributes(ward: Row | None, support: Mapping[tuple[Any, ...], list[Row]]) -> list[Row]:
    if ward is None:
        return []
    return [
        {
            "attribute": name,
            "value": ward[name],
            "is_approximate": ward.get(f"is_{name}_approximate"),
            "status": ward[f"{name}_status"],
            "claim_id": ward[f"{name}_claim_id"],
            "claims": support[ward["unit_id"], name],
        }
        for name in ATTRIBUTES
        if ward[f"{name}_status"] is not None
    ]


def _by(found: Sequence[Row], *names: str) -> defaultdict[tuple[Any, ...], list[Row]]:
    groups: defaultdict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in found:
        groups[tuple(row[name] for name in names)].append(row)
    return groups
