"""What is wrong in a file of the curation folder, said so that its author can mend it: file, line, field, and how."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from jsonschema import Draft202012Validator, FormatChecker

from etl.model.errors import ConfigurationError
from etl.resources import resource
from etl.yamlfile import line_of

Place: TypeAlias = Sequence[str | int]
Error: TypeAlias = Any
"""A ValidationError of jsonschema; what it holds depends on the validator, so its types say nothing."""

_SHOWN = 5
"""How many faults of one file are told at once."""
_KINDS = {
    "array": "a list",
    "object": "fields",
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "nothing",
}


def check(value: Any, definition: str, path: Path | None, where: str) -> None:
    """Hold a value against one definition of `curation/schema.json`.

    Args:
        value: What was read.
        definition: `policy`, `decisions` or `decision`.
        path: The file that it was read from, if it was.
        where: How to name it.

    Raises:
        ConfigurationError: It is not as the schema says; names each place and what may stand there.
    """
    schema = {"$defs": _schema()["$defs"], "$ref": f"#/$defs/{definition}"}
    errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(value)
    faults = sorted({_fault(error, value, path) for error in errors})
    if faults:
        raise fault_error(where, faults)


def fault_error(where: str, faults: Sequence[tuple[int, str]]) -> ConfigurationError:
    """The error that tells of faults, each with its line (0 where there is none)."""
    told = [f"line {line}: {text}" if line else text for line, text in faults[:_SHOWN]]
    more = len(faults) - _SHOWN
    lines = [*told, f"and {more} more."] if more > 0 else told
    hint = "curation/schema.json says what may stand there, docs/review.md explains it."
    return ConfigurationError("\n  ".join(lines) if len(lines) > 1 else lines[0], where=where, hint=hint)


@cache
def _schema() -> dict[str, Any]:
    schema = json.loads(resource("curation", "schema.json").read_text("utf-8"))
    assert isinstance(schema, dict)
    return schema


def _fault(error: Error, value: Any, path: Path | None) -> tuple[int, str]:
    place = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        place = (*place, _unknown(error)[0])
    if error.validator is None:
        place = (*place, *_forbidden(error, value))
    line = line_of(path, place) if path else 0
    words = _TAUGHT.get(str(error.validator), _plain)(error, value)
    return line, f"{_name(place)}{words}"


def _forbidden(error: Error, value: Any) -> list[str]:
    """The field that the schema forbids beside others; jsonschema leaves it out of the path."""
    for step in error.absolute_path:
        value = value[step]
    return [name for name, field in value.items() if field is error.instance][:1] if isinstance(value, dict) else []


def _name(place: Place) -> str:
    """The place as people write it: `#1, claim/facts: `."""
    number = f"#{place[0] + 1}" if place and isinstance(place[0], int) else ""
    field = "/".join(str(part + 1 if isinstance(part, int) else part) for part in (place[1:] if number else place))
    name = ", ".join(part for part in (number, field) if part)
    return f"{name}: " if name else ""


def _missing(error: Error, _: Any) -> str:
    name = next(name for name in error.validator_value if name not in error.instance and f"'{name}'" in error.message)
    meaning = _described(error.schema, name)
    return f"`{name}` is missing.{meaning}"


def _described(schema: Mapping[str, Any], name: str) -> str:
    own = schema.get("properties", {}).get(name, {})
    known = own if isinstance(own, dict) else {}
    words = known.get("description") or _schema()["$defs"]["decision"]["properties"].get(name, {}).get("description")
    return f" {words}" if words else ""


def _unknown(error: Error) -> list[str]:
    return sorted(set(error.instance) - set(error.schema.get("properties", ())))


def _superfluous(error: Error, _: Any) -> str:
    known = sorted(error.schema.get("properties", ()))
    return f"there is no such field.{_meant(_unknown(error)[0], known)} Fields here: {', '.join(known)}."


def _unlisted(error: Error, _: Any) -> str:
    known = [str(word) for word in error.validator_value]
    return f"“{error.instance}” is none of {', '.join(known)}.{_meant(str(error.instance), known)}"


def _other(error: Error, _: Any) -> str:
    return f"must be “{error.validator_value}”, not “{error.instance}”."


def _meant(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), 1)
    return f" Did you mean “{close[0]}”?" if close else ""


def _wrong_kind(error: Error, _: Any) -> str:
    kinds = [error.validator_value] if isinstance(error.validator_value, str) else error.validator_value
    return f"must be {' or '.join(_KINDS[kind] for kind in kinds)}, not “{error.instance}”."


def _wrong_form(error: Error, _: Any) -> str:
    meaning = error.schema.get("description")
    if error.validator == "format":
        return f"“{error.instance}” is no date like 2026-01-31."
    return f"“{error.instance}” is not of the form {error.validator_value}.{f' {meaning}' if meaning else ''}"


def _too_short(error: Error, _: Any) -> str:
    one, several = ("entry", "entries") if error.validator == "minItems" else ("character", "characters")
    least = error.validator_value
    return f"must have at least {least} {one if least == 1 else several}."


def _plain(error: Error, value: Any) -> str:
    """Also of fields that the schema forbids beside the kind of decision."""
    if error.validator is None and error.absolute_path:
        first = error.absolute_path[0]
        entry = value[first] if isinstance(first, int) else value
        return f"does not belong to the decision “{entry.get('decision')}”."
    return f"{error.message}."


_TAUGHT: Mapping[str, Callable[[Error, Any], str]] = {
    "required": _missing,
    "additionalProperties": _superfluous,
    "enum": _unlisted,
    "const": _other,
    "type": _wrong_kind,
    "format": _wrong_form,
    "pattern": _wrong_form,
    "minLength": _too_short,
    "minItems": _too_short,
}
