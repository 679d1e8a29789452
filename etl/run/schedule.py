"""Files that let a scheduler run diaba every night."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.model.errors import UsageError
from etl.objects import Address

KINDS: dict[str, dict[str, str]] = {
    "systemd": {"diaba.service": "diaba.service", "diaba.timer": "diaba.timer"},
    "cron": {"diaba.cron": "diaba.cron", "diaba.logrotate": "diaba.logrotate"},
    "github": {".github/workflows/diaba.yml": "github.yml"},
    "gitlab": {".gitlab-ci.yml": "gitlab.yml"},
}
"""Each scheduler with the files that it needs and their templates."""
_HOSTED = ("github", "gitlab")
_TIME = re.compile(r"^(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)$")
_USER = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,31}")
LOG = "/var/log/diaba.log"
"""Where cron's lines write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """What is to be run, and when."""

    documents: tuple[Path | Address, ...]
    out: Path
    at: str = "02:30"
    minutes: int = 240
    """After how long a run is ended."""
    user: str | None = None
    notices: Path | None = None


def schedule_files(kind: str, schedule: Schedule) -> dict[str, str]:
    """The files for a scheduler, under their names.

    Args:
        kind: One of KINDS.
        schedule: What is to be run, and when.

    Raises:
        UsageError: The time is none, or a path cannot stand in such a file.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    time = _TIME.match(schedule.at)
    if time is None:
        raise UsageError("The time is written like 02:30.", where=schedule.at)
    folder = Path(__file__).parent / "templates"
    environment = Environment(  # noqa: S701 (no HTML)
        loader=FileSystemLoader(folder), undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True
    )
    facts = _facts(schedule, is_hosted=kind in _HOSTED) | {"hour": int(time["hour"]), "minute": int(time["minute"])}
    if kind == "systemd":
        facts |= {name: str(facts[name]).replace("%", "%%") for name in ("command", "folder", "out_word")}
    return {name: environment.get_template(template).render(facts) for name, template in KINDS[kind].items()}


def _facts(schedule: Schedule, *, is_hosted: bool) -> dict[str, object]:
    def place(path: Path | Address) -> str:
        written = path.as_posix() if is_hosted or isinstance(path, Address) else str(path.resolve())
        if re.search(r"[\n\"'`$\\]", written):
            raise UsageError("A path with such signs cannot stand in this file.", where=written)
        return written

    program = ["diaba"] if is_hosted else _program()
    words = [*program, "run", *map(place, schedule.documents), "--out", place(schedule.out), "--quiet"]
    words += ["--notices", place(schedule.notices)] if schedule.notices else []
    if schedule.user is not None and _USER.fullmatch(schedule.user) is None:
        raise UsageError("This is no name of a user.", where=schedule.user)
    command, folder, out = _joined(words), place(Path.cwd()), place(schedule.out)
    ending = f"timeout --signal=INT --kill-after=60 {schedule.minutes}m"
    return {
        "command": command,
        # Editors' decisions and releases are looked for where the command is called: in this folder.
        "line": f"cd {_joined([folder])} && {ending} {command} >> {LOG} 2>&1".replace("%", r"\%"),
        "folder": folder,
        "out": out,
        "out_word": _joined([out]),
        "at": schedule.at,
        "timeout": f"{schedule.minutes}min",
        "minutes": schedule.minutes,
        "user": schedule.user,
        "log": LOG,
    }


def _joined(words: Sequence[str]) -> str:
    return " ".join(f'"{word}"' if shlex.quote(word) != word else word for word in words)


def _program() -> list[str]:
    """The command as it was called here, by its full path: schedulers know no PATH of ours."""
    beside = Path(sys.executable).with_name("diaba")
    found = str(beside) if beside.is_file() else shutil.which("diaba")
    return [found] if found else [sys.executable, "-m", "etl"]
