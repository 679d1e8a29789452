"""Which claims must be weighed together, so that a country's claims can be weighed in shards.

Two claims about the same thing are always in one block, and so is everything that bears a figure out: the density of a
unit, and the figures of its predecessors. A shard is any set of whole blocks; how they are joined changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from etl.fuse.keys import named_unit
from etl.fuse.persons import sound, unit_key
from etl.model.claims import AnyClaim, LeadershipClaim, MergerClaim
from etl.text.fold import fold

Component: TypeAlias = Callable[[str], str]
"""From the unit_id of a unit to the name of what hangs together with it through mergers
(`etl.gazetteer.Gazetteer.component`)."""


def one_component(unit_id: str) -> str:
    """Stands for a gazetteer where everything is weighed at once: all linked units hang together."""
    return ""


def block_of(claim: AnyClaim, component: Component) -> str:
    """The block of a claim: for a linked unit its component, else the name by which its slot knows the unit.

    Args:
        claim: The claim. An edge belongs to its successor.
        component: What hangs together.
    """
    if isinstance(claim, MergerClaim):
        unit_id = claim.successor_unit_id
        return component(unit_id) if unit_id else named_unit(claim, claim.successor_type, claim.successor_name)
    if claim.unit_id:
        return component(claim.unit_id)
    if isinstance(claim, LeadershipClaim):
        return unit_key(claim)
    return named_unit(claim, claim.unit_type, claim.unit_name or "")


def name_key(claim: LeadershipClaim) -> str:
    """The sound of a name. Claims that do not share it are about two people unless an editor says otherwise."""
    return sound(fold(claim.person_name))
