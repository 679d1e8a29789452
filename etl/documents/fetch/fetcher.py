"""Fetching one address after the other: robots.txt, delays, redirects, conditions, and attempts with growing waits."""

from __future__ import annotations

import io
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO, TypeVar
from urllib.parse import urljoin

from urllib3 import BaseHTTPResponse

from etl.documents.fetch.addresses import Resolver, Target, checked_addresses, in_time, parse_target, resolve
from etl.documents.fetch.manners import FetchError, Manners
from etl.documents.fetch.robots import MAX_BYTES as MAX_ROBOTS_BYTES
from etl.documents.fetch.robots import Robots
from etl.documents.fetch.transport import answered, read_body

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which another attempt makes sense."""

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the server said of the copy that is there already; it sends the page only if that has changed."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """As they are sent."""
        stated = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in stated.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered."""

    is_new: bool
    """False where the server says that nothing has changed; then nothing was written."""
    etag: str | None = None
    last_modified: str | None = None
    media_type: str = ""
    """As the server says, without parameters, in small letters."""


class Fetcher:
    """Remembers for each host when it was asked last, and what its robots.txt says."""

    def __init__(
        self,
        manners: Manners,
        *,
        resolver: Resolver = resolve,
        tls: ssl.SSLContext | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Begin without any memory.

        Args:
            manners: The bounds.
            resolver: Looks up the addresses of a host.
            tls: Decides which certificates are good; by default as the system does.
            sleep: Waits so many seconds.
        """
        self.manners, self._resolver, self._tls, self._sleep = manners, resolver, tls, sleep
        self._asked: dict[str, float] = {}
        self._robots = Robots(self._get_robots)

    def fetch(self, url: str, path: Path, conditions: Conditions) -> Fetched:
        """Write what an address holds into a file.

        Args:
            url: The address.
            path: The file; its content means nothing where this fails.
            conditions: Of the copy that is there.

        Raises:
            FetchError: It cannot be fetched, or must not be.
        """

        def take(response: BaseHTTPResponse) -> Fetched:
            if response.status == HTTPStatus.NOT_MODIFIED and conditions.headers():
                return Fetched(is_new=False)
            if response.status != HTTPStatus.OK:
                raise FetchError(f"The server answers {response.status} ({response.reason or 'no reason'}).")
            with path.open("wb") as sink:
                read_body(response, sink, self.manners.max_bytes)
            headers = response.headers
            media_type = headers.get("Content-Type", "").partition(";")[0].strip().lower()
            return Fetched(True, headers.get("ETag"), headers.get("Last-Modified"), media_type)

        return self._follow(url, conditions.headers(), take, heeds_robots=True)

    def _get_robots(self, url: str) -> tuple[int, bytes]:
        def take(response: BaseHTTPResponse) -> tuple[int, bytes]:
            sink = io.BytesIO()
            if response.status == HTTPStatus.OK:
                _read_at_most(response, sink, MAX_ROBOTS_BYTES)
            return response.status, sink.getvalue()

        return self._follow(url, {}, take, heeds_robots=False)

    def _follow(
        self, url: str, headers: dict[str, str], take: Callable[[BaseHTTPResponse], _Result], *, heeds_robots: bool
    ) -> _Result:
        """Ask, following redirects; every step is checked as the first one is."""
        target = parse_target(url)
        for _ in range(self.manners.max_redirects + 1):
            if heeds_robots:
                self._robots.check(target)
            answer = self._ask_patiently(target, headers, take)
            if not isinstance(answer, _Redirect):
                return answer
            following = parse_target(urljoin(target.url, answer.location))
            if target.scheme == "https" and following.scheme == "http":
                raise FetchError(f"It leads from https to {following.url}, where anybody can change what is sent.")
            target = following
        raise FetchError(f"It leads on more than {self.manners.max_redirects} times.")

    def _ask_patiently(
        self, target: Target, headers: dict[str, str], take: Callable[[BaseHTTPResponse], _Result]
    ) -> _Result | _Redirect:
        for attempt in range(1, self.manners.attempts + 1):
            try:
                return self._ask(target, headers, take)
            except FetchError as error:
                if not error.is_passing or attempt == self.manners.attempts:
                    raise
                wait = max(self.manners.delay * 2**attempt, error.wait or 0.0)
                self._wait(wait, f"{error.what} The server asks to wait {wait:g} seconds; fetch it again later.")
        raise AssertionError("there is at least one attempt")

    def _ask(
        self, target: Target, headers: dict[str, str], take: Callable[[BaseHTTPResponse], _Result]
    ) -> _Result | _Redirect:
        resolver = in_time(self._resolver, self.manners.silence)
        addresses = checked_addresses(target, resolver, self.manners.private_hosts)
        self._await_turn(target)
        sent = {"User-Agent": self.manners.user_agent, "Accept-Encoding": "gzip, deflate", "Accept": "*/*", **headers}
        try:
            with answered(target, addresses, sent, self.manners, self._trust) as response:
                location = response.headers.get("Location")
                if response.status in _REDIRECTS and location:
                    return _Redirect(_as_utf_8(location))
                if response.status in _PASSING:
                    wait = _seconds(response.headers.get("Retry-After"))
                    raise FetchError(f"The server answers {response.status}.", is_passing=True, wait=wait)
                return take(response)
        finally:
            self._asked[target.host] = time.monotonic()

    def _await_turn(self, target: Target) -> None:
        delay = max(self.manners.delay, self._robots.delay(target))
        wait = self._asked.get(target.host, -delay) + delay - time.monotonic()
        if target.host in self._asked and wait > 0:
            self._wait(wait, f"{target.host} asks robots to wait {delay:g} seconds between two pages; fetch it later.")

    def _wait(self, seconds: float, too_long: str) -> None:
        if seconds > self.manners.longest_wait:
            raise FetchError(too_long)
        self._sleep(seconds)

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        return self._tls or ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class _Redirect:
    location: str


def _read_at_most(response: BaseHTTPResponse, sink: BinaryIO, limit: int) -> None:
    """The first so many bytes; the rest of a robots.txt is not heeded."""
    for chunk in response.stream(1 << 14, decode_content=True):
        sink.write(chunk)
        if sink.tell() >= limit:
            break


def _as_utf_8(header: str) -> str:
    """Servers write Vietnamese addresses in UTF-8, where the standard expects ASCII and http.client reads Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _seconds(retry_after: str | None) -> float | None:
    """What Retry-After asks for: seconds, or a moment."""
    if retry_after is None:
        return None
    if retry_after.strip().isdecimal():
        return float(retry_after.strip()[:9])
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
