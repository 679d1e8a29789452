"""Fetching from a real server: what it sends is taken, what it tries is not."""

from __future__ import annotations

import gzip
import ssl
import time
import zlib
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import trustme

from etl.documents import read_document
from etl.documents.fetch import Fetched, FetchError
from tests.documents.fetch.server import HOST, Client, Server, answer, in_turn, redirect, serving

PAGE = "<html><body><p>Phường Thiên Hương rộng 24,46 km2.</p></body></html>".encode()


def test_a_page_is_written_as_it_came(server: Server, client: Client) -> None:
    server.pages["/a"] = answer(PAGE, ETag='"1"', Last_Modified="x", Content_Type="Text/HTML; charset=utf-8")
    assert client.fetch(server.url("/a")) == Fetched(True, '"1"', "x", "text/html")
    assert client.path.read_bytes() == PAGE
    path, headers = server.requests[-1]
    assert (path, headers["Host"]) == ("/a", f"{HOST}:{server.port}")
    assert headers["User-Agent"].startswith("diaba")


def test_vietnamese_addresses_are_sent_encoded(server: Server, client: Client) -> None:
    server.pages["/tin-t%E1%BB%A9c?t%C3%AAn=a%20b"] = answer(PAGE)
    assert client.body(server.url("/tin-tức?tên=a b#đầu")) == PAGE


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(server: Server, client: Client, status: int) -> None:
    server.pages |= {"/a": redirect("b?x=1", status), "/b?x=1": redirect(server.url("/c")), "/c": answer(PAGE)}
    assert client.body(server.url("/a")) == PAGE


def test_a_redirect_in_raw_utf_8_is_understood(server: Server, client: Client) -> None:
    server.pages |= {"/a": redirect("/tức".encode().decode("latin-1")), "/t%E1%BB%A9c": answer(PAGE)}
    assert client.body(server.url("/a")) == PAGE


def test_redirects_in_a_circle_end(server: Server, client: Client) -> None:
    server.pages["/a"] = redirect("/a")
    with pytest.raises(FetchError, match="leads on more than 10 times"):
        client.fetch(server.url("/a"))


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://portal.test/a", "javascript:alert(1)"])
def test_a_redirect_to_what_is_no_web_is_refused(server: Server, client: Client, to: str) -> None:
    server.pages["/a"] = redirect(to)
    with pytest.raises(FetchError, match="does not begin with http"):
        client.fetch(server.url("/a"))


@pytest.mark.parametrize("status", [403, 404, 410, 418])
def test_an_answer_that_is_no_page_is_told_and_not_tried_again(server: Server, client: Client, status: int) -> None:
    server.pages["/a"] = answer(b"no", status)
    with pytest.raises(FetchError, match=f"The server answers {status}"):
        client.fetch(server.url("/a"))
    assert server.paths == ["/robots.txt", "/a"]


def test_a_server_that_fails_is_tried_again_after_growing_waits(server: Server, tmp_path: Path) -> None:
    client = Client(tmp_path, delay=0.5)
    server.pages["/a"] = in_turn(answer(status=500), answer(status=503), answer(PAGE))
    assert client.body(server.url("/a")) == PAGE
    assert [wait for wait in client.waits if wait in (1.0, 2.0)] == [1.0, 2.0]


def test_a_server_that_keeps_failing_is_given_up(server: Server, client: Client) -> None:
    server.pages["/a"] = answer(status=500)
    with pytest.raises(FetchError, match="The server answers 500"):
        client.fetch(server.url("/a"))
    assert server.paths.count("/a") == 4


def test_a_wait_that_the_server_asks_for_is_kept(server: Server, client: Client) -> None:
    server.pages["/a"] = in_turn(answer(status=429, Retry_After="7"), answer(PAGE))
    assert client.body(server.url("/a")) == PAGE
    assert 7.0 in client.waits


def test_a_moment_until_which_the_server_asks_to_wait_is_kept(server: Server, client: Client) -> None:
    server.pages["/a"] = in_turn(answer(status=503, Retry_After=formatdate(time.time() + 60)), answer(PAGE))
    assert client.body(server.url("/a")) == PAGE
    assert any(50 < wait <= 60 for wait in client.waits)


def test_a_wait_of_hours_is_left_for_another_time(server: Server, client: Client) -> None:
    server.pages["/a"] = answer(status=429, Retry_After="7200")
    with pytest.raises(FetchError, match="asks to wait 7200 seconds; fetch it again later"):
        client.fetch(server.url("/a"))
    assert server.paths.count("/a") == 1


def test_a_host_is_asked_again_only_after_the_delay(server: Server, tmp_path: Path) -> None:
    client = Client(tmp_path, delay=5.0)
    server.pages |= {"/a": answer(PAGE), "/b": redirect("/a")}
    client.fetch(server.url("/a"))
    client.fetch(server.url("/b"))
    # robots.txt, /a, /b and /a again: all but the first wait.
    assert [round(wait) for wait in client.waits] == [5, 5, 5]


def test_an_unchanged_page_is_not_sent_again(server: Server, client: Client) -> None:
    server.pages["/a"] = answer(status=304)
    assert client.fetch(server.url("/a"), '"1"', "Sun, 22 Nov 2026 00:00:00 GMT") == Fetched(is_new=False)
    headers = server.requests[-1][1]
    assert headers["If-None-Match"] == '"1"'
    assert headers["If-Modified-Since"] == "Sun, 22 Nov 2026 00:00:00 GMT"
    assert not client.path.exists()


def test_not_modified_without_a_question_is_no_page(server: Server, client: Client) -> None:
    server.pages["/a"] = answer(status=304)
    with pytest.raises(FetchError, match="304"):
        client.fetch(server.url("/a"))


@pytest.mark.parametrize(
    ("encoding", "packed"), [("gzip", gzip.compress(PAGE, mtime=0)), ("deflate", zlib.compress(PAGE))]
)
def test_a_packed_page_is_unpacked(server: Server, client: Client, encoding: str, packed: bytes) -> None:
    server.pages["/a"] = answer(packed, Content_Encoding=encoding)
    assert client.body(server.url("/a")) == PAGE


def test_a_bomb_is_not_unpacked(server: Server, tmp_path: Path) -> None:
    client = Client(tmp_path, max_bytes=1_000_000)
    server.pages["/a"] = answer(gzip.compress(bytes(200_000_000), 1), Content_Encoding="gzip")
    with pytest.raises(FetchError, match="larger than 1,000,000 bytes"):
        client.fetch(server.url("/a"))
    assert client.path.stat().st_size <= 1_000_000


@pytest.mark.parametrize(("encoding", "why"), [("gzip", "not packed in the way"), ("br", "packed as br")])
def test_a_page_packed_otherwise_than_it_says_is_told(server: Server, client: Client, encoding: str, why: str) -> None:
    server.pages["/a"] = answer(PAGE, Content_Encoding=encoding)
    with pytest.raises(FetchError, match=why):
        client.fetch(server.url("/a"))


def test_a_page_in_another_charset_than_the_server_says_is_read(server: Server, client: Client) -> None:
    server.pages["/a"] = answer(PAGE, Content_Type="text/html; charset=iso-8859-1")
    client.fetch(server.url("/a"))
    assert "Thiên Hương" in read_document(client.path.rename(client.path.with_suffix(".html")), "a.html").text


def endless(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    while True:
        request.wfile.write(b"x" * 65536)


def test_a_body_without_end_is_cut_off(server: Server, tmp_path: Path) -> None:
    client = Client(tmp_path, max_bytes=1_000_000)
    server.pages["/a"] = endless
    with pytest.raises(FetchError, match="larger than 1,000,000 bytes"):
        client.fetch(server.url("/a"))


def silent(request: BaseHTTPRequestHandler) -> None:
    request.connection.recv(1)


def test_a_silent_server_is_given_up(server: Server, tmp_path: Path) -> None:
    client = Client(tmp_path, silence=0.05, attempts=2)
    server.pages["/a"] = silent
    with pytest.raises(FetchError, match="no answer in time"):
        client.fetch(server.url("/a"))
    assert server.paths.count("/a") == 2


def dripping_headers(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    drip(request)


def dripping_body(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    drip(request)


def drip(request: BaseHTTPRequestHandler) -> None:
    while True:
        request.wfile.write(b"x")
        time.sleep(0.01)


@pytest.mark.parametrize("page", [dripping_headers, dripping_body])
def test_a_server_that_drips_is_given_up_at_the_time_limit(server: Server, tmp_path: Path, page) -> None:
    client = Client(tmp_path, time_limit=0.2)
    server.pages["/a"] = page
    with pytest.raises(FetchError, match=r"longer than 0\.2 seconds"):
        client.fetch(server.url("/a"))


def test_a_body_that_breaks_off_is_asked_for_again(server: Server, client: Client) -> None:
    server.pages["/a"] = in_turn(answer(PAGE, Content_Length="9999"), answer(PAGE))
    assert client.body(server.url("/a")) == PAGE


def test_a_server_that_speaks_no_http_is_told(server: Server, client: Client) -> None:
    server.pages["/a"] = lambda request: request.wfile.write(b"220 mail\r\n")
    with pytest.raises(FetchError, match="The connection failed"):
        client.fetch(server.url("/a"))


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://portal.test/a", "/etc/passwd", "http://", "http://[::1", "http://a:b@portal.test/"],
)
def test_an_address_that_is_no_plain_web_address_is_refused(client: Client, url: str) -> None:
    with pytest.raises(FetchError):
        client.fetch(url)
    assert client.asked == []


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA(key_type=trustme.KeyType.ECDSA)


def tls_of(authority: trustme.CA, host: str) -> ssl.SSLContext:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host, key_type=trustme.KeyType.ECDSA).configure_cert(tls)
    return tls


def test_a_certificate_for_the_name_is_good_though_the_connection_is_to_an_address(authority, tmp_path) -> None:
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with serving(tls_of(authority, HOST)) as server:
        server.pages["/a"] = answer(PAGE)
        assert Client(tmp_path, tls=trusting).body(server.url("/a", "https")) == PAGE


def test_a_certificate_for_another_name_is_refused(authority, tmp_path) -> None:
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with serving(tls_of(authority, "other.test")) as server, pytest.raises(FetchError, match="certificate of portal"):
        Client(tmp_path, tls=trusting).fetch(server.url("/a", "https"))


def test_a_certificate_of_an_unknown_authority_is_refused(authority, tmp_path) -> None:
    with serving(tls_of(authority, HOST)) as server, pytest.raises(FetchError, match="certificate of portal"):
        Client(tmp_path).fetch(server.url("/a", "https"))
    assert server.requests == []


def test_a_redirect_from_https_to_http_is_refused(authority, tmp_path) -> None:
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with serving(tls_of(authority, HOST)) as server:
        server.pages["/a"] = redirect(server.url("/b"))
        with pytest.raises(FetchError, match="leads from https to http"):
            Client(tmp_path, tls=trusting).fetch(server.url("/a", "https"))
