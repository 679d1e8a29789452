"""A package as it lies on a disk: its `datapackage.json` and the files that this names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from etl.model.errors import InputError
from etl.packages.descriptor import BY_PROVINCE, PARQUET
from etl.packages.schema import TableSchema, load_package, package_names

DESCRIPTOR = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
_OF_ALL_ROWS = ("primaryKey", "foreignKeys", "uniqueKeys")
_OF_A_FILE = ("path", "bytes", "hash", PARQUET, BY_PROVINCE)


@dataclass(frozen=True)
class Resource:
    """One table of a package."""

    name: str
    path: Path
    raw: Mapping[str, Any]
    """As the descriptor has it."""
    known: TableSchema | None
    """The table of ours that it is, if it is one."""
    is_v2: bool = True
    """Whether it follows the second version of the standard."""

    @cached_property
    def schema(self) -> Mapping[str, Any]:
        """Its fields and keys."""
        schema = self.raw.get("schema", {})
        assert isinstance(schema, dict)
        return schema

    @cached_property
    def fields(self) -> tuple[Mapping[str, Any], ...]:
        """Its columns."""
        return tuple(self.schema.get("fields", ()))

    @cached_property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The primary key, then every column and group of columns that must be unique."""
        primary = self.schema.get("primaryKey", ())
        singles = [(each["name"],) for each in self.fields if each.get("constraints", {}).get("unique")]
        groups = [tuple(group) for group in self.schema.get("uniqueKeys", ())]
        first = (primary,) if isinstance(primary, str) else tuple(primary)
        return tuple(dict.fromkeys(key for key in (first, *singles, *groups) if key))

    @property
    def has_primary_key(self) -> bool:
        """Whether the first of the keys is the primary one."""
        return bool(self.schema.get("primaryKey"))

    @cached_property
    def cells(self) -> dict[str, Any]:
        """What a single row can be held against: the descriptor without its file and its keys."""
        fields = [
            {**each, "constraints": {k: v for k, v in each.get("constraints", {}).items() if k != "unique"}}
            for each in self.fields
        ]
        schema = {name: value for name, value in self.schema.items() if name not in _OF_ALL_ROWS} | {"fields": fields}
        rest = {name: value for name, value in self.raw.items() if name not in _OF_A_FILE}
        return ({"$schema": _PROFILE} if self.is_v2 else {}) | rest | {"schema": schema}


@dataclass(frozen=True)
class PackageFiles:
    """A package on a disk."""

    name: str
    descriptor: Path
    raw: Mapping[str, Any]
    """The descriptor."""
    resources: tuple[Resource, ...]

    def resource(self, name: str) -> Resource | None:
        """The table of that name, or None."""
        return next((table for table in self.resources if table.name == name), None)


def read_descriptor(path: Path, *, only: Path | None = None) -> PackageFiles:
    """The package that a `datapackage.json`, or the description of one table, describes.

    Args:
        path: The descriptor.
        only: The one CSV that it is wanted for, if not all.

    Raises:
        InputError: It cannot be read, describes no table, or names a file outside its folder.
    """
    try:
        raw = json.loads(path.read_text("utf-8"))
        tables = raw["resources"] if "resources" in raw else [_table(raw, only)]
        name = str(raw.get("name") or path.parent.name)
        found = tuple(_resource(path, raw, table) for table in tables if _is_meant(path, table, only))
    except OSError as error:
        raise InputError(f"The descriptor cannot be read ({error.strerror}).", where=str(path)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"It is no descriptor of a data package or a table: {_told(error)}.",
            where=str(path),
            hint="datapackage.org says how one looks.",
        ) from error
    if not found:
        what = f"does not describe {only}" if only else "describes no table"
        raise InputError(f"The descriptor {what}.", where=str(path))
    return PackageFiles(name, path, raw, found)


def _told(error: Exception) -> str:
    """What is wrong with a descriptor, in words."""
    match error:
        case json.JSONDecodeError():
            return f"it is no JSON from line {error.lineno} on ({error.msg})"
        case UnicodeDecodeError():
            return "it is not in UTF-8"
        case KeyError():
            return f"“{error.args[0]}” is missing"
        case ValueError():
            return str(error)
        case _:
            return "something in it is of another kind than it must be"


def _is_meant(descriptor: Path, table: Mapping[str, Any], only: Path | None) -> bool:
    return only is None or (descriptor.parent / table["path"]).resolve() == only.resolve()


def _table(raw: Mapping[str, Any], only: Path | None) -> dict[str, Any]:
    """The description of one table: a resource, or a schema alone, which must be told its file."""
    if "fields" in raw and only is not None:
        return {"name": only.stem, "type": "table", "path": str(only.resolve()), "schema": dict(raw)}
    return dict(raw)


def _resource(descriptor: Path, package: Mapping[str, Any], raw: Mapping[str, Any]) -> Resource:
    stated = raw["path"]
    if not isinstance(stated, str) or "://" in stated:
        raise ValueError("only tables in one file beside the descriptor can be checked")
    path = (descriptor.parent / stated).resolve()
    if not Path(stated).is_absolute() and not path.is_relative_to(descriptor.parent.resolve()):
        raise ValueError(f"the path {stated} leaves the folder")
    profile = str(raw.get("$schema") or package.get("$schema") or "")
    known = _known(str(package.get("name")), str(raw.get("name")))
    return Resource(str(raw.get("name") or path.stem), path, raw, known, "/2." in profile)


def _known(package: str, resource: str) -> TableSchema | None:
    if package not in package_names():
        return None
    try:
        return load_package(package).resource(resource)
    except KeyError:
        return None
