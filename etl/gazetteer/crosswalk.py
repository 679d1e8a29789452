"""Units that hang together through the mergers, old and new."""

from __future__ import annotations

from collections.abc import Iterable

from etl.model.units import UnitLink


def components(links: Iterable[UnitLink]) -> dict[str, str]:
    """The connected parts of the crosswalk: for each linked unit the smallest unit_id that mergers lead to from it.

    The order of the links changes nothing.
    """
    parent: dict[str, str] = {}
    for link in links:
        one, other = _root(parent, link.predecessor_id), _root(parent, link.successor_id)
        parent[max(one, other)] = min(one, other)
    return {unit_id: _root(parent, unit_id) for unit_id in parent}


def _root(parent: dict[str, str], unit_id: str) -> str:
    above = parent.setdefault(unit_id, unit_id)
    while above != unit_id:
        parent[unit_id] = parent[above]
        unit_id, above = above, parent[above]
    return unit_id
