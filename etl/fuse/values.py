"""What a claim states, in a form that can be compared: when do two claims say the same?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from etl.fuse.policy import Policy
from etl.model.claims import AnyClaim, IndicatorClaim, LeadershipClaim, MergerClaim, WardClaim
from etl.text.fold import fold

_PARTIAL = {"most": 0, "rest": 1, "part": 2}
"""How vague the words for less than the whole are: `part` may be the `most` or the `rest` of it."""

_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Value:
    """A figure, or a word where `number` is None."""

    text: str
    """As people read it; also what is compared where there is no number."""
    number: float | None = None
    number_max: float | None = None
    direction: str = "="
    """`=`, `up` (at least, more than), `down` (at most, less than) or `range`."""
    vagueness: int = 0
    """0 for an exact statement; the vaguer of two joins the other."""
    decimals: int = 0
    may_be_rounded: bool = False
    """Whether it may be the rounding of a figure with more decimals."""
    share: float = 0.0
    """For an approximate figure the share of itself by which it may be away from the exact one."""

    @property
    def is_exact(self) -> bool:
        """Whether it is no approximate figure. Words are never inexact: `part` is not a rough `whole`."""
        return self.number is None or self.vagueness == 0

    def order(self) -> tuple[int, int, float, str]:
        """Sorts the precise before the vague, and is the same for the same value."""
        return self.vagueness, -self.decimals, self.number or 0.0, self.text


def value_of(claim: AnyClaim, policy: Policy) -> Value:
    """What a claim states about its slot."""
    if isinstance(claim, WardClaim):
        return _ward(claim, policy)
    if isinstance(claim, MergerClaim):
        return Value(claim.extent, vagueness=_PARTIAL.get(claim.extent, 0))
    if isinstance(claim, LeadershipClaim):
        return Value("no longer in office" if claim.is_former else "in office")
    return _indicator(claim, policy)


def _ward(claim: WardClaim, policy: Policy) -> Value:
    if claim.value_number is None:
        return Value(claim.value)
    tolerance = policy.tolerance_of(claim.attribute)
    return Value(
        ("about " if claim.is_approximate else "") + claim.value,
        claim.value_number,
        vagueness=int(claim.is_approximate),
        decimals=decimals_of(claim.value_number),
        may_be_rounded=tolerance.is_rounded,
        share=tolerance.approximate_share if claim.is_approximate else 0.0,
    )


def _indicator(claim: IndicatorClaim, policy: Policy) -> Value:
    # In a result "more than 465" rounds a known figure; in a target it sets a bound.
    is_approximate = claim.kind == "actual" and claim.comparator in (">", "<")
    directions = {">": "up", ">=": "up", "<": "down", "<=": "down", "range": "range"}
    upper = "" if claim.value_max is None else f" to {claim.value_max:.15g}"
    tolerance = policy.tolerance_of(claim.unit_of_measure)
    return Value(
        f"{claim.comparator} {claim.value:.15g}{upper}",
        claim.value,
        claim.value_max,
        directions.get(claim.comparator, "="),
        vagueness=int(is_approximate),
        decimals=decimals_of(claim.value),
        may_be_rounded=tolerance.is_rounded,
        share=tolerance.approximate_share if is_approximate else 0.0,
    )


def agree(one: Value, other: Value) -> bool:
    """Whether two values are the same, one of them perhaps rounded, approximate or vague."""
    if one.number is None or other.number is None:
        return _same_words(one, other)
    if {one.direction, other.direction} == {"up", "down"} or ("range" in (one.direction, other.direction)) != (
        one.direction == other.direction == "range"
    ):
        return False
    return _near(one, one.number, other, other.number) and _near_tops(one, other)


def _same_words(one: Value, other: Value) -> bool:
    if fold(one.text) == fold(other.text):
        return True
    return one.text in _PARTIAL and other.text in _PARTIAL


def _near_tops(one: Value, other: Value) -> bool:
    if one.number_max is None or other.number_max is None:
        return one.number_max is other.number_max
    return _near(one, one.number_max, other, other.number_max)


def _near(one: Value, first: float, other: Value, second: float) -> bool:
    allowed = _slack(one, first) + _slack(other, second) + _rounding(one, other)
    return abs(first - second) <= allowed + _EPSILON * max(abs(first), abs(second), 1.0)


def _slack(value: Value, number: float) -> float:
    """How far from the exact figure an approximate one may be: one step of its last written digit, within the share."""
    if not value.share or not number:
        return 0.0
    return min(_last_step(number), abs(number) * value.share)


def _last_step(number: float) -> float:
    """One unit of the last digit that is not zero: 1000 for 36000, 0.1 for 36.5."""
    digits = Decimal(repr(number)).normalize().as_tuple()
    return float(10.0 ** int(digits.exponent))


def _rounding(one: Value, other: Value) -> float:
    """Half a unit of the coarser figure's last decimal, where one may be the rounding of the other.

    A whole number is never taken for a rounding: 14 % and 14.4 % are two promises.
    """
    coarser, finer = sorted((one.decimals, other.decimals))
    if not (one.may_be_rounded and other.may_be_rounded) or coarser == finer or not coarser:
        return 0.0
    return float(0.5 * 10.0**-coarser)


def half_step(value: Value) -> float:
    """How far the exact figure may be from a rounded one: half a unit of its last decimal. A whole number is exact."""
    return float(0.5 * 10.0**-value.decimals) if value.may_be_rounded and value.decimals else 0.0


def decimals_of(number: float) -> int:
    """How many decimals a figure is written with."""
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    return max(0, -int(exponent))
