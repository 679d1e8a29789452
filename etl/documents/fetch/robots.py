"""What a host allows robots to fetch, and how often (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from etl.documents.fetch.addresses import Target
from etl.documents.fetch.manners import FetchError

AGENT = "diaba"
"""The name by which a robots.txt may speak of this robot."""

MAX_BYTES = 500 * 1024
"""Of a robots.txt are heeded; the least that the RFC asks of robots."""

_MAX_LINES = 20_000
"""Of a robots.txt; the longest of great sites have some thousand."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """Of one host; no rules allow everything, and a refusal nothing."""

    parsed: Protego | None = None
    refusal: str | None = None


class Robots:
    """The rules of each host, asked for once."""

    def __init__(self, get: Callable[[str], tuple[int, bytes]]) -> None:
        """Begin without rules.

        Args:
            get: Fetches a URL as far as `MAX_BYTES`; gives status and body.
        """
        self._get = get
        self._rules: dict[str, _Rules] = {}

    def check(self, target: Target) -> None:
        """See whether a page may be fetched.

        Raises:
            FetchError: The host does not allow it, or cannot be asked.
        """
        rules = self._of(target)
        if rules.refusal:
            raise FetchError(rules.refusal)
        if rules.parsed is not None and not rules.parsed.can_fetch(target.url, AGENT):
            raise FetchError(f"{target.origin}/robots.txt does not allow it.")

    def delay(self, target: Target) -> float:
        """The seconds between two requests that the host asks for; 0 where it does not."""
        rules = self._rules.get(target.origin, _Rules())
        return (rules.parsed.crawl_delay(AGENT) if rules.parsed else None) or 0.0

    def _of(self, target: Target) -> _Rules:
        if target.origin not in self._rules:
            self._rules[target.origin] = self._ask(f"{target.origin}/robots.txt")
        return self._rules[target.origin]

    def _ask(self, url: str) -> _Rules:
        try:
            status, body = self._get(url)
        except FetchError as error:
            return _Rules(refusal=f"{url} cannot be asked what is allowed: {error.what}")
        if status == 200:
            lines = body[:MAX_BYTES].decode("utf-8", "replace").splitlines()[:_MAX_LINES]
            return _Rules(Protego.parse("\n".join(lines)))
        if status == 429 or status >= 500:
            return _Rules(refusal=f"{url} cannot be asked what is allowed: the server answers {status}.")
        # Where there is no robots.txt, or it is closed itself, the RFC allows everything.
        return _Rules()
