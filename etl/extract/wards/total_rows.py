"""The total of a table of all units that one was made of, which is its own: `Tổng cộng | 92,8 | 12.743`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etl.extract.context import PaperContext, Subject
from etl.extract.mergers import ProseEdges
from etl.extract.wards.cell_facts import fact_of
from etl.extract.wards.facts import Fact
from etl.extract.wards.row_labels import attribute_of
from etl.extract.wards.rows import TOTAL, cells_of
from etl.text.structure import Block


def total_facts(context: PaperContext, passages: Sequence[ProseEdges]) -> Iterator[tuple[Subject, Fact]]:
    """The amounts of such totals.

    Args:
        context: The paper.
        passages: What it states of mergers.
    """
    blocks = context.reading.blocks
    stated = {context.reading.block_at(one.start).index: one for one in passages}
    rows = {index: one for index, one in stated.items() if blocks[index].kind == "row"}
    for index, last in rows.items():
        if index + 1 in rows or index + 1 == len(blocks) or not _is_total(context, blocks[index + 1]):
            continue
        first = index
        while first - 1 in rows and rows[first - 1].successor == last.successor:
            first -= 1
        edges = (edge for one in range(first, index + 1) for edge in rows[one].edges)
        if first and all(edge.predecessor.extent.extent == "whole" for edge in edges):
            yield from _of_total(context, blocks[first - 1], blocks[index + 1], last.subject(context))


def _is_total(context: PaperContext, block: Block) -> bool:
    cells = cells_of(context, block) if block.kind == "row" else []
    named = next((cell for cell in cells if cell.text), None)
    return named is not None and TOTAL.match(context.key, named.start) is not None


def _of_total(context: PaperContext, head: Block, total: Block, subject: Subject) -> Iterator[tuple[Subject, Fact]]:
    cells = cells_of(context, total)
    for column, label in enumerate(cells_of(context, head)[: len(cells)]):
        attribute = attribute_of(context, label)
        span = total.start, total.end
        fact = fact_of(context, span, attribute, label.text, cells[column]) if attribute is not None else None
        if fact is not None:
            yield subject, fact
