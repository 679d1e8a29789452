"""Builds for the checks: the sample, whole or with one fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.builds import make_build


@pytest.fixture(scope="session")
def good_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_build(tmp_path_factory.mktemp("good"))
