"""Figures that look like those of a unit and are not, or of which nobody can tell."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from etl.text.lower import lowered
from tests.extract.indicators.build import claims_in

_CASES = [
    pytest.param(case["text"], case.get("accepted", []), id=f"{group} {number}")
    for group, cases in yaml.safe_load((Path(__file__).parent / "doubtful.yaml").read_text("utf-8")).items()
    for number, case in enumerate(cases, 1)
]


def _says(line: str, told: tuple[float, str, str], label: str) -> bool:
    figure, words = line.split(" | ")
    value, unit, kind = figure.split()
    return told == (float(value), unit, kind) and lowered(words) in lowered(label)


@pytest.mark.parametrize(("text", "expected"), _CASES)
def test_only_what_is_certain_is_accepted_as_a_figure_of_the_unit(text, expected):
    left = list(expected)
    surplus = []
    for claim in claims_in(f"Xã Di Linh, tỉnh Lâm Đồng\n\n{text}"):
        if claim.status != "accepted":
            continue
        told = (claim.value, claim.unit_of_measure, claim.kind)
        line = next((line for line in left if _says(line, told, claim.label)), None)
        if line is None:
            surplus.append((claim.value, claim.label))
        else:
            left.remove(line)
    assert (left, surplus) == ([], [])
