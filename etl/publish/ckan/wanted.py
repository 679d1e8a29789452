"""What should stand on a CKAN portal for a build: datasets and resources in CKAN's own words. Pure."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from etl.packages.schema import FieldSchema, TableSchema
from etl.publish.inventory import CSV, JSON, JSON_LINES, PARQUET, XLSX, ZIP, Dataset, Download
from etl.publish.settings import Settings

PREFIX = "diaba-"
"""Begins the name of each dataset, which is unique in a portal."""
PATH = "diaba_path"
"""The field of a resource by which it is found again."""
SHA256 = "diaba_sha256"
"""The field of a resource for the checksum: loaders of CKAN overwrite its own field `hash` with an MD5."""
FINGERPRINT = "diaba_fingerprint"
"""The extra of a dataset that tells whether its description has changed."""

_FORMATS = {CSV: "CSV", PARQUET: "Parquet", JSON: "JSON", XLSX: "Excel (XLSX)", JSON_LINES: "JSONL", ZIP: "ZIP"}
"""CKAN's words for formats. Its loaders take what is called XLSX for a table whose types they guess, so ours is not."""
_TYPES = {
    "string": "text",
    "integer": "numeric",
    "number": "numeric",
    "boolean": "bool",
    "date": "date",
    "year": "numeric",
}
"""Types of the DataStore. Its export as Data Package knows of all numeric types only `numeric`."""
_LICENCES = {"CC-BY-4.0": "cc-by", "CC-BY-SA-4.0": "cc-by-sa", "CC0-1.0": "cc-zero", "ODbL-1.0": "odc-odbl"}
"""CKAN's names of licences; with others it does not know that the data is open."""
_NO_TAG = re.compile(r"[^\w .-]")
_EU = "http://publications.europa.eu/resource/authority/"


@dataclass(frozen=True, slots=True)
class WantedResource:
    """One file."""

    path: str
    """Where it lies, relative to the build."""
    fields: Mapping[str, str]
    """What CKAN is told of it."""
    table: TableSchema | None = None
    """Of a CSV: what its columns are."""

    @property
    def key(self) -> str:
        """By which it is found again."""
        return self.fields[PATH]


@dataclass(frozen=True, slots=True)
class WantedDataset:
    """One dataset with its files."""

    name: str
    fields: Mapping[str, Any]
    resources: tuple[WantedResource, ...]


def wanted_datasets(
    settings: Settings, datasets: Sequence[Dataset], organization: str, reports: Sequence[Download] = ()
) -> tuple[WantedDataset, ...]:
    """The datasets of a build as CKAN should have them.

    Args:
        settings: What the publisher says of itself.
        datasets: What the build offers.
        organization: The name of the organisation in the portal.
        reports: Files that every dataset shows: the report of the checks.
    """
    return tuple(
        WantedDataset(
            PREFIX + dataset.schema.name,
            _dataset_fields(settings, dataset, organization),
            tuple(_resource(dataset, download) for download in (*dataset.downloads, *reports)),
        )
        for dataset in datasets
    )


def datastore_fields(table: TableSchema) -> list[dict[str, Any]]:
    """The columns of a table with their types and the data dictionary in two languages."""
    return [
        {
            "id": field.name,
            "type": datastore_type(field),
            "info": {
                "label": field.title_vi,
                "notes": f"{field.description_vi}\n\n{field.title_en}. {field.description_en}",
                "type_override": datastore_type(field),
            },
        }
        for field in table.published_fields
    ]


def datastore_type(field: FieldSchema) -> str:
    """The type of the DataStore for a column."""
    return _TYPES[field.type]


def _dataset_fields(settings: Settings, dataset: Dataset, organization: str) -> dict[str, Any]:
    schema = dataset.schema
    fields: dict[str, Any] = {
        "name": PREFIX + schema.name,
        "title": schema.title_vi,
        "notes": f"{schema.description_vi}\n\n{schema.title_en}. {schema.description_en}",
        "owner_org": organization,
        "license_id": _LICENCES.get(settings.licence_spdx, settings.licence_spdx),
        "url": f"{settings.base}site/datasets/{schema.name}.html",
        "version": dataset.version or "",
        "author": settings.publisher.vi,
        "maintainer": settings.contact_name,
        "tags": [{"name": tag} for tag in sorted(set(_tags(schema.keywords)))],
    }
    extras = {
        "identifier": f"{settings.base}packages/{schema.name}",
        "issued": settings.starts_on.isoformat(),
        "modified": dataset.updated_on.isoformat(),
        "temporal_start": settings.starts_on.isoformat(),
        "temporal_end": dataset.updated_on.isoformat(),
        "frequency": f"{_EU}frequency/{settings.frequency}",
        "access_rights": f"{_EU}access-right/PUBLIC",
        "language": json.dumps([f"{_EU}language/VIE", f"{_EU}language/ENG"]),
        "theme": json.dumps([f"{_EU}data-theme/{theme}" for theme in settings.themes]),
        "spatial_uri": f"{_EU}country/VNM",
        "publisher_name": settings.publisher.vi,
        "publisher_url": settings.homepage,
        "contact_name": settings.contact_name,
        "contact_uri": settings.contact_url,
    }
    fields["extras"] = [{"key": key, "value": value} for key, value in sorted(extras.items())]
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True)
    fields["extras"].append({"key": FINGERPRINT, "value": hashlib.sha256(text.encode()).hexdigest()})
    return fields


def _tags(keywords: Sequence[str]) -> Iterator[str]:
    """CKAN takes letters, digits, spaces and `-_.`, from two to a hundred of them."""
    for keyword in keywords:
        tag = _NO_TAG.sub(" ", keyword).strip()
        if 2 <= len(tag) <= 100:
            yield tag


def _resource(dataset: Dataset, download: Download) -> WantedResource:
    form = _FORMATS.get(download.media_type, download.media_type.rpartition("/")[2].upper())
    tables = {table.path: table for table in dataset.schema.resources}
    name = f"{download.title_vi} ({form})"
    key = download.path
    if download.media_type == ZIP and dataset.version:
        # The archive of a release stays when the next one comes; everything else is replaced in its place.
        name, key = f"{download.title_vi}, {dataset.version} ({form})", f"{download.path}@{dataset.version}"
    fields = {
        "name": name,
        "description": download.title_en,
        "format": form,
        "mimetype": download.media_type,
        PATH: key,
        SHA256: download.sha256,
    }
    table = tables.get(download.path.rpartition("/")[2]) if download.media_type == CSV else None
    return WantedResource(download.path, fields, table)
