"""What a web page says of itself to machines: `<meta>`, OpenGraph, JSON-LD, `<link rel=canonical>`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any
from unicodedata import normalize

from selectolax.lexbor import LexborHTMLParser

from etl.documents.limits import MAX_JSON_LD_BYTES
from etl.model.document import Identity
from etl.text.dates import find_dates

_VIETNAM = timezone(timedelta(hours=7))
"""Servers often give the moment in UTC, where an evening in Việt Nam is still the same day and a morning is not."""

_ARTICLES = frozenset({"Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report", "Legislation"})
_DATES = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
)
_AUTHORS = ("author", "article:author", "dc.creator")
_PUBLISHERS = ("og:site_name", "dc.publisher")
_TITLES = ("og:title", "twitter:title", "dc.title")


def page_heading(tree: LexborHTMLParser) -> str | None:
    """The title of the text, as against that of the site, which often stands in `<title>` too."""
    headings = tree.css("h1")
    # Where there are several, one is the name of the site.
    own = headings[0].text() if len(headings) == 1 else None
    return _first(_metas(tree), _TITLES) or one_line(_text(_article(tree).get("headline"))) or one_line(own)


def page_metadata(tree: LexborHTMLParser) -> Identity:
    """Title, date, author, publisher and canonical address, as far as the page states them."""
    metas, article = _metas(tree), _article(tree)
    title, canonical = tree.css_first("title"), tree.css_first("link[rel=canonical][href^=http]")
    authors = _first(metas, _AUTHORS)
    return Identity(
        title=one_line(title.text()) if title else None,
        author=one_line(_name(article.get("author"))) or (None if (authors or "").startswith("http") else authors),
        issued_on=_day(_first(metas, _DATES)) or _day(_text(article.get("datePublished"))),
        publisher=_first(metas, _PUBLISHERS) or one_line(_name(article.get("publisher"))),
        source_url=_address(
            (canonical and canonical.attrs.get("href")) or metas.get("og:url") or _own_address(article)
        ),
    )


def one_line(text: str | None) -> str | None:
    """The text in NFC on one line, or None where there is none."""
    return " ".join(normalize("NFC", text or "").split()) or None


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    """Name, property or itemprop in lower case -> content; the first one stands."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content], time[itemprop][datetime]"):
        name = node.attrs.get("property") or node.attrs.get("name") or node.attrs.get("itemprop")
        content = node.attrs.get("content") or node.attrs.get("datetime")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((line for name in names if (line := one_line(metas.get(name)))), None)


def _article(tree: LexborHTMLParser) -> Mapping[str, Any]:
    """The JSON-LD object of the article; nothing where there is none that can be read."""
    for script in tree.css("script[type='application/ld+json']"):
        source = script.text()
        if len(source) > MAX_JSON_LD_BYTES:
            continue
        try:
            found = next(_articles(json.loads(source)), None)
        except (ValueError, RecursionError):
            continue
        if found is not None:
            return found
    return {}


def _articles(value: Any) -> Iterator[Mapping[str, Any]]:
    """Articles at the top, in a list or in a `@graph`."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            kind = each.get("@type")
            if _ARTICLES.intersection(kind if isinstance(kind, list) else [kind] if isinstance(kind, str) else []):
                yield each
            if isinstance(each.get("@graph"), list):
                yield from _articles([part for part in each["@graph"] if isinstance(part, dict)])


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """Of a person or an organisation: a text, an object with a name, or a list of these."""
    if isinstance(value, list):
        return ", ".join(name for each in value if not isinstance(each, list) and (name := _name(each)))
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _own_address(article: Mapping[str, Any]) -> str | None:
    main = article.get("mainEntityOfPage")
    return _text(article.get("url")) or _text(main.get("@id") if isinstance(main, dict) else main)


def _address(text: str | None) -> str | None:
    return text.strip() if text and text.strip().lower().startswith(("http://", "https://")) else None


def _day(text: str | None) -> date | None:
    """The day in Việt Nam of an ISO moment, or of a date as people write it."""
    text = (text or "").strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        found = next(find_dates(text[:100]), None)
        return found.value if found else _iso_day(text)
    return (moment.astimezone(_VIETNAM) if moment.tzinfo else moment).date()


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
