"""The persons of a paper: who is meant by a short name or by `ông` alone."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.leadership.phrases import Person
from etl.text.words import word_key

_FAMILIAR = ("anh", "chị")
"""Forms of address that mean only who was addressed so before."""


class Known(NamedTuple):
    """Who a mention means."""

    name: str | None
    """The full name; None where nobody named before can be meant."""
    is_certain: bool


class People:
    """Full names in the order in which a paper mentions them."""

    def __init__(self) -> None:
        self._by_ending: dict[str, dict[str, None]] = {}
        self._last: str | None = None
        self._last_of: dict[str, str] = {}

    def meet(self, person: Person) -> Known:
        """Who a mention means; full names are remembered."""
        if not person.name:
            addressed = self._last_of.get(person.honorific or "")
            return Known(addressed or (None if person.honorific in _FAMILIAR else self._last), True)
        if person.is_short:
            return self._short(person)
        self._remember(person.name, person.honorific)
        return Known(person.name, True)

    def _short(self, person: Person) -> Known:
        known = self._by_ending.get(word_key(person.name))
        if known:
            name = next(reversed(known))
            self._note(name, person.honorific)
            return Known(name, len(known) == 1)
        if " " not in person.name:
            return Known(None, False)
        self._remember(person.name, person.honorific)
        return Known(person.name, False)

    def _remember(self, name: str, honorific: str | None) -> None:
        parts = word_key(name).split()
        for size in range(1, min(3, len(parts))):
            names = self._by_ending.setdefault(" ".join(parts[-size:]), {})
            names.pop(name, None)
            names[name] = None
        self._note(name, honorific)

    def _note(self, name: str, honorific: str | None) -> None:
        self._last = name
        if honorific:
            self._last_of[word_key(honorific)] = name
