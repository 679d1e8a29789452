"""The group of commands, loaded one at a time, and the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import difflib
import importlib
import io
import os
import sys
from collections.abc import Sequence

import click

from etl.model.errors import DiabaError
from etl.run.interrupt import heeding_ctrl_c

COMMANDS: dict[str, str] = {
    "run": "Read papers, weigh what they say, check it and publish it.",
    "fetch": "Download papers from the web into a store.",
    "ingest": "List papers with what each one is, or keep them in a store.",
    "extract": "Print the claims of papers, each with its quote.",
    "build": "Make the data packages of papers, without checks or history.",
    "load": "Make the DuckDB warehouse from the packages.",
    "validate": "Check a build, packages from elsewhere or a CSV file.",
    "query": "Ask the warehouse a named question, or one in SQL.",
    "publish": "Write the catalogue or the portal of a build anew.",
    "score": "Score the published catalogue as portals do.",
    "explain": "Show the words behind a value.",
    "units": "Show what an administrative unit is, was and became.",
    "review": "List what waits for an editor's decision.",
    "release": "Freeze the published data as a release.",
    "diff": "Show what changed between two builds or releases.",
    "evaluate": "Score the claims against gold files.",
    "status": "Show the last runs and what needs attention.",
    "schedule": "Write files for the scheduler that runs diaba at night.",
}
"""Name and one-line help, in the order of work. Each is the object `command` of the module `etl.cli.NAME`."""

EXIT_INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""
EXIT_DEFECT = 70
"""EX_SOFTWARE of sysexits.h: a defect of diaba, not of the papers or the call."""


class LazyGroup(click.Group):
    """A group whose help needs none of its commands: importing them all takes seconds."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"etl.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called, or say which one may be meant.

        Raises:
            click.UsageError: There is no such command.
        """
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        close = difflib.get_close_matches(args[0], COMMANDS, n=1)
        hint = f"Did you mean “{close[0]}”?" if close else "“diaba --help” lists the commands."
        raise click.UsageError(f"There is no command “{args[0]}”. {hint}", ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table above instead of importing each for its help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done · 1 a check failed and nothing was published · 2 wrong usage · "
    "3 an input could not be used · 4 another run holds the folder · 130 interrupted.",
)
@click.version_option(package_name="diaba", prog_name="diaba")
def diaba() -> None:
    """Open data from the papers of Vietnam's new wards: every value with the words that prove it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with the exit code of the contract.

    Args:
        arguments: What stands after the program's name; by default that of this process.

    Raises:
        SystemExit: Always.
    """
    _speak_utf_8()
    try:
        with heeding_ctrl_c():
            code = diaba.main(list(arguments) if arguments is not None else None, "diaba", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _say("Interrupted before the end. What was published before is unchanged.")
        sys.exit(EXIT_INTERRUPTED)
    except DiabaError as error:
        _say(str(error))
        sys.exit(error.exit_code)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        _say(f"{place}{error.strerror or error}.")
        sys.exit(DiabaError.exit_code)
    except Exception as error:
        if os.environ.get("DIABA_TRACEBACK"):
            raise
        _say(f"a defect of diaba: {type(error).__name__}: {error}")
        _say("Set DIABA_TRACEBACK=1, run it again and report what it prints.")
        sys.exit(EXIT_DEFECT)


def _speak_utf_8() -> None:
    """Write Vietnamese whatever the locale is: a scheduler's may know no letter of it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(encoding="utf-8", errors=stream.errors)


def _say(message: str) -> None:
    click.echo(f"diaba: {message}", err=True)
