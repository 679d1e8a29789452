"""Options that several commands share, so that they mean the same everywhere."""

from __future__ import annotations

from pathlib import Path

import click

from etl.objects import SCHEME, Address


class PlaceType(click.ParamType[Path | Address]):
    """A path, or an address in object storage."""

    name = "path"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Path | Address:
        """What the text stands for; whether it is there is asked later."""
        return Address.of(value) if value.startswith(SCHEME) else Path(value)


documents_argument = click.argument("documents", nargs=-1, required=True, metavar="DOCUMENTS...", type=PlaceType())
"""Papers and folders of papers, or addresses of them. That they exist is not for click to check: it exits 3."""

build_option = click.option(
    "--build",
    "build",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    show_default=True,
    metavar="FOLDER",
    help="The build folder to read.",
)

_MOST_JOBS = 1_024
"""More processes or threads than that are a slip of the finger; DuckDB takes no number that is much larger."""

jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, _MOST_JOBS),
    metavar="N",
    help="How many papers are read at once.  [default: one a processor]",
)

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")

quiet_option = click.option("--quiet", "-q", is_flag=True, help="Print errors only.")

config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The publisher's publish.yaml.  [default: the one that comes with diaba]",
)


def _release_name(context: click.Context, parameter: click.Parameter, version: str | None) -> str | None:
    """The name as it is, if `diaba release` would take it: what a run publishes under another could never be frozen."""
    from etl.publish.releases import check_version

    if version is not None:
        check_version(version)
    return version


release_option = click.option(
    "--release", metavar="VERSION", callback=_release_name, help="The version of the packages, such as 2026.11."
)

releases_option = click.option(
    "--releases",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    default=Path("releases"),
    show_default=True,
    help="The folder of all releases.",
)

curation_option = click.option(
    "--curation",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    default=lambda: Path("curation") if Path("curation").is_dir() else None,
    help="Editors' decisions and policy.  [default: the folder “curation” where there is one]",
)
