-- Question: Which codes name another unit today than the day before the reform?
-- Câu hỏi: Những mã số nào nay thuộc về đơn vị khác tên so với trước ngày sắp xếp?

SELECT
    today.code, old.type AS old_type, old.name AS old_name, old.district_name AS old_district, old.province_name AS old_province,
    today.type AS new_type, today.name AS new_name, today.province_name AS new_province
FROM units AS today
JOIN units AS old USING (code)
WHERE today.valid_from IS NOT NULL AND today.valid_to IS NULL AND old.valid_from IS NULL AND fold(old.name) <> fold(today.name)
ORDER BY today.code;
