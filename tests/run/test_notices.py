"""Notices go out by real ways to real servers on this machine, and only when there is news."""

from __future__ import annotations

import json
import os
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Handler

from etl.model.errors import ConfigurationError, InputError, LockedError
from etl.run.notices import TOLD, Notices, load_notices, telling


class Outcome:
    """An output folder whose last run ended in some way."""

    def __init__(self, out: Path) -> None:
        self.out, self.number = out, 0
        (out / "runs").mkdir(parents=True)

    def ends(self, outcome: str, *errors: str) -> None:
        self.number += 1
        run_id = f"202611{self.number:02}T010000Z"
        line = {"run_id": run_id, "outcome": outcome, "started_at": "2026-11-22T01:00:00+00:00", "claims": {"wards": 6}}
        with (self.out / "runs" / "history.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        findings = [{"check": check, "severity": "error", "message": f"{check} does not hold"} for check in errors]
        folder = self.out / "runs" / run_id
        folder.mkdir()
        (folder / "run.json").write_text(json.dumps({"findings": findings}), "utf-8")


@pytest.fixture
def outcome(tmp_path: Path) -> Outcome:
    return Outcome(tmp_path / "build")


@pytest.fixture
def calls() -> Iterator[list[tuple[str, str, Any]]]:
    """A server that keeps what it is asked, and refuses whatever is called `broken`."""
    seen: list[tuple[str, str, Any]] = []

    class Receiver(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            seen.append((self.command, self.path, json.loads(body) if body else None))
            self.send_response(500 if "broken" in self.path else 200)
            self.end_headers()

        do_GET = do_POST = answer

        def log_message(self, *arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    os.environ["DIABA_TEST_URL"] = f"http://127.0.0.1:{server.server_port}/secret-token"
    yield seen
    del os.environ["DIABA_TEST_URL"]
    server.shutdown()
    server.server_close()


def tell(notices: dict[str, Any], out: Path) -> list[str]:
    notes: list[str] = []
    with telling(Notices(notices), out, notes.append):
        pass
    return notes


WEBHOOK = {"webhook": {"url_env": "DIABA_TEST_URL"}}


def test_a_webhook_hears_of_failures_and_recoveries_and_of_nothing_else(
    outcome: Outcome, calls: list[tuple[str, str, Any]]
) -> None:
    nights: list[tuple[str, tuple[str, ...], bool]] = [
        ("published", (), False),
        ("unchanged", (), False),
        ("gate_closed", ("wards.a",), True),
        ("gate_closed", ("wards.a",), False),
        ("gate_closed", ("wards.a", "wards.b"), True),
        ("published", (), True),
        ("published", (), False),
    ]
    for ended, errors, is_told in nights:
        before = len(calls)
        outcome.ends(ended, *errors)
        assert tell(WEBHOOK, outcome.out) == []
        assert (len(calls) > before) is is_told
    assert [body["state"] for _, _, body in calls] == ["bad", "bad", "good"]
    assert "wards.b does not hold" in calls[1][2]["text"]


def test_an_email_says_what_is_wrong(outcome: Outcome) -> None:
    mails: list[Any] = []

    class Keep(Handler):
        def handle_message(self, message: Any) -> None:
            mails.append(message)

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(Keep(), hostname="127.0.0.1", port=port)
    server.start()
    try:
        way = {
            "host": "127.0.0.1",
            "port": port,
            "security": "none",
            "from": "diaba@example.org",
            "to": ["a@example.org"],
        }
        outcome.ends("gate_closed", "wards.a")
        assert tell({"email": way}, outcome.out) == []
    finally:
        server.stop()
    (mail,) = mails
    assert "wards.a does not hold" in mail.get_payload(decode=True).decode()
    assert mail["To"] == "a@example.org"


def test_a_command_gets_the_words_on_its_input(outcome: Outcome, tmp_path: Path) -> None:
    outcome.ends("gate_closed", "wards.a")
    script = f'cat > "{tmp_path}/told"; echo $DIABA_STATE >> "{tmp_path}/told"'
    assert tell({"command": {"run": ["sh", "-c", script]}}, outcome.out) == []
    told = (tmp_path / "told").read_text("utf-8")
    assert "wards.a does not hold" in told
    assert told.endswith("bad\n")


def test_the_heartbeat_beats_after_every_run_that_came_to_its_end(
    outcome: Outcome, calls: list[tuple[str, str, Any]]
) -> None:
    for ended in ("published", "unchanged", "gate_closed"):
        outcome.ends(ended)
        assert tell({"heartbeat": {"url_env": "DIABA_TEST_URL"}}, outcome.out) == []
    outcome.ends("failed")
    tell({"heartbeat": {"url_env": "DIABA_TEST_URL"}}, outcome.out)
    assert [method for method, _, _ in calls] == ["GET"] * 3


def test_a_notice_that_could_not_be_sent_is_sent_the_next_time_and_shows_no_secret(
    outcome: Outcome, calls: list[tuple[str, str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome.ends("gate_closed", "wards.a")
    good = os.environ["DIABA_TEST_URL"]
    monkeypatch.setenv("DIABA_TEST_URL", good + "/broken")
    assert tell(WEBHOOK, outcome.out) == ["The notice by webhook was not sent: HTTP 500."]
    monkeypatch.setenv("DIABA_TEST_URL", good)
    assert tell(WEBHOOK, outcome.out) == []
    assert len(calls) == 2
    assert "secret-token" not in (outcome.out / TOLD).read_text("utf-8")


@pytest.mark.parametrize(
    ("way", "note"),
    [
        ({"webhook": {"url_env": "DIABA_NOT_SET"}}, "the environment variable DIABA_NOT_SET is not set"),
        ({"webhook": {"url": "http://127.0.0.1:1/secret"}}, "URLError"),
        ({"webhook": {"url": "file:///etc/passwd"}}, "ValueError"),
        ({"command": {"run": ["false"]}}, "exit code 1"),
        ({"email": {"host": "127.0.0.1", "port": 1, "from": "a", "to": "b"}}, "ConnectionRefusedError"),
    ],
)
def test_what_went_wrong_is_told_without_addresses(outcome: Outcome, way: dict[str, Any], note: str) -> None:
    outcome.ends("gate_closed", "wards.a")
    (name,) = way
    assert tell(way, outcome.out) == [f"The notice by {name} was not sent: {note}."]


def test_an_error_that_ends_the_run_is_told_and_goes_on(outcome: Outcome, calls: list[tuple[str, str, Any]]) -> None:
    with pytest.raises(InputError), telling(Notices(WEBHOOK), outcome.out, print):
        raise InputError("The disk is full.")
    assert "The disk is full." in calls[0][2]["text"]


def test_a_run_that_another_is_before_tells_nothing(outcome: Outcome, calls: list[tuple[str, str, Any]]) -> None:
    with pytest.raises(LockedError), telling(Notices(WEBHOOK), outcome.out, print):
        raise LockedError("Another run is writing here.")
    assert calls == []


def test_a_file_of_notices_is_read_strictly(tmp_path: Path) -> None:
    path = tmp_path / "notices.yaml"
    path.write_text("email: {host: mail.example.org, from: a@example.org, to: [b@example.org]}\n", "utf-8")
    assert load_notices(path).ways["email"]["host"] == "mail.example.org"
    for text, words in (("pigeon: {}", "pigeon"), ("email: {host: a}", "lacks from"), ("command: {}", "lacks run")):
        path.write_text(text, "utf-8")
        with pytest.raises(ConfigurationError, match=words):
            load_notices(path)
    assert load_notices(None).ways == {}
