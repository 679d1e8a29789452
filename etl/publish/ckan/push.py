"""From what stands on a portal to what should stand there, with as few writes as there are differences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from etl.model.errors import DiabaError, InputError
from etl.packages.schema import TableSchema
from etl.publish.ckan.portal import Portal, PortalError
from etl.publish.ckan.tables import load_table, table_is_right
from etl.publish.ckan.wanted import FINGERPRINT, PATH, SHA256, WantedDataset, WantedResource

Pause = Callable[[float], None]


def push(portal: Portal, datasets: Sequence[WantedDataset], build: Path, organization: str, pause: Pause) -> None:
    """Make the portal show the datasets.

    A dataset that is new is a draft, which nobody sees, until all its files are there. Files that have not changed are
    not touched. Every row of every table is read back and compared.

    Args:
        portal: Where to.
        datasets: What should stand there.
        build: Where their files lie.
        organization: To which they belong.
        pause: Waits some seconds, while the portal loads a table.

    Raises:
        InputError: The portal does not have the organisation.
        PortalError: The portal refused, failed, or shows other rows than were sent. The message says what stands by
            then; calling this again completes it.
    """
    if portal.read("organization_show", id=organization) is None:
        raise InputError(f"There is no organisation “{organization}”.", where=portal.address, hint="Create it first.")
    done: list[str] = []
    for dataset in datasets:
        try:
            _push_dataset(portal, dataset, build, pause, done)
        except PortalError as error:
            raise PortalError(_what_stands(error, dataset, done), where=portal.address, hint=error.hint) from error


def _what_stands(error: DiabaError, dataset: WantedDataset, done: Sequence[str]) -> str:
    complete = ", ".join(done) or "nothing"
    return f"{error.what} It happened in {dataset.name}; complete by then: {complete}. Call again to complete it."


def _push_dataset(portal: Portal, wanted: WantedDataset, build: Path, pause: Pause, done: list[str]) -> None:
    found = portal.read("package_show", id=wanted.name)
    if found is None:
        found = portal.write("package_create", wanted.name, {**wanted.fields, "state": "draft"})
    elif _extra(found, FINGERPRINT) != _extra(wanted.fields, FINGERPRINT):
        portal.write("package_patch", wanted.name, {**wanted.fields, "id": found["id"]})
    dataset_id = found.get("id", "")
    standing = {resource.get(PATH): resource for resource in found.get("resources", ())}
    for resource in wanted.resources:
        _push_resource(portal, dataset_id, resource, standing.get(resource.key), build, pause)
        done.append(resource.key)
    if found.get("state") != "active":
        portal.write("package_patch", f"{wanted.name}: visible", {"id": dataset_id, "state": "active"})


def _push_resource(
    portal: Portal,
    dataset_id: str,
    wanted: WantedResource,
    standing: Mapping[str, Any] | None,
    build: Path,
    pause: Pause,
) -> None:
    changed = {name: value for name, value in wanted.fields.items() if (standing or {}).get(name) != value}
    if standing is not None and SHA256 not in changed:
        if changed:
            portal.write("resource_patch", f"{wanted.key}: description", changed | {"id": standing["id"]})
        return
    path = build / wanted.path
    fields = dict(wanted.fields)
    if wanted.table is not None:
        fields[SHA256] = ""  # set last: as long as it is missing, the next call does the file anew
    if standing is None:
        made = portal.write("resource_create", wanted.key, fields | {"package_id": dataset_id}, path)
    else:
        made = portal.write("resource_patch", wanted.key, fields | {"id": standing["id"]}, path)
    if wanted.table is not None:
        _finish_table(portal, made.get("id", ""), wanted, wanted.table, path, pause)


def _finish_table(
    portal: Portal, resource_id: str, wanted: WantedResource, table: TableSchema, path: Path, pause: Pause
) -> None:
    load_table(portal, resource_id, table, path, pause)
    if not portal.is_dry and not table_is_right(portal, resource_id, table, path):
        raise PortalError(f"The table of {wanted.key} holds other rows than were sent.", where=portal.address)
    checksum = {"id": resource_id, SHA256: wanted.fields[SHA256]}
    portal.write("resource_patch", f"{wanted.key}: checksum", checksum)


def _extra(package: Mapping[str, Any], key: str) -> str | None:
    return next((extra["value"] for extra in package.get("extras", ()) if extra["key"] == key), None)
