"""`diaba publish`: what leaves the house, made from a build."""

from __future__ import annotations

import os
import time
from pathlib import Path

import click

from etl.cli.options import build_option, config_option
from etl.cli.render import note

VARIABLE = "DIABA_CKAN_TOKEN"
"""The variable of the environment that holds the token of a portal: an option would show it in lists of processes."""


@click.group("publish")
def command() -> None:
    """Write the catalogue or the portal of a build anew, or put the build on a CKAN portal."""


@command.command("catalogue")
@build_option
@config_option
def catalogue(build: Path, config: Path | None) -> None:
    """Write the descriptors for catalogues, and the downloads.

    Descriptors: DCAT-AP, schema.org, Croissant, CSV on the Web. Downloads: workbooks, JSON Lines, archives, checksums.
    """
    from etl.publish.catalogue import require_packages, write_catalogue
    from etl.publish.settings import load_settings
    from etl.run.renewing import renewed

    settings = load_settings(config)
    require_packages(build)
    with renewed(build, ("catalogue", "downloads"), added_to=("packages",)) as new:
        write_catalogue(new, settings)
    note(f"Written: {build / 'catalogue'}, {build / 'downloads'}")


@command.command("site")
@build_option
@config_option
@click.option("--whole-country", "is_whole_country", is_flag=True, help="Make pages of units without papers, too.")
@click.option(
    "--sql",
    "packages",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Make a page for SQL, too; the folder holds DuckDB for browsers (node_modules, see docs/publishing.md).",
)
def site(build: Path, config: Path | None, is_whole_country: bool, packages: Path | None) -> None:
    """Write the static portal."""
    from etl.publish.settings import load_settings
    from etl.publish.site import write_site
    from etl.run.renewing import renewed
    from etl.warehouse.connect import require_warehouse

    settings = load_settings(config)
    require_warehouse(build)
    with renewed(build, ("site",)) as new:
        write_site(new, settings, is_whole_country=is_whole_country, packages=packages)
    note(f"Written: {build / 'site' / 'index.html'}")


@command.command("sqlite")
@build_option
@config_option
def sqlite(build: Path, config: Path | None) -> None:
    """Write the warehouse as an SQLite file for Datasette, with the metadata that it shows.

    Views become tables, since SQLite has no macros; the texts of papers are left out, as in the packages.
    """
    from etl.publish.settings import load_settings
    from etl.publish.sqlite import FOLDER, write_sqlite
    from etl.run.renewing import renewed
    from etl.warehouse.connect import require_warehouse

    settings = load_settings(config)
    require_warehouse(build)
    with renewed(build, (FOLDER,)) as new:
        written = write_sqlite(new, settings)
    note(f"Written: {build / written.relative_to(new)}")


@command.command("ckan")
@build_option
@config_option
@click.option("--url", required=True, metavar="ADDRESS", help="The portal, e.g. https://data.example.org.")
@click.option("--organization", required=True, metavar="NAME", help="To which the datasets belong; it must exist.")
@click.option("--dry-run", "is_dry", is_flag=True, help="Say which calls would be made, and make none that writes.")
def ckan(build: Path, config: Path | None, url: str, organization: str, is_dry: bool) -> None:
    """Put the datasets of a build on a CKAN portal, or bring them up to date.

    The token is taken from the environment: DIABA_CKAN_TOKEN. What has not changed is left alone. Tables get the
    types of the descriptors, and every row is read back and compared.
    """
    from etl.publish.ckan import open_portal, push, wanted_datasets
    from etl.publish.inventory import list_datasets, list_reports
    from etl.publish.settings import load_settings

    token = os.environ.get(VARIABLE)
    if not token:
        raise click.UsageError(f"Set {VARIABLE} to an API token of the portal.")
    settings = load_settings(config)
    datasets = list_datasets(build, settings.starts_on)
    wanted = wanted_datasets(settings, datasets, organization, list_reports(build))
    portal = open_portal(url, token, click.echo, is_dry=is_dry)
    push(portal, wanted, build, organization, time.sleep)
    note(f"{portal.writes} calls {'would be made' if is_dry else 'made'}." if portal.writes else "Nothing has changed.")
