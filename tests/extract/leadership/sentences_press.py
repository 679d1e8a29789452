"""What press pages say of officials, in sentences of our own with invented people."""

from __future__ import annotations

from tests.extract.leadership.sentences import CENTRE, CITY, COMMUNE, COMMUNE_NAME, HEAD, PROVINCE, WARD, Row

PRESS: dict[str, tuple[str, list[Row]]] = {
    "Dự và chỉ đạo Đại hội có các đồng chí Nguyễn": (
        COMMUNE
        + "Dự và chỉ đạo Đại hội có các đồng chí: Nguyễn Nam Ngạn, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch Thường trực HĐND tỉnh; Phùng Thành Quyết, Tỉnh ủy viên, Giám đốc Sở Nông nghiệp và Môi trường; đại diện lãnh đạo các sở, ngành.",
        [
            ("Nguyễn Nam Ngạn", "party_standing_member", PROVINCE, False),
            ("Nguyễn Nam Ngạn", "council_vice_chair", PROVINCE, False),
            ("Phùng Thành Quyết", "party_committee_member", PROVINCE, False),
            ("Phùng Thành Quyết", "other", PROVINCE, False),
        ],
    ),
    "Đại hội đã nghe công bố Quyết định của Ban": (
        COMMUNE
        + "Đại hội đã nghe công bố Quyết định của Ban Thường vụ Tỉnh ủy về việc chỉ định Ban Chấp hành Đảng bộ xã gồm 29 đồng chí, Ban Thường vụ gồm 11 đồng chí. Theo đó, đồng chí Hoàng Văn Rạng được chỉ định giữ chức Bí thư Đảng ủy; các đồng chí Lê Minh Nhiêu và Trần Đình Thạc giữ chức Phó Bí thư Đảng ủy xã nhiệm kỳ 2025 - 2030.",
        [
            ("Hoàng Văn Rạng", "party_secretary", COMMUNE_NAME, False),
            ("Lê Minh Nhiêu", "deputy_party_secretary", COMMUNE_NAME, False),
            ("Trần Đình Thạc", "deputy_party_secretary", COMMUNE_NAME, False),
        ],
    ),
    "Phát biểu tại buổi lễ, Phó Bí thư Thường trực": (
        HEAD
        + "Phát biểu tại buổi lễ, Phó Bí thư Thường trực Thành ủy Đỗ Mạnh Tiệp đề nghị phường sớm ổn định tổ chức. Đáp lời, tân Bí thư Đảng ủy phường Phạm Chí Xuyến hứa sẽ nỗ lực hết mình.",
        [
            ("Đỗ Mạnh Tiệp", "standing_deputy_party_secretary", CITY, False),
            ("Phạm Chí Xuyến", "party_secretary", WARD, False),
        ],
    ),
    "Sáng 17, ông Nguyễn Đức Trác Phó Chủ tịch UBND": (
        HEAD
        + "Sáng 1/7, ông Nguyễn Đức Trác (Phó Chủ tịch UBND TP Hải Phòng) cùng bà Phạm Thị Thúy Thiềm (Giám đốc Sở Nội vụ) thăm Trung tâm Phục vụ hành chính công phường Hải An. Chủ tịch UBND phường Nguyễn Công Sách báo cáo nhanh.",
        [
            ("Nguyễn Đức Trác", "committee_vice_chair", CITY, False),
            ("Phạm Thị Thúy Thiềm", "other", CITY, False),
            ("Nguyễn Công Sách", "committee_chair", WARD, False),
        ],
    ),
    "Bí thư Đảng ủy phường Hải An được chỉ định là": (
        HEAD
        + "Bí thư Đảng ủy phường Hải An được chỉ định là ông Lưu Quang Huy, nguyên Phó Chủ tịch UBND quận Hải An. Ông Huy sinh năm 1977, quê Thái Bình, trình độ thạc sĩ quản lý kinh tế.",
        [
            ("Lưu Quang Huy", "party_secretary", WARD, False),
            ("Lưu Quang Huy", "committee_vice_chair", "quận Hải An", True),
        ],
    ),
    "Theo quyết định của Thành ủy TPHCM, ông Hoàng": (
        "Nhân sự chủ chốt phường Tân Hưng, TP.HCM\n\nTheo quyết định của Thành ủy TP.HCM, ông Hoàng Minh Tuấn Cẩn (47 tuổi), nguyên Chủ tịch UBND Quận 7, giữ chức Bí thư Đảng ủy phường Tân Hưng. Bà Lê Thị Thanh Phiệt, nguyên Phó Bí thư Thường trực Quận ủy Quận 7, giữ chức Phó Bí thư Đảng ủy, Chủ tịch UBND phường.",
        [
            ("Hoàng Minh Tuấn Cẩn", "committee_chair", "quận 7", True),
            ("Hoàng Minh Tuấn Cẩn", "party_secretary", "phường Tân Hưng", False),
            ("Lê Thị Thanh Phiệt", "standing_deputy_party_secretary", "quận 7", True),
            ("Lê Thị Thanh Phiệt", "deputy_party_secretary", "phường Tân Hưng", False),
            ("Lê Thị Thanh Phiệt", "committee_chair", "phường Tân Hưng", False),
        ],
    ),
    "HĐND phường Hải An khóa I, nhiệm kỳ 20212026 tổ": (
        HEAD
        + "HĐND phường Hải An khóa I, nhiệm kỳ 2021-2026 tổ chức kỳ họp thứ nhất. Kỳ họp công bố nghị quyết chỉ định đồng chí Vũ Thị Lan Thiềm, Phó Bí thư Thường trực Đảng ủy, giữ chức Chủ tịch HĐND phường; đồng chí Ngô Xuân Tiệp giữ chức Phó Chủ tịch HĐND phường; đồng chí Bùi Quang Xiêm, Phó Bí thư Đảng ủy giữ chức Chủ tịch UBND phường.",
        [
            ("Vũ Thị Lan Thiềm", "standing_deputy_party_secretary", WARD, False),
            ("Vũ Thị Lan Thiềm", "council_chair", WARD, False),
            ("Ngô Xuân Tiệp", "council_vice_chair", WARD, False),
            ("Bùi Quang Xiêm", "deputy_party_secretary", WARD, False),
            ("Bùi Quang Xiêm", "committee_chair", WARD, False),
        ],
    ),
    "Đồng chí Nguyễn Văn Lượng  Ủy viên Ban Thường": (
        "Đảng bộ đặc khu Lý Sơn, tỉnh Quảng Ngãi, tổ chức Đại hội.\n\nĐồng chí Nguyễn Văn Lượng - Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Đảng ủy, Chủ tịch HĐND đặc khu Lý Sơn khai mạc Đại hội. Đồng chí Hồ Văn Quyến, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Trưởng đoàn đại biểu Quốc hội tỉnh dự.",
        [
            ("Nguyễn Văn Lượng", "party_standing_member", "tỉnh Quảng Ngãi", False),
            ("Nguyễn Văn Lượng", "party_secretary", "đặc khu Lý Sơn", False),
            ("Nguyễn Văn Lượng", "council_chair", "đặc khu Lý Sơn", False),
            ("Hồ Văn Quyến", "party_committee_member", CENTRE, False),
            ("Hồ Văn Quyến", "party_secretary", "tỉnh Quảng Ngãi", False),
            ("Hồ Văn Quyến", "other", "tỉnh Quảng Ngãi", False),
        ],
    ),
    "Chủ trì kỳ họp có các đồng chí Trần Thị Nhượng": (
        COMMUNE
        + "Chủ trì kỳ họp có các đồng chí: Trần Thị Nhượng – Bí thư Đảng ủy, Chủ tịch HĐND xã; Lê Xuân Soạn – Phó Bí thư Thường trực Đảng ủy; Phan Văn Nghiêu – Phó Chủ tịch HĐND xã.",
        [
            ("Trần Thị Nhượng", "party_secretary", COMMUNE_NAME, False),
            ("Trần Thị Nhượng", "council_chair", COMMUNE_NAME, False),
            ("Lê Xuân Soạn", "standing_deputy_party_secretary", COMMUNE_NAME, False),
            ("Phan Văn Nghiêu", "council_vice_chair", COMMUNE_NAME, False),
        ],
    ),
    "Tới dự có Ủy viên Bộ Chính trị, Bí thư Thành ủy": (
        "Hà Nội: Đại hội Đảng bộ phường Hoàn Kiếm\n\nTới dự có Ủy viên Bộ Chính trị, Bí thư Thành ủy Bùi Thị Minh Dĩnh; Phó Bí thư Thường trực Thành ủy Nguyễn Văn Lệnh; Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Thành ủy Hà Minh Tần. Bí thư Đảng ủy phường Hoàn Kiếm Vũ Đăng Quyến điều hành.",
        [
            ("Bùi Thị Minh Dĩnh", "other", CENTRE, False),
            ("Bùi Thị Minh Dĩnh", "party_secretary", "thành phố Hà Nội", False),
            ("Nguyễn Văn Lệnh", "standing_deputy_party_secretary", "thành phố Hà Nội", False),
            ("Hà Minh Tần", "party_standing_member", "thành phố Hà Nội", False),
            ("Hà Minh Tần", "other", "thành phố Hà Nội", False),
            ("Vũ Đăng Quyến", "party_secretary", "phường Hoàn Kiếm", False),
        ],
    ),
    "Trao đổi với phóng viên, anh Trần Đức Ước, Bí": (
        HEAD
        + "Trao đổi với phóng viên, anh Trần Đức Ước, Bí thư Đoàn phường Hải An, cho biết đoàn viên đã ra quân. Chị Vũ Thị Sách - Phó Chủ tịch Hội Phụ nữ phường - nói thêm.",
        [("Trần Đức Ước", "other", WARD, False), ("Vũ Thị Sách", "other", WARD, False)],
    ),
    "Ông Đồng Văn Thuận  Trưởng thôn 3 và bà Nguyễn": (
        HEAD
        + "Ông Đồng Văn Thuận - Trưởng thôn 3 và bà Nguyễn Thị Lụa, Bí thư Chi bộ tổ dân phố Đằng Hải 5, thay mặt bà con.",
        [],
    ),
    "Ông Trần Bình, Giám đốc Công ty TNHH Xây dựng": (
        HEAD + "Ông Trần Bình, Giám đốc Công ty TNHH Xây dựng Hồng Hà, cam kết tiến độ với Chủ tịch UBND phường.",
        [],
    ),
    "Ông Phan Quý Soạn, Phó Chủ tịch Thường trực": (
        "Thành phố Huế công bố quyết định nhân sự\n\nÔng Phan Quý Soạn, Phó Chủ tịch Thường trực UBND TP. Huế trao quyết định cho ông Võ Lê Hoạch - Chủ tịch UBND quận Thuận Hóa - giữ chức Bí thư Đảng ủy phường Thuận Hóa.",
        [
            ("Phan Quý Soạn", "committee_vice_chair", "thành phố Huế", False),
            ("Võ Lê Hoạch", "committee_chair", "quận Thuận Hóa", True),
            ("Võ Lê Hoạch", "party_secretary", "phường Thuận Hóa", False),
        ],
    ),
    "Đồng chí Bí thư Đảng ủy phường Hải An Nguyễn": (
        HEAD
        + "Đồng chí Bí thư Đảng ủy phường Hải An Nguyễn Thị Bích phát động thi đua. Đồng chí Bích nhấn mạnh: Chủ tịch UBND phường phải gương mẫu.",
        [("Nguyễn Thị Bích", "party_secretary", WARD, False)],
    ),
    "Ông Phan Đăng Nghiêu, Bí thư Đảng ủy phường Sa": (
        "Thị xã Sa Pa (cũ), tỉnh Lào Cai\n\nÔng Phan Đăng Nghiêu, Bí thư Đảng ủy phường Sa Pa, từng là Bí thư Thị ủy Sa Pa; ông Tô Ngọc Bân, Chủ tịch UBND phường, nguyên là Chủ tịch UBND thị xã.",
        [
            ("Phan Đăng Nghiêu", "party_secretary", "phường Sa Pa", False),
            ("Phan Đăng Nghiêu", "party_secretary", "thị xã Sa Pa", True),
            ("Tô Ngọc Bân", "committee_chair", "phường Sa Pa", False),
            ("Tô Ngọc Bân", "committee_chair", "thị xã Sa Pa", True),
        ],
    ),
    "Đồng chí Y Giang Gry Niê Tiệp  Ủy viên Ban Chấp": (
        "Tỉnh Đắk Lắk: Đại hội Đảng bộ xã Krông Năng\n\nĐồng chí Y Giang Gry Niê Tiệp - Ủy viên Ban Chấp hành Trung ương Đảng khóa XIII, Phó Bí thư Tỉnh ủy dự. Bà H'Vi Êban, Phó Chủ tịch UBMTTQVN tỉnh, và ông Y Ka Nin H'Đơk (Phó Giám đốc Sở Dân tộc và Tôn giáo) cũng có mặt.",
        [
            ("Y Giang Gry Niê Tiệp", "party_committee_member", CENTRE, False),
            ("Y Giang Gry Niê Tiệp", "deputy_party_secretary", "tỉnh Đắk Lắk", False),
            ("H'Vi Êban", "other", "tỉnh Đắk Lắk", False),
            ("Y Ka Nin H'Đơk", "other", "tỉnh Đắk Lắk", False),
        ],
    ),
    "Chiều 159, Ban Thường vụ Đảng ủy phường tổ chức": (
        HEAD
        + "Chiều 15/9, Ban Thường vụ Đảng ủy phường tổ chức hội nghị công bố các quyết định về công tác cán bộ. Theo đó, điều động, bổ nhiệm bà Nguyễn Thị Nhiêu, Phó Chủ tịch UBND phường, giữ chức Trưởng Ban Xây dựng Đảng Đảng ủy phường; bổ nhiệm ông Hà Văn Khoát giữ chức Chánh Văn phòng Đảng ủy.",
        [
            ("Nguyễn Thị Nhiêu", "committee_vice_chair", WARD, True),
            ("Nguyễn Thị Nhiêu", "other", WARD, False),
            ("Hà Văn Khoát", "other", WARD, False),
        ],
    ),
    "Báo cáo tại hội nghị do đồng chí Nguyễn Hữu": (
        COMMUNE
        + "Báo cáo tại hội nghị do đồng chí Nguyễn Hữu Rạng, Phó Bí thư Đảng ủy, Chủ tịch UBND xã trình bày nêu rõ kết quả. Tham luận có ông Trần Văn Cửu - Bí thư Chi bộ xóm 4.",
        [
            ("Nguyễn Hữu Rạng", "deputy_party_secretary", COMMUNE_NAME, False),
            ("Nguyễn Hữu Rạng", "committee_chair", COMMUNE_NAME, False),
        ],
    ),
    "Thừa ủy quyền của Thủ tướng Chính phủ, Phó Chủ": (
        COMMUNE + "Thừa ủy quyền của Thủ tướng Chính phủ, Phó Chủ tịch UBND tỉnh Bùi Thanh Uyển trao Bằng khen cho xã.",
        [("Bùi Thanh Uyển", "committee_vice_chair", PROVINCE, False)],
    ),
    "Đồng chí Võ Thị Minh Quyết  Ủy viên BTV Tỉnh": (
        COMMUNE
        + "Đồng chí Võ Thị Minh Quyết – Ủy viên BTV Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Nghệ An, Trưởng Đoàn công tác số 5 dự sinh hoạt.",
        [
            ("Võ Thị Minh Quyết", "party_standing_member", PROVINCE, False),
            ("Võ Thị Minh Quyết", "front_chair", PROVINCE, False),
            ("Võ Thị Minh Quyết", "other", PROVINCE, False),
        ],
    ),
    "Ông Danh Sà Rưởne, Phó chủ tịch UBND xã Vĩnh": (
        'Xã Vĩnh Hậu, tỉnh Cà Mau\n\nÔng Danh Sà Rưởne, Phó chủ tịch UBND xã Vĩnh Hậu: "Bà con rất phấn khởi". Bà Thị Hoa, Chủ tịch Hội LHPN xã nói.',
        [("Danh Sà Rưởne", "committee_vice_chair", "xã Vĩnh Hậu", False), ("Thị Hoa", "other", "xã Vĩnh Hậu", False)],
    ),
    "Hội nghị do Phó Bí thư Thường trực Đảng ủy": (
        HEAD
        + "Hội nghị do Phó Bí thư Thường trực Đảng ủy phường Lê Thị Lượng chủ trì, với sự tham dự của Chủ tịch UBND phường Hoàng Nam và các phó chủ tịch.",
        [
            ("Lê Thị Lượng", "standing_deputy_party_secretary", WARD, False),
            ("Hoàng Nam", "committee_chair", WARD, False),
        ],
    ),
    "Bí thư Đảng ủy phường Bà Rịa Huỳnh Thị Tiệp và": (
        "Phường Bà Rịa, TP.HCM\n\nBí thư Đảng ủy phường Bà Rịa Huỳnh Thị Tiệp và Chủ tịch UBND phường Bà Rịa Lê Hữu Xiêm dâng hương tại Nhà tròn.",
        [
            ("Huỳnh Thị Tiệp", "party_secretary", "phường Bà Rịa", False),
            ("Lê Hữu Xiêm", "committee_chair", "phường Bà Rịa", False),
        ],
    ),
    "Người được bầu làm Chủ tịch Hội Cựu chiến binh": (
        HEAD
        + "Người được bầu làm Chủ tịch Hội Cựu chiến binh phường là ông Phạm Văn Vang. Đại hội Hội Nông dân phường cũng bầu bà Đặng Thị Trịnh làm Chủ tịch.",
        [("Phạm Văn Vang", "other", WARD, False), ("Đặng Thị Trịnh", "other", WARD, False)],
    ),
    "Nguyên Phó Chủ tịch nước Trương Mỹ Phẩm, nguyên": (
        HEAD
        + "Nguyên Phó Chủ tịch nước Trương Mỹ Phẩm, nguyên Bí thư Thành ủy Hải Phòng Nguyễn Văn Ngạn dự chương trình.",
        [("Trương Mỹ Phẩm", "other", CENTRE, True), ("Nguyễn Văn Ngạn", "party_secretary", CITY, True)],
    ),
    "Ông Lê Anh Cẩn  Phó Bí thư Thường trực Thành": (
        HEAD
        + "Ông Lê Anh Cẩn - Phó Bí thư Thường trực Thành ủy, và ông Nguyễn Văn Hàm, Chủ tịch UBND TP - đã thị sát dự án.",
        [
            ("Lê Anh Cẩn", "standing_deputy_party_secretary", CITY, False),
            ("Nguyễn Văn Hàm", "committee_chair", CITY, False),
        ],
    ),
    "Trong số 5 ủy viên UBND xã có ông Trần Khắc Ước": (
        COMMUNE
        + "Trong số 5 ủy viên UBND xã có ông Trần Khắc Ước - Trưởng Công an xã; Thiếu tá Lê Bá Nhiêu, Chỉ huy trưởng Ban CHQS xã.",
        [("Trần Khắc Ước", "other", COMMUNE_NAME, False), ("Lê Bá Nhiêu", "other", COMMUNE_NAME, False)],
    ),
    "Hiện nay, Bí thư Đảng ủy phường là đồng chí": (
        HEAD
        + "Hiện nay, Bí thư Đảng ủy phường là đồng chí Phạm Thanh Phiệt; Phó Bí thư Thường trực: đồng chí Lê Quý Khuê; Phó Bí thư - Chủ tịch UBND phường: đồng chí Vũ Văn Trác.",
        [
            ("Phạm Thanh Phiệt", "party_secretary", WARD, False),
            ("Lê Quý Khuê", "standing_deputy_party_secretary", WARD, False),
            ("Vũ Văn Trác", "deputy_party_secretary", WARD, False),
            ("Vũ Văn Trác", "committee_chair", WARD, False),
        ],
    ),
    "Được biết, ông Nguyễn Minh Quyết từng là Phó Bí": (
        HEAD
        + "Được biết, ông Nguyễn Minh Quyết từng là Phó Bí thư Thường trực Quận ủy Hồng Bàng trước khi về làm Chủ tịch UBND phường Hồng Bàng.",
        [
            ("Nguyễn Minh Quyết", "standing_deputy_party_secretary", "quận Hồng Bàng", True),
            ("Nguyễn Minh Quyết", "committee_chair", "phường Hồng Bàng", False),
        ],
    ),
    "Bà Kha Thị Thạc được bầu bổ sung vào Ban Thường": (
        COMMUNE
        + "Bà Kha Thị Thạc được bầu bổ sung vào Ban Thường vụ Đảng ủy và giữ chức Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã nhiệm kỳ 2025 - 2030. Ông Hoàng Viết Nhiêu chuyển công tác, thôi giữ chức Chủ nhiệm Ủy ban Kiểm tra.",
        [("Kha Thị Thạc", "other", COMMUNE_NAME, False), ("Hoàng Viết Nhiêu", "other", COMMUNE_NAME, True)],
    ),
    "Ghế Bí thư Đảng ủy phường thuộc về ông Lều Vũ": (
        HEAD
        + "Ghế Bí thư Đảng ủy phường thuộc về ông Lều Vũ Nhiêu; hai Phó Bí thư là bà Ngô Thị Hoạch (Thường trực) và ông Trịnh Bá Luyến (Chủ tịch UBND).",
        [
            ("Lều Vũ Nhiêu", "party_secretary", WARD, False),
            ("Ngô Thị Hoạch", "deputy_party_secretary", WARD, False),
            ("Trịnh Bá Luyến", "deputy_party_secretary", WARD, False),
            ("Trịnh Bá Luyến", "committee_chair", WARD, False),
        ],
    ),
    "Vai trò Bí thư Đảng ủy được giao cho bà Lý Mỹ": (
        HEAD + "Vai trò Bí thư Đảng ủy được giao cho bà Lý Mỹ Lệnh, còn ông Trần Đại Miên làm Chủ tịch UBND phường.",
        [("Lý Mỹ Lệnh", "party_secretary", WARD, False), ("Trần Đại Miên", "committee_chair", WARD, False)],
    ),
    "Từ vị trí Phó Chủ tịch UBND quận Hải An, ông": (
        HEAD + "Từ vị trí Phó Chủ tịch UBND quận Hải An, ông Khổng Minh Siêng về làm Bí thư Đảng ủy phường Hải An.",
        [
            ("Khổng Minh Siêng", "committee_vice_chair", "quận Hải An", True),
            ("Khổng Minh Siêng", "party_secretary", WARD, False),
        ],
    ),
    "Ban Thường vụ có 9 người, do ông Phan Bảo Điềm": (
        HEAD + "Ban Thường vụ có 9 người, do ông Phan Bảo Điềm làm Bí thư.",
        [("Phan Bảo Điềm", "party_secretary", WARD, False)],
    ),
    "Trưởng ban Tổ chức Tỉnh ủy  ông Hồ Lê Hoạch": (
        COMMUNE + "Trưởng ban Tổ chức Tỉnh ủy – ông Hồ Lê Hoạch – trao quyết định cho 5 cán bộ.",
        [("Hồ Lê Hoạch", "other", PROVINCE, False)],
    ),
    "Thay mặt Ban Thường vụ Tỉnh ủy, Phó Bí thư": (
        COMMUNE
        + "Thay mặt Ban Thường vụ Tỉnh ủy, Phó Bí thư Thường trực Tỉnh ủy Lê Ngọc Hoa Rạng tặng Đại hội bức trướng.",
        [("Lê Ngọc Hoa Rạng", "standing_deputy_party_secretary", PROVINCE, False)],
    ),
    "Thường trực Đảng ủy xã khóa mới gồm Bí thư Trần": (
        COMMUNE
        + "Thường trực Đảng ủy xã khóa mới gồm Bí thư Trần Văn Lượng, hai Phó Bí thư Nguyễn Cảnh Rạng, Thái Thị Nhượng.",
        [
            ("Trần Văn Lượng", "party_secretary", COMMUNE_NAME, False),
            ("Nguyễn Cảnh Rạng", "deputy_party_secretary", COMMUNE_NAME, False),
            ("Thái Thị Nhượng", "deputy_party_secretary", COMMUNE_NAME, False),
        ],
    ),
    "Nữ Chủ tịch UBND phường Hải An Mẫn Thị Phẩm cho": (
        HEAD + "Nữ Chủ tịch UBND phường Hải An Mẫn Thị Phẩm cho biết thêm.",
        [("Mẫn Thị Phẩm", "committee_chair", WARD, False)],
    ),
    "Chủ tọa có đồng chí Đặng Hữu Ngạn, Phó Bí thư": (
        HEAD
        + "Chủ tọa có đồng chí Đặng Hữu Ngạn, Phó Bí thư Đảng ủy – Chủ tịch UBND và đồng chí Lê Thị Xuyến, Phó Chủ tịch HĐND phường.",
        [
            ("Đặng Hữu Ngạn", "deputy_party_secretary", WARD, False),
            ("Đặng Hữu Ngạn", "committee_chair", WARD, False),
            ("Lê Thị Xuyến", "council_vice_chair", WARD, False),
        ],
    ),
    "Đại hội được đón ông Tiêu Quốc Nhượng, Ủy viên": (
        HEAD
        + "Đại hội được đón ông Tiêu Quốc Nhượng, Ủy viên Trung ương Đảng, Phó Trưởng Ban Tổ chức Trung ương; bà Mạch Thu Giới, Phó Chánh Văn phòng Thành ủy.",
        [
            ("Tiêu Quốc Nhượng", "party_committee_member", CENTRE, False),
            ("Tiêu Quốc Nhượng", "other", CENTRE, False),
            ("Mạch Thu Giới", "other", CITY, False),
        ],
    ),
    "Theo quyết định của Bộ Chính trị, Bí thư Tỉnh": (
        "Sau sáp nhập tỉnh, Ban Chấp hành Đảng bộ tỉnh Gia Lai ra mắt\n\nTheo quyết định của Bộ Chính trị, Bí thư Tỉnh ủy Gia Lai là ông Hồ Quốc Liêm. Các Phó Bí thư gồm: ông Rah Lan Ngạn (Thường trực), ông Phạm Anh Trịnh (Chủ tịch UBND tỉnh) và bà Siu Hương Phẩm.",
        [
            ("Hồ Quốc Liêm", "party_secretary", "tỉnh Gia Lai", False),
            ("Rah Lan Ngạn", "deputy_party_secretary", "tỉnh Gia Lai", False),
            ("Phạm Anh Trịnh", "deputy_party_secretary", "tỉnh Gia Lai", False),
            ("Phạm Anh Trịnh", "committee_chair", "tỉnh Gia Lai", False),
            ("Siu Hương Phẩm", "deputy_party_secretary", "tỉnh Gia Lai", False),
        ],
    ),
    "Ông Ngụy Văn Hoạch, người vừa rời ghế Phó Bí": (
        HEAD + "Ông Ngụy Văn Hoạch, người vừa rời ghế Phó Bí thư Quận ủy Hải An, nay là Bí thư Đảng ủy phường.",
        [
            ("Ngụy Văn Hoạch", "deputy_party_secretary", "quận Hải An", True),
            ("Ngụy Văn Hoạch", "party_secretary", WARD, False),
        ],
    ),
    "Phó Chủ tịch UBND phường phụ trách kinh tế Chử": (
        HEAD + "Phó Chủ tịch UBND phường phụ trách kinh tế Chử Đình Xiêm ký văn bản.",
        [("Chử Đình Xiêm", "committee_vice_chair", WARD, False)],
    ),
}
