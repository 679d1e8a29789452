"""Claims -> records: papers are weighed against each other by a written policy and by editors' decisions."""

from etl.fuse.decisions import Action, Address, Decision, Expectation
from etl.fuse.fusing import Fused, fuse
from etl.fuse.policy import Criterion, Policy

__all__ = ["Action", "Address", "Criterion", "Decision", "Expectation", "Fused", "Policy", "fuse"]
