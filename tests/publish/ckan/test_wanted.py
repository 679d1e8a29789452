"""What a CKAN portal is told of a build."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from etl.model.claims import DATASETS
from etl.packages.schema import load_package
from etl.publish.catalogue import write_catalogue
from etl.publish.ckan.wanted import FINGERPRINT, PATH, SHA256, datastore_fields, wanted_datasets
from etl.publish.inventory import list_datasets
from etl.publish.settings import load_settings
from tests.tables import write_packages
from tests.warehouse.sample import sample


@pytest.fixture(scope="module")
def datasets(tmp_path_factory):
    folder = tmp_path_factory.mktemp("build")
    write_packages(folder / "packages", sample(), "2026.11")
    write_catalogue(folder, load_settings())
    return list_datasets(folder, load_settings().starts_on)


@pytest.fixture(scope="module")
def wanted(datasets):
    return wanted_datasets(load_settings(), datasets, "diaba")


def extras(dataset):
    return {extra["key"]: extra["value"] for extra in dataset.fields["extras"]}


def test_each_dataset_has_a_name_of_its_own(wanted):
    assert [dataset.name for dataset in wanted] == [f"diaba-{name}" for name in DATASETS]


def test_the_licence_has_the_name_that_ckan_knows_as_open(wanted):
    assert {dataset.fields["license_id"] for dataset in wanted} == {"cc-by"}


def test_tags_hold_only_what_ckan_takes(wanted):
    tags = [tag["name"] for dataset in wanted for tag in dataset.fields["tags"]]
    assert "Việt Nam" in tags
    assert all(letter.isalnum() or letter in " -_." for tag in tags for letter in tag)


def test_every_file_has_its_path_and_checksum(wanted):
    for resource in (resource for dataset in wanted for resource in dataset.resources):
        assert resource.key.startswith(resource.path)
        assert len(resource.fields[SHA256]) == 64


def test_the_archive_of_a_release_is_a_resource_of_its_own(wanted):
    assert f"{wanted[0].name.removeprefix('diaba-')}.zip@2026.11" in wanted[0].resources[-1].fields[PATH]


def test_no_format_but_csv_is_one_that_loaders_take(wanted):
    formats = {resource.fields["format"] for dataset in wanted for resource in dataset.resources}
    assert formats == {"CSV", "Parquet", "JSON", "JSONL", "Excel (XLSX)", "ZIP"}


def test_codes_are_declared_as_text_with_vietnamese_labels():
    fields = {field["id"]: field for field in datastore_fields(load_package("wards").resources[0])}
    assert fields["unit_code"]["type"] == "text"
    assert fields["unit_code"]["info"]["label"] == "Mã đơn vị"
    assert fields["unit_code"]["info"]["type_override"] == "text"
    assert fields["area_km2"]["type"] == "numeric"


def test_the_fingerprint_changes_with_the_description(datasets, wanted):
    again = wanted_datasets(load_settings(), datasets, "diaba")
    other = wanted_datasets(replace(load_settings(), frequency="DAILY"), datasets, "diaba")
    assert extras(again[0])[FINGERPRINT] == extras(wanted[0])[FINGERPRINT] != extras(other[0])[FINGERPRINT]


def test_lists_among_the_extras_are_json(wanted):
    assert len(json.loads(extras(wanted[0])["language"])) == 2
