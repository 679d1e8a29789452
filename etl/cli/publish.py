"""`diaba publish`: what leaves the house, made from a build."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.options import build_option
from etl.cli.render import note

config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The publisher's publish.yaml.  [default: the one that comes with diaba]",
)


@click.group("publish")
def command() -> None:
    """Write the catalogue or the portal of a build anew, with a publisher's own settings."""


@command.command("catalogue")
@build_option
@config_option
def catalogue(build: Path, config: Path | None) -> None:
    """Write the descriptors for catalogues: DCAT-AP and schema.org."""
    from etl.publish.catalogue import write_catalogue
    from etl.publish.settings import load_settings

    write_catalogue(build, load_settings(config))
    note(f"Written: {build / 'catalogue'}")


@command.command("site")
@build_option
@config_option
def site(build: Path, config: Path | None) -> None:
    """Write the static portal."""
    from etl.publish.settings import load_settings
    from etl.publish.site import write_site

    write_site(build, load_settings(config))
    note(f"Written: {build / 'site' / 'index.html'}")
