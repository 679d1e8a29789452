"""Surnames of the 54 peoples, as lists of officials and deputies show them, in the form in which words are compared."""

from __future__ import annotations

from etl.text.words import word_key


def key_set(words: str) -> frozenset[str]:
    """The keys of words that spaces part."""
    return frozenset(word_key(words).split())


def phrase_set(words: str) -> frozenset[tuple[str, ...]]:
    """The keys of phrases that bars part."""
    return frozenset(tuple(word_key(phrase).split()) for phrase in words.split("|"))


COMMON_SURNAMES = key_set(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Đào Lương Trịnh Đoàn Lưu Tạ "
    "Mai Vương Tô Chu Tống Quách Khuất Doãn Phùng"
)
"""Surnames of nine in ten people; alone enough to see a name in two capitalised words."""

SURNAMES = COMMON_SURNAMES | key_set(
    "An Ân Âu Bá Bạc Bạch Bàn Bành Báo Bảo Bế Biện Bố Bồ Ca Cà Cái Cam Cán Cao Cáp Cát Cầm Cấn Chá Cháng Chang Chảo "
    "Chẩu Châu Chau Chế Chiêm Chìu Chíu Chúng Chung Chử Chương Công Cồ Cổ Cù Cung Cư Cứ Cự Cụt Danh Dềnh Diêm Diệp "
    "Diếp Dình Doanh Dư Dường Đái Đàm Đan Đàng Đào Đạo Đạt Đầu Đậu Đèo Điền Điêu Điểu Đoạn Đôn Đổng Đới Đồng Đường Giã "
    "Giả Giang Giàng Giao Giáp Già Hà Hạ Hán Hàn Hàng Hảng Hạng Hầu Hình Hoa Hoắc Hờ Hù Hủng Hứa Hưng Hướng Kha Khà "
    "Khả Khang Khâu Khiếu Khoàng Khổng Khúc Khương Kiên Kiềm Kiều Kim Kỷ Ký La Lã Lạc Lại Lãi Lam Lâm Lành Lãnh "
    "Lang Lăng Lầu Lèo Lều Liêng Liên Liêu Liễu Linh Lò Long Lô Lồ Lỗ Lộc Lôi Lù Lục Lùng Lừ Lự Lư Lữ Lường Lưỡng "
    "Ly Lỳ Má Mã Mạ Mẫn Khuông Nghị Tín Thịnh Thượng Triều Nhạc Ổn Ma Mạc Mạch Man Mang Màng Mào Mấu Mâu Mè Miêu Minh "
    "Moong Mông Mộng Mùa Mục Não Ngải Ngân Ngần Nghiêm Ngọ Ngọc Ngôn Ngụy Nguỵ Nhan Nhâm Nhữ Niê Ninh Nịnh Nông Nùng "
    "Ong Ô Ôn Ông Phà Phản Phan Phàn Phàng Phí Phó Phu Phù Phương Pờ Quan Quàng Quảng Quản Quế Quyền Sa Sái Sầm Sần "
    "Sằn Sèn Sín Sìn Sình Sồng Sộng Sơn Sùng Sử Sừng Tải Tán Tào Tăng Tằng Tao Tẩn Tần Tất Tề Thạch Thái Thàng Thang "
    "Thào Thân Thẩm Thập Thi Thị Thiều Thiệu Thò Thòng Thôi Tiên Tiêu Tiết Tô Toán Tòng Tôn Tông Trà Trác Trạc Tráng "
    "Trang Trầm Trì Triệu Trình Trượng Từ Tưởng Ty Uông Úng Ứng Và Vạn Ván Vàng Văn Vi Vì Viên Viêm Voòng Vòng Vù "
    "Vừ Vường Vưu Xa Xìn Xích Xồng Xuân Yên Zơ "
    # of the highlands, written before the name or alone
    "Ksor Ksơr Siu Rmah Rơmah Kpă Kpa Nay Rahlan Rcom Rơcom Kpuih Puih Ayun Ayŭn Adrơng Byă Êban Êñuôl Ênuôl Kbuôr "
    "Knul Kđoh Mlô Kriêng Krajan Cil Dagout Đagout Touprong Touneh Jơrlơng Pinăng Chamaléa Katơr Kator Alăng Arất Arâl "
    "Bling Bhling Bh'ling Bhnướch Bh'nướch Bnướch Pơloong Zơrâm Coor Ating Hôih Hốih Briu Bh'riu Kring Blúp Riah "
    "Tơngôl Néang Neáng Kray Bríu Sô Kpá Rơô Rahlăn Rchâm Rơchâm"
)
"""Every surname that the software knows."""

TWO_WORD_SURNAMES = phrase_set(
    "Rơ Châm|Rơ Mah|Rơ Lan|Rơ Com|Rơ Ông|Rah Lan|Kră Jăn|Lơ Mu|Liêng Jrang|Liêng Hót|Bon Niêng|Bon Yô|Păng Ting|"
    "Păng Tiêng|Đa Cát|Đa Gout|Dà Cát|Kơ Să|Kon Sơ|Pi Năng|Zơ Râm|Ta Ngôn|Tơ Ngôl|Bo Bo|Âu Dương|Ka Tơr"
)
"""Surnames of two words."""
PARTICLES = key_set("Y A Ka Kơ Ya Brông U")
"""Words of one or two letters that open a name of the highlands and are too short to prove one."""
