"""The stages that a run does beside others, in processes of their own: what goes into each, and what it does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from etl.checks import run_checks
from etl.checks.known import Known
from etl.machine import processors
from etl.model.findings import CheckResult, Finding
from etl.packages.sources import Sources
from etl.publish.releases import Release, is_version, list_releases, release_sources
from etl.warehouse.load import build_warehouse


@dataclass(frozen=True, slots=True)
class WarehouseTask:
    """What the warehouse is made of."""

    build: Path
    sources: Sources
    releases: Path | None
    """The folder of earlier releases."""
    release: str | None
    work: Path
    """A folder for what is handed on."""
    threads: int
    memory_mb: int

    @property
    def counts_packages(self) -> bool:
        """Whether the build is to be a release itself, whose packages must be there to be counted."""
        return self.release is not None and is_version(self.release)


def make_warehouse(task: WarehouseTask) -> None:
    """Make the warehouse, with what tells since when the releases hold each claim and record."""
    own = task.release if task.counts_packages else None
    earlier = list_releases(task.releases, before=own)
    history = release_sources((*earlier, *([Release(own, task.build)] if own else [])), task.work)
    path, sources = task.build / "warehouse.duckdb", {**task.sources, **history}
    # A thread without a processor makes nothing faster, and hundreds of them take all the memory.
    build_warehouse(path, sources, threads=min(task.threads, processors()), memory_mb=task.memory_mb)


@dataclass(frozen=True, slots=True)
class ChecksTask:
    """What is checked."""

    build: Path
    found: tuple[Finding, ...]
    """What the stages before have found."""
    known: Known
    work: Path
    """A folder for what does not fit into memory."""


def check_build(task: ChecksTask) -> list[CheckResult]:
    """Ask everything of a build, and keep which records were found right."""
    results = run_checks(task.build, extra=task.found, known=task.known, scratch=task.work)
    task.known.save()
    return results
