"""The static portal in the folder `site/` of a build: pages that work from a folder, offline, without tracking."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from etl.publish.inventory import list_datasets
from etl.publish.settings import Settings
from etl.publish.site.content import Content, read_content
from etl.publish.site.highlight import highlight
from etl.publish.site.pages import Renderer, unit_page

__all__ = ["write_site"]

STATIC = Path(__file__).parent / "static"


def write_site(build: Path, settings: Settings) -> None:
    """Write all pages of the portal.

    Args:
        build: A folder with `warehouse.duckdb` and `packages/`; the portal is written beside them.
        settings: What the publisher says of itself.

    Raises:
        InputError: The folder holds no build.
        OSError: It cannot be written.
    """
    folder = build / "site"
    for name in ("units", "papers", "datasets", "static"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for file in sorted(STATIC.iterdir()):
        shutil.copyfile(file, folder / "static" / file.name)
    content = read_content(build / "warehouse.duckdb")
    render = Renderer(folder, settings)
    _write_overview(render, content, build, settings)
    for unit in content.units:
        render.page(unit_page(unit["unit_id"]), "unit.html", unit=unit, facts=content.of_unit(unit["unit_id"]))
    for paper in content.papers:
        claims = content.of_paper(paper["document_id"])
        segments = highlight(content.text_of(paper["document_id"]), claims)
        render.page(f"papers/{paper['document_id']}.html", "paper.html", paper=paper, segments=segments, claims=claims)
    (folder / "static" / "units.js").write_text(_search_index(content), "utf-8")


def _write_overview(render: Renderer, content: Content, build: Path, settings: Settings) -> None:
    datasets = list_datasets(build, settings.starts_on)
    render.page("index.html", "index.html", content=content, datasets=datasets)
    render.page("conflicts.html", "conflicts.html", conflicts=content.conflicts)
    for dataset in datasets:
        table = dataset.schema.resources[0]
        preview = content.preview(table.table, [field.name for field in table.published_fields])
        render.page(
            f"datasets/{dataset.schema.name}.html", "dataset.html", dataset=dataset, table=table, preview=preview
        )


def _search_index(content: Content) -> str:
    """Every unit of today as a script, since pages opened from a folder may not fetch files."""
    rows = [
        [unit["type"], unit["name"], unit["province_name"], unit["code"], unit["page"] and unit_page(unit["page"])]
        for unit in content.gazetteer
    ]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.DIABA_UNITS = {text};\n"
