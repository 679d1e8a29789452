from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from etl.cli import app
from etl.cli.app import COMMANDS, diaba, main
from etl.model.errors import InputError, LockedError

HEAVY = ("great_expectations", "duckdb", "frictionless", "pandas", "rich", "rdflib", "yaml", "docx")


def called(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert isinstance(left.value.code, int)
    return left.value.code


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["validate", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    script = f"import sys; from etl.cli import main\ntry: main({arguments!r})\nexcept SystemExit: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert loaded.isdisjoint(HEAVY)


def commands_within(command: click.Command) -> list[click.Command]:
    within = list(command.commands.values()) if isinstance(command, click.Group) else []
    return [command, *(each for one in within for each in commands_within(one))]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does_and_what_each_option_means(name: str) -> None:
    command = diaba.get_command(click.Context(diaba), name)
    assert command is not None
    assert command.name == name
    for each in commands_within(command):
        assert each.help
        assert all(option.help for option in each.params if isinstance(option, click.Option))


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert called("--help") == 0
    listed = capsys.readouterr().out
    assert all(f"  {name} " in listed and line in listed for name, line in COMMANDS.items())


def test_the_version_is_that_of_the_distribution(capsys: pytest.CaptureFixture[str]) -> None:
    assert called("--version") == 0
    assert capsys.readouterr().out.startswith("diaba, version ")


@pytest.mark.parametrize(
    ("typed", "hint"), [("quer", "Did you mean “query”?"), ("xyz", "“diaba --help” lists the commands.")]
)
def test_an_unknown_command_is_answered_with_the_closest(
    typed: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(typed) == 2
    assert f"There is no command “{typed}”. {hint}" in capsys.readouterr().err


def test_python_m_etl_is_diaba() -> None:
    done = subprocess.run([sys.executable, "-m", "etl", "--help"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Usage: diaba ")


def test_vietnamese_is_written_where_the_locale_knows_none_of_it() -> None:
    command = [sys.executable, "-m", "etl", "units", "11560@2025-07-01"]
    told = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "latin-1"})
    assert told.stdout.decode("utf-8").startswith("phường Thủy Nguyên, Hải Phòng")


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (
            InputError("It is empty.", where="a.pdf", hint="Give another."),
            3,
            "diaba: a.pdf: It is empty. Give another.\n",
        ),
        (LockedError("Another run is writing here."), 4, "diaba: Another run is writing here.\n"),
        (KeyboardInterrupt(), 130, "\ndiaba: Interrupted before the end. What was published before is unchanged.\n"),
        (FileNotFoundError(2, "No such file or directory", "x.csv"), 3, "diaba: x.csv: No such file or directory.\n"),
        (
            ZeroDivisionError("by zero"),
            70,
            "diaba: a defect of diaba: ZeroDivisionError: by zero\n"
            "diaba: Set DIABA_TRACEBACK=1, run it again and report what it prints.\n",
        ),
    ],
)
def test_an_error_becomes_a_line_and_an_exit_code(
    error: BaseException, code: int, message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @click.command()
    def fails() -> None:
        raise error

    monkeypatch.setattr(app.LazyGroup, "get_command", lambda self, ctx, name: fails)
    assert called("status") == code
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", message)


def test_a_defect_is_traced_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def fails() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(app.LazyGroup, "get_command", lambda self, ctx, name: fails)
    monkeypatch.setenv("DIABA_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["status"])


def test_output_into_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m etl --help | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stderr == ""


def test_the_reference_is_what_the_commands_say(monkeypatch: pytest.MonkeyPatch) -> None:
    docs = Path(__file__).parents[2] / "docs"
    monkeypatch.syspath_prepend(str(docs))
    import cli_reference

    assert cli_reference.TARGET.read_text("utf-8") == cli_reference.reference(), "run `make docs`"
