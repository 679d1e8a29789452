"""The curation folder from disk: the policy and the editors' decisions, checked against `curation/schema.json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

from etl.fuse import (
    Action,
    Address,
    Arithmetic,
    Criterion,
    Decision,
    Expectation,
    Margins,
    Policy,
    Sum,
    Tolerance,
)
from etl.model.claims import CLAIM_TYPES, ClaimStatus, Scalar
from etl.model.document import Genre
from etl.model.errors import ConfigurationError, UsageError
from etl.model.units import Unit
from etl.packages.gazetteer import load_gazetteer
from etl.resources import resource
from etl.run.curation_errors import Place, check, fault_error
from etl.yamlfile import line_of, load_yaml

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
    check(raw, "policy", path, str(path))
    return Policy(
        version=raw["version"],
        force={Genre(name): rank for name, rank in raw["force"].items()},
        order={name: tuple(Criterion(word) for word in words) for name, words in raw["order"].items()},
        margins=Margins(**raw["margins"]),
        tolerance={name: Tolerance(**each) for name, each in raw["tolerance"].items()},
        arithmetic=Arithmetic(**raw["arithmetic"]),
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
        check(entries, "decisions", path, path.name)
        decisions += [_Entry(entry, path.name, number, path).decision() for number, entry in enumerate(entries, 1)]
    return tuple(decisions)


def check_decision(entry: Mapping[str, Any]) -> Decision:
    """Read one decision that stands in no file yet.

    Raises:
        UsageError: If it is not as the schema says.
    """
    try:
        check(entry, "decision", None, "")
        return _Entry(entry, "", 1, None).decision()
    except ConfigurationError as error:
        raise UsageError(error.what, hint=error.hint) from None


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a file that is as the schema says."""

    raw: Mapping[str, Any]
    file: str
    number: int
    path: Path | None

    def decision(self) -> Decision:
        raw, expect = self.raw, self.raw["expect"]
        addresses = [("claim", raw["claim"])] if "claim" in raw else [("claims", each) for each in raw["claims"]]
        dataset = addresses[0][1]["dataset"]
        return Decision(
            action=Action(raw["decision"]),
            addresses=tuple(self._address(each, name, index) for index, (name, each) in enumerate(addresses)),
            reason=" ".join(raw["reason"].split()),
            by=raw["by"],
            on=date.fromisoformat(raw["on"]),
            expect=Expectation(
                quote=expect.get("quote"),
                status=ClaimStatus(expect["status"]) if "status" in expect else None,
                rivals=tuple(expect["rivals"]) if "rivals" in expect else None,
                persons=expect.get("persons"),
            ),
            changes=self._facts(raw.get("with", {}), dataset, ("with",)),
            unit=self._unit() if "unit" in raw else None,
            side=self._side(dataset),
            evidence=Sum(tuple(map(float, raw["evidence"]["parts"])), raw["evidence"]["source"])
            if "evidence" in raw
            else None,
            source=f"{self.file} #{self.number}",
            line=self._line(()) or None,
        )

    def _address(self, raw: Mapping[str, Any], name: str, index: int) -> Address:
        place: Place = (name, "facts") if name == "claim" else (name, index, "facts")
        return Address(
            claim_id=raw.get("claim_id"),
            document_id=raw.get("document_id"),
            file_name=raw.get("file_name"),
            dataset=raw["dataset"],
            facts=self._facts(raw.get("facts", {}), raw["dataset"], place),
        )

    def _facts(self, raw: Mapping[str, Any], dataset: str, place: Place) -> dict[str, Scalar]:
        """The facts with the types of their columns."""
        kind = CLAIM_TYPES[dataset]
        hints = get_type_hints(kind)
        known = {name for name in hints if name not in get_type_hints(kind.__mro__[1])}
        for name in sorted(raw.keys() - known):
            told = f"Claims of {dataset} have no {name}. They have {', '.join(sorted(known))}."
            raise self._error(told, (*place, name))
        return {name: self._typed(value, hints[name], name, (*place, name)) for name, value in raw.items()}

    def _typed(self, value: Any, hint: Any, name: str, place: Place) -> Scalar:
        kinds = get_args(hint) or (hint,)
        if date in kinds and isinstance(value, str):
            try:
                return date.fromisoformat(value)
            except ValueError as error:
                raise self._error(f"{name}: “{value}” is no date like 2025-07-01.", place) from error
        if float in kinds and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if str in kinds and isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, kinds):
            raise self._error(f"{name}: “{value}” is not the kind of value that the column holds.", place)
        assert value is None or isinstance(value, str | int | float | bool | date)
        return value

    def _unit(self) -> Unit:
        unit_id = self.raw["unit"]
        unit = load_gazetteer().by_id(unit_id)
        if unit is None:
            raise self._error(f"The gazetteer has no unit {unit_id}; `diaba units NAME` finds it.", ("unit",))
        return unit

    def _side(self, dataset: str) -> str | None:
        side: str | None = self.raw.get("side")
        if (side is not None) != (dataset == "mergers" and self.raw["decision"] == "link"):
            told = "A link in mergers needs a side (successor or predecessor), and only that does."
            raise self._error(told, ("side",))
        return side

    def _error(self, told: str, place: Place) -> ConfigurationError:
        number = f"#{self.number}: " if self.path else ""
        return fault_error(self.file, [(self._line(place), f"{number}{told}")])

    def _line(self, place: Place) -> int:
        return line_of(self.path, (self.number - 1, *place)) if self.path else 0
