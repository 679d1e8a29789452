"""An act says how many units it makes; what was read of it must come to the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from etl.extract.context import PaperContext, paper_context
from etl.extract.mergers.acts import closing, unchanged_count
from etl.gazetteer import Gazetteer
from etl.model.claims import ClaimStatus, MergerClaim
from etl.model.document import Document
from etl.model.findings import Finding, Severity

_MAY_COUNT = re.compile(r"đơn\s+vị\s+hành\s+chính\s+cấp\s+xã,?\s+gồm", re.IGNORECASE)
_OF_TYPE = re.compile(r"(?P<count>\d+) ?(?P<type>phường|xã|đặc khu)\b")


def count_findings(document: Document, gazetteer: Gazetteer, claims: Sequence[MergerClaim]) -> tuple[Finding, ...]:
    """What does not come out in an act that counts its units; nothing for any other paper.

    The new units are counted in all and by type, those left unchanged apart, and the clauses from the first to the one
    before the count.

    Args:
        document: The paper.
        gazetteer: The official units, needed to read the paper again.
        claims: The merger claims that were read of it.
    """
    if not _MAY_COUNT.search(document.text):
        return ()
    context = paper_context(document, gazetteer)
    if not context.is_act:
        return ()
    read = [claim for claim in claims if claim.status is not ClaimStatus.PENDING]
    wrong = [
        f"{what}: the act says {stated}, {found} were read"
        for what, stated, found in _counts(context, read)
        if stated != found
    ]
    return (_finding(document, wrong),) if wrong else ()


def _counts(context: PaperContext, claims: Sequence[MergerClaim]) -> Iterator[tuple[str, int, int]]:
    """What is counted, the count that the act states, and the one that was read."""
    found = {(claim.successor_type, claim.successor_name) for claim in claims}
    of_type = Counter(kind for kind, _ in found)
    clauses = {int(claim.act_clause) for claim in claims if claim.act_clause}
    for block in context.reading.blocks:
        match = closing(context, block)
        if match is None:
            continue
        yield "new units", int(match["count"]), len(found)
        stated = _types(context.text[match.end() : block.end])
        for kind, count in stated.items():
            yield f"new units of the type {kind}", count, of_type[kind]
        if stated:
            yield "new units of all types", int(match["count"]), sum(stated.values())
        unchanged = unchanged_count(context, block)
        if unchanged is not None:
            yield "units left unchanged", unchanged, sum(claim.kind == "unchanged" for claim in claims)
        if block.marker and block.marker.isdigit():
            last = int(block.marker) - 1
            yield "clauses", last, len(clauses & set(range(1, last + 1)))


def _types(words: str) -> Mapping[str, int]:
    """`gồm 67 xã, 45 phường và 02 đặc khu`, up to the first semicolon."""
    return {match["type"]: int(match["count"]) for match in _OF_TYPE.finditer(words.split(";")[0])}


def _finding(document: Document, wrong: Sequence[str]) -> Finding:
    return Finding(
        "extraction",
        "mergers.counts_of_an_act",
        Severity.WARNING,
        "merger_claims",
        f"{document.file_name}: the counts of the act do not come out ({'; '.join(wrong)}).",
        len(wrong),
        tuple({"document_id": document.document_id, "file_name": document.file_name, "count": line} for line in wrong),
    )
