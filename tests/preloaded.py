"""Imported in the process that those of runs are forked from: loading it takes each of many runs three seconds."""

from __future__ import annotations

from etl.checks import load_libraries

load_libraries()
