"""Work in lots: what a lot holds is hashed, and what came of it is kept under that hash and not done again.

The rows of a lot are found by a column `lot` of a relation of DuckDB. Lots that must be done are written to Parquet,
ordered by lot, and each is one task of the engine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import duckdb

from etl.disk import hash_of
from etl.packages.duck import MEMORY_MB, connect, database, parquet_reader, quoted
from etl.run.engine import Engine, do_all
from etl.run.fingerprint import WEIGHING, stage_of
from etl.run.keeping import put_in_place

if TYPE_CHECKING:
    from etl.objects import Address

_ROWS_AT_ONCE = 8_192
"""Rows of a group in the Parquet files from which tasks take their lot: the whole group is decompressed for it."""
_DONE = "done.json"


@dataclass(frozen=True, slots=True)
class Lot:
    """One task."""

    number: int
    inputs: Mapping[str, Path]
    """By name the files that hold its rows among others, in the column `lot` its number."""
    out: Path
    """The folder to make, whole or not at all."""
    given: Any
    """What else it needs, small."""

    def pack(self, folder: Path) -> None:
        """Its own rows alone: see `etl.run.carrying.Portable`."""
        with database() as duck:
            for name, path in self.inputs.items():
                own = f"FROM {parquet_reader([path])} WHERE lot = {self.number}"
                duck.execute(f"COPY ({own}) TO {quoted(str(folder / _input(name)))} (FORMAT parquet)")

    def unpacked(self, folder: Path, marks: Address) -> Lot:
        """See `etl.run.carrying.Portable`."""
        inputs = {name: folder / _input(name) for name in self.inputs}
        return replace(self, inputs=inputs, out=folder / "made" / self.out.name)

    def made(self, result: None) -> Path:
        """See `etl.run.carrying.Portable`."""
        return self.out


def _input(name: str) -> str:
    return f"{name}.parquet"


def sharing(work: Path, threads: int) -> duckdb.DuckDBPyConnection:
    """A database that joins and orders more than memory holds."""
    return connect(threads=threads, memory_mb=MEMORY_MB, scratch=work / "spilled", keeps_order=False)


def number_of_lots(rows: int, rows_a_lot: int) -> int:
    """A power of two, so that most lots stay as they are when a few rows come."""
    return 1 << max(0, (rows - 1) // rows_a_lot).bit_length()


class Lots:
    """All lots of one kind, done by an engine and kept in a folder."""

    def __init__(
        self, duck: duckdb.DuckDBPyConnection, engine: Engine, work: Path, kept: Sequence[Path], name: str
    ) -> None:
        """Use what is there.

        Args:
            duck: Where the relations are.
            engine: Does the tasks.
            work: A folder for what tasks read; it must be seen by all that do tasks.
            kept: A folder for what came of them, of this run and of earlier ones, likewise; and others in which what
                came of earlier runs is looked for.
            name: What is done, for messages, such as `Weighing claims`.
        """
        self._duck, self._engine, self._work, self._kept, self._name = duck, engine, work, kept, name

    def do(
        self,
        work: Callable[[Lot], None],
        relations: Mapping[str, str],
        given: Mapping[int, Any],
        common: Any,
    ) -> list[Path]:
        """Do the lots that no earlier run has done from the same.

        Args:
            work: Makes the folder of one lot.
            relations: Tables or views with a column `lot`, by the name under which tasks find them. What is made of a
                lot must depend on its rows alone, and on what is given.
            given: What else a lot needs, by number; its `repr` tells it from other things.
            common: What all need, likewise.

        Returns:
            For each lot the folder with what came of it; lot 0 is there even if it is empty.

        Raises:
            LostTaskError: A task was lost twice.
        """
        prints = self._fingerprints(relations, given, common)
        found = {number: self._find(fingerprint) for number, fingerprint in sorted(prints.items())}
        places = {number: place or self._kept[0] / prints[number] for number, place in found.items()}
        missing = [number for number, place in found.items() if place is None]
        if missing:
            self._kept[0].mkdir(parents=True, exist_ok=True)
            inputs = self._deal(relations, missing)
            lots = [Lot(n, inputs, places[n], (given.get(n), common)) for n in missing]
            do_all(self._engine, work, lots, name=self._name)
            for path in inputs.values():
                path.unlink()
        return list(places.values())

    def _find(self, fingerprint: str) -> Path | None:
        """Where a lot lies that an earlier run has done."""
        places = (kept / fingerprint for kept in self._kept)
        return next((place for place in places if is_whole(place)), None)

    def _fingerprints(self, relations: Mapping[str, str], given: Mapping[int, Any], common: Any) -> dict[int, str]:
        digests: dict[int, list[str]] = {0: [], **{number: [] for number in given}}
        for name, relation in relations.items():
            rows = self._duck.execute(
                f"SELECT lot, count(*), bit_xor(h), sum(h) FROM (SELECT lot, hash(r) AS h FROM {relation} r) "  # noqa: S608
                "GROUP BY lot ORDER BY lot"
            )
            for number, *digest in rows.fetchall():
                digests.setdefault(number, []).append(f"{name} {digest}")
        base = f"{stage_of(WEIGHING)} {common!r}"
        return {
            number: hashlib.sha256(f"{base} {given.get(number)!r} {digest}".encode()).hexdigest()[:32]
            for number, digest in digests.items()
        }

    def _deal(self, relations: Mapping[str, str], numbers: Collection[int]) -> dict[str, Path]:
        """Write the rows of some lots, ordered by lot."""
        self._work.mkdir(parents=True, exist_ok=True)
        wanted = ", ".join(map(str, numbers))
        files = {}
        for name, relation in relations.items():
            files[name] = self._work / _input(name)
            self._duck.execute(
                f"COPY (FROM {relation} WHERE lot IN ({wanted}) ORDER BY lot) TO {quoted(str(files[name]))} "
                f"(FORMAT parquet, ROW_GROUP_SIZE {_ROWS_AT_ONCE})"
            )
        return files


@contextmanager
def whole(folder: Path) -> Iterator[Path]:
    """A draft of a folder that takes its place when the block ends well; two processes may make the same at a time."""
    draft = folder.with_name(f".{folder.name}.{uuid4().hex}")
    draft.mkdir(parents=True)
    yield draft
    hashes = {path.name: hash_of(path) for path in sorted(draft.iterdir())}
    (draft / _DONE).write_text(json.dumps(hashes), "utf-8")
    put_in_place(draft, folder, is_whole=is_whole)


def is_whole(folder: Path) -> bool:
    """Whether all that was written into a folder is still there, every byte as it was."""
    try:
        hashes = json.loads((folder / _DONE).read_text("utf-8"))
        return all(hash_of(folder / name) == sha256 for name, sha256 in hashes.items())
    except (OSError, ValueError, AttributeError):
        return False
