"""The Metadata Quality Assessment of data.europa.eu: 405 points over five dimensions.

Weights and vocabularies: the method page of data.europa.eu and the `mqa` configuration of `mjanez/ckan-mqa`. A metric
on datasets gives its weight times the share of datasets that pass; one on distributions, times the share of
distributions; in interoperability the best distribution of a dataset counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rdflib import DCAT, DCTERMS, RDF, Graph, URIRef
from rdflib.term import Node

EU = "http://publications.europa.eu/resource/authority/"
IANA = "www.iana.org/assignments/media-types/"

_OPEN = {"CSV", "JSON", "JSON_LD", "ODS", "TSV", "TXT", "XML", "RDF_TURTLE", "RDF_XML", "ZIP", "GPKG", "GEOJSON"}
"""Codes of the EU vocabulary of file types that belong to nobody."""
_FOR_MACHINES = _OPEN - {"TXT", "ZIP"} | {"XLSX", "PARQUET"}

_FORMAT = URIRef("http://purl.org/dc/terms/format")
"""Spelt out, since `DCTERMS.format` is a method of text."""

Check = Callable[[Node], bool | None]
"""Whether a dataset or a distribution passes; None where that was not looked at."""
Answers = Callable[[str], bool | None]
"""Whether an address answers with 200 to 399; None where nobody asked."""


@dataclass(frozen=True, slots=True)
class Metric:
    """One line of the assessment."""

    dimension: str
    name: str
    weight: int
    per_distribution: bool
    best_counts: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """What a catalogue got for a metric."""

    metric: Metric
    points: float | None
    """None where the metric was not looked at."""
    failing: tuple[str, ...]
    """The addresses of datasets or distributions that do not pass."""


_F, _A, _I, _R, _C = "findability", "accessibility", "interoperability", "reusability", "contextuality"

METRICS = (
    Metric(_F, "dcat:keyword", 30, False),
    Metric(_F, "dcat:theme", 30, False),
    Metric(_F, "dct:spatial", 20, False),
    Metric(_F, "dct:temporal", 20, False),
    Metric(_A, "dcat:accessURL answers", 50, True),
    Metric(_A, "dcat:downloadURL", 20, True),
    Metric(_A, "dcat:downloadURL answers", 30, True),
    Metric(_I, "dct:format", 20, True, best_counts=True),
    Metric(_I, "dcat:mediaType", 10, True, best_counts=True),
    Metric(_I, "format and media type from a vocabulary", 10, True, best_counts=True),
    Metric(_I, "non-proprietary format", 20, True, best_counts=True),
    Metric(_I, "machine-readable format", 20, True, best_counts=True),
    Metric(_I, "DCAT-AP conformance", 30, False),
    Metric(_R, "dct:license", 20, True),
    Metric(_R, "licence from a vocabulary", 10, True),
    Metric(_R, "dct:accessRights", 10, False),
    Metric(_R, "access rights from a vocabulary", 5, False),
    Metric(_R, "dcat:contactPoint", 20, False),
    Metric(_R, "dct:publisher", 10, False),
    Metric(_C, "dct:rights", 5, True),
    Metric(_C, "dcat:byteSize", 5, True),
    Metric(_C, "dct:issued", 5, False),
    Metric(_C, "dct:modified", 5, False),
)

MAXIMUM = sum(metric.weight for metric in METRICS)
_RATINGS = ((351, "excellent"), (221, "good"), (121, "sufficient"), (0, "bad"))


def rating(points: float) -> str:
    """The word that data.europa.eu has for a number of points."""
    return next(word for least, word in _RATINGS if points >= least)


def mqa_score(graph: Graph, answers: Answers, conforms: bool | None) -> tuple[Scored, ...]:
    """Assess a catalogue.

    Args:
        graph: The catalogue as DCAT.
        answers: Asks an address.
        conforms: Whether the catalogue passes the shapes of DCAT-AP; None where that was not checked.

    Returns:
        One line a metric. A catalogue without datasets passes nothing.
    """
    checks = _checks(graph, answers, conforms)
    datasets = sorted(set(graph.subjects(RDF.type, DCAT.Dataset)), key=str)
    return tuple(_scored(graph, metric, checks[metric.name], datasets) for metric in METRICS)


def _scored(graph: Graph, metric: Metric, check: Check, datasets: Sequence[Node]) -> Scored:
    if not datasets:
        return Scored(metric, 0.0, ())
    shares: list[float] = []
    failing: list[str] = []
    for dataset in datasets:
        of = sorted(set(graph.objects(dataset, DCAT.distribution)), key=str) if metric.per_distribution else [dataset]
        passed = {node: check(node) for node in of}
        if None in passed.values():
            return Scored(metric, None, ())
        share = _share(list(passed.values()), metric.best_counts)
        shares.append(share)
        failing += [str(node) for node, ok in passed.items() if not ok and share < 1]
    return Scored(metric, metric.weight * sum(shares) / len(shares), tuple(failing))


def _share(passed: Sequence[bool | None], best_counts: bool) -> float:
    if not passed:
        return 0.0
    return float(any(passed)) if best_counts else sum(map(bool, passed)) / len(passed)


def _checks(graph: Graph, answers: Answers, conforms: bool | None) -> dict[str, Check]:
    def has(predicate: Node) -> Check:
        return lambda node: (node, predicate, None) in graph

    def in_vocabulary(predicate: Node, *vocabularies: str) -> Check:
        return lambda node: _any_in(graph.objects(node, predicate), vocabularies)

    def answering(predicate: Node) -> Check:
        return lambda node: _all(answers(str(address)) for address in graph.objects(node, predicate))

    def format_in(codes: set[str]) -> Check:
        return lambda node: any(str(form).rpartition("/")[2] in codes for form in graph.objects(node, _FORMAT))

    known_format = in_vocabulary(_FORMAT, EU + "file-type/")
    known_media = in_vocabulary(DCAT.mediaType, f"http://{IANA}", f"https://{IANA}")
    simple = {
        f"{prefix}:{name}": has(namespace[name])
        for prefix, namespace, names in (
            ("dcat", DCAT, ("keyword", "theme", "downloadURL", "mediaType", "contactPoint", "byteSize")),
            ("dct", DCTERMS, ("spatial", "temporal", "format", "license", "accessRights", "publisher")),
            ("dct", DCTERMS, ("rights", "issued", "modified")),
        )
        for name in names
    }
    return simple | {
        "dcat:accessURL answers": answering(DCAT.accessURL),
        "dcat:downloadURL answers": answering(DCAT.downloadURL),
        "format and media type from a vocabulary": lambda node: bool(known_format(node) and known_media(node)),
        "non-proprietary format": format_in(_OPEN),
        "machine-readable format": format_in(_FOR_MACHINES),
        "DCAT-AP conformance": lambda _: conforms,
        "licence from a vocabulary": in_vocabulary(DCTERMS.license, EU + "licence/", "https://spdx.org/licenses/"),
        "access rights from a vocabulary": in_vocabulary(DCTERMS.accessRights, EU + "access-right/"),
    }


def _any_in(values: Iterable[Node], vocabularies: Sequence[str]) -> bool:
    return any(str(value).startswith(tuple(vocabularies)) for value in values)


def _all(answers: Iterator[bool | None]) -> bool | None:
    """Whether all of at least one are true; None as soon as one was not asked."""
    found = list(answers)
    return None if None in found else bool(found) and all(found)
