"""Claims of the dataset indicators: a grammar over figures, comparators, periods, labels and what a passage is about."""

from etl.extract.indicators.claims import indicator_claims

__all__ = ["indicator_claims"]
