-- Question: How much budget revenue and spending do the units plan and promise, and what did they reach?
-- Câu hỏi: Các đơn vị đề ra và đạt được thu, chi ngân sách bao nhiêu?

SELECT
    unit_code, unit_type, unit_name, kind, label, comparator, value, value_max, unit_of_measure,
    period_start_year, period_end_year, authority, status
FROM indicators
WHERE category = 'budget' OR lower(label) LIKE '%ngân sách%'
ORDER BY unit_code, kind, label, period_end_year, record_id;
