"""The dataset mergers: which old unit, in whole or in part, became (part of) which new one."""

from etl.extract.mergers.claims import merger_claims

__all__ = ["merger_claims"]
