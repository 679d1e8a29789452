"""Measures `diaba run` on papers by the thousand and writes scale.json, scale.md and scale.svg beside this file.

    python benchmarks/scale.py [--papers 1000 10000]

For each number of papers: a run into an empty folder, a run with nothing new, and one with ten new papers. For the
smallest number also one process against two, and a run that is killed with SIGKILL half-way and goes on, compared byte
by byte with the first. Memory is that of all processes together. A figure that is over 20 % worse than the one in
scale.json is named before the file is written anew.
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
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from benchmarks.measure import machine  # noqa: E402
from benchmarks.watched import measured  # noqa: E402

DIABA = [sys.executable, "-m", "etl"]
NEW = 10
SEED = 1
WORSE = 1.2
"""From which factor on a figure counts as a regression."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    sizes = sorted(parser.parse_args().papers)
    before = json.loads((HERE / "scale.json").read_text("utf-8")) if (HERE / "scale.json").is_file() else {}
    results: dict[str, Any] = {"machine": machine(), "sizes": {}}
    with tempfile.TemporaryDirectory(prefix="diaba-scale-") as folder:
        for papers in sizes:
            results["sizes"][str(papers)] = of_size(Path(folder, str(papers)), papers)
        smallest = Path(folder, str(sizes[0]))
        results["processes"] = of_processes(smallest)
        results["killed"] = of_a_kill(smallest, results["sizes"][str(sizes[0])]["first"]["seconds"])
    for line in regressions(before, results):
        print(f"WORSE: {line}")
    (HERE / "scale.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    (HERE / "scale.svg").write_text(curve(results), "utf-8")
    (HERE / "scale.md").write_text(as_markdown(results), "utf-8")
    print(as_markdown(results))


def of_size(folder: Path, papers: int) -> dict[str, Any]:
    """A first run, one with nothing new and one with ten new papers."""
    made(folder / "corpus", papers, 0)
    out = folder / "build"
    found: dict[str, Any] = {"megabytes": megabytes(folder / "corpus"), "first": ran(folder, out)}
    record = last_record(out)
    found |= {
        "outcome": record["outcome"],
        "read": record["counts"]["documents"]["read"],
        "claims": sum(sum(statuses.values()) for statuses in record["counts"]["claims"].values()),
        "stages": record["seconds"],
        "build_megabytes": megabytes(out),
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
    return {jobs: ran(folder, folder / f"jobs-{jobs}", "--jobs", jobs) for jobs in ("1", "2")}


def of_a_kill(folder: Path, seconds: float) -> dict[str, Any]:
    """Kill a run half-way, run again, and compare what is published with the first run."""
    out = folder / "killed"
    process = subprocess.Popen([*DIABA, "run", str(folder / "corpus" / "documents"), "--out", str(out), "--quiet"])
    time.sleep(seconds / 2)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    again = ran(folder, out)
    return {
        "after_seconds": round(seconds / 2, 1),
        "again": again,
        "same_bytes": same(folder / "packages", out / "packages"),
    }


def made(folder: Path, papers: int, start: int) -> None:
    """Write papers of the corpus."""
    command = [sys.executable, "-m", "benchmarks.corpus", str(folder), "--papers", str(papers), "--seed", str(SEED)]
    subprocess.run([*command, "--start", str(start)], cwd=HERE.parent, check=True, stdout=subprocess.DEVNULL)


def ran(folder: Path, out: Path, *options: str) -> dict[str, float]:
    """What a run costs."""
    return measured([*DIABA, "run", str(folder / "corpus" / "documents"), "--out", str(out), "--quiet", *options])


def last_record(out: Path) -> dict[str, Any]:
    """What the newest run says of itself."""
    newest = max(out.glob("runs/*/run.json"), key=lambda path: path.stat().st_mtime_ns)
    record: dict[str, Any] = json.loads(newest.read_text("utf-8"))
    return record


def megabytes(folder: Path) -> float:
    return round(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6, 1)


def same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files."""
    return contents(one) == contents(other)


def contents(folder: Path) -> dict[str, str]:
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


def curve(results: dict[str, Any]) -> str:
    """Seconds by number of papers, both on logarithmic axes, as a drawing."""
    import altair as alt
    import pandas as pd
    import vl_convert

    titles = {"first": "all new", "ten_new": "ten new", "nothing_new": "nothing new"}
    rows = [
        {"papers": int(papers), "seconds": each[name]["seconds"], "run": title}
        for papers, each in results["sizes"].items()
        for name, title in titles.items()
    ]
    chart = (
        alt.Chart(pd.DataFrame(rows), width=420, height=260)
        .mark_line(point=True)
        .encode(
            x=alt.X("papers", scale=alt.Scale(type="log")),
            y=alt.Y("seconds", scale=alt.Scale(type="log")),
            color="run",
        )
    )
    return str(vl_convert.vegalite_to_svg(chart.to_json()))


def as_markdown(results: dict[str, Any]) -> str:
    host, processes, killed = results["machine"], results["processes"], results["killed"]
    lines = [
        "# Papers by the thousand",
        "",
        "Made by `python benchmarks/scale.py` ([scale.py](scale.py)) from papers of [the corpus](../docs/corpus.md).",
        "Seconds are by the clock, memory is that of all processes together.",
        "",
        f"{host['processors']} processors ({host['processor']}), {host['memory_gb']} GB, {host['system']}, load "
        f"{host['load_at_the_start']} at the start; Python {host['python']}",
        "",
        "| papers | MB | claims | all new, s | processor s | MB of memory | nothing new, s | ten new, s | build, MB |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for papers, each in results["sizes"].items():
        first = each["first"]
        lines.append(
            f"| {int(papers):,} | {each['megabytes']} | {each['claims']:,} | {first['seconds']} | "
            f"{first['processor_seconds']} | {first['megabytes']} | {each['nothing_new']['seconds']} | "
            f"{each['ten_new']['seconds']} | {each['build_megabytes']:.0f} |"
        )
    names = list(next(iter(results["sizes"].values()))["stages"])
    lines += ["", "![Seconds by number of papers](scale.svg)", "", f"| seconds of a stage | {' | '.join(names)} |"]
    lines.append("|---|" + "---|" * len(names))
    for papers, each in results["sizes"].items():
        for title, stages in (("all new", each["stages"]), ("ten new", each["stages_of_ten_new"])):
            lines.append(f"| {int(papers):,} papers, {title} | {' | '.join(str(stages.get(n, '')) for n in names)} |")
    ratio = processes["1"]["seconds"] / processes["2"]["seconds"]
    lines += [
        "",
        f"`--jobs 1`: {processes['1']['seconds']} s, `--jobs 2`: {processes['2']['seconds']} s: {ratio:.2f} times.",
        "",
        f"Killed (SIGKILL) after {killed['after_seconds']} s and run again: {killed['again']['seconds']} s more; "
        f"the packages are {'the same, byte for byte' if killed['same_bytes'] else 'NOT THE SAME'}.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
