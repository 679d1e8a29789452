-- Rule: The gazetteer holds 3,321 units and 34 provinces of today
-- Quy tắc: Danh mục có đủ 3.321 đơn vị cấp xã và 34 tỉnh, thành phố hiện nay
-- Table: units
-- Severity: error
SELECT units_today, provinces_today
FROM (SELECT count(DISTINCT code) AS units_today FROM units WHERE valid_from >= DATE '2025-07-01')
CROSS JOIN (SELECT count(DISTINCT code) AS provinces_today FROM provinces WHERE valid_to IS NULL)
WHERE units_today <> 3321 OR provinces_today <> 34
