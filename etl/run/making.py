"""The line from papers to a build in a folder: the only place that knows the order of the stages."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path

from etl.checks import load_libraries
from etl.checks.known import Known
from etl.checks.report import write_reports
from etl.checks.trends import trends_of
from etl.model.findings import CheckResult, Finding, Severity, gate_is_open
from etl.packages.duck import MEMORY_MB
from etl.packages.sources import Sources
from etl.packages.write import write_packages
from etl.publish.catalogue import write_catalogue
from etl.publish.site import Before, write_site
from etl.run.asides import ChecksTask, WarehouseTask, check_build, make_warehouse
from etl.run.engine import do_all
from etl.run.fingerprint import software
from etl.run.gates import Judged, judge
from etl.run.history import last_published, line_of, read_history
from etl.run.keys import KeyedPaper
from etl.run.papers import PAPER_LOST
from etl.run.parts import read_parts
from etl.run.plan import Clock, Plan
from etl.run.progress import Progress
from etl.run.record import Outcome, Record
from etl.run.seen import PapersSeen, papers_seen
from etl.run.stages import Aside, Stages
from etl.run.weighing import weigh_parts

_WORK = ".work"
_LARGE = 100_000_000
"""Bytes of the Parquet files that a build is made of, with those of some 30,000 papers. From there on stages that take
much memory are done one after the other: DuckDB sorts no more texts with half of it, and two of them pass 1.5 GB."""
_CHECKED = "checks"
"""In the cache the records of tables that were checked."""
_PAGES = Path("site", "pages")
"""In the cache the notes on the pages of the portal."""


def make_build(
    build: Path, plan: Plan, papers: Sequence[KeyedPaper], record: Record, clock: Clock, progress: Progress
) -> Outcome:
    """Make a build of papers in a folder and check it."""
    stages = Stages(record, clock, progress, at_once=plan.processes)
    with stages.aside("checks", check_build, prepare=load_libraries) as checks:
        with plan.cache.in_use(), _working(build) as work:
            with stages.stage("reading", is_told=False):
                read = read_parts(papers, plan.engine, plan.cache, work, progress)
                seen = papers_seen(read.documents, read.duplicates)
                record.saw_papers(seen)
            with stages.stage("weighing"):
                weighed = weigh_parts(
                    read.parts, read.standing, read.documents, plan.policy, plan.decisions, plan.engine,
                    work=work, cache=plan.cache,
                )  # fmt: skip
                record.saw_weighed(weighed, len(plan.decisions))
            sources = {"documents": read.documents, **weighed.sources}
            is_large = sum(path.stat().st_size for paths in sources.values() for path in paths) > _LARGE
            _write_data(build, sources, plan, stages, work, is_large=is_large)
        found = (*read.findings, *weighed.findings)
        found = (*found, *_nothing_read(seen, found, plan.options.out))
        with _working(build) as work:
            known = Known(plan.cache.earlier / _CHECKED, plan.cache.root / _CHECKED, software())
            checks.begin(ChecksTask(build, found, known, work))
            verdict = _Verdict(build, plan, checks)
            if not (is_large and verdict.is_against):  # Of a large build the checks are waited for: `_LARGE`.
                _publish(build, plan, stages, verdict, work)
            report(build, record, verdict.judged, plan.options.out)
            if verdict.is_against:
                return Outcome.GATE_CLOSED
            _keep(work / _PAGES, plan.cache.root / _PAGES)
            plan.cache.sweep((*read.parts, *(path.parent for path in read.documents), *weighed.used))
    return Outcome.PUBLISHED


def _write_data(build: Path, sources: Sources, plan: Plan, stages: Stages, work: Path, *, is_large: bool) -> None:
    """Write the packages and the warehouse: beside each other while half the memory is enough for each."""
    release, processes = plan.options.release, plan.processes
    memory_mb = MEMORY_MB if is_large else MEMORY_MB // min(2, processes)
    task = WarehouseTask(build, sources, plan.options.releases, release, work, processes, memory_mb)
    is_beside = not is_large and not task.counts_packages
    with stages.aside("warehouse", make_warehouse) as warehouse:
        if is_beside:
            warehouse.begin(task)
        with stages.stage("packages"):
            write_packages(build / "packages", sources, release, jobs=processes, memory_mb=memory_mb)
        if not is_beside:
            warehouse.begin(task)
        warehouse.result()


class _Verdict:
    """What checks and gates say of a build, for which nobody waits before it is asked."""

    def __init__(self, build: Path, plan: Plan, checks: Aside[ChecksTask, list[CheckResult]]) -> None:
        """Of checks that have begun."""
        self._build, self._plan, self._checks = build, plan, checks

    @cached_property
    def judged(self) -> Judged:
        """All that they say, as soon as they are done."""
        options = self._plan.options
        return judge(self._build, options.out, self._checks.result(), options.curation, self._plan.started.date())

    @property
    def is_against(self) -> bool:
        """Whether nobody is to see the build."""
        return not gate_is_open(self.judged.results)

    @property
    def is_known_against(self) -> bool:
        """Whether that is known without waiting."""
        return ("judged" in self.__dict__ or self._checks.is_done) and self.is_against


def _publish(build: Path, plan: Plan, stages: Stages, verdict: _Verdict, work: Path) -> None:
    """Write what readers see while the build is checked, unless it is known by then that nobody will see it."""
    settings = plan.settings
    before = Before(plan.options.out / "site", plan.cache.earlier / _PAGES, work / _PAGES, software())
    downloads, pages = (partial(do_all, plan.engine, name=f"Writing {what}") for what in ("downloads", "pages"))
    written: dict[str, Callable[[], None]] = {
        "catalogue": lambda: write_catalogue(build, settings, doing=downloads),
        "site": lambda: write_site(build, settings, before=before, has_report=True, doing=pages),
    }
    for name, write in written.items():
        if verdict.is_known_against:
            return
        with stages.stage(name):
            write()


@contextmanager
def _working(build: Path) -> Iterator[Path]:
    """A folder beside what is made, for what the stages hand on."""
    folder = build / _WORK
    folder.mkdir(parents=True)
    yield folder
    shutil.rmtree(folder)


def report(build: Path, record: Record, judged: Judged, out: Path) -> None:
    """Write the reports of what was found, and note it."""
    record.saw_checks(judged.results, is_open=gate_is_open(judged.results))
    record.saw_gates(judged.waivers, judged.changes)
    trends = trends_of([*read_history(out), line_of(record.as_json())], judged.changes)
    write_reports(judged.results, build / "reports", trends=trends)


def _keep(file: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    file.replace(kept)


def _nothing_read(papers: PapersSeen, found: Sequence[Finding], out: Path) -> list[Finding]:
    """Unreadable papers stop no run, but must not wipe out what was published; a defect is no data."""
    if papers.is_any_read:
        return []
    is_defect = any(finding.check == PAPER_LOST for finding in found)
    if last_published(out) is None and not is_defect:
        return []
    message = "Not one of the papers could be read, so there is nothing to publish in the place of what may be there."
    return [Finding("run", "documents.some_paper_is_read", Severity.ERROR, "documents", message)]
