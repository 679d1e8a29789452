"""Reads the tables of datapackages/gazetteer into the pure Gazetteer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from etl.gazetteer import Gazetteer
from etl.model.errors import ConfigurationError
from etl.model.units import Province, Unit, UnitLink, UnitType
from etl.resources import resource

_UNITS = (
    "unit_id,code,type,name,province_code,province_name,district_name,valid_from,valid_to,"
    "district_code,act_number,longitude,latitude,reference_area_km2"
)
_PROVINCES = "province_id,code,type,name,valid_from,valid_to,successor_code,act_number"
_LINKS = "predecessor_id,successor_id,is_split,kind,effective_on,act_number,evidence"


@cache
def load_gazetteer() -> Gazetteer:
    """The official units, provinces and links; read once for the process.

    Raises:
        ConfigurationError: A table is missing or damaged.
    """
    return read_gazetteer(resource("datapackages", "gazetteer"))


def read_gazetteer(folder: Path) -> Gazetteer:
    """The gazetteer of the three tables in a folder.

    Raises:
        ConfigurationError: A table is missing or damaged.
    """
    try:
        return Gazetteer(_units(folder), _provinces(folder), _links(folder))
    except (OSError, ValueError, KeyError) as error:
        raise ConfigurationError(
            f"The gazetteer cannot be read: {error}.",
            where=str(folder),
            hint="Reinstall diaba, or run “make gazetteer” in a checkout.",
        ) from error


def _rows(path: Path, header: str, wanted: int) -> Iterator[list[str]]:
    """The first `wanted` cells of each row, and the rest as one.

    The cells of these tables hold neither commas nor quotes (build.py makes sure), so that they need not go through
    the csv module, which takes longer than all the rest of loading. The table is checked at once, the rows are cut
    when they are taken.
    """
    text = path.read_text("utf-8")
    first, *lines = text.removesuffix("\n").split("\n")
    if first != header or '"' in text or text.count(",") != header.count(",") * (len(lines) + 1):
        raise ValueError(f"{path.name} does not have the columns {header} in every row")
    return (line.split(",", wanted) for line in lines)


@cache
def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _units(folder: Path) -> Iterator[Unit]:
    types = {"": None, **{kind.value: kind for kind in UnitType}}
    for key, code, kind, name, province_code, province_name, district, start, end, _ in _rows(
        folder / "units.csv", _UNITS, 9
    ):
        yield Unit(key, code, types[kind], name, province_code, province_name, district or None, _day(start), _day(end))


def _provinces(folder: Path) -> Iterator[Province]:
    for _, code, kind, name, start, end, successor, _ in _rows(folder / "provinces.csv", _PROVINCES, 7):
        yield Province(code, kind, name, _day(start), _day(end), successor or None)


def _links(folder: Path) -> Iterator[UnitLink]:
    rows = _rows(folder / "unit_links.csv", _LINKS, 3)
    return (UnitLink(predecessor, successor, is_split == "true") for predecessor, successor, is_split, _ in rows)
