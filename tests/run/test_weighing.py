"""Claims weighed in shards come to what the pure function makes of all of them at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from etl.fuse import Action, Address, Decision, Expectation, block_of
from etl.model.claims import ClaimStatus
from etl.model.document import Genre
from etl.packages.cells import RowError
from etl.packages.gazetteer import load_gazetteer
from etl.run.cache import Cache
from etl.run.curation import load_decisions, load_policy
from etl.run.engine import Lost, LostTaskError, PoolEngine
from etl.run.lots import is_whole, whole
from tests.fuse.build import POLICY, THIEN_HUONG, claim_set, edge, figure, office, paper, ward
from tests.fuse.test_papers import read
from tests.run.weighed import InThisProcess, Parts, tables_from, tables_in

ROOT = Path(__file__).resolve().parents[2]
CHI_LINH, HA_NOI = "10546@2025-07-01", "00070@2025-07-01"
"""No merger joins these and Thiên Hương, so they are in other blocks."""
ONE, TWO = paper("one.txt"), paper("two.txt", issued_on=date(2025, 9, 1))
ACT = paper("act.md", Genre.NATIONAL_RESOLUTION, date(2025, 6, 16), number="1669/NQ-UBTVQH15")
UNITS = {key: load_gazetteer().by_id(key) for key in (THIEN_HUONG, CHI_LINH)}


def same_in_every_sharding(parts, decisions=(), shardings=(5_000, 2)):
    """Compare tables and findings, and give what was fused."""
    fused = parts.fused(POLICY, decisions)
    expected = tables_from(parts.documents, fused, parts.folder / "expected")
    for claims_a_shard in shardings:
        weighed = parts.weighed(POLICY, decisions, claims_a_shard=claims_a_shard)
        assert tables_in(weighed) == expected
        assert weighed.findings == fused.findings
    return fused


MADE_UP = [
    ward(ONE, "area_km2", 21.1),
    ward(TWO, "area_km2", 24.46),
    ward(ACT, "population", 45140),
    ward(TWO, "population", 47140, status=ClaimStatus.PENDING, status_reason="Unclear."),
    ward(TWO, "area_km2", 30.5, unit_id=CHI_LINH, unit_name="Chí Linh"),
    ward(ONE, "area_km2", 11.5, unit_id=None),
    ward(ONE, "effective_date", "2025-07-01"),
    edge(ONE, "11542", "11557", "part"),
    edge(TWO, "11542", "11557", "whole"),
    edge(TWO, "Hoa Động", "11560", "most", predecessor_unit_id=None),
    edge(ONE, "11563", "Đâu đó", "rest", successor_unit_id=None),
    figure(ONE, "mật độ dân số", 2139, kind="actual", unit_of_measure="people_per_km2"),
    figure(TWO, "Tỷ lệ hộ nghèo", 1.5),
    figure(ACT, "Tỷ lệ hộ nghèo", 1.25, comparator="<="),
    figure(ONE, "Thu ngân sách", 120.5, unit_id=None, unit_name=None, unit_type=None, kind="plan"),
    office(ONE, "Nguyễn Văn Lý"),
    office(TWO, "NGUYỄN VĂN LÍ", term_start_year=2025, term_end_year=2030),
    office(TWO, "Nguyễn Văn Lý", "council_chair"),
    office(TWO, "Nguyễn Văn Lý", "committee_chair", unit_id=CHI_LINH, unit_name="Chí Linh"),
    office(ACT, "Nguyễn Văn Lý", "party_secretary", unit_id=HA_NOI, unit_name="Hoàn Kiếm", is_former=True),
    office(
        ACT,
        "Trần Thị Hòa",
        "other",
        position_label="Ủy viên",
        unit_level="central",
        unit_id=None,
        unit_type=None,
        unit_name=None,
    ),
    office(
        TWO,
        "Trần Thị Hoà",
        "other",
        position_label="Ủy viên",
        unit_level="central",
        unit_id=None,
        unit_type=None,
        unit_name=None,
    ),
    office(
        ONE,
        "Lê Văn Nam",
        "committee_chair",
        unit_level="province",
        unit_id=None,
        unit_type="thành phố",
        unit_name="Hải Phòng",
    ),
]


@pytest.fixture
def made_up(tmp_path):
    return Parts(tmp_path, [ONE, TWO, ACT], claim_set(*MADE_UP))


def find(kind, **facts):
    return next(c for c in MADE_UP if type(c).__name__ == kind and all(getattr(c, n) == v for n, v in facts.items()))


def decision(number, action, *claims, **more):
    dataset = {"WardClaim": "wards", "MergerClaim": "mergers", "LeadershipClaim": "leadership"}.get(
        type(claims[0]).__name__, "indicators"
    )
    given = {"expect": Expectation(), "reason": "It was looked up."} | more
    addresses = tuple(Address(claim_id=claim.claim_id, dataset=dataset) for claim in claims)
    source = f"all.yaml #{number}"
    return Decision(action=action, addresses=addresses, by="An editor", on=date(2026, 1, 2), source=source, **given)


def test_what_is_made_up_is_in_several_blocks():
    component = load_gazetteer().component
    assert len({block_of(claim, component) for claim in MADE_UP}) > 5
    assert len({component(unit_id) for unit_id in (THIEN_HUONG, CHI_LINH, HA_NOI)}) == 3


def test_made_up_claims_come_to_the_same_in_every_sharding(made_up):
    fused = same_in_every_sharding(made_up)
    assert all(fused.records.values())


def test_papers_of_the_project_come_to_the_same_in_every_sharding(tmp_path):
    claims, documents = read(ROOT / "documents")
    parts = Parts(tmp_path, documents, claims)
    fused = parts.fused(load_policy())
    expected = tables_from(documents, fused, tmp_path / "expected")
    assert tables_in(parts.weighed(load_policy(), claims_a_shard=40)) == expected


def test_seeds_with_the_decisions_of_the_project_come_to_the_same(shared, tmp_path):
    claims, documents = read(shared / "documents" / "seeds")
    parts = Parts(tmp_path, documents, claims)
    decisions = load_decisions(ROOT / "curation")
    fused = parts.fused(load_policy(), decisions)
    expected = tables_from(documents, fused, tmp_path / "expected")
    weighed = parts.weighed(load_policy(), decisions, claims_a_shard=50)
    assert (tables_in(weighed), weighed.findings) == (expected, fused.findings)


SMALL, LARGE = MADE_UP[0], MADE_UP[1]
UNLINKED = find("WardClaim", unit_id=None)
ELSEWHERE = find("WardClaim", unit_id=CHI_LINH)
LY, LI, CHAIR = (c for c in MADE_UP if type(c).__name__ == "LeadershipClaim" and c.unit_id == THIEN_HUONG)
OTHER_CHAIR = find("LeadershipClaim", unit_id=CHI_LINH)
HOA, HOA_AGAIN = (c for c in MADE_UP if type(c).__name__ == "LeadershipClaim" and c.unit_level == "central")
NAM = find("LeadershipClaim", unit_level="province")
WAITING = find("WardClaim", status=ClaimStatus.PENDING)

EDGE = find("MergerClaim", successor_unit_id=None)

DECISIONS = {
    "accepted, linked, one person in two units": [
        decision(1, Action.ACCEPT, SMALL, expect=Expectation(status=ClaimStatus.DISPUTED, rivals=("24.46",))),
        decision(2, Action.LINK, UNLINKED, unit=UNITS[CHI_LINH]),
        decision(3, Action.SAME_PERSON, LY, OTHER_CHAIR, expect=Expectation(persons=2)),
        decision(4, Action.ACCEPT, replace(SMALL, claim_id="0" * 16)),
    ],
    "rejected, linked into another block, two people of one name": [
        decision(1, Action.REJECT, LARGE),
        decision(2, Action.ACCEPT, WAITING, expect=Expectation(status=ClaimStatus.PENDING)),
        decision(3, Action.LINK, ELSEWHERE, unit=UNITS[THIEN_HUONG]),
        decision(4, Action.NOT_THE_SAME, LY, LI),
    ],
    "replaced, a post and an edge linked into another block": [
        decision(1, Action.REPLACE, LARGE, changes={"value": "21.1"}),
        decision(2, Action.LINK, OTHER_CHAIR, unit=UNITS[THIEN_HUONG]),
        decision(3, Action.LINK, EDGE, unit=UNITS[THIEN_HUONG], side="successor"),
        decision(4, Action.NOT_THE_SAME, HOA, HOA_AGAIN),
    ],
    "linked, then rejected; one person of three names": [
        decision(1, Action.LINK, SMALL, unit=UNITS[CHI_LINH]),
        decision(2, Action.REJECT, SMALL),
        decision(3, Action.SAME_PERSON, CHAIR, HOA, NAM),
    ],
    "a link denied, a person rejected who has a name less then": [
        decision(1, Action.NOT_THE_SAME, SMALL, unit=UNITS[THIEN_HUONG]),
        decision(2, Action.REJECT, HOA),
        decision(3, Action.SAME_PERSON, HOA_AGAIN, NAM),
    ],
    "contradicted": [
        decision(1, Action.ACCEPT, SMALL),
        decision(2, Action.ACCEPT, LARGE),
        decision(3, Action.SAME_PERSON, LY, OTHER_CHAIR),
        decision(4, Action.NOT_THE_SAME, LY, OTHER_CHAIR),
    ],
    "expired and unfit": [
        decision(1, Action.ACCEPT, SMALL, expect=Expectation(status=ClaimStatus.SUPERSEDED)),
        decision(2, Action.SAME_PERSON, LY, OTHER_CHAIR, expect=Expectation(persons=1)),
        decision(3, Action.REPLACE, LARGE, changes={"value": "large"}),
    ],
}


@pytest.mark.parametrize("name", DECISIONS)
def test_decisions_come_to_the_same_in_every_sharding(name, made_up):
    fused = same_in_every_sharding(made_up, DECISIONS[name], shardings=(2,))
    assert fused != made_up.fused(POLICY)


def test_decisions_by_content_come_to_the_same_in_every_sharding(made_up):
    address = Address(
        document_id=TWO.document_id, file_name="two.txt", dataset="wards", facts={"attribute": "area_km2"}
    )
    gone = replace(address, facts={"attribute": "households"})
    changed = replace(address, document_id="0" * 16)
    decisions = [
        replace(decision(number, Action.REJECT, LARGE), addresses=(each,))
        for number, each in enumerate((address, gone, changed), 1)
    ]
    fused = same_in_every_sharding(made_up, decisions)
    assert [finding.check for finding in fused.findings] == ["curation.expired"] * 2


def test_a_folder_that_is_named_like_a_column_and_its_value_changes_nothing(tmp_path):
    parts = Parts(tmp_path / "status=pending" / "lot=7", [ONE, TWO, ACT], claim_set(*MADE_UP))
    name = "replaced, a post and an edge linked into another block"
    same_in_every_sharding(parts, DECISIONS[name], shardings=(2,))


def test_all_decisions_at_once_come_to_the_same(made_up):
    everything = [each for decisions in DECISIONS.values() for each in decisions]
    decisions = [replace(each, source=f"all.yaml #{number:02}") for number, each in enumerate(everything)]
    same_in_every_sharding(made_up, decisions, shardings=(5_000, 4))


def test_the_sum_of_predecessors_is_made_where_mergers_join_them(tmp_path):
    old = load_gazetteer().predecessors(THIEN_HUONG)
    areas = [5.25, *([1.0] * (len(old) - 1))]
    parts = [ward(TWO, "area_km2", area, unit_id=unit.unit_id) for unit, area in zip(old, areas, strict=True)]
    edges = [
        edge(TWO, unit.code, "11557", "whole", predecessor_unit_id=unit.unit_id, predecessor_name=unit.name)
        for unit in old
    ]
    whole = ward(ONE, "area_km2", sum(areas))
    claims = claim_set(whole, ward(TWO, "area_km2", 24.46, 900), *parts, *edges)
    fused = same_in_every_sharding(Parts(tmp_path, [ONE, replace(TWO, identity=ONE.identity)], claims))
    row = next(row for row in fused.records["wards"] if row["unit_id"] == THIEN_HUONG)
    assert (row["area_km2"], row["area_km2_decided_by"]) == (sum(areas), "arithmetic")


def test_figures_of_a_unit_that_no_merger_joins_are_in_no_sum(tmp_path):
    stray = "99998@pre-2025"
    claims = claim_set(
        ward(ONE, "area_km2", 21.1),
        ward(TWO, "area_km2", 24.46, as_of_on=None),
        ward(TWO, "area_km2", 21.1, unit_id=stray),
        edge(TWO, "99998", "11557", "whole", predecessor_unit_id=stray),
    )
    fused = same_in_every_sharding(Parts(tmp_path, [ONE, replace(TWO, identity=ONE.identity)], claims))
    row = next(row for row in fused.records["wards"] if row["unit_id"] == THIEN_HUONG)
    assert row["area_km2_status"] == "disputed"


def test_an_editor_cannot_make_a_claim_into_what_no_table_holds(made_up):
    wild = decision(
        1, Action.REPLACE, find("IndicatorClaim", label="Tỷ lệ hộ nghèo"), changes={"period_end_year": 20300}
    )
    with pytest.raises(RowError, match="period_end_year"):
        made_up.weighed(POLICY, [wild])


def test_counts_are_those_of_the_tables(made_up):
    weighed = made_up.weighed(POLICY, claims_a_shard=4)
    found = tables_in(weighed)
    for dataset in ("wards", "mergers", "leadership", "indicators"):
        assert sum(weighed.records[dataset].values()) == len(found[dataset]) - 1
    assert weighed.claims["wards"]["pending"] == 2


def test_claims_of_papers_that_do_not_stand_are_left_out(tmp_path):
    both = Parts(tmp_path / "both", [ONE, TWO, ACT], claim_set(*MADE_UP))
    alone = Parts(tmp_path / "alone", [ONE], claim_set(*(c for c in MADE_UP if c.document_id == ONE.document_id)))
    both.standing = alone.standing
    assert tables_in(both.weighed(POLICY)) == tables_in(alone.weighed(POLICY))


def test_a_paper_that_two_parts_hold_counts_once(made_up):
    expected = tables_in(made_up.weighed(POLICY))
    made_up.parts.append(made_up.parts[0])
    assert tables_in(made_up.weighed(POLICY, cache=Cache(made_up.folder / "other"))) == expected


def test_without_any_claim_there_are_empty_tables(tmp_path):
    weighed = Parts(tmp_path, [ONE], claim_set()).weighed(POLICY)
    assert all(len(rows) == 1 for rows in tables_in(weighed).values())


def test_processes_come_to_the_same(made_up):
    expected = tables_in(made_up.weighed(POLICY))
    assert tables_in(made_up.weighed(POLICY, claims_a_shard=6, engine=PoolEngine(2))) == expected


def tasks(parts, decisions=(), policy=POLICY, **more):
    engine = InThisProcess()
    return parts.weighed(
        policy, decisions, engine=engine, claims_a_shard=4, **{"cache": Cache(parts.folder / "kept"), **more}
    ), engine


def test_what_was_weighed_before_is_not_weighed_again(made_up):
    first, engine = tasks(made_up)
    assert engine.done > 4
    again, engine = tasks(made_up)
    assert engine.done == 0
    assert again == first


def test_what_another_cache_holds_is_not_weighed_again_and_left_as_it_is(made_up):
    first, _ = tasks(made_up)
    files = sorted((made_up.folder / "kept").rglob("*"))
    again, engine = tasks(made_up, cache=Cache(made_up.folder / "own", earlier=made_up.folder / "kept"))
    assert engine.done == 0
    assert again == first
    assert sorted((made_up.folder / "kept").rglob("*")) == files


def test_claims_of_papers_that_do_not_stand_do_not_cut_shards_smaller(tmp_path):
    both = Parts(tmp_path / "both", [ONE, TWO, ACT], claim_set(*MADE_UP))
    alone = Parts(tmp_path / "alone", [ONE], claim_set(*(c for c in MADE_UP if c.document_id == ONE.document_id)))
    both.standing = alone.standing
    shards = [len(each.weighed(POLICY, claims_a_shard=8).sources["wards"]) for each in (both, alone)]
    assert shards[0] == shards[1]


def test_a_decision_makes_work_only_where_it_changes_something(made_up):
    _, everything = tasks(made_up)
    accepted = [decision(1, Action.ACCEPT, SMALL)]
    _, engine = tasks(made_up, accepted)
    assert 0 < engine.done <= 3 < everything.done
    _, engine = tasks(made_up, accepted)
    assert engine.done == 0


def test_another_policy_weighs_everything_anew(made_up):
    tasks(made_up)
    margins = replace(POLICY.margins, corroboration=2)
    weighed, engine = tasks(made_up, policy=replace(POLICY, margins=margins))
    assert engine.done == len(weighed.sources["wards"])


def cut(data):
    return data[:-10]


def flipped(data):
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


@pytest.mark.parametrize("damage", [cut, flipped])
def test_a_damaged_shard_is_weighed_anew(made_up, damage):
    first, _ = tasks(made_up)
    expected = tables_in(first)
    damaged = first.sources["ward_claims"][0]
    damaged.write_bytes(damage(damaged.read_bytes()))
    again, engine = tasks(made_up)
    assert engine.done == 1
    assert tables_in(again) == expected


def test_two_that_make_the_same_at_a_time_do_not_meet(tmp_path):
    with whole(tmp_path / "lot") as one, whole(tmp_path / "lot") as other:
        assert one != other
        for draft in (one, other):
            (draft / "rows").write_text("the same", "utf-8")
    assert is_whole(tmp_path / "lot")
    assert [path.name for path in tmp_path.iterdir()] == ["lot"]


def test_sweeping_leaves_what_the_run_rests_on(made_up):
    tasks(made_up, [decision(1, Action.ACCEPT, SMALL)])
    weighed, _ = tasks(made_up)
    Cache(made_up.folder / "kept").sweep(weighed.used)
    assert {path for path in (made_up.folder / "kept").glob("*/*") if path.is_dir()} == weighed.used
    assert tasks(made_up)[1].done == 0


class Losing(InThisProcess):
    """Loses each task so many times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times
        self.lost: dict[Path, int] = {}

    def map(self, work, tasks, *, time_limit=None):
        for task in tasks:
            self.lost[task.out] = self.lost.get(task.out, 0) + 1
            is_lost = self.lost[task.out] <= self.times
            yield task, Lost("ended its process (SIGKILL)") if is_lost else work(task)


def test_a_task_that_is_lost_once_is_done_again(made_up):
    expected = tables_in(made_up.weighed(POLICY))
    weighed = made_up.weighed(POLICY, engine=Losing(1), cache=Cache(made_up.folder / "other"))
    assert tables_in(weighed) == expected


def test_a_task_that_is_lost_twice_ends_the_run_with_its_reason(made_up):
    with pytest.raises(LostTaskError, match="ended its process"):
        made_up.weighed(POLICY, engine=Losing(2))
