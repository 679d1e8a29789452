"""Figures in the development papers of ../shared, beside what a careful reader found."""

from __future__ import annotations

import json

from etl.documents import read_document
from etl.evaluation import score
from etl.extract.context import paper_context
from etl.extract.indicators import indicator_claims
from etl.model.claims import ClaimSet
from etl.packages.gazetteer import load_gazetteer


def test_every_figure_of_the_development_papers_is_found_and_no_other(shared):
    papers = {path.stem: path for path in (shared / "documents").rglob("*") if path.suffix in (".txt", ".md")}
    wrong, expected = [], 0
    for file in sorted((shared / "gold").glob("*.json")):
        gold = {**json.loads(file.read_text("utf-8")), "wards": [], "mergers": [], "leadership": []}
        gold["accept"] = [entry for entry in gold.get("accept", []) if entry["path"].startswith("indicators")]
        gold["optional"] = {"indicators": (gold.get("optional") or {}).get("indicators", [])}
        document = read_document(papers[file.stem], file.stem)
        claims = tuple(indicator_claims(paper_context(document, load_gazetteer())))
        paper = score(gold, ClaimSet(indicators=claims), document.text, name=file.stem)
        expected += paper.tallies["indicators"].expected
        wrong += [f"{file.stem}: {mistake.kind} {mistake.stated}" for mistake in paper.mistakes]
    assert expected > 140
    assert not wrong, "\n".join(wrong)
