"""What a publisher says of itself and its datasets, from `publish.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from etl.model.errors import ConfigurationError
from etl.resources import resource

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "ANNUAL", "IRREG")
"""The codes of the EU vocabulary of frequencies that a register of papers can have."""


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Vietnamese and English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The publisher's part of every catalogue."""

    base: str
    """The address under which a build is served, with a slash at the end."""
    title: Text
    description: Text
    publisher: Text
    homepage: str
    contact_name: str
    contact_url: str
    licence_spdx: str
    licence_url: str
    licence_eu: str
    rights: str
    frequency: str
    """A code of FREQUENCIES."""
    themes: tuple[str, ...]
    """Codes of the EU vocabulary of data themes."""
    starts_on: date
    """The first day that the datasets speak of."""


def load_settings(path: Path | None = None) -> Settings:
    """Read a `publish.yaml`; by default the one that travels with the software.

    Raises:
        ConfigurationError: It cannot be read, a key is missing, or a value is not as it must be.
    """
    file = path or resource("datapackages", "publish.yaml")
    try:
        return _settings(yaml.safe_load(file.read_text("utf-8")))
    except KeyError as error:
        raise ConfigurationError(f"The key {error} is missing.", where=str(file)) from error
    except (OSError, yaml.YAMLError, TypeError, AttributeError, ValueError) as error:
        raise ConfigurationError(f"It cannot be read: {error}", where=str(file)) from error


def _settings(raw: Mapping[str, Any]) -> Settings:
    base = str(raw["base"])
    if not base.startswith(("https://", "http://")):
        raise ValueError("base must be an http address")
    if raw["frequency"] not in FREQUENCIES:
        raise ValueError(f"frequency must be one of {', '.join(FREQUENCIES)}")
    if not isinstance(raw["starts_on"], date):
        raise ValueError("starts_on must be a date, e.g. 2025-07-01")
    catalogue, publisher, contact, licence = (raw[key] for key in ("catalogue", "publisher", "contact", "licence"))
    return Settings(
        base=base.rstrip("/") + "/",
        title=Text(catalogue["title"], catalogue["title_en"]),
        description=Text(catalogue["description"], catalogue["description_en"]),
        publisher=Text(publisher["name"], publisher["name_en"]),
        homepage=publisher["homepage"],
        contact_name=contact["name"],
        contact_url=contact["url"],
        licence_spdx=licence["spdx"],
        licence_url=licence["url"],
        licence_eu=licence["eu"],
        rights=raw["rights"],
        frequency=raw["frequency"],
        themes=tuple(raw["themes"]),
        starts_on=raw["starts_on"],
    )
