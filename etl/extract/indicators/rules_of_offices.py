"""Which words of a label mean which indicator of the vocabulary (datapackages/indicators/vocabulary.csv).

Here those of schools, health, offices and the party.

The lines are as in etl.extract.indicators.rules, behind which they stand.
"""

from __future__ import annotations

RULES_OF_OFFICES = """\
@education
national_standard_schools_2 (share): mức độ 2 + trường / cơ sở giáo dục - định danh / tài khoản
national_standard_schools_2_completion (completion): mức độ 2 + trường / cơ sở giáo dục - định danh / tài khoản
national_standard_schools_2_count (count): mức độ 2 + trường / cơ sở giáo dục - định danh / tài khoản / xây dựng / lại
    / lên chuẩn
national_standard_schools (share): trường / cơ sở giáo dục + chuẩn quốc gia / trường chuẩn / đạt chuẩn
national_standard_schools_count (count): trường + chuẩn quốc gia / đạt chuẩn - xây dựng / mới / thêm / lại
schools (count): ^trường học$ / ^đơn vị trường học$ / ^cơ sở giáo dục$
smart_classrooms (share): phòng học thông minh
smart_classroom_count (count): ^phòng học thông minh
classrooms (count): ^phòng học - thông minh / xuống cấp
multipurpose_halls (count): nhà đa năng
school_attendance (share): huy động / đến trường / ra lớp / đến lớp + trẻ / học sinh / tuổi / mẫu giáo / nhà trẻ /
    tiểu học
graduation_rate (share): tốt nghiệp - đại học / cán bộ / lao động
qualified_teachers (share): giáo viên
learning_families (share): gia đình học tập / dòng họ học tập / học tập suốt đời / công dân học tập / cộng đồng học
    tập
@health
health_insurance_rate (share): bảo hiểm y tế / bhyt - <part of the people>
health_station_standard (share): trạm y tế / y tế xã / y tế phường + chuẩn / tiêu chí / quốc gia
doctors_per_10000_people (per10000): bác sĩ
beds_per_10000_people (per10000): giường
child_stunting_rate (share): thấp còi / chiều cao
child_malnutrition_rate (share): suy dinh dưỡng - thấp còi
vaccination_rate (share): tiêm + đầy / đủ / mở rộng - vật nuôi / gia súc / gia cầm / đàn / người
health_record_share (share): sổ sức khỏe / hồ sơ sức khỏe / sức khỏe điện tử - <part of the people>
health_check_share (share): khám sức khỏe / quản lý sức khỏe / theo dõi sức khỏe - <part of the people>
@environment
clean_water_rate (share): nước sạch / nước máy / nước tập trung / nước sạch tập trung - <part of the people> / <part
    of the area>
hygienic_water_rate (share): nước hợp vệ sinh / nước sinh hoạt hợp vệ sinh - <part of the people> / <part of the area>
waste_sorting_share (share): phân loại rác / phân loại chất thải + hộ / gia đình
hazardous_waste_treated (share): nguy hại / chất thải y tế / rác thải y tế
wastewater_treated (share): nước thải - hộ / <part of the area>
solid_waste_collected (share): rác thải / chất thải rắn / chất thải / thu gom rác / rác sinh hoạt - phân loại / tái
    chế / hộ / chăn nuôi / phát sinh / <part of the area>
forest_cover (share): che phủ rừng / độ che phủ / rừng che phủ / che phủ của rừng
hygienic_latrine_rate (share): nhà tiêu / nhà vệ sinh / công trình vệ sinh / công trình phụ - <part of the people> /
    <part of the area>
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
new_rural_share (share): ^thôn / ^bản / ^ấp / ^buôn / ^làng / ^xóm / ^khóm / ^khu dân cư + nông thôn mới / ntm - kiểu
    mẫu / nâng cao / tiêu chí / dân tộc
new_rural_count (count): ^thôn / ^bản / ^ấp / ^buôn / ^làng / ^xóm / ^khóm / ^khu dân cư + nông thôn mới / ntm - kiểu
    mẫu / nâng cao / tiêu chí / dân tộc
new_rural_criteria (count): ^tiêu chí nông thôn mới / ^tiêu chí xã nông thôn mới / ^tiêu chí ntm - hoàn thành / công
    nhận / còn lại
new_rural_funds (money): nông thôn mới / ntm
roads_paved_share (share): đường / tuyến / ngõ / giao thông + cứng hóa / bê tông / nhựa hóa / kiên cố - kênh / mương /
    <hamlets that have>
roads_lit_share (share): chiếu sáng / điện chiếu sáng / thắp sáng
roads_built (length): đường / giao thông / bê tông / tuyến + bê tông / cứng hóa / kiên cố / nâng cấp / làm mới / mở
    mới / mở rộng / cải tạo / nhựa / xây / hoàn thành / sửa chữa - kênh / mương / điện / khởi công
electricity_rate (share): sử dụng điện / dùng điện / có điện / điện lưới / điện an toàn - điện thoại / khôi phục /
    <hamlets that have>
solid_housing_share (share): nhà ở / nhà kiên cố
housing_area (floor): nhà ở / diện tích sàn / diện tích bình quân / sàn
mobile_5g_coverage (share): 5g
broadband_share (share): băng rộng / cáp quang / internet / băng thông - <hamlets that have> / trường
@administration
friendly_government (year): chính quyền thân thiện / chính quyền số thân thiện
procedures_on_time (share): đúng hạn / trước hạn / đúng và trước hạn - đơn thư / khiếu nại / tố cáo / kiến nghị
fully_online_services (share): toàn trình / toàn phần
online_applications (share): hồ sơ trực tuyến / trực tuyến / nộp qua mạng / dịch vụ công - thanh toán / toàn trình /
    họp / hài lòng / dân số / người dân / người trưởng thành / người từ / hộ / <part of the people>
online_payments (share): thanh toán trực tuyến / thanh toán phí lệ phí trực tuyến
cashless_payments (share): không dùng tiền mặt / tài khoản thanh toán điện tử / thanh toán điện tử - trường / cơ sở /
    hộ / chợ / tiểu thương / lương hưu / trợ cấp / doanh nghiệp
work_files_online (share): hồ sơ công việc / môi trường mạng / văn bản điện tử / môi trường điện tử
records_digitised (share): số hóa - đảng viên / hộ tịch / lưu trữ / tái sử dụng / đất đai / di tích / tài liệu
satisfaction_share (share): hài lòng
digital_identity_share (share): vneid / định danh - dịch vụ công / <part of the people>
digital_signature_share (share): chữ ký số / chữ ký điện tử - <part of the people>
bank_account_share (share): tài khoản giao dịch / tài khoản ngân hàng / tài khoản thanh toán - <part of the people>
digital_skills_share (share): kỹ năng số / phổ cập số / bình dân học vụ số - cán bộ / công chức
digital_services_share (share): dịch vụ số
network_protection_share (share): kết nối mạng / an toàn thông tin / an ninh mạng
officials_digital_skills (share): cán bộ / công chức + số / công nghệ thông tin / ai / trí tuệ nhân tạo - số lượng /
    chứng thư / chữ ký
officials_qualified (share): cán bộ / công chức + trình độ / chuẩn / đại học / trung cấp
open_datasets (count): bộ dữ liệu / tập dữ liệu / dữ liệu mở
data_scenarios (count): kịch bản
digital_teams (count): ^tổ công nghệ số / ^tổ công nghệ - hiệu quả
applications_received (count): ^hồ sơ$ / ^hồ sơ thủ tục / ^hồ sơ tthc - nhập ngũ / sức khỏe / giải quyết / hạn / trả
    kết quả / trực tuyến / tháng / ngày / trả / đất đai
complaints_resolved (share): đơn thư / khiếu nại / tố cáo / kiến nghị / giải quyết đơn / giải quyết xong đơn - đơn vị
    / hộ
council_resolutions (count): ^nghị quyết - chuyên đề / đảng / quán triệt / đại hội / học tập / lượt / tuyên truyền
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
party_members_admitted (count): kết nạp / phát triển đảng viên / đảng viên mới / phát triển mới đảng viên - nữ / dân
    tộc / đoàn viên / hội viên / tổ chức đảng
party_candidates_trained (count): nhận thức về đảng / quần chúng / cảm tình đảng
party_admission_share (share): kết nạp / phát triển đảng viên - nữ / dân tộc / đoàn viên
party_members_good (share): đảng viên + hoàn thành / xếp loại / đánh giá - tổ chức / chi bộ / đảng bộ / hồ sơ / học
    tập
party_organizations_good (share): chi bộ / tổ chức đảng / tổ chức cơ sở đảng / chi đảng bộ / đảng bộ / chi đảng bộ
    trực thuộc / tổ chức cơ sở + hoàn thành / xếp loại / trong sạch - bốn tốt / 4 tốt / kiểm tra
four_good_cells (share): bốn tốt / 4 tốt
front_unions_good (share): mặt trận / đoàn thể / tổ chức chính trị xã hội / mttq
union_membership_share (share): đoàn viên / hội viên / tập hợp - hoàn thành
grassroots_party_committees (count): đảng bộ cơ sở - chi bộ trực thuộc các / hoàn thành / xếp loại
grassroots_party_cells (count): chi bộ cơ sở - hoàn thành / xếp loại
residential_party_cells (count): chi bộ tổ dân phố / chi bộ thôn / chi bộ khu / chi bộ khu dân cư / chi bộ ấp / chi bộ
    nông thôn - hoàn thành / xếp loại
grassroots_party_organizations (count): tổ chức cơ sở đảng - hoàn thành / xếp loại
subordinate_party_cells (count): chi bộ trực thuộc - tổ chức đại hội / hoàn thành / xếp loại
@congress
congress_delegates_upper_reserve (count): dự khuyết + dự đại hội đảng bộ / dự đại hội cấp trên
congress_delegates_upper (count): đại biểu + dự đại hội đảng bộ - dự khuyết
congress_delegates_ex_officio (count): đương nhiên
congress_delegates_appointed (count): đại biểu chỉ định
congress_delegates_women (count): đại biểu nữ
congress_delegates_reserve (count): dự khuyết + đại biểu
congress_delegates (count): đại biểu - hđnd / hội đồng nhân dân / quốc hội / khách mời / nữ / ý kiến / dự thảo / phát
    biểu / dân tộc / trẻ / ngoài đảng / tôn giáo / trình độ / tuổi / vắng / có mặt / tán thành / biểu quyết / lượt /
    mặt trận / mttq
party_committee_members (count): ban chấp hành - kỳ họp / hội nghị / cuộc / phiên / nữ
party_standing_members (count): ban thường vụ - kỳ họp / hội nghị / cuộc / phiên / nữ
party_inspection_members (count): ủy ban kiểm tra - kỳ họp / hội nghị / cuộc / phiên / nữ
front_committee_members (count): ủy ban mặt trận
congress_targets_met (count): chỉ tiêu + đạt / vượt / hoàn thành / về đích / cán đích / thực hiện thành công /
    thực hiện xong / thực hiện thắng lợi / thực hiện trọn vẹn / thực hiện tốt / thực hiện được / làm xong / làm tốt /
    làm được - không đạt / chưa / đạt dưới /
    đạt trên / đạt từ / đạt gần / đạt hơn / hđnd / hội đồng / kế hoạch
congress_targets (count): ^chỉ tiêu$ / ^chỉ tiêu chủ yếu / ^chỉ tiêu cụ thể / ^chỉ tiêu nhiệm kỳ / ^chỉ tiêu nghị
    quyết / ^chỉ tiêu đại hội - đạt / vượt / hoàn thành / chưa / nhóm / hđnd / hội đồng / kế hoạch
congress_breakthroughs (count): đột phá - nhiệm vụ
congress_solutions (count): giải pháp
congress_tasks (count): nhiệm vụ - hoàn thành / chuyển / cấp / đột phá
congress_schemes (count): đề án
congress_programmes (count): chương trình
congress_viewpoints (count): quan điểm
congress_projects (count): ^công trình trọng điểm$ / ^công trình dự án trọng điểm$ / ^dự án trọng điểm$ / ^dự án công
    trình trọng điểm$ - đề án
"""
