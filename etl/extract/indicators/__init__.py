"""Claims of the dataset indicators: a grammar over figures, comparators, periods and labels."""

from etl.extract.indicators.claims import indicator_claims

__all__ = ["indicator_claims"]
