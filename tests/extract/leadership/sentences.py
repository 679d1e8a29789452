"""Sentences of our own with invented people, and what a careful reader finds in each.

Each expected row is: person, position_key, unit as `type name` (None for no unit), whether it is former. An optional
fifth value is words that the label must hold.
"""

from __future__ import annotations

Row = tuple[str, str, str | None, bool] | tuple[str, str, str | None, bool, str]

HEAD = "Đảng bộ phường Hải An, thành phố Hải Phòng, họp Đại hội lần thứ I.\n\n"
COMMUNE = "Đảng bộ xã Đô Lương, tỉnh Nghệ An, họp Đại hội lần thứ I.\n\n"
WARD = "phường Hải An"
CITY = "thành phố Hải Phòng"
COMMUNE_NAME = "xã Đô Lương"
PROVINCE = "tỉnh Nghệ An"
CENTRE = "Trung ương"

SENTENCES: dict[str, tuple[str, list[Row]]] = {
    # --- titles after the name ---------------------------------------------------------------------------------
    "comma": (
        HEAD + "Ông Phan Đình Lộc, Bí thư Đảng ủy, Chủ tịch HĐND phường, khai mạc hội nghị.",
        [("Phan Đình Lộc", "party_secretary", WARD, False), ("Phan Đình Lộc", "council_chair", WARD, False)],
    ),
    "dash": (
        HEAD
        + "Dự lễ có đ/c Tạ Thu Cúc - Phó Bí thư Thường trực Đảng ủy phường và đ/c Mai Quốc Hưng - Trưởng Công an phường.",
        [("Tạ Thu Cúc", "standing_deputy_party_secretary", WARD, False), ("Mai Quốc Hưng", "other", WARD, False)],
    ),
    "brackets": (
        HEAD + "Hai cử tri gửi câu hỏi cho bà Lưu Bích Vân (Chủ tịch Ủy ban MTTQ Việt Nam phường).",
        [("Lưu Bích Vân", "front_chair", WARD, False)],
    ),
    "birth year between": (
        HEAD + "Ông Hứa Văn Tỵ (sinh năm 1979, quê Hưng Yên), thạc sĩ kinh tế, Phó Chủ tịch UBND phường, trả lời.",
        [("Hứa Văn Tỵ", "committee_vice_chair", WARD, False)],
    ),
    "capital honorific, no comma": (
        HEAD + "Đồng chí Cao Xuân Mạnh Ủy viên Ban Thường vụ Đảng ủy phường đọc diễn văn.",
        [("Cao Xuân Mạnh", "party_standing_member", WARD, False)],
    ),
    "colon list": (
        HEAD + "Thường trực HĐND phường gồm: bà Ngô Ánh Tuyết: Chủ tịch HĐND; ông Vi Văn Quý: Phó Chủ tịch HĐND.",
        [("Ngô Ánh Tuyết", "council_chair", WARD, False), ("Vi Văn Quý", "council_vice_chair", WARD, False)],
    ),
    "small letters as some papers write": (
        HEAD + "Ông Đàm Trọng Nghĩa, phó chủ tịch UBND phường, cho hay việc này sẽ xong trong tháng.",
        [("Đàm Trọng Nghĩa", "committee_vice_chair", WARD, False)],
    ),
    "guest from the province": (
        COMMUNE + "Tới dự có đồng chí Trịnh Khắc Duy, Ủy viên Ban Thường vụ, Trưởng ban Nội chính Tỉnh ủy.",
        [
            ("Trịnh Khắc Duy", "party_standing_member", PROVINCE, False),
            ("Trịnh Khắc Duy", "other", PROVINCE, False),
        ],
    ),
    "guest from the centre": (
        COMMUNE
        + "Đồng chí Doãn Hữu Khang, Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy, Trưởng Đoàn ĐBQH tỉnh Nghệ An dự và phát biểu.",
        [
            ("Doãn Hữu Khang", "party_committee_member", CENTRE, False),
            ("Doãn Hữu Khang", "party_secretary", PROVINCE, False),
            ("Doãn Hữu Khang", "other", PROVINCE, False),
        ],
    ),
    "minister": (
        HEAD + "Bộ trưởng Bộ Xây dựng Kiều Đăng Minh và Thứ trưởng Bộ Nội vụ Lâm Thúy Hằng đến thăm phường.",
        [("Kiều Đăng Minh", "other", CENTRE, False), ("Lâm Thúy Hằng", "other", CENTRE, False)],
    ),
    "vice chair of the national assembly": (
        HEAD + "Đồng chí Uông Chí Thanh, Ủy viên Trung ương Đảng, Phó Chủ tịch Quốc hội tiếp xúc cử tri.",
        [("Uông Chí Thanh", "party_committee_member", CENTRE, False), ("Uông Chí Thanh", "other", CENTRE, False)],
    ),
    "army and police": (
        COMMUNE
        + "Thượng tá Bế Văn Sơn, Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, và Đại tá Lục Quang Vinh, Giám đốc Công an tỉnh cùng dự.",
        [("Bế Văn Sơn", "other", PROVINCE, False), ("Lục Quang Vinh", "other", PROVINCE, False)],
    ),
    "department with commas in its name": (
        HEAD + "Bà Đoàn Thục Quyên, Giám đốc Sở Văn hóa, Thể thao và Du lịch TP Hải Phòng, trao bằng.",
        [("Đoàn Thục Quyên", "other", CITY, False, "Du lịch")],
    ),
    "ward office": (
        HEAD + "Ông Khúc Thừa Ân, Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Hải An, báo cáo tiến độ.",
        [("Khúc Thừa Ân", "other", WARD, False, "Hạ tầng")],
    ),
    "council board": (
        HEAD + "Bà Nghiêm Thị Sáu - Phó Trưởng Ban Văn hóa - Xã hội HĐND phường đọc tờ trình.",
        [("Nghiêm Thị Sáu", "other", WARD, False)],
    ),
    "mass organisations": (
        COMMUNE
        + "Chị Võ Hạnh Nguyên, Bí thư Đoàn Thanh niên xã, và bà Thân Thị Út, Chủ tịch Hội Liên hiệp Phụ nữ xã, cùng ký giao ước.",
        [("Võ Hạnh Nguyên", "other", COMMUNE_NAME, False), ("Thân Thị Út", "other", COMMUNE_NAME, False)],
    ),
    "abbreviations": (
        COMMUNE
        + "Đ/c Thái Doãn Tú - UVBTV Tỉnh ủy, PCT UBND tỉnh; đ/c Hồ Phi Long - PBT Đảng ủy, CT UBND xã; đ/c Ninh Thị Lụa - PCT HĐND xã.",
        [
            ("Thái Doãn Tú", "party_standing_member", PROVINCE, False),
            ("Thái Doãn Tú", "committee_vice_chair", PROVINCE, False),
            ("Hồ Phi Long", "deputy_party_secretary", COMMUNE_NAME, False),
            ("Hồ Phi Long", "committee_chair", COMMUNE_NAME, False),
            ("Ninh Thị Lụa", "council_vice_chair", COMMUNE_NAME, False),
        ],
    ),
    "TUV": (
        COMMUNE + "Đồng chí Quách Tuấn Kiệt - TUV, Bí thư Đảng ủy, Chủ tịch HĐND xã Đô Lương kết luận.",
        [
            ("Quách Tuấn Kiệt", "party_committee_member", PROVINCE, False),
            ("Quách Tuấn Kiệt", "party_secretary", COMMUNE_NAME, False),
            ("Quách Tuấn Kiệt", "council_chair", COMMUNE_NAME, False),
        ],
    ),
    "kiêm and đồng thời": (
        HEAD
        + "Ông Bạch Hưng Thịnh là Phó Bí thư Đảng ủy kiêm Chủ tịch UBND phường, đồng thời giữ chức Trưởng Ban Chỉ đạo chuyển đổi số phường.",
        [
            ("Bạch Hưng Thịnh", "deputy_party_secretary", WARD, False),
            ("Bạch Hưng Thịnh", "committee_chair", WARD, False),
            ("Bạch Hưng Thịnh", "other", WARD, False),
        ],
    ),
    # --- titles before the name ---------------------------------------------------------------------------------
    "title, unit, name": (
        HEAD + "Theo Chủ tịch UBND phường Hải An Giáp Văn Lương, công trình sẽ khánh thành vào quý IV.",
        [("Giáp Văn Lương", "committee_chair", WARD, False)],
    ),
    "title, type word, name": (
        HEAD + "Phó Chủ tịch UBND phường Từ Thị Hiền đi kiểm tra chợ.",
        [("Từ Thị Hiền", "committee_vice_chair", WARD, False)],
    ),
    "two titles before two names": (
        COMMUNE
        + "Chương trình có Bí thư Tỉnh ủy Vương Đức Trọng, Phó Chủ tịch UBND tỉnh Nghệ An Lương Bá Hiếu cùng đông đảo người dân.",
        [
            ("Vương Đức Trọng", "party_secretary", PROVINCE, False),
            ("Lương Bá Hiếu", "committee_vice_chair", PROVINCE, False),
        ],
    ),
    "stacked titles before the name": (
        COMMUNE + "Phó Bí thư Đảng ủy, Chủ tịch UBND xã Hà Văn Sáng trình bày báo cáo.",
        [
            ("Hà Văn Sáng", "deputy_party_secretary", COMMUNE_NAME, False),
            ("Hà Văn Sáng", "committee_chair", COMMUNE_NAME, False),
        ],
    ),
    "honorific between": (
        HEAD + "Thay mặt phường, Bí thư Đảng ủy, đồng chí Tống Minh Triết, cảm ơn các nhà tài trợ.",
        [("Tống Minh Triết", "party_secretary", WARD, False)],
    ),
    "dash before the name": (
        HEAD + "Phó Chủ tịch Thường trực HĐND thành phố Hải Phòng - Trương Lệ Thu - chủ trì buổi giám sát.",
        [("Trương Lệ Thu", "council_vice_chair", CITY, False)],
    ),
    "list of deputies": (
        HEAD
        + "Các Phó Chủ tịch UBND phường: Lã Văn Bách, Đỗ Quế Anh và Hoàng Sỹ Nam được phân công phụ trách từng khu.",
        [
            ("Lã Văn Bách", "committee_vice_chair", WARD, False),
            ("Đỗ Quế Anh", "committee_vice_chair", WARD, False),
            ("Hoàng Sỹ Nam", "committee_vice_chair", WARD, False),
        ],
    ),
    "role, colon, name": (
        HEAD
        + "Bí thư Đảng ủy phường: Lê Nguyên Khôi; Phó Bí thư Thường trực: Đặng Kim Chi; Chủ tịch UBND: Trần Hữu Tâm.",
        [
            ("Lê Nguyên Khôi", "party_secretary", WARD, False),
            ("Đặng Kim Chi", "standing_deputy_party_secretary", WARD, False),
            ("Trần Hữu Tâm", "committee_chair", WARD, False),
        ],
    ),
    "role is name": (
        HEAD + "Người đứng đầu chính quyền, Chủ tịch UBND phường, là bà Tôn Nữ Diệu Hòa.",
        [("Tôn Nữ Diệu Hòa", "committee_chair", WARD, False)],
    ),
    "two roles are two names": (
        HEAD + "Bí thư Đảng ủy phường là ông Phùng Thế Vinh, Chủ tịch UBND phường là ông Lại Văn Hoàn.",
        [("Phùng Thế Vinh", "party_secretary", WARD, False), ("Lại Văn Hoàn", "committee_chair", WARD, False)],
    ),
    "acting": (
        HEAD + "Quyền Chủ tịch UBND phường Hải An Nguyễn Chí Bền tiếp dân sáng nay.",
        [("Nguyễn Chí Bền", "committee_chair", WARD, False)],
    ),
    "new": (
        HEAD + "Tân Bí thư Đảng ủy phường Hải An Đinh Tuấn Khải nhận hoa chúc mừng.",
        [("Đinh Tuấn Khải", "party_secretary", WARD, False)],
    ),
    # --- elected and appointed -----------------------------------------------------------------------------------
    "elected": (
        HEAD + "Kỳ họp đã bầu ông Âu Dương Tấn giữ chức Chủ tịch HĐND phường khóa II, nhiệm kỳ 2026 - 2031.",
        [("Âu Dương Tấn", "council_chair", WARD, False)],
    ),
    "re-elected": (
        HEAD + "Với 100% phiếu, đồng chí Lê Thị Mai Ca tái đắc cử chức Bí thư Đảng ủy phường.",
        [("Lê Thị Mai Ca", "party_secretary", WARD, False)],
    ),
    "several are appointed": (
        HEAD
        + "Các đồng chí Phạm Gia Bảo, Trần Ngọc Diễm, Lê Đình Phát được chỉ định giữ chức vụ Phó Bí thư Đảng ủy phường nhiệm kỳ 2025-2030.",
        [
            ("Phạm Gia Bảo", "deputy_party_secretary", WARD, False),
            ("Trần Ngọc Diễm", "deputy_party_secretary", WARD, False),
            ("Lê Đình Phát", "deputy_party_secretary", WARD, False),
        ],
    ),
    "agent between": (
        COMMUNE
        + "Ông Lô Văn Thái được Ban Thường vụ Tỉnh ủy chỉ định tham gia Ban Chấp hành và giữ chức Bí thư Đảng ủy xã Con Cuông.",
        [("Lô Văn Thái", "party_secretary", "xã Con Cuông", False)],
    ),
    "moved": (
        COMMUNE
        + "Ban Thường vụ Tỉnh ủy điều động ông Cụt Văn Mạo, Phó Giám đốc Sở Y tế, giữ chức Bí thư Đảng ủy xã Mường Xén.",
        [("Cụt Văn Mạo", "other", PROVINCE, True), ("Cụt Văn Mạo", "party_secretary", "xã Mường Xén", False)],
    ),
    "from the district to the ward": (
        HEAD
        + "Bà Chu Thị Ngà, Phó Bí thư Thường trực Quận ủy Lê Chân, được chỉ định làm Bí thư Đảng ủy phường An Biên.",
        [
            ("Chu Thị Ngà", "standing_deputy_party_secretary", "quận Lê Chân", True),
            ("Chu Thị Ngà", "party_secretary", "phường An Biên", False),
        ],
    ),
    "released": (
        HEAD
        + "HĐND phường miễn nhiệm chức danh Phó Chủ tịch UBND phường đối với bà Kha Thị Liễu và bầu ông Vũ Khắc Tiệp thay thế.",
        [("Kha Thị Liễu", "committee_vice_chair", WARD, True)],
    ),
    "released, then new post": (
        COMMUNE + "Ông Trần Lê Quân thôi giữ chức Chánh Văn phòng UBND tỉnh để nhận nhiệm vụ Giám đốc Sở Tài chính.",
        [("Trần Lê Quân", "other", PROVINCE, True, "Chánh"), ("Trần Lê Quân", "other", PROVINCE, False, "Tài chính")],
    ),
    "post held by": (
        HEAD + "Chức danh Chủ tịch UBND phường do ông Nguyễn Tuấn Mạnh đảm nhiệm.",
        [("Nguyễn Tuấn Mạnh", "committee_chair", WARD, False)],
    ),
    "decision for": (
        COMMUNE + "Lãnh đạo tỉnh trao quyết định bổ nhiệm Phó Giám đốc Sở Công Thương cho ông Ngân Văn Dũng.",
        [("Ngân Văn Dũng", "other", PROVINCE, False)],
    ),
    "respectively": (
        HEAD + "Ông Lê Đức Thuận và bà Phí Thị Nhàn lần lượt được bầu giữ chức Chủ tịch và Phó Chủ tịch HĐND phường.",
        [("Lê Đức Thuận", "council_chair", WARD, False), ("Phí Thị Nhàn", "council_vice_chair", WARD, False)],
    ),
    # --- former posts ----------------------------------------------------------------------------------------------
    "nguyên before each": (
        COMMUNE
        + "Đến dự còn có ông Nguyễn Hồng Kỳ, nguyên Bí thư Tỉnh ủy Nghệ An; ông Trần Duy Tám - nguyên Chủ tịch UBND tỉnh.",
        [("Nguyễn Hồng Kỳ", "party_secretary", PROVINCE, True), ("Trần Duy Tám", "committee_chair", PROVINCE, True)],
    ),
    "nguyên for the whole stack": (
        COMMUNE + "Ông Phan Bá Lượng, nguyên Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, chúc Tết bà con.",
        [
            ("Phan Bá Lượng", "deputy_party_secretary", PROVINCE, True),
            ("Phan Bá Lượng", "council_chair", PROVINCE, True),
        ],
    ),
    "before he was appointed": (
        HEAD
        + "Trước khi được chỉ định giữ chức Bí thư Đảng ủy phường Hải An, ông Lê Khánh Toàn là Phó Bí thư Quận ủy Hải An.",
        [
            ("Lê Khánh Toàn", "party_secretary", WARD, False),
            ("Lê Khánh Toàn", "deputy_party_secretary", "quận Hải An", True),
        ],
    ),
    "before that he was": (
        HEAD
        + "Ông Mạc Đăng Khoa hiện là Bí thư Đảng ủy phường Hải An. Trước đó, ông Khoa từng giữ chức Chủ tịch UBND quận Hải An.",
        [("Mạc Đăng Khoa", "party_secretary", WARD, False), ("Mạc Đăng Khoa", "committee_chair", "quận Hải An", True)],
    ),
    "career": (
        COMMUNE
        + "Ông Vi Xuân Hòa kinh qua nhiều vị trí: Bí thư Huyện đoàn Quế Phong, Chủ tịch UBND huyện Quế Phong, Bí thư Huyện ủy Quế Phong.",
        [
            ("Vi Xuân Hòa", "other", "huyện Quế Phong", True),
            ("Vi Xuân Hòa", "committee_chair", "huyện Quế Phong", True),
            ("Vi Xuân Hòa", "party_secretary", "huyện Quế Phong", True),
        ],
    ),
    "pronoun": (
        COMMUNE + "Bí thư Đảng ủy xã Đô Lương là bà Hoàng Cẩm Nhung. Bà từng làm Phó Chủ tịch UBND huyện Đô Lương.",
        [
            ("Hoàng Cẩm Nhung", "party_secretary", COMMUNE_NAME, False),
            ("Hoàng Cẩm Nhung", "committee_vice_chair", "huyện Đô Lương", True),
        ],
    ),
    # --- names ------------------------------------------------------------------------------------------------------
    "highland names": (
        "Đảng bộ xã Ea Súp, tỉnh Đắk Lắk, họp Đại hội.\n\nDự có đồng chí Y Biêr Niê, Phó Bí thư Tỉnh ủy; đồng chí H'Yim Kđoh - Phó Chủ tịch UBND tỉnh; "
        "ông K'Brếp, Chủ tịch UBND xã.",
        [
            ("Y Biêr Niê", "deputy_party_secretary", "tỉnh Đắk Lắk", False),
            ("H'Yim Kđoh", "committee_vice_chair", "tỉnh Đắk Lắk", False),
            ("K'Brếp", "committee_chair", "xã Ea Súp", False),
        ],
    ),
    "more highland names": (
        "Đảng bộ xã Ia Grai, tỉnh Gia Lai.\n\nPhó Chủ tịch HĐND tỉnh Gia Lai Rơ Châm H'Yéo và Chủ tịch UBND xã Ksor Tuân trao quà. Bà Kpă Thuyên (Chủ tịch Hội Nông dân xã) nhận.",
        [
            ("Rơ Châm H'Yéo", "council_vice_chair", "tỉnh Gia Lai", False),
            ("Ksor Tuân", "committee_chair", "xã Ia Grai", False),
            ("Kpă Thuyên", "other", "xã Ia Grai", False),
        ],
    ),
    "northern names": (
        "Đảng bộ xã Mù Cang Chải, tỉnh Lào Cai.\n\nĐồng chí Giàng A Chống, Bí thư Đảng ủy xã; đồng chí Lò Thị Phương - Chủ tịch UBND xã; Phó Chủ tịch HĐND xã Sùng A Vàng.",
        [
            ("Giàng A Chống", "party_secretary", "xã Mù Cang Chải", False),
            ("Lò Thị Phương", "committee_chair", "xã Mù Cang Chải", False),
            ("Sùng A Vàng", "council_vice_chair", "xã Mù Cang Chải", False),
        ],
    ),
    "southern Khmer names": (
        "Đảng bộ xã Trà Cú, tỉnh Vĩnh Long.\n\nÔng Thạch Sô Phi, Phó Bí thư Đảng ủy xã, và ông Kim Rây, Chủ tịch Ủy ban MTTQ Việt Nam xã.",
        [
            ("Thạch Sô Phi", "deputy_party_secretary", "xã Trà Cú", False),
            ("Kim Rây", "front_chair", "xã Trà Cú", False),
        ],
    ),
    "capitals": (
        HEAD + "Đồng chí NGUYỄN THỊ KIM OANH - Bí thư Đảng ủy, Chủ tịch HĐND phường Hải An.",
        [
            ("Nguyễn Thị Kim Oanh", "party_secretary", WARD, False),
            ("Nguyễn Thị Kim Oanh", "council_chair", WARD, False),
        ],
    ),
    "degrees before the name": (
        HEAD
        + "PGS.TS Dư Hoài Nam, Phó Giám đốc Sở Khoa học và Công nghệ thành phố, và ThS. Âu Thị Lan, Phó Trưởng phòng Văn hóa - Xã hội phường.",
        [("Dư Hoài Nam", "other", CITY, False), ("Âu Thị Lan", "other", WARD, False)],
    ),
    # --- who holds no office -----------------------------------------------------------------------------------------
    "authors": (HEAD + "Đại hội bế mạc chiều cùng ngày.\nẢnh: Nguyễn Hữu Chủ\nTheo Trần Văn Bí - Báo Hải Phòng", []),
    "dead leaders": (HEAD + "Đại biểu dâng hương Chủ tịch Hồ Chí Minh và cố Tổng Bí thư Nguyễn Phú Trọng.", []),
    "streets and schools": (
        HEAD + "Chủ tịch UBND phường kiểm tra đường Lê Hồng Phong, Trường THCS Trần Phú và phường Ngô Quyền.",
        [],
    ),
    "by order of": (HEAD + "Được sự ủy quyền của Chủ tịch UBND thành phố, ông Lê Văn Biên nhận bàn giao mặt bằng.", []),
    "presidium": (HEAD + "Thay mặt Đoàn Chủ tịch, đồng chí Hoàng Văn Đạt điều hành phần thảo luận.", []),
    "hero": (HEAD + "Bí thư Đảng ủy phường thăm Mẹ Việt Nam anh hùng Nguyễn Thị Tý.", []),
    "citizens": (HEAD + "Ông Nguyễn Văn Thắng, cử tri phường Hải An, đề nghị Chủ tịch UBND phường trả lời.", []),
    "named after a leader": (
        HEAD + "Ông Lý Thanh Sang, Bí thư Đoàn TNCS Hồ Chí Minh phường, dự.",
        [("Lý Thanh Sang", "other", WARD, False)],
    ),
    # --- units ----------------------------------------------------------------------------------------------------------
    "unit of the sentence": (
        HEAD
        + "Cùng ngày, tại phường Đồ Sơn, bà Trần Thị Nụ (Bí thư Đảng ủy, Chủ tịch HĐND phường) gặp mặt doanh nghiệp.",
        [
            ("Trần Thị Nụ", "party_secretary", "phường Đồ Sơn", False),
            ("Trần Thị Nụ", "council_chair", "phường Đồ Sơn", False),
        ],
    ),
    "unit before a colon": (
        "Danh sách lãnh đạo các phường của thành phố Hải Phòng\n\n"
        "1. Phường Ngô Quyền: Bí thư Đảng ủy Lê Trí Vũ; Chủ tịch UBND Nguyễn Công Hân.\n"
        "2. Phường Gia Viên: Bí thư Đảng ủy Phạm Minh Đức; Chủ tịch UBND Nguyễn Thị Bích Dung.",
        [
            ("Lê Trí Vũ", "party_secretary", "phường Ngô Quyền", False),
            ("Nguyễn Công Hân", "committee_chair", "phường Ngô Quyền", False),
            ("Phạm Minh Đức", "party_secretary", "phường Gia Viên", False),
            ("Nguyễn Thị Bích Dung", "committee_chair", "phường Gia Viên", False),
        ],
    ),
    "special zone": (
        "Đặc khu Cát Hải, thành phố Hải Phòng, họp báo.\n\nÔng Bùi Tuấn Mạnh, Chủ tịch đặc khu Cát Hải, trả lời.",
        [("Bùi Tuấn Mạnh", "committee_chair", "đặc khu Cát Hải", False)],
    ),
    "city abbreviations": (
        "Đảng bộ phường Sài Gòn, TP.HCM, họp Đại hội.\n\nPhó Chủ tịch UBND TP.HCM Nguyễn Lộc Hà Thiên và bà Lê Thị Hờ Rin, Chủ tịch UBND P.Sài Gòn, cùng dự.",
        [
            ("Nguyễn Lộc Hà Thiên", "committee_vice_chair", "thành phố Hồ Chí Minh", False),
            ("Lê Thị Hờ Rin", "committee_chair", "phường Sài Gòn", False),
        ],
    ),
    "former city of a province": (
        "Phường Vinh Hưng, tỉnh Nghệ An.\n\nÔng Phan Đức Đồng Tâm, nguyên Bí thư Thành ủy Vinh, dự họp.",
        [("Phan Đức Đồng Tâm", "party_secretary", "thành phố Vinh", True)],
    ),
    "unit with its district": (
        COMMUNE + "Ông Lương Thanh Hải nguyên là Chủ tịch UBND xã Tam Quang, huyện Tương Dương, tỉnh Nghệ An.",
        [("Lương Thanh Hải", "committee_chair", "xã Tam Quang", True)],
    ),
    # --- lists, rows and signatures --------------------------------------------------------------------------------------
    "dash list of an encyclopedia": (
        "## Ban Thường vụ Tỉnh ủy Nghệ An\n\n- Nguyễn Quang Huân - Bí thư Tỉnh ủy\n- Hoàng Nghĩa Khang - Phó Bí thư Thường trực Tỉnh ủy\n"
        "- Thượng tá Lê Hồng Quế - Giám đốc Công an Tỉnh\n- Thái Hòa - Giám đốc Sở Nội vụ",
        [
            ("Nguyễn Quang Huân", "party_secretary", PROVINCE, False),
            ("Hoàng Nghĩa Khang", "standing_deputy_party_secretary", PROVINCE, False),
            ("Lê Hồng Quế", "other", PROVINCE, False),
            ("Thái Hòa", "other", PROVINCE, False),
        ],
    ),
    "rows": (
        HEAD
        + "TT | Họ và tên | Năm sinh | Chức vụ\n1 | Trần Quang Tường | 1974 | Bí thư Đảng ủy, Chủ tịch HĐND phường\n2 | Lê Thúy Hà | 1981 | Phó Bí thư Thường trực Đảng ủy",
        [
            ("Trần Quang Tường", "party_secretary", WARD, False),
            ("Trần Quang Tường", "council_chair", WARD, False),
            ("Lê Thúy Hà", "standing_deputy_party_secretary", WARD, False),
        ],
    ),
    "columns of posts": (
        "Lãnh đạo các xã, phường mới của tỉnh Nghệ An\n\nTT | Xã, phường | Bí thư Đảng ủy | Chủ tịch UBND\n1 | Phường Trường Vinh | Nguyễn Hữu Đức Anh | Lê Sỹ Chiến Thắng\n2 | Xã Đô Lương | Bùi Duy Đông Hà | Trần Văn Hiến",
        [
            ("Nguyễn Hữu Đức Anh", "party_secretary", "phường Trường Vinh", False),
            ("Lê Sỹ Chiến Thắng", "committee_chair", "phường Trường Vinh", False),
            ("Bùi Duy Đông Hà", "party_secretary", COMMUNE_NAME, False),
            ("Trần Văn Hiến", "committee_chair", COMMUNE_NAME, False),
        ],
    ),
    "rows of an infobox": (
        "# Hải An (phường)\n\nPhường Hải An thuộc thành phố Hải Phòng.\n\n| Chủ tịch UBND | Lưu Văn Thụy |\n| Bí thư Đảng ủy | Nguyễn Trọng Nhưỡng |",
        [("Lưu Văn Thụy", "committee_chair", WARD, False), ("Nguyễn Trọng Nhưỡng", "party_secretary", WARD, False)],
    ),
    "names under a heading": (
        HEAD + "Phó Bí thư Đảng ủy phường:\n- Phạm Viết Hùng\n- Đồng chí Lâm Thị Cẩm Tú\n\nHội nghị kết thúc.",
        [
            ("Phạm Viết Hùng", "deputy_party_secretary", WARD, False),
            ("Lâm Thị Cẩm Tú", "deputy_party_secretary", WARD, False),
        ],
    ),
    "signature": (
        "ỦY BAN NHÂN DÂN\nPHƯỜNG HẢI AN\n\nKẾ HOẠCH\nVề công tác năm 2026 của phường Hải An, thành phố Hải Phòng\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nVũ Hữu Thành",
        [("Vũ Hữu Thành", "committee_vice_chair", WARD, False)],
    ),
    "signature of a council": (
        "HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG HẢI AN\n\nNGHỊ QUYẾT\nVề dự toán năm 2026 của phường Hải An, thành phố Hải Phòng\n\nCHỦ TỊCH\n\nNguyễn Thị Thuận Yến",
        [("Nguyễn Thị Thuận Yến", "council_chair", WARD, False)],
    ),
}
