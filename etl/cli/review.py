"""`diaba review`: what waits for an editor, and the editor's decisions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from etl.cli.options import build_option, curation_option, json_option
from etl.cli.render import note, print_json

if TYPE_CHECKING:
    from etl.fuse import Sum
    from etl.run.review import Case

_KINDS = ("expired", "disputed", "implausible", "pending", "person", "unlinked")
_LISTED, _ON_PAGE = 20, 200


@click.group("review", invoke_without_command=True)
@build_option
@click.option("--kind", type=click.Choice(_KINDS), help="Cases of one kind only.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"This many cases.  [default: {_LISTED}, with --html {_ON_PAGE}]",
)
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write one page on which to decide, for any browser, without a server.",
)
@click.option(
    "--papers",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="PATH",
    help="With --html: where the papers are, for pictures of the pages of PDFs.  [default: as in the last run]",
)
@curation_option
@json_option
@click.pass_context
def command(
    context: click.Context,
    build: Path,
    kind: str | None,
    limit: int | None,
    html: Path | None,
    papers: tuple[Path, ...],
    curation: Path | None,
    as_json: bool,
) -> None:
    """List what waits for an editor, what would change most first; or write a decision.

    Decisions of editors that have expired come first, then values on which papers contradict each other, implausible
    values, claims that wait, people who may be one, and claims whose unit is not linked.

    \b
      diaba review --kind disputed
      diaba review --html review.html
      diaba review accept 9f2c61d0a4b7e835 --by "Lan" --reason "The areas of the four parts add up to it."
    """  # noqa: D301 - click wants the character \b
    context.obj = build
    if context.invoked_subcommand is not None:
        return
    from etl.run.review import is_of_kind, open_cases

    cases = [case for case in open_cases(build) if is_of_kind(case, kind)]
    if html is not None:
        _write_page(build, cases, html, papers, curation, limit or _ON_PAGE)
        return
    shown = cases[: limit or _LISTED]
    if as_json:
        print_json({"cases": len(cases), "shown": shown})
        return
    for number, case in enumerate(shown, 1):
        click.echo(_shown(number, case))
    note(f"{len(cases)} cases wait for a decision." if cases else "Nothing waits for a decision.")


def _write_page(
    build: Path, cases: list[Case], html: Path, papers: tuple[Path, ...], curation: Path | None, limit: int
) -> None:
    from etl.disk import replace_text
    from etl.run.curation import load_policy
    from etl.run.review_page import papers_of_last_run, review_page
    from etl.run.storage import explain_storage_errors

    page = review_page(build, cases, papers or papers_of_last_run(build), load_policy(curation), limit=limit)
    with explain_storage_errors(html):
        replace_text(html, page)
    note(f"{html}: {min(len(cases), limit)} of {len(cases)} cases. Open it in a browser.")


def _shown(number: int, case: Case) -> str:
    changes = f", would change {case.would_change}" if case.would_change else ""
    lines = [f"{number}. {case.kind}, {case.dataset or 'decisions'}{changes}: {case.title}"]
    for claim in case.claims:
        place = claim["file_name"] + (f", page {claim['page']}" if claim["page"] else "")
        lines += [f"   {claim['claim_id']}  {claim['value']}  ({place})", f"     “{' '.join(claim['quote'].split())}”"]
    reasons = sorted({claim["status_reason"] for claim in case.claims if claim["status_reason"]})
    return "\n".join([*lines, *(f"   {reason}" for reason in reasons), ""])


def _decision(function: Callable[..., None]) -> Callable[..., None]:
    """The options that every decision has."""
    options: list[Callable[[Any], Any]] = [
        click.option("--reason", required=True, metavar="TEXT", help="Why, so that others can check it."),
        click.option("--by", required=True, metavar="NAME", help="Who decides."),
        click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="When.  [default: today]"),
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


def _of_one_claim(function: Callable[..., None]) -> Callable[..., None]:
    """What decisions about the worth of one claim have besides."""
    quote = click.option(
        "--quote", metavar="TEXT", help="Words that must still be in the quote.  [default: those around the figure]"
    )
    return click.argument("claim_id")(quote(_decision(function)))


def _with_sum(function: Callable[..., None]) -> Callable[..., None]:
    """Arithmetic that proves a figure."""
    parts = click.option("--parts", metavar="A+B+C", help="Figures that add up to it, such as 5.76+9.88+0.75+4.71.")
    source = click.option("--source", metavar="TEXT", help="Where the parts stand.")
    return parts(source(function))


@command.command("accept")
@_of_one_claim
@_with_sum
def accept(build: Path, parts: str | None, source: str | None, **options: Any) -> None:
    """Publish what this claim says, whatever its rivals say."""
    _write(build, "accept", options, evidence=_sum(parts, source))


@command.command("reject")
@_of_one_claim
def reject(build: Path, **options: Any) -> None:
    """Leave this claim out: it was misread, or the paper is plainly wrong."""
    _write(build, "reject", options)


@command.command("replace")
@_of_one_claim
@_with_sum
@click.option(
    "--set", "facts", multiple=True, required=True, metavar="COLUMN=VALUE", help="What the paper really says."
)
def replace(build: Path, facts: tuple[str, ...], parts: str | None, source: str | None, **options: Any) -> None:
    """Correct a claim that was misread, in the words that the paper has."""
    from etl.yamlfile import parse_word

    changes = {}
    for fact in facts:
        column, sign, value = fact.partition("=")
        if not sign or not column:
            raise click.UsageError(f"“{fact}” is not of the form COLUMN=VALUE.")
        changes[column] = parse_word(value)
    _write(build, "replace", options, changes=changes, evidence=_sum(parts, source))


@command.command("link")
@_of_one_claim
@click.option("--unit", required=True, metavar="UNIT_ID", help="The unit, e.g. 11557@2025-07-01.")
@click.option("--side", type=click.Choice(["successor", "predecessor"]), help="In mergers, which unit of the edge.")
def link(build: Path, unit: str, side: str | None, **options: Any) -> None:
    """Say which unit of the gazetteer a claim is about."""
    _write(build, "link", options, unit=unit, side=side)


@command.command("same-person")
@click.argument("claim_ids", nargs=-1, required=True, metavar="CLAIM_ID CLAIM_ID...")
@_decision
def same_person(build: Path, claim_ids: tuple[str, ...], **options: Any) -> None:
    """Say that claims about leaders are about one person."""
    _refuse_one(claim_ids)
    _write(build, "same-person", {**options, "claim_id": claim_ids})


@command.command("not-the-same")
@click.argument("claim_ids", nargs=-1, required=True, metavar="CLAIM_ID...")
@click.option("--unit", metavar="UNIT_ID", help="The unit that the one claim is not about.")
@_decision
def not_the_same(build: Path, claim_ids: tuple[str, ...], unit: str | None, **options: Any) -> None:
    """Say that claims about leaders are each about another person, or that a claim is not about its unit."""
    if unit is None:
        _refuse_one(claim_ids)
    elif len(claim_ids) > 1:
        raise click.UsageError("With --unit give one claim.")
    _write(build, "not-the-same", {**options, "claim_id": claim_ids}, unit=unit)


def _refuse_one(claim_ids: tuple[str, ...]) -> None:
    if len(claim_ids) < 2:
        raise click.UsageError("Give a claim about each of the people, two at least.")


def _sum(parts: str | None, source: str | None) -> Sum | None:
    from etl.fuse import Sum

    if parts is None and source is None:
        return None
    if parts is None or source is None:
        raise click.UsageError("--parts and --source go together.")
    try:
        return Sum(tuple(float(part) for part in parts.split("+")), source)
    except ValueError:
        raise click.UsageError(f"“{parts}” is not of the form 5.76+9.88+0.75.") from None


def _write(build: Path, action: str, options: dict[str, Any], **more: Any) -> None:
    from etl.fuse import Action
    from etl.run.curation import load_policy
    from etl.run.rulings import DECISIONS_FILE, Ruling, write_decision

    on: datetime | None = options["on"]
    named = options["claim_id"]
    ruling = Ruling(
        action=Action(action),
        claim_ids=(named,) if isinstance(named, str) else named,
        reason=options["reason"],
        by=options["by"],
        on=on.date() if on else date.today(),
        quote=options.get("quote"),
        **more,
    )
    folder = options["curation"]
    path = write_decision(build, folder, ruling, load_policy(folder), options["file_name"] or DECISIONS_FILE)
    note(f"Written to {path}. The next run applies it.")
