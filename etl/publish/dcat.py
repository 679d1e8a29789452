"""The catalogue as DCAT-AP 3.0.1: one graph, written as Turtle, JSON-LD and RDF/XML.

Every node has an address of its own, so that the same build always gives the same bytes. Concepts of the EU
vocabularies carry their type, label and scheme, so that the shapes of DCAT-AP pass without the vocabularies at hand.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree

from rdflib import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef

from etl.publish.inventory import CSV, JSON, JSON_LINES, PARQUET, XLSX, ZIP, Dataset, Download
from etl.publish.settings import Settings, Text

ADMS = Namespace("http://www.w3.org/ns/adms#")
LOCN = Namespace("http://www.w3.org/ns/locn#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
EU = "http://publications.europa.eu/resource/authority/"

SHA256 = URIRef("https://spdx.org/rdf/terms#checksumAlgorithm_sha256")
"""With https, as the vocabulary shape of DCAT-AP 3.0.1 asks, though the namespace of SPDX is http."""
VERSION = URIRef("http://www.w3.org/ns/dcat#version")
"""Of DCAT 3; rdflib knows the terms of DCAT 2 only."""
VIETNAM = URIRef(EU + "country/VNM")
BOX = "POLYGON((102.14 8.18,109.47 8.18,109.47 23.39,102.14 23.39,102.14 8.18))"
CENTRE = "POINT(105.8 15.8)"
"""Bounding box and centre of mainland Vietnam, degrees of longitude and latitude (WGS 84)."""

_FILE_TYPES = {CSV: "CSV", PARQUET: "PARQUET", JSON: "JSON", XLSX: "XLSX", JSON_LINES: "JSON", ZIP: "ZIP"}
"""Codes of the EU vocabulary of file types; it has none for JSON Lines."""
_FORMS = {JSON_LINES: "JSON Lines", XLSX: "Excel"}
"""What people call a file type where the code of the vocabulary would mislead them."""


def catalogue_graph(settings: Settings, datasets: Sequence[Dataset]) -> Graph:
    """The whole catalogue: four datasets, each with its downloads."""
    graph = Graph()
    for prefix, namespace in (("adms", ADMS), ("locn", LOCN), ("spdx", SPDX), ("dcatap", DCATAP), ("vcard", VCARD)):
        graph.bind(prefix, namespace)
    catalogue = URIRef(settings.base + "catalogue")
    graph.add((catalogue, RDF.type, DCAT.Catalog))
    _words(graph, catalogue, settings.title, settings.description)
    graph.add((catalogue, DCTERMS.publisher, _publisher(graph, settings)))
    graph.add((catalogue, DCTERMS.license, _licence(graph, settings)))
    graph.add((catalogue, FOAF.homepage, URIRef(settings.homepage)))
    graph.add((URIRef(settings.homepage), RDF.type, FOAF.Document))
    _languages(graph, catalogue)
    scheme = URIRef(EU + "data-theme")
    graph.add((catalogue, DCAT.themeTaxonomy, scheme))
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    graph.add((scheme, DCTERMS.title, Literal("Data theme", lang="en")))
    graph.add((catalogue, DCTERMS.spatial, _vietnam(graph)))
    modified = max(dataset.updated_on for dataset in datasets)
    graph.add((catalogue, DCTERMS.modified, Literal(modified, datatype=XSD.date)))
    graph.add((catalogue, DCTERMS.issued, Literal(settings.starts_on, datatype=XSD.date)))
    for dataset in datasets:
        graph.add((catalogue, DCAT.dataset, _dataset(graph, settings, dataset)))
    return graph


def to_turtle(graph: Graph) -> str:
    """The graph as Turtle."""
    return graph.serialize(format="turtle")


def to_json_ld(graph: Graph) -> str:
    """The graph as expanded JSON-LD, with nodes and values in a fixed order."""
    nodes = json.loads(graph.serialize(format="json-ld"))
    return json.dumps(_sorted(nodes), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def to_rdf_xml(graph: Graph) -> str:
    """The graph as RDF/XML, for harvesters that read nothing else, with nodes and values in a fixed order."""
    for prefix, namespace in graph.namespaces():
        ElementTree.register_namespace(prefix, str(namespace))
    root = ElementTree.fromstring(graph.serialize(format="xml"))  # noqa: S314 - our own words, a line above
    for node in root:
        node[:] = sorted(node, key=ElementTree.tostring)
    root[:] = sorted(root, key=ElementTree.tostring)
    ElementTree.indent(root, " ")
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _sorted(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(map(_sorted, value), key=lambda item: json.dumps(item, sort_keys=True, ensure_ascii=False))
    if isinstance(value, dict):
        return {key: _sorted(item) for key, item in value.items()}
    return value


def _dataset(graph: Graph, settings: Settings, dataset: Dataset) -> URIRef:
    schema = dataset.schema
    node = URIRef(f"{settings.base}packages/{schema.name}")
    graph.add((node, RDF.type, DCAT.Dataset))
    title = Text(schema.title_vi, schema.title_en)
    _words(graph, node, title, Text(schema.description_vi, schema.description_en))
    graph.add((node, DCTERMS.identifier, Literal(str(node))))
    graph.add((node, DCTERMS.publisher, _publisher(graph, settings)))
    graph.add((node, DCAT.contactPoint, _contact(graph, settings)))
    graph.add((node, DCTERMS.spatial, _vietnam(graph)))
    graph.add((node, DCTERMS.temporal, _period(graph, settings, dataset)))
    graph.add((node, DCTERMS.issued, Literal(settings.starts_on, datatype=XSD.date)))
    graph.add((node, DCTERMS.modified, Literal(dataset.updated_on, datatype=XSD.date)))
    if dataset.version:
        graph.add((node, VERSION, Literal(dataset.version)))
    for keyword in schema.keywords:
        graph.add((node, DCAT.keyword, Literal(keyword)))
    for theme in settings.themes:
        graph.add((node, DCAT.theme, _concept(graph, "data-theme", theme)))
    frequency = _concept(graph, "frequency", settings.frequency, DCTERMS.Frequency)
    graph.add((node, DCTERMS.accrualPeriodicity, frequency))
    access = _concept(graph, "access-right", "PUBLIC", DCTERMS.RightsStatement)
    graph.add((node, DCTERMS.accessRights, access))
    _languages(graph, node)
    for download in dataset.downloads:
        graph.add((node, DCAT.distribution, _distribution(graph, settings, download)))
    return node


def _distribution(graph: Graph, settings: Settings, download: Download) -> URIRef:
    address = URIRef(settings.base + download.path)
    node = URIRef(f"{address}#distribution")
    graph.add((node, RDF.type, DCAT.Distribution))
    file_type = _FILE_TYPES[download.media_type]
    form = _FORMS.get(download.media_type, file_type)
    title = Text(f"{download.title_vi} ({form})", f"{download.title_en} ({form})")
    _words(graph, node, title, title)
    for where in (DCAT.accessURL, DCAT.downloadURL):
        graph.add((node, where, address))
    graph.add((address, RDF.type, URIRef("http://www.w3.org/2000/01/rdf-schema#Resource")))
    media_type = URIRef("https://www.iana.org/assignments/media-types/" + download.media_type)
    graph.add((media_type, RDF.type, DCTERMS.MediaType))
    graph.add((node, DCAT.mediaType, media_type))
    graph.add((node, DCTERMS["format"], _concept(graph, "file-type", file_type, DCTERMS.MediaTypeOrExtent)))
    graph.add((node, DCAT.byteSize, Literal(download.bytes, datatype=XSD.nonNegativeInteger)))
    graph.add((node, DCTERMS.license, _licence(graph, settings)))
    rights = URIRef(settings.base + "catalogue#rights")
    graph.add((rights, RDF.type, DCTERMS.RightsStatement))
    graph.add((rights, DCTERMS.description, Literal(settings.rights)))
    graph.add((node, DCTERMS.rights, rights))
    graph.add((node, DCATAP.availability, _concept(graph, "planned-availability", "STABLE")))
    checksum = URIRef(f"{address}#sha256")
    graph.add((node, SPDX.checksum, checksum))
    graph.add((checksum, RDF.type, SPDX.Checksum))
    graph.add((checksum, SPDX.algorithm, SHA256))
    graph.add((SHA256, RDF.type, SPDX.ChecksumAlgorithm))
    graph.add((checksum, SPDX.checksumValue, Literal(download.sha256, datatype=XSD.hexBinary)))
    _languages(graph, node)
    return node


def _words(graph: Graph, node: URIRef, title: Text, description: Text) -> None:
    for predicate, text in ((DCTERMS.title, title), (DCTERMS.description, description)):
        graph.add((node, predicate, Literal(text.vi, lang="vi")))
        graph.add((node, predicate, Literal(text.en, lang="en")))


def _concept(graph: Graph, scheme: str, code: str, kind: URIRef | None = None) -> URIRef:
    """A concept of a vocabulary of the EU, with what the shapes ask of it."""
    node = URIRef(f"{EU}{scheme}/{code}")
    graph.add((node, RDF.type, SKOS.Concept))
    if kind is not None:
        graph.add((node, RDF.type, kind))
    graph.add((node, SKOS.prefLabel, Literal(code, lang="en")))
    graph.add((node, SKOS.inScheme, URIRef(EU + scheme)))
    return node


def _languages(graph: Graph, node: URIRef) -> None:
    for code in ("VIE", "ENG"):
        graph.add((node, DCTERMS.language, _concept(graph, "language", code, DCTERMS.LinguisticSystem)))


def _publisher(graph: Graph, settings: Settings) -> URIRef:
    node = URIRef(settings.base + "catalogue#publisher")
    graph.add((node, RDF.type, FOAF.Agent))
    graph.add((node, FOAF.name, Literal(settings.publisher.vi, lang="vi")))
    graph.add((node, FOAF.name, Literal(settings.publisher.en, lang="en")))
    graph.add((node, FOAF.homepage, URIRef(settings.homepage)))
    kind = URIRef("http://purl.org/adms/publishertype/NonProfitOrganisation")
    graph.add((kind, RDF.type, SKOS.Concept))
    graph.add((kind, SKOS.prefLabel, Literal("Non-Profit Organisation", lang="en")))
    scheme = URIRef("http://purl.org/adms/publishertype/1.0")
    graph.add((kind, SKOS.inScheme, scheme))
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    graph.add((scheme, DCTERMS.title, Literal("Publisher type", lang="en")))
    graph.add((node, DCTERMS.type, kind))
    return node


def _contact(graph: Graph, settings: Settings) -> URIRef:
    node = URIRef(settings.base + "catalogue#contact")
    graph.add((node, RDF.type, VCARD.Kind))
    graph.add((node, RDF.type, VCARD.Organization))
    graph.add((node, VCARD.fn, Literal(settings.contact_name)))
    graph.add((node, VCARD.hasURL, URIRef(settings.contact_url)))
    return node


def _licence(graph: Graph, settings: Settings) -> URIRef:
    node = URIRef(settings.licence_eu)
    graph.add((node, RDF.type, DCTERMS.LicenseDocument))
    graph.add((node, RDF.type, SKOS.Concept))
    graph.add((node, SKOS.prefLabel, Literal(settings.licence_spdx, lang="en")))
    graph.add((node, SKOS.inScheme, URIRef(EU + "licence")))
    kind = URIRef("http://purl.org/adms/licencetype/Attribution")
    graph.add((kind, RDF.type, SKOS.Concept))
    graph.add((kind, SKOS.prefLabel, Literal("Attribution", lang="en")))
    graph.add((kind, SKOS.inScheme, URIRef("http://purl.org/adms/licencetype/1.0")))
    graph.add((node, DCTERMS.type, kind))
    return node


def _vietnam(graph: Graph) -> URIRef:
    wkt = URIRef("http://www.opengis.net/ont/geosparql#wktLiteral")
    graph.add((VIETNAM, RDF.type, DCTERMS.Location))
    graph.add((VIETNAM, RDF.type, SKOS.Concept))
    graph.add((VIETNAM, SKOS.prefLabel, Literal("Việt Nam", lang="vi")))
    graph.add((VIETNAM, SKOS.prefLabel, Literal("Viet Nam", lang="en")))
    graph.add((VIETNAM, SKOS.inScheme, URIRef(EU + "country")))
    graph.add((VIETNAM, DCAT.bbox, Literal(BOX, datatype=wkt)))
    graph.add((VIETNAM, DCAT.centroid, Literal(CENTRE, datatype=wkt)))
    return VIETNAM


def _period(graph: Graph, settings: Settings, dataset: Dataset) -> URIRef:
    node = URIRef(f"{settings.base}packages/{dataset.schema.name}#period")
    graph.add((node, RDF.type, DCTERMS.PeriodOfTime))
    graph.add((node, DCAT.startDate, Literal(settings.starts_on, datatype=XSD.date)))
    graph.add((node, DCAT.endDate, Literal(dataset.updated_on, datatype=XSD.date)))
    return node
