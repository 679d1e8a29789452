"""`diaba units`: what an administrative unit is, was and became."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from etl.cli.options import json_option
from etl.cli.render import note, print_json, print_table

if TYPE_CHECKING:
    from etl.gazetteer import Gazetteer
    from etl.model.units import Unit, UnitLink

MOST_IN_FULL = 3
"""How many units are shown with all that they were and became; more are only listed."""


@click.command("units")
@click.argument("name")
@click.option(
    "--province", metavar="NAME", help="Only in this province of today, by name or code, or in its area before."
)
@json_option
def command(name: str, province: str | None, as_json: bool) -> None:
    """Show what the unit NAME is, was and became.

    NAME is a name with or without its type word (“phường Thuỷ Nguyên”), a code (11560), or the key of a unit
    (11560@2025-07-01). Units of today and of the day before the reform of 1 July 2025 are looked through; several of
    one name are listed.
    """
    from etl.packages.gazetteer import load_gazetteer

    gazetteer = load_gazetteer()
    code = _province_code(gazetteer, province) if province else None
    units = _find(gazetteer, name, code)
    if as_json:
        print_json({"units": [_record(gazetteer, unit) for unit in units]})
    elif len(units) > MOST_IN_FULL:
        print_table((_row(unit) for unit in units), ("unit_id", "unit", "district", "province", "from", "to"))
        note(f"{len(units)} units. Give a key or --province to see what one of them was and became.")
    else:
        click.echo("\n\n".join("\n".join(_story(gazetteer, unit)) for unit in units))


def _province_code(gazetteer: Gazetteer, words: str) -> str:
    province = gazetteer.province(words) or gazetteer.province_of_code(words)
    if province is None:
        raise click.BadParameter(f"There is no province “{words}”.", param_hint="--province")
    return province.code


def _find(gazetteer: Gazetteer, name: str, province_code: str | None) -> list[Unit]:
    """The units of that key, code or name, those of today first.

    Raises:
        InputError: There is none.
    """
    from etl.model.errors import InputError

    unit = gazetteer.by_id(name)
    found = [unit] if unit else list(gazetteer.find(name, province_code=province_code))
    if not found and name.isdecimal():
        found = [
            unit
            for unit in gazetteer.units
            if unit.code == name and province_code in (None, gazetteer.province_code_today(unit))
        ]
    if not found:
        similar = ", ".join(gazetteer.similar_names(name, province_code))
        raise InputError(
            f"No unit is called “{name}”{' there' if province_code else ''}.",
            hint=f"Similar names: {similar}." if similar else None,
        )
    return sorted(found, key=lambda unit: (not unit.is_today, unit.unit_id))


def _row(unit: Unit) -> dict[str, object]:
    return {
        "unit_id": unit.unit_id,
        "unit": _label(unit),
        "district": unit.district_name,
        "province": unit.province_name,
        "from": unit.valid_from,
        "to": unit.valid_to,
    }


def _label(unit: Unit) -> str:
    return f"{unit.type or 'huyện'} {unit.name}"


def _place(unit: Unit) -> str:
    return ", ".join(filter(None, (_label(unit), unit.district_name if unit.type else None, unit.province_name)))


def _story(gazetteer: Gazetteer, unit: Unit) -> Iterator[str]:
    """A unit in full, for people."""
    yield _place(unit)
    yield f"  key     {unit.unit_id}"
    if unit.valid_to is None:
        yield f"  holds   since {unit.valid_from}"
    else:
        yield f"  held    {f'from {unit.valid_from} ' if unit.valid_from else ''}until {unit.valid_to}"
    yield from _ends("was", [(link, link.predecessor_id) for link in gazetteer.links_to(unit.unit_id)], gazetteer)
    yield from _ends("became", [(link, link.successor_id) for link in gazetteer.links_from(unit.unit_id)], gazetteer)


def _ends(title: str, ends: list[tuple[UnitLink, str]], gazetteer: Gazetteer) -> Iterator[str]:
    for index, (link, unit_id) in enumerate(ends):
        unit = gazetteer.by_id(unit_id)
        assert unit is not None
        split = "  (split among several)" if link.is_split else ""
        yield f"  {'' if index else title:7} {unit_id:17}  {_place(unit)}{split}"


def _record(gazetteer: Gazetteer, unit: Unit) -> dict[str, object]:
    """A unit in full, for programs."""
    links_to, links_from = gazetteer.links_to(unit.unit_id), gazetteer.links_from(unit.unit_id)
    return {
        "unit": unit,
        "predecessors": [_end(gazetteer, link.predecessor_id, link) for link in links_to],
        "successors": [_end(gazetteer, link.successor_id, link) for link in links_from],
    }


def _end(gazetteer: Gazetteer, unit_id: str, link: UnitLink) -> dict[str, object]:
    return {"is_split": link.is_split, "unit": gazetteer.by_id(unit_id)}
