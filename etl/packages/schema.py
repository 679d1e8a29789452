"""The tables of the project, as `datapackages/<name>/datapackage.yaml` writes them: read once, strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from etl.model.errors import ConfigurationError
from etl.packages.expand import Node, expand
from etl.resources import resource

FIELD_TYPES = ("string", "integer", "number", "boolean", "date", "year")
"""The types of Data Package v2 that the tables use."""

CONSTRAINTS = (
    "required",
    "unique",
    "enum",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
)
"""The constraints of Data Package v2 that the tables use."""

_TEXTS = {"title", "x-title-en", "description", "x-description-en"}
_FIELD_KEYS = {"name", "type", "constraints", "x-unit", "x-warehouse-only"} | _TEXTS
_SCHEMA_KEYS = {"fields", "primaryKey", "foreignKeys"}
_RESOURCE_KEYS = {"name", "path", "schema", "x-table"} | _TEXTS
_PACKAGE_KEYS = {"name", "resources", "keywords", "homepage", "licenses", "sources", "contributors"} | _TEXTS


@dataclass(frozen=True, slots=True)
class FieldSchema:
    """One column."""

    name: str
    type: str
    title_vi: str
    title_en: str
    description_vi: str
    description_en: str
    unit: str | None = None
    """Unit of measure, e.g. `km2`."""
    constraints: Mapping[str, Any] = field(default_factory=dict)
    """As in Data Package v2; see CONSTRAINTS."""
    warehouse_only: bool = False
    """Whether the packages leave it out."""

    @property
    def required(self) -> bool:
        """Whether the column may not be empty."""
        return bool(self.constraints.get("required", False))


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values stand in a column of another table of the same package, or are empty."""

    fields: tuple[str, ...]
    resource: str
    reference_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableSchema:
    """One table: a resource of a package and a table of the warehouse."""

    name: str
    """Name of the resource in its package, e.g. `claims`."""
    path: str
    """File name of the CSV in its package."""
    table: str
    """Name of the table in the warehouse, e.g. `ward_claims`."""
    title_vi: str
    title_en: str
    description_vi: str
    description_en: str
    fields: tuple[FieldSchema, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns, in order."""
        return tuple(column.name for column in self.fields)

    @property
    def published_fields(self) -> tuple[FieldSchema, ...]:
        """The columns that the packages hold."""
        return tuple(column for column in self.fields if not column.warehouse_only)

    def column(self, name: str) -> FieldSchema:
        """The column of that name.

        Raises:
            KeyError: There is none.
        """
        for column in self.fields:
            if column.name == name:
                return column
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class PackageSchema:
    """One data package."""

    name: str
    title_vi: str
    title_en: str
    description_vi: str
    description_en: str
    keywords: tuple[str, ...]
    homepage: str | None
    licenses: tuple[Mapping[str, Any], ...]
    sources: tuple[Mapping[str, Any], ...]
    contributors: tuple[Mapping[str, Any], ...]
    resources: tuple[TableSchema, ...]
    folder: Path
    """Where its descriptor is written, and its reviewed tables, if it has any."""

    def resource(self, name: str) -> TableSchema:
        """The table whose resource has that name.

        Raises:
            KeyError: There is none.
        """
        for table in self.resources:
            if table.name == name:
                return table
        raise KeyError(name)


@cache
def package_names() -> tuple[str, ...]:
    """The names of all packages that have a descriptor, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in resource("datapackages").glob("*/datapackage.yaml")))


@cache
def load_package(name: str) -> PackageSchema:
    """The package of that name, from `datapackages/<name>/datapackage.yaml`.

    Raises:
        ConfigurationError: There is no such package, or its descriptor is not as it must be.
    """
    if name not in package_names():
        raise ConfigurationError(f"There is no package “{name}”.", hint=f"There are: {', '.join(package_names())}.")
    folder = resource("datapackages")
    return parse_package(folder / name / "datapackage.yaml", folder / "shared.yaml")


@cache
def tables() -> Mapping[str, TableSchema]:
    """Every table of every package under its name in the warehouse (`documents`, which all packages share, once).

    Raises:
        ConfigurationError: Two packages define the same table in two ways.
    """
    found: dict[str, TableSchema] = {}
    for name in package_names():
        for table in load_package(name).resources:
            if found.setdefault(table.table, table) != table:
                raise ConfigurationError(f"The table “{table.table}” is defined in two ways.", where=name)
    return MappingProxyType(found)


def parse_package(path: Path, shared: Path) -> PackageSchema:
    """Reads one descriptor.

    Args:
        path: The `datapackage.yaml`.
        shared: The file with the groups that it may include.

    Raises:
        ConfigurationError: The YAML cannot be read, a key is unknown or missing, or a name refers to nothing.
    """
    where = f"{path.parent.name}/{path.name}"
    node = expand(_yaml(path), _yaml(shared), where)
    texts = _checked(node, _PACKAGE_KEYS, _TEXTS | {"name", "licenses"}, where)
    resources = tuple(_table(entry, where) for entry in node["resources"])
    for table in resources:
        _check_references(table, resources, where)
    return PackageSchema(
        name=node["name"],
        **texts,
        keywords=tuple(node.get("keywords", ())),
        homepage=node.get("homepage"),
        licenses=tuple(node["licenses"]),
        sources=tuple(node.get("sources", ())),
        contributors=tuple(node.get("contributors", ())),
        resources=resources,
        folder=path.parent,
    )


def _yaml(path: Path) -> Node:
    try:
        content = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except (OSError, yaml.YAMLError) as error:
        raise ConfigurationError(f"It cannot be read: {error}", where=str(path)) from error
    if not isinstance(content, dict):
        raise ConfigurationError("It must be a mapping.", where=str(path))
    return content


def _checked(node: Node, allowed: set[str], wanted: set[str], where: str) -> dict[str, str]:
    """The four texts of a node whose keys are as they must be."""
    if unknown := set(node) - allowed:
        raise ConfigurationError(f"Unknown keys: {', '.join(sorted(unknown))}.", where=where)
    if missing := {key for key in wanted if not node.get(key)}:
        raise ConfigurationError(f"Missing: {', '.join(sorted(missing))}.", where=where)
    return {
        "title_vi": node["title"],
        "title_en": node["x-title-en"],
        "description_vi": node["description"],
        "description_en": node["x-description-en"],
    }


def _table(node: Node, where: str) -> TableSchema:
    place = f"{where}: {node.get('name', '?')}"
    texts = _checked(node, _RESOURCE_KEYS, _TEXTS | {"name", "path", "schema", "x-table"}, place)
    schema = node["schema"]
    if unknown := set(schema) - _SCHEMA_KEYS:
        raise ConfigurationError(f"Unknown keys: {', '.join(sorted(unknown))}.", where=place)
    table = TableSchema(
        name=node["name"],
        path=node["path"],
        table=node["x-table"],
        **texts,
        fields=tuple(_field(entry, place) for entry in schema["fields"]),
        primary_key=tuple(schema.get("primaryKey", ())),
        foreign_keys=tuple(_foreign_key(entry) for entry in schema.get("foreignKeys", ())),
    )
    if len(set(table.columns)) != len(table.columns):
        raise ConfigurationError("Two columns have the same name.", where=place)
    if not table.primary_key:
        raise ConfigurationError("Missing: primaryKey.", where=place)
    return table


def _field(node: Node, where: str) -> FieldSchema:
    place = f"{where}.{node.get('name', '?')}"
    texts = _checked(node, _FIELD_KEYS, _TEXTS | {"name", "type"}, place)
    constraints = node.get("constraints", {})
    if node["type"] not in FIELD_TYPES:
        raise ConfigurationError(
            f"Unknown type “{node['type']}”.", where=place, hint=f"Use one of {', '.join(FIELD_TYPES)}."
        )
    if unknown := set(constraints) - set(CONSTRAINTS):
        raise ConfigurationError(f"Unknown constraints: {', '.join(sorted(unknown))}.", where=place)
    return FieldSchema(
        name=node["name"],
        type=node["type"],
        **texts,
        unit=node.get("x-unit"),
        constraints=MappingProxyType(dict(constraints)),
        warehouse_only=bool(node.get("x-warehouse-only", False)),
    )


def _foreign_key(node: Node) -> ForeignKey:
    reference = node["reference"]
    return ForeignKey(tuple(node["fields"]), reference["resource"], tuple(reference["fields"]))


def _check_references(table: TableSchema, resources: tuple[TableSchema, ...], where: str) -> None:
    """Keys name columns that exist."""
    known = {other.name: set(other.columns) for other in resources}
    place = f"{where}: {table.name}"
    for name in table.primary_key:
        if name not in known[table.name] or not table.column(name).required:
            raise ConfigurationError(f"The key column “{name}” must exist and be required.", where=place)
    for key in table.foreign_keys:
        missing = set(key.fields) - known[table.name] | set(key.reference_fields) - known.get(key.resource, set())
        if missing:
            raise ConfigurationError(f"A foreign key names unknown columns: {', '.join(sorted(missing))}.", where=place)
