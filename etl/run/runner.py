"""A run: whether there is anything to do, a build made beside the data, and its taking the place of the data."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from etl.documents.papers import Listing
from etl.model.errors import UsageError
from etl.model.findings import gate_is_open
from etl.objects import Address
from etl.publish.diff import Change
from etl.publish.settings import load_settings
from etl.run.built import built_of, looking
from etl.run.cache import CACHE, Cache
from etl.run.carrying import carrying
from etl.run.cluster import dask_engine
from etl.run.curation import load_decisions, load_policy
from etl.run.engine import Engine, PoolEngine
from etl.run.fingerprint import fingerprint_of
from etl.run.gates import Judged, judge_day
from etl.run.history import (
    HISTORY,
    RUNS,
    drop_old_records,
    last_published,
    new_run_id,
    read_history,
    write_record,
)
from etl.run.keys import KeyedPaper, keyed_papers
from etl.run.lock import hold
from etl.run.papers import listed
from etl.run.plan import Clock, Plan, RunOptions
from etl.run.progress import Progress
from etl.run.record import Outcome, Record, killed_record
from etl.run.staging import ENTRIES, STAGING, Staging, is_unfinished, recover, staged
from etl.run.storage import explain_storage_errors

_MADE = tuple(entry for entry in ENTRIES if entry != "reports")
"""What a build consists of, without the report, which `diaba validate` may write anew."""
STARTED = "started.json"
"""In the hidden folder of a run: the beginning of its record, in case it dies."""


@dataclass(frozen=True, slots=True)
class RunResult:
    """How a run ended and what it says of itself."""

    outcome: Outcome
    record: dict[str, Any] = field(repr=False)
    changes: tuple[Change, ...] | None = None
    """Of a dry run: what would change in the data that is there, or None where there is none."""


def run(options: RunOptions, clock: Clock, progress: Progress | None = None) -> RunResult:
    """Read papers, weigh their claims, make and check everything, and publish it if the gate is open.

    Args:
        options: What to do.
        clock: Tells the time, for the record and the lock; nothing that is published depends on it.
        progress: Is told of each stage and each paper.

    Raises:
        InputError: There are no papers, or the output folder cannot be used, or the disk is full.
        UsageError: The output folder holds something else than a build.
        LockedError: Another run is writing to the output folder.
        ConfigurationError: The curation folder, the publisher's settings, or a file of the software, is not as it must
            be.
    """
    progress = progress or Progress()
    _refuse_contradictions(options)
    if options.engine is not None:  # Its workers are at home elsewhere.
        documents = tuple(path.absolute() for path in options.documents)
        options = replace(options, documents=documents, out=options.out.absolute())
    with looking(options.out, _MADE) as built:
        return _run(options, clock, progress, built)


def _run(options: RunOptions, clock: Clock, progress: Progress, built: Callable[[], str]) -> RunResult:
    listing = listed(options.documents, apart_from=options.out)
    policy, settings = load_policy(options.curation), load_settings(options.config)
    decisions = load_decisions(options.curation) if options.curation else ()
    with _engine(options) as engine, explain_storage_errors(options.out):
        plan = Plan(policy, decisions, settings, options, clock(), engine, Cache(options.out / CACHE))
        if options.is_dry:
            return _run_dry(plan, listing, clock, progress)
        _refuse_foreign(options.out)
        with hold(options.out, plan.started):
            _note_killed(options.out)
            return _run_locked(plan, listing, clock, progress, built)


@contextmanager
def _engine(options: RunOptions) -> Iterator[Engine]:
    here = PoolEngine(options.jobs)
    if options.engine is None:
        yield here
        return
    with dask_engine(options.engine) as engine:
        if options.exchange is None:
            yield engine
            return
        with carrying(engine, here, options.exchange) as carried:
            yield carried


def _refuse_contradictions(options: RunOptions) -> None:
    if options.engine is not None and options.is_dry:
        raise UsageError("A dry run is made on this machine alone.", hint="Leave out --engine or --dry-run.")
    if options.exchange is None:
        return
    if options.engine is None:
        raise UsageError("Processes of this machine have nothing to exchange.", hint="Give --engine, or no --exchange.")
    for each in options.documents:
        if not isinstance(each, Address):
            raise UsageError(
                "Workers that need --exchange do not see the files of this machine.",
                where=str(each),
                hint="Put the papers into object storage and give their address, s3://BUCKET/FOLDER.",
            )
        if options.exchange.is_within(each):
            raise UsageError(
                "What is exchanged among papers would be taken for papers.",
                where=str(options.exchange),
                hint=f"Give an address that is not below {each}.",
            )


def _new_record(plan: Plan) -> Record:
    options = plan.options
    return Record(new_run_id(options.out, plan.started), plan.started, options.documents, options.release)


def _run_dry(plan: Plan, listing: Listing, clock: Clock, progress: Progress) -> RunResult:
    """Make and check everything outside the output folder, and compare it with what is there."""
    from etl.run.comparison import compare_builds
    from etl.run.making import make_build

    out = plan.options.out
    record = _new_record(plan)
    with tempfile.TemporaryDirectory(prefix="diaba-") as folder:
        build = Path(folder)
        plan = replace(plan, cache=Cache(build / CACHE, earlier=out / CACHE))
        papers = keyed_papers(listing, plan.cache.hashes)
        outcome = make_build(build, plan, papers, record, clock, progress)
        record.outcome = Outcome.DRY_RUN if outcome is Outcome.PUBLISHED else outcome
        record.finished = clock()
        changes = compare_builds(out, build) if (out / "warehouse.duckdb").exists() else None
    return RunResult(record.outcome, record.as_json(), changes)


def _run_locked(plan: Plan, listing: Listing, clock: Clock, progress: Progress, built: Callable[[], str]) -> RunResult:
    out = plan.options.out
    record = _new_record(plan)
    if plan.options.again:
        plan.cache.forget()
    papers = keyed_papers(listing, plan.cache.hashes)
    fingerprint = _fingerprint(plan, papers)
    record.is_made_of(fingerprint)
    before = None if plan.options.again else _unchanged(out, fingerprint, built)
    with staged(out) as stage:
        try:
            _note_start(stage, record)
            if before is not None:
                record.outcome = _repeat(stage.new, plan, record, before)
            else:
                from etl.run.making import make_build  # here, as all that makes a build takes half a second to load

                record.outcome = make_build(stage.new, plan, papers, record, clock, progress)
            entries = _entries(stage, record)
            _commit(stage, record, entries, clock)
        except BaseException as error:
            if is_unfinished(out):
                raise  # The new build holds already; the next run finishes the moves.
            record.outcome = Outcome.INTERRUPTED if isinstance(error, KeyboardInterrupt) else Outcome.FAILED
            record.error = str(error) or type(error).__name__
            stage.clear()
            with suppress(OSError):  # What went wrong first is what counts, even where it cannot be written down.
                _commit(stage, record, (), clock)
            raise
    drop_old_records(out)
    plan.cache.hashes.save()
    return RunResult(record.outcome, record.as_json())


def _fingerprint(plan: Plan, papers: Iterable[KeyedPaper]) -> str:
    options = plan.options
    told = {"release": options.release, "documents": [path.name for path in options.documents]}
    keys = (paper.key for paper in papers)
    return fingerprint_of(keys, [options.curation, options.releases], [options.config], told, plan.cache.hashes.of)


def _unchanged(out: Path, fingerprint: str, built: Callable[[], str]) -> dict[str, Any] | None:
    """The line of the run whose data stands there, if it was made of the same and nobody has touched it since."""
    line = last_published(out)
    if line is None or line.get("fingerprint") != fingerprint or line.get("built") != built():
        return None
    return line


def _repeat(build: Path, plan: Plan, record: Record, before: dict[str, Any]) -> Outcome:
    """Do nothing but look at the day: a source may have fallen silent."""
    record.repeats(before)
    results = judge_day(plan.options.out, plan.options.curation, plan.started.date())
    if gate_is_open(results):
        return Outcome.UNCHANGED
    from etl.run.making import report

    report(build, record, Judged(results, (), []), plan.options.out)
    return Outcome.GATE_CLOSED


def _entries(stage: Staging, record: Record) -> tuple[str, ...]:
    """What takes its place in the output folder at the end."""
    if record.outcome is Outcome.PUBLISHED:
        record.is_built(built_of(stage.new, _MADE))
        return ENTRIES
    return _keep_reports(stage, record) if record.outcome is Outcome.GATE_CLOSED else ()


def _note_start(stage: Staging, record: Record) -> None:
    draft = stage.root / "started.draft"
    draft.write_text(json.dumps(record.as_json()), "utf-8")
    draft.rename(stage.root / STARTED)


def _keep_reports(stage: Staging, record: Record) -> tuple[str, ...]:
    """Put the reports of a closed gate into the record of the run; nothing else of it is kept."""
    folder = stage.new / RUNS / record.run_id
    folder.mkdir(parents=True)
    (stage.new / "reports").rename(folder / "reports")
    return ()


def _commit(stage: Staging, record: Record, entries: tuple[str, ...], clock: Clock) -> None:
    record.finished = clock()
    stage.commit((*entries, *write_record(stage.out, stage.new, record.as_json())))


def _refuse_foreign(out: Path) -> None:
    """Never replace what no run has made: `--out .` in a project that has a folder `site`, say."""
    if out.is_dir() and not (out / HISTORY).exists():
        foreign = [entry for entry in ENTRIES if (out / entry).exists()]
        if foreign and not (out / STAGING).exists():
            raise UsageError(
                f"The folder holds “{foreign[0]}”, which no run has made and which would be replaced.",
                where=str(out),
                hint="Give another folder with --out.",
            )


def _note_killed(out: Path) -> None:
    """Put a run that died without a word into the history."""
    try:
        started = json.loads((out / STAGING / STARTED).read_text("utf-8"))
    except FileNotFoundError:
        return
    recover(out)
    if any(line["run_id"] == started["run_id"] for line in read_history(out)):
        return
    with staged(out) as stage:
        stage.commit(write_record(out, stage.new, killed_record(started)))
