"""Syllables of which names of people are made, in small letters; what a misread one is held against."""

from __future__ import annotations

from etl.text.surnames import COMMON_SURNAMES

_LIST = """
    an anh ánh bách bảo bằng bích bình cảnh cẩm châu chi chí chiến chinh chính chung công cúc cương cường danh dân
    diễm diễn diệp diệu dung dũng duy duyên dương đại đan đạo đạt đăng đắc điền điệp điệu định đình đoàn đoan đông
    đồng đức gấm gia giang giáp hà hạ hải hạnh hào hảo hằng hân hậu hiên hiền hiển hiến hiếu hiệp hiệu hiệt hoa hòa
    hoài hoan hoàn hoàng hoạt hoằng học hội hồng hợi hợp huân huấn huệ hùng huy huyên huyền huỳnh hưng hương hường
    hướng hưởng hữu ích kế kết khai khải khang khanh khánh khắc khiêm khoa khoan khoát khôi khởi khương khuê khuyên
    kiên kiểm kiệm kiệt kiều kim kính kỳ lam lan lang lành lâm lân lập lệ lễ liêm liên liễu linh loan lộc lợi luân
    luận luật lục lũy lương lượng lưu ly lý mạnh mẫn mậu minh mùi mười mỹ nam nga ngân nghị nghĩa nghiêm nghiệp
    ngoan ngọc nguyên nguyện nguyệt nhã nhàn nhân nhạn nhật nhẫn nhi nhiên nhiệm nhu nhung như ninh nữ oanh phán
    phát phấn phi phiên phiệt phong phú phúc phùng phụng phước phương phượng quang quảng quân quế quốc quý quyên
    quyền quyết quyến quỳnh sa san sang sáng sâm sinh song sơn sương sửu sỹ tài tạo tâm tân tấn tần thạch thái thanh
    thành thạnh thảo thắm thắng thăng thân thế thi thị thiên thiện thiệp thiết thiệu thịnh thọ thoa thoại thông
    thống thơ thời thu thuấn thuận thục thuý thúy thùy thủy thư thứ thừa thức thực thương thường thưởng thược tiên
    tiến tiệp tín tình tính tĩnh toại toán toàn toản tố tôn tổng trà trác trang tráng trâm trân trí triết triều
    triệu trinh trình trọng trung trúc trường trưởng trực tú tuân tuấn tuất tuệ tùng tuyên tuyến tuyền tuyển tuyết
    tư tứ từ tường tưởng tý tỵ uy uyên vân văn vạn viên viễn viện việt vinh vĩnh vịnh vọng vui vương vượng vượt vy
    vỹ xuân xuyên xuyến xứng ý yên yến
"""
NAME_SYLLABLES = COMMON_SURNAMES | frozenset(_LIST.split())
"""Some 400 syllables of which nine in ten names of the lowlands consist."""
