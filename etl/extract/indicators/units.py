"""Units that a paper leaves unsaid, settled by what is measured."""

from __future__ import annotations

import re

_INCOME = re.compile(r"thu nhập|bình quân (?:đầu |một )?người|mỗi người|một người|đầu người")
_PER_LAND = re.compile(r"trên (?:một|1|mỗi)?\s*(?:ha|héc\s*ta|đơn vị diện tích)")
_HIGHEST_INCOME = 2000
"""Millions of đồng a year; a larger sum beside the word income is that of many people."""


def settled_unit(unit: str, rate: frozenset[str], value: float, label: str) -> str:
    """The unit of a figure with this label, lowered: income is a person's and a year's even where nobody writes it."""
    if unit == "vnd_million":
        if _PER_LAND.search(label):
            return "vnd_million_per_hectare"
        if _INCOME.search(label) and value < _HIGHEST_INCOME:
            return "vnd_million_per_person_month" if "month" in rate else "vnd_million_per_person_year"
    if unit == "usd" and _INCOME.search(label):
        return "usd_per_person_year"
    return unit
