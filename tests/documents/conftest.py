"""Tests of readers run with and without what not every machine has."""

from __future__ import annotations

import pytest

from etl.documents import ocr


@pytest.fixture
def with_ocr() -> None:
    if ocr.engine() is None:
        pytest.skip(f"OCR is not installed: {ocr.INSTALL}")


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("empty")))
