-- Rule: Each province has the number of units that its resolution of June 2025 counts
-- Quy tắc: Mỗi tỉnh, thành phố có đủ số đơn vị cấp xã theo nghị quyết tháng 6/2025
-- Why: These 34 totals are stated in the resolutions (Hải Phòng: 114); otherwise the gazetteer is damaged.
-- Vì sao: 34 con số này nêu trong các nghị quyết (Hải Phòng: 114); lệch là danh mục hỏng.
-- Table: units
-- Severity: error
WITH stated(province_code, units_stated) AS (
    VALUES ('01', 126), ('04', 56), ('08', 124), ('11', 45), ('12', 38), ('14', 75), ('15', 99), ('19', 92), ('20', 65),
           ('22', 54), ('24', 99), ('25', 148), ('31', 114), ('33', 104), ('37', 129), ('38', 166), ('40', 130), ('42', 69),
           ('44', 78), ('46', 40), ('48', 94), ('51', 96), ('52', 135), ('56', 65), ('66', 102), ('68', 124), ('75', 95),
           ('79', 168), ('80', 96), ('82', 102), ('86', 124), ('91', 102), ('92', 103), ('96', 64)
)
SELECT province_code, units_stated, count(DISTINCT u.code) AS units_held
FROM stated LEFT JOIN units AS u USING (province_code)
WHERE u.valid_from >= DATE '2025-07-01' OR u.unit_id IS NULL
GROUP BY ALL
HAVING units_held <> units_stated
ORDER BY ALL
