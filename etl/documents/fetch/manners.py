"""How long, how much, how often: the bounds of fetching, and the error that tells when one is reached."""

from __future__ import annotations

from dataclasses import dataclass

from etl.documents.limits import MAX_FILE_BYTES
from etl.model.errors import DiabaError


class FetchError(DiabaError):
    """An address that could not be fetched: it is listed with the reason and stops nothing.

    Args:
        what: Why, in one sentence.
        is_passing: Whether it may be otherwise in a moment.
        wait: The seconds that the server asks to wait before the next attempt.
    """

    def __init__(self, what: str, *, is_passing: bool = False, wait: float | None = None) -> None:
        super().__init__(what)
        self.is_passing, self.wait = is_passing, wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """The bounds, in seconds and bytes."""

    delay: float = 2.0
    """Between two requests to one host; longer where its robots.txt asks for it."""
    silence: float = 30.0
    """Without a byte, until a connection counts as dead; and for looking up the addresses of a host."""
    time_limit: float = 300.0
    """For one answer, however steadily it trickles."""
    longest_wait: float = 120.0
    """That a server may ask for by Retry-After or Crawl-delay; one that asks for more is left alone."""
    attempts: int = 4
    """At one address before it is given up; before each the wait doubles."""
    max_bytes: int = MAX_FILE_BYTES
    """Of an answer, unpacked."""
    max_redirects: int = 10
    private_hosts: frozenset[str] = frozenset()
    """Hosts that may lie at private addresses, such as a portal inside an office's network."""
    user_agent: str = "diaba (+https://github.com/diaba-vn/diaba)"
