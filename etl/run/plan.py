"""What a run is asked to do, and what it has at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from etl.fuse import Decision, Policy
from etl.machine import processors
from etl.objects import Address
from etl.publish.settings import Settings
from etl.run.cache import Cache
from etl.run.engine import Engine

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """What a run is asked to do."""

    documents: tuple[Path | Address, ...]
    out: Path
    release: str | None = None
    """The version of the packages, e.g. `2026.11`."""
    jobs: int | None = None
    """How many papers are read at once; by default one a processor."""
    engine: str | None = None
    """Address of a scheduler of dask.distributed whose workers do the work; by default processes of this machine."""
    exchange: Address | None = None
    """Where that engine's workers leave what they make, if they see no folder of this machine."""
    curation: Path | None = None
    """The folder of editors' decisions, if there is one."""
    config: Path | None = None
    """The publisher's `publish.yaml`; by default the one that comes with diaba."""
    releases: Path | None = None
    """The folder of earlier releases, from which the history of claims and records is taken."""
    is_dry: bool = False
    """Do everything but publish."""
    again: bool = False
    """Make everything anew even if nothing has changed since the data was published."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The inputs of a run."""

    policy: Policy
    decisions: tuple[Decision, ...]
    settings: Settings
    options: RunOptions
    started: datetime
    engine: Engine
    cache: Cache

    @property
    def processes(self) -> int:
        """How much this machine may do at once."""
        return self.options.jobs or processors()
