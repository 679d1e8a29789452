"""The static portal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.publish.settings import load_settings
from etl.publish.site import write_site
from etl.publish.site.content import read_content
from etl.publish.site.highlight import highlight
from etl.publish.site.pages import number, safe_link, shown
from etl.warehouse.connect import open_warehouse
from tests.tables import build_warehouse, write_packages
from tests.warehouse.sample import sample

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def make(folder: Path, hostile: bool = False) -> Path:
    tables = {name: [dict(row) for row in rows] for name, rows in sample().items()}
    if hostile:
        for row in tables["documents"]:
            row |= {"title": HOSTILE, "publisher": HOSTILE, "source_url": "javascript:alert(3)"}
        for row in tables["leadership"]:
            row["person_name"] = HOSTILE
        for row in tables["ward_claims"]:
            row["status_reason"] = HOSTILE
    write_packages(folder / "packages", tables, None)
    build_warehouse(folder / "warehouse.duckdb", tables)
    write_site(folder, load_settings())
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("build"))


class Page(HTMLParser):
    """The links, scripts, anchors and text of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.scripts: list[str | None] = []
        self.anchors: set[str] = set()
        self.handlers: list[str] = []
        self.text = ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.links += [value for name in ("href", "src") if (value := values.get(name))]
        self.handlers += [name for name in values if name.startswith("on")]
        if values.get("id"):
            self.anchors.add(str(values["id"]))
        if tag == "script":
            self.scripts.append(values.get("src"))

    def handle_data(self, data: str) -> None:
        self.text += data


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_link_inside_the_portal_leads_somewhere(site):
    for path in pages(site):
        for link in Page(path).links:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.is_file(), f"{path.name}: {link}"
            if parts.fragment and target.suffix == ".html":
                assert parts.fragment in Page(target).anchors, f"{path.name}: {link}"


def test_no_page_loads_anything_from_elsewhere(site):
    for path in pages(site):
        page = Page(path)
        assert all(script and not urlsplit(script).scheme for script in page.scripts), path.name
        assert "default-src 'none'" in path.read_text("utf-8")
    assert not re.search(r"https?:|@import|url\(", (site / "static" / "site.css").read_text("utf-8"))


def test_a_unit_page_shows_a_dispute_with_both_quotes_and_no_value(site):
    page = Page(site / "units" / "11557-2025-07-01.html")
    assert "chưa công bố" in page.text
    assert "24,46 km2" in page.text
    assert "diện tích 21,1 km2" in page.text


def test_a_unit_page_leads_from_a_value_to_its_words(site):
    links = Page(site / "units" / "11557-2025-07-01.html").links
    assert any(re.fullmatch(r"\.\./papers/[0-9a-f]{16}\.html#c-[0-9a-f]{16}", link) for link in links)


def test_a_paper_that_could_not_be_read_says_why(site):
    for folder, reason in ((site, "Tệp bị cắt cụt."), (site / "en", "It is cut off.")):
        assert any(reason in Page(path).text for path in (folder / "papers").iterdir())


def test_the_search_knows_every_unit_of_today(site):
    index = (site / "static" / "units.js").read_text("utf-8")
    assert index.count('["') == 3321
    assert '["phường","Thiên Hương","Hải Phòng","11557","units/11557-2025-07-01.html"]' in index


def test_hostile_words_of_papers_stay_words(tmp_path):
    for path in pages(make(tmp_path, hostile=True)):
        page = Page(path)
        assert page.handlers == [], path.name
        assert all(page.scripts), path.name
        assert not any(link.lower().startswith(("javascript:", "data:")) for link in page.links), path.name


def test_the_same_build_gives_the_same_bytes(site, tmp_path):
    again = make(tmp_path)
    files = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert [name for name in files if (site / name).read_bytes() != (again / name).read_bytes()] == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (45140, "45.140"),
        (24.46, "24,46"),
        (0.2, "0,2"),
        (-1234.5, "-1.234,5"),
        (-0.5, "-0,5"),
        (1_000_000, "1.000.000"),
    ],
)
def test_numbers_are_written_as_in_vietnamese(value, written):
    assert number(value) == written


def test_english_pages_write_numbers_and_dates_as_english_does():
    assert (number(45140.5, "en"), shown(date(2025, 7, 1), "en")) == ("45,140.5", "1 July 2025")


def test_every_vietnamese_page_has_an_english_twin(site):
    english = set((site / "en").rglob("*.html"))
    vietnamese = {path.relative_to(site) for path in pages(site) if path not in english}
    assert vietnamese == {path.relative_to(site / "en") for path in english}


def test_the_english_page_of_a_paper_speaks_english_around_the_vietnamese_text(site):
    for path in (site / "en" / "papers").iterdir():
        assert '<html lang="en">' in path.read_text("utf-8")
        text = Page(path).text
        assert "Genre" in text
        assert not re.search("Khẳng định|Kết quả|Cơ quan ban hành|Không đọc được", text)


def test_an_english_page_leads_to_the_english_page_of_a_paper(site):
    links = Page(site / "en" / "units" / "11557-2025-07-01.html").links
    assert any(link.startswith("../papers/") for link in links)
    assert not any("../../papers/" in link for link in links)


def test_provinces_that_are_known_alike_stand_in_the_order_of_the_alphabet(site):
    text = Page(site / "country.html").text
    names = ("Cà Mau", "Cao Bằng", "Đà Nẵng", "Gia Lai", "Hà Tĩnh", "Huế", "Vĩnh Long")
    places = [text.index(name) for name in names]
    assert places == sorted(places)


def test_the_list_of_units_says_of_a_figure_that_it_is_none_to_the_last_digit(tmp_path):
    tables = {name: [dict(row) for row in rows] for name, rows in sample().items()}
    tables["wards"][0]["is_population_approximate"] = True
    write_packages(tmp_path / "packages", tables, None)
    build_warehouse(tmp_path / "warehouse.duckdb", tables)
    write_site(tmp_path, load_settings())
    assert "khoảng 45.140" in Page(tmp_path / "site" / "index.html").text
    assert "about 45,140" in Page(tmp_path / "site" / "en" / "index.html").text


def test_the_preview_of_a_dataset_writes_yes_and_no_as_its_file_does(site):
    text = Page(site / "datasets" / "wards.html").text
    assert "false" in text
    assert "False" not in text


def test_pages_of_a_portal_written_before_do_not_stay(tmp_path):
    site = make(tmp_path)
    before = set(pages(site))
    write_site(tmp_path, load_settings(), is_whole_country=True)
    (site / "papers" / "0123456789abcdef.html").write_text("a paper that was withdrawn", "utf-8")
    write_site(tmp_path, load_settings())
    assert set(pages(site)) == before


def test_a_dataset_page_leads_to_the_newest_data_and_to_every_release(tmp_path):
    newest = [link for link in Page(make(tmp_path) / "datasets" / "wards.html").links if "/packages/" in link]
    for version in ("2026.9", "2026.10", "2026.11"):
        write_packages(tmp_path / "releases" / version / "packages", sample(), version)
    write_site(tmp_path, load_settings())
    page = tmp_path / "site" / "datasets" / "wards.html"
    links = [link for link in Page(page).links if "/packages/" in link]
    assert links[: len(newest)] == newest
    assert links[len(newest) :: 4] == [
        f"../../releases/{version}/packages/wards/wards.csv" for version in ("2026.11", "2026.10")
    ]
    assert all((page.parent / link).is_file() for link in links)


def test_a_unit_page_says_what_is_missing_and_where_the_rest_of_its_predecessors_went(site):
    text = Page(site / "units" / "11557-2025-07-01.html").text
    assert "Chưa văn bản nào nêu: số hộ" in text
    assert "phường Thủy Nguyên" in text


def test_the_whole_country_has_a_page_for_every_unit(tmp_path):
    make(tmp_path)
    write_site(tmp_path, load_settings(), is_whole_country=True)
    found = list((tmp_path / "site" / "units").iterdir())
    assert len(found) >= 3321
    assert max(path.stat().st_size for path in pages(tmp_path / "site")) < 300_000


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//elsewhere", "", None])
def test_only_addresses_of_the_web_become_links(address):
    assert safe_link(address) is None


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_segments_put_together_are_the_text_and_hold_each_claim(text, ranges):
    claims = [
        {"claim_id": str(number), "char_start": low, "char_end": high}
        for number, (low, high) in enumerate(sorted(ranges))
        if low < high <= len(text)
    ]
    segments = highlight(text, claims)
    assert "".join(segment.text for segment in segments) == text
    for claim in claims:
        covered = "".join(segment.text for segment in segments if claim["claim_id"] in segment.claims)
        assert covered == text[claim["char_start"] : claim["char_end"]]


def test_a_contradicted_figure_of_a_numbered_paper_is_shown_as_the_figure(tmp_path: Path) -> None:
    tables = {name: [dict(row) for row in rows] for name, rows in sample().items()}
    for row in tables["documents"]:
        row["number"] = "15/NQ-HĐND"
    build_warehouse(tmp_path / "warehouse.duckdb", tables)
    with open_warehouse(tmp_path / "warehouse.duckdb") as duck:
        conflicts = read_content(duck, is_whole_country=False).conflicts
    assert conflicts
    assert all(not isinstance(row["number"], str) for row in conflicts)


def test_pages_are_the_same_whoever_writes_them(tmp_path: Path) -> None:
    def backwards(work: Callable[[Any], None], tasks: Iterable[Any]) -> None:
        for task in reversed(list(tasks)):
            work(task)

    for folder in ("one", "other"):
        write_packages(tmp_path / folder / "packages", sample(), None)
        build_warehouse(tmp_path / folder / "warehouse.duckdb", sample())
    write_site(tmp_path / "one", load_settings())
    write_site(tmp_path / "other", load_settings(), doing=backwards)
    one, other = (
        {
            path.relative_to(tmp_path / folder): path.read_bytes()
            for path in (tmp_path / folder / "site").rglob("*.html")
        }
        for folder in ("one", "other")
    )
    assert one == other
