"""Gold as values: the rows a careful reader found, each with every answer that counts as right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from etl.model.claims import DATASETS
from etl.model.errors import InputError
from etl.text.fold import fold

_PATH = re.compile(r"(?P<table>\w+)(?:\[(?P<pick>[^\]]*)\])?\.(?P<field>[\w.]+)")
_SLICE = re.compile(r"(\d*):(\d*)")


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One fact of the gold: its fields as written and, per field, the other answers that are right too."""

    table: str
    fields: Mapping[str, Any]
    also: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    is_optional: bool = False

    def answers(self, name: str) -> tuple[Any, ...]:
        """Every right answer for one field, the one in the gold first."""
        return (self.fields.get(name), *self.also.get(name, ()))

    def __str__(self) -> str:
        """The row on one line, without the remarks for people."""
        hidden = ("note", "evidence", "item", "optional")
        return ", ".join(f"{k}={v}" for k, v in self.fields.items() if k not in hidden and v is not None)


@dataclass(frozen=True, slots=True)
class GoldPaper:
    """All rows for one document."""

    name: str
    genre: str
    rows: tuple[GoldRow, ...]

    def of(self, table: str, *, optional: bool) -> list[GoldRow]:
        """The rows of one table, either the required or the optional ones."""
        return [row for row in self.rows if row.table == table and row.is_optional is optional]


def parse_gold(gold: Mapping[str, Any], name: str | None = None) -> GoldPaper:
    """Read one gold file's content.

    Args:
        gold: The parsed JSON (`shared/gold/README.md` describes it).
        name: What to call the paper; by default the gold's own `id`.

    Raises:
        InputError: If a table is no list of objects, or an `accept` path cannot be understood.
    """
    title = name or str(gold.get("id", "gold"))
    accepted = _accepted(gold, title)
    rows: list[GoldRow] = []
    for table in DATASETS:
        for index, raw in enumerate(_objects(gold.get(table, []), f"{title}: {table}")):
            rows += _rows(table, raw, accepted.get((table, index), {}), is_optional=bool(raw.get("optional")))
        optional = gold.get("optional") or {}
        for raw in _objects(optional.get(table, []), f"{title}: optional.{table}"):
            rows += _rows(table, raw, {}, is_optional=True)
    return GoldPaper(title, str(gold.get("genre", "other")), tuple(rows))


def _objects(value: Any, where: str) -> Sequence[Mapping[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise InputError("A table of a gold file must be a list of objects.", where=where)
    return value


def _rows(
    table: str, raw: Mapping[str, Any], accepted: Mapping[str, tuple[Any, ...]], *, is_optional: bool
) -> Iterator[GoldRow]:
    """The facts of one object: in `wards` one per attribute, elsewhere one."""
    also = _alternatives(raw)
    for name, answers in accepted.items():
        also[name] = (*also.get(name, ()), *answers)
    if table != "wards":
        yield GoldRow(table, raw, also, is_optional)
        return
    approximate = raw.get("approx") or {}
    for attribute, value in (raw.get("attributes") or {}).items():
        fields = {
            "unit": raw.get("unit"),
            "province": raw.get("province"),
            "attribute": attribute,
            "value": value,
            "is_approximate": attribute in approximate,
        }
        yield GoldRow(table, fields, {**also, "value": also.get(attribute, ())}, is_optional)


def _alternatives(raw: Mapping[str, Any]) -> dict[str, tuple[Any, ...]]:
    """Other right answers written in the row itself: `alt: {field: ...}`, `alt_<field>` and `<field>_alt`."""
    found: dict[str, tuple[Any, ...]] = {}
    written = dict(raw["alt"]) if isinstance(raw.get("alt"), dict) else {}
    written |= {key.removeprefix("alt_"): raw[key] for key in raw if key.startswith("alt_")}
    written |= {key.removesuffix("_alt"): raw[key] for key in raw if key.endswith("_alt")}
    for name, value in written.items():
        found[name] = tuple(value) if isinstance(value, list) else (value,)
    return found


def _accepted(gold: Mapping[str, Any], title: str) -> dict[tuple[str, int], dict[str, tuple[Any, ...]]]:
    """The answers of the `accept` block, by table and index of the row."""
    found: dict[tuple[str, int], dict[str, tuple[Any, ...]]] = {}
    for entry in gold.get("accept", []):
        match = _PATH.fullmatch(str(entry.get("path", "")))
        if match is None or match["table"] not in DATASETS:
            raise InputError(
                f"The path {entry.get('path')!r} of `accept` cannot be understood.",
                where=title,
                hint="Write it like `leadership[person=...].unit` or `indicators[2:5].kind`.",
            )
        name = match["field"].split(".")[-1]
        rows = gold.get(match["table"], [])
        for index in _picked(match["pick"], rows):
            answers = tuple(_filled(answer, rows[index].get(name)) for answer in entry.get("also", ()))
            place = found.setdefault((match["table"], index), {})
            place[name] = (*place.get(name, ()), *answers)
    return found


def _filled(answer: Any, written: Any) -> Any:
    """`<name>` in an answer stands for what the row itself says."""
    return answer.replace("<name>", str(written)) if isinstance(answer, str) else answer


def _picked(pick: str | None, rows: Sequence[Mapping[str, Any]]) -> Iterator[int]:
    """The rows that `[*]`, `[3]`, `[2:5]` (the end left out) or `[field=value]` mean."""
    if pick in (None, "*"):
        yield from range(len(rows))
    elif pick.isdigit():
        yield from (index for index in (int(pick),) if index < len(rows))
    elif span := _SLICE.fullmatch(pick):
        yield from range(len(rows))[int(span[1] or 0) : int(span[2] or len(rows))]
    else:
        name, _, value = pick.partition("=")
        yield from (index for index, row in enumerate(rows) if fold(str(row.get(name))) == fold(value))
