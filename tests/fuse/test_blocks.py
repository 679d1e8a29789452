"""What is about the same thing is in one block."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from etl.fuse import block_of, name_key
from etl.fuse.keys import slot_of
from etl.packages.gazetteer import load_gazetteer
from tests.fuse.build import THIEN_HUONG, edge, figure, office, paper, ward
from tests.fuse.test_papers import read

ROOT = Path(__file__).resolve().parents[2]
ONE, TWO = paper("one.txt"), paper("two.txt")
component = load_gazetteer().component

papers = st.sampled_from([ONE, TWO])
places = st.sampled_from(
    [
        {"unit_id": unit_id, "unit_type": unit_type, "unit_name": name}
        for unit_id in (THIEN_HUONG, "11560@2025-07-01", "11542@pre-2025", "99999@2025-07-01", None)
        for unit_type in ("phường", None)
        for name in ("Thiên Hương", "Thủy Nguyên", "THUỶ NGUYÊN")
    ]
)
claims = st.one_of(
    st.builds(lambda document, place: ward(document, "area_km2", 21.1, **place), papers, places),
    st.builds(lambda document, place: figure(document, "trường chuẩn", 80, **place), papers, places),
    st.builds(
        lambda document, name, key, place: office(document, name, key, **place),
        papers,
        st.sampled_from(["Nguyễn Văn Lý", "Nguyễn Văn Lí", "NGUYỄN VĂN LÝ", "Trần Hòa", "Trần Hoà"]),
        st.sampled_from(["party_secretary", "council_chair"]),
        places,
    ),
    st.builds(
        lambda document, old, new, place: edge(
            document, old, new, "part", successor_unit_id=place["unit_id"], successor_name=place["unit_name"]
        ),
        papers,
        st.sampled_from(["11542", "11563"]),
        st.sampled_from(["11557", "11560"]),
        places,
    ),
)


@given(st.lists(claims, min_size=2, max_size=12))
def test_claims_about_one_thing_are_in_one_block(found):
    blocks: dict[object, set[str]] = {}
    for claim in found:
        document = ONE if claim.document_id == ONE.document_id else TWO
        slot = slot_of(claim, document)
        if slot is not None:
            blocks.setdefault(slot, set()).add(block_of(claim, component))
    assert all(len(each) == 1 for each in blocks.values())


def test_claims_about_one_thing_are_in_one_block_in_the_papers_of_the_project():
    found, documents = read(ROOT / "documents")
    by_id = {document.document_id: document for document in documents}
    blocks: dict[object, set[str]] = {}
    for claim in found.all():
        blocks.setdefault(slot_of(claim, by_id[claim.document_id]), set()).add(block_of(claim, component))
    blocks.pop(None, None)
    assert blocks
    assert all(len(each) == 1 for each in blocks.values())


def test_a_unit_is_in_the_block_of_its_predecessors():
    old = load_gazetteer().predecessors(THIEN_HUONG)[0].unit_id
    one = ward(ONE, "area_km2", 5.76, unit_id=old)
    assert block_of(one, component) == block_of(ward(TWO, "area_km2", 21.1), component)


def test_an_edge_is_in_the_block_of_its_successor():
    found = edge(ONE, "11542", "11557", "whole")
    assert block_of(found, component) == block_of(ward(TWO, "area_km2", 21.1), component)


def test_spellings_of_one_name_share_its_key():
    names = ["Nguyễn Văn Lý", "Nguyễn Văn Lí", "NGUYỄN VĂN LÝ"]
    assert len({name_key(office(ONE, name)) for name in names}) == 1
    assert name_key(office(ONE, "Nguyễn Văn Lỳ")) != name_key(office(ONE, names[0]))
