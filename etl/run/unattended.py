"""Imported first of all in the process that the others are forked from: nobody sits before it.

DuckDB takes a process whose program has no file for a session of somebody, and would draw progress bars on the terminal
in the middle of what the run says.
"""

from __future__ import annotations

import sys

sys.modules["__main__"].__file__ = __file__
