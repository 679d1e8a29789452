"""The pages of single units and papers, written some hundred at a time, by whatever does tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from etl.packages.duck import attached
from etl.publish.settings import Settings
from etl.publish.site.charts import merger_drawing, series_drawings
from etl.publish.site.facts import ATTRIBUTES, PaperFacts, UnitFacts, read_papers, read_units
from etl.publish.site.highlight import highlight, marked
from etl.publish.site.pages import Renderer, unit_page
from etl.publish.site.rows import Row
from etl.publish.site.shown import Shown
from etl.publish.site.words import LANGUAGES

UNITS_A_LOT = 100
PAPERS_A_LOT = 500
"""Some megabytes of rows and a second or two of work."""


@dataclass(frozen=True, slots=True)
class Lot:
    """Some pages."""

    build: Path
    settings: Settings
    shown: Shown
    """What pages show of claims and links."""
    units: tuple[Row, ...] = ()
    """The units that get a page."""
    papers: tuple[str, ...] = ()
    """The document_ids of the papers that get one."""


def lots_of(
    build: Path, settings: Settings, shown: Shown, units: Sequence[Row], papers: Sequence[str]
) -> Iterator[Lot]:
    """Pages in lots.

    Args:
        build: The build.
        settings: What the publisher says of itself.
        shown: What these pages show of claims and links.
        units: The units whose pages are written.
        papers: The document_ids of the papers whose pages are written.
    """
    # In the order of the claims, so that each lot reads one stretch of them.
    units, papers = sorted(units, key=lambda unit: str(unit["unit_id"])), sorted(papers)
    for start in range(0, len(units), UNITS_A_LOT):
        yield Lot(build, settings, shown, units=tuple(units[start : start + UNITS_A_LOT]))
    for start in range(0, len(papers), PAPERS_A_LOT):
        yield Lot(build, settings, shown, papers=tuple(papers[start : start + PAPERS_A_LOT]))


def write_lot(lot: Lot) -> None:
    """Write the pages of a lot in all languages."""
    with attached(lot.build / "warehouse.duckdb") as duck:
        units = read_units(duck, [unit["unit_id"] for unit in lot.units], lot.shown) if lot.units else {}
        papers = read_papers(duck, lot.papers, lot.shown) if lot.papers else []
    texts = [marked(highlight(facts.paper["text"] or "", facts.claims)) for facts in papers]
    for language in LANGUAGES:
        render = _renderer(lot.build / "site", lot.settings, language)
        for unit in lot.units:
            _write_unit(render, unit, units[unit["unit_id"]])
        for paper, text in zip(papers, texts, strict=True):
            _write_paper(render, paper, text)


@cache
def _renderer(folder: Path, settings: Settings, language: str) -> Renderer:
    """Templates are compiled once a process."""
    return Renderer(folder, settings, language)


def _write_unit(render: Renderer, unit: Row, facts: UnitFacts) -> None:
    known = {fact["attribute"] for fact in facts.attributes}
    values: dict[str, Any] = {
        "unit": unit,
        "facts": facts,
        "missing": [name for name in ATTRIBUTES if name not in known],
        "drawing": merger_drawing(render, unit, facts),
        "series": series_drawings(render, facts),
    }
    render.page(unit_page(unit["unit_id"]), "unit.html", **values)


def _write_paper(render: Renderer, facts: PaperFacts, text: Markup) -> None:
    """The page of a paper, whose text is in Vietnamese in both languages."""
    path = paper_page(facts.paper["document_id"])
    render.page(path, "paper.html", paper=facts.paper, text=text, claims=facts.claims)


def paper_page(document_id: str) -> str:
    """Where the page of a paper lies."""
    return f"papers/{document_id}.html"
