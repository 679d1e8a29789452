"""What the pages show, read from the warehouse once, in a fixed order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.warehouse.connect import open_warehouse

if TYPE_CHECKING:
    import duckdb

Row = Mapping[str, Any]

PREVIEW_ROWS = 50
"""How many rows of a dataset its page shows."""

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
SELECT d.* EXCLUDE (text, sha256), count(c.claim_id) AS claim_count
FROM documents AS d LEFT JOIN claims AS c USING (document_id)
GROUP BY ALL ORDER BY d.file_name, d.document_id
"""
_UNITS = """
SELECT p.*, u.longitude, u.latitude
FROM unit_profile AS p JOIN units AS u USING (unit_id)
WHERE $every OR p.claim_count > 0
ORDER BY p.unit_name, p.unit_id
"""
_GAZETTEER = """
SELECT
    u.type, u.name, u.province_name, u.code, u.longitude, u.latitude,
    max(p.unit_id) AS page, coalesce(sum(p.claim_count), 0) AS claim_count,
    coalesce(sum(p.dispute_count), 0) AS dispute_count
FROM units AS u LEFT JOIN unit_profile AS p ON p.unit_code = u.code AND ($every OR p.claim_count > 0)
WHERE u.valid_from >= DATE '2025-07-01' AND u.valid_to IS NULL
GROUP BY ALL ORDER BY u.name, u.province_name, u.code
"""
_PROVINCES = """
SELECT
    province_name AS name, count(*) AS units, count(*) FILTER (WHERE claim_count > 0) AS with_papers,
    count(area_km2) AS with_area, count(population) AS with_population, count(party_secretary) AS with_secretary,
    count(committee_chair) AS with_chair, count(*) FILTER (WHERE target_count > 0) AS with_targets
FROM unit_profile WHERE is_current
GROUP BY ALL ORDER BY with_papers DESC, province_name
"""
_COMPARED = """
SELECT
    v.indicator_key, v.title_vi AS title, v.title_en, i.unit_of_measure, i.kind, count(DISTINCT i.unit_id) AS units,
    min(i.value) AS least, median(i.value) AS middle, max(i.value) AS most
FROM indicators AS i JOIN indicator_vocabulary AS v USING (indicator_key)
WHERE i.value IS NOT NULL AND i.unit_id IS NOT NULL
GROUP BY ALL HAVING count(DISTINCT i.unit_id) > 1
ORDER BY units DESC, v.indicator_key, i.kind, i.unit_of_measure
LIMIT 40
"""
_STATUSES = """
SELECT dataset, status, count(*) AS claims FROM claims GROUP BY ALL ORDER BY dataset, claims DESC, status
"""
_CONFLICTS = """
SELECT * FROM conflicts ORDER BY is_settled, dataset, unit, subject, attribute, value, claim_id
"""
_CLAIMS = """
SELECT
    c.*, d.file_name, d.title AS document_title, d.genre, d.issued_on,
    w.value AS stated, coalesce(w.value_number, i.value) AS number, i.value_max AS number_max, i.comparator,
    coalesce(w.unit_of_measure, i.unit_of_measure) AS measure, w.is_approximate, m.extent, l.is_former, l.basis
FROM claims AS c JOIN documents AS d USING (document_id)
LEFT JOIN ward_claims AS w USING (claim_id) LEFT JOIN indicator_claims AS i USING (claim_id)
LEFT JOIN merger_claims AS m USING (claim_id) LEFT JOIN leadership_claims AS l USING (claim_id)
ORDER BY c.document_id, c.char_start, c.char_end, c.claim_id
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


@dataclass(frozen=True)
class Content:
    """The rows of all pages."""

    units: Sequence[Row]
    papers: Sequence[Row]
    conflicts: Sequence[Row]
    gazetteer: Sequence[Row]
    counts: Row
    claims: Mapping[str, Row]
    by_paper: Mapping[tuple[str], list[Row]] = field(repr=False)
    facts: Mapping[str, UnitFacts] = field(repr=False)
    texts: Mapping[str, str] = field(repr=False)
    previews: Mapping[str, Sequence[Row]] = field(repr=False)
    provinces: Sequence[Row]
    """How much is known of each province's units."""
    compared: Sequence[Row]
    """Indicators of which several units speak."""
    statuses: Sequence[Row]
    """How many claims of each dataset have each status."""

    def of_unit(self, unit_id: str) -> UnitFacts:
        """The facts of one unit."""
        return self.facts[unit_id]

    def of_paper(self, document_id: str) -> list[Row]:
        """The claims of one paper in the order of its words."""
        return self.by_paper[document_id,]

    def text_of(self, document_id: str) -> str:
        """The text of one paper."""
        return self.texts[document_id]

    def preview(self, table: str, columns: Sequence[str]) -> list[Row]:
        """The first rows of a dataset."""
        return [{name: row[name] for name in columns} for row in self.previews[table]]


def read_content(warehouse: Path, *, is_whole_country: bool) -> Content:
    """Read everything that the pages show.

    Args:
        warehouse: The DuckDB file of a build.
        is_whole_country: Whether units of which no paper speaks have pages too.

    Raises:
        InputError: There is no warehouse, or it cannot be opened.
    """
    with open_warehouse(warehouse) as duck:
        every = {"every": is_whole_country}
        units = _rows(duck, _UNITS, every)
        claims = {row["claim_id"]: row for row in _rows(duck, _CLAIMS)}
        return Content(
            units=units,
            papers=_rows(duck, _PAPERS),
            conflicts=[claims[row["claim_id"]] | row for row in _rows(duck, _CONFLICTS)],
            gazetteer=_rows(duck, _GAZETTEER, every),
            counts=_counts(duck),
            claims=claims,
            by_paper=_by(list(claims.values()), "document_id"),
            facts=_facts(duck, [unit["unit_id"] for unit in units], claims),
            texts={
                row["document_id"]: row["text"] or "" for row in _rows(duck, "SELECT document_id, text FROM documents")
            },
            previews={
                name: _rows(duck, f'SELECT * FROM "{name}" ORDER BY ALL LIMIT {PREVIEW_ROWS}')  # noqa: S608
                for name in ("wards", "mergers", "leadership", "indicators")
            },
            provinces=_rows(duck, _PROVINCES),
            compared=_rows(duck, _COMPARED),
            statuses=_rows(duck, _STATUSES),
        )


def _facts(duck: duckdb.DuckDBPyConnection, unit_ids: Sequence[str], claims: Mapping[str, Row]) -> dict[str, UnitFacts]:
    wards = {row["unit_id"]: row for row in _rows(duck, "SELECT * FROM wards")}
    edges = _rows(duck, "SELECT * FROM crosswalk ORDER BY predecessor_code, predecessor_name, successor_code")
    predecessors = _by(edges, "successor_unit_id")
    successors = _by(edges, "predecessor_unit_id")
    leaders = _by(
        _rows(duck, "SELECT * FROM leadership ORDER BY is_former, position_key, person_name, record_id"), "unit_id"
    )
    figures = _rows(duck, "SELECT * FROM indicators ORDER BY kind, category, label, period_end_year, record_id")
    indicators = _by(figures, "unit_id")
    support = _by(list(claims.values()), "record_id", "attribute")
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
            leaders=[{**row, "claims": support[row["record_id"], "position"]} for row in leaders[unit_id,]],
            indicators=[{**row, "claims": support[row["record_id"], "value"]} for row in indicators[unit_id,]],
        )
        for unit_id in unit_ids
    }


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


def _counts(duck: duckdb.DuckDBPyConnection) -> Row:
    return _rows(
        duck,
        "SELECT (SELECT count(*) FROM documents) AS papers, (SELECT count(*) FROM claims) AS claims, "
        "(SELECT count(*) FROM wards) AS wards, (SELECT count(*) FROM mergers) AS mergers, "
        "(SELECT count(*) FROM leadership) AS leadership, (SELECT count(*) FROM indicators) AS indicators",
    )[0]


def _rows(duck: duckdb.DuckDBPyConnection, query: str, values: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    cursor = duck.cursor().execute(query, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _by(rows: Sequence[Row], *names: str) -> defaultdict[tuple[Any, ...], list[Row]]:
    found: defaultdict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        found[tuple(row[name] for name in names)].append(row)
    return found
