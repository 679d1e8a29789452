"""Measures the checks at a million claims and writes validation.json and validation.md beside this file.

    python -m benchmarks.validation

million.sql makes the warehouse, of which the packages are written. `diaba validate` asks everything of all tables; it
may find what is odd in made-up claims, which its exit code tells, but not break down. Then one table, the claims on
indicators, is asked the same nine rules by plain `frictionless validate`, plain Great Expectations on a pandas frame,
pandera on a pandas frame, and DuckDB alone, each in a process of its own. Memory is that of all processes together,
sampled ten times a second.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.million import count, make
from benchmarks.watched import HERE, machine, measured
from etl.model.claims import DATASETS
from etl.packages.duck import OFFLINE, quoted
from etl.packages.schema import load_package
from etl.packages.write import write_packages

PLAIN = {
    "DuckDB alone": "duck",
    "plain Great Expectations on pandas": "gx",
    "pandera on pandas": "pandera",
    "plain `frictionless validate`": "frictionless",
}
SELF = [sys.executable, "-m", "benchmarks.validation"]
STATUSES = ["accepted", "corroborating", "superseded", "disputed", "rejected", "pending"]
KINDS = ["target", "actual", "plan"]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="diaba-validation-") as folder:
        build = Path(folder, "build")
        build.mkdir()
        make(build / "warehouse.duckdb")
        export(build)
        claims = build / "packages" / "indicators" / "claims.csv"
        with duckdb.connect(config=OFFLINE) as duck:
            rows = duck.execute(f"SELECT count(*) FROM read_csv({quoted(str(claims))}, all_varchar = true)").fetchone()
        results = {
            "machine": machine(),
            "versions": {name: version(name) for name in ("duckdb", "frictionless", "great-expectations", "pandera")},
            "claims": count(build / "warehouse.duckdb"),
            "megabytes": round(sum(path.stat().st_size for path in build.rglob("*.csv")) / 1e6),
            "validate": measured([sys.executable, "-m", "etl", "validate", str(build), "--quiet"], accepted=(0, 1)),
            "rows_of_table": rows[0] if rows else 0,
            "table": {name: measured([*SELF, how, str(claims)]) for name, how in PLAIN.items()},
        }
    (HERE / "validation.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    (HERE / "validation.md").write_text(as_markdown(results), "utf-8")
    print(as_markdown(results))


def export(build: Path) -> None:
    """Write the packages of a warehouse as a run does, from Parquet."""
    rows = build / "rows"
    rows.mkdir()
    sources = {}
    with duckdb.connect(str(build / "warehouse.duckdb"), read_only=True, config=OFFLINE) as duck:
        for table in (table for name in DATASETS for table in load_package(name).resources):
            path = rows / f"{table.table}.parquet"
            duck.execute(f'COPY "{table.table}" TO {quoted(str(path))} (FORMAT parquet)')
            sources[table.table] = [path]
    write_packages(build / "packages", sources, None, jobs=2)
    shutil.rmtree(rows)


def ask(how: str, path: str) -> None:
    """The same nine rules in one tool."""
    {"duck": ask_duckdb, "gx": ask_gx, "pandera": ask_pandera, "frictionless": ask_frictionless}[how](path)


def ask_duckdb(path: str) -> None:
    with duckdb.connect(config=OFFLINE) as duck:
        duck.execute(f"CREATE TABLE t AS FROM read_csv({quoted(path)}, header = true)")
        rules = [
            "claim_id IS NULL OR NOT regexp_full_match(claim_id, '[0-9a-f]{16}')",
            "document_id IS NULL",
            "quote IS NULL",
            f"status NOT IN ({', '.join(map(quoted, STATUSES))})",
            f"kind NOT IN ({', '.join(map(quoted, KINDS))})",
            "value IS NULL",
            "char_start < 0",
            "char_end < 1",
        ]
        duck.execute(f"SELECT {', '.join(f'count(*) FILTER ({rule})' for rule in rules)} FROM t").fetchall()
        duck.execute("SELECT claim_id FROM t GROUP BY 1 HAVING count(*) > 1").fetchall()


def ask_gx(path: str) -> None:
    import great_expectations as gx
    import great_expectations.expectations as e
    import pandas as pd

    context = gx.get_context(mode="ephemeral")
    suite = gx.ExpectationSuite(name="t")
    for each in (
        e.ExpectColumnValuesToMatchRegex(column="claim_id", regex="^[0-9a-f]{16}$"),
        e.ExpectColumnValuesToBeUnique(column="claim_id"),
        e.ExpectColumnValuesToNotBeNull(column="document_id"),
        e.ExpectColumnValuesToNotBeNull(column="quote"),
        e.ExpectColumnValuesToNotBeNull(column="value"),
        e.ExpectColumnValuesToBeInSet(column="status", value_set=STATUSES),
        e.ExpectColumnValuesToBeInSet(column="kind", value_set=KINDS),
        e.ExpectColumnValuesToBeBetween(column="char_start", min_value=0),
        e.ExpectColumnValuesToBeBetween(column="char_end", min_value=1),
    ):
        suite.add_expectation(each)
    source = context.data_sources.add_pandas("s").add_dataframe_asset("t")
    batch = source.add_batch_definition_whole_dataframe("b").get_batch({"dataframe": pd.read_csv(path)})
    batch.validate(suite)


def ask_pandera(path: str) -> None:
    import pandas as pd
    import pandera.pandas as pa

    pa.DataFrameSchema(
        {
            "claim_id": pa.Column(str, pa.Check.str_matches("^[0-9a-f]{16}$"), unique=True),
            "document_id": pa.Column(str),
            "quote": pa.Column(str),
            "value": pa.Column(float),
            "status": pa.Column(str, pa.Check.isin(STATUSES)),
            "kind": pa.Column(str, pa.Check.isin(KINDS)),
            "char_start": pa.Column(int, pa.Check.ge(0)),
            "char_end": pa.Column(int, pa.Check.ge(1)),
        }
    ).validate(pd.read_csv(path), lazy=True)


def ask_frictionless(path: str) -> None:
    import frictionless

    package = json.loads(Path(path).with_name("datapackage.json").read_text("utf-8"))
    table = next(table for table in package["resources"] if table["path"] == Path(path).name)
    table["schema"].pop("foreignKeys", None)
    table["$schema"] = "https://datapackage.org/profiles/2.0/dataresource.json"
    frictionless.Resource.from_descriptor(table, basepath=str(Path(path).parent)).validate()


def as_markdown(results: dict[str, Any]) -> str:
    machine, whole = results["machine"], results["validate"]
    versions = ", ".join(f"{name} {number}" for name, number in results["versions"].items())
    lines = [
        "# Checks at a million claims",
        "",
        "Made by `python -m benchmarks.validation` ([validation.py](validation.py)), where it stands how each figure",
        "is taken. Seconds by the clock grow with whatever else the machine does; processor seconds hardly do.",
        "",
        f"{machine['processors']} processors ({machine['processor']}), load {machine['load']} at the "
        f"start; Python {machine['python']}, {versions}",
        "",
        f"`diaba validate` of {results['claims']:,} claims with their records and papers ({results['megabytes']:,} MB "
        "of CSV): "
        f"{whole['seconds']} s, {whole['processor_seconds']} processor seconds, at most {whole['megabytes']:,} MB.",
        "",
        f"The same nine rules for the {results['rows_of_table']:,} claims on indicators:",
        "",
        "| | seconds | processor seconds | MB |",
        "|---|---|---|---|",
        *(
            f"| {name} | {at['seconds']} | {at['processor_seconds']} | {at['megabytes']:,} |"
            for name, at in results["table"].items()
        ),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    ask(*sys.argv[1:]) if len(sys.argv) > 1 else main()
