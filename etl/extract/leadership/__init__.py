"""Claims of the dataset leadership: who holds which position in which unit."""

from etl.extract.leadership.claims import leadership_claims

__all__ = ["leadership_claims"]
