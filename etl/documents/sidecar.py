"""`NAME.meta.yaml`: what an editor knows about the paper `NAME.*`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from etl.documents.limits import MAX_SIDECAR_BYTES
from etl.documents.papers import SIDECAR_SUFFIX
from etl.model.document import Genre, Identity
from etl.model.errors import ConfigurationError

_TEXTS = ("title", "issuer", "number", "publisher", "source_url", "licence")
_FIELDS = frozenset({*_TEXTS, "genre", "issued_on"})


def sidecar_of(path: Path) -> Path:
    """Where the sidecar of the paper lies, if it has one: beside it, with the same name up to the last dot."""
    return path.with_name(path.stem + SIDECAR_SUFFIX)


def with_sidecar(identity: Identity, path: Path) -> Identity:
    """The identity of the paper at `path`, with what its sidecar says put over what was found.

    Raises:
        ConfigurationError: The sidecar is there and cannot be used.
    """
    sidecar = sidecar_of(path)
    if not sidecar.is_file():
        return identity
    return replace(identity, **_fields(_load(sidecar), sidecar.name))  # type: ignore[arg-type]


def _load(sidecar: Path) -> Mapping[object, object]:
    try:
        if sidecar.stat().st_size > MAX_SIDECAR_BYTES:
            raise ConfigurationError(f"it is larger than {MAX_SIDECAR_BYTES:,} bytes.", where=sidecar.name)
        stated = yaml.safe_load(sidecar.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise ConfigurationError(f"it is not YAML in UTF-8 ({reason}).", where=sidecar.name) from None
    if not isinstance(stated, Mapping):
        raise ConfigurationError("it must be a list of `field: value`.", where=sidecar.name)
    return stated


def _fields(stated: Mapping[object, object], name: str) -> dict[str, str | date | Genre]:
    if unknown := sorted(str(key) for key in stated if key not in _FIELDS):
        known = ", ".join(sorted(_FIELDS))
        raise ConfigurationError(f"{', '.join(unknown)} is no field of a sidecar ({known}).", where=name)
    return {str(key): _value(str(key), value, name) for key, value in stated.items() if value is not None}


def _value(field: str, value: object, name: str) -> str | date | Genre:
    if field == "genre":
        if value not in list(Genre):
            raise ConfigurationError(f"genre is {value!r}, not one of {', '.join(Genre)}.", where=name)
        return Genre(str(value))
    if field == "issued_on":
        # YAML reads an unquoted date as a date, and one with a time as a datetime, which is a date as well.
        try:
            return date.fromisoformat(str(value)[:10])
        except ValueError:
            raise ConfigurationError(f"issued_on is {value!r}, not a date like 2025-12-19.", where=name) from None
    if not isinstance(value, str):
        raise ConfigurationError(f"{field} is {value!r}, not a text; put it in quotes.", where=name)
    return value
