"""Claims -> records: papers are weighed against each other by a written policy and by editors' decisions."""

from etl.fuse.blocks import Component, block_of, name_key
from etl.fuse.decisions import Action, Address, Decision, Expectation, Sum
from etl.fuse.fusing import Fused, fuse
from etl.fuse.policy import Arithmetic, Criterion, Margins, Policy, Tolerance

__all__ = [
    "Action",
    "Address",
    "Arithmetic",
    "Component",
    "Criterion",
    "Decision",
    "Expectation",
    "Fused",
    "Margins",
    "Policy",
    "Sum",
    "Tolerance",
    "block_of",
    "fuse",
    "name_key",
]
