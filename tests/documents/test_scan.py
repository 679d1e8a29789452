"""What OCR loses of a clean scan of four pages with sixty claims, against the same pages with a text layer."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from etl.documents import read_document
from etl.extract import extract
from etl.model.document import Document, TextOrigin
from etl.packages.gazetteer import load_gazetteer
from tests.documents.build import needs_ocr
from tests.documents.forms import FILES

pytestmark = needs_ocr

TEXT, SCAN = "gathered.pdf", "gathered-scan.pdf"
LOST_SHARE = 0.02
"""Of the claims, at most."""


@cache
def document(name: str) -> Document:
    return read_document(Path(FILES, name), name)


@cache
def claims(name: str) -> frozenset[tuple[object, ...]]:
    found = extract(document(name), load_gazetteer()).all()
    return frozenset((type(claim).__name__, *claim.fact_values()) for claim in found)


def test_ocr_loses_at_most_two_claims_in_a_hundred():
    assert len(claims(TEXT)) >= 50
    assert len(claims(TEXT) - claims(SCAN)) <= LOST_SHARE * len(claims(TEXT))


def test_ocr_invents_no_claim():
    assert document(SCAN).text_origin is TextOrigin.OCR
    assert claims(SCAN) <= claims(TEXT)


def test_fewer_than_five_characters_in_a_thousand_are_wrong():
    truth, read = (" ".join(document(name).text.split()) for name in (TEXT, SCAN))
    assert Levenshtein.distance(truth, read) < 0.005 * len(truth)
