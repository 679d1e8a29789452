"""Headlines of other news around a paper."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import claims_in

OWN = "Xã Tiên Minh, thành phố Hải Phòng, có 7 hợp tác xã."


@pytest.mark.parametrize(
    "links",
    [
        "- Cảnh báo mới: đã bán hoặc cho tặng xe, chủ cũ cần làm ngay điều này để tránh rắc rối -\n"
        "Chi tiết 34 điểm bắn pháo hoa trong đêm giao thừa, bao gồm cả tầm cao và tầm thấp, ai cũng nên biết -\n"
        "Phía sau khoản thưởng lớn của người chồng: lời tiết lộ từ vị sếp khiến cả nhà trăn trở -\n"
        "Tử vi cuối tuần của 12 con giáp: có tuổi tốt số đủ đường, có tuổi rủng rỉnh tiền tiêu",
        "Bài viết cùng chuyên mục\nKhởi công 5 dự án trọng điểm tại khu công nghiệp\nTrao 120 suất quà cho hộ nghèo",
        ">> Khởi công 5 dự án trọng điểm tại khu công nghiệp phía nam",
    ],
)
def test_figures_in_links_to_other_news_are_none_of_the_papers(links):
    assert [claim.value for claim in claims_in(f"{OWN}\n\n{links}")] == [7]


def test_results_that_dashes_join_are_the_papers_own():
    text = (
        f"{OWN}\n\n- Thu ngân sách nhà nước trên địa bàn xã trong cả năm đạt 45 tỷ đồng, cao nhất từ trước đến nay"
        " - Toàn Đảng bộ xã kết nạp được 12 đảng viên mới, vượt xa chỉ tiêu được giao từ đầu năm"
        " - Các thôn xây mới 5 nhà văn hóa bằng nguồn xã hội hóa và công sức đóng góp của nhân dân"
        " - Trồng mới 13 ha rừng phòng hộ ven biển, hoàn thành trước thời hạn mà thành phố giao"
    )
    assert {45, 12, 5, 13} <= {claim.value for claim in claims_in(text)}
