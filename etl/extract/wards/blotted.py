"""A sentence without the names of its units, whose words are no nouns: the ward `Trường An` is no school."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.extract.context import PaperContext
from etl.extract.mergers import ProseEdges
from etl.extract.wards.amounts import BLOT

_LETTER = re.compile(r"\w")


def without_names(context: PaperContext, start: int, end: int, mergers: Sequence[ProseEdges]) -> str:
    """The key of a sentence, of the same length, with a blot for each letter and figure of a unit's name.

    Args:
        context: The paper.
        start: Where the sentence begins.
        end: Where it ends.
        mergers: What it tells of mergers, whose units may stand without their type words.
    """
    parts, position = [], start
    for low, high in sorted(_names(context, start, end, mergers)):
        if position <= low and high <= end:
            parts += [context.key[position:low], _LETTER.sub(BLOT, context.key[low:high])]
            position = high
    parts.append(context.key[position:end])
    return "".join(parts)


def _names(context: PaperContext, start: int, end: int, mergers: Sequence[ProseEdges]) -> Iterator[tuple[int, int]]:
    for mention in context.units_between(start, end):
        yield mention.end - len(mention.name), mention.end
    for merger in mergers:
        for edge in merger.edges:
            unit = edge.predecessor
            if unit.type is not None or context.text.startswith(unit.name, unit.start):
                yield unit.end - len(unit.name), unit.end
