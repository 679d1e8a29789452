"""Units of before beside the new one of which a sentence tells: `Tại xã A, nơi hai xã B, C về chung, ông D …`."""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.frames.list_tokens import COUNT
from etl.extract.mentions import UnitMention
from etl.text.fold import fold
from etl.text.words import unify_seats

_OF_SEVERAL = re.compile(unify_seats(rf"(?<!\w)(?:các|những|cả|{COUNT}) \Z"))
_NEAR = 16
"""Characters before a unit in which the number of those stands that it is the first of."""


def became_one_named(context: PaperContext, mention: UnitMention, start: int) -> bool:
    """Whether official mergers tell that a unit became another which a range names before it, and is no unit of now.

    Args:
        context: The paper.
        mention: The unit.
        start: Where the range begins.
    """
    own = (mention.type, fold(mention.name))
    is_counted = _OF_SEVERAL.search(context.key, max(start, mention.start - _NEAR), mention.start) is not None
    if not is_counted and context.link_today(mention.name, mention.type) is not None:
        return False
    for other in context.units_between(start, mention.start):
        new = context.link_today(other.name, other.type)
        origins = context.gazetteer.origins(new) if new is not None else ()
        if (other.type, fold(other.name)) != own and any((old.type, fold(old.name)) == own for old in origins):
            return True
    return False
