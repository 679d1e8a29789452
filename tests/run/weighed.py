"""Claims laid out as parts, weighed in shards, and read back, for the tests of weighing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from etl.fuse import Decision, Policy, fuse
from etl.fuse.fusing import Fused
from etl.model.claims import DATASETS, ClaimSet
from etl.model.document import Document
from etl.packages.columns import write_rows
from etl.packages.duck import connect, parquet_reader, quoted
from etl.packages.gazetteer import load_gazetteer
from etl.packages.schema import tables
from etl.run.cache import Cache
from etl.run.part import Said, write_part
from etl.run.shards import TABLES
from etl.run.weighing import Weighed, weigh_parts
from tests.tables import tables_of

Tables = dict[str, list[tuple[Any, ...]]]


class InThisProcess:
    """An engine without processes, for tests of what is done rather than of who does it."""

    workers = 1

    def __init__(self) -> None:
        self.done = 0

    def map(
        self, work: Callable[[Any], Any], tasks: Iterable[Any], *, time_limit: float | None = None
    ) -> Iterator[tuple[Any, Any]]:
        for task in tasks:
            self.done += 1
            yield task, work(task)


class Parts:
    """The parts of some papers in a folder, two papers to a part."""

    def __init__(self, folder: Path, documents: Sequence[Document], claims: ClaimSet) -> None:
        self.folder, self.documents, self.claims = folder, tuple(documents), claims
        said = [Said(each.document_id, each, _of_paper(claims, each), None, ()) for each in documents]
        self.parts = [folder / f"part-{start}" for start in range(0, len(said), 2)]
        for number, part in enumerate(self.parts):
            part.mkdir(parents=True)
            write_part(part, said[2 * number : 2 * number + 2])
        self.standing = folder / "standing.parquet"
        with connect() as duck:
            keys = ", ".join(f"({quoted(each.document_id)})" for each in documents)
            duck.execute(f"COPY (FROM (VALUES {keys}) AS t(paper_key)) TO {quoted(str(self.standing))}")

    def weighed(
        self,
        policy: Policy,
        decisions: Sequence[Decision] = (),
        *,
        claims_a_shard: int = 5_000,
        engine: Any = None,
        cache: Cache | None = None,
    ) -> Weighed:
        return weigh_parts(
            self.parts,
            self.standing,
            [part / "documents.parquet" for part in self.parts],
            policy,
            decisions,
            engine or InThisProcess(),
            work=self.folder / "work",
            cache=cache or Cache(self.folder / f"cache-{claims_a_shard}"),
            claims_a_shard=claims_a_shard,
        )

    def fused(self, policy: Policy, decisions: Sequence[Decision] = ()) -> Fused:
        return fuse(self.claims, self.documents, policy, decisions, load_gazetteer().component)


def _of_paper(claims: ClaimSet, document: Document) -> ClaimSet:
    own = (
        tuple(each for each in getattr(claims, name) if each.document_id == document.document_id) for name in DATASETS
    )
    return ClaimSet(*own)


def tables_in(weighed: Weighed) -> Tables:
    """The rows of all eight tables, sorted."""
    return _read({name: weighed.sources[name] for name in TABLES})


def tables_from(documents: Sequence[Document], fused: Fused, folder: Path) -> Tables:
    """The same of what the pure function came to."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = tables_of(documents, fused)
    with connect() as duck:
        for name in TABLES:
            write_rows(duck, folder / f"{name}.parquet", rows[name], tables()[name])
    return _read({name: (folder / f"{name}.parquet",) for name in TABLES})


def _read(sources: dict[str, tuple[Path, ...]]) -> Tables:
    with connect() as duck:
        found = {}
        for name, paths in sources.items():
            files = parquet_reader(paths)
            columns = ", ".join(f'"{column}"' for column in tables()[name].columns)
            described = duck.execute(f"DESCRIBE SELECT {columns} FROM {files}").fetchall()
            rows = duck.execute(f"SELECT {columns} FROM {files} ORDER BY ALL").fetchall()
            found[name] = [tuple(column[:2] for column in described), *rows]
        return found
