from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from etl.model.errors import UsageError
from etl.run.schedule import KINDS, Schedule, schedule_files


def files(kind: str, tmp_path: Path, **more: object) -> dict[str, str]:
    (tmp_path / "giấy tờ").mkdir(exist_ok=True)
    facts = {"documents": (tmp_path / "giấy tờ",), "out": tmp_path / "build", **more}
    return schedule_files(kind, Schedule(**facts))  # type: ignore[arg-type]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_accepts_its_units(tmp_path: Path) -> None:
    for name, text in files("systemd", tmp_path, notices=tmp_path / "notices.yaml").items():
        (tmp_path / name).write_text(text, "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", str(tmp_path / "diaba.service"), str(tmp_path / "diaba.timer")],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_systemd_makes_up_for_missed_nights_and_ends_long_runs(tmp_path: Path) -> None:
    units = files("systemd", tmp_path, minutes=90, at="23:05")
    assert "Persistent=true" in units["diaba.timer"]
    assert "OnCalendar=*-*-* 23:05:00" in units["diaba.timer"]
    assert "TimeoutStartSec=90min" in units["diaba.service"]


@pytest.mark.skipif(shutil.which("crontab") is None, reason="cron is not installed")
def test_cron_accepts_its_lines(tmp_path: Path) -> None:
    lines = files("cron", tmp_path)["diaba.cron"].splitlines()
    table = [line.replace(" root ", " ", 1) if " root " in line else line for line in lines]  # No user in a crontab.
    path = tmp_path / "crontab"
    path.write_text("\n".join(table) + "\n", "utf-8")
    done = subprocess.run(["crontab", "-n", str(path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_cron_has_a_timeout_a_log_that_is_turned_and_a_run_after_the_start(tmp_path: Path) -> None:
    written = files("cron", tmp_path, user="diaba")
    assert "30 2 * * * diaba cd " in written["diaba.cron"]
    assert " && timeout --signal=INT --kill-after=60 240m " in written["diaba.cron"]
    assert "@reboot diaba " in written["diaba.cron"]
    assert "rotate 8" in written["diaba.logrotate"]


def test_cron_runs_where_the_files_were_written_so_that_decisions_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "cổng 100%"
    folder.mkdir()
    monkeypatch.chdir(folder)
    nightly, reboot = [line for line in files("cron", tmp_path)["diaba.cron"].splitlines() if " root " in line]
    there = f'cd "{folder}" && timeout '.replace("%", r"\%")
    assert (there in nightly, there in reboot) == (True, True)


def test_systemd_makes_the_one_folder_that_may_be_written_to(tmp_path: Path) -> None:
    unit = files("systemd", tmp_path, user="diaba", out=tmp_path / "my build")["diaba.service"]
    assert f'ExecStartPre=+/usr/bin/install -d -o diaba "{tmp_path}/my build"' in unit
    assert f'ReadWritePaths="{tmp_path}/my build"' in unit


def test_a_user_that_would_be_a_line_of_its_own_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no name of a user"):
        files("cron", tmp_path, user="diaba\n* * * * * root")


@pytest.mark.parametrize("kind", ["github", "gitlab"])
def test_hosted_schedulers_get_yaml_with_a_lock_a_timeout_and_what_is_kept(kind: str, tmp_path: Path) -> None:
    schedule = Schedule(documents=(Path("documents"),), out=Path("build"))
    (text,) = schedule_files(kind, schedule).values()
    assert isinstance(yaml.safe_load(text), dict)
    words = {
        "github": ("concurrency", "timeout-minutes: 240", "actions/cache"),
        "gitlab": ("resource_group", "240 minutes", "cache"),
    }
    assert all(word in text for word in words[kind])
    assert "diaba run documents --out build --quiet" in text


@pytest.mark.parametrize("at", ["2:30", "24:00", "night"])
def test_a_time_that_is_none_is_refused(at: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="like 02:30"):
        files("cron", tmp_path, at=at)


@pytest.mark.parametrize("kind", KINDS)
def test_a_path_that_would_break_the_file_is_refused(kind: str) -> None:
    with pytest.raises(UsageError, match="cannot stand"):
        schedule_files(kind, Schedule(documents=(Path("a\nb"),), out=Path("build")))
