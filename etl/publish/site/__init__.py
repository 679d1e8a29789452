"""The static portal in the folder `site/` of a build: pages that work from a folder, offline, without tracking."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from etl.packages.duck import MEMORY_MB
from etl.publish.doing import Doing, one_by_one
from etl.publish.inventory import Dataset, list_datasets
from etl.publish.settings import Settings
from etl.publish.site.charts import country_map
from etl.publish.site.content import Content, read_content
from etl.publish.site.kept import Before, KeptPages
from etl.publish.site.lots import lots_of, paper_page, write_lot
from etl.publish.site.pages import ENGLISH, Renderer, unit_page
from etl.publish.site.prints import prints_of
from etl.publish.site.rows import Row, rows
from etl.publish.site.shown import shown_on_pages
from etl.publish.site.sql import remove_engine, sql_tables, write_engine
from etl.publish.site.words import LANGUAGES
from etl.warehouse.connect import open_warehouse
from etl.warehouse.questions import questions, views

if TYPE_CHECKING:
    import duckdb

__all__ = ["Before", "write_site"]

STATIC = Path(__file__).parent / "static"

_STARTS = ("", ENGLISH)
"""Where the pages of each language lie."""
_PARTS = tuple(f"{start}{part}" for start in _STARTS for part in ("datasets", "papers", "units"))
"""The folders of pages."""


def write_site(
    build: Path,
    settings: Settings,
    *,
    is_whole_country: bool = False,
    packages: Path | None = None,
    before: Before | None = None,
    has_report: bool | None = None,
    doing: Doing = one_by_one,
) -> None:
    """Write all pages of the portal, and delete those that it has no more.

    Args:
        build: A folder with `warehouse.duckdb` and `packages/`; the portal is written beside them.
        settings: What the publisher says of itself.
        is_whole_country: Whether units of which no paper speaks have pages too.
        packages: A `node_modules` folder with the packages for SQL in the browser; without it there is no such page.
        before: The portal that was published last, of which pages are taken over; the folder of the new one is empty
            then.
        has_report: Whether the report of the checks will lie in the build, which they lead to; by default whether it
            does.
        doing: Does the tasks that write the pages of single units and papers.

    Raises:
        InputError: The folder holds no build.
        ConfigurationError: A package for SQL in the browser is missing.
        OSError: It cannot be written.
    """
    folder = build / "site"
    with _asking(build) as duck:
        content = read_content(duck, is_whole_country=is_whole_country)
        papers = [row["document_id"] for row in rows(duck, "SELECT document_id FROM documents ORDER BY document_id")]
    datasets = list_datasets(build, settings.starts_on)
    if has_report is None:
        has_report = (build / "reports" / "report.html").is_file()
    _make_folders(folder)
    if packages is None:
        remove_engine(folder)
    engine_bytes = write_engine(build, packages) if packages else None
    _delete_single(folder, {unit_page(unit["unit_id"]) for unit in content.units} | set(map(paper_page, papers)))
    for language in LANGUAGES:
        render = Renderer(folder, settings, language)
        _write_overview(render, content, datasets, has_sql=packages is not None)
        _write_datasets(render, content, datasets, has_report=has_report)
        _write_sql(render, build, engine_bytes)
    if before is None:
        _write_lots(build, settings, content.units, papers, doing)
    else:
        _write_changed(build, settings, content, papers, before, doing, is_whole_country=is_whole_country)
    (folder / "static" / "units.js").write_text(_search_index(content), "utf-8")


def _make_folders(folder: Path) -> None:
    """The folders of the portal, with the files that are the same in every portal."""
    for name in ("static", *_PARTS):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for file in sorted(STATIC.iterdir()):
        shutil.copyfile(file, folder / "static" / file.name)


@contextmanager
def _asking(build: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The warehouse, to be asked what goes over all of it; what does not fit into memory goes to the disk."""
    beside = build if build.is_dir() else None  # That there is no build is told by who opens its warehouse.
    with TemporaryDirectory(prefix=".diaba-", dir=beside) as scratch:
        limits = {"memory_limit": f"{MEMORY_MB}MB", "temp_directory": str(Path(scratch).absolute())}
        with open_warehouse(build / "warehouse.duckdb", limits=limits) as duck:
            yield duck


def _write_overview(render: Renderer, content: Content, datasets: tuple[Dataset, ...], *, has_sql: bool) -> None:
    render.page("index.html", "index.html", content=content, datasets=datasets, has_sql=has_sql)
    render.page("conflicts.html", "conflicts.html", conflicts=content.conflicts, count=content.conflict_count)
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


def _write_sql(render: Renderer, build: Path, engine_bytes: int | None) -> None:
    """The page for SQL in the browser, where its engine is part of the portal."""
    if engine_bytes is not None:
        values = {
            "tables": sql_tables(build),
            "views": views(),
            "questions": questions(),
            "megabytes": engine_bytes / 1e6,
        }
        render.page("sql.html", "sql.html", **values)


def _delete_single(folder: Path, wanted: Set[str]) -> None:
    """Delete the pages of units and papers of a portal that was written here before, unless they are written anew."""
    for start in _STARTS:
        (folder / start / "sql.html").unlink(missing_ok=True)
        for part in ("units", "papers"):
            for page in (folder / start / part).glob("*.html"):
                if f"{part}/{page.name}" not in wanted:
                    page.unlink()


def _write_changed(
    build: Path,
    settings: Settings,
    content: Content,
    papers: Sequence[str],
    before: Before,
    doing: Doing,
    *,
    is_whole_country: bool,
) -> None:
    """Take over the pages of units and papers that show what they showed, and write the others."""
    with _asking(build) as duck:
        made_by = f"{before.made_by} {settings!r}"
        prints = prints_of(duck, content.units, made_by, is_whole_country=is_whole_country)
    kept = KeptPages(before, build / "site")
    rest = {path for path, made_of in prints.items() if not kept.take(_in_all_languages(path), made_of)}
    units = [unit for unit in content.units if unit_page(unit["unit_id"]) in rest]
    papers = [document_id for document_id in papers if paper_page(document_id) in rest]
    _write_lots(build, settings, units, papers, doing)
    kept.note({page: made_of for path, made_of in prints.items() for page in _in_all_languages(path)})


def _write_lots(build: Path, settings: Settings, units: Sequence[Row], papers: Sequence[str], doing: Doing) -> None:
    with shown_on_pages(build, [unit["unit_id"] for unit in units], papers) as shown:
        doing(write_lot, lots_of(build, settings, shown, units, papers))


def _in_all_languages(path: str) -> tuple[str, ...]:
    return tuple(start + path for start in _STARTS)


def _search_index(content: Content) -> str:
    """Every unit of today as a script, since pages opened from a folder may not fetch files."""
    rows = [
        [unit["type"], unit["name"], unit["province_name"], unit["code"], unit["page"] and unit_page(unit["page"])]
        for unit in content.gazetteer
    ]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.DIABA_UNITS = {text};\n"
