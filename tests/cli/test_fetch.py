"""`diaba fetch` and `diaba ingest --store`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calls import called
from tests.documents.fetch.server import answer, serving
from tests.run.sample import PAPERS

PAGE = "<!doctype html><html><body><p>Phường Thiên Hương rộng 24,46 km2.</p></body></html>".encode()


def listed(folder: Path, *urls: str) -> Path:
    path = folder / "sources.yaml"
    path.write_text(json.dumps({"sources": [{"source_url": url} for url in urls]}))
    return path


def test_fetch_says_what_became_of_each_address(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with serving() as server:
        here = f"http://127.0.0.1:{server.port}"
        server.pages["/a"] = answer(PAGE, Content_Type="text/html")
        sources, store = listed(tmp_path, f"{here}/a", f"{here}/b"), tmp_path / "store"
        options = ("--store", store, "--delay", 0, "--allow-private", "127.0.0.1")
        code, out, err = called(capfd, "fetch", sources, *options)
        assert (code, err) == (0, f"Not fetched: {here}/b: The server answers 404 (Not Found).\n")
        assert f"new     │ {here}/a" in out.replace("|", "│")
        code, out, _ = called(capfd, "fetch", sources, *options, "--json")
        assert [source["outcome"] for source in json.loads(out)["sources"]] == ["unchanged", "failed"]
    code, out, _ = called(capfd, "ingest", store, "--json")
    assert [paper["file_name"] for paper in json.loads(out)["papers"]] == ["127.0.0.1/a.html"]


def test_fetch_ends_with_3_where_nothing_could_be_fetched(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    sources = listed(tmp_path, "http://127.0.0.1:9/a")
    code, _, err = called(capfd, "fetch", sources, "--store", tmp_path / "store", "--quiet")
    assert code == 3
    assert "leads to 127.0.0.1, which is no public address; --allow-private 127.0.0.1 permits it." in err


@pytest.mark.parametrize(
    ("content", "why"), [("sources: [{licence: x}]", "neither source_url nor file"), ("[", "no valid YAML")]
)
def test_a_bad_list_is_told_and_nothing_made(tmp_path: Path, capfd: pytest.CaptureFixture[str], content, why) -> None:
    (tmp_path / "sources.yaml").write_text(content)
    code, _, err = called(capfd, "fetch", tmp_path / "sources.yaml", "--store", tmp_path / "store")
    assert code == 3
    assert why in err
    assert not (tmp_path / "store").exists()


def test_ingest_keeps_papers_in_a_store_and_says_so(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    store = papers.parent / "kept"
    code, out, err = called(capfd, "ingest", papers, "--store", store)
    assert (code, err) == (0, f"{store}: {len(PAPERS)} added\n")
    assert all(name in out for name in PAPERS)
    code, out, _ = called(capfd, "ingest", papers, "--store", store, "--json")
    assert {file["outcome"] for file in json.loads(out)["store"]} == {"kept"}
