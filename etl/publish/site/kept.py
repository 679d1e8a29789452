"""Pages of the portal that was published last, taken over where nothing of what they show has changed.

Of each page is noted what it was made of (`etl.publish.site.prints`), its size, and when it was written. A page is
taken over if it is made of the same now, and its file still has that size and that time: by these a run also tells
that nobody has touched what it published (`etl.run.built.built_of`). Its bytes are not read: for 100,000 papers
these are gigabytes, every night.

A page is taken over as a second name of the same file (a hard link), or as a copy where the disk has no such names.
The notes are of use only together with the files, so nothing depends on which of the two a killed run leaves behind:
what does not fit together is drawn again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_Noted = tuple[str, int, int]
"""Of a page its hash, its size in bytes, and when it was written, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Before:
    """The portal that was published last."""

    site: Path
    """Its folder."""
    notes: Path
    """The file with what was noted of its pages."""
    notes_to_write: Path
    """The file for the notes on the pages of the new one."""
    made_by: str
    """The software, whose change changes pages."""


class KeptPages:
    """What can be taken over into a new portal, and what is noted of that."""

    def __init__(self, before: Before, folder: Path) -> None:
        """Use the notes of a portal, if there are any.

        Args:
            before: The portal.
            folder: That of the new one.
        """
        self._before, self._folder = before, folder
        self._noted = _read(before.notes)
        self._taken: dict[str, _Noted] = {}

    def take(self, pages: Sequence[str], made_of: str) -> bool:
        """Take over pages that are made of the same, all or none.

        Args:
            pages: Where they lie in the portal.
            made_of: The hash of what they show.

        Returns:
            Whether they were taken over; none is there if they were not.
        """
        if not all(self._is_unchanged(page, made_of) for page in pages):
            return False
        try:
            for page in pages:
                _link(self._before.site / page, self._folder / page)
        except OSError:
            # It is drawn instead, and must not be written through a second name into what is published.
            for page in pages:
                (self._folder / page).unlink(missing_ok=True)
            return False
        self._taken |= {page: self._noted[page] for page in pages}
        return True

    def note(self, made_of: Mapping[str, str]) -> None:
        """Note all pages of the new portal, for the next.

        Args:
            made_of: By where they lie in the portal the hashes of what they show.

        Raises:
            OSError: A page is not there, or nothing can be written.
        """
        lines = []
        for page, shown in made_of.items():
            noted = self._taken.get(page) or (shown, *_looks(self._folder / page))
            lines.append("\t".join((page, *map(str, noted))) + "\n")
        file = self._before.notes_to_write
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        draft.write_text("".join(lines), "utf-8")
        draft.replace(file)

    def _is_unchanged(self, page: str, made_of: str) -> bool:
        noted = self._noted.get(page)
        if noted is None or noted[0] != made_of:
            return False
        try:
            return _looks(self._before.site / page) == noted[1:]
        except OSError:
            return False


def _looks(path: Path) -> tuple[int, int]:
    status = path.lstat()
    return status.st_size, status.st_mtime_ns


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _read(file: Path) -> dict[str, _Noted]:
    """What was noted of each page; a line that is damaged says nothing."""
    noted: dict[str, _Noted] = {}
    with suppress(OSError, UnicodeDecodeError), file.open(encoding="utf-8") as lines:
        for line in lines:
            with suppress(ValueError):
                page, made_of, size, written = line.split("\t")
                noted[page] = (made_of, int(size), int(written))
    return noted
