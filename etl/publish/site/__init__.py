"""The static portal in the folder `site/` of a build: pages that work from a folder, offline, without tracking."""

from __future__ import annotations

import json
import shutil
from collections.abc import Set
from pathlib import Path
from typing import Any

from etl.publish.inventory import Dataset, list_datasets
from etl.publish.settings import Settings
from etl.publish.site.charts import country_map, merger_drawing, series_drawings
from etl.publish.site.content import ATTRIBUTES, Content, read_content
from etl.publish.site.highlight import highlight
from etl.publish.site.pages import ENGLISH, Renderer, unit_page
from etl.publish.site.sql import remove_engine, sql_tables, write_engine
from etl.publish.site.words import LANGUAGES
from etl.warehouse.questions import questions, views

__all__ = ["write_site"]

STATIC = Path(__file__).parent / "static"

_PARTS = tuple(f"{start}{part}" for start in ("", ENGLISH) for part in ("datasets", "papers", "units"))
"""The folders of pages."""


def write_site(
    build: Path, settings: Settings, *, is_whole_country: bool = False, packages: Path | None = None
) -> None:
    """Write all pages of the portal, and delete those that it has no more.

    Args:
        build: A folder with `warehouse.duckdb` and `packages/`; the portal is written beside them.
        settings: What the publisher says of itself.
        is_whole_country: Whether units of which no paper speaks have pages too.
        packages: A `node_modules` folder with the packages for SQL in the browser; without it there is no such page.

    Raises:
        InputError: The folder holds no build.
        ConfigurationError: A package for SQL in the browser is missing.
        OSError: It cannot be written.
    """
    folder = build / "site"
    for name in ("static", *_PARTS):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for file in sorted(STATIC.iterdir()):
        shutil.copyfile(file, folder / "static" / file.name)
    content = read_content(build / "warehouse.duckdb", is_whole_country=is_whole_country)
    datasets = list_datasets(build, settings.starts_on)
    remove_engine(folder)
    engine_bytes = write_engine(build, packages) if packages else None
    written: set[Path] = set()
    for language in LANGUAGES:
        render = Renderer(folder, settings, language, written)
        _write_overview(render, content, datasets, has_sql=packages is not None)
        _write_datasets(render, content, datasets, has_report=(build / "reports" / "report.html").is_file())
        if engine_bytes:
            _write_sql(render, engine_bytes)
        _write_units(render, content)
        _write_papers(render, content)
    _delete_others(folder, written)
    (folder / "static" / "units.js").write_text(_search_index(content), "utf-8")


def _write_overview(render: Renderer, content: Content, datasets: tuple[Dataset, ...], *, has_sql: bool) -> None:
    render.page("index.html", "index.html", content=content, datasets=datasets, has_sql=has_sql)
    render.page("conflicts.html", "conflicts.html", conflicts=content.conflicts)
    render.page("country.html", "country.html", content=content, map=country_map(render, content))


def _write_datasets(render: Renderer, content: Content, datasets: tuple[Dataset, ...], *, has_report: bool) -> None:
    for dataset in datasets:
        name = dataset.schema.name
        table = dataset.schema.resources[0]
        values: dict[str, Any] = {
            "dataset": dataset,
            "has_report": has_report,
            "table": table,
            "preview": content.preview(table.table, [field.name for field in table.published_fields]),
            "statuses_of_claims": [row for row in content.statuses if row["dataset"] == name],
        }
        render.page(f"datasets/{name}.html", "dataset.html", **values)


def _write_units(render: Renderer, content: Content) -> None:
    for unit in content.units:
        facts = content.of_unit(unit["unit_id"])
        known = {fact["attribute"] for fact in facts.attributes}
        values: dict[str, Any] = {
            "unit": unit,
            "facts": facts,
            "missing": [name for name in ATTRIBUTES if name not in known],
            "drawing": merger_drawing(render, unit, facts),
            "series": series_drawings(render, facts),
        }
        render.page(unit_page(unit["unit_id"]), "unit.html", **values)


def _write_papers(render: Renderer, content: Content) -> None:
    """The pages of papers, whose text is in Vietnamese in both languages."""
    for paper in content.papers:
        claims = content.of_paper(paper["document_id"])
        segments = highlight(content.text_of(paper["document_id"]), claims)
        render.page(f"papers/{paper['document_id']}.html", "paper.html", paper=paper, segments=segments, claims=claims)


def _write_sql(render: Renderer, engine_bytes: int) -> None:
    values = {"tables": sql_tables(), "views": views(), "questions": questions(), "megabytes": engine_bytes / 1e6}
    render.page("sql.html", "sql.html", **values)


def _delete_others(folder: Path, written: Set[Path]) -> None:
    """Delete the pages of a portal that was written here before, as far as this one has none in their place."""
    for part in ("", ENGLISH, *_PARTS):
        for page in (folder / part).glob("*.html"):
            if page not in written:
                page.unlink()


def _search_index(content: Content) -> str:
    """Every unit of today as a script, since pages opened from a folder may not fetch files."""
    rows = [
        [unit["type"], unit["name"], unit["province_name"], unit["code"], unit["page"] and unit_page(unit["page"])]
        for unit in content.gazetteer
    ]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.DIABA_UNITS = {text};\n"
