"""The tables of a portal's DataStore: loaded with declared types, and read back row by row.

Loaders of CKAN (xloader, DataPusher) guess types unless told otherwise, and make 4 of the code 00004. They keep
types that are there before them, so the table is declared first; whatever they make of it is looked at afterwards.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

from etl.model.claims import Scalar
from etl.packages.cells import parse
from etl.packages.csvfile import check_header
from etl.packages.schema import FieldSchema, TableSchema
from etl.publish.ckan.portal import Portal
from etl.publish.ckan.wanted import datastore_fields, datastore_type

ROWS = 5_000
"""Sent or asked at once."""
PATIENCE = 300
"""How often, a second apart, a loader of the portal is asked whether it is done."""
_LOADERS = ("xloader", "datapusher")
_BUSY = ("submitting", "pending", "running", "running_but_viewable")


def load_table(
    portal: Portal, resource_id: str, table: TableSchema, path: Path, pause: Callable[[float], None]
) -> None:
    """Make the table of a CSV that has just been sent.

    Raises:
        PortalError: The portal refused or failed.
    """
    declare = {"resource_id": resource_id, "fields": datastore_fields(table), "force": True}
    portal.write("datastore_create", f"{path.name}: types and dictionary", declare)
    if portal.is_dry:
        return
    _await_loaders(portal, resource_id, pause)
    if _types(portal, resource_id) == _wanted_types(table) and table_is_right(portal, resource_id, table, path):
        return
    if portal.read("datastore_info", id=resource_id) is not None:
        portal.write(
            "datastore_delete", f"{path.name}: the table of a loader", {"resource_id": resource_id, "force": True}
        )
    portal.write("datastore_create", f"{path.name}: types and dictionary", declare)
    for rows in _in_portions(_typed(path, table)):
        arguments = {"resource_id": resource_id, "records": rows, "method": "insert", "force": True}
        portal.write("datastore_upsert", f"{path.name}: {len(rows)} rows", arguments)


def table_is_right(portal: Portal, resource_id: str, table: TableSchema, path: Path) -> bool:
    """Whether the portal's table holds exactly the rows of the CSV, in their order.

    Raises:
        PortalError: The portal refused or failed.
    """
    return all(ours == theirs for ours, theirs in zip_longest(_typed(path, table), _stored(portal, resource_id, table)))


def _await_loaders(portal: Portal, resource_id: str, pause: Callable[[float], None]) -> None:
    installed = (portal.read("status_show") or {}).get("extensions", ())
    for loader in _LOADERS:
        if loader not in installed:
            continue
        for _ in range(PATIENCE):
            task = portal.read("task_status_show", entity_id=resource_id, task_type=loader, key=loader)
            if task is None or task["state"] not in _BUSY:
                break
            pause(1)


def _types(portal: Portal, resource_id: str) -> dict[str, str]:
    answer = portal.read("datastore_search", resource_id=resource_id, limit=0)
    return {field["id"]: field["type"] for field in (answer or {}).get("fields", ()) if field["id"] != "_id"}


def _wanted_types(table: TableSchema) -> dict[str, str]:
    return {field.name: datastore_type(field) for field in table.published_fields}


def _in_portions(rows: Iterator[dict[str, Scalar]]) -> Iterator[list[dict[str, Any]]]:
    while portion := list(islice(rows, ROWS)):
        yield [{name: value for name, value in row.items() if value is not None} for row in portion]


def _typed(path: Path, table: TableSchema) -> Iterator[dict[str, Scalar]]:
    """The rows of the CSV as the DataStore gives them back; text as it stands in the file."""
    check_header(path, table)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield {field.name: _value(row[field.name], field) for field in table.published_fields}


def _value(cell: str, field: FieldSchema) -> Scalar:
    return (cell or None) if field.type in ("string", "date") else parse(cell, field)


def _stored(portal: Portal, resource_id: str, table: TableSchema) -> Iterator[dict[str, Scalar]]:
    names = [field.name for field in table.published_fields]
    start = 0
    while True:
        ask = {"resource_id": resource_id, "limit": ROWS, "offset": start, "sort": "_id", "include_total": False}
        answer = portal.read("datastore_search", **ask)
        records = (answer or {}).get("records", ())
        for record in records:
            yield {name: None if record.get(name) == "" else record.get(name) for name in names}
        if len(records) < ROWS:
            return
        start += ROWS
