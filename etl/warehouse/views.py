"""The views and macros of `sql/views`, made in the order in which they need each other, each column explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import duckdb
import yaml

from etl.model.errors import ConfigurationError
from etl.packages.duck import quoted
from etl.packages.schema import tables
from etl.resources import resource
from etl.warehouse.ddl import meaning

_NO_CODE = re.compile(r"--.*|'(?:[^']|'')*'")
_WORD = re.compile(r"\w+")


def create_views(duck: duckdb.DuckDBPyConnection) -> None:
    """Makes all views and macros.

    Raises:
        ConfigurationError: A file does not run, or files need each other in a circle.
    """
    for file in view_files():
        try:
            duck.execute(file.read_text("utf-8"))
        except duckdb.Error as error:
            raise ConfigurationError(f"It does not run: {error}", where=f"sql/views/{file.name}") from error
    _explain_columns(duck)


@cache
def view_files() -> tuple[Path, ...]:
    """The files of `sql/views`, each after those whose names it uses, else in alphabetical order.

    Raises:
        ConfigurationError: They need each other in a circle.
    """
    files = {path.stem: path for path in sorted(resource("sql", "views").glob("*.sql"))}
    needs = {name: sorted(set(_words(path)) & files.keys() - {name}) for name, path in files.items()}
    try:
        return tuple(files[name] for name in TopologicalSorter(needs).static_order())
    except CycleError as error:
        raise ConfigurationError(f"Views need each other: {' → '.join(error.args[1])}.", where="sql/views") from error


def _words(path: Path) -> list[str]:
    """The words of the SQL, comments and texts left out."""
    return _WORD.findall(_NO_CODE.sub("", path.read_text("utf-8")))


def _explain_columns(duck: duckdb.DuckDBPyConnection) -> None:
    """Comments on the columns of views that their own file says nothing of."""
    texts = dict(_known_texts())
    duck.execute(
        "SELECT table_name, column_name FROM duckdb_columns() "
        "WHERE NOT internal AND comment IS NULL AND table_name IN (SELECT view_name FROM duckdb_views()) ORDER BY ALL"
    )
    for view, column in duck.fetchall():
        if column in texts:
            duck.execute(f'COMMENT ON COLUMN "{view}"."{column}" IS {quoted(texts[column])}')


def _known_texts() -> Iterator[tuple[str, str]]:
    """What a column of that name means: as all tables that have it say, or as `columns.yaml` says."""
    found: dict[str, set[str]] = {}
    for table in tables().values():
        for field in table.fields:
            found.setdefault(field.name, set()).add(meaning(field))
    yield from ((name, texts.pop()) for name, texts in found.items() if len(texts) == 1)
    own = yaml.safe_load(resource("sql", "views", "columns.yaml").read_text("utf-8"))
    yield from ((name, f"{vietnamese} / {english}") for name, (vietnamese, english) in own.items())
