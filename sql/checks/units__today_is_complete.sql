-- Rule: The gazetteer holds 3,321 units and 34 provinces of today
-- Quy tắc: Danh mục có đủ 3.321 đơn vị cấp xã và 34 tỉnh, thành phố hiện nay
-- Why: These are the official totals since 1 July 2025; otherwise the gazetteer is damaged.
-- Vì sao: Đây là con số chính thức từ ngày 01/7/2025; lệch là danh mục hỏng.
-- Table: units
-- Severity: error
SELECT units_today, provinces_today
FROM (SELECT count(DISTINCT code) AS units_today FROM units WHERE valid_from >= DATE '2025-07-01')
CROSS JOIN (SELECT count(DISTINCT code) AS provinces_today FROM provinces WHERE valid_to IS NULL)
WHERE units_today <> 3321 OR provinces_today <> 34
