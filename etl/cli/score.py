"""`diaba score`: how findable and usable the published catalogue is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.cli.options import build_option, config_option, json_option
from etl.cli.render import print_json, print_table

if TYPE_CHECKING:
    from etl.publish.score.assess import Assessment


@click.command("score")
@build_option
@config_option
@click.option("--fetch", "is_fetching", is_flag=True, help="Ask every address, instead of looking for its file.")
@click.option(
    "--shapes",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="FOLDER",
    help="The SHACL shapes of DCAT-AP, as Turtle files.",
)
@json_option
def command(build: Path, config: Path | None, is_fetching: bool, shapes: Path | None, as_json: bool) -> None:
    """Score the catalogue as data.europa.eu does (405 points), and name what Google Dataset Search misses.

    Without --shapes the 30 points for conformance with DCAT-AP are left open.
    """
    from etl.publish.score.assess import assess
    from etl.publish.settings import load_settings

    assessment = assess(build, load_settings(config).base, is_fetching=is_fetching, shapes=shapes)
    if as_json:
        print_json(_plain(assessment))
    else:
        _show(assessment)


def _show(assessment: Assessment) -> None:
    from etl.publish.score.mqa import MAXIMUM, rating

    columns = ("dimension", "metric", "points", "of", "missing")
    print_table(_rows(assessment), columns)
    click.echo(f"\n{assessment.points:g} of {assessment.possible} points looked at, of {MAXIMUM} in all", nl=False)
    click.echo(f": {rating(assessment.points)}." if assessment.possible == MAXIMUM else ".")
    for violation in assessment.violations:
        click.echo(f"DCAT-AP: {violation}")
    for name, gaps in assessment.search.items():
        for is_required, what in gaps:
            click.echo(f"Google, {name}: {'required' if is_required else 'recommended'}: {what}")
    if not any(assessment.search.values()):
        click.echo("Google Dataset Search: nothing is missing.")


def _rows(assessment: Assessment) -> Iterator[Mapping[str, object]]:
    for scored in assessment.metrics:
        yield {
            "dimension": scored.metric.dimension,
            "metric": scored.metric.name,
            "points": "not checked" if scored.points is None else f"{scored.points:g}",
            "of": scored.metric.weight,
            "missing": " ".join(scored.failing[:3]),
        }


def _plain(assessment: Assessment) -> dict[str, object]:
    return {
        "points": assessment.points,
        "possible": assessment.possible,
        "metrics": [
            {
                "dimension": scored.metric.dimension,
                "metric": scored.metric.name,
                "points": scored.points,
                "weight": scored.metric.weight,
                "failing": scored.failing,
            }
            for scored in assessment.metrics
        ],
        "dcat_ap": assessment.violations,
        "google": {
            name: [{"is_required": is_required, "missing": what} for is_required, what in gaps]
            for name, gaps in assessment.search.items()
        },
    }
