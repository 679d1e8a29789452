"""The tables of a scanned page: where its ruled lines run, and which cells lie between them.

A picture is a matrix of grey values, 0 black and 255 white, rows from top to bottom.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Picture: TypeAlias = npt.NDArray[np.uint8]
Mask: TypeAlias = npt.NDArray[np.bool_]

DARK = 160
"""Grey values below are ink, in a scan of black on white with some noise and yellowing."""

_MIN_LENGTH = 120
"""Pixels at 200 dpi (15 mm) of a line that rules a table; the strokes of letters are shorter."""

_MIN_HEIGHT = 32
"""Of one that stands between two lines across: the height of a row of small print (4 mm)."""

_MAX_THICKNESS = 12
"""Pixels; what is thicker is a picture or a bar."""

_GAP = 2
"""Pixels that may be missing in a line; between letters there are more."""

_SHADE = 1
"""Pixels of grey on both sides of a line, beyond those that are as dark as ink."""

_REACH = 10
"""Pixels by which lines that meet may miss each other."""

_MAX_RUNS = 20_000
"""Of dark pixels in a page with tables; a photograph has more, and is not looked at for tables."""

_MAX_RULES = 500
"""In one direction on one page."""


class Rule(NamedTuple):
    """A straight line along one axis, from `start` to `end`."""

    first: int
    last: int
    """The rows, or columns, of pixels that it takes."""
    start: int
    end: int

    @property
    def at(self) -> float:
        """Where its middle is."""
        return (self.first + self.last) / 2


class Place(NamedTuple):
    """A cell: where its content stands, in pixels, and how many columns and rows of its table it covers."""

    left: float
    top: float
    right: float
    bottom: float
    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its cells row by row, each in the row in which it begins."""

    rows: tuple[tuple[Place, ...], ...]
    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class _Group:
    """Lines that meet each other."""

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)


def erase_rules(picture: Picture) -> tuple[Picture, list[Grid]]:
    """The picture without its ruled lines, which OCR takes for letters, and the tables that they make."""
    dark = picture < DARK
    across = [rule for rule in _rules(_runs(dark, _MIN_LENGTH)) if rule.end - rule.start >= _MIN_LENGTH]
    down = [rule for rule in _rules(_runs(np.ascontiguousarray(dark.T), _MIN_HEIGHT)) if _is_ruling(rule, across)]
    if max(len(across), len(down)) > _MAX_RULES:
        return picture, []
    clean = picture.copy()
    for rule in across:
        clean[max(rule.first - _SHADE, 0) : rule.last + _SHADE + 1, rule.start : rule.end] = 255
    for rule in down:
        clean[rule.start : rule.end, max(rule.first - _SHADE, 0) : rule.last + _SHADE + 1] = 255
    return clean, _grids(across, down)


def _is_ruling(down: Rule, across: Sequence[Rule]) -> bool:
    """Whether it is too long for a letter, or reaches from one line to another."""
    if down.end - down.start >= _MIN_LENGTH:
        return True
    ends = [end for end in (down.start, down.end) if any(_meets_at(rule, down, end) for rule in across)]
    return len(ends) == 2


def _meets_at(across: Rule, down: Rule, end: int) -> bool:
    return abs(across.at - end) <= _REACH and across.start - _REACH <= down.at <= across.end + _REACH


def _runs(dark: Mask, length: int) -> list[tuple[int, int, int]]:
    """Row, start and end of each horizontal run of `length` dark pixels or more; it may step up or down by a pixel."""
    edges = np.diff(np.pad(_widened(_closed(dark)), ((0, 0), (1, 1))).view(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1]
    long = ends - starts >= length
    if long.sum() > _MAX_RUNS:
        return []
    return list(zip(rows[long].tolist(), starts[long].tolist(), ends[long].tolist(), strict=True))


def _closed(mask: Mask) -> Mask:
    """The mask with the small gaps in its rows filled: scans in black and white only break thin lines."""
    closed = mask.copy()
    for _ in range(_GAP):
        closed[:, 1:] |= closed[:, :-1]
    for _ in range(_GAP):
        closed[:, :-1] &= closed[:, 1:]
    return closed | mask


def _widened(mask: Mask) -> Mask:
    wide = mask.copy()
    wide[1:] |= mask[:-1]
    wide[:-1] |= mask[1:]
    return wide


def _rules(runs: Iterable[tuple[int, int, int]]) -> list[Rule]:
    """The runs of neighbouring rows as lines, thick ones left out."""
    growing: list[Rule] = []
    done: list[Rule] = []
    for row, start, end in runs:
        done += [rule for rule in growing if row - rule.last > 2]
        growing = [rule for rule in growing if row - rule.last <= 2]
        for index, rule in enumerate(growing):
            if start <= rule.end + _REACH and rule.start <= end + _REACH:
                growing[index] = Rule(rule.first, row, min(rule.start, start), max(rule.end, end))
                break
        else:
            growing.append(Rule(row, row, start, end))
    return [rule for rule in (*done, *growing) if rule.last - rule.first < _MAX_THICKNESS]


def _grids(across: Sequence[Rule], down: Sequence[Rule]) -> list[Grid]:
    groups: list[_Group] = []
    for rule in across:
        meeting = [line for line in down if _meet(rule, line)]
        joined = _Group([rule], meeting)
        for group in [group for group in groups if any(line in group.down for line in meeting)]:
            groups.remove(group)
            joined.across += group.across
            joined.down += [line for line in group.down if line not in joined.down]
        groups.append(joined)
    grids = (_grid(group) for group in groups)
    return sorted((grid for grid in grids if grid), key=lambda grid: (grid.top, grid.left))


def _meet(across: Rule, down: Rule) -> bool:
    return (
        across.start - _REACH <= down.at <= across.end + _REACH
        and down.start - _REACH <= across.at <= down.end + _REACH
    )


def _grid(group: _Group) -> Grid | None:
    """The cells between the lines; None for fewer than two columns or rows, which make a frame."""
    ys, xs = _clustered(rule.at for rule in group.across), _clustered(rule.at for rule in group.down)
    if len(ys) < 3 or len(xs) < 3:
        return None
    covered: set[tuple[int, int]] = set()
    rows = []
    for row in range(len(ys) - 1):
        places = []
        for column in range(len(xs) - 1):
            if (row, column) not in covered:
                columns, height = _extent(group, xs, ys, row, column, covered)
                covered |= {(row + i, column + j) for i in range(height) for j in range(columns)}
                places.append(Place(xs[column], ys[row], xs[column + columns], ys[row + height], columns, height))
        rows.append(tuple(places))
    return Grid(tuple(rows), xs[0], ys[0], xs[-1], ys[-1])


def _extent(
    group: _Group, xs: Sequence[float], ys: Sequence[float], row: int, column: int, covered: set[tuple[int, int]]
) -> tuple[int, int]:
    """Over how many columns and rows the cell that begins here reaches: to the next line on either side."""
    right = column + 1
    while (
        right < len(xs) - 1
        and (row, right) not in covered
        and not _is_drawn(group.down, xs[right], (ys[row] + ys[row + 1]) / 2)
    ):
        right += 1
    bottom = row + 1
    while bottom < len(ys) - 1 and not _is_drawn(group.across, ys[bottom], (xs[column] + xs[right]) / 2):
        bottom += 1
    return right - column, bottom - row


def _is_drawn(rules: Iterable[Rule], at: float, crossing: float) -> bool:
    return any(abs(rule.at - at) <= _REACH and rule.start <= crossing <= rule.end for rule in rules)


def _clustered(values: Iterable[float]) -> list[float]:
    """The values in order, those nearer than the reach taken for one."""
    clusters: list[list[float]] = []
    for value in sorted(values):
        if clusters and value - clusters[-1][0] <= _REACH:
            clusters[-1].append(value)
        else:
            clusters.append([value])
    return [sum(cluster) / len(cluster) for cluster in clusters]
