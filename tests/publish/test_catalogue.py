"""What harvesters of catalogues read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rdflib import DCAT, DCTERMS, RDF, SH, Graph, URIRef
from rdflib.compare import isomorphic

from etl.model.claims import DATASETS
from etl.model.errors import ConfigurationError, InputError
from etl.publish.catalogue import write_catalogue
from etl.publish.settings import load_settings
from etl.resources import resource
from tests.conftest import ROOT
from tests.tables import write_packages
from tests.warehouse.sample import sample

SHAPES = ("shapes", "range", "shapes_recommended")
FORMS = {".csv", ".parquet", ".json", ".xlsx", ".jsonl", ".zip"}
SHAPES_FOLDER = ROOT.parent / "shared" / "shapes" / "dcat-ap-3.0.1"

needs_shapes = pytest.mark.skipif(not SHAPES_FOLDER.is_dir(), reason="../shared is not here")


def make(folder: Path) -> Path:
    write_packages(folder / "packages", sample(), "2026.11")
    write_catalogue(folder, load_settings())
    return folder


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("build"))


@pytest.fixture(scope="module")
def graph(build: Path) -> Graph:
    return Graph().parse(build / "catalogue" / "dcat.ttl")


def test_the_catalogue_holds_four_datasets_with_their_downloads(graph):
    datasets = list(graph.subjects(RDF.type, DCAT.Dataset))
    assert len(datasets) == len(DATASETS)
    assert all(len(list(graph.objects(dataset, DCAT.distribution))) >= 7 for dataset in datasets)


@pytest.mark.parametrize(("name", "form"), [("dcat.jsonld", "json-ld"), ("dcat.rdf", "xml")])
def test_all_forms_of_the_catalogue_are_the_same_graph(build, graph, name, form):
    assert isomorphic(graph, Graph().parse(build / "catalogue" / name, format=form))


def test_each_download_is_a_file_of_the_build_with_its_size(build, graph):
    base = load_settings().base
    for address in set(graph.objects(None, DCAT.downloadURL)):
        file = build / str(address).removeprefix(base)
        distribution = next(graph.subjects(DCAT.downloadURL, address))
        assert int(str(graph.value(distribution, DCAT.byteSize))) == file.stat().st_size


def test_every_dataset_can_be_downloaded_in_every_form(graph):
    for dataset in graph.subjects(RDF.type, DCAT.Dataset):
        places = [graph.value(node, DCAT.downloadURL) for node in graph.objects(dataset, DCAT.distribution)]
        assert {Path(str(place)).suffix for place in places} == FORMS


def test_every_text_stands_in_vietnamese_and_english(graph):
    for dataset in graph.subjects(RDF.type, DCAT.Dataset):
        assert {title.language for title in graph.objects(dataset, DCTERMS.title)} == {"vi", "en"}


def shape_results(graph: Graph, name: str) -> list[tuple[str, str]]:
    """Severity and path of each result, of a catalogue that is not empty: an empty one conforms to everything."""
    pyshacl = pytest.importorskip("pyshacl")
    assert len(list(graph.subjects(RDF.type, DCAT.Dataset))) >= 4
    assert len(list(graph.subjects(RDF.type, DCAT.Distribution))) >= 4
    shapes = Graph().parse(SHAPES_FOLDER / f"{name}.ttl")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", do_owl_imports=False)
    results = [
        node for whole in report.subjects(RDF.type, SH.ValidationReport) for node in report.objects(whole, SH.result)
    ]
    return [(str(report.value(node, SH.resultSeverity)), str(report.value(node, SH.resultPath))) for node in results]


@pytest.mark.parametrize("name", SHAPES)
@needs_shapes
def test_the_catalogue_conforms_to_dcat_ap(graph, name):
    assert shape_results(graph, name) == []


@needs_shapes
def test_the_vocabularies_miss_nothing_but_a_publisher_among_the_bodies_of_the_eu(graph):
    warned = set(shape_results(graph, "mdr-vocabularies.shape"))
    assert warned == {(str(SH.Warning), str(DCTERMS.publisher))}


@needs_shapes
def test_the_shapes_would_find_a_dataset_without_a_title(graph):
    poorer = Graph() + graph
    poorer.remove((next(graph.subjects(RDF.type, DCAT.Dataset)), DCTERMS.title, None))
    assert (str(SH.Violation), str(DCTERMS.title)) in shape_results(poorer, "shapes")


def test_the_licence_is_named_as_data_packages_and_as_the_eu_name_it(build, graph):
    settings = load_settings()
    for node in graph.subjects(RDF.type, DCAT.Distribution):
        assert graph.value(node, DCTERMS.license) == URIRef(settings.licence_eu)
    descriptor = json.loads((build / "packages" / "wards" / "datapackage.json").read_text("utf-8"))
    assert [licence["name"] for licence in descriptor["licenses"]] == [settings.licence_spdx] == ["CC-BY-4.0"]


@pytest.mark.parametrize("name", DATASETS)
def test_search_engines_get_what_they_ask_of_a_dataset(build, name):
    node = json.loads((build / "catalogue" / f"{name}.schema.jsonld").read_text("utf-8"))
    assert node["@type"] == "Dataset"
    assert 50 <= len(node["description"]) <= 5000
    assert node["license"].startswith("https://")
    assert {download["encodingFormat"] for download in node["distribution"]} >= {"text/csv"}


def test_the_same_packages_give_the_same_catalogue(build, tmp_path):
    again = make(tmp_path)
    for file in sorted((build / "catalogue").iterdir()):
        assert file.read_bytes() == (again / "catalogue" / file.name).read_bytes(), file.name


def test_a_build_without_packages_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="no package"):
        write_catalogue(tmp_path, load_settings())


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("frequency:", "often:", "frequency is missing"),
        ("  title_en:", "  title_EN:", "line 5: catalogue/title_en is missing"),
        ("https://diaba", "javascript:diaba", "line 4: base must be an http address"),
        ("homepage: https:", "homepage: javascript:", "publisher/homepage must be an http address"),
        ("MONTHLY", "OFTEN", "frequency must be one of DAILY, WEEKLY"),
        ("[GOVE, REGI]", "GOVE", "themes must be a list of words"),
        ("spdx: CC-BY-4.0", "spdx:", "licence/spdx must be text, not “nothing”"),
        ("2025-07-01", "1 July", "starts_on must be a date"),
        ("[GOVE, REGI]", "[GOVE", "The file is no valid YAML: line"),
    ],
)
def test_settings_that_are_not_as_they_must_be_name_line_and_key(tmp_path, old, new, told):
    text = resource("datapackages", "publish.yaml").read_text("utf-8").replace(old, new, 1)
    (tmp_path / "publish.yaml").write_text(text, "utf-8")
    with pytest.raises(ConfigurationError) as raised:
        load_settings(tmp_path / "publish.yaml")
    assert told in str(raised.value)
