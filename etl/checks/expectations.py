"""Great Expectations over frames that DuckDB projects; the only place that imports it, and only when it is called.

Guarded against its silent traps (seen with 1.24): an unknown type of expectation is dropped with a log line, an exact
double is dropped too, an empty suite succeeds, and an exception inside an expectation is a result like any other.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from etl.checks.suites import Expectation, Suite
from etl.model.errors import ConfigurationError
from etl.model.findings import CheckResult, Finding, Severity

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

SOURCE = "great_expectations"
SAMPLE = 20
"""How many offending rows a finding shows."""

_GX_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "warning", Severity.INFORMATION: "info"}


def check_suites(connection: duckdb.DuckDBPyConnection, suites: Sequence[Suite]) -> list[CheckResult]:
    """Ask every expectation of every suite.

    Args:
        connection: An open warehouse.
        suites: What is expected; a suite whose table is empty holds, with nothing checked.

    Raises:
        ConfigurationError: A suite is not one that Great Expectations understands in full, or its frame is no query.
    """
    validator = _Validator()
    results: list[CheckResult] = []
    for suite in suites:
        frame = _frame(connection, suite)
        if frame.empty:
            results += [_held(suite, expectation, 0) for expectation in suite.expectations]
        else:
            results += validator.ask(suite, frame)
    return results


def _frame(connection: duckdb.DuckDBPyConnection, suite: Suite) -> pd.DataFrame:
    """The rows of a suite with only the columns that it names."""
    wanted = {*suite.rows}
    for expectation in suite.expectations:
        wanted |= {
            value for key, value in expectation.kwargs.items() if key.startswith("column") and key != "column_list"
        }
    columns = ", ".join(f'"{name}"' for name in sorted(wanted))
    try:
        frame: pd.DataFrame = connection.cursor().execute(f"SELECT {columns} FROM ({suite.frame})").df()  # noqa: S608
    except Exception as error:
        raise ConfigurationError(
            f"The frame of the suite fails: {error}", where=f"expectations/{suite.table}.yaml"
        ) from error
    return frame


class _Validator:
    """An ephemeral context of Great Expectations: no files, no telemetry, no progress bars."""

    def __init__(self) -> None:
        os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
        import great_expectations as gx
        from great_expectations.data_context.types.base import ProgressBarsConfig

        logging.getLogger("great_expectations").setLevel(logging.ERROR)
        self._context = gx.get_context(mode="ephemeral")
        self._context.variables.progress_bars = ProgressBarsConfig(globally=False)
        self._source = self._context.data_sources.add_pandas("diaba")

    def ask(self, suite: Suite, frame: pd.DataFrame) -> list[CheckResult]:
        from great_expectations.core import ExpectationSuite

        raw = [_raw(expectation) for expectation in suite.expectations]
        gx_suite = ExpectationSuite(name=suite.table, expectations=raw)
        if len(gx_suite.expectations) != len(raw):
            known = {expectation.meta["check"] for expectation in gx_suite.expectations}
            lost = sorted({expectation.check for expectation in suite.expectations} - known)
            raise ConfigurationError(
                f"Great Expectations does not know or repeats: {', '.join(lost)}.",
                where=f"expectations/{suite.table}.yaml",
                hint="Look at the spelling of `type`, and for two expectations that are the same.",
            )
        definition = self._source.add_dataframe_asset(suite.table).add_batch_definition_whole_dataframe("all")
        result = definition.get_batch({"dataframe": frame}).validate(
            gx_suite,
            result_format={
                "result_format": "COMPLETE",
                "unexpected_index_column_names": list(suite.rows),
                "partial_unexpected_count": SAMPLE,
                "return_unexpected_index_query": False,
            },
        )
        answers = {answer.expectation_config.meta["check"]: answer for answer in result.results}
        return [_result(suite, asked, answers.get(asked.check), len(frame)) for asked in suite.expectations]


def _raw(expectation: Expectation) -> dict[str, Any]:
    return {
        "type": expectation.type,
        "kwargs": dict(expectation.kwargs),
        "severity": _GX_SEVERITY[expectation.severity],
        "meta": {"check": expectation.check},
    }


def _held(suite: Suite, expectation: Expectation, checked: int) -> CheckResult:
    name = f"{suite.table}.{expectation.check}"
    return CheckResult(
        SOURCE, name, suite.table, expectation.severity, expectation.title_en, expectation.title_vi, True, checked
    )


def _result(suite: Suite, expectation: Expectation, answer: Any, rows: int) -> CheckResult:
    name = f"{suite.table}.{expectation.check}"
    if answer is None or any(_exceptions(answer.exception_info)):
        reason = "; ".join(_exceptions(answer.exception_info)) if answer is not None else "it gave no answer"
        finding = Finding(SOURCE, name, Severity.ERROR, suite.table, f"The expectation could not be asked: {reason}")
        return _failed(suite, expectation, Severity.ERROR, 0, finding)
    if answer.success:
        return _held(suite, expectation, rows)
    count = int(answer.result.get("unexpected_count") or 1)
    samples = tuple(_plain(row) for row in (answer.result.get("unexpected_index_list") or [])[:SAMPLE])
    message = f"{expectation.title_en}: {count} of {rows} rows do not."
    finding = Finding(SOURCE, name, expectation.severity, suite.table, message, count, samples)
    return _failed(suite, expectation, expectation.severity, rows, finding)


def _failed(suite: Suite, asked: Expectation, severity: Severity, rows: int, finding: Finding) -> CheckResult:
    titles = (asked.title_en, asked.title_vi)
    return CheckResult(SOURCE, finding.check, suite.table, severity, *titles, False, rows, finding)


def _exceptions(info: Mapping[str, Any]) -> list[str]:
    """The messages of exceptions raised inside an expectation, in either of the two shapes that occur."""
    entries = [info] if "raised_exception" in info else list(info.values())
    return [str(entry.get("exception_message")) for entry in entries if entry.get("raised_exception")]


def _plain(row: Mapping[str, Any]) -> dict[str, str | None]:
    """A row with plain values; pandas marks what is missing in three ways."""
    return {str(key): None if value is None or value != value else str(value) for key, value in row.items()}
