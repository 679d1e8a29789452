"""Document to claims, pure: one module a dataset over shared frames; every claim passes the grounding gate."""

from etl.extract.paper import extract
from etl.extract.resolution_counts import count_findings

__all__ = ["count_findings", "extract"]
