"""A table as JSON Lines: one object a row, numbers as numbers, codes as text."""

from __future__ import annotations

from pathlib import Path

from etl.packages.duck import connect, quoted


def write_lines(csv: Path, out: Path) -> None:
    """Write the rows of a published table, in its order, from the Parquet twin of its CSV.

    Raises:
        OSError: It cannot be written.
    """
    with connect() as duck:
        duck.execute(f"COPY (FROM {quoted(str(csv.with_suffix('.parquet')))}) TO {quoted(str(out))} (FORMAT json)")
