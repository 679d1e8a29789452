"""What a publisher says of itself and its datasets, from `publish.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from etl.model.errors import ConfigurationError
from etl.resources import resource
from etl.yamlfile import line_of, load_yaml

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
    return _settings(_Stated(load_yaml(file), file))


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a `publish.yaml` states, each value asked for as it must be."""

    raw: Any
    file: Path

    def text(self, *place: str) -> str:
        """Words; a number or an unquoted yes would be shown in another form than it was written."""
        value = self._value(place)
        if not isinstance(value, str) or not value.strip():
            raise self._error(place, f"must be text, not “{'nothing' if value is None else value}”")
        return value

    def address(self, *place: str) -> str:
        """An address of the web: portal and catalogue make links of it."""
        value = self.text(*place)
        if not value.startswith(("https://", "http://")):
            raise self._error(place, "must be an http address")
        return value

    def texts(self, *place: str) -> tuple[str, ...]:
        """A list of words; a single word is none, though Python would take it for a list of letters."""
        value = self._value(place)
        if not isinstance(value, list) or not value or not all(isinstance(each, str) for each in value):
            raise self._error(place, "must be a list of words, such as [GOVE, REGI]")
        return tuple(value)

    def both(self, *place: str) -> Text:
        """The same words in Vietnamese and, under the key that ends with `_en`, in English."""
        return Text(self.text(*place), self.text(*place[:-1], f"{place[-1]}_en"))

    def day(self, *place: str) -> date:
        """A date."""
        try:
            return date.fromisoformat(self.text(*place))
        except ValueError:
            raise self._error(place, "must be a date, such as 2025-07-01") from None

    def one_of(self, known: Sequence[str], *place: str) -> str:
        """A word of a list."""
        value = self.text(*place)
        if value not in known:
            raise self._error(place, f"must be one of {', '.join(known)}")
        return value

    def _value(self, place: Sequence[str]) -> Any:
        value = self.raw
        for key in place:
            if not isinstance(value, dict) or key not in value:
                raise self._error(place, "is missing")
            value = value[key]
        return value

    def _error(self, place: Sequence[str], told: str) -> ConfigurationError:
        return ConfigurationError(
            f"line {line_of(self.file, place)}: {'/'.join(place)} {told}.",
            where=str(self.file),
            hint="docs/publishing.md explains each key.",
        )


def _settings(stated: _Stated) -> Settings:
    return Settings(
        base=stated.address("base").rstrip("/") + "/",
        title=stated.both("catalogue", "title"),
        description=stated.both("catalogue", "description"),
        publisher=stated.both("publisher", "name"),
        homepage=stated.address("publisher", "homepage"),
        contact_name=stated.text("contact", "name"),
        contact_url=stated.address("contact", "url"),
        licence_spdx=stated.text("licence", "spdx"),
        licence_url=stated.address("licence", "url"),
        licence_eu=stated.address("licence", "eu"),
        rights=stated.text("rights"),
        frequency=stated.one_of(FREQUENCIES, "frequency"),
        themes=stated.texts("themes"),
        starts_on=stated.day("starts_on"),
    )
