"""The line from papers to a build in a folder: the only place that knows the order of the stages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from etl.checks import load_libraries_beside, run_checks
from etl.checks.known import Known
from etl.checks.report import write_reports
from etl.checks.trends import trends_of
from etl.model.findings import Finding, Severity, gate_is_open
from etl.packages.sources import Sources
from etl.packages.write import write_packages
from etl.publish.catalogue import write_catalogue
from etl.publish.releases import Release, is_version, list_releases, release_sources
from etl.publish.site import Before, write_site
from etl.run.engine import do_all
from etl.run.fingerprint import software
from etl.run.gates import Judged, judge
from etl.run.history import last_published, line_of, read_history
from etl.run.interrupt import heeding_ctrl_c
from etl.run.keys import KeyedPaper
from etl.run.papers import PAPER_LOST
from etl.run.parts import read_parts
from etl.run.plan import Clock, Plan, RunOptions
from etl.run.progress import Progress
from etl.run.record import Outcome, Record
from etl.run.seen import PapersSeen, papers_seen
from etl.run.weighing import weigh_parts
from etl.warehouse.load import build_warehouse

_WORK = ".work"
_CHECKED = "checks"
"""In the cache the records of tables that were checked."""
_PAGES = Path("site", "pages")
"""In the cache the notes on the pages of the portal."""


def make_build(
    build: Path, plan: Plan, papers: Sequence[KeyedPaper], record: Record, clock: Clock, progress: Progress
) -> Outcome:
    """Make a build of papers in a folder and check it."""

    @contextmanager
    def stage(name: str, *, is_told: bool = True) -> Iterator[None]:
        if is_told:
            progress.begin(name)
        before = clock()
        with heeding_ctrl_c():
            yield
        record.seconds[name] = max(0.0, round((clock() - before).total_seconds(), 3))  # Clocks are set back.

    load_libraries_beside()
    with plan.cache.in_use(), _working(build) as work:
        with stage("reading", is_told=False):
            read = read_parts(papers, plan.engine, plan.cache, work, progress)
            seen = papers_seen(read.documents, read.duplicates)
            record.saw_papers(seen)
        with stage("weighing"):
            weighed = weigh_parts(
                read.parts, read.standing, read.documents, plan.policy, plan.decisions, plan.engine,
                work=work, cache=plan.cache,
            )  # fmt: skip
            record.saw_weighed(weighed, len(plan.decisions))
        sources = {"documents": read.documents, **weighed.sources}
        with stage("packages"):
            write_packages(build / "packages", sources, plan.options.release, jobs=plan.processes)
        with stage("warehouse"):
            tables = {**sources, **_history(plan.options, build, work)}
            build_warehouse(build / "warehouse.duckdb", tables, threads=plan.processes)
    with stage("checks"):
        outcome = _check(build, seen, (*read.findings, *weighed.findings), record, plan)
    if outcome is Outcome.PUBLISHED:
        plan.cache.sweep((*read.parts, *weighed.used))
        with stage("catalogue"):
            write_catalogue(build, plan.settings, doing=partial(do_all, plan.engine, name="Writing downloads"))
        with stage("site"):
            doing = partial(do_all, plan.engine, name="Writing pages")
            write_site(build, plan.settings, before=_site_before(plan), doing=doing)
    return outcome


def _site_before(plan: Plan) -> Before:
    cache = plan.cache
    return Before(plan.options.out / "site", cache.earlier / _PAGES, cache.root / _PAGES, software())


@contextmanager
def _working(build: Path) -> Iterator[Path]:
    """A folder beside what is made, for what the stages hand on."""
    folder = build / _WORK
    folder.mkdir(parents=True)
    yield folder
    shutil.rmtree(folder)


def _history(options: RunOptions, build: Path, work: Path) -> Sources:
    """Since when the releases hold each claim and record; the build itself counts where it is to be a release."""
    own = options.release if options.release and is_version(options.release) else None
    earlier = list_releases(options.releases, before=own)
    return release_sources((*earlier, *([Release(own, build)] if own else [])), work)


def _check(build: Path, papers: PapersSeen, found: Sequence[Finding], record: Record, plan: Plan) -> Outcome:
    out = plan.options.out
    known = Known(plan.cache.earlier / _CHECKED, plan.cache.root / _CHECKED, software())
    results = run_checks(build, extra=[*found, *_nothing_read(papers, found, out)], known=known)
    known.save()
    judged = judge(build, out, results, plan.options.curation, plan.started.date())
    report(build, record, judged, out)
    return Outcome.PUBLISHED if gate_is_open(judged.results) else Outcome.GATE_CLOSED


def report(build: Path, record: Record, judged: Judged, out: Path) -> None:
    """Write the reports of what was found, and note it."""
    record.saw_checks(judged.results, is_open=gate_is_open(judged.results))
    record.saw_gates(judged.waivers, judged.changes)
    trends = trends_of([*read_history(out), line_of(record.as_json())], judged.changes)
    write_reports(judged.results, build / "reports", trends=trends)


def _nothing_read(papers: PapersSeen, found: Sequence[Finding], out: Path) -> list[Finding]:
    """Unreadable papers stop no run, but must not wipe out what was published; a defect is no data."""
    if papers.is_any_read:
        return []
    is_defect = any(finding.check == PAPER_LOST for finding in found)
    if last_published(out) is None and not is_defect:
        return []
    message = "Not one of the papers could be read, so there is nothing to publish in the place of what may be there."
    return [Finding("run", "documents.some_paper_is_read", Severity.ERROR, "documents", message)]
