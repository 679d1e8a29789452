"""`diaba units`, as it is called."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from etl.cli import main

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def units(capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls the command and gives back its exit code, output and messages."""

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main(["units", *arguments])
        out, err = capsys.readouterr()
        return int(end.value.code or 0), out, err

    return call


def test_a_unit_is_shown_with_what_it_was_made_of(units: Call) -> None:
    code, out, _ = units("phường Thuỷ Nguyên")
    assert code == 0
    assert out.startswith("phường Thủy Nguyên, Hải Phòng\n  key     11560@2025-07-01\n  holds   since 2025-07-01\n")
    assert "11572@pre-2025     phường Hoa Động, thành phố Thủy Nguyên, Hải Phòng  (split among several)" in out


def test_a_former_unit_is_shown_with_what_it_became(units: Call) -> None:
    _, out, _ = units("Hoa Động")
    assert "held    until 2025-07-01" in out
    assert "became  11557@2025-07-01   phường Thiên Hương, Hải Phòng" in out


def test_todays_unit_stands_before_yesterdays(units: Call) -> None:
    _, out, _ = units("Thiên Hương")
    assert out.index("11557@2025-07-01\n  holds") < out.index("11557@pre-2025\n  held")


def test_a_code_shows_every_unit_that_carried_it(units: Call) -> None:
    _, out, _ = units("11560")
    assert "phường Thủy Nguyên, Hải Phòng" in out
    assert "phường Thủy Đường, thành phố Thủy Nguyên, Hải Phòng" in out


def test_a_key_shows_one_unit(units: Call) -> None:
    _, out, _ = units("09193@2026-09-20")
    assert out.count("  key ") == 1
    assert "was     09193@2025-07-01   xã Yên Phong, Bắc Ninh" in out


def test_many_units_of_one_name_are_listed(units: Call) -> None:
    code, out, err = units("Tân Phú")
    assert code == 0
    assert "26116@2026-04-30" in out
    assert "--province" in err


def test_a_province_narrows_the_list(units: Call) -> None:
    for province in ("Đồng Nai", "75"):
        _, out, _ = units("phường Tân Phú", "--province", province, "--json")
        assert [entry["unit"]["unit_id"] for entry in json.loads(out)["units"]] == [
            "26116@2026-04-30",
            "25195@pre-2025",
        ]


def test_json_is_one_object_with_everything(units: Call) -> None:
    _, out, _ = units("Thạch Khôi", "--json")
    today = json.loads(out)["units"][0]
    assert today["unit"]["unit_id"] == "11002@2025-07-01"
    assert {(entry["unit"]["code"], entry["is_split"]) for entry in today["predecessors"]} == {
        ("11002", False),
        ("11005", False),
        ("11008", True),
        ("11017", False),
    }
    assert today["successors"] == []


def test_an_unknown_name_is_answered_with_similar_ones(units: Call) -> None:
    code, out, err = units("Thiên Hươg")
    assert (code, out) == (3, "")
    assert "Thiên Hương" in err


def test_an_unknown_province_is_a_wrong_call(units: Call) -> None:
    code, _, err = units("Thiên Hương", "--province", "Atlantis")
    assert code == 2
    assert "There is no province “Atlantis”." in err
