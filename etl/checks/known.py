"""Records of tables that were held against the same description before, and that it had nothing to say against.

What is said of a record depends on nothing but its bytes, the header and the description, so it need not be asked
again: of a table to which ten papers have come, only what is new in it. Kept are hashes, one file for each description;
a file that is damaged is not used. Only tables without any fault are kept, and where one of the new records has a
fault, the whole table is asked anew, so that what is reported is what it would be without.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

_HASH = 16
"""Bytes of the hash of a record: among a billion of them no two would meet."""
_DIGESTS = np.dtype([("head", "<u8"), ("tail", "<u8")])
_CHECKSUM = 32

Digests = npt.NDArray[np.void]


class Known:
    """What earlier runs have kept, and what this one keeps."""

    def __init__(self, earlier: Path, kept: Path, made_by: str) -> None:
        """Use folders, which need not be there.

        Args:
            earlier: What earlier runs have kept.
            kept: Where it is kept from now on; mostly the same.
            made_by: The software that asks.
        """
        self._earlier, self._kept, self._made_by = earlier, kept, made_by
        self._used: dict[str, Digests] = {}

    def table(self, header: bytes, description: Mapping[str, Any]) -> Asked:
        """What is known of the records of a table.

        Args:
            header: The first line of its file.
            description: What its records are held against.
        """
        told = json.dumps([self._made_by, header.hex(), description], sort_keys=True, default=str)
        name = sha256(told.encode()).hexdigest()[:32]
        return Asked(name, self._used[name] if name in self._used else _read(self._earlier / name))

    def add(self, asked: Asked) -> None:
        """Note the records of a table that has no fault."""
        found = [*asked.digests, *([self._used[asked.name]] if asked.name in self._used else [])]
        self._used[asked.name] = np.unique(np.concatenate(found)) if found else np.empty(0, _DIGESTS)

    def save(self) -> None:
        """Keep what was noted, and nothing else.

        Raises:
            OSError: It cannot be written.
        """
        self._kept.mkdir(parents=True, exist_ok=True)
        for name, digests in self._used.items():
            content = digests.tobytes()
            draft = self._kept / f".{name}"
            draft.write_bytes(sha256(content).digest() + content)
            draft.replace(self._kept / name)
        for path in self._kept.iterdir():
            if path.name not in self._used:
                path.unlink()


@dataclass(slots=True)
class Asked:
    """The records of one table."""

    name: str
    known: Digests
    """Hashes in order."""
    digests: list[Digests] = field(default_factory=list)
    """Hashes of all records of the table so far."""

    def unknown(self, records: Sequence[bytes]) -> list[bytes]:
        """Those of the next records that are to be asked."""
        joined = b"".join(blake2b(record, digest_size=_HASH).digest() for record in records)
        digests = np.frombuffer(joined, _DIGESTS)
        self.digests.append(digests)
        if not len(self.known):
            return list(records)
        places = np.searchsorted(self.known["head"], digests["head"]).clip(max=len(self.known) - 1)
        is_known = self.known[places] == digests
        return [record for record, is_one in zip(records, is_known.tolist(), strict=True) if not is_one]


def _read(path: Path) -> Digests:
    try:
        content = path.read_bytes()
    except OSError:
        return np.empty(0, _DIGESTS)
    checksum, rest = content[:_CHECKSUM], content[_CHECKSUM:]
    if sha256(rest).digest() != checksum or len(rest) % _HASH:
        return np.empty(0, _DIGESTS)
    return np.frombuffer(rest, _DIGESTS)
