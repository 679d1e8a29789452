"""What editors write about papers, held against `metadata.schema.json`; an error says what may stand there instead."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from etl.model.document import Genre, Identity
from etl.model.errors import ConfigurationError
from etl.yamlfile import line_of, load_yaml

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

Metadata: TypeAlias = Mapping[str, str | int | date | Genre]
"""Fields of `Identity` with their values."""

_DAYS = frozenset({"issued_on", "accessed_on"})


def load_checked(path: Path, definition: str, limit: int) -> dict[str, Any]:
    """Read a file of metadata as one of the definitions of the schema; fields without a value are left out.

    Args:
        path: The file.
        definition: `metadata` or `sources`.
        limit: How many bytes it may have.

    Raises:
        ConfigurationError: It is too large, no YAML in UTF-8, or not as the schema says.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise ConfigurationError(f"It cannot be opened ({error.strerror}).", where=path.name) from None
    if size > limit:
        raise ConfigurationError(f"It is larger than {limit:,} bytes.", where=path.name)
    stated = _without_empty(load_yaml(path, path.name))
    if not isinstance(stated, dict):
        raise ConfigurationError("It must be a list of lines `field: value`.", where=path.name)
    wrong = min(_validator(definition).iter_errors(stated), key=_order, default=None)
    if wrong is not None:
        line = line_of(path, list(wrong.absolute_path))
        raise ConfigurationError(f"{_what(wrong)}.", where=f"{path.name}, line {line}")
    return stated


def as_metadata(stated: Mapping[str, Any]) -> Metadata:
    """Checked fields with the types that `Identity` has; fields that are none of it are left out."""
    known = Identity.__dataclass_fields__
    return {name: _typed(name, value) for name, value in stated.items() if name in known}


def _typed(name: str, value: Any) -> str | int | date | Genre:
    if name == "genre":
        return Genre(value)
    if name in _DAYS:
        return date.fromisoformat(value)
    return " ".join(value.split()) if isinstance(value, str) else int(value)


def _without_empty(value: Any) -> Any:
    """A field with nothing behind it is one that the editor left open."""
    if isinstance(value, dict):
        return {key: _without_empty(each) for key, each in value.items() if each is not None}
    return [_without_empty(each) for each in value] if isinstance(value, list) else value


@cache
def _validator(definition: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator, FormatChecker

    schema = json.loads(Path(__file__).with_name("metadata.schema.json").read_text("utf-8"))
    return Draft202012Validator(
        {"$defs": schema["$defs"], "$ref": f"#/$defs/{definition}"}, format_checker=FormatChecker(("date",))
    )


def _order(error: ValidationError) -> tuple[list[str], bool]:
    """The order of the places; a misspelt field goes before the one that is missing for it."""
    place = [f"{part:06}" if isinstance(part, int) else part for part in error.absolute_path]
    return place, error.validator != "additionalProperties"


def _what(error: ValidationError) -> str:
    field = next((part for part in reversed(error.absolute_path) if isinstance(part, str)), "")
    kind = str(error.validator)
    value: Any = error.instance
    wanted: Any = error.validator_value
    schema: Any = error.schema
    shown = f"{field} is {str(value)[:60]!r}"
    match kind:
        case "additionalProperties":
            return _unknown(value, sorted(schema["properties"]))
        case "anyOf":
            return "it has neither source_url nor file"
        case "not":
            return "file stands in sources.yaml only"
        case "required":
            return f"it has no {', '.join(sorted(set(wanted) - set(value)))}"
        case "enum":
            return f"{shown}, not one of {', '.join(wanted)}"
        case "format":
            return f"{shown}, not a date like 2025-12-19"
        case "pattern":
            return f"{shown}, {_SHAPES.get(field, 'which is empty or has several lines')}"
        case "type":
            return f"{shown}, not {_TYPES[wanted]}"
    return f"{shown}, which is too short, too long, too small or too large"


_SHAPES = {
    "source_url": "not an address that begins with http:// or https://",
    "file": "not the bare name of a file; a paper in another folder has its sources.yaml there",
}
_TYPES = {
    "string": "a text; put it in quotes",
    "integer": "a number",
    "array": "a list whose entries begin with “- ”",
    "object": "a group of lines `field: value`",
}


def _unknown(stated: Mapping[str, Any], known: Sequence[str]) -> str:
    unknown = sorted(str(name) for name in stated if name not in known)
    close = difflib.get_close_matches(unknown[0], known, n=1)
    hint = f"did you mean {close[0]}?" if close else f"the fields are {', '.join(known)}"
    return f"there is no field {', '.join(unknown)}; {hint}"
