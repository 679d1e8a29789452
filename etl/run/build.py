"""The middle of a run alone: papers -> data packages, without checks, history or a last good build to take care of."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from etl.model.errors import InputError, UsageError
from etl.objects import Address
from etl.packages.write import write_packages
from etl.publish.diff import Change
from etl.run.cache import CACHE, Cache
from etl.run.comparison import compare_builds
from etl.run.curation import load_decisions, load_policy
from etl.run.engine import PoolEngine
from etl.run.keys import keyed_papers
from etl.run.papers import listed
from etl.run.parts import read_parts
from etl.run.progress import Progress
from etl.run.seen import PapersSeen, papers_seen
from etl.run.staging import STAGING, staged
from etl.run.storage import explain_storage_errors
from etl.run.weighing import Weighed, weigh_parts


def build_packages(
    documents: tuple[Path | Address, ...],
    out: Path,
    progress: Progress,
    *,
    release: str | None = None,
    jobs: int | None = None,
    curation: Path | None = None,
    earlier: Path | None = None,
) -> tuple[PapersSeen, Weighed]:
    """Make the four packages of papers under `out/packages`.

    Args:
        documents: Papers and folders of papers.
        out: A folder that does not exist yet, or is empty.
        progress: Is told of each stage and each paper.
        release: The version of the packages.
        jobs: How many papers are read at once.
        curation: The folder of editors' decisions.
        earlier: The folder of a run, whose cache spares reading and weighing again; nothing in it is a paper.

    Raises:
        UsageError: The folder is not empty.
        InputError: There are no papers, or the folder cannot be written to.
        ConfigurationError: The curation folder is not as it must be.
    """
    listing, engine = listed(documents, apart_from=earlier or out), PoolEngine(jobs)
    policy, decisions = load_policy(curation), load_decisions(curation) if curation else ()
    with explain_storage_errors(out), _filling(out) as new, tempfile.TemporaryDirectory(prefix="diaba-") as folder:
        work = Path(folder, "work")
        work.mkdir()
        cache = Cache(Path(folder, "cache"), earlier=earlier / CACHE if earlier else None)
        with cache.in_use():
            read = read_parts(keyed_papers(listing, cache.hashes), engine, cache, work, progress)
            progress.begin("weighing")
            weighed = weigh_parts(
                read.parts, read.standing, read.documents, policy, decisions, engine, work=work, cache=cache
            )
            progress.begin("packages")
            sources = {"documents": read.documents, **weighed.sources}
            write_packages(new / "packages", sources, release, jobs=engine.workers)
            return papers_seen(read.documents, read.duplicates), weighed


@contextmanager
def _filling(out: Path) -> Iterator[Path]:
    """The folder that stands for an empty one until the end, when packages come into it, all of them or none."""
    is_new = not out.exists()
    if not is_new and not (out.is_dir() and {entry.name for entry in out.iterdir()} <= {STAGING}):
        raise UsageError(
            "It is there already, and `build` replaces nothing.",
            where=str(out),
            hint="Give a new folder with --out, or --dry-run; `diaba run` is what brings data up to date.",
        )
    try:
        with staged(out) as staging:
            yield staging.new
            staging.commit(("packages",))
    except BaseException:
        if is_new:
            with suppress(OSError):
                out.rmdir()
        raise


def preview_packages(
    documents: tuple[Path | Address, ...],
    out: Path,
    progress: Progress,
    *,
    jobs: int | None = None,
    curation: Path | None = None,
) -> tuple[PapersSeen, Weighed, tuple[Change, ...]]:
    """What the packages in `out` would become with this policy and these decisions. Nothing is written there.

    Args:
        documents: Papers and folders of papers.
        out: A folder with packages, of `diaba build`, `diaba run` or a release.
        progress: Is told of each stage and each paper.
        jobs: How many papers are read at once.
        curation: The folder with the policy and the decisions to try.

    Raises:
        InputError: There are no papers, or no packages to compare with.
        ConfigurationError: The curation folder is not as it must be.
    """
    if not (out / "packages").is_dir():
        raise InputError(
            "There is no data yet that could change.",
            where=str(out),
            hint="Name a folder that holds packages/ with --out.",
        )
    with tempfile.TemporaryDirectory(prefix="diaba-") as folder:
        build = Path(folder) / "build"
        papers, weighed = build_packages(documents, build, progress, jobs=jobs, curation=curation, earlier=out)
        progress.begin("comparing")
        return papers, weighed, compare_builds(out, build)
