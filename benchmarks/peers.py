"""Measures diaba beside well-known libraries on the same inputs, and writes peers.json and peers.md beside this file.

    python -m benchmarks.peers [--papers N]

Papers are those of the corpus, clean text and web pages. Who holds an office: against underthesea (its recognizer of
names, trained on news) and pyvi (its tagger, whose proper names of two to five words are taken for persons). Main text
of web pages: against trafilatura. Text of PDF files: against pdfplumber. All in this process on one core, in seconds of
the processor, the models loaded before; what diaba does in its time is all four datasets, linked and grounded.
"""

from __future__ import annotations

import argparse
import json
import time
import unicodedata
from collections.abc import Callable, Iterable
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.corpus.corpus import Corpus, Shares, Written
from benchmarks.watched import HERE, machine
from etl.documents import read_document
from etl.extract import extract
from etl.model.document import Document
from etl.packages.gazetteer import load_gazetteer

SEED = 11
PDFS = 20
FILES = HERE.parent / "tests" / "documents" / "files"
LIBRARIES = ("diaba", "underthesea", "pyvi", "trafilatura", "pdfplumber")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=200, metavar="N")
    number = parser.parse_args().papers
    results = {
        "machine": machine(),
        "versions": {name: version(name) for name in LIBRARIES},
        "persons": persons(number),
        "pages": web_pages(number),
        "pdfs": pdf_files(),
    }
    (HERE / "peers.json").write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")
    (HERE / "peers.md").write_text(as_markdown(results), "utf-8")
    print(as_markdown(results))


def persons(number: int) -> dict[str, Any]:
    """How many of those who hold an office each finds, and how many of those whom it names do."""
    papers = [paper for paper in written(number, Shares()) if not paper.phenomena or is_clean(paper)]
    with TemporaryDirectory(prefix="diaba-peers-") as folder:
        documents = [document_of(paper, Path(folder)) for paper in papers]
    gold = [{key(row["person"]) for row in json.loads(paper.gold)["leadership"]} for paper in papers]
    megabytes = sum(len(document.text.encode()) for document in documents) / 1e6
    found: dict[str, Any] = {"papers": len(papers), "megabytes": round(megabytes, 2)}
    for name, ask in {"diaba": by_diaba(), "underthesea": by_underthesea(), "pyvi": by_pyvi()}.items():
        ask(documents[0])
        before = time.process_time()
        answers = [{key(person) for person in ask(document)} for document in documents]
        seconds = time.process_time() - before
        right = sum(len(answer & asked) for answer, asked in zip(answers, gold, strict=True))
        found[name] = {
            "megabytes_a_second": round(megabytes / seconds, 3),
            "recall": round(right / sum(map(len, gold)), 3),
            "precision": round(right / max(1, sum(map(len, answers))), 3),
        }
    return found


def is_clean(paper: Written) -> bool:
    return not any(name.startswith(("noise: ", "form: ")) for name in paper.phenomena)


def by_diaba() -> Callable[[Document], Iterable[str]]:
    gazetteer = load_gazetteer()
    return lambda document: (claim.person_name for claim in extract(document, gazetteer).leadership)


def by_underthesea() -> Callable[[Document], Iterable[str]]:
    from underthesea import ner

    def ask(document: Document) -> Iterable[str]:
        for line in filter(str.strip, document.text.split("\n")):
            name: list[str] = []
            for word, _, _, label in [*ner(line), ("", "", "", "O")]:
                if name and label != "I-PER":
                    yield " ".join(name)
                    name = []
                if label.endswith("PER"):
                    name.append(word)

    return ask


def by_pyvi() -> Callable[[Document], Iterable[str]]:
    from pyvi import ViPosTagger, ViTokenizer

    def ask(document: Document) -> Iterable[str]:
        for line in filter(str.strip, document.text.split("\n")):
            words, tags = ViPosTagger.postagging(ViTokenizer.tokenize(line))
            name: list[str] = []
            for word, tag in [*zip(words, tags, strict=True), ("", "")]:
                if tag == "Np":
                    name += word.split("_")
                elif name:
                    if 1 < len(name) < 6:
                        yield " ".join(name)
                    name = []

    return ask


def key(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def web_pages(number: int) -> dict[str, Any]:
    """Pages a second, and how much of the words of the paper each keeps."""
    import trafilatura

    papers = [paper for paper in written(number, Shares(html=1.0)) if paper.suffix == "html"]
    plain = {paper.name: paper for paper in written(number, Shares())}
    found: dict[str, Any] = {"pages": len(papers)}
    with TemporaryDirectory(prefix="diaba-peers-") as folder:
        paths = [put(paper, Path(folder)) for paper in papers]
        tools: dict[str, Callable[[Path], str]] = {
            "diaba": lambda path: read_document(path, path.name).text,
            "trafilatura": lambda path: trafilatura.extract(path.read_bytes(), include_tables=True) or "",
        }
        for name, read in tools.items():
            read(paths[0])
            before = time.process_time()
            texts = [read(path) for path in paths]
            seconds = time.process_time() - before
            kept, asked = 0, 0
            for paper, text in zip(papers, texts, strict=True):
                words = set(unicodedata.normalize("NFC", plain[paper.name].data.decode()).split())
                asked += len(words)
                kept += len(words & set(unicodedata.normalize("NFC", text).split()))
            found[name] = {"pages_a_second": round(len(papers) / seconds), "words_kept": round(kept / asked, 3)}
    return found


def pdf_files() -> dict[str, Any]:
    """Pages a second of a resolution with a ruled table."""
    import pdfplumber

    path = FILES / "resolution.pdf"
    data = path.read_bytes()

    def plainly() -> int:
        with pdfplumber.open(BytesIO(data)) as pdf:
            return sum(1 for page in pdf.pages if page.extract_text() or page.extract_tables())

    found: dict[str, Any] = {}
    tools: dict[str, Callable[[], int]] = {
        "diaba": lambda: len(read_document(path, path.name).pages),
        "pdfplumber": plainly,
    }
    for name, read in tools.items():
        read()
        before = time.process_time()
        pages = sum(read() for _ in range(PDFS))
        found[name] = {"pages_a_second": round(pages / (time.process_time() - before), 1)}
    return found


def written(number: int, shares: Shares) -> list[Written]:
    corpus = Corpus(SEED, shares)
    return [corpus.paper(each) for each in range(number)]


def put(paper: Written, folder: Path) -> Path:
    path = folder / f"{paper.name}.{paper.suffix}"
    path.write_bytes(paper.data)
    return path


def document_of(paper: Written, folder: Path) -> Document:
    path = put(paper, folder)
    return read_document(path, path.name)


def as_markdown(results: dict[str, Any]) -> str:
    persons, pages, pdfs = results["persons"], results["pages"], results["pdfs"]
    host = results["machine"]
    versions = ", ".join(f"{name} {number}" for name, number in results["versions"].items())
    lines = [
        "# Beside others",
        "",
        "Made by `python -m benchmarks.peers` ([peers.py](peers.py)), where it stands what is asked of whom. The",
        "papers are made up, and by the hands that made its rules; the others were made for other texts and questions.",
        "",
        f"{host['processors']} processors ({host['processor']}), load {host['load']}; "
        f"Python {host['python']}, {versions}",
        "",
        f"Who holds an office, in {persons['papers']} papers ({persons['megabytes']} MB of clean text). The others",
        "name every person, so their precision only says how much is left to do behind them.",
        "",
        "| | MB a second | recall | precision |",
        "|---|---|---|---|",
        *(
            f"| {name} | {at['megabytes_a_second']} | {at['recall']:.3f} | {at['precision']:.3f} |"
            for name, at in persons.items()
            if isinstance(at, dict)
        ),
        "",
        f"The main text of {pages['pages']} web pages:",
        "",
        "| | pages a second | words of the paper kept |",
        "|---|---|---|",
        *(
            f"| {name} | {at['pages_a_second']} | {at['words_kept']:.3f} |"
            for name, at in pages.items()
            if isinstance(at, dict)
        ),
        "",
        "Text and tables of a resolution as PDF:",
        "",
        "| | pages a second |",
        "|---|---|",
        *(f"| {name} | {at['pages_a_second']} |" for name, at in pdfs.items()),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
