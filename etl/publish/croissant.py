"""A dataset as Croissant 1.0 (MLCommons) sees it, for those who load data into programs that learn.

It is schema.org/Dataset with the columns of each CSV spelt out: a record set a table, a field a column.
"""

from __future__ import annotations

import json
from typing import Any

from etl.packages.schema import FieldSchema, TableSchema
from etl.publish.inventory import CSV, Dataset, Download
from etl.publish.settings import Settings

SPECIFICATION = "http://mlcommons.org/croissant/1.0"

_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "sc": "https://schema.org/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
} | {
    name: f"cr:{name}"
    for name in (
        "citeAs",
        "column",
        "equivalentProperty",
        "extract",
        "field",
        "fileProperty",
        "fileObject",
        "fileSet",
        "format",
        "includes",
        "isLiveDataset",
        "jsonPath",
        "key",
        "md5",
        "parentField",
        "path",
        "recordSet",
        "references",
        "regex",
        "repeated",
        "replace",
        "samplingRate",
        "separator",
        "source",
        "subField",
        "transform",
    )
}
"""The context that the specification asks to be repeated in every file."""

_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
    "year": "sc:Integer",
}


def to_croissant(settings: Settings, dataset: Dataset) -> str:
    """The description of one dataset as JSON-LD."""
    return json.dumps(_node(settings, dataset), ensure_ascii=False, indent=1) + "\n"


def _node(settings: Settings, dataset: Dataset) -> dict[str, Any]:
    schema = dataset.schema
    address = f"{settings.base}packages/{schema.name}"
    files = {download.path.rsplit("/", 1)[-1]: download for download in dataset.downloads if download.media_type == CSV}
    tables = [table for table in schema.resources if table.path in files]
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "@id": address,
        "name": schema.title_en,
        "alternateName": schema.title_vi,
        "description": schema.description_en,
        "conformsTo": SPECIFICATION,
        "url": address,
        "license": settings.licence_url,
        "inLanguage": ["vi", "en"],
        "keywords": list(schema.keywords),
        "creator": {"@type": "sc:Organization", "name": settings.publisher.en, "url": settings.homepage},
        "datePublished": dataset.updated_on.isoformat(),
        "version": dataset.version or dataset.updated_on.isoformat(),
        "citeAs": f"{settings.publisher.en}: {schema.title_en}, {dataset.updated_on.year}. {address}",
        "distribution": [_file(settings, table, files[table.path]) for table in tables],
        "recordSet": [_records(table) for table in tables],
    }


def _file(settings: Settings, table: TableSchema, download: Download) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": table.path,
        "name": table.path,
        "description": table.title_en,
        "contentUrl": settings.base + download.path,
        "contentSize": f"{download.bytes} B",
        "encodingFormat": download.media_type,
        "sha256": download.sha256,
    }


def _records(table: TableSchema) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description_en,
        "key": [{"@id": f"{table.name}/{name}"} for name in table.primary_key],
        "field": [_field(table, field) for field in table.published_fields],
    }


def _field(table: TableSchema, field: FieldSchema) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{field.name}",
        "name": field.name,
        "description": f"{field.title_en}. {field.description_en}",
        "dataType": _TYPES[field.type],
        "source": {"fileObject": {"@id": table.path}, "extract": {"column": field.name}},
    }
