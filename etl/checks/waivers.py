"""Letting a closed gate open once: who says so, why, and exactly what is let through."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from etl.model.errors import ConfigurationError
from etl.model.findings import CheckResult, Rule, Severity
from etl.yamlfile import load_yaml

FILE = "waivers.yaml"
_NEVER = (".quote_is_the_text", ".no_personal_details", ".document_was_read")
"""No quote, no claim; and nobody may decide that private details are published."""
_KEYS = {"check", "count", "reason", "by", "on"}


@dataclass(frozen=True, slots=True)
class Waiver:
    """One check that may fail in one published run."""

    waiver_id: str
    """Hash of the entry; the history names those that were used."""
    check: str
    count: int
    """How many rows may break the rule: a waiver for three lets no fourth pass."""
    reason: str
    by: str
    on: date

    def __str__(self) -> str:
        """As reports tell it."""
        return f"{self.by}, {self.on.isoformat()}: {self.reason}"


def load_waivers(folder: Path | None) -> tuple[Waiver, ...]:
    """The waivers in `gates/waivers.yaml` of a curation folder; none where there is no such file.

    Raises:
        ConfigurationError: An entry lacks something, or names a check that nobody may waive.
    """
    path = folder / "gates" / FILE if folder else None
    if path is None or not path.is_file():
        return ()
    try:
        return tuple(_waiver(entry) for entry in load_yaml(path) or ())
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ConfigurationError(
            f"The waivers cannot be read: {error}.",
            where=str(path),
            hint=f"Each entry has {', '.join(sorted(_KEYS))}; docs/checks.md shows one.",
        ) from error


def _waiver(entry: Mapping[str, Any]) -> Waiver:
    if set(entry) != _KEYS:
        raise ValueError(f"an entry has the keys {', '.join(sorted(entry))}")
    if entry["check"].endswith(_NEVER):
        raise ValueError(f"{entry['check']} can be waived by nobody")
    day = date.fromisoformat(entry["on"])
    told = json.dumps(entry, sort_keys=True, ensure_ascii=False)
    identity = hashlib.sha256(told.encode()).hexdigest()[:16]
    return Waiver(identity, entry["check"], int(entry["count"]), " ".join(entry["reason"].split()), entry["by"], day)


def waived(
    results: Sequence[CheckResult], waivers: Sequence[Waiver], spent: Collection[str]
) -> tuple[list[CheckResult], tuple[str, ...]]:
    """Let errors pass for which there is a waiver that was not used before.

    Args:
        results: What the checks said.
        waivers: What may pass.
        spent: The ids of waivers that let an earlier release pass.

    Returns:
        The results, with warnings in place of what is waived and a note on each waiver that has done its work; and
        the ids of the waivers that were used.
    """
    free = {waiver.check: waiver for waiver in waivers if waiver.waiver_id not in spent}
    used: list[str] = []
    told = []
    for result in results:
        waiver = free.get(result.check)
        if waiver is None or not _covers(waiver, result):
            told.append(result)
            continue
        used.append(waiver.waiver_id)
        assert result.finding is not None
        finding = dataclasses.replace(result.finding, severity=Severity.WARNING, waiver=str(waiver))
        told.append(dataclasses.replace(result, finding=finding))
    told += [_spent(waiver) for waiver in waivers if waiver.waiver_id in spent]
    return told, tuple(used)


def _covers(waiver: Waiver, result: CheckResult) -> bool:
    finding = result.finding
    return finding is not None and finding.severity is Severity.ERROR and finding.count <= waiver.count


def _spent(waiver: Waiver) -> CheckResult:
    rule = Rule(
        "gates",
        "gates.waivers_are_used_once",
        None,
        Severity.INFORMATION,
        "A waiver that was used is deleted",
        "Giấy phép cho qua đã dùng thì được xóa",
        "It lets nothing pass any more; delete the entry.",
        "Nó không còn hiệu lực; hãy xóa mục này.",
    )
    return rule.broken(1, 1, [{"check": waiver.check, "waiver": str(waiver)}], message=f"{waiver.check}: {waiver}")
