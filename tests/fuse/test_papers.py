"""What weighing makes of real papers: the examples of the project, and the seeds beside it where they are present."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from etl.documents import find_papers, read_document
from etl.extract import extract
from etl.fuse import fuse
from etl.fuse.fusing import Fused
from etl.model.claims import DATASETS, ClaimSet
from etl.model.document import Document
from etl.model.findings import Severity
from etl.packages.gazetteer import load_gazetteer
from etl.run.curation import load_decisions, load_policy

ROOT = Path(__file__).resolve().parents[2]
THIEN_HUONG, THUY_NGUYEN = "11557@2025-07-01", "11560@2025-07-01"


def read(folder: Path) -> tuple[ClaimSet, list[Document]]:
    documents = [read_document(path, name) for path, name in find_papers([folder])]
    found = [extract(document, load_gazetteer()) for document in documents]
    claims = {name: tuple(claim for one in found for claim in getattr(one, name)) for name in DATASETS}
    return ClaimSet(**claims), documents


def weighed(folder: Path) -> Fused:
    return fuse(*read(folder), load_policy())


@pytest.fixture(scope="module", params=["examples", "seeds"])
def result(request: pytest.FixtureRequest) -> Fused:
    if request.param == "examples":
        return weighed(ROOT / "documents")
    return weighed(request.getfixturevalue("shared") / "documents" / "seeds")


def ward(result: Fused, unit_id: str) -> dict[str, object]:
    return next(row for row in result.records["wards"] if row["unit_id"] == unit_id)


@pytest.mark.parametrize(("attribute", "values"), [("area_km2", {"24.46", "21.1"}), ("population", {"47140", "45140"})])
def test_thien_huong_has_two_values_and_none_is_published(result, attribute, values):
    row = ward(result, THIEN_HUONG)
    assert (row[attribute], row[f"{attribute}_status"]) == (None, "disputed")
    rivals = [c for c in result.claims.wards if c.unit_id == THIEN_HUONG and c.attribute == attribute]
    assert {claim.value for claim in rivals} == values
    assert {claim.status for claim in rivals} == {"disputed"}


def test_papers_that_agree_on_the_founding_resolution_corroborate_each_other(result):
    row = ward(result, THIEN_HUONG)
    assert (row["resolution_number"], row["resolution_number_status"]) == ("1669/NQ-UBTVQH15", "corroborated")


def test_the_deadlines_of_congress_and_council_are_both_kept(result):
    rows = [r for r in result.records["indicators"] if r["unit_id"] == THIEN_HUONG and r["unit_of_measure"] == "year"]
    friendly = [row for row in rows if "thân thiện" in str(row["label"]).casefold()]
    assert {(row["authority"], row["value"]) for row in friendly} == {
        ("party_congress", 2026.0),
        ("people_council", 2027.0),
    }


def test_hoa_dong_went_to_two_wards_side_by_side(result):
    edges = [row for row in result.records["mergers"] if row["predecessor_name"] == "Hoa Động"]
    assert {(row["successor_unit_id"], row["extent"]) for row in edges} == {
        (THIEN_HUONG, "part"),
        (THUY_NGUYEN, "most"),
    }


def test_the_secretary_is_one_person_in_two_posts(result):
    rows = [row for row in result.records["leadership"] if row["person_name"] == "Vương Toàn Thu Thủy"]
    assert {"party_secretary", "council_chair"} <= {row["position_key"] for row in rows}


def test_every_record_that_publishes_a_value_has_its_claim(result):
    accepted = {claim.claim_id for claim in result.claims.all() if claim.status == "accepted"}
    for dataset in ("mergers", "leadership", "indicators"):
        for row in result.records[dataset]:
            assert (row["claim_id"] in accepted) is (row["status"] != "disputed")


@pytest.fixture(scope="module")
def seeds(shared: Path) -> Path:
    return shared / "documents" / "seeds"


def test_the_decision_that_the_project_ships_settles_thien_huong_by_arithmetic(seeds):
    result = fuse(*read(seeds), load_policy(), load_decisions(ROOT / "curation"))
    assert result.findings == ()
    row = ward(result, THIEN_HUONG)
    assert (row["area_km2"], row["area_km2_status"], row["area_km2_decided_by"]) == (21.1, "curated", "editor")
    assert (row["population"], row["population_status"]) == (45140, "curated")
    reasons = {claim.status_reason_vi or "" for claim in result.claims.wards if claim.status == "accepted"}
    assert any("5,76 + 9,88 + 0,75 + 4,71 = 21,1 (Đề án 381/ĐA-CP)" in reason for reason in reasons)
    assert any("13.101 + 15.809 + 2.850 + 13.380 = 45.140 (Đề án 381/ĐA-CP)" in reason for reason in reasons)


def test_when_the_paper_is_changed_the_decision_expires_and_no_value_is_published(seeds, tmp_path):
    folder = shutil.copytree(seeds, tmp_path / "seeds")
    paper = next(path for path in folder.iterdir() if "21,1 km2" in path.read_text("utf-8"))
    paper.write_text(paper.read_text("utf-8").replace("21,1 km2", "21,2 km2"), "utf-8")
    result = fuse(*read(folder), load_policy(), load_decisions(ROOT / "curation"))
    assert [(finding.check, finding.severity) for finding in result.findings] == [
        ("curation.expired", Severity.ERROR),
        ("curation.expired", Severity.ERROR),
    ]
    assert f"{paper.name}, which has been changed" in result.findings[0].message
    assert (ward(result, THIEN_HUONG)["area_km2"], ward(result, THIEN_HUONG)["population"]) == (None, None)


def test_the_secretary_of_thien_huong_is_one_person_across_posts_and_papers(result):
    rows = [row for row in result.records["leadership"] if row["person_name"] == "Vương Toàn Thu Thủy"]
    assert len(rows) >= 2
    assert len({row["person_id"] for row in rows}) == 1
