"""CSV on the Web: beside each CSV a description of its columns, and for each row where it comes from.

W3C Recommendation “Metadata Vocabulary for Tabular Data” (2015). Each row has an address; `prov:wasDerivedFrom` leads
from a record to the claim that decided, and from a claim to the page of its paper.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from etl.model.claims import DATASETS
from etl.packages.parts import CSV_FOLDER, csv_parts
from etl.packages.schema import FieldSchema, PackageSchema, TableSchema, load_package
from etl.publish.settings import Settings

SUFFIX = "-metadata.json"
"""What the recommendation adds to the name of a CSV for the file that describes it."""

_DERIVED = "prov:wasDerivedFrom"
_TYPES = {"year": "gYear"}
"""Where CSVW has another name than Data Package for a type."""
_BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "minExclusive",
    "exclusiveMaximum": "maxExclusive",
}


def write_csvw(build: Path, settings: Settings) -> None:
    """Write `<table>.csv-metadata.json` beside every CSV of the packages.

    Raises:
        OSError: They cannot be written.
    """
    for name in DATASETS:
        package = load_package(name)
        for table in package.resources:
            text = _json(to_csvw(settings, package, table))
            path = build / "packages" / name / f"{table.path}{SUFFIX}"
            path.write_text(text, "utf-8", newline="\n")
        _write_parts(build / "packages" / name, settings, package)


def _write_parts(folder: Path, settings: Settings, package: PackageSchema) -> None:
    """Describe the CSVs by province of large tables, in the one file that is looked for beside any CSV."""
    tables = []
    for table in package.resources:
        if parts := csv_parts(folder, table.name):
            described = to_csvw(settings, package, table)
            schema = {"@context": described["@context"], **described["tableSchema"]}
            (folder / CSV_FOLDER / f"{table.name}.schema.json").write_text(_json(schema), "utf-8", newline="\n")
            own = {key: value for key, value in described.items() if key != "@context"}
            tables += [own | {"url": path.name, "tableSchema": f"{table.name}.schema.json"} for path in parts]
    if tables:
        text = _json({"@context": "http://www.w3.org/ns/csvw", "tables": tables})
        (folder / CSV_FOLDER / f"csv{SUFFIX}").write_text(text, "utf-8", newline="\n")


def _json(node: dict[str, Any]) -> str:
    return json.dumps(node, ensure_ascii=False, indent=1) + "\n"


def to_csvw(settings: Settings, package: PackageSchema, table: TableSchema) -> dict[str, Any]:
    """The description of one table."""
    rows = f"{settings.base}packages/{package.name}/{table.path}"
    key = ",".join(f"{{{name}}}" for name in table.primary_key)
    columns = [_column(field) | _source(settings, package, field) for field in table.published_fields]
    if "char_start" in table.columns:
        page = f"{settings.base}site/papers/{{document_id}}.html#c-{{claim_id}}"
        columns.append({"virtual": True, "name": "paper_page", "propertyUrl": _DERIVED, "valueUrl": page})
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "vi"}],
        "url": table.path,
        "dc:title": [_text(table.title_vi, "vi"), _text(table.title_en, "en")],
        "dc:description": [_text(table.description_vi, "vi"), _text(table.description_en, "en")],
        "dc:license": {"@id": settings.licence_url},
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\n"]},
        "tableSchema": {"columns": columns, "primaryKey": list(table.primary_key), "aboutUrl": f"{rows}#{key}"},
    }


def _text(text: str, language: str) -> dict[str, str]:
    return {"@value": text, "@language": language}


def _column(field: FieldSchema) -> dict[str, Any]:
    column: dict[str, Any] = {
        "name": field.name,
        "titles": {"und": [field.name], "vi": [field.title_vi], "en": [field.title_en]},
        "dc:description": [_text(field.description_vi, "vi"), _text(field.description_en, "en")],
        "datatype": _datatype(field),
    }
    return column | ({"required": True} if field.required else {})


def _datatype(field: FieldSchema) -> dict[str, Any] | str:
    base = _TYPES.get(field.type, field.type)
    bounds = {ours: field.constraints[theirs] for theirs, ours in _BOUNDS.items() if theirs in field.constraints}
    if field.type == "year":
        return base  # bounds of a gYear are not numbers, and readers differ in what they are
    pattern = {"format": field.constraints["pattern"]} if "pattern" in field.constraints else {}
    return {"base": base, **bounds, **pattern} if bounds or pattern else base


def _source(settings: Settings, package: PackageSchema, field: FieldSchema) -> dict[str, Any]:
    """What makes a column the link to where its row comes from: of a record its claims, of a paper its own address."""
    if field.name == "source_url":
        return {"propertyUrl": _DERIVED, "valueUrl": "{+source_url}"}
    if field.name.endswith("_claim_id") or (field.name == "claim_id" and not field.required):
        claims = f"{settings.base}packages/{package.name}/claims.csv"
        return {"propertyUrl": _DERIVED, "valueUrl": f"{claims}#{{{field.name}}}"}
    return {}
