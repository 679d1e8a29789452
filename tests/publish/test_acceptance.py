"""The page that says which test holds what is asked of published data."""

from __future__ import annotations

import re

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "acceptance.md").read_text("utf-8")


def test_every_point_has_its_line_and_every_test_of_it_exists():
    lines = re.findall(r"^\| (A\d+) \|.*\|(.*)\|$", PAGE, re.MULTILINE)
    assert [point for point, _ in lines] == [f"A{number}" for number in range(1, 30)]
    for point, named in lines:
        tests = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", named)
        assert tests, point
        for path, name in tests:
            assert f"def {name}(" in (ROOT / path).read_text("utf-8"), f"{point}: {path}::{name}"
