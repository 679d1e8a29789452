"""Reads the amounts that a sentence states, whosever they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from etl.extract.wards import frames, leads, members
from etl.extract.wards.amounts import Amount, are_two_levels, summed, within_limits, without_subsets
from etl.extract.wards.figures import Figure, figure_at, may_lead
from etl.extract.wards.frames import Bounds, Lead
from etl.extract.wards.others import MOVED_TOGETHER, OF_A_GROUP
from etl.text.numbers import parse_count, parse_number

_DIRECT_FROM = {"area_km2": 0.5, "population": 1_000, "households": 150, "residential_groups": 3}
"""Smaller figures of a weak frame need another amount beside them even where the unit is their subject."""
_FEWEST_HECTARES = 100
"""No unit of the commune level has fewer that are told with three decimals; the smallest have a square kilometre."""
_NEAR = 60
"""How far before a figure words can show that it counts something else."""


def find_amounts(key: str, start: int, end: int) -> list[Amount]:
    """Every amount in `key[start:end]`, in order.

    Args:
        key: The key of a text (`etl.text.words.word_key`).
        start: Where a sentence begins.
        end: Where it ends.
    """
    found: list[Amount] = []
    for match in frames.FIGURE.finditer(key, start, end):
        figure = figure_at(key, start, end, match)
        amount = _amount(figure) if figure is not None else None
        if amount is not None:
            found.append(amount)
    if not found:
        return []
    has_total = any(amount.attribute == "party_organizations" for amount in found) or are_two_levels(key, found)
    amounts = [_named(amount) for amount in found if amount.attribute != "cells" or not has_total]
    return without_subsets(key, summed(key, amounts))


def _amount(figure: Figure) -> Amount | None:
    if frames.CHANGE.search(figure.before):
        return None
    kind = next((name for name in _READERS if figure.noun and figure.noun[name]), None)
    return _READERS[kind](figure) if kind else _without_noun(figure)


def _area(figure: Figure) -> Amount | None:
    is_small = figure.noun is not None and not figure.noun["large"]
    if frames.AREA_LEAD.pattern.search(figure.before):
        return _hectares(figure) if is_small else _led_area(figure)
    if frames.AREA_TAIL.match(figure.after):
        is_of_part = frames.AREA_TAIL_NOT_BEFORE.search(figure.before)
        return None if is_of_part else _make("area_km2", figure, figure.start, True)
    if is_small and not frames.HECTARES_END.match(figure.after):
        return None
    bare = frames.AREA_BARE.search(figure.before)
    is_on = figure.is_on and figure.number != "1"
    is_paired = not is_small and (figure.is_behind_people or frames.AREA_PAIR.match(figure.after) is not None)
    is_headed = not is_small and frames.is_headed_area(figure.before, figure.after)
    if not (bare or is_on or is_paired or is_headed) or not _fits(figure, frames.AREA_BARE_BOUNDS):
        return None
    verb = bare.group() if bare and not bare.group().startswith("km2") else ""
    is_of_this = bare is not None and frames.AREA_OF_THIS.match(figure.after) is not None
    amount = _make("area_km2", figure, figure.start - len(verb), is_of_this)
    if amount is None or not is_small:
        return amount
    return replace(amount, is_any_land=True, is_certain=amount.is_certain and verb.startswith(frames.SPREADS))


def _led_area(figure: Figure) -> Amount | None:
    lead = _lead(figure, frames.AREA_LEAD)
    return _make("area_km2", figure, lead, True) if lead is not None else None


def _hectares(figure: Figure) -> Amount | None:
    """`diện tích 3.520 ha`: of a unit, or of a crop, which only `tự nhiên` rules out."""
    named = frames.AREA_LEAD.pattern.search(figure.before)
    what = named["what"] if named else ""
    amount = _led_area(figure)
    if amount is None or not frames.HECTARES_WHAT.match(what) or frames.HECTARES_NOT_BEFORE.search(figure.before):
        return None
    is_natural = frames.NATURAL_LAND.search(what) is not None or frames.AREA_TAIL.match(figure.after) is not None
    if not is_natural and not frames.HECTARES_END.match(figure.after):
        return None
    return replace(amount, is_any_land=not is_natural)


def _people(figure: Figure) -> Amount | None:
    lead = _lead(figure, frames.PEOPLE_LEAD)
    if lead is not None and not frames.PEOPLE_BOUNDS.not_after.match(figure.after):
        return _make("population", figure, lead, True)
    before, after = frames.ALL_PEOPLE
    is_whole = before.search(figure.before) is not None and after.match(figure.after) is not None
    amount = _make("population", figure, figure.start, is_whole) if _fits(figure, frames.PEOPLE_BOUNDS) else None
    is_plain = figure.noun is not None and figure.noun.group() == "người"
    return None if amount is None or (is_plain and amount.value < frames.FEWEST_PEOPLE) else amount


def _households(figure: Figure) -> Amount | None:
    is_of_some = OF_A_GROUP.search(figure.before) is not None or MOVED_TOGETHER.match(figure.after) is not None
    return _told(figure, "households") if not is_of_some and _fits(figure, frames.HOUSEHOLDS_BOUNDS) else None


def _members(figure: Figure) -> Amount | None:
    is_short = figure.noun is not None and figure.noun.group() == "đv"
    if is_short and not members.OF_THE_PARTY.search(f"{figure.before} {figure.after}"):
        return None
    told = (members.REPRESENTED, members.TOTAL, members.RISEN_TO)
    is_of_all = any(pattern.search(figure.before) for pattern in told)
    is_unbound = is_of_all and not frames.MEMBERS_BOUNDS.not_after.match(figure.after)
    is_whole = members.MADE_UP.search(figure.before) and members.ALL_DO.match(figure.after)
    if not (is_unbound or is_whole or _fits(figure, frames.MEMBERS_BOUNDS)):
        return None
    amount = _make("party_members", figure, figure.start, True)
    is_few = is_whole and amount is not None and amount.value < members.FEWEST_MEMBERS
    return None if amount is None or is_few or _are_of_some_cells(figure, amount) else amount


def _are_of_some_cells(figure: Figure, amount: Amount) -> bool:
    """Whether members are of some cells: of each (`5 chi bộ có trên 30 đảng viên`), or too few for so many."""
    cells = members.OF_CELLS.search(figure.before)
    is_of_each = figure.is_approximate and figure.before.endswith("có ")
    return cells is not None and (is_of_each or amount.value < int(cells["cells"]) * members.FEWEST_OF_A_CELL)


def _comrades(figure: Figure) -> Amount | None:
    """`Đảng viên là 1.778 đồng chí`."""
    if members.RISEN_TO.search(figure.before):
        return _make("party_members", figure, figure.start, True)
    lead = _lead(figure, leads.MEMBERS_LEAD)
    if lead is None or frames.MEMBERS_BOUNDS.not_after.match(figure.after):
        return None
    return _make("party_members", figure, lead, True)


def _persons(figure: Figure) -> Amount | None:
    return _comrades(figure) or _people(figure)


def _organisations(figure: Figure) -> Amount | None:
    if not _fits(figure, frames.ORGANISATIONS_BOUNDS):
        return None
    return _make("party_organizations", figure, figure.start, True)


def _cells(figure: Figure) -> Amount | None:
    """Committees and cells counted apart: `5 đảng bộ cơ sở, 23 chi bộ cơ sở`; only where no total is given."""
    is_own = frames.CELLS_OWN.search(figure.before) or "thuộc" in figure.after[:12]
    noun = figure.noun.group() if figure.noun else ""
    if frames.CELLS_NOT_AFTER.match(figure.after) or not (is_own or "cơ sở" in noun or "thuộc" in noun):
        return None
    amount = _make("party_organizations", figure, figure.start, True)
    return replace(amount, attribute="cells") if amount else None


def _hamlets(figure: Figure) -> Amount | None:
    if not _fits(figure, frames.HAMLETS_BOUNDS):
        return None
    if figure.noun is not None and figure.noun.group() == "tổ" and not frames.LIVE_IN.search(figure.before):
        lead = _lead(figure, leads.COUNT_LEADS["residential_groups"])
        return _make("residential_groups", figure, lead, True) if lead is not None else None
    amount = _told(figure, "residential_groups")
    is_beside = frames.BEFORE_HAMLETS.match(figure.after) or frames.BEHIND_HAMLETS.search(figure.before)
    is_vague = figure.noun is not None and figure.noun.group() == "khu vực" and not is_beside
    return None if amount and is_vague and amount.value < frames.FEWEST_QUARTERS else amount


def _without_noun(figure: Figure) -> Amount | None:
    """`Dân số: 36.150`, `Số hộ: 9.870`."""
    if not may_lead(figure.before, 0, len(figure.before)):
        return None
    for attribute, noun in leads.COUNT_LEADS.items():
        lead = _lead(figure, noun)
        if lead is not None:
            return None if leads.COUNTS_ELSE.match(figure.after) else _make(attribute, figure, lead, True)
    lead = _lead(figure, frames.PEOPLE_LEAD)
    if lead is not None:
        is_of_else = frames.PEOPLE_LEAD_NOT_AFTER.match(figure.after)
        return None if is_of_else else _make("population", figure, lead, True)
    bare = leads.bare_lead(figure.number, figure.before, figure.after)
    if bare is None:
        return None
    kind = "party_organizations" if bare.attribute == "cells" else bare.attribute
    amount = _make(kind, figure, figure.start - len(figure.before) + bare.start, bare.is_strong)
    return replace(amount, attribute=bare.attribute) if amount else None


_READERS: Mapping[str, Callable[[Figure], Amount | None]] = {
    "area_km2": _area,
    "people": _people,
    "persons": _persons,
    "party_members": _members,
    "comrades": _comrades,
    "households": _households,
    "party_organizations": _organisations,
    "cells": _cells,
    "residential_groups": _hamlets,
}
"""What each noun after a figure may count; the keys are the groups of `frames.NOUN`."""


def _lead(figure: Figure, lead: Lead) -> int | None:
    """Where the noun before a figure begins, if it stands there and the figure is its own."""
    match = lead.pattern.search(figure.before)
    if match is None or lead.not_what.search(match["what"] or ""):
        return None
    if lead.not_before.search(figure.before, max(0, match.start() - _NEAR), match.start()):
        return None
    return figure.start - len(figure.before) + match.start()


def _fits(figure: Figure, bounds: Bounds) -> bool:
    """Whether no word around shows that the figure counts something else."""
    near = max(0, len(figure.before) - _NEAR)  # Not a slice: what stands before it (`sau`) changes what a word means.
    return not bounds.not_before.search(figure.before, near) and not bounds.not_after.match(figure.after)


def _told(figure: Figure, attribute: str) -> Amount | None:
    """A count of a noun that stands behind it, where the words before tell how many there are and of no deed."""
    return _make(attribute, figure, figure.start, False) if frames.TELLS_HOW_MANY.search(figure.before) else None


def _make(attribute: str, figure: Figure, start: int, is_strong: bool) -> Amount | None:
    is_count = attribute != "area_km2" and figure.scale == 1
    number = parse_count(figure.number) if is_count else parse_number(figure.number)
    if number is None:
        return None
    value = number.value * figure.scale
    if attribute == "area_km2" and figure.noun is not None and not figure.noun["large"]:
        value = from_hectares(figure.number, value)
    if not within_limits(attribute, value):
        return None
    lead = figure.before[: len(figure.before) - (figure.start - start)]
    is_certain = is_strong or (value >= _DIRECT_FROM[attribute] and frames.DIRECT.search(lead) is not None)
    return Amount(attribute, start, figure.noun_end, value, figure.is_approximate, is_certain)


def from_hectares(number: str, value: float) -> float:
    """The square kilometres of so many hectares.

    Args:
        number: As written; where its value is too small for a unit, its comma parts thousands: `7,938 ha`.
        value: Its value.
    """
    count = parse_count(number) if value < _FEWEST_HECTARES else None
    return round((count.value if count else value) / 100, 6)


def _named(amount: Amount) -> Amount:
    return replace(amount, attribute="party_organizations") if amount.attribute == "cells" else amount
