"""Gold and claims in one line, for the tests of scoring."""

from __future__ import annotations

from typing import Any

from etl.evaluation import PaperScore, score
from etl.model.claims import AnyClaim, ClaimSet, IndicatorClaim, LeadershipClaim, MergerClaim, WardClaim

GOLD: dict[str, Any] = {
    "id": "paper",
    "genre": "congress",
    "wards": [],
    "mergers": [],
    "leadership": [],
    "indicators": [],
}


def gold(**tables: Any) -> dict[str, Any]:
    return GOLD | tables


def _place(start: int, quote: str = "…") -> dict[str, Any]:
    return {
        "document_id": "0" * 16,
        "char_start": start,
        "char_end": start + len(quote),
        "quote": quote,
        "rule": "test",
    }


def ward(attribute: str, value: object, start: int = 0, **more: Any) -> WardClaim:
    number = float(value) if isinstance(value, int | float) else None
    facts = {"unit_type": "phường", "unit_name": "Thiên Hương", "value": str(value), "value_number": number} | more
    return WardClaim(**_place(start), attribute=attribute, **facts)


def edge(predecessor: str, extent: str, start: int = 0, **more: Any) -> MergerClaim:
    facts = {"successor_type": "phường", "successor_name": "Thiên Hương", "predecessor_type": "phường"} | more
    return MergerClaim(**_place(start), predecessor_name=predecessor, extent=extent, **facts)


def office(person: str, key: str, label: str, start: int = 0, **more: Any) -> LeadershipClaim:
    facts = {"unit_level": "ward", "unit_type": "phường", "unit_name": "Thiên Hương"} | more
    return LeadershipClaim(**_place(start), person_name=person, position_key=key, position_label=label, **facts)


def figure(label: str, value: float, quote: str = "…", start: int = 0, **more: Any) -> IndicatorClaim:
    facts = {
        "unit_type": "phường",
        "unit_name": "Thiên Hương",
        "kind": "target",
        "comparator": "=",
        "unit_of_measure": "percent",
    } | more
    return IndicatorClaim(**_place(start, quote), label=label, value=float(value), **facts)


def scored(rows: dict[str, Any], *claims: AnyClaim, text: str = "") -> PaperScore:
    kinds = (WardClaim, MergerClaim, LeadershipClaim, IndicatorClaim)
    return score(rows, ClaimSet(*(tuple(c for c in claims if isinstance(c, kind)) for kind in kinds)), text)


def counts(result: PaperScore, measure: str) -> tuple[int, int, int]:
    """Expected, found, false."""
    tally = result.tallies[measure]
    return tally.expected, tally.found, tally.false
