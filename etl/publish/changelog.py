"""What a release tells its readers: a note on the whole, and a changelog for each package."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from etl.model.claims import Scalar
from etl.publish.diff import Change
from etl.publish.diff_report import markdown_table, summary

MOST_LISTED = 200
"""Changes that a changelog lists; the release's changes.csv has them all."""

_SECTION = re.compile(r"^## \d", re.MULTILINE)


def changelog(
    dataset: str, version: str, previous: str | None, counts: Mapping[str, int], changes: Sequence[Change], older: str
) -> str:
    """The CHANGELOG.md of a package, newest release first.

    Args:
        dataset: The package.
        version: The release.
        previous: The release before it, if there is one.
        counts: How many records, claims and papers it holds.
        changes: What changed since, of all tables.
        older: The changelog of the release before.
    """
    holds = f"{counts['records']} records, {counts['claims']} claims, {counts['documents']} papers."
    lines = [f"# Changelog of the package {dataset}", "", f"## {version}", "", holds, ""]
    if previous is None:
        lines += ["The first release."]
    else:
        own = [change for change in changes if change.dataset in (dataset, "documents")]
        lines += [f"Since {previous}: {summary(own)}", *_listed(own)]
    begin = _SECTION.search(older)
    return "\n".join(lines) + "\n" + (f"\n{older[begin.start() :]}" if begin else "")


def release_notes(
    version: str, previous: str | None, notes: str, counts: Mapping[str, Mapping[str, int]], changes: Sequence[Change]
) -> str:
    """The NOTES.md of a release.

    Args:
        version: The release.
        previous: The release before it, if there is one.
        notes: What the publisher has to say, in Markdown.
        counts: Records, claims and papers by dataset.
        changes: What changed since.
    """
    lines = [f"# Release {version}", ""]
    if notes.strip():
        lines += [notes.strip(), ""]
    lines += ["| dataset | records | claims | papers |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {each['records']} | {each['claims']} | {each['documents']} |" for name, each in counts.items()
    ]
    told = "The first release." if previous is None else f"Since {previous}: {summary(changes)}"
    files = "All changes, each with the claim and the paper behind it: changes.csv, changes.json." if previous else ""
    return "\n".join([*lines, "", told, *([files] if files else []), "", "Checksums: `sha256sum -c SHA256SUMS`.", ""])


def causes(changes: Sequence[Change]) -> dict[str, Scalar]:
    """How many changes have which cause."""
    found = [change.cause for change in changes if change.cause]
    return {cause: found.count(cause) for cause in sorted(set(found))}


def _listed(changes: Sequence[Change]) -> list[str]:
    if not changes:
        return []
    more = len(changes) - MOST_LISTED
    rest = ["", f"… and {more} more: changes.csv of the release."] if more > 0 else []
    return ["", *markdown_table(changes[:MOST_LISTED]), *rest]
