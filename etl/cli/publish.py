"""`diaba publish`: what leaves the house, made from a build."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.options import build_option, config_option
from etl.cli.render import note


@click.group("publish")
def command() -> None:
    """Write the catalogue or the portal of a build anew, with a publisher's own settings."""


@command.command("catalogue")
@build_option
@config_option
def catalogue(build: Path, config: Path | None) -> None:
    """Write the descriptors for catalogues, and the downloads.

    Descriptors: DCAT-AP, schema.org, Croissant, CSV on the Web. Downloads: workbooks, JSON Lines, archives, checksums.
    """
    from etl.publish.catalogue import write_catalogue
    from etl.publish.settings import load_settings

    write_catalogue(build, load_settings(config))
    note(f"Written: {build / 'catalogue'}, {build / 'downloads'}")


@command.command("site")
@build_option
@config_option
def site(build: Path, config: Path | None) -> None:
    """Write the static portal."""
    from etl.publish.settings import load_settings
    from etl.publish.site import write_site

    write_site(build, load_settings(config))
    note(f"Written: {build / 'site' / 'index.html'}")
