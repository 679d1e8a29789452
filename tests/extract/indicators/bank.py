"""Invented sentences of the genres, each with what a careful reader finds in it.

A case is the text and its figures; a figure is `value[-max] unit comparator kind period | word of the label`. The period
is written as `2026-2030`, `2030`, `annual` or `none`; a paper is read as of 2025 with the term 2025-2030.
"""

from __future__ import annotations

from typing import NamedTuple


class Expected(NamedTuple):
    """One figure that must be found."""

    value: float
    value_max: float | None
    unit: str
    comparator: str
    kind: str
    period: str
    word: str


def figure(line: str) -> Expected:
    """A line of a case."""
    facts, word = line.split("|")
    value, unit, comparator, kind, period = facts.split()
    low, _, high = value.partition("~")
    return Expected(float(low), float(high) if high else None, unit, comparator, kind, period, word.strip())


CASES: dict[str, list[tuple[str, list[str]]]] = {
    "comparators": [
        ("Đến năm 2030, tỷ lệ hộ gia đình văn hóa đạt từ 95% trở lên.", ["95 percent >= target 2030 | gia đình văn hóa"]),
        ("Phấn đấu đến năm 2030 tỷ lệ lao động qua đào tạo đạt tối thiểu 80%.", ["80 percent >= target 2030 | lao động"]),
        ("Đến năm 2030, tỷ lệ hộ nghèo không vượt quá 0,5%.", ["0.5 percent <= target 2030 | nghèo"]),
        ("Đến năm 2030 tỷ lệ sinh con thứ ba giữ ở mức dưới 4%.", ["4 percent < target 2030 | sinh con"]),
        ("Mục tiêu đến 2030: tỷ lệ thất nghiệp thành thị tối đa 3%.", ["3 percent <= target 2030 | thất nghiệp"]),
        ("Đến năm 2030, hơn 90% hồ sơ được xử lý trên môi trường mạng.", ["90 percent > target 2030 | hồ sơ"]),
        ("Đến năm 2030 thu nhập bình quân đầu người vượt mốc 110 triệu đồng/người/năm.", ["110 vnd_million_per_person_year > target 2030 | thu nhập"]),
        ("Đến năm 2030, độ che phủ rừng không thấp hơn 52%.", ["52 percent >= target 2030 | che phủ"]),
        ("Đến năm 2030 tỷ lệ trẻ suy dinh dưỡng thể thấp còi chưa đến 10%.", ["10 percent < target 2030 | suy dinh dưỡng"]),
        ("Đến năm 2030, tỷ lệ người dân tham gia BHYT ≥ 97%.", ["97 percent >= target 2030 | BHYT"]),
        ("Đến năm 2030 có khoảng 85% người dân hài lòng với dịch vụ công.", ["85 percent = target 2030 | người dân"]),
        ("Đến năm 2030, tăng trưởng kinh tế bình quân đạt 10-12%/năm.", ["10~12 percent_per_year range target 2030 | kinh tế"]),
        ("Phấn đấu mỗi năm giảm từ 0,3 đến 0,5% hộ nghèo.", ["0.3~0.5 percent_per_year range target annual | hộ nghèo"]),
        ("Phấn đấu đến năm 2030 mỗi thôn có ít nhất hai câu lạc bộ thể thao.", ["2 count >= target 2030 | câu lạc bộ"]),
        ("Mỗi năm kết nạp không dưới 30 đảng viên mới trong cả nhiệm kỳ tới.", ["30 count >= target annual | kết nạp"]),
        ("Đến năm 2030, tỷ lệ đô thị hóa đạt 65% (tối thiểu).", ["65 percent >= target 2030 | đô thị hóa"]),
    ],
    "council targets": [
        ("Mục tiêu đến năm 2030:\n1. Tổng giá trị sản xuất tăng bình quân 12,5%/năm.\n2. Thu ngân sách trên địa bàn tăng bình quân hằng năm từ 10% trở lên.\n3. Tỷ lệ hộ nghèo đa chiều giảm còn dưới 1%.\n4. 100% trường học đạt chuẩn quốc gia.",
         ["12.5 percent_per_year = target 2030 | giá trị sản xuất", "10 percent_per_year >= target 2030 | ngân sách", "1 percent < target 2030 | hộ nghèo", "100 percent = target 2030 | trường học"]),
        ("I. CHỈ TIÊU CHỦ YẾU GIAI ĐOẠN 2026-2030\n- Tốc độ tăng trưởng giá trị sản xuất bình quân 13%/năm, trong đó công nghiệp - xây dựng tăng 15%, dịch vụ tăng 14%.",
         ["13 percent_per_year = target 2026-2030 | giá trị sản xuất", "15 percent_per_year = target 2026-2030 | công nghiệp", "14 percent_per_year = target 2026-2030 | dịch vụ"]),
        ("Đến năm 2030, phấn đấu tỷ trọng công nghiệp - xây dựng chiếm 55%, thương mại - dịch vụ 35%, nông nghiệp 10%.",
         ["55 percent = target 2030 | công nghiệp", "35 percent = target 2030 | dịch vụ", "10 percent = target 2030 | nông nghiệp"]),
        ("Đến năm 2030 giá trị sản phẩm thu hoạch trên 1 ha đất canh tác đạt 180 triệu đồng.", ["180 vnd_million_per_hectare = target 2030 | giá trị sản phẩm"]),
        ("Tổng vốn đầu tư toàn xã hội giai đoạn 2026-2030 phấn đấu đạt 2,5 nghìn tỷ đồng.", ["2500 vnd_billion = target 2026-2030 | vốn đầu tư"]),
        ("Phấn đấu đến năm 2030 có 25 bác sĩ/10.000 dân và 30 giường bệnh/vạn dân.", ["25 per_10000_people = target 2030 | bác sĩ", "30 per_10000_people = target 2030 | giường bệnh"]),
        ("Hằng năm có 90% trở lên tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trong nhiệm kỳ tới.", ["90 percent >= target annual | tổ chức cơ sở đảng"]),
        ("Phấn đấu hằng năm 100% chi bộ trực thuộc và 95% đảng viên hoàn thành tốt nhiệm vụ trở lên.", ["100 percent = target annual | chi bộ", "95 percent = target annual | đảng viên"]),
        ("Trong nhiệm kỳ, phấn đấu kết nạp từ 200 đảng viên trở lên.", ["200 count >= target none | kết nạp"]),
        ("Đến năm 2030, bình quân mỗi năm giải quyết việc làm cho 1.200 lao động.", ["1200 count = target 2030 | việc làm"]),
        ("Đến năm 2030, tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý đạt 98%, tỷ lệ hộ dùng nước hợp vệ sinh đạt 100%.", ["98 percent = target 2030 | chất thải", "100 percent = target 2030 | nước"]),
        ("Phấn đấu đến năm 2028 hoàn thành xây dựng xã nông thôn mới nâng cao.", ["2028 year = target 2028 | nông thôn mới nâng cao"]),
        ("Đến năm 2030 xã cơ bản không còn hộ nghèo theo chuẩn giai đoạn 2022-2025.", []),
        ("Đến năm 2030 xã không còn hộ nghèo, không còn nhà tạm.", ["0 count = target 2030 | hộ nghèo", "0 count = target 2030 | nhà tạm"]),
        ("Phấn đấu đến năm 2030, GRDP bình quân đầu người đạt 6.500 USD.", ["6500 usd_per_person_year = target 2030 | GRDP"]),
        ("Phấn đấu đến năm 2030 toàn xã trồng mới 350 ha rừng sản xuất, sản lượng lương thực có hạt đạt 12.000 tấn.", ["350 hectare = target 2030 | rừng", "12000 tonne = target 2030 | lương thực"]),
        ("Phấn đấu đến năm 2030 tỷ lệ cán bộ, công chức phường có trình độ đại học trở lên đạt 100%.", ["100 percent = target 2030 | công chức"]),
        ("Đến năm 2030, tuổi thọ trung bình của người dân đạt 76 tuổi, trong đó thời gian sống khỏe mạnh tối thiểu 68 tuổi.", ["76 year_of_age = target 2030 | tuổi thọ"]),
        ("Hằng năm giảm ít nhất 5% số vụ tai nạn giao thông so với năm trước.", ["5 percent_per_year >= target annual | tai nạn"]),
    ],
    "results": [
        ("Giai đoạn 2020-2025, tổng thu ngân sách đạt 1.250 tỷ đồng, vượt 18% so với dự toán được giao.", ["1250 vnd_billion = actual 2020-2025 | thu ngân sách", "18 percent = actual 2020-2025 | thu ngân sách"]),
        ("Thu nhập bình quân đầu người tăng từ 45 triệu đồng năm 2020 lên 78 triệu đồng năm 2025.", ["45 vnd_million_per_person_year = actual 2020 | thu nhập", "78 vnd_million_per_person_year = actual 2025 | thu nhập"]),
        ("Nhiệm kỳ qua, tỷ lệ hộ nghèo giảm từ 6,2% xuống còn 1,1%.", ["6.2 percent = actual none | hộ nghèo", "1.1 percent = actual none | hộ nghèo"]),
        ("Trong 5 năm qua, địa phương đã bê tông hóa 32 km đường giao thông nông thôn, xây mới 12 nhà văn hóa thôn.", ["32 kilometre = actual none | đường", "12 count = actual none | nhà văn hóa"]),
        ("Nhiệm kỳ 2020-2025, toàn xã xóa được 85 nhà tạm, kết nạp 132 đảng viên, đạt 110% chỉ tiêu.", ["85 count = actual 2020-2025 | nhà tạm", "132 count = actual 2020-2025 | kết nạp", "110 percent = actual 2020-2025 | chỉ tiêu"]),
        ("Kết thúc nhiệm kỳ 2020-2025, 17/20 chỉ tiêu đạt và vượt kế hoạch đề ra.", ["17 count = actual 2020-2025 | chỉ tiêu"]),
        ("Nhiệm kỳ vừa qua có 18 trong số 22 chỉ tiêu hoàn thành.", ["18 count = actual none | chỉ tiêu"]),
        ("6 tháng đầu năm 2025, thu ngân sách nhà nước trên địa bàn ước đạt 86,4 tỷ đồng, bằng 62% dự toán.", ["86.4 vnd_billion = actual 2025 | thu ngân sách", "62 percent = actual 2025 | thu ngân sách"]),
        ("Năm 2024, tổng đàn gia súc đạt 15.600 con, tăng 4,5% so với năm 2023.", ["15600 count = actual 2024 | gia súc", "4.5 percent = actual 2024 | gia súc"]),
        ("Đến nay, 15/15 thôn đạt chuẩn nông thôn mới; 12/12 trường học đạt chuẩn quốc gia.", ["15 count = actual none | thôn", "12 count = actual none | trường học"]),
        ("Công tác giảm nghèo đạt kết quả tích cực: toàn xã chỉ còn 21 hộ nghèo (0,6%).", ["21 count = actual none | hộ nghèo", "0.6 percent = actual none | hộ nghèo"]),
        ("Hiện trên địa bàn có 315 doanh nghiệp và 1.870 hộ kinh doanh cá thể đang hoạt động.", ["315 count = actual none | doanh nghiệp", "1870 count = actual none | hộ kinh doanh"]),
        ("Giai đoạn 2020-2025 đã thu hút 14 dự án với tổng vốn đăng ký 2.300 tỷ đồng.", ["14 count = actual 2020-2025 | dự án", "2300 vnd_billion = actual 2020-2025 | vốn"]),
        ("Tính đến tháng 6/2025, tỷ lệ bao phủ bảo hiểm y tế đạt 96,3%.", ["96.3 percent = actual 2025 | bảo hiểm y tế"]),
        ("Năm 2024 xã được công nhận đạt chuẩn nông thôn mới nâng cao.", ["2024 year = actual 2024 | nông thôn mới nâng cao"]),
        ("Sản phẩm địa phương được chú trọng, đến nay có 9 sản phẩm OCOP đạt 3 sao trở lên.", ["9 count = actual none | OCOP"]),
        ("Nhiệm kỳ qua, giá trị sản xuất nông nghiệp đạt 345 tỷ đồng, gấp 1,4 lần so với đầu nhiệm kỳ.", ["345 vnd_billion = actual none | nông nghiệp", "1.4 times = actual none | nông nghiệp"]),
        ("Tỷ lệ hộ nghèo đến cuối năm 2024 còn 2,15% (giảm 3,4 điểm phần trăm so với năm 2020).", ["2.15 percent = actual 2024 | hộ nghèo", "3.4 percentage_point = actual 2024 | hộ nghèo"]),
        ("Trong nhiệm kỳ qua, người dân đã hiến hơn 12.000 m2 đất và đóng góp 8,5 tỷ đồng xây dựng nông thôn mới.", ["12000 square_metre > actual none | đất", "8.5 vnd_billion = actual none | đóng góp"]),
        ("Năm 2024, địa phương đón 1,2 triệu lượt khách, doanh thu du lịch đạt 650 tỷ đồng.", ["1200000 count = actual 2024 | khách", "650 vnd_billion = actual 2024 | doanh thu"]),
        ("Hạ tầng được đầu tư đồng bộ; 98,5% hộ dân sử dụng nước sạch, 100% tuyến đường trục chính được chiếu sáng.", ["98.5 percent = actual none | hộ dân", "100 percent = actual none | tuyến đường"]),
        ("Nhiệm kỳ qua, thu nhập mỗi người dân đạt 72 triệu một năm.", ["72 vnd_million_per_person_year = actual none | thu nhập"]),
        ("Năm năm qua, tổng giá trị sản xuất tăng trưởng bình quân 11,2% mỗi năm.", ["11.2 percent_per_year = actual none | giá trị sản xuất"]),
    ],
    "congress": [
        ("Dự Đại hội có 215 đại biểu chính thức, đại diện cho 1.832 đảng viên thuộc 46 chi bộ, đảng bộ.", ["215 count = actual 2025-2030 | đại biểu chính thức"]),
        ("Đại hội đã nghe công bố quyết định chỉ định Ban Chấp hành Đảng bộ xã khóa I gồm 29 đồng chí, Ban Thường vụ 11 đồng chí và Ủy ban Kiểm tra 5 đồng chí.", ["29 count = actual 2025-2030 | Ban Chấp hành", "11 count = actual 2025-2030 | Ban Thường vụ", "5 count = actual 2025-2030 | Kiểm tra"]),
        ("Có 33 người được chỉ định vào Ban Chấp hành; 9 người trong Ban Thường vụ.", ["33 count = actual 2025-2030 | Ban Chấp hành", "9 count = actual 2025-2030 | Ban Thường vụ"]),
        ("Danh sách Ban Chấp hành có 27 ủy viên; Ban Thường vụ có 9 ủy viên.", ["27 count = actual 2025-2030 | Ban Chấp hành", "9 count = actual 2025-2030 | Ban Thường vụ"]),
        ("Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 6 đồng chí chính thức, 2 đồng chí dự khuyết.", ["6 count = actual 2025-2030 | đại biểu chính thức", "2 count = actual 2025-2030 | dự khuyết"]),
        ("Nghị quyết Đại hội xác định 24 chỉ tiêu, 7 nhóm nhiệm vụ trọng tâm và ba khâu đột phá.", ["24 count = actual 2025-2030 | chỉ tiêu", "7 count = actual 2025-2030 | nhiệm vụ", "3 count = actual 2025-2030 | đột phá"]),
        ("Đại hội thống nhất 5 chương trình hành động, 10 công trình trọng điểm.", ["5 count = actual 2025-2030 | chương trình", "10 count = actual 2025-2030 | công trình"]),
        ("Bốn đột phá được lựa chọn cho nhiệm kỳ mới.", ["4 count = actual 2025-2030 | đột phá"]),
        ("Đảng bộ xã có 52 tổ chức đảng gồm 6 đảng bộ cơ sở và 46 chi bộ cơ sở với 1.900 đảng viên.", ["6 count = actual none | đảng bộ cơ sở", "46 count = actual none | chi bộ cơ sở"]),
        ("Cấp ủy khóa mới có 31 đồng chí; 13 đồng chí tham gia Ban Thường vụ.", ["31 count = actual 2025-2030 | Ban Chấp hành", "13 count = actual 2025-2030 | Ban Thường vụ"]),
        ("Theo quyết định của Ban Thường vụ Tỉnh ủy, 25 đồng chí được chỉ định tham gia Ban Chấp hành Đảng bộ xã.", ["25 count = actual 2025-2030 | Ban Chấp hành"]),
        ("Về dự có 150 đại biểu ưu tú.", ["150 count = actual 2025-2030 | đại biểu"]),
        ("Đại hội hội tụ 178 gương mặt đại biểu, thay mặt 1.420 đảng viên.", ["178 count = actual 2025-2030 | đại biểu"]),
        ("Đại hội diễn ra trong 1,5 ngày với sự có mặt của 189/190 đại biểu được triệu tập.", ["189 count = actual 2025-2030 | đại biểu"]),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam phường khóa I gồm 55 vị.", ["55 count = actual 2025-2030 | Mặt trận"]),
        ("Đại hội cũng bầu 12 đại biểu đi dự Đại hội Đảng bộ thành phố.", ["12 count = actual 2025-2030 | đại biểu"]),
    ],
    "plans": [
        ("KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2026\nI. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2026\n1. Tốc độ tăng giá trị sản xuất đạt 12%.\n2. Thu ngân sách nhà nước đạt 215 tỷ đồng.\n3. Thu nhập bình quân đầu người đạt 82 triệu đồng.",
         ["12 percent = plan 2026 | giá trị sản xuất", "215 vnd_billion = plan 2026 | ngân sách", "82 vnd_million_per_person_year = plan 2026 | thu nhập"]),
        ("HĐND phường thông qua dự toán thu ngân sách năm 2026 với tổng thu 312 tỷ đồng, tổng chi 298 tỷ đồng.", ["312 vnd_billion = plan 2026 | tổng thu", "298 vnd_billion = plan 2026 | tổng chi"]),
        ("Năm 2026, xã phấn đấu tạo việc làm mới cho 450 lao động, giảm tỷ lệ hộ nghèo xuống 2%.", ["450 count = plan 2026 | việc làm", "2 percent = plan 2026 | hộ nghèo"]),
        ("Kế hoạch năm 2026 đặt ra mức tăng trưởng từ 11% trở lên.", ["11 percent >= plan 2026 | tăng trưởng"]),
        ("Kế hoạch vốn đầu tư công năm 2025 là 45,6 tỷ đồng; đến ngày 31/10/2025 đã giải ngân 30,2 tỷ đồng, đạt 66,2%.", ["45.6 vnd_billion = plan 2025 | vốn đầu tư công", "30.2 vnd_billion = actual 2025 | giải ngân", "66.2 percent = actual 2025 | giải ngân"]),
        ("Phấn đấu năm 2026 có thêm 3 trường đạt chuẩn quốc gia.", ["3 count = plan 2026 | trường"]),
    ],
    "digital": [
        ("Mục tiêu cụ thể đến năm 2030\na) Phát triển chính quyền số\n- 100% hồ sơ công việc được xử lý trên môi trường mạng (trừ hồ sơ mật).\n- Tối thiểu 90% thủ tục hành chính đủ điều kiện được cung cấp dưới hình thức dịch vụ công trực tuyến toàn trình.\n- Mỗi thôn có ít nhất 01 tổ công nghệ số cộng đồng.",
         ["100 percent = target 2030 | hồ sơ công việc", "90 percent >= target 2030 | thủ tục hành chính", "1 count >= target 2030 | tổ công nghệ số"]),
        ("Đến năm 2030, tỷ lệ người dân từ 18 tuổi trở lên có chữ ký số cá nhân đạt trên 50%.", ["50 percent > target 2030 | chữ ký số"]),
        ("Đến năm 2030, hạ tầng 5G phủ 99% dân số, tốc độ băng rộng tối thiểu 100 Mb/s.", ["99 percent = target 2030 | 5G"]),
        ("Đến hết năm 2027, 80% hộ gia đình có đường truyền cáp quang.", ["80 percent = target 2027 | hộ gia đình"]),
        ("Đến năm 2030: kinh tế số chiếm 30% GRDP; tỷ trọng thương mại điện tử trong tổng mức bán lẻ đạt trên 20%.", ["30 percent = target 2030 | kinh tế số", "20 percent > target 2030 | thương mại điện tử"]),
    ],
    "retold": [
        ("Nhìn tới 2030, phường nhắm thu nhập mỗi người 150 triệu đồng/năm.", ["150 vnd_million_per_person_year = target 2030 | thu nhập"]),
        ("Đích ngắm của xã tới 2030 là hộ nghèo chỉ còn quanh mức 1,5%.", ["1.5 percent = target 2030 | hộ nghèo"]),
        ("Bức tranh nhiệm kỳ cũ khá sáng: ngân sách thu về 320 tỷ đồng, hộ nghèo rút còn 0,9%.", ["320 vnd_billion = actual none | ngân sách", "0.9 percent = actual none | hộ nghèo"]),
        ("Hết nhiệm kỳ 2025-2030, xã muốn có 80% lao động qua đào tạo, bảo hiểm y tế phủ 98% dân.", ["80 percent = target 2030 | lao động", "98 percent = target 2030 | bảo hiểm y tế"]),
        ("Sau 5 năm, mức thu nhập bình quân đã lên tới 68,5 triệu đồng, hơn đầu nhiệm kỳ 21 triệu đồng.", ["68.5 vnd_million_per_person_year = actual none | thu nhập", "21 vnd_million_per_person_year = actual none | thu nhập"]),
        ("Khép lại nhiệm kỳ, 19 trên 21 chỉ tiêu đã cán đích.", ["19 count = actual none | chỉ tiêu"]),
        ("Tỷ lệ người dân có thẻ bảo hiểm y tế giờ đã ở mức 95,8%.", ["95.8 percent = actual none | bảo hiểm y tế"]),
        ("Xã đặt quyết tâm mỗi năm bớt đi ít nhất 3% hộ nghèo.", ["3 percent_per_year >= target annual | hộ nghèo"]),
        ("Nghị quyết chốt tốc độ tăng giá trị sản xuất 9,8%/năm, thu nhập chạm 95 triệu đồng/người vào năm 2030.", ["9.8 percent_per_year = target annual | giá trị sản xuất", "95 vnd_million_per_person_year = target 2030 | thu nhập"]),
        ("Ngân sách thu trên địa bàn 5 năm cộng lại hơn 1.100 tỷ đồng, trung bình mỗi năm tăng 13%.", ["1100 vnd_billion > actual none | ngân sách", "13 percent_per_year = actual none | ngân sách"]),
        ("Trong 5 năm, 412 hộ thoát nghèo, 1.020 lao động có việc làm mới.", ["412 count = actual none | thoát nghèo", "1020 count = actual none | lao động"]),
        ("Giai đoạn 2025-2030, bình quân mỗi năm xã phải kết nạp 25 đảng viên trở lên.", ["25 count >= target 2025-2030 | kết nạp"]),
        ("Thu nhập đầu người năm 2030 phải gấp đôi năm 2025, đạt 140 triệu đồng.", ["140 vnd_million_per_person_year = target 2030 | thu nhập"]),
    ],
    "nothing": [
        ("Ông Nguyễn Văn An sinh năm 1975, 22 năm tuổi Đảng, từng giữ 3 chức vụ khác nhau.", []),
        ("Phường được thành lập trên cơ sở sáp nhập 4 phường với diện tích 12,5 km2, dân số 45.200 người.", []),
        ("Đại hội trao tặng 20 suất quà, mỗi suất 500.000 đồng cho gia đình chính sách.", []),
        ("Nghị quyết số 57-NQ/TW, Nghị quyết 68 và Đề án 06 được quán triệt tới từng chi bộ.", []),
        ("Điện thoại liên hệ: 0225 3.871.234; địa chỉ: số 15 đường Trần Phú.", []),
        ("Xã cách trung tâm tỉnh 35 km, có Quốc lộ 1A và tỉnh lộ 352 chạy qua.", []),
        ("Cả nước hiện có 3.321 đơn vị hành chính cấp xã, trong đó 2.621 xã.", []),
        ("Đảng bộ phường có 38 chi bộ trực thuộc với 1.250 đảng viên.", []),
        ("Phường có 42 tổ dân phố, 12.300 hộ với 45.120 nhân khẩu.", []),
        ("Chiều 15/8, tại Nhà văn hóa trung tâm, phiên trù bị bắt đầu lúc 14 giờ 30 phút.", []),
        ("100% đại biểu biểu quyết tán thành thông qua Nghị quyết.", []),
        ("Mô hình chính quyền địa phương 2 cấp vận hành từ ngày 1/7/2025.", []),
        ("Cuộc cách mạng công nghiệp lần thứ 4 mở ra nhiều cơ hội.", []),
        ("Ban Thường vụ Thành ủy ban hành Quyết định số 125-QĐ/TU ngày 20/6/2025.", []),
    ],
}
