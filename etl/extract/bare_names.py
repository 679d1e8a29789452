"""Places that a sentence begins with by their names alone: `Tại Di Linh, …`, `Di Linh rộng …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.mentions import NAME, UnitMention
from etl.gazetteer import Gazetteer
from etl.model.units import Province
from etl.text.fold import fold
from etl.text.letters import LOWER

_OPENS = re.compile(
    rf"\W{{0,3}}(?:(?:(?:(?:Còn |Riêng )?(?:[Tt]ại|[Ởở])|Còn|Riêng|Với|Đối với) (?P<at>{NAME})(?=,| [{LOWER}]))"
    rf"|(?P<name>{NAME})(?=:| (?:hiện |nay |mới |chỉ |cũng )*(?:có|rộng|là|được|vốn|với|đạt|thì|gồm|trải)\b))"
)


class BareNames:
    """The names of a paper that stand without a type word, and the units that they mean.

    Args:
        text: The text of a reading.
        units: The units of today that the paper names with their type words.
        gazetteer: The official units.
        province: The province that the paper is about.
    """

    def __init__(
        self, text: str, units: Sequence[UnitMention], gazetteer: Gazetteer, province: Province | None
    ) -> None:
        self._text, self._gazetteer, self._province = text, gazetteer, province
        self._units: dict[str, dict[str, str]] = {}
        for unit in units:
            self._units.setdefault(fold(unit.name), {}).setdefault(unit.type, unit.name)

    def opening(self, start: int) -> str | None:
        """The place that the sentence at `start` begins with and tells of; None where it begins with anything else."""
        match = _OPENS.match(self._text, start)
        name = (match["at"] or match["name"]) if match else None
        if name is None or fold(name) in self._units or self._gazetteer.province(name) is not None:
            return name
        is_long = " " in name or "'" in name  # so short a name may be any word with which a sentence begins
        is_place = is_long and (self._gazetteer.find(name) or self._gazetteer.is_district(name))
        return name if is_place else None

    def unit_called(self, name: str) -> tuple[str, str] | None:
        """Type and name of the unit of today that a name means; None where it may mean another place too."""
        if self._gazetteer.province(name) is not None:
            return None
        named = self._units.get(fold(name))
        if named is not None:
            return next(iter(named.items())) if len(named) == 1 else None
        if self._province is None or self._gazetteer.has_district(self._province.code, name):
            return None
        units = self._gazetteer.find_in_province(name, self._province.code, era="today")
        return (str(units[0].type), units[0].name) if len(units) == 1 else None
