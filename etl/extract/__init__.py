"""Document to claims, pure: one module a dataset over shared frames; every claim passes the grounding gate."""

from etl.extract.paper import extract

__all__ = ["extract"]
