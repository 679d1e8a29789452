"""The portal in a real browser: search, sources, filter, languages, accessibility, and hostile papers."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.publish.test_site import HOSTILE, make

sync_playwright = pytest.importorskip("playwright.sync_api").sync_playwright
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("build"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1100, "height": 900})
    yield context.new_page()
    context.close()


def test_from_a_search_without_marks_to_the_words_of_a_paper(site, page):
    page.goto((site / "index.html").as_uri())
    page.fill("#q", "thien huong")
    page.click("#results a")
    assert page.inner_text("h1") == "phường Thiên Hương"
    page.click("dd summary >> nth=1")
    page.click("details[open] a >> nth=0")
    assert re.search(r"/papers/[0-9a-f]{16}\.html#c-[0-9a-f]{16}$", page.url)
    assert page.inner_text(f"#{page.url.rpartition('#')[2]} + mark")


def test_a_table_can_be_filtered_and_sorted(site, page):
    page.goto((site / "datasets/wards.html").as_uri())
    page.fill("#filter", "thien huong")
    assert page.locator("#preview tbody tr:visible").count() == 1
    page.fill("#filter", "")
    page.click("#preview th:has-text('population') >> nth=0")
    page.click("#preview th:has-text('population') >> nth=0")
    first = page.locator("#preview tbody tr").first
    assert "Ba Đình" in first.inner_text()


def test_a_download_is_the_file_of_the_build(site, page):
    page.goto((site / "datasets/wards.html").as_uri())
    address = page.locator("a[download]", has_text="wards.csv").first.evaluate("link => link.href")
    assert Path(address.removeprefix("file://")) == site.parent / "packages/wards/wards.csv"


def test_the_language_can_be_changed_and_stays(site, page):
    page.goto((site / "units/11557-2025-07-01.html").as_uri())
    page.click("a.language")
    assert page.get_attribute("html", "lang") == "en"
    assert "45,140 people" in page.inner_text("main")
    page.click("nav a:has-text('Country')")
    assert page.get_attribute("html", "lang") == "en"
    page.click("a.language")
    assert page.get_attribute("html", "lang") == "vi"


PAGES = ("index", "country", "conflicts", "datasets/wards", "units/11557-2025-07-01", "en/index", "en/datasets/mergers")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_kind_of_page_has_an_accessibility_fault(site, browser, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = browser.new_context(bypass_csp=True, color_scheme=scheme).new_page()
    paper = next((site / "papers").iterdir()).stem
    for name in (*PAGES, f"papers/{paper}", f"en/papers/{paper}"):
        page.goto((site / f"{name}.html").as_uri())
        faults = axe.run(page).response["violations"]
        assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == [], name


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_a_phone(site, browser, name):
    page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto((site / f"{name}.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_hostile_papers_execute_nothing(tmp_path, browser):
    site = make(tmp_path, hostile=True)
    page = browser.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in [
        *site.glob("*.html"),
        *site.glob("papers/*.html"),
        *site.glob("units/*.html"),
        *site.glob("datasets/*"),
    ]:
        page.goto(path.as_uri())
    page.goto((site / "units/11557-2025-07-01.html").as_uri())
    assert HOSTILE in page.inner_text("main")
    assert said == []
