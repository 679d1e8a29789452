"""Posts of several persons at once who are named before: `Cả hai nhân sự trở thành Ủy viên UBND thành phố`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from etl.extract.leadership.gaps import Bond, bond_after_person
from etl.extract.leadership.people import Known
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.stacks import Stack
from etl.text.words import unify_seats

_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4}
_NUMBER = r"(?P<number>hai|ba|bốn|0?[234])"
_PERSONS = r"(?:nhân\s+sự|ứng\s+cử\s+viên|ứng\s+viên|người|đồng\s+chí|cán\s+bộ|ông,?\s+bà|ông|bà|vị)"
_ANNOUNCED = re.compile(unify_seats(rf"(?<!\w){_NUMBER}\s+{_PERSONS}(?!\w)[^.;\n]{{0,100}}?(?:gồm|là|:)"))
_MEANT = re.compile(
    unify_seats(
        rf"(?<!\w)(?:cả\s+{_NUMBER}(?:\s+{_PERSONS})?|{_NUMBER.replace('number', 'other')}\s+{_PERSONS}"
        rf"\s+(?:này|trên|nêu\s+trên|nói\s+trên))(?!\w)"
    )
)


class Collectives:
    """Who is meant by `cả hai`, `ba đồng chí trên`: those whom the paper told by their number, else named last."""

    def __init__(self) -> None:
        self._told: tuple[str, ...] = ()
        self._last: tuple[str, ...] = ()

    def settle(
        self, phrases: Sequence[Phrase], stacks: Sequence[Stack], key: str, start: int, end: int
    ) -> dict[int, Known]:
        """Give the posts of a sentence that nobody holds yet to several persons who are named before it.

        Args:
            phrases: The persons and positions of the sentence.
            stacks: Its posts, which are changed.
            key: The key of the whole text.
            start: Where the sentence begins.
            end: Where it ends.

        Returns:
            Who is meant, by places in the words that mean them all.
        """
        known: dict[int, Known] = {}
        for meant in _MEANT.finditer(key, start, end):
            names = self._named(_number(meant["number"] or meant["other"]))
            post = next((phrase for phrase in phrases if phrase.start >= meant.end()), None)
            stack = next((stack for stack in stacks if not stack.persons and stack.positions[0] is post), None)
            if stack is None or bond_after_person(key[meant.end() : stack.start]) is not Bond.VERB:
                continue
            for place, name in enumerate(names, meant.start()):
                known[place] = Known(name, True)
                stack.persons.append(Person(place, meant.end(), name, None, True, False, True))
            stack.bond = Bond.VERB
        return known

    def read(self, phrases: Sequence[Phrase], known: Mapping[int, Known], key: str, start: int, end: int) -> None:
        """Take over whom a sentence names."""
        persons = [phrase for phrase in phrases if isinstance(phrase, Person) and phrase.start in known]
        if not persons:
            return
        self._last = _names(persons, known)
        announced = _ANNOUNCED.search(key, start, end)
        if announced is None:
            return
        names = _names([person for person in persons if person.start >= announced.end()], known)
        if len(names) == _number(announced["number"]):
            self._told = names

    def _named(self, number: int) -> tuple[str, ...]:
        return next((names for names in (self._told, self._last) if len(names) == number), ())


def _names(persons: Sequence[Person], known: Mapping[int, Known]) -> tuple[str, ...]:
    """The full names of persons, each once; none where it is not certain who one of them is."""
    whos = [known[person.start] for person in persons]
    if not all(who.is_certain and who.name for who in whos):
        return ()
    return tuple(dict.fromkeys(who.name for who in whos if who.name))


def _number(words: str) -> int:
    return _NUMBERS.get(words) or int(words)
