"""Claims as pages show them, put beside each other once, so that a lot of pages reads its own and no others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from etl.machine import processors
from etl.packages.duck import MEMORY_MB, connect, parquet_reader, quoted
from etl.publish.site.rows import CLAIMS, rows

_ROW_GROUP = 4_096
"""Claims in one piece of a file; DuckDB reads only the pieces that may hold what a lot asks for."""
_OF_PAPERS = f"""
COPY (
    SELECT c.document_id AS shown_on, c.* FROM ({CLAIMS}) AS c JOIN memory.shown_papers AS s ON s.id = c.document_id
    ORDER BY shown_on, c.char_start, c.char_end, c.claim_id
) TO {{path}} (FORMAT parquet, ROW_GROUP_SIZE {_ROW_GROUP})
"""  # noqa: S608
_OF_UNITS = f"""
COPY (
    WITH told AS (
        SELECT unit_id AS record_id, unit_id FROM warehouse.wards
        UNION ALL SELECT record_id, successor_unit_id FROM warehouse.mergers
        UNION ALL SELECT record_id, unit_id FROM warehouse.leadership
        UNION ALL SELECT record_id, unit_id FROM warehouse.indicators
    )
    SELECT told.unit_id AS shown_on, c.*
    FROM ({CLAIMS}) AS c JOIN told USING (record_id) JOIN memory.shown_units AS s ON s.id = told.unit_id
    ORDER BY shown_on, c.document_id, c.char_start, c.char_end, c.claim_id
) TO {{path}} (FORMAT parquet, ROW_GROUP_SIZE {_ROW_GROUP})
"""  # noqa: S608
_WANTED = """
SELECT * EXCLUDE (shown_on) FROM {source}
WHERE shown_on BETWEEN $first AND $last AND shown_on IN (SELECT unnest($wanted))
ORDER BY document_id, char_start, char_end, claim_id
"""


@contextmanager
def shown_claims(build: Path, units: Sequence[str], papers: Sequence[str]) -> Iterator[Path]:
    """A folder with the claims that the pages of some units and papers show, sorted by page; gone at the end.

    Args:
        build: The build with the warehouse.
        units: The unit_ids.
        papers: The document_ids.
    """
    with TemporaryDirectory(prefix=".diaba-", dir=build) as name:
        folder = Path(name)
        with connect(threads=processors(), memory_mb=MEMORY_MB, scratch=folder / "scratch") as duck:
            duck.execute(f"ATTACH {quoted(str(build / 'warehouse.duckdb'))} AS warehouse (READ_ONLY)")
            duck.execute("CREATE TABLE shown_papers AS SELECT unnest($ids) AS id", {"ids": list(papers)})
            duck.execute("CREATE TABLE shown_units AS SELECT unnest($ids) AS id", {"ids": list(units)})
            duck.execute("USE warehouse")
            for query, path in ((_OF_PAPERS, of_papers(folder)), (_OF_UNITS, of_units(folder))):
                duck.execute(query.format(path=quoted(str(path))))
        yield folder


def of_papers(folder: Path) -> Path:
    """Where the claims of papers lie."""
    return folder / "papers.parquet"


def of_units(folder: Path) -> Path:
    """Where the claims behind the records of units lie."""
    return folder / "units.parquet"


def claims_on(path: Path, pages: Sequence[str]) -> list[dict[str, Any]]:
    """The claims that some pages show, by paper and place.

    Args:
        path: One of the two files.
        pages: The ids of papers or units.
    """
    with connect() as duck:
        wanted = {"first": min(pages), "last": max(pages), "wanted": list(pages)}
        return rows(duck, _WANTED.format(source=parquet_reader([path])), wanted)
