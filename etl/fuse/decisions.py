"""Editors' decisions as values: which claim, what is decided, and what must still be so for it to hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from math import isclose

from etl.model.claims import AnyClaim, ClaimStatus, Scalar, WardClaim
from etl.model.units import Unit
from etl.text.fold import fold


class Action(StrEnum):
    """What an editor can decide about a claim."""

    ACCEPT = "accept"
    """The claim holds, whatever its rivals."""
    REJECT = "reject"
    """The claim is wrong or was misread; it decides nothing."""
    REPLACE = "replace"
    """The claim was misread; these facts are what the paper says."""
    LINK = "link"
    """The claim is about this unit of the gazetteer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Which claims a decision is about.

    Content finds a claim again after a new version of the software has moved its offsets; the `claim_id` does not.
    """

    claim_id: str | None = None
    document_id: str | None = None
    file_name: str | None = None
    """Only to tell a paper that was changed from one that is not part of this run."""
    dataset: str
    facts: Mapping[str, Scalar] = field(default_factory=dict)

    def finds(self, dataset: str, claim: AnyClaim) -> bool:
        """Whether it means this claim of this dataset."""
        if dataset != self.dataset:
            return False
        if self.claim_id is not None:
            return claim.claim_id == self.claim_id
        if claim.document_id != self.document_id:
            return False
        return all(_same(getattr(claim, name), fact) for name, fact in self.facts.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What must still be so, as it would be without any decision. What is not given is not asked."""

    quote: str | None = None
    """Words that the claim's quote holds."""
    status: ClaimStatus | None = None
    """The claim's status."""
    rivals: tuple[str, ...] | None = None
    """What the other claims about the same thing say, each value once, in any order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One entry of a curation file."""

    action: Action
    address: Address
    reason: str
    by: str
    on: date
    expect: Expectation
    changes: Mapping[str, Scalar] = field(default_factory=dict)
    """The facts that `replace` sets."""
    unit: Unit | None = None
    """The unit that `link` means."""
    side: str | None = None
    """For `link` in mergers: `successor` or `predecessor`."""
    source: str
    """Where it is written, e.g. `areas.yaml #2`."""

    def __str__(self) -> str:
        """Who decided when, and why, for a status_reason."""
        return f"{self.by}, {self.on.isoformat()}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Found:
    """A claim as it would be weighed without any decision."""

    claim: AnyClaim
    dataset: str
    rivals: tuple[str, ...]
    """What the other claims about the same thing say, sorted."""


def broken_expectation(decision: Decision, found: Found) -> str | None:
    """What no longer is as the decision expects, in words, or None where everything still holds."""
    expect = decision.expect
    if expect.quote is not None and fold(expect.quote) not in fold(found.claim.quote):
        return f"the quote no longer holds “{expect.quote}”"
    if expect.status is not None and found.claim.status is not expect.status:
        return f"the claim would be {found.claim.status} without it, not {expect.status}"
    if expect.rivals is not None and {fold(r) for r in expect.rivals} != {fold(r) for r in found.rivals}:
        return f"its rivals say {', '.join(found.rivals) or 'nothing'}, not {', '.join(expect.rivals) or 'nothing'}"
    return None


def misfit(decision: Decision, claim: AnyClaim) -> str | None:
    """Why a decision cannot be applied to a claim, in words, or None where it can."""
    value = decision.changes.get("value")
    if not isinstance(claim, WardClaim) or not isinstance(value, str):
        return None
    try:
        if claim.value_number is not None:
            float(value)
        elif claim.attribute.endswith("_date"):
            date.fromisoformat(value)
    except ValueError:
        return f"sets “{value}” where a {'number' if claim.value_number is not None else 'date'} is needed"
    return None


def apply(decision: Decision, claim: AnyClaim) -> AnyClaim:
    """The claim as the editor decided it should be weighed; one that waited for review waits no longer."""
    if decision.action is Action.REJECT:
        return replace(claim, status=ClaimStatus.REJECTED, status_reason=f"Rejected by {decision}")
    changes = dict(decision.changes) | _link(decision, claim)
    if isinstance(claim, WardClaim) and claim.value_number is not None and "value" in changes:
        changes.setdefault("value_number", float(str(changes["value"])))
    changed: AnyClaim = replace(claim, **changes, status=ClaimStatus.ACCEPTED, status_reason=None)  # type: ignore[arg-type]
    return changed


def _link(decision: Decision, claim: AnyClaim) -> dict[str, Scalar]:
    """The columns that the linked unit fills."""
    unit = decision.unit
    if unit is None:
        return {}
    prefix = "unit" if decision.side is None else decision.side
    row: dict[str, Scalar] = {
        "unit_id" if decision.side is None else f"{prefix}_unit_id": unit.unit_id,
        f"{prefix}_code": unit.code,
        f"{prefix}_type": None if unit.type is None else unit.type.value,
        f"{prefix}_name": unit.name,
    }
    if isinstance(claim, WardClaim):
        row |= {"province_code": unit.province_code, "province_name": unit.province_name}
    return row


def _same(own: Scalar, written: Scalar) -> bool:
    if isinstance(own, str) and isinstance(written, str):
        return fold(own) == fold(written)
    if isinstance(own, int | float) and isinstance(written, int | float):
        return isclose(own, written)
    return own == written
