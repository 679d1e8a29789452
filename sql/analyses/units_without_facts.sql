-- Question: About which units of today does no paper say anything yet?
-- Câu hỏi: Những đơn vị hiện nay nào chưa được văn bản nào nói tới?

SELECT province_code, province_name, unit_code, unit_type, unit_name
FROM unit_profile
WHERE is_current AND claim_count = 0
ORDER BY province_code, unit_code;
