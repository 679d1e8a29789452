"""Nothing that stands around the text of a page becomes a claim, and everything that stands in it does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from etl.extract import extract
from etl.model.claims import DATASETS
from etl.packages.gazetteer import load_gazetteer
from tests.documents.build import read_bytes
from tests.documents.portals import BODY, DECOYS, FOREIGN, PORTALS, ROWS, TITLE
from tests.documents.provincial_portals import PROVINCIAL_PORTALS

PAGES = PORTALS | PROVINCIAL_PORTALS

_PLACES = {"claim_id", "document_id", "page", "char_start", "char_end", "section", "quote"}
"""What may differ between two pages that say the same."""


def said(folder: Path, name: str, text: str | bytes) -> set[tuple[object, ...]]:
    """What a paper claims, without where it claims it."""
    data = text.encode() if isinstance(text, str) else text
    claims = extract(read_bytes(folder, name, data), load_gazetteer())
    return {
        (dataset, *(getattr(claim, field.name) for field in fields(claim) if field.name not in _PLACES))
        for dataset in DATASETS
        for claim in getattr(claims, dataset)
    }


@pytest.fixture(scope="module")
def truth(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[object, ...]]:
    table = "\n".join(" | ".join(row) for row in ROWS)
    return said(tmp_path_factory.mktemp("truth"), "a.txt", "\n".join((TITLE, "", *BODY, "", table, "")))


def test_what_stands_around_would_be_claims_if_it_were_text(tmp_path: Path) -> None:
    assert [decoy for n, decoy in enumerate(DECOYS) if not said(tmp_path, f"{n}.txt", f"{decoy}.\n")] == []


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_claims_what_its_text_says_and_nothing_else(
    page: str, truth: set[tuple[object, ...]], tmp_path: Path
) -> None:
    assert len(truth) > 10
    assert said(tmp_path, "a.html", page) == truth


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_no_name_or_figure_of_another_ward_is_in_the_text(page: str, tmp_path: Path) -> None:
    document = read_bytes(tmp_path, "a.html", page.encode())
    assert [foreign for foreign in FOREIGN if foreign in document.text] == []
    assert [line for line in BODY if line not in document.text] == []


@pytest.mark.parametrize(
    "name", ["newspaper", "government portal of tables", "portal CMS", "plain divs", "document viewer"]
)
def test_the_same_holds_where_no_class_name_and_no_element_says_what_a_part_is(
    name: str, truth: set[tuple[object, ...]], tmp_path: Path
) -> None:
    page = re.sub(r"\s(?:class|id|role)=(?:\"[^\"]*\"|[^\s>]+)", "", PORTALS[name])
    page = re.sub(r"<(/?)(?:nav|header|footer|aside|main|article|section)\b[^>]*>", r"<\1div>", page)
    assert said(tmp_path, "a.html", page) == truth
