"""Rules that several others ask the same of one paper, and that look once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from etl.extract.context import PaperContext

Asked = TypeVarTuple("Asked")
Found = TypeVar("Found")


def remembered(find: Callable[[PaperContext, *Asked], Found]) -> Callable[[PaperContext, *Asked], Found]:
    """A rule that remembers what it has found in the paper that it was last asked about.

    Args:
        find: The rule, which finds the same whenever it is asked the same.
    """
    last: tuple[PaperContext, dict[tuple[*Asked], Found]] | None = None

    @wraps(find)
    def found(context: PaperContext, *asked: *Asked) -> Found:
        nonlocal last
        memory = last
        if memory is None or memory[0] is not context:
            memory = last = context, {}
        if asked not in memory[1]:
            memory[1][asked] = find(context, *asked)
        return memory[1][asked]

    return found
