"""The cleaned view of a paper, and the way back to the paper's own characters."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.documents import find_papers, read_document
from etl.text.reading import read
from tests.perturbations import PERTURBATIONS, wrapped_at

PIECES = st.sampled_from(
    [
        *(
            "phường Thủy Nguyên",
            "xã Ea H'Leo",
            "thành phố",
            "diện tích",
            "24,46 km²",
            "47.140 người",
            "Điều 1.",
            "1\\. ",
        ),
        *(
            "a) ",
            "- ",
            "**",
            "*",
            "\\-",
            "\\*",
            "\u00a0",
            "\u200b",
            "  ",
            "\n",
            "\n\n",
            "\f",
            "–",
            "“",
            "”",
            "’",
            ",",
            ".",
        ),
        *(
            ";",
            ":",
            "(",
            ")",
            "|",
            "| a | b |",
            "[1]",
            "ĐẢNG BỘ",
            "của",
            "củaphường",
            "dânsố",
            "2025-2030",
            "…",
            "\ufeff",
        ),
        *("🇻🇳", "_in nghiêng_", "---", "12", "%", " ", "1669/NQ-UBTVQH15"),
    ]
)
PAPERS = st.lists(PIECES, max_size=40).map("".join)
LETTERS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)


def _plain(text):
    """Letters and digits only, which no edit may change, drop or move."""
    return [letter for letter in unicodedata.normalize("NFKC", text) if letter.isalnum()]


@given(PAPERS)
def test_letters_and_figures_of_the_view_stand_in_the_paper_at_their_place(text):
    reading = read(text)
    for place, letter in enumerate(reading.text):
        if letter.isalnum() and letter not in "23":  # a raised 2 or 3 becomes a plain one
            low, high = reading.source_span(place, place + 1)
            assert text[low:high] == letter


@given(PAPERS)
def test_places_in_the_view_keep_their_order_in_the_paper(text):
    reading = read(text)
    places = [reading.source_span(i, i + 1) for i, letter in enumerate(reading.text) if not letter.isspace()]
    assert all(before <= after for (before, _), (after, _) in pairwise(places))


@given(PAPERS, st.randoms(use_true_random=False))
def test_a_range_that_begins_and_ends_with_a_word_leads_to_a_range_of_the_paper(text, random):
    reading = read(text)
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", reading.text)]
    if words:
        (start, _), (_, end) = sorted(random.choices(words, k=2))
        low, high = reading.source_span(start, end)
        assert 0 <= low < high <= len(text)


@given(LETTERS)
def test_no_input_breaks_the_reading(text):
    reading = read(text)
    assert all(block.start < block.end <= len(reading.text) for block in reading.blocks)


@given(PAPERS)
def test_blocks_cover_all_lines_in_order(text):
    reading = read(text)
    assert [reading.text[block.start : block.end] for block in reading.blocks] == [
        line for line in reading.text.split("\n") if line
    ]


@given(PAPERS)
def test_sentences_cover_their_block_without_overlap(text):
    reading = read(text)
    for block in reading.blocks:
        spans = list(reading.sentences(block.start, block.end))
        assert spans[0][0] == block.start
        assert spans[-1][1] == block.end
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(PAPERS)
def test_the_first_and_the_last_sentence_are_found_without_the_others(text):
    reading = read(text)
    for block in reading.blocks:
        spans = reading.sentences(block.start, block.end)
        assert reading.first_sentence(block.start, block.end) == spans[0]
        assert reading.last_sentence(block.start, block.end) == spans[-1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**phường** **Thủy Nguyên**", "phường Thủy Nguyên"),
        ("1\\. Sắp xếp", "1. Sắp xếp"),
        ("diện\u00a0tích  tự nhiên", "diện tích tự nhiên"),
        ("24,46 km²", "24,46 km2"),
        ("kinh tế – xã hội", "kinh tế - xã hội"),
        ("“Đoàn kết”", '"Đoàn kết"'),
        ("Ea H’Leo", "Ea H'Leo"),
        ("thành lập[12] phường", "thành lập phường"),
        ("quy mô dânsố", "quy mô dân số"),
        ("củaphường Hoa Động", "của phường Hoa Động"),
        ("gồm67 xã", "gồm 67 xã"),
        ("rộng 39,99km2", "rộng 39,99 km2"),
        ("An Lư,Thủy Hà", "An Lư, Thủy Hà"),
        ("xã Đak Smarthành xã", "xã Đak Smar thành xã"),
        ("bà Lê QuangVinh và ông Lê NgọcHùngAnh", "bà Lê Quang Vinh và ông Lê Ngọc Hùng Anh"),
        ("Phó Chủ tịchHĐND xã", "Phó Chủ tịch HĐND xã"),
        ("xã Quang Trung(thành phố Thủy Nguyên)", "xã Quang Trung (thành phố Thủy Nguyên)"),
        ("UBND TPHCM", "UBND TP HCM"),
    ],
)
def test_noise_is_taken_out_and_lost_spaces_are_given_back(text, words):
    assert read(text).text == words


@pytest.mark.parametrize(
    "text",
    ["xã Ea H'Leo", "km2", "TP.HCM", "1669/NQ-UBTVQH15", "2025-2030", "xã Bhalêê", "5/4 trường", "chuẩn VietGAP"],
)
def test_what_looks_glued_and_is_not_stays(text):
    assert read(text).text == text


@pytest.mark.parametrize("brand", ["VnExpress", "VietGAP", "YouTube", "iPhone", "LiDAR", "AmCham", "MoMo", "TikTok"])
def test_capitals_inside_a_brand_neither_part_it_nor_make_a_scan_of_the_paper(brand):
    reading = read(f"Theo {brand}, {brand} và {brand}, xã có 12 thôn.")
    assert reading.text == f"Theo {brand}, {brand} và {brand}, xã có 12 thôn."
    assert not reading.is_scanned


def test_a_quote_is_the_paper_s_own_words():
    text = "Ra đời theo **Nghị quyết**\u00a0số 1669/NQ-UBTVQH15 –\nngày 16/6/2025."
    reading = read(text)
    start = reading.text.index("Nghị quyết số")
    low, high = reading.source_span(start, start + len("Nghị quyết số"))
    assert text[low:high] == "Nghị quyết**\u00a0số"


PROSE = (
    "Phường Thủy Nguyên được thành lập trên cơ sở nhập các phường Dương Quan và Thủy Đường của thành phố Thủy Nguyên"
    " cũ, cùng một phần phường Hoa Động. Đảng bộ phường có 102 tổ chức đảng trực thuộc với 2.846 đảng viên, trong đó"
    " phần lớn sinh hoạt ở các chi bộ tổ dân phố.\n"
    "Đại hội đại biểu Đảng bộ phường lần thứ I, nhiệm kỳ 2025-2030 khai mạc sáng 19/8 với sự có mặt của 250 đại biểu"
    " đại diện cho toàn thể đảng viên trong phường."
)


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
def test_a_wrapped_paper_reads_like_the_whole_one(width):
    paper = "\n".join([PROSE] * 4)
    assert read(wrapped_at(width)(paper, Random(1))).text == paper


@pytest.mark.parametrize("width", [60, 66, 72, 80])
def test_one_long_line_that_was_never_wrapped_does_not_hide_the_width_of_the_others(width):
    note = "Ghi chú: tên cũ và tên mới có thể trùng nhau. " * 4
    whole = "\n".join(
        ["1. Sắp xếp toàn bộ xã Phan Rí Cửa và xã Hòa Minh thành xã Phan Rí.", PROSE, PROSE, note.strip()]
    )
    wrapped = wrapped_at(width)("\n\n".join(whole.split("\n")[:-1]), Random(1))
    assert read(f"{wrapped}\n\n{note}").text == whole


@pytest.mark.parametrize("width", [60, 80])
def test_rows_of_a_table_do_not_hide_the_width_of_the_lines(width):
    table = "| Xã | Bí thư Đảng ủy | Phó Bí thư Thường trực | Phó Bí thư, Chủ tịch UBND | Phó Chủ tịch UBND |\n" * 3
    note = (
        "Ghi chú: xã Krông Búk gồm xã Cư Né và xã Chứ Kbô; xã Pơng Drang gồm thị trấn Pơng Drang và xã Ea Ngai; xã"
        " Cư Pui gồm xã Cư Pui và xã Hòa Phong (huyện Krông Bông), cùng những xã mà bảng trên đây kể ra."
    )
    wrapped = wrapped_at(width)(note, Random(1))
    assert read(f"{table}\n{wrapped}").text.endswith(note)


def test_a_figure_between_others_in_a_copied_table_is_no_page_number():
    assert read("Số hộ\n8.044\nSố thôn\n25\nĐảng viên\n1.486").text.split("\n")[3] == "25"


def test_page_breaks_and_page_numbers_inside_a_sentence_leave_no_trace():
    paper = "\n".join([PROSE] * 6)
    assert read(PERTURBATIONS["page breaks"](paper, Random(1))).text == paper


@pytest.mark.parametrize(
    ("before", "edge", "after", "joint"),
    [
        ("theo quy định tại khoản 2", "\n", "Điều 1 thành lập ban mới", " "),
        ("được lập ra để giúp xã", "\n\n7\n\n", "Kon Plông và các xã", " "),
        ("được lập ra theo nghị quyết đó.", "\n\n7\n\n", "Kon Plông nay", "\n"),
        ("theo quy định của nghị quyết số 2", "\n", "Điều 1. Thành lập ban mới", "\n"),
    ],
)
def test_a_sentence_goes_on_at_the_edge_of_a_page_with_an_article_or_a_name(before, edge, after, joint):
    line = f"Ủy ban nhân dân xã Kon Plông họp bàn việc thành lập ban giúp việc, {before}"
    lines = wrapped_at(len(line))("\n".join([PROSE] * 3), Random(1))
    assert f"{before}{joint}{after}" in read(f"{lines}\n{line}{edge}{after}").text


LISTED = """Danh sách lãnh đạo xã Kon Plông

Họ và tên: A Khơm

Chức vụ: Chủ tịch Ủy ban nhân dân xã Kon Plông

Ông Trần Đình Chương: Chỉ huy trưởng Ban Chỉ huy Quân sự xã

1. Thu ngân sách năm 2026 theo Chương trình 01 đạt 27,3 tỷ đồng, tăng 4,1 tỷ đồng

Ông Lê Hải - Phó Bí thư Đảng ủy - được giới thiệu làm Chủ tịch UBND xã Kon Plông, họp tại TP.HCM từ ngày 5/8"""
"""Mostly short lines, each in a paragraph of its own."""


@pytest.mark.parametrize("width", range(48, 80, 3))
def test_short_paragraphs_that_blank_lines_part_stay_apart_and_wrapped_ones_whole(width):
    assert read(wrapped_at(width)(LISTED, Random(1))).text == LISTED.replace("\n\n", "\n")


def test_lines_of_cards_that_all_begin_anew_tell_no_width():
    cards = [f"Ủy viên Ban Thường vụ Đảng ủy xã\n{name}\nTrưởng Ban Chỉ huy Quân sự xã" for name in ("Lê Na", "Tạ Sơn")]
    assert len(read("\n\n".join(cards)).blocks) == 6


def test_lines_of_a_list_of_persons_stay_apart_where_one_names_several_for_a_post():
    text = (
        "Ông Lý Ngọc Hoài, Bí thư Đảng ủy, Chủ tịch HĐND phường\nBà Lê Thị Thanh Na, Phó Bí thư Thường trực Đảng ủy\n"
        "Ông Tạ Quốc Huấn, Phó Bí thư Đảng ủy, Chủ tịch UBND phường\n"
        "Các Phó Chủ tịch UBND phường: ông Đỗ Bảo Minh, bà Lê Thị Diễm\nĐịa chỉ: 67 Lê Lợi"
    )
    assert read(text).text == text


def test_a_paper_with_a_blank_line_after_every_line_is_joined_by_its_sentences():
    text = "Đại hội đại biểu Đảng bộ xã\n\nlần thứ I, nhiệm kỳ 2025 - 2030\n\nđã bế mạc.\n\nKết quả tốt."
    assert read(text).text == "Đại hội đại biểu Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030 đã bế mạc.\nKết quả tốt."


def test_a_word_broken_at_the_edge_of_a_line_is_whole_again():
    assert (
        read("Nghị quyết số 1669/NQ-\nUBTVQH15 ngày 16/6/2025").text == "Nghị quyết số 1669/NQ-UBTVQH15 ngày 16/6/2025"
    )


def test_a_thousand_at_the_beginning_of_a_line_is_no_section_number():
    lines = wrapped_at(60)(PROSE, Random(1)).replace("với 2.846", "với\n2.846")
    assert "với 2.846 đảng viên" in read(lines).text


def test_items_and_headings_are_never_joined():
    text = "I. Mục tiêu\n1. Kinh tế tăng trưởng\n2. Thu ngân sách\n- Tỷ lệ hộ nghèo giảm\nKẾT LUẬN\nĐại hội thành công"
    assert read(text).text == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ông về P. Phú An họp. Phường có 45 chi bộ.", 2),
        ("Khu TP. Thủ Dầu Một cũ. Đất rộng.", 2),
        ("Dân số 36.150 người. Diện tích 20,5 km2.", 2),
        ('Chủ đề: "Đoàn kết." Đại hội bế mạc.', 2),
        ("Đảng bộ có 1.535 đảng viên", 1),
        ("GS. TS. Nguyễn Xuân Thắng phát biểu.", 1),
        ("Ủy viên gồm: 1. Ông Lê Văn An; 2. Bà Lê Thị Bé.", 1),
        ("Kết quả: 1. Ông Lê Văn An, Bí thư 2. Bà Lê Thị Bé, Chủ tịch.", 2),
        ("Đại hội có 3 phiên. Phiên đầu họp ở Phường 2. Ông An dự.", 3),
    ],
)
def test_abbreviations_and_figures_end_no_sentence(text, count):
    reading = read(text)
    assert len(list(reading.sentences(0, len(reading.text)))) == count


def test_the_section_of_a_block_is_the_way_to_it():
    reading = read("Điều 1. Sắp xếp\n1. Nhập xã\na) Xã A\nĐiều 2. Hiệu lực\n1. Nghị quyết này")
    assert [block.section for block in reading.blocks] == [
        "Điều 1",
        "Điều 1 > khoản 1",
        "Điều 1 > khoản 1 > điểm a",
        "Điều 2",
        "Điều 2 > khoản 1",
    ]


def test_lettered_headings_in_capitals_stand_under_the_roman_one_or_above_it():
    under = read("I. CHUNG\nII. MỤC TIÊU\nA. VỀ KINH TẾ\n1. Thu\nB. VỀ VĂN HÓA\n2. Chi").blocks
    above = read("A. KẾT QUẢ\nI. KINH TẾ\nB. MỤC TIÊU\nI. KINH TẾ\n1. Thu").blocks
    assert [len(block.headings) for block in under] == [0, 0, 1, 2, 1, 2]
    assert [len(block.headings) for block in above] == [0, 1, 0, 1, 2]


@pytest.mark.parametrize("heads", [("I. Kinh tế", "II. Xã hội"), ("A. KINH TẾ", "B. XÃ HỘI"), ("KINH TẾ", "XÃ HỘI")])
def test_headings_of_a_list_that_an_article_announces_stand_under_it(heads):
    first, second = heads
    blocks = read(f"Điều 1. Thông qua các chỉ tiêu sau:\n{first}\n1. Thu\n{second}\n2. Chi\nĐiều 2. Giao").blocks
    assert [len(block.headings) for block in blocks] == [0, 1, 2, 1, 2, 0]


@pytest.mark.parametrize("name", sorted(set(PERTURBATIONS) - {"page breaks", "scanning slips"}))
def test_blocks_of_perturbed_papers_hold_their_own_letters_and_figures(shared, name):
    for path, file_name in find_papers([shared / "documents" / "reports"]):
        text = unicodedata.normalize("NFC", PERTURBATIONS[name](read_document(path, file_name).text, Random(1)))
        reading = read(text)
        for block in reading.blocks:
            low, high = reading.source_span(block.start, block.end)
            assert _plain(reading.text[block.start : block.end]) == _plain(text[low:high])


def test_what_goes_on_without_a_full_stop_is_cut_at_a_mark_and_only_on_its_own_line():
    reading = read("- Xã A\n" * 3_000 + "- " + "Hoà Bình, " * 3_000 + "\n- " + "chữ" * 5_000)
    for block in reading.blocks:
        spans = list(reading.sentences(block.start, block.end))
        assert "".join(reading.text[start:end] for start, end in spans) == reading.text[block.start : block.end]
        assert max(end - start for start, end in spans) <= 6_000
    long = next(block for block in reading.blocks if block.end - block.start > 20_000)
    starts = [start for start, _ in reading.sentences(long.start, long.end)]
    assert len(starts) == 6
    assert all(reading.text[start - 1] == "," for start in starts[1:])
    assert [len(list(reading.sentences(block.start, block.end))) for block in reading.blocks[:3_000]] == [1] * 3_000


def test_lines_of_a_form_are_not_joined_in_a_wrapped_paper():
    prose = "Xã có nhiều đổi thay trong năm qua và người dân phấn khởi thi đua sản\nxuất, " * 4
    form = "Chức vụ: Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân và nhiều việc\nĐiện thoại: 0225 3976 002"
    blocks = read(f"{prose}hết.\n\n{form}").blocks
    assert len(blocks) == 3


def test_cards_and_headings_stay_apart_from_the_lines_above_in_a_wrapped_paper_and_a_term_is_not_torn():
    prose = "Xã có nhiều đổi thay trong năm qua và người dân phấn khởi thi\nđua sản xuất, " * 4
    cards = "1. Bà Cung Thị Én - Phó Bí thư Thường trực Đảng ủy\nII. HỘI ĐỒNG NHÂN DÂN\n1. Ông Vi Văn Chắn - Chủ tịch"
    title = "DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ XÃ A NHIỆM KỲ\n2025 - 2030 (dự kiến)"
    text = read(f"{prose}hết.\n\n{cards}\n\n{title}").text
    assert text.endswith(f"{cards}\n{title.replace(chr(10), ' ')}")


@pytest.mark.parametrize(
    "opening",
    [
        "(GLO)- Trong hai ngày",
        "(GLO)- 180 đại biểu",
        "(KHO) Ngày 29-9",
        "(QBĐT) - Sáng 5/8",
        "(HNM) – Chiều 6/8",
        "(Dân trí) - Sáng 5/8",
        "(TTXVN/Vietnam+) - Sáng 5/8",
    ],
)
def test_the_abbreviation_of_a_newspaper_opens_the_paragraph_below_its_headline(opening):
    reading = read(f"An Khê vào nhiệm kỳ mới\n\n{opening}, Đảng bộ phường họp.\n\nĐại hội bầu Ban Chấp hành.")
    assert len(reading.blocks) == 3
    assert len(read(f"An Khê vào nhiệm kỳ mới\n{opening}, Đảng bộ phường họp.\n\nĐại hội bầu.").blocks) == 3


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("- Kim ngạch xuất khẩu đến năm 2030:\n250 triệu USD.\n- Hộ nghèo 1%.", 2),
        ("- Diện tích rừng trồng mới\n150 ha.\n- Hộ nghèo 1%.", 2),
        ("Thu ngân sách:\n96 tỷ đồng", 1),
        ("96 tỷ đồng\nThu ngân sách\n150 ha\nRừng trồng mới", 4),
        ("- Hộ nghèo 1%.\n150 ha rừng được trồng.", 2),
        ("- Các khâu đột phá\n3. Về xã hội", 2),
        ("Ban Biên tập.\nTin xã Di Linh\n\n90% hộ dân dùng nước sạch.\nThu ngân sách tăng.\nXã vui.", 5),
    ],
)
def test_a_line_that_is_the_figure_of_the_item_above_goes_on_with_it(text, blocks):
    assert len(read(text).blocks) == blocks
