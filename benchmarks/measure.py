"""Measures what docs and issues speak of, and writes results.json and results.md beside this file.

    python -m benchmarks.measure [DOCUMENTS...]

Each figure is taken from fresh processes of the installed command, one after the other, nothing else running. The best
and the median of all repeats are written down, never an estimate.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from benchmarks import hostile
from benchmarks.watched import HERE, machine, processor_seconds
from etl.documents import read_document
from etl.documents.ocr_engine import engine
from etl.documents.pdf import read_pdf
from etl.extract import extract
from etl.packages.gazetteer import load_gazetteer
from etl.run.papers import read_papers
from etl.run.pool import Paper
from etl.run.progress import Progress
from etl.run.worker import read_only

SEEDS = HERE.parents[1] / "shared" / "documents" / "seeds"
DIABA = Path(sys.executable).with_name("diaba")
STARTS = 20
RUNS = 5
PDFS = 200
FILES = HERE.parent / "tests" / "documents" / "files"
EXTRACTIONS = 20
HOSTILE_SHOWN = 5


def main() -> None:
    documents = [Path(argument) for argument in sys.argv[1:]] or [
        SEEDS if SEEDS.is_dir() else HERE.parent / "documents"
    ]
    results = {
        "machine": machine(),
        "versions": {name: version(name) for name in ("diaba", "duckdb", "frictionless", "great-expectations")},
        "start": {
            " ".join(call): start(call)
            for call in (["--help"], ["--version"], ["run", "--help"], ["validate", "--help"])
        },
        "run": whole_run(documents),
        "reading": {"pdf": reading_pdfs(), "ocr": reading_scan()},
        "extraction": {folder.name: extraction(folder) for folder in papers_of_the_wards() if folder.is_dir()},
        "hostile": hostile_inputs(),
    }
    (HERE / "results.json").write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")
    (HERE / "results.md").write_text(as_markdown(results), "utf-8")
    print(as_markdown(results))


def start(call: list[str]) -> dict[str, float]:
    """Milliseconds from the start of a process to its end."""
    return spread([1000 * timed([str(DIABA), *call]) for _ in range(STARTS)])


def whole_run(documents: list[Path]) -> dict[str, Any]:
    """Seconds of a run into an empty folder, everything included."""
    seconds, stages, worked = [], [], []
    with tempfile.TemporaryDirectory(prefix="diaba-bench-") as folder:
        for number in range(RUNS):
            out = Path(folder, str(number))
            before = processor_seconds()
            seconds.append(timed([str(DIABA), "run", *map(str, documents), "--out", str(out), "--quiet"]))
            worked.append(processor_seconds() - before)
            record = json.loads(next(out.glob("runs/*/run.json")).read_text("utf-8"))
            stages.append(record["seconds"])
    return {
        "documents": record["counts"]["documents"]["read"],
        "claims": sum(sum(statuses.values()) for statuses in record["counts"]["claims"].values()),
        "outcome": record["outcome"],
        "seconds": spread(seconds),
        "processor_seconds": spread(worked),
        "stages": {name: spread([each[name] for each in stages]) for name in stages[0]},
        "largest_process_mb": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6),
    }


def papers_of_the_wards() -> list[Path]:
    return [SEEDS.with_name(name) for name in ("seeds", "resolutions", "reports", "profiles")]


def extraction(folder: Path) -> dict[str, Any]:
    """Megabytes of text a second on one core: reading, all four datasets, linking; the gazetteer is loaded already."""
    papers = [read_document(path, path.name) for path in sorted(folder.rglob("*.*"))]
    megabytes = sum(len(paper.text.encode()) for paper in papers) / 1e6
    speeds = []
    for _ in range(EXTRACTIONS):
        before = time.process_time()
        for paper in papers:
            extract(paper, load_gazetteer())
        speeds.append(megabytes / (time.process_time() - before))
    return {
        "megabytes": round(megabytes, 3),
        "first": round(speeds[0], 3),
        "median": round(statistics.median(speeds[1:]), 3),
        "best": round(max(speeds), 3),
        "repeats": EXTRACTIONS,
    }


def hostile_inputs() -> dict[str, float]:
    """Seconds of the processor for 1 MB of each hostile repetition, the slowest first."""
    seconds = {name: round(sum(hostile.seconds_of(text)), 2) for name, text in hostile.repeated(1_000_000)}
    return dict(sorted(seconds.items(), key=lambda pair: -pair[1]))


def reading_pdfs() -> dict[str, Any]:
    """Seconds to read many papers of three pages with text layers, each with a ruled table, in two processes.

    On one page of three the fonts change inside words.
    """
    pages = pdfium.PdfDocument((FILES / "resolution.pdf").read_bytes())
    pages.import_pages(pdfium.PdfDocument((FILES / "resolution-mixed-fonts.pdf").read_bytes()), [1])
    with tempfile.TemporaryDirectory(prefix="diaba-bench-") as folder:
        papers = []
        for number in range(PDFS):
            path = Path(folder, f"{number}.pdf")
            pages.save(path)
            papers.append(Paper(path, path.name))
        before = time.perf_counter()
        read = read_papers(papers, Progress(), jobs=2, work=read_only)
        seconds = time.perf_counter() - before
    assert all(len(document.pages) == len(pages) for document in read.documents)
    return {"papers": len(papers), "pages": len(pages) * len(papers), "seconds": round(seconds, 1)}


def reading_scan() -> dict[str, Any] | None:
    """Processor seconds of this process and of Tesseract for a page at 200 dpi with a ruled table; None without OCR."""
    if engine() is None:
        return None
    data = (FILES / "resolution-scan.pdf").read_bytes()
    seconds = []
    for _ in range(RUNS):
        before = time.process_time() + processor_seconds()
        pages = len(read_pdf(data).parts)
        seconds.append((time.process_time() + processor_seconds() - before) / pages)
    return {"engine": engine(), "pages": pages, "processor_seconds_a_page": spread(seconds)}


def timed(command: list[str]) -> float:
    before = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    after = time.perf_counter()
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
    return after - before


def spread(values: list[float]) -> dict[str, float]:
    return {"median": round(statistics.median(values), 3), "best": round(min(values), 3), "repeats": len(values)}


def as_markdown(results: dict[str, Any]) -> str:
    machine, run = results["machine"], results["run"]
    versions = ", ".join(f"{name} {number}" for name, number in results["versions"].items())
    parts = run["stages"] | {
        "**from start to end of the process**": run["seconds"],
        "work of all processors": run["processor_seconds"],
    }
    pdf, ocr = results["reading"]["pdf"], results["reading"]["ocr"]
    lines = [
        "# Benchmarks",
        "",
        "Made by `make bench` ([measure.py](measure.py)), where it stands how each figure is taken. Time by the clock",
        "grows with whatever else the machine does; its load when the measuring began is stated.",
        "",
        f"{machine['processors']} processors ({machine['processor']}), {machine['memory_gb']} GB, {machine['system']}, "
        f"load {machine['load']}; Python {machine['python']}, {versions}",
        "",
        "| start of the command | median ms | best ms |",
        "|---|---|---|",
        *(f"| `diaba {call}` | {at['median']:.0f} | {at['best']:.0f} |" for call, at in results["start"].items()),
        "",
        f"`diaba run` of {run['documents']} papers ({run['claims']} claims) into an empty folder; it ended as "
        f"“{run['outcome']}”, and its largest process took {run['largest_process_mb']} MB.",
        "",
        "| part | median s | best s |",
        "|---|---|---|",
        *(f"| {name} | {at['median']:.2f} | {at['best']:.2f} |" for name, at in parts.items()),
        "",
        f"Reading {pdf['papers']} PDF files with text layers ({pdf['pages']} pages with ruled tables, on a "
        f"third of them in mixed fonts) in two processes: {pdf['seconds']} s.",
        "",
        *([] if ocr is None else [as_sentence(ocr), ""]),
        "Extraction on one core, in the seconds of the processor: reading, all four datasets, linking. The first pass",
        "over the papers meets every name and phrase for the first time.",
        "",
        "| papers | MB | first pass, MB/s | median MB/s | best MB/s |",
        "|---|---|---|---|---|",
        *(
            f"| {name} | {at['megabytes']:.3f} | {at['first']:.2f} | {at['median']:.2f} | {at['best']:.2f} |"
            for name, at in results["extraction"].items()
        ),
        "",
        f"The slowest of {len(results['hostile'])} inputs of 1 MB that repeat one thing ([hostile.py](hostile.py)):",
        "",
        "| input | s |",
        "|---|---|",
        *(f"| {name} | {seconds:.2f} |" for name, seconds in list(results["hostile"].items())[:HOSTILE_SHOWN]),
        "",
    ]
    return "\n".join(lines)


def as_sentence(ocr: dict[str, Any]) -> str:
    at = ocr["processor_seconds_a_page"]
    return (
        f"Reading a scanned page of A4 with a ruled table at 200 dpi ({ocr['engine']}), one processor: median "
        f"{at['median']:.2f} s, best {at['best']:.2f} s."
    )


if __name__ == "__main__":
    main()
