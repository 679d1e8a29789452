"""The points of data.europa.eu."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from rdflib import DCAT, DCTERMS, Graph, URIRef

from etl.model.errors import ConfigurationError, InputError
from etl.publish.catalogue import write_catalogue
from etl.publish.score import MAXIMUM, mqa_score, rating, search_gaps
from etl.publish.score.assess import assess
from etl.publish.settings import load_settings
from etl.resources import resource
from tests.conftest import ROOT
from tests.tables import write_packages
from tests.warehouse.sample import sample

SHAPES_FOLDER = ROOT.parent / "shared" / "shapes" / "dcat-ap-3.0.1"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Keep the output of the tests clean."""


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A build, served under the address that its catalogue names."""
    folder = tmp_path_factory.mktemp("build")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        make(folder, base)
        yield folder, base
        server.shutdown()


def make(folder: Path, base: str) -> None:
    text = resource("datapackages", "publish.yaml").read_text("utf-8").replace("https://diaba.example.org/", base)
    (folder / "publish.yaml").write_text(text, "utf-8")
    write_packages(folder / "packages", sample(), "2026.11")
    write_catalogue(folder, load_settings(folder / "publish.yaml"))


@pytest.fixture
def graph(served):
    return Graph().parse(served[0] / "catalogue" / "dcat.ttl")


def points(graph: Graph, *, conforms: bool | None = True) -> dict[str, float | None]:
    return {scored.metric.name: scored.points for scored in mqa_score(graph, lambda _: True, conforms)}


def test_the_weights_add_up_to_405():
    assert MAXIMUM == 405


@pytest.mark.skipif(not SHAPES_FOLDER.is_dir(), reason="../shared is not here")
def test_our_catalogue_gets_every_point_with_every_address_fetched(served):
    pytest.importorskip("pyshacl")
    assessment = assess(*served, is_fetching=True, shapes=SHAPES_FOLDER)
    assert (assessment.points, assessment.possible) == (405, 405)
    assert assessment.violations == ()


def test_an_address_that_does_not_answer_costs_its_share(served):
    build, base = served
    (build / "downloads/wards.xlsx").rename(build / "downloads/hidden")
    try:
        by_name = {s.metric.name: s for s in assess(build, base, is_fetching=True, shapes=None).metrics}
    finally:
        (build / "downloads/hidden").rename(build / "downloads/wards.xlsx")
    assert by_name["dcat:accessURL answers"].points < 50
    assert by_name["dcat:accessURL answers"].failing == (f"{base}downloads/wards.xlsx#distribution",)


def test_without_fetching_an_address_answers_if_its_file_is_there(served):
    assessment = assess(*served, is_fetching=False, shapes=None)
    assert (assessment.points, assessment.possible) == (375, 375)


def test_a_catalogue_without_datasets_passes_nothing():
    assert set(points(Graph()).values()) == {0.0}


def test_a_dataset_without_keywords_costs_its_share(graph):
    graph.remove((URIRef(next(graph.subjects(DCAT.keyword, None))), DCAT.keyword, None))
    assert points(graph)["dcat:keyword"] == 30 * 3 / 4


def test_the_best_distribution_counts_for_the_format(graph):
    distribution = next(graph.subjects(DCAT.mediaType, None))
    graph.remove((distribution, DCAT.mediaType, None))
    assert points(graph)["dcat:mediaType"] == 10


def test_a_licence_is_asked_of_every_distribution(graph):
    distribution = next(graph.subjects(DCAT.downloadURL, None))
    graph.remove((distribution, DCTERMS.license, None))
    assert points(graph)["dct:license"] < 20


def test_conformance_that_nobody_checked_gives_no_points_and_takes_none(graph):
    assert points(graph, conforms=None)["DCAT-AP conformance"] is None


@pytest.mark.parametrize(
    ("number", "word"), [(405, "excellent"), (351, "excellent"), (350, "good"), (125, "sufficient"), (0, "bad")]
)
def test_points_have_the_words_of_the_portal(number, word):
    assert rating(number) == word


def test_a_folder_without_shapes_is_refused(served, tmp_path):
    pytest.importorskip("pyshacl")
    with pytest.raises(ConfigurationError, match="no shapes"):
        assess(*served, is_fetching=False, shapes=tmp_path)


def test_a_build_without_a_catalogue_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="no catalogue"):
        assess(tmp_path, "https://example.org/", is_fetching=False, shapes=None)


def test_google_misses_nothing_of_ours(served):
    assert not any(assess(*served, is_fetching=False, shapes=None).search.values())


def test_google_names_what_is_required_and_what_is_recommended():
    gaps = list(search_gaps({"name": "Phường", "description": "Quá ngắn", "distribution": [{"name": "CSV"}]}))
    assert (True, "distribution 1: contentUrl") in gaps
    assert any(required and "characters" in what for required, what in gaps)
    assert (False, "license") in gaps
