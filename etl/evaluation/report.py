"""Scores of many papers: sums by genre and table, the comparison with an earlier evaluation, and the printed form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from etl.evaluation.score import MEASURES, PaperScore, Tally


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of all papers of a gold folder, in the order of their names."""

    papers: tuple[PaperScore, ...]

    def total(self, genre: str | None = None) -> dict[str, Tally]:
        """The counts of each measure over all papers, or over those of one genre of the gold."""
        chosen = [paper for paper in self.papers if genre in (None, paper.genre)]
        return {name: sum((paper.tallies[name] for paper in chosen), Tally()) for name in MEASURES}

    def details(self) -> dict[str, Tally]:
        """The counts of each detail over all papers."""
        names = sorted({name for paper in self.papers for name in paper.details})
        return {name: sum((paper.details.get(name, Tally()) for paper in self.papers), Tally()) for name in names}

    @property
    def genres(self) -> tuple[str, ...]:
        """The genres of the gold that occur, sorted."""
        return tuple(sorted({paper.genre for paper in self.papers}))

    def as_json(self) -> dict[str, Any]:
        """Everything as plain values, in a fixed order; `--save` writes it and `--baseline` reads it."""
        return {
            "total": _tallies(self.total()),
            "genres": {genre: _tallies(self.total(genre)) for genre in self.genres},
            "papers": {paper.name: _paper(paper) for paper in self.papers},
            "details": {
                name: {"asked": tally.expected, "right": tally.found} for name, tally in self.details().items()
            },
        }


def _tallies(tallies: Mapping[str, Tally]) -> dict[str, Any]:
    return {name: _tally(tally) for name, tally in tallies.items()}


def _tally(tally: Tally) -> dict[str, float | int | None]:
    shares = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    rounded = {name: None if value is None else round(value, 4) for name, value in shares.items()}
    return {"expected": tally.expected, "found": tally.found, "false": tally.false, **rounded}


def _paper(paper: PaperScore) -> dict[str, Any]:
    return {
        "genre": paper.genre,
        "tallies": _tallies(paper.tallies),
        "pending": paper.pending,
        "repeated": paper.repeated,
        "optional": paper.unscored,
        "mistakes": [asdict(mistake) for mistake in paper.mistakes],
    }


def table(evaluation: Evaluation, baseline: Mapping[str, Any] | None = None) -> list[str]:
    """The figures as lines: by measure, by genre, by paper, and the details; with the change since the baseline."""
    before = baseline or {}
    lines = [_heading("measure", with_change=baseline is not None)]
    lines += _block(evaluation.total(), before.get("total", {}), baseline is not None)
    for genre in evaluation.genres:
        lines += ["", f"genre {genre}"]
        lines += _block(evaluation.total(genre), before.get("genres", {}).get(genre, {}), baseline is not None)
    lines += ["", "papers (F1: " + " · ".join(MEASURES) + ")"]
    lines += [_paper_line(paper, before.get("papers", {}).get(paper.name), baseline) for paper in evaluation.papers]
    lines += ["", "details of what was found"]
    for name, tally in evaluation.details().items():
        lines.append(f"  {name:<28}{_share(tally.recall)}  ({tally.found} of {tally.expected})")
    return lines


def _heading(first: str, *, with_change: bool) -> str:
    change = "  change" if with_change else ""
    return f"  {first:<20}{'precision':>9}{'recall':>9}{'F1':>9}{'gold':>8}{'found':>8}{'false':>8}{change}"


def _block(tallies: Mapping[str, Tally], before: Mapping[str, Any], with_change: bool) -> Iterator[str]:
    for name, tally in tallies.items():
        if not (tally.expected or tally.false):
            continue
        shares = "".join(f"{_share(share):>9}" for share in (tally.precision, tally.recall, tally.f1))
        change = f"  {_change(tally.f1, before.get(name, {}).get('f1'))}" if with_change else ""
        yield f"  {name:<20}{shares}{tally.expected:>8}{tally.found:>8}{tally.false:>8}{change}"


def _paper_line(paper: PaperScore, before: Mapping[str, Any] | None, baseline: Mapping[str, Any] | None) -> str:
    shares = " ".join(f"{_share(paper.tallies[name].f1):>6}" for name in MEASURES)
    aside = f"pending {paper.pending}, repeated {paper.repeated}, optional {paper.unscored}"
    changes = []
    for name in MEASURES if baseline is not None else ():
        old = (before or {}).get("tallies", {}).get(name, {}).get("f1")
        if (text := _change(paper.tallies[name].f1, old)) != "=":
            changes.append(f"{name} {text}")
    return f"  {paper.name:<24}{shares}   {aside}" + (f"   {', '.join(changes)}" if changes else "")


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _change(now: float | None, before: float | None) -> str:
    if before is None or now is None:
        return "=" if now is before else "new" if before is None else "gone"
    difference = round(now, 4) - before
    return "=" if abs(difference) < 5e-5 else f"{difference:+.3f}"


def mistakes(papers: Sequence[PaperScore], only_table: str | None = None) -> list[str]:
    """Every missed row, false claim and inexact pair as lines, paper by paper."""
    lines: list[str] = []
    for paper in papers:
        chosen = [mistake for mistake in paper.mistakes if only_table in (None, mistake.table)]
        if chosen:
            lines += ["", f"== {paper.name} ({paper.genre})"]
        for mistake in chosen:
            rule = f" [{mistake.rule}]" if mistake.rule else ""
            lines.append(f"{mistake.kind.upper():<8}{mistake.table}: {mistake.stated}{rule}")
            lines += [f"        {mistake.detail}"] if mistake.detail else []
            lines += [f"        “{mistake.sentence}”"] if mistake.sentence else []
    return lines
