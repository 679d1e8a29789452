"""Precision and recall of extraction over made-up papers, by table, by genre and by phenomenon.

    python -m benchmarks.extraction --papers 10000 --seed 1 --jobs 2 --save extraction.json

Papers are written, read and scored one by one in a pool of processes; only counts and a few examples of each kind of
mistake are kept, so that memory does not grow with their number.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import click

from benchmarks.corpus.corpus import GENRES, Corpus, Shares, Written
from benchmarks.corpus.pool import in_order
from etl.documents import read_document
from etl.evaluation import PaperScore, score
from etl.evaluation.gold import parse_gold
from etl.evaluation.score import MEASURES, Mistake, Tally
from etl.extract import extract
from etl.packages.gazetteer import load_gazetteer

CHUNK = 100
SHOWN = 25
"""Phenomena that are listed."""
NOISE = ("noise: ", "form: ")
Key = tuple[str, str, str]
"""What is counted: a kind of grouping, the group, and the measure."""


@dataclass(slots=True)
class Counts:
    """Tallies by group, and examples of the mistakes."""

    tallies: dict[Key, Tally] = field(default_factory=lambda: defaultdict(Tally))
    examples: dict[Key, list[str]] = field(default_factory=lambda: defaultdict(list))
    papers: int = 0
    characters: int = 0
    unreadable: int = 0
    pending: int = 0

    def add(self, key: Key, tally: Tally) -> None:
        self.tallies[key] += tally

    def merge(self, other: Counts, keep: int) -> None:
        for key, tally in other.tallies.items():
            self.add(key, tally)
        for key, lines in other.examples.items():
            self.examples[key] += lines[: max(0, keep - len(self.examples[key]))]
        for name in ("papers", "characters", "unreadable", "pending"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@click.command()
@click.option("--papers", default=1000, show_default=True, type=click.IntRange(1))
@click.option("--seed", default=1, show_default=True)
@click.option("--start", default=0, show_default=True, type=click.IntRange(0), help="Number of the first paper.")
@click.option("--genre", "genres", multiple=True, type=click.Choice(tuple(GENRES)), help="Only papers of this genre.")
@click.option("--html", default=0.0, show_default=True, type=click.FloatRange(0, 1), help="Share of web pages.")
@click.option("--docx", default=0.0, show_default=True, type=click.FloatRange(0, 1), help="Share of Word files.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1))
@click.option("--examples", default=0, show_default=True, help="Mistakes shown for each phenomenon.")
@click.option("--save", type=click.Path(path_type=Path, dir_okay=False), help="Write the counts as JSON.")
def main(
    papers: int,
    seed: int,
    start: int,
    genres: tuple[str, ...],
    html: float,
    docx: float,
    jobs: int,
    examples: int,
    save: Path | None,
) -> None:
    """Score what is extracted from papers START to START + PAPERS of the corpus with this seed."""
    before = time.perf_counter()
    counts = Counts()
    spans = [(first, min(first + CHUNK, start + papers)) for first in range(start, start + papers, CHUNK)]
    for part in in_order(jobs, evaluate_span, spans, seed, Shares(html, docx), examples, genres):
        counts.merge(part, examples)
    seconds = time.perf_counter() - before
    click.echo("\n".join(report(counts, seconds)))
    if save:
        save.write_text(json.dumps(as_json(counts), ensure_ascii=False, indent=1) + "\n", "utf-8")


def evaluate_span(span: tuple[int, int], seed: int, shares: Shares, keep: int, genres: tuple[str, ...] = ()) -> Counts:
    """The counts of the papers of these numbers, or of those among them that are of these genres."""
    corpus, counts = _corpus(seed, shares), Counts()
    with tempfile.TemporaryDirectory(prefix="diaba-extraction-") as folder:
        for number in range(*span):
            paper = corpus.paper(number)
            if not genres or paper.genre in genres:
                evaluate_paper(paper, Path(folder), counts, keep)
    return counts


@cache
def _corpus(seed: int, shares: Shares) -> Corpus:
    return Corpus(seed, shares)


def evaluate_paper(paper: Written, folder: Path, counts: Counts, keep: int) -> None:
    """Read, extract and score one paper."""
    path = folder / f"{paper.name}.{paper.suffix}"
    path.write_bytes(paper.data)
    document = read_document(path, path.name)
    path.unlink()
    counts.papers += 1
    counts.characters += len(document.text)
    if not document.text:
        counts.unreadable += 1
        return
    gold = json.loads(paper.gold)
    result = score(gold, extract(document, load_gazetteer()), document.text)
    counts.pending += result.pending
    noises = [name for name in paper.phenomena if name.startswith(NOISE)] or ["clean text"]
    for measure in MEASURES:
        tally = result.tallies[measure]
        counts.add(("genre", result.genre, measure), tally)
        for noise in noises:
            counts.add(("text", noise, measure), tally)
    if noises == ["clean text"]:
        _by_phenomenon(paper, gold, result, counts, keep)
        return
    for noise, mistake in product(noises, result.mistakes):
        _keep(counts, ("text", noise, mistake.table), paper, mistake, keep)


def _by_phenomenon(paper: Written, gold: Mapping[str, Any], result: PaperScore, counts: Counts, keep: int) -> None:
    """A row counts for each phenomenon of its sentence, a false claim for those of the sentence that it stands in."""
    missed = Counter(mistake.stated for mistake in result.mistakes if mistake.kind == "missed")
    by_unit = {row["unit"]: row["phenomena"] for row in gold["wards"]}
    by_row: dict[str, tuple[str, ...]] = {}
    for row in parse_gold(gold).rows:
        if row.is_optional:
            continue
        is_missed = missed[str(row)] > 0
        missed[str(row)] -= is_missed
        wards = row.table == "wards"
        names = by_unit[row.fields["unit"]][row.fields["attribute"]] if wards else row.fields["phenomena"]
        by_row[str(row)] = tuple(names)
        for name in names:
            counts.add(("phenomenon", name, row.table), Tally(expected=1, found=int(not is_missed)))
    places = [(_plain(said.text), said.phenomena) for said in paper.sheet.said]
    for mistake in result.mistakes:
        for name in by_row.get(mistake.stated) or _names(mistake, places):
            if mistake.kind == "false":
                counts.add(("phenomenon", name, mistake.table), Tally(false=1))
            if mistake.kind == "inexact" and mistake.table != "indicators":
                continue  # costs nothing, and would take the place of what does
            _keep(counts, ("phenomenon", name, mistake.table), paper, mistake, keep)


def _names(mistake: Mistake, places: list[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    sentence = _plain(mistake.sentence or "")
    for words, phenomena in places:
        if sentence and (sentence in words or words in sentence) and phenomena:
            return phenomena
    return ("ordinary prose",)


def _plain(text: str) -> str:
    """The words alone: a table's bars are tabs where the paper comes as text."""
    return " ".join(text.replace("|", " ").split())


def _keep(counts: Counts, key: Key, paper: Written, mistake: Mistake, keep: int) -> None:
    if len(counts.examples[key]) < keep:
        words = (
            paper.name,
            mistake.kind,
            mistake.stated,
            "|",
            mistake.detail,
            "|",
            mistake.rule,
            "|",
            mistake.sentence,
        )
        counts.examples[key].append(" ".join(word or "" for word in words))


def report(counts: Counts, seconds: float) -> Iterator[str]:
    """The tables to print."""
    yield f"{counts.papers:,} papers, {counts.characters / 1e6:.1f} million characters, {seconds:.0f} s; "
    yield f"{counts.unreadable} not readable; {counts.pending:,} claims wait for review"
    for kind in ("text", "genre"):
        yield ""
        yield f"{kind:28}" + "".join(f"{measure:>30}" for measure in MEASURES)
        for group in sorted({key[1] for key in counts.tallies if key[0] == kind}):
            cells = (_cell(counts.tallies.get((kind, group, measure), Tally())) for measure in MEASURES)
            yield f"{group:28}" + "".join(f"{cell:>30}" for cell in cells)
    for (kind, group, table), lines in sorted(counts.examples.items()):
        if kind == "text" and lines:
            yield from ("", f"{group}, {table}:", *(f"    {line}" for line in lines))
    yield ""
    yield "phenomena that cost most (clean text)    rows   missed  false     F1"
    for (_, name, table), tally in _costliest(counts):
        missed = tally.expected - tally.found
        yield f"{table:12}{name:28}{tally.expected:6}{missed:8}{tally.false:7}   {tally.f1 or 0:.3f}"
        yield from (f"    {line}" for line in counts.examples.get(("phenomenon", name, table), []))


def _costliest(counts: Counts) -> list[tuple[Key, Tally]]:
    costs = [(key, tally) for key, tally in counts.tallies.items() if key[0] == "phenomenon"]
    costs.sort(key=lambda item: (item[1].found - item[1].expected - item[1].false, item[0]))
    return [(key, tally) for key, tally in costs if tally.expected - tally.found + tally.false][:SHOWN]


def _cell(tally: Tally) -> str:
    if tally.f1 is None:
        return "-"
    return f"{tally.precision or 0:.3f} {tally.recall or 0:.3f} F1 {tally.f1:.4f}"


def as_json(counts: Counts) -> dict[str, Any]:
    """The counts for later comparison."""
    tallies: dict[str, Any] = {}
    for (kind, group, measure), tally in sorted(counts.tallies.items()):
        tallies.setdefault(kind, {}).setdefault(group, {})[measure] = {
            "expected": tally.expected,
            "found": tally.found,
            "false": tally.false,
            "f1": round(tally.f1, 5) if tally.f1 is not None else None,
        }
    return {"papers": counts.papers, "unreadable": counts.unreadable, "pending": counts.pending, **tallies}


if __name__ == "__main__":
    main()
