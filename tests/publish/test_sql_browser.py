"""SQL in a real browser, with DuckDB from npm; docs/publishing.md tells how to get its packages."""

from __future__ import annotations

import csv
import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from etl.publish.settings import load_settings
from etl.publish.site import write_site
from etl.warehouse.query import run_query
from etl.warehouse.questions import questions
from tests.conftest import ROOT
from tests.publish.test_site import make

sync_playwright = pytest.importorskip("playwright.sync_api").sync_playwright
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PACKAGES = Path(os.environ.get("DIABA_NODE_MODULES", ROOT / "engine" / "node_modules"))
DONE = "#save:enabled, #fault:visible"

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(
        not (PACKAGES / "@duckdb" / "duckdb-wasm").is_dir(),
        reason="no DuckDB for browsers: make engine, or set DIABA_NODE_MODULES",
    ),
]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build whose tables are cut by province, as large ones are; `documents` never is."""
    folder = tmp_path_factory.mktemp("build")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("etl.packages.write.LARGE", 0)
        make(folder)
    assert (folder / "packages" / "wards" / "wards").is_dir()
    write_site(folder, load_settings(), packages=PACKAGES)
    return folder


@pytest.fixture(scope="module")
def address(build: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=build)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/site/"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def page(browser: Any, address: str) -> Any:
    """The page with the database loaded; tests ask one after the other."""
    page = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme="dark").new_page()
    page.asked: list[str] = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(f"{address}sql.html")
    return page


def ask(page: Any, sql: str) -> list[list[str]]:
    """The rows that the page shows, the heading first."""
    page.fill("#sql", sql)
    page.press("#sql", "Control+Enter")
    page.wait_for_selector(DONE)
    lines = "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    return list(page.eval_on_selector_all("#result tr", lines))


def test_a_question_is_answered_with_codes_diacritics_and_dates_intact(page):
    rows = ask(page, "SELECT unit_code, unit_name, population, DATE '2025-07-01' AS day FROM wards ORDER BY ALL")
    assert rows == [
        ["unit_code", "unit_name", "population", "day"],
        ["00004", "Ba Đình", "65023", "2025-07-01"],
        ["11557", "Thiên Hương", "45140", "2025-07-01"],
    ]


def test_every_named_question_has_the_answer_of_the_warehouse(page, build):
    for question in questions():
        page.select_option("#question", question.name)
        page.click("#run")
        page.wait_for_selector(DONE)
        assert page.is_hidden("#fault"), f"{question.name}: {page.inner_text('#fault')}"
        ours = run_query(build / "warehouse.duckdb", question.name)
        heads = page.eval_on_selector_all("#result th", "heads => heads.map(head => head.textContent)")
        shown = page.locator("#result tbody tr").count()
        assert (heads, shown) == (list(ours.columns), min(1000, len(ours.rows))), question.name


def test_a_name_is_found_without_its_marks(page):
    assert ask(page, "SELECT unit_code FROM wards WHERE fold(unit_name) = 'thien huong'")[1:] == [["11557"]]


def test_many_rows_are_bounded_and_the_page_says_so(page):
    assert len(ask(page, "FROM range(200000)")) == 1001
    assert "hơn 100.000" in page.inner_text("#status")


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("SELEC 1", 'syntax error at or near "SELEC"'),
        ("FROM nowhere", "nowhere does not exist"),
        ("DROP TABLE wards", "bảng không thể sửa"),
        ("SET lock_configuration = false", "bảng không thể sửa"),
    ],
)
def test_what_cannot_be_answered_is_told_without_the_insides_of_the_program(page, sql, told):
    ask(page, sql)
    words = page.inner_text("#fault pre")
    assert told in words
    assert ".js" not in words
    assert page.is_hidden("#result")


def test_no_question_reaches_another_server_or_a_file(page, address):
    for sql in ("FROM 'https://example.org/x.csv'", "FROM read_csv('/etc/passwd')", "LOAD json", "INSTALL icu"):
        ask(page, sql)
        assert page.is_visible("#fault"), sql
    assert all(url.startswith((address.removesuffix("site/"), "blob:")) for url in page.asked)


def test_the_answer_can_be_saved_as_a_csv_that_runs_no_formula(page, tmp_path):
    ask(page, """SELECT '=1+1' AS formula, 'Đống "Đa", x' AS words, -5 AS number""")
    with page.expect_download() as download:
        page.click("#save")
    download.value.save_as(tmp_path / "answer.csv")
    assert (tmp_path / "answer.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "answer.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.DictReader(file)) == [{"formula": "'=1+1", "words": 'Đống "Đa", x', "number": "-5"}]


def test_a_question_that_takes_too_long_can_be_stopped_and_another_asked(page):
    page.fill("#sql", "SELECT sum(a.range * b.range) FROM range(10000000) AS a, range(10000000) AS b")
    page.click("#run")
    page.click("#stop")
    assert ask(page, "SELECT unit_name FROM wards WHERE unit_code = '00004'")[1:] == [["Ba Đình"]]


def test_words_of_papers_stay_words(page):
    assert ask(page, "SELECT '<img src=x onerror=alert(1)>' AS x")[1] == ["<img src=x onerror=alert(1)>"]
    assert page.locator("#result img").count() == 0


@pytest.mark.parametrize(("scheme", "name"), [("light", "sql.html"), ("dark", "en/sql.html")])
def test_the_page_is_accessible_and_fits_a_phone(browser, address, name, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}{name}")
    page.click("#run")
    page.wait_for_selector(DONE)
    for details in page.locator("details").all()[:2]:
        details.locator("summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    faults = axe.run(page).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == []


def test_opened_from_a_folder_the_page_says_what_it_needs(browser, build):
    page = browser.new_page()
    page.goto((build / "site" / "sql.html").as_uri())
    assert "máy chủ web" in page.inner_text("#unavailable")
    assert page.is_hidden("#editor")
