"""Frictionless, Great Expectations and SQL checks, all of which speak in Findings."""
