"""The gazetteer: the index of the official units, and the ladder that links mentions to them."""

from __future__ import annotations

from etl.gazetteer.index import UnitIndex
from etl.gazetteer.ladder import climb
from etl.gazetteer.mention import Context, Linked, Mention
from etl.gazetteer.question import Question

_NOTHING_KNOWN = Context()


class Gazetteer(UnitIndex):
    """Finds the official units by key, name and place, and links what papers call them."""

    def link(self, mention: Mention, context: Context = _NOTHING_KNOWN) -> Linked:
        """The unit that a mention means in its context, or None with the reason.

        It abstains where two units fit equally well, where the only one that fits is too far from the name, and where
        the province is not known and the name is not unique in the country. A unit of today is never taken for the one
        of the same name before the reform: the mention says which time it speaks of.
        """
        return climb(Question(self, mention, context))
