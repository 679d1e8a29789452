"""Descriptors of packages from elsewhere."""

from __future__ import annotations

import pytest

from etl.checks.descriptor import read_descriptor
from etl.model.errors import InputError


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"resources": [', "it is no JSON from line 1 on"),
        ('{"resources": [{"name": "a"}]}', "“path” is missing"),
        ('{"resources": [{"path": "../a.csv"}]}', "the path ../a.csv leaves the folder"),
        ('{"resources": [{"path": "https://example.org/a.csv"}]}', "only tables in one file beside the descriptor"),
        ('{"resources": ["a.csv"]}', "something in it is of another kind than it must be"),
    ],
)
def test_what_is_wrong_with_a_descriptor_is_told_in_words(tmp_path, text, told):
    (tmp_path / "datapackage.json").write_text(text, "utf-8")
    with pytest.raises(InputError, match=told):
        read_descriptor(tmp_path / "datapackage.json")


def test_a_descriptor_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match=r"none\.json: The descriptor cannot be read \(No such file"):
        read_descriptor(tmp_path / "none.json")
