"""`diaba review`: what waits for an editor, and the editor's decisions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from etl.cli.options import build_option, json_option
from etl.cli.render import note, print_json

if TYPE_CHECKING:
    from etl.run.review import Case

_KINDS = ("expired", "disputed", "pending", "unlinked")


@click.group("review", invoke_without_command=True)
@build_option
@click.option("--kind", type=click.Choice(_KINDS), help="List cases of one kind only.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="List this many cases.")
@json_option
@click.pass_context
def command(context: click.Context, build: Path, kind: str | None, limit: int, as_json: bool) -> None:
    """List what waits for an editor, what would change most first; or write a decision.

    Decisions of editors that have expired come first, then values on which papers contradict each other, claims that
    wait, and claims whose unit is not linked.

    \b
      diaba review --kind disputed
      diaba review accept 9f2c61d0a4b7e835 --by "Lan" --reason "The areas of the four parts add up to it."
    """  # noqa: D301 - click wants the character \b
    context.obj = build
    if context.invoked_subcommand is not None:
        return
    from etl.run.review import open_cases

    cases = [case for case in open_cases(build) if _is_kind(case, kind)]
    if as_json:
        print_json({"cases": len(cases), "shown": cases[:limit]})
        return
    for number, case in enumerate(cases[:limit], 1):
        click.echo(_shown(number, case))
    note(f"{len(cases)} cases wait for a decision." if cases else "Nothing waits for a decision.")


def _is_kind(case: Case, kind: str | None) -> bool:
    """Every trouble with a decision counts as `expired`."""
    return kind in (None, case.kind) or (kind == "expired" and case.kind not in _KINDS)


def _shown(number: int, case: Case) -> str:
    lines = [f"{number}. {case.kind}, {case.dataset or 'decisions'}: {case.title}"]
    for claim in case.claims:
        place = claim["file_name"] + (f", page {claim['page']}" if claim["page"] else "")
        lines += [f"   {claim['claim_id']}  {claim['value']}  ({place})", f"     “{' '.join(claim['quote'].split())}”"]
    reasons = sorted({claim["status_reason"] for claim in case.claims if claim["status_reason"]})
    return "\n".join([*lines, *(f"   {reason}" for reason in reasons), ""])


def _decision(function: Callable[..., None]) -> Callable[..., None]:
    """The options that every decision has."""
    options: list[Callable[[Any], Any]] = [
        click.argument("claim_id"),
        click.option("--reason", required=True, metavar="TEXT", help="Why, so that others can check it."),
        click.option("--by", required=True, metavar="NAME", help="Who decides."),
        click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="When.  [default: today]"),
        click.option(
            "--quote", metavar="TEXT", help="Words that must still be in the quote.  [default: those around the figure]"
        ),
        click.option(
            "--curation",
            type=click.Path(path_type=Path, file_okay=False),
            default=Path("curation"),
            show_default=True,
            metavar="FOLDER",
            help="Where decisions are kept.",
        ),
        click.option("--file", "file_name", metavar="NAME", help="The file in it.  [default: decisions.yaml]"),
        click.pass_obj,
    ]
    for option in reversed(options):
        function = option(function)
    return function


@command.command("accept")
@_decision
def accept(build: Path, **options: Any) -> None:
    """Publish what this claim says, whatever its rivals say."""
    _write(build, "accept", options)


@command.command("reject")
@_decision
def reject(build: Path, **options: Any) -> None:
    """Leave this claim out: it was misread, or the paper is plainly wrong."""
    _write(build, "reject", options)


@command.command("replace")
@_decision
@click.option(
    "--set", "facts", multiple=True, required=True, metavar="COLUMN=VALUE", help="What the paper really says."
)
def replace(build: Path, facts: tuple[str, ...], **options: Any) -> None:
    """Correct a claim that was misread, in the words that the paper has."""
    from etl.yamlfile import parse_word

    changes = {}
    for fact in facts:
        column, sign, value = fact.partition("=")
        if not sign or not column:
            raise click.UsageError(f"“{fact}” is not of the form COLUMN=VALUE.")
        changes[column] = parse_word(value)
    _write(build, "replace", options, changes=changes)


@command.command("link")
@_decision
@click.option("--unit", required=True, metavar="UNIT_ID", help="The unit, e.g. 11557@2025-07-01.")
@click.option("--side", type=click.Choice(["successor", "predecessor"]), help="In mergers, which unit of the edge.")
def link(build: Path, unit: str, side: str | None, **options: Any) -> None:
    """Say which unit of the gazetteer a claim is about."""
    _write(build, "link", options, unit=unit, side=side)


def _write(build: Path, action: str, options: dict[str, Any], **more: Any) -> None:
    from etl.fuse import Action
    from etl.run.curation import load_policy
    from etl.run.review import DECISIONS_FILE, Ruling, write_decision

    on: datetime | None = options["on"]
    ruling = Ruling(
        action=Action(action),
        claim_id=options["claim_id"],
        reason=options["reason"],
        by=options["by"],
        on=on.date() if on else date.today(),
        quote=options["quote"],
        **more,
    )
    folder = options["curation"]
    path = write_decision(build, folder, ruling, load_policy(folder), options["file_name"] or DECISIONS_FILE)
    note(f"Written to {path}. The next run applies it.")
