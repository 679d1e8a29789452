-- Question: How many values are contested in each province, and how many of these does the policy settle?
-- Câu hỏi: Mỗi tỉnh, thành phố có bao nhiêu giá trị mâu thuẫn, bao nhiêu đã được quy chế giải quyết?

SELECT
    u.province_name,
    c.dataset,
    count(DISTINCT (c.record_id, c.attribute)) AS contested,
    count(DISTINCT (c.record_id, c.attribute)) FILTER (WHERE c.is_settled) AS settled,
    count(DISTINCT (c.record_id, c.attribute)) FILTER (WHERE NOT c.is_settled) AS open,
    count(DISTINCT c.document_id) AS papers
FROM conflicts AS c
LEFT JOIN units AS u USING (unit_id)
GROUP BY u.province_name, c.dataset
ORDER BY open DESC, contested DESC, u.province_name, c.dataset;
