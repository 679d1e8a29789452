"""A paper while it is written: its lines beside the facts that each of them states."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Row = dict[str, Any]


class Fact(NamedTuple):
    """One row of gold."""

    table: str
    row: Row


class Said(NamedTuple):
    """Words, the facts that they state, and the phenomena that make them hard to read."""

    text: str
    facts: tuple[Fact, ...] = ()
    phenomena: tuple[str, ...] = ()


@dataclass(slots=True)
class Sheet:
    """Collects blocks of text and their facts; a fact that is stated twice is one row."""

    genre: str
    blocks: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    rows: dict[str, list[Row]] = field(
        default_factory=lambda: {"wards": [], "mergers": [], "leadership": [], "indicators": []}
    )
    phenomena: dict[str, None] = field(default_factory=dict)
    _known: dict[tuple[object, ...], Row] = field(default_factory=dict)

    def block(self, *parts: Said | str) -> None:
        """Add a paragraph (or a heading, a list, a table) made of these parts in a row."""
        words = ""
        for part in parts:
            text = self.note(part)
            words += text if not words or text[0] in ",.;" else f" {text}"
        self.blocks.append(words)

    def lines(self, parts: Iterable[Said | str]) -> None:
        """Add a block with one part a line."""
        self.blocks.append("\n".join(self.note(part) for part in parts))

    def note(self, part: Said | str) -> str:
        """Take in the facts of a part that somebody else writes; gives its words."""
        if isinstance(part, str):
            return part
        self.said.append(part)
        for name in part.phenomena:
            self.phenomena[name] = None
        for table, row in part.facts:
            self._add(table, row, part.phenomena)
        return part.text

    def _add(self, table: str, row: Row, phenomena: tuple[str, ...]) -> None:
        if table == "wards":
            self._add_attribute(row, phenomena)
            return
        key = (table, *[row.get(name) for name in _KEYS[table]])
        if key not in self._known:
            self._known[key] = row
            row["phenomena"] = phenomena
            self.rows[table].append(row)

    def _add_attribute(self, row: Row, phenomena: tuple[str, ...]) -> None:
        """The attributes of one unit share a row."""
        unit = self._known.get(("wards", row["unit"]))
        if unit is None:
            unit = {"unit": row["unit"], "province": row["province"], "attributes": {}, "phenomena": {}}
            self._known["wards", row["unit"]] = unit
            self.rows["wards"].append(unit)
        attribute = row["attribute"]
        unit["attributes"].setdefault(attribute, row["value"])
        unit["phenomena"].setdefault(attribute, phenomena)
        if row.get("approx"):
            unit.setdefault("approx", {})[attribute] = True

    def gold(self, name: str) -> dict[str, Any]:
        """What `diaba evaluate` reads."""
        return {"id": name, "genre": self.genre, "phenomena": list(self.phenomena), **self.rows}


_KEYS = {
    "mergers": ("successor", "predecessor", "former_district", "extent"),
    "leadership": ("person", "position_key", "unit", "former", "position"),
    "indicators": ("unit", "label", "value", "value_max", "kind", "period"),
}


def attribute(unit: str, province: str | None, name: str, value: Any, *, approximate: bool = False) -> Fact:
    """A fact about a ward."""
    row = {"unit": unit, "province": province, "attribute": name, "value": value}
    return Fact("wards", row | {"approx": True} if approximate else row)


def edge(successor: str, predecessor: str, extent: str, district: str | None) -> Fact:
    """An edge from an old unit to a new one."""
    row = {"successor": successor, "predecessor": predecessor, "extent": extent}
    return Fact("mergers", row | {"former_district": district} if district else row)


def post(person: str, position: str, key: str, unit: str | None, level: str = "ward", *, former: bool = False) -> Fact:
    """A person in a post."""
    row: Row = {"person": person, "position": position, "position_key": key, "unit": unit, "level": level}
    if former:
        row["former"] = True
    return Fact("leadership", row)
