"""What waits for review, and what a claim says beside person and post."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from etl.extract.context import paper_context
from etl.extract.leadership import leadership_claims
from etl.model.claims import ClaimStatus
from etl.model.document import Identity
from etl.packages.gazetteer import load_gazetteer
from tests.extract.leadership.build import ABOUT, claims_in, paper

WARD, COMMUNE = ABOUT["ward"], ABOUT["commune"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bà Trần Thị Nga, đại biểu Quốc hội khóa XV, trả lời.",
        "Ông Lê Văn Bảy, Giám đốc Công ty TNHH Sao Mai, nhận bằng khen.",
        "Ông Vi Văn Lành, Trưởng thôn 4, có ý kiến.",
        "Phó Trưởng ban Lê Trung Kiên Định tham luận.",
        "Ông Nguyễn Văq Thành, Bí thư Đảng ủy phường, phát biểu.",
        "Ông Lê Văn An là Bí thư Đảng ủy phường Trần Phong.",
        "Ông Lê Văn Tấn: Chủ tịch UBND phường (7/2025 - 02/2026)",
        "Năm 1947, đồng chí Lê Văn Tấn làm Bí thư.",
        "Ông Lê Văn Tấn có 10 năm làm Phó Chủ tịch rồi Chủ tịch UBND phường.",
        "Chủ tịch UBND thành phố trao quyết định cho ông Lê Văn Tấn giữ chức Phó Chủ tịch.",
        "Ban Thường vụ Thành ủy chỉ định bà Lê Thị Tấn giữ chức Bí thư.",
    ],
)
def test_a_doubtful_reading_waits_for_review(sentence):
    claims = claims_in(WARD + sentence)
    assert claims and all(claim.status is ClaimStatus.PENDING for claim in claims)


def test_a_former_post_in_a_commune_that_began_with_the_reform_is_linked():
    news = WARD + "Nguyên Chủ tịch UBND phường Xuân Hương - Đà Lạt (tỉnh Lâm Đồng), bà Lê Thị Tấn, nghỉ hưu"
    (claim,) = claims_in(news + ".")
    assert claim.is_former and claim.unit_code == "24781"
    (claim,) = claims_in(news + " từ năm 2024.")
    assert claim.unit_code is None


def test_a_short_name_that_two_persons_share_waits_for_review():
    text = WARD + "Ông Lê Văn Hòa và ông Trần Thái Hòa cùng dự. Ông Hòa được bầu làm Bí thư Đảng ủy phường."
    (claim,) = claims_in(text)
    assert claim.status is ClaimStatus.PENDING


@pytest.mark.parametrize(
    "text",
    [
        "Phường Hải An.\n\nTM. ỦY BAN THƯỜNG VỤ QUỐC HỘI\nCHỦ TỊCH\n\nTrần Văn Bính",
        "QUỐC HỘI\nSố: 9/NQ\n\nNGHỊ QUYẾT\n\nThành lập phường Hải An.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Bính",
        "BỘ NỘI VỤ\nKính gửi: UBND thành phố Hải Phòng\n\nVề phường Hải An.\n\nTHỨ TRƯỞNG\n\nTrần Văn Bính",
        "Hải An.\n\n**\\ TM. CHÍNH PHỦ\\\nNơi nhận:\\***   KT. CHỦ TỊCH\\\n- Lưu;\\   PHÓ CHỦ TỊCH\\\nTrần Văn Bính**",
    ],
)
def test_who_signs_for_a_national_body_is_not_read_as_a_chair_of_a_ward(text):
    assert all(claim.status is ClaimStatus.PENDING for claim in claims_in(text))


def test_the_ground_and_the_term_stand_beside_the_post():
    (claim,) = claims_in(COMMUNE + "HĐND xã bầu ông Lô Văn Tám giữ chức Chủ tịch UBND xã, nhiệm kỳ 2026 - 2031.")
    assert (claim.basis, claim.term_start_year, claim.term_end_year) == ("elected", 2026, 2031)
    (claim,) = claims_in(COMMUNE + "Ông Lô Văn Tám được chỉ định giữ chức Bí thư Đảng ủy xã.")
    assert (claim.basis, claim.term_end_year) == ("appointed", None)
    (claim,) = claims_in(COMMUNE + "Ông Lô Văn Tám, Bí thư Đảng ủy xã, phát biểu.")
    assert claim.basis == "stated"


def test_the_term_of_a_congress_is_not_that_of_its_guests():
    text = COMMUNE + "Dự Đại hội nhiệm kỳ 2025 - 2030 có ông Hà Văn Mỹ, Giám đốc Sở Y tế."
    (claim,) = claims_in(text)
    assert claim.term_end_year is None


def test_a_commune_of_today_is_linked_to_its_code_and_a_former_post_is_not():
    claims = claims_in(WARD + "Ông Lê Văn Hòa, Bí thư Đảng ủy phường Hải An, nguyên Chủ tịch UBND phường Cát Bi.")
    codes = {claim.position_key: (claim.unit_code, claim.is_former) for claim in claims}
    assert codes["party_secretary"][0] is not None
    assert codes["committee_chair"] == (None, True)


def test_of_two_mentions_the_one_that_says_more_is_kept():
    text = WARD + (
        "Ông Lê Văn Hòa, Bí thư Đảng ủy phường, khai mạc.\n\n"
        "Ông Lê Văn Hòa được chỉ định giữ chức Bí thư Đảng ủy phường nhiệm kỳ 2025 - 2030."
    )
    (claim,) = claims_in(text)
    assert (claim.basis, claim.term_end_year) == ("appointed", 2030)


def test_a_caption_printed_twice_makes_one_claim():
    caption = "Ông Lê Văn Hòa, Bí thư Đảng ủy phường Hải An phát biểu tại Đại hội."
    assert len(claims_in(f"{WARD}{caption}\n{caption}")) == 1


def test_rank_and_form_of_address_stand_beside_the_name_and_not_in_it():
    (claim,) = claims_in(COMMUNE + "Dự có Thiếu tướng Lê Hồng Quế, Giám đốc Công an tỉnh.")
    assert (claim.honorific, claim.person_name) == ("Thiếu tướng", "Lê Hồng Quế")


def test_a_province_that_became_a_city_later_is_named_as_of_the_papers_day():
    claims = claims_in("Phường Trấn Biên, tỉnh Đồng Nai\n\nBí thư Tỉnh ủy Vũ Hồng Khê dự.")
    assert [(claim.unit_type, claim.unit_name) for claim in claims] == [("tỉnh", "Đồng Nai")]


def test_an_encyclopedia_page_is_about_the_unit_that_its_head_defines():
    page = (
        "# Đô Lương (xã)\n\nĐô Lương là một xã thuộc tỉnh Nghệ An.\n\nPhía bắc giáp xã Bạch Ngọc.\n\n"
        "Bí thư Đảng ủy xã là bà Hà Thị Ngần."
    )
    assert [claim.unit_name for claim in claims_in(page)] == ["Đô Lương"]


@pytest.mark.parametrize("post", ["Giám đốc Họe viện Chính trị quốc gia Hồ Chí Minh", "Giám đốc Phân viện Hồ Chí Minh"])
def test_the_city_is_not_meant_by_the_name_of_the_man_without_its_type_word(post):
    (claim,) = claims_in(WARD + f"Ông Nguyễn Văn Thắng, {post}, dự.")
    assert (claim.unit_level, claim.unit_name) == ("central", "Trung ương")


def test_the_city_of_the_name_is_meant_behind_its_type_word():
    (claim,) = claims_in(WARD + "Ông Nguyễn Văn Thắng, Giám đốc Sở Y tế TP. Hồ Chí Minh, dự.")
    assert (claim.unit_level, claim.unit_name) == ("province", "Hồ Chí Minh")


def test_a_post_in_a_unit_of_old_is_a_former_one():
    text = WARD + "Ông Lê Văn An, Bí thư Đảng ủy xã Kiền Bái (cũ), nay là Phó Chủ tịch UBND phường."
    assert {claim.position_key: claim.is_former for claim in claims_in(text)} == {
        "party_secretary": True,
        "committee_vice_chair": False,
    }


@pytest.mark.parametrize(
    "lines",
    [
        "Lưu Văn Khánh\nBí thư Đảng ủy\nGiàng Văn Phử\nChủ tịch UBND phường\nBùi Thị Sen",
        "Bí thư Đảng ủy\nLưu Văn Khánh\nChủ tịch UBND phường\nGiàng Văn Phử\nPhó Chủ tịch UBND phường",
        "| Lưu Văn Khánh | Giàng Văn Phử |\n| Bí thư Đảng ủy | Chủ tịch UBND phường |\n| Bùi Thị Sen | Vũ Văn Tám |",
    ],
)
def test_posts_between_names_of_which_either_could_be_theirs_wait_for_review(lines):
    claims = claims_in(WARD + lines)
    assert claims and all(claim.status is ClaimStatus.PENDING for claim in claims)


@pytest.mark.parametrize(("day", "is_former"), [(27, False), (None, True)])
def test_a_district_still_stands_in_a_paper_of_an_earlier_day(day, is_former):
    document = paper("Ông Kiều Quang Đẩu, Bí thư Huyện ủy Trà Bồng, tỉnh Quảng Ngãi, cho biết cán bộ đã sẵn sàng.")
    document = replace(document, identity=Identity(issued_on=date(2025, 6, day) if day else None))
    claims = list(leadership_claims(paper_context(document, load_gazetteer())))
    assert [claim.is_former for claim in claims] == [is_former]


def test_a_bare_chair_behind_a_body_of_the_province_alone_waits_for_review():
    claims = claims_in(
        COMMUNE + "Chủ tịch UBND tỉnh Lê Hồng Sâm chúc mừng hai tân Phó Chủ tịch Ngô Thị Đào, Tạ Kỳ Sơn."
    )
    assert {claim.person_name: claim.status is ClaimStatus.PENDING for claim in claims} == {
        "Lê Hồng Sâm": False,
        "Ngô Thị Đào": True,
        "Tạ Kỳ Sơn": True,
    }
