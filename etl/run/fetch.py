"""Papers into the store: those that lie on the web. A page that has changed is a new snapshot beside the old one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from etl.disk import hash_of
from etl.documents.metadata import Metadata
from etl.documents.snapshots import Snapshots, load_snapshots, save_snapshots
from etl.documents.sources import Source
from etl.documents.store import Store
from etl.run.ingest import held_store
from etl.run.pool import Paper, read_all
from etl.run.progress import Progress
from etl.run.worker import read_only

if TYPE_CHECKING:
    from etl.documents.fetch import Fetched, Fetcher

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
"""What a file is called of whose address only the server says what it is."""

_PAGES = frozenset({".html", ".htm", ".xhtml"})
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_READABLE = frozenset({*_SUFFIXES.values(), *_PAGES, ".markdown"})
_SERVED = frozenset({".aspx", ".asp", ".php", ".jsp", ".do"})
"""Of programs that make pages: says nothing about the page."""
_LONGEST_NAME = 120
_TIME_LIMIT = 60.0
"""Seconds for reading a page whose text is compared."""


class FetchOutcome(StrEnum):
    """What became of one address."""

    NEW = "new"
    CHANGED = "changed"
    """It is another page than before; both are kept."""
    UNCHANGED = "unchanged"
    SAME_TEXT = "same_text"
    """Other bytes with the same text: menus, counters and other news change at every visit. They are not kept."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FetchResult:
    """One address of a list."""

    source_url: str
    outcome: FetchOutcome
    sha256: str | None = None
    """Of the newest snapshot, also where it could not be fetched this time."""
    reason: str | None = None


def fetch_sources(
    sources: Sequence[Source],
    root: Path,
    fetcher: Fetcher,
    clock: Callable[[], datetime],
    progress: Progress | None = None,
) -> list[FetchResult]:
    """Fetch the addresses of a list into a store. One that cannot be fetched is listed, and stops nothing.

    Args:
        sources: The list; entries without an address are passed over, and one that stands twice is fetched once.
        root: The store, made if need be.
        fetcher: Asks the servers.
        clock: Tells the day on which a snapshot was taken.
        progress: Is told of each address.

    Raises:
        InputError: The folder is no store, or cannot be written to, or the disk is full.
        LockedError: Another process writes to the store.
    """
    listed: dict[str, Source] = {}
    for source in sources:
        if source.url is not None:
            listed.setdefault(source.url, source)
    progress = progress or Progress()
    progress.begin("fetching", len(listed))
    return list(_fetch_all(listed, root, fetcher, clock, progress))


def _fetch_all(
    listed: Mapping[str, Source],
    root: Path,
    fetcher: Fetcher,
    clock: Callable[[], datetime],
    progress: Progress,
) -> Iterator[FetchResult]:
    with held_store(root, clock) as store:
        for url, source in listed.items():
            yield _Address(url, source, store).fetch(fetcher, clock().date())
            progress.advance()


class _Address:
    """One address, and what the store knows of it."""

    def __init__(self, url: str, source: Source, store: Store) -> None:
        self.url, self.source, self.store = url, source, store
        self.known = load_snapshots(store, url)
        entry = store.entry(self.known.current) if self.known else None
        self.current = entry if entry is not None and store.is_whole(entry) else None
        """The newest snapshot, if its bytes are whole; otherwise the page is taken as if for the first time."""

    def fetch(self, fetcher: Fetcher, today: date) -> FetchResult:
        """Ask the server and keep what is new."""
        from etl.documents.fetch import Conditions, FetchError

        known = self.known if self.current else None
        with self.store.scratch() as folder:
            path = folder / "page.html"
            try:
                fetched = fetcher.fetch(
                    self.url, path, Conditions(known.etag, known.last_modified) if known else Conditions()
                )
                if fetched.is_new and path.stat().st_size == 0:
                    raise FetchError("The server sends an empty page.")
            except FetchError as error:
                return FetchResult(
                    self.url, FetchOutcome.FAILED, self.known.current if self.known else None, error.what
                )
            outcome = self._compared(path, fetched)
            if outcome is None:
                return self._keep(path, fetched, today)
        return self._leave(outcome)

    def _compared(self, path: Path, fetched: Fetched) -> FetchOutcome | None:
        """How a page is the same as before; None where it is not."""
        if not fetched.is_new:
            return FetchOutcome.UNCHANGED
        if self.current is None:
            return None
        if hash_of(path) == self.current.sha256:
            return FetchOutcome.UNCHANGED
        is_page = self.current.path.suffix in _PAGES and fetched.media_type in _PAGE_TYPES
        return FetchOutcome.SAME_TEXT if is_page and _say_the_same(path, self.current.path) else None

    def _leave(self, outcome: FetchOutcome) -> FetchResult:
        """The snapshot stays as it is; what the list says of it may be new."""
        assert self.current is not None
        assert self.known is not None
        self._put(self.current.path, self.current.file_name, self.known.papers[-1][1])
        return FetchResult(self.url, outcome, self.current.sha256)

    def _keep(self, path: Path, fetched: Fetched, today: date) -> FetchResult:
        before = self.known.papers if self.known else ()
        sha256 = self._put(path, self._name(fetched.media_type), today)
        papers = before if before and before[-1][0] == sha256 else (*before, (sha256, today))
        save_snapshots(self.store, Snapshots(self.url, papers, fetched.etag, fetched.last_modified))
        outcome = (
            FetchOutcome.NEW if not before else FetchOutcome.CHANGED if papers != before else FetchOutcome.UNCHANGED
        )
        return FetchResult(self.url, outcome, sha256)

    def _put(self, path: Path, name: str, taken_on: date) -> str:
        metadata: Metadata = {"accessed_on": taken_on, **self.source.metadata, "source_url": self.url}
        return self.store.put(path, name, metadata, is_fetched=True)[0]

    def _name(self, media_type: str) -> str:
        """As the list calls it, or the host and the end of the path."""
        if self.source.file is not None:
            return self.source.file
        parts = urlsplit(self.url)
        end = unquote(parts.path.rpartition("/")[2])
        plain = "".join(c if c.isprintable() and c not in "/\\:" else "-" for c in end).strip(". ")
        suffix = Path(plain).suffix.lower()
        stated = _SUFFIXES.get(media_type, suffix)
        stem = plain.removesuffix(Path(plain).suffix) if suffix in (*_READABLE, *_SERVED) else plain
        return f"{parts.hostname}/{stem[:_LONGEST_NAME] or 'index'}{suffix if suffix in _READABLE else stated}"


def _say_the_same(one: Path, other: Path) -> bool:
    """Whether two web pages hold the same text, whatever stands around it. They are read where they can do no harm."""
    papers = [Paper(one, "new"), Paper(other, "old")]
    answers = [answer for _, answer in read_all(papers, read_only, jobs=1, time_limit=_TIME_LIMIT)]
    texts = {answer.document.text if answer.document else "" for answer in answers}
    return len(texts) == 1 and texts != {""}
