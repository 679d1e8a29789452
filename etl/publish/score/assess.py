"""A build's catalogue, looked at as data.europa.eu and Google would."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from etl.model.claims import DATASETS
from etl.model.errors import ConfigurationError, InputError
from etl.publish.score.mqa import Answers, Scored, mqa_score
from etl.publish.score.search import search_gaps

if TYPE_CHECKING:
    from rdflib import Graph

SECONDS = 20
"""How long an address may take to answer."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a catalogue is worth."""

    metrics: tuple[Scored, ...]
    violations: tuple[str, ...]
    """What the shapes of DCAT-AP say; empty as well where no shapes were given."""
    search: dict[str, tuple[tuple[bool, str], ...]]
    """For each dataset what its schema.org description lacks: whether Google requires it, and what it is."""

    @property
    def points(self) -> float:
        """Of the metrics that were looked at."""
        return sum(scored.points or 0.0 for scored in self.metrics)

    @property
    def possible(self) -> int:
        """What the metrics that were looked at can give."""
        return sum(scored.metric.weight for scored in self.metrics if scored.points is not None)


def assess(build: Path, base: str, *, is_fetching: bool, shapes: Path | None) -> Assessment:
    """Assess the catalogue of a build.

    Args:
        build: The folder, with `catalogue/`.
        base: The address under which it is, or will be, served.
        is_fetching: Whether to ask every address; otherwise one under `base` answers if its file is there.
        shapes: A folder with the SHACL shapes of DCAT-AP as Turtle, or None not to check them.

    Raises:
        InputError: The build has no catalogue.
        ConfigurationError: The shapes cannot be used.
    """
    from rdflib import Graph

    try:
        graph = Graph().parse(build / "catalogue" / "dcat.ttl")
        nodes = {
            name: json.loads((build / "catalogue" / f"{name}.schema.jsonld").read_text("utf-8")) for name in DATASETS
        }
    except OSError as error:
        raise InputError("It has no catalogue.", where=str(build), hint="Run `diaba publish catalogue`.") from error
    violations = _violations(graph, shapes) if shapes else ()
    answers = cache(_fetched) if is_fetching else _beside(build, base)
    metrics = mqa_score(graph, answers, not violations if shapes else None)
    return Assessment(metrics, tuple(violations), {name: tuple(search_gaps(node)) for name, node in nodes.items()})


def _beside(build: Path, base: str) -> Answers:
    def answers(address: str) -> bool | None:
        return (build / address.removeprefix(base)).exists() if address.startswith(base) else None

    return answers


def _fetched(address: str) -> bool:
    if not address.startswith(("http://", "https://")):
        return False
    request = urllib.request.Request(address, method="HEAD", headers={"User-Agent": "diaba"})  # noqa: S310 - checked
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as reply:  # noqa: S310 - checked above
            status: int = reply.status
            return 200 <= status < 400
    except (OSError, urllib.error.URLError, ValueError):
        return False


def _violations(graph: Graph, folder: Path) -> Sequence[str]:
    """What SHACL finds, apart from warnings and remarks (a publisher outside the EU is one) and the details of each."""
    try:
        import pyshacl
    except ImportError as error:
        hint = "Install it: pip install pyshacl"
        raise ConfigurationError("Checking shapes needs pyshacl.", where=str(folder), hint=hint) from error
    from rdflib import SH, Graph

    files = sorted(folder.glob("*.ttl"))
    if not files:
        raise ConfigurationError("There are no shapes (*.ttl) in it.", where=str(folder))
    shapes = Graph()
    for file in files:
        shapes.parse(file)
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", do_owl_imports=False)
    found = [
        f"{results.value(node, SH.focusNode)}: {results.value(node, SH.resultMessage)}"
        for node in results.objects(None, SH.result)
        if results.value(node, SH.resultSeverity) == SH.Violation
    ]
    return sorted(found)
