"""Commands watched from outside: time by the clock, work of all processors, memory of all processes together."""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
_PR_SET_CHILD_SUBREAPER = 36
"""prctl(2): processes whose parent ends become ours, so that the work of pools that outlive a run is counted too."""
_SAMPLE_S = 0.1
_WAIT_S = 20.0
"""How long what a command left behind may go on; longer is a leak, and told."""


def measured(command: list[str], *, accepted: tuple[int, ...] = (0,)) -> dict[str, float]:
    """Seconds by the clock, seconds of all processors, and the most memory (MB) that all processes took together.

    A command that ends with another exit code than those accepted ends the benchmark: its figures say nothing.
    """
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    others = set(children(os.getpid()))
    before, started = processor_seconds(), time.perf_counter()
    process = subprocess.Popen(command, cwd=HERE.parent, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    most = 0
    while True:
        most = max(most, sum(map(proportional_kib, family(process.pid))))
        try:
            _, said = process.communicate(timeout=_SAMPLE_S)
        except subprocess.TimeoutExpired:
            continue
        break
    seconds = time.perf_counter() - started
    if process.returncode not in accepted:
        sys.exit(f"{' '.join(command)}: exit {process.returncode}\n{said.decode(errors='replace')}")
    _reap(others)
    return {
        "seconds": round(seconds, 1),
        "processor_seconds": round(processor_seconds() - before, 1),
        "megabytes": round(most * 1024 / 1e6),
    }


def machine() -> dict[str, Any]:
    """What the figures were taken on, and how busy it was."""
    models = [
        line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line
    ]
    return {
        "processor": models[0] if models else platform.processor(),
        "processors": len(os.sched_getaffinity(0)),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
    }


def processor_seconds() -> float:
    """Work of all processes that have ended: what else the machine does hardly changes it."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _reap(others: set[int]) -> None:
    """Wait for what the command left behind, such as the server that starts the workers of a pool."""
    limit = time.monotonic() + _WAIT_S
    while left := set(children(os.getpid())) - others:
        if time.monotonic() > limit:
            sys.exit(f"processes go on {_WAIT_S:.0f} s after their run: {sorted(left)}")
        if not any(os.waitpid(pid, os.WNOHANG)[0] for pid in left):
            time.sleep(_SAMPLE_S)


def family(pid: int) -> list[int]:
    """A process and all below it."""
    return [pid, *(each for child in children(pid) for each in family(child))]


def children(pid: int) -> list[int]:
    """The processes whose parent this one is."""
    found: list[int] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, path.read_text().split())
        except OSError:
            continue
    return found


def proportional_kib(pid: int) -> int:
    """The memory of a process in KiB, that which it shares counted in parts."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
