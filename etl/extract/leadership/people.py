"""The persons of a paper: who is meant by a short name or by `ông` alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.succession import is_replaced
from etl.text.words import word_key

_FAMILIAR = ("anh", "chị")
"""Forms of address that mean only who was addressed so before."""
_SUCCESSION = 30
"""Characters before a person in which `thay` stands."""


class Known(NamedTuple):
    """Who a mention means."""

    name: str | None
    """The full name; None where nobody named before can be meant."""
    is_certain: bool


class People:
    """Full names in the order in which a paper mentions them."""

    def __init__(self) -> None:
        """Begin a paper."""
        self._by_ending: dict[str, dict[str, None]] = {}
        self._last: str | None = None
        self._last_of: dict[str, str] = {}
        self.speaker: str | None = None
        """Who says `tôi`: the one whose answer in an interview is being read."""

    def meet(self, person: Person, *, in_passing: bool = False) -> Known:
        """Who a mention means; full names are remembered.

        Args:
            person: The mention.
            in_passing: Whether the sentence speaks of another: of the heir in `ông A thay ông B`, who `ông` then means.
        """
        if not person.name and person.honorific is None:
            return Known(self.speaker, True)
        if not person.name:
            addressed = self._last_of.get(person.honorific or "")
            return Known(addressed or (None if person.honorific in _FAMILIAR else self._last), True)
        if person.is_short:
            return self._short(person)
        last, addressed = self._last, self._last_of.get(word_key(person.honorific or ""))
        self._remember(person.name, person.honorific)
        if in_passing and last is not None:
            self._note(last, person.honorific if addressed == last else None)
        return Known(person.name, True)

    def meet_all(self, phrases: Sequence[Phrase], key: str) -> dict[int, Known]:
        """Who the mentions of a sentence mean, by their starts.

        Args:
            phrases: The persons and positions of the sentence.
            key: The key of the whole text.
        """
        known: dict[int, Known] = {}
        for phrase in phrases:
            if isinstance(phrase, Person):
                in_passing = bool(known) and is_replaced(key[max(0, phrase.start - _SUCCESSION) : phrase.start])
                known[phrase.start] = self.meet(phrase, in_passing=in_passing)
        return known

    def listen(self, phrases: Sequence[Phrase], start: int) -> None:
        """Take who alone is named before the words of a paragraph, at its start, for the one that speaks."""
        persons = [phrase for phrase in phrases if isinstance(phrase, Person)]
        is_one = len(persons) == 1 and persons[0].start <= start + 1
        self.speaker = self.meet(persons[0]).name if is_one else None

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
