"""`diaba explain`: the words behind a value."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.cli.options import json_option
from etl.cli.render import print_json

if TYPE_CHECKING:
    from etl.warehouse.explain import Explained, Passage


@click.command("explain")
@click.argument("subject", metavar="CLAIM_ID|UNIT")
@click.argument("attribute", required=False)
@click.option(
    "--warehouse",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("build/warehouse.duckdb"),
    show_default=True,
    metavar="FILE",
    help="The DuckDB file to ask.",
)
@json_option
def command(subject: str, attribute: str | None, warehouse: Path, as_json: bool) -> None:
    """Show the words behind a value: the quote in its paragraph, the paper, the rule, the status and the rivals.

    UNIT is a code, a unit_id or a name, with or without its marks. ATTRIBUTE is a column of wards, the name of a
    dataset, or words of what is claimed.

    \b
      diaba explain 11557 area_km2
      diaba explain "phường Thiên Hương" mergers
      diaba explain "Thuy Nguyen" "bi thu"
      diaba explain 9f2c61d0a4b7e835
    """  # noqa: D301 - click wants the character \b
    from etl.warehouse.explain import explain_claim, explain_value, is_claim_id

    if attribute is None:
        if not is_claim_id(subject):
            raise click.UsageError(f"“{subject}” is not the id of a claim. For a unit, add what to explain of it.")
        explained, rivals = explain_claim(warehouse, subject)
        found = [explained, *rivals]
    else:
        found = explain_value(warehouse, subject, attribute)
    if as_json:
        print_json({"claims": [each.claim | {"passage": each.passage} for each in found]})
    else:
        click.echo("\n\n".join(_shown(each) for each in found))


def _shown(explained: Explained) -> str:
    claim = explained.claim
    name = claim["dataset"] if claim["dataset"] != "wards" else f"wards.{claim['attribute']}"
    place = ", ".join(
        part for part in (f"page {claim['page']}" if claim["page"] else "", claim["section"] or "") if part
    )
    lines = [
        click.style(f"{claim['subject']}: {claim['value']}", bold=True),
        f"  {name}, claim {claim['claim_id']}",
        f"  {claim['status']}: {claim['status_reason'] or 'nothing speaks against it.'}",
        f"  in {claim['file_name']}" + (f" ({place})" if place else "") + f", read by {claim['rule']}",
        f"  {_paper(claim)}",
        *(f"  │ {line}" for line in _words(explained.passage, claim["quote"]).splitlines()),
    ]
    return "\n".join(lines)


def _paper(claim: dict[str, object]) -> str:
    parts = (claim["genre"], claim["number"], claim["issuer"], claim["issued_on"], claim["title"], claim["source_url"])
    return ", ".join(str(part) for part in parts if part)


def _words(passage: Passage | None, quote: str) -> str:
    """The paragraph with the quote picked out: by colour on a terminal, by signs elsewhere."""
    if passage is None:
        return quote
    if sys.stdout.isatty():
        marked = "\n".join(click.style(line, fg="black", bg="yellow") for line in passage.quote.split("\n"))
    else:
        marked = f"»{passage.quote}«"
    return passage.before + marked + passage.after
