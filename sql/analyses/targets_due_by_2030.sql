-- Question: What must be reached by 2030 at the latest?
-- Câu hỏi: Những chỉ tiêu nào phải đạt chậm nhất vào năm 2030?

SELECT
    unit_code, unit_type, unit_name, category, label, comparator, value, value_max, unit_of_measure,
    CASE WHEN unit_of_measure = 'year' THEN CAST(value AS INTEGER) ELSE period_end_year END AS due_year,
    authority, condition, status
FROM indicators
WHERE kind = 'target'
  AND CASE WHEN unit_of_measure = 'year' THEN value ELSE period_end_year END <= 2030
ORDER BY due_year, unit_code, category, label, record_id;
