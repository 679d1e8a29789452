"""Editors' decisions as values: which claims, what is decided, and what must still be so for it to hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from math import isclose

from etl.fuse.arithmetic import adds_up
from etl.model.claims import AnyClaim, ClaimStatus, IndicatorClaim, MergerClaim, Scalar, WardClaim
from etl.model.message import Message
from etl.model.units import Unit
from etl.text.fold import fold
from etl.text.wording import number


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
    SAME_PERSON = "same-person"
    """Claims about leaders are about one person."""
    NOT_THE_SAME = "not-the-same"
    """Claims about leaders are each about another person; or a claim is not about the unit that it is linked to."""


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
    persons: int | None = None
    """For how many people the claims are taken; of decisions about persons."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Arithmetic that an editor cites: parts that add up to the figure."""

    parts: tuple[float, ...]
    source: str
    """Where the parts stand, e.g. `Đề án 381/ĐA-CP`."""

    def words(self) -> Message:
        """The sum as people write it."""
        shown = [number(part) for part in self.parts]
        total = number(round(sum(self.parts), 6))
        return Message(
            f"{' + '.join(part.en for part in shown)} = {total.en} ({self.source})",
            f"{' + '.join(part.vi for part in shown)} = {total.vi} ({self.source})",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One entry of a curation file."""

    action: Action
    addresses: tuple[Address, ...]
    """One, or in decisions about persons one for each claim that is named."""
    reason: str
    by: str
    on: date
    expect: Expectation
    changes: Mapping[str, Scalar] = field(default_factory=dict)
    """The facts that `replace` sets."""
    unit: Unit | None = None
    """The unit that `link` means, or that `not-the-same` denies."""
    side: str | None = None
    """For `link` in mergers: `successor` or `predecessor`."""
    evidence: Sum | None = None
    """For `accept` and `replace` of a figure."""
    source: str
    """Where it is written, e.g. `areas.yaml #2`."""
    line: int | None = None
    """The line of the file at which it begins."""

    @property
    def is_about_persons(self) -> bool:
        """Whether it says who is who."""
        return self.action is Action.SAME_PERSON or (self.action is Action.NOT_THE_SAME and self.unit is None)

    def words(self) -> Message:
        """Who decided when, and why, for a status_reason."""
        said = f"{self.by}, {self.on.isoformat()}: {self.reason}"
        plain = Message(said, said)
        return plain + self.evidence.words() if self.evidence else plain


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
    if decision.action is Action.NOT_THE_SAME and decision.unit and not _linked_sides(found.claim, decision.unit):
        return f"the claim is not linked to {decision.unit.unit_id}"
    return None


def misfit(decision: Decision, claim: AnyClaim) -> str | None:
    """Why a decision cannot be applied to a claim, in words, or None where it can."""
    value = decision.changes.get("value")
    if isinstance(claim, WardClaim) and isinstance(value, str):
        try:
            if claim.value_number is not None:
                float(value)
            elif claim.attribute.endswith("_date"):
                date.fromisoformat(value)
        except ValueError:
            return f"sets “{value}” where a {'number' if claim.value_number is not None else 'date'} is needed"
    return _wrong_sum(decision, apply(decision, claim))


def _wrong_sum(decision: Decision, claim: AnyClaim) -> str | None:
    if decision.evidence is None:
        return None
    figure = claim.value_number if isinstance(claim, WardClaim) else None
    figure = claim.value if isinstance(claim, IndicatorClaim) else figure
    if figure is None:
        return "cites a sum for what is no figure"
    if not adds_up(decision.evidence.parts, figure):
        return f"cites a sum that does not come to {figure:.15g}: {decision.evidence.words().en}"
    return None


def apply(decision: Decision, claim: AnyClaim) -> AnyClaim:
    """The claim as the editor decided it should be weighed; one that waited for review waits no longer."""
    if decision.action is Action.REJECT:
        return _with_reason(claim, ClaimStatus.REJECTED, Message("Rejected by", "Bị loại bởi") + decision.words())
    changes = dict(decision.changes) | _link(decision, claim)
    if isinstance(claim, WardClaim) and claim.value_number is not None and "value" in changes:
        changes.setdefault("value_number", float(str(changes["value"])))
    return claim.changed(**changes, status=ClaimStatus.ACCEPTED, status_reason=None, status_reason_vi=None)


def _with_reason(claim: AnyClaim, status: ClaimStatus, reason: Message) -> AnyClaim:
    return claim.changed(status=status, status_reason=reason.en, status_reason_vi=reason.vi)


def _link(decision: Decision, claim: AnyClaim) -> dict[str, Scalar]:
    """The columns that the linked unit fills, or that a denied one leaves empty."""
    unit = decision.unit
    if unit is None:
        return {}
    if decision.action is Action.NOT_THE_SAME:
        return {f"{side}{name}": None for side in _linked_sides(claim, unit) for name in ("unit_id", _code(side))}
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


def _linked_sides(claim: AnyClaim, unit: Unit) -> tuple[str, ...]:
    """The beginnings of the columns that link the claim to the unit."""
    sides = ("successor_", "predecessor_") if isinstance(claim, MergerClaim) else ("",)
    return tuple(side for side in sides if getattr(claim, f"{side}unit_id") == unit.unit_id)


def _code(side: str) -> str:
    return "code" if side else "unit_code"


def _same(own: Scalar, written: Scalar) -> bool:
    if isinstance(own, str) and isinstance(written, str):
        return fold(own) == fold(written)
    if isinstance(own, int | float) and isinstance(written, int | float):
        return isclose(own, written)
    return own == written
