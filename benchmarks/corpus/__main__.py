"""`python -m benchmarks.corpus OUT --papers N --seed S`: writes papers, their gold and an index."""

from __future__ import annotations

import json
import time
from functools import cache
from pathlib import Path

import click

from benchmarks.corpus.corpus import Corpus, Shares
from benchmarks.corpus.pool import in_order

CHUNK = 250


@click.command()
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--papers", default=1000, show_default=True, type=click.IntRange(1), help="How many papers.")
@click.option("--seed", default=1, show_default=True, help="Another seed, other papers.")
@click.option("--start", default=0, show_default=True, type=click.IntRange(0), help="Number of the first paper.")
@click.option("--html", default=0.0, show_default=True, type=click.FloatRange(0, 1), help="Share of web pages.")
@click.option("--docx", default=0.0, show_default=True, type=click.FloatRange(0, 1), help="Share of Word files.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that write.")
def main(out: Path, papers: int, seed: int, start: int, html: float, docx: float, jobs: int) -> None:
    """Write papers into OUT/documents, their gold into OUT/gold and what each is like into OUT/index."""
    before = time.perf_counter()
    index = out / "index" / f"{start:07d}.jsonl"
    index.parent.mkdir(parents=True, exist_ok=True)
    spans = [(first, min(first + CHUNK, start + papers)) for first in range(start, start + papers, CHUNK)]
    size = 0
    with index.open("w", encoding="utf-8") as file:
        for lines, written in in_order(jobs, write_span, spans, out, seed, Shares(html, docx)):
            file.write(lines)
            size += written
    seconds = time.perf_counter() - before
    click.echo(f"{papers:,} papers, {size / 1e6:.1f} MB in {seconds:.1f} s: {papers / seconds:,.0f} papers a second")


def write_span(span: tuple[int, int], out: Path, seed: int, shares: Shares) -> tuple[str, int]:
    """Write the papers of these numbers; gives their lines of the index and the bytes of their files."""
    lines, size = [], 0
    corpus = _corpus(seed, shares)
    for number in range(*span):
        paper = corpus.paper(number)
        _file(out / "documents" / paper.folder, f"{paper.name}.{paper.suffix}", paper.data)
        _file(out / "gold" / paper.folder, f"{paper.name}.json", paper.gold)
        size += len(paper.data)
        line = {
            "number": number,
            "file": f"{paper.folder}/{paper.name}.{paper.suffix}",
            "genre": paper.sheet.genre,
            "bytes": len(paper.data),
            "rows": {table: len(rows) for table, rows in paper.sheet.rows.items()},
            "phenomena": paper.phenomena,
        }
        lines.append(json.dumps(line, ensure_ascii=False))
    return "".join(f"{line}\n" for line in lines), size


@cache
def _corpus(seed: int, shares: Shares) -> Corpus:
    return Corpus(seed, shares)


@cache
def _folder(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _file(folder: Path, name: str, data: bytes) -> None:
    (_folder(folder) / name).write_bytes(data)


if __name__ == "__main__":
    main()
