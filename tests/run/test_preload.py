from __future__ import annotations

from etl.packages.duck import connect
from etl.run.engine import PoolEngine


def draws_bars(task: str) -> bool:
    with connect() as duck:
        (found,) = duck.execute("SELECT current_setting('enable_progress_bar')").fetchone() or (None,)
    return bool(found)


def test_no_process_draws_a_progress_bar_of_duckdb_on_the_terminal() -> None:
    assert dict(PoolEngine(1).map(draws_bars, ["a query"])) == {"a query": False}
