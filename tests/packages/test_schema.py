"""The descriptors: what they say, and what they are refused for."""

from __future__ import annotations

import re
import types
import typing
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest
import yaml

from etl.model.claims import CLAIM_TYPES, DATASETS, Claim, ClaimStatus
from etl.model.document import DocumentStatus, Genre, TextOrigin
from etl.model.errors import ConfigurationError
from etl.packages.schema import load_package, package_names, parse_package, tables

CLAIM_TABLES = dict(
    zip(DATASETS, ("ward_claims", "merger_claims", "leadership_claims", "indicator_claims"), strict=True)
)
TEXTS = {"title": "Tên", "x-title-en": "Name", "description": "Tên.", "x-description-en": "A name."}


@pytest.mark.parametrize("dataset", DATASETS)
def test_the_columns_of_claims_are_the_fields_of_the_dataclass(dataset):
    shared = [field.name for field in fields(Claim)]
    facts = [field.name for field in fields(CLAIM_TYPES[dataset]) if field.name not in shared]
    last = ("record_id", "status_reason_vi", "ocr_confidence")
    shared = [name for name in shared if name not in last]
    assert tables()[CLAIM_TABLES[dataset]].columns == (*shared, *facts, *last)


@pytest.mark.parametrize("dataset", DATASETS)
def test_a_column_of_claims_may_be_empty_where_the_dataclass_allows_none(dataset):
    hints = typing.get_type_hints(CLAIM_TYPES[dataset])
    optional = {name for name, hint in hints.items() if isinstance(hint, types.UnionType)}
    required = {field.name for field in tables()[CLAIM_TABLES[dataset]].fields if field.required}
    assert required == set(hints) - optional


@pytest.mark.parametrize("dataset", ["mergers", "leadership", "indicators"])
def test_records_hold_the_facts_of_their_claims(dataset):
    facts = [field.name for field in fields(CLAIM_TYPES[dataset]) if field.name not in {f.name for f in fields(Claim)}]
    columns = [name for name in tables()[dataset].columns if name != "authority"]
    outcome = ["status", "claim_id", "claim_count", "document_count", "decided_by"]
    assert columns[: len(facts) + 6] == ["record_id", *facts, *outcome]


def test_each_attribute_of_a_ward_has_its_value_status_and_claim():
    wards = tables()["wards"]
    for attribute in tables()["ward_claims"].column("attribute").constraints["enum"]:
        assert {attribute, f"{attribute}_status", f"{attribute}_claim_id"} <= set(wards.columns)


def test_only_measured_attributes_can_be_approximate():
    wards = tables()["wards"]
    flags = {name.removeprefix("is_").removesuffix("_approximate") for name in wards.columns if name.startswith("is_")}
    assert flags == {field.name for field in wards.fields if field.unit}


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("documents", "genre", Genre),
        ("documents", "text_origin", TextOrigin),
        ("documents", "status", DocumentStatus),
        ("ward_claims", "status", ClaimStatus),
    ],
)
def test_the_words_of_a_column_are_those_of_the_model(table: str, column: str, words: type[StrEnum]):
    assert tables()[table].column(column).constraints["enum"] == [word.value for word in words]


def test_codes_are_text_with_a_pattern():
    for table in tables().values():
        for field in table.fields:
            if field.name.endswith("_code") and table.table not in ("units", "provinces"):
                assert (field.type, "pattern" in field.constraints) == ("string", True), f"{table.table}.{field.name}"


def test_names_follow_the_rules_of_the_contract():
    for table in tables().values():
        for field in table.fields:
            place = f"{table.table}.{field.name}"
            assert re.fullmatch(r"[a-z][a-z0-9_]*", field.name), place
            assert (field.type == "boolean") == field.name.startswith("is_"), place
            if field.type == "date":
                assert re.search(r"_on$|_date$|^valid_", field.name), place


def test_the_text_of_papers_is_in_the_warehouse_only():
    documents = tables()["documents"]
    assert "text" in documents.columns
    assert "text" not in [field.name for field in documents.published_fields]


def test_every_package_has_its_records_claims_and_papers():
    for dataset in DATASETS:
        names = {table.name for table in load_package(dataset).resources}
        assert {dataset, "claims", "documents"} <= names


def test_all_packages_are_found_by_their_descriptors():
    assert set(package_names()) >= set(DATASETS)


def test_an_unknown_package_is_answered_with_those_there_are():
    with pytest.raises(ConfigurationError, match="wards"):
        load_package("ward")


@pytest.fixture
def descriptor(tmp_path: Path):
    """A descriptor of one table, changed by the test and then read."""
    (tmp_path / "shared.yaml").write_text(yaml.safe_dump({"x-groups": {"pair": [column("a"), column("b")]}}), "utf-8")

    def read(*columns: object, **package: object):
        schema = {"primaryKey": ["key"], "fields": [column("key", constraints={"required": True}), *columns]}
        resource = {"name": "things", "path": "things.csv", "x-table": "things", **TEXTS, "schema": schema}
        content = {"name": "p", "licenses": [{"name": "CC-BY-4.0"}], **TEXTS, "resources": [resource], **package}
        (tmp_path / "datapackage.yaml").write_text(yaml.safe_dump(content), "utf-8")
        return parse_package(tmp_path / "datapackage.yaml", tmp_path / "shared.yaml")

    return read


def column(name: str, **more: object) -> dict[str, object]:
    return {"name": name, "type": "string", **TEXTS, **more}


def test_a_group_is_written_out_in_its_place(descriptor):
    package = descriptor({"x-include": "pair"}, column("c"))
    assert package.resource("things").columns == ("key", "a", "b", "c")


def test_a_group_can_be_filled_from_another_column(descriptor):
    group = [{**column("is_{name}_known"), "title": "{title}: biết", "x-title-en": "{title_en} known"}]
    package = descriptor({"x-include": "known", "x-of": "key"}, **{"x-groups": {"known": group}})
    field = package.resource("things").column("is_key_known")
    assert (field.title_vi, field.title_en) == ("Tên: biết", "Name known")


def test_a_group_can_be_empty_where_a_table_says_so(descriptor):
    group = {"x-groups": {"one": [column("one", constraints={"required": True})]}}
    assert descriptor({"x-include": "one"}, **group).resource("things").column("one").required
    entry = {"x-include": "one", "x-nullable": ["one"]}
    assert not descriptor(entry, **group).resource("things").column("one").required


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ([column("c", tittle="?")], "Unknown keys: tittle"),
        ([column("c", title="")], "Missing: title"),
        ([column("c", type="text")], "Unknown type “text”"),
        ([column("c", constraints={"min": 1})], "Unknown constraints: min"),
        ([column("c"), column("c")], "same name"),
        ([{"x-include": "pairs"}], "no group “pairs”"),
        ([{"x-include": "pair", "x-nullable": ["c"]}], "Not in the group “pair”: c"),
        ([{"x-include": "pair", "x-of": "c"}], "does not stand before it"),
        ([{"x-include": "pair", "unit": "km2"}], "Unknown keys beside x-include: unit"),
    ],
)
def test_a_column_that_is_not_as_it_must_be_is_refused(descriptor, columns, message):
    with pytest.raises(ConfigurationError, match=message):
        descriptor(*columns)


def test_a_group_that_includes_itself_is_refused(descriptor):
    with pytest.raises(ConfigurationError, match="includes itself"):
        descriptor({"x-include": "ring"}, **{"x-groups": {"ring": [{"x-include": "ring"}]}})


def test_an_unknown_key_of_a_package_is_refused(descriptor):
    with pytest.raises(ConfigurationError, match="Unknown keys: license"):
        descriptor(license="MIT")


def test_a_key_that_may_be_empty_is_refused(descriptor):
    with pytest.raises(ConfigurationError, match="The key column “loose”"):
        schema = {"primaryKey": ["loose"], "fields": [column("loose")]}
        descriptor(resources=[{"name": "t", "path": "t.csv", "x-table": "t", **TEXTS, "schema": schema}])


def test_a_foreign_key_to_nowhere_is_refused(descriptor):
    key = {"fields": ["key"], "reference": {"resource": "others", "fields": ["key"]}}
    schema = {"primaryKey": ["key"], "fields": [column("key", constraints={"required": True})], "foreignKeys": [key]}
    with pytest.raises(ConfigurationError, match="foreign key"):
        descriptor(resources=[{"name": "t", "path": "t.csv", "x-table": "t", **TEXTS, "schema": schema}])


def test_yaml_that_cannot_be_read_names_its_file(tmp_path: Path):
    (tmp_path / "datapackage.yaml").write_text("name: [", "utf-8")
    with pytest.raises(ConfigurationError, match=re.escape("datapackage.yaml")):
        parse_package(tmp_path / "datapackage.yaml", tmp_path / "datapackage.yaml")
