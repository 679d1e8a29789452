"""A portal that refuses, fails or says nonsense, over real HTTP."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from etl.cli import main
from etl.model.errors import ConfigurationError
from etl.publish.ckan import open_portal, portal
from etl.publish.ckan.portal import PortalError

TOKEN = "nobody-may-see-this"


@contextmanager
def answering(status: int, body: object, *, seconds: float = 0):
    """A server that gives every call the same answer."""
    asked: list[str] = []
    release = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            release.wait(seconds)
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            if status in (301, 302):
                self.send_header("Location", "http://127.0.0.1:9/elsewhere")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the output of the tests clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        release.set()
        server.shutdown()


def refusal(status: int, body: object) -> PortalError:
    with answering(status, body) as (address, _), pytest.raises(PortalError) as caught:
        open_portal(address, TOKEN, lambda _: None).read("package_show", id="diaba-wards")
    assert TOKEN not in str(caught.value)
    return caught.value


def failed(kind: str, **more: object) -> dict[str, object]:
    return {"success": False, "error": {"__type": kind, **more}}


def test_what_is_not_there_is_nothing():
    with answering(404, failed("Not Found Error", message="Not found")) as (address, _):
        assert open_portal(address, TOKEN, lambda _: None).read("package_show", id="x") is None


def test_a_token_without_rights_is_told_with_a_hint():
    error = refusal(403, failed("Authorization Error", message="Access denied"))
    assert "does not allow package_show" in str(error)
    assert "token" in str(error.hint)


def test_a_value_that_ckan_refuses_is_named():
    assert "owner_org: ['missing']" in str(refusal(409, failed("Validation Error", owner_org=["missing"])))


@pytest.mark.parametrize("status", [301, 500, 502])
def test_a_portal_that_fails_is_told(status):
    assert "package_show failed" in str(refusal(status, b"<html>Bad gateway</html>"))


def test_an_answer_that_is_no_ckan_is_told():
    assert "package_show failed" in str(refusal(200, b"hello"))


def test_a_portal_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setattr(portal, "SECONDS", 0.1)
    with (
        answering(200, {"success": True, "result": {}}, seconds=5) as (address, _),
        pytest.raises(PortalError) as caught,
    ):
        open_portal(address, TOKEN, lambda _: None).read("package_show", id="x")
    assert "got no answer" in str(caught.value)


def test_a_dry_run_tells_each_write_and_makes_none():
    told: list[str] = []
    with answering(200, {"success": True, "result": {}}) as (address, asked):
        dry = open_portal(address, TOKEN, told.append, is_dry=True)
        assert dry.write("package_create", "diaba-wards", {"name": "diaba-wards"}) == {}
    assert (told, asked, dry.writes) == (["package_create: diaba-wards"], [], 1)


def test_an_address_that_is_none_is_refused():
    with pytest.raises(ConfigurationError, match="begins with"):
        open_portal("data.example.org", TOKEN, lambda _: None)


def test_without_a_token_nothing_is_called(monkeypatch, capsys):
    monkeypatch.delenv("DIABA_CKAN_TOKEN", raising=False)
    with pytest.raises(SystemExit) as left:
        main(["publish", "ckan", "--url", "http://127.0.0.1:9", "--organization", "diaba"])
    assert left.value.code == 2
    assert "DIABA_CKAN_TOKEN" in capsys.readouterr().err
