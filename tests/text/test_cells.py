"""Tables of which every cell stands on a line of its own."""

from __future__ import annotations

import pytest

from etl.text.reading import read

NUMBERED = ["STT", "Chỉ tiêu", "ĐVT", "TH 2024", "KH 2025", "1", "Thu ngân sách", "tỷ đồng", "12", "14,5"]
NUMBERED += ["2", "Trồng rừng", "ha", "148", "-"]


@pytest.mark.parametrize("parting", ["\n", "\n\n"])
def test_cells_under_each_other_are_rows_of_a_table(parting):
    text = read(parting.join([*NUMBERED, "Người lập biểu"])).text
    assert text.split("\n") == [
        "STT | Chỉ tiêu | ĐVT | TH 2024 | KH 2025",
        "1 | Thu ngân sách | tỷ đồng | 12 | 14,5",
        "2 | Trồng rừng | ha | 148 | -",
        "Người lập biểu",
    ]


def test_a_table_goes_on_over_the_number_of_a_page():
    text = read("\n".join([*NUMBERED[:7], "- 2 -\f", *NUMBERED[7:12], "\f3", *NUMBERED[12:]])).text
    assert text.endswith("1 | Thu ngân sách | tỷ đồng | 12 | 14,5\n2 | Trồng rừng | ha | 148 | -")


def test_titles_units_and_words_behind_the_figures_may_be_wrapped_where_empty_lines_part_the_cells():
    head = ["TT", "Nội dung chỉ\ntiêu", "ĐVT", "Mục\ntiêu", "Đơn vị\nchủ trì"]
    rows = ["1", "Hộ có mạng cáp\nquang", "%", "≥ 85", "Phòng\nVăn hóa", f"{' ' * 30}3"]
    rows += ["2", "Người được tập huấn", "lượt\nngười", "1.200", "Quý\nIV"]
    text = read("\n\n".join([*head, *rows, "III. Kinh phí"])).text
    assert "TT | Nội dung chỉ tiêu | ĐVT | Mục tiêu | Đơn vị chủ trì\n" in text
    assert "1 | Hộ có mạng cáp quang | % | ≥ 85 | Phòng Văn hóa\n2 | Người được tập huấn | lượt người" in text


def test_rows_under_the_name_of_a_section_are_rows_too():
    cells = [*NUMBERED[:5], "I", "Kinh tế", *NUMBERED[5:10], "II", "Xã hội", "1", "Hộ nghèo", "%", "2,1", "1,5"]
    text = read("\n".join(cells)).text
    assert "I | Kinh tế\n1 | Thu ngân sách | tỷ đồng | 12 | 14,5\nII | Xã hội\n1 | Hộ nghèo | % | 2,1 | 1,5" in text


def test_rows_are_counted_on_over_the_names_of_sections():
    cells = [*NUMBERED[:5], "I", "Kinh tế", *NUMBERED[5:10], "II", "Xã hội", "2", "Hộ nghèo", "%", "2,1", "1,5"]
    assert "II | Xã hội\n2 | Hộ nghèo | % | 2,1 | 1,5" in read("\n".join(cells)).text


def test_a_row_that_lost_cells_is_no_row_and_the_next_one_is():
    text = read("\n".join([*NUMBERED[:10], "2", "Bác sĩ", "người", "3", "Hộ nghèo", "%", "2,1", "1,5"])).text
    assert "1 | Thu ngân sách | tỷ đồng | 12 | 14,5" in text
    assert "3 | Hộ nghèo | % | 2,1 | 1,5" in text


def test_rows_without_numbers_are_known_by_their_units_of_measure():
    text = read("Chỉ tiêu\nĐVT\nKH\nTH\nThu ngân sách\ntỷ đồng\n12,5\n13\nTrồng rừng\nha\n120\n-").text
    assert text.split("\n")[1:] == ["Thu ngân sách | tỷ đồng | 12,5 | 13", "Trồng rừng | ha | 120 | -"]


@pytest.mark.parametrize("head", ["", "TT\n"])
def test_figures_with_their_units_fill_the_rows_of_a_table_of_names_and_figures(head):
    number = ["1\n", "2\n"] if head else ["", ""]
    rows = f"{number[0]}Thu nhập bình quân\n72 triệu đồng\n{number[1]}Kết nạp đảng viên\ntrên 25 đồng chí/năm"
    text = read(f"{head}Chỉ tiêu\nMức phấn đấu\n{rows}\nĐại hội bế mạc.").text.replace("1 | ", "").replace("2 | ", "")
    rows = ["Thu nhập bình quân | 72 triệu đồng", "Kết nạp đảng viên | trên 25 đồng chí/năm"]
    assert text.split("\n")[1:] == [*rows, "Đại hội bế mạc."]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (
            "Xã mới|Sáp nhập từ|Diện tích (km2)|Dân số|Xã Phú An|Xã Ea Kly, xã Ea|Yông và|xã Tân Tiến|12,5|9.300",
            ["Xã Phú An | Xã Ea Kly, xã Ea Yông và xã Tân Tiến | 12,5 | 9.300"],
        ),
        (
            "STT|Chỉ tiêu|ĐVT|KH|1|Hộ nghèo theo chuẩn|giai đoạn mới|%|2,1|2|Thu|triệu|đồng|5|3|Rừng|ha|9",
            ["1 | Hộ nghèo theo chuẩn giai đoạn mới | % | 2,1", "2 | Thu | triệu đồng | 5", "3 | Rừng | ha | 9"],
        ),
        (
            "TT|Họ và tên|Chức vụ|Máy|1|Lê Văn An|Phó Bí thư,|Chủ tịch xã|091|2|Vũ Thị Hà|Trưởng ban và|Ủy viên|092",
            ["1 | Lê Văn An | Phó Bí thư, Chủ tịch xã | 091", "2 | Vũ Thị Hà | Trưởng ban và Ủy viên | 092"],
        ),
        (
            "Họ tên|Chức vụ|Lê Văn An|Phó Bí thư,|Chủ tịch|Vũ Hà|Bí thư",
            ["Lê Văn An | Phó Bí thư, Chủ tịch", "Vũ Hà | Bí thư"],
        ),
        ("Xã cũ|Xã Ea Kly,|xã Phú An|Diện tích|12 km2|Dân số|9.300", ["Diện tích | 12 km2", "Dân số | 9.300"]),
    ],
)
def test_a_cell_goes_on_over_lines_that_cannot_be_cells_of_their_own(lines, rows):
    text = read(lines.replace("|", "\n")).text
    assert text.split("\n")[1:] == rows


@pytest.mark.parametrize(
    "lines",
    [
        "Xã mới|Sáp nhập từ|Trụ sở|Diện tích|Xã Phú An|Xã Ea Kly, xã Ea|Yông|Xã Ea Kly cũ|12,5",
        "Xã mới|Sáp nhập từ|Diện tích|Dân số|Xã Phú An|Xã Ea Kly, xã Ea Yông,|12,5|9.300",
        "Chỉ tiêu|ĐVT|KH|Khách du lịch|lượt|người|9|Hộ nghèo|cận|%|3",
    ],
)
def test_lines_that_can_be_parted_to_cells_in_two_ways_are_no_row(lines):
    assert "|" not in read(lines.replace("|", "\n")).text


def test_headings_above_a_list_are_no_table():
    assert "|" not in read("Nội dung\n\nĐơn vị\n\n1\n\nBáo cáo tình hình\n\n2\n\nThảo luận").text


def test_rows_of_persons_are_parted_by_their_numbers_whatever_cells_they_leave_out():
    head = ["TT", "Họ và tên", "Chức vụ", "Điện thoại", "Ghi chú"]
    rows = ["1", "Lê Văn An", "Bí thư", "2", "2", "Y Thuyên", "Chủ tịch", "0912.345.xxx", "Người lập biểu"]
    text = read("\n".join([*head, *rows])).text
    assert text.split("\n")[1:3] == ["1 | Lê Văn An | Bí thư | 2", "2 | Y Thuyên | Chủ tịch | 0912.345.xxx"]


def test_rows_of_persons_without_numbers_have_a_name_where_the_head_has_it():
    text = read("Chức vụ\nHọ tên\nBí thư\nLê Văn An\nChủ tịch\nVũ Thị Hà\nNguồn: UBND xã").text
    assert text.split("\n")[1:] == ["Bí thư | Lê Văn An", "Chủ tịch | Vũ Thị Hà", "Nguồn: UBND xã"]
    assert "|" not in read("Chức vụ\nHọ tên\nNội dung công việc\ncủa cán bộ xã").text


@pytest.mark.parametrize("number", ["", "1\n"])
def test_a_table_of_persons_ends_where_the_head_of_another_begins(number):
    head = f"{'TT' if number else ''}\nHọ và tên\nChức vụ\n".lstrip()
    text = read(
        f"{head}{number}Lê Văn An\nBí thư Đảng ủy\n\nLÃNH ĐẠO HĐND\n\n{head}{number}Vũ Thị Hà\nChủ tịch HĐND\n"
    ).text
    rows = [line for line in text.split("\n") if "|" in line]
    mark = number.replace("\n", " | ")
    assert rows[1::2] == [f"{mark}Lê Văn An | Bí thư Đảng ủy", f"{mark}Vũ Thị Hà | Chủ tịch HĐND"]


def test_a_profile_goes_on_under_labels_of_any_name_and_below_headings():
    head = ["Diện tích", "24 km2", "Dân số", "9.187 người", "", "KINH TẾ"]
    text = read("\n".join([*head, "Làng nghề", "6", "Bí thư", "Lê Văn An", "Chợ", "2"])).text
    assert text.split("\n") == [
        *("Diện tích | 24 km2", "Dân số | 9.187 người", "KINH TẾ", "Làng nghề: 6", "Bí thư", "Lê Văn An", "Chợ", "2")
    ]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (
            "Nguồn vốn|Cả giai đoạn|(triệu đồng)|Năm 2026|(triệu đồng)|Vốn ngân sách tỉnh|900|80|Cộng|900|80",
            ["Vốn ngân sách tỉnh | 900 | 80", "Cộng | 900 | 80"],
        ),
        (
            "Khoản thu|Kế hoạch|giai đoạn 2026-2030|Lệ phí, phí và|thu khác|1.200|Thuế|900",
            ["Lệ phí, phí và thu khác | 1.200", "Thuế | 900"],
        ),
        ("Đơn vị|Dự toán|Thực hiện|Xã Ea Kly|5,2|6|Xã Ia Pa|3|-", ["Xã Ea Kly | 5,2 | 6", "Xã Ia Pa | 3 | -"]),
        ("Đơn vị|Dự toán|Công ty An Phú|5,2|Công ty Ia Pa|3", []),
    ],
)
def test_a_name_and_figures_fill_the_rows_of_a_table_of_funds_or_of_communes(lines, rows):
    text = read(lines.replace("|", "\n")).text
    assert [line for line in text.split("\n") if "|" in line][1:] == rows


LEADERS = ["TT", "Tên xã", "(hợp thành từ)", "Bí thư", "Chủ tịch UBND"]
ROWS = ["1", "Bản Mo", "(Bản Mo, Nà Ve)", "Lò Văn Ín", "Tòng Thị Ơn", "2", "Nà Ve", "Cà Văn Sơ", "Quàng Văn Pản"]
ROWS += ["3", "Tà Si", "(Tà Si", "và Huổi Bon)", "Lèo Thị Dung", "Vì Văn Hặc"]


def test_lines_between_numbers_in_order_are_the_cells_of_any_table():
    assert read("\n".join([*LEADERS, *ROWS, "Người lập biểu"])).text.split("\n") == [
        "TT | Tên xã (hợp thành từ) | Bí thư | Chủ tịch UBND",
        "1 | Bản Mo (Bản Mo, Nà Ve) | Lò Văn Ín | Tòng Thị Ơn",
        "2 | Nà Ve | Cà Văn Sơ | Quàng Văn Pản",
        "3 | Tà Si (Tà Si và Huổi Bon) | Lèo Thị Dung | Vì Văn Hặc",
        "Người lập biểu",
    ]


@pytest.mark.parametrize("lines", [ROWS[:9], [*ROWS[:9], "4", *ROWS[10:]], [*ROWS[:7], *ROWS[8:]]])
def test_fewer_than_three_rows_other_numbers_and_rows_that_lost_cells_are_no_such_table(lines):
    assert "Bí thư | " not in read("\n".join([*LEADERS, *lines])).text
