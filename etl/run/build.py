"""The middle of a run alone: papers -> data packages, without checks, history or a last good build to take care of."""

from __future__ import annotations

import tempfile
from pathlib import Path

from etl.fuse import Fused, fuse
from etl.model.errors import InputError, UsageError
from etl.packages.write import write_packages
from etl.publish.diff import Change
from etl.run.comparison import compare_builds
from etl.run.curation import load_decisions, load_policy
from etl.run.papers import ReadPapers, list_papers, read_papers
from etl.run.progress import Progress
from etl.run.storage import explain_storage_errors
from etl.run.tables import tables_of


def build_packages(
    documents: tuple[Path, ...],
    out: Path,
    progress: Progress,
    *,
    release: str | None = None,
    jobs: int | None = None,
    curation: Path | None = None,
) -> tuple[ReadPapers, Fused]:
    """Make the four packages of papers under `out/packages`.

    Args:
        documents: Papers and folders of papers.
        out: A folder that does not exist yet, or is empty.
        progress: Is told of each stage and each paper.
        release: The version of the packages.
        jobs: How many papers are read at once.
        curation: The folder of editors' decisions.

    Raises:
        UsageError: The folder is not empty.
        InputError: There are no papers, or the folder cannot be written to.
        ConfigurationError: The curation folder is not as it must be.
    """
    papers = list_papers(documents, apart_from=out)
    policy, decisions = load_policy(curation), load_decisions(curation) if curation else ()
    with explain_storage_errors(out):
        if out.exists() and not (out.is_dir() and not any(out.iterdir())):
            raise UsageError(
                "It is there already, and `build` replaces nothing.",
                where=str(out),
                hint="Give a new folder with --out, or --dry-run; `diaba run` is what brings data up to date.",
            )
        out.mkdir(parents=True, exist_ok=True)
        read = read_papers(papers, progress, jobs=jobs)
        progress.begin("weighing")
        fused = fuse(read.claims, read.documents, policy, decisions)
        progress.begin("packages")
        write_packages(out / "packages", tables_of(read.documents, fused), release)
    return read, fused


def preview_packages(
    documents: tuple[Path, ...],
    out: Path,
    progress: Progress,
    *,
    jobs: int | None = None,
    curation: Path | None = None,
) -> tuple[ReadPapers, Fused, tuple[Change, ...]]:
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
        read, fused = build_packages(documents, build, progress, jobs=jobs, curation=curation)
        progress.begin("comparing")
        return read, fused, compare_builds(out, build)
