"""What the pages about everything show, read from the warehouse once, in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from etl.publish.site.rows import Row, claims_of, rows
from etl.text.alphabet import Place, alphabetical

if TYPE_CHECKING:
    import duckdb

PREVIEW_ROWS = 50
"""How many rows of a dataset its page shows."""

LISTED = 500
"""How many papers, units and contradicted statements one page lists; the rest is found by search and in the data."""

_PAPERS = """
WITH listed AS (FROM documents ORDER BY file_name, document_id LIMIT $listed)
SELECT d.document_id, d.title, d.file_name, d.genre, d.issued_on, count(c.claim_id) AS claim_count
FROM listed AS d LEFT JOIN claims AS c USING (document_id)
GROUP BY ALL ORDER BY d.file_name, d.document_id
"""
UNITS = """
SELECT p.*, u.longitude, u.latitude
FROM unit_profile AS p JOIN units AS u USING (unit_id)
WHERE $every OR p.claim_count > 0
"""
"""The units that get a page, with what pages show of the unit itself."""
_GAZETTEER = """
SELECT
    u.type, u.name, u.province_name, u.code, u.longitude, u.latitude,
    max(p.unit_id) AS page, coalesce(sum(p.claim_count), 0) AS claim_count,
    coalesce(sum(p.dispute_count), 0) AS dispute_count
FROM units AS u LEFT JOIN unit_profile AS p ON p.unit_code = u.code AND ($every OR p.claim_count > 0)
WHERE u.valid_from >= DATE '2025-07-01' AND u.valid_to IS NULL
GROUP BY ALL
"""
_PROVINCES = """
SELECT
    province_name AS name, count(*) AS units, count(*) FILTER (WHERE claim_count > 0) AS with_papers,
    count(area_km2) AS with_area, count(population) AS with_population, count(party_secretary) AS with_secretary,
    count(committee_chair) AS with_chair, count(*) FILTER (WHERE target_count > 0) AS with_targets
FROM unit_profile WHERE is_current
GROUP BY ALL
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
FROM conflicts ORDER BY is_settled, dataset, unit, subject, attribute, value, claim_id LIMIT $listed
"""


@dataclass(frozen=True)
class Content:
    """The rows of the pages about everything, and the units that have a page of their own."""

    units: Sequence[Row]
    papers: Sequence[Row]
    """The first of them."""
    conflicts: Sequence[Row]
    """The first of the contradicted claims, those that nothing settled before the others."""
    conflict_count: int
    gazetteer: Sequence[Row]
    counts: Row
    previews: Mapping[str, Sequence[Row]] = field(repr=False)
    provinces: Sequence[Row]
    """How much is known of each province's units."""
    compared: Sequence[Row]
    """Indicators of which several units speak."""
    statuses: Sequence[Row]
    """How many claims of each dataset have each status."""

    def preview(self, table: str, columns: Sequence[str]) -> list[Row]:
        """The first rows of a dataset."""
        return [{name: row[name] for name in columns} for row in self.previews[table]]


def read_content(duck: duckdb.DuckDBPyConnection, *, is_whole_country: bool) -> Content:
    """Read what the pages about everything show.

    Args:
        duck: The warehouse of a build.
        is_whole_country: Whether units of which no paper speaks have pages too.
    """
    every = {"every": is_whole_country}
    conflicts = rows(duck, _CONFLICTS, {"listed": LISTED})
    claims = claims_of(duck, [row["claim_id"] for row in conflicts])
    return Content(
        units=sorted(rows(duck, UNITS, every), key=lambda unit: (alphabetical(unit["unit_name"]), unit["unit_id"])),
        papers=rows(duck, _PAPERS, {"listed": LISTED}),
        conflicts=[row | claims[row["claim_id"]] for row in conflicts],
        conflict_count=rows(duck, "SELECT count(*) AS count FROM conflicts")[0]["count"],
        gazetteer=sorted(rows(duck, _GAZETTEER, every), key=_name_and_place),
        counts=_counts(duck),
        previews={
            name: rows(duck, f'SELECT * FROM "{name}" ORDER BY ALL LIMIT {PREVIEW_ROWS}')  # noqa: S608
            for name in ("wards", "mergers", "leadership", "indicators")
        },
        provinces=sorted(
            rows(duck, _PROVINCES), key=lambda province: (-province["with_papers"], alphabetical(province["name"]))
        ),
        compared=rows(duck, _COMPARED),
        statuses=rows(duck, _STATUSES),
    )


def _name_and_place(unit: Row) -> tuple[Place, Place, str]:
    return alphabetical(unit["name"]), alphabetical(unit["province_name"]), unit["code"]


def _counts(duck: duckdb.DuckDBPyConnection) -> Row:
    return rows(
        duck,
        "SELECT (SELECT count(*) FROM documents) AS papers, (SELECT count(*) FROM claims) AS claims, "
        "(SELECT count(*) FROM wards) AS wards, (SELECT count(*) FROM mergers) AS mergers, "
        "(SELECT count(*) FROM leadership) AS leadership, (SELECT count(*) FROM indicators) AS indicators",
    )[0]
