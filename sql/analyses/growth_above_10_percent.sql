-- Question: Which units promise growth of more than 10 percent a year?
-- Câu hỏi: Những đơn vị nào đặt chỉ tiêu tăng trưởng trên 10% mỗi năm?

SELECT
    unit_code, unit_type, unit_name, label, indicator_key, comparator, value, value_max, unit_of_measure,
    period_start_year, period_end_year, authority, status
FROM indicators
WHERE kind IN ('target', 'plan')
  AND (unit_of_measure = 'percent_per_year' OR (unit_of_measure = 'percent' AND cadence = 'annual' AND lower(label) LIKE '%tăng%'))
  AND (value > 10 OR (value = 10 AND comparator = '>'))
  AND comparator NOT IN ('<', '<=')
ORDER BY value DESC, unit_code, label, record_id;
