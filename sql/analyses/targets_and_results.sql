-- Question: Where does a unit both promise and report the same thing?
-- Câu hỏi: Ở đâu cùng một chỉ tiêu vừa có mục tiêu vừa có kết quả?

SELECT
    t.unit_code, t.unit_type, t.unit_name, t.indicator_key, v.title_vi, t.unit_of_measure,
    a.value AS result, a.period_end_year AS result_year,
    t.comparator, t.value AS target, t.value_max AS target_max, t.period_end_year AS target_year, t.authority
FROM indicators AS t
JOIN indicators AS a ON a.unit_id = t.unit_id AND a.indicator_key = t.indicator_key AND a.unit_of_measure = t.unit_of_measure
JOIN indicator_vocabulary AS v ON v.indicator_key = t.indicator_key
WHERE t.kind = 'target' AND a.kind = 'actual'
ORDER BY t.unit_code, t.indicator_key, result_year, target_year, t.record_id, a.record_id;
