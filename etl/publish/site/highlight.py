"""A paper's text cut where quotes begin and end, so that each claim can be shown in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the text over which the same quotes lie."""

    text: str
    claims: tuple[str, ...]
    """The ids of the claims whose quotes cover it, in the order of their beginnings."""
    starting: tuple[str, ...]
    """Those that begin here."""


def highlight(text: str, claims: Sequence[Mapping[str, Any]]) -> list[Segment]:
    """Cut a text at the edges of its quotes.

    Args:
        text: The text of a paper.
        claims: Its claims with `claim_id`, `char_start` and `char_end`, in the order of their beginnings.

    Returns:
        Segments whose texts, put together, are the text.
    """
    starts: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for claim in claims:
        starts.setdefault(claim["char_start"], []).append(claim["claim_id"])
        ends.setdefault(claim["char_end"], []).append(claim["claim_id"])
    edges = sorted({0, len(text), *starts, *ends})
    open_claims: dict[str, None] = {}
    segments: list[Segment] = []
    for low, high in pairwise(edges):
        for claim_id in ends.get(low, ()):
            open_claims.pop(claim_id, None)
        starting = starts.get(low, [])
        open_claims |= dict.fromkeys(starting)
        segments.append(Segment(text[low:high], tuple(open_claims), tuple(starting)))
    return segments


def marked(segments: Sequence[Segment]) -> Markup:
    """The text of a page: what quotes cover is marked, and each claim's place can be led to."""
    parts: list[str] = []
    for segment in segments:
        parts += [f'<a id="c-{escape(claim_id)}"></a>' for claim_id in segment.starting]
        text = escape(segment.text)
        parts.append(f"<mark>{text}</mark>" if segment.claims else text)
    return Markup("".join(parts))  # noqa: S704 - every text in it went through escape
