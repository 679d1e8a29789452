"""Every doubt of a rule has its words in Vietnamese."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.extract.vietnamese import DOUBTS, doubt_in_vietnamese

RULES = Path(__file__).resolve().parents[2] / "etl" / "extract"


def said(node: ast.expr) -> Iterator[str]:
    """The sentences that an expression can be, numbers and names in them left open."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*said(node.body), *said(node.orelse))
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from said(value)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def doubts() -> set[str]:
    found: set[str] = set()
    for path in RULES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            values: list[ast.expr] = []
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "doubt" for t in node.targets):
                values.append(node.value)
            if isinstance(node, ast.keyword) and node.arg == "doubt":
                values.append(node.value)
            if isinstance(node, ast.FunctionDef) and "doubt" in node.name and path.name != "vietnamese.py":
                values += [each.value for each in ast.walk(node) if isinstance(each, ast.Return) and each.value]
            found |= {sentence for value in values for sentence in said(value)}
    return found


def test_the_list_holds_the_doubts_of_the_rules_and_no_other():
    assert set(DOUBTS) == doubts()


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("no unit of today has this name", "Hiện không có đơn vị nào mang tên này."),
        ("the paper counts 5 units here, 3 were read", "Văn bản đếm 5 đơn vị ở đây, chỉ đọc được 3."),
        ("something else", None),
    ],
)
def test_a_doubt_is_said_in_vietnamese(english, vietnamese):
    assert doubt_in_vietnamese(english) == vietnamese
