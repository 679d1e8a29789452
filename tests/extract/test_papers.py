"""The project's own papers of many genres (`tests/papers`) are read no worse than they were."""

from __future__ import annotations

import json

import pytest

from etl.documents import find_papers, read_document
from etl.evaluation import score
from etl.evaluation.score import Tally
from etl.extract import extract
from etl.packages.gazetteer import load_gazetteer
from tests.conftest import ROOT

PAPERS = ROOT / "tests" / "papers"
LOWEST = {"wards": 0.996, "mergers": 0.999, "leadership": 0.996, "indicators": 0.985, "indicators_strict": 0.984}
"""F1 of each measure, rounded down: to be raised with what a change brings, never lowered to let one pass."""


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    files = {path.stem: (path, name) for path, name in find_papers([PAPERS / "documents"])}
    total = dict.fromkeys(LOWEST, Tally())
    for file in sorted((PAPERS / "gold").glob("*.json")):
        document = read_document(*files.pop(file.stem))
        scored = score(json.loads(file.read_text("utf-8")), extract(document, load_gazetteer()), document.text)
        for measure, tally in scored.tallies.items():
            total[measure] += tally
    assert not files, "papers without gold"
    return total


@pytest.mark.parametrize("measure", LOWEST)
def test_the_papers_are_read_no_worse_than_before(tallies, measure):
    assert (tallies[measure].f1 or 0) >= LOWEST[measure]
