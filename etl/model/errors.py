"""One root for every error a user may see; the command line turns them into a line and an exit code."""

from __future__ import annotations


class DiabaError(Exception):
    """What was wrong, where, and what to do next.

    Args:
        what: What was wrong, in one sentence.
        where: The file, row or field, if there is one.
        hint: What the user can do next.
    """

    exit_code = 3

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        self.what, self.where, self.hint = what, where, hint
        super().__init__(self.__str__())

    def __str__(self) -> str:
        """The message as the user reads it."""
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what}" + (f" {self.hint}" if self.hint else "")


class UsageError(DiabaError):
    """The command was called in a way that cannot be meant."""

    exit_code = 2


class InputError(DiabaError):
    """An input could not be used at all."""

    exit_code = 3


class LockedError(DiabaError):
    """Another run holds the output folder."""

    exit_code = 4


class UnreadableDocument(DiabaError):
    """A paper that cannot be read: it is listed with the reason and never stops a run."""


class UngroundedClaim(DiabaError):
    """A claim whose quote is not the text at its offsets: a defect of the software, never of the paper."""


class ConfigurationError(DiabaError):
    """A file of the project (descriptor, suite, SQL, curation, gazetteer) is not as it must be."""
