"""An editor decides three cases by keyboard in a real browser; the next run does as the saved file says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from etl.cli.app import diaba
from etl.documents import find_papers, read_document
from etl.extract import extract
from etl.fuse import Decision, fuse
from etl.fuse.fusing import Fused
from etl.model.claims import DATASETS, ClaimSet
from etl.model.document import Document
from etl.packages.gazetteer import load_gazetteer
from etl.run.curation import load_decisions, load_policy
from tests.tables import build_warehouse, tables_of

ROOT = Path(__file__).resolve().parents[2]
PAPERS = ("thien-huong-dai-hoi.txt", "thien-huong-tin-dai-hoi.html", "thuy-nguyen-ket-qua-dai-hoi.pdf")
NEWS = (
    "Đại hội Đảng bộ phường Thủy Nguyên lần thứ I\n\nPhường Thủy Nguyên (thành phố Hải Phòng) có diện tích tự nhiên "
    "43,54 km2 và dân số 71.731 người. Đại hội đại biểu Đảng bộ phường nhiệm kỳ 2025-2030 đã thành công. "
    "<script>document.title='broken'</script>\n"
)
Read = tuple[ClaimSet, list[Document]]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for name in PAPERS:
        shutil.copy(ROOT / "documents" / name, folder)
    (folder / "ban-tin.txt").write_text(NEWS, "utf-8")
    return folder


@pytest.fixture(scope="module")
def read(papers: Path) -> Read:
    documents = [read_document(path, name) for path, name in find_papers([papers])]
    found = [extract(document, load_gazetteer()) for document in documents]
    return ClaimSet(**{n: tuple(claim for one in found for claim in getattr(one, n)) for n in DATASETS}), documents


def run(read: Read, build: Path, decisions: tuple[Decision, ...] = ()) -> Fused:
    """What a run makes of the papers, without checks and portal."""
    result = fuse(*read, load_policy(), decisions)
    build.mkdir(exist_ok=True)
    build_warehouse(build / "warehouse.duckdb", tables_of(read[1], result))
    return result


@pytest.fixture(scope="module")
def page_file(papers: Path, read: Read, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    run(read, folder / "build")
    file = folder / "review.html"
    options = ["--build", str(folder / "build"), "--html", str(file), "--papers", str(papers)]
    result = CliRunner().invoke(diaba, ["review", *options])
    assert result.exit_code == 0, result.output
    return file


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no chromium is installed")
    with playwright.sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any, page_file: Path) -> Iterator[Any]:
    """The page, opened from the disk; whatever goes wrong in it fails the test."""
    context = browser.new_context(accept_downloads=True, offline=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: faults.append(request.url) if request.url.startswith("http") else None)
    page.goto(page_file.as_uri())
    yield page
    context.close()
    assert faults == []


def decide(page: Any, key: str, reason: str) -> None:
    page.keyboard.press(key)
    page.keyboard.type(reason)
    page.keyboard.press("Control+Enter")


def area(result: Fused, name: str) -> tuple[Any, Any]:
    row = next(row for row in result.records["wards"] if row["unit_name"] == name)
    return row["area_km2"], row["area_km2_status"]


def test_three_cases_decided_by_keyboard_change_the_records_of_the_next_run(page, read, tmp_path):
    assert page.locator("article").count() == 3
    page.fill("#by", "Lan")
    page.locator("#by").blur()
    page.keyboard.press("j")
    decide(page, "2", "Diện tích bốn phần cộng lại đúng bằng số này.")
    decide(page, "Shift+1", "Số này là của cả khu vực, không phải của phường.")
    decide(page, "2", "Bản tin in đảo hai chữ số.")
    assert page.inner_text("#status").startswith("3 / 3")
    with page.expect_download() as saved:
        page.keyboard.press("d")
    saved.value.save_as(tmp_path / "decisions.yaml")
    decisions = load_decisions(tmp_path)
    assert [decision.action.value for decision in decisions] == ["accept", "reject", "accept"]
    before, after = run(read, tmp_path / "build"), run(read, tmp_path / "build", decisions)
    assert (area(before, "Thiên Hương"), area(after, "Thiên Hương")) == ((None, "disputed"), (21.1, "curated"))
    assert (area(before, "Thủy Nguyên"), area(after, "Thủy Nguyên")) == ((None, "disputed"), (45.34, "curated"))
    people = {row["unit_name"]: row["population"] for row in after.records["wards"]}
    assert people["Thiên Hương"] == 45140
    assert after.findings == ()


def test_a_decision_needs_a_name_and_a_reason_and_can_be_undone(page):
    page.keyboard.press("j")
    page.keyboard.press("1")
    page.keyboard.press("Control+Enter")
    assert "Say who decides" in page.inner_text("article.current .error")
    page.fill("#by", "Lan")
    page.locator("article").first.locator("[name=reason]").fill("ngắn")
    page.locator("article").first.locator("button[type=submit]").click()
    assert "10 characters" in page.inner_text("article.current .error")
    page.locator("article").first.locator("[name=reason]").fill("Đủ dài để kiểm tra.")
    page.keyboard.press("Control+Enter")
    assert page.inner_text("#status").startswith("1 / 3")
    page.keyboard.press("k")
    page.keyboard.press("u")
    assert page.inner_text("#status").startswith("0 / 3")


def test_a_sum_and_a_correction_are_written_as_the_schema_wants_them(page, tmp_path):
    page.fill("#by", "Lan")
    page.locator("#by").blur()
    page.keyboard.press("j")
    page.keyboard.press("2")
    first = page.locator("article").first
    first.locator("[name=reason]").fill("Bốn phần cộng lại đúng bằng số này.")
    first.locator("[name=parts]").fill("5,76 + 9,88 + 0,75 + 4,71")
    first.locator("[name=source]").fill("Đề án 381/ĐA-CP")
    page.keyboard.press("Control+Enter")
    page.keyboard.press("e")
    page.keyboard.type("45.140")
    page.locator("article.current [name=reason]").fill("Máy đọc nhầm chữ số.")
    page.keyboard.press("Control+Enter")
    (tmp_path / "decisions.yaml").write_text(page.locator("#yaml").text_content(), "utf-8")
    accept, replace = load_decisions(tmp_path)
    assert accept.evidence is not None
    assert (accept.evidence.parts, accept.evidence.source) == ((5.76, 9.88, 0.75, 4.71), "Đề án 381/ĐA-CP")
    assert replace.changes == {"value": "45140"}


def test_nothing_is_wider_than_a_small_screen(page):
    page.set_viewport_size({"width": 360, "height": 780})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_field_and_picture_has_a_name(page):
    nameless = """[...document.querySelectorAll('input, textarea, select, img, button')].filter(each =>
        !(each.labels?.length || each.alt || each.textContent.trim())).map(each => each.outerHTML)"""
    assert page.evaluate(nameless) == []
    assert page.locator("details.page img").count() >= 1


def test_the_page_has_no_fault_that_axe_knows(page):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.fill("#by", "Lan")
    page.locator("#by").blur()
    page.keyboard.press("j")
    page.keyboard.press("1")
    faults = axe.run(page).response["violations"]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in faults] == []


def test_what_a_paper_writes_as_a_script_is_only_shown(page):
    assert page.title().startswith("Xem xét")
    assert page.get_by_text("<script>document.title='broken'</script>").count() == 1
