"""The store keeps each paper once, whole or not at all, and what damages it is told."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from etl.documents import find_papers, read_document
from etl.documents.snapshots import Snapshots, load_snapshots, save_snapshots
from etl.documents.store import Outcome, Store
from etl.model.document import DocumentStatus
from etl.model.errors import InputError

NEWS = "Thiên Hương có chủ tịch mới\n\nÔng Nguyễn Công Diễn giữ chức Chủ tịch UBND phường Thiên Hương.\n".encode()
SHA256 = hashlib.sha256(NEWS).hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    store.prepare()
    return store


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(NEWS)
    return path


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its content and the moment of its last change."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_a_paper_lies_under_the_hash_of_its_bytes_with_its_metadata_and_its_lock(store, paper):
    put = store.put(paper, "tin/a.TXT", {"publisher": "Báo mẫu", "number": "12", "issued_on": date(2025, 8, 14)})
    assert put == (SHA256, Outcome.ADDED)
    place = store.root / "papers" / SHA256
    assert (place / "paper.txt").read_bytes() == NEWS
    lock = json.loads((place / "lock.json").read_text("utf-8"))
    assert lock == {"bytes": len(NEWS), "file_name": "tin/a.TXT", "is_fetched": False, "sha256": SHA256}
    ((path, name),) = find_papers([store.root])
    document = read_document(path, name)
    assert (document.file_name, document.sha256) == ("tin/a.TXT", SHA256)
    assert (document.identity.publisher, document.identity.number) == ("Báo mẫu", "12")
    assert document.identity.issued_on == date(2025, 8, 14)


def test_the_same_bytes_leave_everything_untouched(store, paper):
    store.put(paper, "a.txt", {"publisher": "Báo mẫu"})
    before = state(store.root)
    assert store.put(paper, "b.txt", {"publisher": "Báo mẫu"}) == (SHA256, Outcome.KEPT)
    assert store.put(paper, "c.txt", {}) == (SHA256, Outcome.KEPT)
    assert state(store.root) == before


def test_new_metadata_are_taken_up_and_the_lock_stays(store, paper):
    store.put(paper, "a.txt", {"publisher": "Báo mẫu"})
    lock = store.root / "papers" / SHA256 / "lock.json"
    before = lock.stat().st_mtime_ns
    assert store.put(paper, "a.txt", {"publisher": "Báo khác"}) == (SHA256, Outcome.DESCRIBED)
    assert lock.stat().st_mtime_ns == before
    assert read_document(*find_papers([store.root])[0]).identity.publisher == "Báo khác"


def test_an_editor_of_the_store_knows_better(store, paper):
    store.put(paper, "a.txt", {"publisher": "Báo mẫu", "licence": "CC0-1.0"})
    (store.root / "papers" / SHA256 / "paper.meta.yaml").write_text("publisher: Báo đúng\n", "utf-8")
    store.put(paper, "a.txt", {"publisher": "Báo khác", "licence": "CC0-1.0"})
    identity = read_document(*find_papers([store.root])[0]).identity
    assert (identity.publisher, identity.licence) == ("Báo đúng", "CC0-1.0")


@pytest.mark.parametrize("damage", ["cut", "gone", "empty"])
def test_a_damaged_paper_is_named_and_mended_by_ingesting_it_again(store, paper, damage):
    store.put(paper, "a.txt", {})
    kept = store.root / "papers" / SHA256 / "paper.txt"
    if damage == "gone":
        kept.unlink()
    else:
        kept.write_bytes(NEWS[:10] if damage == "cut" else b"")
    document = read_document(*find_papers([store.root])[0])
    assert document.status is DocumentStatus.UNREADABLE
    assert "cannot be opened" in document.status_reason or f"damaged (papers/{SHA256}/" in document.status_reason
    assert store.put(paper, "a.txt", {}) == (SHA256, Outcome.REPAIRED)
    mended = read_document(*find_papers([store.root])[0])
    assert (mended.sha256, mended.status) == (SHA256, DocumentStatus.READ)


@pytest.mark.parametrize("lock", [b"", b"[", b"[1]", b'{"file_name": "../../a", "sha256": ""}', b'{"file_name": "/a"}'])
def test_a_damaged_lock_hides_no_paper_and_leads_nowhere_else(store, paper, lock):
    store.put(paper, "a.txt", {})
    (store.root / "papers" / SHA256 / "lock.json").write_bytes(lock)
    ((path, name),) = find_papers([store.root])
    assert (name, read_document(path, name).status) == (f"{SHA256[:16]}.txt", DocumentStatus.READ)
    assert store.put(paper, "a.txt", {}) == (SHA256, Outcome.REPAIRED)
    assert find_papers([store.root])[0][1] == "a.txt"


@pytest.mark.parametrize("name", ["lock.json", "x.meta.yaml", "sources.yaml", "a" * 250, ".. ", "a.đuôi", "no suffix"])
def test_no_name_leads_out_of_its_place(store, paper, name):
    sha256, _ = store.put(paper, name, {})
    assert {path.name for path in (store.root / "papers").iterdir()} == {SHA256}
    assert store.entry(sha256).file_name == name
    assert store.is_whole(store.entry(sha256))


def test_a_store_among_other_papers_is_read_too(store, paper):
    store.put(paper, "b.txt", {})
    assert [name for _, name in find_papers([paper.parent])] == ["a.txt", "store/b.txt"]


def test_of_an_address_the_newest_snapshot_is_read_and_the_older_stay(store, paper, tmp_path):
    other = tmp_path / "new.txt"
    other.write_bytes(NEWS * 2)
    old, _ = store.put(paper, "tin.txt", {}, is_fetched=True)
    new, _ = store.put(other, "tin.txt", {}, is_fetched=True)
    days = (date(2026, 11, 1), date(2026, 11, 22))
    save_snapshots(store, Snapshots("https://example.org/a", ((old, days[0]), (new, days[1])), etag='"2"'))
    assert [path.parent.name for path, _ in find_papers([store.root])] == [new]
    assert store.is_whole(store.entry(old))
    # The page went back to what it was.
    save_snapshots(store, Snapshots("https://example.org/a", ((old, days[0]), (new, days[1]), (old, days[1]))))
    assert [path.parent.name for path, _ in find_papers([store.root])] == [old]


def test_a_snapshot_that_was_ingested_by_hand_stays_when_the_address_holds_something_else(store, paper, tmp_path):
    other = tmp_path / "new.txt"
    other.write_bytes(NEWS * 2)
    old, _ = store.put(paper, "tin.txt", {}, is_fetched=True)
    new, _ = store.put(other, "tin.txt", {}, is_fetched=True)
    save_snapshots(store, Snapshots("https://example.org/a", ((old, date(2026, 11, 1)), (new, date(2026, 11, 22)))))
    assert store.put(paper, "của tôi.txt", {}) == (old, Outcome.DESCRIBED)
    assert {path.parent.name for path, _ in find_papers([store.root])} == {old, new}


def test_snapshots_are_read_as_they_were_written(store):
    snapshots = Snapshots(
        "https://example.org/a", ((SHA256, date(2026, 11, 22)),), '"1"', "Sun, 22 Nov 2026 00:00:00 GMT"
    )
    save_snapshots(store, snapshots)
    assert load_snapshots(store, "https://example.org/a") == snapshots
    assert load_snapshots(store, "https://example.org/b") is None
    (file,) = (store.root / "sources").iterdir()
    file.write_text("{}")
    assert load_snapshots(store, "https://example.org/a") is None


def test_a_folder_of_other_files_is_no_store(paper):
    with pytest.raises(InputError, match="is no store"):
        Store(paper.parent)


def test_a_store_of_another_version_is_refused(store):
    (store.root / "diaba-store.json").write_text('{"format": 2}')
    with pytest.raises(InputError, match="another version"):
        find_papers([store.root])


KILLED = """
import os, signal, sys
from pathlib import Path
from etl.documents import store as module

steps = int(sys.argv[2])

def counted(function):
    def call(*arguments, **options):
        global steps
        steps -= 1
        if steps == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)
    return call

for name in ("_copy", "sync", "as_json", "_yaml"):
    setattr(module, name, counted(getattr(module, name)))
for name in ("rename", "replace", "write_bytes", "chmod"):
    setattr(Path, name, counted(getattr(Path, name)))
folder = Path(sys.argv[1])
store = module.Store(folder / "store")
store.prepare()
store.put(folder / "a.txt", "a.txt", {"publisher": "Báo mẫu"})
"""


def test_a_kill_at_any_step_leaves_a_whole_store(paper, tmp_path):
    steps, is_done = 0, False
    while not is_done:
        steps += 1
        done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(steps)], env={**os.environ})
        is_done = done.returncode == 0
        assert is_done or done.returncode == -signal.SIGKILL
        store = Store(tmp_path / "store")
        assert all(store.is_whole(entry) for entry in store.entries())
        assert {path.name for path in (tmp_path / "store").glob("papers/*/*")} in (
            set(),
            {"paper.txt", "sources.yaml", "lock.json"},
        )
    assert steps > 8
    assert [entry.sha256 for entry in store.entries()] == [SHA256]
