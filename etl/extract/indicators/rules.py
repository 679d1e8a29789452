"""Which words of a label mean which indicator of the vocabulary (datapackages/indicators/vocabulary.csv).

Here those of the economy, the budget and society.

A line under its category: `key (families): any of these / phrases + and one of these - and none of these`; the first
line that fits wins. `^` before a phrase says that it names what is counted, not whose or where it is; `$` behind it
that no kind of it is named: of the total alone. Words in angles stand for the lists of `WORDS`. The families of units
are told apart in etl.extract.indicators.vocabulary.
"""

from __future__ import annotations

from etl.extract.indicators.rules_of_offices import RULES_OF_OFFICES

WORDS = {
    "part of the people": "hộ nghèo / người nghèo / cận nghèo / học sinh / sinh viên / cán bộ / công chức / viên chức"
    " / đảng viên / đoàn viên / hội viên / người cao tuổi / người có công / dân tộc / dtts / lương hưu / công nhân",
    "part of the poor": "bảo hiểm / bhyt / thẻ / vay / hỗ trợ / thuộc hộ / dạy nghề / được / dân tộc / dtts / khmer"
    " / người có công",
    "part of the area": "khu trung tâm / khu vực trung tâm / khu du lịch / khu công nghiệp / cụm công nghiệp"
    " / làng nghề",
    "hamlets that have": "thôn có / bản có / ấp có / buôn có / làng có / xóm có / khóm có / tổ dân phố có / khu phố có",
}
"""Words that several rules name, as their phrases: of whom, of where, or of what a share is no share of all."""

RULES = (
    """\
@economy
gross_product (money): giá trị sản phẩm trên địa bàn / tổng sản phẩm trên địa bàn / tổng sản phẩm địa phương / grdp -
    bình quân / đầu người / kinh tế số / tỷ trọng
gross_product_growth (growth): giá trị sản phẩm trên địa bàn / tổng sản phẩm trên địa bàn / tổng sản phẩm địa phương /
    grdp - bình quân đầu người / kinh tế số
economic_growth (growth): tăng trưởng kinh tế / kinh tế tăng - khu vực / ngành / số
gross_product_per_capita (income): grdp bình quân / grdp đầu người / sản phẩm bình quân đầu người
gross_product_per_capita_usd (usd_income): grdp / sản phẩm / giá trị + bình quân / đầu người
value_added_growth (growth): giá trị tăng thêm / giá trị gia tăng - tỷ trọng
agriculture_production_value (money): giá trị sản xuất / giá trị / ngành / kinh tế / nông ngư / nông lâm + nông nghiệp
    / nông lâm / nông ngư / thủy sản - công nghiệp xây dựng / bình quân / thu hoạch / trên 1 ha
industry_construction_production_value (money): công nghiệp / tiểu thủ công nghiệp / xây dựng + giá trị / tiểu thủ
    công nghiệp / công nghiệp xây dựng / ngành - nông thôn mới / nông nghiệp / khu công nghiệp / cụm công nghiệp
services_value (money): dịch vụ / thương mại - bán lẻ / dịch vụ công / du lịch đạt / dịch vụ môi trường / dịch vụ du
    lịch
production_value (money): giá trị sản xuất - trên một / trên 1 / bình quân / ha / nông nghiệp / công nghiệp / dịch vụ
agriculture_growth (growth): nông nghiệp / nông lâm / thủy sản / nông ngư - công nghiệp xây dựng / dịch vụ / nông thôn
    / tỷ trọng / phi nông nghiệp
industry_construction_growth (growth): công nghiệp / xây dựng - tỷ trọng / nông thôn mới / nông nghiệp / xây dựng đảng
    / dịch vụ
services_growth (growth): dịch vụ / thương mại - tỷ trọng / bán lẻ / dịch vụ công / thương mại điện tử / thu từ dịch
    vụ du lịch / thu dịch vụ du lịch
production_value_growth (growth): giá trị sản xuất
digital_economy_share (share): kinh tế số - phục vụ
nonagriculture_share (share): phi nông nghiệp - lao động
industry_construction_share (share): công nghiệp xây dựng / công nghiệp và xây dựng / tỷ trọng công nghiệp / công
    nghiệp tiểu thủ công nghiệp / tiểu thủ công nghiệp - lấp đầy / nông nghiệp / lao động / khu công nghiệp / dịch vụ
    / thương mại
services_share (share): thương mại dịch vụ / dịch vụ thương mại / dịch vụ du lịch / du lịch dịch vụ / tỷ trọng dịch vụ
    / tỷ trọng các ngành dịch vụ / ngành dịch vụ / khu vực dịch vụ - điện tử / dịch vụ công / dịch vụ số / lao động /
    công nghiệp / xây dựng thương mại
agriculture_share (share): tỷ trọng nông nghiệp / tỷ trọng ngành nông / nông nghiệp thủy sản / nông lâm - công nghiệp
    / lao động / bảo hiểm / công nghệ cao
income_per_capita (income): thu nhập - hộ nghèo / người nghèo / khu vực nông thôn / nông dân / công nhân / người lao
    động / đồng bào / dân tộc / thành viên
income_per_capita_growth (growth): thu nhập - hộ nghèo / người nghèo / khu vực nông thôn / nông dân / công nhân /
    người lao động / đồng bào / dân tộc / thành viên
income_per_capita_multiple (times): thu nhập - hộ nghèo / người nghèo / khu vực nông thôn / nông dân / công nhân /
    người lao động / đồng bào / dân tộc / thành viên
land_product_value (per_hectare): giá trị / thu nhập - lúa / rau / hoa / chè / cà phê / mía / sầu riêng / cây ăn quả /
    dược liệu / vườn / tôm
food_output (tonne): lương thực
fishery_output (tonne): khai thác và nuôi trồng / nuôi trồng và khai thác / nuôi trồng khai thác / khai thác nuôi
    trồng / đánh bắt và nuôi trồng / nuôi trồng và đánh bắt + thủy sản / hải sản
fishery_output (tonne): thủy sản / thủy hải sản - nuôi / khai thác / đánh bắt / chế biến / xuất khẩu
meat_output (tonne): thịt hơi / thịt
rice_yield (yield): năng suất + lúa / cây có hạt
livestock_growth (growth): đàn / chăn nuôi / gia súc / gia cầm - đoàn
livestock_count (count): đàn / gia súc / gia cầm / con trâu / con bò / con lợn - đoàn / trang trại / hỗ trợ / tặng /
    trao / giống / tiêm / tiêu hủy
forest_planted_area (hectare): trồng rừng / rừng trồng mới / trồng mới + rừng
crop_area (hectare): gieo trồng / cây ăn quả / cây lâu năm / lúa / rau màu / cây trồng - đất / tưới / chuyển đổi /
    thiếu / mã số / hữu cơ / trồng mới / năng suất
high_tech_agriculture_share (share): nông nghiệp / trồng trọt / chăn nuôi + công nghệ cao
ocop_products (count): ocop + từ 3 / từ ba / 3 sao trở lên / 3 4 sao / 3 đến 4 sao / 3 5 sao - chủ thể / sàn / gian
    hàng / mới / thêm
ocop_products (count): ocop - sao / chủ thể / sàn / gian hàng / mới / thêm / cơ sở / cửa hàng
enterprises_per_1000_people (per1000): doanh nghiệp
enterprises_new (count): thành lập mới / thành lập / phát triển mới / mới thành lập / phát triển thêm + doanh nghiệp -
    tổ chức đảng / chi bộ
household_businesses_converted (count): chuyển đổi / chuyển + thành doanh nghiệp / lên doanh nghiệp
household_businesses (count): ^hộ kinh doanh$ / ^hộ sản xuất kinh doanh$ / ^hộ kinh doanh cá thể - phát triển / đăng
    ký / mới / thành lập / sử dụng / tham gia / thành doanh nghiệp / lên doanh nghiệp
enterprises (count): ^doanh nghiệp$ - việc làm / lao động / đảng / đoàn / bình quân / chuyển / hỗ trợ / tham gia / sử
    dụng / thành lập
cooperatives (count): ^hợp tác xã / ^htx / ^tổ hợp tác - hiệu quả / chế biến / hỗ trợ / có lãi
farms (count): ^trang trại / ^gia trại
craft_villages (count): ^làng nghề$ / ^làng nghề truyền thống$ - xử lý / nước thải / môi trường
innovative_enterprises_share (share): doanh nghiệp + đổi mới sáng tạo
digital_enterprises_share (share): doanh nghiệp + công nghệ số / nền tảng số / chuyển đổi số / hợp đồng điện tử - đảng
rd_spending_share (share): r&d / nghiên cứu phát triển / nghiên cứu và phát triển - xã hội
rd_social_funding_share (share): r&d / nghiên cứu phát triển / nghiên cứu và phát triển + xã hội
ecommerce_share (share): thương mại điện tử - doanh nghiệp / sản phẩm / sàn / hộ
retail_sales (money): bán lẻ
retail_sales_growth (growth): bán lẻ
tourist_arrivals (count): lượt khách / du khách / khách du lịch / lượt du khách / khách tham quan / đón khách - quốc
    tế / nội địa / nước ngoài / lưu trú / người dân / phiên chợ / lễ hội / khu / di tích / hồ / bảo tàng / điểm / ngày
    / thắng cảnh / danh thắng / chùa / đền / bãi / phố / vườn / chợ
tourism_revenue (money): du lịch + doanh thu / tổng thu / thu
investment_total (money): vốn đầu tư toàn xã hội / tổng vốn đầu tư / đầu tư phát triển toàn xã hội / vốn đầu tư phát
    triển - công / ngân sách / đăng ký / cho
investment_growth (growth): vốn đầu tư / đầu tư toàn xã hội - công
investment_attracted (money): thu hút / vốn đăng ký / vốn đầu tư đăng ký
investment_projects (count): ^thu hút dự án / ^dự án đầu tư / ^dự án$ - trọng điểm / luật / nhiệm vụ / hoàn thành /
    bàn giao / xử lý / kéo dài / chậm
industrial_clusters (count): ^cụm công nghiệp / ^khu công nghiệp - doanh nghiệp / lao động / dự án
industrial_cluster_occupancy (share): lấp đầy
@budget
budget_revenue_completion (completion): thu ngân sách / tổng thu / thu nsnn / thu nội địa / thu trên địa bàn / ngân
    sách - chi ngân sách / tổng chi / chi thường xuyên / hưởng / tiền sử dụng đất / cân đối / bổ sung
budget_revenue_growth (growth): thu ngân sách / tổng thu / thu nsnn / thu nội địa / ngân sách - chi ngân sách / du
    lịch / hưởng / tiền sử dụng đất / cân đối / bổ sung
land_revenue (money): tiền sử dụng đất / đấu giá / thu từ đất
budget_investment (money): vốn đầu tư từ nguồn ngân sách / vốn đầu tư từ ngân sách / đầu tư từ ngân sách / chi đầu tư
    phát triển
public_investment (money): đầu tư công - giải ngân / nhu cầu / hoàn thành
public_investment_disbursed (money): giải ngân + đầu tư / kế hoạch vốn - tín dụng / ngân hàng / vay / mục tiêu quốc
    gia / mtqg / sự nghiệp
public_investment_disbursement (share completion): giải ngân + đầu tư / kế hoạch vốn - tín dụng / ngân hàng / vay /
    mục tiêu quốc gia / mtqg / sự nghiệp
budget_expenditure (money): chi ngân sách / tổng chi / dự toán chi - thường xuyên / chi phí / chi trả / đầu tư
budget_revenue_total (money): cộng lại / cả nhiệm kỳ / 5 năm / cả giai đoạn + thu - chi / bình quân / đầu tư / thu hút
    / tiền sử dụng đất / hưởng
budget_revenue (money): thu ngân sách / tổng thu / thu nsnn / thu nội địa / thu trên địa bàn / ngân sách thu - du lịch
    / chi ngân sách / đầu tư / hưởng / cân đối / bổ sung / điều tiết / tiền sử dụng đất / ngân sách địa phương
@society
near_poor_rate (share): cận nghèo - nghèo cận nghèo / nghèo và cận nghèo / nghèo hộ cận nghèo / nghèo và hộ cận nghèo
    / <part of the poor>
near_poor_households (count): ^hộ cận nghèo$ - thoát / nhà / nghèo cận nghèo / nghèo và cận nghèo / nghèo hộ cận nghèo
    / nghèo và hộ cận nghèo / <part of the poor>
households_out_of_poverty (count): ^thoát nghèo / ^hộ thoát nghèo / ^hộ mới thoát nghèo / ^hộ dân thoát nghèo / ^giảm
    hộ nghèo - đơn / đăng ký / dân tộc / dtts
poverty_reduction (growth): hộ nghèo / nghèo đa chiều / giảm nghèo - dân tộc / dtts / khmer / người có công
poverty_rate (share): hộ nghèo / nghèo đa chiều / tỷ lệ nghèo - thoát / nghèo mới / trên tổng số / trẻ / lao động /
    học sinh / có / sử dụng / dùng / tiếp cận / <part of the poor>
poor_households (count): ^hộ nghèo$ - khả năng / cận nghèo / nhà / <part of the poor>
temporary_houses (count): nhà đại đoàn kết / nhà tình nghĩa / nhà tình thương
temporary_houses (count): nhà tạm / dột nát + xóa / xây / sửa
jobs_created (count): việc làm - thường xuyên / công nhân / tư vấn / giới thiệu / nghèo / du lịch giải quyết
vocational_trainees (count): ^học viên / ^người học + nghề
vocational_trainees (count): đào tạo nghề / dạy nghề / học nghề - lớp / cơ sở / trung tâm / hộ nghèo / mô hình
migrant_workers (count): xuất khẩu lao động / nước ngoài + lao động / người / xuất khẩu - ngoài tỉnh / khách / vốn
certified_labour_share (share): lao động + bằng cấp / chứng chỉ
trained_labour_share (share): lao động + qua đào tạo / được đào tạo
trained_labour_growth (growth): lao động + đào tạo
employment_share (share): có việc làm - sau / nghề / tốt nghiệp
agricultural_labour_share (share): lao động nông nghiệp / lao động trong nông nghiệp / lao động nông lâm / lao động
    ngành nông / lao động làm nông / lao động trong ngành nông / lao động trong lĩnh vực nông / lao động trong khu vực
    nông / lao động làm việc trong ngành nông / lao động làm việc trong lĩnh vực nông / lao động làm việc trong khu
    vực nông
unemployment_rate (share): thất nghiệp - bảo hiểm
cultured_families (share): gia đình văn hóa / danh hiệu văn hóa / hộ văn hóa / gia đình đạt / gia đình đạt chuẩn văn
    hóa / hộ gia đình đạt - thôn / tổ dân phố / khu / khối phố / thể thao / nước / số hóa
cultured_residential_areas (share): tổ dân phố / thôn / khu phố / khối phố / khu dân cư / ấp / bản / làng / khóm / xóm
    + văn hóa - nhà văn hóa / thiết chế
cultured_agencies (share): cơ quan / đơn vị / công sở / doanh nghiệp + văn hóa
cultural_houses_share (share): nhà văn hóa / thiết chế văn hóa / nhà sinh hoạt cộng đồng / sinh hoạt văn hóa - thủ tục
    / wifi / internet / camera
cultural_houses (count): ^nhà văn hóa / ^nhà sinh hoạt - wifi / internet / trụ sở
civilised_streets (count): tuyến phố văn minh / tuyến đường văn minh / tuyến đường kiểu mẫu / tuyến phố kiểu mẫu
heritage_sites (count): ^di tích$ / ^di tích lịch sử / ^di tích xếp hạng / ^di sản - cấp / quốc gia / trùng tu / tu bổ
sports_participation (share): thể dục / thể thao / tdtt - gia đình / hộ
sports_families (share): gia đình thể thao / gia đình tập / hộ gia đình thể thao
social_insurance_voluntary (share): bảo hiểm xã hội tự nguyện / bhxh tự nguyện
social_insurance_rate (share): bảo hiểm xã hội / bhxh - y tế
unemployment_insurance_rate (share): bảo hiểm thất nghiệp / bhtn
social_insured (count): bảo hiểm xã hội / bhxh - y tế / tự nguyện
natural_population_growth (share): dân số tự nhiên / tăng tự nhiên / tăng dân số
third_child_rate (share): con thứ ba / con thứ 3
birth_rate_reduction (per_mille): sinh
urbanisation_rate (share): đô thị hóa
life_expectancy (age): tuổi thọ
population_density (density): mật độ
people_fund (money): đóng góp / hiến / xã hội hóa
policy_credit (money): tín dụng / dư nợ / vay vốn / hộ vay / ngân hàng chính sách - doanh nghiệp / góp / thương mại /
    xấu / quá hạn
"""
    + RULES_OF_OFFICES
)
