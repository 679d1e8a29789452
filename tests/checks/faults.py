"""Forty and more kinds of wrong data, each with exactly the checks that must notice it.

Those in ROWS change rows before a build is made of them. Those in FILES change the files of packages that somebody
else publishes, who then describes them anew; `docs/fault_table.py` makes the table of the documentation of both.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tests.checks.builds import Fault, FileFault, Tables, described_anew
from tests.warehouse.sample import Row


def row(tables: Tables, table: str, **values: object) -> Row:
    return next(row for row in tables[table] if all(row.get(name) == value for name, value in values.items()))


def measured(tables: Tables, attribute: str, value: float) -> None:
    """Another figure for Ba Đình, in the record and in the claim that decides it."""
    ward = row(tables, "wards", unit_code="00004")
    claim = row(tables, "ward_claims", claim_id=ward[f"{attribute}_claim_id"])
    ward[attribute] = value
    claim |= {"value_number": float(value), "value": str(value)}


def quote_shifted(tables: Tables) -> None:
    row(tables, "ward_claims", value="2.97")["char_start"] -= 1
    row(tables, "ward_claims", value="2.97")["char_end"] -= 1


def quote_beyond_the_end(tables: Tables) -> None:
    claim = row(tables, "leadership_claims", person_name="Lê Văn Ba")
    claim["char_end"] += 5000
    claim["char_start"] += 5000


def telephone_in_a_title(tables: Tables) -> None:
    row(tables, "documents", document_id=tables["documents"][0]["document_id"])["title"] = "Liên hệ 0912345678"


def claim_of_no_paper(tables: Tables) -> None:
    row(tables, "ward_claims", value="2.97")["document_id"] = "0" * 16


def claim_of_an_unreadable_paper(tables: Tables) -> None:
    for claim in tables["merger_claims"]:
        claim["document_id"] = row(tables, "documents", status="unreadable")["document_id"]


def rejected_claim_in_a_record(tables: Tables) -> None:
    row(tables, "ward_claims", value="47140")["status"] = "rejected"


def judgement_without_reason(tables: Tables) -> None:
    row(tables, "ward_claims", value="47140")["status_reason"] = None


def record_without_its_claim(tables: Tables) -> None:
    claim_id = tables["leadership"][0]["claim_id"]
    row(tables, "leadership_claims", claim_id=claim_id)["status"] = "corroborating"


def orphan_merger(tables: Tables) -> None:
    tables["merger_claims"].clear()


def disputed_value_published(tables: Tables) -> None:
    row(tables, "wards", unit_code="11557")["area_km2"] = 21.1


def value_changed_by_hand(tables: Tables) -> None:
    row(tables, "wards", unit_code="00004")["area_km2"] = 2.96


def number_is_not_the_value(tables: Tables) -> None:
    row(tables, "ward_claims", value="47140")["value_number"] = 4714.0


def ten_times_the_area(tables: Tables) -> None:
    measured(tables, "area_km2", 29.7)


def hectares_as_km2(tables: Tables) -> None:
    measured(tables, "area_km2", 2970)


def people_of_a_district(tables: Tables) -> None:
    measured(tables, "population", 450_000)


def thousands_as_a_fraction(tables: Tables) -> None:
    row(tables, "ward_claims", value="47140").update({"value": "47.14", "value_number": 47.14})


def absurd_density(tables: Tables) -> None:
    measured(tables, "population", 320_000)


def more_members_than_people(tables: Tables) -> None:
    ward = row(tables, "wards", unit_code="00004")
    claim = row(tables, "ward_claims", value="65023") | {"attribute": "party_members", "claim_id": "a" * 16}
    tables["ward_claims"].append(claim)
    ward |= {"party_members": 65023, "party_members_status": "single", "party_members_claim_id": "a" * 16}


def effect_before_resolution(tables: Tables) -> None:
    dated(tables, date(2025, 7, 16), date(2025, 7, 1))


def future_date(tables: Tables) -> None:
    dated(tables, date(2031, 7, 1), date(2031, 7, 1))


def dated(tables: Tables, resolved: date, effective: date) -> None:
    ward = row(tables, "wards", unit_code="00004")
    ward |= {"resolution_date": resolved, "resolution_date_status": "single"}
    ward |= {"effective_date": effective, "effective_date_status": "single"}


def malformed_resolution_number(tables: Tables) -> None:
    row(tables, "wards", unit_code="00004").update(
        {"resolution_number": "1656 NQ UBTVQH", "resolution_number_status": "single"}
    )


def wrong_unit_type(tables: Tables) -> None:
    row(tables, "wards", unit_code="00004")["unit_type"] = "xã"


def wrong_province(tables: Tables) -> None:
    row(tables, "wards", unit_code="00004")["province_code"] = "31"


def swapped_codes(tables: Tables) -> None:
    for claim in tables["indicator_claims"]:
        claim |= {"unit_id": "00004@2025-07-01", "unit_code": "00004"}
    for record in tables["indicators"]:
        record |= {"unit_id": "00004@2025-07-01", "unit_code": "00004"}


def code_of_another_unit(tables: Tables) -> None:
    row(tables, "wards", unit_code="00004")["unit_code"] = "00008"


def unit_of_no_gazetteer(tables: Tables) -> None:
    for claim in tables["ward_claims"]:
        if claim["unit_code"] == "00004":
            claim["unit_id"] = "00004@2024-01-01"


def record_of_no_gazetteer(tables: Tables) -> None:
    for name in ("leadership", "leadership_claims"):
        for each in tables[name]:
            each |= {"unit_id": "11557@2024-01-01"}


def two_records_of_one_unit(tables: Tables) -> None:
    tables["wards"].append(dict(row(tables, "wards", unit_code="00004")))


def whole_with_two_successors(tables: Tables) -> None:
    edge = row(tables, "mergers", predecessor_code="11572")
    edge["extent"] = "whole"
    other = edge | {"record_id": "b" * 16, "successor_code": "11560", "successor_name": "Thủy Nguyên"}
    tables["mergers"].append(other | {"successor_unit_id": "11560@2025-07-01"})


def part_without_rest(tables: Tables) -> None:
    row(tables, "mergers", predecessor_code="11572")["act_clause"] = "7"


def today_as_predecessor(tables: Tables) -> None:
    row(tables, "mergers", predecessor_code="11572").update(
        {"predecessor_unit_id": "11557@2025-07-01", "predecessor_code": "11557", "predecessor_name": "Thiên Hương"}
    )


def unchanged_with_a_new_name(tables: Tables) -> None:
    row(tables, "mergers", predecessor_code="11572")["kind"] = "unchanged"


def name_with_a_title(tables: Tables) -> None:
    row(tables, "leadership", position_key="council_chair")["person_name"] = "Chủ tịch Lan"


def name_with_figures(tables: Tables) -> None:
    row(tables, "leadership", position_key="council_chair")["person_name"] = "Trần Thị Lan 2"


def mojibake(tables: Tables) -> None:
    row(tables, "leadership", position_key="council_chair")["person_name"] = "Tráº§n Thá»‹ Lan"


def duplicate_secretary(tables: Tables) -> None:
    post = row(tables, "leadership", position_key="party_secretary")
    tables["leadership"].append(post | {"record_id": "c" * 16, "person_name": "Đỗ Văn Năm"})


def two_secretaries_in_one_paper(tables: Tables) -> None:
    claim = row(tables, "leadership_claims", position_key="party_secretary")
    paper = row(tables, "documents", document_id=claim["document_id"])
    paper["text"] = f"{paper['text']}Bí thư Đỗ Văn Năm\n"
    paper["characters"] = len(str(paper["text"]))
    start = len(str(paper["text"])) - len("Bí thư Đỗ Văn Năm\n")
    place = {"char_start": start, "char_end": start + 17, "quote": "Bí thư Đỗ Văn Năm", "claim_id": "d" * 16}
    tables["leadership_claims"].append(claim | place | {"person_name": "Đỗ Văn Năm", "status": "corroborating"})


def share_above_all(tables: Tables) -> None:
    row(tables, "indicators", kind="actual")["value"] = 185


def percent_as_a_fraction(tables: Tables) -> None:
    row(tables, "indicators", indicator_key="poverty_rate", kind="target").update({"comparator": ">=", "value": 0.85})


def growth_of_a_whole_term(tables: Tables) -> None:
    row(tables, "indicators", indicator_key="production_value_growth")["value"] = 250


def fraction_of_people(tables: Tables) -> None:
    row(tables, "indicators", indicator_key="budget_revenue").update({"unit_of_measure": "count", "value": 51.2})


def unknown_indicator(tables: Tables) -> None:
    row(tables, "indicators", indicator_key="budget_revenue")["indicator_key"] = "no_such_key"


def period_backwards(tables: Tables) -> None:
    row(tables, "indicators", indicator_key="poverty_rate", kind="target").update({"period_start_year": 2035})


def result_as_a_promise(tables: Tables) -> None:
    row(tables, "indicators", kind="actual")["authority"] = "people_council"


def range_upside_down(tables: Tables) -> None:
    row(tables, "indicators", kind="actual").update({"comparator": "range", "value_max": 0.1})


def text_cut_off(tables: Tables) -> None:
    row(tables, "documents", file_name="news.txt")["characters"] += 5


def decomposed_text(tables: Tables) -> None:
    document = row(tables, "documents", file_name="council.txt")
    document["text"] = str(document["text"]).replace("Đại hội", "Đa\u0323i h\u00f4i")


def unreadable_without_reason(tables: Tables) -> None:
    row(tables, "documents", status="unreadable")["status_reason"] = None


def path_out_of_the_folder(tables: Tables) -> None:
    row(tables, "documents", file_name="council.txt")["file_name"] = "../council.txt"


def paper_counted_twice(tables: Tables) -> None:
    paper = row(tables, "documents", file_name="council.txt")
    tables["documents"].append(paper | {"document_id": str(paper["sha256"])[:15] + "0", "file_name": "copy.txt"})


ROWS: dict[Fault, set[str]] = {
    quote_shifted: {"ward_claims.quote_is_the_text"},
    quote_beyond_the_end: {"leadership_claims.quote_is_the_text", "leadership_claims.range_lies_in_the_text"},
    claim_of_no_paper: {"packages.wards.claims.foreign-key"},
    claim_of_an_unreadable_paper: {
        "merger_claims.document_was_read",
        "merger_claims.range_lies_in_the_text",
    },
    rejected_claim_in_a_record: {"ward_claims.pending_stays_out"},
    judgement_without_reason: {"ward_claims.judgement_gives_a_reason"},
    record_without_its_claim: {"leadership.deciding_claim_is_accepted"},
    orphan_merger: {"mergers.deciding_claim_is_accepted", "packages.mergers.mergers.foreign-key"},
    disputed_value_published: {"wards.disputed_publishes_no_value", "wards.value_is_the_deciding_claims"},
    value_changed_by_hand: {"wards.value_is_the_deciding_claims"},
    number_is_not_the_value: {"ward_claims.number_is_of_the_value"},
    ten_times_the_area: {"wards.area_is_of_the_right_size", "wards.area_is_near_the_reference"},
    hectares_as_km2: {
        "ward_claims.area_is_plausible",
        "wards.area_of_a_ward_is_plausible",
        "wards.area_is_of_the_right_size",
        "wards.area_is_near_the_reference",
    },
    people_of_a_district: {"wards.people_of_a_ward_are_plausible", "wards.density_is_plausible"},
    thousands_as_a_fraction: {"ward_claims.counts_are_whole"},
    absurd_density: {"wards.density_is_plausible"},
    more_members_than_people: {"wards.members_are_fewer_than_people"},
    effect_before_resolution: {"wards.resolution_precedes_effect"},
    future_date: {"wards.resolution_is_of_the_reform"},
    malformed_resolution_number: {"wards.resolution_number_is_well_formed"},
    wrong_unit_type: {"wards.type_is_official"},
    wrong_province: {"wards.province_is_official"},
    swapped_codes: {"indicators.unit_name_is_official"},
    code_of_another_unit: {"wards.code_is_of_the_unit"},
    unit_of_no_gazetteer: {"ward_claims.unit_id_is_official"},
    record_of_no_gazetteer: {"leadership.unit_is_official", "leadership_claims.unit_id_is_official"},
    two_records_of_one_unit: {"packages.wards.wards.primary-key"},
    whole_with_two_successors: {"mergers.whole_has_one_successor", "mergers.whole_is_not_split_officially"},
    part_without_rest: {"mergers.part_has_its_rest", "mergers.act_covers_its_successors"},
    today_as_predecessor: {"mergers.predecessor_is_of_yesterday", "mergers.edge_is_official"},
    unchanged_with_a_new_name: {"mergers.unchanged_keeps_its_name", "mergers.what_stayed_is_whole"},
    name_with_a_title: {"leadership.name_has_no_title"},
    name_with_figures: {"leadership.name_has_no_figures"},
    mojibake: {"leadership.words_are_no_mojibake"},
    duplicate_secretary: {"leadership.one_head_at_once"},
    two_secretaries_in_one_paper: {"leadership_claims.one_secretary_a_day"},
    share_above_all: {"indicators.share_is_at_most_all"},
    percent_as_a_fraction: {"indicators.floor_is_no_fraction"},
    growth_of_a_whole_term: {"indicators.growth_is_plausible"},
    fraction_of_people: {"indicators.counts_are_whole"},
    unknown_indicator: {"indicators.key_is_in_the_vocabulary", "packages.indicators.indicators.foreign-key"},
    period_backwards: {"indicators.period_runs_forward"},
    result_as_a_promise: {"indicators.actual_has_no_authority"},
    range_upside_down: {"indicators.range_rises"},
    text_cut_off: {"documents.text_is_whole"},
    decomposed_text: {"documents.text_is_nfc", "documents.text_is_whole", "indicator_claims.quote_is_the_text"},
    unreadable_without_reason: {"documents.unreadable_says_why"},
    path_out_of_the_folder: {"documents.file_stays_inside"},
    telephone_in_a_title: {"documents.no_personal_details"},
    paper_counted_twice: {"documents.id_is_of_the_bytes", "documents.sha256_is_unique"},
}
"""Each kind of wrong rows and the checks that are meant for it, and no other."""


def edited(packages: Path, table: str, old: str, new: str) -> None:
    """Replace words in a CSV of packages."""
    path = packages / f"{table}.csv"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8", newline="")


def cells(packages: Path, table: str) -> list[list[str]]:
    return [line.split(",") for line in (packages / f"{table}.csv").read_text("utf-8").splitlines()]


def with_cells(packages: Path, table: str, lines: list[list[str]]) -> None:
    (packages / f"{table}.csv").write_text("".join(",".join(line) + "\n" for line in lines), "utf-8", newline="")


def dropped_zero(packages: Path) -> None:
    edited(packages, "wards/wards", ",00004,", ",4,")


def missing_column(packages: Path) -> None:
    with_cells(packages, "wards/wards", [line[:-1] for line in cells(packages, "wards/wards")])


def reordered_columns(packages: Path) -> None:
    lines = cells(packages, "leadership/leadership")
    with_cells(packages, "leadership/leadership", [[*line[:1], line[2], line[1], *line[3:]] for line in lines])


def another_byte_order_mark(packages: Path) -> None:
    path = packages / "wards" / "wards.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def windows_line_ends(packages: Path) -> None:
    path = packages / "wards" / "wards.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def injected_formula(packages: Path) -> None:
    edited(packages, "leadership/leadership", "Chủ tịch HĐND", '"=HYPERLINK(""x"")"')


def decomposed_name(packages: Path) -> None:
    edited(packages, "leadership/leadership", "Trần Thị Lan", "Tra\u0302\u0300n Thi\u0323 Lan")


def cell_that_breaks_its_line(packages: Path) -> None:
    edited(packages, "leadership/leadership", "Chủ tịch HĐND", '"Chủ tịch\nHĐND"')


def word_for_a_number(packages: Path) -> None:
    edited(packages, "wards/wards", ",2.97,", ",hơn 2,")


def comma_as_decimal_point(packages: Path) -> None:
    edited(packages, "wards/wards", ",2.97,", ',"2,97",')


def row_twice(packages: Path) -> None:
    lines = cells(packages, "leadership/leadership")
    with_cells(packages, "leadership/leadership", [*lines, lines[-1]])


def weaker_descriptor(packages: Path) -> None:
    path = packages / "wards" / "datapackage.json"
    raw = json.loads(path.read_text("utf-8"))
    del raw["resources"][0]["schema"]["fields"][1]["constraints"]
    path.write_text(json.dumps(raw, ensure_ascii=False), "utf-8")


def file_cut_off(packages: Path) -> None:
    path = packages / "leadership" / "claims.csv"
    path.write_bytes(path.read_bytes().rpartition(b",")[0])


def figure_changed_in_place(packages: Path) -> None:
    edited(packages, "wards/wards", ",65023,", ",65032,")


def parquet_lost(packages: Path) -> None:
    (packages / "wards" / "claims.parquet").unlink()


FILES: dict[FileFault, set[str]] = {
    dropped_zero: {"packages.wards.wards.constraint-error", "wards.code_is_of_the_unit"},
    missing_column: {"packages.wards.wards.missing-label"},
    reordered_columns: {
        "packages.leadership.leadership.incorrect-label",
        "packages.leadership.leadership.constraint-error",
    },
    another_byte_order_mark: {
        "packages.wards.wards.text-form",
        "packages.wards.wards.incorrect-label",
        "ward_claims.record_exists",
    },
    windows_line_ends: {"packages.wards.wards.text-form"},
    injected_formula: {"packages.leadership.leadership.formula"},
    decomposed_name: {"packages.leadership.leadership.nfc", "leadership.words_are_nfc"},
    cell_that_breaks_its_line: {"packages.leadership.leadership.line-break"},
    word_for_a_number: {"packages.wards.wards.type-error"},
    comma_as_decimal_point: {"packages.wards.wards.type-error"},
    row_twice: {"packages.leadership.leadership.primary-key"},
    weaker_descriptor: {"packages.wards.wards.descriptor"},
    file_cut_off: {
        "packages.leadership.claims.byte-count",
        "packages.leadership.claims.hash-count",
        "packages.leadership.claims.missing-cell",
    },
    figure_changed_in_place: {"packages.wards.wards.hash-count", "wards.value_is_the_deciding_claims"},
    parquet_lost: {"packages.wards.claims.parquet"},
}
"""Each kind of wrong files and the checks that are meant for it, and no other."""

UNDESCRIBED = {file_cut_off, figure_changed_in_place}
"""Faults that happen after the files were described."""


def inflict(fault: FileFault, packages: Path) -> None:
    """Change the packages and, unless that is the fault, describe them anew."""
    fault(packages)
    if fault not in UNDESCRIBED:
        described_anew(packages)
