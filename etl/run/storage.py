"""A full disk, told as such, whoever met it: the system, DuckDB or a library."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.model.errors import DiabaError, InputError

_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_WORDS = ("No space left on device", "Disk quota exceeded", "File too large", "disk is full")


@contextmanager
def explain_storage_errors(out: Path) -> Iterator[None]:
    """Turn errors of writing into one that says what to do.

    Raises:
        InputError: The disk is full, or the output folder cannot be written to.
    """
    try:
        yield
    except DiabaError as error:
        if not _is_full(error):
            raise
        raise _full(out) from error
    except Exception as error:
        if _is_full(error):
            raise _full(out) from error
        if isinstance(error, OSError) and error.errno in _REFUSED:
            raise InputError(
                f"It cannot be written to ({error.strerror}).",
                where=str(error.filename or out),
                hint="Give a folder that you may write to with --out.",
            ) from error
        raise


def _is_full(error: BaseException) -> bool:
    if isinstance(error, OSError) and error.errno in _FULL:
        return True
    if any(words in str(error) for words in _WORDS):
        return True
    return error.__cause__ is not None and _is_full(error.__cause__)


def _full(out: Path) -> InputError:
    return InputError(
        "The disk is full. Nothing was published; the data of the last good run is as it was.",
        where=str(out),
        hint="Free some space and run it again.",
    )
