"""Pages that are taken over from the portal that was published last."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etl.publish.settings import load_settings
from etl.publish.site import Before, write_site
from tests.tables import build_warehouse, write_packages
from tests.warehouse.sample import Row, sample

Tables = dict[str, list[Row]]
THIEN_HUONG = "units/11557-2025-07-01.html"


def tables() -> Tables:
    return {name: [dict(row) for row in rows] for name, rows in sample().items()}


def make(build: Path, tables: Tables) -> Path:
    write_packages(build / "packages", tables, None)
    build_warehouse(build / "warehouse.duckdb", tables)
    return build


def before(first: Path, now: Path, made_by: str = "diaba") -> Before:
    return Before(first / "site", first / "notes", now / "notes", made_by)


def same(build: Path, data: Path) -> Path:
    """A build of the same data, without its portal."""
    return shutil.copytree(data, build, ignore=shutil.ignore_patterns("site", "notes"))


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build with a portal of which the pages are noted; not to be changed."""
    root = tmp_path_factory.mktemp("noted")
    build = make(root / "first", tables())
    write_site(build, load_settings(), before=before(root / "none", build))
    return build


@pytest.fixture
def first(noted: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    return shutil.copytree(noted, tmp_path / "first")


def files(build: Path) -> dict[str, bytes]:
    site = build / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def taken(first: Path, now: Path) -> set[str]:
    """The pages that are the same file in both portals."""
    return {
        path.relative_to(now / "site").as_posix()
        for path in (now / "site").rglob("*.html")
        if (first / "site" / path.relative_to(now / "site")).exists()
        and path.samefile(first / "site" / path.relative_to(now / "site"))
    }


def singles(build: Path) -> set[str]:
    return {name for name in files(build) if name.endswith(".html") and ("units/" in name or "papers/" in name)}


def test_a_portal_of_the_same_takes_over_all_pages_of_units_and_papers(first: Path, tmp_path: Path) -> None:
    now = same(tmp_path / "now", first)
    write_site(now, load_settings(), before=before(first, now))
    assert taken(first, now) == singles(now)
    assert files(now) == files(first)


def a_paper_more(rows: Tables) -> None:
    paper = dict(rows["documents"][0]) | {"document_id": "0123456789abcdef", "sha256": "0123456789abcdef" * 4}
    rows["documents"].append(paper)
    claim = next(claim for claim in rows["ward_claims"] if claim["document_id"] == rows["documents"][0]["document_id"])
    rows["ward_claims"].append(claim | {"claim_id": "f" * 16, "document_id": paper["document_id"]})


def a_paper_less(rows: Tables) -> None:
    gone = next(row["document_id"] for row in rows["documents"] if row["status"] == "unreadable")
    rows["documents"] = [row for row in rows["documents"] if row["document_id"] != gone]


def another_title(rows: Tables) -> None:
    rows["documents"][0]["title"] = "Một tên khác"


def another_text(rows: Tables) -> None:
    rows["documents"][0]["text"] = f"{rows['documents'][0]['text']}Hết."


def another_status(rows: Tables) -> None:
    rows["leadership_claims"][0]["status_reason"] = "An editor says so."


def another_value(rows: Tables) -> None:
    rows["wards"][0]["population"] = 12345


def an_old_unit_that_went_elsewhere_too(rows: Tables) -> None:
    edge = rows["mergers"][0]
    rows["mergers"].append(edge | {"record_id": "e" * 16, "successor_code": "00004", "successor_name": "Ba Đình"})


CHANGES = [
    a_paper_more, a_paper_less, another_title, another_text, another_status, another_value,
    an_old_unit_that_went_elsewhere_too,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_any_change_the_portal_has_the_bytes_of_one_made_anew(
    change: Callable[[Tables], None], first: Path, tmp_path: Path
) -> None:
    changed = tables()
    change(changed)
    now = make(tmp_path / "now", changed)
    write_site(now, load_settings(), before=before(first, now))
    anew = same(tmp_path / "anew", now)
    write_site(anew, load_settings())
    assert files(now) == files(anew)
    assert taken(first, now) < singles(now) or change is a_paper_less
    assert taken(first, now)


def test_a_value_that_changed_leaves_the_pages_of_papers_and_other_units(first: Path, tmp_path: Path) -> None:
    changed = tables()
    another_value(changed)
    now = make(tmp_path / "now", changed)
    write_site(now, load_settings(), before=before(first, now))
    unit = f"units/{str(changed['wards'][0]['unit_id']).replace('@', '-')}.html"
    assert singles(now) - taken(first, now) == {unit, f"en/{unit}"}


def damaged(first: Path) -> Iterator[None]:
    page = first / "site" / THIEN_HUONG
    page.write_text("nothing", "utf-8")
    yield
    page.unlink()
    yield
    (first / "notes").write_text("units/11557", "utf-8")
    yield
    (first / "notes").write_bytes(b"\xff\xfe\x00")
    yield
    (first / "notes").unlink()
    yield


def test_what_is_damaged_or_missing_is_written_anew(first: Path, tmp_path: Path) -> None:
    whole = files(first)
    for number, _ in enumerate(damaged(first)):
        now = same(tmp_path / f"now{number}", first)
        write_site(now, load_settings(), before=before(first, now))
        assert files(now) == whole
        assert THIEN_HUONG not in taken(first, now)


def test_what_is_published_is_not_touched(first: Path, tmp_path: Path) -> None:
    whole = files(first)
    changed = tables()
    another_value(changed)
    another_text(changed)
    now = make(tmp_path / "now", changed)
    write_site(now, load_settings(), before=before(first, now))
    assert files(first) == whole


def test_other_software_or_another_publisher_draws_every_page(first: Path, tmp_path: Path) -> None:
    others = dataclasses.replace(load_settings(), rights="Others.")
    for name, settings, made_by in (("a", load_settings(), "newer"), ("b", others, "diaba")):
        now = same(tmp_path / name, first)
        write_site(now, settings, before=before(first, now, made_by))
        assert taken(first, now) == set()


def test_notes_that_are_newer_than_the_portal_give_no_wrong_page(first: Path, tmp_path: Path) -> None:
    changed = tables()
    another_value(changed)
    killed = make(tmp_path / "killed", changed)
    write_site(killed, load_settings(), before=before(first, killed))
    (killed / "notes").replace(first / "notes")  # The run was killed before its portal took the place of the first.
    now = make(tmp_path / "now", changed)
    write_site(now, load_settings(), before=before(first, now))
    assert files(now) == files(killed)
    assert taken(first, now) == taken(first, killed)


def test_a_portal_on_another_disk_is_copied(first: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*paths: object) -> None:
        raise OSError("another disk")

    monkeypatch.setattr("os.link", refuse)
    now = same(tmp_path / "now", first)
    write_site(now, load_settings(), before=before(first, now))
    assert files(now) == files(first)
    again = same(tmp_path / "again", first)
    monkeypatch.undo()
    write_site(again, load_settings(), before=before(now, again))
    assert taken(now, again) == singles(again)
