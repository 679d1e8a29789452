from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.calls import called

AREA = "có diện tích tự nhiên 24,46 km²"


@pytest.fixture
def warehouse(good: Path) -> Path:
    return good / "warehouse.duckdb"


@pytest.mark.parametrize("unit", ["11557", "11557@2025-07-01", "phường Thiên Hương", "Thiên Hương", "thien huong"])
def test_a_value_is_explained_with_its_rivals(unit: str, warehouse: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(capfd, "explain", unit, "area_km2", "--warehouse", warehouse)
    assert code == 0
    assert "phường Thiên Hương: 24.46 km2" in out
    assert "phường Thiên Hương: 21.1 km2" in out
    assert "in hội đồng.txt" in out
    assert out.count("disputed: ") == 2


def test_the_quote_stands_out_of_its_paragraph(warehouse: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(capfd, "explain", "11557", "area_km2", "--warehouse", warehouse)
    quotes = re.findall("»([^«]+)«", out)
    assert AREA in " ".join(quotes[1].split()) or AREA in " ".join(quotes[0].split())


def test_a_claim_is_explained_by_its_id(warehouse: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(capfd, "explain", "11557", "area_km2", "--warehouse", warehouse, "--json")
    first, second = json.loads(out)["claims"]
    code, out, _ = called(capfd, "explain", second["claim_id"], "--warehouse", warehouse, "--json")
    assert code == 0
    assert [claim["claim_id"] for claim in json.loads(out)["claims"]] == [second["claim_id"], first["claim_id"]]
    assert second["passage"]["quote"] == second["quote"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ffffffffffffffff"], "There is no claim ffffffffffffffff."),
        (["phường Thiên Hương"], "“phường Thiên Hương” is not the id of a claim."),
        (["Hà Nội", "area_km2"], "No claim is about a unit “Hà Nội”."),
        (["11557", "households"], "No claim about 11557 is about “households”."),
    ],
)
def test_what_is_not_there_is_said(
    arguments: list[str], message: str, warehouse: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = called(capfd, "explain", *arguments, "--warehouse", warehouse)
    assert (code, out) == (2, "")
    assert message in err


def test_without_a_warehouse_there_is_nothing_to_explain(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = called(capfd, "explain", "11557", "area_km2", "--warehouse", tmp_path / "none.duckdb")
    assert code == 3
    assert "There is no warehouse." in err
