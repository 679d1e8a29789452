"""The project's own papers of many genres (`tests/papers`) are read no worse than they were."""

from __future__ import annotations

import json

import pytest

from etl.documents import find_papers, read_document
from etl.evaluation import score
from etl.evaluation.score import Tally
from etl.extract import extract
from etl.fuse import fuse
from etl.model.claims import ClaimSet, ClaimStatus
from etl.model.document import Document
from etl.packages.gazetteer import load_gazetteer
from tests.conftest import ROOT
from tests.fuse.build import POLICY

PAPERS = ROOT / "tests" / "papers"
LOWEST = {"wards": 0.995, "mergers": 0.984, "leadership": 0.996, "indicators": 0.984, "indicators_strict": 0.982}
"""F1 of each measure, rounded down: to be raised with what a change brings, never lowered to let one pass."""
MOST_DISPUTED = 17
"""Claims that their own paper disputes, in all papers: to be lowered, never raised."""

Read = dict[str, tuple[Document, ClaimSet]]


@pytest.fixture(scope="module")
def read() -> Read:
    """Each paper with its claims, by its name without the ending."""
    documents = {path.stem: read_document(path, name) for path, name in find_papers([PAPERS / "documents"])}
    return {name: (document, extract(document, load_gazetteer())) for name, document in documents.items()}


@pytest.fixture(scope="module")
def tallies(read: Read) -> dict[str, Tally]:
    total = dict.fromkeys(LOWEST, Tally())
    gold = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((PAPERS / "gold").glob("*.json"))}
    assert gold.keys() == read.keys()
    for name, rows in gold.items():
        document, claims = read[name]
        for measure, tally in score(rows, claims, document.text).tallies.items():
            total[measure] += tally
    return total


@pytest.mark.parametrize("measure", LOWEST)
def test_the_papers_are_read_no_worse_than_before(tallies, measure):
    assert (tallies[measure].f1 or 0) >= LOWEST[measure]


def test_hardly_a_paper_contradicts_itself(read: Read) -> None:
    disputed = [
        (name, claim.quote)
        for name, (document, claims) in read.items()
        for claim in fuse(claims, [document], POLICY).claims.all()
        if claim.status is ClaimStatus.DISPUTED
    ]
    assert len(disputed) <= MOST_DISPUTED, disputed
