"""Writes docs/cli.md from the help of the commands; `make docs` runs it and a test holds the two together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from etl.cli.app import diaba

TARGET = Path(__file__).with_name("cli.md")

_HEAD = """\
# The command line

Made by `make docs` from the help of the commands; change it there (`etl/cli/`).

Results go to stdout and everything else to stderr, so that a pipe or a file holds nothing but the result. Progress is
drawn only where stderr is a terminal. `--json` prints one JSON object, `--quiet` nothing but errors.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | done, but a check of severity error failed, so nothing was published |
| 2 | the command was called in a wrong way |
| 3 | an input could not be used at all, or the output could not be written |
| 4 | another run holds the output folder |
| 70 | a defect of diaba; with `DIABA_TRACEBACK=1` it says where |
| 130 | interrupted with Ctrl-C |
"""


def reference() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_blocks(diaba, "diaba", None)])


def _blocks(command: click.Command, path: str, parent: click.Context | None) -> Iterator[str]:
    """The help of a command, and of those within it."""
    context = command.make_context(path.split()[-1], [], parent, resilient_parsing=True, terminal_width=100)
    yield _block(path, command.get_help(context))
    for name in command.list_commands(context) if isinstance(command, click.Group) else ():
        within = command.get_command(context, name)
        assert within is not None
        yield from _blocks(within, f"{path} {name}", context)


def _block(title: str, text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return f"## {title}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
