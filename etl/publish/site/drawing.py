"""Drawings of the pages as SVG: what a unit was made of, figures over years, dots on a map.

They are made of shapes and classes only, without scripts or inline styles, and every text in them is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians

from markupsafe import Markup, escape

ROW = 30
"""Height of a unit in the drawing of a merger, in units of the SVG."""
WIDTH = 640
_LEFT, _RIGHT = 250, 390
_LONGEST = 34
"""Letters of a name that fit beside the drawing."""


@dataclass(frozen=True, slots=True)
class Edge:
    """An old unit, or a part of it, that went into a unit of today."""

    old: str
    new: str
    extent: str | None
    """`whole`, `most`, `part` or `rest`; None where nobody says."""


def draw_merger(edges: Sequence[Edge], unit: str, title: str) -> Markup:
    """Which old units went into a unit, and where the rest of those that were split went.

    Args:
        edges: Of this unit, and of its predecessors to their other successors.
        unit: The name of this unit, which stands out.
        title: What the drawing shows, for those who do not see it.
    """
    olds = list(dict.fromkeys(edge.old for edge in edges))
    news = [unit, *dict.fromkeys(edge.new for edge in edges if edge.new != unit)]
    height = ROW * max(len(olds), len(news)) + 10
    left = _places(olds, height)
    right = _places(news, height)
    parts = [
        f'<svg class="merger" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(title)}">',
        *(_link(left[edge.old], right[edge.new], edge.extent) for edge in edges),
        *(_name(_LEFT - 8, left[name], "end", name, "") for name in olds),
        *(_name(_RIGHT + 8, right[name], "start", name, "this" if name == unit else "") for name in news),
        "</svg>",
    ]
    return Markup("".join(parts))  # noqa: S704 - every text in it went through escape


def _places(names: Sequence[str], height: int) -> dict[str, float]:
    step = (height - 10) / len(names)
    return {name: 5 + step * (index + 0.5) for index, name in enumerate(names)}


def _link(y1: float, y2: float, extent: str | None) -> str:
    middle = (_LEFT + _RIGHT) / 2
    path = f"M{_LEFT} {y1:g}C{middle:g} {y1:g} {middle:g} {y2:g} {_RIGHT} {y2:g}"
    return f'<path class="{"whole" if extent == "whole" else "part"}" d="{path}"/>'


def _name(x: int, y: float, anchor: str, name: str, kind: str) -> str:
    short = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
    of_class = f' class="{kind}"' if kind else ""
    return f'<text{of_class} x="{x}" y="{y + 5:g}" text-anchor="{anchor}">{escape(short)}</text>'


@dataclass(frozen=True, slots=True)
class Point:
    """A figure for a year."""

    year: int
    value: float
    kind: str
    """`target`, `plan` or `actual`."""
    label: str
    """The figure in words."""


def draw_series(points: Sequence[Point], title: str) -> Markup:
    """Figures over years: results, plans and targets of one indicator.

    Args:
        points: At least two, of the same unit of measure.
        title: What the drawing shows.
    """
    years, values = [point.year for point in points], [point.value for point in points]
    low, high = min(0.0, *values), max(values)
    wide, tall = max(max(years) - min(years), 1), (high - low) or 1.0

    def place(point: Point) -> tuple[float, float]:
        return 24 + 252 * (point.year - min(years)) / wide, 76 - 56 * (point.value - low) / tall

    ordered = sorted(points, key=lambda point: (point.year, point.kind))
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, ordered))
    dots = "".join(_dot(*place(point), point) for point in ordered)
    marks = "".join(
        f'<text x="{24 + 252 * (year - min(years)) / wide:.1f}" y="96" text-anchor="middle">{year}</text>'
        for year in dict.fromkeys((min(years), max(years)))
    )
    head = f'<svg class="series" viewBox="0 0 300 100" role="img" aria-label="{escape(title)}">'
    return Markup(f'{head}<polyline points="{line}"/>{dots}{marks}</svg>')  # noqa: S704 - escaped


def _dot(x: float, y: float, point: Point) -> str:
    words = f"<title>{escape(point.label)}</title>"
    return f'<circle class="{escape(point.kind)}" cx="{x:.1f}" cy="{y:.1f}" r="4">{words}</circle>'


def draw_map(dots: Mapping[str, Iterable[tuple[float, float]]], title: str) -> Markup:
    """Units as dots where they lie.

    Args:
        dots: For each class of dots their longitudes and latitudes, in degrees (WGS 84). Later classes lie on top.
        title: What the map shows.
    """
    paths = (
        f'<path class="{escape(name)}" d="{"".join(f"M{x:.1f} {y:.1f}h0" for x, y in map(_project, places))}"/>'
        for name, places in dots.items()
    )
    head = f'<svg class="map" viewBox="0 0 490 610" role="img" aria-label="{escape(title)}">'
    return Markup(f"{head}{''.join(paths)}</svg>")  # noqa: S704 - escaped


def _project(place: tuple[float, float]) -> tuple[float, float]:
    """Degrees to the SVG: true to scale at the middle latitude of Vietnam; the eastern islands are inside."""
    longitude, latitude = place
    scale = 40.0
    return (longitude - 102.0) * scale * cos(radians(16)), (23.5 - latitude) * scale
