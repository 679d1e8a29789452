"""Which words of a label mean which indicator of the vocabulary (datapackages/indicators/vocabulary.csv).

A line under its category: `key (families): any of these / phrases + and one of these - and none of these`; the first
line that fits wins. The families of units are told apart in etl.extract.indicators.vocabulary.
"""

from __future__ import annotations

RULES = """\
@economy
gross_product (money): giá trị sản phẩm trên địa bàn / tổng sản phẩm trên địa bàn / tổng sản phẩm địa phương / grdp
    - bình quân / đầu người / kinh tế số / tỷ trọng
gross_product_growth (growth): giá trị sản phẩm trên địa bàn / tổng sản phẩm trên địa bàn / tổng sản phẩm địa phương
    / grdp - bình quân đầu người / kinh tế số
economic_growth (growth): tăng trưởng kinh tế / kinh tế tăng - khu vực / ngành / số
gross_product_per_capita (income): grdp bình quân / sản phẩm bình quân đầu người / giá trị sản xuất bình quân đầu
    người
gross_product_per_capita_usd (usd_income): grdp / sản phẩm / giá trị + bình quân / đầu người
value_added_growth (growth): giá trị tăng thêm / giá trị gia tăng
agriculture_production_value (money): giá trị sản xuất / giá trị / ngành / kinh tế / nông ngư / nông lâm + nông
    nghiệp / nông lâm / nông ngư / thủy sản - công nghiệp xây dựng / bình quân / thu hoạch / trên 1 ha
industry_construction_production_value (money): công nghiệp / tiểu thủ công nghiệp / xây dựng + giá trị / tiểu thủ
    công nghiệp / công nghiệp xây dựng / ngành - nông thôn mới / nông nghiệp / khu công nghiệp / cụm công nghiệp
services_value (money): dịch vụ / thương mại - bán lẻ / dịch vụ công / du lịch đạt
production_value (money): giá trị sản xuất - trên một / trên 1 / bình quân / ha / nông nghiệp / công nghiệp / dịch
    vụ
agriculture_growth (growth): nông nghiệp / nông lâm / thủy sản / nông ngư - công nghiệp xây dựng / dịch vụ / nông
    thôn / tỷ trọng / phi nông nghiệp
industry_construction_growth (growth): công nghiệp / xây dựng - tỷ trọng / nông thôn mới / nông nghiệp / xây dựng
    đảng / dịch vụ
services_growth (growth): dịch vụ / thương mại - tỷ trọng / bán lẻ / dịch vụ công / thương mại điện tử
production_value_growth (growth): giá trị sản xuất
digital_economy_share (share): kinh tế số - phục vụ
nonagriculture_share (share): phi nông nghiệp - lao động
industry_construction_share (share): công nghiệp xây dựng / công nghiệp và xây dựng / tỷ trọng công nghiệp / công
    nghiệp tiểu thủ công nghiệp / tiểu thủ công nghiệp - lấp đầy / nông nghiệp / lao động / khu công nghiệp
    / dịch vụ / thương mại
services_share (share): thương mại dịch vụ / dịch vụ thương mại / dịch vụ du lịch / du lịch dịch vụ / tỷ trọng dịch
    vụ / tỷ trọng các ngành dịch vụ / ngành dịch vụ / khu vực dịch vụ - điện tử / dịch vụ công / dịch vụ số
    / lao động / công nghiệp
agriculture_share (share): tỷ trọng nông nghiệp / tỷ trọng ngành nông / nông nghiệp thủy sản / nông lâm - công
    nghiệp / lao động / bảo hiểm / công nghệ cao
income_per_capita (income): thu nhập - hộ nghèo
income_per_capita_growth (growth): thu nhập - hộ nghèo
income_per_capita_multiple (times): thu nhập
land_product_value (per_hectare): giá trị / thu nhập
food_output (tonne): lương thực / lúa / thóc
fishery_output (tonne): thủy sản / thủy hải sản / hải sản / tôm
meat_output (tonne): thịt hơi / thịt
rice_yield (yield): năng suất + lúa / cây có hạt
livestock_growth (growth): đàn / chăn nuôi / gia súc / gia cầm - đoàn
livestock_count (count): đàn / gia súc / gia cầm / con trâu / con bò / con lợn - đoàn / trang trại
forest_planted_area (hectare): trồng rừng / rừng trồng / trồng mới + rừng
crop_area (hectare): gieo trồng / cây ăn quả / cây lâu năm / lúa / rau màu / cây trồng / canh tác
high_tech_agriculture_share (share): nông nghiệp / trồng trọt / chăn nuôi + công nghệ cao
ocop_products (count): ocop
enterprises_per_1000_people (per1000): doanh nghiệp
enterprises_new (count): thành lập mới / thành lập / phát triển mới / mới thành lập / phát triển thêm + doanh nghiệp
    - tổ chức đảng / chi bộ
household_businesses_converted (count): chuyển đổi / chuyển + thành doanh nghiệp / lên doanh nghiệp
household_businesses (count): hộ kinh doanh / hộ sản xuất
enterprises (count): doanh nghiệp - việc làm / lao động / đảng / đoàn
cooperatives (count): hợp tác xã / htx / tổ hợp tác
farms (count): trang trại / gia trại
craft_villages (count): làng nghề
innovative_enterprises_share (share): doanh nghiệp + đổi mới sáng tạo
digital_enterprises_share (share): doanh nghiệp + công nghệ số / nền tảng số / chuyển đổi số / hợp đồng điện tử -
    đảng
rd_spending_share (share): r&d / nghiên cứu phát triển / nghiên cứu và phát triển - xã hội
rd_social_funding_share (share): r&d / nghiên cứu phát triển / nghiên cứu và phát triển + xã hội
ecommerce_share (share): thương mại điện tử - doanh nghiệp
retail_sales (money): bán lẻ
retail_sales_growth (growth): bán lẻ
tourist_arrivals (count): lượt khách / du khách / khách du lịch / lượt du khách / khách tham quan / đón khách
tourism_revenue (money): du lịch + doanh thu / tổng thu / thu
investment_total (money): vốn đầu tư toàn xã hội / tổng vốn đầu tư / đầu tư phát triển toàn xã hội / vốn đầu tư phát
    triển - công / ngân sách / đăng ký
investment_growth (growth): vốn đầu tư / đầu tư toàn xã hội - công
investment_attracted (money): thu hút / vốn đăng ký / vốn đầu tư đăng ký
investment_projects (count): dự án - trọng điểm / luật / nhiệm vụ
industrial_clusters (count): cụm công nghiệp / khu công nghiệp
industrial_cluster_occupancy (share): lấp đầy
@budget
budget_revenue_completion (completion): thu ngân sách / tổng thu / thu nsnn / thu nội địa / ngân sách - chi ngân
    sách
budget_revenue_growth (growth): thu ngân sách / tổng thu / thu nsnn / thu nội địa / ngân sách - chi ngân sách / du
    lịch
land_revenue (money): tiền sử dụng đất / đấu giá / thu từ đất
budget_investment (money): vốn đầu tư từ nguồn ngân sách / vốn đầu tư từ ngân sách / đầu tư từ ngân sách / chi đầu
    tư phát triển
public_investment (money): đầu tư công - giải ngân
public_investment_disbursed (money): giải ngân - tín dụng
public_investment_disbursement (share completion): giải ngân - tín dụng
budget_expenditure (money): chi ngân sách / tổng chi / chi thường xuyên / dự toán chi
budget_revenue_total (money): cộng lại / cả nhiệm kỳ / 5 năm / cả giai đoạn + thu - chi
budget_revenue (money): thu ngân sách / tổng thu / thu nsnn / thu nội địa / ngân sách thu / ngân sách nhà nước - du
    lịch / chi ngân sách / đầu tư
@society
near_poor_rate (share): cận nghèo
near_poor_households (count): cận nghèo - thoát / vay / hỗ trợ / nhà / thẻ / bhyt
households_out_of_poverty (count): thoát nghèo / thoát khỏi / giảm hộ nghèo
poverty_reduction (growth): hộ nghèo / nghèo đa chiều / giảm nghèo - dân tộc / dtts / khmer / người có công
poverty_rate (share): hộ nghèo / nghèo đa chiều / tỷ lệ nghèo - thoát / bảo hiểm / vay / bhyt / thẻ / thuộc hộ / hỗ trợ
    / trên tổng số / dạy nghề / được / dân tộc / dtts / khmer / người có công
poor_households (count): hộ nghèo - khả năng / vay / hỗ trợ / nhà / dân tộc / dtts / khmer / người có công
temporary_houses (count): nhà tạm / dột nát / nhà đại đoàn kết / nhà tình nghĩa / nhà tình thương
jobs_created (count): việc làm
vocational_trainees (count): đào tạo nghề / dạy nghề / học nghề
migrant_workers (count): xuất khẩu lao động / nước ngoài
certified_labour_share (share): lao động + bằng cấp / chứng chỉ
trained_labour_share (share): lao động + qua đào tạo / được đào tạo
trained_labour_growth (growth): lao động + đào tạo
employment_share (share): có việc làm
agricultural_labour_share (share): lao động nông nghiệp / lao động trong nông nghiệp / lao động nông lâm / lao động
    ngành nông / lao động làm nông / lao động trong ngành nông / lao động trong lĩnh vực nông / lao động trong khu vực
    nông / lao động làm việc trong ngành nông / lao động làm việc trong lĩnh vực nông / lao động làm việc trong khu vực
    nông
unemployment_rate (share): thất nghiệp - bảo hiểm
cultured_families (share): gia đình văn hóa / danh hiệu văn hóa / hộ văn hóa / gia đình đạt / gia đình đạt chuẩn văn
    hóa / hộ gia đình đạt - thôn / tổ dân phố / khu / khối phố / thể thao / nước / số hóa
cultured_residential_areas (share): tổ dân phố / thôn / khu phố / khối phố / khu dân cư / ấp / bản / làng / khóm / xóm
    + văn hóa - nhà văn hóa / thiết chế
cultured_agencies (share): cơ quan / đơn vị / công sở / doanh nghiệp + văn hóa
cultural_houses_share (share): nhà văn hóa / thiết chế văn hóa / nhà sinh hoạt cộng đồng / sinh hoạt văn hóa
cultural_houses (count): nhà văn hóa / nhà sinh hoạt
civilised_streets (count): tuyến phố / tuyến đường văn minh / tuyến đường kiểu mẫu
heritage_sites (count): di tích / di sản
sports_participation (share): thể dục / thể thao / tdtt - gia đình / hộ
sports_families (share): gia đình thể thao / gia đình tập / hộ gia đình thể thao
social_insurance_voluntary (share): bảo hiểm xã hội tự nguyện / bhxh tự nguyện
social_insurance_rate (share): bảo hiểm xã hội / bhxh - y tế
unemployment_insurance_rate (share): bảo hiểm thất nghiệp / bhtn
social_insured (count): bảo hiểm xã hội / bhxh - y tế
natural_population_growth (share): dân số tự nhiên / tăng tự nhiên / tăng dân số
third_child_rate (share): con thứ ba / con thứ 3
birth_rate_reduction (per_mille): sinh
urbanisation_rate (share): đô thị hóa
life_expectancy (age): tuổi thọ
population_density (density): mật độ
people_fund (money): đóng góp / hiến / xã hội hóa
policy_credit (money): tín dụng / dư nợ / vay vốn / hộ vay
@education
national_standard_schools_2 (share): chuẩn quốc gia mức độ 2
national_standard_schools_2_completion (completion): chuẩn quốc gia mức độ 2
national_standard_schools_2_count (count): chuẩn quốc gia mức độ 2
national_standard_schools (share): trường / cơ sở giáo dục + chuẩn quốc gia / trường chuẩn / đạt chuẩn
national_standard_schools_count (count): trường + chuẩn quốc gia / đạt chuẩn
schools (count): trường học / trường mầm non / trường tiểu học / trường trung học
smart_classrooms (share): phòng học thông minh
smart_classroom_count (count): phòng học thông minh
classrooms (count): phòng học - thông minh
multipurpose_halls (count): nhà đa năng
school_attendance (share): huy động / đến trường / ra lớp / đến lớp + trẻ / học sinh / tuổi / mẫu giáo / nhà trẻ /
    tiểu học
graduation_rate (share): tốt nghiệp - đại học / cán bộ / lao động
qualified_teachers (share): giáo viên
learning_families (share): gia đình học tập / dòng họ học tập / học tập suốt đời / công dân học tập / cộng đồng học
    tập
@health
health_insurance_rate (share): bảo hiểm y tế / bhyt
health_station_standard (share): trạm y tế / y tế xã / y tế phường + chuẩn / tiêu chí / quốc gia
doctors_per_10000_people (per10000): bác sĩ
beds_per_10000_people (per10000): giường
child_stunting_rate (share): thấp còi / chiều cao
child_malnutrition_rate (share): suy dinh dưỡng - thấp còi
vaccination_rate (share): tiêm chủng / tiêm phòng / vắc xin - vật nuôi / gia súc
health_record_share (share): sổ sức khỏe / hồ sơ sức khỏe / sức khỏe điện tử
health_check_share (share): khám sức khỏe / quản lý sức khỏe / theo dõi sức khỏe
@environment
clean_water_rate (share): nước sạch / nước máy / nước tập trung / nước sạch tập trung
hygienic_water_rate (share): nước hợp vệ sinh / nước sinh hoạt hợp vệ sinh
waste_sorting_share (share): phân loại + rác / chất thải
hazardous_waste_treated (share): nguy hại / chất thải y tế / rác thải y tế
wastewater_treated (share): nước thải
solid_waste_collected (share): rác thải / chất thải rắn / chất thải / thu gom rác / rác sinh hoạt
forest_cover (share): che phủ rừng / độ che phủ / rừng che phủ / che phủ của rừng
hygienic_latrine_rate (share): nhà tiêu / nhà vệ sinh / công trình vệ sinh / công trình phụ
trees_planted (count): cây xanh / trồng cây
polluting_sites_handled (share): bảo vệ môi trường / gây ô nhiễm + cơ sở
@infrastructure
advanced_new_rural (year): nông thôn mới nâng cao / ntm nâng cao
model_new_rural (year): nông thôn mới kiểu mẫu / ntm kiểu mẫu
modern_new_rural (year): nông thôn mới hiện đại / nông thôn mới thông minh
new_rural (year): nông thôn mới / ntm
civilised_urban (year): đô thị văn minh / văn minh đô thị / phường văn minh
urban_class (year): đô thị loại
new_rural_model_share (share): nông thôn mới kiểu mẫu
new_rural_model_count (count): nông thôn mới kiểu mẫu - tiêu chí
new_rural_share (share): nông thôn mới / ntm - kiểu mẫu
new_rural_count (count): nông thôn mới / ntm + thôn / bản / ấp / xã / phường / buôn / khu - kiểu mẫu / tiêu chí
new_rural_criteria (count): tiêu chí
new_rural_funds (money): nông thôn mới / ntm
roads_paved_share (share): đường / tuyến / ngõ / giao thông + cứng hóa / bê tông / nhựa hóa / kiên cố
roads_lit_share (share): chiếu sáng / điện chiếu sáng
roads_built (length): đường / giao thông / bê tông / tuyến
electricity_rate (share): sử dụng điện / dùng điện / có điện / điện lưới / điện an toàn
solid_housing_share (share): nhà ở / nhà kiên cố
housing_area (floor): nhà ở / diện tích sàn / diện tích bình quân / sàn
mobile_5g_coverage (share): 5g
broadband_share (share): băng rộng / cáp quang / internet / băng thông
@administration
friendly_government (year): chính quyền thân thiện / chính quyền số thân thiện
procedures_on_time (share): đúng hạn / trước hạn / đúng và trước hạn - đơn thư / khiếu nại / tố cáo / kiến nghị
fully_online_services (share): toàn trình / toàn phần
online_applications (share): hồ sơ trực tuyến / trực tuyến / nộp qua mạng / dịch vụ công - thanh toán / toàn trình /
    họp / hài lòng / dân số / người dân
online_payments (share): thanh toán trực tuyến
cashless_payments (share): không dùng tiền mặt / tài khoản thanh toán điện tử / thanh toán điện tử
work_files_online (share): hồ sơ công việc / môi trường mạng / văn bản điện tử / môi trường điện tử
records_digitised (share): số hóa
satisfaction_share (share): hài lòng
digital_identity_share (share): vneid / định danh
digital_signature_share (share): chữ ký số / chữ ký điện tử
bank_account_share (share): tài khoản giao dịch / tài khoản ngân hàng / tài khoản thanh toán
digital_skills_share (share): kỹ năng số / phổ cập số / bình dân học vụ số - cán bộ / công chức
digital_services_share (share): dịch vụ số
network_protection_share (share): kết nối mạng / an toàn thông tin / an ninh mạng
officials_digital_skills (share): cán bộ / công chức + số / công nghệ thông tin / ai / trí tuệ nhân tạo - số lượng
officials_qualified (share): cán bộ / công chức + trình độ / chuẩn / đại học / trung cấp
open_datasets (count): bộ dữ liệu / tập dữ liệu / dữ liệu mở
data_scenarios (count): kịch bản
digital_teams (count): công nghệ số cộng đồng / tổ công nghệ
applications_received (count): hồ sơ - nhập ngũ / sức khỏe / giải quyết / hạn / trả kết quả
complaints_resolved (share): đơn thư / khiếu nại / tố cáo / kiến nghị / đơn - đơn vị
council_resolutions (count): nghị quyết - chuyên đề / đảng / chỉ tiêu / mục tiêu / nhiệm vụ
@security
conscription_completion (share completion): tuyển quân / nhập ngũ / giao quân / gọi công dân / tuyển chọn / nghĩa vụ
    quân sự
very_serious_crime_solved (share): tội phạm / trọng án / án / vụ + rất nghiêm trọng
most_serious_crime_solved (share): tội phạm / trọng án / án / vụ + đặc biệt nghiêm trọng
crime_solved (share): điều tra / khám phá / phá án / làm rõ
crime_reports_handled (share): tin báo / tố giác
crime_reduction (growth): hình sự / tội phạm / phạm tội / phạm pháp
traffic_accident_reduction (growth): tai nạn
drug_free_areas (share): ma túy - nghiện
drug_rehabilitation (share): nghiện
safe_areas (share): an ninh trật tự / an toàn về an ninh
militia_share (share): dân quân
cameras (count): camera
@party
party_members_admitted_completion (completion): kết nạp / đảng viên mới
party_members_admitted (count): kết nạp / phát triển đảng viên / đảng viên mới / phát triển mới đảng viên
party_candidates_trained (count): nhận thức về đảng / quần chúng / cảm tình đảng
party_admission_share (share): kết nạp / phát triển đảng viên
party_members_good (share): đảng viên + hoàn thành / xếp loại / đánh giá - tổ chức / chi bộ / đảng bộ
party_organizations_good (share): chi bộ / tổ chức đảng / tổ chức cơ sở đảng / chi đảng bộ / đảng bộ / chi đảng bộ
    trực thuộc / tổ chức cơ sở - bốn tốt / 4 tốt / kiểm tra
four_good_cells (share): bốn tốt / 4 tốt
front_unions_good (share): mặt trận / đoàn thể / tổ chức chính trị xã hội / mttq
union_membership_share (share): đoàn viên / hội viên / tập hợp - hoàn thành
grassroots_party_committees (count): đảng bộ cơ sở - chi bộ trực thuộc các
grassroots_party_cells (count): chi bộ cơ sở
residential_party_cells (count): chi bộ tổ dân phố / chi bộ thôn / chi bộ khu / chi bộ khu dân cư / chi bộ ấp / chi
    bộ nông thôn
grassroots_party_organizations (count): tổ chức cơ sở đảng
subordinate_party_cells (count): chi bộ trực thuộc - tổ chức đại hội
@congress
congress_delegates_upper_reserve (count): dự khuyết + dự đại hội đảng bộ / dự đại hội cấp trên
congress_delegates_upper (count): đại biểu + dự đại hội đảng bộ thành phố / dự đại hội đảng bộ tỉnh / dự đại hội
    đảng bộ cấp - dự khuyết
congress_delegates_ex_officio (count): đương nhiên
congress_delegates_appointed (count): đại biểu chỉ định
congress_delegates_women (count): đại biểu nữ
congress_delegates_reserve (count): dự khuyết + đại biểu
congress_delegates (count): đại biểu - hđnd / hội đồng nhân dân / quốc hội / khách mời / nữ / ý kiến / dự thảo /
    phát biểu / dân tộc / trẻ / ngoài đảng / tôn giáo / trình độ / tuổi
party_committee_members (count): ban chấp hành
party_standing_members (count): ban thường vụ
party_inspection_members (count): ủy ban kiểm tra
front_committee_members (count): ủy ban mặt trận
congress_targets_met (count): chỉ tiêu + đạt / vượt / hoàn thành / về đích / cán đích - không đạt / chưa / đạt dưới
    / đạt trên / đạt từ / đạt gần / đạt hơn / hđnd / hội đồng nhân dân
congress_targets (count): chỉ tiêu - đạt / vượt / hoàn thành / chưa / nhóm / hđnd / hội
    đồng nhân dân
congress_breakthroughs (count): đột phá - nhiệm vụ
congress_solutions (count): giải pháp
congress_tasks (count): nhiệm vụ - hoàn thành
congress_schemes (count): đề án
congress_programmes (count): chương trình
congress_viewpoints (count): quan điểm
congress_projects (count): trọng điểm + công trình / dự án - đề án
"""
