"""The check of personal details and the reader that blots them out say the same of a text."""

from __future__ import annotations

from itertools import product

import duckdb
import pytest

from etl.resources import resource
from etl.text.personal import personal_details, without_personal_details
from tests.text.test_personal import DETAILS, HARMLESS

TABLES = """
CREATE TABLE documents (document_id VARCHAR, file_name VARCHAR, title VARCHAR, text VARCHAR, status_reason VARCHAR);
CREATE TABLE ward_claims (claim_id VARCHAR, document_id VARCHAR, quote VARCHAR);
CREATE TABLE merger_claims AS FROM ward_claims;
CREATE TABLE leadership_claims AS SELECT *, NULL::VARCHAR AS position_label FROM ward_claims;
CREATE TABLE indicator_claims AS SELECT *, NULL::VARCHAR AS label, NULL::VARCHAR AS condition FROM ward_claims;
"""
SINGLE = [*(text for text, _ in DETAILS), *HARMLESS]
TEXTS = [*SINGLE, *(separator.join(pair) for pair in product(SINGLE, repeat=2) for separator in (" ", "; ", "\n"))]


def found(texts: list[str]) -> set[str]:
    """Those in which the check finds something."""
    with duckdb.connect() as duck:
        duck.execute(TABLES)
        duck.execute(
            "INSERT INTO documents (document_id, file_name, text) SELECT t, t, t FROM unnest($1) AS x(t)", [texts]
        )
        query = resource("sql", "checks", "documents__no_personal_details.sql").read_text("utf-8")
        return {file_name for file_name, _, _ in duck.execute(query).fetchall()}


def test_check_and_reader_find_details_in_the_same_texts():
    by_check = found(TEXTS)
    assert [text for text in TEXTS if any(personal_details(text)) != (text in by_check)] == []


def test_neither_finds_anything_in_what_the_reader_leaves():
    left = [without_personal_details(text) for text in TEXTS]
    assert [text for text in left if any(personal_details(text))] == []
    assert found(left) == set()


@pytest.mark.parametrize("text", ["Năm sinh\tChức vụ\n1975\tBí thư"])
def test_only_the_reader_knows_births_by_the_heading_of_their_column(text):
    assert any(personal_details(text))
    assert found([text]) == set()
