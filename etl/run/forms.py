"""Several files, one paper: copies of the same bytes, and forms of the same text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Protocol, TypeVar

from rapidfuzz.distance import Levenshtein

from etl.model.document import Document, Genre, Identity, TextOrigin
from etl.text.sameness import letters_of

SIGNS = ("number", "issuer", "issued_on")
"""Papers of the same words that differ in one of these are two papers, say of two wards that fill in one form."""

_LEAST_LIKENESS = 0.95
"""Of a scan to its original, by letters and figures; a legible scan has 0.99, of another paper it has a half."""

_LONGEST_SCAN = 300_000
"""Characters that are compared, which takes some 50 milliseconds."""

_RANK = {origin: rank for rank, origin in enumerate(TextOrigin)}
"""Which form stands for the paper: the earlier in the list, the less had to be done to get at its text."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file that holds the same paper as another, which stands for both."""

    file_name: str
    same_as: str
    by: str
    """`bytes` where it is a copy, `text` where it is another form of the paper."""


class Compared(Protocol):
    """What is known of a paper apart from its document."""

    @property
    def fingerprint(self) -> str | None:
        """The same for two forms of one paper; None where that cannot be told."""


Said = TypeVar("Said", bound=Compared)
TextOf = Callable[[Document], str]


def unite(answers: Iterable[tuple[Document, Said]]) -> tuple[list[tuple[Document, Said]], list[Duplicate]]:
    """Each paper once, in the order of their ids, and the files for which it stands.

    What one form of a paper does not say of itself is taken from its other forms.
    """
    papers, same_words = unite_words(answers)
    papers, scanned = unite_scans(papers, lambda document: document.text)
    return sorted(papers, key=lambda pair: pair[0].document_id), same_words + scanned


def unite_words(answers: Iterable[tuple[Document, Said]]) -> tuple[list[tuple[Document, Said]], list[Duplicate]]:
    """Each paper once as far as bytes and words tell, and the files for which it stands."""
    ordered = sorted(answers, key=lambda pair: (pair[0].document_id, pair[0].file_name))
    copies, by_bytes = _first_of(ordered, [pair[0].document_id for pair in ordered], "bytes")
    copies.sort(key=lambda pair: _preference(pair[0]))
    papers, by_text = _first_of(copies, _texts(copies), "text")
    return papers, by_bytes + by_text


def unite_scans(
    papers: Iterable[tuple[Document, Said]], text_of: TextOf
) -> tuple[list[tuple[Document, Said]], list[Duplicate]]:
    """Each paper once where a scan tells the same as its original, and the files for which it stands.

    Args:
        papers: What `unite_words` has left.
        text_of: The text of a document; it is asked for those only that say to be the same paper.
    """
    ordered = sorted(papers, key=lambda pair: _preference(pair[0]))
    return _first_of(ordered, _scans(ordered, text_of), "text")


def signs_of(identity: Identity) -> tuple[object, ...] | None:
    """What a scan shares with its original, or None where it does not say all of it."""
    signs = tuple(getattr(identity, name) for name in SIGNS)
    return None if None in signs else signs


def _preference(document: Document) -> tuple[int, bool, str]:
    """What an editor should look at stands behind what was read without a word."""
    return _RANK[document.text_origin], document.status_reason is not None, document.document_id


def _first_of(
    answers: list[tuple[Document, Said]], keys: list[str], by: str
) -> tuple[list[tuple[Document, Said]], list[Duplicate]]:
    """The first of each key, with what the others add to it."""
    first: dict[str, tuple[Document, Said]] = {}
    duplicates = []
    for key, (document, answer) in zip(keys, answers, strict=True):
        if key not in first:
            first[key] = (document, answer)
            continue
        kept, said = first[key]
        first[key] = (_with(kept, document), said)
        duplicates.append(Duplicate(document.file_name, kept.file_name, by))
    return list(first.values()), duplicates


def _texts(answers: Iterable[tuple[Document, Compared]]) -> list[str]:
    """For each paper a key that it shares with the other forms of it."""
    seen: dict[str, list[Identity]] = {}
    keys = []
    for document, answer in answers:
        if answer.fingerprint is None:
            keys.append(document.document_id)
            continue
        papers = seen.setdefault(answer.fingerprint, [])
        number = next((n for n, paper in enumerate(papers) if _agree(paper, document.identity)), len(papers))
        if number == len(papers):
            papers.append(document.identity)
        keys.append(f"{answer.fingerprint} {number}")
    return keys


def _scans(papers: Iterable[tuple[Document, Compared]], text_of: TextOf) -> list[str]:
    """For each paper a key that a scan of it shares, whose text differs by what OCR misread."""
    originals: dict[tuple[object, ...], Document] = {}
    keys = []
    for document, _ in papers:
        signs = signs_of(document.identity)
        original = originals.get(signs) if signs is not None else None
        if original is not None and _is_scan_of(document, original, text_of):
            keys.append(original.document_id)
            continue
        keys.append(document.document_id)
        if signs is not None:
            originals.setdefault(signs, document)
    return keys


def _is_scan_of(document: Document, original: Document, text_of: TextOf) -> bool:
    if document.text_origin is not TextOrigin.OCR:
        return False
    texts = text_of(document), text_of(original)
    if max(map(len, texts)) > _LONGEST_SCAN:
        return False
    letters = (letters_of(texts[0]), letters_of(texts[1]))
    return Levenshtein.normalized_similarity(*letters, score_cutoff=_LEAST_LIKENESS) > 0


def _agree(one: Identity, other: Identity) -> bool:
    return all(None in (a, b) or a == b for a, b in ((getattr(one, name), getattr(other, name)) for name in SIGNS))


def _with(kept: Document, other: Document) -> Document:
    identity, more = kept.identity, other.identity
    missing = {
        f.name: getattr(more, f.name) for f in fields(Identity) if getattr(identity, f.name) in (None, Genre.OTHER)
    }
    names = {*kept.other_files, *other.other_files, other.file_name} - {kept.file_name}
    return replace(kept, identity=replace(identity, **missing), other_files=tuple(sorted(names)))
