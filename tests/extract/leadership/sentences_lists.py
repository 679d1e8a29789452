"""Lists, tables, infoboxes and signatures of our own with invented people."""

from __future__ import annotations

from tests.extract.leadership.sentences import CENTRE, HEAD, PROVINCE, WARD, Row

LISTS: dict[str, tuple[str, list[Row]]] = {
    "1 Đc Nguyễn Văn Giới  Bí thư 2 Đc Lê Thị Mạn": (
        "Danh sách Ban Thường vụ Đảng ủy phường Hải An, thành phố Hải Phòng\n\n1. Đ/c Nguyễn Văn Giới - Bí thư\n2. Đ/c Lê Thị Mạn - Phó Bí thư Thường trực\n3. Đ/c Trần Thanh Uyển - Phó Bí thư, Chủ tịch UBND\n4. Đ/c Phạm Hải Khuê - Ủy viên Ban Thường vụ, Chủ nhiệm UBKT Đảng ủy\n5. Đ/c Bùi Công Ước - UVBTV, Chủ tịch UBMTTQ",
        [
            ("Nguyễn Văn Giới", "party_secretary", WARD, False),
            ("Lê Thị Mạn", "standing_deputy_party_secretary", WARD, False),
            ("Trần Thanh Uyển", "deputy_party_secretary", WARD, False),
            ("Trần Thanh Uyển", "committee_chair", WARD, False),
            ("Phạm Hải Khuê", "party_standing_member", WARD, False),
            ("Phạm Hải Khuê", "other", WARD, False),
            ("Bùi Công Ước", "party_standing_member", WARD, False),
            ("Bùi Công Ước", "front_chair", WARD, False),
        ],
    ),
    "Lãnh đạo 3 phường mới của Đà Nẵng  Phường Hải": (
        "Lãnh đạo 3 phường mới của Đà Nẵng:\n- Phường Hải Châu: ông Vũ Quang Giới làm bí thư, ông Nguyễn Hà Rạng làm chủ tịch UBND.\n- Phường Thanh Khê: Bí thư Đảng ủy là bà Cao Thị Huyền Ước; Chủ tịch UBND là ông Hoàng Thanh Điềm.\n- Phường Sơn Trà: bí thư Nguyễn Đắc Xuyến, chủ tịch Nguyễn Thành Ngạn.",
        [
            ("Vũ Quang Giới", "party_secretary", "phường Hải Châu", False),
            ("Nguyễn Hà Rạng", "committee_chair", "phường Hải Châu", False),
            ("Cao Thị Huyền Ước", "party_secretary", "phường Thanh Khê", False),
            ("Hoàng Thanh Điềm", "committee_chair", "phường Thanh Khê", False),
            ("Nguyễn Đắc Xuyến", "party_secretary", "phường Sơn Trà", False),
            ("Nguyễn Thành Ngạn", "committee_chair", "phường Sơn Trà", False),
        ],
    ),
    "KT GIÁM ĐỐC PHÓ GIÁM ĐỐC Đã ký Nguyễn Viết": (
        "UBND TỈNH NGHỆ AN\nSỞ NỘI VỤ\n\nKế hoạch phát triển của xã Đô Lương\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nNguyễn Viết Hàm",
        [("Nguyễn Viết Hàm", "other", PROVINCE, False)],
    ),
    "Hoàng Nghĩa": (
        "TỈNH ỦY NGHỆ AN\n*\nKẾ HOẠCH\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nHoàng Nghĩa Đoan",
        [("Hoàng Nghĩa Đoan", "deputy_party_secretary", PROVINCE, False)],
    ),
    "Bí thư Đảng ủy phường Trần Phú phát động Chủ": (
        "Phường Trần Phú, tỉnh Hưng Yên\n\nBí thư Đảng ủy phường Trần Phú phát động. Chủ tịch UBND phường Lê Lợi, phường Nguyễn Du cùng dự.",
        [],
    ),
    "Bí thư Đảng ủy, Chủ tịch HĐND và Chủ tịch UBND": (
        HEAD + "Bí thư Đảng ủy, Chủ tịch HĐND và Chủ tịch UBND phường Hải An, phường Đông Hải, phường Đằng Lâm ký kết.",
        [],
    ),
    "Bí thư Đảng ủy Hồ Ngọc Lâm Giới  Chủ tịch HĐND": (
        "# Nam Sách (xã)\n\nXã Nam Sách thuộc thành phố Hải Phòng.\n\n## Lãnh đạo\n\n* Bí thư Đảng ủy: Hồ Ngọc Lâm Giới\n* Chủ tịch HĐND: Hồ Ngọc Lâm Giới\n* Chủ tịch UBND: Nguyễn Huy Thạc\n* Chủ tịch UBMTTQ: Phạm Thị Uyển\n",
        [
            ("Hồ Ngọc Lâm Giới", "party_secretary", "xã Nam Sách", False),
            ("Hồ Ngọc Lâm Giới", "council_chair", "xã Nam Sách", False),
            ("Nguyễn Huy Thạc", "committee_chair", "xã Nam Sách", False),
            ("Phạm Thị Uyển", "front_chair", "xã Nam Sách", False),
        ],
    ),
    "Bí thư Tỉnh ủy  Vũ Đại Thạc   Chủ tịch UBND": (
        "# Quảng Ninh\n\n**Quảng Ninh** là một tỉnh ven biển.\n\n| Bí thư Tỉnh ủy | Vũ Đại Thạc |\n| Chủ tịch UBND | Bùi Văn Rạng |\n| Chủ tịch HĐND | Trịnh Thị Minh Quyến |\n| Chủ tịch UBMTTQ | Nguyễn Văn Thiềm |\n| Chánh án TAND | Hoàng Ngọc Quyết |",
        [
            ("Vũ Đại Thạc", "party_secretary", "tỉnh Quảng Ninh", False),
            ("Bùi Văn Rạng", "committee_chair", "tỉnh Quảng Ninh", False),
            ("Trịnh Thị Minh Quyến", "council_chair", "tỉnh Quảng Ninh", False),
            ("Nguyễn Văn Thiềm", "front_chair", "tỉnh Quảng Ninh", False),
            ("Hoàng Ngọc Quyết", "other", "tỉnh Quảng Ninh", False),
        ],
    ),
    "Danh sách Ủy viên Ban Thường vụ Tỉnh ủy Tây": (
        "Danh sách Ủy viên Ban Thường vụ Tỉnh ủy Tây Ninh khóa I:\n1. Nguyễn Văn Quyết Hàm, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy.\n2. Lê Văn Hẳn Quyết, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh.\n3. Huỳnh Thanh Phương Duệ, Trưởng ban Tổ chức Tỉnh ủy.\n4. Đại tá Nguyễn Minh Tân Vang, Chỉ huy trưởng Bộ CHQS tỉnh.",
        [
            ("Nguyễn Văn Quyết Hàm", "party_committee_member", CENTRE, False),
            ("Nguyễn Văn Quyết Hàm", "party_secretary", "tỉnh Tây Ninh", False),
            ("Lê Văn Hẳn Quyết", "deputy_party_secretary", "tỉnh Tây Ninh", False),
            ("Lê Văn Hẳn Quyết", "committee_chair", "tỉnh Tây Ninh", False),
            ("Huỳnh Thanh Phương Duệ", "other", "tỉnh Tây Ninh", False),
            ("Nguyễn Minh Tân Vang", "other", "tỉnh Tây Ninh", False),
        ],
    ),
    "TT  Họ và tên  Chức danh 1  Đoàn Thị Loan Viễn": (
        "Thường trực HĐND tỉnh Lạng Sơn\n\nTT | Họ và tên | Chức danh\n1 | Đoàn Thị Loan Viễn | Chủ tịch\n2 | Hoàng Văn Miên | Phó Chủ tịch Thường trực\n3 | Vy Thị Mẫn | Phó Chủ tịch",
        [
            ("Đoàn Thị Loan Viễn", "council_chair", "tỉnh Lạng Sơn", False),
            ("Hoàng Văn Miên", "council_vice_chair", "tỉnh Lạng Sơn", False),
            ("Vy Thị Mẫn", "council_vice_chair", "tỉnh Lạng Sơn", False),
        ],
    ),
    "Xã Đàm Thủy  Bí thư Đảng ủy Bế Ích Nhiêu  Phó": (
        "Nhân sự lãnh đạo 3 xã của tỉnh Cao Bằng\n\nXã Trùng Khánh\n- Bí thư Đảng ủy: Nông Văn Viễn\n- Phó Bí thư, Chủ tịch UBND: Hoàng Thị Luyến\n\nXã Đàm Thủy\n- Bí thư Đảng ủy: Bế Ích Nhiêu\n- Phó Bí thư, Chủ tịch UBND: Lương Văn Khoát",
        [
            ("Nông Văn Viễn", "party_secretary", "xã Trùng Khánh", False),
            ("Hoàng Thị Luyến", "deputy_party_secretary", "xã Trùng Khánh", False),
            ("Hoàng Thị Luyến", "committee_chair", "xã Trùng Khánh", False),
            ("Bế Ích Nhiêu", "party_secretary", "xã Đàm Thủy", False),
            ("Lương Văn Khoát", "deputy_party_secretary", "xã Đàm Thủy", False),
            ("Lương Văn Khoát", "committee_chair", "xã Đàm Thủy", False),
        ],
    ),
    "Ông Lê Trung Lịch, nguyên Phó Bí thư Quận ủy": (
        "TP. Cần Thơ: công bố lãnh đạo các phường\n\nÔng Lê Trung Lịch, nguyên Phó Bí thư Quận ủy Ninh Kiều làm Bí thư Đảng ủy phường Ninh Kiều; ông Nguyễn Ngọc Anh Phẩm làm Phó Bí thư, Chủ tịch UBND phường Ninh Kiều.\nPhường Cái Răng do bà Vương Thị Ái Tiệp làm Bí thư Đảng ủy, Chủ tịch HĐND; ông Trần Trường Mạn làm Chủ tịch UBND.",
        [
            ("Lê Trung Lịch", "deputy_party_secretary", "quận Ninh Kiều", True),
            ("Lê Trung Lịch", "party_secretary", "phường Ninh Kiều", False),
            ("Nguyễn Ngọc Anh Phẩm", "deputy_party_secretary", "phường Ninh Kiều", False),
            ("Nguyễn Ngọc Anh Phẩm", "committee_chair", "phường Ninh Kiều", False),
            ("Vương Thị Ái Tiệp", "party_secretary", "phường Cái Răng", False),
            ("Vương Thị Ái Tiệp", "council_chair", "phường Cái Răng", False),
            ("Trần Trường Mạn", "committee_chair", "phường Cái Răng", False),
        ],
    ),
    "TM BAN CHẤP HÀNH PHÓ BÍ THƯ THƯỜNG TRỰC đã ký": (
        "ĐẢNG BỘ TỈNH LÀO CAI\nĐẢNG ỦY XÃ BẮC HÀ\n\nBÁO CÁO\nKết quả Đại hội Đảng bộ xã Bắc Hà lần thứ I\n\n1. Đồng chí Nguyễn Duy Hòa Phiệt, Tỉnh ủy viên, Bí thư Đảng ủy, Chủ tịch HĐND xã, khai mạc Đại hội.\n2. Đồng chí Giàng Seo Khoát, Phó Bí thư Thường trực Đảng ủy, đọc báo cáo.\n\nT/M BAN CHẤP HÀNH\nPHÓ BÍ THƯ THƯỜNG TRỰC\n(đã ký)\nGiàng Seo Khoát",
        [
            ("Nguyễn Duy Hòa Phiệt", "party_committee_member", "tỉnh Lào Cai", False),
            ("Nguyễn Duy Hòa Phiệt", "party_secretary", "xã Bắc Hà", False),
            ("Nguyễn Duy Hòa Phiệt", "council_chair", "xã Bắc Hà", False),
            ("Giàng Seo Khoát", "standing_deputy_party_secretary", "xã Bắc Hà", False),
        ],
    ),
}
