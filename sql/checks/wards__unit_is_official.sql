-- Rule: The unit of a record stands in the gazetteer
-- Quy tắc: Đơn vị của bản ghi có trong danh mục
-- Why: A unit_id outside the gazetteer is wrong, or the gazetteer is of another version.
-- Vì sao: Định danh ngoài danh mục là mã sai, hoặc danh mục thuộc phiên bản khác.
-- Table: wards
-- Severity: error
SELECT r.unit_id, r.unit_name
FROM wards AS r ANTI JOIN units AS u ON u.unit_id = r.unit_id
WHERE regexp_matches(r.unit_id, '^[0-9]{3,5}@')
ORDER BY ALL
