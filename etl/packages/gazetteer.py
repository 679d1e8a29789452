"""Reads the tables of datapackages/gazetteer into the pure Gazetteer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

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
    try:
        return Gazetteer(tuple(_units()), tuple(_provinces()), tuple(_links()))
    except (OSError, ValueError, KeyError) as error:
        raise ConfigurationError(
            f"The gazetteer cannot be read: {error}.",
            where="datapackages/gazetteer",
            hint="Reinstall diaba, or run “make gazetteer” in a checkout.",
        ) from error


def _rows(name: str, header: str, wanted: int) -> Iterator[list[str]]:
    """The first `wanted` cells of each row, and the rest as one.

    The cells of these tables hold neither commas nor quotes (build.py makes sure), so that they need not go through
    the csv module, which takes longer than all the rest of loading.
    """
    text = resource("datapackages", "gazetteer", f"{name}.csv").read_text("utf-8")
    first, *lines = text.removesuffix("\n").split("\n")
    if first != header or '"' in text:
        raise ValueError(f"{name}.csv does not have the columns {header}")
    return (line.split(",", wanted) for line in lines)


@cache
def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _units() -> Iterator[Unit]:
    types = {"": None, **{kind.value: kind for kind in UnitType}}
    for key, code, kind, name, province_code, province_name, district, start, end, _ in _rows("units", _UNITS, 9):
        yield Unit(key, code, types[kind], name, province_code, province_name, district or None, _day(start), _day(end))


def _provinces() -> Iterator[Province]:
    for _, code, kind, name, start, end, successor, _ in _rows("provinces", _PROVINCES, 7):
        yield Province(code, kind, name, _day(start), _day(end), successor or None)


def _links() -> Iterator[UnitLink]:
    for predecessor, successor, is_split, _ in _rows("unit_links", _LINKS, 3):
        yield UnitLink(predecessor, successor, is_split == "true")
