"""The unit that the head of a paper tells: defined, as its issuer, or without its type word (`Ngọc Chiến - …`)."""

from __future__ import annotations

import re

from etl.extract.mentions import NAME
from etl.gazetteer import Gazetteer
from etl.model.units import Province, Unit, UnitType
from etl.text.letters import LETTER, LOWER, UPPER

HEAD = 1_500
"""Where a page says what it is about."""
_DEFINED = re.compile(
    rf"^(?:#+ )?(?P<name>{NAME}),?(?: \([^()\n]{{1,40}}\))?(?: \((?P<titled>(?i:phường|xã|đặc khu))\)(?=,|$| là)"
    r"| (?:hiện |nay )?là (?:một |tên )?(?:trong (?:những|các) )?(?P<told>phường|xã|đặc khu)(?= ))",
    re.MULTILINE,
)
"""How an encyclopedia says what a page is about: `Đô Lương (xã)`, `Đô Lương là một xã thuộc …`."""
_TYPES = r"(?i:phường|xã|đặc khu)"
_FIELD = re.compile(
    rf"^[-*•]?\s*(?i:(?:tên )?(?:đơn vị(?: hành chính)?|xã/phường|phường/xã|xã, phường|phường, xã)(?: cấp xã)?"
    r" (?:mới|sau (?:khi )?(?:sáp nhập|sắp xếp)))\s*:\s*"
    rf"(?P<types>{_TYPES}(?: ?[,/] ?{_TYPES})*)(?: mới)? (?P<name>{NAME})",
    re.MULTILINE,
)
"""How a page that looks up one unit tells which one came out: `Tên đơn vị mới:` / `Phường, xã mới Tích Lương`."""
_OPENS = re.compile(rf"\s*(?:#+ )?[\"'*]*(?P<name>{NAME})")
_ISSUER = re.compile(r" (?P<type>phường|xã|đặc khu) (?P<name>.+)")
_FEWEST_MENTIONS = 3
"""So often must the name stand in the text; a headline may begin with a person or a street of the same name."""
_FEWEST_WORDS = 2
"""So often must the text speak of one unit by the type word alone: `Xã có`, `toàn xã`, and not `các xã`."""
_MANY = "".join(f"(?<!{words} )" for words in ("các", "những", "mỗi", "từng", "nhiều"))


def defined_unit(text: str, gazetteer: Gazetteer, province: Province | None) -> tuple[str, str] | None:
    """Type and name of the unit of today that the head of a page defines, as encyclopedias and look-up pages do.

    Args:
        text: The cleaned text of the paper.
        gazetteer: The official units.
        province: The province of today that the paper is about.
    """
    for match in _DEFINED.finditer(text, 0, HEAD):
        kind = (match["titled"] or match["told"]).lower()
        units = gazetteer.find(match["name"], type=kind, era="today")
        if units:
            return kind, units[0].name if match["name"].isupper() else match["name"]
    return _unit_of_field(text, gazetteer, province.code) if province is not None else None


def _unit_of_field(text: str, gazetteer: Gazetteer, province_code: str) -> tuple[str, str] | None:
    """The only unit that the fields of a look-up page give as the new one; None where they give none or several."""
    if _FIELD.search(text, 0, HEAD) is None:
        return None
    named = {(match["name"], match["types"].lower()) for match in _FIELD.finditer(text)}
    if len(named) != 1:
        return None
    name, types = named.pop()
    units = gazetteer.find_in_province(name, province_code, era="today")
    kinds = [unit.type.value for unit in units if unit.type is not None and unit.type.value in types]
    return (kinds[0], units[0].name) if len(kinds) == 1 else None


def unit_of_issuer(issuer: str) -> tuple[str, str] | None:
    """Type and name of the ward or commune to which an issuing body belongs: `Ủy ban nhân dân xã Ngọc Chiến`."""
    match = _ISSUER.search(issuer)
    return (match["type"], match["name"]) if match is not None else None


def unit_of_headline(text: str, gazetteer: Gazetteer, province_code: str) -> Unit | None:
    """The unit of today whose name opens a paper, where the rest speaks of the name and of “xã” or “phường” alone.

    Args:
        text: The cleaned text of the paper.
        gazetteer: The official units.
        province_code: The province of today that the paper is about.
    """
    match = _OPENS.match(text)
    words = match["name"].split() if match else []
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        units = [unit for unit in gazetteer.find_in_province(name, province_code, era="today") if _is_name(unit, name)]
        is_island = len(units) == 1 and units[0].type is UnitType.SPECIAL_ZONE
        if not is_island and gazetteer.has_district(province_code, name):
            return None  # The name may still mean the district, or the town that was its seat.
        if len(units) == 1:
            name = units[0].name
            is_meant = _is_zone_spoken_of(text, name) if is_island else _is_spoken_of(text, name, str(units[0].type))
            return units[0] if is_meant else None
    return None


def _is_name(unit: Unit, words: str) -> bool:
    """Whether words are a unit's name as it is written, or in capitals."""
    return words == (unit.name.upper() if words.isupper() else unit.name)


def _is_spoken_of(text: str, name: str, kind: str) -> bool:
    alone = re.findall(rf"{_MANY}(?<![{LETTER}\d])(?<!\d )(?i:{kind}) (?=[{LOWER}])", text)
    return _mentions(text, name) >= _FEWEST_MENTIONS and len(alone) >= _FEWEST_WORDS


def _is_zone_spoken_of(text: str, name: str) -> bool:
    """Special zones bear the names of the island districts that they were, and few provinces have two."""
    alone = re.findall(rf"{_MANY}(?<![{LETTER}\d])(?<!\d )(?i:đặc khu)(?! [{UPPER}])(?![{LETTER}])", text)
    return _mentions(text, name) > 1 and len(alone) >= _FEWEST_WORDS


def _mentions(text: str, name: str) -> int:
    return len(re.findall(rf"(?<![{LETTER}])(?:{re.escape(name)}|{re.escape(name.upper())})(?![{LETTER}])", text))
