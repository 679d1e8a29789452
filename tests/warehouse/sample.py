"""A small hand-made build: three papers that can be read, one that cannot, and what is in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from etl.model.claims import Scalar

Row = dict[str, Scalar]

THIEN_HUONG = {"unit_id": "11557@2025-07-01", "unit_code": "11557", "unit_type": "phường", "unit_name": "Thiên Hương"}
BA_DINH = {"unit_id": "00004@2025-07-01", "unit_code": "00004", "unit_type": "phường", "unit_name": "Ba Đình"}
HAI_PHONG = {"province_code": "31", "province_name": "Hải Phòng"}
HA_NOI = {"province_code": "01", "province_name": "Hà Nội"}
SUCCESSOR = {f"successor_{key.removeprefix('unit_')}": value for key, value in THIEN_HUONG.items() if key != "unit_id"}


class Paper:
    """A paper whose text is what its claims quote, one quote a line."""

    def __init__(self, file_name: str, genre: str, **identity: Scalar) -> None:
        self.sha256 = sha256(file_name.encode()).hexdigest()
        self.file_name, self.genre, self.identity = file_name, genre, identity
        self.text = "Đại hội\n"

    def says(self, quote: str, status: str = "accepted", record_id: str | None = None, **facts: Scalar) -> Row:
        """A claim with a new quote at the end of the paper."""
        start = len(self.text)
        self.text += f"{quote}\n"
        return {
            "claim_id": sha256(f"{self.file_name}{start}{facts}".encode()).hexdigest()[:16],
            "document_id": self.sha256[:16],
            "char_start": start,
            "char_end": start + len(quote),
            "quote": quote,
            "section": "Điều 1 > khoản 2",
            "rule": "sample",
            "status": status,
            "status_reason": "two rules read it" if status == "pending" else None,
            "record_id": record_id,
            **facts,
        }

    def row(self) -> Row:
        """The paper as a row of `documents`."""
        return {
            "document_id": self.sha256[:16],
            "file_name": self.file_name,
            "sha256": self.sha256,
            "media_type": "text/plain",
            "genre": self.genre,
            "characters": len(self.text),
            "text_origin": "text",
            "status": "read",
            "text": self.text,
            **self.identity,
        }


def sample() -> Mapping[str, Sequence[Row]]:
    """The rows of every table that a run makes, and a vocabulary that holds the sample's indicators."""
    news = Paper("news.txt", "congress_news", title="- Tin đại hội")
    report = Paper("report.txt", "congress_report", issuer="Đảng ủy phường Thiên Hương")
    council = Paper("council.txt", "council_resolution", number="23/NQ-HĐND", issued_on=date(2025, 12, 19))
    wards, ward_claims = _wards(news, report)
    mergers, merger_claims = _mergers(news, report)
    leadership, leadership_claims = _leadership(news, report)
    indicators, indicator_claims = _indicators(report, council)
    broken = {
        **Paper("broken.pdf", "other").row(),
        "status": "unreadable",
        "status_reason": "It is cut off.",
        "status_reason_vi": "Tệp bị cắt cụt.",
        "text": "",
    }
    return {
        "documents": [news.row(), report.row(), council.row(), {**broken, "characters": 0}],
        "wards": wards,
        "ward_claims": ward_claims,
        "mergers": mergers,
        "merger_claims": merger_claims,
        "leadership": leadership,
        "leadership_claims": leadership_claims,
        "indicators": indicators,
        "indicator_claims": indicator_claims,
        "indicator_vocabulary": [
            _indicator("budget_revenue", "Thu ngân sách", "Budget revenue", "vnd_billion", "budget"),
            _indicator("poverty_rate", "Tỷ lệ hộ nghèo", "Poverty rate", "percent", "society"),
            _indicator("production_value_growth", "Tốc độ tăng trưởng", "Growth", "percent_per_year", "economy"),
        ],
    }


def empty() -> Mapping[str, Sequence[Row]]:
    """What a run makes of no papers: the same tables without a row. The vocabulary is that of its reviewers."""
    return {name: [] for name in sample() if name != "indicator_vocabulary"}


def _wards(news: Paper, report: Paper) -> tuple[list[Row], list[Row]]:
    """Thiên Hương's area is disputed, its population settled; Ba Đình stands in one paper."""

    def said(paper: Paper, quote: str, status: str, unit: Row, province: Row, attribute: str, value: str) -> Row:
        record_id = None if status == "pending" else unit["unit_id"]
        number = {"value_number": float(value), "unit_of_measure": "km2" if attribute == "area_km2" else "count"}
        facts = {**unit, **province, "attribute": attribute, "value": value, **number, "is_approximate": "~" in quote}
        return paper.says(quote, status, record_id, **facts)

    claims = [
        said(news, "diện tích\n24,46 km2", "disputed", THIEN_HUONG, HAI_PHONG, "area_km2", "24.46"),
        said(report, "diện tích 21,1 km2", "disputed", THIEN_HUONG, HAI_PHONG, "area_km2", "21.1"),
        said(news, "47.140 người", "superseded", THIEN_HUONG, HAI_PHONG, "population", "47140"),
        said(report, "45.140 người", "accepted", THIEN_HUONG, HAI_PHONG, "population", "45140"),
        said(news, "~ 1.500 đảng viên", "pending", THIEN_HUONG, HAI_PHONG, "party_members", "1500"),
        said(news, "2,97 km2", "accepted", BA_DINH, HA_NOI, "area_km2", "2.97"),
        said(news, "65.023 người", "accepted", BA_DINH, HA_NOI, "population", "65023"),
    ]
    thien_huong = {
        **THIEN_HUONG,
        **HAI_PHONG,
        "area_km2_status": "disputed",
        "population": 45140,
        "is_population_approximate": False,
        "population_status": "single",
        "population_claim_id": claims[3]["claim_id"],
        "claim_count": 4,
        "document_count": 2,
    }
    ba_dinh = {
        **BA_DINH,
        **HA_NOI,
        "area_km2": 2.97,
        "is_area_km2_approximate": False,
        "area_km2_status": "single",
        "area_km2_claim_id": claims[5]["claim_id"],
        "population": 65023,
        "is_population_approximate": False,
        "population_status": "single",
        "population_claim_id": claims[6]["claim_id"],
        "claim_count": 2,
        "document_count": 1,
    }
    return [thien_huong, ba_dinh], claims


def _mergers(news: Paper, report: Paper) -> tuple[list[Row], list[Row]]:
    """Hoa Động went to Thiên Hương in part; a unit of an unknown code went with it."""
    hoa_dong = {
        "successor_unit_id": THIEN_HUONG["unit_id"],
        **SUCCESSOR,
        "predecessor_unit_id": "11572@pre-2025",
        "predecessor_code": "11572",
        "predecessor_type": "phường",
        "predecessor_name": "Hoa Động",
        "extent": "part",
        "scope": "area_and_population",
        "kind": "merged",
        "act_number": "1669/NQ-UBTVQH15",
    }
    unknown = {**hoa_dong, "predecessor_unit_id": None, "predecessor_code": None, "predecessor_name": "Hoa Đông"}
    return _records(
        (hoa_dong, [news.says("một phần phường Hoa Động", **hoa_dong), report.says("phường Hoa Động", **hoa_dong)]),
        (unknown, [report.says("phường Hoa Đông", **unknown)]),
    )


def _leadership(news: Paper, report: Paper) -> tuple[list[Row], list[Row]]:
    """One woman leads the party and the council, one man has left."""

    def office(person: str, key: str, label: str, is_former: bool = False) -> Row:
        place = {"unit_level": "ward", **THIEN_HUONG}
        post = {"position_key": key, "position_label": label, "is_former": is_former, "basis": "stated"}
        return {"person_name": person, **post, **place}

    secretary = office("Trần Thị Lan", "party_secretary", "Bí thư Đảng ủy")
    chair = office("Trần Thị Lan", "council_chair", "Chủ tịch HĐND")
    former = office("Lê Văn Ba", "committee_chair", "nguyên Chủ tịch UBND", is_former=True)
    records, claims = _records(
        (secretary, [news.says("Bí thư Đảng ủy Trần Thị Lan", **secretary)]),
        (chair, [report.says("Trần Thị Lan, Chủ tịch HĐND", **chair)]),
        (former, [report.says("Lê Văn Ba, nguyên Chủ tịch UBND", **former)]),
    )
    ids = {row["person_name"]: sha256(str(row["person_name"]).encode()).hexdigest()[:16] for row in records}
    return [{**row, "person_id": ids[row["person_name"]], "person_decided_by": "same_unit"} for row in records], claims


def _indicators(report: Paper, council: Paper) -> tuple[list[Row], list[Row]]:
    """Growth, poverty twice, a deadline from two bodies, a budget, and a figure outside the vocabulary."""

    def figure(label: str, kind: str, value: float, unit: str, end: int | None, **more: Scalar) -> Row:
        known = {"comparator": "=", "period_end_year": end, "unit_of_measure": unit}
        return {**THIEN_HUONG, "label": label, "kind": kind, "value": value, **known, **more}

    growth = figure(
        "Giá trị sản xuất tăng",
        "target",
        12.5,
        "percent_per_year",
        2030,
        indicator_key="production_value_growth",
        category="economy",
        comparator=">=",
    )
    reached = figure("Hộ nghèo", "actual", 0.2, "percent", 2025, indicator_key="poverty_rate", category="society")
    promised = figure("Hộ nghèo", "target", 0, "percent", 2030, indicator_key="poverty_rate", category="society")
    friendly = figure("Chính quyền thân thiện", "target", 2026, "year", None, category="administration")
    later = {**friendly, "value": 2035}
    budget = figure(
        "Thu ngân sách", "plan", 512, "vnd_billion", 2026, indicator_key="budget_revenue", category="budget"
    )
    return _records(
        ({**growth, "authority": "party_congress"}, [report.says("tăng từ 12,5%/năm", **growth)]),
        (reached, [report.says("hộ nghèo còn 0,2%", **reached)]),
        ({**promised, "authority": "party_congress"}, [report.says("không còn hộ nghèo", **promised)]),
        ({**friendly, "authority": "party_congress"}, [report.says("năm 2026 thân thiện", **friendly)]),
        ({**later, "authority": "people_council"}, [council.says("năm 2035 thân thiện", **later)]),
        ({**budget, "authority": "people_council"}, [council.says("- Thu ngân sách 512 tỷ", **budget)]),
    )


def _indicator(key: str, title_vi: str, title_en: str, unit: str, category: str) -> Row:
    titles = {"title_vi": title_vi, "title_en": title_en, "definition": title_en}
    return {"indicator_key": key, **titles, "unit_of_measure": unit, "category": category}


def _records(*pairs: tuple[Row, list[Row]]) -> tuple[list[Row], list[Row]]:
    """Records with the claims that support them; the first claim decides."""
    records, claims = [], []
    for facts, said in pairs:
        record_id = sha256(repr(sorted(facts.items(), key=str)).encode()).hexdigest()[:16]
        papers = {claim["document_id"] for claim in said}
        outcome = {"status": "corroborated" if len(papers) > 1 else "single", "claim_id": said[0]["claim_id"]}
        counts = {"claim_count": len(said), "document_count": len(papers)}
        records.append({"record_id": record_id, **facts, **outcome, **counts})
        for place, claim in enumerate(said):
            claims.append({**claim, "record_id": record_id, "status": "corroborating" if place else "accepted"})
    return records, claims
