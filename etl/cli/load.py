"""`diaba load`: from published packages to a warehouse."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.options import quiet_option


@click.command("load")
@click.argument("packages", type=click.Path(path_type=Path), default=Path("build/packages"), metavar="[PACKAGES]")
@click.option(
    "--warehouse",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The DuckDB file to make.  [default: warehouse.duckdb beside PACKAGES]",
)
@quiet_option
def command(packages: Path, warehouse: Path | None, quiet: bool) -> None:
    """Make the DuckDB warehouse from PACKAGES, a folder that holds wards/, mergers/, leadership/ and indicators/.

    What packages do not hold is not in the warehouse either: the texts of the papers, and the line breaks of quotes.
    A warehouse that is there is replaced.
    """
    from etl.cli.render import note
    from etl.packages.read import read_packages
    from etl.run.lock import hold_briefly
    from etl.warehouse.load import build_warehouse

    target = warehouse or packages.resolve().parent / "warehouse.duckdb"
    tables = read_packages(packages)
    with hold_briefly(target.parent):
        build_warehouse(target, tables)
    note(f"{target}: {sum(map(len, tables.values()))} rows in {len(tables)} tables.", quiet=quiet)
