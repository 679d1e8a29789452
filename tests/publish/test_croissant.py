"""What programs that learn read of a dataset."""

from __future__ import annotations

import json

import pytest

from etl.model.claims import DATASETS
from etl.packages.schema import load_package
from etl.publish.catalogue import write_catalogue
from etl.publish.settings import load_settings
from tests.tables import write_packages
from tests.warehouse.sample import sample


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    folder = tmp_path_factory.mktemp("build")
    write_packages(folder / "packages", sample(), "2026.11")
    write_catalogue(folder, load_settings())
    return folder / "catalogue"


@pytest.mark.parametrize("name", DATASETS)
def test_every_column_of_every_table_is_a_field_of_a_file(catalogue, name):
    node = json.loads((catalogue / f"{name}.croissant.jsonld").read_text("utf-8"))
    files = {file["@id"]: file for file in node["distribution"]}
    for table, records in zip(load_package(name).resources, node["recordSet"], strict=True):
        fields = {field["name"]: field["source"] for field in records["field"]}
        assert list(fields) == [field.name for field in table.published_fields]
        assert {source["fileObject"]["@id"] for source in fields.values()} == {table.path}
        assert len(files[table.path]["sha256"]) == 64


@pytest.mark.parametrize("name", DATASETS)
def test_the_independent_validator_accepts_every_dataset(catalogue, name):
    mlcroissant = pytest.importorskip("mlcroissant")
    issues = mlcroissant.Dataset(str(catalogue / f"{name}.croissant.jsonld")).metadata.ctx.issues
    assert not issues.errors
