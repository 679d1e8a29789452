"""The one place that knows where descriptors, suites, SQL and the gazetteer lie, in a checkout and in a wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from etl.model.errors import ConfigurationError

_PACKAGE = Path(__file__).resolve().parent


@cache
def resource(*parts: str) -> Path:
    """The path of a file or folder that travels with the software, e.g. `resource("sql", "views")`.

    Raises:
        ConfigurationError: It is not there, so the installation is damaged.
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise ConfigurationError(
        f"{'/'.join(parts)} is missing from the installation.",
        hint="Reinstall: pip install --force-reinstall diaba",
    )
