"""Breaks runs in every way that docs/running.md speaks of, again and again, and writes soak.md.

    python -m benchmarks.soak [KILLS]

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

import duckdb

from benchmarks.watched import HERE
from etl.packages.duck import OFFLINE
from etl.run.staging import is_unfinished
from tests.run.sample import write_papers

KILLS = 200
LOOKED_AT = 10
"""After so many kills the next run goes to its end and is compared."""
PUBLISHED = ("packages", "catalogue", "site")
EXTRA = "thêm.txt"
WORDS = "Phường Lê Chân (thành phố Hải Phòng) có diện tích tự nhiên 7,15 km² và quy mô dân số 91.123 người.\n"


class Ground:
    """A folder of papers and a build, which knows what is published without and with one more paper."""

    def __init__(self, root: Path) -> None:
        self.papers, self.out = write_papers(root / "papers"), root / "build"
        self.states: dict[bool, dict[str, str]] = {}
        for is_more in (True, False):
            self.turn(is_more)
            done = self.run("--again")
            assert done.returncode == 0, done.stderr
            self.states[is_more] = self.state()
        before = time.perf_counter()
        for is_more in (True, False):
            self.turn(is_more)
            self.run()
        self.lasting = (time.perf_counter() - before) / 2
        """Seconds that a run takes after one paper has changed; kills are drawn from this time."""

    @property
    def is_more(self) -> bool:
        return (self.papers / EXTRA).exists()

    def turn(self, is_more: bool) -> None:
        """Put the one more paper there, or take it away."""
        if is_more:
            (self.papers / EXTRA).write_text(WORDS, "utf-8")
        else:
            (self.papers / EXTRA).unlink(missing_ok=True)

    def command(self, *more: str) -> list[str]:
        return [sys.executable, "-m", "etl", "run", str(self.papers), "--out", str(self.out), "--quiet", *more]

    def run(self, *more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.command(*more), capture_output=True, text=True, cwd=HERE.parent)

    def start(self, *more: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self.command(*more),
            cwd=HERE.parent,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def state(self) -> dict[str, str]:
        """A hash of each thing that is published; of the database, its rows."""
        found = {"warehouse.duckdb": rows_of(self.out / "warehouse.duckdb")}
        for entry in PUBLISHED:
            digest = hashlib.sha256()
            for path in sorted((self.out / entry).rglob("*")):
                if path.is_file():
                    digest.update(f"{path.relative_to(self.out)}\0".encode() + path.read_bytes())
            found[entry] = digest.hexdigest()
        return found

    def is_intact(self) -> bool:
        """Whether all of one build is there; where a run died over its moves, each thing of either."""
        state = self.state()
        if is_unfinished(self.out):
            return all(state[entry] in (self.states[False][entry], self.states[True][entry]) for entry in state)
        return state in self.states.values()

    def is_sound(self, *more: str) -> bool:
        """Whether the next run comes to its end and publishes what these papers always give."""
        done = self.run(*more)
        return done.returncode == 0 and self.state() == self.states[self.is_more]


def rows_of(path: Path) -> str:
    """A hash of all rows of all tables."""
    # Under another name: in one process DuckDB would give the database that it has open under this one.
    link = path.with_name("looked-at.duckdb")
    link.hardlink_to(path)
    try:
        with duckdb.connect(str(link), read_only=True, config=OFFLINE) as duck:
            names = duck.execute("SELECT table_name FROM duckdb_tables() ORDER BY 1").fetchall()
            found = [
                duck.execute(f'SELECT ?, count(*), bit_xor(hash(t)) FROM "{n}" t', (n,)).fetchall() for (n,) in names
            ]
    finally:
        link.unlink()
    return hashlib.sha256(repr(found).encode()).hexdigest()


def kills(ground: Ground, count: int) -> Counter[str]:
    """kill -9 of a whole run, its readers included, at random moments, each over papers that have just changed."""
    drawn = random.Random(20261122)
    tally: Counter[str] = Counter()
    for number in range(count):
        ground.turn(not ground.is_more)
        process = ground.start()
        time.sleep(drawn.uniform(0.05, ground.lasting))
        has_ended = process.poll() is not None
        if not has_ended:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        is_intact = ground.is_intact()
        tally["ended before the kill" if has_ended else "killed"] += 1
        tally["intact"] += is_intact
        if number % LOOKED_AT == LOOKED_AT - 1 or not is_intact:
            tally["sound"] += ground.is_sound()
            tally["next runs"] += 1
        print(number, "ended" if has_ended else "killed", "intact" if is_intact else "BROKEN", flush=True)
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
    return done.returncode == 3 and ground.is_intact() and ground.is_sound("--again")


def small_disk(ground: Ground) -> bool:
    """A file system of 3 MB."""
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
    """A file system that is mounted read-only."""
    subprocess.run(["mount", "--bind", str(ground.out), str(ground.out)], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", str(ground.out)], check=True)
    try:
        refused = ground.run("--again").returncode == 3
    finally:
        subprocess.run(["umount", str(ground.out)], check=True)
    return refused and ground.is_intact() and ground.is_sound("--again")


def clock_back(ground: Ground) -> bool:
    """The last run was years ahead."""
    ahead = ground.out / "runs" / "20990101T000000Z"
    ahead.mkdir()
    (ahead / "run.json").write_text('{"run_id": "20990101T000000Z"}', "utf-8")
    sound = ground.is_sound("--again")
    last = json.loads((ground.out / "runs" / "history.jsonl").read_text("utf-8").splitlines()[-1])["run_id"]
    shutil.rmtree(ahead)
    return sound and last > "20990101T000000Z"


def two_schedulers(ground: Ground) -> bool:
    """Two at the same moment: one does it, the other is turned away."""
    both = [ground.start("--again") for _ in range(2)]
    codes = sorted(process.wait() for process in both)
    return codes == [0, 4] and ground.is_sound("--again")


def reader(ground: Ground) -> bool:
    """A reader that has the database open keeps what it opened while a run replaces it."""
    with duckdb.connect(str(ground.out / "warehouse.duckdb"), read_only=True) as duck:
        before = duck.execute("SELECT count(*) FROM units").fetchone()
        sound = ground.is_sound("--again")
        return sound and duck.execute("SELECT count(*) FROM units").fetchone() == before


def damaged(name: str) -> Callable[[Ground], bool]:
    """Another program writes rubbish into a file of the build."""

    def inflict(ground: Ground) -> bool:
        (ground.out / name).write_bytes(b"\x00rubbish\n" * 100)
        return ground.is_sound("--again")

    return inflict


def other_gazetteer(ground: Ground) -> bool:
    """The published build was made with a gazetteer that has fewer units."""
    with duckdb.connect(str(ground.out / "warehouse.duckdb")) as duck:
        duck.execute("DELETE FROM units WHERE province_code <> '31'")
    return ground.is_sound("--again")


WORD = {True: "held", False: "BROKEN"}

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


AS_ROOT = (small_disk, read_only)
"""Those that mount file systems."""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    before = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="diaba-soak-") as folder:
        ground = Ground(Path(folder))
        told = {}
        for name, fault in FAULTS.items():
            told[name] = "not tried, as it takes root" if os.geteuid() and fault in AS_ROOT else WORD[fault(ground)]
            print(f"{name}: {told[name]}", flush=True)
        tally = kills(ground, count)
    (HERE / "soak.md").write_text(as_markdown(told, tally, time.perf_counter() - before), "utf-8")
    if WORD[False] in told.values() or tally["intact"] != count or tally["sound"] != tally["next runs"]:
        sys.exit("not everything held")


def as_markdown(told: dict[str, str], tally: Counter[str], seconds: float) -> str:
    lines = [
        "# Soak",
        "",
        "Made by `python -m benchmarks.soak` ([soak.py](soak.py)), where it stands how each fault is inflicted.",
        "“Held” means: what was published is as it was, or new and whole, and the next run came to its end with the",
        "bytes that these papers always give.",
        "",
        "| fault | |",
        "|---|---|",
        *(f"| {name} | {held} |" for name, held in told.items()),
        "",
        f"kill -9 at {tally['killed'] + tally['ended before the kill']} random moments, each time after the papers had "
        f"changed: {tally['killed']} hit a run",
        f"that was going on, {tally['intact']} times what was published was intact, and {tally['sound']} of "
        f"{tally['next runs']} runs after it came to their end with the",
        f"right bytes. All in {seconds / 60:.0f} minutes.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
