"""Telling people of a run that failed and of the one that was good again, and nothing in between.

Three ways (a command, e-mail, a webhook) and a heartbeat for services that raise an alarm when it stops. Addresses that
hold secrets and passwords come from the environment; no message of this module ever holds one.
"""

from __future__ import annotations

import hashlib
import json
import os
import smtplib
import ssl
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from etl.model.errors import ConfigurationError, DiabaError, LockedError
from etl.run.history import RUNS, read_history, read_record
from etl.run.record import Outcome
from etl.yamlfile import load_yaml

TOLD = f"{RUNS}/told.json"
"""What each way was told last, so that it hears only of changes."""
SECONDS = 15
"""How long any way may take."""
_GOOD = (Outcome.PUBLISHED, Outcome.UNCHANGED)
_WAYS = ("command", "email", "webhook", "heartbeat")
_SECURITY = ("none", "starttls", "tls")


@dataclass(frozen=True, slots=True)
class Notices:
    """What a notices file says."""

    ways: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Message:
    """What there is to tell."""

    is_good: bool
    outcome: str
    subject: str
    text: str
    reasons: tuple[str, ...]
    """What is wrong, in words that stay the same while it is."""

    @property
    def state(self) -> str:
        """Stays the same while nothing changes."""
        told = json.dumps([self.is_good, *sorted(self.reasons)], ensure_ascii=False)
        return f"{'good' if self.is_good else 'bad'}:{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def load_notices(path: Path | None) -> Notices:
    """Read a notices file.

    Raises:
        ConfigurationError: It cannot be read, or a way lacks something.
    """
    if path is None:
        return Notices({})
    raw = load_yaml(path)
    unknown = sorted(set(raw or {}) - set(_WAYS)) if isinstance(raw, dict) else ["?"]
    if unknown:
        raise ConfigurationError(
            f"Unknown way to tell: {unknown[0]}.", where=str(path), hint=f"There are {', '.join(_WAYS)}."
        )
    for way, wanted in (("email", ("host", "from", "to")), ("command", ("run",))):
        missing = [key for key in wanted if way in raw and key not in raw[way]]
        if missing:
            raise ConfigurationError(f"{way} lacks {missing[0]}.", where=str(path), hint="docs/schedule.md shows one.")
    if raw.get("email", {}).get("security", "starttls") not in _SECURITY:
        raise ConfigurationError("email: security is none, starttls or tls.", where=str(path))
    return Notices(raw)


@contextmanager
def telling(notices: Notices, out: Path, note: Callable[[str], None]) -> Iterator[None]:
    """Tell of what becomes of the run in the block: its end, or the error that it ends with.

    Args:
        notices: Whom to tell.
        out: The output folder of the run.
        note: Is told what could not be sent; a notice that cannot be sent changes nothing about the run.
    """
    try:
        yield
    except LockedError:
        raise  # Another run is at work and will tell.
    except Exception as error:
        if notices.ways:
            _tell(notices, out, _of_error(error), note)
        raise
    if notices.ways:
        _tell(notices, out, _of_run(out), note)


def _of_error(error: Exception) -> Message:
    what = str(error) if isinstance(error, DiabaError) else f"{type(error).__name__}: {error}"
    return Message(False, "failed", "diaba: lần chạy hỏng / the run failed", what, (what,))


def _of_run(out: Path) -> Message:
    """The end of the last run."""
    lines = read_history(out)
    line = lines[-1] if lines else {"outcome": "failed", "run_id": "?"}
    outcome = str(line["outcome"])
    if outcome in _GOOD:
        subject = "diaba: dữ liệu đạt / the data is good"
        return Message(True, outcome, subject, f"{line['run_id']}: {outcome}. {_counted(line)}", ())
    findings = (read_record(out, line["run_id"]) or {}).get("findings", [])
    errors = [finding for finding in findings if finding["severity"] == "error"]
    reasons = tuple(finding["check"] for finding in errors) or (outcome,)
    subject = f"diaba: không công bố, {len(errors)} lỗi / nothing was published, {len(errors)} errors"
    report = out / RUNS / line["run_id"] / "reports" / "report.html"
    words = [f"- {finding['message']}" for finding in errors[:10]]
    text = "\n".join([f"{line['run_id']}: {outcome}.", *words, f"Báo cáo / report: {report}"])
    return Message(False, outcome, subject, text, reasons)


def _counted(line: Mapping[str, Any]) -> str:
    claims, records = (sum(line.get(name, {}).values()) for name in ("claims", "records"))
    return f"{claims} khẳng định / claims, {records} bản ghi / records."


def _tell(notices: Notices, out: Path, message: Message, note: Callable[[str], None]) -> None:
    told = _told(out)
    for way, settings in notices.ways.items():
        if way != "heartbeat" and not _is_news(told.get(way), message):
            continue
        try:
            _SEND[way](settings, message)
            told[way] = message.state
        except Exception as error:  # Whatever a server, a network or a program does, the run is what counts.
            note(f"The notice by {way} was not sent: {_harmless(error)}.")
    _remember(out, told)


def _is_news(last: str | None, message: Message) -> bool:
    """Failures, other failures and recoveries are news; that all is well, or still the same wrong, is none."""
    if last is None:
        return not message.is_good
    return last != message.state


def _told(out: Path) -> dict[str, str]:
    try:
        told = json.loads((out / TOLD).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _remember(out: Path, told: Mapping[str, str]) -> None:
    path = out / TOLD
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".draft")
        draft.write_text(json.dumps(told), "utf-8")
        draft.replace(path)
    except OSError:
        return  # On a full disk the same is told again tomorrow.


def _harmless(error: Exception) -> str:
    """What went wrong, without the words of the error: they may hold an address, and that a secret."""
    if isinstance(error, urllib.error.HTTPError):
        return f"HTTP {error.code}"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"SMTP {error.smtp_code}"
    if isinstance(error, KeyError):
        return f"the environment variable {error.args[0]} is not set"
    if isinstance(error, subprocess.CalledProcessError):
        return f"exit code {error.returncode}"
    return type(error).__name__


def _secret(settings: Mapping[str, Any], name: str) -> str | None:
    """A value, or that of the environment variable that `<name>_env` names."""
    variable = settings.get(f"{name}_env")
    return os.environ[variable] if variable else settings.get(name)


def _by_command(settings: Mapping[str, Any], message: Message) -> None:
    told = {"DIABA_OUTCOME": message.outcome, "DIABA_STATE": "good" if message.is_good else "bad"}
    subprocess.run(  # noqa: S603 (the user's own command)
        [str(word) for word in settings["run"]],
        input=f"{message.subject}\n\n{message.text}\n",
        text=True,
        check=True,
        timeout=SECONDS,
        env=os.environ | told,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _by_email(settings: Mapping[str, Any], message: Message) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = message.subject, settings["from"]
    mail["To"] = ", ".join([settings["to"]] if isinstance(settings["to"], str) else settings["to"])
    mail.set_content(message.text)
    security = settings.get("security", "starttls")
    address = (settings["host"], int(settings.get("port", 465 if security == "tls" else 587)))
    context = ssl.create_default_context()
    server: smtplib.SMTP
    if security == "tls":
        server = smtplib.SMTP_SSL(*address, timeout=SECONDS, context=context)
    else:
        server = smtplib.SMTP(*address, timeout=SECONDS)
    with server:
        if security == "starttls":
            server.starttls(context=context)
        password = _secret(settings, "password")
        if password:
            server.login(str(settings.get("user", settings["from"])), password)
        server.send_message(mail)


def _by_webhook(settings: Mapping[str, Any], message: Message) -> None:
    body = {"state": "good" if message.is_good else "bad", "outcome": message.outcome}
    body |= {"text": f"{message.subject}\n{message.text}"}
    _request(settings, json.dumps(body, ensure_ascii=False).encode())


def _by_heartbeat(settings: Mapping[str, Any], message: Message) -> None:
    """A sign of life after each run that came to its end, whatever it found."""
    if message.outcome != "failed":
        _request(settings, None)


def _request(settings: Mapping[str, Any], body: bytes | None) -> None:
    url = _secret(settings, "url") or ""
    if not url.startswith(("https://", "http://")):
        raise ValueError
    request = urllib.request.Request(url, data=body, headers={"Content-Type": "application/json"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
        answer.read(1)


_SEND: dict[str, Callable[[Mapping[str, Any], Message], None]] = {
    "command": _by_command,
    "email": _by_email,
    "webhook": _by_webhook,
    "heartbeat": _by_heartbeat,
}
