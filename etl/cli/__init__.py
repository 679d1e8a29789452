"""The command line: one command a file, each a thin skin over the package that does the work."""

from etl.cli.app import main

__all__ = ["main"]
