"""Places that a sentence begins with by their names alone: `Tại Di Linh, …`, `Di Linh rộng …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.extract.column_heads import NOBODY, Units
from etl.extract.mentions import NAME, UnitMention
from etl.gazetteer import Gazetteer
from etl.text.fold import fold
from etl.text.letters import LETTER, LOWER, UPPER

_OPENS = re.compile(
    rf"\W{{0,3}}(?:(?:(?:(?:Còn |Riêng )?(?:[Tt]ại|[Ởở]|[Vv]ới|[Đđ]ối với)|Còn|Riêng) (?P<at>{NAME})(?=,| [{LOWER}]))"
    rf"|(?P<name>{NAME})(?=:| (?:hiện |nay |mới |chỉ |cũng )*(?:có|rộng|là|được|vốn|với|đạt|thì|gồm|trải)\b)"
    rf"|(?P<known>{NAME})(?=(?: \([^()\n]{{1,160}}\))? (?:lại|vẫn|đang|đã|sẽ|còn|cũng|mới|chỉ|hiện|nay|dẫn|chọn)"
    rf" [{LOWER}\d]))"
)
"""What `known` holds may be a person's name as well."""
_PLACES = "tỉnh|tổ|khóm|xóm|thôn|bản|làng|buôn|bon|ấp|phum|sóc|(?<!miền )núi|đèo|hồ|suối|sông|thác|trận|chùa|đền|ngọn"
_CALLS_PLACE = re.compile(rf"(?<!\w)(?i:{_PLACES}) \Z")
_NEAR = 20
_OTHERS = f"{_PLACES}|huyện|quận"
_PLACE = rf"[{UPPER}][{LETTER}']*(?: [{UPPER}][{LETTER}']*){{0,3}}"
_CALLED = re.compile(rf"(?<!\w)(?i:{_OTHERS}) (?:{_PLACE}(?:, | và |, (?i:{_OTHERS}) )){{0,6}}\Z")
_IS_DISTRICT = r"[^;\n]{0,60}? là (?:(?:một|trong|các|\d{1,2}) ){0,3}(?:huyện|quận|thị xã)(?!\w)"
_IS_OTHER = rf"(?:(?:vốn|chính|còn) )?là (?:một |tên |tên gọi |của )*(?:{_OTHERS}|dãy|ngôi|người|em|anh)(?!\w)"
_IS_CALLED = re.compile(rf" {_IS_OTHER}|{_IS_DISTRICT}")
"""Before and behind the name of a place that is no unit; `Vạn Tường là trận thắng đầu tiên`."""
_FAR = 200
"""Characters before a name in which what it is called stands, with the names between."""


NEXT = re.compile(rf"(?:, | và )(?P<name>{NAME})(?=[,.;:)(\n]| [{LOWER}(]|\Z)")
"""A name that goes on with a list of units of one type: `các xã Phú Thiện, Chư A Thai và Ia Hiao`."""


class BareNames:
    """The names of a paper that stand without a type word, and the units that they mean.

    Args:
        text: The text of a reading.
        units: The units of today that the paper names with their type words.
        gazetteer: The official units.
        cast: Type and name of the units of which it tells, whatever district was called so, by the keys of their names.
    """

    def __init__(self, text: str, units: Sequence[UnitMention], gazetteer: Gazetteer, cast: Units = NOBODY) -> None:
        self._text, self._gazetteer, self._cast = text, gazetteer, cast
        self._of_another: dict[str, bool] = {}
        self._units: dict[str, dict[str, str]] = {}
        for unit in units:
            self._units.setdefault(fold(unit.name), {}).setdefault(unit.type, unit.name)
        self.lists = tuple((unit, tuple(self._listed_after(unit))) for unit in units)
        """The units with their type words, each with the names that share its type word."""
        for unit, names in self.lists:
            for name in names:
                self._units.setdefault(fold(name), {unit.type: name})
        for key, (kind, name) in cast.items():
            self._units.setdefault(key, {kind: name})

    def _listed_after(self, unit: UnitMention) -> Iterator[str]:
        """The names of units that share the type word of one before them."""
        match = NEXT.match(self._text, unit.end)
        while match is not None and self._gazetteer.find(match["name"], type=unit.type, era="today"):
            yield match["name"]
            match = NEXT.match(self._text, match.end())

    def opening(self, start: int) -> str | None:
        """The place that the sentence at `start` begins with and tells of; None where it begins with anything else."""
        match = _OPENS.match(self._text, start)
        name = (match["at"] or match["name"] or match["known"]) if match else None
        if name is None or fold(name) in self._units or self._gazetteer.province(name) is not None:
            return name
        if match is not None and match["known"]:
            return None
        is_long = " " in name or "'" in name  # so short a name may be any word with which a sentence begins
        is_place = is_long and (self._gazetteer.find(name) or self._gazetteer.is_district(name))
        return name if is_place else None

    def unit_called(self, name: str) -> tuple[str, str] | None:
        """Type and name of the unit of today that a name means; None where it may mean another place too."""
        if self._gazetteer.province(name) is not None:
            return None
        named = self._units.get(fold(name), {})
        return next(iter(named.items())) if len(named) == 1 and not self.is_of_another(name) else None

    def is_of_another(self, name: str) -> bool:
        """Whether the paper calls a hamlet, a mountain, a battle or the like by a name."""
        if name not in self._of_another:
            places = _places_of(self._text, name)
            is_cast = fold(name) in self._cast
            self._of_another[name] = (
                is_place(self._text, name) if is_cast else any(self._is_called_otherwise(*place) for place in places)
            )
        return self._of_another[name]

    def _is_called_otherwise(self, start: int, end: int) -> bool:
        if _IS_CALLED.match(self._text, end):
            return True
        return _CALLED.search(self._text, max(0, start - _FAR), start) is not None


def is_place(text: str, name: str) -> bool:
    """Whether a text calls a hamlet, a mountain, a battle or the like by a name; a district is none."""
    return any(_CALLS_PLACE.search(text, max(0, start - _NEAR), start) for start, _ in _places_of(text, name))


def _places_of(text: str, name: str) -> Iterator[tuple[int, int]]:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (_is_letter(text[start - 1 : start]) or _is_letter(text[end : end + 1])):
            yield start, end
        start = text.find(name, end)


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
