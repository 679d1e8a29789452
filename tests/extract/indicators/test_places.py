"""Units, hamlets and places beside the one that a paper is about."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import claims_in

HEAD = "Xã Vân Hồ, tỉnh Sơn La, họp dân\n\nXã Vân Hồ hiện có 400 ha chè.\n\n"


def told(text: str) -> set[tuple[str | None, float, str]]:
    """Whose figures a text tells behind that of the paper's own unit, and whether they are certain."""
    return {(c.unit_name, c.value, str(c.status)) for c in claims_in(HEAD + text) if c.value != 400}


@pytest.mark.parametrize(
    "text",
    [
        "Tại Quỳnh Nhai, địa phương có 21 hợp tác xã.",
        "Ở Quỳnh Nhai, bà con lập 21 hợp tác xã.",
        "Riêng tại Quỳnh Nhai, đã có 21 hợp tác xã.",
        "Nhiều nơi làm tốt. Tại Quỳnh Nhai, sau khi hợp nhất, có 21 hợp tác xã.",
        "Tại Quỳnh Nhai, bà con rất vui. Đến nay đã có 21 hợp tác xã.",
    ],
)
def test_a_bare_place_at_the_beginning_turns_a_sentence_to_its_unit(text):
    assert told(text) == {("Quỳnh Nhai", 21, "accepted")}


@pytest.mark.parametrize(
    "text",
    [
        "Tại Đại hội, xã công bố có 21 hợp tác xã.",
        "Tại Vân Hồ, đã có 21 hợp tác xã.",
        "Tại Quỳnh Nhai, bà con rất vui. Xã Vân Hồ đã có 21 hợp tác xã.",
    ],
)
def test_a_meeting_or_the_paper_own_unit_turns_nothing(text):
    assert told(text) == {("Vân Hồ", 21, "accepted")}


@pytest.mark.parametrize(
    "text",
    [
        "Sau sắp xếp, Sơn La giảm từ 200 xã, phường xuống còn 75 đơn vị, trong đó 67 xã.",
        "Tôi hay nói vui, Bình Thuận ngày trước đón 9,5 triệu lượt khách.",
        "Bản Văn Minh (xã Mường Bú) trồng gần 30 ha cây ăn quả; thu nhập bình quân đạt 62 triệu đồng/người/năm.",
        "Bản Phát, xã Mường Bú, có 30 ha cây ăn quả, không còn hộ nghèo.",
        "Điển hình là bản Hua Tạt (xã Vân Hồ) có 12 homestay, đón 3.000 lượt khách.",
        "Tiêu chí giữa các xã chênh lệch: có xã đạt 14 tiêu chí, có xã chỉ đạt 8 tiêu chí.",
        "Đặc biệt, xã Lóng Luông (cũ) được công nhận đạt chuẩn nông thôn mới nâng cao năm 2024.",
        "Xã Lóng Luông cũ đạt chuẩn nông thôn mới năm 2023; bản Hua được chọn xây dựng bản nông thôn mới kiểu mẫu.",
    ],
)
def test_what_provinces_hamlets_other_communes_and_those_of_old_have_is_not_published_as_the_communes(text):
    assert not {figure for figure in told(text) if figure[2] == "accepted"}


ENDED = (
    "Tháng 7/2025 đánh dấu bước ngoặt của vùng đất Tân Cương, khi xã này sáp nhập với hai xã Thịnh Đức và Bình Sơn.\n\n"
)


@pytest.mark.parametrize("lead", ["Sau khi sáp nhập, toàn xã mới", "Sau hợp nhất, toàn xã", "Đến nay, xã mới"])
def test_a_figure_of_the_time_after_the_reform_is_the_named_successors(lead):
    claims = claims_in(f"{ENDED}{lead} có 12 làng nghề.")
    assert [(claim.unit_name, str(claim.status)) for claim in claims] == [("Tân Cương", "accepted")]


def test_where_no_successor_is_named_the_figure_waits():
    text = ENDED.replace("Tân Cương", "trung du") + "Sau khi sáp nhập, toàn xã mới có 12 làng nghề."
    assert {str(claim.status) for claim in claims_in(text)} == {"pending"}
