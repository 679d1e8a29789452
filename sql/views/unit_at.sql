-- Question: Which unit carried a code on a given day?
-- Câu hỏi: Một mã số thuộc về đơn vị nào vào một ngày cụ thể?
--
--     FROM unit_at('11560', '2025-06-30');     phường Thủy Đường
--     FROM unit_at('11560', '2025-07-01');     phường Thủy Nguyên

CREATE MACRO unit_at(wanted_code, wanted_day) AS TABLE
    SELECT *
    FROM units
    WHERE code = wanted_code
      AND coalesce(valid_from <= CAST(wanted_day AS DATE), true)
      AND coalesce(CAST(wanted_day AS DATE) < valid_to, true);

COMMENT ON MACRO TABLE unit_at IS 'Đơn vị mang mã số vào một ngày / The unit that carried a code on a day';
