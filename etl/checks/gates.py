"""Gates before publication: bounds, the difference from the last good release, and how fresh the sources are.

Everything is decided from values; nothing here opens a file but the bounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.model.claims import Scalar
from etl.model.errors import ConfigurationError
from etl.model.findings import CheckResult, Rule, Severity
from etl.resources import resource
from etl.yamlfile import load_yaml

if TYPE_CHECKING:
    import duckdb

SOURCE = "gates"
DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "QUARTERLY": 92, "ANNUAL": 366}
"""Days between two papers of a source, by the EU's codes of frequencies."""
_ONE_DAY = timedelta(days=1)
_LIMITS = ("at_least", "at_most", "fall", "rise")
_SHARE = "_share"


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure about a build."""

    name: str
    subject: str
    value: float
    among: int
    """What a share is taken of, or the amount itself."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One bound."""

    rule: Rule
    measure: str
    among: int
    limits: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Freshness:
    """How often a source should send something."""

    publisher: str
    days: int
    severity: Severity


@dataclass(frozen=True, slots=True)
class Bounds:
    """What `bounds.yaml` holds."""

    gates: tuple[Gate, ...]
    sources: tuple[Freshness, ...]


@dataclass(frozen=True, slots=True)
class State:
    """What the gates need to know of a build."""

    measures: tuple[Measure, ...]
    newest: Mapping[str, date]
    """The newest date of the papers of each publisher."""


def load_bounds(folder: Path | None = None) -> Bounds:
    """The bounds of a curation folder, or those that travel with the software.

    Args:
        folder: A curation folder; its `gates/bounds.yaml` goes before the shipped one, if it has one.

    Raises:
        ConfigurationError: The file is not as it must be.
    """
    own = folder / "gates" / "bounds.yaml" if folder else None
    path = own if own is not None and own.is_file() else resource("curation", "gates", "bounds.yaml")
    try:
        raw = load_yaml(path)
        return Bounds(tuple(map(_gate, raw["gates"])), tuple(map(_freshness, raw.get("sources") or ())))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ConfigurationError(
            f"The bounds cannot be read: {error!r}.", where=str(path), hint="Its head says what may stand there."
        ) from error


def _gate(entry: Mapping[str, Any]) -> Gate:
    limits = {name: float(entry[name]) for name in _LIMITS if name in entry}
    if len(limits) != 1:
        raise ValueError(f"{entry['check']} needs exactly one of {', '.join(_LIMITS)}")
    words = (entry["title_en"], entry["title_vi"], entry["why_en"], entry["why_vi"])
    rule = Rule(SOURCE, f"gates.{entry['check']}", None, Severity(entry["severity"]), *words)
    return Gate(rule, entry["measure"], int(entry["among"]), limits)


def _freshness(entry: Mapping[str, Any]) -> Freshness:
    days = DAYS[entry["frequency"]] + int(entry.get("grace_days", 0))
    return Freshness(entry["publisher"], days, Severity(entry.get("severity", "warning")))


def state_of(duck: duckdb.DuckDBPyConnection) -> State:
    """The measures of an open warehouse."""
    measures = duck.execute(resource("sql", "measures.sql").read_text("utf-8")).fetchall()
    query = """
        SELECT publisher, max(issued_on) FROM documents
        WHERE publisher IS NOT NULL AND issued_on IS NOT NULL GROUP BY publisher
    """
    newest = duck.execute(query).fetchall()
    return State(tuple(Measure(*row) for row in measures), dict(newest))


def check_gates(now: State, before: State | None, bounds: Bounds, today: date | None) -> list[CheckResult]:
    """Hold a build against its bounds and the last good release.

    Args:
        now: The build.
        before: The last good release, or None where there is none.
        bounds: What it must keep to.
        today: The day of the run, or None: then nothing is asked that depends on it.
    """
    past = {(measure.name, measure.subject): measure for measure in before.measures} if before else {}
    results = [_ask(gate, now, past) for gate in bounds.gates]
    return results if today is None else [*results, *check_day(now, bounds, today)]


def check_day(now: State, bounds: Bounds, today: date) -> list[CheckResult]:
    """Hold a build against the day alone: what can go wrong although nothing has changed."""
    return [_ask_future(now, today), *(_ask_source(source, now, today) for source in bounds.sources)]


def changes(now: State, before: State | None) -> list[dict[str, Any]]:
    """What differs from the last good release in amounts, for people."""
    if before is None:
        return []
    past = {(measure.name, measure.subject): measure.value for measure in before.measures}
    present = {(measure.name, measure.subject): measure.value for measure in now.measures}
    return [
        {"title_vi": _TOLD[name], "subject": subject, "before": int(past.get(key, 0)), "now": int(present.get(key, 0))}
        for key in sorted({*past, *present})
        for name, subject in [key]
        if name in _TOLD and past.get(key, 0) != present.get(key, 0)
    ]


_TOLD = {"rows": "Số dòng", "units_covered": "Đơn vị có dữ liệu", "province_claims": "Khẳng định của tỉnh, thành phố"}


def _ask(gate: Gate, now: State, past: Mapping[tuple[str, str], Measure]) -> CheckResult:
    present = {measure.subject: measure for measure in now.measures if measure.name == gate.measure}
    earlier = {subject: measure for (name, subject), measure in past.items() if name == gate.measure}
    compares = not {"at_least", "at_most"} & gate.limits.keys()
    asked = 0
    rows: list[dict[str, Scalar]] = []
    for subject in sorted(present.keys() | earlier.keys() if compares else present.keys()):
        value, was = present.get(subject), earlier.get(subject)
        if max(value.among if value else 0, was.among if was and compares else 0) < gate.among:
            continue
        if compares and was is None:
            continue
        asked += 1
        found = value.value if value else 0.0
        if not _keeps(gate, found, was.value if was else 0.0):
            rows.append({"subject": subject, "before": _rounded(was), "now": round(found, 4), **gate.limits})
    if not rows:
        return gate.rule.held(asked)
    told = "; ".join(f"{row['subject']}: {row['before']} → {row['now']}" for row in rows[:5])
    return gate.rule.broken(asked, len(rows), rows, message=f"{gate.rule.title}: {told}")


def _keeps(gate: Gate, now: float, before: float) -> bool:
    (kind, limit), *_ = gate.limits.items()
    if kind == "at_least":
        return now >= limit
    if kind == "at_most":
        return now <= limit
    change = now - before if gate.measure.endswith(_SHARE) else (now - before) / before if before else 0.0
    return -change <= limit + 1e-9 if kind == "fall" else change <= limit + 1e-9


def _rounded(measure: Measure | None) -> float | None:
    return None if measure is None else round(measure.value, 4)


def _ask_source(source: Freshness, now: State, today: date) -> CheckResult:
    rule = Rule(
        SOURCE,
        f"gates.source_is_fresh.{source.publisher}",
        "documents",
        source.severity,
        f"{source.publisher} sent something in the last {source.days} days",
        f"{source.publisher} có văn bản trong {source.days} ngày qua",
        "A source that falls silent has mostly moved, or is no longer fetched.",
        "Nguồn im lặng thường là đã đổi địa chỉ, hoặc không còn được tải về.",
    )
    newest = now.newest.get(source.publisher)
    if newest is not None and (today - newest).days <= source.days:
        return rule.held(1)
    row: dict[str, Scalar] = {"publisher": source.publisher, "newest": newest, "today": today}
    return rule.broken(1, 1, [row], message=f"{rule.title}: the newest is of {newest or 'no known day'}.")


def _ask_future(now: State, today: date) -> CheckResult:
    rule = Rule(
        SOURCE,
        "gates.no_paper_is_of_the_future",
        "documents",
        Severity.WARNING,
        "No paper is dated later than the day of the run",
        "Không văn bản nào ghi ngày sau ngày chạy",
        "The year was misread, or the clock of this machine is wrong.",
        "Năm bị đọc nhầm, hoặc đồng hồ của máy chạy sai.",
    )
    late: list[dict[str, Scalar]] = [
        {"publisher": name, "newest": day} for name, day in sorted(now.newest.items()) if day > today + _ONE_DAY
    ]
    return rule.broken(len(now.newest), len(late), late) if late else rule.held(len(now.newest))
