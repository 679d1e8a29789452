"""Calling a command as a user does."""

from __future__ import annotations

import pytest

from etl.cli import main


def called(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of `diaba ARGUMENTS` in this process."""
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    assert isinstance(left.value.code, int)
    return left.value.code, *capfd.readouterr()
