# ruff: noqa: E501
"""Breaks runs in every way that docs/running.md speaks of, again and again, and writes soak.md.

    python benchmarks/soak.py [KILLS]

After each fault the last good release must stand untouched or the new one whole, and the next run must come to its end.
Every run is a process of its own over three small papers; the moments of the kills are drawn with a fixed seed.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.run.sample import write_papers  # noqa: E402

KILLS = 200
LASTING = 12.0
"""Seconds that a run takes at most on a busy machine; kills are drawn from this time."""
PUBLISHED = ("packages", "catalogue", "site", "warehouse.duckdb")


class Ground:
    """A folder of papers and a build in two states: before and after one more paper."""

    def __init__(self, root: Path) -> None:
        self.papers, self.out = write_papers(root / "papers"), root / "build"
        self.run()
        self.old = self.state()

    def run(self, *more: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "etl", "run", str(self.papers), "--out", str(self.out), "--quiet", *more]
        return subprocess.run(command, capture_output=True, text=True, cwd=HERE.parent, env=os.environ | environment)

    def start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "etl", "run", str(self.papers), "--out", str(self.out), "--quiet", "--again"]
        return subprocess.Popen(
            command, cwd=HERE.parent, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )

    def state(self) -> str:
        """A hash of what is published; of the database its rows."""
        digest = hashlib.sha256()
        for entry in PUBLISHED[:-1]:
            for path in sorted((self.out / entry).rglob("*")):
                if path.is_file():
                    digest.update(f"{path.relative_to(self.out)}\0".encode() + path.read_bytes())
        return digest.hexdigest()

    def sound(self) -> bool:
        """Whether the warehouse can be opened and the next run comes to its end."""
        done = self.run("--again")
        asked = subprocess.run(
            [sys.executable, "-m", "etl", "query", "SELECT count(*) FROM wards", "--build", str(self.out)],
            capture_output=True, cwd=HERE.parent,
        )  # fmt: skip
        return done.returncode == 0 and asked.returncode == 0 and self.state() == self.old


def kills(ground: Ground, count: int) -> Counter[str]:
    """kill -9 of a whole run, its readers included, at random moments."""
    drawn = random.Random(20261122)
    tally: Counter[str] = Counter()
    for number in range(count):
        process = ground.start()
        time.sleep(drawn.uniform(0.05, LASTING))
        ended = process.poll() is not None
        if not ended:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        intact = ground.state() == ground.old
        tally["ended before the kill" if ended else "killed"] += 1
        tally["published data intact"] += intact
        if number % 10 == 9 or not intact:
            tally["next run came to its end"] += ground.sound()
            tally["next runs"] += 1
        print(number, "ended" if ended else "killed", "intact" if intact else "BROKEN", flush=True)
    return tally


def full_disk(ground: Ground) -> bool:
    """A limit on the size of files stands for the full disk: the same error number at each write."""
    script = (
        "import resource, runpy; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000)); "
        "runpy.run_module('etl', run_name='__main__')"
    )
    command = [sys.executable, "-c", script, "run", str(ground.papers), "--out", str(ground.out), "--quiet", "--again"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE.parent)
    return done.returncode == 3 and ground.state() == ground.old and ground.sound()


def small_disk(ground: Ground) -> bool:
    """A file system of 3 MB (needs root)."""
    if os.geteuid():
        return True
    target = ground.out.parent / "disk"
    target.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(target)], check=True)
    try:
        command = [sys.executable, "-m", "etl", "run", str(ground.papers), "--out", str(target / "build"), "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True, cwd=HERE.parent)
        return done.returncode == 3 and "disk is full" in done.stderr and not (target / "build" / "packages").exists()
    finally:
        subprocess.run(["umount", str(target)], check=True)


def read_only(ground: Ground) -> bool:
    """A file system that is mounted read-only (needs root)."""
    if os.geteuid():
        return True
    subprocess.run(["mount", "--bind", str(ground.out), str(ground.out)], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", str(ground.out)], check=True)
    try:
        refused = ground.run("--again").returncode == 3
    finally:
        subprocess.run(["umount", str(ground.out)], check=True)
    return refused and ground.state() == ground.old and ground.sound()


def clock_back(ground: Ground) -> bool:
    """The last run was years ahead."""
    ahead = ground.out / "runs" / "20990101T000000Z"
    ahead.mkdir()
    (ahead / "run.json").write_text('{"run_id": "20990101T000000Z"}', "utf-8")
    sound = ground.sound()
    last = json.loads((ground.out / "runs" / "history.jsonl").read_text("utf-8").splitlines()[-1])["run_id"]
    shutil.rmtree(ahead)
    return sound and last > "20990101T000000Z"


def two_schedulers(ground: Ground) -> bool:
    """Two at the same moment: one does it, the other is turned away."""
    both = [ground.start() for _ in range(2)]
    codes = sorted(process.wait() for process in both)
    return codes == [0, 4] and ground.sound()


def reader(ground: Ground) -> bool:
    """A reader that has the database open keeps what it opened while a run replaces it."""
    import duckdb

    with duckdb.connect(str(ground.out / "warehouse.duckdb"), read_only=True) as duck:
        before = duck.execute("SELECT count(*) FROM units").fetchone()
        sound = ground.sound()
        return sound and duck.execute("SELECT count(*) FROM units").fetchone() == before


def damaged(name: str) -> Callable[[Ground], bool]:
    """Another program writes rubbish into a file of the build."""

    def inflict(ground: Ground) -> bool:
        (ground.out / name).write_bytes(b"\x00rubbish\n" * 100)
        return ground.sound()

    return inflict


def other_gazetteer(ground: Ground) -> bool:
    """The published build was made with a gazetteer that has fewer units."""
    import duckdb

    with duckdb.connect(str(ground.out / "warehouse.duckdb")) as duck:
        duck.execute("DELETE FROM units WHERE province_code <> '31'")
    return ground.sound()


FAULTS: dict[str, Callable[[Ground], bool]] = {
    "files may not grow (as on a full disk)": full_disk,
    "a disk of 3 MB": small_disk,
    "a read-only disk": read_only,
    "a clock that was set back": clock_back,
    "two schedulers on one folder": two_schedulers,
    "a reader during the swap": reader,
    "a damaged history": damaged("runs/history.jsonl"),
    "a damaged warehouse": damaged("warehouse.duckdb"),
    "a damaged package": damaged("packages/wards/wards.csv"),
    "a damaged list of what was told": damaged("runs/told.json"),
    "a gazetteer of another version": other_gazetteer,
}


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    before = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="diaba-soak-") as folder:
        ground = Ground(Path(folder))
        told = {name: fault(ground) for name, fault in FAULTS.items()}
        for name, held in told.items():
            print(f"{name}: {'held' if held else 'BROKEN'}", flush=True)
        tally = kills(ground, count)
    (HERE / "soak.md").write_text(as_markdown(told, tally, time.perf_counter() - before), "utf-8")
    if not all(told.values()) or tally["published data intact"] != count:
        sys.exit("not everything held")


def as_markdown(told: dict[str, bool], tally: Counter[str], seconds: float) -> str:
    lines = [
        "# Soak",
        "",
        "Made by [soak.py](soak.py), where it stands how each fault is inflicted. “Held” means: what was published is as it",
        "was, or new and whole, and the next run came to its end with the same bytes.",
        "",
        "| fault | |",
        "|---|---|",
        *(f"| {name} | {'held' if held else 'BROKEN'} |" for name, held in told.items()),
        "",
        f"kill -9 at {tally['killed'] + tally['ended before the kill']} random moments: {tally['killed']} hit a run that was going on, "
        f"{tally['published data intact']} times what was published was intact, and {tally['next run came to its end']} of "
        f"{tally['next runs']} runs after it came to their end with the same bytes. All in {seconds / 60:.0f} minutes.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
