"""Imported in the process that the others are forked from, so that each new one has all this already."""

from __future__ import annotations

from contextlib import suppress

import duckdb  # noqa: F401

import etl.documents
import etl.extract
import etl.fuse
import etl.packages.schema  # noqa: F401
from etl.model.errors import DiabaError
from etl.packages.gazetteer import load_gazetteer

with suppress(DiabaError):  # Whoever needs it meets the error again, and can tell it.
    load_gazetteer()
