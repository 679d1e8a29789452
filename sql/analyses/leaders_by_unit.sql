-- Question: Who leads each ward and commune?
-- Câu hỏi: Ai đứng đầu mỗi phường, xã, đặc khu?

SELECT
    province_name, unit_code, unit_type, unit_name, party_secretary, council_chair, committee_chair, front_chair
FROM unit_profile
WHERE coalesce(party_secretary, council_chair, committee_chair, front_chair) IS NOT NULL
ORDER BY province_code, unit_code, valid_from;
