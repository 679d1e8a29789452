"""Which OCR is installed: told without the libraries that work on pictures, as every run asks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from functools import lru_cache

LANGUAGE = "vie"
"""Tesseract's name for Vietnamese."""


def engine() -> str | None:
    """The name and version of the OCR that is installed, or None: there is none, or none for Vietnamese."""
    program = shutil.which("tesseract")
    return _version(program) if program else None


@lru_cache
def _version(program: str) -> str | None:
    try:
        languages = _output([program, "--list-langs"]).split()
        version = _output([program, "--version"]).split("\n", 1)[0].strip()
    except (OSError, subprocess.SubprocessError):
        return None
    return version if LANGUAGE in languages else None


def _output(command: Sequence[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, timeout=10, check=True).stdout  # noqa: S603
