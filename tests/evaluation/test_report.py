"""Sums over papers, the comparison with an earlier evaluation, and the printed form."""

from __future__ import annotations

import json
from dataclasses import replace

from etl.evaluation import Evaluation, report
from etl.evaluation.gold import parse_gold
from tests.evaluation.build import gold, scored, ward

ROWS = gold(wards=[{"unit": "phường Thiên Hương", "attributes": {"area_km2": 21.1, "population": 45140}}])
GOOD = scored(ROWS, ward("area_km2", 21.1), ward("population", 45140))
BAD = replace(scored(ROWS | {"genre": "news"}, ward("area_km2", 24.46)), name="other paper")


def test_the_total_sums_items_not_papers():
    total = Evaluation((GOOD, BAD)).total()["wards"]
    assert (total.expected, total.found, total.false) == (4, 2, 1)
    assert (total.precision, total.recall) == (2 / 3, 0.5)


def test_a_genre_counts_its_own_papers():
    assert Evaluation((GOOD, BAD)).total("news")["wards"].found == 0


def test_without_gold_and_claims_there_is_no_score():
    assert Evaluation((GOOD,)).total()["mergers"].f1 is None


def test_the_change_since_a_saved_evaluation_is_shown():
    saved = json.loads(json.dumps(Evaluation((replace(BAD, name="paper", genre="congress"),)).as_json()))
    lines = report.table(Evaluation((GOOD,)), saved)
    assert "+1.000" in next(line for line in lines if line.startswith("  wards"))
    assert "wards +1.000" in next(line for line in lines if line.startswith("  paper"))


def test_an_equal_evaluation_shows_no_change():
    lines = report.table(Evaluation((GOOD,)), Evaluation((GOOD,)).as_json())
    assert next(line for line in lines if line.startswith("  wards")).endswith("=")


def test_the_mistakes_of_one_dataset_can_be_asked_for():
    assert report.mistakes([BAD], "mergers") == []
    heads = [line.split()[0] for line in report.mistakes([BAD], "wards") if line and line[0] not in " ="]
    assert heads == ["MISSED", "MISSED", "FALSE"]


def test_every_shared_gold_file_can_be_read(shared):
    files = sorted((shared / "gold").glob("*.json"))
    rows = [row for file in files for row in parse_gold(json.loads(file.read_text("utf-8"))).rows]
    assert {row.table for row in rows} == {"wards", "mergers", "leadership", "indicators"}
