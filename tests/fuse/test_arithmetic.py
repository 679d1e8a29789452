"""Figures that bear each other out."""

from __future__ import annotations

import pytest

from etl.fuse.arithmetic import adds_up
from tests.fuse.build import THIEN_HUONG, edge, figure, fused, paper, reason, statuses, ward

ONE, TWO, THREE = paper("one.txt"), paper("two.txt"), paper("three.txt")
SMALL, LARGE = ward(ONE, "area_km2", 21.1), ward(TWO, "area_km2", 24.46)


def density(document, value):
    return figure(document, "mật độ dân số", value, kind="actual", unit_of_measure="people_per_km2")


def part(name, attribute, value):
    return ward(THREE, attribute, value, unit_id=f"{name}@pre-2025", unit_name=name)


def area(result):
    row = next(row for row in result.records["wards"] if row["unit_id"] == THIEN_HUONG)
    return row["area_km2"], row["area_km2_decided_by"]


def test_a_density_bears_out_the_area_that_comes_to_it():
    people = ward(THREE, "population", 45140)
    result = fused([ONE, TWO, THREE], SMALL, LARGE, people, density(THREE, 2139))
    assert area(result) == (21.1, "arithmetic")
    assert "arithmetic: with 45,140 people it comes to the density of 2,139 people per km²" in reason(result, LARGE)


def test_a_density_that_neither_area_comes_to_decides_nothing():
    people = ward(THREE, "population", 45140)
    assert area(fused([ONE, TWO, THREE], SMALL, LARGE, people, density(THREE, 3000))) == (None, None)


def test_a_target_of_density_bears_nothing_out():
    people = ward(THREE, "population", 45140)
    target = figure(THREE, "mật độ dân số", 2139, unit_of_measure="people_per_km2")
    assert area(fused([ONE, TWO, THREE], SMALL, LARGE, people, target)) == (None, None)


PARTS = {"Thiên Hương": 5.76, "Hoàng Lâm": 9.88, "Hoa Động": 0.75, "Lê Hồng Phong": 4.71}


def merged(extent="whole"):
    edges = [
        edge(THREE, name, "Thiên Hương", extent, successor_unit_id=THIEN_HUONG, predecessor_unit_id=f"{name}@pre-2025")
        for name in PARTS
    ]
    return [*edges, *(part(name, "area_km2", value) for name, value in PARTS.items())]


def test_the_sum_of_its_predecessors_bears_out_the_whole():
    result = fused([ONE, TWO, THREE], SMALL, LARGE, *merged())
    assert area(result) == (21.1, "arithmetic")
    assert "its predecessors add up to it: 0.75 + 9.88 + 4.71 + 5.76 = 21.1 km²" in reason(result, LARGE)


def test_of_predecessors_that_came_in_part_the_whole_holds_no_more_than_their_sum():
    assert area(fused([ONE, TWO, THREE], SMALL, LARGE, *merged("part"))) == (21.1, "arithmetic")


def test_a_predecessor_without_a_figure_leaves_the_sum_open():
    assert area(fused([ONE, TWO, THREE], SMALL, LARGE, *merged()[:-1])) == (None, None)


def test_two_areas_that_are_both_borne_out_stay_tied():
    people = ward(ONE, "population", 45140), ward(TWO, "population", 47140)
    figures = density(ONE, 2139), density(TWO, 1927)
    result = fused([ONE, TWO], SMALL, LARGE, *people, *figures)
    assert area(result) == (None, None)
    assert statuses(result)[SMALL.claim_id] == "disputed"


@pytest.mark.parametrize(
    ("parts", "total", "fits"),
    [
        ((5.76, 9.88, 0.75, 4.71), 21.1, True),
        ((13101, 15809, 2850, 13380), 45140, True),
        ((13101, 15809, 2850, 13380), 45141, False),
        ((5.76, 9.88, 0.75), 21.1, False),
        ((5.76, 9.9), 15.7, True),
    ],
)
def test_parts_add_up_as_far_as_their_decimals_allow(parts, total, fits):
    assert adds_up(parts, total) is fits
