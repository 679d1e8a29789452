"""Phrases that papers on wards and communes use all the time; what a misread word is held against."""

from __future__ import annotations

PHRASES: tuple[str, ...] = tuple(
    phrase.strip()
    for phrase in """
    sắp xếp, sáp nhập, hợp nhất, thành lập, được thành lập, hình thành, được hình thành, trên cơ sở, cơ sở nhập
    cơ sở sáp nhập, cơ sở hợp nhất, cơ sở sắp xếp, nhập nguyên trạng, sáp nhập nguyên trạng, nguyên trạng diện tích
    toàn bộ diện tích, toàn bộ, diện tích tự nhiên, diện tích đất tự nhiên, tự nhiên và quy mô, quy mô dân số
    quy mô dân số của, dân số của, một phần diện, một phần, phần còn lại, phần còn lại của, còn lại của các
    phần lớn, cơ bản toàn bộ, của phường, của xã, của thị trấn, của các phường, của các xã, các phường, các xã
    và xã, và phường, và thị trấn, và các xã, và một phần, thị trấn, đặc khu, đơn vị hành chính, hành chính cấp xã
    đơn vị mới, thành phường mới, thành xã mới, xã mới có tên gọi là, phường mới có tên gọi, tên gọi là phường
    tên gọi là xã, gọi là xã, gọi là phường, mới có tên gọi, sau khi sắp xếp, theo quy định tại khoản, quy định
    tại khoản, tại các khoản, khoản điều này, điều này, điều này thành, theo nghị quyết, nghị quyết số
    nghị quyết của, ủy ban, thường vụ quốc hội, của ủy ban, ban hành, thuộc thành phố, thuộc huyện, thuộc quận
    thuộc thị xã, thành phố, trước đây, gồm các, bao gồm, nâng lên, đổi tên, đổi tên xã, thành xã, thành phường
    tiền thân là, lập phường từ, tổng diện tích, có diện tích, diện tích là, với tổng diện tích, dân số là
    dân số đạt, có dân số, và dân số, tổng dân số, với tổng dân số, nhân khẩu, hộ dân, hộ gia đình, tổ dân phố
    khu dân cư, khu phố, các thôn, thôn và, chia thành, đảng viên, đảng viên của, đảng viên trong, đảng viên thuộc
    đảng viên toàn, đảng bộ, đảng bộ xã, đảng bộ phường, đảng bộ có, toàn đảng bộ, đảng ủy, đảng ủy phường
    đảng ủy xã, tổ chức đảng, tổ chức cơ sở đảng, tổ chức đảng trực thuộc, tổ chức cơ sở, chi bộ, đảng bộ trực thuộc
    chi bộ trực thuộc, đảng bộ cơ sở, chi bộ cơ sở, cơ sở đảng, trực thuộc đảng bộ, trực thuộc đảng ủy, đại diện cho
    thay mặt, sinh hoạt tại, đại hội, đại hội đại biểu, đại hội đảng bộ, đại biểu đảng bộ, đại biểu chính thức
    lần thứ, nhiệm kỳ, bí thư, phó bí thư, bí thư đảng ủy, phó bí thư đảng ủy, phó bí thư thường trực
    thường trực đảng ủy, bí thư thành ủy, bí thư tỉnh ủy, chủ tịch, phó chủ tịch, chủ tịch hội đồng nhân dân
    hội đồng nhân dân, ủy ban nhân dân, chủ tịch ủy ban nhân dân, ủy ban mặt trận tổ quốc, mặt trận tổ quốc việt nam
    ban chấp hành, ban thường vụ, ủy viên ban thường vụ, ủy viên ban chấp hành, ban chấp hành đảng bộ
    ban chấp hành trung ương, trung ương đảng, ủy viên trung ương, bộ chính trị, ban bí thư, đồng chí
    đồng chí bí thư, các đồng chí, giữ chức, giữ chức vụ, được chỉ định, chỉ định giữ, được bầu, được bầu giữ
    bổ nhiệm, trưởng ban, phó trưởng ban, giám đốc sở, trưởng đoàn, đại biểu quốc hội, ban tuyên giáo và dân vận
    ban tổ chức, ủy ban kiểm tra, chánh văn, hiệu trưởng trường, tổ công tác, phát biểu, tham dự, dự đại hội
    chỉ đạo đại hội, tỷ lệ hộ nghèo, hộ nghèo, hộ cận nghèo, thu nhập bình quân, bình quân đầu người, thu ngân sách
    ngân sách nhà nước, trên địa bàn, tổng thu ngân sách, giá trị sản xuất, tốc độ tăng trưởng, tăng trưởng kinh tế
    tăng bình quân, bình quân hằng năm, bình quân hàng năm, triệu đồng, tỷ đồng, triệu đồng trên người
    phấn đấu đến năm, đến năm, giai đoạn, mỗi năm, hằng năm, trở lên, đạt trên, đạt từ, chỉ tiêu, mục tiêu
    chỉ tiêu chủ yếu, nhiệm vụ trọng tâm, khâu đột phá, bảo hiểm y tế, tham gia bảo hiểm, đạt chuẩn quốc gia
    chuẩn quốc gia, trường đạt chuẩn, lao động qua đào tạo, việc làm, giải quyết việc làm, nông thôn mới, kết nạp
    kết nạp đảng viên, đảng viên mới, hoàn thành tốt nhiệm vụ, hoàn thành xuất sắc, trong sạch vững mạnh
    dịch vụ công trực tuyến, thủ tục hành chính, hồ sơ, môi trường, chất thải rắn, thu gom, nước sạch, che phủ rừng
    gia đình văn hóa, kinh tế số, xã hội số, chuyển đổi số, kinh tế xã hội, quốc phòng an ninh, hệ thống chính trị
    xây dựng đảng, nhân dân, một mái nhà, chung một mái nhà, về chung một nhà, bốn xã, ba xã, hai xã, năm xã
    bốn phường, ba phường, hai phường, hợp thành xã, hợp thành phường, là các xã, là các phường, một phần diện tích
    của thành phố, phường xã, xã phường, có diện tích tự nhiên, phần diện tích, dân số, diện tích, tự nhiên, quy mô
    nguyên trạng, lớn diện tích, phần lớn diện tích, cơ bản, ghép xã, nhập xã, nhập phường, được sáp nhập
    được hợp nhất, thành lập phường, thành lập xã, lập xã, nay là, vốn là xã, được nâng lên, số người, nghìn người
    dân cư, tổ chức, cơ sở, trực thuộc, đại biểu, hội đồng, nghị quyết, quyết định, chủ tịch hđnd, chủ tịch ubnd
    thành ủy, tỉnh ủy, phó chủ tịch ubnd, phó chủ tịch hđnd, các ông, các bà, ông bà, cùng các, các phó, cùng dự
    văn phòng, chánh văn phòng, phó chánh văn phòng, trưởng phòng, phó trưởng phòng, phòng kinh tế, phòng văn hóa
    hạ tầng và đô thị, trưởng công an, công an xã, công an phường, chỉ huy trưởng, ban chỉ huy, chỉ huy quân sự
    chức danh, chức danh phó, chức danh chủ tịch, chức danh ủy viên, chức danh trưởng, chức vụ phó, chức phó
    chức bí thư, chức chủ tịch, giữ chức danh, miễn nhiệm, bãi nhiệm, miễn nhiệm chức danh, thôi giữ, thôi làm
    thôi làm nhiệm vụ, cho thôi, cho thôi làm, nguyên là, nguyên phó, nguyên chủ, nguyên bí, nguyên trưởng
    người đứng đầu, đứng đầu cấp ủy, cấp ủy, cấp ủy khóa, trung ương, ủy viên dự khuyết, dự khuyết trung ương
    hiện là, hiện giữ, nay là, từng là, từng giữ, trước đó là, vừa được, vừa là, được điều động, được bổ nhiệm
    được phân công, được giao, được giới thiệu, giới thiệu bầu, bầu bổ sung, bầu giữ, tái cử, trúng cử, đắc cử
    tái đắc cử, tiếp tục giữ, tiếp tục làm, điều động, luân chuyển, phân công, đảm nhiệm, đảm nhiệm chức
    nhận nhiệm vụ, nhận công tác, chuyển công tác, nghỉ hưu, nghỉ chế độ, cương vị, với cương vị, cương vị bí thư
    trên cương vị, giữ cương vị, vào cương vị, các vị trí, quá trình công tác, thanh tra, chánh thanh tra, chánh án
    tòa án, viện trưởng, viện kiểm sát, hội cựu chiến binh, cựu chiến binh, hội nông dân, hội phụ nữ, hội liên hiệp
    liên hiệp phụ nữ, liên hiệp các hội, liên đoàn lao động, đoàn thanh niên, chủ tịch hội, ban nội chính, nội chính
    tuyên giáo, dân vận, ban dân vận, ban xây dựng, ban kinh tế, ban pháp chế, ban văn hóa, ban dân tộc, kiểm tra
    chủ nhiệm, phó chủ nhiệm, chủ nhiệm ủy ban, phó giám đốc, giám đốc trung tâm, phục vụ hành chính công
    hành chính công, sinh năm, quê quán, trình độ, chuyên môn, lý luận chính trị, cao cấp lý luận, thạc sĩ
    phó trưởng đoàn, đoàn đại biểu, khóa mới, phó trưởng ban, trưởng ban quản lý, kiêm nhiệm, kiêm chủ tịch
    """.replace("\n", ",").split(",")
    if phrase.strip()
)
"""Small letters, tone marks as in the national orthography; two words or more."""
