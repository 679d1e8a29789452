"""What lets people and machines find a build: `catalogue/`, `downloads/`, and the notes beside each CSV."""

from __future__ import annotations

from pathlib import Path

from etl.model.claims import DATASETS
from etl.model.errors import InputError
from etl.publish.croissant import to_croissant
from etl.publish.csvw import write_csvw
from etl.publish.doing import Doing, one_by_one
from etl.publish.downloads import write_downloads
from etl.publish.inventory import list_datasets
from etl.publish.schema_org import to_schema_org
from etl.publish.settings import Settings


def require_packages(build: Path) -> None:
    """Make sure that a build has its four packages.

    Raises:
        InputError: It lacks one.
    """
    for name in DATASETS:
        if not (build / "packages" / name / "datapackage.json").is_file():
            raise InputError(f"There is no package {name}.", where=str(build))


def write_catalogue(build: Path, settings: Settings, doing: Doing = one_by_one) -> None:
    """Write the downloads, the notes of CSV on the Web, and the descriptors of the four datasets.

    These are, in `catalogue/`: `dcat.ttl`, `dcat.jsonld` and `dcat.rdf` (the same graph), and for each dataset
    `<dataset>.schema.jsonld` and `<dataset>.croissant.jsonld`.

    Args:
        build: A folder with `packages/`; everything is written beside them.
        settings: What the publisher says of itself.
        doing: Does the tasks that write the downloads.

    Raises:
        InputError: The folder holds no packages.
        OSError: It cannot be written.
    """
    from etl.publish.dcat import catalogue_graph, to_json_ld, to_rdf_xml, to_turtle

    require_packages(build)
    write_csvw(build, settings)
    write_downloads(build, doing)
    datasets = list_datasets(build, settings.starts_on)
    graph = catalogue_graph(settings, datasets)
    texts = {"dcat.ttl": to_turtle(graph), "dcat.jsonld": to_json_ld(graph), "dcat.rdf": to_rdf_xml(graph)}
    for dataset in datasets:
        texts[f"{dataset.schema.name}.schema.jsonld"] = to_schema_org(settings, dataset)
        texts[f"{dataset.schema.name}.croissant.jsonld"] = to_croissant(settings, dataset)
    folder = build / "catalogue"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
