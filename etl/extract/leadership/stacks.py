"""Positions in a row and persons in a row, between which the words of a sentence make bonds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.phrases import Person
from etl.extract.leadership.positions import Position, with_body_of
from etl.extract.leadership.vocabulary import Head

_NEAR = 8
"""Positions; nobody holds so many that one farther off lends its body."""


def _chairs_with_secretary(positions: Sequence[Position]) -> bool:
    """Whether a chair has the body of the post behind it: `Phó Chủ tịch, Tổng Thư ký Ủy ban Trung ương MTTQ`."""
    if len(positions) < 2 or positions[0].head is not Head.CHAIR or positions[0].places:
        return False
    return positions[1].words == "tổng thư ký" and bool(positions[1].body)


@dataclass(slots=True)
class Stack:
    """Positions that one person holds, in a row."""

    positions: list[Position]
    joints: list[str] = field(default_factory=list)
    """The gaps between the positions."""
    persons: list[Person] = field(default_factory=list)
    bond: Bond = Bond.NONE
    is_title_before: bool = False
    """Whether the person stands after the positions."""

    is_for_all: bool = False
    """Whether a list of persons after the positions holds them, each of them."""
    is_loose: bool = False
    """Whether titles stand before the names in the sentence and this one after a name: of that person, or of nobody."""
    is_respective: bool = False
    """Whether the first person holds the first position, the second the second."""
    is_over: bool = False
    """Whether another holds the positions now: of the person whom that one replaced, or who left them."""
    is_passed_on: bool = False
    """Whether it is told beside them who: the positions are then of the same unit for both."""
    is_so_far: bool = False
    """Whether new posts stand beside them in their row, in a column of their own."""
    left_by: Person | None = None
    """Who gave the positions up: `chức Chủ tịch mà ông để lại`."""
    after_leaving: int = 0
    """Where the words end that say so."""

    @property
    def start(self) -> int:
        """Where the first position begins."""
        return self.positions[0].begin

    def held_by(self, person: Person) -> list[Position]:
        """The positions of one of the persons."""
        return [self.positions[self.persons.index(person)]] if self.is_respective else self.positions

    def share_bodies(self) -> None:
        """Give positions without a body that of the same office further on, or before up to a semicolon."""
        first = 0
        for index, position in enumerate(self.positions):
            if index and ";" in self.joints[index - 1]:
                first = index
            if not position.body:
                after, before = self.positions[index + 1 : index + _NEAR], self.positions[first:index][-_NEAR:]
                others = (*after, *reversed(before))
                twin = next((p for p in others if p.body and p.words == position.words), None)
                if twin is None and _chairs_with_secretary(self.positions[index : index + 2]):
                    twin = self.positions[index + 1]
                if twin is not None:
                    self.positions[index] = with_body_of(position, twin)

    @property
    def end(self) -> int:
        """Where the last position ends, or what is said of who gave it up."""
        return max(self.positions[-1].end, self.after_leaving)


@dataclass(slots=True)
class Group:
    """Persons in a row."""

    persons: list[Person]
    is_bound: bool = False
    """Whether a title before the name has been found for them."""
    is_said: bool = False
    """Whether a copula or a colon binds it."""
    replaced: list[Person] = field(default_factory=list)
    """Whom the persons follow in what they take over: `ông A thay ông B làm Chủ tịch`."""
    is_fronted: bool = False
    """Whether who is replaced stands before the persons: `Thay ông B, ông A …`."""
    heirs: list[Person] = field(default_factory=list)
    """Who follows the persons, where a post stands between: `bà A, Phó Chủ tịch, thay ông B làm Chủ tịch`."""

    @property
    def start(self) -> int:
        """Where the first person begins."""
        return self.persons[0].start

    @property
    def end(self) -> int:
        """Where the last person ends."""
        return max(self.persons[-1].end, self.replaced[-1].end if self.replaced else 0)

    @property
    def handover(self) -> tuple[list[Person], list[Person]]:
        """Who takes a post over, and whom they replace."""
        return (self.heirs, self.persons) if self.heirs else (self.persons, self.replaced)
