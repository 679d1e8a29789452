"""Great Expectations over frames that DuckDB projects; the only place that imports it, and only when it is called.

Guarded against its silent traps (seen with 1.24): an unknown type of expectation is dropped with a log line, an exact
double is dropped too, an empty suite succeeds, and an exception inside an expectation is a result like any other.
"""

from __future__ import annotations

import logging
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from etl.checks.evidence import plain_rows
from etl.checks.suites import Expectation, Suite
from etl.model.errors import ConfigurationError
from etl.model.findings import SAMPLE, CheckResult, Severity

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

_VECTORS = 100
"""Rows of a frame are handed over in pieces of so many of DuckDB's vectors, of 2,048 rows each: some 50 MB."""
_ROW = "row_of_frame"
_FRAME = "frame_of_suite"
_GX_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "warning", Severity.INFORMATION: "info"}


def load_great_expectations() -> Any:
    """Great Expectations, which takes two seconds to load, with its telemetry off."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    import great_expectations

    return great_expectations


def check_suites(connection: duckdb.DuckDBPyConnection, suites: Sequence[Suite]) -> list[CheckResult]:
    """Ask every expectation of every suite.

    Args:
        connection: An open warehouse.
        suites: What is expected; a suite whose table is empty holds, with nothing checked.

    Raises:
        ConfigurationError: A suite is not one that Great Expectations understands in full, or its frame is no query.
    """
    validator = _Validator()
    return [result for suite in suites for result in _check_suite(connection, validator, suite)]


def _check_suite(connection: duckdb.DuckDBPyConnection, validator: _Validator, suite: Suite) -> Iterator[CheckResult]:
    _lay_out(connection, suite)
    try:
        tallies: dict[str, _Tally] = defaultdict(_Tally)
        for frame in _pieces(connection, suite):
            validator.ask(suite, frame, tallies)
        for expectation in suite.expectations:
            yield _result(connection, suite, expectation, tallies[expectation.rule.check])
    finally:
        connection.execute(f"DROP TABLE {_FRAME}")


def _lay_out(connection: duckdb.DuckDBPyConnection, suite: Suite) -> None:
    """The rows of a suite, with the columns that it names only, laid aside so that rows can be found again."""
    asked = {expectation.column for expectation in suite.expectations}
    shown = {column for expectation in suite.expectations for column in expectation.shows}
    columns = ", ".join(f'"{name}"' for name in sorted({*suite.rows, *asked, *shown}))
    order = ", ".join(f'"{name}"' for name in suite.rows)
    query = f"SELECT {columns} FROM ({suite.frame}) ORDER BY {order}"  # noqa: S608
    try:
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {_FRAME} AS {query}")
    except Exception as error:
        raise ConfigurationError(
            f"The frame of the suite fails: {error}", where=f"expectations/{suite.table}.yaml"
        ) from error


def _pieces(connection: duckdb.DuckDBPyConnection, suite: Suite) -> Iterator[pd.DataFrame]:
    asked = ", ".join(f'"{name}"' for name in sorted({expectation.column for expectation in suite.expectations}))
    answer = connection.execute(f"SELECT rowid AS {_ROW}, {asked} FROM {_FRAME}")  # noqa: S608
    while not (frame := answer.fetch_df_chunk(_VECTORS)).empty:
        yield frame.set_index(_ROW).rename_axis(None)


@dataclass(slots=True)
class _Tally:
    """What an expectation has answered for the pieces so far."""

    checked: int = 0
    broken: int = 0
    rows: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def add(self, answer: Any) -> None:
        """Count the answer for one more piece."""
        if answer is None or any(_exceptions(answer.exception_info)):
            self.problems += _exceptions(answer.exception_info) if answer is not None else ["it gave no answer"]
            return
        result = answer.result
        expects_values = answer.expectation_config.type == "expect_column_values_to_not_be_null"
        self.checked += int(result["element_count"]) - (0 if expects_values else int(result.get("missing_count") or 0))
        if not answer.success:
            self.broken += int(result["unexpected_count"])
            missing = SAMPLE - len(self.rows)
            self.rows += [int(row) for row in result["unexpected_index_list"][:missing]]


class _Validator:
    """An ephemeral context of Great Expectations: no files, no telemetry, no progress bars."""

    def __init__(self) -> None:
        gx = load_great_expectations()
        from great_expectations.data_context.types.base import ProgressBarsConfig

        logging.getLogger("great_expectations").setLevel(logging.ERROR)
        self._context = gx.get_context(mode="ephemeral")
        self._context.variables.progress_bars = ProgressBarsConfig(globally=False)
        self._source = self._context.data_sources.add_pandas("diaba")
        self._batches: dict[str, Any] = {}

    def ask(self, suite: Suite, frame: pd.DataFrame, tallies: Mapping[str, _Tally]) -> None:
        """Ask a suite of one piece of its frame and add the answers to the tallies."""
        result = self._batch(suite.table, frame).validate(
            _gx_suite(suite),
            result_format={
                "result_format": "COMPLETE",
                "partial_unexpected_count": 0,
                "return_unexpected_index_query": False,
            },
        )
        answers = {answer.expectation_config.meta["check"]: answer for answer in result.results}
        for expectation in suite.expectations:
            tallies[expectation.rule.check].add(answers.get(expectation.rule.check))

    def _batch(self, table: str, frame: pd.DataFrame) -> Any:
        if table not in self._batches:
            asset = self._source.add_dataframe_asset(table)
            self._batches[table] = asset.add_batch_definition_whole_dataframe("all")
        return self._batches[table].get_batch({"dataframe": frame})


def _gx_suite(suite: Suite) -> Any:
    from great_expectations.core import ExpectationSuite

    raw = [_raw(expectation) for expectation in suite.expectations]
    gx_suite = ExpectationSuite(name=suite.table, expectations=raw)
    if len(gx_suite.expectations) != len(raw):
        known = {expectation.meta["check"] for expectation in gx_suite.expectations}
        lost = sorted({expectation.rule.check for expectation in suite.expectations} - known)
        raise ConfigurationError(
            f"Great Expectations does not know or repeats: {', '.join(lost)}.",
            where=f"expectations/{suite.table}.yaml",
            hint="Look at the spelling of `type`, and for two expectations that are the same.",
        )
    return gx_suite


def _raw(expectation: Expectation) -> dict[str, Any]:
    return {
        "type": expectation.type,
        "kwargs": dict(expectation.kwargs),
        "severity": _GX_SEVERITY[expectation.rule.severity],
        "meta": {"check": expectation.rule.check},
    }


def _result(
    connection: duckdb.DuckDBPyConnection, suite: Suite, expectation: Expectation, tally: _Tally
) -> CheckResult:
    rule = expectation.rule
    if tally.problems:
        message = f"The expectation could not be asked: {'; '.join(sorted(set(tally.problems)))}"
        return rule.broken(0, 1, message=message, severity=Severity.ERROR)
    if not tally.broken:
        return rule.held(tally.checked)
    columns = dict.fromkeys((*suite.rows, expectation.column, *expectation.shows))
    return rule.broken(tally.checked, tally.broken, _rows(connection, columns, tally.rows))


def _rows(
    connection: duckdb.DuckDBPyConnection, columns: Iterable[str], numbers: Sequence[int]
) -> tuple[dict[str, Any], ...]:
    """What an editor is shown of some rows of the frame."""
    names = ", ".join(f'"{name}"' for name in columns)
    wanted = ", ".join(map(str, numbers))
    return plain_rows(
        connection.execute(f"SELECT {names} FROM {_FRAME} WHERE rowid IN ({wanted}) ORDER BY rowid")  # noqa: S608
    )


def _exceptions(info: Mapping[str, Any]) -> list[str]:
    """The messages of exceptions raised inside an expectation, in either of the two shapes that occur."""
    entries = [info] if "raised_exception" in info else list(info.values())
    return [str(entry.get("exception_message")) for entry in entries if entry.get("raised_exception")]
