"""A list of addresses, fetched again and again: what is kept, and what a run then reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.documents import find_papers, read_document
from etl.documents.sources import load_sources
from etl.documents.store import Store
from etl.model.errors import LockedError
from etl.run.fetch import FetchOutcome, FetchResult, fetch_sources
from etl.run.lock import hold
from etl.run.papers import list_papers, read_papers
from etl.run.progress import Progress
from tests.documents.fetch.server import Client, Server, answer, serving

NEWS = (
    "<p>Phường Thiên Hương (thành phố Hải Phòng) có diện tích tự nhiên 24,46 km², quy mô dân số 47.140 người.</p>"
    "<p>Đảng bộ phường Thiên Hương họp Đại hội lần thứ I, với 186 đại biểu chính thức có mặt tại hội trường.</p>"
)


def page(news: str = NEWS, visits: int = 1) -> bytes:
    """A news page with the counter that changes at every visit."""
    return f"<!doctype html><html><body>{news}<footer>Lượt truy cập: {visits}</footer></body></html>".encode()


def html(body: bytes, **headers: str):
    return answer(body, Content_Type="text/html; charset=utf-8", **headers)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


class Editor:
    """Who keeps a list of sources and fetches it now and then."""

    def __init__(self, folder: Path, server: Server) -> None:
        self.folder, self.server = folder, server
        self.list = folder / "sources.yaml"
        self.store = folder / "store"
        self.day = 1

    def lists(self, *entries: dict[str, str]) -> None:
        self.list.write_text(json.dumps({"sources": entries}, ensure_ascii=False), "utf-8")

    def fetches(self) -> list[FetchResult]:
        now = datetime(2026, 11, self.day, tzinfo=UTC)
        self.day += 1
        return fetch_sources(load_sources(self.list), self.store, Client(self.folder).fetcher, lambda: now)

    def outcomes(self) -> list[FetchOutcome]:
        return [result.outcome for result in self.fetches()]

    def papers(self):
        return [read_document(path, name) for path, name in find_papers([self.store])]

    def state(self) -> dict[str, tuple[bytes, int]]:
        files = (path for path in self.store.rglob("*") if path.is_file() and path.name != ".lock")
        return {path.as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


@pytest.fixture
def editor(tmp_path: Path, server: Server) -> Editor:
    editor = Editor(tmp_path, server)
    editor.lists({"source_url": server.url("/tin/dai-hoi"), "publisher": "Báo mẫu"})
    return editor


def test_a_page_is_kept_with_what_the_list_says_of_it(editor: Editor, server: Server) -> None:
    server.pages["/tin/dai-hoi"] = html(page())
    assert editor.outcomes() == [FetchOutcome.NEW]
    (paper,) = editor.papers()
    assert paper.file_name == "portal.test/dai-hoi.html"
    assert (paper.identity.publisher, paper.identity.source_url) == ("Báo mẫu", server.url("/tin/dai-hoi"))
    assert str(paper.identity.accessed_on) == "2026-11-01"


def test_what_is_unchanged_is_asked_for_with_conditions_and_leaves_the_store_untouched(editor, server) -> None:
    server.pages["/tin/dai-hoi"] = html(page(), ETag='"1"')
    editor.fetches()
    before = editor.state()
    server.pages["/tin/dai-hoi"] = answer(status=304)
    assert editor.outcomes() == [FetchOutcome.UNCHANGED]
    assert server.requests[-1][1]["If-None-Match"] == '"1"'
    server.pages["/tin/dai-hoi"] = html(page(), ETag='"2"')
    assert editor.outcomes() == [FetchOutcome.UNCHANGED]
    assert editor.state() == before


def test_a_changed_page_is_a_new_snapshot_beside_the_old_one_and_is_what_a_run_reads(editor, server) -> None:
    server.pages["/tin/dai-hoi"] = html(page())
    (first,) = editor.fetches()
    server.pages["/tin/dai-hoi"] = html(page(NEWS.replace("24,46", "24,5")))
    (second,) = editor.fetches()
    assert (first.outcome, second.outcome) == (FetchOutcome.NEW, FetchOutcome.CHANGED)
    assert {entry.sha256 for entry in Store(editor.store).entries()} == {first.sha256, second.sha256}
    (paper,) = editor.papers()
    assert paper.sha256 == second.sha256
    assert "24,5 km" in paper.text


def test_a_page_that_changed_only_around_its_text_is_no_new_snapshot(editor, server) -> None:
    server.pages["/tin/dai-hoi"] = html(page(visits=1))
    editor.fetches()
    before = editor.state()
    server.pages["/tin/dai-hoi"] = html(page(visits=2))
    assert editor.outcomes() == [FetchOutcome.SAME_TEXT]
    assert editor.state() == before


def test_what_the_list_says_anew_is_taken_up_though_the_page_is_the_same(editor, server) -> None:
    server.pages["/tin/dai-hoi"] = html(page())
    editor.fetches()
    editor.lists({"source_url": server.url("/tin/dai-hoi"), "publisher": "Báo khác", "licence": "CC0-1.0"})
    assert editor.outcomes() == [FetchOutcome.UNCHANGED]
    identity = editor.papers()[0].identity
    assert (identity.publisher, identity.licence) == ("Báo khác", "CC0-1.0")
    assert str(identity.accessed_on) == "2026-11-01"


def test_an_address_that_is_listed_twice_is_fetched_once(editor, server) -> None:
    address = server.url("/tin/dai-hoi")
    editor.lists({"source_url": address, "file": "a.html"}, {"source_url": address, "file": "b.html"})
    server.pages["/tin/dai-hoi"] = html(page())
    assert editor.outcomes() == [FetchOutcome.NEW]
    assert server.paths.count("/tin/dai-hoi") == 1


def test_a_failure_is_listed_and_stops_nothing_and_what_was_there_stays(editor, server) -> None:
    editor.lists({"source_url": server.url("/gone")}, {"source_url": server.url("/tin/dai-hoi")})
    server.pages |= {"/gone": html(page()), "/tin/dai-hoi": html(page(NEWS.replace("186", "187")))}
    gone = editor.fetches()[0].sha256
    server.pages["/gone"] = answer(status=404)
    failed, unchanged = editor.fetches()
    assert (failed.outcome, failed.sha256) == (FetchOutcome.FAILED, gone)
    assert "404" in failed.reason
    assert unchanged.outcome is FetchOutcome.UNCHANGED
    assert len(editor.papers()) == 2


def test_an_empty_answer_is_a_failure(editor, server) -> None:
    server.pages["/tin/dai-hoi"] = html(b"")
    assert editor.outcomes() == [FetchOutcome.FAILED]
    assert editor.papers() == []


def test_a_damaged_copy_is_fetched_whole_again(editor, server) -> None:
    server.pages["/tin/dai-hoi"] = html(page(), ETag='"1"')
    editor.fetches()
    find_papers([editor.store])[0][0].write_bytes(b"damaged")
    assert editor.papers()[0].status == "unreadable"
    assert editor.outcomes() == [FetchOutcome.UNCHANGED]
    assert "If-None-Match" not in server.requests[-1][1]
    assert editor.papers()[0].status == "read"


@pytest.mark.parametrize(
    ("path", "media_type", "name"),
    [
        ("/van-ban.pdf", "application/pdf", "portal.test/van-ban.pdf"),
        ("/xem.aspx?id=1", "text/html", "portal.test/xem.html"),
        ("/tai-ve?id=2", "application/pdf", "portal.test/tai-ve.pdf"),
        ("/", "text/html", "portal.test/index.html"),
        ("/%2e%2e%2f%2e%2e%2fetc", "text/html", "portal.test/-..-etc.html"),
        ("/ngh%E1%BB%8B-quy%E1%BA%BFt.html", "text/plain", "portal.test/nghị-quyết.html"),
    ],
)
def test_a_paper_is_called_after_host_and_address(editor, server, path, media_type, name) -> None:
    editor.lists({"source_url": server.url(path)})
    server.pages[path] = answer(page(), Content_Type=media_type)
    server.pages[path.replace("%2e", "%2E").replace("%2f", "%2F")] = server.pages[path]
    assert editor.outcomes() == [FetchOutcome.NEW]
    assert [paper.file_name for paper in editor.papers()] == [name]


def test_a_paper_is_called_as_the_list_calls_it(editor, server) -> None:
    editor.lists({"source_url": server.url("/x"), "file": "đại hội.html"})
    server.pages["/x"] = html(page())
    editor.fetches()
    assert editor.papers()[0].file_name == "đại hội.html"


def test_a_store_that_somebody_writes_to_is_left_alone(editor) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    with hold(editor.store, now), pytest.raises(LockedError, match="another folder with --store"):
        editor.fetches()


def test_a_run_reads_the_store_and_knows_where_its_papers_come_from(editor, server) -> None:
    server.pages["/tin/dai-hoi"] = html(page())
    editor.fetches()
    read = read_papers(list_papers([editor.store]), Progress())
    assert [paper.identity.source_url for paper in read.documents] == [server.url("/tin/dai-hoi")]
    assert {claim.attribute for claim in read.claims.wards} == {"area_km2", "population"}
