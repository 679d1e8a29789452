"""`diaba load`: from published packages to a warehouse."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.options import quiet_option
from etl.model.errors import InputError, UsageError


@click.command("load")
@click.argument("packages", type=click.Path(path_type=Path), default=Path("build/packages"), metavar="[PACKAGES]")
@click.option(
    "--warehouse",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The DuckDB file to make.  [default: warehouse.duckdb beside PACKAGES]",
)
@click.option(
    "--views",
    "is_views",
    is_flag=True,
    help="Make views over the Parquet files of PACKAGES instead; FILE is then views.duckdb beside PACKAGES.",
)
@quiet_option
def command(packages: Path, warehouse: Path | None, is_views: bool, quiet: bool) -> None:
    """Make the DuckDB warehouse from PACKAGES, a folder that holds wards/, mergers/, leadership/ and indicators/.

    What packages do not hold is not in the warehouse either: the texts of the papers, and the line breaks of quotes.
    A warehouse that is there is replaced; that of a run only if --warehouse names it.

    With --views the file stays small and reads the packages, beside which it must lie. DuckDB finds them when it is
    started in that folder; diaba query finds them from anywhere.
    """
    if warehouse is not None and not warehouse.absolute().parent.is_dir():
        raise InputError("There is no such folder.", where=str(warehouse.parent), hint="Make it first.")
    if not packages.is_dir():
        raise InputError("There is no such folder.", where=str(packages), hint="Name the folder that holds wards/.")
    if is_views:
        _make_views(packages, warehouse, quiet=quiet)
        return
    from etl.cli.render import note
    from etl.packages.sources import published_sources, rows_in
    from etl.run.history import last_published
    from etl.run.lock import hold_briefly
    from etl.warehouse.load import build_warehouse

    target = warehouse or packages.resolve().parent / "warehouse.duckdb"
    if warehouse is None and last_published(target.parent) is not None:
        raise UsageError(
            "A run has made this warehouse, with the texts of the papers, which packages do not hold.",
            where=str(target),
            hint="Name another file with --warehouse; `diaba run --again` makes this one anew.",
        )
    sources = published_sources(packages)
    with hold_briefly(target.parent):
        build_warehouse(target, sources)
    note(f"{target}: {rows_in(sources)} rows in {len(sources)} tables.", quiet=quiet)


def _make_views(packages: Path, file: Path | None, *, quiet: bool) -> None:
    from etl.cli.render import note
    from etl.run.lock import hold_briefly
    from etl.warehouse.over_parquet import build_over_parquet

    target = file or packages.resolve().parent / "views.duckdb"
    with hold_briefly(target.parent):
        build_over_parquet(target, packages)
    note(f"{target}: views over {packages}.", quiet=quiet)
