"""What a host allows is asked first, once, and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.documents.fetch import FetchError
from tests.documents.fetch.server import Client, Server, answer, redirect


def test_a_page_that_robots_may_not_fetch_is_not_asked_for(server: Server, client: Client) -> None:
    server.pages |= {"/robots.txt": answer(b"User-agent: *\nDisallow: /*?print=\n"), "/a": answer(b"page")}
    client.fetch(server.url("/a"))
    with pytest.raises(FetchError, match=r"/robots\.txt does not allow it"):
        client.fetch(server.url("/a?print=1"))
    assert server.paths == ["/robots.txt", "/a"]


def test_rules_for_diaba_go_before_those_for_all(server: Server, client: Client) -> None:
    server.pages |= {
        "/robots.txt": answer(b"User-agent: *\nAllow: /\n\nUser-agent: diaba\nDisallow: /\n"),
        "/a": answer(b"page"),
    }
    with pytest.raises(FetchError, match="does not allow it"):
        client.fetch(server.url("/a"))


def test_a_redirect_to_a_page_that_is_not_allowed_is_not_followed(server: Server, client: Client) -> None:
    server.pages |= {"/robots.txt": answer(b"User-agent: *\nDisallow: /b"), "/a": redirect("/b"), "/b": answer(b"no")}
    with pytest.raises(FetchError, match="does not allow it"):
        client.fetch(server.url("/a"))
    assert "/b" not in server.paths


@pytest.mark.parametrize("status", [401, 403, 404])
def test_without_rules_everything_is_allowed(server: Server, client: Client, status: int) -> None:
    server.pages |= {"/robots.txt": answer(status=status), "/a": answer(b"page")}
    assert client.body(server.url("/a")) == b"page"


@pytest.mark.parametrize("status", [429, 500, 501, 503])
def test_a_host_that_cannot_say_what_it_allows_is_left_alone(server: Server, client: Client, status: int) -> None:
    server.pages |= {"/robots.txt": answer(status=status), "/a": answer(b"page")}
    for _ in range(2):
        with pytest.raises(FetchError, match=r"robots\.txt cannot be asked what is allowed: .* answers"):
            client.fetch(server.url("/a"))
    assert "/a" not in server.paths


def test_a_delay_that_the_host_asks_for_is_kept(server: Server, tmp_path: Path) -> None:
    client = Client(tmp_path, delay=1.0)
    server.pages |= {"/robots.txt": answer(b"User-agent: *\nCrawl-delay: 20\n"), "/a": answer(b"page")}
    client.fetch(server.url("/a"))
    assert [round(wait) for wait in client.waits] == [20]


def test_a_delay_of_hours_is_left_for_another_time(server: Server, client: Client) -> None:
    server.pages |= {"/robots.txt": answer(b"User-agent: *\nCrawl-delay: 86400\n"), "/a": answer(b"page")}
    with pytest.raises(FetchError, match="asks robots to wait 86400 seconds"):
        client.fetch(server.url("/a"))


@pytest.mark.parametrize(
    "rules", [b"\xff\xfe\x00", b"<html>", b"Disallow", b"User-agent: *\nDisallow: /" + b"*a" * 99 + b"*b$"]
)
def test_rules_that_are_none_stop_nothing(server: Server, client: Client, rules: bytes) -> None:
    server.pages |= {"/robots.txt": answer(rules), "/a": answer(b"page")}
    assert client.body(server.url("/a")) == b"page"


def test_of_endless_rules_the_beginning_is_heeded(server: Server, client: Client) -> None:
    rules = b"User-agent: *\nDisallow: /b\n" + b"# comment\n" * 200_000
    server.pages |= {"/robots.txt": answer(rules), "/a": answer(b"page")}
    assert client.body(server.url("/a")) == b"page"
    with pytest.raises(FetchError, match="does not allow it"):
        client.fetch(server.url("/b"))
