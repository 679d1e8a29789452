"""From rows to pages: the templates, what they may call, and where pages lie."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from etl.publish.settings import Settings
from etl.publish.site.words import ATTRIBUTE_NAMES, EXTENTS, GENRES, KINDS, STATUSES, UNITS
from etl.text.numbers import canonical


def unit_page(unit_id: str) -> str:
    """Where the page of a unit lies: `units/11557-2025-07-01.html`."""
    return f"units/{unit_id.replace('@', '-')}.html"


class Renderer:
    """Writes pages into the folder of the portal. Everything that a paper says is escaped."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._folder = folder
        self._environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals |= {
            "settings": settings,
            "attribute_names": ATTRIBUTE_NAMES,
            "statuses": STATUSES,
            "extents": EXTENTS,
            "kinds": KINDS,
            "genres": GENRES,
            "units": UNITS,
            "unit_page": unit_page,
        }
        self._environment.filters |= {"number": number, "shown": shown, "safe_link": safe_link}

    def page(self, path: str, template: str, **values: Any) -> None:
        """Write one page.

        Raises:
            OSError: It cannot be written.
        """
        root = "../" * path.count("/")
        text = self._environment.get_template(template).render(root=root, **values)
        (self._folder / path).write_text(text, "utf-8")


def number(value: float | int | None) -> str:
    """A number as Vietnamese write it: `45.140`, `24,46`."""
    if value is None:
        return ""
    whole, _, decimals = canonical(float(value)).partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    if whole.startswith("-") and not grouped.startswith("-"):
        grouped = f"-{grouped}"
    return f"{grouped},{decimals}" if decimals else grouped


def shown(value: object) -> str:
    """Any value as a page shows it; dates as `16/6/2025`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year}"
    return number(value) if isinstance(value, int | float) else str(value)


def safe_link(address: str | None) -> str | None:
    """An address if it is one of the web, else None: a paper may name `javascript:` as its source."""
    return address if address and address.startswith(("https://", "http://")) else None
