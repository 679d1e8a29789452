"""Databases that tasks share in a process."""

from __future__ import annotations

import duckdb

from etl.packages.duck import attached, database


def test_what_one_task_left_behind_hides_no_table_of_a_warehouse(tmp_path):
    warehouse = tmp_path / "warehouse.duckdb"
    with duckdb.connect(str(warehouse)) as made:
        made.execute("CREATE TABLE wards AS SELECT 'published' AS said")
    with database() as task:
        task.execute("CREATE OR REPLACE TEMP VIEW wards AS SELECT 'left behind' AS said")
    with attached(warehouse) as duck:
        assert duck.execute("FROM wards").fetchall() == [("published",)]
    with database() as task:
        task.execute("DROP VIEW wards")
