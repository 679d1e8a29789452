"""Measures `diaba run` on papers by the thousand and writes scale.json, scale.md and scale.svg beside this file.

    python -m benchmarks.scale [--papers 1000 10000] [--compare 10000]

For each number of papers: a run into an empty folder, a run with nothing new, and one with ten new papers, beside two
floors: reading the same files and bringing them into NFC, and a scan of the claims by DuckDB. For the number to compare
also one process against two, one worker of a cluster against two, and a run that is killed with SIGKILL half-way and
goes on, compared byte by byte with the first. Memory is that of all processes together. A figure that is over 20 %
worse than the one in scale.json is named before it is replaced; sizes that are not measured keep theirs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.scale_report import as_markdown, curve
from benchmarks.watched import HERE, machine, measured
from etl.packages.duck import OFFLINE, quoted

DIABA = [sys.executable, "-m", "etl"]
NEW = 10
SEED = 1
WORSE = 1.2
"""From which factor on a figure counts as a regression."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--compare", type=int, metavar="N", help="one of them, by default the smallest")
    chosen = parser.parse_args()
    sizes = sorted(chosen.papers)
    compared = chosen.compare or sizes[0]
    if compared not in sizes:
        parser.error("--compare must be one of --papers")
    path = HERE / "scale.json"
    before = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    results: dict[str, Any] = {**before, "machine": machine(), "sizes": dict(before.get("sizes", {}))}
    with tempfile.TemporaryDirectory(prefix="diaba-scale-") as folder:
        for papers in sizes:
            ground = Path(folder, str(papers))
            results["sizes"][str(papers)] = of_size(ground, papers)
            if papers == compared:
                results["compared"] = {
                    "papers": papers,
                    "processes": of_processes(ground),
                    "cluster": of_a_cluster(ground),
                    "killed": of_a_kill(ground, results["sizes"][str(papers)]["first"]["seconds"]),
                }
            shutil.rmtree(ground)
            if "compared" in results:
                write(results)
    for line in regressions(before, results):
        print(f"WORSE: {line}")
    print(as_markdown(results))
    if not results["compared"]["killed"]["same_bytes"]:
        sys.exit("after the kill the packages are not the same")


def write(results: dict[str, Any]) -> None:
    """After each size, so that a measurement that is stopped has not been in vain."""
    (HERE / "scale.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    (HERE / "scale.svg").write_text(curve(results), "utf-8")
    (HERE / "scale.md").write_text(as_markdown(results), "utf-8")


def of_size(folder: Path, papers: int) -> dict[str, Any]:
    """A first run, one with nothing new and one with ten new papers."""
    made(folder / "corpus", papers, 0)
    out = folder / "build"
    found: dict[str, Any] = {"megabytes": megabytes(folder / "corpus" / "documents"), "first": ran(folder, out)}
    record = last_record(out)
    found |= {
        "load_at_the_end": machine()["load"],
        "outcome": record["outcome"],
        "read": record["counts"]["documents"]["read"],
        "claims": sum(sum(statuses.values()) for statuses in record["counts"]["claims"].values()),
        "stages": record["seconds"],
        "build_megabytes": megabytes(out),
        "floor": {"read_and_nfc": plain_reading(folder / "corpus" / "documents"), "scan": plain_scan(out)},
    }
    shutil.copytree(out / "packages", folder / "packages")
    found["nothing_new"] = ran(folder, out)
    made(folder / "new", NEW, papers)
    shutil.copytree(folder / "new" / "documents", folder / "corpus" / "documents" / "new")
    found["ten_new"] = ran(folder, out)
    found["stages_of_ten_new"] = last_record(out)["seconds"]
    shutil.rmtree(folder / "corpus" / "documents" / "new")
    return found


def of_processes(folder: Path) -> dict[str, Any]:
    """The same papers with one process and with two."""
    return {jobs: ran(folder, fresh(folder / "jobs"), "--jobs", jobs) for jobs in ("1", "2")}


def of_a_cluster(folder: Path) -> dict[str, Any]:
    """The same papers with one worker and with two of dask.distributed, on this machine."""
    from distributed import LocalCluster

    found = {}
    for workers in (1, 2):
        with LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as cluster:
            found[str(workers)] = ran(folder, fresh(folder / "cluster"), "--engine", cluster.scheduler_address)
    return found


def of_a_kill(folder: Path, seconds: float) -> dict[str, Any]:
    """Kill a run half-way, run again, and compare what is published with the first run."""
    out = fresh(folder / "killed")
    command = [*DIABA, "run", str(folder / "corpus" / "documents"), "--out", str(out), "--quiet"]
    process = subprocess.Popen(command, cwd=HERE.parent, start_new_session=True)
    time.sleep(seconds / 2)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    again = ran(folder, out)
    return {
        "after_seconds": round(seconds / 2, 1),
        "again": again,
        "same_bytes": contents(folder / "packages") == contents(out / "packages"),
    }


def plain_reading(folder: Path) -> float:
    """Seconds of the processor to read the same files and bring them into NFC: no reader of them can be faster."""
    before = time.process_time()
    for path in folder.rglob("*.*"):
        unicodedata.normalize("NFC", path.read_bytes().decode("utf-8", "replace"))
    return round(time.process_time() - before, 2)


def plain_scan(out: Path) -> float:
    """Seconds of the processor in which DuckDB reads every cell of the claims on indicators from CSV."""
    before = time.process_time()
    source = quoted(str(out / "packages" / "indicators" / "claims.csv"))
    with duckdb.connect(config=OFFLINE) as duck:
        duck.execute(f"SELECT min(hash(columns(*))) FROM read_csv({source}, all_varchar = true)").fetchall()
    return round(time.process_time() - before, 2)


def made(folder: Path, papers: int, start: int) -> None:
    """Write papers of the corpus."""
    command = [sys.executable, "-m", "benchmarks.corpus", str(folder), "--papers", str(papers), "--seed", str(SEED)]
    command += ["--start", str(start), "--jobs", "2"]
    subprocess.run(command, cwd=HERE.parent, check=True, stdout=subprocess.DEVNULL)


def ran(folder: Path, out: Path, *options: str) -> dict[str, float]:
    """What a run costs; it must end well."""
    return measured([*DIABA, "run", str(folder / "corpus" / "documents"), "--out", str(out), "--quiet", *options])


def fresh(folder: Path) -> Path:
    """An empty place."""
    if folder.exists():
        shutil.rmtree(folder)
    return folder


def last_record(out: Path) -> dict[str, Any]:
    """What the newest run says of itself."""
    newest = max(out.glob("runs/*/run.json"), key=lambda path: path.stat().st_mtime_ns)
    record: dict[str, Any] = json.loads(newest.read_text("utf-8"))
    return record


def megabytes(folder: Path) -> float:
    return round(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6, 1)


def contents(folder: Path) -> dict[str, str]:
    """The hash of each file of a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def regressions(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """The figures that are over a fifth worse than they were, on a machine of the same kind."""
    kinds = ("processor", "processors")
    if not before or any(before["machine"][kind] != after["machine"][kind] for kind in kinds):
        return []
    found = []
    for papers, now in after["sizes"].items():
        then = before["sizes"].get(papers)
        for name in ("first", "nothing_new", "ten_new") if then else ():
            found += [
                f"{papers} papers, {name}, {figure}: {then[name][figure]} -> {now[name][figure]}"
                for figure in ("seconds", "processor_seconds", "megabytes")
                if now[name][figure] > WORSE * then[name][figure]
            ]
    return found


if __name__ == "__main__":
    main()
