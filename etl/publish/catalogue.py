"""The folder `catalogue/` of a build: what harvesters of open-data portals and search engines read."""

from __future__ import annotations

from pathlib import Path

from etl.publish.inventory import list_datasets
from etl.publish.schema_org import to_schema_org
from etl.publish.settings import Settings


def write_catalogue(build: Path, settings: Settings) -> None:
    """Write `dcat.ttl`, `dcat.jsonld` and one `<dataset>.schema.jsonld` for each dataset.

    Args:
        build: A folder with `packages/`; the catalogue is written beside it.
        settings: What the publisher says of itself.

    Raises:
        InputError: The folder holds no packages.
        OSError: It cannot be written.
    """
    from etl.publish.dcat import catalogue_graph, to_json_ld, to_turtle

    datasets = list_datasets(build, settings.starts_on)
    folder = build / "catalogue"
    folder.mkdir(parents=True, exist_ok=True)
    graph = catalogue_graph(settings, datasets)
    (folder / "dcat.ttl").write_text(to_turtle(graph), "utf-8")
    (folder / "dcat.jsonld").write_text(to_json_ld(graph), "utf-8")
    for dataset in datasets:
        (folder / f"{dataset.schema.name}.schema.jsonld").write_text(to_schema_org(settings, dataset), "utf-8")
