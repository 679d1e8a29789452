"""Commands watched from outside: time by the clock, work of all processors, memory of all processes together."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def measured(command: list[str]) -> dict[str, float]:
    """Seconds by the clock, seconds of all processors, and the most memory that all processes took together."""
    before = os.times()
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=HERE.parent, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(proportional_kb, family(process.pid))))
        time.sleep(0.1)
    after = os.times()
    worked = after.children_user + after.children_system - before.children_user - before.children_system
    return {
        "seconds": round(time.perf_counter() - started, 1),
        "processor_seconds": round(worked, 1),
        "megabytes": round(most / 1000),
        "exit_code": process.returncode,
    }


def family(pid: int) -> list[int]:
    found = [pid]
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [each for child in path.read_text().split() for each in family(int(child))]
        except OSError:
            continue
    return found


def proportional_kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
