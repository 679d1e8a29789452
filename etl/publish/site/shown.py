"""What pages show, put beside each other once, so that a lot of pages reads its own and no others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from etl.machine import processors
from etl.packages.duck import MEMORY_MB, connect, parquet_reader, quoted
from etl.publish.site.rows import CLAIMS, rows

if TYPE_CHECKING:
    import duckdb

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
_EDGES = "COPY (FROM crosswalk ORDER BY ALL) TO {path} (FORMAT parquet)"
_WANTED = """
SELECT * EXCLUDE (shown_on) FROM {source}
WHERE shown_on BETWEEN $first AND $last AND shown_on IN (SELECT unnest($wanted))
ORDER BY document_id, char_start, char_end, claim_id
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """Files that hold what pages show, sorted by page."""

    folder: Path

    @property
    def of_papers(self) -> Path:
        """The claims of papers."""
        return self.folder / "papers.parquet"

    @property
    def of_units(self) -> Path:
        """The claims behind the records of units."""
        return self.folder / "units.parquet"

    @property
    def edges(self) -> Path:
        """The view `crosswalk`, whose making takes as long as that of some pages."""
        return self.folder / "edges.parquet"


@contextmanager
def shown_on_pages(build: Path, units: Sequence[str], papers: Sequence[str]) -> Iterator[Shown]:
    """What the pages of some units and papers show, in files that are gone at the end.

    Args:
        build: The build with the warehouse.
        units: The unit_ids.
        papers: The document_ids.
    """
    with TemporaryDirectory(prefix=".diaba-", dir=build) as name:
        folder = Path(name)
        shown = Shown(folder)
        with connect(threads=processors(), memory_mb=MEMORY_MB, scratch=folder / "scratch") as duck:
            duck.execute(f"ATTACH {quoted(str(build / 'warehouse.duckdb'))} AS warehouse (READ_ONLY)")
            duck.execute("CREATE TABLE shown_papers AS SELECT unnest($ids) AS id", {"ids": list(papers)})
            duck.execute("CREATE TABLE shown_units AS SELECT unnest($ids) AS id", {"ids": list(units)})
            duck.execute("USE warehouse")
            for query, path in ((_OF_PAPERS, shown.of_papers), (_OF_UNITS, shown.of_units), (_EDGES, shown.edges)):
                duck.execute(query.format(path=quoted(str(path))))
        yield shown


def claims_on(duck: duckdb.DuckDBPyConnection, path: Path, pages: Sequence[str]) -> list[dict[str, Any]]:
    """The claims that some pages show, by paper and place.

    Args:
        duck: A connection to work with.
        path: One of the files of claims.
        pages: The ids of papers or units.
    """
    wanted = {"first": min(pages), "last": max(pages), "wanted": list(pages)}
    return rows(duck, _WANTED.format(source=parquet_reader([path])), wanted)
