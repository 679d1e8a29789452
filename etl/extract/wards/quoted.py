"""Pages that quote the clauses of an act, and say in their own words which act it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.act_clauses import is_rearranging_clause
from etl.extract.context import PaperContext, Subject
from etl.extract.mergers import clauses
from etl.text.structure import Block
from etl.text.words import unify_seats

_NAMES_ACT = re.compile(
    unify_seats(
        r"(?<!\w)(?:theo|tại|căn cứ|bởi|bằng|trong)(?: [^\W_]+,?){0,14}? nghị quyết (?:số )?\Z"
        r"|(?<!\w)(?:ban hành|thông qua|ký|công bố|có)(?: [^\W_]+){0,4}? nghị quyết (?:số )?\Z"
    )
)
"""What leads to the number of an act that another paper names; an act says only `Số: …` of itself."""
_NAMED_WITHIN = 160


def units_of_quoted(context: PaperContext, block: Block, sentence: tuple[int, int], number: int) -> Sequence[Subject]:
    """The units that the clauses of a page make, where a sentence of its own names their act; a legal basis does not.

    Args:
        context: The paper.
        block: The block of the sentence, which is no clause itself.
        sentence: The range of the sentence.
        number: Where in it the number of the act stands.
    """
    start, end = sentence
    if is_rearranging_clause(context.text, block) or context.text[end - 1] == ";":
        return ()
    if _NAMES_ACT.search(context.key, max(start, number - _NAMED_WITHIN), number) is None:
        return ()
    edges = (edge for clause in clauses(context) for edge in clause.edges if edge.kind != "unchanged")
    made = dict.fromkeys((one.type or "xã", one.name) for edge in edges if (one := edge.successor) is not None)
    return [Subject(kind, name, context.link_today(name, kind)) for kind, name in made]
