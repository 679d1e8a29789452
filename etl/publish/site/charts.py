"""The drawings of the pages, from the rows that the pages show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from etl.publish.site.content import Content
from etl.publish.site.drawing import Edge, Point, draw_map, draw_merger, draw_series
from etl.publish.site.facts import UnitFacts
from etl.publish.site.pages import Renderer

Row = Mapping[str, Any]

_DRAWN = 40
"""More edges than this make no drawing that anybody can read; the table says it all."""


def merger_drawing(render: Renderer, unit: Row, facts: UnitFacts) -> Markup | None:
    """What a unit was made of; nothing where that is unknown."""
    rows = [*facts.predecessors, *facts.elsewhere]
    if not facts.predecessors or len(rows) > _DRAWN:
        return None
    here = f"{unit['unit_type']} {unit['unit_name']}"
    same = Counter(_name(row) for row in facts.predecessors)
    edges = [Edge(_old(row, same), here, row["extent"]) for row in facts.predecessors]
    edges += [Edge(_old(row, same), _new(row, unit), row["extent"]) for row in facts.elsewhere]
    title = render.say(f"{here} được lập từ những đơn vị nào", f"What {here} was made of")
    return draw_merger(edges, here, title)


def _name(row: Row) -> str:
    return f"{row['predecessor_type'] or ''} {row['predecessor_name']}".strip()


def _old(row: Row, same: Mapping[str, int]) -> str:
    """The name of an old unit, with its district where another has the same."""
    name = _name(row)
    return f"{name} ({row['predecessor_district']})" if same[name] > 1 else name


def _new(row: Row, unit: Row) -> str:
    name = f"{row['successor_type'] or ''} {row['successor_name']}".strip()
    return f"{name} ({row['successor_code']})" if row["successor_name"] == unit["unit_name"] else name


def series_drawings(render: Renderer, facts: UnitFacts) -> list[tuple[str, Markup]]:
    """For each indicator with figures of two years or more its label and its drawing."""
    groups: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for figure in facts.indicators:
        if figure["indicator_key"] and figure["value"] is not None and figure["period_end_year"]:
            groups[figure["indicator_key"], figure["unit_of_measure"]].append(figure)
    return list(_drawn(render, groups.values()))


def _drawn(render: Renderer, groups: Iterable[Sequence[Row]]) -> Iterator[tuple[str, Markup]]:
    for figures in groups:
        if len({figure["period_end_year"] for figure in figures}) < 2:
            continue
        points = [_point(render, figure) for figure in figures]
        label = figures[0]["label"]
        yield label, draw_series(points, f"{label}: {'; '.join(point.label for point in points)}")


def _point(render: Renderer, figure: Row) -> Point:
    words = f"{figure['period_end_year']}: {render.number(figure['value'])}"
    return Point(figure["period_end_year"], figure["value"], figure["kind"], words)


def country_map(render: Renderer, content: Content) -> Markup:
    """Every unit of today: without papers, with papers, with contradictions."""
    dots: dict[str, list[tuple[float, float]]] = {"none": [], "some": [], "disputed": []}
    for unit in content.gazetteer:
        if unit["longitude"] is not None:
            kind = "disputed" if unit["dispute_count"] else "some" if unit["claim_count"] else "none"
            dots[kind].append((unit["longitude"], unit["latitude"]))
    title = render.say("Bản đồ các đơn vị có dữ liệu", "Map of the units that have data")
    return draw_map(dots, title)
