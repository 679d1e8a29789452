"""Tests of readers run without what some machines have."""

from __future__ import annotations

import pytest


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("empty")))
