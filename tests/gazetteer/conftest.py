"""The real gazetteer, loaded once."""

from __future__ import annotations

import pytest

from etl.gazetteer import Gazetteer
from etl.packages.gazetteer import load_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()
