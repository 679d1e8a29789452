"""The papers that are made up: the same for the same seed, true to the gazetteer, with gold that holds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.corpus.__main__ import main as write
from benchmarks.corpus.corpus import GENRES, Corpus, Shares, Written
from benchmarks.extraction import Counts, evaluate_paper, evaluate_span
from etl.documents import read_document
from etl.evaluation.gold import parse_gold
from etl.extract import extract
from etl.packages.gazetteer import load_gazetteer
from etl.run.evaluation import evaluate_gold

SEED = 7


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(SEED)


def first(corpus: Corpus, fits: str, what: str = "name") -> Written:
    """The first paper whose name or phenomena hold these words."""
    papers = map(corpus.paper, range(5000))
    return next(paper for paper in papers if fits in getattr(paper, what))


def test_a_paper_depends_on_the_seed_and_its_number_alone(corpus):
    corpus.paper(3)
    assert corpus.paper(40).data == Corpus(SEED).paper(40).data != Corpus(SEED + 1).paper(40).data


def test_a_slice_is_what_the_whole_has_there(tmp_path):
    for folder, options in (("whole", "--papers 30"), ("slice", "--papers 5 --start 20")):
        done = CliRunner().invoke(write, [str(tmp_path / folder), *options.split(), "--seed", str(SEED)])
        assert done.exit_code == 0, done.output
    whole, part = (
        {path.relative_to(tmp_path / folder): path.read_bytes() for path in (tmp_path / folder).rglob("*.*")}
        for folder in ("whole", "slice")
    )
    papers = {path: data for path, data in part.items() if path.parts[0] != "index"}
    assert len(papers) == 10
    assert papers.items() <= whole.items()


def test_every_genre_is_written_and_its_gold_is_understood(corpus):
    papers = {name: first(corpus, f"-{name}") for name in GENRES}
    assert all(parse_gold(json.loads(paper.gold)).name == paper.name for paper in papers.values())
    assert {path.suffix for path in map(Path, (f"x.{paper.suffix}" for paper in papers.values()))} == {".md", ".txt"}


def test_an_act_has_the_edges_of_the_gazetteer(corpus):
    gazetteer = load_gazetteer()
    paper = first(corpus, "-sap-xep")
    units = [unit for unit in corpus.world.by_province[paper.folder[:2]] if gazetteer.predecessors(unit.unit_id)]
    official = {
        (f"{unit.type} {unit.name}", f"{old.type} {old.name}")
        for unit in units
        for old in gazetteer.predecessors(unit.unit_id)
        if old.type
    }
    assert {(row["successor"], row["predecessor"]) for row in paper.sheet.rows["mergers"]} == official


def test_a_paper_that_was_filed_twice_has_the_same_bytes(corpus):
    copy = first(corpus, "duplicate", "phenomena")
    number = int(copy.name[:7])
    assert any(corpus.paper(before).data == copy.data for before in range(number - 400, number) if before >= 0)


@pytest.mark.parametrize("shares", [Shares(html=1), Shares(docx=1)])
def test_other_forms_hold_the_same_facts(shares, tmp_path):
    number = int(first(Corpus(SEED), "-lanh-dao").name[:7])
    paper = Corpus(SEED, shares).paper(number)
    counts = Counts()
    evaluate_paper(paper, tmp_path, counts, 0)
    tally = counts.tallies["genre", "leaders", "leadership"]
    assert (tally.found, tally.false) == (tally.expected, 0)


def test_ordinary_prose_states_nothing(corpus, tmp_path):
    prose = "\n\n".join(corpus.filler.pool[:400]).replace("{u}", "phường Hải An").replace("{k}", "phường")
    path = tmp_path / "prose.txt"
    path.write_text(prose, "utf-8")
    claims = extract(read_document(path, path.name), load_gazetteer())
    assert [*claims.wards, *claims.mergers, *claims.leadership, *claims.indicators] == []


def test_diaba_evaluate_reads_what_was_written(tmp_path):
    CliRunner().invoke(write, [str(tmp_path), "--papers", "40", "--seed", str(SEED)])
    gold = max((tmp_path / "gold").glob("*/*"), key=lambda folder: len(list(folder.iterdir())))
    result = evaluate_gold(gold, tmp_path / "documents" / gold.relative_to(tmp_path / "gold"))
    assert len(result.evaluation.papers) == len(list(gold.iterdir()))
    assert (result.without_paper, result.unreadable) == ((), ())


def test_clean_papers_are_read_nearly_without_mistakes(corpus, tmp_path):
    lists, others = Counts(), Counts()
    for paper in map(corpus.paper, range(80)):
        evaluate_paper(paper, tmp_path, lists if paper.genre == "danh-sach" else others, 0)
    scores = {key[2]: tally.f1 for key, tally in others.tallies.items() if key[:2] == ("text", "clean text")}
    assert {table: score for table, score in scores.items() if score is not None and score < 0.97} == {}
    assert (lists.tallies["text", "clean text", "mergers"].f1 or 0) > 0.8


def test_papers_of_one_genre_alone_can_be_scored(corpus):
    counts = evaluate_span((0, 60), SEED, Shares(), 0, ("lanh-dao",))
    assert {key[1] for key in counts.tallies if key[0] == "genre"} == {"leaders"}
    assert counts.papers == sum(corpus.paper(number).genre == "lanh-dao" for number in range(60))


def test_the_index_tells_what_makes_a_paper_hard(tmp_path):
    CliRunner().invoke(write, [str(tmp_path), "--papers", "5", "--seed", str(SEED)])
    lines = [json.loads(line) for line in (tmp_path / "index" / "0000000.jsonl").read_text("utf-8").splitlines()]
    assert [line["number"] for line in lines] == [0, 1, 2, 3, 4]
    assert all(re.fullmatch(r"\d\d/000/\d{7}-[a-z-]+\.(md|txt)", line["file"]) for line in lines)
    assert all((tmp_path / "documents" / line["file"]).is_file() and line["phenomena"] for line in lines)
