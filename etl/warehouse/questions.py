"""The questions that come with the software: files of `sql/analyses`, each headed by the question it answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from etl.model.errors import ConfigurationError
from etl.resources import resource

_HEADER = re.compile(r"-- Question: (?P<english>\S.*)\n-- Câu hỏi: (?P<vietnamese>\S.*)\n")


@dataclass(frozen=True, slots=True)
class Question:
    """A named query and what it answers."""

    name: str
    english: str
    vietnamese: str
    sql: str


@cache
def questions() -> tuple[Question, ...]:
    """All named questions, in alphabetical order.

    Raises:
        ConfigurationError: A file does not begin with its question in English and in Vietnamese.
    """
    return tuple(read_question(path) for path in sorted(resource("sql", "analyses").glob("*.sql")))


@cache
def views() -> tuple[Question, ...]:
    """The views that come with the software, in alphabetical order; macros are left out, since they need arguments.

    Raises:
        ConfigurationError: A file does not begin with its question in English and in Vietnamese.
    """
    found = (read_question(path) for path in sorted(resource("sql", "views").glob("*.sql")))
    return tuple(question for question in found if f"CREATE VIEW {question.name} " in question.sql)


def read_question(path: Path) -> Question:
    """One file of SQL with its header.

    Raises:
        ConfigurationError: It does not begin with its question in English and in Vietnamese.
    """
    sql = path.read_text("utf-8")
    header = _HEADER.match(sql)
    if header is None:
        raise ConfigurationError("It must begin with “-- Question: …” and “-- Câu hỏi: …”.", where=path.name)
    return Question(path.stem, header["english"], header["vietnamese"], sql)
