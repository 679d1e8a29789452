"""The curation folder from disk: the policy and the editors' decisions, checked against `curation/schema.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import best_match

from etl.fuse import Action, Address, Criterion, Decision, Expectation, Policy
from etl.model.claims import CLAIM_TYPES, ClaimStatus, Scalar
from etl.model.document import Genre
from etl.model.errors import ConfigurationError
from etl.model.units import Unit
from etl.packages.gazetteer import load_gazetteer
from etl.resources import resource
from etl.yamlfile import load_yaml

POLICY_FILE = "policy.yaml"


def load_policy(folder: Path | None = None) -> Policy:
    """The policy of a curation folder, or the one that travels with the software.

    Args:
        folder: A curation folder; its `policy.yaml` goes before the shipped one, if it has one.

    Raises:
        ConfigurationError: If the file is not as the schema says.
    """
    own = folder / POLICY_FILE if folder else None
    path = own if own is not None and own.is_file() else resource("curation", POLICY_FILE)
    raw = load_yaml(path)
    _check(raw, "policy", str(path))
    return Policy(
        version=raw["version"],
        force={Genre(name): rank for name, rank in raw["force"].items()},
        order={name: tuple(Criterion(word) for word in words) for name, words in raw["order"].items()},
        later_by_days=raw["later_by_days"],
        approximate_share=raw["approximate_share"],
        rounded_units=frozenset(raw["rounded_units"]),
    )


def load_decisions(folder: Path) -> tuple[Decision, ...]:
    """The decisions of all `*.yaml` files of a curation folder, the policy apart, in the order of files and entries.

    Raises:
        ConfigurationError: If a file is not as the schema says, or names a column or a unit that does not exist.
    """
    if not folder.is_dir():
        raise ConfigurationError(
            "There is no such curation folder.", where=str(folder), hint="Name it with --curation."
        )
    decisions: list[Decision] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == POLICY_FILE:
            continue
        entries = load_yaml(path) or []
        _check(entries, "decisions", path.name)
        decisions += [_decision(entry, f"{path.name} #{number}") for number, entry in enumerate(entries, 1)]
    return tuple(decisions)


def check_decision(entry: Mapping[str, Any], where: str) -> Decision:
    """Read one decision as it would stand in a file.

    Raises:
        ConfigurationError: If it is not as the schema says.
    """
    _check([entry], "decisions", where)
    return _decision(entry, where)


@cache
def _schema() -> dict[str, Any]:
    schema = json.loads(resource("curation", "schema.json").read_text("utf-8"))
    assert isinstance(schema, dict)
    return schema


def _check(value: Any, definition: str, where: str) -> None:
    """Hold a value against one definition of the schema and report the error that tells most."""
    schema = {"$defs": _schema()["$defs"], "$ref": f"#/$defs/{definition}"}
    error = best_match(Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(value))
    if error is not None:
        place = "/".join(str(part + 1) if isinstance(part, int) else part for part in error.absolute_path)
        raise ConfigurationError(
            f"{place + ': ' if place else ''}{error.message}.",
            where=where,
            hint="curation/schema.json says what may stand there.",
        )


def _decision(entry: Mapping[str, Any], where: str) -> Decision:
    claim = entry["claim"]
    dataset = claim["dataset"]
    expect = entry["expect"]
    return Decision(
        action=Action(entry["decision"]),
        address=Address(
            claim_id=claim.get("claim_id"),
            document_id=claim.get("document_id"),
            file_name=claim.get("file_name"),
            dataset=dataset,
            facts=_facts(claim.get("facts", {}), dataset, where),
        ),
        reason=" ".join(entry["reason"].split()),
        by=entry["by"],
        on=date.fromisoformat(entry["on"]),
        expect=Expectation(
            quote=expect.get("quote"),
            status=ClaimStatus(expect["status"]) if "status" in expect else None,
            rivals=tuple(expect["rivals"]) if "rivals" in expect else None,
        ),
        changes=_facts(entry.get("with", {}), dataset, where),
        unit=_unit(entry["unit"], where) if "unit" in entry else None,
        side=_side(entry, dataset, where),
        source=where,
    )


def _facts(raw: Mapping[str, Any], dataset: str, where: str) -> dict[str, Scalar]:
    """The facts with the types of their columns."""
    kind = CLAIM_TYPES[dataset]
    hints = get_type_hints(kind)
    known = {name for name in hints if name not in get_type_hints(kind.__mro__[1])}
    unknown = sorted(raw.keys() - known)
    if unknown:
        raise ConfigurationError(
            f"Claims of {dataset} have no {unknown[0]}.", where=where, hint=f"They have {', '.join(sorted(known))}."
        )
    return {name: _typed(value, hints[name], name, where) for name, value in raw.items()}


def _typed(value: Any, hint: Any, name: str, where: str) -> Scalar:
    kinds = get_args(hint) or (hint,)
    if date in kinds and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise ConfigurationError(f"{name}: {value!r} is no date like 2025-07-01.", where=where) from error
    if float in kinds and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if str in kinds and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, kinds):
        raise ConfigurationError(f"{name}: {value!r} is not the kind of value that the column holds.", where=where)
    assert value is None or isinstance(value, str | int | float | bool | date)
    return value


def _unit(unit_id: str, where: str) -> Unit:
    unit = load_gazetteer().by_id(unit_id)
    if unit is None:
        raise ConfigurationError(
            f"The gazetteer has no unit {unit_id}.", where=where, hint="`diaba units NAME` finds it."
        )
    return unit


def _side(entry: Mapping[str, Any], dataset: str, where: str) -> str | None:
    side = entry.get("side")
    if (side is not None) != (dataset == "mergers" and entry["decision"] == "link"):
        raise ConfigurationError(
            "A link in mergers needs a side, and only that does.", where=where, hint="side: successor or predecessor."
        )
    return side
