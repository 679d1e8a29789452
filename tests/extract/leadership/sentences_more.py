"""More sentences of our own with invented people: other ways to say the same."""

from __future__ import annotations

from tests.extract.leadership.sentences import CENTRE, CITY, COMMUNE, COMMUNE_NAME, HEAD, PROVINCE, WARD, Row

MORE: dict[str, tuple[str, list[Row]]] = {
    "Đồng chí Hà Thị Nga  Phó Bí thư Thường trực": (
        COMMUNE
        + "Đồng chí Hà Thị Nga – Phó Bí thư Thường trực, Chủ tịch HĐND xã phát biểu khai mạc. Đồng chí Nga đề nghị các đại biểu thảo luận.",
        [
            ("Hà Thị Nga", "standing_deputy_party_secretary", COMMUNE_NAME, False),
            ("Hà Thị Nga", "council_chair", COMMUNE_NAME, False),
        ],
    ),
    "Ông Trần Quốc Mạn Bí thư Đảng ủy, bà Lê Khánh": (
        HEAD
        + "Ông Trần Quốc Mạn (Bí thư Đảng ủy), bà Lê Khánh Rạng (Chủ tịch UBND) và ông Đỗ Văn Ước (Chủ tịch Ủy ban MTTQ) cùng cắt băng.",
        [
            ("Trần Quốc Mạn", "party_secretary", WARD, False),
            ("Lê Khánh Rạng", "committee_chair", WARD, False),
            ("Đỗ Văn Ước", "front_chair", WARD, False),
        ],
    ),
    "HĐND xã đã bầu các chức danh Chủ tịch UBND xã": (
        COMMUNE
        + "HĐND xã đã bầu các chức danh: Chủ tịch UBND xã - ông Đậu Đức Giới; Phó Chủ tịch UBND xã - bà Phan Thị Điềm và ông Bành Văn Duệ.",
        [
            ("Đậu Đức Giới", "committee_chair", COMMUNE_NAME, False),
            ("Phan Thị Điềm", "committee_vice_chair", COMMUNE_NAME, False),
            ("Bành Văn Duệ", "committee_vice_chair", COMMUNE_NAME, False),
        ],
    ),
    "Đại hội bầu trực tiếp Bí thư Đảng ủy kết quả": (
        HEAD
        + "Đại hội bầu trực tiếp Bí thư Đảng ủy; kết quả, đồng chí Lê Đăng Nhượng trúng cử Bí thư với số phiếu tuyệt đối.",
        [("Lê Đăng Nhượng", "party_secretary", WARD, False)],
    ),
    "Ông Đinh Xuân Tiệp  Bí thư, Chủ tịch HĐND xã": (
        COMMUNE + "Ông Đinh Xuân Tiệp - Bí thư, Chủ tịch HĐND xã; ông Lê Thanh Xiêm - Phó Bí thư, Chủ tịch UBND xã.",
        [
            ("Đinh Xuân Tiệp", "party_secretary", COMMUNE_NAME, False),
            ("Đinh Xuân Tiệp", "council_chair", COMMUNE_NAME, False),
            ("Lê Thanh Xiêm", "deputy_party_secretary", COMMUNE_NAME, False),
            ("Lê Thanh Xiêm", "committee_chair", COMMUNE_NAME, False),
        ],
    ),
    "Bí thư Đảng ủy xã Mường Lát, ông Hà Văn Thuyên": (
        "Báo chí tỉnh Thanh Hóa đưa tin\n\nBí thư Đảng ủy xã Mường Lát, ông Hà Văn Thuyên, và Chủ tịch UBND xã Mường Lát, ông Lâu Văn Viễn, xuống bản.",
        [
            ("Hà Văn Thuyên", "party_secretary", "xã Mường Lát", False),
            ("Lâu Văn Viễn", "committee_chair", "xã Mường Lát", False),
        ],
    ),
    "Chiều 306, Tỉnh ủy Thanh Hóa công bố quyết định": (
        "Chiều 30/6, Tỉnh ủy Thanh Hóa công bố quyết định. Theo đó, ông Mai Xuân Quyết, Bí thư Huyện ủy Mường Lát được điều động giữ chức Bí thư Đảng ủy xã Hà Trung; ông Nguyễn Văn Rạng, Phó Trưởng Ban Dân vận Tỉnh ủy làm Bí thư Đảng ủy xã Mường Lát.",
        [
            ("Mai Xuân Quyết", "party_secretary", "huyện Mường Lát", True),
            ("Mai Xuân Quyết", "party_secretary", "xã Hà Trung", False),
            ("Nguyễn Văn Rạng", "other", "tỉnh Thanh Hóa", True),
            ("Nguyễn Văn Rạng", "party_secretary", "xã Mường Lát", False),
        ],
    ),
    "Ông Lê Hùng Duệ được bầu giữ chức Chủ tịch UBND": (
        HEAD + "Ông Lê Hùng Duệ được bầu giữ chức Chủ tịch UBND phường Hải An thay bà Đào Thị Thu, người vừa nghỉ hưu.",
        [("Lê Hùng Duệ", "committee_chair", WARD, False)],
    ),
    "Tại đây, đồng chí Chủ tịch UBND thành phố Hoàng": (
        HEAD
        + "Tại đây, đồng chí Chủ tịch UBND thành phố Hoàng Minh Xuyến giao nhiệm vụ cho tân Chủ tịch UBND phường Bùi Đức Nhiêu.",
        [("Hoàng Minh Xuyến", "committee_chair", CITY, False), ("Bùi Đức Nhiêu", "committee_chair", WARD, False)],
    ),
    "Danh sách khách mời 1 Nguyễn Như Ngạn, Phó Chủ": (
        COMMUNE
        + "Danh sách khách mời: 1) Nguyễn Như Ngạn, Phó Chủ tịch HĐND tỉnh; 2) Chu Đức Siêng, Phó Trưởng ban Pháp chế HĐND tỉnh; 3) Lữ Văn Viễn, nguyên Phó Chủ tịch UBND huyện Tương Dương.",
        [
            ("Nguyễn Như Ngạn", "council_vice_chair", PROVINCE, False),
            ("Chu Đức Siêng", "other", PROVINCE, False),
            ("Lữ Văn Viễn", "committee_vice_chair", "huyện Tương Dương", True),
        ],
    ),
    "Quyền Giám đốc Sở Y tế Hải Phòng, bác sĩ Lê": (
        HEAD + "Quyền Giám đốc Sở Y tế Hải Phòng, bác sĩ Lê Minh Phiệt, dự lễ khánh thành trạm y tế phường.",
        [("Lê Minh Phiệt", "other", CITY, False)],
    ),
    "Phó Thủ tướng Chính phủ Trần Hồng Thái Hoạch và": (
        HEAD
        + "Phó Thủ tướng Chính phủ Trần Hồng Thái Hoạch và Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương Hoàng Trọng Liêm chứng kiến.",
        [("Trần Hồng Thái Hoạch", "other", CENTRE, False), ("Hoàng Trọng Liêm", "other", CENTRE, False)],
    ),
    "Phường Rạch Giá, tỉnh An Giang bà Danh Thị": (
        "Phường Rạch Giá, tỉnh An Giang: bà Danh Thị Nhiêu, Bí thư Đảng ủy phường; Châu Văn Sách, Chủ tịch UBND phường; ông Lê Quốc Anh Cẩn (nguyên Bí thư Thành ủy Phú Quốc).",
        [
            ("Danh Thị Nhiêu", "party_secretary", "phường Rạch Giá", False),
            ("Châu Văn Sách", "committee_chair", "phường Rạch Giá", False),
            ("Lê Quốc Anh Cẩn", "party_secretary", "thành phố Phú Quốc", True),
        ],
    ),
    "Đồng chí Đinh Thị Lệ Thạc, Ủy viên Ban Thường": (
        HEAD
        + "Đồng chí Đinh Thị Lệ Thạc, Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy phường và đồng chí Mai Thế Điềm, Đảng ủy viên, Chánh Văn phòng HĐND và UBND phường.",
        [
            ("Đinh Thị Lệ Thạc", "party_standing_member", WARD, False),
            ("Đinh Thị Lệ Thạc", "other", WARD, False),
            ("Mai Thế Điềm", "party_committee_member", WARD, False),
            ("Mai Thế Điềm", "other", WARD, False),
        ],
    ),
    "Tham dự có đồng chí Thái Thanh Quý Xiêm  Ủy": (
        COMMUNE
        + "Tham dự có đồng chí Thái Thanh Quý Xiêm - Ủy viên dự khuyết Trung ương Đảng, Phó Trưởng ban Chính sách, chiến lược Trung ương.",
        [
            ("Thái Thanh Quý Xiêm", "party_committee_member", CENTRE, False),
            ("Thái Thanh Quý Xiêm", "other", CENTRE, False),
        ],
    ),
    "Bà Hồ Thị Mỷ Duệ, Chủ tịch Hội LHPN xã Hướng": (
        "Xã Hướng Phùng, tỉnh Quảng Trị\n\nBà Hồ Thị Mỷ Duệ, Chủ tịch Hội LHPN xã Hướng Phùng; anh Hồ Văn Lệnh, Phó Bí thư Đoàn xã; ông A Hùng, Trưởng Công an xã, cùng vận động.",
        [
            ("Hồ Thị Mỷ Duệ", "other", "xã Hướng Phùng", False),
            ("Hồ Văn Lệnh", "other", "xã Hướng Phùng", False),
            ("A Hùng", "other", "xã Hướng Phùng", False),
        ],
    ),
    "Bí thư Tỉnh ủy Bùi Thị Quỳnh Phẩm và Phó Chủ": (
        "Tỉnh Quảng Ngãi họp tại xã Đăk Plô\n\nBí thư Tỉnh ủy Bùi Thị Quỳnh Phẩm và Phó Chủ tịch HĐND tỉnh Y Ngọc Lan làm việc với Bí thư Đảng ủy xã Đăk Plô A Phương.",
        [
            ("Bùi Thị Quỳnh Phẩm", "party_secretary", "tỉnh Quảng Ngãi", False),
            ("Y Ngọc Lan", "council_vice_chair", "tỉnh Quảng Ngãi", False),
            ("A Phương", "party_secretary", "xã Đăk Plô", False),
        ],
    ),
    "Ban Thường vụ Đảng ủy phường gồm các đồng chí": (
        HEAD + "Ban Thường vụ Đảng ủy phường gồm các đồng chí: Lê Thế Lệnh, Trần Thu Thuyên, Vũ Đình Giới.",
        [
            ("Lê Thế Lệnh", "party_standing_member", WARD, False),
            ("Trần Thu Thuyên", "party_standing_member", WARD, False),
            ("Vũ Đình Giới", "party_standing_member", WARD, False),
        ],
    ),
    "Ông Nguyễn Bá Cảnh Lượng ảnh, Bí thư Đảng ủy": (
        HEAD + "Ông Nguyễn Bá Cảnh Lượng (ảnh), Bí thư Đảng ủy phường, trả lời phỏng vấn.",
        [("Nguyễn Bá Cảnh Lượng", "party_secretary", WARD, False)],
    ),
    "Bí thư Đảng ủy phường Hải An Hải Phòng Vũ Duy": (
        HEAD + "Bí thư Đảng ủy phường Hải An (Hải Phòng) Vũ Duy Thanh Xiêm: Sẽ không để ai bị bỏ lại phía sau",
        [("Vũ Duy Thanh Xiêm", "party_secretary", WARD, False)],
    ),
    "Dưới sự chủ trì của Chủ tịch HĐND phường Lê Thu": (
        "Hội đồng nhân dân phường Hải An, thành phố Hải Phòng khóa I khai mạc.\n\nDưới sự chủ trì của Chủ tịch HĐND phường Lê Thu Xiêm, Phó Chủ tịch HĐND phường Nguyễn Duy Hoạch, kỳ họp thông qua 4 nghị quyết.",
        [("Lê Thu Xiêm", "council_chair", WARD, False), ("Nguyễn Duy Hoạch", "council_vice_chair", WARD, False)],
    ),
    "Với cương vị Phó Chủ tịch UBND phường, bà Cung": (
        HEAD + "Với cương vị Phó Chủ tịch UBND phường, bà Cung Thị Hàm phụ trách khối văn xã.",
        [("Cung Thị Hàm", "committee_vice_chair", WARD, False)],
    ),
    "Sinh năm 1972, ông Hầu Minh Nhượng từng công": (
        HEAD
        + "Sinh năm 1972, ông Hầu Minh Nhượng từng công tác tại Văn phòng Thành ủy, rồi lần lượt giữ các chức vụ Phó Chủ tịch UBND quận Ngô Quyền, Phó Bí thư Quận ủy Ngô Quyền. Từ tháng 7/2025, ông là Bí thư Đảng ủy phường Hải An.",
        [
            ("Hầu Minh Nhượng", "committee_vice_chair", "quận Ngô Quyền", True),
            ("Hầu Minh Nhượng", "deputy_party_secretary", "quận Ngô Quyền", True),
            ("Hầu Minh Nhượng", "party_secretary", WARD, False),
        ],
    ),
    "Ông Trương Công Thành Yêm được HĐND phường bầu": (
        HEAD
        + "Ông Trương Công Thành Yêm được HĐND phường bầu làm Chủ tịch UBND phường; ông Phạm Kiều Luyến và bà Tạ Thị Quyến được bầu làm Phó Chủ tịch UBND phường nhiệm kỳ 2021 - 2026.",
        [
            ("Trương Công Thành Yêm", "committee_chair", WARD, False),
            ("Phạm Kiều Luyến", "committee_vice_chair", WARD, False),
            ("Tạ Thị Quyến", "committee_vice_chair", WARD, False),
        ],
    ),
    "Cuộc thi do Bí thư Đoàn Thanh niên Cộng sản Hồ": (
        HEAD + "Cuộc thi do Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Nguyễn Văn Liêm phát động.",
        [("Nguyễn Văn Liêm", "other", WARD, False)],
    ),
    "Bí thư Đảng ủy phường trao quà cho bà Nguyễn": (
        HEAD
        + "Bí thư Đảng ủy phường trao quà cho bà Nguyễn Thị Sửu. Chủ tịch UBND phường hứa giúp cho ông Trần Văn Dậu sửa nhà.",
        [],
    ),
    "Ông Trần Văn Dậu kiến nghị với Chủ tịch UBND": (
        HEAD
        + "Ông Trần Văn Dậu kiến nghị với Chủ tịch UBND phường. Chủ tịch UBND phường, sau khi nghe ông Dậu, đã nhận khuyết điểm.",
        [],
    ),
    "Phường mang tên liệt sĩ Lê Văn Tám quảng trường": (
        HEAD
        + "Phường mang tên liệt sĩ Lê Văn Tám; quảng trường Hồ Chí Minh, tượng đài Nguyễn Bỉnh Khiêm và giải báo chí Trần Kim Xuyến đều do Phó Chủ tịch UBND phường quản lý.",
        [],
    ),
    "Bài viết của Nguyễn Văn Lâm, Biên tập viên": (
        HEAD
        + "Bài viết của Nguyễn Văn Lâm, Biên tập viên. Phóng viên Trần Hà ghi. Thiết kế: Lê Mai. Chủ tịch UBND phường chưa trả lời.",
        [],
    ),
    "Sự chỉ đạo của Bí thư Thành ủy, Chủ tịch UBND": (
        HEAD + "Sự chỉ đạo của Bí thư Thành ủy, Chủ tịch UBND thành phố giúp ông Vũ Văn Lý và người dân yên tâm.",
        [],
    ),
    "Nhà máy của ông Phạm Nhật, Chủ tịch HĐQT Tập": (
        HEAD
        + "Nhà máy của ông Phạm Nhật, Chủ tịch HĐQT Tập đoàn An Phú, nằm ở phường. Bà Lê Hoa, Hiệu trưởng Trường THPT Lê Quý Đôn, tham quan.",
        [],
    ),
    "Đại hội nghe Chủ tịch UBND phường báo cáo các": (
        HEAD + "Đại hội nghe Chủ tịch UBND phường báo cáo; các đại biểu Nguyễn Thị Hoa, Trần Văn Tú tham luận.",
        [],
    ),
    "Thiếu úy Nguyễn Văn Nam, cán bộ Công an phường": (
        HEAD + "Thiếu úy Nguyễn Văn Nam, cán bộ Công an phường, hướng dẫn Bí thư Chi bộ tổ dân phố.",
        [],
    ),
    "Công dân ưu tú Trần Thị Hạnh SN 1950 từng là cô": (
        HEAD
        + "Công dân ưu tú Trần Thị Hạnh (SN 1950) từng là cô giáo; Chủ tịch Hội Khuyến học phường tặng hoa cho bà Hạnh.",
        [],
    ),
    "Học tập và làm theo tư tưởng Hồ Chí Minh, Tổng": (
        HEAD + "Học tập và làm theo tư tưởng Hồ Chí Minh, Tổng Bí thư Nông Bảo Tuyển yêu cầu cán bộ gương mẫu.",
        [("Nông Bảo Tuyển", "other", CENTRE, False)],
    ),
    "Ông Hồ Sỹ Tuấn Khuê  Giám đốc Trung tâm Phục vụ": (
        HEAD
        + "Ông Hồ Sỹ Tuấn Khuê - Giám đốc Trung tâm Phục vụ hành chính công phường, và chị Mã Thị Sách, Phó Giám đốc Trung tâm Dịch vụ sự nghiệp công phường.",
        [("Hồ Sỹ Tuấn Khuê", "other", WARD, False), ("Mã Thị Sách", "other", WARD, False)],
    ),
    "Giao lưu có bà Đoàn Lan Lịch  Phó Tổng Biên tập": (
        COMMUNE
        + "Giao lưu có bà Đoàn Lan Lịch - Phó Tổng Biên tập Báo và phát thanh, truyền hình Nghệ An; ông Kha Văn Ngạn, Giám đốc Công an tỉnh; ông Trần Xuân, Chánh án TAND tỉnh.",
        [
            ("Đoàn Lan Lịch", "other", PROVINCE, False),
            ("Kha Văn Ngạn", "other", PROVINCE, False),
            ("Trần Xuân", "other", PROVINCE, False),
        ],
    ),
    "Ông Phạm Ngọc Trịnh, Phó Chủ tịch HĐND tỉnh": (
        COMMUNE
        + "Ông Phạm Ngọc Trịnh, Phó Chủ tịch HĐND tỉnh khóa XVII, và bà Cao Thị Lượng, Ủy viên Ban Thường vụ Trung ương Hội Nông dân Việt Nam, Chủ tịch Hội Nông dân tỉnh.",
        [
            ("Phạm Ngọc Trịnh", "council_vice_chair", PROVINCE, False),
            ("Cao Thị Lượng", "other", CENTRE, False),
            ("Cao Thị Lượng", "other", PROVINCE, False),
        ],
    ),
    "Ông Nguyễn Việt Hùng Mẫn, nguyên Phó Bí thư": (
        "Tỉnh Bắc Ninh công bố quyết định điều động cán bộ\n\nÔng Nguyễn Việt Hùng Mẫn, nguyên Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Bắc Giang được phân công giữ chức Phó Giám đốc Sở Xây dựng tỉnh Bắc Ninh.",
        [
            ("Nguyễn Việt Hùng Mẫn", "deputy_party_secretary", "thành phố Bắc Giang", True),
            ("Nguyễn Việt Hùng Mẫn", "committee_chair", "thành phố Bắc Giang", True),
            ("Nguyễn Việt Hùng Mẫn", "other", "tỉnh Bắc Ninh", False),
        ],
    ),
    "Trưởng Ban Tổ chức Đại hội, đồng chí Lê Bá": (
        HEAD
        + "Trưởng Ban Tổ chức Đại hội, đồng chí Lê Bá Hoạch - Phó Bí thư Thường trực Đảng ủy phường - tuyên bố bế mạc.",
        [("Lê Bá Hoạch", "other", WARD, False), ("Lê Bá Hoạch", "standing_deputy_party_secretary", WARD, False)],
    ),
    "Bà Trần Thị Quỳnh Lịch Chủ tịch HĐND phường ông": (
        HEAD
        + "Bà Trần Thị Quỳnh Lịch (Chủ tịch HĐND phường); ông Lã Quốc Lượng (Phó Chủ tịch UBND phường); Trung tá Vương Văn Ước (Trưởng Công an phường).",
        [
            ("Trần Thị Quỳnh Lịch", "council_chair", WARD, False),
            ("Lã Quốc Lượng", "committee_vice_chair", WARD, False),
            ("Vương Văn Ước", "other", WARD, False),
        ],
    ),
    "Chúng tôi sẽ làm ngay, ông Lê Hải Đăng, Chủ": (
        HEAD
        + '"Chúng tôi sẽ làm ngay", ông Lê Hải Đăng, Chủ tịch UBND phường Hải An, nói. Ông Đăng cũng là Phó Bí thư Đảng ủy phường.',
        [("Lê Hải Đăng", "committee_chair", WARD, False), ("Lê Hải Đăng", "deputy_party_secretary", WARD, False)],
    ),
    "Đồng chí Vũ Thị Kim Viễn, Phó Trưởng Đoàn đại": (
        HEAD
        + "Đồng chí Vũ Thị Kim Viễn, Phó Trưởng Đoàn đại biểu Quốc hội thành phố, đại biểu HĐND thành phố, tiếp xúc cử tri.",
        [("Vũ Thị Kim Viễn", "other", CITY, False)],
    ),
    "Bí thư Thành ủy giao Phó Bí thư Thường trực": (
        HEAD
        + "Bí thư Thành ủy giao Phó Bí thư Thường trực Thành ủy Đỗ Mạnh Quyết chủ trì, phối hợp với Chủ tịch UBND thành phố Nguyễn Văn Nghiêu tháo gỡ.",
        [
            ("Đỗ Mạnh Quyết", "standing_deputy_party_secretary", CITY, False),
            ("Nguyễn Văn Nghiêu", "committee_chair", CITY, False),
        ],
    ),
    "Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ xã": (
        COMMUNE
        + "Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ xã đã bầu 11 đồng chí vào Ban Thường vụ; bầu đồng chí Nguyễn Trọng Đoan làm Bí thư; bầu các đồng chí Phan Thị Nhiêu, Lê Hồng Duệ làm Phó Bí thư.",
        [
            ("Nguyễn Trọng Đoan", "party_secretary", COMMUNE_NAME, False),
            ("Phan Thị Nhiêu", "deputy_party_secretary", COMMUNE_NAME, False),
            ("Lê Hồng Duệ", "deputy_party_secretary", COMMUNE_NAME, False),
        ],
    ),
}
