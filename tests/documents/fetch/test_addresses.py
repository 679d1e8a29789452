"""Nothing leads into the network that diaba runs in."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from etl.documents.fetch import FetchError
from etl.documents.fetch.addresses import is_public, resolve
from tests.documents.fetch.server import HOST, Client, Server, answer, redirect


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "127.8.8.8",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
        ),
        *("224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1"),
        *("ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "not an address", ""),
    ],
)
def test_private_and_special_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "203.162.0.181", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "localhost"])
def test_no_way_of_writing_this_machine_is_let_through(server: Server, tmp_path: Path, host: str) -> None:
    client = Client(tmp_path)
    client.fetcher._resolver = resolve
    with pytest.raises(FetchError, match=r"no public address; --allow-private|no host"):
        client.fetch(f"http://{host}:{server.port}/a")
    assert server.requests == []


@pytest.mark.parametrize("to", ["internal.test", "127.0.0.1", "169.254.169.254"])
def test_a_redirect_to_a_private_address_is_refused(server: Server, tmp_path: Path, to: str) -> None:
    names = {"internal.test": ["127.0.0.1"], "127.0.0.1": ["127.0.0.1"], "169.254.169.254": ["169.254.169.254"]}
    client = Client(tmp_path, names)
    server.pages |= {"/a": redirect(f"http://{to}:{server.port}/b"), "/b": answer(b"secret")}
    with pytest.raises(FetchError, match=f"{to} leads to"):
        client.fetch(server.url("/a"))
    assert server.paths == ["/robots.txt", "/a"]


def test_a_name_with_one_private_address_among_public_ones_is_refused(server: Server, tmp_path: Path) -> None:
    client = Client(tmp_path, {"mixed.test": ["8.8.8.8", "127.0.0.1"]})
    with pytest.raises(FetchError, match=r"mixed\.test leads to 127\.0\.0\.1"):
        client.fetch(f"http://mixed.test:{server.port}/a")


def test_the_connection_is_to_the_address_that_was_checked(server: Server, tmp_path: Path) -> None:
    # The name means something else at every look-up, and nothing at all to the system.
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]])
    client = Client(tmp_path)
    client.fetcher._resolver = lambda host, port: next(answers)
    server.pages["/a"] = answer(b"page")
    client.fetch(server.url("/a"))
    assert server.paths == ["/robots.txt", "/a"]
    assert next(answers) == ["10.0.0.1"]


def test_the_next_address_of_a_host_is_tried_where_the_first_is_dead(server: Server, tmp_path: Path) -> None:
    client = Client(tmp_path, {HOST: ["127.0.0.2", "127.0.0.1"]})
    server.pages["/a"] = answer(b"page")
    assert client.body(server.url("/a")) == b"page"


def test_a_host_that_is_not_there_is_told(tmp_path: Path) -> None:
    client = Client(tmp_path)
    with pytest.raises(FetchError, match=r"no address of gone\.test"):
        client.fetch("http://gone.test/a")
    with pytest.raises(FetchError, match=r"no host no-such-host\.invalid"):
        resolve("no-such-host.invalid", 80)


def test_a_look_up_without_end_is_given_up(server: Server, tmp_path: Path) -> None:
    never = Event()
    client = Client(tmp_path, silence=0.05, attempts=1)
    client.fetcher._resolver = lambda host, port: [str(never.wait())]
    with pytest.raises(FetchError, match=r"Looking up .* took longer than 0\.05 seconds"):
        client.fetch(server.url("/a"))
    never.set()
    assert server.requests == []
