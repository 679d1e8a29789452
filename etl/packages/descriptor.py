"""The `datapackage.json` of a package: Data Package v2, made from its schema and its files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from etl.disk import hash_of
from etl.packages.parts import csv_parts, parquet_files
from etl.packages.schema import FieldSchema, ForeignKey, PackageSchema, TableSchema

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
PARQUET = "x-parquet"
"""Notes the Parquet file of a resource or, of a large one, its Parquet files by province."""
BY_PROVINCE = "x-csv-by-province"
"""Notes the CSV files of a large resource by province, which stand beside the whole."""
UNRELEASED = "unreleased"
"""The version of packages that were made without naming a release."""


def write_descriptor(folder: Path, package: PackageSchema, release: str | None) -> None:
    """Writes `datapackage.json` for the files that lie in `folder`.

    Args:
        folder: Holds the CSV and Parquet files of all tables.
        package: What they mean.
        release: The version, e.g. `2026.11`.
    """
    descriptor = {
        "$schema": PROFILE,
        "name": package.name,
        **_texts(package),
        "version": release or UNRELEASED,
        "homepage": package.homepage,
        "keywords": list(package.keywords),
        "licenses": _plain(package.licenses),
        "sources": _plain(package.sources),
        "contributors": _plain(package.contributors),
        "resources": [_resource(folder, table) for table in package.resources],
    }
    text = json.dumps({key: value for key, value in descriptor.items() if value}, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _resource(folder: Path, table: TableSchema) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": table.path,
        **_texts(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n"},
        **_file(folder / table.path),
        # The profile of v2 knows tables in one format only, so other forms are notes on the resource.
        **_other_forms(folder, table),
        "schema": schema_of(table),
    }


def _other_forms(folder: Path, table: TableSchema) -> dict[str, Any]:
    """The Parquet twin, or of a large table its Parquet files and CSVs by province."""
    files = parquet_files(folder, table.name)
    if files[0].parent == folder:
        return {PARQUET: {"path": files[0].name, **_file(files[0])}}
    return {PARQUET: _files(folder, files), BY_PROVINCE: _files(folder, csv_parts(folder, table.name))}


def _files(folder: Path, paths: Sequence[Path]) -> dict[str, list[Any]]:
    """As the standard has several files of one table: a list of paths, here with lists of the same length beside it."""
    described = [{"path": path.relative_to(folder).as_posix(), **_file(path)} for path in paths]
    return {key: [each[key] for each in described] for key in ("path", "bytes", "hash")}


def files_of(resource: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Every file of a resource in all of its forms, with its `path`, `bytes` and `hash`."""
    yield resource
    yield from other_files_of(resource)


def other_files_of(resource: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The files of a resource that repeat its CSV in other forms; none where it notes none."""
    for form in (PARQUET, BY_PROVINCE):
        files = resource.get(form, {})
        if isinstance(files.get("path"), str):
            yield files
        elif files:
            for path, size, digest in zip(files["path"], files["bytes"], files["hash"], strict=True):
                yield {"path": path, "bytes": size, "hash": digest}


def schema_of(table: TableSchema) -> dict[str, Any]:
    """The columns and keys of a table as a descriptor has them."""
    return {
        "fields": [field_of(field) for field in table.published_fields],
        "primaryKey": list(table.primary_key),
        **({"foreignKeys": [_foreign_key(key) for key in table.foreign_keys]} if table.foreign_keys else {}),
    }


def field_of(field: FieldSchema) -> dict[str, Any]:
    """One column as a descriptor has it."""
    return {
        "name": field.name,
        "type": field.type,
        **_texts(field),
        **({"x-unit": field.unit} if field.unit else {}),
        **({"constraints": dict(field.constraints)} if field.constraints else {}),
    }


def _foreign_key(key: ForeignKey) -> dict[str, Any]:
    return {
        "fields": list(key.fields),
        "reference": {"resource": key.resource, "fields": list(key.reference_fields)},
    }


def _texts(what: FieldSchema | TableSchema | PackageSchema) -> dict[str, str]:
    return {
        "title": what.title_vi,
        "x-title-en": what.title_en,
        "description": what.description_vi,
        "x-description-en": what.description_en,
    }


def _file(path: Path) -> dict[str, Any]:
    return {"bytes": path.stat().st_size, "hash": f"sha256:{hash_of(path)}"}


def _plain(entries: tuple[Mapping[str, Any], ...]) -> list[dict[str, Any]]:
    return [dict(entry) for entry in entries]
