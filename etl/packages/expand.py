"""The short form in which descriptors are written, made long: groups of columns and shared tables put in their places.

datapackages/shared.yaml explains the keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from etl.model.errors import ConfigurationError

Node: TypeAlias = dict[str, Any]

_INCLUDE_KEYS = {"x-include", "x-nullable", "x-of"}


def expand(package: Node, shared: Node, where: str) -> Node:
    """The descriptor of one package with all of its tables and columns written out.

    Args:
        package: The content of `<name>/datapackage.yaml`.
        shared: The content of `shared.yaml`.
        where: The file, for messages.

    Raises:
        ConfigurationError: It names a group, table or column that is not there.
    """
    groups = {**shared.get("x-groups", {}), **package.get("x-groups", {})}
    resources = []
    for entry in package.get("resources", []):
        resource = _shared_resource(entry, shared, where) if "x-include" in entry else dict(entry)
        place = f"{where}: {resource.get('name', '?')}"
        schema = dict(resource.get("schema", {}))
        schema["fields"] = list(_fields(schema.get("fields", []), groups, place, ()))
        resources.append({**resource, "schema": schema})
    own = {key: value for key, value in package.items() if key != "x-groups"}
    return {**shared.get("x-package", {}), **own, "resources": resources}


def _shared_resource(entry: Node, shared: Node, where: str) -> Node:
    try:
        return dict(shared["x-resources"][entry["x-include"]])
    except KeyError:
        raise ConfigurationError(f"There is no shared table “{entry['x-include']}”.", where=where) from None


def _fields(
    entries: list[Node], groups: Mapping[str, list[Node]], where: str, within: tuple[str, ...]
) -> Iterator[Node]:
    """The columns that `entries` stand for; `within` are the groups that are being written out."""
    seen: dict[str, Node] = {}
    for entry in entries:
        for field in _include(entry, groups, where, within, seen) if "x-include" in entry else [entry]:
            seen[str(field.get("name"))] = field
            yield field


def _include(
    entry: Node, groups: Mapping[str, list[Node]], where: str, within: tuple[str, ...], seen: Mapping[str, Node]
) -> list[Node]:
    name = entry["x-include"]
    if unknown := set(entry) - _INCLUDE_KEYS:
        raise ConfigurationError(f"Unknown keys beside x-include: {', '.join(sorted(unknown))}.", where=where)
    if name not in groups:
        raise ConfigurationError(f"There is no group “{name}”.", where=where)
    if name in within:
        raise ConfigurationError(f"The group “{name}” includes itself.", where=where)
    fields = list(_fields(groups[name], groups, where, (*within, name)))
    if "x-of" in entry:
        fields = _filled(fields, entry["x-of"], seen, where)
    nullable = set(entry.get("x-nullable", ()))
    if unknown := nullable - {field["name"] for field in fields}:
        raise ConfigurationError(f"Not in the group “{name}”: {', '.join(sorted(unknown))}.", where=where)
    return [_without_required(field) if field["name"] in nullable else field for field in fields]


def _filled(fields: list[Node], of: str, seen: Mapping[str, Node], where: str) -> list[Node]:
    """Puts the name and titles of the column `of` into the group's placeholders."""
    if of not in seen:
        raise ConfigurationError(f"x-of names “{of}”, which does not stand before it.", where=where)
    words = {"{name}": of, "{title}": seen[of]["title"], "{title_en}": seen[of]["x-title-en"]}

    def fill(value: Any) -> Any:
        if isinstance(value, str):
            for placeholder, word in words.items():
                value = value.replace(placeholder, word)
        return value

    return [{key: fill(value) for key, value in field.items()} for field in fields]


def _without_required(field: Node) -> Node:
    constraints = {key: value for key, value in field.get("constraints", {}).items() if key != "required"}
    return {**field, "constraints": constraints}
