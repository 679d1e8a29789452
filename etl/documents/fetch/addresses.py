"""Where a URL leads: its host, and the addresses behind the name, checked before anything connects to them.

A list of sources is written by people and a redirect by whoever runs the server; neither may lead into the network that
diaba runs in. The check is on the address to which the connection is then made, never on the name, so that a name that
resolves differently a moment later changes nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from typing import TypeAlias

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from etl.documents.fetch.manners import FetchError

Resolver: TypeAlias = Callable[[str, int], Sequence[str]]
"""Host and port -> addresses, best first."""

_PORTS = {"http": 80, "https": 443}
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 addresses as an IPv6-only network sees them (RFC 6052)."""


@dataclass(frozen=True, slots=True)
class Target:
    """A URL in its parts."""

    url: str
    """Normalised, without a fragment."""
    scheme: str
    host: str
    """A name in ASCII or an address, without brackets."""
    port: int
    path: str
    """With the query."""

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """Host and port as the header `Host` has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def parse_target(url: str) -> Target:
    """Take a URL apart.

    Raises:
        FetchError: It is not one of http or https, has no host, or holds a password.
    """
    try:
        parsed = parse_url(url)
    except LocationParseError:
        raise FetchError(f"{url!r} is no address.") from None
    scheme, host = parsed.scheme or "", (parsed.host or "").strip("[]").lower()
    if scheme not in _PORTS:
        raise FetchError(f"{url!r} does not begin with http:// or https://.")
    if not host:
        raise FetchError(f"{url!r} names no host.")
    if parsed.auth:
        raise FetchError("The address holds a user name or password, which diaba does not send.")
    path = parsed.request_uri or "/"
    target = Target("", scheme, host, parsed.port or _PORTS[scheme], path)
    return Target(target.origin + path, scheme, host, target.port, path)


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, as the system knows them."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        raise FetchError(f"There is no host {host}, or its name cannot be looked up now.", is_passing=True) from None
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def in_time(resolver: Resolver, seconds: float) -> Resolver:
    """The resolver, given up after so many seconds: the system's own has no limit that a program can set."""

    def look_up(host: str, port: int) -> Sequence[str]:
        answer: Future[Sequence[str]] = Future()

        def ask() -> None:
            try:
                answer.set_result(resolver(host, port))
            except Exception as error:
                answer.set_exception(error)

        # A thread of a pool would be waited for at the end of the program.
        Thread(target=ask, daemon=True).start()
        try:
            return answer.result(seconds)
        except TimeoutError:
            raise FetchError(f"Looking up {host} took longer than {seconds:g} seconds.", is_passing=True) from None

    return look_up


def checked_addresses(target: Target, resolver: Resolver, private_hosts: frozenset[str]) -> Sequence[str]:
    """The addresses of a target to which diaba may connect.

    Raises:
        FetchError: The host has none, or one of them is not public and the host is not among `private_hosts`.
    """
    addresses = resolver(target.host, target.port)
    if not addresses:
        raise FetchError(f"There is no address of {target.host}.", is_passing=True)
    if target.host not in private_hosts:
        for address in addresses:
            if not is_public(address):
                raise FetchError(
                    f"{target.host} leads to {address}, which is no public address; "
                    f"--allow-private {target.host} permits it."
                )
    return addresses


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet, also behind the ways of writing IPv4 as IPv6."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if parsed in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return parsed.is_global and not parsed.is_multicast and not parsed.is_reserved
