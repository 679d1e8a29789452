"""One paper in twelve forms says the same in each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from etl.extract import extract
from etl.model.claims import AnyClaim, ClaimStatus
from etl.model.document import Document, TextOrigin
from etl.packages.gazetteer import load_gazetteer
from tests.documents.build import needs_ocr, read_bytes
from tests.documents.forms import OF_ITS_TIME, TEXT, forms

SCAN = "resolution-scan.pdf"
FORMS = [pytest.param(name, marks=[needs_ocr] if name == SCAN else [], id=name) for name in forms()]
TEXT_FORMS = [name for name in forms() if name != SCAN]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("forms")


@cache
def document(folder: Path, name: str) -> Document:
    return read_bytes(folder, name, forms()[name])


@cache
def claims(folder: Path, name: str) -> Mapping[tuple[object, ...], AnyClaim]:
    """What the paper states, by the facts: old spelling of a tone mark, as in an old font, is no other fact."""
    found = extract(document(folder, name), load_gazetteer()).all()
    return {(type(claim).__name__, *claim.fact_values()): claim for claim in found}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_makes_the_same_claims(folder, name):
    expected = claims(folder, "word.docx")
    assert len(expected) >= 13
    assert set(claims(folder, name)) == set(expected)


@pytest.mark.parametrize("name", FORMS)
def test_every_quote_is_grounded_and_as_certain_as_in_the_text(folder, name):
    paper, expected = document(folder, name), claims(folder, "word.docx")
    for facts, claim in claims(folder, name).items():
        assert paper.text[claim.char_start : claim.char_end] == claim.quote
        assert claim.status == expected[facts].status


@pytest.mark.parametrize("name", FORMS)
def test_every_form_says_what_paper_it_is(folder, name):
    assert document(folder, name).identity.number == "23/NQ-HĐND"
    assert str(document(folder, name).identity.issued_on) == "2025-12-19"


@pytest.mark.parametrize("name", TEXT_FORMS)
def test_not_one_character_is_lost_or_added(folder, name):
    truth = OF_ITS_TIME if name == "old-font.txt" else TEXT
    assert bag(document(folder, name).text) == bag(truth)


@needs_ocr
def test_a_clean_scan_has_fewer_than_five_wrong_characters_in_a_thousand(folder):
    truth, read = (squeezed(document(folder, name).text) for name in ("resolution.pdf", SCAN))
    assert Levenshtein.distance(truth, read) < 0.005 * len(truth)


@needs_ocr
def test_a_claim_from_a_scan_tells_how_well_it_could_be_read_and_where_it_stands(folder):
    scan = document(folder, SCAN)
    assert scan.text_origin is TextOrigin.OCR
    for claim in claims(folder, SCAN).values():
        assert 0.5 <= claim.ocr_confidence <= 1
        boxes = scan.boxes(claim.char_start, claim.char_end)
        assert {page for page, _ in boxes} == {claim.page}
        assert all(0 <= box.left < box.right <= 612 and 0 <= box.top < box.bottom <= 792 for _, box in boxes)


def test_a_claim_from_a_text_layer_has_a_box_around_its_row(folder):
    paper = document(folder, "resolution.pdf")
    [waste] = [claim for claim in claims(folder, "resolution.pdf").values() if "thu gom chất thải" in claim.quote]
    [(page, box)] = paper.boxes(waste.char_start, waste.char_end)
    assert (page, waste.ocr_confidence) == (2, None)
    assert box.right - box.left > 400 > 60 > box.bottom - box.top
    assert waste.status is ClaimStatus.ACCEPTED


def bag(text: str) -> list[str]:
    """The words in no order: forms differ in which of two columns comes first, and in the marks of tables."""
    marks = str.maketrans(dict.fromkeys("|#*-–—", " "))
    return sorted(text.translate(marks).split())


def squeezed(text: str) -> str:
    return " ".join(text.split())
