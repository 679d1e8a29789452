"""Units that stand in a list, and what is known while one is being read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol

from etl.extract.frames.extents import REST, WHOLE, Extent
from etl.extract.frames.list_tokens import COMPANY
from etl.gazetteer import Gazetteer
from etl.model.values import value


class ListText(Protocol):
    """What lists are read from; `etl.extract.context.PaperContext` is one."""

    @property
    def text(self) -> str:
        """A reading's text."""

    @property
    def key(self) -> str:
        """Its key (`etl.text.words.word_key`)."""

    @property
    def gazetteer(self) -> Gazetteer:
        """The official units."""


@value(frozen=True, slots=True)
class ListedUnit:
    """One unit of a list."""

    start: int
    end: int
    name: str
    type: str | None
    """The plain type word, or None where the list leaves it open."""
    extent: Extent
    is_extent_own: bool
    """Whether the extent was written for this unit or its own head, and not carried over from an earlier one."""
    district: str | None = None
    """With its type word, where the list names it."""
    is_extent_sure: bool = False
    """Whether the extent was written for this unit, or for several of which it is one: `một phần các xã A, B`."""


@value(frozen=True, slots=True)
class UnitList:
    """Units that stand together, with the range from the first head or extent to the last name or bracket."""

    start: int
    end: int
    units: tuple[ListedUnit, ...]
    counted: int | None = None
    """How many units the head of the whole list announces (`Bốn xã`), if it does."""
    is_old: bool = False
    """Whether the list calls its units former ones (`các xã cũ`)."""


@dataclass(slots=True)
class ListState:
    """What the tokens of a list have said so far."""

    end: int
    """Where the last word that belongs to the list ends."""
    units: list[ListedUnit] = field(default_factory=list)
    bonds: list[str] = field(default_factory=list)
    """The joint before each unit."""
    joint: str | None = None
    """The joint after the last unit, if one came."""
    type: str | None = None
    takes_names: bool = False
    """Whether a bare name may follow: after a head or a typed unit."""
    is_plural: bool = False
    """Whether the last head was a plural one (`các xã`), and no single unit came since."""
    is_pending: bool = False
    """Whether a head waits for its first name."""
    counted: int | None = None
    extent: Extent = WHOLE
    is_extent_fresh: bool = False
    """Whether no unit came since the extent."""
    is_extent_of_many: bool = False
    """Whether the extent stands before a plural head, all names of which it holds for."""
    open_since: int | None = None
    """The first unit of the part that `còn lại` behind its names makes the rest."""
    single: Extent | None = None
    """The extent to return to after a single unit (`thôn A của xã B`)."""
    head_district: str | None = None
    """The district named before the names."""
    barrier: int = 0
    """Units before this one have their district, or none."""
    depth: int = 0
    """How many brackets are open."""

    def may_begin(self) -> bool:
        """Whether a new head, extent or unit may stand here: at the beginning, in a bracket, or after a joint."""
        return not self.units or self.joint is not None or self.is_pending

    @property
    def is_of_rest(self) -> bool:
        """Whether the list speaks of the rest of a unit, told before it or behind it."""
        return self.extent.extent == "rest" or (bool(self.units) and self.units[-1].extent.extent == "rest")

    def add(self, start: int, end: int, name: str, kind: str | None) -> int:
        """Take a unit in; the end of its name."""
        is_own = self.is_extent_fresh
        is_sure = is_own or self.is_extent_of_many
        self.units.append(ListedUnit(start, end, name, kind, self.extent, is_own, self.head_district, is_sure))
        self.bonds.append(self.joint or "")
        if self.single is not None:
            self.extent, self.single = self.single, None
        self.is_extent_fresh = self.is_pending = False
        self.joint, self.end = None, end
        return end

    def add_remainder(self, start: int, end: int, of: ListedUnit | None) -> int | None:
        """Take in what `phần còn lại` alone means: the rest of the unit of which a part was told before.

        It holds for no other unit. None where no such unit is known.
        """
        if of is None:
            return None
        self.units.append(ListedUnit(start, end, of.name, of.type, REST, True, of.district, True))
        self.bonds.append(self.joint or "")
        self.is_pending = self.takes_names = False
        self.joint, self.end = None, end
        return end

    def set_extent(self, extent: Extent, *, is_open: bool) -> None:
        """Take in how much of the next units goes over; words behind them may make an open part the rest."""
        self.extent, self.is_extent_fresh = extent, True
        self.single, self.is_extent_of_many = None, False
        self.open_since = len(self.units) if is_open else None

    def take_left(self) -> bool:
        """Make the part before which `phần` stands the rest, now that `còn lại` stands behind it."""
        if self.open_since is None or self.open_since >= len(self.units) or self.joint is not None:
            return False
        first, self.open_since = self.open_since, None
        self.units[first:] = [replace(unit, extent=REST, is_extent_sure=True) for unit in self.units[first:]]
        self.extent = REST
        return True

    def end_part(self) -> None:
        """What stands in company with a part goes over as a whole: `một phần xã A cùng các xã B, C`."""
        self.is_extent_of_many = False
        if self.joint and not self.is_extent_fresh and COMPANY.fullmatch(self.joint):
            self.extent = WHOLE
