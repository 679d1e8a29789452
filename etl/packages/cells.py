"""One value as the text of a CSV cell, and back.

The *exact* form of a text keeps every character, and stands in what a run hands on. The form in which packages hold it,
one line a row and safe to open in a spreadsheet, is made by SQL (etl.packages.published).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from etl.model.claims import Scalar
from etl.model.errors import DiabaError
from etl.packages.schema import FieldSchema

Row: TypeAlias = Mapping[str, Scalar]

_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")
"""Control characters and everything that some program takes for the end of a line."""

_FORMULA = re.compile(r"'*[=+\-@].")
_GUARDED = re.compile(r"''*[=+\-@].")

_TOO_LARGE = 2**63
"""The first integer that DuckDB and Parquet do not take as BIGINT."""
_TOO_LATE = 10_000
"""Data Package v2 writes a year in four digits."""


class RowError(DiabaError):
    """A row is not as its table's descriptor says, so nothing can be published."""

    exit_code = 1


def exact(value: Scalar, field: FieldSchema) -> str:
    """The cell of a value, text unchanged; an empty cell stands for no value.

    Raises:
        RowError: The value is missing but required, or not of the field's type.
    """
    if value is None or value == "":
        if field.required:
            raise RowError(f"“{field.name}” is empty but required.")
        return ""
    try:
        return _FORMS[field.type](value)
    except (TypeError, ValueError):
        raise RowError(f"“{field.name}” must be a {field.type}, not {value!r}.") from None


def one_line(text: str) -> str:
    """Any text as a cell that stays on its line and that no spreadsheet takes for a formula."""
    return guarded(_BREAKS.sub(" ", text))


def guarded(cell: str) -> str:
    """A text cell that no spreadsheet takes for a formula.

    Text that begins with `=`, `+`, `-` or `@` and goes on gets an apostrophe before it. A sign alone (`=` in
    `comparator`, a dash) is no formula and stays. `unguarded` takes exactly this apostrophe away again.
    """
    return "'" + cell if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text of a cell that `guarded` wrote."""
    return cell[1:] if _GUARDED.match(cell) else cell


def parse(cell: str, field: FieldSchema) -> Scalar:
    """The value of a cell.

    Raises:
        RowError: The cell is not of the field's type.
    """
    if cell == "":
        return None
    try:
        return _VALUES[field.type](cell)
    except (KeyError, ValueError):
        raise RowError(f"“{field.name}” must be a {field.type}, not “{cell}”.") from None


def shortest(number: int | float | Decimal) -> str:
    """The shortest decimal that reads back as the same number; never an exponent, no `.0`."""
    if not math.isfinite(number):
        return str(number)
    digits = format(number if isinstance(number, Decimal) else Decimal(repr(number)), "f")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if digits == "-0" else digits


def _string(value: Scalar) -> str:
    if not isinstance(value, str):
        raise TypeError
    return str(value)


def _integer(value: Scalar) -> str:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value % 1 or abs(value) >= _TOO_LARGE:
        raise TypeError
    return str(int(value))


def _year(value: Scalar) -> str:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < _TOO_LATE:
        raise TypeError
    return f"{value:04d}"


def _number(value: Scalar) -> str:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise TypeError
    return shortest(value)


def _boolean(value: Scalar) -> str:
    if not isinstance(value, bool):
        raise TypeError
    return "true" if value else "false"


def _date(value: Scalar) -> str:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError
    return value.isoformat()


_FORMS: dict[str, Callable[[Scalar], str]] = {
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
    "year": _year,
}

_VALUES: dict[str, Callable[[str], Scalar]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
    "year": int,
}
