"""One gold row beside one claim: which fields agree, and how near the two are."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import isclose
from typing import Any

from etl.evaluation.gold import GoldRow
from etl.evaluation.names import bare_name, kinship, person_key, same_unit, split_type
from etl.model.claims import AnyClaim, IndicatorClaim, LeadershipClaim, MergerClaim, WardClaim
from etl.text.fold import fold

_SENTENCE_END = re.compile(r"[.;!?](?=\s)|\n")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What agrees between a gold row and a claim."""

    key: dict[str, bool]
    """The fields that make a claim the row's: all must agree."""
    details: dict[str, bool]
    """Fields that are scored beside the match, for those the gold states."""
    nearness: int = 0
    """How alike the words are, to choose between claims that agree equally."""

    @property
    def is_match(self) -> bool:
        """Whether the claim states the row's fact."""
        return all(self.key.values())

    @property
    def is_exact(self) -> bool:
        """Whether the strict details agree as well."""
        return self.is_match and not self.differences

    @property
    def differences(self) -> tuple[str, ...]:
        """The details that differ."""
        return tuple(name for name, agrees in self.details.items() if not agrees)


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence (or sentences) that hold a range, with all white space single."""
    begin = 0
    for mark in _SENTENCE_END.finditer(text, 0, start):
        begin = mark.end()
    following = _SENTENCE_END.search(text, end)
    return " ".join(text[begin : following.end() if following else len(text)].split())


def compare(row: GoldRow, claim: AnyClaim, text: str, *, only_whole_and_part: bool) -> Comparison:
    """Set a claim beside a gold row of its table.

    Args:
        row: The gold row.
        claim: A claim of the same table.
        text: The document's text, for the words around an indicator; may be empty.
        only_whole_and_part: Whether the gold knows no `most` (the resolutions' gold).
    """
    if isinstance(claim, WardClaim):
        return _ward(row, claim)
    if isinstance(claim, MergerClaim):
        return _merger(row, claim, only_whole_and_part)
    if isinstance(claim, LeadershipClaim):
        return _leadership(row, claim)
    return _indicator(row, claim, text)


def row_blocks(row: GoldRow) -> set[object]:
    """What a claim must share with the row to be looked at beside it; spares most of the comparisons."""
    if row.table == "wards":
        return {row.fields["attribute"]}
    if row.table == "mergers":
        names = (split_type(str(answer))[1] for answer in row.answers("predecessor"))
        return {name for name in (*names, row.fields.get("predecessor_code")) if name is not None}
    if row.table == "leadership":
        return {person_key(str(answer)) for answer in row.answers("person")}
    return {round(float(answer), 6) for answer in row.answers("value") if isinstance(answer, int | float)}


def claim_blocks(claim: AnyClaim) -> set[object]:
    """The blocks of a claim: its attribute, its predecessor's name and code, its person or its value."""
    if isinstance(claim, WardClaim):
        return {claim.attribute}
    if isinstance(claim, MergerClaim):
        return {bare_name(claim.predecessor_type, claim.predecessor_name), claim.predecessor_code or ""}
    if isinstance(claim, LeadershipClaim):
        return {person_key(claim.person_name)}
    return {round(claim.value, 6)}


def _any(row: GoldRow, name: str, agrees: Callable[[Any], bool]) -> bool:
    return any(agrees(answer) for answer in row.answers(name))


def _ward(row: GoldRow, claim: WardClaim) -> Comparison:
    key = {
        "unit": _any(row, "unit", lambda answer: same_unit(claim.unit_type, claim.unit_name, answer)),
        "attribute": claim.attribute == row.fields["attribute"],
        "value": _any(row, "value", lambda answer: _same_value(claim, answer)),
    }
    details = {"is_approximate": claim.is_approximate == row.fields["is_approximate"]}
    if row.fields.get("province"):
        details["province"] = _any(row, "province", lambda answer: same_unit(None, claim.province_name, answer))
    return Comparison(key, details)


def _same_value(claim: WardClaim, answer: Any) -> bool:
    if isinstance(answer, int | float):
        return claim.value_number is not None and isclose(claim.value_number, answer, rel_tol=1e-9)
    return answer is not None and fold(claim.value).replace(" ", "") == fold(str(answer)).replace(" ", "")


def _merger(row: GoldRow, claim: MergerClaim, only_whole_and_part: bool) -> Comparison:
    own_extent = _extent(claim.extent, only_whole_and_part)
    details = {}
    if split_type(str(row.fields["predecessor"]))[0]:
        details["predecessor_type"] = claim.predecessor_type is not None
    if row.fields.get("former_district"):
        details["former_district"] = _any(
            row, "former_district", lambda a: a is not None and same_unit(None, claim.predecessor_district, a)
        )
    names = {
        "successor": _any(row, "successor", lambda a: same_unit(claim.successor_type, claim.successor_name, a)),
        "predecessor": _any(row, "predecessor", lambda a: same_unit(claim.predecessor_type, claim.predecessor_name, a)),
    }
    codes = {
        side: getattr(claim, f"{side}_code") in row.answers(f"{side}_code")
        for side in names
        if row.fields.get(f"{side}_code")
    }
    # A gold with codes was made from a list that spells some names otherwise than the paper; the code identifies.
    key = {side: agrees or codes.get(side, False) for side, agrees in names.items()}
    key["extent"] = _any(row, "extent", lambda a: own_extent == _extent(a, only_whole_and_part))
    details |= {f"{side}_name": names[side] for side in codes} | {
        f"{side}_code": agrees for side, agrees in codes.items()
    }
    return Comparison(key, details)


def _extent(extent: str, only_whole_and_part: bool) -> str:
    """`rest` scores as `part`; where the gold knows only whole and part, so does `most`."""
    return "part" if extent == "rest" or (extent == "most" and only_whole_and_part) else extent


def _leadership(row: GoldRow, claim: LeadershipClaim) -> Comparison:
    likeness = max(kinship(claim.position_label, str(answer)) for answer in row.answers("position"))
    key = {
        "person": _any(row, "person", lambda answer: person_key(claim.person_name) == person_key(str(answer))),
        "position_key": claim.position_key in row.answers("position_key"),
        "unit": _any(row, "unit", lambda answer: _same_seat(claim, answer)),
        "level": claim.unit_level in row.answers("level"),
        "former": _any(row, "former", lambda answer: claim.is_former == bool(answer)),
    }
    if claim.position_key == "other":
        key["position"] = likeness > 0
    return Comparison(key, {}, round(100 * likeness))


def _same_seat(claim: LeadershipClaim, answer: str | None) -> bool:
    """The central level has no unit: `Trung ương` and nothing are the same."""
    if claim.unit_level == "central" and claim.unit_name is None:
        return answer is None or fold(answer) == fold("Trung ương")
    return same_unit(claim.unit_type, claim.unit_name, answer)


def _indicator(row: GoldRow, claim: IndicatorClaim, text: str) -> Comparison:
    likeness = max(kinship(claim.label, str(answer)) for answer in row.answers("label"))
    evidence = _evidence(row.fields.get("evidence"), claim, text)
    key = {
        "unit": _any(row, "unit", lambda answer: same_unit(claim.unit_type, claim.unit_name, answer)),
        "value": _any(row, "value", lambda answer: _same_number(claim.value, answer))
        and _any(row, "value_max", lambda answer: _same_number(claim.value_max, answer)),
        "label": likeness > 0 or evidence > 0,
    }
    details = {
        "comparator": claim.comparator in row.answers("comparator"),
        "kind": claim.kind in row.answers("kind"),
        "unit_of_measure": claim.unit_of_measure in row.answers("unit_of_measure"),
    }
    return Comparison(key, details, round(100 * likeness) + evidence)


def _same_number(own: float | None, answer: float | None) -> bool:
    if own is None or answer is None:
        return own is answer
    return isclose(own, answer, rel_tol=1e-9)


def _evidence(written: str | None, claim: IndicatorClaim, text: str) -> int:
    """100 where the quote holds the gold's evidence (or lies in it), 50 where the sentence around it does, else 0."""
    if not written:
        return 0
    parts = [fold(part) for part in written.split(" ... ")]
    quote = fold(claim.quote)
    if all(part in quote for part in parts) or (" " in quote and quote in fold(written)):
        return 100
    around = fold(sentence_at(text, claim.char_start, claim.char_end)) if text else ""
    return 50 if all(part in around for part in parts) else 0


def period_of(claim: IndicatorClaim) -> tuple[str | None, ...]:
    """The ways in which the gold may write a claim's period: `2030`, `2025-2030`, `annual` or nothing."""
    start, end = claim.period_start_year, claim.period_end_year
    written = [str(end)] if end is not None and start in (None, end) else []
    written += [str(start)] if start is not None and end is None else []
    written += [f"{start}-{end}"] if None not in (start, end) and start != end else []
    written += ["annual"] if claim.cadence == "annual" else []
    return tuple(written) or (None,)
