"""The syllables that papers on wards and communes use most, in small letters; what a misread word is held against."""

from __future__ import annotations

_LIST = """
    anh ao ba ban bao bay binh biên biến biết biển biểu biệt buồn buổi bà bài bàn bào bày bác bán báo bãi bão bê
    bình bí bò bước bưởi bản bảo bảy bầu bắc bắt bằng bế bến bền bệnh bị bỏ bố bối bốn bồi bổ bộ bớt bởi cam canh
    cao cay cha che chi chia chiếm chiến chiều cho chua chung chuyên chuyển chuyện chuẩn cháu chè chí chín chính
    chùa chú chúc chăm chăn chơi chưa chương chạy chất chẳng chặt chế chỉ chỉnh chị chịu chọn chống chốt chồng chờ
    chợ chục chủ chức chứng chừng chữ chữa con cua cuối cuộc cà càng cá các cách cái cán cáo cây còn có cô công cùng
    căn cũ cũng cơ cư cương cường cạnh cả cải cảng cảnh cấp cấu cần cầu cận cập cặp cố cống cộng cụ của củng cứ cứu
    cử cửa cực cựu danh diễn diện do doanh du dung duy dài dân dê dùng dưới dưỡng dẫn dịch dục dụng dừa dữ dự dựng
    em ga ghế gia giai gian giang giao gieo già giá giám giáo giáp gió giường giải giảm giận giới giờ giữ giữa gom
    gà gái gì góp gấp gần gắn gọi gọn gồm gỗ gợi gửi hai hiểm hiểu hiện hiệp hiệu hoa hoà hoàn hoá hoạch hoạt huy
    huyện huấn hài hàng hành hình hòa hóa hôm hút hơn hưu hương hướng hưởng hạ hạn hạt hằng hết hệ học họp hỏi hồ
    hồi hỗ hộ hội hợp hứa hữu keo khai khi khoa khoai khoản khoảng khoẻ khu khuyến khuyết khá khác khách khám khâu
    khép khích khó khóa không khăn khẩn khẩu khắc khỏe khỏi khối khởi kim kinh kiêm kiến kiểm kiểu kiệm kiện kè kéo
    kê kênh kín ký kĩ kế kết kể kịp kỳ kỷ kỹ lao linh liên liệt liệu lo loại luận luật là làm làng lâm lãng lãnh lên
    lòng lúa lúc lý lĩnh lũ lưu lương lưới lượng lượt lạc lại lạnh lấy lần lập lẻ lễ lệ lịch lộ lớn lớp lời lở lợi
    lợn lụt lứa lực ma mang minh miếu miễn mua muộn mà máy mình mía mô môi mưa mương mười mạc mại mạng mạnh mẫu mật
    mắt mặn mặt mẹ mọi mốc mỗi một mới mở mục mức mừng nam nay ngang ngay nghe nghiêm nghiệp nghèo nghìn nghĩ nghĩa
    nghề nghệ nghỉ nghị ngoài nguyên nguyện nguồn ngành ngày ngân ngô ngõ ngũ người ngọt ngồi ngủ ngừng nhanh nhiên
    nhiều nhiệm nhà nhân nhãn nhìn nhích nhóm như nhưng nhấn nhất nhận nhập nhắc nhằm nhỏ nhớ những nhựa ninh niên
    non nuôi nào này nát nâng nêu nói nóng nông năm năng nơi nước nạn nạp nắm nắng nằm nền nỗ nội nộp nợ nửa nữ ong
    phiên phiếu phong phà phá pháp phát phân phép phê phí phía phòng phó phù phúc phút phương phường phạm phạt phải
    phấn phần phẩm phố phụ phục phủ qua quan quy quyết quyền quá quán quân quê quên quí quý quả quản quận quế quốc
    ra rau riêng ruộng rà rác rõ rạch rất rồi rộng rời rừng sao sau sinh so song soát sung suất suối sàn sách sáng
    sáp sát sáu sân sĩ sơ sơn sạch sạt sản sắc sắn sắp sẽ số sống sớm sở sợ sức sử sửa sự tai tay tham thanh thay
    theo thi thiêng thiết thiểu thiện thiệu thoát thoại thu thuận thuế thuốc thuộc thuỷ thành thác thách tháng thân
    thêm thì thôi thôn thông thư thương thường thạc thải thảo thấp thất thần thầy thẩm thắng thẻ thế thể thị thống
    thời thủ thủy thứ thức thực tin tinh tiên tiêu tiến tiếp tiết tiềm tiền tiểu toàn toán tra trai trang trao tri
    triển triệt triệu trong trung truy truyền trà trách trâu trên trì trình trí trò trú trúng trăm trưa trương trước
    trường trưởng trạm trạng trả trấn trận trật trẻ trị trọng trồng trở trợ trụ trục trực tuyến tuyển tuệ tuổi tài
    tàu tá tác tái tám tán tâm tân tây tên tình tích tính tôm tông tăng tư tương tướng tưởng tạ tại tạm tạo tảng tấn
    tất tầng tập tế tỉ tỉnh tịch tọa tố tốc tối tốt tồn tổ tổng tộc tội tới tụ tục tụng tức từ từng tử tự tỷ uống uỷ
    vai vay vi viên viết việc viện vui và vài vào vùng văn vườn vượt vạn vải vấn vẫn vận vật vậy về vệ vị vịt vọng
    vốn với vợ vụ vừa vững vực xa xanh xe xong xoá xuyên xuân xuất xuống xác xây xã xóa xảy xếp xử yêu yếu án áp ít
    ông ăn đa đai đang đi điều điểm điện đo đoàn đoạn đà đàn đào đánh đáp đây đã đê đêm đình đích đó đón đóng đô đôi
    đông đúng đơn đưa đương đường được đạc đại đạo đạt đảm đảng đảo đất đấu đầu đầy đẩy đập đậu đắc đặc đặt đẹp đến
    đề đền đều để địa định đọc đốc đối đồng đổi độ đội động đột đời đủ đức đứng ưu ương ước ảnh ấp ấy ổn ủy ứng
"""
ORDINARY = frozenset(_LIST.split())
"""Some 850 syllables that make up 97 of 100 words in small letters of such papers, in either seat of the tone mark."""

_FREQUENT = """
    năm đồng và hội của các số đạt dân có được thành người đại chí biểu viên chức tỷ chính trên đảng là trong với tế
    thu hộ phát hành mới phố từ tăng hiện triệu tỉnh tổ ngày nghèo đến toàn một thứ thực nhất giữ đó đã còn theo về
    không tại việc trọng cho vào giảm độ tạo lực sở tổng tháng lập trước bà ông để gồm mỗi thôn phần nhà hơn điều đề
    đất vốn lượt dưới phường xã ủy bộ
"""
FREQUENT = frozenset(_FREQUENT.split())
"""The hundred of them that stand most often; a rare word that looks like one of them is it."""
