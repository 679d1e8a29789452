"""Publishing to a real CKAN, as `make test-ckan` brings it up: with xloader, which guesses types."""

from __future__ import annotations

import csv
import hashlib
import os
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from etl.model.claims import DATASETS
from etl.packages.schema import load_package
from etl.publish.catalogue import write_catalogue
from etl.publish.ckan import Portal, open_portal, push, wanted_datasets
from etl.publish.ckan.portal import PortalError
from etl.publish.ckan.tables import load_table, table_is_right
from etl.publish.inventory import list_datasets
from etl.publish.settings import load_settings
from tests.tables import write_packages
from tests.warehouse.sample import sample

ADDRESS = os.environ.get("DIABA_TEST_CKAN", "")
TOKEN = os.environ.get("DIABA_CKAN_TOKEN", "")
ORGANIZATION = "diaba-test"

pytestmark = pytest.mark.skipif(not ADDRESS, reason="no CKAN: make test-ckan")


def portal(tell: Any = lambda _: None) -> Portal:
    return open_portal(ADDRESS, TOKEN, tell)


def build(folder: Path, release: str) -> Path:
    write_packages(folder / "packages", sample(), release)
    write_catalogue(folder, load_settings())
    return folder


def publish(folder: Path, where: Portal) -> int:
    wanted = wanted_datasets(load_settings(), list_datasets(folder, load_settings().starts_on), ORGANIZATION)
    push(where, wanted, folder, ORGANIZATION, time.sleep)
    return where.writes


def clean(where: Portal) -> None:
    for name in (*DATASETS, "test-alone"):
        if where.read("package_show", id=f"diaba-{name}") is not None:
            where.write("dataset_purge", name, {"id": f"diaba-{name}"})


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    where = portal()
    if where.read("organization_show", id=ORGANIZATION) is None:
        where.write("organization_create", ORGANIZATION, {"name": ORGANIZATION})
    clean(where)
    folder = build(tmp_path_factory.mktemp("build"), "2026.11")
    publish(folder, where)
    yield folder
    clean(where)


def shown(name: str) -> dict[str, Any]:
    found = portal().read("package_show", id=f"diaba-{name}")
    assert isinstance(found, dict)
    return found


def resource(name: str, path: str) -> dict[str, Any]:
    return next(each for each in shown(name)["resources"] if each["diaba_path"] == path)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", DATASETS)
def test_every_dataset_is_open_and_visible(published, name):
    dataset = shown(name)
    assert (dataset["state"], dataset["private"], dataset["isopen"]) == ("active", False, True)


def test_codes_keep_their_zeros_although_the_loader_guesses(published):
    table = resource("wards", "packages/wards/wards.csv")["id"]
    answer = portal().read("datastore_search", resource_id=table, filters={"unit_name": "Ba Đình"})
    assert [record["unit_code"] for record in answer["records"]] == ["00004"]
    assert {field["id"]: field["type"] for field in answer["fields"]}["unit_code"] == "text"


@pytest.fixture
def alone(published: Path) -> Iterator[str]:
    """A dataset that diaba does not push, for files that are sent by hand."""
    where = portal()
    where.write("package_create", "a dataset", {"name": "diaba-test-alone", "owner_org": ORGANIZATION})
    yield "diaba-test-alone"
    where.write("dataset_purge", "the dataset", {"id": "diaba-test-alone"})


def send(where: Portal, dataset: str, path: Path) -> str:
    made = where.write("resource_create", path.name, {"package_id": dataset, "name": path.name, "format": "CSV"}, path)
    return str(made["id"])


def test_without_declared_types_the_loader_would_drop_the_zeros(published, alone):
    where = portal()
    table = send(where, alone, published / "packages/wards/wards.csv")
    for _ in range(120):
        task = where.read("task_status_show", entity_id=table, task_type="xloader", key="xloader")
        if task is not None and task["state"] in ("complete", "error"):
            break
        time.sleep(1)
    time.sleep(2)  # The loader writes to the resource once more after it says that it is done.
    answer = where.read("datastore_search", resource_id=table)
    assert "4" in {str(record["unit_code"]) for record in answer["records"]}


def test_a_long_table_whose_first_diacritics_come_late_is_loaded_whole(published, alone, tmp_path):
    table, path = load_package("wards").resource("claims"), tmp_path / "claims.csv"
    row = rows(published / "packages/wards/claims.csv")[-1]
    plain = {"quote": "65,023", "section": "", "unit_type": "ward", "unit_name": "Ba Dinh", "province_name": "Ha Noi"}
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        for number in range(40_050):
            late = {"quote": "Dân số phường Ba Đình"} if number >= 40_000 else plain
            writer.writerow(row | late | {"claim_id": f"{number:016x}"})
    calls: list[str] = []
    where = portal(calls.append)
    found = send(where, alone, path)
    load_table(where, found, table, path, time.sleep)
    assert table_is_right(where, found, table, path)
    assert where.read("datastore_search", resource_id=found, limit=0)["total"] == 40_050
    assert where.read("datastore_search", resource_id=found, q="Dân số", limit=0)["total"] == 50
    assert not any(call.startswith("datastore_upsert") for call in calls), "not the loader made it, but the fallback"


def test_the_table_can_be_searched_in_vietnamese(published):
    table = resource("wards", "packages/wards/wards.csv")["id"]
    answer = portal().read("datastore_search", resource_id=table, q="Ba Đình")
    assert answer["total"] == 1


def test_the_data_dictionary_is_vietnamese(published):
    table = resource("wards", "packages/wards/wards.csv")["id"]
    fields = portal().read("datastore_search", resource_id=table, limit=0)["fields"]
    labels = {field["id"]: field.get("info", {}).get("label") for field in fields}
    assert labels["unit_code"] == "Mã đơn vị"


@pytest.mark.parametrize("name", DATASETS)
def test_no_file_but_a_csv_becomes_a_table(published, name):
    active = {each["format"] for each in shown(name)["resources"] if each["datastore_active"]}
    assert active == {"CSV"}


@pytest.mark.parametrize("name", DATASETS)
def test_the_export_of_a_table_is_our_csv(published, name):
    for found in shown(name)["resources"]:
        if found["datastore_active"]:
            with urllib.request.urlopen(f"{ADDRESS}/datastore/dump/{found['id']}?bom=true") as reply:
                lines = csv.DictReader(reply.read().decode("utf-8-sig").splitlines(keepends=True))
            assert [{key: value for key, value in line.items() if key != "_id"} for line in lines] == [
                {key: {"true": "t", "false": "f"}.get(value, value) for key, value in row.items()}
                for row in rows(published / found["diaba_path"])
            ], found["diaba_path"]


def test_the_file_that_is_downloaded_has_our_checksum(published):
    found = resource("wards", "packages/wards/wards.csv")
    with urllib.request.urlopen(found["url"]) as reply:
        digest = hashlib.sha256(reply.read()).hexdigest()
    assert digest == found["diaba_sha256"]


def test_publishing_the_same_again_writes_nothing(published):
    before = {name: shown(name)["metadata_modified"] for name in DATASETS}
    assert publish(published, portal()) == 0
    assert {name: shown(name)["metadata_modified"] for name in DATASETS} == before


def test_a_row_that_the_portal_changed_is_noticed(published):
    found = resource("leadership", "packages/leadership/leadership.csv")
    table, path = load_package("leadership").resources[0], published / "packages/leadership/leadership.csv"
    assert table_is_right(portal(), found["id"], table, path)
    record = portal().read("datastore_search", resource_id=found["id"], limit=1)["records"][0]
    where = portal()
    where.write(
        "datastore_delete", "the rows", {"resource_id": found["id"], "filters": {"_id": record["_id"]}, "force": True}
    )
    assert not table_is_right(where, found["id"], table, path)
    load_table(where, found["id"], table, path, time.sleep)
    assert table_is_right(where, found["id"], table, path)


def test_a_new_release_replaces_files_in_their_places_and_keeps_the_old_archive(published, tmp_path):
    before = resource("wards", "packages/wards/wards.csv")
    publish(build(tmp_path, "2026.12"), portal())
    paths = {each["diaba_path"] for each in shown("wards")["resources"]}
    assert {"downloads/wards.zip@2026.11", "downloads/wards.zip@2026.12"} <= paths
    after = resource("wards", "packages/wards/wards.csv")
    assert (after["id"], after["url"]) == (before["id"], before["url"])
    assert shown("wards")["version"] == "2026.12"


def test_a_failure_half_way_shows_no_new_dataset_and_the_next_call_completes_it(published, tmp_path):
    clean(portal())
    folder = build(tmp_path, "2026.11")
    calls = 0

    def failing(told: str) -> None:
        nonlocal calls
        calls += 1
        if calls == 12:
            raise PortalError("The line was cut.")

    with pytest.raises(PortalError, match="Call again to complete it"):
        publish(folder, portal(failing))
    assert shown("wards")["state"] == "draft"
    assert portal().read("package_search", q="name:diaba-wards")["count"] == 0
    publish(folder, portal())
    assert {shown(name)["state"] for name in DATASETS} == {"active"}
