"""Of each page of a unit or paper a hash of all that it shows, found in one pass of the warehouse.

Where the hash is that of a page of the portal before, the page need not be drawn again (`etl.publish.site.kept`).
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

import duckdb as engine

from etl.publish.site.content import UNITS
from etl.publish.site.lots import paper_page
from etl.publish.site.pages import unit_page
from etl.publish.site.rows import CLAIMS, Row

if TYPE_CHECKING:
    import duckdb

# The tables and conditions are those by which etl.publish.site.facts finds what a page shows, asked of all at once.
_SAID = f"CREATE TEMP TABLE said AS SELECT document_id, record_id, hash(c) AS h FROM ({CLAIMS}) AS c"  # noqa: S608
_OF_PAPERS = """
WITH told AS (SELECT document_id, count(*) AS n, bit_xor(h) AS x, sum(h) AS s FROM said GROUP BY document_id)
SELECT d.document_id, hash(d), n, x, s FROM documents AS d LEFT JOIN told USING (document_id)
"""
_OF_UNITS = f"""
WITH told AS (SELECT record_id, count(*) AS n, bit_xor(h) AS x, sum(h) AS s FROM said GROUP BY record_id),
edges AS MATERIALIZED (FROM crosswalk),
shown AS (
    SELECT unit_id, 1 AS part, hash(u) AS h, NULL AS record_id FROM ({UNITS}) AS u
    UNION ALL SELECT unit_id, 2, hash(w), unit_id FROM wards AS w
    UNION ALL SELECT successor_unit_id, 3, hash(e), record_id FROM edges AS e
    UNION ALL SELECT e.successor_unit_id, 4, hash(o), NULL FROM edges AS e JOIN edges AS o USING (predecessor_unit_id)
    UNION ALL SELECT unit_id, 5, hash(l), record_id FROM leadership AS l
    UNION ALL SELECT unit_id, 6, hash(i), record_id FROM indicators AS i
),
parts AS (SELECT unit_id, hash(part, h, n, x, s) AS h FROM shown LEFT JOIN told USING (record_id))
SELECT unit_id, count(*), bit_xor(h), sum(h) FROM parts WHERE unit_id IS NOT NULL GROUP BY unit_id
"""  # noqa: S608


def prints_of(
    duck: duckdb.DuckDBPyConnection, units: Sequence[Row], made_by: str, *, is_whole_country: bool
) -> dict[str, str]:
    """For each page its hash, by where it lies among the pages of its language.

    Args:
        duck: The warehouse.
        units: The units that get a page.
        made_by: What else decides how a page looks: the software and the settings.
        is_whole_country: As for `etl.publish.site.content.read_content`.
    """
    base = f"{engine.__version__} {made_by}"
    cursor = duck.cursor()
    cursor.execute(_SAID)
    papers = cursor.execute(_OF_PAPERS).fetchall()
    found = {unit_id: rest for unit_id, *rest in cursor.execute(_OF_UNITS, {"every": is_whole_country}).fetchall()}
    cursor.execute("DROP TABLE said")
    return {
        **{unit_page(unit["unit_id"]): _hash(base, found[unit["unit_id"]]) for unit in units},
        **{paper_page(document_id): _hash(base, rest) for document_id, *rest in sorted(papers)},
    }


def _hash(base: str, told: Sequence[object]) -> str:
    return sha256(f"{base} {told}".encode()).hexdigest()[:32]
