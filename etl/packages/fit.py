"""Whether a claim can stand in the tables at all, so that one odd paper never stops a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TypeVar

import regex

from etl.model.claims import DATASETS, Claim, ClaimSet, ClaimStatus, Scalar, WardClaim
from etl.model.findings import Finding, Severity
from etl.packages.schema import FieldSchema, TableSchema, load_package

AnyKind = TypeVar("AnyKind", bound=Claim)

MISFIT = "claims.fit_their_table"
"""The check that names the claims left out because no table can hold them."""

IMPLAUSIBLE = "Implausible"
"""How the reason of a claim begins that no record could hold; `diaba review` lists these apart."""

_SHOWN = 20

_OF_TEXT = ("enum", "pattern")
"""The constraints that a text can break; an empty one is not looked at."""


def fitting(claims: ClaimSet) -> tuple[ClaimSet, tuple[Finding, ...]]:
    """The claims that the tables can hold.

    A claim that its record could not hold (a population of 0) waits for an editor; one that even the table of claims
    cannot hold (a defect of a rule) is left out and named in a finding.
    """
    kept: dict[str, tuple[Claim, ...]] = {}
    left_out: list[Mapping[str, Scalar]] = []
    for dataset in DATASETS:
        sound: list[Claim] = []
        for claim in getattr(claims, dataset):
            reason = _first_misfit(_claim_fields(dataset), claim.__dict__)
            if reason is None:
                sound.append(_with_status(claim, dataset))
            else:
                left_out.append(
                    {"document_id": claim.document_id, "rule": claim.rule, "quote": claim.quote, "reason": reason}
                )
        kept[dataset] = tuple(sound)
    return ClaimSet(**kept), _findings(left_out, len(left_out))  # type: ignore[arg-type]


def together(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of `fitting` on several papers as one."""
    listed = tuple(findings)
    rows = tuple(row for finding in listed for row in finding.rows)
    return _findings(rows, sum(finding.count for finding in listed))


def _with_status(claim: AnyKind, dataset: str) -> AnyKind:
    reason = _first_misfit(_record_fields(dataset), _record_facts(claim))
    if reason is None or claim.status is not ClaimStatus.ACCEPTED:
        return claim
    return replace(
        claim,
        status=ClaimStatus.PENDING,
        status_reason=f"{IMPLAUSIBLE}: {reason}",
        status_reason_vi="Giá trị không hợp lý, cột dữ liệu không nhận được.",
    )


def _record_facts(claim: Claim) -> Mapping[str, Scalar]:
    """What a record would take over from a claim: its facts, or for a ward the one attribute."""
    if not isinstance(claim, WardClaim):
        return claim.facts()
    value: Scalar = claim.value if claim.value_number is None else claim.value_number
    field = next((field for field in _record_fields("wards") if field.name == claim.attribute), None)
    if field is not None and field.type == "date":
        value = _date(claim.value)
    return {claim.attribute: value}


def _date(text: str) -> Scalar:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _first_misfit(fields: Iterable[FieldSchema], row: Mapping[str, Scalar]) -> str | None:
    for field in fields:
        if (value := row.get(field.name)) is not None and (reason := misfit(field, value)):
            return reason
    return None


def misfit(field: FieldSchema, value: Scalar) -> str | None:
    """Why a column cannot hold a value, in a few words, or None where it can. An empty value is not looked at."""
    if value is None:
        return None
    if (reason := _wrong_type(field, value)) is not None:
        return reason
    rules = field.constraints
    if "enum" in rules and value not in rules["enum"]:
        return f"{field.name} is none of the known words: {value}"
    if "pattern" in rules and not _pattern(rules["pattern"]).fullmatch(str(value)):
        return f"{field.name} is not written as it must be: {value}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _out_of_bounds(field, float(value))
    return None


def _wrong_type(field: FieldSchema, value: Scalar) -> str | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if field.type in ("integer", "year") and (not is_number or float(value) != int(float(value))):  # type: ignore[arg-type]
        return f"{field.name} must be a whole number, not {value}"
    if field.type == "number" and not (is_number and abs(float(value)) < 1e15):  # type: ignore[arg-type]
        return f"{field.name} must be a number, not {value}"
    if field.type == "date" and not isinstance(value, date):
        return f"{field.name} must be a date, not {value}"
    return None


def _out_of_bounds(field: FieldSchema, value: float) -> str | None:
    rules = field.constraints
    if "minimum" in rules and value < rules["minimum"]:
        return f"{field.name} is below {rules['minimum']}"
    if "maximum" in rules and value > rules["maximum"]:
        return f"{field.name} is above {rules['maximum']}"
    if "exclusiveMinimum" in rules and value <= rules["exclusiveMinimum"]:
        return f"{field.name} is not above {rules['exclusiveMinimum']}"
    if "exclusiveMaximum" in rules and value >= rules["exclusiveMaximum"]:
        return f"{field.name} is not below {rules['exclusiveMaximum']}"
    return None


@cache
def _pattern(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


@cache
def _claim_fields(dataset: str) -> tuple[FieldSchema, ...]:
    return _with_rules(load_package(dataset).resource("claims"))


@cache
def _record_fields(dataset: str) -> tuple[FieldSchema, ...]:
    return _with_rules(load_package(dataset).resource(dataset))


def _with_rules(table: TableSchema) -> tuple[FieldSchema, ...]:
    """The columns that do not hold just any text."""
    return tuple(
        field for field in table.fields if field.type != "string" or not field.constraints.keys().isdisjoint(_OF_TEXT)
    )


def _findings(rows: Sequence[Mapping[str, Scalar]], count: int) -> tuple[Finding, ...]:
    if count == 0:
        return ()
    message = f"{count} claims were left out because no table can hold them."
    return (Finding("run", MISFIT, Severity.WARNING, None, message, count, tuple(rows[:_SHOWN])),)
