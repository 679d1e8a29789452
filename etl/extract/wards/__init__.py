"""The dataset wards: what the papers say a unit measures, counts and rests on."""

from etl.extract.wards.claims import ward_claims

__all__ = ["ward_claims"]
