"""YAML as editors write it: `on` is a word, `00004` is a code, a date is text, and a key stands once.

Aliases (`*name`) are refused: a page of them can stand for more text than any memory holds.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Any

import yaml

from etl.model.errors import ConfigurationError

_PLAIN = {
    "tag:yaml.org,2002:null": r"^(?:~|null|)$",
    "tag:yaml.org,2002:bool": r"^(?:true|false)$",
    "tag:yaml.org,2002:int": r"^-?(?:0|[1-9][0-9]*)$",
    "tag:yaml.org,2002:float": r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$",
}
"""What an unquoted word can be besides text. YAML 1.1 would read `on` as yes and `00004` as 4."""


class _Loader(yaml.SafeLoader):
    """SafeLoader with the plain words above, and with duplicate keys and aliases refused."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 (PyYAML's own class attribute)

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.composer.ComposerError(None, None, "aliases (*name) are not read", self.peek_event().start_mark)  # type: ignore[no-untyped-call]
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Any] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


for _tag, _pattern in _PLAIN.items():
    _Loader.add_implicit_resolver(_tag, re.compile(_pattern), None)


def load_yaml(path: Path, where: str | None = None) -> Any:
    """Read one YAML file.

    Args:
        path: The file.
        where: How messages name it; by default as `path` does.

    Raises:
        ConfigurationError: If it cannot be read or is no YAML.
    """
    try:
        return yaml.load(path.read_text("utf-8-sig"), Loader=_Loader)  # noqa: S506 (a SafeLoader)
    except yaml.YAMLError as error:
        raise ConfigurationError(f"The file is no valid YAML: {_told(error)}.", where=where or str(path)) from error
    except RecursionError as error:
        raise ConfigurationError("The file is nested too deep.", where=where or str(path)) from error
    except UnicodeDecodeError as error:
        raise ConfigurationError("The file is not in UTF-8.", where=where or str(path)) from error
    except OSError as error:
        raise ConfigurationError(
            f"The file cannot be read ({error.strerror or error}).", where=where or str(path)
        ) from error


def _told(error: yaml.YAMLError) -> str:
    """What is wrong and in which line, in the words of the library."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem and error.problem_mark:
        return f"line {error.problem_mark.line + 1}: {error.problem}"
    return " ".join(str(error).split())


def line_of(path: Path, place: Sequence[str | int]) -> int:
    """The line, counted from 1, of a value in a file that can be read; of the last that is there where it is not.

    Args:
        path: The file.
        place: Keys and indexes from the top, such as `(0, "claim", "facts")`.
    """
    node = yaml.compose(path.read_text("utf-8-sig"), Loader=_Loader)
    line = 0
    for step in place:
        child = _child(node, step)
        if child is None:
            break
        line, node = child
    return line + 1


def _child(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    """The line and the node of one entry: of a key the line of the key."""
    if isinstance(node, yaml.MappingNode):
        return next(((key.start_mark.line, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line, node.value[step]
    return None


def parse_word(text: str) -> str | int | float | bool | None:
    """What one unquoted word would be in a file: a number, true, false, nothing, or else text."""
    node = _Loader("").resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    if node == "tag:yaml.org,2002:str":
        return text
    value: str | int | float | bool | None = yaml.load(text, Loader=_Loader)  # noqa: S506 (a SafeLoader)
    return value
