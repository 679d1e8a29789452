"""Pieces of sentences about local life that state no fact: who, does what, to what, to what end; by topic.

`{u}` is the unit with its type word, `{k}` the type word alone.
"""

from __future__ import annotations

# topic -> (who, does, what, tail)
TOPICS: dict[str, tuple[tuple[str, ...], ...]] = {
    "culture": (
        (
            "Phòng Văn hóa - Xã hội", "Các câu lạc bộ dân ca", "Nhà văn hóa {k}", "Bà con các xóm ngõ",
            "Đội văn nghệ quần chúng",
            "Ban quản lý di tích", "Hội người cao tuổi", "Các nghệ nhân lớn tuổi", "Đoàn viên thanh niên",
            "Thư viện cộng đồng",
        ),
        (
            "đã cùng nhau gìn giữ", "thường xuyên giới thiệu", "đang sưu tầm và ghi chép lại",
            "dành nhiều tâm huyết cho",
            "mở rộng dần", "truyền dạy cho lớp trẻ", "khơi dậy phong trào gắn với", "vận động bà con chăm sóc",
        ),
        (
            "các điệu hát cổ", "lễ hội đầu xuân bên bến nước", "tủ sách của dòng họ",
            "nếp sống đẹp trong cưới hỏi, ma chay",
            "ngôi đình làng cổ kính", "trò chơi dân gian sau mùa gặt", "những món ăn truyền thống",
            "hương ước của từng cụm dân cư",
            "sân chơi cho thiếu nhi", "khúc sông gắn với ký ức nhiều thế hệ",
        ),
        (
            "để con cháu hiểu thêm về quê hương", "tạo không khí vui tươi ở từng ngõ nhỏ",
            "và được người dân hưởng ứng",
            "góp phần vun đắp tình làng nghĩa xóm", "nhất là trong dịp nghỉ hè",
            "với sự góp sức của những người con xa quê",
            "trong khuôn khổ cuộc vận động xây dựng đời sống văn hóa", "bên cạnh việc đồng áng thường ngày",
        ),
    ),
    "schools": (
        (
            "Các nhà trường trên địa bàn {u}", "Thầy và trò vùng ven", "Hội khuyến học",
            "Ban đại diện cha mẹ học sinh",
            "Đội ngũ giáo viên trẻ", "Các lớp mầm non", "Quỹ khuyến tài của các dòng họ",
            "Trung tâm học tập cộng đồng",
        ),
        (
            "chú trọng", "kiên trì theo đuổi", "từng bước đổi mới", "được tạo điều kiện để nâng cao",
            "phối hợp với gia đình lo cho",
            "không ngừng cải thiện", "mạnh dạn thử nghiệm", "cùng nhau chăm lo",
        ),
        (
            "việc đọc sách của học sinh", "bữa ăn bán trú", "kỹ năng sống cho trẻ", "phương pháp dạy học tích cực",
            "an toàn trước cổng trường giờ tan học", "những em có hoàn cảnh khó khăn",
            "các buổi trải nghiệm ngoài trời",
            "công tác hướng nghiệp", "việc học ngoại ngữ",
        ),
        (
            "ngay từ đầu năm học", "được phụ huynh đồng tình", "với sự hỗ trợ của các nhà hảo tâm",
            "mà không tạo thêm áp lực cho các em",
            "theo hướng học đi đôi với hành", "trong điều kiện cơ sở vật chất còn thiếu thốn",
            "để không em nào bị bỏ lại phía sau",
        ),
    ),
    "digital": (
        (
            "Trung tâm Phục vụ hành chính công", "Tổ công nghệ số cộng đồng", "Cán bộ một cửa", "Chính quyền {u}",
            "Đoàn thanh niên",
            "Bộ phận tiếp nhận hồ sơ", "Các phòng chuyên môn", "Lực lượng tình nguyện",
        ),
        (
            "hướng dẫn tận tình", "đi từng ngõ, gõ từng nhà để giúp bà con làm quen với", "tiếp tục rút gọn",
            "công khai rõ ràng",
            "sắp xếp lại", "đưa vào vận hành", "lắng nghe ý kiến người dân về", "hoàn thiện dần",
        ),
        (
            "các bước nộp hồ sơ qua mạng", "quy trình trả kết quả tại nhà", "cách dùng ứng dụng trên điện thoại",
            "thái độ giao tiếp với dân",
            "kho dữ liệu dùng chung", "chữ ký số cá nhân", "bảng hướng dẫn tại nơi tiếp dân",
            "việc thanh toán qua ngân hàng",
        ),
        (
            "giúp bà con đỡ phải đi lại nhiều lần", "nhất là với người cao tuổi",
            "để công việc thông suốt sau sắp xếp", "và nhận được phản hồi tích cực",
            "thay cho cách làm thủ công trước kia", "trong những tuần đầu vận hành mô hình chính quyền hai cấp",
            "kể cả ngoài giờ hành chính",
        ),
    ),
    "farming": (
        (
            "Nông dân {u}", "Các hợp tác xã kiểu mới", "Hội Nông dân", "Những hộ trồng rau ven sông",
            "Các chủ vườn cây ăn trái",
            "Cán bộ khuyến nông", "Bà con nuôi thủy sản", "Các tổ hợp tác",
        ),
        (
            "chuyển dần sang", "liên kết với doanh nghiệp để phát triển", "mạnh dạn đầu tư cho",
            "bảo nhau áp dụng", "giữ vững",
            "nhân rộng", "học hỏi kinh nghiệm về", "tính toán kỹ trước khi mở rộng",
        ),
        (
            "giống lúa chất lượng cao", "vườn cây theo hướng hữu cơ", "mô hình tưới tiết kiệm",
            "chuỗi rau an toàn", "nghề đan lát truyền thống",
            "đàn gia súc theo hướng an toàn sinh học", "sản phẩm đặc trưng của quê mình",
            "nhãn hiệu tập thể cho nông sản",
        ),
        (
            "để có đầu ra ổn định", "thay cho lối canh tác manh mún", "phù hợp với thổ nhưỡng của từng vùng",
            "nhằm thích ứng với thời tiết thất thường",
            "với sự hỗ trợ về kỹ thuật của ngành chuyên môn", "và tạo thêm việc làm lúc nông nhàn",
            "gắn với du lịch trải nghiệm",
        ),
    ),
    "party": (
        (
            "Cấp ủy các cấp", "Đảng ủy {u}", "Các chi bộ trực thuộc", "Đội ngũ cán bộ, đảng viên",
            "Người đứng đầu các cơ quan",
            "Ban Xây dựng Đảng", "Các đoàn thể chính trị - xã hội", "Mặt trận Tổ quốc và các tổ chức thành viên",
        ),
        (
            "quán triệt đầy đủ", "cụ thể hóa kịp thời", "nghiêm túc thực hiện", "đề cao", "bám sát",
            "tiếp tục đổi mới", "coi trọng",
            "gương mẫu đi đầu trong", "tập trung khắc phục hạn chế về",
        ),
        (
            "tinh thần nêu gương", "nền nếp sinh hoạt chi bộ", "việc học tập và làm theo gương Bác",
            "nguyên tắc tập trung dân chủ",
            "công tác kiểm tra, giám sát", "quy chế làm việc", "việc đối thoại với nhân dân",
            "phương thức lãnh đạo", "công tác tư tưởng ở cơ sở",
        ),
        (
            "tạo sự thống nhất từ trong Đảng ra ngoài xã hội", "với quyết tâm cao", "nói đi đôi với làm",
            "gắn với nhiệm vụ được giao",
            "coi đó là việc làm thường xuyên", "trên tinh thần rõ người, rõ việc, rõ trách nhiệm",
            "sát với tình hình thực tế của {u}",
        ),
    ),
    "order": (
        (
            "Lực lượng công an cơ sở", "Tổ bảo vệ an ninh trật tự", "Ban Chỉ huy quân sự", "Dân quân thường trực",
            "Tổ liên gia an toàn",
            "Cựu chiến binh trên địa bàn", "Các hộ kinh doanh ven đường", "Tổ hòa giải",
        ),
        (
            "thường xuyên tuần tra", "phối hợp nắm chắc", "tham gia gìn giữ", "kịp thời nhắc nhở",
            "tích cực tuyên truyền về",
            "luyện tập các phương án bảo vệ", "góp công sức vào việc giữ", "chủ động bảo đảm",
        ),
        (
            "sự bình yên của các khu dân cư", "trật tự lòng đường, vỉa hè",
            "an toàn phòng cháy trong mùa hanh khô", "nếp sống thượng tôn pháp luật",
            "địa bàn giáp ranh", "sự an toàn của người tham gia giao thông", "các điểm chợ đông người",
            "tình hình trong những ngày lễ",
        ),
        (
            "không để xảy ra tình huống bất ngờ", "được nhân dân tin yêu", "nhất là vào ban đêm",
            "trong mọi thời điểm",
            "bằng nhiều hình thức gần gũi", "ngay từ gia đình", "góp phần ổn định tình hình",
            "theo phương châm phòng ngừa là chính",
        ),
    ),
    "town": (
        (
            "Ban quản lý dự án", "Công tác quy hoạch", "Hạ tầng giao thông của {u}", "Người dân hai bên tuyến phố",
            "Các khu dân cư mới",
            "Phòng Kinh tế, Hạ tầng và Đô thị", "Bộ mặt {k}", "Hệ thống thoát nước",
        ),
        (
            "được quan tâm theo hướng", "có nhiều chuyển biến nhờ", "đang thay đổi cùng với", "cần gắn với",
            "phải đi trước một bước trong",
            "được hưởng lợi từ", "nhận được sự đồng thuận về", "vẫn còn vướng mắc liên quan đến",
        ),
        (
            "việc hiến đất mở đường", "chỉnh trang vỉa hè, cây xanh", "những tuyến đường nối thông các cụm dân cư",
            "không gian xanh ven hồ",
            "chợ truyền thống được sửa sang", "hệ thống chiếu sáng ngõ xóm", "công tác giải phóng mặt bằng",
            "quản lý trật tự xây dựng",
        ),
        (
            "để diện mạo ngày càng khang trang", "theo hướng văn minh, hiện đại",
            "mà vẫn giữ nét riêng của vùng đất", "phù hợp với quy hoạch chung",
            "tạo thuận lợi cho giao thương", "trong giai đoạn phát triển mới", "bằng cách làm công khai, dân chủ",
        ),
    ),
    "care": (
        (
            "Hội Chữ thập đỏ", "Trạm Y tế", "Hội Liên hiệp Phụ nữ", "Các nhà hảo tâm", "Cán bộ chính sách",
            "Bác sĩ về với cơ sở",
            "Ban công tác Mặt trận", "Những tấm lòng thiện nguyện",
        ),
        (
            "quan tâm đến", "tổ chức thăm hỏi", "chia sẻ với", "duy trì nếp chăm sóc", "hỗ trợ kịp thời",
            "đồng hành cùng", "thăm khám tận nhà cho",
        ),
        (
            "các gia đình có công với cách mạng", "người già neo đơn", "bà mẹ và trẻ nhỏ",
            "những hộ gặp hoạn nạn sau mưa bão", "người khuyết tật",
            "các cháu mồ côi", "lao động nghèo xa quê", "bệnh nhân mạn tính",
        ),
        (
            "trong tinh thần lá lành đùm lá rách", "để ai cũng có Tết ấm áp", "bằng những việc làm thiết thực",
            "không phân biệt cũ mới sau sáp nhập",
            "với tất cả tấm lòng", "góp phần bảo đảm an sinh xã hội", "và coi đó là trách nhiệm của cộng đồng",
        ),
    ),
}  # fmt: skip

OPENERS = (
    "", "", "", "", "", "Thời gian qua, ", "Cùng với đó, ", "Bên cạnh đó, ", "Trên tinh thần ấy, ",
    "Thực tế cho thấy, ", "Từ nhiều năm nay, ",
    "Đáng chú ý, ", "Sau khi sắp xếp, ", "Ở nhiều nơi, ", "Không chỉ vậy, ", "Cũng trong thời gian này, ",
    "Nhìn chung, ", "Mặt khác, ",
)  # fmt: skip

# Each holds figures, dates or persons that are no facts of a unit of today: acts, roads, schools, heroes, authors, the country.
DISTRACTORS: dict[str, tuple[str, ...]] = {
    "act": (
        "Việc này được triển khai theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
        "Căn cứ Chỉ thị số 45-CT/TW ngày 14/4/2025, các bước chuẩn bị được tiến hành thận trọng.",
        "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 là cơ sở pháp lý quan trọng cho những thay đổi này.",
        "Tinh thần của Nghị quyết 68-NQ/TW về kinh tế tư nhân được nhiều đại biểu nhắc tới.",
        "Văn bản số 118/CV-VP gửi các cơ quan hôm {d} đã nêu rõ yêu cầu ấy.",
    ),
    "country": (
        "Cả nước hiện có 34 tỉnh, thành phố và 3.321 đơn vị hành chính cấp xã.",
        "Mô hình chính quyền địa phương hai cấp vận hành trên cả nước từ ngày 01/7/2025.",
        "Theo kết quả tổng điều tra, dân số Việt Nam đã vượt mốc 100 triệu người.",
    ),
    "road": (
        "Quốc lộ 5 và đường tỉnh 359 chạy qua đây từ lâu đã là trục giao thương của vùng.",
        "Con đường Trần Hưng Đạo rợp bóng cây là nơi người dân đi bộ mỗi sớm.",
        "Trụ sở làm việc đặt tại số 25 đường Nguyễn Trãi, mở cửa từ 7 giờ 30 các ngày làm việc.",
        "Đường dây nóng 1022 tiếp nhận phản ánh của người dân suốt ngày đêm.",
    ),
    "school": (
        "Trường THCS Chu Văn An vừa được sơn sửa lại trước ngày khai giảng.",
        "Thầy trò Trường Tiểu học Võ Thị Sáu trồng thêm một vườn hoa trước sân.",
        "Trường Mầm non Hoa Sen nhận được nhiều lời khen của phụ huynh.",
        "Học sinh Trường THPT Lê Quý Đôn đoạt giải cao trong cuộc thi tìm hiểu lịch sử quê hương.",
    ),
    "hero": (
        "Nơi đây từng in dấu chân của Anh hùng Lực lượng vũ trang nhân dân {p}.",
        "Liệt sĩ {p} hy sinh năm 1968 khi mới ngoài hai mươi tuổi; con phố nhỏ đầu làng nay mang tên người con ưu tú ấy.",
        "Chủ tịch Hồ Chí Minh từng về thăm vùng đất này và căn dặn cán bộ phải gần dân.",
        "Danh nhân {p} đỗ tiến sĩ dưới triều Lê, được dân làng lập đền thờ.",
    ),
    "citizen": (
        "{P} {p}, một người dân sống lâu năm ở đây, vui vẻ kể về những đổi thay của quê mình.",
        "Gia đình {m} {p} là một trong những hộ đầu tiên hiến đất làm đường.",
        "Nghệ nhân {p} vẫn miệt mài bên khung cửi mỗi ngày.",
        "{P} {p}, chủ một xưởng mộc nhỏ, cho biết việc làm ăn đã thuận lợi hơn trước.",
    ),
    "past": (
        "Trong kháng chiến, nhân dân nơi đây đã góp hàng nghìn ngày công phục vụ tiền tuyến.",
        "Trận lũ năm 1971 vẫn còn in đậm trong ký ức của các bậc cao niên.",
        "Ngôi đình được dựng từ thế kỷ XVII, trùng tu lần gần nhất vào năm 1998.",
        "Phong trào hợp tác hóa những năm 1960 đã để lại nhiều kỷ niệm khó quên.",
    ),
}  # fmt: skip
