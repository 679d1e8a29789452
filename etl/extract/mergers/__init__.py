"""The dataset mergers: which old unit, in whole or in part, became (part of) which new one."""

from etl.extract.mergers.acts import clauses
from etl.extract.mergers.claims import merger_claims
from etl.extract.mergers.prose import prose_edges
from etl.extract.mergers.told import ProseEdges

__all__ = ["ProseEdges", "clauses", "merger_claims", "prose_edges"]
