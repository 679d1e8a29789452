"""Times every question and view on a warehouse of 1,000,000 made-up claims, and writes million.md.

    python -m benchmarks.million

The tables, views and macros are those that the loader makes; million.sql fills them. Each answer is fetched whole,
three times, from a connection as `diaba query` opens it.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.watched import HERE, machine
from etl.packages.duck import OFFLINE
from etl.warehouse.connect import open_warehouse
from etl.warehouse.load import build_warehouse
from etl.warehouse.questions import questions

BOUND_S = 1.0
REPEATS = 3
UNIT, DAY = "11557@2025-07-01", "2026-06-01"

VIEWS = {
    "conflicts of a unit": f"FROM conflicts WHERE unit_id = '{UNIT}'",
    "conflicts, counted": "SELECT dataset, is_settled, count(*) FROM conflicts GROUP BY ALL",
    "provenance of a unit": f"FROM provenance WHERE unit_id = '{UNIT}'",
    "provenance, counted": "SELECT dataset, is_deciding, count(*) FROM provenance GROUP BY ALL",
    "claims, counted": "SELECT dataset, status, count(*) FROM claims GROUP BY ALL",
    "crosswalk": "FROM crosswalk",
    "unit_profile": "FROM unit_profile",
    "unit_profile of a unit": f"FROM unit_profile WHERE unit_id = '{UNIT}'",
    "coverage": "FROM coverage",
    "targets_comparison": "FROM targets_comparison",
    "targets_comparison of a unit": f"FROM targets_comparison WHERE unit_id = '{UNIT}'",
    "leadership_on of a unit": f"FROM leadership_on('{DAY}') WHERE unit_id = '{UNIT}'",
    "leadership_on": f"FROM leadership_on('{DAY}')",
    "explain_claim": "FROM explain_claim((SELECT min(claim_id) FROM indicator_claims))",
    "unit_at": "FROM unit_at('11560', '2025-06-30')",
    "fold over all labels": "SELECT count(*) FROM indicator_claims WHERE fold(label) LIKE '%ngan sach%'",
}


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="diaba-million-") as folder:
        path = Path(folder, "warehouse.duckdb")
        before = time.perf_counter()
        make(path)
        made = time.perf_counter() - before
        results = {
            "machine": machine(),
            "duckdb": duckdb.__version__,
            "claims": count(path),
            "made_in_s": round(made, 1),
            "file_mb": round(path.stat().st_size / 1e6),
            "questions": {question.name: timed(path, question.sql) for question in questions()},
            "views": {name: timed(path, sql) for name, sql in VIEWS.items()},
        }
    (HERE / "million.md").write_text(as_markdown(results), "utf-8")
    print(as_markdown(results))


def make(path: Path) -> None:
    build_warehouse(path, {})
    with duckdb.connect(str(path), config=OFFLINE) as duck:
        duck.execute((HERE / "million.sql").read_text("utf-8"))
        duck.execute("CHECKPOINT")


def count(path: Path) -> int:
    with open_warehouse(path) as duck:
        (number,) = duck.execute("SELECT count(*) FROM claims").fetchone() or (0,)
    return int(number)


def timed(path: Path, sql: str) -> dict[str, float]:
    seconds, worked = [], []
    for _ in range(REPEATS):
        with open_warehouse(path) as duck:
            before, work = time.perf_counter(), time.process_time()
            rows = len(duck.execute(sql).fetchall())
            seconds.append(time.perf_counter() - before)
            worked.append(time.process_time() - work)
    return {
        "median_s": round(statistics.median(seconds), 3),
        "best_s": round(min(seconds), 3),
        "processor_s": round(min(worked), 3),
        "rows": rows,
    }


def as_markdown(results: dict[str, Any]) -> str:
    machine = results["machine"]
    lines = [
        "# A million claims",
        "",
        "Made by `python -m benchmarks.million` ([million.py](million.py), [million.sql](million.sql)): a",
        f"made-up warehouse of {results['claims']:,} claims in 20,000 papers, {results['file_mb']} MB, "
        f"made in {results['made_in_s']} s.",
        f"Each answer is fetched whole; the bound is {BOUND_S:.0f} s. Processor seconds are the work of all threads,",
        "which the load of the machine hardly changes; the time by the clock grows with it.",
        "",
        f"{machine['processors']} processors ({machine['processor']}), {machine['memory_gb']} GB, {machine['system']}, "
        f"load {machine['load']}; Python {machine['python']}, DuckDB {results['duckdb']}",
    ]
    for title in ("questions", "views"):
        lines += ["", f"| {title} | rows | median s | best s | processor s |", "|---|---|---|---|---|"]
        lines += [
            f"| {name} | {at['rows']:,} | {at['median_s']:.2f} | {at['best_s']:.2f} | {at['processor_s']:.2f} |"
            for name, at in results[title].items()
        ]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()
