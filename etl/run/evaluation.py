"""Gold files and their papers from disk -> an Evaluation."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.documents import find_papers, read_document
from etl.evaluation import Evaluation, PaperScore, score
from etl.extract import extract
from etl.model.document import Document, DocumentStatus
from etl.model.errors import InputError
from etl.packages.gazetteer import load_gazetteer


@dataclass(frozen=True, slots=True)
class EvaluationRun:
    """An evaluation, and what it left out."""

    evaluation: Evaluation
    without_paper: tuple[str, ...]
    """The gold files for which no paper was found."""
    unreadable: tuple[Document, ...]
    """Papers with gold that could not be read, a scan without OCR say: how much of them would be found is not known."""


def evaluate_gold(gold: Path, documents: Path | None = None) -> EvaluationRun:
    """Read each paper that has a gold file, extract its claims, and score them.

    Args:
        gold: A folder of `NAME.json`, or one such file.
        documents: Where the papers are, found by the same NAME at any depth; by default the folder `documents` beside
            the gold folder, or else beside that folder's parent.

    Raises:
        InputError: If there is no gold, a gold file is broken, or not one paper was found.
    """
    files = _gold_files(gold)
    papers = _papers(files, [documents] if documents else _default_folders(gold if gold.is_dir() else gold.parent))
    gazetteer = load_gazetteer()
    scores: list[PaperScore] = []
    unreadable: list[Document] = []
    for file in files:
        parsed = _load(file)
        for path, file_name in papers.get(file.stem, []):
            document = read_document(path, file_name)
            if document.status is DocumentStatus.UNREADABLE:
                unreadable.append(document)
                continue
            name = file_name if len(papers[file.stem]) > 1 else path.stem
            scores.append(score(parsed, extract(document, gazetteer), document.text, name=name))
    without_paper = tuple(file.stem for file in files if file.stem not in papers)
    return EvaluationRun(Evaluation(tuple(scores)), without_paper, tuple(unreadable))


def load_baseline(path: Path) -> Mapping[str, Any]:
    """Read what an earlier evaluation saved.

    Raises:
        InputError: If it is no JSON object.
    """
    return _load(path)


def _gold_files(gold: Path) -> list[Path]:
    if not gold.exists():
        raise InputError("There is no such gold file or folder.", where=str(gold))
    files = sorted(gold.glob("*.json")) if gold.is_dir() else [gold]
    if not files:
        raise InputError("The folder holds no gold file (NAME.json).", where=str(gold))
    return files


def _default_folders(folder: Path) -> list[Path]:
    """Where the papers of a gold folder usually are: beside it, or beside its parent."""
    above = folder.resolve().parent
    return [place for place in (above / "documents", above.parent / "documents") if place.is_dir()]


def _papers(files: Sequence[Path], folders: Sequence[Path]) -> dict[str, list[tuple[Path, str]]]:
    """The papers of the first folder that has one with the name of a gold file, by that name."""
    wanted = {file.stem for file in files}
    for folder in folders:
        papers: dict[str, list[tuple[Path, str]]] = {}
        for path, file_name in find_papers([folder]):
            if path.stem in wanted:
                papers.setdefault(path.stem, []).append((path, file_name))
        if papers:
            return papers
    raise InputError(
        "No paper has the name of a gold file.",
        where=", ".join(map(str, folders)) or None,
        hint="Name the folder of the papers with --documents.",
    )


def _load(path: Path) -> Mapping[str, Any]:
    try:
        parsed = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise InputError("There is no such file.", where=str(path)) from error
    except ValueError as error:
        raise InputError(f"The file is no JSON: {error}.", where=str(path)) from error
    if not isinstance(parsed, dict):
        raise InputError("The file must hold one JSON object.", where=str(path))
    return parsed
