"""Linking both ends of every edge of the ten resolutions."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from etl.gazetteer import Context, Gazetteer, Mention
from etl.gazetteer.names import split_type

PROVINCE_OF_ACT = {
    "1656": "01",
    "1659": "48",
    "1660": "66",
    "1664": "52",
    "1668": "92",
    "1669": "31",
    "1671": "68",
    "1677": "51",
    "1681": "14",
    "1683": "19",
}

GOLD_IS_WRONG = {
    # Namesakes and near-namesakes of another district: the clause means the other one.
    ("Sơn Đồng", "09616"),
    ("Phước Ninh", "20242"),
    ("Ân Nghĩa", "21622"),
    ("Ân Nghĩa", "21628"),
    ("Ea D'Rơng", "24328"),
    ("Hưng Phú", "31201"),
    ("Thạnh An", "31231"),
    ("Vĩnh Thành", "31232"),
    ("Phú Tân", "31582"),
    ("Long Xuyên", "10675"),
    ("Mường Bằng", "03943"),
    ("Chiềng Hắc", "04078"),
    # Communes that had ended before 2025 and that no clause names.
    ("Quế Phước", "20669"),
    ("Đạ M'ri", "25105"),
    ("Mỹ Lâm", "25159"),
    ("Tư Nghĩa", "25159"),
    ("Phù Mỹ", "25159"),
}
"""Name of the old unit and code of the new one where the community mapping behind the gold errs."""

WRONG_CODES = {"23737": "23938"}
"""xã Ia Mơ has the code 23938; 23737 was that of xã Ia Mơ Nông."""


@pytest.fixture(scope="module")
def clauses(shared: Path) -> list[tuple[str, list[dict[str, Any]]]]:
    """Province and edges of each new unit."""
    found: list[tuple[str, list[dict[str, Any]]]] = []
    for number, province in PROVINCE_OF_ACT.items():
        gold = json.loads((shared / "gold" / f"{number}_NQ-UBTVQH15.json").read_text("utf-8"))
        by_successor: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        for edge in gold["mergers"]:
            by_successor[edge["successor_code"]].append(edge)
        found += [(province, edges) for edges in by_successor.values()]
    return found


def test_every_predecessor_gets_its_code(gazetteer: Gazetteer, clauses: list[tuple[str, list[dict[str, Any]]]]) -> None:
    differences = set()
    for province, edges in clauses:
        for edge in edges:
            companions = (*(other["predecessor"] for other in edges if other is not edge), edge["successor"])
            kind, name = split_type(edge["predecessor"])
            mention = Mention(name, kind, edge["former_district"], "before")
            unit = gazetteer.link(mention, Context((province,), companions=companions)).unit
            if unit is None or unit.code != edge["predecessor_code"]:
                differences.add((name, edge["successor_code"]))
    assert differences == GOLD_IS_WRONG


def test_every_successor_gets_its_code(gazetteer: Gazetteer, clauses: list[tuple[str, list[dict[str, Any]]]]) -> None:
    for province, edges in clauses:
        kind, name = split_type(edges[0]["successor"])
        unit = gazetteer.link(Mention(name, kind), Context((province,))).unit
        assert unit is not None
        code = edges[0]["successor_code"]
        assert unit.code == WRONG_CODES.get(code, code)
