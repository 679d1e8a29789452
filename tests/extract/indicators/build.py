"""Papers and facts for the tests of indicators."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import yaml

from etl.extract.context import paper_context
from etl.extract.grounding import ground
from etl.extract.indicators import indicator_claims
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.passages import PassageReader
from etl.extract.indicators.spans import Clock
from etl.model.claims import IndicatorClaim
from etl.model.document import Document, TextOrigin
from etl.packages.gazetteer import load_gazetteer
from etl.text.lower import lowered
from etl.text.reading import read

CLOCK = Clock(2025, (2025, 2030))


class Expected(NamedTuple):
    """One figure that a careful reader finds."""

    value: float
    value_max: float | None
    unit: str
    comparator: str
    kind: str
    period: str
    words: str

    def is_in(self, fact: Fact) -> bool:
        """Whether a fact states it."""
        own = (fact.value, fact.value_max, fact.unit, fact.comparator, str(fact.kind))
        is_named = lowered(self.words) in lowered(fact.label)
        return own == self[:5] and is_named and self.period in periods_of(fact)


class Case(NamedTuple):
    """A text and its figures."""

    name: str
    text: str
    figures: tuple[Expected, ...]


def _expected(line: str) -> Expected:
    facts, words = line.split("|")
    value, unit, comparator, kind, period = facts.split()
    low, _, high = value.partition("~")
    return Expected(float(low), float(high) if high else None, unit, comparator, kind, period, words.strip())


def _cases() -> list[Case]:
    groups = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text("utf-8"))
    return [
        Case(f"{group} {number}", case["text"], tuple(map(_expected, case["figures"])))
        for group, cases in groups.items()
        for number, case in enumerate(cases, 1)
    ]


CASES = _cases()


def facts_in(text: str) -> list[Fact]:
    """The certain facts of a text that was written in 2025."""
    return [fact for fact in PassageReader(read(text), CLOCK).facts() if fact.doubt is None]


def periods_of(fact: Fact) -> set[str]:
    """The ways in which a case may write the period of a fact."""
    first, last = fact.span.first, fact.span.last
    written = {str(last)} if last is not None and first in (None, last) else set()
    written |= {f"{first}-{last}"} if None not in (first, last) and first != last else set()
    written |= {"annual"} if fact.span.cadence == "annual" else set()
    return written or {"none"}


def unmatched(expected: Iterable[Expected], facts: Iterable[Fact]) -> tuple[list[Expected], list[Fact]]:
    """The figures that were not found, and the facts that nobody expected."""
    left, missed = list(facts), []
    for figure in expected:
        found = next((fact for fact in left if figure.is_in(fact)), None)
        if found is None:
            missed.append(figure)
        else:
            left.remove(found)
    return missed, left


def paper(text: str) -> Document:
    """A text as a document."""
    digest = sha256(text.encode()).hexdigest()
    return Document(digest[:16], "paper.txt", digest, "text/plain", text, TextOrigin.TEXT)


def claims_in(text: str) -> list[IndicatorClaim]:
    """All grounded claims of a text, those that wait for review too."""
    document = paper(text)
    return [ground(document, claim) for claim in indicator_claims(paper_context(document, load_gazetteer()))]
