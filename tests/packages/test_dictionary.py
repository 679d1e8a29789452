"""The data dictionary cannot drift from the descriptors."""

from __future__ import annotations

from etl.packages.dictionary import dictionary
from etl.packages.schema import tables
from tests.conftest import ROOT


def test_the_dictionary_in_the_docs_is_current():
    hint = "run: python -m etl.packages.dictionary > docs/dictionary.md"
    assert (ROOT / "docs" / "dictionary.md").read_text("utf-8") == dictionary(), hint


def test_the_dictionary_explains_every_column_of_every_table():
    page = dictionary()
    for table in tables().values():
        assert f"### `{table.table}` · " in page
        for field in table.fields:
            assert f"`{field.name}`" in page


def test_a_shared_table_is_explained_once():
    assert dictionary().count("Như trên. As above.") == 3
