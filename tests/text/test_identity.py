"""What a paper says it is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.documents import find_papers, read_document
from etl.model.document import Genre
from etl.text.identity import identify

HEADER = """ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG KIM LIÊN                 Độc lập - Tự do - Hạnh phúc
Số: 12 /KH-UBND                 Kim Liên, ngày 05 tháng 9 năm 2025

KẾ HOẠCH
Thực hiện Nghị quyết số 08/NQ-HĐND ngày 20/8/2025 của Hội đồng nhân dân phường

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;
Căn cứ Nghị quyết số 1656/NQ-UBTVQH15,
"""


def test_the_header_block_gives_number_issuer_date_and_title():
    identity = identify(HEADER)
    assert identity.number == "12/KH-UBND"
    assert identity.issuer == "Ủy ban nhân dân phường Kim Liên"
    assert identity.issued_on == date(2025, 9, 5)
    assert identity.title == ("Kế hoạch Thực hiện Nghị quyết số 08/NQ-HĐND ngày 20/8/2025 của Hội đồng nhân dân phường")
    assert identity.genre is Genre.OTHER


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Số: 23 /NQ-HĐND", "23/NQ-HĐND"),
        ("Số:1656/NQ-UBTVQH15", "1656/NQ-UBTVQH15"),
        ("Số 45-BC/ĐU", "45-BC/ĐU"),
        ("Số: 76/2025/UBTVQH15", "76/2025/UBTVQH15"),
        ("**Số: 7/QÐ-UBND**", "7/QĐ-UBND"),
        ("ỦY BAN NHÂN DÂN XÃ A Số: 5/BC-UBND A, ngày 1 tháng 8 năm 2025", "5/BC-UBND"),
        ("| Số: 5/BC-UBND | A, ngày 1 tháng 8 năm 2025 |", "5/BC-UBND"),
        ("Số:       /NQ-HĐND", None),
        ("Nghị quyết số 1669/NQ-UBTVQH15 lập phường mới", None),
        ("Đường dây nóng Số: 0225.3999999", None),
    ],
)
def test_the_number_is_read_however_the_header_writes_it(written, number):
    assert identify(f"{written}\n\nBÁO CÁO\nCông tác tháng 8\n").number == number


def test_numbers_and_dates_among_the_grounds_belong_to_other_papers():
    identity = identify("NGHỊ QUYẾT\nVề dự toán\nCăn cứ Luật số 72/2025/QH15;\nSố: 9/NQ-HĐND\nHà Nội, ngày 1/8/2025\n")
    assert (identity.number, identity.issued_on) == (None, None)


def test_the_closing_article_dates_a_resolution_without_a_header():
    text = "NGHỊ QUYẾT\nVề dự toán\nĐiều 1. Một.\nNghị quyết này được HĐND xã thông qua ngày 20 tháng 12 năm 2025."
    assert identify(text).issued_on == date(2025, 12, 20)


@pytest.mark.parametrize(
    ("capitals", "issuer"),
    [
        ("HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG THIÊN HƯƠNG", "Hội đồng nhân dân phường Thiên Hương"),
        ("HĐND XÃ VIỆT KHÊ", "Hội đồng nhân dân xã Việt Khê"),
        ("UỶ BAN THƯỜNG VỤ\nQUỐC HỘI", "Ủy ban Thường vụ Quốc hội"),
        ("ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG\nĐẢNG ỦY PHƯỜNG THẠCH KHÔI", "Đảng ủy phường Thạch Khôi"),
        ("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\nSỞ NỘI VỤ", "Sở Nội vụ"),
        ("ỦY BAN NHÂN DÂN\nĐẶC KHU PHÚ QUỐC", "Ủy ban nhân dân đặc khu Phú Quốc"),
        ("HĐND XÃ EA H'LEO\nTỈNH ĐẮK LẮK\nĐẠI BIỂU HĐND XÃ", "Hội đồng nhân dân xã Ea H'leo"),
        ("CÔNG TY MỘT THÀNH VIÊN", None),
    ],
)
def test_the_issuing_body_is_written_as_in_running_text(capitals, issuer):
    assert identify(f"{capitals}\nSố: 5/BC-X\n\nBÁO CÁO\nCông tác tháng 8\n").issuer == issuer


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("Số: 9/NQ-UBTVQH15\nNGHỊ QUYẾT\nVề sắp xếp", Genre.NATIONAL_RESOLUTION),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI\nNGHỊ QUYẾT\nVề sắp xếp", Genre.NATIONAL_RESOLUTION),
        ("HỘI ĐỒNG NHÂN DÂN PHƯỜNG A\nNGHỊ QUYẾT\nVề dự toán", Genre.COUNCIL_RESOLUTION),
        ("BÁO CÁO CHÍNH TRỊ\nTrình Đại hội đại biểu Đảng bộ xã A", Genre.CONGRESS_REPORT),
        ("NGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ xã A lần thứ I", Genre.CONGRESS_REPORT),
        ("Xã A mở Đại hội đại biểu Đảng bộ lần thứ I với 150 đại biểu.", Genre.CONGRESS_NEWS),
        ("Sáng 3/9, Tỉnh ủy trao quyết định điều động ông B về xã A.", Genre.APPOINTMENT_NEWS),
        ("# Phường A\n\n**A** là một phường thuộc thành phố B, Việt Nam.", Genre.UNIT_PROFILE),
        ("Xã A\nVị trí địa lý\nPhía bắc giáp sông.\nLịch sử\nXã có từ lâu.", Genre.UNIT_PROFILE),
        ("".join(f"{n:05d} | Phường số {n}\n" for n in range(12)), Genre.CODE_LIST),
        ("DANH MỤC\n" + "".join(f"{n:05d} | Xã số {n}\n" for n in range(12)), Genre.CODE_LIST),
        ("Thời tiết hôm nay đẹp.", Genre.OTHER),
        ("Với vị thế là một phường trung tâm, nơi đây phát triển nhanh.", Genre.OTHER),
    ],
)
def test_the_genre_follows_from_header_form_and_words(text, genre):
    assert identify(text).genre is genre


def test_news_about_a_resolution_is_not_the_resolution():
    news = "Nghị quyết 1669/NQ-UBTVQH15: 114 đơn vị mới\n\nTừ 1/7, thành phố có 114 xã, phường."
    assert (identify(news).genre, identify(news).number) == (Genre.OTHER, None)


def test_a_database_of_laws_names_the_paper_in_its_title():
    page = "QUYẾT NGHỊ:\nĐiều 1. Thông qua kế hoạch."
    identity = identify(page, "Nghị quyết 23/NQ-HĐND năm 2025 về kế hoạch")
    assert (identity.number, identity.genre) == ("23/NQ-HĐND", Genre.COUNCIL_RESOLUTION)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Thứ Năm, 14/8/2025 09:15", date(2025, 8, 14)),
        ("(14/08/2025)", date(2025, 8, 14)),
        ("Ngày đăng: 14-08-2025", date(2025, 8, 14)),
        ("09:15 14.08.2025 GMT+7", date(2025, 8, 14)),
        ("Đại hội khai mạc ngày 14/8/2025 tại phường.", None),
    ],
)
def test_a_news_page_is_dated_by_a_line_that_is_only_a_date(line, day):
    assert identify(f"Tin phường\n{line}\nPhường họp.").issued_on == day


def test_a_headline_is_a_title_and_a_sentence_is_not():
    assert identify("Phường họp bàn ngân sách\n\nSáng nay.").title == "Phường họp bàn ngân sách"
    assert identify("Phường họp bàn ngân sách sáng nay.\n\nHết.").title is None
    assert identify("Phường họp.", "Trang mẫu").title == "Trang mẫu"


_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_PLACE = "Thiên Hương, ngày 19 tháng 12 năm 2025"
_BODY = """
NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;
"""


@pytest.mark.parametrize(
    "header",
    [
        f"HỘI ĐỒNG NHÂN DÂN      {_MOTTO}\nPHƯỜNG THIÊN HƯƠNG       Độc lập - Tự do - Hạnh phúc\n"
        f"  Số: 23/NQ-HĐND       {_PLACE}",
        f"HỘI ĐỒNG NHÂN DÂN PHƯỜNG THIÊN HƯƠNG Số: 23/NQ-HĐND | {_MOTTO} Độc lập - Tự do - Hạnh phúc {_PLACE}",
        f"HỘI ĐỒNG NHÂN DÂN PHƯỜNG THIÊN HƯƠNG | {_MOTTO} Độc lập - Tự do - Hạnh phúc\nSố: 23/NQ-HĐND | {_PLACE}",
        f"HỘI ĐỒNG NHÂN DÂN {_MOTTO}\nPHƯỜNG THIÊN HƯƠNG Độc lập - Tự do - Hạnh phúc\nSố: 23/NQ-HĐND {_PLACE}",
        f"HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG THIÊN HƯƠNG\n{_MOTTO}\nĐộc lập - Tự do - Hạnh phúc\nSố: 23/NQ-HĐND {_PLACE}",
        f"{_MOTTO}\nĐộc lập - Tự do - Hạnh phúc\n{_PLACE}\nHỘI ĐỒNG NHÂN DÂN\nPHƯỜNG THIÊN HƯƠNG\nSố: 23/NQ-HĐND",
        f"HỘI ĐỒNG NHÂN DÂN {_MOTTO}\nPHƯỜNG THIÊN HƯƠNG\nSó : 23 / NQ - HĐND Thiên Hương , ngày 19 tháng 12 năm 2025",
        "H Ộ I  Đ Ồ N G  N H Â N  D Â N     C Ộ N G  H Ò A  X Ã  H Ộ I  C H Ủ  N G H Ĩ A  V I Ệ T  N A M\n"
        f"P H Ư Ờ N G  T H I Ê N  H Ư Ơ N G   Độc lập – Tự do – Hạnh phúc\nS ố: 23/NQ-HĐND   {_PLACE}",
        "HĐND PHƯỜNG THIÊN HƯƠNG\n_____\nSố:  23/NQ-HĐND\nĐộc lập -Tự do\nThiên Hương, ngày 19tháng12năm 2025",
    ],
    ids=[
        *("columns of text", "one row of cells", "two rows of cells", "line by line", "left column first"),
        *("right column first", "scan with spaces", "letters set apart", "no spaces in the date"),
    ],
)
def test_the_header_is_read_in_whatever_order_its_columns_come(header):
    identity = identify(f"{header}\n{_BODY}")
    assert (identity.number, identity.issued_on) == ("23/NQ-HĐND", date(2025, 12, 19))
    assert identity.issuer == "Hội đồng nhân dân phường Thiên Hương"
    assert identity.title == "Nghị quyết về kế hoạch phát triển kinh tế - xã hội"
    assert identity.genre is Genre.COUNCIL_RESOLUTION


@pytest.mark.parametrize(
    "signature",
    [
        "CHỦ TỊCH\n\n\nVương Toàn Thu Thủy",
        "TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nVương Toàn Thu Thủy\nPHỤ LỤC\nNguyễn Văn An",
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVƯƠNG TOÀN THU THỦY",
        "Nơi nhận: - Như trên; - Lưu: VT. | CHỦ TỊCH (đã ký) Vương Toàn Thu Thủy",
        "Nơi nhận:            CHỦ TỊCH\n- Như trên;\n- Lưu: VT.           ThS. Vương Toàn Thu Thủy",
        "| *Nơi nhận:*\\ | **TM. ỦY BAN\\** |\n| - HĐND;\\ | **CHỦ TỊCH\\** |\n| - Lưu. | **Vương Toàn Thu Thủy** |",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nVương Toàn Thu Thủy",
    ],
)
def test_the_signatory_is_the_name_below_the_title_or_the_recipients(signature):
    text = f"{_BODY}Ông Nguyễn Văn An, Chủ tịch UBND phường, chịu trách nhiệm.\nNguyễn Văn An\n{signature}\n"
    assert identify(text).signatory == "Vương Toàn Thu Thủy"


@pytest.mark.parametrize(
    "text",
    [
        "Phường họp\nCHỦ TỊCH\nNguyễn Văn An\n",
        f"{_BODY}Giao Chủ tịch UBND phường\nNguyễn Văn An\n",
        f"{_BODY}CHỦ TỊCH\n(Đã ký)\n",
        f"{_BODY}CHỦ TỊCH\nĐại hội đã họp.\nHải Phòng\n",
    ],
    ids=["news", "a title in running text", "no name", "no name of a person"],
)
def test_no_signatory_is_guessed(text):
    assert identify(text).signatory is None


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("NGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ xã A lần thứ I, nhiệm kỳ 2025 - 2030", (2025, 2030)),
        ("HĐND XÃ A\nKHOÁ I, NHIỆM KỲ 2021-2026\nSố: 5/NQ-HĐND\nNGHỊ QUYẾT\nVề dự toán", (2021, 2026)),
        (f"{_BODY}Nghị quyết này được HĐND xã A khóa I, nhiệm kỳ 2021-2026 thông qua ngày 1/8/2025.", (2021, 2026)),
        ("Xã A mở Đại hội đại biểu Đảng bộ lần thứ I, nhiệm kỳ 2025-2030 với 150 đại biểu.", (2025, 2030)),
        ("Đại hội đại biểu Đảng bộ xã A bế mạc. Trong nhiệm kỳ 2020-2025, thu ngân sách tăng.", (None, None)),
        ("Đại hội đại biểu Đảng bộ xã A, nhiệm kỳ 2030-2025.", (None, None)),
    ],
)
def test_the_term_is_that_of_the_council_or_congress(text, term):
    identity = identify(text)
    assert (identity.term_start_year, identity.term_end_year) == term


@given(st.text(max_size=300))
def test_any_text_has_an_identity(text):
    assert identify(text).genre in Genre


def test_every_resolution_of_the_development_set_says_its_own_number(shared):
    for path, name in find_papers([shared / "documents" / "resolutions"]):
        identity = read_document(path, name).identity
        assert identity.number == path.stem.replace("_", "/")
        assert (identity.genre, identity.issued_on) == (Genre.NATIONAL_RESOLUTION, date(2025, 6, 16))
        assert identity.issuer == "Ủy ban Thường vụ Quốc hội"
        assert identity.signatory == "Trần Thanh Mẫn"


def test_no_press_page_of_the_development_set_takes_the_number_of_a_paper_it_quotes(shared):
    for path, name in find_papers([shared / "documents" / "reports"]):
        identity = read_document(path, name).identity
        assert (identity.number, identity.issuer) == (None, None)
        assert identity.genre in {Genre.CONGRESS_NEWS, Genre.APPOINTMENT_NEWS, Genre.OTHER}
