"""Lists and sentences of mergers that are made up: what they say is in them, word for word."""

from __future__ import annotations

import json

import pytest

from benchmarks.corpus.corpus import Written
from benchmarks.corpus.dice import Dice
from benchmarks.corpus.forms import as_text
from benchmarks.corpus.genres.listings import ALL
from benchmarks.corpus.lists.made import Made, edges_of, made_of
from benchmarks.corpus.lists.nothing import NOTHING
from benchmarks.corpus.sheet import Said, Sheet
from benchmarks.corpus.wordings import LABELS, SEEMING, WORDINGS, filled, worded
from benchmarks.corpus.world import World
from benchmarks.extraction import Counts, evaluate_paper

SEED = 7


@pytest.fixture(scope="module")
def wards() -> list[Made]:
    world = World(SEED)
    made = [made_of(world, world.ward(unit)) for unit in world.by_province["31"]]
    return [each for each in made if each.is_plain][:5]


def edges(said: list[Said]) -> set[tuple[str, str, str]]:
    rows = [fact.row for one in said for fact in one.facts if fact.table == "mergers"]
    return {(row["successor"], row["predecessor"], row["extent"]) for row in rows}


def test_a_list_names_all_units_of_its_wards_and_tells_their_mergers_or_none(wards):
    told = edges([Said("", edges_of(wards))])
    for name, layout in ALL.items():
        for roll in range(5):
            said = layout(Dice(f"{name}/{roll}"), wards)
            text = "\n".join(one.text for one in said)
            assert edges(said) == (set() if name in NOTHING else told), name
            if name not in NOTHING:
                assert [u.name for made in wards for u in made.units if u.name not in text] == [], name


def test_a_sentence_in_many_words_names_the_ward_and_all_its_units(wards):
    for family in (*WORDINGS, *LABELS):
        for roll in range(8):
            said = worded(Dice(f"{family}/{roll}"), wards[0], family)
            assert [unit.name for unit in wards[0].units if unit.name not in said.text] == [], family
            assert edges([said]) == edges([Said("", wards[0].edges())])
            assert family in LABELS or wards[0].ward.name in said.text


def test_a_sentence_that_only_seems_to_tell_of_a_merger_pairs_units_that_did_not_merge(wards):
    forms = [form for family in SEEMING.values() for form in family]
    sentences = [filled(Dice("seeming"), form, wards[0], wards[1]) for form in forms]
    assert all(wards[0].ward.name in text and wards[1].units[0].name in text for text in sentences)


def test_a_mistake_in_a_table_is_laid_to_its_layout(tmp_path, wards):
    name = "table: old to new"
    (table,) = ALL[name](Dice(name), wards)
    sheet = Sheet("listing")
    sheet.block("Danh sách xã, phường mới của thành phố Hải Phòng sau sắp xếp")
    sheet.block(table._replace(facts=(), phenomena=(name,)))
    paper = Written(
        name, "", "txt", as_text(sheet.blocks).encode(), json.dumps(sheet.gold(name)).encode(), sheet, (name,)
    )
    counts = Counts()
    evaluate_paper(paper, tmp_path, counts, 1)
    assert counts.tallies["phenomenon", name, "mergers"].false == len(edges_of(wards))
