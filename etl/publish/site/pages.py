"""From rows to pages: the templates, what they may call, and where pages lie."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from etl.publish.settings import Settings
from etl.publish.site import words
from etl.text.numbers import canonical

ENGLISH = "en/"
"""The folder of the English pages, which lie in it as the Vietnamese ones lie in the portal."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def unit_page(unit_id: str) -> str:
    """Where the page of a unit lies: `units/11557-2025-07-01.html`."""
    return f"units/{unit_id.replace('@', '-')}.html"


_ONE = r'"[^"]*"|[a-z_.]+(?: or [a-z_.]+)?'
_BOTH = re.compile(rf"(?<!\w)_\(({_ONE}), ({_ONE})\)")
"""In a template a text in Vietnamese and in English, or where each of them stands."""


class _Templates(Environment):
    """Templates of one language.

    They look into rows first: nearly all they ask for is a column, which Jinja finds by an error.
    """

    def __init__(self, language: str, **options: Any) -> None:
        super().__init__(**options)
        self._said = r"(\1)" if language == "vi" else r"(\2)"

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """A template with its texts in one language, which are then chosen and escaped once and not on every page."""
        return super().preprocess(_BOTH.sub(self._said, str(source)), name, filename)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What stands behind a dot in a template."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


class Renderer:
    """Writes the pages of one language into the folder of the portal. Everything that a paper says is escaped."""

    def __init__(self, folder: Path, settings: Settings, language: str) -> None:
        self._folder = folder
        self.language = language
        self._prefix = "" if language == "vi" else ENGLISH
        self._environment = _Templates(
            language,
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        spoken = {
            "attribute_names": words.ATTRIBUTE_NAMES,
            "attribute_units": words.ATTRIBUTE_UNITS,
            "statuses": words.STATUSES,
            "extents": words.EXTENTS,
            "kinds": words.KINDS,
            "comparators": words.COMPARATORS,
            "genres": words.GENRES,
            "unit_types": words.UNIT_TYPES,
            "units": words.UNITS,
        }
        self._environment.globals |= {name: words.in_language(table, language) for name, table in spoken.items()}
        self._environment.globals |= {
            "settings": settings,
            "language": language,
            "unit_page": unit_page,
        }
        self._environment.filters |= {
            "number": self.number,
            "shown": self.shown,
            "said": self.said,
            "safe_link": safe_link,
        }

    def say(self, vietnamese: str, english: str) -> str:
        """Of two texts that mean the same, the one in the language of the pages."""
        return vietnamese if self.language == "vi" else english

    def number(self, value: float | int | None) -> str:
        """A number as the language writes it."""
        return number(value, self.language)

    def shown(self, value: object) -> str:
        """Any value as a page of the language shows it."""
        return shown(value, self.language)

    def said(self, claim: Mapping[str, Any]) -> str:
        """What a claim says, in a few words."""
        if claim["dataset"] == "mergers":
            return self._word(words.EXTENTS, claim["extent"])
        if claim["dataset"] == "leadership":
            return self._word(words.BASES, "former" if claim["is_former"] else claim["basis"])
        if claim["number"] is None:
            return str(claim["stated"])
        about = self.say("khoảng ", "about ") if claim["is_approximate"] else ""
        comparator = self._word(words.COMPARATORS, claim["comparator"] or "=")
        is_year = claim["measure"] == "year"
        figure = str(int(claim["number"])) if is_year else self.number(claim["number"])
        most = f"–{self.number(claim['number_max'])}" if claim["number_max"] is not None else ""
        table = words.ATTRIBUTE_UNITS if claim["dataset"] == "wards" else words.UNITS
        key = claim["attribute"] if claim["dataset"] == "wards" else claim["measure"]
        return f"{about}{comparator}{figure}{most} {self._word(table, key)}".strip()

    def _word(self, table: Mapping[str, words.Pair], code: str) -> str:
        """The word for a code; the code itself where there is none."""
        return self.say(*table[code]) if code in table else code

    def page(self, path: str, template: str, **values: Any) -> None:
        """Write one page.

        Args:
            path: Where it lies among the pages of its language.
            template: Its template.
            values: What the template shows.

        Raises:
            OSError: It cannot be written.
        """
        root = "../" * path.count("/")
        top = root + "../" * self._prefix.count("/")
        other = top + (ENGLISH if self.language == "vi" else "") + path
        where = {"root": root, "top": top, "other": other}
        text = self._environment.get_template(template).render(**where, **values)
        (self._folder / (self._prefix + path)).write_text(text, "utf-8")


def number(value: float | int | None, language: str = "vi") -> str:
    """A number as Vietnamese or English writes it: `45.140` and `24,46`, or `45,140` and `24.46`."""
    if value is None:
        return ""
    point, comma = (",", ".") if language == "vi" else (".", ",")
    whole, _, decimals = canonical(float(value)).partition(".")
    grouped = f"{int(whole):,}".replace(",", comma)
    if whole.startswith("-") and not grouped.startswith("-"):
        grouped = f"-{grouped}"
    return f"{grouped}{point}{decimals}" if decimals else grouped


def shown(value: object, language: str = "vi") -> str:
    """Any value as a page shows it; dates as `16/6/2025` or `16 June 2025`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return ("có", "không")[not value] if language == "vi" else ("yes", "no")[not value]
    if isinstance(value, date):
        if language == "vi":
            return f"{value.day}/{value.month}/{value.year}"
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    return number(value, language) if isinstance(value, int | float) else str(value)


def safe_link(address: str | None) -> str | None:
    """An address if it is one of the web, else None: a paper may name `javascript:` as its source."""
    return address if address and address.startswith(("https://", "http://")) else None
