"""What wards promise and report: labels, units and usual bounds."""

from __future__ import annotations

from benchmarks.corpus.indicator import Measure

RATES = (
    Measure("tỷ lệ dân số tham gia bảo hiểm y tế", "percent", 92, 100),
    Measure("tỷ lệ lao động qua đào tạo", "percent", 55, 90, 1),
    Measure("tỷ lệ giải ngân vốn đầu tư công hằng năm", "percent", 90, 100),
    Measure("tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn", "percent", 93, 100, 1),
    Measure("tỷ lệ hồ sơ trực tuyến toàn trình", "percent", 70, 99),
    Measure("tỷ lệ hộ dân được sử dụng nước sạch", "percent", 85, 100),
    Measure("tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý", "percent", 85, 100),
    Measure("tỷ lệ gia đình văn hóa", "percent", 88, 99),
    Measure("tỷ lệ người tham gia bảo hiểm xã hội", "percent", 35, 70, 1),
    Measure("tỷ lệ điều tra, khám phá các loại tội phạm", "percent", 75, 99),
    Measure("tỷ lệ che phủ rừng", "percent", 20, 75, 1),
    Measure("tỷ lệ người dân trưởng thành có tài khoản định danh điện tử", "percent", 75, 99),
    Measure("tỷ lệ thanh toán không dùng tiền mặt", "percent", 60, 95),
    Measure("tỷ lệ đô thị hóa", "percent", 30, 95, 1),
    Measure("tỷ lệ trẻ em dưới 5 tuổi được tiêm chủng đầy đủ", "percent", 95, 100),
    Measure("tỷ trọng thương mại - dịch vụ trong cơ cấu kinh tế", "percent", 30, 70, 1),
    Measure("tỷ trọng kinh tế số", "percent", 15, 40),
)
SHARES = (
    Measure("trường học đạt chuẩn quốc gia", "percent", 70, 100),
    Measure("trạm y tế đạt chuẩn quốc gia", "percent", 100, 100),
    Measure("thôn, tổ dân phố có nhà văn hóa", "percent", 80, 100),
    Measure("khu dân cư đạt chuẩn văn hóa", "percent", 85, 100),
    Measure("chi bộ duy trì sinh hoạt đúng định kỳ", "percent", 88, 100),
    Measure("đảng viên được học tập, quán triệt nghị quyết", "percent", 88, 99),
    Measure("cán bộ, công chức đạt chuẩn theo quy định", "percent", 95, 100),
    Measure("tuyến đường trục chính có điện chiếu sáng", "percent", 75, 100),
    Measure("doanh nghiệp có hoạt động đổi mới sáng tạo", "percent", 30, 50),
    Measure("hộ gia đình được cấp nước hợp vệ sinh", "percent", 90, 100),
    Measure("rác thải sinh hoạt được phân loại tại nguồn", "percent", 60, 95),
    Measure("cơ quan, đơn vị đạt chuẩn an toàn về an ninh trật tự", "percent", 90, 100),
)
GROWTH = (
    Measure("tổng giá trị sản phẩm trên địa bàn", "percent_per_year", 7, 16, 1),
    Measure("tổng giá trị sản xuất", "percent_per_year", 8, 17, 1),
    Measure("thu ngân sách nhà nước trên địa bàn", "percent_per_year", 8, 18, 1),
    Measure("giá trị sản xuất công nghiệp - xây dựng", "percent_per_year", 9, 18, 1),
    Measure("giá trị sản xuất thương mại - dịch vụ", "percent_per_year", 9, 19, 1),
    Measure("giá trị sản xuất nông, lâm nghiệp, thủy sản", "percent_per_year", 2, 6, 1),
    Measure("thu nhập bình quân đầu người", "percent_per_year", 7, 14, 1),
)
AMOUNTS = (
    Measure("tổng thu ngân sách nhà nước trên địa bàn", "vnd_billion", 40, 900, 1),
    Measure("tổng vốn đầu tư toàn xã hội", "vnd_billion", 300, 5000),
    Measure("vốn đầu tư từ ngân sách {k}", "vnd_billion", 40, 400),
    Measure("thu nhập bình quân đầu người", "vnd_million_per_person_year", 55, 180),
    Measure("giá trị sản phẩm thu hoạch bình quân", "vnd_million_per_hectare", 90, 320),
    Measure("sản lượng lương thực có hạt", "tonne", 1200, 40000),
    Measure("diện tích gieo trồng cây hằng năm", "hectare", 120, 4200, 1),
)
LIMITS = (
    Measure("tỷ lệ hộ nghèo", "percent", 0.5, 4, 1),
    Measure("tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều", "percent", 0.5, 5, 1),
    Measure("tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi", "percent", 5, 15, 1),
    Measure("tỷ lệ hộ cận nghèo", "percent", 0.8, 5, 1),
)
COUNTS = (
    Measure("kết nạp {v} mới", "count", 12, 90, noun="đảng viên"),
    Measure("giải quyết việc làm cho {v}", "count", 150, 2600, noun="lao động"),
    Measure("thành lập mới {v}", "count", 5, 60, noun="doanh nghiệp"),
    Measure("xây dựng {v} văn minh", "count", 3, 25, noun="tuyến phố"),
    Measure("đào tạo nghề cho {v}", "count", 80, 900, noun="lao động"),
    Measure("công nhận {v} OCOP", "count", 3, 20, noun="sản phẩm"),
    Measure("phát triển {v}", "count", 2, 12, noun="hợp tác xã"),
)
STANDARDS = (
    "đạt chuẩn đô thị văn minh",
    "đạt chuẩn nông thôn mới nâng cao",
    "đạt chuẩn nông thôn mới hiện đại",
    "được công nhận đạt chuẩn “Chính quyền thân thiện”",
)
